"""Members listed line by line, as pages of facts and tables have them.

    الدول الأعضاء في المنظمة:        (the organisation's member states:)
    - روسيا                         (Russia)
    - بيلاروسيا (منذ 1999)          (Belarus, since 1999)

No sentence holds such a list, so its lines are read instead.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.extract.memberships.findings import Finding
from etl.extract.rosters import Roster
from etl.lexicon.scan import Scan
from etl.records import Mention

# What may stand before an item: a bullet, «1.», «2)», «-».
_BULLET = re.compile(r"[\s\-–—•*▪●◦·◾◼■►▸»]*(?:\(?\d{1,2}\s*[.)\-–/]\s*)?[\s\"']*")
# What may follow its state: the line's end, or what is told of it.
_BEHIND = re.compile(r"[\s\"']*(?:$|[:(،,|\t–—-])")
_LONGEST_ITEM = 90
_LEAST = 2
_MEMBERS = frozenset({"member", "member_states", "comprise", "membership", "found"})
_OTHERS = frozenset(
    {"observer", "partner", "invite", "leave", "suspend", "seek", "decline", "expel"}
)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int


def find_listed(
    scan: Scan, rosters: Sequence[Roster], named: Sequence[Mention]
) -> Iterator[Finding]:
    """Yield the members that stand line by line under an alliance's name."""
    at = {roster.start: roster for roster in rosters if roster.kind == "named"}
    starts = [mention.span_start for mention in named]
    intro: _Line | None = None
    items: list[Roster] = []
    for line in [*_lines(scan.text), None]:
        item = None if line is None else _item(scan, line, at)
        if item is not None:
            items.append(item)
            continue
        if intro is not None and items:
            yield from _listing(scan, intro, items, named, starts)
        intro, items = line, []


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for end in [*(match.start() for match in re.finditer("\n", text)), len(text)]:
        if text[start:end].strip():
            yield _Line(start, end)
        start = end + 1


def _item(scan: Scan, line: _Line, at: dict[int, Roster]) -> Roster | None:
    """Return the states that a line begins with, if it is a list's item."""
    if line.end - line.start > _LONGEST_ITEM:
        return None
    bullet = _BULLET.match(scan.text, line.start, line.end)
    roster = at.get(bullet.end()) if bullet is not None else None
    if roster is None or roster.end > line.end:
        return None
    if _BEHIND.match(scan.text, roster.end, line.end) is None:
        return None
    hits = scan.within(roster.end, line.end, "membership_cue")
    return None if any(hit.key in _OTHERS for hit in hits) else roster


def _listing(
    scan: Scan,
    intro: _Line,
    items: Sequence[Roster],
    named: Sequence[Mention],
    starts: Sequence[int],
) -> Iterator[Finding]:
    if sum(len(item.iso3s) for item in items) < _LEAST:
        return
    cues = {hit.key for hit in scan.within(intro.start, intro.end, "membership_cue")}
    opens = scan.text[intro.start : intro.end].rstrip(" \"'").endswith(":")
    alliance_id = _alliance_of(intro, named, starts)
    if alliance_id is None or cues & _OTHERS or not (cues & _MEMBERS):
        return
    if not opens and len(items) < _LEAST:
        return
    for item in items:
        yield Finding(
            alliance_id, item.iso3s, item.start, item.end, method="listed in lines"
        )


def _alliance_of(
    intro: _Line, named: Sequence[Mention], starts: Sequence[int]
) -> str | None:
    """Return the alliance of an intro: named in it, else the last before."""
    first, last = bisect_left(starts, intro.start), bisect_right(starts, intro.end)
    if first < last:
        return named[first].alliance_id
    return named[first - 1].alliance_id if first else None
