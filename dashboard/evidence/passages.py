"""Cutting an article's text for display: the sentence around a span, marked runs.

Offsets are Python string indices into the untouched text, end excluded.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

# A sentence longer than this on one side of its span is cut at a word, with an
# ellipsis: scraped paragraphs without a full stop run to thousands of letters.
LONGEST_SIDE = 260
_ENDS = re.compile(r"[.!?؟…\n]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A span in its sentence; `cut_*`: the sentence goes on beyond."""

    before: str
    inside: str
    after: str
    cut_before: bool = False
    cut_after: bool = False


class Run(NamedTuple):
    """A stretch of text and the spans that cover all of it."""

    text: str
    covers: tuple[int, ...]


def sentence_around(text: str, start: int, end: int) -> Passage:
    """Return a span within the sentence or sentences it stands in."""
    start = max(0, min(start, len(text)))
    end = max(start, min(end, len(text)))
    first = _sentence_start(text, start)
    last = _sentence_end(text, end)
    before, after = text[first:start].lstrip(), text[end:last].rstrip()
    cut_before, cut_after = len(before) > LONGEST_SIDE, len(after) > LONGEST_SIDE
    if cut_before:
        before = before[-LONGEST_SIDE:].partition(" ")[2]
    if cut_after:
        after = after[:LONGEST_SIDE].rpartition(" ")[0]
    return Passage(before, text[start:end], after, cut_before, cut_after)


def runs(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Run]:
    """Cut a text at the spans' edges; each run names the spans that cover it."""
    edges: dict[int, list[tuple[bool, int]]] = {}
    for number, (start, end) in enumerate(spans):
        if 0 <= start < end <= len(text):
            edges.setdefault(start, []).append((True, number))
            edges.setdefault(end, []).append((False, number))
    open_now: set[int] = set()
    last = 0
    for place in sorted(edges):
        if place > last:
            yield Run(text[last:place], tuple(sorted(open_now)))
        for opens, number in edges[place]:
            (open_now.add if opens else open_now.discard)(number)
        last = place
    if last < len(text):
        yield Run(text[last:], ())


def passage_html(passage: Passage) -> str:
    """Return a passage as escaped HTML, its span marked."""
    before, inside, after = (
        escape(" ".join(part.split("\n"))) for part in
        (passage.before, passage.inside, passage.after)
    )  # fmt: skip
    lead = "… " if passage.cut_before else ""
    tail = " …" if passage.cut_after else ""
    return f"{lead}{before}<mark>{inside}</mark>{after}{tail}"


def _sentence_start(text: str, start: int) -> int:
    # Only the stretch that could be shown is searched: texts may be huge.
    floor = max(0, start - 2 * LONGEST_SIDE)
    ends = [found.end() for found in _ENDS.finditer(text, floor, start)]
    return ends[-1] if ends else floor


def _sentence_end(text: str, end: int) -> int:
    if end and _ENDS.fullmatch(text[end - 1]):
        return end
    ceiling = min(len(text), end + 2 * LONGEST_SIDE)
    found = _ENDS.search(text, end, ceiling)
    return found.end() if found else ceiling
