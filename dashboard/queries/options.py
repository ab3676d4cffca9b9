"""What the filters can offer, and which codes a URL may name."""

from dataclasses import dataclass

from dashboard import warehouse
from dashboard.selection import Vocabulary

# States come in the order of how often they are named; so do outlets.
_COUNTRIES = """
select iso3, count(*) as naming_count
from (
    select iso3 from mentions
    union all select iso3 from memberships
    union all select iso3 from event_participants
)
where iso3 is not null
group by iso3
order by naming_count desc, iso3
"""
_ALL_COUNTRIES = "select iso3 from countries"
_ALLIANCES = """
select alliances.alliance_id, count(memberships.membership_id) as claim_count
from alliances
left join memberships using (alliance_id)
group by alliances.alliance_id
order by claim_count desc, alliances.alliance_id
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
    """The codes each filter offers, the likeliest first."""

    countries: tuple[str, ...]
    alliances: tuple[str, ...]
    outlets: tuple[str, ...]


@warehouse.cached
def filter_options() -> FilterOptions:
    """Return what this snapshot can be filtered by."""
    return FilterOptions(
        countries=tuple(warehouse.rows(_COUNTRIES)["iso3"]),
        alliances=tuple(warehouse.rows(_ALLIANCES)["alliance_id"]),
        outlets=tuple(warehouse.rows(_OUTLETS)["outlet"]),
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
