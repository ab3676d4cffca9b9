"""Offices as a text writes them: «نائب وزير الخارجية التركي»."""

from dataclasses import dataclass

from etl.arabic import key
from etl.lexicon.forms import split
from etl.persons.prose import Prose

_LONGEST = 16
# Prepositions that part the office from where it is held: a state behind them
# is not the one the office belongs to («السفير لدى العراق»).
_TOWARDS = {"الي", "لدي", "في", "عن"}
_QUOTED = 6


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a run of tokens.

    Attributes:
        iso3: the state it names as its own, None where it names none.
        of_state: whether it is an office of a state by its head.
        of_body: whether it names an organization or alliance («الأمين العام للحلف»).
        is_complete: a name may follow; «وزير» alone wants its complement.
    """

    first: int
    end: int
    iso3: str | None
    of_state: bool
    of_body: bool
    is_plural: bool
    is_complete: bool
    has_pronoun: bool


def read_office(prose: Prose, first: int) -> Office:
    """Read the office whose head is the title hit at a token."""
    reach = prose.titles[first]
    hit, place = reach.hit, reach.end
    definite = hit.prefix.endswith(("ال", "لل")) or hit.entry.surface.startswith("ال")
    pronoun = hit.word_end > hit.end
    wants = not (definite or pronoun or " " in hit.entry.surface)
    while place - first < _LONGEST:
        step = _step(prose, first, place, wants)
        if not step:
            break
        place += step
        wants = _wants_complement(prose, place - 1)
    return Office(
        first=first,
        end=place,
        iso3=_own_state(prose, first, place),
        of_body=_names_body(prose, first, place),
        of_state=hit.entry.row["of"] == "state",
        is_plural=hit.entry.tag == "plural",
        is_complete=definite
        or pronoun
        or place > reach.end
        or " " in hit.entry.surface,
        has_pronoun=pronoun,
    )


def role_text(prose: Prose, office: Office) -> str:
    """Return the office in the text's characters, its own clitics left out."""
    hit = prose.titles[office.first].hit
    rest = ""
    if office.end > office.first:
        stop = prose.tokens[office.end - 1].end
        rest = " ".join(prose.scan.original(hit.start, stop).split())
    if hit.prefix.endswith(("ال", "لل")):
        return "ال" + rest
    if hit.entry.surface.startswith("لل"):
        return "ا" + rest
    return rest


def singular_role(prose: Prose, office: Office, last: int, first: int) -> str:
    """Return the office of one of several who share a plural head.

    «وزيرا الخارجية التركي … والعراقي …»: the head in the singular, the words up
    to token `last` (not included), then those of the one person, from `first`.
    """
    hit = prose.titles[office.first].hit
    head = hit.entry.surface
    if office.is_plural:
        plurals = [key(one) for one in split(hit.entry.row["plurals"])]
        singulars = split(hit.entry.row["forms"])
        head = (
            singulars[min(plurals.index(head), len(singulars) - 1)]
            if len(plurals) == len(singulars)
            else singulars[0]
        )
    else:
        head = prose.scan.original(hit.start, hit.end)
    if hit.prefix.endswith(("ال", "لل")):
        head = "ال" + head
    after_head = prose.titles[office.first].end
    words = [head]
    if last > after_head:
        words.append(prose.original(after_head, last))
    words.append(_without_and(prose.original(first, first + 1)))
    return " ".join(words)


def _step(prose: Prose, first: int, place: int, wants: bool) -> int:
    """Return how many tokens the office goes on by here, 0 where it ends."""
    kind, word = prose.kind(place), prose.text(place)
    if place in prose.bodies and kind in {"body", "definite", "unknown", "plain"}:
        return prose.bodies[place].end - place
    if kind == "state" or kind == "definite":
        return int(not _opens_new_part(prose, place))
    if kind == "title":
        return (
            0
            if word.startswith("و") and not _is_own_letter(prose, place)
            else (prose.titles[place].end - place)
        )
    if kind in {"rank", "honorific"}:
        return 0
    if word in prose.vocabulary.complements or word in prose.vocabulary.modifiers:
        return 1
    if word.startswith("و") and word[1:] in prose.vocabulary.complements:
        return 1
    if wants and kind in {"unknown", "plain", "bound"}:
        return 1
    if kind == "stop":
        return _preposition(prose, first, place)
    if kind == "mark":
        return _mark(prose, place)
    return _glued_preposition(prose, place)


def _wants_complement(prose: Prose, place: int) -> bool:
    """An indefinite noun that stands before its genitive: «حزب», «محافظ»."""
    word = prose.text(place)
    if word in prose.vocabulary.modifiers:
        return False
    if prose.kind(place) == "title":
        return not word.startswith(("ال", "لل"))
    return word in prose.vocabulary.complements and not word.endswith(("ي", "يه"))


def _opens_new_part(prose: Prose, place: int) -> bool:
    """«والعراقي فؤاد حسين»: a second holder's state, and then his name."""
    return (
        prose.text(place).startswith("و")
        and prose.kind(place + 1)
        in {
            "given",
            "unknown",
        }
        and not prose.text(place + 1).startswith("ال")
    )


def _is_own_letter(prose: Prose, place: int) -> bool:
    return not prose.titles[place].hit.prefix.startswith("و")


def _preposition(prose: Prose, first: int, place: int) -> int:
    word, following = prose.text(place), prose.kind(place + 1)
    if word not in _TOWARDS or following not in {"state", "definite", "body", "plain"}:
        return 0
    if word == "في" and _is_posted(prose, place):
        return 1
    takes = {
        key(one)
        for place in range(first, place)
        if place in prose.titles
        for one in split(prose.titles[place].hit.entry.row["takes"])
    }
    if word not in takes:
        return 0
    if following == "plain":
        return 2 if prose.text(place + 1) in prose.vocabulary.complements else 0
    return 1


def _is_posted(prose: Prose, place: int) -> bool:
    """«قائد بعثة الحلف في العراق»: a mission or force, and where it serves."""
    posts = prose.vocabulary.classes["posting"]
    return any(prose.text(n) in posts for n in range(place - 6, place))


def _mark(prose: Prose, place: int) -> int:
    """A quoted or bracketed part of the office, or a slash between two."""
    word = prose.text(place)
    if word == "/" and prose.kind(place + 1) in {"plain", "body", "title", "definite"}:
        return 1
    closing = {'"': '"', "(": ")"}.get(word)
    if closing is None:
        return 0
    for end in range(place + 1, place + _QUOTED):
        if prose.text(end) == closing:
            return end + 1 - place
        if prose.kind(end) in {"line", "given"}:
            return 0
    return 0


def _glued_preposition(prose: Prose, place: int) -> int:
    """«لشؤون», «لهيئة», «بمجلس»: a preposition glued to a noun of the office."""
    word = prose.text(place)
    return int(word[:1] in {"ل", "ب"} and word[1:] in prose.vocabulary.complements)


def _names_body(prose: Prose, first: int, end: int) -> bool:
    return any(
        place in prose.bodies
        and prose.bodies[place].hit.kind in {"organization", "armed_group", "alliance"}
        for place in range(first, end)
    )


def _own_state(prose: Prose, first: int, end: int) -> str | None:
    for place in range(first, end):
        if prose.text(place) in _TOWARDS:
            return None
        if place in prose.states:
            return prose.states[place].iso3
    return None


def _without_and(text: str) -> str:
    return text[1:] if text.startswith("و") else text
