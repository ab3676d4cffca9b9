"""Where a person's name ends.

Names of foreigners have no lexicon, so a name is what stands between a title and
the first word that cannot belong to it: a preposition, a verb, an ordinary noun,
a mark, another title.
"""

from dataclasses import dataclass, replace
from typing import Literal

from etl.persons.prose import Prose

# What stands before a name: an office or rank, an honorific, nothing.
Lead = Literal["office", "rank", "none"]

_LONGEST = 7
_SERVANTS = {"عبد", "عبيد"}
_FATHERS = {"ابو", "ابي", "ابا", "ام"}
_SONS = {"بن", "ابن", "بنت", "ال", "ولد"}
_ENDS_A_PHRASE = {"mark", "line", "stop", "title", "rank", "honorific", "counterpart"}
# Endings of family names in Arabic letters that ordinary nouns do not have.
_FOREIGN_ENDINGS = (
    "وف", "يف", "سكي", "فيتش", "يتش", "ينغ", "ونغ", "انغ", "ينج", "ونج", "سون", "مان",
    "يان", "شتاين", "وغلو", "وجلو", "زاده", "بور", "ينكو", "شفيلي", "دزه", "يوس",
    "يرغ", "برغ", "برج", "فيلد", "ورث", "يني", "يلي", "وتو", "ييف", "لينا", "سكايا",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a run of tokens.

    Attributes:
        start: offset of the name itself, a clitic before it left out.
        known: the row of known_people.csv that it is.
        sure: it opens with a known given name, a kunya or «عبد».
        parts: how many names it is made of.
    """

    first: int
    end: int
    sure: bool
    parts: int
    start: int
    known: str | None = None


def read_name(prose: Prose, first: int, lead: Lead) -> Name | None:
    """Read the name that begins at a token, or None where none does."""
    name = _read(prose, first, lead)
    reach = prose.known.get(first)
    if reach is None:
        return name
    if name is not None and name.end > reach.end and _goes_on(prose, reach.end):
        return replace(name, known=reach.hit.key)
    return Name(first, reach.end, True, 2, reach.hit.start, reach.hit.key)


def _goes_on(prose: Prose, place: int) -> bool:
    """«محمد بن سلمان» … «بن عبد العزيز»: a well-known name in a fuller form."""
    return prose.kind(place) in {"particle", "given"}


def _read(prose: Prose, first: int, lead: Lead) -> Name | None:
    place, parts, sure, family = first, 0, False, False
    while place - first < _LONGEST and not family:
        step = _step(prose, place, parts, sure, lead)
        if not step:
            break
        if parts == 0:
            sure = _opens_surely(prose, place, lead)
        family = prose.kind(place) in {"definite", "state"}
        place, parts = place + step, parts + 1
        while prose.kind(place) == "bound" or _is_ordinal(prose, place, sure):
            place += 1
    if not parts or not _is_enough(prose, first, parts, sure, lead):
        return None
    start = prose.tokens[first].start + (prose.kind(first) == "and_given")
    return Name(first, place, sure, parts, start)


def _step(prose: Prose, place: int, parts: int, sure: bool, lead: Lead) -> int:
    """Return how many tokens the name goes on by here, 0 where it ends."""
    kind, word = prose.kind(place), prose.text(place)
    if word in _SERVANTS:
        return 2 if prose.text(place + 1).startswith("ال") else 0
    if kind == "particle":
        return _particle(prose, place, parts)
    if kind == "and_given":
        word = word[1:]
        return int(not parts and (lead != "none" or not prose.vocabulary.given[word]))
    if kind == "given":
        return 1 if parts or lead != "none" or not prose.vocabulary.given[word] else 0
    if kind == "definite":
        return int(_is_family_name(prose, place, parts, sure, lead))
    if kind == "unknown":
        return int(_fits(prose, place, parts, sure, lead))
    if kind == "mark" and word == "-" and parts and prose.glued(place):
        return 2 if prose.kind(place + 1) in {"given", "unknown", "particle"} else 0
    return 0


def _particle(prose: Prose, place: int, parts: int) -> int:
    word, following = prose.text(place), prose.kind(place + 1)
    if word in _FATHERS:
        if prose.text(place + 1) in _SERVANTS:
            return 3
        return 2 if following in {"given", "unknown", "definite", "bound"} else 0
    if not parts:
        return 0
    if prose.text(place + 1) in _SERVANTS:
        return 3
    if word in _SONS:
        return 2 if following in {"given", "unknown", "definite", "plain"} else 0
    if following in {"unknown", "given", "particle"}:
        return 1
    return int(following in _ENDS_A_PHRASE)


def _is_family_name(
    prose: Prose, place: int, parts: int, sure: bool, lead: Lead
) -> bool:
    word = prose.text(place)
    if not word.startswith("ال") or word in prose.vocabulary.modifiers:
        return False
    if word in prose.vocabulary.classes["headline"]:
        return False
    if parts:
        return sure and word[2:] not in prose.vocabulary.classes["plain"]
    # «الفريق الساعدي» (General al-Saadi): a family name alone.
    return lead == "rank" and word.endswith("ي")


def _fits(prose: Prose, place: int, parts: int, sure: bool, lead: Lead) -> bool:
    word = prose.text(place)
    if not parts:
        return lead != "none" and not word.endswith("ه") or lead == "rank"
    if parts == 1:
        return True
    if word.endswith(_FOREIGN_ENDINGS):
        return True
    if word.endswith("ه"):
        return False
    following = prose.kind(place + 1)
    if following == "unknown" and sure and parts == 2:
        following = prose.kind(place + 2)
    return parts <= 3 and following in _ENDS_A_PHRASE


def _opens_surely(prose: Prose, place: int, lead: Lead) -> bool:
    word = prose.text(place)
    if word in _SERVANTS or word in _FATHERS:
        return True
    return prose.kind(place) in {"given", "and_given"} and (
        lead != "none" or not prose.vocabulary.given.get(word, False)
    )


def _is_ordinal(prose: Prose, place: int, sure: bool) -> bool:
    return sure and prose.text(place) in prose.vocabulary.classes["ordinal"]


def _is_enough(prose: Prose, first: int, parts: int, sure: bool, lead: Lead) -> bool:
    """One part is a name only after a rank; two unknown ones after any title."""
    if parts >= 2:
        return sure or lead != "none"
    return lead == "rank" and (sure or prose.kind(first) != "plain")
