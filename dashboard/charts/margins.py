"""Headings and row labels, written from a chart's outer edge inwards."""

import re
from html import unescape
from typing import Any

from dashboard import labels
from dashboard.charts.drawing import Drawing
from dashboard.charts.lanes import Heading, Row
from dashboard.theme import Look

# Width of a letter of a row label, measured in both scripts, and the most letters
# by which labels may push the plot aside.
_LETTER = {"ar": 5.8, "en": 6.4}
_LONGEST = 20
_TAG = re.compile(r"</?[bi]>")
_SHORTEST = 8


def write_headings(
    drawing: Drawing, headings: tuple[Heading, ...], *, margin: int
) -> None:
    """Write each lane's heading under a line that parts it from the one above."""
    rule, ink = drawing.look.tokens.rule, drawing.look.tokens.ink
    for heading in headings:
        drawing.line(
            colour=rule, xref="paper", x0=0, x1=1, y0=heading.top, y1=heading.top
        )
        drawing.note(
            _with_dot(heading, drawing.look), size=14, font={"color": ink},
            y=heading.top + 3, yanchor="top", **at_edge(drawing.look, margin),
        )  # fmt: skip


def write_labels(drawing: Drawing, rows: tuple[Row, ...], *, margin: int) -> None:
    """Write the label of each row at its middle."""
    for row in rows:
        place = at_edge(drawing.look, margin)
        if row.said and row.said != row.label:
            place["hovertext"] = row.said
        drawing.note(row.label, y=row.middle, yanchor="middle", **place)


def label_width(rows: tuple[Row, ...], look: Look, *, longest: int = _LONGEST) -> int:
    """Return the pixels that the labels need beside the plot."""
    letters = [len(_bare(line)) for row in rows for line in row.label.split("<br>")]
    count = min(max([_SHORTEST, *letters]), longest)
    return round(count * _LETTER[look.lang]) + 16


def _bare(line: str) -> str:
    return _TAG.sub("", unescape(line)).strip("\u2068\u2069")


def side(look: Look) -> str:
    """Return the margin that labels stand in: where reading begins."""
    return "r" if look.lang == "ar" else "l"


def at_edge(look: Look, margin: int) -> dict[str, Any]:
    """Return the place of a note at the outer edge, where reading begins."""
    edge, x = ("right", 1) if look.lang == "ar" else ("left", 0)
    outwards = (margin - 4) * (1 if x else -1)
    return {
        "xref": "paper", "x": x, "xshift": outwards, "xanchor": edge, "align": edge,
    }  # fmt: skip


def wrapped(said: str, width: int, *, lines: int | None = None) -> str:
    """Break a text into lines of at most `width` letters, each on its own.

    Lines beyond `lines` are left out behind an ellipsis.
    """
    broken = [""]
    for word in said.split(" "):
        if broken[-1] and len(unescape(f"{broken[-1]} {word}")) > width:
            broken.append("")
        broken[-1] = f"{broken[-1]} {word}".strip()
    if lines and len(broken) > lines:
        broken = [*broken[: lines - 1], broken[lines - 1] + " …"]
    # On its own each line takes its direction from its first letter.
    return "<br>".join(labels.isolated(line) for line in broken)


def _with_dot(heading: Heading, look: Look) -> str:
    """Lead a heading with a dot in its colour, where reading begins."""
    first, *others = f"<b>{heading.title}</b>".split("<br>")
    if heading.colour:
        dot = f'<span style="color:{heading.colour}">●</span>'
        first = f"{first} {dot}" if look.lang == "ar" else f"{dot} {first}"
    return "<br>".join([first, *others])
