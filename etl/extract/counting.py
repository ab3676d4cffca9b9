"""The words beside a number: what it counts, how exactly, or that it counts nothing.

A leaf of the quantities: quantity_words.csv as sets and patterns.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from etl.arabic import LETTER, key
from etl.lexicon import Lexicon
from etl.lexicon.forms import split
from etl.numerals import Number
from etl.records import Qualifier

_WORD = re.compile(rf"[{LETTER}]+")
# How an adjective or a possessor that belongs to the counted noun may end.
_NISBA = re.compile(rf"[{LETTER}]{{2,}}(?:ي|يا|يه|يين|يون|يات)")
_ARTICLE = re.compile("^(?:[بك]?ال|لل)")
# Shapes that broken plurals have, folded, article left out: «أعضاء», «عواصم», «جيوش».
_BROKEN_PLURAL = re.compile(
    rf"[{LETTER}]{{2}}[^\Wه]|ا[{LETTER}]{{2}}ا[{LETTER}]|ا[{LETTER}]{{3}}ه"
    rf"|[{LETTER}]{{2}}و[{LETTER}]|[{LETTER}]وا[{LETTER}]{{2}}"
    rf"|[{LETTER}]{{2}}ا[{LETTER}]{{1,2}}|[{LETTER}]{{2}}ا[{LETTER}]ي[{LETTER}]"
    rf"|[{LETTER}]{{3}}ا[{LETTER}]?"
)
_CLITICS = re.compile("[وفبلك]?(?:ال|لل)?")
NOUN_WORDS = 3
_NEAR = 60
_FAR = 160
_QUALIFIERS: tuple[Qualifier, ...] = ("at_least", "at_most", "more_than", "about")


@dataclass(frozen=True, eq=False)
class Words:
    """quantity_words.csv, folded.

    Attributes:
        roles: role → its words. same: word → the first word of its row.
        before, after: qualifier → the pattern of what precedes or follows.
    """

    roles: Mapping[str, frozenset[str]]
    same: Mapping[str, str]
    before: Mapping[Qualifier, re.Pattern[str]]
    after: Mapping[Qualifier, re.Pattern[str]]
    number_of: re.Pattern[str]
    copula: re.Pattern[str]
    casualties: re.Pattern[str]

    def is_unit(self, word: str) -> bool:
        """Tell whether money or a measure is counted."""
        return bool(
            self._readings(word) & (self.roles["money"] | self.roles["measure"])
        )

    def is_plain(self, word: str) -> bool:
        """Tell whether the sentence goes on without a counted noun."""
        if word in self.roles["plain"] or len(word) == 1:
            return True
        joined = word[0] == "و" and len(word) > 3
        return joined and word not in self.roles["w_noun"]

    def is_definite_plural(self, noun: str, number: Number) -> bool:
        """Tell whether «الـ27» or «السبع» counts the definite noun before it."""
        bare = _without_conjunction(noun)
        stem = _ARTICLE.sub("", bare)
        if stem == bare or self.is_unit(stem) or stem in self.roles["duration"]:
            return False
        if number.written == "words" and number.value <= 10:
            plural = self._is_plural(stem) or _BROKEN_PLURAL.fullmatch(stem)
            return bool(plural) and bare not in self.roles["singular"]
        # «القمة الـ34» is an ordinal: only what is plural for sure is counted.
        return self._is_plural(stem)

    def is_common_plural(self, noun: str) -> bool:
        """Tell whether a noun is a plural that is often counted: «الدول»."""
        return _ARTICLE.sub("", noun) in self.roles["plural"]

    def _is_plural(self, stem: str) -> bool:
        return stem in self.roles["plural"] or stem.endswith(("ات", "ين", "ون"))

    def noun_end(self, text: str, start: int) -> int:
        """Return where a counted noun phrase ends: a noun and its adjectives."""
        match = _WORD.match(text, start)
        if match is None:
            return start
        end = match.end()
        for _ in range(NOUN_WORDS - 1):
            follower = (
                _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
            )
            if follower is None or not self._belongs(match.group(), follower.group()):
                break
            end = follower.end()
        return end

    def noun_key(self, noun: str) -> str:
        """Return what tells counted nouns apart: «دولة» and «الدول» are one."""
        first = noun.split(" ")[0]
        for reading in sorted(self._readings(first)):
            if reading in self.same:
                return self.same[reading]
        bare = _ARTICLE.sub("", _without_conjunction(first))
        return bare[:-1] if bare.endswith("ا") and len(bare) > 4 else bare

    def qualifier(self, before: str, after: str) -> Qualifier:
        """Return how exactly a number is meant."""
        for name in _QUALIFIERS:
            if self.before[name].search(before):
                return name
        for name in _QUALIFIERS:
            if self.after[name].match(after):
                return name
        return "exact"

    def count_of(self, before: str) -> tuple[int, int] | None:
        """Return the noun of «يرتفع عدد الدول … إلى» in the words before a number."""
        matches = list(self.number_of.finditer(before[-_NEAR - 40 :]))
        shift = len(before) - len(before[-_NEAR - 40 :])
        if not matches:
            return None
        # «عدد أعضائه سبعة», or over a rise or a fall: «عدد الدول … إلى سبع»
        beside = shift + matches[-1].end() == len(before.rstrip())
        if not (beside or before.rstrip().endswith(("الي", "من", "عند"))):
            return None
        return shift + matches[-1].start(1), shift + matches[-1].end(1)

    def casualty(self, before: str) -> tuple[int, int] | None:
        """Return the word of death, injury or capture right before a number."""
        low = max(0, len(before) - _NEAR)
        match = self.casualties.search(before, low)
        return match and match.span(1)

    def is_counted_again(self, before: str) -> bool:
        """Tell whether a number stands for a noun before it: «صارت … خمساً»."""
        return self.copula.search(before) is not None

    def refers_back(self, after: str) -> bool:
        """Tell whether «منها» or «فقط» follows: what was counted is counted again."""
        following = _WORD.match(after.lstrip())
        return following is not None and following.group() in self.roles["pronoun"]

    def plural_in(self, text: str) -> tuple[int, int] | None:
        """Return the last definite plural in the words before a number."""
        found = None
        for match in _WORD.finditer(text, max(0, len(text) - _FAR)):
            word = _without_conjunction(match.group())
            if word in self.roles["plain"]:
                continue
            if word.startswith("ال") and self._is_plural(word[2:]):
                found = match.span()
        return found

    def _belongs(self, noun: str, word: str) -> bool:
        """Tell whether a word agrees with the noun as its adjective would."""
        if noun.startswith("ال") or word.startswith("ال"):
            return noun.startswith("ال") and word.startswith("ال")
        if word in self.roles["adjective"]:
            return True
        if self.is_plain(word) or _NISBA.fullmatch(word) is None:
            return False
        return word.endswith("ا") == noun.endswith("ا")

    def _readings(self, word: str) -> set[str]:
        bare = _CLITICS.sub("", word, count=1)
        return {word, bare, _without_conjunction(word)}


def _without_conjunction(word: str) -> str:
    return word[1:] if word[0] == "و" and len(word) > 4 else word


@lru_cache(maxsize=4)
def load_words(lexicon: Lexicon) -> Words:
    """Return the words of a lexicon."""
    roles: dict[str, set[str]] = {}
    same: dict[str, str] = {}
    for row in lexicon.tables["quantity_words"]:
        words = [key(word) for word in split(row["words"])]
        roles.setdefault(row["role"], set()).update(words)
        if row["role"] == "same":
            same |= dict.fromkeys(words, words[0])
    roles["duration"] = {
        key(word)
        for row in lexicon.tables["date_words"]
        if row["role"] in {"day", "week", "month", "year", "decade", "century", "hours"}
        for word in split(row["words"])
    }
    return Words(
        roles={role: frozenset(words) for role, words in roles.items()},
        same=same,
        before={name: _ending(roles[name]) for name in _QUALIFIERS},
        after={name: _opening(roles[f"{name}_after"]) for name in _QUALIFIERS},
        number_of=re.compile(
            rf"(?<![{LETTER}]){_any(roles['count_of'])}"
            rf"\s+([{LETTER}]+(?: [{LETTER}]+)?)"
        ),
        copula=re.compile(
            rf"(?<![{LETTER}])[وف]?{_any(roles['copula'] | roles['against'])}"
            rf"(?: {_any(roles['about'] | roles['more_than'])})?"
            rf"(?: (?:ال[{LETTER}]+ ){{1,2}})?\s*$"
        ),
        casualties=re.compile(
            rf"(?<![{LETTER}])[وفب]?({_any(roles['casualty'])})"
            rf"(?: {_any(roles['about'] | roles['more_than'] | roles['at_least'])})?"
            r"\s*$"
        ),
    )


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")"


def _ending(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![{LETTER}])[وفبل]?{_any(words)}(?: من| عن| علي| الـ?)?\s*[بل]?$"
    )


def _opening(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"[^.\n]{{0,24}}?(?<![{LETTER}]){_any(words)}(?![{LETTER}])")
