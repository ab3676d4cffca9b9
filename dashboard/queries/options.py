"""What the filters can offer, and which codes a URL may name."""

from dataclasses import dataclass

from dashboard import warehouse
from dashboard.selection import Vocabulary

# States come in the order of how often they are named; so do outlets. What only
# reference rosters hold is no naming: it moves nothing up and adds no state.
_COUNTRIES = """
select iso3, count(*) as naming_count
from (
    select iso3 from mentions
    union all select iso3 from memberships where basis = 'reported'
    union all select iso3 from event_participants
)
where iso3 is not null
group by iso3
order by naming_count desc, iso3
"""
_ALL_COUNTRIES = "select iso3 from countries"
# Alliances that no text names stand last, and are told apart.
_ALLIANCES = """
with named as (
    select alliance_id from mentions
    union select alliance_id from memberships where basis = 'reported'
    union select alliance_id from alliance_aspects
    union select alliance_id from events
    union select alliance_id from event_participants
)
select
    alliances.alliance_id,
    count(membership_id) filter (basis = 'reported') as claim_count,
    alliances.alliance_id not in (
        select alliance_id from named where alliance_id is not null
    ) as is_unnamed
from alliances
left join memberships using (alliance_id)
group by alliances.alliance_id
order by is_unnamed, claim_count desc, alliances.alliance_id
"""
_OUTLETS = """
select outlet, count(*) as text_count
from (
    select publisher as outlet from articles
    union all select republisher from articles
    union all select outlet from statement_route
)
where outlet is not null
group by outlet
order by text_count desc, outlet
"""
_ALIASES = "select former_id, alliance_id from alliance_id_aliases"


@dataclass(frozen=True, slots=True)
class FilterOptions:
    """The codes each filter offers, the likeliest first.

    Attributes:
        by_reference: alliances that no text names, which only a roster knows.
    """

    countries: tuple[str, ...]
    alliances: tuple[str, ...]
    outlets: tuple[str, ...]
    by_reference: frozenset[str] = frozenset()


@warehouse.cached
def filter_options() -> FilterOptions:
    """Return what this snapshot can be filtered by."""
    alliances = warehouse.rows(_ALLIANCES)
    unnamed = alliances.loc[alliances["is_unnamed"], "alliance_id"]
    return FilterOptions(
        countries=tuple(warehouse.rows(_COUNTRIES)["iso3"]),
        alliances=tuple(alliances["alliance_id"]),
        outlets=tuple(warehouse.rows(_OUTLETS)["outlet"]),
        by_reference=frozenset(unnamed),
    )


@warehouse.cached
def vocabulary() -> Vocabulary:
    """Return the codes that a URL may name against this snapshot."""
    aliases = warehouse.rows(_ALIASES)
    return Vocabulary(
        countries=frozenset(warehouse.rows(_ALL_COUNTRIES)["iso3"]),
        alliances=frozenset(warehouse.rows(_ALLIANCES)["alliance_id"]),
        outlets=frozenset(warehouse.rows(_OUTLETS)["outlet"]),
        aliases=dict(zip(aliases["former_id"], aliases["alliance_id"], strict=True)),
    )
