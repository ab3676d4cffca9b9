"""What is claimed of an alliance, one value at a time, in words."""

import re

from dashboard import labels
from dashboard.theme import Look

# Values that are codes, and the kind of label they have.
_KINDS = {
    "status": "alliance_status",
    "function": "function",
    "leadership_form": "leadership",
    "planned": "planned",
}
_TERM = re.compile(r"P([0-9]+)([DWMY])")


def value_text(aspect: str, value: str, iso3: str | None, look: Look) -> str:
    """Return a value with the state it is about, where it names one.

    An adversary stands in quotation marks: the word is the source's, not ours.
    """
    lang = look.lang
    place = labels.state(iso3, lang) if iso3 else None
    if aspect == "seat":
        return _seat(value, iso3, place, look)
    if aspect == "adversary":
        said = labels.quoted(value, lang)
    elif aspect == "leadership_term":
        said = _term(value, look)
    elif aspect in _KINDS:
        said = labels.code(_KINDS[aspect], value, lang)
    else:
        # A text's own words, or a number.
        written = labels.number(value, look.digits)
        said = written if value.isascii() else labels.isolated(written)
    if place is None:
        return said
    key = "about" if aspect == "leadership_form" else "at"
    return labels.text(f"alliances.value_{key}", lang, value=said, place=place)


def _seat(value: str, iso3: str | None, place: str | None, look: Look) -> str:
    if value == iso3 or place is None:
        return labels.state(value, look.lang)
    return f"{labels.isolated(value)} ({place})"


def _term(value: str, look: Look) -> str:
    found = _TERM.fullmatch(value)
    if found is None:
        return value
    length = labels.number(found[1], look.digits)
    return labels.text(f"alliances.term.{found[2]}", look.lang, n=length)
