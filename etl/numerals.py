"""Numbers in Arabic text, in digits and in words.

«16.7 مليون» (16.7 million), «مئتين وسبعة وثمانين» (287), «الدول الأربع» (the four
states), «الحادي والثلاثين» (the 31st). Offsets are those of the folded text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from etl.arabic import IS_LETTER, LETTER
from etl.lexicon import load_lexicon
from etl.lexicon.scan import Hit, Scan


@dataclass(frozen=True, slots=True)
class Number:
    """One number as written.

    Attributes:
        start, end: the number, clitics left out.
        word_start: the same with the clitics of its first word.
        definite: it bears the article («الثلاث», «الـ22»), so it may follow its noun
            and, in digits, be an ordinal.
    """

    start: int
    end: int
    word_start: int
    value: float
    kind: Literal["cardinal", "ordinal", "fraction"]
    written: Literal["digits", "words"]
    definite: bool


def find_numbers(text: str | Scan) -> list[Number]:
    """Return every number, in text order; words such as «عشرات» (tens of) are none."""
    if isinstance(text, str):
        text = Scan(text, load_lexicon())
    return list(_numbers(text))


@dataclass(frozen=True, slots=True)
class _Piece:
    """One number word or run of digits."""

    start: int
    end: int
    word_start: int
    value: float
    role: str
    joined: bool  # «و» (and) stands before it
    definite: bool


# 1,200 · 1٬200 · 1،200 · 1.200.000 (groups of three), 10 000, then 16.7 and 25.
_DIGITS = re.compile(
    r"\d{1,3}(?:[,٬،.]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?"
    r"|(?<!\d[ .,])\d{1,3}(?: \d{3})+(?![\d.,]?\d)"
    r"|\d+(?:[.,]\d{1,2}(?!\d))?"
)
_DIGIT = re.compile(r"\d")
_GROUP_MARKS = re.compile("[,٬،. ]")
_LARGEST_DIGITS = 18  # longer runs are codes or telephone numbers
_SMALL = ("unit", "one", "ten", "tens", "head")
# A noun right behind a number, without article, conjunction or accusative.
_GENITIVE = re.compile(rf" ((?!ال|و|ف|ب|ل)[{LETTER}]{{2,}}(?<!ا))(?![{LETTER}])")
_NO_GENITIVES = {
    "من", "في", "علي", "الي", "عن", "حتي", "منذ", "بين", "مع", "قبل", "بعد", "خلال",
    "عند", "ضد", "دون", "كل", "اي", "ان", "قد", "هم", "هي", "هو", "عام", "سنه",
}  # fmt: skip
_LARGEST_SCALE = 1e9  # «ألف مليار» ends there
_NO_LIMIT = float("inf")


# The dates, the quantities and the memberships of one article ask for the same ones.
@lru_cache(maxsize=4)
def _numbers(scan: Scan) -> tuple[Number, ...]:
    pieces = sorted(
        [*_digit_pieces(scan.text), *map(_word_piece, scan.of("number"))],
        key=lambda piece: piece.start,
    )
    reader = _Reader(scan.text, pieces)
    found: list[Number] = []
    place = 0
    while place < len(pieces):
        number, place = reader.number(place)
        if number is not None:
            found.append(number)
    return tuple(found)


def _digit_pieces(text: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    end = 0
    # A search for one digit is far faster than one for the whole pattern.
    while run := _DIGIT.search(text, end):
        match = _DIGITS.match(text, run.start())
        assert match is not None
        start, end = match.span()
        if end - start > _LARGEST_DIGITS:
            continue
        before = text[max(0, start - 3) : start]
        opens = len(before) < 3 or before[0] in "وفبك" or not IS_LETTER.match(before[0])
        definite = opens and before.endswith(("ال", "لل"))  # no «خلال3أيام»
        joined = before.endswith("و") and not IS_LETTER.match(before[-2:-1] or " ")
        word_start = start - (2 if definite else 1 if joined else 0)
        value = _digit_value(match.group(), text[end : end + 6])
        pieces.append(_Piece(start, end, word_start, value, "digits", joined, definite))
    return pieces


def _digit_value(written: str, following: str) -> float:
    marks = _GROUP_MARKS.findall(written)
    groups = _GROUP_MARKS.split(written)
    # «16.750 مليون» is a decimal; «2.500 جندي» counts thousands.
    decimal = len(marks) == 1 and (
        len(groups[1]) != 3
        or (marks[0] == "." and (groups[0] == "0" or _is_scale(following)))
    )
    if decimal:
        return float(f"{groups[0]}.{groups[1]}")
    if len(groups[-1]) != 3 and marks:
        return float("".join(groups[:-1]) + "." + groups[-1])
    return float("".join(groups))


def _is_scale(following: str) -> bool:
    return following.lstrip().startswith(("مل", "تر", "بل"))


def _word_piece(hit: Hit) -> _Piece:
    row = hit.entry.row
    definite = "ل" in hit.prefix and hit.prefix not in {"ل", "ول", "فل"}
    joined = "و" in hit.prefix[:2]
    return _Piece(
        hit.start, hit.end, hit.word_start,
        float(row["value"]), row["role"], joined, definite,
    )  # fmt: skip


class _Reader:
    """Reads numbers off a row of pieces; each method returns where it stopped."""

    def __init__(self, text: str, pieces: Sequence[_Piece]) -> None:
        self.text = text
        self.pieces = pieces

    def number(self, place: int) -> tuple[Number | None, int]:
        """Read the number that begins here, or pass over one piece."""
        first = self.pieces[place]
        if first.role in {"ordinal", "ordinal_head"}:
            value, after = self._ordinal(place)
            kind = "ordinal"
        else:
            value, after = self._cardinal(place)
            kind = "fraction" if value is not None and value < 1 else "cardinal"
        if value is None:
            return None, place + 1
        return (
            Number(
                first.start,
                self.pieces[after - 1].end,
                first.word_start,
                value,
                "cardinal" if value == 0 else kind,
                "digits" if first.role == "digits" else "words",
                first.definite,
            ),
            after,
        )

    def _ordinal(self, place: int) -> tuple[float | None, int]:
        first = self.pieces[place]
        heads = first.value > 1 or first.role == "ordinal_head"  # no «أول عشرة»
        if heads and self._follows(place, {"ten"}):  # «الثانية عشرة» (the 12th)
            return first.value + 10, place + 2
        if self._follows(place, {"tens"}, joined=True):  # «الثاني والعشرون» (the 22nd)
            return first.value + self.pieces[place + 1].value, place + 2
        return (None if first.role == "ordinal_head" else first.value), place + 1

    def _cardinal(self, place: int) -> tuple[float | None, int]:
        total, limit = 0.0, _NO_LIMIT
        begun = False
        while not begun or self._joins(place):
            value, scale, after = self._group(place)
            if value is None or scale >= limit or (begun and value < 1 and scale == 1):
                break
            total, limit, place, begun = total + value * scale, scale, after, True
            if scale == 1:
                break
            if self._joins(place) and self.pieces[place].role == "fraction":
                # «ثلاثة مليارات ونصف المليار» (three and a half billion).
                total += self.pieces[place].value * scale
                place += 1
                if self._adjoins(place) and self.pieces[place].value == scale:
                    place += 1
                break
        return (total if begun else None), place

    def _group(self, place: int) -> tuple[float | None, float, int]:
        """Read «مئتين وأربعين ألف» as 240 and 1000."""
        piece = self.pieces[place]
        if piece.role == "dual":  # «ألفين» (two thousand)
            return 2.0, piece.value / 2, place + 1
        if piece.role == "scale":
            value, after = (2.0 if self._is_dual(piece) else 1.0), place
            piece_follows = True
        else:
            value, after = self._small(place)
            piece_follows = value is not None and self._adjoins(after)
        scale = 1.0
        while (
            piece_follows
            and self.pieces[after].role in {"scale", "scales"}
            and scale < _LARGEST_SCALE
        ):
            scale *= self.pieces[after].value
            after += 1
            piece_follows = self._adjoins(after)
        return value, scale, after

    def _is_dual(self, piece: _Piece) -> bool:
        """«مليونا جندي» are two million: an accusative has no genitive after it."""
        if not self.text[piece.start : piece.end].endswith("ا"):
            return False
        noun = _GENITIVE.match(self.text, piece.end)
        return noun is not None and noun.group(1) not in _NO_GENITIVES

    def _small(self, place: int) -> tuple[float | None, int]:
        """Read what is below a thousand."""
        piece = self.pieces[place]
        if piece.role in {"digits", "fraction"}:
            return piece.value, place + 1
        if piece.role == "hundred":
            return self._after_hundred(piece.value, place)
        if piece.role in {"unit", "one"} and self._follows(place, {"hundred"}):
            return self._after_hundred(
                piece.value * self.pieces[place + 1].value, place + 1
            )
        return self._below_hundred(place)

    def _after_hundred(self, value: float, place: int) -> tuple[float, int]:
        if self._follows(place, set(_SMALL), joined=True):
            rest, after = self._below_hundred(place + 1)
            if rest is not None:
                return value + rest, after
        return value, place + 1

    def _below_hundred(self, place: int) -> tuple[float | None, int]:
        piece = self.pieces[place]
        if piece.role in {"unit", "head", "one"}:
            if piece.role != "one" and self._follows(place, {"ten"}):
                return piece.value + 10, place + 2
            if self._follows(place, {"tens"}, joined=True):
                return piece.value + self.pieces[place + 1].value, place + 2
            return (None if piece.role == "head" else piece.value), place + 1
        if piece.role in {"ten", "tens"}:
            return piece.value, place + 1
        return None, place + 1

    def _follows(self, place: int, roles: set[str], *, joined: bool = False) -> bool:
        """Tell whether a piece of these roles comes right after this one."""
        after = place + 1
        return (self._joins(after) if joined else self._adjoins(after)) and self.pieces[
            after
        ].role in roles

    def _adjoins(self, place: int) -> bool:
        """Tell whether this piece follows the one before it without «و»."""
        return self._gap(place) == "" and not self.pieces[place].joined

    def _joins(self, place: int) -> bool:
        """Tell whether this piece follows the one before it with «و» (and)."""
        gap = self._gap(place)
        return gap == "و" or (gap == "" and self.pieces[place].joined)

    def _gap(self, place: int) -> str | None:
        if not 0 < place < len(self.pieces):
            return None
        between = self.text[self.pieces[place - 1].end : self.pieces[place].word_start]
        return between.strip(" ") if len(between) <= 4 else None
