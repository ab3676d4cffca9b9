"""Rows of the reference rosters, apart from everything that texts report."""

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.selection import Filters

_SPELLS = """
select
    alliance_id,
    iso3,
    role,
    status,
    start_edtf,
    start_from,
    start_to,
    end_edtf,
    end_from,
    end_to,
    certainty,
    source_url,
    retrieved_on
from reference_memberships
where list_contains($wanted::text[], alliance_id)
order by alliance_id, iso3, role, start_from nulls first, end_to, membership_id
"""

_ROSTERS = """
select alliance_id, is_complete, note_ar, note_en, source_url, retrieved_on
from reference_rosters
where list_contains($wanted::text[], alliance_id)
order by alliance_id
"""


@warehouse.cached
def reference_spells(filters: Filters, wanted: tuple[str, ...]) -> pd.DataFrame:
    """Return how states stood towards these alliances by public sources.

    One row a spell: `status` is what held from `start` to `end`. A state is in now
    where its spell as a member is active or suspended and has no end. Of the
    filters only states and alliances tell; a roster has no speaker and no outlet,
    and its spells are not cut to the chosen days.
    """
    asked = {**parameters(filters), "wanted": wanted}
    return shown_rows(_SPELLS, asked)


@warehouse.cached
def reference_rosters(wanted: tuple[str, ...]) -> pd.DataFrame:
    """Return which of these alliances have a roster, and what it leaves open."""
    return warehouse.rows(_ROSTERS, {"wanted": wanted})
