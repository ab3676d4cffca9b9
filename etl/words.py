"""The words and marks before and after a place in folded text."""

import re
import string
from typing import NamedTuple

from etl.arabic import LETTER, LETTERS

# A word keeps its digits and its Latin letters; any other mark stands alone.
_TOKEN = re.compile(rf"[{LETTER}0-9A-Za-z]+|[^\s{LETTER}0-9A-Za-z]|\n")
_OF_WORDS = LETTERS | frozenset(string.ascii_letters + string.digits)
# Letters looked at for each word on one side; a word may be endless in bad input.
_REACH = 20


class Token(NamedTuple):
    """A word or a single mark, with its folded span."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is a word, not a mark."""
        return self.text[0].isalnum()

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation, or a line's end."""
        return not self.text[0].isalnum()


def before(text: str, offset: int, count: int) -> list[Token]:
    """Return up to `count` tokens that end before `offset`, the nearest first."""
    low = max(0, offset - _REACH * (count + 1))
    start = offset
    for _ in range(count + 1):
        start = text.rfind(" ", low, start)
        if start < 0:
            start = low
            break
    tokens: list[Token] = []
    # Walking back letter by letter makes none of the tokens that nobody asked for.
    while offset > start and len(tokens) < count:
        at = offset - 1
        if text[at] in _OF_WORDS:
            while at > start and text[at - 1] in _OF_WORDS:
                at -= 1
            tokens.append(Token(text[at:offset], at, offset))
        elif text[at] == "\n" or not text[at].isspace():
            tokens.append(Token(text[at], at, offset))
        offset = at
    return tokens


def after(text: str, offset: int, count: int) -> list[Token]:
    """Return up to `count` tokens that begin at or after `offset`."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, offset, offset + _REACH * (count + 1)):
        tokens.append(Token(match.group(), match.start(), match.end()))
        if len(tokens) == count:
            break
    return tokens


def bare(word: str) -> str:
    """Return a word without a leading «و» or «ف» (and, so), if it has one."""
    return word[1:] if len(word) > 2 and word[0] in "وف" else word


def tokens_of(text: str) -> list[Token]:
    """Return every token of a text."""
    return [
        Token(match.group(), match.start(), match.end())
        for match in _TOKEN.finditer(text)
    ]
