"""Claims and what they amount to in words, as tables and downloads have them."""

from typing import Any

import pandas as pd

from dashboard import labels
from dashboard.ledger import Cell
from dashboard.theme import Look

Row = dict[Any, Any]

LEDGER_HEADS = (
    "alliance", "state", "role", "status", "speaker", "kind", "route", "told",
    "published", "publisher", "modality", "flags",
)  # fmt: skip
# The codes that a file has beside the words of the ledger.
CODE_HEADS = (
    "alliance_id", "iso3", "role_code", "status_code", "kind_code", "edtf",
    "article_id", "certainty",
)  # fmt: skip
CELL_HEADS = (
    "alliance", "state", "role", "status", "support", "self", "reports", "speakers",
    "flags", "alliance_id", "iso3", "role_code", "status_code", "support_code",
)  # fmt: skip


def cell_table(found: list[Cell], look: Look) -> pd.DataFrame:
    """Return the matrix as rows: one a state and alliance, codes beside the words."""
    return pd.DataFrame(
        [_cell_row(cell, look) for cell in found],
        columns=[labels.text(f"column.{head}", look.lang) for head in CELL_HEADS],
    )


def flag_text(cell: Cell, look: Look) -> str:
    """Return a cell's flags in words."""
    when = labels.date_text(cell.last_edtf, look.lang, digits=look.digits)
    return " · ".join(
        labels.text(f"flag.{flag}", look.lang, when=when) for flag in cell.flags
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
        labels.text("flag.less_certain", lang) if row["is_less_certain"] else "",
    )


def claim_codes(row: Row, look: Look) -> tuple[str, ...]:
    """Return the codes of a claim, as a file has them (`CODE_HEADS`)."""
    return (
        row["alliance_id"], row["iso3"], row["role"], row["status"],
        row["speaker_kind"] or "editor", row["told_edtf"] or "", row["article_id"],
        labels.code("certainty", row["certainty"], look.lang),
    )  # fmt: skip


def combination_table(
    combined: list[tuple[tuple[str, ...], list[str]]], look: Look
) -> pd.DataFrame:
    """Return combinations of alliances as rows, with the states in them."""
    lang = look.lang
    heads = ("alliance", "alliance_id", "members", "state", "iso3")
    return pd.DataFrame(
        [
            (
                labels.listed([labels.alliance(one, lang) for one in key], lang),
                " ".join(key),
                len(states),
                labels.listed([labels.state(one, lang) for one in states], lang),
                " ".join(states),
            )
            for key, states in combined
        ],
        columns=[labels.text(f"column.{one}", lang) for one in heads],
    )


def _cell_row(cell: Cell, look: Look) -> tuple[object, ...]:
    lang = look.lang
    answers = [labels.text(f"alliances.self_{one}", lang) for one in ("no", "yes")]
    return (
        labels.alliance(cell.alliance_id, lang),
        labels.state(cell.iso3, lang),
        " · ".join(labels.code("role", role, lang) for role in cell.roles),
        labels.code("status", cell.status, lang),
        labels.code("support", str(cell.support), lang),
        answers[cell.support == 5],
        cell.reports,
        cell.speakers,
        flag_text(cell, look),
        cell.alliance_id,
        cell.iso3,
        " ".join(cell.roles),
        cell.status,
        cell.support,
    )
