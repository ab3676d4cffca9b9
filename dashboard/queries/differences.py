"""What differs between two snapshots: texts, and facts by what they say.

A fact's id tells it apart within one program only: a newer one may put a span a
word further and means the same. So facts are compared by text and content, as
often as each occurs; an alliance that was renamed since counts as the same.
"""

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.rows import row_dicts
from dashboard.selection import Filters

_FACTS = """
, facts as (
    select
        'membership' as kind,
        membership_id as id,
        article_id, alliance_id, iso3, role, status, modality,
        concat_ws('|', iso3, role, status, modality) as content,
        span_start, span_end, statement_id,
        membership_id in (select membership_id from shown_memberships) as is_shown
    from memberships
    union all by name
    select
        'aspect' as kind,
        aspect_id as id,
        article_id, alliance_id, iso3, aspect, value, modality,
        concat_ws('|', aspect, value, iso3, modality) as content,
        span_start, span_end, statement_id,
        aspect_id in (select aspect_id from shown_aspects) as is_shown
    from alliance_aspects
    union all by name
    select
        'event' as kind,
        event_id as id,
        article_id, alliance_id, event_type, date_edtf, place_name, modality, planned,
        actors.iso3s,
        concat_ws(
            '|', event_type, date_edtf, place_iso3, planned, modality,
            array_to_string(actors.iso3s, ' ')
        ) as content,
        span_start, span_end, statement_id,
        event_id in (select event_id from shown_events) as is_shown
    from events
    left join actors using (event_id)
    union all by name
    select
        'statement' as kind,
        statement_id as id,
        article_id, speaker, speaker_kind, modality,
        concat_ws('|', speaker, speaker_kind, modality) as content,
        span_start, span_end, statement_id,
        statement_id in (select statement_id from shown_statements) as is_shown
    from statements
)
select facts.*, document_id, publisher, published_edtf as told_edtf
from facts
join articles using (article_id)
order by kind, document_id, span_start, id
"""
_ACTORS = """
with actors as (
    select event_id, list(distinct iso3 order by iso3) as iso3s
    from event_participants
    where iso3 is not null
    group by event_id
)
"""
_ARTICLES = """
select
    'article' as kind,
    article_id as id,
    article_id,
    document_id,
    title,
    publisher,
    section,
    published_edtf,
    0 as span_start,
    length(coalesce(title, '')) as span_end,
    null as statement_id
from shown_articles
order by published_to desc nulls last, article_id
"""
_DOCUMENTS = "select document_id from documents order by document_id"
_ALIASES = "select former_id, alliance_id from alliance_id_aliases"
# What makes a fact the same, whatever program read it.
_CONTENT = ("kind", "document_id", "alliance_id", "content")
_PROGRAM = "select extractor_version, lexicon_sha256 from snapshot"


@dataclass(frozen=True, slots=True)
class Differences:
    """What the snapshot in use has against an earlier one.

    Attributes:
        articles: the articles shown that stand in texts the earlier one lacks.
        new_facts: the facts shown of these texts.
        read_anew: facts shown of older texts, which the earlier one lacks.
        gone: facts of older texts that the earlier one shows and this one lacks.
        known: every fact of the earlier one, alliances by their present ids.
        dropped: how many pages of the earlier one are no longer held.
    """

    articles: pd.DataFrame
    new_facts: pd.DataFrame
    read_anew: pd.DataFrame
    gone: pd.DataFrame
    known: pd.DataFrame
    dropped: int
    program_changed: bool
    lexicon_changed: bool


@warehouse.cached
def differences(filters: Filters, earlier: str) -> Differences:
    """Return what this snapshot has against an earlier one, given by its id."""
    now = shown_rows(_ACTORS + _FACTS, parameters(filters))
    texts = shown_rows(_ARTICLES, parameters(filters))
    program = _only(warehouse.rows(_PROGRAM))
    renamed = dict(warehouse.rows(_ALIASES).itertuples(index=False))
    with warehouse.reading(earlier):
        then = shown_rows(_ACTORS + _FACTS, parameters(filters))
        documents = set(warehouse.rows(_DOCUMENTS)["document_id"])
        before = _only(warehouse.rows(_PROGRAM))
    present = set(warehouse.rows(_DOCUMENTS)["document_id"])
    then["alliance_id"] = then["alliance_id"].map(lambda code: renamed.get(code, code))
    is_new = ~now["document_id"].isin(documents)
    is_old = then["document_id"].isin(present)
    was, has = _contents(then), _contents(now)
    return Differences(
        articles=texts[~texts["document_id"].isin(documents)],
        new_facts=now[is_new & now["is_shown"]],
        read_anew=now[~is_new & now["is_shown"] & ~has.isin(set(was))],
        gone=then[is_old & then["is_shown"] & ~was.isin(set(has))],
        known=then,
        dropped=len(documents - present),
        program_changed=program[0] != before[0],
        lexicon_changed=program[1] != before[1],
    )


def _contents(facts: pd.DataFrame) -> pd.Series:
    """Return what each fact says of which text, and which time it is said there."""
    times: Counter[str] = Counter()
    contents = []
    for row in row_dicts(facts):
        parts = (
            row[name] for name in ("kind", "document_id", "alliance_id", "content")
        )
        said = "\x1f".join(str(part) if pd.notna(part) else "" for part in parts)
        contents.append(f"{said}\x1f{times[said]}")
        times[said] += 1
    return pd.Series(contents, index=facts.index, dtype=object)


def _only(rows: pd.DataFrame) -> tuple[str, ...]:
    # A warehouse without rows has no program either.
    return tuple(rows.iloc[0]) if len(rows) else ("", "")
