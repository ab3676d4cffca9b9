"""Where a name goes on behind its head: «المنتدى السداسي للطاقة», «صيغة كرايوفا».

What follows a head belongs to its name while it is a definite noun, a purpose, or
the first word of a construct; a verb, a preposition or a state ends it.
"""

import re

from etl.arabic import LETTER
from etl.extract.registry import head_words, words_of
from etl.lexicon.scan import Hit, Scan

_NEXT = re.compile(rf" ([{LETTER}]+)")
_MOST_WORDS = 6
_SHORTEST = 3
_LONGEST_LETTER_RUN = 24
_LONGEST_CUE = 16
# Nouns that are cues elsewhere and ordinary parts of a name here.
_NOUNS = frozenset({"cooperate", "counted", "meet", "pact", "found", "troops"})
_FINITE = frozenset({"perfect", "imperfect", "passive"})
_KINDS = ("membership_cue", "aspect_cue", "trigger", "speech_verb", "country")


def name_tail(
    scan: Scan, end: int, *, is_definite: bool
) -> tuple[int, tuple[str, ...]]:
    """Return where a name ends whose head ends at an offset, and its further words."""
    words: list[str] = []
    at = end
    while len(words) < _MOST_WORDS:
        match = _NEXT.match(scan.text, at, at + _LONGEST_LETTER_RUN)
        if match is None or not _goes_on(
            scan, match, is_first=not words, is_definite=is_definite
        ):
            break
        words.append(match.group(1))
        at = match.end()
    return (at, tuple(words)) if words else (end, ())


def is_place(scan: Scan, end: int) -> bool:
    """Tell whether the word after a head is a place: «صيغة كرايوفا»."""
    match = _NEXT.match(scan.text, end, end + _LONGEST_LETTER_RUN)
    if match is None:
        return False
    hits = scan.within(*match.span(1), "place", "capital")
    return any(hit.word_start == match.start(1) for hit in hits)


def is_finite(hit: Hit) -> bool:
    """Tell whether a hit is a finite verb; no such verb bears the article."""
    return hit.entry.tag in _FINITE and not hit.prefix.endswith("ال")


def _goes_on(
    scan: Scan, match: re.Match[str], *, is_first: bool, is_definite: bool
) -> bool:
    word = match.group(1)
    if len(word) < _SHORTEST or word in words_of(scan.lexicon, "particle"):
        return False
    if word.startswith("ال") and word[2:] in head_words(scan.lexicon):
        return False  # «إطار الشراكة …»: a name within begins
    definite = word.startswith(("ال", "لل", "وال"))
    purpose = word.startswith("ل") and is_first
    bare = is_first and not is_definite
    return (definite or purpose or bare) and not _is_other(scan, match)


def _is_other(scan: Scan, match: re.Match[str]) -> bool:
    """Tell whether a word is a verb, a preposition, a state, or opens a clause."""
    start, stop = match.span(1)
    for hit in scan.within(start, stop + _LONGEST_CUE, *_KINDS):
        if hit.word_start != start:
            continue
        if hit.kind == "country" or is_finite(hit):
            return True
        is_cue = hit.kind == "membership_cue" and hit.word_end >= stop
        if is_cue and hit.key not in _NOUNS and hit.entry.tag == "phrase":
            return True
    return False
