"""The list of states that stands by a word for an alliance.

After it: «تحالف رباعي ضد … يضم تركيا والعراق …» (comprising), «بين مصر واليونان»
(between), «مركز روسي إيراني عراقي» (adjectives). Before it: «روسيا وسوريا … قررت
إنشاء مركز» (decided to set up a centre).
"""

from collections.abc import Sequence

from etl.extract.alliances.phrases import Phrase
from etl.extract.registry import words_of
from etl.extract.tokens import Reading, Token

# How far a list may stand from its head, in things and in plain words among them.
_REACH = 16
_PLAIN_WORDS = 9
_REACH_BACK = 14
_NEAR = 5
_JOIN_REACH = 7
_OF = 3


def standing_list(phrase: Phrase, reading: Reading) -> tuple[str, ...]:
    """Return the states listed as those of the phrase; empty where none are."""
    sentence = reading.sentence_at(phrase.start)
    tokens = sentence.tokens
    after = sentence.index_at(phrase.end)
    # A clitic before the head begins its token («لتحالف»).
    before = sentence.index_at(phrase.start)
    if before and tokens[before - 1].end > phrase.start:
        before -= 1
    named = phrase.modifiers or phrase.tail or phrase.quoted or phrase.sides
    opened = bool(named) and _is_verb_first(tokens, before)
    found = _after(tokens, after, phrase, opened=opened) or _partners(
        tokens, before, after
    )
    if len(found) < 2 or _is_with(tokens, after):
        found = _before(tokens, before, found)
    others = words_of(reading.scan.lexicon, "other")
    span = range(max(0, before - _REACH_BACK), min(len(tokens), after + _REACH))
    if any(
        _is_of_others(tokens, place, others)
        and not set(found).isdisjoint(_iso3s(tokens[place]))
        for place in span
    ):
        return ()
    return found if len(found) >= 2 else ()


def _iso3s(token: Token) -> tuple[str, ...]:
    return token.roster.iso3s if token.roster is not None else ()


def _is_of_others(tokens: Sequence[Token], place: int, others: frozenset[str]) -> bool:
    """Tell whether states only say whence something is: «شركات من السعودية …»."""
    if tokens[place].kind != "states":
        return False
    near = tokens[max(0, place - _OF) : place]
    return any(
        not others.isdisjoint((one.text, one.text.removeprefix("ال")))
        for one in near
        if not one.is_cue("troops")
    )


def is_joined(phrase: Phrase, reading: Reading) -> bool:
    """Tell whether a state is said to come into it or to go: «انضمت كينيا إلى …»."""
    sentence = reading.sentence_at(phrase.start)
    before = sentence.index_at(phrase.start)
    if before and sentence.tokens[before - 1].end > phrase.start:
        before -= 1
    words = 0
    for place in range(before - 1, max(-1, before - 1 - _JOIN_REACH), -1):
        token = sentence.tokens[place]
        if token.is_cue("join", "belong", "leave", "member", "membership", "expel"):
            return _has_mover(sentence.tokens, place)
        words += token.kind == "word"
        if words > 1 or token.kind == "alliance" or token.is_cue("stop"):
            return False
    return False


def is_comprising(phrase: Phrase, reading: Reading) -> bool:
    """Tell whether it is said to hold states: «مبادرة الدول المطلة …، التي تضم …»."""
    sentence = reading.sentence_at(phrase.start)
    first = sentence.index_at(phrase.end)
    opened = False
    for token in sentence.tokens[first : first + _REACH]:
        if token.kind == "states":
            others = words_of(reading.scan.lexicon, "other")
            place = sentence.index_at(token.start)
            return opened and not _is_of_others(sentence.tokens, place, others)
        if token.kind == "alliance" or token.is_cue("stop", "body", "between"):
            return False
        opened = opened or (token.is_cue("comprise") and _agrees(token, phrase))
    return False


def _has_mover(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a state, and not a company of one, stands right by a verb."""
    after = tokens[place + 1 : place + 2]
    if any(token.kind == "states" for token in after):
        return True
    for before in range(place - 1, max(-1, place - _NEAR), -1):
        if tokens[before].kind == "states":
            return not (before and tokens[before - 1].is_cue("prep"))
        if tokens[before].kind == "word":
            return False
    return False


def _is_verb_first(tokens: Sequence[Token], before: int) -> bool:
    """Tell whether a verb of holding stands right before: «يضم الحلف الجديد …»."""
    place = before - 1
    if place >= 0 and tokens[place].text == '"':
        place -= 1
    return place >= 0 and tokens[place].is_cue("comprise")


def _after(
    tokens: Sequence[Token], first: int, phrase: Phrase, *, opened: bool = False
) -> tuple[str, ...]:
    # «اللجنة المشتركة بين …»: the phrase may end within its opener.
    reaches = first > 0 and tokens[first - 1].end > phrase.end
    opened = opened or (reaches and _opens(tokens, first - 1))
    led, words = False, 0
    partners: tuple[str, ...] = ()
    for place, token in enumerate(tokens[first : first + _REACH]):
        if token.kind == "states" and token.roster is not None:
            if opened and not led:
                return (*partners, *token.roster.iso3s)
            if place == 0 and token.roster.adjectival and phrase.role != "pact":
                return token.roster.iso3s
            if led:
                partners, led = token.roster.iso3s, False
            continue
        if token.kind == "alliance" or token.is_cue("stop", "body"):
            break
        if not _agrees(token, phrase):
            break
        if not opened and _is_next_clause(tokens, first + place):
            break
        opened = opened or _opens(tokens, first + place)
        led = led or token.is_cue("lead")
        words += token.kind == "word"
        if words > _PLAIN_WORDS:
            break
    return ()


def _is_next_clause(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether «و» and a word go on after a comma: «…، ولاحظ غياب التنسيق بين»."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if tokens[place].text != "،" or after is None or after.kind != "word":
        return False
    return after.text.startswith("و") and not after.text.startswith(_SAME)


# «، والأمنية …», «، وذلك بين …», «، ومقره …» still tell of the same.
_SAME = ("وال", "وذلك", "ومقر", "وهو", "وهي", "ولل")


def _partners(tokens: Sequence[Token], before: int, first: int) -> tuple[str, ...]:
    """Return with whom it is formed: «ستؤسس تحالفا بحريا مشتركا مع السعودية …»."""
    formed = tokens[max(0, before - _NEAR) : before]
    if not any(token.is_cue("found", "sign") for token in formed):
        return ()
    for place in range(first, min(len(tokens) - 1, first + _NEAR)):
        token, roster = tokens[place], tokens[place + 1].roster
        if token.is_cue("with"):
            return roster.iso3s if roster is not None else ()
        if token.kind not in {"word", "number"}:
            return ()
    return ()


def _is_with(tokens: Sequence[Token], first: int) -> bool:
    near = tokens[first : first + _NEAR]
    return any(token.is_cue("with") and token.text == "مع" for token in near)


def _agrees(token: Token, phrase: Phrase) -> bool:
    """Tell whether a verb can have the phrase as its subject, by its gender."""
    if not token.is_cue("comprise") or token.tags.isdisjoint({"perfect", "imperfect"}):
        return True
    is_feminine = token.text.startswith("ت") or token.text.endswith("ت")
    return not phrase.head or is_feminine == phrase.head.endswith(("ة", "ات"))


def _opens(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a list of members begins after this token."""
    token = tokens[place]
    if token.is_cue("comprise", "between", "list", "take_part", "bound", "by"):
        return True
    if token.text == "،" and _is_counted(tokens, place):
        return True
    if token.is_cue("found") and token.suffix:  # «… الذي أسسته هولندا وبلجيكا»
        return True
    # «(مالي والنيجر وبوركينا فاسو)» right after the name.
    return (
        token.text in {"(", ":"}
        and place + 1 < len(tokens)
        and (tokens[place + 1].kind == "states")
    )


def _is_counted(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether «من ثلاث دول، السويد والنرويج وكندا» stands around a comma."""
    follows = place + 1 < len(tokens) and tokens[place + 1].kind == "states"
    near = tokens[max(0, place - 2) : place]
    return follows and any(token.kind == "number" for token in near)


def _before(
    tokens: Sequence[Token], last: int, after: tuple[str, ...]
) -> tuple[str, ...]:
    """Return who forms it: «شكلت مصر مع اليونان وقبرص تحالفًا» all three."""
    formed, found = False, list(after)
    for place in range(last - 1, max(-1, last - 1 - _REACH_BACK), -1):
        token = tokens[place]
        if token.text in _AUXILIARY:
            continue  # «كانت قد وقعت» (had signed)
        if token.is_cue("stop") or token.kind == "alliance" or token.text == ":":
            break
        if token.is_cue("found", "sign", "agree"):
            formed = True
        if token.kind == "states" and token.roster is not None:
            if place and tokens[place - 1].is_cue("home", "lead"):
                break
            found = [*token.roster.iso3s, *found]
            if formed and len(set(found)) >= 2 and not _has_partner(tokens, place):
                break
    return tuple(dict.fromkeys(found)) if formed else ()


_AUXILIARY = frozenset({"كان", "كانت", "كانتا", "كانا", "كانوا"})


def _has_partner(tokens: Sequence[Token], place: int) -> bool:
    return place > 0 and tokens[place - 1].is_cue("with")
