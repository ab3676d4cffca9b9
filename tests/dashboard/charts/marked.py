"""Marks for the tests of charts: plain ones, changed in the one thing a test is about."""

from datetime import date

import pandas as pd

from dashboard.charts.rows import Facts

EVENT = {
    "mark": "e", "kind": "event", "event_type": "CONSULT", "at_edtf": "2020-03-04",
    "at_from": date(2020, 3, 4), "at_to": date(2020, 3, 4), "inferred": False,
    "is_planned": False, "planned": False, "deadline": False, "denied": False,
    "passed": False, "possibly": False, "place_name": None, "place_iso3": None,
    "reports": 1, "speakers": 1, "fact_ids": ["f"], "iso3s": ["MAR"], "others": None,
    "armed_groups": None,
    "alliance_ids": ["harbours"],
}  # fmt: skip
CITATION = {
    "mark": "c", "kind": "citation", "alliance_id": "harbours", "iso3": "MAR",
    "role": "member", "status": "active", "at_edtf": "2020-03-04",
    "at_from": date(2020, 3, 4), "at_to": date(2020, 3, 4), "inferred": False,
    "denied": False, "declined": False, "possibly": False, "reports": 1, "speakers": 1,
    "fact_ids": ["m"],
}  # fmt: skip
ASPECT = {
    "mark": "a", "kind": "aspect", "alliance_id": "harbours", "aspect": "status",
    "value": "ending", "iso3": "TUN", "at_edtf": "2021-09",
    "at_from": date(2021, 9, 1), "at_to": date(2021, 9, 30), "inferred": False,
    "planned": False, "passed": False, "deadline": True, "denied": False,
    "possibly": False, "reports": 1, "speakers": 1, "fact_ids": ["s"],
}  # fmt: skip


def frame(kind: dict, *changes: dict) -> pd.DataFrame:
    """Rows of one kind, dates typed as the warehouse types them."""
    rows = [{**kind, **change} for change in changes]
    made = pd.DataFrame(rows, columns=list(kind))
    for name in ("at_from", "at_to"):
        made[name] = pd.to_datetime(made[name])
    return made


def facts(
    events: pd.DataFrame | None = None,
    citations: pd.DataFrame | None = None,
    aspects: pd.DataFrame | None = None,
) -> Facts:
    """Facts of which only some kinds are there."""
    terms = frame(CITATION).assign(planned=[])
    return Facts(
        frame(EVENT) if events is None else events,
        frame(CITATION) if citations is None else citations,
        terms,
        frame(ASPECT) if aspects is None else aspects,
    )


def dated(edtf: str | None, first: str | None, last: str | None) -> dict:
    """The three columns of one date."""
    return {
        "at_edtf": edtf,
        "at_from": date.fromisoformat(first) if first else None,
        "at_to": date.fromisoformat(last) if last else None,
    }
