"""Where a text may name a state: one span, everything the lexicon says of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from etl.lexicon.scan import Hit, Scan
from etl.states.cues import Cues
from etl.states.languages import names_language
from etl.words import after, before

_KINDS = ("country", "capital", "state_reading", "state_veto")
_ARTICLES = ("ال", "لل", "بال", "وال", "فال", "كال")
_TODAY = "اليوم"
_NEAR = 60  # letters, blanks among them, that two words may take
_OPENS = {"-", "/", '"', "("}
_DEFINITE = re.compile("(?:.*ال|لل)")


@dataclass(frozen=True, slots=True)
class StateSpan:
    """One place in the text and the lexicon's hits there.

    Attributes:
        start, end: the form; word_start includes its clitics, prefix is them.
        hits: what it may mean, in file order.
        tags: what the form is to its state: name, demonym, capital, seat.
    """

    start: int
    end: int
    word_start: int
    prefix: str
    hits: tuple[Hit, ...]
    tags: frozenset[str]

    @property
    def is_definite(self) -> bool:
        """Whether the article «ال» is glued before the form."""
        return _DEFINITE.fullmatch(self.prefix) is not None

    @property
    def is_doubtful(self) -> bool:
        """Whether state_readings.csv has rules for the form."""
        return "state_reading" in [hit.kind for hit in self.hits]

    def is_adjective(self, text: str) -> bool:
        """Tell «القوات السعودية» (the Saudi forces) from «السعودية» (Saudi Arabia).

        A one-word name in the form of a definite nisba is one after a definite noun;
        one that has an article but no own («البوروندي») is one anywhere.
        """
        if "name" in self.tags and self.prefix.endswith("ال"):
            return True
        form = text[self.start : self.end]
        if " " in form or not form.startswith("ال") or not form.endswith("يه"):
            return False
        previous = before(text, self.word_start, 1)
        return bool(previous) and previous[0].text.startswith(_ARTICLES)

    @property
    def iso3s(self) -> set[str]:
        """The states of its hits that are no readings."""
        return {hit.key for hit in self.hits if hit.kind != "state_reading"}


def find_spans(scan: Scan, cues: Cues) -> list[StateSpan]:
    """Return the spans in text order, without vetoed phrases and false clitics."""
    outlets = _outlets(scan)
    return [
        span
        for span in _spans(scan)
        if span.hits[0].kind != "state_veto"
        and _may_be_state(span, scan.text, cues)
        and not _names_outlet(span, scan.text, outlets)
        and not _is_masthead(span, scan.text)
    ]


def _spans(scan: Scan) -> Iterator[StateSpan]:
    for (start, end), group in groupby(
        scan.of(*_KINDS), lambda hit: (hit.start, hit.end)
    ):
        hits = sorted(group, key=lambda hit: hit.kind != "state_veto")
        yield StateSpan(
            start,
            end,
            hits[0].word_start,
            hits[0].prefix,
            tuple(hits),
            frozenset([hit.entry.tag for hit in hits]),
        )


def _may_be_state(span: StateSpan, text: str, cues: Cues) -> bool:
    if span.prefix[:1] == "ا" and not span.prefix.startswith("ال"):
        return False  # «أعراق» (races) is no «أ» with «عراق»
    if "demonym" in span.tags:
        previous = before(text, span.word_start, 1)
        if cues.ends("not_before_demonym", previous) or _is_byline(span, text, cues):
            return False
        return not _is_language(span, text, cues) and not _is_glued_plural(span, text)
    if "name" in span.tags and not span.prefix:
        return not cues.ends("not_before_name", before(text, span.word_start, 1))
    return True


def _is_byline(span: StateSpan, text: str, cues: Cues) -> bool:
    """«* كاتب لبناني» (Lebanese writer): who signs, on a line of his own."""
    following = after(text, span.end, 1)
    if following and following[0].text != "\n":
        return False
    words: list[str] = []
    for token in before(text, span.word_start, 4):
        if not token.is_word:
            break
        words.insert(0, token.text)
    return " ".join(words) in cues.words["byline"]


def _is_language(span: StateSpan, text: str, cues: Cues) -> bool:
    """Tell whether a feminine nisba, and no land's name, is a language."""
    lands = [hit for hit in span.hits if hit.kind == "country"]
    if not text.endswith("يه", span.start, span.end) or any(
        hit.entry.tag == "name" for hit in lands
    ):
        return False
    return names_language(span.word_start, span.end, span.prefix, text, cues)


def _is_glued_plural(span: StateSpan, text: str) -> bool:
    """«كروس» is no «ك» with «روس» (Russians): short plurals take no bare clitic."""
    short = span.end - span.start <= 4 and not text[span.start : span.end].endswith("ي")
    return short and not span.is_definite and span.prefix[-1:] in {"ب", "ك", "ل"}


def _outlets(scan: Scan) -> dict[int, int]:
    """Where the names of outlets stand: each offset inside one → its start."""
    return {
        offset: hit.start
        for hit in scan.of("outlet")
        for offset in range(hit.start, hit.end)
    }


def _names_outlet(span: StateSpan, text: str, outlets: dict[int, int]) -> bool:
    """«صوت العراق», «المغرب اليوم»: the name of a paper is no state.

    A name that opens with the state's is one only where a mark stands before it:
    «أعلنت روسيا اليوم» means that Russia announced today.
    """
    start = outlets.get(span.start)
    if start is None or "name" not in span.tags:
        return False
    previous = before(text, span.word_start, 1)
    return start < span.word_start or bool(previous and previous[0].text in _OPENS)


def _is_masthead(span: StateSpan, text: str) -> bool:
    """«عمان - المغرب اليوم»: a paper of the kind "… Today" at a dateline's end."""
    near = text.find(_TODAY, span.end, span.end + _NEAR) >= 0
    if not near or "name" not in span.tags:
        return False
    following = after(text, span.end, 2)
    if not following or following[0].text != _TODAY:
        return False
    closed = len(following) < 2 or not following[1].is_word
    previous = before(text, span.word_start, 1)
    return closed and bool(previous) and previous[0].text in _OPENS
