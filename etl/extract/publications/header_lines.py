"""The lines that may say when and where an article was published."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from etl.arabic import LETTER, key
from etl.lexicon import Lexicon
from etl.lexicon.forms import split
from etl.lexicon.scan import Scan
from etl.records import Article, Basis, EdtfDate

# Furniture can be long (a list of links); only its own lines are read.
_MOST_LINES = 60
_LONGEST_LINE = 200
# How many lines of the text's head and tail may still be header lines, and how many
# words such a line has at most.
_HEAD_LINES, _TAIL_LINES, _SHORT_LINE = 5, 3, 12
_WORDS = re.compile(r"\w+")


# A dash that some editors write, and that folding takes for a stretched letter.
_STRETCHED_DASH = re.compile("(?<= )ـ(?= )")


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """One line, and where it stands: apart from the text, or in it."""

    text: str
    scan: Scan
    place: Literal["furniture", "head", "tail"]

    def original(self, start: int, end: int) -> str:
        """Return the untouched characters of a folded span."""
        low, high = self.scan.span(start, end)
        return self.text[low:high]


@dataclass(frozen=True, slots=True)
class Dated:
    """A publication date and what it rests on."""

    date: EdtfDate
    basis: Basis
    evidence: str
    landmark: str | None = None


def header_lines(article: Article, scan: Scan) -> Sequence[HeaderLine]:
    """Return the lines around an article, furniture first, in page order."""
    lexicon = scan.lexicon
    found = [
        _line(line, lexicon, "furniture")
        for line in article.furniture[:_MOST_LINES]
        if line.strip() and len(line) <= _LONGEST_LINE
    ]
    found.extend(_lines_of_text(article, lexicon))
    return found


def _lines_of_text(article: Article, lexicon: Lexicon) -> Iterator[HeaderLine]:
    lines = [line for line in article.text.splitlines() if line.strip()]
    title = key(article.title or "")
    body = [line for line in lines if key(line) != title]
    for line in body[:_HEAD_LINES]:
        if _is_short(line):
            yield _line(line, lexicon, "head")
    for line in body[_HEAD_LINES:][-_TAIL_LINES:]:
        if _is_short(line):
            yield _line(line, lexicon, "tail")


def _line(
    text: str, lexicon: Lexicon, place: Literal["furniture", "head", "tail"]
) -> HeaderLine:
    return HeaderLine(text, Scan(_STRETCHED_DASH.sub("-", text), lexicon), place)


def _is_short(line: str) -> bool:
    return len(line) <= _LONGEST_LINE and len(_WORDS.findall(line[:400])) <= _SHORT_LINE


@lru_cache(maxsize=4)
def words_by_role(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    """Return header_words.csv: a role → its folded words, lower case."""
    return {
        row["role"]: frozenset(key(word).lower() for word in split(row["words"]))
        for row in lexicon.tables["header_words"]
    }


@lru_cache(maxsize=16)
def label(lexicon: Lexicon, *roles: str) -> re.Pattern[str]:
    """Return the pattern of a label of these roles, with its colon if it has one."""
    words = {word for role in roles for word in words_by_role(lexicon)[role]}
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    alternatives = "|".join(re.escape(word) for word in longest_first)
    return re.compile(
        rf"(?<![{LETTER}A-Za-z])(?:{alternatives})(?![{LETTER}A-Za-z])"
        r"\s*[:：/|–-]?\s*",
        re.IGNORECASE,
    )
