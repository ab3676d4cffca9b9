"""When a fact that was read is the fact that gold asks for."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

from etl.arabic import key

_NO_WORD = re.compile(r"[^\w]+")
# Two quotations speak of the same place where they share so many letters, or half
# of the shorter one.
_SHARED_LETTERS = 8
# Titles and names that share so much of the shorter one are the same.
_SAME_TITLE = 0.6
_SAME_NAME = 0.99
_SAME_SPEAKER = 0.5
_QUALIFIERS = re.compile("[?~%]")

G = TypeVar("G")
F = TypeVar("F")


@lru_cache(maxsize=4096)  # each quotation is held against many
def plain(text: str | None) -> str:
    """Return folded words, single spaces between them and nothing else."""
    return _NO_WORD.sub(" ", key(text or "")).strip()


def pair(
    gold: Sequence[G], found: Sequence[F], fit: Callable[[G, F], float]
) -> dict[int, int]:
    """Return which of gold fits which that was found, best first, each used once."""
    ranked = sorted(
        (
            (fit(wanted, got), place, other)
            for place, wanted in enumerate(gold)
            for other, got in enumerate(found)
        ),
        key=lambda match: -match[0],
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for score, place, other in ranked:
        if score > 0 and place not in pairs and other not in taken:
            pairs[place] = other
            taken.add(other)
    return pairs


def likeness(one: str, other: str) -> float:
    """Return how many of the shorter one's words stand in the other, from 0 to 1."""
    first, second = set(plain(one).split()), set(plain(other).split())
    return len(first & second) / max(1, min(len(first), len(second)))


def title_fit(one: str | None, other: str | None) -> float:
    """Return how well two titles agree; 0 where they are not the same."""
    first, second = plain(one), plain(other)
    score = likeness(first, second)
    same = first in second or second in first or score >= _SAME_TITLE
    return score if same else 0.0


def same_name(one: str, other: str) -> bool:
    """Tell whether one name is the other, or a part of it."""
    return likeness(one, other) >= _SAME_NAME


def same_speaker(one: str, other: str) -> bool:
    """Tell whether two ways to name a speaker share half their words."""
    return likeness(one, other) >= _SAME_SPEAKER


def same_place(one: str, other: str) -> bool:
    """Tell whether two quotations are of the same place in a text."""
    short, long = sorted((plain(one), plain(other)), key=len)
    if not short:
        return False
    need = max(_SHARED_LETTERS, len(short) // 2)
    return short in long or any(
        short[start : start + need] in long
        for start in range(max(1, len(short) - need + 1))
    )


def same_date(gold: str | None, found: str | None) -> bool:
    """Tell whether two EDTF dates agree, their qualifiers aside.

    Where gold is approximate, a coarser or finer date of that time is right too.
    """
    if gold is None or found is None:
        return gold is found
    wanted, got = _QUALIFIERS.sub("", gold), _QUALIFIERS.sub("", found)
    near = "~" in gold and (wanted.startswith(got) or got.startswith(wanted))
    return wanted == got or near
