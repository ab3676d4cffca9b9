"""What a brief says about itself, in words that both of its files share."""

import re

from dashboard import labels
from dashboard.briefs.basket import Basket
from dashboard.briefs.contents import MOST_ROWS, Brief, Exhibit, Footnotes, Source
from dashboard.evidence.quotations import Quotation
from dashboard.theme import Look

_LRM, _RLM = "\u200e", "\u200f"
_ARABIC_END = re.compile(r"[\u0600-\u06ff\u200f][»”\"]*(?=(?:,|;| \(| “))")
# Marks at the ends of quoted Arabic go with it, not with the line around it.
_QUOTE_OPENS = re.compile(r"“(?=[\"'«]*[\u0600-\u06ff])")
_QUOTE_CLOSES = re.compile(r"[\u0600-\u06ff][\"'».!]*(?=”)")
_FILE_NAME = re.compile(r"(?<![\w.])(?=\d+_[A-Za-z0-9])")


def title(held: Basket, look: Look) -> str:
    """Return the reader's own title, else what the brief is made of."""
    if held.title:
        return held.title
    if held.view is not None:
        return labels.text(f"{held.view}.question", look.lang)
    return labels.text("brief.title_collected", look.lang)


def about(brief: Brief, notes: Footnotes, look: Look) -> list[str]:
    """Return the lines under the title: day, snapshot, filters and counts."""
    lang = look.lang
    day = labels.day_text(brief.made_on, lang, look.digits)
    filters = " · ".join(brief.filters) or labels.text("brief.no_filters", lang)
    lines = [
        labels.text("brief.made_on", lang, day=day),
        labels.text("brief.snapshots", lang, ids=labels.listed(brief.snapshots, lang))
        if brief.snapshots
        else "",
        labels.text("brief.filters", lang, filters=filters),
        labels.text(
            "brief.counts",
            lang,
            exhibits=labels.counted("item", len(brief.items), lang, look.digits),
            sentences=labels.counted("sentence", len(notes.notes), lang, look.digits),
        ),
    ]
    return [line for line in lines if line]


def more_rows(item: Exhibit, look: Look) -> str:
    """Say how many rows a table goes on for; empty where all of them stand."""
    if len(item.rows) <= MOST_ROWS:
        return ""
    rows = labels.counted("row", len(item.rows), look.lang, look.digits)
    shown = labels.number(MOST_ROWS, look.digits)
    return labels.text("brief.more_rows", look.lang, shown=shown, rows=rows)


def more_sentences(item: Exhibit, look: Look) -> str:
    """Say how many sentences are not quoted; empty where all are."""
    if not item.left_out:
        return ""
    count = labels.counted("sentence", item.left_out, look.lang, look.digits)
    return labels.text("brief.more_sentences", look.lang, sentences=count)


def source(found: Source, look: Look) -> str:
    """Return an article in a line: publisher, headline, date with its basis."""
    publisher = found.publisher or labels.text("brief.no_publisher", look.lang)
    quoted = f"«{found.title}»" if look.lang == "ar" else f"“{found.title}”"
    parts = (publisher, quoted, found.published)
    return " · ".join(labels.isolated(part) for part in parts)


def in_order(text: str) -> str:
    """Return a line of names and file names so that each keeps its place.

    Two Arabic names apart by a comma would change places in an English line, and a
    file name that begins with digits would be torn apart in an Arabic one.
    """
    quoted = _QUOTE_OPENS.sub(rf"\g<0>{_RLM}", text)
    quoted = _QUOTE_CLOSES.sub(rf"\g<0>{_RLM}", quoted)
    return _FILE_NAME.sub(_LRM, _ARABIC_END.sub(rf"\g<0>{_LRM}", quoted))


def doubts(quotation: Quotation, look: Look) -> list[str]:
    """Return the marks of doubt a sentence carries."""
    dated = quotation.dated
    if dated is not None and dated.get("is_less_certain"):
        return [labels.text("flag.less_certain", look.lang)]
    return []
