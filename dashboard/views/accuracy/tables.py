"""The figures of a reading as tables: by kind of fact, in words, by rule."""

from collections.abc import Sequence

import pandas as pd

from dashboard import labels
from dashboard.rows import Row
from dashboard.theme import Look
from dashboard.views.accuracy.intervals import likely_range

# Questions with one answer, which is right or not.
ONE_ANSWER = frozenset({"published", "event date", "event type", "event planned"})
# On fewer items than these nothing should be built.
_FEW = 20


def kind_table(measures: Sequence[Row], look: Look) -> pd.DataFrame:
    """Return a row a kind of fact: counts, precision, recall, likely range."""
    columns = heads(
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


def word_table(measures: Sequence[Row], look: Look) -> pd.DataFrame:
    """Return a row a kind of fact: what its figures mean, in words."""
    columns = heads(
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
    key = "accuracy.in_words_one" if row["kind"] in ONE_ANSWER else "accuracy.in_words"
    return labels.text(
        key, look.lang, few=few,
        precision=_of_ten(row["precision"], look), recall=_of_ten(row["recall"], look),
    )  # fmt: skip


def _of_ten(share: float, look: Look) -> str:
    # 9.96 of ten would be called ten, as if nothing were ever wrong.
    tenths = min(round(share * 10, 1), 9.9) if share < 1 else 10
    return labels.number(tenths, look.digits)


def rule_table(rows: Sequence[Row], look: Look) -> pd.DataFrame:
    """Return a row a rule: how often it was right, and what it read here."""
    columns = heads(
        look, "kind", "rule", "judged", "right", "wrong", "precision", "range", "here",
        "held_back",
    )  # fmt: skip
    table = [
        (
            labels.code("measured", row["kind"], look.lang),
            rule_name(row, look),
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


def rule_name(row: Row, look: Look) -> str:
    """Return what a rule is called."""
    return labels.code(f"rule.{row['kind']}", row["method"], look.lang)


def _percent(share: float) -> float:
    return round(float(share) * 100, 1)


def _range(part: int, whole: int, look: Look) -> str:
    low, high = likely_range(int(part), int(whole))
    said = f"{round(low * 100)}–{round(high * 100)}"
    return f"\u2066{labels.number(said, look.digits)}\u2069"


def heads(look: Look, *names: str) -> list[str]:
    """Return the heads of a table."""
    return [labels.text(f"accuracy.column.{name}", look.lang) for name in names]
