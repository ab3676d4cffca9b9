"""Text in a document, each stretch in the direction of its letters.

Word orders and sets Arabic rightly only where a paragraph, a run and a table each
say that they run from right to left. Here is what says so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from dashboard.selection import Language

# Fonts that both Windows and macOS have, with good Arabic; a document that leaves
# us brings no fonts along.
LATIN_FONT, ARABIC_FONT, QUOTED_FONT = "Calibri", "Arial", "Times New Roman"
_ARABIC = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
# A stretch of Latin letters with what stands between them; the rest goes with the
# paragraph.
_LATIN = re.compile(
    rf"[A-Za-z\u00c0-\u024f](?:[^{_ARABIC}\u200f\n]*[A-Za-z0-9\u00c0-\u024f/=&])?"
)
_ARABIC_WORDS = re.compile(
    rf"(?:\u200f[^A-Za-z\u200e\n]*)?[{_ARABIC}](?:[^A-Za-z\u200e\n]*[{_ARABIC}\u200f])?"
)
# Isolates keep names apart that would change places. Not every program that opens a
# document knows them: a mark of the line's own direction does the same.
_ISOLATES = re.compile("[\u2066-\u2069]+")
_MARKS: dict[Language, str] = {"ar": "\u200f", "en": "\u200e"}
# Marks order a page's letters; Word orders by its own. What XML cannot hold goes too.
_STRAYS = re.compile(
    "[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Style:
    """How a stretch of text stands out.

    Attributes:
        size: in points, None where the paragraph's own stands.
        colour: six hexadecimal digits.
        shade: colour of the ground.
        is_raised: set as the number of a footnote.
        font: of Arabic letters.
    """

    size: float | None = None
    colour: str | None = None
    shade: str | None = None
    is_bold: bool = False
    is_raised: bool = False
    font: str | None = None


PLAIN = Style()


def write(
    paragraph: Paragraph, text: str, lang: Language, style: Style = PLAIN
) -> None:
    """Write a text into a paragraph of a language, run by run."""
    ordered = _ISOLATES.sub(_MARKS[lang], text)
    for number, line in enumerate(plain(ordered).split("\n")):
        if number:
            paragraph.add_run().add_break()
        for stretch, is_arabic in stretches(line, lang):
            run = paragraph.add_run(stretch)
            dress(run, style, is_arabic=is_arabic)


def plain(text: str) -> str:
    """Return a text without marks of direction and without what XML cannot hold."""
    return _STRAYS.sub("", text)


def stretches(text: str, lang: Language) -> Iterator[tuple[str, bool]]:
    """Yield a text's stretches, and whether each runs from right to left."""
    odd = _LATIN if lang == "ar" else _ARABIC_WORDS
    own = lang == "ar"
    last = 0
    for found in odd.finditer(text):
        if found.start() > last:
            yield text[last : found.start()], own
        yield found.group(), not own
        last = found.end()
    if last < len(text):
        yield text[last:], own


def dress(run: Any, style: Style, *, is_arabic: bool) -> None:  # noqa: ANN401
    """Set a run's looks, for Arabic letters as for Latin ones."""
    properties = run._r.get_or_add_rPr()
    _dress(properties, style)
    if is_arabic:
        _set(properties, "w:rtl")
        _set(properties, "w:lang", bidi="ar-SA")


def _dress(properties: Any, style: Style) -> None:  # noqa: ANN401
    if style.font:
        _set(properties, "w:rFonts", ascii=style.font, hAnsi=style.font, cs=style.font)
    if style.is_bold:
        _set(properties, "w:b")
        _set(properties, "w:bCs")
    if style.colour:
        _set(properties, "w:color", val=style.colour)
    if style.size:
        _set(properties, "w:sz", val=str(round(2 * style.size)))
        _set(properties, "w:szCs", val=str(round(2 * style.size)))
    if style.shade:
        _set(properties, "w:shd", val="clear", color="auto", fill=style.shade)
    if style.is_raised:
        _set(properties, "w:vertAlign", val="superscript")


def dress_style(style: Any, looks: Style, latin: str, arabic: str) -> None:  # noqa: ANN401
    """Set a named style's looks; a theme's fonts give way to ours."""
    properties = style.element.get_or_add_rPr()
    for old in list(properties):
        properties.remove(old)
    _set(properties, "w:rFonts", ascii=latin, hAnsi=latin, cs=arabic)
    _dress(properties, looks)


def turn(paragraph: Paragraph, lang: Language) -> Paragraph:
    """Let a paragraph run in the direction of a language."""
    if lang == "ar":
        properties = paragraph._p.get_or_add_pPr()
        # Its place among the properties is fixed; python-docx knows the followers.
        _insert(properties, OxmlElement("w:bidi"), _AFTER_BIDI)
    return paragraph


def turn_table(table: Any, lang: Language) -> None:  # noqa: ANN401
    """Let a table's columns run in the direction of a language."""
    if lang == "ar":
        properties = table._tbl.tblPr
        _insert(properties, OxmlElement("w:bidiVisual"), _AFTER_BIDI_VISUAL)


def turn_section(section: Any, lang: Language) -> None:  # noqa: ANN401
    """Let a section's pages and gutter run in the direction of a language."""
    if lang == "ar":
        properties = section._sectPr
        _insert(properties, OxmlElement("w:bidi"), ("w:rtlGutter", "w:docGrid"))
        _insert(properties, OxmlElement("w:rtlGutter"), ("w:docGrid",))


def _set(properties: Any, tag: str, **values: str) -> None:  # noqa: ANN401
    """Add one property in the order that the format asks for."""
    element = OxmlElement(tag)
    for name, value in values.items():
        element.set(qn(f"w:{name}"), value)
    for old in properties.findall(qn(tag)):
        properties.remove(old)
    _insert(properties, element, _RUN_ORDER[_RUN_ORDER.index(tag) + 1 :])


def _insert(properties: Any, element: Any, followers: tuple[str, ...]) -> None:  # noqa: ANN401
    names = {qn(name) for name in followers}
    for place, child in enumerate(properties):
        if child.tag in names:
            properties.insert(place, element)
            return
    properties.append(element)


# The order of a run's properties in the format's schema.
_RUN_ORDER = (
    "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:spacing",
    "w:sz", "w:szCs", "w:u", "w:shd", "w:vertAlign", "w:rtl", "w:cs", "w:lang",
)  # fmt: skip
_AFTER_BIDI = (
    "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing",
    "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection",
    "w:textAlignment", "w:outlineLvl", "w:rPr", "w:sectPr",
)  # fmt: skip
_AFTER_BIDI_VISUAL = (
    "w:tblStyleRowBandSize", "w:tblStyleColBandSize", "w:tblW", "w:jc",
    "w:tblCellSpacing", "w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout",
    "w:tblCellMar", "w:tblLook",
)  # fmt: skip
