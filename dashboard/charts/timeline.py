"""The timeline: lanes of marks over one axis of time, left to right."""

from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from dashboard import labels
from dashboard.charts import axes, bearings, flags, margins
from dashboard.charts.bins import MOST_MARKS, binned
from dashboard.charts.doubts import doubt_traces
from dashboard.charts.drawing import Drawing
from dashboard.charts.lanes import Arrangement, Heading, Row, arranged
from dashboard.charts.marks import HOOK_SHARE, mark_traces
from dashboard.charts.spans import Window, drawn_spans
from dashboard.charts.tallies import write_tallies
from dashboard.rows import records
from dashboard.theme import Look

# The axis of time ends here; undated marks stand in a column of their own after.
TIME_END = 0.93
# The room of a label as long as `wording.LINE`: its letters are narrow ones.
LABEL_LETTERS = 26
# The bar's button begins it: a chart that always selects would open no sentence.
_BRUSH = {"meta": ["brush"], "selectdirection": "h"}
_FLAGS = (
    "inferred", "planned", "passed", "deadline", "denied", "declined", "possibly",
    "fade_left", "fade_right", "bracket", "is_dot", "is_bin", "after", "conflicting",
    "less_certain",
)  # fmt: skip


def drawn_marks(placed: pd.DataFrame, *, window: Window, look: Look) -> pd.DataFrame:
    """Return what can be pointed at: spans or bins, and undated marks by row.

    Each row keeps `fact_ids`, so that what is clicked opens what stands behind it.
    """
    dated = placed[placed["at_from"].notna() | placed["at_to"].notna()]
    spans = drawn_spans(dated, window)
    if len(spans) > MOST_MARKS:
        spans = binned(spans, window, look)
    undated = _collected(placed.drop(dated.index))
    parts = [part for part in (spans, undated) if not part.empty]
    found = pd.concat(parts) if parts else spans
    # Where no mark has a date, none brings the columns along that others ask for.
    columns = found.columns.union(spans.columns, sort=False)
    return _with_plain_flags(found.reindex(columns=columns))


def timeline_chart(
    marks: pd.DataFrame,
    *,
    headings: list[Heading],
    held: pd.DataFrame,
    landmarks: pd.DataFrame,
    window: Window,
    look: Look,
) -> go.Figure:
    """Return the timeline.

    Args:
        marks: what is drawn (`drawn_marks`).
        headings: the lanes in their order (`rows.lane_headings`).
        held: the texts behind it, for the strip at the foot.
        landmarks: what dates rest on, for the flags at the head.
        window: the stretch of time the axis shows.
        look: language and theme.
    """
    raised = flags.placed_flags(landmarks, window, look)
    settled = arranged(
        marks, lanes=headings, window=window, top=flags.flags_height(raised)
    )
    foot = settled.height + bearings.STRIP_HEIGHT
    drawing = Drawing(look)
    bearings.draw_strip(drawing, held, window=window, top=settled.height)
    _draw_marks(drawing, settled.marks, window)
    flags.draw_flags(drawing, raised, foot=foot)
    margin = _write_margin(drawing, settled, flags.head_row(raised, look))
    has_undated = bool(marks["x0"].isna().any() or held["at_from"].isna().any())
    if has_undated:
        axes.note_undated(drawing, window, foot)
    if window.earlier:
        axes.note_earlier(drawing, window, foot)
    below = axes.foot_height(window, look, noted=has_undated or bool(window.earlier))
    return drawing.figure(_layout(window, foot, look, margin=margin, below=below))


def with_brush(figure: go.Figure) -> go.Figure:
    """Let a drag over the chart choose a stretch of time; see plots.plot_config."""
    return figure.update_layout(_BRUSH)


def _collected(undated: pd.DataFrame) -> pd.DataFrame:
    """Gather the marks without a date of each row under one number."""
    if undated.empty:
        return undated
    # Rows of other views have no label in full.
    undated = undated.assign(label_said=undated.get("label_said"))
    rows = undated.groupby(["lane", "row"], sort=False).agg(
        order=("order", "first"),
        label=("label", "first"),
        label_said=("label_said", "first"),
        kind=("kind", "first"),
        colour=("colour", "first"),
        count=("mark", "size"),
        said=("said", _first_few),
        fact_ids=("fact_ids", lambda lists: [one for part in lists for one in part]),
    )
    rows = rows.reset_index()
    nowhere = pd.Series(pd.NaT, index=rows.index, dtype="datetime64[ns]")
    names = "undated|" + rows["lane"] + "|" + rows["row"]
    return rows.assign(mark=names, reports=1, x0=nowhere, x1=nowhere)


def _with_plain_flags(spans: pd.DataFrame) -> pd.DataFrame:
    """Make flags that are nothing for undated marks plain booleans again."""
    return spans.reset_index(drop=True).assign(
        **{
            flag: spans[flag].eq(other=True).to_numpy() if flag in spans else False
            for flag in _FLAGS
        }
    )


def _draw_marks(drawing: Drawing, marks: pd.DataFrame, window: Window) -> None:
    look = drawing.look
    dated = marks[marks["x0"].notna()]
    drawing.traces += [
        *_no_mention_between(dated, look),
        *mark_traces(dated, hook=window.length * HOOK_SHARE, look=look),
        *doubt_traces(dated, hook=window.length * HOOK_SHARE, look=look),
        *_undated(marks[marks["x0"].isna()], look),
    ]
    write_tallies(drawing, dated, window)


def _no_mention_between(dated: pd.DataFrame, look: Look) -> list[go.Scatter]:
    """Join the citations of a row by a thin dotted line: nothing said between."""
    x: list[object] = []
    y: list[float | None] = []
    cited = dated[dated["kind"] == "citation"].sort_values(["lane", "row", "x0", "x1"])
    marks = records(cited)
    for one, other in pairwise(marks):
        if (one.lane, one.row) == (other.lane, other.row) and other.x0 > one.x1:
            x += [one.x1, other.x0, None]
            y += [one.y, other.y, None]
    line = {"color": look.tokens.quiet, "width": 1.3, "dash": "1px,4px"}
    join = go.Scatter(
        x=x, y=y, mode="lines", line=line, hoverinfo="skip", showlegend=False
    )
    return [join] if x else []


def _undated(undated: pd.DataFrame, look: Look) -> list[go.Scatter]:
    """Set the marks without a date beside the axis, one number a row."""
    if undated.empty:
        return []
    return [
        go.Scatter(
            x=[0.5] * len(undated),
            y=undated["y"],
            xaxis="x2",
            mode="markers+text",
            marker={
                "size": 17,
                "color": look.tokens.card,
                "line": {"width": 1.4, "color": undated["colour"]},
            },
            text=[labels.number(int(n), look.digits) for n in undated["count"]],
            textfont={"size": 11, "color": look.tokens.ink},
            customdata=undated["mark"],
            hovertext=undated["said"],
            hovertemplate="%{hovertext}<extra></extra>",
            cliponaxis=False,
            showlegend=False,
        )
    ]


def _first_few(texts: pd.Series) -> str:
    shown = list(texts[:4])
    rest = len(texts) - len(shown)
    return "<br><br>".join([*shown, *([f"+{rest}"] if rest else [])])


def _write_margin(drawing: Drawing, settled: Arrangement, head: list[Row]) -> int:
    look = drawing.look
    strip = Row(
        "", "held", margins.wrapped(labels.text("mark.held", look.lang), 20),
        settled.height + bearings.STRIP_HEIGHT / 2,
    )  # fmt: skip
    rows = (*head, *settled.rows, strip)
    margin = margins.label_width(rows, look, longest=LABEL_LETTERS)
    margins.write_headings(drawing, settled.headings, margin=margin)
    margins.write_labels(drawing, rows, margin=margin)
    return margin


def _layout(
    window: Window, foot: float, look: Look, *, margin: int, below: int
) -> dict[str, object]:
    return {
        "height": round(foot + below),
        "margin": {"l": 8, "r": 8, "t": 0, "b": below, margins.side(look): margin},
        "barmode": "overlay",
        "bargap": 0,
        "xaxis": axes.time_axis(window, look) | {"domain": [0, TIME_END]},
        "xaxis2": axes.beside() | {"domain": [TIME_END + 0.005, 1]},
        "yaxis": {"range": [foot, 0], "visible": False, "fixedrange": True},
    }
