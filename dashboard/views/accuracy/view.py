"""The view Reading accuracy: what was measured, on what, and what it means."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from dashboard import choices, citations, labels
from dashboard.charts.accuracy import Share, shares_chart
from dashboard.queries import accuracy as queries
from dashboard.rows import Row, row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.accuracy import tables
from dashboard.warehouse import kept
from etl import paths

# The kinds in the order in which a page is read.
_KINDS = (
    "segmentation", "published", "countries", "memberships", "alliance linking",
    "functions", "adversaries", "events", "event date", "event type",
    "event planned", "event participants", "people", "statements", "quantities",
)  # fmt: skip
# As the warehouse's view `rules` holds them.
_NINE_IN_TEN = 0.9
_JUDGED = 10


def is_measured() -> bool:
    """Tell whether this snapshot holds figures at all."""
    return not queries.gold_sets().empty


def chosen(held: Filters) -> str:
    """Draw the choice of a set of annotated pages and return it."""
    sets = {row["gold_set"]: row for row in row_dicts(queries.gold_sets())}
    return choices.one_of(
        "gold",
        tuple(sets),
        label=labels.text("accuracy.gold", held.lang),
        said=lambda one: _named(sets[one], "name", held),
    )


@kept
def sets(held: Filters, look: Look) -> dict[str, Any]:
    """Return the table of the sets: how large, how used, what came of them."""
    rows = row_dicts(queries.gold_sets())
    columns = tables.heads(
        look, "set", "use", "pages", "articles", "overall", "first", "note"
    )
    table = [
        (
            _named(row, "name", look),
            labels.text(f"accuracy.use.{row['use']}", look.lang),
            row["pages"],
            row["articles"],
            _of(row["overall"], _most(row["gold_set"]), look),
            _of(row["first_overall"], row["first_most"], look),
            _named(row, "note", look),
        )
        for row in rows
    ]
    return {
        "title": labels.text("accuracy.sets_title", look.lang),
        "aid": labels.text("accuracy.sets_aid", look.lang),
        "lead": _first(look),
        "data": pd.DataFrame(table, columns=columns),
        "citation": _citation(held, look),
    }


@kept
def kinds(held: Filters, gold: str, look: Look) -> dict[str, Any]:
    """Return the chart of precision and recall by kind of fact."""
    measures = _in_order(queries.kind_measures(gold))
    shares = [share for row in measures for share in _shares_of_kind(row, look)]
    sentences = queries.sentences_read()
    by_kind = sentences.assign(mark=sentences["mark"].str.partition(":")[0])
    return {
        "title": labels.text(
            "accuracy.kinds_title", look.lang, gold=_set_name(gold, look)
        ),
        "aid": labels.text("accuracy.kinds_aid", look.lang),
        "click": labels.text("accuracy.kinds_click", look.lang),
        "figure": shares_chart(shares, look=look),
        "data": tables.kind_table(measures, look),
        "citation": _citation(held, look),
        "evidence": by_kind.groupby("mark").head(12),
    }


@kept
def figures(held: Filters, gold: str, look: Look) -> dict[str, Any]:
    """Return the table that says in words what the figures by kind mean."""
    measures = _in_order(queries.kind_measures(gold))
    return {
        "title": labels.text("accuracy.figures_title", look.lang),
        "aid": labels.text("accuracy.figures_aid", look.lang),
        "data": tables.word_table(measures, look),
        "citation": _citation(held, look),
    }


@kept
def rules(held: Filters, look: Look) -> dict[str, Any]:
    """Return the chart of every rule that enough findings judge."""
    rows = queries.rule_measures()
    judged = _by_kind(rows[rows["judged_count"] >= _JUDGED])
    return {
        "title": labels.text("accuracy.rules_title", look.lang),
        "aid": labels.text("accuracy.rules_aid", look.lang),
        "click": labels.text("accuracy.rules_click", look.lang),
        "lead": _rules_lead(judged, look),
        "figure": shares_chart(
            [_share_of_rule(row, look) for row in judged], look=look, line=_NINE_IN_TEN
        ),
        "data": tables.rule_table(_by_kind(rows), look),
        "citation": _citation(held, look),
        "evidence": queries.sentences_read(),
    }


@kept
def few(held: Filters, look: Look) -> dict[str, Any] | None:
    """Return the table of the rules that too few findings judge, if any."""
    rows = queries.rule_measures()
    rows = rows[rows["judged_count"] < _JUDGED]
    if rows.empty:
        return None
    return {
        "title": labels.text("accuracy.few_title", look.lang),
        "aid": labels.text("accuracy.few_aid", look.lang),
        "data": tables.rule_table(_by_kind(rows), look).iloc[:, :-1],
        "citation": _citation(held, look),
    }


def _in_order(measures: pd.DataFrame) -> list[Row]:
    place = {kind: number for number, kind in enumerate(_KINDS)}
    return sorted(row_dicts(measures), key=lambda row: place.get(row["kind"], 99))


def _by_kind(rows: pd.DataFrame) -> list[Row]:
    """Return rules under their kinds, the less certain first."""
    place = {kind: number for number, kind in enumerate(_KINDS)}
    return sorted(
        row_dicts(rows),
        key=lambda row: (
            place.get(row["kind"], 99), not row["is_less_certain"], -row["judged_count"]
        ),
    )  # fmt: skip


def _shares_of_kind(row: Row, look: Look) -> list[Share]:
    kind, right = row["kind"], int(row["tp"])
    name = labels.code("measured", kind, look.lang)
    if kind in tables.ONE_ANSWER:
        return [Share("", name, kind, "right", right, right + int(row["fn"]))]
    read, wanted = right + int(row["fp"]), right + int(row["fn"])
    parts = (("precision", read), ("recall", wanted))
    return [
        Share("", name, kind, measure, right, whole)
        for measure, whole in parts
        if whole
    ]


def _share_of_rule(row: Row, look: Look) -> Share:
    return Share(
        group=labels.code("measured", row["kind"], look.lang),
        row=tables.rule_name(row, look),
        mark=f"{row['kind']}:{row['method']}",
        measure="precision",
        part=int(row["tp"]),
        whole=int(row["judged_count"]),
        is_low=bool(row["is_less_certain"]),
    )


def _rules_lead(judged: Iterable[Row], look: Look) -> str:
    below = [row for row in judged if row["is_less_certain"]]
    if not below:
        return labels.text("accuracy.no_rule_below", look.lang)
    here = sum(int(row["fact_count"]) for row in below)
    return labels.text(
        "accuracy.rules_lead", look.lang,
        rules=labels.counted("rule", len(below), look.lang, look.digits),
        facts=labels.counted("fact", here, look.lang, look.digits),
    )  # fmt: skip


def _first(look: Look) -> str | None:
    """Say what came of pages that the program met unprepared."""
    met = queries.gold_sets().dropna(subset=["first_overall"])
    if met.empty:
        return None
    row = row_dicts(met)[0]
    return labels.text(
        "accuracy.first_lead", look.lang,
        when=labels.day_text(row["first_measured_on"].date(), look.lang, look.digits),
        first=_figure(row["first_overall"], look),
        most=_figure(row["first_most"] or 1.0, look),
    )  # fmt: skip


def _most(gold_set: str) -> float:
    """Return what a perfect reading reaches: kinds that nothing asks about count 0."""
    asked = set(queries.kind_measures(gold_set)["kind"])
    return 1.0 if "alliance linking" in asked else 0.9


def _of(figure: float | None, most: float | None, look: Look) -> str | None:
    if figure is None or figure != figure:  # noqa: PLR0124 - NaN
        return None
    said = {"part": _figure(figure, look), "whole": _figure(most or 1.0, look)}
    return labels.text("accuracy.of", look.lang, **said)


def _figure(value: float, look: Look) -> str:
    return labels.number(f"{value:.3f}".rstrip("0").rstrip("."), look.digits)


def _set_name(gold_set: str, look: Look) -> str:
    sets = queries.gold_sets()
    [row] = row_dicts(sets[sets["gold_set"] == gold_set])
    return _named(row, "name", look)


def _named(row: Row, name: str, seen: Look | Filters) -> str:
    said = row[f"{name}_{seen.lang}"] or row["gold_set"]
    return labels.renumbered(said, seen.digits)


def _citation(held: Filters, look: Look) -> str:
    """Say which program was measured; the filters choose none of these figures."""
    version = queries.program()
    newest = queries.program(paths.current_snapshot())
    key = "accuracy.version" if newest == version else "accuracy.older_version"
    versions = {"version": version[:8]}
    if newest != version:
        versions["newest"] = newest[:8]
    return f"{labels.text(key, look.lang, **versions)} · {citations.snapshot(held)}"
