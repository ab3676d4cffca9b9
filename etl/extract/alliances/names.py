"""Alliances that a text calls by a name of the registry."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from etl.arabic import LETTER
from etl.extract.registry import public_rosters, registry
from etl.lexicon.scan import Hit, Scan

_NAME_IN_QUOTES = 24


@dataclass(frozen=True, slots=True)
class Naming:
    """One name of the registry in the text.

    Attributes:
        ids: whose name it can be, in the registry's order.
        tag: the registry's column it comes from; `names` where it is certain.
    """

    start: int
    end: int
    ids: tuple[str, ...]
    tag: str


def find_namings(scan: Scan) -> list[Naming]:
    """Return every name of the registry, in text order.

    A weak name («شنغهاي») is kept only where something vouches for it.
    """
    found = list(_namings(scan))
    certain = {one.ids[0] for one in found if one.tag == "names"}
    return [
        _with_long_form(scan, one)
        for one in found
        if one.tag != "weak" or one.ids[0] in certain or _is_vouched(scan, one)
    ]


def _namings(scan: Scan) -> Iterator[Naming]:
    hits = scan.of("alliance", "alliance_homonym")
    for _, same in groupby(hits, key=lambda hit: (hit.start, hit.end)):
        group = [hit for hit in same if hit.kind == "alliance"]
        if not group or not _stands_alone(scan, group[0]):
            continue
        hit = group[0]
        tags = {one.entry.tag for one in group}
        tag = next(
            tag
            for tag in ("names", "abbreviations", "shared", "linked", "weak")
            if tag in tags
        )
        ids = tuple(one.key for one in group if one.entry.tag == tag)
        end = hit.end
        # «التحالف بقيادة السعودية» names by a state that stays a state.
        if tag == "names":
            end = _without_leader(scan, hit)
        yield Naming(hit.start, end, ids, "names" if tag == "abbreviations" else tag)


def _stands_alone(scan: Scan, hit: Hit) -> bool:
    """Tell whether Latin letters are a word of their own («EU», not «EUR»)."""
    if not scan.text[hit.start].isascii():
        return True
    before, after = (
        scan.text[hit.start - 1 : hit.start],
        scan.text[hit.end : hit.end + 1],
    )
    return not any(
        side.isascii() and side.isalnum() for side in (before, after) if side
    )


def _without_leader(scan: Scan, hit: Hit) -> int:
    cues = scan.within(hit.start, hit.end, "membership_cue")
    if not any(cue.key == "lead" for cue in cues):
        return hit.end
    return hit.start + len(scan.text[hit.start : hit.end].split()[0])


def _is_vouched(scan: Scan, naming: Naming) -> bool:
    """Tell whether a weak name stands in quotation marks or after one of its heads."""
    heads = registry(scan.lexicon)[naming.ids[0]].heads
    if _is_quoted(scan, naming, heads) or _is_among_its_states(scan, naming):
        return True
    before = scan.text[max(0, naming.start - 24) : naming.start].split()
    return bool(before) and before[-1].strip("\"'(").removeprefix("ال") in heads


def _with_long_form(scan: Scan, naming: Naming) -> Naming:
    """Return a name with the long one that it abbreviates before it.

    «مجموعة تنمية أفريقيا الجنوبية "سادك"»: the long form need not be known.
    """
    opening = scan.text[max(0, naming.start - 2) : naming.start]
    if opening[-1:] not in {"(", '"'} or not opening.startswith(" "):
        return naming
    reach = max(0, naming.start - _LONGEST_FORM)
    words = scan.within(reach, naming.start, "alliance_word")
    heads = [hit for hit in words if hit.entry.row["role"] in {"strong", "body"}]
    for hit in reversed(heads):
        between = scan.text[hit.end : naming.start - 2]
        if _LONG_FORM.fullmatch(between) and not _tells(scan, hit.end, naming.start):
            definite = hit.prefix.endswith(("ال", "لل"))
            return replace(naming, start=hit.start - 2 if definite else hit.start)
    return naming


def _tells(scan: Scan, start: int, end: int) -> bool:
    """Tell whether a verb or another name stands in a span."""
    verbs = scan.within(start, end, "membership_cue", "alliance")
    return any(hit.kind == "alliance" or hit.entry.tag != "phrase" for hit in verbs[:9])


_LONGEST_FORM = 72
_LONG_FORM = re.compile(rf"(?: [{LETTER}]+){{2,8}}")


def _is_among_its_states(scan: Scan, naming: Naming) -> bool:
    """Tell whether its own states stand by it: «ويضم مجلس التعاون …: السعودية، …»."""
    roster = public_rosters(scan.lexicon).get(naming.ids[0], frozenset())
    start, end = scan.sentence_at(naming.start)
    first, last = max(start, naming.start - _FAR), min(end, naming.end + _FAR)
    near = scan.within(first, last, "country")
    return len({hit.key for hit in near} & roster) >= _STATES


_FAR = 240
_STATES = 3


def _is_quoted(scan: Scan, naming: Naming, heads: frozenset[str]) -> bool:
    # A quotation that is little more than the name is a name, not speech.
    quotes = scan.quotes
    place = bisect_right(quotes, naming.start, key=lambda quote: quote[0]) - 1
    if place < 0:
        return False
    start, end = quotes[place]
    inside = naming.end <= end and end - start <= _NAME_IN_QUOTES
    # «درع الأطلسي» is another's name.
    own = scan.text[start : naming.start].split()
    return inside and (not own or own[-1].removeprefix("ال") in heads)
