"""Bare words that refer back: «التحالف» (the alliance), «هذه الشراكة» (this one)."""

from bisect import bisect_left
from collections import Counter
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
    # How often each has been referred to so far.
    referred: Counter[str | None] = Counter()
    for phrase in bare:
        if phrase.end + 1 not in dates and not _is_whole(scan, phrase):
            continue
        place = bisect_left(starts, phrase.start)
        before = mentions[max(0, place - _LOOK_BACK) : place]
        meant = _named_before(scan, phrase, before, heads, referred)
        if meant is None:
            meant = _named_later(phrase, mentions[place : place + _LOOK_BACK], heads)
        if meant is not None:
            found.append((phrase, meant))
            referred[meant] += 1
    return found


_LOOK_BACK = 60


def _named_before(
    scan: Scan,
    phrase: Phrase,
    before: Sequence[Mention],
    heads: Mapping[str, set[str]],
    referred: Counter[str | None],
) -> str | None:
    """Return which of the alliances that fit is meant: the last, or what it is about.

    A name dropped once, in another sentence, does not take «المنظمة» (the
    organisation) from the one that the text is about.
    """
    head = key(phrase.head)
    fitting = [one for one in before if head in heads.get(one.alliance_id or "", ())]
    if not fitting:
        pointed = phrase.role in _POINTED_AT and _is_pointed_at(scan, phrase)
        return before[-1].alliance_id if before and pointed else None
    last = fitting[-1]
    times = Counter(one.alliance_id for one in fitting)
    times.update({one: referred[one] for one in times})
    most = times.most_common(1)[0]
    here = last.span_start >= scan.sentence_at(phrase.start)[0]
    is_aside = _is_once(fitting, referred) and most[1] >= _OFTEN and not here
    return most[0] if is_aside else last.alliance_id


def _is_once(fitting: Sequence[Mention], referred: Counter[str | None]) -> bool:
    """Tell whether the last is named but once: «حلف شمال الأطلسي "الناتو"» is once."""
    last = fitting[-1]
    same = [one for one in fitting if one.alliance_id == last.alliance_id]
    apart = last.span_start - same[0].span_end
    return not referred[last.alliance_id] and (
        len(same) == 1 or (len(same) == 2 and apart <= _IN_ONE_BREATH)
    )


_IN_ONE_BREATH = 3


def _named_later(
    phrase: Phrase, after: Sequence[Mention], heads: Mapping[str, set[str]]
) -> str | None:
    """Return the alliance of «التحالف الذي تقوده موسكو … منظمة معاهدة …»."""
    if phrase.role not in _LEAGUES:
        return None
    head = key(phrase.head)
    fitting = (one for one in after if head in heads.get(one.alliance_id or "", ()))
    return next((one.alliance_id for one in fitting), None)


# So often named before, an alliance is what the text is about.
_OFTEN = 3


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
