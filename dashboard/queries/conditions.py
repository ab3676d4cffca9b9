"""The filters as SQL: named row sets that every query may start from.

`shown_rows("select … from shown_events", parameters(filters))`. The texts are fixed;
the filters travel as parameters, empty lists and nulls asking for everything. What
only overlaps the chosen days has `possibly` set; what was perhaps not yet published
by `known` has `possibly_known` set. Facts of rules that often err (`held_back`) are
left out unless the reader asks for them; who said a thing is known all the same where
the saying itself is held back.

Rows of reference rosters are no reports. `shown_memberships` holds reported claims
alone unless the reader chose the basis `reference`, so nothing that counts or draws
what the press says can take them in by oversight; `reference_memberships` holds
them apart, for states and alliances as chosen, with neither speaker nor day.

Row sets: shown_articles, voiced_statements (speakers and outlets as chosen),
shown_statements, shown_memberships, reference_memberships, shown_aspects,
shown_events. The claims carry
`speaker`, `speaker_kind` ('editor': the article's own words), `named`,
`told_edtf/from/to` (when it was said, else published), `published_*`,
`publisher`, `section`. named_within has the states and alliances named in the words
of each statement, newest the last day of the newest dated text (what is over is told
by it, never by today), chosen the filters themselves.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard import warehouse
from dashboard.queries.chosen_days import with_days
from dashboard.row_sets import RowSets
from dashboard.selection import Filters
from dashboard.vocabulary import EVENT_GROUPS, NAMED_KINDS

# In their order: each starts from tables and from sets before it.
_TEXTS = {
    "chosen": """
select
    $from::date as first_day,
    $to::date as last_day,
    $known::date as known,
    $countries::text[] as countries,
    $alliances::text[] as alliances,
    $event_types::text[] as event_types,
    $outlets::text[] as outlets,
    $speaker_kinds::text[] as speaker_kinds,
    $named_kinds::text[] as named_kinds,
    $named_only::boolean as named_only,
    $sections::text[] as sections,
    $basis::text[] as basis,
    $certainty::text[] as certainty,
    $less_certain::boolean as less_certain
""",
    "held_back": """
select fact_id from less_certain_facts, chosen where not less_certain
""",
    "dated_articles": """
select
    articles.*,
    known is not null and coalesce(published_to > known, true) as possibly_known
from articles, chosen
where (len(sections) = 0 or list_contains(sections, section))
  and (known is null or coalesce(published_from <= known, true))
""",
    "routes": """
select statement_id, list(outlet order by position) as route
from statement_route
group by statement_id
""",
    "voiced_statements": """
select
    statements.*,
    list_contains(named_kinds, speaker_kind) as named,
    coalesce(route, []::text[]) as route,
    coalesce(said_edtf, published_edtf) as told_edtf,
    case when said_edtf is null then published_from else said_from end as told_from,
    case when said_edtf is null then published_to else said_to end as told_to,
    published_edtf, published_from, published_to, published_basis,
    publisher, republisher, section, possibly_known
from statements
join dated_articles using (article_id)
left join routes using (statement_id), chosen
where (len(speaker_kinds) = 0 or list_contains(speaker_kinds, speaker_kind))
  and (not named_only or list_contains(named_kinds, speaker_kind))
  and (
    len(outlets) = 0
    or list_has_any(
        outlets,
        list_concat(coalesce(route, []::text[]), [publisher, republisher, via])
    )
  )
""",
    "voices": """
select
    statement_id, article_id, speaker, speaker_kind, speaker_iso3, person_id,
    via, route, named,
    told_edtf, told_from, told_to, published_edtf, published_from, published_to,
    published_basis, publisher, republisher, section, possibly_known
from voiced_statements
union all by name
select
    null as statement_id, article_id, null as speaker, 'editor' as speaker_kind,
    null as speaker_iso3, null as person_id, null as via, []::text[] as route,
    false as named,
    published_edtf as told_edtf, published_from as told_from,
    published_to as told_to, published_edtf, published_from, published_to,
    published_basis, publisher, republisher, section, possibly_known
from dated_articles, chosen
where (len(speaker_kinds) = 0 or list_contains(speaker_kinds, 'editor'))
  and not named_only
  and (len(outlets) = 0 or list_has_any(outlets, [publisher, republisher]))
""",
    "shown_articles": """
select
    dated_articles.*,
    exceeds_days(published) as possibly
from dated_articles, chosen
where article_id in (select article_id from voices)
  and overlaps_days(published)
  and (
    len(countries) = 0
    or article_id in (
        select article_id from mentions where list_contains(countries, iso3)
    )
  )
  and (
    len(alliances) = 0
    or article_id in (
        select article_id from mentions where list_contains(alliances, alliance_id)
        union all
        select article_id from memberships
        where list_contains(alliances, alliance_id)
        union all
        select article_id from alliance_aspects
        where list_contains(alliances, alliance_id)
    )
  )
""",
    "shown_statements": """
select
    voiced_statements.*,
    exceeds_days(told) as possibly
from voiced_statements, chosen
where statement_id not in (from held_back)
  and (len(countries) = 0 or list_contains(countries, speaker_iso3))
  and overlaps_days(told)
""",
    "voiced_memberships": """
select
    memberships.*,
    voices.* exclude (statement_id, article_id),
    memberships.basis = 'reference' as by_reference,
    case when by_reference then start_edtf else told_edtf end as so_edtf,
    case when by_reference then start_from else told_from end as so_from,
    case when by_reference then end_to else told_to end as so_to
from memberships
left join voices
    on memberships.article_id = voices.article_id
    and memberships.statement_id is not distinct from voices.statement_id,
chosen
where voices.article_id is not null
   or (
    memberships.article_id is null
    and len(speaker_kinds) = 0 and not named_only and len(outlets) = 0
   )
""",
    "shown_memberships": """
select
    voiced_memberships.*,
    exceeds_days(so) as possibly
from voiced_memberships, chosen
where membership_id not in (from held_back)
  and list_contains(
        if(len(chosen.basis) = 0, ['reported'], chosen.basis),
        voiced_memberships.basis
  )
  and (len(chosen.certainty) = 0
       or list_contains(chosen.certainty, voiced_memberships.certainty))
  and (len(countries) = 0 or list_contains(countries, iso3))
  and (len(alliances) = 0 or list_contains(alliances, alliance_id))
  and overlaps_days(so)
""",
    "reference_memberships": """
select
    membership_id, alliance_id, iso3, role, status, memberships.certainty,
    start_edtf, start_from, start_to, end_edtf, end_from, end_to,
    source_url, retrieved_on
from memberships, chosen
where memberships.basis = 'reference'
  and (len(countries) = 0 or list_contains(countries, iso3))
  and (len(alliances) = 0 or list_contains(alliances, alliance_id))
""",
    "shown_aspects": """
select
    alliance_aspects.*,
    voices.* exclude (statement_id, article_id),
    exceeds_days(told) as possibly
from alliance_aspects
join voices
    on alliance_aspects.article_id = voices.article_id
    and alliance_aspects.statement_id is not distinct from voices.statement_id,
chosen
where aspect_id not in (from held_back)
  and (len(alliances) = 0 or list_contains(alliances, alliance_id))
  and overlaps_days(told)
""",
    "shown_events": """
select
    events.*,
    voices.* exclude (statement_id, article_id),
    exceeds_days(date) as possibly
from events
join voices
    on events.article_id = voices.article_id
    and events.statement_id is not distinct from voices.statement_id,
chosen
where event_id not in (from held_back)
  and (len(event_types) = 0 or list_contains(event_types, event_type))
  and overlaps_days(date)
  and (
    len(countries) = 0
    or list_contains(countries, place_iso3)
    or event_id in (
        select event_id from event_participants
        where list_contains(countries, iso3)
    )
  )
  and (
    len(alliances) = 0
    or list_contains(alliances, alliance_id)
    or event_id in (
        select event_id from event_participants
        where list_contains(alliances, alliance_id)
    )
  )
""",
    "named_within": """
select statement_id, iso3, alliance_id
from statements
join mentions
    on statements.article_id = mentions.article_id
    and mentions.span_start >= statements.span_start
    and mentions.span_end <= statements.span_end
""",
    "newest": """
-- A text whose day is not known was out by `known` at the latest, or not at all.
select max(case when published_to > known then known else published_to end)
    as newest_text_on
from dated_articles, chosen
""",
}
_ROW_SETS = RowSets({name: with_days(text) for name, text in _TEXTS.items()})


def shown_rows(query: str, asked: Mapping[str, Any]) -> pd.DataFrame:
    """Run a query that starts from row sets; `asked` holds at least `parameters`."""
    return warehouse.rows(query, asked, row_sets=_ROW_SETS)


def parameters(filters: Filters) -> dict[str, Any]:
    """Return the parameters that the row sets ask for."""
    return {
        "from": filters.start,
        "to": filters.end,
        "known": filters.known,
        "countries": filters.countries,
        "alliances": filters.alliances,
        "event_types": chosen_types(filters),
        "outlets": filters.outlets,
        "speaker_kinds": filters.speaker_kinds,
        "named_kinds": NAMED_KINDS,
        "named_only": filters.named_only,
        "sections": filters.sections,
        "basis": filters.basis,
        "certainty": filters.certainty,
        "less_certain": filters.less_certain,
    }


def chosen_types(filters: Filters) -> tuple[str, ...]:
    """Return the event types that the chosen groups and types amount to."""
    of_groups = {kind for group in filters.event_groups for kind in EVENT_GROUPS[group]}
    return tuple(sorted(of_groups | set(filters.event_types)))
