"""State names that a page has damaged: words run together, letters intruding.

Scraped pages lose blanks («العراقفي», "Iraq in") and catch letters of another
script («الفرkسية», "French"). The text is never repaired in place: the word is
looked up as it must have been, and the span of the damaged one is given.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from etl.arabic import LETTER
from etl.lexicon import Lexicon
from etl.lexicon.scan import Scan

_ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤ"
_LONG_WORD = re.compile(rf"(?<![{LETTER}])[{LETTER}]{{7,24}}(?![{LETTER}])")
_INTRUDED = re.compile(
    rf"(?<![{LETTER}A-Za-z])(?:[{LETTER}]{{1,20}}[A-Za-z]{{1,2}}[{LETTER}]{{0,20}}"
    rf"|[A-Za-z][{LETTER}]{{3,20}})(?![{LETTER}A-Za-z])"
)
_LATIN = re.compile("[A-Za-z]+")
# What is most often left glued behind or before a name when a blank is lost.
_GLUED_BEHIND = (
    "في",
    "من",
    "علي",
    "الي",
    "عن",
    "مع",
    "ان",
    "التي",
    "الذي",
    "بعد",
    "بين",
)
_GLUED_BEFORE = ("في", "من", "علي", "الي", "عن", "مع", "بين", "ان")
# A shorter rest is too often a part of an ordinary word.
_SHORTEST = 5
_INNER_ARTICLE = re.compile(f"ال(?=[{LETTER}]{{4}})")
_NO_KINDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Repair:
    """A state read in a damaged word, and the span that stands for it."""

    iso3: str
    start: int
    end: int


def find_repairs(scan: Scan, taken: set[int]) -> Iterator[Repair]:
    """Find states in damaged words, in text order.

    Args:
        scan: the text.
        taken: offsets of the words in which something was read already.
    """
    known: dict[str, tuple[str, int, int] | None] = {}
    for match in _LONG_WORD.finditer(scan.text):
        word = match.group()
        if match.start() in taken:
            continue
        yield from _two_in_one(match, scan.lexicon)
        if not word.endswith(_GLUED_BEHIND) and not word.startswith(_GLUED_BEFORE):
            continue
        if word not in known:
            known[word] = _parted(word, scan.lexicon)
        yield from _looked_up(match, known[word])
    if _LATIN.search(scan.text):
        for match in _INTRUDED.finditer(scan.text):
            word = match.group()
            if word not in known:
                known[word] = _restored(word, scan.lexicon)
            yield from _looked_up(match, known[word])


def _looked_up(
    match: re.Match[str], found: tuple[str, int, int] | None
) -> Iterator[Repair]:
    if found is not None:
        iso3, start, end = found
        yield Repair(iso3, match.start() + start, match.start() + end)


def _two_in_one(match: re.Match[str], lexicon: Lexicon) -> Iterator[Repair]:
    """Find «الدفاع|العراقي» (the Iraqi defence) and «العراق|و|سوريا» in one word.

    Both parts of the latter name states; in the former the tail has its article.
    """
    word, start = match.group(), match.start()
    for place in _INNER_ARTICLE.finditer(word, 3):
        cut = place.start()
        if _may_name(word[cut:], lexicon) or _may_name(word[cut + 2 :], lexicon):
            found = _whole(word[cut:], lexicon)
            if found:
                yield Repair(found, start + cut, start + len(word))
                return
    for cut in (at for at in range(4, len(word) - 3) if word[at] == "و"):
        head, tail = word[:cut], word[cut + 1 :]
        if _may_name(head, lexicon) and _may_name(tail, lexicon):
            one, other = _whole(head, lexicon), _whole(tail, lexicon)
            if one and other:
                yield Repair(one, start, start + cut)
                yield Repair(other, start + cut + 1, start + len(word))
                return


def _may_name(word: str, lexicon: Lexicon) -> bool:
    """Tell quickly whether a word may be a state's name."""
    return "country" in lexicon.words.get(word, _NO_KINDS)


def _parted(word: str, lexicon: Lexicon) -> tuple[str, int, int] | None:
    """Read a word as a state's name and a small word: «العراق|في»."""
    if word in lexicon.words:
        return None
    for glued in _GLUED_BEHIND:
        rest = len(word) - len(glued)
        if word.endswith(glued) and rest >= _SHORTEST:
            found = _whole(word[:rest], lexicon)
            if found:
                return found, 0, rest
    for glued in _GLUED_BEFORE:
        if word.startswith(glued) and len(word) - len(glued) >= _SHORTEST:
            found = _whole(word[len(glued) :], lexicon)
            if found:
                return found, len(glued), len(word)
    return None


def _restored(word: str, lexicon: Lexicon) -> tuple[str, int, int] | None:
    """Read a word with its foreign letters replaced; None unless one state fits."""
    latin = _LATIN.search(word)
    if latin is None or len(word) <= _SHORTEST:
        return None
    head, tail = word[: latin.start()], word[latin.end() :]
    tries = [head + tail, *(head + letter + tail for letter in _ALPHABET)]
    states = {found for found in (_whole(one, lexicon) for one in tries) if found}
    return (states.pop(), 0, len(word)) if len(states) == 1 else None


def _whole(word: str, lexicon: Lexicon) -> str | None:
    """Return the state that a whole word names beyond doubt, clitics aside."""
    hits = Scan(word, lexicon, owner="-").of("country", "state_reading")
    if len({hit.key for hit in hits}) != 1 or hits[0].kind != "country":
        return None
    hit = hits[0]
    return hit.key if hit.word_start == 0 and hit.word_end == len(word) else None
