"""The words of state_cues.csv: what stands beside a state, a city, a family name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from etl.arabic import key
from etl.lexicon import Lexicon
from etl.lexicon.forms import split
from etl.words import Token, bare

_LOADED: dict[str, "Cues"] = {}
_LONGEST = 3


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue words, folded, by their cue; `given_names` of persons beside them.

    The `sure_names` are no common words as well («علي» folds as «على», on).
    """

    words: Mapping[str, frozenset[str]]
    given_names: frozenset[str]
    sure_names: frozenset[str]

    def ends(self, cue: str, tokens: Sequence[Token]) -> bool:
        """Tell whether the words before a place (nearest first) end in a cue."""
        wanted = self.words.get(cue, frozenset())
        phrase = ""
        for token in tokens[:_LONGEST]:
            if not token.is_word:
                return False
            for word in _without_clitics(token.text):
                if (f"{word} {phrase}".rstrip()) in wanted:
                    return True
            phrase = f"{token.text} {phrase}".rstrip()
        return False

    def begins(self, cue: str, tokens: Sequence[Token]) -> bool:
        """Tell whether the words after a place begin with a cue."""
        return bool(tokens) and tokens[0].text in self.words.get(cue, frozenset())


def _without_clitics(word: str) -> tuple[str, ...]:
    """The word, the word without «و», and without a preposition: «لحكومة»."""
    rest = bare(word)
    if len(rest) > 4 and rest[0] in "بل":
        return word, rest, rest[1:]
    return word, rest


def load_cues(lexicon: Lexicon) -> Cues:
    """Return the cue words of a lexicon, built once for each."""
    if lexicon.sha256 not in _LOADED:
        _LOADED[lexicon.sha256] = _cues(lexicon)
    return _LOADED[lexicon.sha256]


def _cues(lexicon: Lexicon) -> Cues:
    words: dict[str, set[str]] = {}
    for row in lexicon.tables["state_cues"]:
        found = words.setdefault(row["cue"], set())
        if row["imperfect"]:
            found.update(_feminine(row["words"], row["imperfect"]))
        else:
            found.update(key(word) for word in split(row["words"]))
    names = {key(row["name"]): row["is_word"] for row in lexicon.tables["person_names"]}
    common = words.get("place", set()) | words.get("towards", set())
    return Cues(
        words={cue: frozenset(found) for cue, found in words.items()},
        given_names=frozenset(names),
        sure_names=frozenset(name for name, is_word in names.items() if is_word == "no")
        - common,
    )


def _feminine(perfect: str, imperfect: str) -> set[str]:
    """Return the forms a city or state is the subject of: «رفضت», «ترفض», «سترفض»."""
    stem, present = key(perfect), "ت" + key(imperfect)[1:]
    stem = stem[:-1] if stem[-1] in "اي" else stem
    with_object = present[:-1] + "ي" if present.endswith("ي") else present
    forms = {stem + "ت", present, "س" + present}
    # An object pronoun: «التحالف الذي تقوده موسكو» (which Moscow leads).
    forms |= {form + tail for form in (stem + "ت", with_object) for tail in _OBJECTS}
    return forms


_OBJECTS = ("ه", "ها", "هم", "هما")
