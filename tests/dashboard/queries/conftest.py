"""The small warehouse with acts between states added, for arcs and places."""

import shutil
from datetime import date

import duckdb
import pytest

from dashboard import labels
from dashboard.queries import names
from tests.dashboard.small import B_TEXT, SNAPSHOT

ACTS = SNAPSHOT.replace("c0ffee", "ac7ac7")
# event, type, modality, its actors as (kind, state, role), and more of the event.
EVENTS = [
    ("t1", "COOPERATE", "asserted", [("state", "CYP", "source"), *(
        ("state", iso3, "participant") for iso3 in ("MAR", "TUN", "MLT"))], {}),
    ("t2", "ASSAULT", "asserted", [("state", "MLT", "source"),
        ("armed_group", None, "target")], {"place_iso3": "TUN", "place_name": "صفاقس",
        "place_precision": "point", "longitude": 10.76, "latitude": 34.74}),
    ("t3", "ACCUSE", "asserted", [("state", "TUN", "source"),
        ("state", "MLT", "target")], {}),
    ("t4", "CONSULT", "asserted", [("state", iso3, "participant")
        for iso3 in ("MAR", "TUN", "MLT", "CYP")], {"place_name": "ساحل البحر",
        "place_precision": "area"}),
    ("t5", "AGREE", "asserted", [("state", iso3, "participant")
        for iso3 in ("TUN", "CYP")], {"planned": True}),
    ("t6", "ASSAULT", "denied", [("state", "CYP", "source"),
        ("state", "MAR", "target")], {}),
    ("t7", "ACCUSE", "asserted", [("state", "TUN", "source"),
        ("state", "MLT", "target")], {"event_group_id": "t3", "article_id": "a"}),
]  # fmt: skip


@pytest.fixture(scope="session")
def acts_data(small_data, tmp_path_factory):
    """A `TAHALUF_DATA` folder with the small warehouse and these acts."""
    folder = tmp_path_factory.mktemp("acts")
    (folder / "warehouse").mkdir()
    file = folder / "warehouse" / f"{ACTS}.duckdb"
    shutil.copyfile(small_data / "warehouse" / f"{SNAPSHOT}.duckdb", file)
    with duckdb.connect(str(file)) as connection:
        for event in EVENTS:
            _write(connection, *event)
    (folder / "warehouse" / "CURRENT").write_text(file.name + "\n")
    return folder


@pytest.fixture
def acts(acts_data, monkeypatch):
    """Let queries and labels read the warehouse of acts."""
    monkeypatch.setenv("TAHALUF_DATA", str(acts_data))
    labels.read_names_from(names.name_book)
    return acts_data


def _write(connection, code, kind, modality, actors, more):
    row = {
        "event_id": code, "event_group_id": code, "article_id": "b", "span_start": 0,
        "span_end": len(B_TEXT) // 2, "event_type": kind, "planned": False,
        "deadline": False, "modality": modality, "method": "test",
        "date_edtf": "2020-06", "date_from": date(2020, 6, 1),
        "date_to": date(2020, 6, 30), **more,
    }  # fmt: skip
    _insert(connection, "events", row)
    for position, (actor, iso3, role) in enumerate(actors):
        who = {"event_id": code, "position": position, "actor_kind": actor, "iso3": iso3,
               "surface": iso3 or "مسلحون", "role": role}  # fmt: skip
        _insert(connection, "event_participants", who)


def _insert(connection, table, row):
    holes = ", ".join("?" * len(row))
    connection.execute(
        f"insert into {table} ({', '.join(row)}) values ({holes})", list(row.values())
    )
