"""The view Reading accuracy: what was measured, on what, and what it means."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from dashboard import choices, citations, labels
from dashboard.charts.accuracy import Share, shares_chart
from dashboard.queries import accuracy as queries
from dashboard.rows import Row, row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.accuracy.intervals import likely_range
from dashboard.warehouse import kept
from etl import paths

# The kinds in the order in which a page is read; those of `_ONE_ANSWER` are
# questions with one answer, which is right or not.
_KINDS = (
    "segmentation", "published", "countries", "memberships", "alliance linking",
    "functions", "adversaries", "events", "event date", "event type",
    "event planned", "event participants", "people", "statements", "quantities",
)  # fmt: skip
_ONE_ANSWER = frozenset({"published", "event date", "event type", "event planned"})
# As the warehouse's view `rules` holds them.
_NINE_IN_TEN = 0.9
_JUDGED = 10
# On fewer items than these nothing should be built.
_FEW = 20


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
    columns = _columns(
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
        "data": _kind_table(measures, look),
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
        "data": _word_table(measures, look),
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
        "data": _rule_table(_by_kind(rows), look),
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
        "data": _rule_table(_by_kind(rows), look).iloc[:, :-1],
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
    if kind in _ONE_ANSWER:
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
        row=_rule_name(row, look),
        mark=f"{row['kind']}:{row['method']}",
        measure="precision",
        part=int(row["tp"]),
        whole=int(row["judged_count"]),
        is_low=bool(row["is_less_certain"]),
    )


def _kind_table(measures: Sequence[Row], look: Look) -> pd.DataFrame:
    columns = _columns(
        look, "kind", "right", "wrong", "missed", "precision", "recall", "range"
    )
    rows = [
        (
            labels.code("measured", row["kind"], look.lang),
            row["tp"],
            row["fp"],
            row["fn"],
            _percent(row["precision"]),
            _percent(row["recall"]),
            _range(row["tp"], row["tp"] + row["fn"], look),
        )
        for row in measures
    ]
    return pd.DataFrame(rows, columns=columns)


def _word_table(measures: Sequence[Row], look: Look) -> pd.DataFrame:
    columns = _columns(
        look, "kind", "meaning", "gold", "right", "wrong", "missed", "words"
    )
    rows = [
        (
            labels.code("measured", row["kind"], look.lang),
            labels.code("meaning", row["kind"], look.lang),
            row["tp"] + row["fn"],
            row["tp"],
            row["fp"],
            row["fn"],
            _in_words(row, look),
        )
        for row in measures
    ]
    return pd.DataFrame(rows, columns=columns)


def _in_words(row: Row, look: Look) -> str:
    count = int(row["tp"] + row["fn"])
    few = labels.text("accuracy.few", look.lang) if count < _FEW else ""
    key = "accuracy.in_words_one" if row["kind"] in _ONE_ANSWER else "accuracy.in_words"
    return labels.text(
        key, look.lang, few=few,
        precision=_of_ten(row["precision"], look), recall=_of_ten(row["recall"], look),
    )  # fmt: skip


def _of_ten(share: float, look: Look) -> str:
    # 9.96 of ten would be called ten, as if nothing were ever wrong.
    tenths = min(round(share * 10, 1), 9.9) if share < 1 else 10
    return labels.number(tenths, look.digits)


def _rule_table(rows: Sequence[Row], look: Look) -> pd.DataFrame:
    columns = _columns(
        look, "kind", "rule", "judged", "right", "wrong", "precision", "range", "here",
        "held_back",
    )  # fmt: skip
    table = [
        (
            labels.code("measured", row["kind"], look.lang),
            _rule_name(row, look),
            row["judged_count"],
            row["tp"],
            row["fp"],
            _percent(row["precision"]),
            _range(row["tp"], row["judged_count"], look),
            # Dates of publication are no facts of their own, and never held back.
            None if row["kind"] == "published" else f"{row['fact_count']}",
            "✓" if row["is_less_certain"] else "",
        )
        for row in rows
    ]
    return pd.DataFrame(table, columns=columns)


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


def _rule_name(row: Row, look: Look) -> str:
    return labels.code(f"rule.{row['kind']}", row["method"], look.lang)


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


def _percent(share: float) -> float:
    return round(float(share) * 100, 1)


def _range(part: int, whole: int, look: Look) -> str:
    low, high = likely_range(int(part), int(whole))
    said = f"{round(low * 100)}–{round(high * 100)}"
    return f"\u2066{labels.number(said, look.digits)}\u2069"


def _set_name(gold_set: str, look: Look) -> str:
    sets = queries.gold_sets()
    [row] = row_dicts(sets[sets["gold_set"] == gold_set])
    return _named(row, "name", look)


def _named(row: Row, name: str, seen: Look | Filters) -> str:
    said = row[f"{name}_{seen.lang}"] or row["gold_set"]
    return labels.renumbered(said, seen.digits)


def _columns(look: Look, *names: str) -> list[str]:
    return [labels.text(f"accuracy.column.{name}", look.lang) for name in names]


def _citation(held: Filters, look: Look) -> str:
    """Say which program was measured; the filters choose none of these figures."""
    version = queries.program()
    newest = queries.program(paths.current_snapshot())
    key = "accuracy.version" if newest == version else "accuracy.older_version"
    versions = {"version": version[:8]}
    if newest != version:
        versions["newest"] = newest[:8]
    return f"{labels.text(key, look.lang, **versions)} · {citations.snapshot(held)}"
