"""Which person a name in the text means, in full or by its last part."""

from collections.abc import Iterator, Sequence

from etl.arabic import key
from etl.extract.statements.reading import Reading
from etl.records import Person

# Particles that a family name begins with: «بن سلمان», «آل ثاني».
_SHORTEST_FAMILY_NAME = 3
_BEFORE = ("", "و", "ف", "ب", "ل", "ول", "فل", "وب")


class Names:
    """The persons of a text and where each is named.

    Attributes:
        starts: index of the first word of each naming → the person and the
            index after the naming.
    """

    def __init__(self, reading: Reading) -> None:
        """Find every naming of the reading's persons."""
        self.starts: dict[int, tuple[Person, int]] = {}
        full = [(person, key(person.name).split()) for person in reading.persons]
        by_first: dict[str, list[tuple[Person, list[str]]]] = {}
        for person, parts in full:
            if parts:
                by_first.setdefault(parts[0], []).append((person, parts))
        last_parts = _last_parts(full)
        first_words = {
            written for part in (*by_first, *last_parts) for written in _written(part)
        }
        index = 0
        while index < len(reading.words):
            found = None
            if reading.words[index].text in first_words:
                found = _full_name(reading, index, by_first) or _short_name(
                    reading, index, last_parts
                )
            if found:
                self.starts[index] = found
                index = max(found[1], index + 1)
            else:
                index += 1

    def role_holder(
        self, words: Sequence[str], before: int, persons: Sequence[Person]
    ) -> Person | None:
        """Return the person whose office these words name, the last one so far."""
        wanted = set(words)
        if len(wanted) < 2:
            return None
        fitting = [
            person
            for person in persons
            if person.role and _fits(wanted, set(key(person.role).split()))
        ]
        earlier = [one for one in fitting if one.span_start < before]
        return (earlier or fitting or [None])[-1]


def _fits(wanted: set[str], role: set[str]) -> bool:
    return wanted <= role or (len(role) > 1 and role <= wanted)


def _last_parts(
    full: Sequence[tuple[Person, list[str]]],
) -> dict[str, list[tuple[Person, list[str]]]]:
    """Return persons by the first word of their last name's short forms."""
    short: dict[str, list[tuple[Person, list[str]]]] = {}
    for person, parts in full:
        for length in (2, 1):
            tail = parts[-length:]
            if len(parts) > length and len(tail[0]) >= _SHORTEST_FAMILY_NAME - (
                length == 2
            ):
                short.setdefault(tail[0], []).append((person, tail))
    return short


def _full_name(
    reading: Reading, index: int, by_first: dict[str, list[tuple[Person, list[str]]]]
) -> tuple[Person, int] | None:
    for bare in _bare(reading.words[index].text):
        for person, parts in by_first.get(bare, ()):
            if _matches(reading, index, parts[1:]):
                return person, index + len(parts)
    return None


def _short_name(
    reading: Reading, index: int, last_parts: dict[str, list[tuple[Person, list[str]]]]
) -> tuple[Person, int] | None:
    if index in reading.states or index in reading.heads:
        return None
    for bare in _bare(reading.words[index].text):
        fitting = [
            (person, index + len(tail))
            for person, tail in last_parts.get(bare, ())
            if _matches(reading, index, tail[1:])
        ]
        offset = reading.words[index].start
        earlier = [found for found in fitting if found[0].span_start < offset]
        if fitting:
            return max(earlier or fitting, key=lambda one: (one[1], one[0].span_start))
    return None


def _matches(reading: Reading, index: int, rest: Sequence[str]) -> bool:
    following = reading.words[index + 1 : index + 1 + len(rest)]
    return [word.text for word in following] == list(rest)


def _written(part: str) -> Iterator[str]:
    """Yield every way in which `_bare` reads a word as this one."""
    for prefix in _BEFORE:
        yield prefix + part
        if prefix.endswith("ل") and part.startswith("ال"):
            yield prefix + part[1:]  # للعامري


def _bare(text: str) -> Iterator[str]:
    """Yield the word without each prefix it may bear, whole first."""
    for prefix in _BEFORE:
        if text.startswith(prefix) and len(text) > len(prefix) + 1:
            yield text[len(prefix) :]
            if prefix.endswith("ل") and text[len(prefix) :].startswith("ل"):
                yield "ا" + text[len(prefix) :]  # للعامري
