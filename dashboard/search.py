"""Searching Arabic text the way a reader means it.

Hamza, ة/ه, ى/ي, diacritics and tatweel do not matter, nor do the clitics before a
word and the commonest endings after it. Every pattern is bounded, so a search is
linear in the text's length.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.arabic import LETTER, Folded, key

# Hamza is written with its seat, beside it, or not at all.
_HAMZAS = {
    "ا": "اء?", "و": "[وؤ]ء?", "ؤ": "[وؤ]ء?", "ي": "[يئ]ء?", "ئ": "[يئ]ء?", "ء": "ء?",
}  # fmt: skip
# What may stand before a word: and/so, will, by/like/for, the article, لل.
_BEFORE = "[وف]?س?[بكل]?(?:ال|ل)?"
# What may follow it: plurals, feminines, the nisba, possessives.
_ENDINGS = (
    "يات", "تهم", "تها", "ياً", "يين", "يون", "هما", "ات", "ان", "ين", "ون", "يه", "ته",
    "ها", "هم", "هن", "نا", "كم", "تي", "ه", "ي", "ا", "ت",
)  # fmt: skip
_AFTER = f"(?:{'|'.join(_ENDINGS)})?"
_LEADING = ("وبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال")
# Shorter stems would match half the dictionary.
_SHORTEST = 3
# A query is a few words; more would only slow the search down.
_MOST_WORDS = 12
_PART = re.compile(r'"([^"]+)"|(\S+)')
_WORD = re.compile(rf"[{LETTER}]+|[^\W_]+")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: every pattern has to be found."""

    patterns: tuple[re.Pattern[str], ...]


def parse_query(asked: str) -> Query | None:
    """Return what a reader typed as a query; None where there is nothing in it.

    Words in quotation marks are looked for side by side.
    """
    patterns = []
    for found in list(_PART.finditer(key(asked)))[:_MOST_WORDS]:
        words = _WORD.findall(found[1] or found[2])[:_MOST_WORDS]
        if words:
            patterns.append(
                re.compile(r"\W+".join(map(_pattern, words)), re.IGNORECASE)
            )
    return Query(tuple(patterns)) if patterns else None


def find_hits(query: Query, folded: Folded) -> list[tuple[int, int]]:
    """Return the spans a query hits in the untouched text; empty if a word lacks."""
    hits: list[tuple[int, int]] = []
    for pattern in query.patterns:
        mine = [folded.span(*found.span()) for found in pattern.finditer(folded.text)]
        if not mine:
            return []
        hits += mine
    return merged(hits)


def merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in text order, those that touch made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _pattern(word: str) -> str:
    if not re.match(f"[{LETTER}]", word):
        return rf"\b{re.escape(word)}\b"
    stem = "".join(_HAMZAS.get(letter, letter) for letter in _stem(word))
    return f"(?<![{LETTER}]){_BEFORE}{stem}{_AFTER}(?![{LETTER}])"


def _stem(word: str) -> str:
    for lead in _LEADING:
        if word.startswith(lead) and len(word) - len(lead) >= _SHORTEST:
            word = word.removeprefix(lead)
            break
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word
