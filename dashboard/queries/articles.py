"""The texts themselves: listed, searched, and one with all its facts."""

from functools import lru_cache

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.search import Query, find_hits
from dashboard.selection import Filters
from etl.arabic import Folded, fold

# The newest first; what has no date comes last, in the order of the pages.
_LISTED = """
with counted as (
    select article_id, count(*) as fact_count
    from (
        select article_id, membership_id as fact_id from memberships
        union all select article_id, aspect_id from alliance_aspects
        union all select article_id, event_id from events
        union all select article_id, statement_id from statements
        union all select article_id, quantity_id from quantities
    )
    where fact_id not in (from held_back)
    group by article_id
)
select
    article_id,
    document_id,
    title,
    publisher,
    republisher,
    section,
    published_edtf,
    published_basis,
    possibly_known,
    possibly,
    length(text) as length,
    coalesce(fact_count, 0) as fact_count
from shown_articles
left join counted using (article_id)
order by
    coalesce(published_to, published_from) desc nulls last,
    section,
    document_id,
    position
"""
_TEXTS = "select article_id, text from articles"

# Every fact of one article with what its mark says; the words are made in Python.
_FACTS = """
with facts as (
    select
        kind, mention_id as id, span_start, span_end, iso3, alliance_id,
        surface as value
    from mentions
    where article_id = $article
    union all by name
    select
        'membership' as kind, membership_id as id, span_start, span_end, iso3,
        alliance_id, role, status, modality
    from memberships
    where article_id = $article
    union all by name
    select
        'aspect' as kind, aspect_id as id, span_start, span_end, iso3, alliance_id,
        aspect as role, value, date_edtf, modality
    from alliance_aspects
    where article_id = $article
    union all by name
    select
        'event' as kind, event_id as id, span_start, span_end, event_type as role,
        date_edtf, planned, deadline, place_name as value, modality
    from events
    where article_id = $article
    union all by name
    select
        'statement' as kind, statement_id as id, span_start, span_end,
        speaker_kind as role, speaker as value, speaker_iso3 as iso3,
        said_edtf as date_edtf, modality
    from statements
    where article_id = $article
    union all by name
    select
        'person' as kind, person_id as id, span_start, span_end, name as value, role,
        iso3
    from people
    where article_id = $article
    union all by name
    select
        'quantity' as kind, quantity_id as id, span_start, span_end,
        printf('%g', value) || ' ' || counted as value, modality
    from quantities
    where article_id = $article
)

select facts.*, fact_id is not null as is_less_certain
from facts
left join less_certain_facts on facts.id = less_certain_facts.fact_id
where fact_id is null or $less_certain
order by span_start, span_end desc, facts.kind, id
"""


@warehouse.cached
def listed_articles(filters: Filters) -> pd.DataFrame:
    """Return the articles that the filters let through, the newest first."""
    return shown_rows(_LISTED, parameters(filters))


@warehouse.cached
def facts_of(article_id: str, *, less_certain: bool = False) -> pd.DataFrame:
    """Return every fact read in one article, in text order."""
    asked = {"article": article_id, "less_certain": less_certain}
    facts = warehouse.rows(_FACTS, asked)
    # People stand in two tables: the one that knows their office is enough.
    return facts[~((facts["kind"] == "person") & facts["role"].isna())]


def hits_by_article(query: Query) -> dict[str, list[tuple[int, int]]]:
    """Return where a query hits, by article; articles without a hit are left out."""
    found = (
        (article_id, find_hits(query, folded))
        for article_id, folded in _folded_texts(str(warehouse.snapshot_file()))
    )
    return {article_id: hits for article_id, hits in found if hits}


@lru_cache(maxsize=2)
def _folded_texts(_snapshot: str) -> list[tuple[str, Folded]]:
    texts = warehouse.rows(_TEXTS)
    return [
        (article_id, fold(text))
        for article_id, text in zip(texts["article_id"], texts["text"], strict=True)
    ]
