"""By which outlets a statement came."""

from etl.extract.statements.phrases import Phrase
from etl.extract.statements.reading import Reading


def outlet_name(phrase: Phrase, reading: Reading) -> str:
    """Return an outlet's name as written: «صحيفة "الشرق الأوسط"» is الشرق الأوسط.

    Where only a description stands («إذاعة محلية», a local radio), that is kept.
    """
    if phrase.issuer:
        phrase = phrase.issuer
    first, last = phrase.first, phrase.last
    for index in range(first, last):
        quotation = reading.quotation_at(index)
        if quotation and quotation[1] < last:
            return reading.original(*quotation)
    start = reading.end_of(phrase.head) if phrase.head else first
    outlets = reading.outlets.get(start) if start < last else None
    if outlets:
        text = reading.scan.original(outlets[0].start, outlets[0].end)
        return "ال" + text[2:] if outlets[0].entry.surface.startswith("لل") else text
    text = reading.original(first, last)
    return _without_prefix(text, phrase, reading)


def _without_prefix(text: str, phrase: Phrase, reading: Reading) -> str:
    hits = reading.heads.get(phrase.first) or reading.outlets.get(phrase.first) or []
    prefix = hits[0].prefix if hits else ""
    if prefix.endswith("لل"):
        return "ال" + text[len(prefix) :]
    return text[len(prefix.removesuffix("ال")) :]


def extended(route: tuple[str, ...], *outer: str) -> tuple[str, ...]:
    """Return a route with further outlets outward, each once."""
    return tuple(dict.fromkeys((*route, *(name for name in outer if name))))
