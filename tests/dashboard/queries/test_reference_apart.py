"""No answer about what texts report changes by the rosters that stand beside them."""

import inspect
import pkgutil
import shutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

from dashboard import queries
from dashboard.queries.alliances import alliance_hues
from dashboard.selection import Filters
from etl import paths

ALLIANCES = ("quad-iq-tr-jo-sy", "quad-iq-ir-ru-sy", "global-coalition-daesh", "imctc")
# What a query may ask for besides the filters, by the name of its parameter.
GIVEN = {
    "wanted": ALLIANCES, "alliance_ids": ALLIANCES, "state": "IRQ",
    "measure": "claims", "clock": "event",
}  # fmt: skip
# A roster's own rows, and what the filters offer for choosing it.
OF_ROSTERS = {"reference", "options", "names", "finder"}


def questions() -> Iterator[tuple[str, Callable[..., Any], dict[str, Any]]]:
    """Every query that the filters and `GIVEN` suffice for."""
    for found in pkgutil.iter_modules(queries.__path__):
        if found.name in OF_ROSTERS:
            continue
        module = import_module(f"dashboard.queries.{found.name}")
        for name, query in inspect.getmembers(module, inspect.isfunction):
            if query.__module__ != module.__name__ or name.startswith("_"):
                continue
            asked = inspect.signature(query).parameters
            needed = {key for key, one in asked.items() if one.default is one.empty} - {
                "filters"
            }
            if "filters" in asked and needed <= GIVEN.keys():
                given = {key: GIVEN[key] for key in asked.keys() & GIVEN.keys()}
                yield f"{found.name}.{name}", query, given


QUESTIONS = list(questions())
CHOICES = [
    Filters(),
    Filters(countries=("SAU", "EGY"), alliances=("imctc", "nato"), less_certain=True),
]


@pytest.fixture(scope="module")
def without(seeds_data: Path, tmp_path_factory) -> Path:
    """The built seeds, every trace of the rosters taken out."""
    folder = tmp_path_factory.mktemp("without")
    shutil.copytree(seeds_data / "warehouse", folder / "warehouse")
    snapshot = paths.current_snapshot(folder / "warehouse")
    with duckdb.connect(str(snapshot)) as db:
        db.execute("delete from memberships where basis = 'reference'")
        db.execute("delete from reference_rosters")
        for table in ("alliance_names", "alliances"):
            db.execute(
                f"delete from {table} where alliance_id not in ("
                "select alliance_id from mentions where alliance_id is not null "
                "union all select alliance_id from memberships)"
            )
    return folder


def plain(answer: object) -> object:
    return answer.to_dict("records") if isinstance(answer, pd.DataFrame) else answer


def test_there_are_questions_to_ask():
    asked = {name for name, _, _ in QUESTIONS}
    assert {
        "overview.states_of_affairs", "overview.members_of", "map.state_measures",
        "timeline.citation_marks", "timeline.term_marks", "conflicts.conflicting_claims",
        "alliances.membership_claims", "articles.listed_articles",
    } <= asked  # fmt: skip


@pytest.mark.parametrize(
    ("query", "given"),
    [one[1:] for one in QUESTIONS],
    ids=[name for name, _, _ in QUESTIONS],
)
def test_rosters_change_no_answer(query, given, seeds_data, without, monkeypatch):
    for chosen in CHOICES:
        monkeypatch.setenv("TAHALUF_DATA", str(seeds_data))
        with_rosters = plain(query(chosen, **given))
        monkeypatch.setenv("TAHALUF_DATA", str(without))
        assert repr(with_rosters) == repr(plain(query(chosen, **given)))


def test_a_hue_stays_whether_rosters_are_held_or_not(seeds_data, without, monkeypatch):
    monkeypatch.setenv("TAHALUF_DATA", str(seeds_data))
    with_rosters = alliance_hues()
    monkeypatch.setenv("TAHALUF_DATA", str(without))
    assert alliance_hues().items() <= with_rosters.items()
