"""The paper a brief is written on: lines, links and quotations in their direction."""

from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from dashboard import labels
from dashboard.briefs import sheets, wording
from dashboard.briefs.contents import Account, Footnotes
from dashboard.briefs.runs import QUOTED_FONT, Style, turn, write
from dashboard.evidence.footnotes import footnote
from dashboard.evidence.passages import sentence_around
from dashboard.evidence.quotations import Quotation
from dashboard.selection import Language
from dashboard.theme import Look, tokens

_PAPER = tokens(dark=False)
QUIET = Style(size=9, colour=_PAPER.quiet[1:])
WARNING = Style(size=9.5, colour=_PAPER.warning[1:])
BOLD = Style(is_bold=True)
_RAISED = Style(colour=_PAPER.accent[1:], is_raised=True)
_QUOTED = Style(size=13, font=QUOTED_FONT)
_MARKED = Style(size=13, font=QUOTED_FONT, shade="FFE9A8")


class Paper:
    """A document as it is written, from top to bottom."""

    def __init__(self, document: WordDocument, notes: Footnotes, look: Look) -> None:
        """Write to a document, whose footnotes are numbered already."""
        self.document, self.notes, self.look = document, notes, look
        self.lang: Language = look.lang

    def line(
        self, text: str, style: Style = Style(), named: str | None = None  # noqa: B008
    ) -> Paragraph:  # fmt: skip
        """Write a line and return its paragraph."""
        paragraph = self.paragraph(named)
        write(paragraph, text, self.lang, style)
        return paragraph

    def paragraph(self, named: str | None = None) -> Paragraph:
        """Begin a paragraph in the direction of the language."""
        return turn(self.document.add_paragraph(style=named), self.lang)

    def said(self, key: str) -> str:
        """Return a word of ours."""
        return labels.text(key, self.lang)

    def link(self, link: str) -> None:
        """Write the way back to the view."""
        # Text, no live link: a document is passed on, and our address may be local.
        self.line(f"{self.said('brief.link')}: {link}", QUIET)

    def remark(self, text: str, label: str) -> None:
        """Write what the reader has noted."""
        paragraph = self.paragraph("Quote")
        write(paragraph, self.said(label) + ": ", self.lang, BOLD)
        write(paragraph, text, self.lang)

    def numbers(self, paragraph: Paragraph, account: Account) -> None:
        """Write the numbers of the footnotes that something rests on."""
        for number in self.notes.numbers(account):
            said = labels.number(number, self.look.digits)
            write(paragraph, " ", self.lang, _RAISED)
            sheets.link_within(
                paragraph, f"note_{number}",
                lambda said=said: write(paragraph, said, self.lang, _RAISED),
            )  # fmt: skip

    def sentence(
        self, quotation: Quotation, paragraph: Paragraph | None = None
    ) -> Paragraph:
        """Write a sentence, Arabic in either language, its span marked."""
        if paragraph is None:
            paragraph = turn(self.document.add_paragraph(), "ar")
        passage = sentence_around(quotation.article["text"], *quotation.span)
        before = ("… " if passage.cut_before else "") + passage.before
        after = passage.after + (" …" if passage.cut_after else "")
        for part, style in (
            (before, _QUOTED), (passage.inside, _MARKED), (after, _QUOTED),
        ):  # fmt: skip
            write(paragraph, part.replace("\n", " "), "ar", style)
        return paragraph

    def source(self, quotation: Quotation, snapshot: str) -> str:
        """Return the footnote of a quotation in words."""
        return wording.in_order(
            footnote(quotation, self.lang, snapshot=snapshot, digits=self.look.digits)
        )
