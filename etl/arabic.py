"""Folding of Arabic text, with the way back to the untouched characters.

Readers compare folded text; everything that is stored or shown is cut from the
original by the index that `fold` keeps.
"""

import re
import unicodedata
from dataclasses import dataclass

# One-to-one replacements: the folded text keeps its length, so offsets stay true.
# Hamza carriers on alef, the two yehs, ta marbuta, Persian and Urdu letter forms,
# the digit sets, wide and narrow spaces, and quotation marks of every shape.
_ONE_TO_ONE = (
    ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا"),
    ("ى", "ي"), ("ی", "ي"), ("ې", "ي"), ("ۍ", "ي"),
    ("ة", "ه"), ("ۃ", "ه"), ("ھ", "ه"), ("ہ", "ه"), ("ە", "ه"),
    ("ک", "ك"), ("ڪ", "ك"),
    *((chr(0x0660 + n), str(n)) for n in range(10)),
    *((chr(0x06F0 + n), str(n)) for n in range(10)),
    ("\u00a0", " "), ("\u2002", " "), ("\u2003", " "), ("\u2009", " "),
    ("\u202f", " "), ("\u3000", " "), ("\t", " "),
    ("“", '"'), ("”", '"'), ("«", '"'), ("»", '"'), ("„", '"'), ("‟", '"'),
    ("‘", "'"), ("’", "'"), ("٪", "%"), ("٫", "."), ("–", "-"), ("—", "-"),
)  # fmt: skip

# Harakat and Quranic marks, tatweel, bidi controls and zero-width characters.
_DELETED = (
    "\u064b-\u065f\u0610-\u061a\u0670\u06d6-\u06ed\u0640"
    "\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufe0f"
)
_NEEDS_INDEX = re.compile(f"[{_DELETED}\ufb50-\ufdff\ufe70-\ufeff]")
_IS_DELETED = re.compile(f"[{_DELETED}]")
_SURROGATES = re.compile("[\ud800-\udfff]")
# Forty chained replacements beat one translation from about fifty characters on.
_SHORT = 50
_TABLE = {ord(old): new for old, new in _ONE_TO_ONE} | dict.fromkeys(
    range(0xD800, 0xE000), "\ufffd"
)

LETTER = "\u0621-\u063a\u0641-\u064a\u0671-\u06d3"
IS_LETTER = re.compile(f"[{LETTER}]")
# The same as a set, which is asked faster about one character.
LETTERS = frozenset(filter(IS_LETTER.match, map(chr, range(0x0621, 0x06D4))))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and where each of its characters came from.

    Attributes:
        original: the text as it was given.
        text: the folded text.
        index: original offset of each folded character, and one more for the
            end; None where the fold changed no length.
    """

    original: str
    text: str
    index: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original span of a folded span, trailing marks included."""
        if self.index is None:
            return start, end
        if start >= end:
            return self.index[start], self.index[start]
        last = self.index[end - 1] + 1
        # Vowel marks that were folded away belong to the letter before them.
        while last < self.index[end] and unicodedata.combining(self.original[last]):
            last += 1
        return self.index[start], last

    def at(self, offset: int) -> int:
        """Return the folded offset of an original one."""
        if self.index is None:
            return offset
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if self.index[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return low


def fold(text: str) -> Folded:
    """Fold a text for comparison and keep the index back to the original.

    Any string is accepted; a lone surrogate reads as U+FFFD.
    """
    if _NEEDS_INDEX.search(text) is None:
        return Folded(text, _replace(text), None)
    pieces: list[str] = []
    index: list[int] = []
    done = 0
    for match in _NEEDS_INDEX.finditer(text):
        place = match.start()
        # What stands between two marks keeps its length.
        pieces.append(text[done:place])
        index.extend(range(done, place))
        expanded = _expanded(match.group())
        pieces.append(expanded)
        index.extend([place] * len(expanded))
        done = place + 1
    pieces.append(text[done:])
    index.extend(range(done, len(text) + 1))
    return Folded(text, _replace("".join(pieces)), tuple(index))


def key(text: str) -> str:
    """Return the comparison key of a short string: folded, spaces single."""
    is_plain = _NEEDS_INDEX.search(text) is None
    return " ".join((_replace(text) if is_plain else fold(text).text).split())


def _expanded(character: str) -> str:
    """Return what a mark or presentation form is written out as, maybe nothing."""
    if _IS_DELETED.match(character):
        return ""
    # A ligature's parts may bring marks or a tatweel of their own.
    return _IS_DELETED.sub("", unicodedata.normalize("NFKC", character))


def _replace(text: str) -> str:
    if len(text) < _SHORT:
        return text.translate(_TABLE)
    text = _SURROGATES.sub("\ufffd", text)
    for old, new in _ONE_TO_ONE:
        text = text.replace(old, new)
    return text
