"""Who can act in an event: states, alliances, groups, organisations, people."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from etl.extract.events.antecedents import Actor, resolved
from etl.extract.events.small_words import TIES, SmallWords
from etl.extract.events.words import Covered, last_word
from etl.lexicon.scan import Hit, Scan
from etl.records import Alliance, Mention, Person

# How far before a name its title may name a state: «الرئيس التركي رجب …».
_TITLE = 45
# How far after an organ its nationality may stand.
_BESIDE = 25


class Actors:
    """The actors of a text, in order."""

    def __init__(self, items: Iterable[Actor]) -> None:
        """Keep the actors in text order."""
        self.items = tuple(items)
        self._starts = [actor.start for actor in self.items]

    def within(self, start: int, end: int) -> tuple[Actor, ...]:
        """Return the actors that lie inside a span."""
        low = bisect_left(self._starts, start)
        high = bisect_right(self._starts, end - 1)
        return tuple(one for one in self.items[low:high] if one.end <= end)


def find_actors(
    scan: Scan,
    small: SmallWords,
    states: Sequence[Mention],
    alliances: tuple[Sequence[Alliance], Sequence[Mention]],
    persons: Sequence[Person],
) -> Actors:
    """Return everybody a text names who can act, in text order."""
    bodies, named = alliances
    groups = [*_groups(scan)]
    unions = [*_alliances(bodies, named)]
    surnames = _surnames(scan, persons)
    people = _people(persons, states)
    # «قوات سوريا الديمقراطية» is no naming of Syria, «السوداني» here no demonym.
    longer = Covered([(one.start, one.end) for one in (*groups, *unions, *surnames)])
    found = [
        _state(mention)
        for mention in states
        if not longer.overlaps(mention.span_start, mention.span_end)
    ]
    found += [
        *groups, *unions, *surnames, *people, *_collectives(scan, small),
    ]  # fmt: skip
    found.sort(key=lambda actor: (actor.start, -actor.end))
    found = [*_without_named_organs(found)]
    return Actors(resolved(_joined(small, _outermost(found)), bodies))


def _state(mention: Mention) -> Actor:
    return Actor(
        start=mention.span_start,
        end=mention.span_end,
        kind="state",
        surface=mention.surface,
        iso3s=(mention.iso3,) if mention.iso3 else (),
        method=mention.method,
    )


def _groups(scan: Scan) -> Iterator[Actor]:
    for hit in scan.of("armed_group", "organization"):
        state = hit.entry.row.get("state", "")
        yield Actor(
            start=hit.start,
            end=hit.end,
            kind="armed_group" if hit.kind == "armed_group" else "organization",
            surface=_without_lam(scan.original(hit.start, hit.end)),
            iso3s=(state,) if state else (),
        )


def _without_lam(surface: str) -> str:
    """Return a name without the preposition written into it: «للحوثيين»."""
    return "ال" + surface[2:] if surface.startswith("لل") else surface


def _alliances(bodies: Sequence[Alliance], named: Sequence[Mention]) -> Iterator[Actor]:
    members = {body.alliance_id: body.iso3s for body in bodies}
    for mention in named:
        if mention.kind == "alliance":
            yield Actor(
                start=mention.span_start,
                end=mention.span_end,
                kind="alliance",
                surface=mention.surface,
                iso3s=members.get(mention.alliance_id or "", ()),
                alliance_id=mention.alliance_id,
            )


def _people(persons: Sequence[Person], states: Sequence[Mention]) -> list[Actor]:
    """Return the people whose state no word of their title names."""
    ends = sorted(one.span_end for one in states)
    found = []
    for person in persons:
        place = bisect_right(ends, person.span_start) - 1
        titled = place >= 0 and person.span_start - ends[place] <= _TITLE
        if person.iso3 and not titled:
            found.append(
                Actor(
                    start=person.span_start,
                    end=person.span_end,
                    kind="person",
                    surface=person.name,
                    iso3s=(person.iso3,),
                )
            )
    return found


_WORD = re.compile(r"\w+")


def _surnames(scan: Scan, persons: Sequence[Person]) -> list[Actor]:
    """Return later namings of a person by surname alone: «السوداني»."""
    by_name: dict[str, Person] = {}
    for person in persons:
        words = scan.text[person.span_start : person.span_end].split()
        if len(words) > 1 and len(words[-1]) > 3 and person.iso3:
            by_name.setdefault(words[-1], person)
    if not by_name:
        return []
    named = Covered((one.span_start, one.span_end) for one in persons)
    return [
        Actor(
            start=match.start(),
            end=match.end(),
            kind="person",
            surface=scan.original(match.start(), match.end()),
            iso3s=(by_name[match.group()].iso3 or "",),
        )
        for match in _WORD.finditer(scan.text)
        if match.group() in by_name
        and not named.overlaps(match.start(), match.end())
        and not last_word(scan.text, match.start()).startswith("ال")
    ]


# Words for those who met, or for what they signed.
_MET = frozenset({"collective", "document"})
_POINTING = frozenset({
    "document",
    "collective", "own", "anaphor", "organ", "unnamed", "holder", "body",
})  # fmt: skip


def _collectives(scan: Scan, small: SmallWords) -> Iterator[Actor]:
    for hit in small.hits:
        if hit.key in _POINTING:
            if _is_of_another_name(hit, scan, small):
                continue
            if hit.key == "document" and scan.text[hit.word_start - 1] != '"':
                continue
            yield Actor(
                start=hit.start,
                end=hit.end,
                kind="armed_group" if hit.key == "anaphor" else "state",
                surface=scan.original(hit.start, hit.end),
                collective=True,
                gathered=hit.key in {"collective", "document"},
                method=hit.entry.row["count"] if hit.key in _MET else hit.key,
            )


def _is_of_another_name(hit: Hit, scan: Scan, small: SmallWords) -> bool:
    """Whether a word only belongs to a name: «رئيس الوزراء», «المجلس الرئاسي»."""
    if hit.key in {"body", "holder"}:
        after = scan.text[hit.word_end : hit.word_end + 20].split(" ", 2)
        return len(after) > 1 and not after[0] and after[1].startswith("ال")
    if hit.entry.row["count"] or " " in hit.entry.surface:
        return False
    return bool(small.before(hit.word_start) & {"office", "institution"})


def _without_named_organs(actors: Sequence[Actor]) -> Iterator[Actor]:
    """Leave out an organ whose state stands beside it: «السلطات العراقية»."""
    for place, actor in enumerate(actors):
        following = actors[place + 1] if place + 1 < len(actors) else None
        named = following is not None and following.start - actor.end <= _BESIDE
        if actor.method not in {"organ", "holder"} or not named:
            yield actor


def _outermost(actors: Sequence[Actor]) -> Iterator[Actor]:
    """Leave out an actor that lies in the one before it."""
    taken = -1
    for actor in actors:
        if actor.start >= taken:
            taken = actor.end
            yield actor


_BETWEEN = re.compile(r"[\s،,\"]*(?:و?كل من\s*)?")


def _joined(small: SmallWords, actors: Iterable[Actor]) -> Iterator[Actor]:
    previous: Actor | None = None
    for actor in actors:
        joined = previous is not None and _is_joined(small, previous, actor)
        yield replace(actor, joined=True) if joined else actor
        previous = actor


def _is_joined(small: SmallWords, first: Actor, second: Actor) -> bool:
    """Whether two actors stand in one list: «العراق وتركيا»."""
    between = small.text[first.end : second.start]
    if len(between) > 45 or "\n" in between or "." in between:
        return False
    lead = between.rsplit(" ", 1)[-1].lstrip('"')
    if lead in {"و", "وال", "ولل", "ول", "وب"}:
        apart = {*TIES, "opener", "relative"}
        return not small.roles(first.end, second.start - len(lead)) & apart
    return _BETWEEN.fullmatch(between) is not None and "،" in between
