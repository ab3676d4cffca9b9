"""Where a person's name ends.

Names of foreigners have no lexicon, so a name is what stands between a title and
the first word that cannot belong to it: a preposition, a verb, an ordinary noun,
a mark, another title.
"""

from dataclasses import dataclass, replace
from typing import Literal

from etl.persons.prose import Kind, Prose

# What stands before a name: an office, a rank or honorific, nothing.
Lead = Literal["office", "rank", "none"]

_LONGEST = 7
_VERB = frozenset({"event_verb"})
_LONGEST_TAIL = 3
_ENDS_A_PHRASE: set[Kind] = {
    "mark", "line", "stop", "title", "rank", "honorific", "counterpart",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a run of tokens.

    Attributes:
        start: offset of the name itself, a clitic before it left out.
        sure: it opens with a known given name, a kunya or «عبد».
        known: the row of known_people.csv that it is.
    """

    first: int
    end: int
    start: int
    sure: bool
    known: str | None = None


def read_name(prose: Prose, first: int, lead: Lead) -> Name | None:
    """Read the name that begins at a token, or None where none does."""
    name = _Reading(prose, first, lead).name()
    reach = prose.known.get(first)
    if reach is None:
        return name
    # «محمد بن سلمان» … «بن عبد العزيز»: a well-known name in a fuller form.
    if name and name.end > reach.end and prose.kind(reach.end) in {"particle", "given"}:
        return replace(name, known=reach.hit.key)
    known = reach.hit.key
    return Name(first, reach.end, reach.hit.start, sure=True, known=known)


class _Reading:
    """One name being read, part by part."""

    def __init__(self, prose: Prose, first: int, lead: Lead) -> None:
        self._prose = prose
        self._classes = prose.vocabulary.classes
        self._first = self._place = first
        self._lead = lead
        self._parts = 0
        self._sure = self._opens_surely()

    def name(self) -> Name | None:
        """Return the name, or None where too little of one is found."""
        family = False
        while not family and self._place - self._first < _LONGEST:
            step = self._step()
            if not step:
                break
            family = self._is_last()
            self._place += step
            self._parts += 1
            while self._kind() == "bound" or self._is_ordinal():
                self._place += 1
        if not self._is_enough():
            return None
        start = self._prose.tokens[self._first].start
        start += self._prose.kind(self._first) == "and_given"
        return Name(self._first, self._place, start, sure=self._sure)

    def _kind(self, ahead: int = 0) -> Kind:
        return self._prose.kind(self._place + ahead)

    def _word(self, ahead: int = 0) -> str:
        return self._prose.text(self._place + ahead)

    def _step(self) -> int:
        """Return how many tokens the name goes on by here, 0 where it ends."""
        if self._word() in self._classes["servant"]:
            return 2 if self._word(1).startswith("ال") else 0
        if self._word() == "-":
            joined = self._parts > 0 and self._prose.glued(self._place)
            return 2 if joined and self._kind(1) in {"given", "unknown"} else 0
        reader = {
            "particle": self._particle,
            "given": self._given,
            "and_given": self._and_given,
            "definite": self._family,
            "body": self._body,
            "unknown": self._unknown,
            "honorific": self._title_as_family,
            "state": self._state_as_family,
            "plain": self._plain_as_family,
        }.get(self._kind())
        return reader() if reader else 0

    def _is_last(self) -> bool:
        """A family name ends the name; «الأحمد» in «مشعل الأحمد الجابر» does not."""
        article_only = self._word()[2:] in self._prose.vocabulary.given
        if self._is_sons_name():
            return False
        return self._kind() in {"definite", "state", "body"} and not article_only

    def _given(self) -> int:
        if self._parts or self._lead != "none":
            return 1
        return int(not self._prose.vocabulary.given[self._word()])

    def _and_given(self) -> int:
        """«ومحمد»: only the first word of a name has a clitic, and no title before."""
        if self._parts or self._lead != "none":
            return 0
        return int(not self._prose.vocabulary.given[self._word()[1:]])

    def _particle(self) -> int:
        word, following = self._word(), self._kind(1)
        opens = word in self._classes["father"]
        if not opens and not self._parts:
            return 0
        if self._word(1) in self._classes["servant"]:
            return 3
        if opens:
            fits = following in {"given", "unknown", "definite", "bound"}
        elif word in self._classes["son"]:
            fits = following not in {"mark", "line", "number"}
        else:  # «فون دير لاين»: the next word is judged in its turn
            return int(following in {"unknown", "given", "particle"} | _ENDS_A_PHRASE)
        return 2 if fits else 0

    def _family(self) -> int:
        """«الساعدي»: a family name; alone only behind a rank."""
        word = self._word()
        if word.startswith("بال"):
            return self._like_a_clitic(word)
        if not word.startswith("ال") or word in self._prose.vocabulary.modifiers:
            return 0
        if not self._parts and self._is_sons_name():
            return 1
        if self._parts:
            # «سلم فلان القيادة»: nouns end so, family names hardly ever.
            plain = word[2:] in self._classes["plain"] and not self._is_byname()
            return int(self._sure and not (plain or word.endswith("ه")))
        alone = self._lead == "rank" and word.endswith("ي")
        return int(alone and word not in self._classes["headline"])

    def _is_byname(self) -> bool:
        """«السفير أبو بكر الطويل»: behind an office no byname stands alone."""
        father = self._prose.text(self._first) in self._classes["father"]
        return father and self._lead == "office"

    def _is_sons_name(self) -> bool:
        """«الناني ولد …», «حننه ولد …»: behind an office, and before a father's."""
        led = not self._parts and self._lead != "none"
        return led and self._word(1) in self._classes["son"]

    def _body(self) -> int:
        """«الرئيس البوتسواني دوما بوكو»: behind an office a place's name may be his."""
        led = not self._parts and self._lead == "office"
        if led and not self._word().startswith("ال"):
            return int(self._kind(1) in {"unknown", "given"})
        return self._family()

    def _like_a_clitic(self, word: str) -> int:
        """«فاسيليس بالماس»: a foreign name that begins like «بالـ»."""
        led = self._parts == 1 and (self._lead == "office" or self._sure)
        plain = self._prose.vocabulary.is_plain
        return int(led and not plain(word[1:]) and not plain(word[3:]))

    def _title_as_family(self) -> int:
        """«طارق الملا», «أحمد الشيخ»: a family's name is often an honorific."""
        alone = self._kind(1) in {"stop", "mark", "line", "plain", "given"}
        return int(self._parts == 1 and self._sure and alone)

    def _state_as_family(self) -> int:
        """«وليد قطر», «شهرام إيراني»: behind a title and a given name alone."""
        led = self._lead != "none" or self._prose.kind(self._first - 1) == "state"
        described = self._word().startswith(("ال", "وال", "لل", "بال"))
        return int(self._parts == 1 and self._sure and led and not described)

    def _plain_as_family(self) -> int:
        """«وليد قطر», of which the readers of states made no state; «لويس أرسي».

        «أرسي» is written as a verb in ى would be folded, but ends in ي.
        """
        words, word = self._prose.vocabulary, self._word()
        if not self._parts:
            return int(self._is_like_a_plural())
        if self._parts != 1 or not self._sure:
            return 0
        known = words.lexicon.words.get(word, frozenset())
        token = self._prose.tokens[self._place]
        written = self._prose.scan.original(token.start, token.end)
        verb = known == _VERB and self._lead == "office" and written.endswith("ي")
        return int("country" in known or (verb and word not in words.ordinary))

    def _is_like_a_plural(self) -> bool:
        """«المتحدث نبيات جيتاشو»: a name nobody knows that ends like a plural."""
        words, word = self._prose.vocabulary, self._word()
        led = self._lead == "office" and word.endswith("ات")
        closed = self._kind(2) in _ENDS_A_PHRASE or self._word(2).startswith("لل")
        alone = led and self._kind(1) == "unknown" and closed
        return alone and not words.is_ordinary(word)

    def _unknown(self) -> int:
        word = self._word()
        if len(word) == 1:
            return 0  # «بـ"…"» behind a name
        if not self._parts:
            # Feminine nouns end so («قاعدة», a base), foreign given names rarely.
            fits = self._lead == "rank" or not word.endswith("ه")
            return int(fits or self._is_sons_name())
        if self._parts == 1 or word.endswith(tuple(self._classes["ending"])):
            return 1
        return int(not word.endswith("ه") and self._closes_phrase())

    def _closes_phrase(self) -> bool:
        """Nothing but the end of a phrase follows, at most one more such word."""
        ahead = 1
        if self._kind(1) == "unknown" and self._sure:
            ahead = 2
        told = self._word(ahead).startswith("لل")  # «للصحفيين» (to the reporters)
        ends = told or self._kind(ahead) in _ENDS_A_PHRASE
        return self._parts <= _LONGEST_TAIL and ends

    def _opens_surely(self) -> bool:
        word = self._word()
        if word in self._classes["servant"] or word in self._classes["father"]:
            return True
        if self._kind() not in {"given", "and_given"}:
            return False
        is_word = self._prose.vocabulary.given.get(word, False)
        return self._lead != "none" or not is_word

    def _is_ordinal(self) -> bool:
        named = self._sure or self._lead == "rank"  # «البابا تواضروس الثاني»
        return named and self._word() in self._classes["ordinal"]

    def _is_enough(self) -> bool:
        """Two parts behind a title, or sure ones; one part only behind a rank."""
        if self._parts >= 2:
            return self._sure or self._lead != "none"
        return self._parts == 1 and self._lead == "rank"
