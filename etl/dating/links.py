"""The letters of date expressions, and the small words that link dates.

`Token` is one word or mark; the functions read the link words («من», from; «إلى», to)
between two date words, before the first and after the last.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from etl.arabic import LETTER, key
from etl.lexicon import Lexicon
from etl.lexicon.forms import split

# Role of a date word → its letter. M month, H Hijri month, W weekday, N printed
# date (12/3/2025), D number, O ordinal, V its feminine, which is no day of a month,
# Y four-digit number, F holiday.
LETTERS: Mapping[str, str] = {
    "adverb": "R", "now": "r", "day": "d", "week": "w", "month": "m", "year": "y",
    "decade": "e", "century": "v", "quarter": "q", "half": "k", "third": "X",
    "weekend": "l", "season": "o", "hours": "j", "decades": "Q", "past": "p",
    "next": "f", "current": "c", "following": "g", "preceding": "a", "same": "s",
    "ago": "Z", "begin": "b", "middle": "b", "end": "b", "daytime": "z",
    "clock": "h", "era": "E", "before": "B", "after": "A", "since": "S",
    "within": "I", "between": "J", "until": "U", "deadline": "L", "onward": "P",
    "to": "T", "from": "n", "in": "i", "about": "x", "skip": "_", "equals": "=",
    "last": "K", "first_day": "D", "this": "t", "that": "u", "rest": "b",
    "every": "C", "minutes": "j", "seconds": "j",
}  # fmt: skip
_WIDEST_GAP = 32
_LOOK_BACK = 48
_LONGEST_LEAD = 4

_WORDS = re.compile(rf"[{LETTER}]+")
_LINK = re.compile(rf"[{LETTER}]+|[,،/()\-|]")
_NO_LINK = re.compile(rf"[^{LETTER},،/()\-| ]")
_LEAD = re.compile(rf"(?:([{LETTER}]+)|([(]))[ ،,]*$")
_MARKS = {"،": ",", ",": ",", "|": ",", "/": "/", "(": "(", ")": ")", "-": "-"}


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark of a date expression.

    Attributes:
        code: its letter. value: its number, where it has one.
        role: the row's role in date_words.csv, the holiday's key, or "".
        printed: year, month and day of a date in digits.
        definite: it bears the article («العام», the year).
        bare: it may stand alone; «مارس» (March; he practised) may not.
        joined, towards, by: «و» (and), «لـ» (to), «بـ» (by) is glued before it.
    """

    code: str
    start: int
    end: int
    word_start: int
    value: float = 0
    role: str = ""
    printed: tuple[int, int, int] | None = None
    definite: bool = False
    bare: bool = True
    joined: bool = False
    towards: bool = False
    by: bool = False


def links_between(
    text: str, start: int, end: int, links: Mapping[str, str]
) -> list[Token] | None:
    """Return the link words between two tokens; None where others stand there."""
    if end - start > _WIDEST_GAP:
        return None
    gap = text[start:end]
    if gap in {" ", ""}:
        return []
    if _NO_LINK.search(gap):
        return None
    found: list[Token] = []
    for match in _LINK.finditer(gap):
        codes = _MARKS.get(match.group()) or _link(match.group(), links)
        if codes is None:
            return None
        found.extend(_link_tokens(codes, start + match.start(), start + match.end()))
    return found


def lead_of(text: str, start: int, links: Mapping[str, str]) -> list[Token]:
    """Return the link words just before the first token, in text order."""
    found: list[Token] = []
    floor = max(0, start - _LOOK_BACK)
    for _ in range(_LONGEST_LEAD):
        match = _LEAD.search(text[floor:start])
        if match is None:
            break
        codes = "(" if match.group(2) else _link(match.group(1), links)
        if codes is None:
            break
        start = floor + match.start()
        end = floor + match.end(1 if match.group(1) else 2)
        found[:0] = _link_tokens(codes, start, end)
    return found


def trail_of(text: str, end: int, links: Mapping[str, str]) -> list[Token]:
    """Return the link words after the last token: «الأحد هذا», «الربع الأخير»."""
    found: list[Token] = []
    for match in _WORDS.finditer(text, end):
        codes = links.get(match.group())
        if codes is None or len(found) == _LONGEST_LEAD:
            break
        found += _link_tokens(codes, *match.span())
    return found


def _link_tokens(codes: str, start: int, end: int) -> list[Token]:
    if len(codes) == 1:
        return [Token(codes, start, end, start)]
    middle = start + 1  # «و» and the word it is written with
    return [Token("&", start, middle, start), Token(codes[1:], middle, end, start)]


def _link(word: str, links: Mapping[str, str]) -> str | None:
    if word in links:
        return links[word]
    if word == "و":
        return "&"
    if word[0] == "و" and word[1:] in links:
        return "&" + links[word[1:]]
    return None


@lru_cache(maxsize=4)
def link_words(lexicon: Lexicon) -> Mapping[str, str]:
    """Return the folded words that stand between or before dates, and their letters."""
    return {
        key(word): LETTERS[row["role"]]
        for row in lexicon.tables["date_words"]
        if row["place"] == "link"
        for word in split(row["words"])
    }
