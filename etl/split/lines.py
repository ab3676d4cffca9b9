"""A page's lines, and what each of them is.

Scraped pages glue a header to the sentence after it («آخر تحديث: 1 مارس 2025
بغداد/ وكالة- قالت»: updated …, Baghdad, agency: said). Such a line is cut, so that
each piece is one thing; no character is changed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from etl.arabic import fold
from etl.split.furniture import Furniture, line_key
from etl.split.shapes import is_ticker, kind_by_shape, wide_gaps

_LINE = re.compile(r"([^\r\n\v\f\x85\u2028\u2029]*)(\r\n|[\r\n\v\f\x85\u2028\u2029]|$)")
_WORDS = re.compile(r"\w+")
_TOKENS = re.compile(r"\S+")
_CUT_OFF = re.compile(
    r"(?:\.{2,}|…)[\s\"'»)\]]*(?:(?:اقرا|قراءه|شاهد)?\s*المزيد|اقرا|more)?$"
)
_ENDS_WHOLE = re.compile(r"[.!?؟:](?:[\s\"')\]]|\[\d+\])*$")
_ENDS_SENTENCE = re.compile(r"[.:؛،](?:[\s\"')\]]|\[\d+\])*$")
_SENTENCE = re.compile(r"(?<![.\d])[.!؟?](?!\.)[\"')\]]*(?:\s+\S|\w)")
_MAY_BE_LABELLED = re.compile(r"[:：]|[A-Za-z]\s+\d")
# A headline has hardly ever more words, a paragraph hardly ever fewer without
# ending in a full stop; a full stop after fewer words than the second ends a label.
_HEADLINE_WORDS = 25
_SENTENCE_WORDS = 6
# Labels are looked for in so many characters of a line's head and of its end, and so
# many times; how a line ends is told by its last few.
_HEAD, _END, _MOST_LABELS, _TAIL = 600, 120, 4, 60


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, or one piece of a glued one.

    Attributes:
        text: its characters, untouched, line break left out.
        newline: its own line break; "" where it was cut off from what follows.
        key: its comparison key.
        kind: a kind of boilerplate.csv, or `body` (running text), `cut` (a
            sentence that breaks off in dots) or `short` (a headline, subheading,
            caption or byline: its place on the page will tell).
        words: how many.
        after_blank: an empty line stands before it.
    """

    text: str
    newline: str
    key: str
    kind: str
    words: int
    after_blank: bool = False

    @property
    def is_text(self) -> bool:
        """Whether the line may belong to an article's text."""
        return self.kind in {"body", "cut", "short"}

    @property
    def is_whole(self) -> bool:
        """Whether it ends as a sentence does."""
        return _ENDS_WHOLE.search(self.key[-_TAIL:]) is not None


def find_lines(text: str, furniture: Furniture) -> list[Line]:
    """Return the lines of a page that are not blank."""
    lines: list[Line] = []
    after_blank = False
    for match in _LINE.finditer(text):
        written, newline = match.groups()
        if not written.strip():
            after_blank = after_blank or bool(lines)
            continue
        pieces = [
            piece
            for part in _parts(written, furniture)
            for piece in _pieces(part, furniture)
        ]
        for number, piece in enumerate(pieces):
            last = number == len(pieces) - 1
            lines.append(_line(piece, newline if last else "", furniture, after_blank))
            after_blank = False
    return lines


def _line(text: str, newline: str, furniture: Furniture, after_blank: bool) -> Line:  # noqa: FBT001
    key = line_key(text)
    words = len(_WORDS.findall(key))
    kind = furniture.kind_of(key) or kind_by_shape(text) or _kind_of_text(key, words)
    return Line(text, newline, key, kind, words, after_blank)


def _kind_of_text(key: str, words: int) -> str:
    tail = key[-_TAIL:]
    if _CUT_OFF.search(tail):
        return "cut"
    if words > _HEADLINE_WORDS:
        return "body"
    if words >= _SENTENCE_WORDS and (
        _ENDS_SENTENCE.search(tail) or len(_SENTENCE.findall(key)) > 1
    ):
        return "body"
    return "short"


def _parts(line: str, furniture: Furniture) -> list[str]:
    """Cut a line at its wide gaps if one of the parts is furniture."""
    parts = wide_gaps(line) if len(line) <= _HEAD and not is_ticker(line) else [line]
    if len(parts) > 1 and any(
        furniture.kind_of(line_key(part)) not in {"", "rule"} for part in parts
    ):
        return parts
    return [line]


def _pieces(line: str, furniture: Furniture) -> Iterator[str]:
    """Cut a line before and after each labelled date, and after a link's label."""
    rest = line
    for _ in range(_MOST_LABELS):
        found = _find_labelled_date(rest, furniture)
        if found is None:
            break
        start, end = found
        if rest[:start].strip():
            yield rest[:start]
        yield rest[start:end]
        rest = rest[end:]
        if not rest.strip():
            return
    link = _find_link(rest, furniture)
    if link:
        yield rest[:link]
        rest = rest[link:]
    yield rest


def _find_labelled_date(line: str, furniture: Furniture) -> tuple[int, int] | None:
    """Return where a label and its date stand: after a headline at most, or last.

    Anywhere else in running text the words are no label.
    """
    if not _MAY_BE_LABELLED.search(line):
        return None
    for place in {0, max(0, len(line) - _END)}:
        folded = fold(line[place : place + (_HEAD if place == 0 else _END)])
        lower = folded.text.lower()
        match = furniture.date_label.search(lower)
        end = match and _end_of_date(lower, match.end(), furniture)
        if not match or not end:
            continue
        start, stop = folded.span(match.start(), end)
        before = place or len(_WORDS.findall(lower[: match.start()]))
        if before <= _HEADLINE_WORDS or not line[place + stop :].strip():
            return place + start, place + stop
    return None


def _end_of_date(text: str, start: int, furniture: Furniture) -> int | None:
    following = furniture.date_label.search(text, start)
    stop = following.start() if following else len(text)
    end, words = None, []
    for token in _TOKENS.finditer(text, start, stop):
        parts = _WORDS.findall(token.group())
        if not all(map(furniture.is_date_word, parts)):
            break
        words.extend(parts)
        end = token.end()
    return end if end is not None and furniture.is_date(words) else None


def _find_link(line: str, furniture: Furniture) -> int | None:
    """Where the headline begins in «اقرأ أيضاً: …» (read also: …)."""
    folded = fold(line[:_HEAD])
    match = furniture.link_label.match(folded.text.lower())
    if not match or match.end() >= len(folded.text.rstrip()):
        return None
    if furniture.kind_of(line_key(line)) != "related_link":
        return None
    return folded.span(match.end(), match.end() + 1)[0]
