"""Whether a city's name stands for the government that sits in it.

«رفضت بغداد» (Baghdad refused) is the government, «في بغداد» (in Baghdad) the
place. What the words beside it do not tell stays a place.
"""

import re
from collections.abc import Sequence

from etl.arabic import LETTER
from etl.lexicon.scan import Scan
from etl.states.cues import Cues
from etl.states.spans import StateSpan
from etl.words import Token, after, before

_DATELINE = re.compile(r"\s*(?:[/(\-:،]|\.\.)")
_JOINS = {"", "،", ","}
_PARTICLES = frozenset(
    {"قد", "لم", "لن", "لا", "ما", "هي", "التي", "سوف", "كانت", "لقد"}
)
# «لندن: «الصباح الجديد»» (London: “The New Morning”): a dateline with its paper.
_PAPER = re.compile(rf"\s*:\s*\"ال[{LETTER}]+(?: [{LETTER}]+){{0,2}}\"\s*(?:\n|$)")
_LINE_OF_A_HEADLINE = 120
_WORDS_BEFORE = 7
_ADDRESS_REACH = 9
_ASKED = {"ب", "ل"}
# «المعترف بها دوليا» (internationally recognised).
_OF_SEATED = {"بها", "به", "دوليا"}
_BREAKS = {"\n", ".", ":", "!", "؟"}


class Governments:
    """The cities of one text, told apart in text order."""

    def __init__(self, scan: Scan, spans: Sequence[StateSpan], cues: Cues) -> None:
        """Take the spans in which the cities are found."""
        self._scan = scan
        self._spans = spans
        self._cues = cues
        self._acting: set[int] = set()

    def is_government(self, index: int) -> bool:
        """Tell whether the city at this place of the list is its government."""
        acts = self._decide(index)
        if acts:
            self._acting.add(index)
        return acts

    def note_state(self, index: int) -> None:
        """Count a state named as such: a city listed beside it acts as well."""
        self._acting.add(index)

    def _decide(self, index: int) -> bool:
        span, text = self._spans[index], self._scan.text
        following = after(text, span.end, 2)
        previous = before(text, span.word_start, _WORDS_BEFORE)
        prefix = span.prefix[1:] if span.prefix[:1] in {"و", "ف"} else span.prefix
        if prefix:
            return prefix == "ل" and self._is_ally(previous)
        if self._follows_in_list(index):
            return index - 1 in self._acting
        if _opens_line(previous):
            return self._opens_clause(index, following)
        if not previous[0].is_word:
            return self._after_mark(index, previous, following)
        if previous[0].text == "في" and self._is_seat(index, previous[1:]):
            return True
        by_previous = self._by_previous(previous)
        return self._by_clause(index, following) if by_previous is None else by_previous

    def _is_ally(self, previous: Sequence[Token]) -> bool:
        """«الدعم الغربي لكييف», «موالية لطهران»: what a government receives."""
        if not previous:
            return False
        described = _skip_adjective([previous[0], *previous])
        return any(self._cues.ends("allegiance", one) for one in (previous, described))

    def _by_clause(self, index: int, following: Sequence[Token]) -> bool:
        """Judge by the verb: the city acts, is acted upon, or is addressed."""
        return (
            self._is_subject(following)
            or self._is_object(index)
            or self._is_addressed(self._spans[index], following)
        )

    def _follows_in_list(self, index: int) -> bool:
        if index == 0:
            return False
        span, last = self._spans[index], self._spans[index - 1]
        between = self._scan.text[last.end : span.word_start].strip()
        if span.prefix[:1] == "و":
            return between in _JOINS
        return between in {"،", ","}

    def _opens_clause(self, index: int, following: Sequence[Token]) -> bool:
        """At a line's start: a headline's subject, or a dateline's city."""
        span = self._spans[index]
        if following and following[0].text == ":":
            if following[-1].text in self._cues.given_names:  # a reporter's name
                return False
            if _PAPER.match(self._scan.text, span.end):
                return False
            line_end = self._scan.text.find("\n", span.end)
            line_end = len(self._scan.text) if line_end < 0 else line_end
            line = self._scan.text[span.word_start : line_end].rstrip()
            return len(line) <= _LINE_OF_A_HEADLINE and not line.endswith(".")
        if _DATELINE.match(self._scan.text, span.end):
            return False
        return self._is_subject(following) or self._starts_list(index)

    def _after_mark(
        self, index: int, previous: Sequence[Token], following: Sequence[Token]
    ) -> bool:
        if following and following[0].text == ":":
            return True
        if self._by_clause(index, following):
            return True
        # «كل من: بغداد وأنقرة» (each of: Baghdad and Ankara)
        return previous[0].text == ":" and (
            self._cues.ends("towards", previous[1:]) or self._starts_list(index)
        )

    def _starts_list(self, index: int) -> bool:
        """Another city or state follows at once: «بغداد وأنقرة» (… and Ankara)."""
        if index + 1 >= len(self._spans):
            return False
        span, following = self._spans[index], self._spans[index + 1]
        between = self._scan.text[span.end : following.word_start].strip()
        return following.prefix == "و" and between == ""

    def _by_previous(self, previous: Sequence[Token]) -> bool | None:
        """Judge by the word before; None where it says nothing."""
        cues, word = self._cues, previous[0].text.lstrip("وف")
        if word == "بين":
            return not cues.ends("journey", previous[1:])
        if word in {"من", "الي"} and cues.ends("request", _skip_adjective(previous)):
            return True
        if word == "علي":
            return any(cues.ends("pressure", previous[n:]) for n in (1, 2, 3))
        for cue in ("towards", "possession", "subject_after", "being", "act"):
            if cues.ends(cue, previous):
                return True
        return False if cues.ends("place", previous) else None

    def _is_seat(self, index: int, previous: Sequence[Token]) -> bool:
        """«حكومة الوحدة في طرابلس»: a government in its capital, no other state's."""
        floor = self._spans[index - 1].end if index else 0
        words, is_new = self._cues.words, False
        for place, token in enumerate(previous):
            if token.start < floor or token.text in words["elsewhere"]:
                return False
            if self._cues.ends("seated", previous[place : place + 2]):
                return True
            if is_new and self._cues.ends("seated_if_new", [token]):
                return True
            if not token.text.startswith("ال") and token.text not in _OF_SEATED:
                return False
            is_new = token.text in words["new"]
        return False

    def _is_subject(self, following: Sequence[Token]) -> bool:
        """A verb of a government's follows: «موسكو تحذر» (Moscow warns)."""
        words = list(following)
        if words and words[0].text == '"':  # «بكين "تعارض بشدة" القرار»
            words = words[1:]
        if words and words[0].text in _PARTICLES:
            words = words[1:]
        return self._cues.begins("act", words) or self._cues.begins("being", words)

    def _is_object(self, index: int) -> bool:
        """A government stands right before it: «تتهم كينشاسا كيغالي»."""
        if index == 0 or index - 1 not in self._acting:
            return False
        span, last = self._spans[index], self._spans[index - 1]
        if "demonym" in last.tags:  # «العاصمة العراقية بغداد» is the place
            return False
        return not self._scan.text[last.end : span.word_start].strip()

    def _is_addressed(self, span: StateSpan, following: Sequence[Token]) -> bool:
        """«دعا الوزير، أمس، واشنطن إلى سحب قواتها»: what is asked follows at once."""
        asked = following and following[0].text[:1] in _ASKED
        if not asked and not self._cues.begins("asked", following):
            return False
        tokens = before(self._scan.text, span.word_start, _ADDRESS_REACH)
        for place, token in enumerate(tokens):
            if token.text in _BREAKS:
                return False
            if self._cues.ends("address", tokens[place : place + 1]):
                return True
        return False


def _opens_line(previous: Sequence[Token]) -> bool:
    return not previous or previous[0].text == "\n"


def _skip_adjective(previous: Sequence[Token]) -> Sequence[Token]:
    """The noun before «من», an adjective between them left out: «بطلب رسمي من»."""
    if len(previous) > 2 and previous[1].text.endswith(("ي", "يه")):
        return previous[2:]
    return previous[1:]
