"""How well the program reads, and what of this snapshot it could not read."""

from pathlib import Path

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.selection import Filters

# The set that says most about unseen pages first: unseen, then met unprepared,
# then the rest.
_SETS = """
select *
from gold_sets
order by use <> 'unseen', first_overall is null, position desc
"""
_KINDS = """
select kind, precision, recall, tp, fp, fn
from evaluations
where method is null and gold_set = $gold_set and tp + fp + fn > 0
"""
_RULES = """
with drawn as (
    select measured_as, method, count(*) as fact_count
    from read_facts
    group by measured_as, method
)
select rules.*, coalesce(fact_count, 0) as fact_count
from rules
left join drawn
    on rules.kind = drawn.measured_as
    and rules.method = drawn.method
order by rules.kind, judged_count desc, rules.method
"""
# A handful of sentences shows how a rule reads.
_SENTENCES = """
select
    measured_as || ':' || method as mark,
    kind,
    fact_id as id,
    article_id,
    span_start,
    span_end,
    statement_id
from read_facts
qualify row_number() over (
    partition by measured_as, method order by article_id, span_start, fact_id
) <= 12
order by mark, article_id, span_start, fact_id
"""
_REJECTED = "select uri, reason, detail from rejects order by uri, reason"
_UNDATED = """
select article_id, title, publisher, section
from shown_articles
where published_edtf is null
order by publisher nulls last, title nulls last, article_id
"""
# Names that the registry of alliances lacks keep the id of their first citation.
_UNREGISTERED = """
select
    alliances.alliance_id,
    list(distinct mentions.surface order by mentions.surface) as names,
    count(distinct mentions.article_id) as report_count
from alliances
join mentions on mentions.alliance_id = alliances.alliance_id
where alliances.alliance_id in (
    select alliance_id from alliance_id_aliases where former_id like '~%'
)
group by alliances.alliance_id
order by report_count desc, alliances.alliance_id
"""
_PROGRAM = "select extractor_version from snapshot"


@warehouse.cached
def gold_sets() -> pd.DataFrame:
    """Return the sets of annotated pages, the least prepared for first."""
    return warehouse.rows(_SETS)


@warehouse.cached
def kind_measures(gold_set: str) -> pd.DataFrame:
    """Return one row per kind of fact that a gold set asks about."""
    return warehouse.rows(_KINDS, {"gold_set": gold_set})


@warehouse.cached
def rule_measures() -> pd.DataFrame:
    """Return one row per rule, all gold sets together, with its facts here."""
    return warehouse.rows(_RULES)


@warehouse.cached
def sentences_read() -> pd.DataFrame:
    """Return references of some facts of each rule in this snapshot."""
    return warehouse.rows(_SENTENCES)


@warehouse.cached
def rejected_inputs() -> pd.DataFrame:
    """Return the inputs that could not be used."""
    return warehouse.rows(_REJECTED)


@warehouse.cached
def undated_articles(filters: Filters) -> pd.DataFrame:
    """Return the articles shown whose day nothing tells."""
    return shown_rows(_UNDATED, parameters(filters))


@warehouse.cached
def unregistered_alliances() -> pd.DataFrame:
    """Return the alliances that only the texts know."""
    return warehouse.rows(_UNREGISTERED)


@warehouse.cached
def program(file: Path | None = None) -> str:
    """Return the version of the program that read this snapshot, or another."""
    return str(warehouse.rows(_PROGRAM, file=file)["extractor_version"].iloc[0])
