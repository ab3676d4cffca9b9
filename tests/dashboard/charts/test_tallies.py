"""Numbers beside marks: they stay within the axis."""

import pandas as pd
import pytest

from dashboard.charts.drawing import Drawing
from dashboard.charts.spans import Window
from dashboard.charts.tallies import write_tallies
from dashboard.theme import Look

WINDOW = Window(pd.Timestamp("2015-01-01"), pd.Timestamp("2025-12-31"))


def drawn(day: str, **more: object) -> Drawing:
    mark = {
        "x0": pd.Timestamp(day), "x1": pd.Timestamp(day) + pd.Timedelta(days=1),
        "y": 20.0, "reports": 2, "speakers": 3, "is_bin": False, "is_dot": True,
    }  # fmt: skip
    drawing = Drawing(Look(lang="en"))
    write_tallies(drawing, pd.DataFrame([mark | more]), WINDOW)
    return drawing


def test_a_tally_stands_after_its_mark():
    drawing = drawn("2018-03-01")
    reports, speakers = drawing.notes
    assert (reports["text"], speakers["text"]) == ("2", "3")
    assert 0 < reports["xshift"] < speakers["xshift"]
    [shield] = drawing.shapes
    assert shield["xanchor"] == pd.Timestamp("2018-03-02")


@pytest.mark.parametrize("day", ["2025-03-01", "2025-12-30"])
def test_at_the_end_of_the_axis_it_stands_before(day):
    drawing = drawn(day)
    reports, speakers = drawing.notes
    assert 0 > reports["xshift"] > speakers["xshift"]
    assert reports["xanchor"] == "right"
    [shield] = drawing.shapes
    assert shield["xanchor"] == pd.Timestamp(day)
    assert shield["path"].startswith("M-")


def test_one_report_by_one_speaker_needs_no_number():
    drawing = drawn("2018-03-01", reports=1, speakers=1)
    assert not drawing.notes
    assert not drawing.shapes
