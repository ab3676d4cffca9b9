"""A brief as a document for Word, in the direction of its language."""

import io
from datetime import UTC, datetime, time

from docx import Document
from docx.document import Document as WordDocument

from dashboard import labels, legend
from dashboard.briefs import sheets, wording
from dashboard.briefs.contents import (
    Account,
    Brief,
    Excerpt,
    Exhibit,
    Footnotes,
    Remark,
)
from dashboard.briefs.exhibits import Draw, Exhibits
from dashboard.briefs.paper import BOLD, QUIET, WARNING, Paper
from dashboard.briefs.runs import Style, write
from dashboard.evidence.quotations import Quotation
from dashboard.exports import Sheet, pictures
from dashboard.theme import Look


def draw_chart(sheet: Sheet, look: Look) -> bytes:
    """Draw a chart alone: a document has its title and citation as text."""
    bare = Sheet(sheet.file_name, "", "", "", sheet.data, sheet.figure)
    return pictures.picture(bare, look, "png")


def brief_docx(brief: Brief, look: Look, draw: Draw = draw_chart) -> bytes:
    """Write a brief as a document; where no browser draws, tables stand for charts."""
    document = Document()
    sheets.set_up(document, look.lang)
    sheets.head_and_foot(document, brief, look)
    writer = _Writer(Paper(document, Footnotes(brief), look), draw)
    writer.opening(brief)
    for number, item in enumerate(brief.items, start=1):
        writer.item(item, number)
    writer.closing()
    _tell_properties(document, brief, look)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


class _Writer:
    """What writes a brief's parts in their order."""

    def __init__(self, paper: Paper, draw: Draw) -> None:
        self._paper, self._exhibits = paper, Exhibits(paper, draw)

    def opening(self, brief: Brief) -> None:
        """Write the title, what the brief is made of, and the summary."""
        self._paper.line(brief.title, named="Title")
        for line in wording.about(brief, self._paper.notes, self._paper.look):
            self._paper.line(line, QUIET)
        if brief.summary:
            self._paper.line(brief.summary, Style(size=12))

    def item(self, item: Exhibit | Excerpt | Remark, number: int) -> None:
        """Write one item."""
        if isinstance(item, Remark):
            self._paper.remark(item.text, "brief.kind.note")
        elif isinstance(item, Excerpt):
            self._excerpt(item, number)
        else:
            self._exhibits.write(item, number)

    def closing(self) -> None:
        """Write the footnotes, the sources, and how to read the marks."""
        if self._paper.notes.notes:
            self._paper.line(self._paper.said("brief.footnotes"), named="Heading 1")
            for number, quotation, snapshot in self._paper.notes.notes:
                self._note(number, quotation, snapshot)
            self._sources()
        self._paper.line(self._paper.said("brief.marks"), named="Heading 1")
        self._paper.line(self._paper.said("brief.marks_aid"))
        for name, aid in legend.in_words(self._paper.look):
            paragraph = self._paper.paragraph("List Bullet")
            write(paragraph, name, self._paper.lang, BOLD)
            write(paragraph, f": {aid}" if aid else "", self._paper.lang)

    def _excerpt(self, item: Excerpt, number: int) -> None:
        quotation = item.quotation
        said = labels.number(number, self._paper.look.digits)
        kind = self._paper.said("brief.kind.fact")
        self._paper.line(f"{said}. {quotation.fact or kind}", named="Heading 1")
        paragraph = self._paper.sentence(quotation)
        self._paper.numbers(paragraph, Account("", (quotation,)))
        self._paper.line(self._paper.source(quotation, item.snapshot), QUIET)
        self._paper.link(item.link)
        if item.note:
            self._paper.remark(item.note, "brief.reader_note")

    def _note(self, number: int, quotation: Quotation, snapshot: str) -> None:
        paragraph = self._paper.paragraph()
        said = labels.number(number, self._paper.look.digits)
        sheets.anchor(
            paragraph, f"note_{number}", number,
            lambda: write(paragraph, f"{said}. ", self._paper.lang, BOLD),
        )  # fmt: skip
        if self._paper.lang == "ar":
            self._paper.sentence(quotation, paragraph)
        else:
            paragraph.paragraph_format.keep_with_next = True
            paragraph = self._paper.sentence(quotation)
        paragraph.paragraph_format.keep_with_next = True
        last = self._paper.line(self._paper.source(quotation, snapshot), QUIET)
        for doubt in wording.doubts(quotation, self._paper.look):
            write(last, f" [{doubt}]", self._paper.lang, WARNING)

    def _sources(self) -> None:
        self._paper.line(self._paper.said("brief.sources"), named="Heading 1")
        self._paper.line(self._paper.said("brief.sources_aid"), QUIET)
        for found in self._paper.notes.sources(
            self._paper.lang, self._paper.look.digits
        ):
            numbers = ", ".join(
                labels.number(number, self._paper.look.digits)
                for number in found.numbers
            )
            said = f"{wording.source(found, self._paper.look)} [{numbers}]"
            self._paper.line(said, named="List Bullet")


def _tell_properties(document: WordDocument, brief: Brief, look: Look) -> None:
    told = document.core_properties
    made = datetime.combine(brief.made_on, time(), tzinfo=UTC)
    told.title = sheets.clean(brief.title)[:255]
    told.author = told.last_modified_by = labels.text("app", look.lang)
    told.comments = sheets.clean(", ".join(brief.snapshots))[:255]
    told.language = "ar-SA" if look.lang == "ar" else "en-GB"
    told.created = told.modified = made
