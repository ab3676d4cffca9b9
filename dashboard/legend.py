"""The marks and their names, explained once in a legend that folds away."""

from html import escape
from urllib.parse import quote

import streamlit as st

from dashboard import labels
from dashboard.theme import Look

# How each mark is drawn, on a ground of 34 by 16; {c} the mark's colour, {i} ink,
# {q} quiet ink, {k} the card's colour, {w} the colour of warnings.
_DRAWN = {
    "solid": '<circle cx="9" cy="8" r="5" fill="{c}"/>'
    '<rect x="17" y="4" width="16" height="8" fill="{c}"/>',
    "hatched": '<rect x="3" y="4" width="28" height="8" fill="url(#hatch)"/>',
    "dotted": '<circle cx="4" cy="8" r="4" fill="{c}"/><circle cx="30" cy="8" r="4"'
    ' fill="{c}"/><path d="M9 8H26" stroke="{q}" stroke-width="1.5"'
    ' stroke-dasharray="1 3"/>',
    "approximate": '<rect x="2" y="4" width="30" height="8" fill="url(#both)"/>',
    "open_end": '<rect x="2" y="4" width="30" height="8" fill="url(#right)"/>',
    "after": '<rect x="2" y="4" width="30" height="8" fill="url(#after)"/>',
    "deadline": '<rect x="2" y="4" width="26" height="8" fill="url(#left)"/>'
    '<path d="M24 1H29V15H24" stroke="{i}" stroke-width="1.8" fill="none"/>',
    "planned": '<circle cx="17" cy="8" r="5" stroke="{c}" stroke-width="2"'
    ' fill="none"/>',
    "passed": '<circle cx="17" cy="8" r="5" stroke="{c}" stroke-width="2" fill="none"'
    ' stroke-dasharray="11 4.7" stroke-dashoffset="6"/>',
    "denied": '<circle cx="17" cy="8" r="5" fill="{c}"/>'
    '<path d="M8 8H26" stroke="{i}" stroke-width="2"/>',
    "declined": '<path d="M17 5.6L20 2.6L22.4 5L19.4 8L22.4 11L20 13.4L17 10.4L14 13.4'
    'L11.6 11L14.6 8L11.6 5L14 2.6Z" stroke="{c}" stroke-width="1.4" fill="none"/>',
    "conflicting": '<circle cx="17" cy="8" r="3.4" fill="{c}"/>'
    '<circle cx="17" cy="8" r="5.2" stroke="{c}" stroke-width="1.4" fill="none"/>'
    '<circle cx="17" cy="8" r="7.2" stroke="{w}" stroke-width="1.4" fill="none"/>',
    "less_certain": '<circle cx="21" cy="8" r="5" fill="{c}"/>'
    '<text x="9" y="12.5" text-anchor="middle" font-size="13" font-weight="700"'
    ' fill="{w}">{question}</text>',
    "reports": '<circle cx="11" cy="8" r="5" fill="{c}"/>'
    '<text x="23" y="12" text-anchor="middle" font-size="11" fill="{q}">3</text>',
    "sources": '<path d="M10 1H24V9L17 15.5L10 9Z" stroke="{q}" fill="none"/>'
    '<text x="17" y="10.5" text-anchor="middle" font-size="9.5" fill="{q}">2</text>',
    "linked": '<rect x="5" y="4.5" width="13" height="7" rx="3.5" stroke="{q}"'
    ' stroke-width="1.5" fill="none"/><rect x="14" y="4.5" width="13" height="7"'
    ' rx="3.5" stroke="{q}" stroke-width="1.5" fill="none"/>',
    "landmark": '<path d="M12 2V16" stroke="{q}" stroke-dasharray="1 2"/>'
    '<path d="M12 1L21 5L12 9Z" fill="{q}"/>',
    "held": '<rect x="4" y="3" width="5" height="10" fill="{q}" opacity=".5"/>'
    '<rect x="20" y="3" width="9" height="10" fill="{q}" opacity=".5"/>',
}
_AIDED = {
    mark: f"aid.{mark}"
    for mark in (
        "solid", "passed", "held", "conflicting", "less_certain", "reports", "sources",
        "linked",
    )
}  # fmt: skip
# Strengths at the ends and at a stop between them.
_GRADIENTS = {
    "both": (0, (0.5, 1), 0), "right": (1, (0.6, 1), 0), "left": (0, (0.6, 1), 1),
    "after": (0, (0.75, 1), 0),
}  # fmt: skip


def marks(look: Look) -> None:
    """Draw the legend of the marks in time, folded."""
    with st.expander(labels.text("timeline.legend", look.lang)):
        st.html(legend_html(look))


def legend_html(look: Look) -> str:
    """Return the legend: each mark, its name, and how to read it."""
    shades = look.tokens
    colours = {
        "c": shades.accent, "i": shades.ink, "q": shades.quiet, "k": shades.card,
        "w": shades.warning, "question": "؟" if look.lang == "ar" else "?",
    }  # fmt: skip
    items = []
    for mark, drawn in _DRAWN.items():
        aid = labels.text(_AIDED[mark], look.lang) if mark in _AIDED else ""
        note = (
            f'<small style="color:{shades.quiet}"> {escape(aid)}</small>' if aid else ""
        )
        items.append(
            '<div style="display:flex;gap:.6rem;align-items:center">'
            f"{_picture(drawn.format(**colours), shades.accent)}"
            f"<span>{escape(labels.code('mark', mark, look.lang))}{note}</span></div>"
        )
    return (
        '<div style="display:grid;gap:.45rem 1.5rem;'
        'grid-template-columns:repeat(auto-fill,minmax(15rem,1fr))">'
        f"{''.join(items)}</div>"
    )


def in_words(look: Look) -> list[tuple[str, str]]:
    """Return each mark's name and how to read it, for files that draw none."""
    return [
        (
            labels.code("mark", mark, look.lang),
            labels.text(_AIDED[mark], look.lang) if mark in _AIDED else "",
        )
        for mark in _DRAWN
    ]


def picture_html(drawn: str, *, height: int = 16) -> str:
    """Return a drawn mark of a legend, which is 34 wide, as an image.

    Streamlit strips drawings from a page's HTML, and leaves images in.
    """
    markup = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="34" height="{height}">'
        f"{drawn}</svg>"
    )
    return (
        f'<img alt="" width="34" height="{height}" style="flex:none"'
        f' src="data:image/svg+xml,{quote(markup)}">'
    )


def _picture(drawn: str, colour: str) -> str:
    refers = "url(#" in drawn
    return picture_html((_definitions(colour) if refers else "") + drawn)


def _definitions(colour: str) -> str:
    """Return the hatching and the fading that the drawn marks refer to."""
    fades = "".join(
        f'<linearGradient id="{name}">'
        + "".join(
            f'<stop offset="{place}" stop-color="{colour}" stop-opacity="{strength}"/>'
            for place, strength in ((0, first), between, (1, last))
        )
        + "</linearGradient>"
        for name, (first, between, last) in _GRADIENTS.items()
    )
    return (
        '<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)">'
        f'<rect width="2.6" height="5" fill="{colour}"/></pattern>{fades}</defs>'
    )
