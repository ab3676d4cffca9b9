"""A header line cut at its separators: places, persons and dates set apart."""

import re
from dataclasses import dataclass

from etl.dating import read
from etl.dating.nodes import Calendar
from etl.lexicon.scan import Scan

EDGES = " \t\"'.:-_*#[]()،,؛«»“”–—ـ"
_PARTING = re.compile(r"\s*[|/()،,•؛]\s*|\s+-+\s*|\s*-+\s+|-+$|^-+|\s*:\s*")
# A comma also stands inside a date; these part a dateline.
_STRONG = re.compile(r"[-|/()•:]")
_SECTION = re.compile("[/،,]")
_CLOCK = re.compile(r"\d{1,2}:\d{2}.*$|\d+")
_TITLES = frozenset(
    {"د.", "د", "ا.د.", "م.", "الدكتور", "الدكتوره", "اللواء", "العميد"}
)

# Marks between «د.» (Dr) and the name.
_GAP = 2
_GLUED = re.compile(r"\w+-\w+")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class LineParts:
    """The parts of a line that name neither a place nor a person, and what else."""

    others: list[Span]
    is_parted: bool
    has_place: bool
    has_date: bool


def part_line(scan: Scan) -> LineParts:
    """Cut a line at its separators, dates and clock times."""
    cuts = [match.span() for match in _PARTING.finditer(scan.text)]
    dates = [
        (one.start, one.end)
        for one in read(scan)
        if isinstance(one.node, Calendar) and one.node.year is not None
    ]
    if not cuts and _GLUED.fullmatch(scan.text.strip()):
        cuts = [match.span() for match in re.finditer("-", scan.text)]
    is_parted = any(_STRONG.search(scan.text[low:high]) for low, high in cuts)
    cuts += dates
    cuts += [match.span() for match in _CLOCK.finditer(scan.text)]
    spans = [
        span for one in _between(cuts, len(scan.text)) if (span := _bare(scan, one))
    ]
    states = [span for span in spans if _is_state(scan, *span)]
    places = [span for span in spans if _is_place(scan, *span, "place", "capital")]
    others = [
        span
        for span in spans
        if span not in states + places
        if not _is_person(scan, *span)
    ]
    # A state after a stroke or a comma is a page's section, otherwise its capital.
    from_state = bool(states) and not _SECTION.search(scan.text)
    return LineParts(others, is_parted, bool(places) or from_state, bool(dates))


def _between(cuts: list[Span], length: int) -> list[Span]:
    spans: list[Span] = []
    start = 0
    for low, high in sorted(cuts):
        if low > start:
            spans.append((start, low))
        start = max(start, high)
    return [*spans, (start, length)]


def _bare(scan: Scan, span: Span) -> Span | None:
    start, end = span
    while start < end and scan.text[start] in EDGES:
        start += 1
    while end > start and scan.text[end - 1] in EDGES:
        end -= 1
    return (start, end) if start < end else None


def _is_place(scan: Scan, start: int, end: int, *kinds: str) -> bool:
    return any(
        hit.word_start <= start and hit.word_end >= end
        for hit in scan.within(start, end, *kinds)
    )


def _is_state(scan: Scan, start: int, end: int) -> bool:
    """Tell whether a part is a state's name; «العمانية» (Omani) is an agency's."""
    return any(
        hit.word_start <= start and hit.word_end >= end
        for hit in scan.within(start, end, "country")
        if hit.entry.tag == "name"
    )


def _is_person(scan: Scan, start: int, end: int) -> bool:
    """Tell whether a part opens with a given name, a title before it perhaps."""
    if any(scan.within(start, end, "outlet")):
        return False
    titles = scan.within(start, end, "honorific", "rank", "title")
    opens = {start} | {hit.word_end for hit in titles if hit.word_start == start}
    return any(
        hit.word_start - place <= _GAP
        for hit in scan.within(start, end, "given_name")
        for place in opens
        if not hit.prefix
    )
