"""Family names in nisba form: «أحمد المصري» is a man, not Egypt."""

from collections.abc import Sequence

from etl.arabic import key
from etl.lexicon.forms import Row, split
from etl.lexicon.scan import Scan
from etl.states.cues import Cues
from etl.states.spans import StateSpan
from etl.words import Token, after, bare, before

# A family name bears the article and no conjunction: «والسعودي» is another's state.
_FAMILY = {"ال", "لل"}
_ARTICLES = ("ال", "لل", "بال", "وال", "فال", "كال", "ولل")
# Entries of these kinds are names themselves.
_NAMING = {"given_name", "known_person"}


def find_surnames(scan: Scan, spans: Sequence[StateSpan], cues: Cues) -> set[int]:
    """Return the places in the list of spans that are family or given names."""
    found: set[int] = set()
    surnames: set[str] = set()
    for place, span in enumerate(spans):
        form = scan.text[span.start : span.end]
        is_name = "name" in span.tags and not span.prefix and form[:2] != "ال"
        is_nisba = "demonym" in span.tags and form.endswith("ي")
        if not (is_name or is_nisba):
            continue
        previous = before(scan.text, span.word_start, 4)
        if is_name and _names_a_man(previous, cues):
            found.add(place)
        if not is_nisba:
            continue
        following = after(scan.text, span.end, 1)
        if following and following[0].text in cues.words["origin"]:
            continue
        if span.prefix in _FAMILY and _ends_a_name(scan, previous, cues):
            found.add(place)
            surnames.add(form)
        elif not span.prefix and _is_given_name(scan, span, previous, cues):
            found.add(place)
    for place, span in enumerate(spans):
        if place not in found and _stands_alone(scan, span, surnames):
            found.add(place)
    return found


def _names_a_man(previous: Sequence[Token], cues: Cues) -> bool:
    """«المحلل وليد قطر»: a state's name after the given name of one described.

    After a ruler's name or a verb of motion it is what it says («زار محمد قطر»).
    """
    if len(previous) < 2:
        return False
    told = bare(previous[1].text) in cues.words["teller"]
    if not previous[0].is_word or not (told or previous[1].text.startswith(_ARTICLES)):
        return False
    moved = any(token.text in cues.words["travel"] for token in previous)
    return not moved and previous[0].text in cues.sure_names


def _ends_a_name(scan: Scan, previous: Sequence[Token], cues: Cues) -> bool:
    """A given name stands before, at most one name between: «محمد شياع السوداني»."""
    if not previous or not previous[0].is_word:
        return False
    if previous[0].text in cues.words["family"] or _is_name(scan, previous, cues):
        return True
    if len(previous) < 2 or not previous[1].is_word:
        return False
    if _is_ordinary(scan, previous[0].text):
        return False
    return previous[1].text in cues.words["son"] or _is_name(scan, previous[1:], cues)


def _is_name(scan: Scan, tokens: Sequence[Token], cues: Cues) -> bool:
    """The nearest token is a given name, or the second part of «عبد الفتاح»."""
    word = tokens[0].text
    earlier = tokens[1].text if len(tokens) > 1 else ""
    if earlier in cues.words["servant"] and word.startswith("ال"):
        return True
    if word in cues.words["coin"]:
        return False
    written = scan.original(tokens[0].start, tokens[0].end)
    if word in cues.words["place"] and written.endswith("ى"):
        return False  # «على» (on) folds as «علي» (Ali)
    # «وأحمد»: the conjunction may be a letter of the name itself («وليد»).
    return word in cues.given_names or bare(word) in cues.given_names


def _is_ordinary(scan: Scan, word: str) -> bool:
    """A definite word, or one the lexicon knows as no name, is no middle name."""
    if word.startswith(_ARTICLES) or len(word) < 3:
        return True
    return bool(scan.lexicon.words.get(word, frozenset()) - _NAMING)


def _is_given_name(
    scan: Scan, span: StateSpan, previous: Sequence[Token], cues: Cues
) -> bool:
    """«العميد الركن تركي المالكي»: an indefinite nisba after a definite title."""
    name = scan.text[span.start : span.end]
    if not previous:
        return False
    following = after(scan.text, span.end, 1)
    if previous[0].text in cues.sure_names:  # «باولو روسي»: no article, a name
        return True
    if previous[0].text == '"' and name in cues.given_names:  # «الحارس "تركي"»
        return bool(following) and following[0].text == '"'
    if name not in cues.given_names or not previous[0].is_word:
        return False
    if not following or not following[0].text.startswith(("ال", "بن", "ابن")):
        return False
    return previous[0].text.startswith("ال") or _is_name(scan, previous, cues)


def _stands_alone(scan: Scan, span: StateSpan, surnames: set[str]) -> bool:
    """The family name alone, where no noun precedes it that it could describe."""
    if not span.is_definite or "demonym" not in span.tags:
        return False
    form = scan.text[span.start : span.end]
    previous = before(scan.text, span.word_start, 1)
    if previous and previous[0].text.startswith(_ARTICLES):
        return False
    if form in surnames:
        return True
    if not any(_is_family_name(hit.entry.row, form) for hit in span.hits):
        return False
    opens = not previous or not previous[0].is_word
    following = after(scan.text, span.end, 1)
    return opens and bool(following) and following[0].text == ":"


def _is_family_name(row: Row, form: str) -> bool:
    return form in {key(name) for name in split(row.get("surnames", ""))}
