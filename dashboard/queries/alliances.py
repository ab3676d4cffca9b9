"""Rows of the view Alliances: claims about who is in, and about the alliances."""

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.selection import Filters

# What a claim weighs is settled once, in the view `membership_sources`.
_CLAIMS = """
select
    'membership' as kind,
    membership_id as id,
    alliance_id,
    iso3,
    role,
    status,
    certainty,
    modality,
    basis,
    start_edtf,
    end_edtf,
    speaker,
    speaker_kind,
    speaker_iso3,
    route,
    told_edtf,
    told_from,
    told_to,
    published_edtf,
    published_basis,
    publisher,
    republisher,
    source_url,
    retrieved_on,
    source_key,
    coalesce(is_named, false) as is_named,
    coalesce(is_said_by_itself, false) as is_said_by_itself,
    membership_id in (select fact_id from less_certain_facts) as is_less_certain,
    possibly_known,
    article_id,
    span_start,
    span_end,
    statement_id
from shown_memberships
left join (
    select membership_id, source_key, is_named, is_said_by_itself
    from membership_sources
) as weighed using (membership_id)
where list_contains($wanted::text[], alliance_id)
  -- What references say is no report: it stands in cards of its own.
  and basis = 'reported'
order by alliance_id, iso3, told_from nulls last, membership_id
"""

_ASPECTS = """
select
    'aspect' as kind,
    aspect_id as id,
    alliance_id,
    aspect,
    value,
    iso3,
    date_edtf,
    date_from,
    date_to,
    sequence,
    modality,
    speaker,
    speaker_kind,
    told_edtf,
    told_from,
    told_to,
    published_edtf,
    published_basis,
    publisher,
    possibly,
    aspect_id in (select fact_id from less_certain_facts) as is_less_certain,
    possibly_known,
    article_id,
    span_start,
    span_end,
    statement_id
from shown_aspects
where list_contains($wanted::text[], alliance_id)
order by alliance_id, aspect, told_from nulls last, span_start, aspect_id
"""

# Every alliance of which something is shown, the most told of first.
_TOLD = """
select alliance_id, count(distinct article_id) as reports, count(*) as claims
from (
    select alliance_id, article_id from shown_memberships
    union all
    select alliance_id, article_id from shown_aspects
)
group by alliance_id
order by reports desc, claims desc, alliance_id
"""

# Events of an alliance and statements that name it, in the words of the texts.
_TELLINGS = """
with found as (
    select
        'event' as kind, event_id as id, event_type, modality, date_edtf, deadline,
        date_from as at_from, speaker, speaker_kind, told_edtf, publisher,
        possibly, article_id, span_start, span_end, statement_id,
        method = 'event-chair' as is_chaired, event_id
    from shown_events
    where alliance_id = $alliance or event_id in (
        select event_id from event_participants where alliance_id = $alliance
    )
    union all
    select
        'statement', statement_id, null, modality, null, false, told_from, speaker,
        speaker_kind, told_edtf, publisher, possibly, article_id, span_start,
        span_end, statement_id, false, null
    from shown_statements
    where statement_id in (
        select statement_id from named_within where alliance_id = $alliance
    )
)
select
    found.* exclude (event_id),
    substr(text, span_start + 1, span_end - span_start) as words,
    (
        select list(distinct iso3 order by iso3)
        from event_participants as actors
        where actors.event_id = found.event_id and iso3 is not null
    ) as iso3s
from found
join (select article_id, text from articles) using (article_id)
order by kind, at_from desc nulls last, article_id, span_start, id
"""

_GOVERNMENTS = """
select landmark, name_ar, name_en, date_edtf, date_from, government_of
from landmarks
where government_of is not null and date_from is not null
order by date_from, landmark
"""


@warehouse.cached
def alliances_told(filters: Filters) -> pd.DataFrame:
    """Return the alliances of which something is told, the most told of first."""
    return shown_rows(_TOLD, parameters(filters))


@warehouse.cached
def membership_claims(filters: Filters, wanted: tuple[str, ...]) -> pd.DataFrame:
    """Return every claim about who is in these alliances, whoever makes it."""
    return shown_rows(_CLAIMS, {**parameters(filters), "wanted": wanted})


@warehouse.cached
def aspect_claims(filters: Filters, wanted: tuple[str, ...]) -> pd.DataFrame:
    """Return every claim about these alliances themselves."""
    return shown_rows(_ASPECTS, {**parameters(filters), "wanted": wanted})


@warehouse.cached
def tellings(filters: Filters, alliance: str) -> pd.DataFrame:
    """Return an alliance's events and the statements that name it, with their words."""
    given = {**parameters(filters), "alliance": alliance}
    return shown_rows(_TELLINGS, given)


@warehouse.cached
def changed_governments() -> pd.DataFrame:
    """Return the landmarks that replaced the government of a state."""
    return warehouse.rows(_GOVERNMENTS)


@warehouse.cached
def alliance_hues() -> dict[str, str]:
    """Return the colour each alliance was given once."""
    rows = warehouse.rows("select alliance_id, hue from alliances")
    return dict(zip(rows["alliance_id"], rows["hue"], strict=True))
