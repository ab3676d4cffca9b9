"""One pass over a text: every lexicon form in it, clitics checked once.

All offsets here are offsets of the folded text; `Scan.original` and
`Scan.span` lead back to the untouched one.
"""

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from etl.arabic import LETTER, LETTERS, Folded, fold
from etl.lexicon import Entry, Lexicon
from etl.words import Token, tokens_of

# Prefix grammar of a written word: (أ)(و|ف)(س)(ب|ك|ل)(ال), and لل for ل + ال.
_CONJUNCTIONS = frozenset({"", "و", "ف", "ا", "او", "اف"})
_NOUN_PREFIXES = frozenset(
    before + after
    for before in _CONJUNCTIONS
    for after in ("", "ال", "بال", "كال", "لل", "ب", "ك", "ل")
)
_PREFIXES = {
    "none": frozenset({""}),
    "conjunction": _CONJUNCTIONS,
    "noun": _NOUN_PREFIXES,
    "noun+pronoun": _NOUN_PREFIXES,
    "verb": frozenset(
        before + after for before in _CONJUNCTIONS for after in ("", "س", "ل")
    ),
}
_EVERY_PREFIX = frozenset().union(*_PREFIXES.values())
_PRONOUNS = frozenset({"ها", "هما", "هم", "هن", "ه", "نا", "كم", "ك", "ي", "ني"})
_TAKES_PRONOUN = {"verb", "noun+pronoun"}
_LONGEST_PREFIX = 6
_ARTICLE = ("ال", "لل")
_CONJUNCTION = {"و", "ف"}
_BARE = {"verb", "conjunction"}
# Kinds of words that serve one reader and mean to others what they always do.
_CUES = frozenset({
    "membership_cue", "aspect_cue", "statement_word", "speaker_word", "headed_by",
})  # fmt: skip
_NO_KINDS: frozenset[str] = frozenset()
_START = itemgetter(1)
_WORD_TAIL = re.compile(f"[{LETTER}]*")
# A sentence ends at its mark or at a line's end; a mark inside a number does not
# end it, and scraped text often lacks the space after it («.كما», ".as well").
_SENTENCE_END = re.compile(r"(?<!\d)[.!?؟]+[\"')\]]*|(?<=\d)[.!?؟]+(?!\d)[\"')\]]*|\n+")
# Which mark closes which in the original; the folded text has only «"».
_OPENING = {"“": "”", "«": "»", "„": "”", "‘": "’"}


class Hit(NamedTuple):
    """A lexicon form found in the text.

    Attributes:
        start, end: the form itself, clitics left out.
        word_start, word_end: the form with its clitics.
        prefix: the clitics before it, folded.
        kind, key: what the entry means, and the identity of its row.
    """

    entry: Entry
    start: int
    end: int
    word_start: int
    word_end: int
    prefix: str
    kind: str
    key: str


# As `Hit(…)`, without a call between: of a page's objects most are hits.
_new_hit = tuple.__new__


class Scan:
    """A text, folded once and scanned once; the extractors read its hits.

    Attributes:
        text: the folded text. hits: every hit, by start and then longest first.
        owner: digest that the keys of everything found here begin with.
    """

    def __init__(self, text: str, lexicon: Lexicon, *, owner: str = "") -> None:
        """Fold and scan `text`; any Unicode string will do."""
        self.folded: Folded = fold(text)
        self.text = self.folded.text
        self.lexicon = lexicon
        self.owner = owner or digest("text", text)
        self.hits: tuple[Hit, ...] = tuple(_in_order(_hits(self.text, lexicon)))
        self._of: dict[tuple[str, ...], tuple[Hit, ...]] = {}
        self._starts: dict[tuple[str, ...], list[int]] = {}
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, hit in enumerate(self.hits):
            self._places[hit.kind].append(place)

    def of(self, *kinds: str) -> tuple[Hit, ...]:
        """Return the hits of these kinds, leftmost first, longest wins.

        Entries of one form that mean different things are all returned.
        """
        found = self._of.get(kinds)
        if found is None:
            places = sorted(chain(*map(self._places.__getitem__, kinds)))
            found = self._of[kinds] = tuple(_leftmost_longest(self.hits, places))
        return found

    def within(self, start: int, end: int, *kinds: str) -> tuple[Hit, ...]:
        """Return the hits of these kinds that lie inside a folded span."""
        hits = self.of(*kinds)
        starts = self._starts.get(kinds)
        if starts is None:
            starts = self._starts[kinds] = [hit.start for hit in hits]
        first = bisect_left(starts, start)
        found = []
        # A slice would copy the rest of a long text for every few hits.
        for place in range(first, len(hits)):
            hit = hits[place]
            if hit.start >= end:
                break
            if hit.end <= end:
                found.append(hit)
        return tuple(found)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original span of a folded one."""
        return self.folded.span(start, end)

    def original(self, start: int, end: int) -> str:
        """Return the untouched characters of a folded span."""
        low, high = self.folded.span(start, end)
        return self.folded.original[low:high]

    def key(self, kind: str, *fields: object) -> str:
        """Return a key: a digest of the owner, the kind and what tells rows apart."""
        return digest(self.owner, kind, *fields)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Folded spans of the sentences, surrounding blanks left out."""
        return tuple(_sentences(self.text))

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """Return the sentence an offset lies in, or the nearest before it."""
        sentences = self.sentences
        if not sentences:
            return 0, len(self.text)
        return sentences[max(bisect_right(self._sentence_starts, offset) - 1, 0)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words, marks and line ends of the text, in order."""
        return tuple(tokens_of(self.text))

    @cached_property
    def quotes(self) -> tuple[tuple[int, int], ...]:
        """Folded spans between quotation marks, marks left out, in text order.

        An opening mark that nothing closes within its paragraph is passed over.
        """
        return tuple(_quotes(self.folded))


def digest(*fields: object) -> str:
    """Return 16 hex digits that stand for these fields, in this order."""
    joined = "\x1f".join(["" if field is None else str(field) for field in fields])
    return hashlib.sha256(joined.encode("utf-8", "replace")).hexdigest()[:16]


def _hits(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """Yield the hits, those that end last first."""
    entries, length = lexicon.entries, len(text)
    matches = lexicon.automaton.find_matches_as_indexes(text, overlapping=True)
    for pattern, start, end in reversed(matches):
        word_end = end
        if end < length and text[end] in LETTERS:
            # Only a pronoun may follow, so a long run of letters is not read out.
            tail = _WORD_TAIL.match(text, end, end + 4).group()  # pyright: ignore[reportOptionalMemberAccess]
            if tail not in _PRONOUNS:
                continue
            word_end = end + len(tail)
        if start and text[start - 1] in LETTERS:
            yield from _prefixed(text, lexicon, pattern, (start, end, word_end))
            continue
        for entry in entries[pattern]:
            if end == word_end or entry.clitics in _TAKES_PRONOUN:
                hit = entry, start, end, start, word_end, "", entry.kind, entry.key
                yield _new_hit(Hit, hit)


def _prefixed(
    text: str, lexicon: Lexicon, pattern: int, span: tuple[int, int, int]
) -> Iterator[Hit]:
    """Yield the hits of a form that letters stand before."""
    start, end, word_end = span
    word_start = start - 1
    while (
        word_start and start - word_start <= _LONGEST_PREFIX
        and text[word_start - 1] in LETTERS
    ):  # fmt: skip
        word_start -= 1
    prefix = text[word_start:start]
    if prefix not in _EVERY_PREFIX:
        return
    # The article is never a word's own letters by mistake, so a word that is
    # known with it («العام») hides only a word of the same kind.
    whole = lexicon.words.get(text[word_start:word_end], _NO_KINDS)
    hidden = whole and not prefix.endswith(_ARTICLE)
    for entry in lexicon.entries[pattern]:
        if entry.kind in whole:
            continue
        if hidden and not (_stays(prefix, entry) or _tells(entry, whole)):
            continue
        if end != word_end and entry.clitics not in _TAKES_PRONOUN:
            continue
        if prefix in _PREFIXES[entry.clitics]:
            yield Hit(
                entry, start, end, word_start, word_end, prefix, entry.kind, entry.key
            )


def _stays(prefix: str, entry: Entry) -> bool:
    """Whether an entry is meant although the whole word is known to another reader.

    «وأضاف» (and he added) and «ستغادر» (it will leave) may be phrases of one
    reader; they stay verbs for the others.
    """
    if prefix in _CONJUNCTION and entry.clitics in _BARE:
        return True
    return prefix.endswith("س") and entry.tag == "imperfect"


def _tells(entry: Entry, whole: frozenset[str]) -> bool:
    """Whether an event's word is only a cue with its clitic for another reader.

    «تقدم بطلب» (handed in a request): what asks for «بطلب» leaves the noun a noun.
    """
    is_ours = entry.kind.startswith("event_") or entry.kind == "clause_word"
    return is_ours and whole <= _CUES


def _in_order(hits: Iterable[Hit]) -> list[Hit]:
    """Sort by start and then longest first what comes by its end, the last first.

    The sort keeps the order of equals, so one number is compared, not a pair.
    """
    return sorted(hits, key=_START)


def _leftmost_longest(hits: Sequence[Hit], places: Iterable[int]) -> list[Hit]:
    found: list[Hit] = []
    taken_start, taken_end = -1, -1
    for place in places:
        hit = hits[place]
        start, end = hit[1], hit[2]
        if start >= taken_end or (end == taken_end and start == taken_start):
            taken_start, taken_end = start, end
            found.append(hit)
    return found


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _quotes(folded: Folded) -> Iterator[tuple[int, int]]:
    opened: int | None = None
    closing = ""
    for offset, character in enumerate(folded.text):
        if character == "\n":
            opened = None
        if character != '"':
            continue
        original = folded.original[folded.index[offset] if folded.index else offset]
        if opened is None:
            # A page may begin a quotation with its closing mark («”إدارة …“»).
            opened, closing = offset, _OPENING.get(original, original)
        elif original in {closing, '"'} or original not in _OPENING:
            yield opened + 1, offset
            opened = None
