"""Arcs between states."""

import pytest

from dashboard.charts.curves import bent

HERE, THERE = (40.0, 30.0), (10.0, 50.0)


def test_an_arc_runs_from_end_to_end():
    curve = bent(HERE, THERE, turn=0, width=90, up=False)
    assert curve.points[0] == pytest.approx(HERE)
    assert curve.points[-1] == pytest.approx(THERE)
    assert curve.head[1] == pytest.approx(THERE)


def test_an_answer_takes_another_way():
    there = bent(HERE, THERE, turn=0, width=90, up=False).middle
    back = bent(THERE, HERE, turn=0, width=90, up=False).middle
    assert abs(there[0] - back[0]) + abs(there[1] - back[1]) > 2


def test_further_arcs_of_one_pair_do_not_cover_the_first():
    middles = {
        bent(HERE, THERE, turn=turn, width=90, up=True).middle for turn in range(4)
    }
    assert len(middles) == 4


@pytest.mark.parametrize(("start", "end"), [(HERE, THERE), (THERE, HERE)])
def test_arcs_without_a_direction_bend_northwards(start, end):
    middle = bent(start, end, turn=0, width=90, up=True).middle
    assert middle[1] > (start[1] + end[1]) / 2


def test_a_state_and_itself_is_no_division_by_zero():
    assert bent(HERE, HERE, turn=0, width=90, up=False).middle == pytest.approx(HERE)
