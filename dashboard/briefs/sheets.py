"""The paper a document is written on: page, styles, head and foot, tables, anchors."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pandas as pd
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from dashboard import labels
from dashboard.briefs.contents import Brief
from dashboard.briefs.runs import (
    ARABIC_FONT,
    LATIN_FONT,
    Style,
    dress,
    dress_style,
    plain,
    turn,
    turn_section,
    write,
)
from dashboard.selection import Language
from dashboard.theme import Look, tokens

_PAPER = tokens(dark=False)
# What a page is wide between its margins.
WIDTH = Cm(17)
# Letters that a column has room for at least, and at most.
_LEAST_LETTERS, _MOST_LETTERS = 4, 24
_SMALL = Style(size=8.5, colour=_PAPER.quiet[1:])
# Style: size in points, colour, bold, space before and after in points.
_STYLES = {
    "Normal": (11, _PAPER.ink, False, 0, 5),
    "Title": (22, _PAPER.ink, True, 0, 6),
    "Heading 1": (15, _PAPER.accent, True, 18, 4),
    "Heading 2": (11.5, _PAPER.ink, True, 8, 2),
    "List Bullet": (10.5, _PAPER.ink, False, 0, 2),
    "Quote": (11, _PAPER.ink, False, 6, 6),
}


def set_up(document: WordDocument, lang: Language) -> None:
    """Set the page to A4, and the styles to our fonts in both scripts."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    turn_section(section, lang)
    for name, (size, colour, is_bold, before, after) in _STYLES.items():
        style: Any = document.styles[name]
        dress_style(style, Style(size=size, colour=colour[1:], is_bold=is_bold),
                    LATIN_FONT, ARABIC_FONT)  # fmt: skip
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(after)


def turn_page(document: WordDocument) -> None:
    """Begin a page that lies across after an upright one, and the other way round."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    width, height = section.page_width, section.page_height
    section.page_width, section.page_height = height, width
    is_upright = section.orientation == WD_ORIENT.PORTRAIT
    section.orientation = WD_ORIENT.LANDSCAPE if is_upright else WD_ORIENT.PORTRAIT


def width_of(document: WordDocument) -> int:
    """Return how wide the page being written is between its margins."""
    section = document.sections[-1]
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    return int((section.page_width or 0) - margins)


def head_and_foot(document: WordDocument, brief: Brief, look: Look) -> None:
    """Write what every page says: the brief, its snapshot, and the page's number."""
    section, lang = document.sections[0], look.lang
    head = turn(section.header.paragraphs[0], lang)
    names = labels.listed(brief.snapshots, lang)
    snapshot = labels.text("brief.snapshots", lang, ids=names) if names else ""
    app = labels.text("app", lang)
    said = " · ".join(part for part in (app, brief.title, snapshot) if part)
    write(head, said, lang, _SMALL)
    foot = turn(section.footer.paragraphs[0], lang)
    write(foot, labels.text("brief.page", lang) + " ", lang, _SMALL)
    _field(foot, "PAGE")
    write(foot, f" {labels.text('brief.of_pages', lang)} ", lang, _SMALL)
    _field(foot, "NUMPAGES")
    if brief.home:
        write(foot, f" · {brief.home}", lang, _SMALL)


def clean(text: str) -> str:
    """Return a text without what a document cannot hold."""
    return plain(text)


def rule(table: Any) -> None:  # noqa: ANN401 - python-docx's own table
    """Give a table thin lines between its rows, and none between its columns."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (
            ("val", "single"), ("sz", "4"), ("space", "0"),
            ("color", _PAPER.rule[1:]),
        ):  # fmt: skip
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties = table._tbl.tblPr
    look = properties.find(qn("w:tblLayout"))
    look = properties.find(qn("w:tblLook")) if look is None else look
    if look is None:
        properties.append(borders)
    else:
        look.addprevious(borders)


def fit_columns(table: Any, rows: pd.DataFrame, width: int) -> None:  # noqa: ANN401
    """Share the width among the columns by what stands in them."""
    shares = [_share(str(name), rows[name]) for name in rows.columns]
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = int(width * share / sum(shares))
        for cell in column.cells:
            cell.width = column.width


def _share(name: str, values: pd.Series) -> float:
    """Return how much room a column needs: its longest word, and some of its prose."""
    texts = [name, *(str(value) for value in values if value is not None)]
    word = max(len(word) for text in texts for word in (text.split() or [""]))
    prose = sum(map(len, texts)) / len(texts)
    return min(max(word, prose**0.75, _LEAST_LETTERS), _MOST_LETTERS)


def without_markup(body_html: str) -> str:
    """Return what a piece of our own HTML says, a line a block."""
    blocks = re.sub(r"</(?:li|p|div|dd)>", "\n", body_html)
    said = unescape(re.sub(r"<[^>]*>", " ", blocks))
    return "\n".join(
        " ".join(line.split()) for line in said.split("\n") if line.strip()
    )


def repeat_head(row: Any) -> None:  # noqa: ANN401
    """Let a table's first row stand at the top of every page."""
    head = OxmlElement("w:tblHeader")
    row._tr.get_or_add_trPr().append(head)


def hold_together(row: Any) -> None:  # noqa: ANN401
    """Keep a table's row on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def tighten(paragraph: Paragraph, *, is_number: bool) -> None:
    """Set a cell's paragraph close, a number at the far end."""
    paragraph.paragraph_format.space_after = Pt(1)
    if is_number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def anchor(
    paragraph: Paragraph, name: str, number: int, written: Callable[[], None]
) -> None:
    """Write something that a link within the document leads to."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    paragraph._p.append(start)
    written()
    paragraph._p.append(end)


def link_within(paragraph: Paragraph, name: str, written: Callable[[], None]) -> None:
    """Write something that leads to an anchor of the document."""
    before = len(paragraph._p)
    written()
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), name)
    for run in list(paragraph._p)[before:]:
        link.append(run)
    paragraph._p.append(link)


def _field(paragraph: Paragraph, instruction: str) -> None:
    # A run a part: what is drawn takes the looks of the parts around it.
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        if kind is None:
            part = OxmlElement("w:instrText")
            part.text = instruction
        else:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        dress(run, _SMALL, is_arabic=False)
        run._r.append(part)
