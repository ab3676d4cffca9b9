"""Marks under one another open together; those beside them do not."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.beneath import with_beneath

DAY = 86_400_000


def strip(*spans: tuple[str, str, int], **layout) -> go.Figure:
    """A figure of bars of days, named by the first of each triple."""
    return go.Figure(
        go.Bar(
            orientation="h",
            base=[pd.Timestamp(begin) for _, begin, _ in spans],
            x=[days * DAY for *_, days in spans],
            y=[0] * len(spans),
            customdata=[name for name, *_ in spans],
        ),
        layout={"xaxis": {"range": ["2020-01-01", "2024-01-01"]}, **layout},
    )


def test_a_mark_alone_opens_alone():
    figure = strip(("a", "2021-01-01", 1), ("b", "2021-03-01", 1))
    assert with_beneath(figure, ["a"]) == ["a"]


def test_texts_of_one_day_open_together():
    figure = strip(
        ("a", "2021-01-01", 1), ("b", "2021-01-01", 1), ("c", "2021-01-03", 1)
    )
    assert with_beneath(figure, ["c"]) == ["c", "a", "b"]


def test_a_year_is_not_under_one_of_its_days():
    figure = strip(("year", "2021-01-01", 365), ("day", "2021-01-01", 1))
    assert with_beneath(figure, ["day"]) == ["day"]


def test_dots_and_bars_of_other_heights_or_without_a_name_stay_apart():
    figure = strip(("a", "2021-01-01", 1))
    when = [pd.Timestamp("2021-01-01")]
    figure.add_scatter(x=when, y=[20], customdata=["higher"])
    figure.add_scatter(x=when, y=[0], hoverinfo="skip", customdata=["said"])
    figure.add_scatter(x=when, y=[0])
    figure.add_scatter(x=when, y=[0], customdata=[["dot", "more"]])
    assert with_beneath(figure, ["a"]) == ["a", "dot"]


def test_numbers_beside_the_axis_of_time_have_an_axis_of_their_own():
    figure = strip(("a", "2021-01-01", 1), xaxis2={"range": [0, 1]})
    figure.add_scatter(
        x=[0.5, 0.5], y=[0, 9], xaxis="x2", customdata=["undated|a", "undated|b"]
    )
    assert with_beneath(figure, ["undated|a"]) == ["undated|a"]


def test_pieces_of_a_fading_mark_are_one():
    figure = strip(
        ("a", "2021-01-01", 30), ("a", "2021-02-01", 30), ("b", "2021-01-01", 30)
    )
    assert with_beneath(figure, ["b"]) == ["b"]
    assert with_beneath(figure, ["a"]) == ["a"]


def test_maps_and_unknown_names_are_left_as_they_are():
    figure = go.Figure(
        go.Choropleth(locations=["IRQ"], z=[1], customdata=["state:IRQ"])
    )
    assert with_beneath(figure, ["state:IRQ"]) == ["state:IRQ"]
    assert with_beneath(strip(("a", "2021-01-01", 1)), ["gone"]) == ["gone"]
    assert with_beneath(strip(("a", "2021-01-01", 1)), []) == []
