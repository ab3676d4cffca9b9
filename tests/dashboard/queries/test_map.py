"""Rows of the map: who is told to have acted on whom, and where."""

from datetime import date

import pytest

from dashboard.queries import map as queries
from dashboard.selection import Filters

PLAIN = Filters()


def pairs(filters=PLAIN, *, directed):
    rows = queries.ties(filters)
    rows = rows[rows["is_directed"] == directed]
    return sorted(
        zip(rows["from_iso3"], rows["to_iso3"], rows["event_group"], strict=True)
    )


def test_partners_of_one_state_are_joined_to_it_and_not_to_each_other(acts):
    cooperating = [pair for pair in pairs(directed=False) if pair[2] == "cooperation"]
    assert cooperating == [
        ("CYP", "MAR", "cooperation"), ("CYP", "MLT", "cooperation"),
        ("CYP", "TUN", "cooperation"),
    ]  # fmt: skip


def test_an_attack_on_an_armed_group_is_no_act_against_the_state_it_happens_in(acts):
    assert ("MLT", "TUN", "force") not in pairs(directed=True)


def test_source_and_target_make_an_arrow(acts):
    assert pairs(directed=True) == [("TUN", "MLT", "pressure")]


def test_a_meeting_of_many_is_counted_not_drawn(acts):
    assert not [pair for pair in pairs(directed=False) if pair[2] == "talk"]
    assert queries.joint_event_count(PLAIN) == 1


def test_two_who_take_part_are_partners(acts):
    rows = queries.ties(Filters(event_types=("AGREE",)))
    [row] = rows.to_dict("records")
    assert (row["from_iso3"], row["to_iso3"], row["planned"]) == ("CYP", "TUN", True)


def test_what_is_denied_is_not_drawn(acts):
    assert ("CYP", "MAR", "force") not in pairs(directed=True)


def test_reports_and_events_are_counted_apart(acts):
    [row] = queries.ties(Filters(event_groups=("pressure",))).to_dict("records")
    assert (row["events"], row["reports"]) == (1, 2)
    assert list(row["fact_ids"]) == ["t3", "t7"]


def test_places_keep_what_they_are(acts):
    places = queries.event_places(PLAIN).set_index("place_name")
    assert places.loc["صفاقس", "place_precision"] == "point"
    assert places.loc["صفاقس", "longitude"] == pytest.approx(10.76)
    assert places.loc["ساحل البحر", "place_precision"] == "area"


@pytest.mark.parametrize(
    ("measure", "told"),
    [
        ("articles", {"MAR": 1}),
        ("claims", {"MAR": 2, "TUN": 2, "MLT": 2, "CYP": 1}),
        ("statements", {"MAR": 1, "CYP": 1}),
    ],
)
def test_each_measure_counts_its_own_facts(small, measure, told):
    rows = queries.state_measures(PLAIN, measure=measure)
    assert dict(zip(rows["iso3"], rows["value"], strict=True)) == told
    assert all(
        len(ids) == value
        for ids, value in zip(rows["fact_ids"], rows["value"], strict=True)
    )


def test_filters_narrow_the_measure(small):
    rows = queries.state_measures(Filters(countries=("MAR",)), measure="claims")
    assert list(rows["iso3"]) == ["MAR"]


def test_years_are_those_of_dated_events(small):
    assert queries.event_years(PLAIN) == [2011, 2021]
    assert queries.event_years(Filters(start=date(2015, 1, 1))) == [2021]


@pytest.mark.parametrize("measure", ["articles", "claims", "events", "statements"])
def test_an_empty_warehouse_has_no_rows(empty_data, monkeypatch, measure):
    monkeypatch.setenv("TAHALUF_DATA", str(empty_data))
    assert queries.state_measures(PLAIN, measure=measure).empty
    assert queries.ties(PLAIN).empty
    assert queries.event_places(PLAIN).empty
    assert queries.event_years(PLAIN) == []
