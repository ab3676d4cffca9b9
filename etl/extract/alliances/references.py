"""Bare words that refer back: «التحالف» (the alliance), «هذه الشراكة» (this one)."""

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence

from etl.arabic import key
from etl.extract.alliances.phrases import Phrase
from etl.extract.registry import Known, words_of
from etl.lexicon.scan import Scan
from etl.records import Mention

_LEAGUES = frozenset({"coalition", "strong"})
_POINTED_AT = _LEAGUES | {"body"}


def refer_back(
    scan: Scan,
    bare: Sequence[Phrase],
    mentions: Sequence[Mention],
    heads: Mapping[str, set[str]],
    dates: Collection[int] = (),
) -> list[tuple[Phrase, str]]:
    """Return what each bare head means: the last alliance that fits, by id.

    Args:
        scan: the text.
        bare: definite heads without a name, in text order.
        mentions: the alliances named, in text order.
        heads: alliance id → the heads, folded, that may stand for it.
        dates: where date expressions begin («الجماعة العام الماضي»).
    """
    starts = [mention.span_start for mention in mentions]
    found: list[tuple[Phrase, str]] = []
    for phrase in bare:
        if phrase.end + 1 not in dates and not _is_whole(scan, phrase):
            continue
        place = bisect_left(starts, phrase.start)
        meant = _meant(scan, phrase, mentions, place, heads)
        if meant is not None:
            found.append((phrase, meant))
    return found


_LOOK_BACK = 60


def _meant(
    scan: Scan,
    phrase: Phrase,
    mentions: Sequence[Mention],
    place: int,
    heads: Mapping[str, set[str]],
) -> str | None:
    head = key(phrase.head)
    before = mentions[max(0, place - _LOOK_BACK) : place]
    for mention in reversed(before):
        if mention.alliance_id and head in heads.get(mention.alliance_id, ()):
            return mention.alliance_id
    if before and phrase.role in _POINTED_AT and _is_pointed_at(scan, phrase):
        return before[-1].alliance_id
    if phrase.role not in _LEAGUES:
        return None
    # Named only later: «التحالف الذي تقوده موسكو … منظمة معاهدة الأمن الجماعي».
    for mention in mentions[place : place + _LOOK_BACK]:
        if mention.alliance_id and head in heads.get(mention.alliance_id, ()):
            return mention.alliance_id
    return None


def _is_whole(scan: Scan, phrase: Phrase) -> bool:
    """Tell whether no adjective makes the head another one («القوات المسلحة»).

    «التحالف العميد فلان» (of the alliance, Brigadier So-and-so) still means the
    alliance, so of a strong head only a state's adjective does.
    """
    after = scan.text[phrase.end : phrase.end + 24]
    word = after.split(maxsplit=1)[0] if after[:1] == " " and after.strip() else ""
    if not word.startswith("ال") or word in words_of(scan.lexicon, "particle"):
        return phrase.role in _LEAGUES or not phrase.modifiers
    # «المجموعة المؤلفة من 16 دولة» (the group, made up of 16 states)
    told = scan.within(phrase.end, phrase.end + _LONGEST_CUE, "membership_cue")
    if any(hit.key == "comprise" and hit.start == phrase.end + 1 for hit in told):
        return True
    if phrase.role not in _LEAGUES:
        return False
    return not scan.within(phrase.end, phrase.end + len(word) + 1, "country")


_LONGEST_CUE = 24


def _is_pointed_at(scan: Scan, phrase: Phrase) -> bool:
    before = scan.text[max(0, phrase.start - 12) : phrase.start].split()
    return bool(before) and before[-1].lstrip("وفبل") in words_of(
        scan.lexicon, "pointing"
    )


def known_heads(known: Mapping[str, Known], ids: Sequence[str]) -> dict[str, set[str]]:
    """Return the registry's heads of these alliances, to be added to."""
    return {one: set(known[one].heads) if one in known else set() for one in ids}
