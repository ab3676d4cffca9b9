"""How texts name alliances: which of them use a shared name, which we linked."""

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.selection import Filters, Language

# One row per naming, with the shared name that the alliance bears. Whether the text
# uses that name is for the caller to tell: spellings differ.
_NAMINGS = """
select
    'mention' as kind,
    mention_id as id,
    alliance_names.name,
    alliance_id,
    surface,
    mentions.method,
    shown_articles.title,
    shown_articles.published_edtf,
    shown_articles.published_from,
    shown_articles.publisher,
    article_id,
    span_start,
    span_end,
    null::text as statement_id
from mentions
join alliance_names using (alliance_id)
join shown_articles using (article_id)
where mentions.kind = 'alliance'
  and alliance_names.is_shared
  and alliance_names.language = 'ar'
  and alliance_names.name in (
    select name
    from alliance_names
    where is_shared and list_contains($wanted::text[], alliance_id)
  )
order by
    alliance_names.name, alliance_id, shown_articles.published_from nulls last,
    article_id, span_start, mention_id
"""

_LINKS = """
select alliance_links.*, title, published_edtf, publisher
from alliance_links
join shown_articles using (article_id)
where list_contains($wanted::text[], alliance_links.alliance_id)
order by alliance_links.alliance_id, published_from nulls last, article_id, name
"""


@warehouse.cached
def shared_namings(filters: Filters, wanted: tuple[str, ...]) -> pd.DataFrame:
    """Return the namings of all that share a name with one of these alliances."""
    return shown_rows(_NAMINGS, {**parameters(filters), "wanted": wanted})


@warehouse.cached
def links_by_us(filters: Filters, wanted: tuple[str, ...]) -> pd.DataFrame:
    """Return the articles in which we, not the text, say which alliance is meant."""
    return shown_rows(_LINKS, {**parameters(filters), "wanted": wanted})


@warehouse.cached
def reasons_of_links(*, lang: Language) -> dict[str, str]:
    """Return why we hold texts to mean one alliance, where none of them says so."""
    rows = warehouse.rows(
        """
        select
            alliance_id,
            any_value(case $lang when 'ar' then link_note_ar else link_note_en end)
                as reason
        from alliance_links
        join alliances using (alliance_id)
        group by alliance_id
        """,
        {"lang": lang},
    )
    return dict(zip(rows["alliance_id"], rows["reason"], strict=True))
