"""The chart over time as part of a card: drawn marks, texts held, sentences behind.

Cards of several views draw something over time. What they draw, in which lanes and
over which stretch is theirs to say; what goes with it is the same in all of them.
"""

from typing import Any

import pandas as pd

from dashboard.charts.lanes import Heading
from dashboard.charts.sheets import marks_in_words
from dashboard.charts.spans import Window
from dashboard.charts.timeline import drawn_marks, timeline_chart
from dashboard.queries.bearings import landmarks_in_use, texts_held
from dashboard.queries.references import headlines_of, references_behind
from dashboard.selection import Filters
from dashboard.theme import Look


def card_parts(
    placed: pd.DataFrame,
    *,
    headings: list[Heading],
    window: Window,
    filters: Filters,
    look: Look,
) -> dict[str, Any]:
    """Return `figure`, `data` and `evidence` of a card that draws marks over time.

    Args:
        placed: the marks, each in its lane (`rows.placed_marks`).
        headings: the lanes in their order.
        window: the stretch of time to show.
        filters: what the texts are chosen by that the foot of the chart shows.
        look: language and theme.
    """
    marks = drawn_marks(placed, window=window, look=look)
    drawn = chart_parts(
        marks, headings=headings, window=window, filters=filters, look=look
    )
    return drawn | {"data": marks_in_words(placed, look)}


def chart_parts(
    marks: pd.DataFrame,
    *,
    headings: list[Heading],
    window: Window,
    filters: Filters,
    look: Look,
) -> dict[str, Any]:
    """Return `figure` and `evidence` alone, of marks that are drawn as they come."""
    texts = texts_held(filters)
    return {
        "figure": timeline_chart(
            marks,
            headings=headings,
            held=texts,
            landmarks=landmarks_in_use(filters),
            window=window,
            look=look,
        ),
        "evidence": pd.concat([references_behind(marks), headlines_of(texts)]),
    }
