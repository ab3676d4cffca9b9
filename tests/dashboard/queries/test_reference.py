"""Reference rosters, apart from what texts report."""

from datetime import date

import pytest

from dashboard.queries.reference import reference_rosters, reference_spells
from dashboard.selection import Filters
from tests.dashboard.small import GUARD, NEW, OLD

PLAIN = Filters()


def test_a_spell_has_its_days_and_its_source(small):
    [row] = reference_spells(PLAIN, (GUARD, OLD)).to_dict("records")
    assert (row["alliance_id"], row["iso3"], row["role"]) == (GUARD, "MLT", "member")
    assert (row["start_edtf"], row["end_edtf"]) == ("1999", None)
    assert row["start_from"].date() == date(1999, 1, 1)
    assert row["source_url"] == "https://example.org"


@pytest.mark.parametrize(
    ("chosen", "count"),
    [
        ({"countries": ("MLT",)}, 1),
        ({"countries": ("TUN",)}, 0),
        ({"alliances": (GUARD, NEW)}, 1),
        ({"alliances": (NEW,)}, 0),
        # A roster has no speaker, no outlet and no day of printing.
        ({"named_only": True}, 1),
        ({"outlets": ("وكالة الساحل",)}, 1),
        ({"end": date(1990, 1, 1)}, 1),
        ({"known": date(1990, 1, 1)}, 1),
        ({"basis": ("reported",)}, 1),
    ],
)
def test_states_and_alliances_alone_choose_among_spells(small, chosen, count):
    assert len(reference_spells(Filters(**chosen), (GUARD,))) == count


def test_only_the_wanted_alliances_come(small):
    assert reference_spells(PLAIN, (OLD, "'; drop table memberships")).empty
    assert reference_spells(PLAIN, ()).empty
    assert reference_rosters(()).empty


def test_a_roster_says_whether_it_is_complete(small):
    [row] = reference_rosters((OLD, GUARD)).to_dict("records")
    assert row["alliance_id"] == GUARD
    assert not row["is_complete"]
    assert row["note_ar"] == "قائمة ناقصة"


def test_an_empty_warehouse_has_no_rosters(empty_data, monkeypatch):
    monkeypatch.setenv("TAHALUF_DATA", str(empty_data))
    assert reference_spells(PLAIN, (GUARD,)).empty
    assert reference_rosters((GUARD,)).empty
