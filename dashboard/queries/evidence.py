"""What stands behind a fact: its article, its speaker and route, its date."""

import pandas as pd

from dashboard import warehouse

_ARTICLES = """
select
    articles.*,
    landmarks.name_ar as landmark_ar,
    landmarks.name_en as landmark_en,
    landmarks.date_edtf as landmark_edtf,
    documents.uri as document_uri
from articles
left join documents using (document_id)
left join landmarks on articles.published_landmark = landmarks.landmark
where list_contains($ids::text[], article_id)
"""

_STATEMENTS = """
select
    statements.*,
    people.role as person_role,
    coalesce(
        list(outlet order by position) filter (outlet is not null), []::text[]
    ) as route,
    landmarks.name_ar as landmark_ar,
    landmarks.name_en as landmark_en,
    landmarks.date_edtf as landmark_edtf
from statements
left join statement_route using (statement_id)
left join people using (person_id)
left join landmarks on statements.said_landmark = landmarks.landmark
where list_contains($ids::text[], statements.statement_id)
group by all
"""

# The date a fact itself carries, whatever kind of fact it is.
_FACTS = """
with facts as (
    select
        'event' as kind, event_id as id, date_edtf, date_landmark, date_span_start,
        date_span_end, deadline, planned, modality
    from events
    union all by name
    select
        'membership' as kind, membership_id as id, start_edtf as date_edtf,
        false as deadline, status = 'proposed' as planned, modality
    from memberships
    union all by name
    select
        'aspect' as kind, aspect_id as id, date_edtf,
        aspect = 'status' and value = 'ending' as deadline,
        aspect = 'planned' as planned, modality
    from alliance_aspects
    union all by name
    select
        'statement' as kind, statement_id as id, said_edtf as date_edtf,
        false as deadline, false as planned, modality
    from statements
    union all by name
    select
        'quantity' as kind, quantity_id as id, false as deadline, false as planned,
        modality
    from quantities
)

select
    facts.*,
    landmarks.name_ar as landmark_ar,
    landmarks.name_en as landmark_en,
    landmarks.date_edtf as landmark_edtf,
    exists (
        select 1 from less_certain_facts where fact_id = facts.id
    ) as is_less_certain
from facts
left join landmarks on facts.date_landmark = landmarks.landmark
where list_contains($ids::text[], id)
"""


@warehouse.cached
def cited_articles(ids: tuple[str, ...]) -> pd.DataFrame:
    """Return the articles with these ids, with the landmark their date rests on."""
    return warehouse.rows(_ARTICLES, {"ids": ids})


@warehouse.cached
def cited_statements(ids: tuple[str, ...]) -> pd.DataFrame:
    """Return the statements with these ids, each with its route of outlets."""
    return warehouse.rows(_STATEMENTS, {"ids": ids})


@warehouse.cached
def cited_facts(ids: tuple[str, ...]) -> pd.DataFrame:
    """Return the dates and modality that the facts with these ids carry."""
    return warehouse.rows(_FACTS, {"ids": ids})
