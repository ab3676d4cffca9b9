"""What the lexicon knows of alliances, as the reader asks for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from etl.arabic import key
from etl.lexicon import Lexicon
from etl.lexicon.forms import Row, split
from etl.lexicon.scan import Scan
from etl.records import Alliance, Mention


@dataclass(frozen=True, slots=True)
class Known:
    """One alliance of the registry.

    Attributes:
        heads: words that may stand for it, folded («حلف», pact).
        members: its states, given only where a namesake has to be told apart.
        founded: the year.
    """

    alliance_id: str
    kind: str
    heads: frozenset[str]
    members: frozenset[str]
    founded: int | None


@lru_cache(maxsize=4)
def registry(lexicon: Lexicon) -> dict[str, Known]:
    """Return the alliances of the registry by their ids."""
    return {row["alliance_id"]: _known(row) for row in lexicon.tables["alliances"]}


def _known(row: Row) -> Known:
    return Known(
        alliance_id=row["alliance_id"],
        kind=row["kind"],
        heads=frozenset(key(head) for head in split(row["heads"])),
        members=frozenset(row["members"].split()),
        founded=int(row["founded"][:4]) if row["founded"] else None,
    )


@lru_cache(maxsize=4)
def public_rosters(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Return who has ever been in an alliance, where that is public knowledge.

    No claim rests on it: it only makes weak words of a text credible.
    """
    rosters = {
        row["alliance_id"]: frozenset(row["states"].split())
        for row in lexicon.tables["alliance_rosters"]
    }
    told = {one.alliance_id: one.members for one in registry(lexicon).values()}
    return {one: states for one, states in told.items() if states} | rosters


@lru_cache(maxsize=4)
def parents(lexicon: Lexicon) -> dict[str, str]:
    """Return whose force or mission an alliance is, by its id."""
    rows = lexicon.tables["alliance_rosters"]
    return {row["alliance_id"]: row["parent"] for row in rows if row["parent"]}


@lru_cache(maxsize=4)
def economic_by_name(lexicon: Lexicon) -> frozenset[str]:
    """Return the alliances whose own full name says that they are of trade."""
    phrases = [
        f" {key(phrase)} "
        for row in lexicon.tables["alliance_functions"]
        if row["function"] == "economic"
        for phrase in split(row["phrases"])
    ]
    return frozenset(
        row["alliance_id"]
        for row in lexicon.tables["alliances"]
        if row["kind"] == "economic"
        and any(phrase in f" {key(row['label_ar'])} " for phrase in phrases)
    )


def missions(lexicon: Lexicon, bodies: Sequence[Alliance]) -> frozenset[str]:
    """Return the ids of the alliances that states belong to by taking part."""
    known = registry(lexicon)
    # States belong to an organisation by more than taking part in what it does.
    organisations = words_of(lexicon, "strong", "body")
    return frozenset(
        body.alliance_id
        for body in bodies
        if body.alliance_id not in known
        or known[body.alliance_id].heads.isdisjoint(organisations)
    )


# One founded this long ago is not being formed, whatever «تشكيل» stands beside it.
_ESTABLISHED_BEFORE = 2012


def is_established(lexicon: Lexicon, alliance_id: str) -> bool:
    """Tell whether the registry knows an alliance to have stood for long."""
    known = registry(lexicon).get(alliance_id)
    return (
        known is not None
        and known.founded is not None
        and known.founded < _ESTABLISHED_BEFORE
    )


def sides_named(scan: Scan, named: Sequence[Mention]) -> dict[str, int]:
    """Return of how many states each alliance's name says it is: «الرباعية» of four."""
    sides: dict[str, int] = {}
    for mention in named:
        for hit in scan.within(mention.span_start, mention.span_end, "alliance_word"):
            if hit.entry.row["role"] == "lateral" and mention.alliance_id is not None:
                sides[mention.alliance_id] = int(float(hit.entry.row["number"]))
    return sides


@lru_cache(maxsize=32)
def words_of(lexicon: Lexicon, *roles: str) -> frozenset[str]:
    """Return the words, folded, that have one of these roles in alliance_words.csv."""
    return frozenset(
        key(form)
        for row in lexicon.tables["alliance_words"]
        if row["role"] in roles
        for form in split(row["forms"])
    )


def is_agent(lexicon: Lexicon, word: str) -> bool:
    """Tell whether a word, clitics and all, is one who acts for a state («الوزير»)."""
    return not words_of(lexicon, "agent").isdisjoint(bare_forms(word))


def bare_forms(word: str) -> tuple[str, ...]:
    """Return what a word may be without a clitic, the article, or both."""
    rest = word[1:] if word[:1] in "ولب" else word
    return word, word.removeprefix("ال"), rest, rest.removeprefix("ال")


def head_words(lexicon: Lexicon) -> frozenset[str]:
    """Return the words, folded, that may stand before an alliance's name."""
    return words_of(
        lexicon, "coalition", "strong", "body", "mission", "pact", "container"
    )
