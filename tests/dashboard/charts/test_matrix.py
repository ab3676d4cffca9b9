"""The matrix and the overlap plot as figures."""

import pytest

from dashboard.charts.matrix import FEW, Band, matrix_chart
from dashboard.charts.overlap import MOST, overlap_chart
from dashboard.ledger import Cell
from dashboard.theme import Look

ENGLISH = Look(lang="en")
PLAIN = {
    "alliance_id": "a0", "iso3": "MAR", "roles": ("member",), "status": "active",
    "support": 3, "flags": (), "reports": 2, "speakers": 1, "basis": ("reported",),
}  # fmt: skip


def cell(**changes):
    return Cell(**{**PLAIN, **changes})


def columns(count):
    return [(f"a{n}", f"Alliance {n}", "#332288") for n in range(count)]


def drawn(*found, count=2, look=ENGLISH, notes=None):
    states = sorted({one.iso3 for one in found})
    return matrix_chart(
        list(found), columns=columns(count), bands=[Band("In both", states)],
        notes=notes or {}, look=look,
    )  # fmt: skip


def boxes(figure):
    return next(trace for trace in figure.data if trace.type == "bar")


def test_each_cell_is_a_mark_of_its_own():
    figure = drawn(cell(), cell(alliance_id="a1"), cell(iso3="TUN"))
    assert list(boxes(figure).customdata) == ["a0:MAR", "a1:MAR", "a0:TUN"]


@pytest.mark.parametrize(("lang", "first_is_right"), [("ar", True), ("en", False)])
def test_alliances_follow_the_direction_of_reading(lang, first_is_right):
    left, right = drawn(cell(), look=Look(lang=lang)).layout.xaxis.range
    assert (left > right) == first_is_right


@pytest.mark.parametrize(
    ("support", "answer"), [(5, "<b>✓ Yes</b>"), (4, "No"), (1, "No")]
)
def test_a_column_says_whether_the_state_itself_said_so(support, answer):
    figure = drawn(cell(support=support))
    [said] = [trace for trace in figure.data if trace.type == "scatter"]
    assert list(said.text) == [answer]


def test_with_many_alliances_the_check_stands_in_the_cell():
    figure = drawn(cell(support=5), count=FEW + 1)
    assert list(boxes(figure).text) == ["✓ 2"]
    assert len(figure.data) == 1


def test_what_is_implied_is_hatched_and_what_is_to_come_is_hollow():
    figure = drawn(
        cell(support=1), cell(iso3="TUN"), cell(iso3="MLT", status="proposed")
    )
    box = boxes(figure)
    assert list(box.marker.pattern.shape) == ["/", "", ""]
    light = [int(colour[1:3], 16) for colour in box.marker.color]
    assert light[2] > light[1]
    assert box.marker.line.width[2] > box.marker.line.width[1]


def test_a_cell_says_its_role_and_counts_reports_and_sources_apart():
    [said] = boxes(drawn(cell(roles=("host", "member")))).text
    assert "Host of the seat" in said
    assert "2 reports · 1 original source" in said


def test_a_landmark_stands_on_its_states_row():
    figure = drawn(cell(), cell(iso3="TUN"), notes={"TUN": "⚑ The storm (May 2020)"})
    [noted] = [note.text for note in figure.layout.annotations if "storm" in note.text]
    assert noted.startswith("\u2068TUN")


def test_many_heads_are_turned_so_that_they_do_not_meet():
    figure = drawn(cell(), count=12)
    turned = [note for note in figure.layout.annotations if note.textangle == -90]
    assert len(turned) == 12


COMBINED = [(("a0", "a1"), ["MAR", "TUN"]), (("a0", "a2"), ["MLT"])]
TITLES = {f"a{n}": (f"Alliance {n}", "#332288") for n in range(4)}


def test_each_combination_lists_its_states():
    figure = overlap_chart(COMBINED, titles=TITLES, look=Look(lang="en"))
    notes = " ".join(note.text for note in figure.layout.annotations)
    for name in ("MAR", "TUN", "MLT"):
        assert name in notes
    assert "Alliance 3" not in notes


def test_bars_and_dots_lead_to_the_same_claims():
    figure = overlap_chart(COMBINED, titles=TITLES, look=Look(lang="en"))
    bars, dots = figure.data
    assert set(bars.customdata) == set(dots.customdata)
    assert len(dots.x) == 4


def test_more_combinations_than_fit_are_left_to_the_table():
    many = [((f"a{n % 4}", "a3"), ["MAR"]) for n in range(MOST + 5)]
    figure = overlap_chart(many, titles=TITLES, look=Look(lang="ar"))
    assert len(figure.data[0].x) == MOST
    assert figure.layout.xaxis.range[0] > figure.layout.xaxis.range[1]
