"""Headings and row labels, written from a chart's outer edge inwards."""

import re
from html import escape, unescape
from typing import Any

from dashboard import labels
from dashboard.charts.drawing import Drawing
from dashboard.charts.lanes import HEADING_LINE, Heading, Row
from dashboard.theme import Look

# Width of a letter of a row label, measured in both scripts, and the most letters
# by which labels may push the plot aside.
_LETTER = {"ar": 5.8, "en": 6.4}
_LONGEST = 20
_TAG = re.compile(r"</?[bi]>")
_SHORTEST = 8
# The width of a drawn chain, with the gap after it.
_CHAIN = 26


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
        if heading.link is not None:
            _write_link(drawing, heading, margin)


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


def _write_link(drawing: Drawing, heading: Heading, margin: int) -> None:
    """Draw a chain below a heading: some of its texts were linked to it by us."""
    look = drawing.look
    middle = heading.top + heading.height - HEADING_LINE / 2 - 3
    place = at_edge(look, margin)
    outwards = place["xshift"]
    inwards = -1 if look.lang == "ar" else 1
    drawing.shapes += [
        {
            "type": "path",
            "xref": "paper", "yref": "y", "xsizemode": "pixel", "ysizemode": "pixel",
            "xanchor": place["x"], "yanchor": middle,
            "path": _ring(outwards + inwards * at, 5.5, 3),
            "line": {"width": 1.4, "color": look.tokens.quiet},
        }
        for at in (6, 14)
    ]  # fmt: skip
    place["xshift"] = outwards + inwards * _CHAIN
    place["hovertext"] = wrapped(
        escape(
            labels.text("naming.linked_by", look.lang, reason=heading.link), quote=False
        ),
        60,
    )
    said = labels.code("mark", "linked", look.lang)
    drawing.note(labels.isolated(said), y=middle, yanchor="middle", **place)


def _ring(middle: float, half: float, high: float) -> str:
    """Return the path of one link of a chain, in pixels about its place."""
    left, right, turn = middle - half, middle + half, half / 2
    return (
        f"M{left + turn},{high} L{right - turn},{high} Q{right},{high} {right},0 "
        f"Q{right},{-high} {right - turn},{-high} L{left + turn},{-high} "
        f"Q{left},{-high} {left},0 Q{left},{high} {left + turn},{high} Z"
    )


def _with_dot(heading: Heading, look: Look) -> str:
    """Lead a heading with a dot in its colour, where reading begins."""
    first, *others = f"<b>{heading.title}</b>".split("<br>")
    if heading.colour:
        dot = f'<span style="color:{heading.colour}">●</span>'
        first = f"{first} {dot}" if look.lang == "ar" else f"{dot} {first}"
    return "<br>".join([first, *others])
