"""What the cells of the matrix say: within, beside, and where they are pointed at."""

from html import escape, unescape

from dashboard import labels
from dashboard.charts.margins import wrapped
from dashboard.ledger import SELF, Cell
from dashboard.theme import Look

# Pixels of a line of a cell, and the letters that fit into one.
LINE = 15
_LETTERS = {"ar": 22, "en": 19}
_LETTERS_BESIDE = 14
# What a small square says beside its number of reports.
_SIGNS = {"suspended": "‖", "left": "←"}
LESS_CERTAIN = "◌"
DECLINED = "✕"
POSSIBLY = "?"
_MARKED = {
    "less_certain": LESS_CERTAIN,
    "possibly": POSSIBLY,
    "possibly_some": POSSIBLY,
}
# Letters of a turned head before it breaks, or before the rest of its one line is left
# out: of more columns than that none holds two lines. And the pixels a letter takes.
TURNED, TURNED_ONE_LINE, TWO_LINED = 28, 40, 14
_TURNED_LETTER = {"ar": 5.4, "en": 6.2}
_ISOLATES = "\u2068\u2069"


def cell_text(cell: Cell, look: Look) -> str:
    """Return what a cell says where it has room to speak."""
    letters = _LETTERS[look.lang]
    said = [
        wrapped(_standing(cell, look), letters),
        _together(_first(cell, look), " ", letters),
        _together(_counts(cell, look), " · ", letters),
        wrapped(" · ".join(_flag_words(cell, look, dated=False)), letters),
    ]
    return "<br>".join(line for line in said if line.strip(_ISOLATES))


def _together(parts: tuple[str, ...], between: str, letters: int) -> str:
    """Return parts on one line where they fit, else each on its own."""
    line = between.join(parts)
    lines = [line] if len(line) <= letters else parts
    return "<br>".join(labels.isolated(each) for each in lines)


def _first(cell: Cell, look: Look) -> tuple[str, ...]:
    """Return since when a cell is told of; nothing where nobody knows."""
    if not cell.first_edtf:
        return ()
    when = labels.date_text(cell.first_edtf, look.lang, digits=look.digits)
    return labels.text("alliances.first", look.lang), when


def _counts(cell: Cell, look: Look) -> tuple[str, ...]:
    return (
        labels.counted("report", cell.reports, look.lang, look.digits),
        labels.counted("source", cell.speakers, look.lang, look.digits),
    )


def _standing(cell: Cell, look: Look) -> str:
    """Return a cell's role, its status, or both, whichever say more than "member"."""
    role = labels.code("role", cell.roles[0], look.lang)
    if cell.status == "active":
        return role
    said = labels.code("status", cell.status, look.lang)
    if is_declined(cell):
        said = f"{DECLINED} {said}"
    return said if cell.roles[0] == "member" else f"{role} · {said}"


def beside_text(cell: Cell, look: Look) -> str:
    """Return whether the state itself says so, else what else it rests on."""
    if cell.support == SELF:
        return f"<b>✓ {labels.text('alliances.self_yes', look.lang)}</b>"
    answer = labels.text("alliances.self_no", look.lang)
    rests = labels.code("support", str(cell.support), look.lang)
    return f"{answer}<br>{wrapped(rests, _LETTERS_BESIDE)}"


def cell_number(cell: Cell, look: Look) -> str:
    """Return what a small square says: its number of reports and its signs."""
    if is_declined(cell):
        return ""
    said = "✓" if cell.support == SELF else _SIGNS.get(cell.status, "")
    doubt = "".join(sign for flag, sign in _MARKED.items() if flag in cell.flags)
    return f"{said}{labels.number(cell.reports, look.digits)}{doubt}"


def cell_said(cell: Cell, look: Look) -> str:
    """Return all that is said of a cell where it is pointed at."""
    lang = look.lang
    roles = " · ".join(labels.code("role", role, lang) for role in cell.roles)
    lines = [
        f"<b>{escape(labels.state(cell.iso3, lang), quote=False)}</b>",
        escape(labels.alliance(cell.alliance_id, lang), quote=False),
        f"{roles} · {labels.code('status', cell.status, lang)}",
        labels.code("support", str(cell.support), lang),
        " ".join(_first(cell, look)),
        " · ".join(_counts(cell, look)),
        *_flag_words(cell, look, dated=True),
    ]
    return "<br>".join(labels.isolated(line) for line in lines if line)


def _flag_words(cell: Cell, look: Look, *, dated: bool) -> list[str]:
    words = []
    for flag in cell.flags:
        if flag == "old" and not dated:
            words.append(labels.text("alliances.flag_old", look.lang))
            continue
        when = labels.date_text(cell.last_edtf, look.lang, digits=look.digits)
        said = labels.text(f"flag.{flag}", look.lang, when=when)
        words.append(f"{_MARKED[flag]} {said}" if flag in _MARKED else said)
    return words


def cell_lines(cell: Cell, look: Look) -> int:
    """Return how many lines a cell that speaks needs, whichever side is the longer."""
    said = cell_text(cell, look).count("<br>") + 1
    return max(said, beside_text(cell, look).count("<br>") + 1)


def turned(title: str, columns: int = 0) -> str:
    """Return a head that is to be turned, in the lines that one of `columns` holds."""
    said = escape(title, quote=False)
    if columns > TWO_LINED:
        return wrapped(said, TURNED_ONE_LINE, lines=1)
    return wrapped(said, TURNED, lines=2)


def turned_height(titles: list[str], look: Look, columns: int = 0) -> int:
    """Return the pixels that the longest of some turned heads needs."""
    heads = [turned(title, columns) for title in titles]
    lines = [line for head in heads for line in head.split("<br>")]
    letters = max(len(unescape(line).strip(_ISOLATES)) for line in lines)
    return round(letters * _TURNED_LETTER[look.lang]) + 20


def is_declined(cell: Cell) -> bool:
    """Tell whether a state is told to have declined."""
    return cell.status == "declined"
