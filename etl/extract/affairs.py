"""How things stand with an alliance: being formed, announced, at work, ending, ended.

A leaf that the readers of memberships and of aspects share: who is in an alliance
that is still being formed is a prospective member.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from etl.extract.registry import is_established
from etl.extract.rosters import Roster
from etl.extract.tokens import Sentence, Token, read_tokens
from etl.lexicon.scan import Scan
from etl.records import DateMention, EdtfDate, Mention

Standing = Literal["proposed", "announced", "active", "ending", "ended"]


@dataclass(frozen=True, slots=True)
class Affair:
    """One sentence's word on how things stand with an alliance.

    Attributes:
        iso3: where it holds («في العراق»), None for the alliance as a whole.
        date: by when or when it ends.
    """

    alliance_id: str
    standing: Standing
    start: int
    end: int
    iso3: str | None = None
    date: EdtfDate | None = None


def find_affairs(
    scan: Scan,
    rosters: Sequence[Roster],
    named: Sequence[Mention],
    when: Sequence[DateMention],
) -> list[Affair]:
    """Return what the text says of how things stand, in text order."""
    reading = read_tokens(scan, rosters, named, when, cues="aspect_cue")
    spans = dict.fromkeys(scan.sentence_at(mention.span_start) for mention in named)
    found = [
        affair for span in spans for affair in _in_sentence(reading.sentence(span))
    ]
    return [
        one
        for one in found
        if one.standing not in {"proposed", "announced"}
        or not is_established(scan.lexicon, one.alliance_id)
    ]


def proposed(affairs: Sequence[Affair]) -> set[str]:
    """Return the alliances that are still being formed, all said.

    Who says that it has been formed is outweighed by who is still forming it; a
    mere decision is not, where it is also said to stand.
    """
    standings: dict[str, set[str]] = {}
    for affair in affairs:
        standings.setdefault(affair.alliance_id, set()).add(affair.standing)
    return {one for one, told in standings.items() if "proposed" in told}


def formed(affairs: Sequence[Affair]) -> set[str]:
    """Return the alliances whose forming is told, however far it is said to be."""
    return {one.alliance_id for one in affairs if one.standing in _FORMING}


_FORMING = frozenset({"proposed", "announced", "active"})


def _in_sentence(sentence: Sentence) -> Iterator[Affair]:
    tokens = sentence.tokens
    for place, token in enumerate(tokens):
        if token.mention is not None and token.mention.alliance_id is not None:
            yield from _forming(tokens, place)
        elif token.is_cue("finish"):
            yield from _ending(tokens, place)
        elif token.is_cue("dissolve"):
            yield from _dissolving(tokens, place)


# How far before its alliance a word of forming stands, and what bears on it.
_FORMING_REACH = 4
_ATTEMPT_REACH = 9


def _forming(tokens: Sequence[Token], place: int) -> Iterator[Affair]:
    """Yield «تعمل على تشكيل تحالف», «قررت إنشاء مركز», «تحالف … شُكّل»."""
    mention = tokens[place].mention
    if mention is None or mention.alliance_id is None:
        return
    formed = _forming_word(tokens, place)
    if formed is None:
        awaited = _awaited(tokens, place)
        if awaited is not None:
            yield Affair(
                mention.alliance_id, "proposed", *_span(tokens, awaited, place)
            )
        return
    before = tokens[max(0, formed - _ATTEMPT_REACH) : formed]
    standing = _how_far(tokens[formed], before, tokens[place + 1 : place + 12])
    first = _attempted(tokens, formed) if standing == "proposed" else formed
    last = _advanced(tokens, place) if standing == "proposed" else place
    begin, end = sorted((formed, place))
    span = _span(tokens, min(first, begin), max(last, end))
    yield Affair(mention.alliance_id, standing, *span)


def _forming_word(tokens: Sequence[Token], place: int) -> int | None:
    """Return where the word stands that says an alliance is formed."""
    for before in range(place - 1, max(-1, place - 1 - _FORMING_REACH), -1):
        token = tokens[before]
        if token.is_cue("found"):
            # «البرامج التي أطلقها التحالف»: what the alliance launched.
            return None if token.suffix or tokens[place].prefix == "ل" else before
        if token.kind in {"word", "alliance"} or token.text == "،":
            break
    for after in range(place + 1, min(len(tokens), place + 7)):
        token = tokens[after]
        # «تحالفًا …، يضم العراق وسوريا، شُكّل لمواجهة …»
        if token.is_cue("found") and not token.tags.isdisjoint({"perfect", "passive"}):
            return after
        if token.kind == "alliance" or token.is_cue("attempt"):
            break
    return None


def _how_far(
    formed: Token, before: Sequence[Token], after: Sequence[Token]
) -> Standing:
    cues = {cue for token in before for cue in token.cues}
    if "masdar" not in formed.tags:
        coming = formed.prefix.endswith("س") or "future" in cues
        tried = "perfect" not in formed.tags and "attempt" in cues
        return "proposed" if coming or tried else "active"
    if cues & {"attempt", "future"} or any(one.is_cue("future") for one in after[:2]):
        return "proposed"
    # A bare «تشكيل تحالف» heads what has been decided at most.
    return "active" if "done" in cues else "announced"


def _attempted(tokens: Sequence[Token], formed: int) -> int:
    """Return where the words of trying begin: «تعمل على تشكيل», «تفاهمات لتشكيل»."""
    for place in range(formed - 1, max(-1, formed - 1 - _FORMING_REACH), -1):
        if tokens[place].is_cue("attempt"):
            return place
        if tokens[place].kind not in {"word", "states"}:
            break
    return formed


def _advanced(tokens: Sequence[Token], place: int) -> int:
    """Return where it is told how far the talks are: «… بلغت مراحل متقدمة»."""
    for after in range(place + 1, min(len(tokens), place + 1 + _ADVANCE_REACH)):
        if tokens[after].is_cue("advance"):
            # «مراحل متقدمة»: how far is told by the adjective.
            more = tokens[after].text.endswith(_STAGES) and after + 1 < len(tokens)
            return after + 1 if more and tokens[after + 1].kind != "mark" else after
        if tokens[after].is_cue("turn", "found") or tokens[after].text == "،":
            break
    return place


_ADVANCE_REACH = 12
_STAGES = ("مراحل", "مرحله")


def _awaited(tokens: Sequence[Token], place: int) -> int | None:
    """Return where it is told to be announced: «من المؤمل أن يعلن عن التحالف»."""
    told: list[int] = []
    for before in range(place - 1, max(-1, place - 1 - _AWAITED_REACH), -1):
        if tokens[before].text == "،":
            break
        if tokens[before].is_cue("announce", "future", "attempt"):
            told.append(before)
    announced = any(tokens[one].is_cue("announce") for one in told)
    awaited = any(tokens[one].is_cue("future", "attempt") for one in told)
    return told[-1] if announced and awaited else None


_AWAITED_REACH = 6


_DUTY_REACH = 4
_END_REACH = 16


def _ending(tokens: Sequence[Token], place: int) -> Iterator[Affair]:
    """Yield «إنهاء وجودها في العراق بحلول شهر سبتمبر», «انتهت مهمته في …»."""
    duty = next(
        (
            one
            for one in range(place + 1, min(len(tokens), place + 1 + _DUTY_REACH))
            if tokens[one].is_cue("duty")
        ),
        None,
    )
    alliance_id = _whose(tokens, place)
    if duty is None or alliance_id is None:
        return
    last = min(len(tokens), duty + _END_REACH)
    place_iso3 = _where(tokens, duty, last)
    if place_iso3 is None:
        return
    date = next(
        (tokens[one].date for one in range(duty, last) if tokens[one].kind == "date"),
        None,
    )
    token = tokens[place]
    over = not token.tags.isdisjoint({"perfect"}) and not token.prefix.endswith("س")
    yield Affair(
        alliance_id,
        "ended" if over else "ending",
        *_span(tokens, place, last - 1),
        iso3=place_iso3,
        date=date.date if date is not None else None,
    )


def _whose(tokens: Sequence[Token], place: int) -> str | None:
    """Return the alliance whose mission ends: named soon after, or before."""
    order = [
        *range(place + 1, min(len(tokens), place + 7)),
        *range(place - 1, -1, -1),
    ]
    for one in order:
        mention = tokens[one].mention
        if mention is not None:
            return mention.alliance_id
    return None


def _where(tokens: Sequence[Token], first: int, last: int) -> str | None:
    for one in range(first + 1, last):
        roster = tokens[one].roster
        # «الأراضي العراقية» and «في العراق», not «قوات أمريكية».
        within = tokens[one - 1].is_cue("prep", "duty") or tokens[one].prefix == "ب"
        if roster is not None and len(roster.iso3s) == 1 and within:
            return roster.iso3s[0]
    return None


def _dissolving(tokens: Sequence[Token], place: int) -> Iterator[Affair]:
    alliance_id = _whose(tokens, place)
    if alliance_id is not None:
        before = tokens[max(0, place - 4) : place]
        coming = any(one.is_cue("attempt", "future") for one in before)
        yield Affair(
            alliance_id,
            "ending" if coming else "ended",
            *_span(tokens, place, place),
        )


def _span(tokens: Sequence[Token], one: int, other: int) -> tuple[int, int]:
    first, last = sorted((one, min(other, len(tokens) - 1)))
    return tokens[first].start, max(tokens[first].end, tokens[last].end)
