"""What must hold in every snapshot before it becomes the current one.

A check of etl/sql/checks returns the rows that break its rule, so none is right.
Here stand the rules that need the records: allowed values and dates.
"""

from pathlib import Path
from typing import get_args

import duckdb

from etl import paths, records
from etl.errors import DataQualityError

# PLOVER, 2021.
EVENT_TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT",
    "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE",
    "COERCE", "ASSAULT",
)  # fmt: skip

# The allowed values of a column are those its record declares.
ALLOWED = {
    ("articles", "section"): get_args(records.Section),
    ("articles", "published_basis"): get_args(records.Basis),
    ("mentions", "kind"): get_args(records.MentionKind),
    ("memberships", "role"): get_args(records.Role),
    ("memberships", "status"): get_args(records.Status),
    ("memberships", "certainty"): ("stated", "implied"),
    ("memberships", "basis"): ("reported", "reference"),
    ("memberships", "modality"): get_args(records.Modality),
    ("alliance_aspects", "aspect"): get_args(
        records.Aspect.__dataclass_fields__["aspect"].type
    ),
    ("alliance_aspects", "modality"): get_args(records.Modality),
    ("alliances", "kind"): (
        "security", "regional", "economic", "bilateral", "other",
    ),
    ("events", "event_type"): EVENT_TYPES,
    ("events", "modality"): get_args(records.Modality),
    ("events", "place_precision"): ("point", "area"),
    ("event_participants", "actor_kind"): get_args(records.ActorKind),
    ("event_participants", "role"): ("source", "target", "participant"),
    ("statements", "speaker_kind"): get_args(records.SpeakerKind),
    ("statements", "modality"): get_args(records.Modality),
    ("quantities", "qualifier"): get_args(records.Qualifier),
    ("quantities", "modality"): get_args(records.Modality),
}  # fmt: skip

_DAY = r"\d{4}(-\d{2}(-\d{2})?)?[?~%]?"
_EDTF = rf"^({_DAY}|({_DAY}|\.\.)?/({_DAY}|\.\.)?)$"
# How many offending rows a message names.
_NAMED = 3


def check_snapshot(path: Path) -> None:
    """Check a finished snapshot.

    Raises:
        DataQualityError: it breaks the table contract; the message says where.
    """
    with duckdb.connect(str(path), read_only=True) as db:
        faults = [*_broken_rules(db), *_wrong_values(db), *_wrong_dates(db)]
    if faults:
        raise DataQualityError(
            f"{path.name}: {'; '.join(faults)}. The snapshot was not published; "
            "the current one stays."
        )


def _broken_rules(db: duckdb.DuckDBPyConnection) -> list[str]:
    faults = []
    for check in sorted((paths.SQL / "checks").glob("*.sql")):
        rows = db.execute(check.read_text(encoding="utf-8")).fetchall()
        if rows:
            faults.append(_fault(check.stem.replace("_", " "), rows))
    return faults


def _wrong_values(db: duckdb.DuckDBPyConnection) -> list[str]:
    faults = []
    for (table, column), allowed in ALLOWED.items():
        # Names come from the table above, values go in as parameters.
        rows = db.execute(
            f'select distinct \'{table}.{column}\', "{column}" from "{table}" '  # noqa: S608
            f'where "{column}" is not null and not list_contains(?, "{column}")',
            [list(allowed)],
        ).fetchall()
        if rows:
            faults.append(_fault("values are among the allowed ones", rows))
    return faults


def _wrong_dates(db: duckdb.DuckDBPyConnection) -> list[str]:
    columns = db.execute(
        "select table_name, column_name from information_schema.columns "
        "join information_schema.tables using (table_name) "
        "where column_name like '%\\_edtf' escape '\\' and table_type = 'BASE TABLE' "
        "order by all"
    ).fetchall()
    faults = []
    for table, column in columns:
        name = column.removesuffix("_edtf")
        rows = db.execute(
            f'select distinct \'{table}.{column}\', "{column}" from "{table}" '  # noqa: S608
            f'where not regexp_matches("{column}", ?) '
            f'or "{name}_from" > "{name}_to" '
            f'or ("{column}" is null and '
            f'coalesce("{name}_from", "{name}_to") is not null)',
            [_EDTF],
        ).fetchall()
        if rows:
            faults.append(_fault("dates are EDTF, earliest before latest", rows))
    return faults


def _fault(rule: str, rows: list[tuple[object, ...]]) -> str:
    named = ", ".join(" ".join(map(str, row)) for row in rows[:_NAMED])
    more = f" and {len(rows) - _NAMED} more" if len(rows) > _NAMED else ""
    return f"broken: {rule} ({named}{more})"
