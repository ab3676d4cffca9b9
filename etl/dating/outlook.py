"""What the words before a date say of it: that it lies ahead, ends a stretch, names.

«ستعقد القمة السبت» (the summit will be held on Saturday), «تمتد إلى مايو» (runs to
May), «ثورة 14 تموز» (the revolution of 14 July).
"""

import re
from functools import lru_cache

from etl.arabic import LETTER, key
from etl.lexicon import Lexicon
from etl.lexicon.forms import split
from etl.lexicon.scan import Scan

_LONGEST_SENTENCE = 400
_NEXT_WORD = re.compile(rf"\s*[{LETTER}]+")


def looks_ahead(scan: Scan, start: int, end: int) -> bool:
    """Tell whether the words up to an expression, or the one after it, look ahead."""
    cues = _cues(scan.lexicon)
    sentence = max(scan.sentence_at(start)[0], start - _LONGEST_SENTENCE)
    if _last_cue_is_ahead(cues, scan.text[sentence:start]):
        return True
    after = _NEXT_WORD.match(scan.text, end)
    return after is not None and _last_cue_is_ahead(cues, scan.text[end : after.end()])


def _last_cue_is_ahead(cues: re.Pattern[str], before: str) -> bool:
    """Tell whether a future verb stands there and nothing turns back after it."""
    ahead = False
    for match in cues.finditer(before):
        ahead = match.group("past") is None
    return ahead


@lru_cache(maxsize=4)
def lasting(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of verbs that last until a date, at a string's end."""
    words = "|".join(_words(lexicon, "lasting"))
    return re.compile(rf"(?<![{LETTER}])[وف]?س?(?:{words})(?:\s[{LETTER}]+)?\s*$")


@lru_cache(maxsize=4)
def naming(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of nouns that a date names, at a string's end."""
    words = "|".join(_words(lexicon, "naming"))
    return re.compile(rf"(?<![{LETTER}])(?:[وفبلك]|ال|وال|بال|لل)?(?:{words})\s+\W?$")


@lru_cache(maxsize=4)
def not_a_date(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of words after which a date word is none.

    «اليوم الوطني» (National Day), «الربيع العربي» (Arab Spring), «الخمسينات من العمر».
    """
    words = "|".join(_words(lexicon, "none_after"))
    return re.compile(rf"\s+(?:{words})(?![{LETTER}])")


@lru_cache(maxsize=4)
def hypothetical(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of words that make an event one that may not come."""
    words = "|".join(_words(lexicon, "hypothetical"))
    return re.compile(rf"(?<![{LETTER}])[وفبل]?(?:{words})(?:\s[{LETTER}]+)?\s*$")


def _words(lexicon: Lexicon, place: str) -> list[str]:
    return [
        key(word)
        for row in lexicon.tables["date_words"]
        if row["place"] == place
        for word in split(row["words"])
    ]


@lru_cache(maxsize=4)
def _cues(lexicon: Lexicon) -> re.Pattern[str]:
    """A future verb begins with «س»; other words that do are told apart by stem."""
    cues, past = "|".join(_words(lexicon, "cue")), "|".join(_words(lexicon, "back"))
    stems = "|".join(_words(lexicon, "stem"))
    alike = "|".join(_words(lexicon, "look_alike"))
    return re.compile(
        rf"(?<![{LETTER}])[وف]?(?:(?P<past>(?:{past})(?![{LETTER}]))"
        rf"|(?:{cues})(?![{LETTER}])"
        rf"|(?!{stems})(?!(?:{alike})(?![{LETTER}]))س[يتن][{LETTER}]{{2}})"
    )
