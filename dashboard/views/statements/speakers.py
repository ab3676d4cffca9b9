"""Who speaks: a line a speaker, and the words that name him."""

from collections import Counter
from collections.abc import Iterator

import pandas as pd

from dashboard import labels
from dashboard.evidence.panel import REFERENCE_COLUMNS
from dashboard.lines import Entry, Line
from dashboard.rows import Row, row_dicts
from dashboard.theme import Look

_HEADS = (
    "speaker", "office", "kind", "state", "statements", "articles", "modes",
)  # fmt: skip


def name_of(row: Row) -> str:
    """Return a speaker's name; a person's stands without the office."""
    return str(row["person_name"] or row["speaker"])


def named_in(row: Row, look: Look) -> str:
    """Return a speaker with his office and his state, as a list of speakers has him."""
    state = row["speaker_iso3"]
    parts = [name_of(row), office_of(row)]
    if state and not row["person_name"]:
        parts.append(labels.state(state, look.lang))
    return " · ".join(part for part in parts if part)


def office_of(row: Row) -> str:
    """Return a person's office, empty where he has none or is none."""
    return str(row["person_role"] or "") if row["person_name"] else ""


def kind_of(row: Row, look: Look) -> str:
    """Return the kind of a speaker and his state, in words."""
    kind = labels.code("speaker_kind", row["speaker_kind"], look.lang)
    state = row["speaker_iso3"]
    return f"{kind} · {labels.state(state, look.lang)}" if state else kind


def in_order(told: pd.DataFrame) -> list[pd.DataFrame]:
    """Return the statements of each speaker, who says most in most texts first."""
    parts = [part for _, part in told.groupby("speaker_id", sort=False)]
    return sorted(
        parts,
        key=lambda part: (
            -part["article_id"].nunique(), -len(part), str(part["speaker"].iloc[0]),
        ),
    )  # fmt: skip


def speaker_lines(told: pd.DataFrame, look: Look) -> Iterator[Line]:
    """Yield a line a speaker: name, office, kind, how much he says and how."""
    opening = labels.text("statements.open_file", look.lang)
    for part in in_order(told):
        first = row_dicts(part)[0]
        code = str(first["speaker_id"])
        office = office_of(first)
        name = labels.isolated(name_of(first))
        yield Line(
            key=code,
            head=kind_of(first, look),
            said=("، " if look.lang == "ar" else ", ").join(
                [name, *([labels.isolated(office)] if office else [])]
            ),
            by=f"{spoken(part, look)} · {modes(part, look)}",
            references=sentences(part),
            way=Entry(code, opening, "statements", {"speaker": code}, ""),
        )


def speaker_table(told: pd.DataFrame, look: Look) -> pd.DataFrame:
    """Return a row a speaker, for a download."""
    rows = []
    for part in in_order(told):
        first = row_dicts(part)[0]
        state = first["speaker_iso3"]
        rows.append(
            (
                name_of(first),
                office_of(first),
                labels.code("speaker_kind", first["speaker_kind"], look.lang),
                labels.state(state, look.lang) if state else "",
                len(part),
                part["article_id"].nunique(),
                modes(part, look),
            )
        )
    heads = [labels.text(f"statements.column.{head}", look.lang) for head in _HEADS]
    return pd.DataFrame(rows, columns=heads)


def sentences(part: pd.DataFrame) -> pd.DataFrame:
    """Return where statements stand, as `dashboard.evidence.panel` wants it."""
    return part[list(REFERENCE_COLUMNS)].assign(fact=None)


def spoken(part: pd.DataFrame, look: Look) -> str:
    """Return how many statements stand in how many texts."""
    return labels.text(
        "statements.spoke", look.lang,
        statements=labels.counted("statement", len(part), look.lang, look.digits),
        articles=labels.counted(
            "article", part["article_id"].nunique(), look.lang, look.digits
        ),
    )  # fmt: skip


def modes(part: pd.DataFrame, look: Look) -> str:
    """Return in which modes something is said, and how often in each."""
    counts = Counter(part["modality"])
    said = [
        f"{labels.code('modality', mode, look.lang)} "
        f"{labels.number(count, look.digits)}"
        for mode, count in counts.most_common()
    ]
    return ("، " if look.lang == "ar" else ", ").join(said)
