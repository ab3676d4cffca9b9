"""The words of titles.csv, person_words.csv and person_names.csv, folded."""

from collections.abc import Mapping
from dataclasses import dataclass

from etl.arabic import key
from etl.lexicon import Lexicon
from etl.lexicon.forms import Row, split

_LOADED: dict[str, "Vocabulary"] = {}
# Entries of these kinds are names themselves, so they make no word ordinary.
_NAMING = {"given_name", "known_person", "alliance", "organization", "outlet"}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What tells a name from the words around it.

    Attributes:
        classes: class of person_words.csv → its words.
        modifiers, complements: words within an office (titles.csv).
        ordinary: words that are no names, whatever their neighbours.
        given: given names; the value tells whether it is a common word too.
        known: the rows of known_people.csv by name.
        lexicon: for whatever else is an ordinary word.
    """

    classes: Mapping[str, frozenset[str]]
    modifiers: frozenset[str]
    complements: frozenset[str]
    ordinary: frozenset[str]
    given: Mapping[str, bool]
    known: Mapping[str, Row]
    lexicon: Lexicon

    def is_plain(self, word: str) -> bool:
        """Tell whether a word without article is known as an ordinary one."""
        if self.is_ordinary(word):
            return True
        return _is_inflected(word) or self._is_behind_clitic(word)

    def is_ordinary(self, word: str) -> bool:
        """Tell whether the word as it stands is known to mean something else."""
        known = self.lexicon.words.get(word, frozenset()) - _NAMING
        return word in self.ordinary or bool(known)

    def _is_behind_clitic(self, word: str) -> bool:
        """«لبحث», «ببيان», «وزار»: a clitic before an ordinary word."""
        rest = word[1:]
        if len(rest) < 3 or word[0] not in "وفبلكسا":
            return False
        known = self.lexicon.words.get(rest, frozenset()) - _NAMING
        known = known or rest in self.ordinary
        to_name = word[0] == "و" or (word[0] in "لب" and len(rest) > 3)
        return bool(known) or (to_name and rest in self.given)


def load_vocabulary(lexicon: Lexicon) -> Vocabulary:
    """Return the vocabulary of a lexicon, built once for each."""
    if lexicon.sha256 not in _LOADED:
        _LOADED[lexicon.sha256] = _vocabulary(lexicon)
    return _LOADED[lexicon.sha256]


def _vocabulary(lexicon: Lexicon) -> Vocabulary:
    titles: dict[str, set[str]] = {"modifier": set(), "complement": set()}
    for row in lexicon.tables["titles"]:
        if row["class"] in titles:
            titles[row["class"]].update(key(word) for word in split(row["forms"]))
    classes = {
        row["class"]: frozenset(key(word) for word in split(row["words"]))
        for row in lexicon.tables["person_words"]
    }
    complements = frozenset(titles["complement"])
    return Vocabulary(
        classes=classes,
        modifiers=frozenset(titles["modifier"]),
        complements=complements,
        ordinary=classes["plain"] | classes["place_noun"] | complements,
        given={
            key(row["name"]): row["is_word"] == "yes"
            for row in lexicon.tables["person_names"]
        },
        known={row["name"]: row for row in lexicon.tables["known_people"]},
        lexicon=lexicon,
    )


def _is_inflected(word: str) -> bool:
    """Endings that nouns take and names do not: plurals, possessive pronouns."""
    return len(word) > 4 and word.endswith(("ات", "اته", "اتها", "ها", "هما", "هم"))
