"""A brief as a document for Word, in the direction of its language."""

import io
from collections.abc import Callable
from datetime import UTC, datetime, time
from typing import Any

import pandas as pd
import plotly.graph_objects as go
from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Cm, Emu
from docx.text.paragraph import Paragraph
from pandas.api.types import is_numeric_dtype

from dashboard import labels, legend
from dashboard.briefs import sheets, wording
from dashboard.briefs.contents import (
    MOST_ROWS,
    Account,
    Brief,
    Excerpt,
    Exhibit,
    Footnotes,
    Remark,
)
from dashboard.briefs.runs import QUOTED_FONT, Style, turn, turn_table, write
from dashboard.evidence.footnotes import footnote
from dashboard.evidence.passages import sentence_around
from dashboard.evidence.quotations import Quotation
from dashboard.exports import Sheet, pictures
from dashboard.selection import Language
from dashboard.theme import Look, tokens

# What draws a sheet's chart as a PNG.
Draw = Callable[[Sheet, Look], bytes]
_HEIGHT = Cm(20)
# A chart of so many pixels has letters of a good size on paper.
_PIXELS = 820
# A table of more columns stands across the page.
_UPRIGHT_COLUMNS = 6
_PAPER = tokens(dark=False)
_QUIET = Style(size=9, colour=_PAPER.quiet[1:])
_WARNING = Style(size=9.5, colour=_PAPER.warning[1:])
_BOLD = Style(is_bold=True)
_RAISED = Style(colour=_PAPER.accent[1:], is_raised=True)
_QUOTED = Style(size=13, font=QUOTED_FONT)
_MARKED = Style(size=13, font=QUOTED_FONT, shade="FFE9A8")
_CELL, _HEAD_CELL = Style(size=9), Style(size=9, is_bold=True)


def draw_chart(sheet: Sheet, look: Look) -> bytes:
    """Draw a chart alone: a document has its title and citation as text."""
    bare = Sheet(sheet.file_name, "", "", "", sheet.data, sheet.figure)
    return pictures.picture(bare, look, "png")


def brief_docx(brief: Brief, look: Look, draw: Draw = draw_chart) -> bytes:
    """Write a brief as a document; where no browser draws, tables stand for charts."""
    document = Document()
    sheets.set_up(document, look.lang)
    sheets.head_and_foot(document, brief, look)
    writer = _Writer(document, Footnotes(brief), look, draw)
    writer.opening(brief)
    for number, item in enumerate(brief.items, start=1):
        writer.item(item, number)
    writer.closing()
    _tell_properties(document, brief, look)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


class _Writer:
    """A document as it is written, from top to bottom."""

    def __init__(
        self, document: WordDocument, notes: Footnotes, look: Look, draw: Draw
    ) -> None:
        self._document, self._notes = document, notes
        self._look, self._draw = look, draw
        self._lang: Language = look.lang

    def opening(self, brief: Brief) -> None:
        """Write the title, what the brief is made of, and the summary."""
        self._line(brief.title, named="Title")
        for line in wording.about(brief, self._notes, self._look):
            self._line(line, _QUIET)
        if brief.summary:
            self._line(brief.summary, Style(size=12))

    def item(self, item: Exhibit | Excerpt | Remark, number: int) -> None:
        """Write one item."""
        if isinstance(item, Remark):
            self._remark(item.text, "brief.kind.note")
        elif isinstance(item, Excerpt):
            self._excerpt(item, number)
        else:
            self._exhibit(item, number)

    def closing(self) -> None:
        """Write the footnotes, the sources, and how to read the marks."""
        if self._notes.notes:
            self._line(self._said("brief.footnotes"), named="Heading 1")
            for number, quotation, snapshot in self._notes.notes:
                self._note(number, quotation, snapshot)
            self._sources()
        self._line(self._said("brief.marks"), named="Heading 1")
        self._line(self._said("brief.marks_aid"))
        for name, aid in legend.in_words(self._look):
            paragraph = self._paragraph("List Bullet")
            write(paragraph, name, self._lang, _BOLD)
            write(paragraph, f": {aid}" if aid else "", self._lang)

    def _exhibit(self, item: Exhibit, number: int) -> None:
        sheet, is_wide = item.sheet, _is_wide(item)
        if is_wide:
            sheets.turn_page(self._document)
        said = labels.number(number, self._look.digits)
        self._line(f"{said}. {sheet.title}", named="Heading 1")
        aid = self._line(sheet.aid, _QUIET)
        # A heading at the foot of a page, away from its chart, is lost.
        aid.paragraph_format.keep_with_next = True
        if item.caution:
            self._line(item.caution, _WARNING)
        if sheet.lead:
            self._line(sheet.lead, Style(size=12))
        self._shown(item)
        self._line(sheet.citation, _QUIET)
        self._link(item.link)
        if item.note:
            self._remark(item.note, "brief.reader_note")
        if is_wide:
            sheets.turn_page(self._document)

    def _shown(self, item: Exhibit) -> None:
        """Write the chart, the findings or the table, whichever the card is of."""
        if item.sheet.figure is not None:
            self._picture(item)
            self._accounts(item.accounts)
        elif any(account.line for account in item.accounts):
            self._accounts(item.accounts)
        else:
            self._table(item)
            self._accounts(item.accounts)
        if more := wording.more_sentences(item, self._look):
            self._line(more, _QUIET)

    def _picture(self, item: Exhibit) -> None:
        sheet = item.sheet
        narrow = go.Figure(sheet.figure).update_layout(width=_PIXELS)
        try:
            drawn = self._draw(_with_figure(sheet, narrow), self._look)
        except pictures.NoBrowserError:
            self._line(self._said("brief.no_picture"), _WARNING)
            self._table(item)
            return
        # A picture stands in the middle, whatever the direction.
        run = self._paragraph().add_run()
        picture = run.add_picture(io.BytesIO(drawn), width=sheets.WIDTH)
        if picture.height > _HEIGHT:
            picture.width = Emu(int(picture.width * _HEIGHT / picture.height))
            picture.height = _HEIGHT
        about = picture._inline.docPr
        about.set("descr", sheets.clean(f"{sheet.title}. {sheet.aid}"))

    def _accounts(self, accounts: tuple[Account, ...]) -> None:
        if any(account.line for account in accounts):
            group = ""
            for account in accounts:
                if account.line is not None and account.line.group != group:
                    group = account.line.group
                    self._line(group, named="Heading 2")
                self._finding(account)
            return
        if accounts:
            self._line(self._said("brief.rests_on"), named="Heading 2")
        for account in accounts:
            paragraph = self._paragraph("List Bullet")
            said = account.said or self._said("brief.footnotes")
            write(paragraph, said, self._lang)
            self._numbers(paragraph, account)

    def _finding(self, account: Account) -> None:
        line = account.line
        if line is None:
            return
        paragraph = self._line(line.head, _BOLD)
        paragraph.paragraph_format.keep_with_next = True
        if not line.said:
            self._numbers(paragraph, account)
        for flag in line.flags:
            write(paragraph, f"  [{flag}]", self._lang, _WARNING)
        if line.said:
            self._numbers(self._line(line.said), account)
        if line.body_html:
            self._line(sheets.without_markup(line.body_html), _QUIET)
        if line.by:
            self._line(line.by, _QUIET)

    def _numbers(self, paragraph: Paragraph, account: Account) -> None:
        for number in self._notes.numbers(account):
            said = labels.number(number, self._look.digits)
            write(paragraph, " ", self._lang, _RAISED)
            sheets.link_within(
                paragraph, f"note_{number}",
                lambda said=said: write(paragraph, said, self._lang, _RAISED),
            )  # fmt: skip

    def _table(self, item: Exhibit) -> None:
        rows = item.rows.head(MOST_ROWS)
        if rows.empty or not len(rows.columns):
            return
        table = self._document.add_table(len(rows) + 1, len(rows.columns))
        turn_table(table, self._lang)
        sheets.rule(table)
        sheets.fit_columns(table, rows, sheets.width_of(self._document))
        numeric = [is_numeric_dtype(rows[name]) for name in rows.columns]
        self._row(table.rows[0], [str(name) for name in rows.columns], numeric,
                  _HEAD_CELL)  # fmt: skip
        sheets.repeat_head(table.rows[0])
        for row, values in zip(
            table.rows[1:], rows.itertuples(index=False), strict=False
        ):  # fmt: skip
            self._row(row, [_cell(value) for value in values], numeric, _CELL)
        more = wording.more_rows(item, self._look)
        self._line(more, _QUIET)

    def _row(
        self, row: Any, values: list[str], numeric: list[bool], style: Style  # noqa: ANN401
    ) -> None:  # fmt: skip
        sheets.hold_together(row)
        for cell, value, is_number in zip(row.cells, values, numeric, strict=True):
            paragraph = turn(cell.paragraphs[0], self._lang)
            write(paragraph, value, self._lang, style)
            sheets.tighten(paragraph, is_number=is_number)

    def _excerpt(self, item: Excerpt, number: int) -> None:
        quotation = item.quotation
        said = labels.number(number, self._look.digits)
        kind = self._said("brief.kind.fact")
        self._line(f"{said}. {quotation.fact or kind}", named="Heading 1")
        paragraph = self._sentence(quotation)
        self._numbers(paragraph, Account("", (quotation,)))
        self._line(self._source(quotation, item.snapshot), _QUIET)
        self._link(item.link)
        if item.note:
            self._remark(item.note, "brief.reader_note")

    def _note(self, number: int, quotation: Quotation, snapshot: str) -> None:
        paragraph = self._paragraph()
        said = labels.number(number, self._look.digits)
        sheets.anchor(
            paragraph, f"note_{number}", number,
            lambda: write(paragraph, f"{said}. ", self._lang, _BOLD),
        )  # fmt: skip
        if self._lang == "ar":
            self._sentence(quotation, paragraph)
        else:
            paragraph.paragraph_format.keep_with_next = True
            paragraph = self._sentence(quotation)
        paragraph.paragraph_format.keep_with_next = True
        last = self._line(self._source(quotation, snapshot), _QUIET)
        for doubt in wording.doubts(quotation, self._look):
            write(last, f" [{doubt}]", self._lang, _WARNING)

    def _sentence(
        self, quotation: Quotation, paragraph: Paragraph | None = None
    ) -> Paragraph:
        """Write a sentence, Arabic in either language, its span marked."""
        if paragraph is None:
            paragraph = turn(self._document.add_paragraph(), "ar")
        passage = sentence_around(quotation.article["text"], *quotation.span)
        before = ("… " if passage.cut_before else "") + passage.before
        after = passage.after + (" …" if passage.cut_after else "")
        for part, style in (
            (before, _QUOTED), (passage.inside, _MARKED), (after, _QUOTED),
        ):  # fmt: skip
            write(paragraph, part.replace("\n", " "), "ar", style)
        return paragraph

    def _source(self, quotation: Quotation, snapshot: str) -> str:
        return wording.in_order(
            footnote(quotation, self._lang, snapshot=snapshot, digits=self._look.digits)
        )

    def _sources(self) -> None:
        self._line(self._said("brief.sources"), named="Heading 1")
        self._line(self._said("brief.sources_aid"), _QUIET)
        for found in self._notes.sources(self._lang, self._look.digits):
            numbers = ", ".join(
                labels.number(number, self._look.digits) for number in found.numbers
            )
            said = f"{wording.source(found, self._look)} [{numbers}]"
            self._line(said, named="List Bullet")

    def _remark(self, text: str, label: str) -> None:
        paragraph = self._paragraph("Quote")
        write(paragraph, self._said(label) + ": ", self._lang, _BOLD)
        write(paragraph, text, self._lang)

    def _link(self, link: str) -> None:
        # Text, no live link: a document is passed on, and our address may be local.
        self._line(f"{self._said('brief.link')}: {link}", _QUIET)

    def _line(
        self, text: str, style: Style = Style(), named: str | None = None  # noqa: B008
    ) -> Paragraph:  # fmt: skip
        paragraph = self._paragraph(named)
        write(paragraph, text, self._lang, style)
        return paragraph

    def _paragraph(self, named: str | None = None) -> Paragraph:
        return turn(self._document.add_paragraph(style=named), self._lang)

    def _said(self, key: str) -> str:
        return labels.text(key, self._lang)


def _is_wide(item: Exhibit) -> bool:
    """Tell whether a table asks for a page across."""
    has_lines = any(account.line for account in item.accounts)
    is_table = item.sheet.figure is None and not has_lines
    return is_table and len(item.rows.columns) > _UPRIGHT_COLUMNS


def _with_figure(sheet: Sheet, figure: go.Figure) -> Sheet:
    return Sheet(
        sheet.file_name, sheet.title, sheet.aid, sheet.citation, sheet.data, figure
    )


def _cell(value: object) -> str:
    missing = value is None or value is pd.NaT or value != value  # noqa: PLR0124 - NaN
    return "–" if missing else str(value)


def _tell_properties(document: WordDocument, brief: Brief, look: Look) -> None:
    told = document.core_properties
    made = datetime.combine(brief.made_on, time(), tzinfo=UTC)
    told.title = sheets.clean(brief.title)[:255]
    told.author = told.last_modified_by = labels.text("app", look.lang)
    told.comments = sheets.clean(", ".join(brief.snapshots))[:255]
    told.language = "ar-SA" if look.lang == "ar" else "en-GB"
    told.created = told.modified = made
