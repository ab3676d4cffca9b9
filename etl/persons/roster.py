"""Who is who in one article: namings of one person become one row."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from etl.arabic import key
from etl.lexicon.scan import digest
from etl.persons.prose import Prose
from etl.persons.sightings import Sighting
from etl.records import Person

# Parts that do not tell one person from another.
# Namesakes compared before a name counts as a new person's; bounds bad input.
_COMPARED = 8
_EMPTY = {"بن", "ابن", "ال", "ابو", "ابي", "ابا", "ام", "عبد", "الله", "الدين", "ولد"}


@dataclass(slots=True)
class _Entry:
    """One person so far: the fullest naming, and every part of the name."""

    best: Sighting
    words: set[str]


def find_persons(prose: Prose, sightings: Iterable[Sighting]) -> list[Person]:
    """Return one person for each one named, with the span of the fullest naming."""
    entries: list[_Entry] = []
    by_word: dict[str, list[_Entry]] = {}
    for sighting in sightings:
        # «الزبيدي» alone is the one the article names in full, else the known one.
        words = _words(_name(prose, sighting))
        entry = _held(by_word, words) if sighting.known else None
        if entry is None:
            words |= _words(sighting.known or "")
            entry = _same(by_word, words)
        elif entry.best.known != sighting.known:
            sighting = replace(sighting, known=None)
        if entry is None:
            entry = _Entry(sighting, words)
            entries.append(entry)
        else:
            entry.best = _merged(entry.best, sighting)
            entry.words |= words
        for word in words:
            known = by_word.setdefault(word, [])
            if entry not in known:
                known.append(entry)
    return [_person(prose, entry.best) for entry in _completed(entries)]


def person_key(name: str) -> str:
    """Return the key of a person: the same for every spelling that folds alike."""
    return digest("person", key(name).replace(" ", ""))


def _words(name: str) -> set[str]:
    parts = set(key(name.replace("-", " ")).split())
    return parts - _EMPTY or parts


def _held(by_word: dict[str, list[_Entry]], words: set[str]) -> _Entry | None:
    """Return the person whose name holds all these words."""
    rarest = min(words, key=lambda word: len(by_word.get(word, ())))
    for entry in by_word.get(rarest, []):
        if words <= entry.words:
            return entry
    return None


def _same(by_word: dict[str, list[_Entry]], words: set[str]) -> _Entry | None:
    """Return the person whose name holds all these words, or is held by them."""
    holder = _held(by_word, words)
    if holder is not None:
        return holder
    for word in sorted(words):
        for entry in by_word.get(word, [])[:_COMPARED]:
            if entry.words <= words:
                return entry
    return None


def _completed(entries: list[_Entry]) -> list[_Entry]:
    """Give a headline's family name the office of a name that the text cuts off.

    «الكعبي: …» above «دعا الأمين العام … الشيخ أكرم...»: the teaser names one man.
    """
    headline = [one for one in entries if one.best.is_headline]
    cut = [one for one in entries if one.best.is_cut and _length(one.best) == 1]
    if len(headline) != 1 or len(cut) != 1:
        return entries
    of_cut = cut[0].best
    headline[0].best = replace(
        headline[0].best, role=of_cut.role, iso3=of_cut.iso3, office=of_cut.office
    )
    return [one for one in entries if one is not cut[0]]


def _merged(one: Sighting, other: Sighting) -> Sighting:
    """Keep the fuller name, and the first office and state that are given."""
    full, spare = (other, one) if _length(other) > _length(one) else (one, other)
    better = other.iso3 and not one.iso3 and one.known is None
    with_office = other if other.role and (better or not one.role) else one
    return replace(
        full,
        role=with_office.role,
        office=with_office.office,
        iso3=with_office.iso3 or full.iso3 or spare.iso3,
        known=full.known or spare.known,
    )


def _length(sighting: Sighting) -> int:
    return sighting.end - sighting.first


def _name(prose: Prose, sighting: Sighting) -> str:
    stop = prose.tokens[sighting.end - 1].end
    return " ".join(prose.scan.original(sighting.start, stop).split())


def _person(prose: Prose, sighting: Sighting) -> Person:
    name = _name(prose, sighting)
    stop = prose.tokens[sighting.end - 1].end
    return Person(
        person_id=prose.scan.key("person", sighting.start, stop),
        person_key=person_key(sighting.known or name),
        name=name,
        role=sighting.role,
        iso3=_state(prose, sighting),
        span_start=sighting.start,
        span_end=stop,
        method=_method(sighting),
    )


def _method(sighting: Sighting) -> str:
    """Name the rule: what told that the words are somebody's name."""
    if sighting.office is not None:
        return "office"
    if sighting.is_headline:
        return "headline"
    return "name" if sighting.known is None else "known"


def _state(prose: Prose, sighting: Sighting) -> str | None:
    """The office's state, else what the article ties the person to, else None."""
    if sighting.iso3:
        return sighting.iso3
    row = prose.vocabulary.known.get(sighting.known or "")
    if row is not None:
        return row["iso3"] if row["iso3"] in prose.state_codes else None
    office = sighting.office
    if office is None or not office.has_pronoun:
        return None
    return prose.state_before(office.first)
