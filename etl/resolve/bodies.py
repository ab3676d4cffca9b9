"""Which reports are of one alliance: its names, its states and its time."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.arabic import key
from etl.lexicon import Lexicon
from etl.lexicon.scan import digest
from etl.records import Alliance, ArticleFacts

# Reports further apart than this are of namesakes, in years.
_PERIOD = 5
# How much of the states named together two reports must share.
_OVERLAP = 0.5


_STATES_IN_ID = 5


@dataclass(slots=True)
class Body:
    """One alliance across articles.

    Attributes:
        names: what the texts call it, the first spelling of each, in order.
        years: the years of the texts that speak of it, where they are known.
        former: the ids that single articles gave it.
    """

    alliance_id: str
    iso3s: set[str] = field(default_factory=set)
    names: dict[str, str] = field(default_factory=dict)
    years: set[int] = field(default_factory=set)
    former: set[str] = field(default_factory=set)
    functions: set[str] = field(default_factory=set)

    def take(self, alliance: Alliance, facts: ArticleFacts) -> None:
        """Add what one article says of it."""
        self.iso3s.update(alliance.iso3s, _members(alliance.alliance_id, facts))
        for name in alliance.names:
            self.names.setdefault(name_key(name), " ".join(name.split()))
        self.years.update(_years(facts))
        self.former.add(alliance.alliance_id)
        self.functions.update(
            one.value
            for one in facts.annotation.aspects
            if one.alliance_id == alliance.alliance_id and one.aspect == "function"
        )


def find_bodies(facts: Sequence[ArticleFacts], lexicon: Lexicon) -> list[Body]:
    """Return the alliances of all articles: the registry's, then the others."""
    rows = [row["alliance_id"] for row in lexicon.tables["alliances"]]
    known: dict[str, Body] = {}
    unknown: list[Body] = []
    for one in sorted(facts, key=_citation_order):
        for alliance in one.annotation.alliances:
            if not alliance.alliance_id.startswith("~"):
                body = known.setdefault(
                    alliance.alliance_id, Body(alliance.alliance_id)
                )
            else:
                body = _home(alliance, one, unknown)
            body.take(alliance, one)
    in_order = [known[one] for one in rows if one in known]
    return [*in_order, *sorted(unknown, key=lambda body: body.alliance_id)]


def _citation_order(facts: ArticleFacts) -> tuple[object, ...]:
    """Sort by publication, undated texts last, so that a first citation is one."""
    published = facts.publication.published
    earliest = published.earliest if published is not None else None
    return (
        earliest is None,
        earliest.isoformat() if earliest is not None else "",
        facts.article.article_id,
    )


def _home(alliance: Alliance, facts: ArticleFacts, unknown: list[Body]) -> Body:
    """Return the alliance that an article's own one belongs to, a new one if none."""
    names = {name_key(name) for name in alliance.names}
    states = {*alliance.iso3s, *_members(alliance.alliance_id, facts)}
    years = _years(facts)
    for body in unknown:
        if names & set(body.names) and _are_near(years, body.years):
            shared = len(states & body.iso3s)
            if shared >= _OVERLAP * min(len(states), len(body.iso3s)) and shared:
                return body
    alliance_id = _first_id(alliance)
    if any(one.alliance_id == alliance_id for one in unknown):
        # A namesake of the same states in another time.
        alliance_id = f"{alliance_id}-{min(years, default=len(unknown))}"
    body = Body(alliance_id)
    unknown.append(body)
    return body


def _are_near(one: set[int], other: set[int]) -> bool:
    if not one or not other:
        return True
    return min(abs(a - b) for a in one for b in other) <= _PERIOD


def _first_id(alliance: Alliance) -> str:
    """Return an id for good: the states of the first citation, and its name."""
    states = [iso3.lower() for iso3 in alliance.iso3s[:_STATES_IN_ID]]
    short = digest("alliance", name_key(alliance.name), *alliance.iso3s)[:6]
    return "-".join([*states, short])


def _members(alliance_id: str, facts: ArticleFacts) -> set[str]:
    return {
        one.iso3
        for one in facts.annotation.memberships
        if one.alliance_id == alliance_id
        and one.modality == "asserted"
        and one.role in {"member", "lead", "chair", "host"}
        and one.status in {"active", "proposed", "leaving"}
    }


def _years(facts: ArticleFacts) -> set[int]:
    published = facts.publication.published
    if published is None:
        return set()
    days = (published.earliest, published.latest)
    return {day.year for day in days if day is not None}


def name_key(name: str) -> str:
    """Return what two spellings of a name share: no article, no accusative.

    «تحالفًا رباعيًّا» and «التحالف الرباعي» are one name.
    """
    words = key(name).replace('"', " ").split()
    bare = [word.removeprefix("ال") if len(word) > 4 else word for word in words]
    return " ".join(word.removesuffix("ا") if len(word) > 4 else word for word in bare)
