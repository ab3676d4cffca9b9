"""What ties an actor to the words before it: a preposition, or nothing."""

import re
from collections.abc import Sequence

from etl.extract.events.actors import Actor
from etl.extract.events.small_words import TIES, SmallWords
from etl.lexicon.scan import Hit

# How far before an actor its preposition may stand: a title or two lie between.
_REACH = 70
# Words of those who act, wherever they are: «دول في التحالف» (states in it).
_ACTING = frozenset({"institution", "organ", "unnamed", "collective"})
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LAM = re.compile(r"(?:^|[\s،,\"(])(?P<noun>و?لل\w+(?:\s+\S+){0,2}\s*)$")


def relation(small: SmallWords, actor: Actor, floor: int) -> str:
    """Return what ties an actor to what stands before it, from `floor` on.

    One of the roles of clause_words.csv; `bare` where nothing ties it, as the
    subject after its verb and the second noun of a genitive are untied.
    """
    low = max(floor, actor.start - _REACH)
    letter = small.text[max(floor, actor.start - 1) : actor.start]
    if letter == "ب" and actor.method != "demonym":
        return "place"
    near = [*small.between(low, actor.start)]
    ties = [
        hit
        for hit in near
        if hit.key in TIES and not _is_closed(small.text, actor, hit)
    ]
    tie = _fixed_tie(ties) if ties else "bare"
    if tie == "bystander" and actor.kind == "alliance":
        tie = "bare"  # «مجموعة الحوار الأمني» (the Security Dialogue group)
    if tie == "attribute":
        return tie
    if letter == "ل" and "title" in small.before(actor.start - 1):
        return tie  # «الأمين العام لحلف …» (its secretary-general) acts for it
    if letter == "ل" or _head_takes_lam(small, low, actor, ties):
        return "against"
    return "bare" if ties and _is_alone(small, actor, near, ties[-1]) else tie


def _is_closed(text: str, actor: Actor, tie: Hit) -> bool:
    """Whether an aside ends between a preposition and an actor.

    «أدانت، في بيانها الختامي، الضربات الروسية» (condemned, in its statement, …).
    """
    between = text[tie.word_end : actor.start]
    aside, comma, _ = between.rpartition("،")
    return bool(comma) and bool(aside.strip()) and actor.kind != "person"


def _is_alone(small: SmallWords, actor: Actor, near: Sequence[Hit], tie: Hit) -> bool:
    """Whether the preposition before an actor has nothing to do with it."""
    if _is_untied(small.text, actor, tie):
        return True
    return tie.key == "place" and _is_organ(small, near, tie)


def _is_untied(text: str, actor: Actor, tie: Hit) -> bool:
    """Whether a whole phrase parts an actor from the preposition before it.

    «اعترض على القرار لبنان» (Lebanon objected to the decision): a noun with its
    article takes no genitive.
    """
    if _YEAR.search(text, tie.word_end, actor.start):
        return True  # «في مارس 2020 وقعت مصر …»: the preposition is the date's
    if actor.method == "demonym" or tie.key in {
        "agent",
        "backer",
        "attribute",
        "bystander",
    }:
        return False
    between = text[tie.word_end : actor.start].split()
    # «انضمت في العام التالي جورجيا» (in the following year Georgia joined).
    most = 2 if tie.key == "place" else 1
    definite = all(word.startswith("ال") for word in between)
    return 1 <= len(between) <= most and definite


def _is_organ(small: SmallWords, near: Sequence[Hit], tie: Hit) -> bool:
    """Whether an organ of the state acts: «في وزارة الخارجية الروسية»."""
    if any(hit.key == "institution" and hit.start > tie.start for hit in near):
        return True
    # «البرلمان في أنقرة» (the parliament in Ankara).
    if small.before(tie.word_start) & _ACTING:
        return True
    # «وزراء الطاقة في الجزائر وليبيا» (their ministers of energy).
    return "officials" in small.before(tie.word_start, further=2)


def _fixed_tie(ties: Sequence[Hit]) -> str:
    """Return the role of the last tie; a word of two roles is a preposition first."""
    last = [hit.key for hit in ties if hit.word_start == ties[-1].word_start]
    for before in ties[: -len(last)][-1:]:
        beside = ties[-1].word_start - before.word_end <= 1
        if last[0] == "place" and beside and before.key == "against":
            return "against"  # «الغارات على الأراضي السورية» (on Syrian soil)
    return last[0]


def _head_takes_lam(
    small: SmallWords, low: int, actor: Actor, ties: Sequence[Hit]
) -> bool:
    """Whether the noun before a demonym has «ل»: «للحكومة العراقية».

    A title before it makes it his who acts: «الأمين العام للحركة».
    """
    low = max(low, ties[-1].end if ties else low, actor.start - 40)
    found = _LAM.search(small.text[low : actor.start])
    return found is not None and "title" not in small.before(low + found.start("noun"))
