"""Where a paragraph's text begins behind its dateline: «بغداد (أ ف ب) - أعلن …»."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from etl.extract.statements.reading import Reading

# So many words a place, an agency and a dash before the text may have.
_LONGEST = 10
_PARTING = {":", "-", "–", "—", "ـ"}


def after_dateline(reading: "Reading", first: int, last: int) -> int:
    """Return the word with which a paragraph's own text begins."""
    if first not in reading.cities:
        return first
    for place in range(first + 1, min(first + _LONGEST, last - 1)):
        if reading.words[place].text in _PARTING and _may_open(reading, place + 1):
            return place + 1
    return first


def _may_open(reading: "Reading", index: int) -> bool:
    """Whether a verb stands here, with which the text of a report begins."""
    word = reading.words[index]
    hits = reading.scan.within(word.start, word.end, "speech_verb", "event_verb")
    return any(hit.entry.tag in {"perfect", "imperfect"} for hit in hits)
