"""Claims and what they amount to in words, as tables and downloads have them."""

from typing import Any

import pandas as pd

from dashboard import labels
from dashboard.ledger import Cell
from dashboard.theme import Look

Row = dict[Any, Any]

LEDGER_HEADS = (
    "alliance", "state", "role", "status", "speaker", "kind", "route", "told",
    "published", "publisher", "modality",
)  # fmt: skip


def cell_table(found: list[Cell], look: Look) -> pd.DataFrame:
    """Return the matrix as rows: one a state and alliance, in words."""
    lang = look.lang
    heads = (
        "alliance", "state", "role", "status", "support", "self", "reports",
        "speakers",
    )  # fmt: skip
    answers = [labels.text(f"alliances.self_{one}", lang) for one in ("no", "yes")]
    return pd.DataFrame(
        [
            (
                labels.alliance(cell.alliance_id, lang),
                labels.state(cell.iso3, lang),
                " · ".join(labels.code("role", role, lang) for role in cell.roles),
                labels.code("status", cell.status, lang),
                labels.code("support", str(cell.support), lang),
                answers[cell.support == 5],
                cell.reports,
                cell.speakers,
            )
            for cell in found
        ],
        columns=[labels.text(f"column.{head}", lang) for head in heads],
    )


def claim_text(row: Row, look: Look) -> str:
    """Return a claim in words, as the panel of its sentence is headed."""
    return " · ".join(
        (
            labels.state(row["iso3"], look.lang),
            labels.code("role", row["role"], look.lang),
            labels.code("status", row["status"], look.lang),
            labels.alliance(row["alliance_id"], look.lang, short=True),
        )
    )


def claim_row(row: Row, look: Look) -> tuple[str, ...]:
    """Return a claim as a row of the ledger (`LEDGER_HEADS`)."""
    lang = look.lang
    kind = row["speaker_kind"] or "editor"
    return (
        labels.alliance(row["alliance_id"], lang, short=True),
        labels.state(row["iso3"], lang),
        labels.code("role", row["role"], lang),
        labels.code("status", row["status"], lang),
        row["speaker"] or "",
        labels.code("speaker_kind", kind, lang),
        " ← ".join(row["route"]) if row["route"] is not None else "",
        labels.date_text(row["told_edtf"], lang, digits=look.digits),
        labels.date_text(row["published_edtf"], lang, digits=look.digits),
        row["publisher"] or "",
        labels.code("modality", row["modality"], lang),
    )


def combination_table(
    combined: list[tuple[tuple[str, ...], list[str]]], look: Look
) -> pd.DataFrame:
    """Return combinations of alliances as rows, with the states in them."""
    heads = [labels.text(f"column.{one}", look.lang) for one in ("alliance", "state")]
    return pd.DataFrame(
        [
            (
                labels.listed(
                    [labels.alliance(one, look.lang) for one in key], look.lang
                ),
                labels.listed(
                    [labels.state(one, look.lang) for one in states], look.lang
                ),
            )
            for key, states in combined
        ],
        columns=heads,
    )
