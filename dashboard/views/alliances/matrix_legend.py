"""The marks in the cells of the matrix, explained in a legend that folds away."""

from html import escape

import streamlit as st

from dashboard import labels
from dashboard.charts.matrix_words import DECLINED, LESS_CERTAIN
from dashboard.legend import picture_html
from dashboard.theme import Look

# Each mark on a ground of 34 by 18; {c} the accent, {i} ink, {k} the card's colour,
# {w} the warning colour.
_BOX = '<rect x="6" y="1.5" width="22" height="15" rx="3"'
_SIGN = '<text x="17" y="14" text-anchor="middle" font-size="14" fill="{i}">%s</text>'
_DRAWN = {
    "sign.full": _BOX + ' fill="{c}" fill-opacity=".62"/>',
    "sign.hollow": _BOX + ' fill="{k}" stroke="{c}" stroke-width="2"/>',
    "mark.hatched": _BOX + ' fill="url(#cell-hatch)" stroke="{c}"/>',
    "sign.strength": "".join(
        f'<rect x="{number * 8 + 1}" y="3" width="7" height="12" fill="{{c}}"'
        f' fill-opacity="{strength}"/>'
        for number, strength in enumerate((0.4, 0.62, 0.8, 1))
    ),
    "sign.self": _SIGN % "✓",
    "sign.number": _SIGN % "2",
    "mark.conflicting": _BOX + ' fill="{k}" stroke="{c}" stroke-width="2.5"/>'
    + _BOX + ' fill="none" stroke="{w}" stroke-width="2.5" stroke-dasharray="6 6"/>',
    "mark.denied": _BOX + ' fill="{c}" fill-opacity=".4"/>'
    '<path d="M3 9H31" stroke="{i}" stroke-width="2"/>',
    "mark.declined": _SIGN % DECLINED,
    "sign.possibly": _BOX + ' fill="{k}" stroke="{c}" stroke-width="2"'
    ' stroke-dasharray="5 4"/>',
    "sign.suspended": _SIGN % "‖",
    "sign.less_certain": _SIGN % LESS_CERTAIN,
}  # fmt: skip


def draw(look: Look) -> None:
    """Draw the legend of the matrix, folded."""
    with st.expander(labels.text("alliances.signs", look.lang)):
        st.html(legend_html(look))


def legend_html(look: Look) -> str:
    """Return the legend: each mark and its name."""
    shades = look.tokens
    colours = {
        "c": shades.accent, "i": shades.ink, "k": shades.card, "w": shades.warning,
    }  # fmt: skip
    hatch = _hatch(shades.accent)
    items = "".join(
        f"<li>{picture_html(hatch + drawn.format(**colours), height=18)}"
        f"<span>{escape(labels.text(name, look.lang))}</span></li>"
        for name, drawn in _DRAWN.items()
    )
    return f'<ul class="signs">{items}</ul>'


def _hatch(colour: str) -> str:
    return (
        '<defs><pattern id="cell-hatch" width="5" height="5"'
        ' patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="2" height="5" fill="{colour}"/></pattern></defs>'
    )
