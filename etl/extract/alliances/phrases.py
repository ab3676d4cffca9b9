"""Words for alliances that are no name of theirs alone.

«تحالف رباعي يضم …» (a four-sided alliance of …), «مهمة بحرية باسم "…"» (a naval
mission called …), «الثلاثي الضامن» (the guarantor three): a head, what describes
it, and the list of states that stands by it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.arabic import LETTER
from etl.extract.alliances.names import Naming
from etl.extract.alliances.tails import is_finite, is_place, name_tail
from etl.extract.registry import words_of
from etl.lexicon.scan import Hit, Scan

# A quoted name: longer quotations are speech.
_LONGEST_NAME = 48
_MOST_WORDS = 6
_NEXT_WORD = re.compile(rf"[ \"'«(]*([{LETTER}]+)")
# Heads whose names may go on in plain words.
_NAMED = {"coalition", "strong", "body", "mission"}
_HEADS = {"coalition", "strong", "body", "mission", "pact", "container", "tie"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """One such expression.

    Attributes:
        head: the head's dictionary form, folded; empty for «الثلاثي» alone.
        role: the head's role in alliance_words.csv, or `lateral`.
        sides: of how many states it says it is.
        quoted: its name, where quotation marks hold one, folded.
        modifiers: the adjectives after the head, dictionary forms.
        is_telling: one of them tells of a league («دفاعي», defensive).
        is_definite: it bears the article.
        tail: how its name goes on («للمياه»), folded words.
        is_of_place: the tail begins with a place («صيغة كرايوفا»).
        naming: the registry's name that it is or holds, where shared or linked.
    """

    start: int
    end: int
    head: str
    role: str
    sides: int | None
    quoted: str
    modifiers: tuple[str, ...]
    is_telling: bool
    is_definite: bool
    naming: Naming | None = None
    tail: tuple[str, ...] = ()
    is_of_place: bool = False


def find_phrases(scan: Scan, namings: Sequence[Naming]) -> list[Phrase]:
    """Return every such expression outside the registry's certain names."""
    certain = [one for one in namings if one.tag in {"names", "weak"}]
    looks = scan.of("alliance_homonym")
    open_names = [one for one in namings if one.tag in {"shared", "linked"}]
    words = scan.of("alliance_word")
    by_start: dict[int, list[Hit]] = {}
    for hit in words:
        by_start.setdefault(hit.word_start, []).append(hit)
    found: list[Phrase] = []
    reached = -1
    for hit in words:
        role = hit.entry.row["role"]
        if hit.start < reached or role not in _HEADS | {"lateral"}:
            continue
        if _inside(certain, hit.start) or _inside(looks, hit.start):
            continue
        if role == "lateral" and _describes(scan, hit):
            continue
        phrase = _phrase(scan, hit, by_start, open_names)
        if phrase is not None:
            found.append(phrase)
            reached = phrase.end
    return found


def _inside(namings: Sequence[Naming] | Sequence[Hit], offset: int) -> bool:
    place = bisect_right(namings, offset, key=lambda one: one.start) - 1
    return place >= 0 and offset < namings[place].end


def _describes(scan: Scan, hit: Hit) -> bool:
    """Tell whether «الرباعي» only describes the noun before it."""
    if "ل" not in hit.prefix and "ال" not in scan.text[hit.start : hit.start + 2]:
        return True
    before = scan.text[max(0, hit.word_start - 24) : hit.word_start]
    if not before.strip() or before.rstrip(" ")[-1:] in "\n.:،\"'(":
        return False
    word = before.split()[-1]
    return word.startswith(("ال", "وال", "بال", "لل", "فال")) and word not in words_of(
        scan.lexicon, "particle"
    )


def _phrase(
    scan: Scan,
    hit: Hit,
    by_start: dict[int, list[Hit]],
    open_names: Sequence[Naming],
) -> Phrase | None:
    row = hit.entry.row
    sides = int(float(row["number"])) if row["number"] else None
    end, modifiers, is_telling = hit.end, [], False
    for word in _following(scan, hit.end, by_start):
        role = word.entry.row["role"]
        if role == "other":
            return None
        if role == "lateral":
            sides = int(float(word.entry.row["number"]))
        is_telling = is_telling or role == "telling"
        modifiers.append(word.key)
        end = word.end
    is_definite = _bears_article(hit)
    start = hit.start - (2 if is_definite and hit.prefix.endswith("ال") else 0)
    end, quoted = _quoted_name(scan, end, by_start, is_definite=is_definite)
    whole = _whole_quote(scan, start)
    if not quoted and whole is not None and row["role"] in _NAMED:
        end, quoted = whole, scan.text[start:whole]  # ««تكتل المراعي»»
        if not words_of(scan.lexicon, "other").isdisjoint(map(_bare, quoted.split())):
            return None
    naming = _held(open_names, start, end)
    tail, bare = (), end
    if naming is not None:
        end = max(end, naming.end)
    elif not quoted and row["role"] in _NAMED:
        end, tail = name_tail(scan, end, is_definite=is_definite)
        if not words_of(scan.lexicon, "other").isdisjoint(map(_bare, tail)):
            return None
    return Phrase(
        start=start,
        end=end,
        head="" if row["role"] == "lateral" else row["word"],
        role=row["role"],
        sides=sides,
        quoted=quoted,
        modifiers=tuple(modifiers),
        is_telling=is_telling,
        is_definite=is_definite,
        naming=naming,
        tail=tail,
        is_of_place=bool(tail) and is_place(scan, bare),
    )


def _whole_quote(scan: Scan, start: int) -> int | None:
    """Return where a quotation ends that begins with a head and is all name."""
    place = bisect_left(scan.quotes, start, key=lambda quote: quote[0])
    if place == len(scan.quotes) or scan.quotes[place][0] != start:
        return None
    stop = scan.quotes[place][1]
    if stop - start > _LONGEST_NAME or len(scan.text[start:stop].split()) > _MOST_WORDS:
        return None
    said = scan.within(start, stop, "membership_cue", "trigger", "speech_verb")
    verbs = [hit for hit in said if is_finite(hit) and hit.word_start > start + 2]
    return None if verbs else stop


def _bare(word: str) -> str:
    """Return a word of a name without its clitics: «للشركات» is شركات."""
    for clitic in ("و", "لل", "ال", "ل"):
        word = word.removeprefix(clitic)
    return word


def _held(open_names: Sequence[Naming], start: int, end: int) -> Naming | None:
    """Return the shared or linked name that begins within a span."""
    place = bisect_left(open_names, start, key=lambda one: one.start)
    if place < len(open_names) and open_names[place].start < end:
        return open_names[place]
    return None


def _following(scan: Scan, end: int, by_start: dict[int, list[Hit]]) -> Iterator[Hit]:
    """Yield the adjectives that follow a head, «و» (and) between them allowed."""
    while (match := _NEXT_WORD.match(scan.text, end)) is not None:
        if match.group().strip(" ")[:1] in "\"'(" and match.group()[:1] in "\"'(":
            return
        hits = [
            hit
            for hit in by_start.get(match.start(1), ())
            if hit.entry.row["role"] in {"modifier", "telling", "lateral", "other"}
        ]
        if not hits:
            return
        yield hits[0]
        end = hits[0].word_end


def _bears_article(hit: Hit) -> bool:
    return hit.prefix.lstrip("وفبك")[:2] in {
        "ال",
        "لل",
    } or hit.entry.surface.startswith("ال")


def _quoted_name(
    scan: Scan, end: int, by_start: dict[int, list[Hit]], *, is_definite: bool
) -> tuple[int, str]:
    """Return where a quoted name right after `end` ends, and the name.

    After «التكتل» (the bloc) a quotation is speech, unless a word says «باسم»
    (by the name of).
    """
    at = end
    match = _NEXT_WORD.match(scan.text, at)
    if match is not None:
        for hit in by_start.get(match.start(1), ()):
            if hit.entry.row["role"] == "naming":
                at = hit.word_end
    if is_definite and at == end:
        return end, ""
    place = bisect_left(scan.quotes, at, key=lambda quote: quote[0])
    if place == len(scan.quotes):
        return end, ""
    start, stop = scan.quotes[place]
    if scan.text[at : start - 1].strip() or stop - start > _LONGEST_NAME:
        return end, ""
    return stop, scan.text[start:stop].strip()
