"""What a picture says around its drawing, and the rows of one that has none."""

from typing import Any

from dashboard import labels
from dashboard.exports.cells import known
from dashboard.exports.sheet import Sheet
from dashboard.theme import Look

# A picture of more rows is a poster; the rest is in the data files.
_MOST_ROWS = 40


def picture_words(
    sheet: Sheet, look: Look, *, is_canvas: bool = False
) -> dict[str, Any]:
    """Return the texts of a picture as `js/framing.js` takes them.

    A card without a chart has its rows drawn.

    Args:
        sheet: the card.
        look: how it looks.
        is_canvas: what stands in the card is a canvas, which holds no legend; the
            sheet's own goes below.
    """
    is_drawn = is_canvas or sheet.figure is not None
    return {
        "title": sheet.title,
        "aid": sheet.aid,
        "lead": sheet.lead,
        "citation": str(sheet.citation),
        "lang": look.lang,
        "table": None if is_drawn else _table(sheet, look),
        "legend": [
            {"name": name, "colour": colour}
            for name, colour in (sheet.legend if is_canvas else ())
        ],
    }


def _table(sheet: Sheet, look: Look) -> dict[str, Any]:
    # The isolates in its texts stay: they order a drawing's letters, too.
    rows = sheet.data.head(_MOST_ROWS)
    rest = len(sheet.data) - len(rows)
    left_out = labels.counted("row", rest, look.lang, look.digits) if rest else ""
    return {
        "heads": [str(name) for name in rows.columns],
        "rows": [
            [str(cell) if known(cell) else "–" for cell in row]
            for row in rows.to_numpy(dtype=object)
        ],
        "more": labels.text("file.more_rows", look.lang, rows=left_out) if rest else "",
    }
