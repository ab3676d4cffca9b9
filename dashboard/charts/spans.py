"""How wide a mark is drawn: as wide as what is known of its date, no wider."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.charts.frames import known

DAY = pd.Timedelta(days=1)
# A first and a last day; None where nothing was asked.
Days = tuple[date | None, date | None]
# An open side is drawn as this share of the axis, fading to nothing.
OPEN_SHARE = 0.05
# Marks narrower than this share (some 10 of 900 pixels) are drawn as a dot.
DOT_SHARE = 0.011
# At most this share of the marks, the oldest, may lie before the axis and be
# counted at its edge; each costs as much as the axis growing LOSS times its share.
MOST_LEFT_OUT = 0.1
LOSS = 8
# How far beyond the marks the axis runs.
PADDING = 0.03

_DOUBT = "~?%"


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch of time an axis shows, and what it leaves out to the left."""

    first: pd.Timestamp
    last: pd.Timestamp
    earlier: int = 0
    earliest: pd.Timestamp | None = None

    @property
    def length(self) -> pd.Timedelta:
        """Return how long the stretch is."""
        return self.last - self.first


def drawn_spans(marks: pd.DataFrame, window: Window) -> pd.DataFrame:
    """Add to dated marks where they are drawn and how their edges look.

    Adds `x0` and `x1` (the end excluded), `fade_left` and `fade_right` (nothing
    or only something about is known on that side), `after` (only a first day is
    known, of what did not last), `bracket` and `is_dot`.
    """
    opening = window.length * OPEN_SHARE
    left, right = _edges(marks["at_edtf"])
    start = pd.to_datetime(marks["at_from"]).astype("datetime64[ns]")
    end = pd.to_datetime(marks["at_to"]).astype("datetime64[ns]") + DAY
    deadline = marks["deadline"].astype(bool) & end.notna()
    # A beginning of which only the first day is known, of something that lasts.
    lasting = marks["kind"].isin(["term", "aspect"])
    no_start = start.isna() | deadline
    no_end = end.isna()
    # What may have been any time after a day that the axis does not reach is drawn
    # from where the axis begins.
    start = start.mask(no_end & (start < window.first), window.first)
    drawn = marks.assign(
        x0=start.mask(no_start, end - 2 * opening),
        x1=end.mask(no_end, start + opening),
        fade_left=left | no_start | (no_end & ~lasting),
        fade_right=(right & ~deadline) | no_end,
        bracket=deadline,
        after=no_end & start.notna() & ~lasting,
    )
    narrow = drawn["x1"] - drawn["x0"] < window.length * DOT_SHARE
    return drawn.assign(is_dot=narrow & ~drawn["bracket"])


def window_of(marks: pd.DataFrame, *, asked: Days = (None, None)) -> Window:
    """Return the stretch to show: what was asked for, else where the marks lie."""
    first = pd.to_datetime(marks["at_from"].fillna(marks["at_to"]))
    last = pd.to_datetime(marks["at_to"].fillna(marks["at_from"])) + DAY
    shown_first, shown_last = _bounds(first, last)
    start, end = asked
    shown_first = pd.Timestamp(start) if start else shown_first
    shown_last = pd.Timestamp(end) + DAY if end else shown_last
    if shown_last <= shown_first:
        shown_last = shown_first + 30 * DAY
    pad = max((shown_last - shown_first) * PADDING, 2 * DAY)
    before = last[(last <= shown_first) & marks["at_to"].notna()]
    return Window(
        shown_first - pad,
        shown_last + pad,
        earlier=len(before),
        earliest=first[before.index].min() if len(before) else None,
    )


def _bounds(first: pd.Series, last: pd.Series) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Return where the marks lie, less the few stragglers that dwarf the rest."""
    if first.empty:
        return pd.Timestamp("2025-01-01"), pd.Timestamp("2026-01-01")
    starts, end = first.sort_values().to_list(), last.max()
    best = min(
        range(int(len(starts) * MOST_LEFT_OUT) + 1),
        key=lambda left_out: (
            (end - starts[left_out]) * (1 + LOSS * left_out / len(starts))
        ),
    )
    return starts[best], end


def _edges(edtf: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Tell which sides of the dates are approximate or doubtful."""
    sides = [(known(date) or "").partition("/") for date in edtf]
    left = [first[-1:] in _DOUBT and bool(first) for first, _, _ in sides]
    right = [
        (last or first)[-1:] in _DOUBT and bool(last or first)
        for first, _, last in sides
    ]
    return pd.Series(left, edtf.index, bool), pd.Series(right, edtf.index, bool)
