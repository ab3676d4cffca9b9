"""Family names in nisba form: «أحمد المصري» is a man, not Egypt."""

from collections.abc import Sequence

from etl.arabic import key
from etl.lexicon.forms import split
from etl.lexicon.scan import Scan
from etl.states.cues import Cues
from etl.states.spans import StateSpan
from etl.words import Token, after, bare, before

_SONS = frozenset({"بن", "ابن", "بنت", "ابو", "ابي", "ابا", "ام", "ال"})
# A family name bears the article and no conjunction: «والسعودي» is another's state.
_FAMILY = {"ال", "لل"}
_SERVANTS = frozenset({"عبد", "عبيد", "امه"})


def find_surnames(scan: Scan, spans: Sequence[StateSpan], cues: Cues) -> set[int]:
    """Return the places in the list of spans that are family or given names."""
    found: set[int] = set()
    surnames: set[str] = set()
    for place, span in enumerate(spans):
        if "demonym" not in span.tags or not scan.text[span.start : span.end].endswith(
            "ي"
        ):
            continue
        previous = before(scan.text, span.word_start, 4)
        if span.prefix in _FAMILY and _ends_a_name(previous, cues):
            found.add(place)
            surnames.add(scan.text[span.start : span.end])
        elif not span.prefix and _is_given_name(scan, span, previous, cues):
            found.add(place)
    for place, span in enumerate(spans):
        if place not in found and _stands_alone(scan, span, surnames, cues):
            found.add(place)
    return found


def _ends_a_name(previous: Sequence[Token], cues: Cues) -> bool:
    """A given name stands before, at most one name between: «محمد شياع السوداني»."""
    names = [token.text for token in previous if token.is_word]
    if not names or not previous[0].is_word:
        return False
    if _is_name(names[0], names[1:2], cues):
        return True
    if len(names) < 2 or not previous[1].is_word or _is_common(names[0]):
        return False
    return names[1] in _SONS or _is_name(names[1], names[2:3], cues)


def _is_name(word: str, earlier: Sequence[str], cues: Cues) -> bool:
    if earlier and earlier[0] in _SERVANTS and word.startswith("ال"):
        return True
    # «وأحمد»: the conjunction may be a letter of the name itself («وليد»).
    return word in cues.given_names or bare(word) in cues.given_names


def _is_common(word: str) -> bool:
    """A definite or feminine word, or a clitic's, is no man's middle name."""
    return word.startswith(("ال", "لل", "بال")) or len(word) < 3


def _is_given_name(
    scan: Scan, span: StateSpan, previous: Sequence[Token], cues: Cues
) -> bool:
    """«العميد الركن تركي المالكي»: an indefinite nisba after a definite title."""
    name = scan.text[span.start : span.end]
    if name not in cues.given_names or not previous or not previous[0].is_word:
        return False
    following = after(scan.text, span.end, 1)
    if not following or not following[0].text.startswith(("ال", "بن", "ابن")):
        return False
    return previous[0].text.startswith("ال") or _is_name(previous[0].text, (), cues)


def _stands_alone(scan: Scan, span: StateSpan, surnames: set[str], cues: Cues) -> bool:
    """The family name alone, where no noun precedes it that it could describe."""
    form = scan.text[span.start : span.end]
    if not span.is_definite or "demonym" not in span.tags:
        return False
    previous = before(scan.text, span.word_start, 2)
    after_noun = bool(previous) and previous[0].text.startswith(
        ("ال", "لل", "بال", "وال")
    )
    if form in surnames:
        return not after_noun
    if after_noun or not any(_is_family_name(hit.entry.row, form) for hit in span.hits):
        return False
    following = after(scan.text, span.end, 1)
    if following and following[0].text in cues.given_names:
        return False
    return bool(following) and following[0].text == ":" and _opens(previous)


def _opens(previous: Sequence[Token]) -> bool:
    return not previous or not previous[0].is_word


def _is_family_name(row: object, form: str) -> bool:
    surnames = row.get("surnames", "") if isinstance(row, dict) else ""
    return form in {key(name) for name in split(surnames)}
