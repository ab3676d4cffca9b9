"""Marks that lie under one another: no click could tell them apart."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

# Marks whose ends are closer than this share of the axis: some 4 of 800 pixels.
CLOSE = 0.005


def with_beneath(figure: go.Figure, marks: Iterable[str]) -> list[str]:
    """Return these marks and those that lie just where they do, in their order.

    A browser names the uppermost mark only; the sentences of all are meant.
    """
    named = list(marks)
    spots = _spots(figure)
    if spots.empty or not named:
        return named
    spots["close"] = spots["axis"].map(_lengths(figure, spots)) * CLOSE
    picked = spots[spots["mark"].isin(named)]
    pairs = picked.merge(spots, on=["axis", "y"], suffixes=("", "_other"))
    together = (
        (pairs["x0"] - pairs["x0_other"]).abs().le(pairs["close"])
        & (pairs["x1"] - pairs["x1_other"]).abs().le(pairs["close"])
    )  # fmt: skip
    return list(dict.fromkeys([*named, *pairs.loc[together, "mark_other"]]))


def _spots(figure: go.Figure) -> pd.DataFrame:
    """Return where each named mark begins and ends on its axis, a row a height."""
    traces: list[Any] = list(figure.data)
    parts = [
        _spots_of(trace)
        for trace in traces
        if trace.type in ("bar", "scatter")
        and trace.customdata is not None
        and trace.hoverinfo != "skip"
    ]
    columns = ["axis", "y", "mark", "x0", "x1"]
    spots = pd.concat(parts) if parts else pd.DataFrame(columns=columns)
    ends = {"x0": ("x0", "min"), "x1": ("x1", "max")}
    return spots.groupby(columns[:3], sort=False, as_index=False).agg(**ends)


def _spots_of(trace: Any) -> pd.DataFrame:  # noqa: ANN401 - a trace of any kind
    is_bar = trace.type == "bar"
    # Bars without a beginning of their own stand on the axis, each in its own row.
    begin = _numbers(trace.base if is_bar and trace.base is not None else trace.x)
    length = _numbers(trace.x) if is_bar and trace.base is not None else 0.0
    return pd.DataFrame(
        {
            "axis": trace.xaxis or "x",
            "y": list(trace.y),
            "mark": [_name(custom) for custom in trace.customdata],
            "x0": begin,
            "x1": begin + length,
        }
    )


def _numbers(values: Any) -> np.ndarray:  # noqa: ANN401 - days or numbers
    found = pd.Series(list(values))
    if not pd.api.types.is_numeric_dtype(found):
        found = pd.to_datetime(found).astype("datetime64[ms]").astype("int64")
    return found.to_numpy(dtype=float)


def _name(custom: Any) -> str:  # noqa: ANN401 - one name, or a row that begins with it
    is_row = isinstance(custom, list | tuple | np.ndarray)
    return str(custom[0] if is_row else custom)


def _lengths(figure: go.Figure, spots: pd.DataFrame) -> dict[str, float]:
    """Return how long each axis is: as set, or else as its marks reach."""
    lengths = {}
    for axis, mine in spots.groupby("axis"):
        shown = getattr(figure.layout[f"xaxis{str(axis)[1:]}"], "range", None)
        ends = _numbers(shown) if shown else (mine["x0"].min(), mine["x1"].max())
        lengths[str(axis)] = abs(float(ends[1] - ends[0]))
    return lengths
