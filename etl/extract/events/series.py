"""Acts of one verb told one after another, each with its day.

«انضمت إليه بريطانيا في أبريل، ثم باكستان في سبتمبر» (Britain joined it in April,
then Pakistan in September): the second has no verb of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.extract.events.actors import Actor, Actors
from etl.extract.events.days import Dates
from etl.extract.events.drafts import Draft
from etl.extract.events.frames import Frame
from etl.records import DateMention, EdtfDate

# What stands between a day and the next actor.
_LINK = re.compile(
    r"[\s،,؛)]*(?:ثم|و|ف|(?:و|ثم )?(?:تلت|تبعت|تلا|تبع|لحقت|لحق)"
    r"(?:ه|ها|هم|هما)?(?: ب)?)\s*"
)
# What stands between an actor and its day: a preposition at most.
_BEFORE_DAY = re.compile(r"[\s،,(]*(?:في|خلال|منذ|رسميا|نهائيا)?\s*")
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
_RELATIVE = re.compile("ماضي|مقبل|قادم|جاري|حالي|منصرم|نفسه|ذاته|امس|اليوم")
# Acts that come one by one.
_ONE_BY_ONE = frozenset({
    "AGREE", "RETREAT", "SANCTION", "CONCEDE", "CONSULT", "REJECT", "SUPPORT",
})  # fmt: skip
# How far a series goes on.
_REACH = 600
# So many of one series are read; more is no prose.
_MOST = 12


def in_series(
    draft: Draft, actors: Actors, dates: Dates, text: str, end: int
) -> list[Draft]:
    """Return an act with those that share its verb, in order.

    Args:
        draft: the act as its verb tells it.
        actors: everybody the text names.
        dates: the dates of the text.
        text: the folded text.
        end: where the sentence ends.
    """
    trigger = draft.frame.trigger
    if trigger.event_type not in _ONE_BY_ONE or draft.denied:
        return [draft]
    end = min(end, trigger.start + _REACH)
    first = dates.after(trigger.start, end)
    group = _group_before(draft.frame, first) if first else ()
    if first is None or not group:
        return [draft]
    found = [*_following(actors, dates, text, (first, end))]
    if not found:
        return [draft]
    later = found[0][0][0].start
    head = replace(
        draft,
        frame=_until(draft.frame, later),
        span=(draft.span[0], min(draft.span[1], first.span_end)),
        mention=first,
    )
    return [head, *(_another(head, group, *one) for one in found)]


def _group_before(frame: Frame, day: DateMention) -> tuple[Actor, ...]:
    """Return those whose day it is: the actors named last before it."""
    sources = tuple(one for one in frame.sources if one.end <= day.span_start)
    others = tuple(one for one, _ in frame.others if one.end <= day.span_start)
    if others and (not sources or others[-1].start > sources[-1].start):
        joined = others[-1].kind == "alliance" or not others[-1].iso3s
        return sources if joined and sources else others[-1:]
    return sources


def _following(
    actors: Actors, dates: Dates, text: str, span: tuple[DateMention, int]
) -> Iterator[tuple[tuple[Actor, ...], DateMention]]:
    day, end = span
    for _ in range(_MOST):
        named = actors.within(day.span_end, end)
        if not named or not _LINK.fullmatch(text[day.span_end : named[0].start]):
            return
        group = [named[0]]
        for actor in named[1:]:
            if not actor.joined or text[group[-1].end : actor.start].strip() != "و":
                break
            group.append(actor)
        following = dates.after(group[-1].end, end)
        if following is None or not all(actor.iso3s for actor in group):
            return
        if not _BEFORE_DAY.fullmatch(text[group[-1].end : following.span_start]):
            return
        day = _in_year_of(following, day, text)
        yield tuple(group), day


def _in_year_of(day: DateMention, first: DateMention, text: str) -> DateMention:
    """Return a day without a year of its own in the year of the one before it."""
    words = text[day.span_start : day.span_end]
    year = first.date.edtf[:4]
    if _YEAR.search(words) or _RELATIVE.search(words) or not year.isdigit():
        return day
    own = day.date
    if own.earliest is None or own.latest is None or own.edtf[:4] == year:
        return day
    if (own.earliest.month, own.earliest.day) == (2, 29):
        return day
    shift = int(year) - own.earliest.year
    if own.latest.year != own.earliest.year or (own.latest.month, own.latest.day) == (
        2,
        29,
    ):
        return day
    return replace(
        day,
        date=EdtfDate(
            year + own.edtf[4:],
            own.earliest.replace(year=own.earliest.year + shift),
            own.latest.replace(year=own.latest.year + shift),
        ),
    )


def _until(frame: Frame, later: int) -> Frame:
    """Return a frame without the actors of the acts that follow."""
    return replace(
        frame,
        sources=tuple(one for one in frame.sources if one.start < later),
        others=tuple((one, tie) for one, tie in frame.others if one.start < later),
        grounds=tuple(one for one in frame.grounds if one.start < later),
    )


def _another(
    head: Draft, group: tuple[Actor, ...], actors: tuple[Actor, ...], day: DateMention
) -> Draft:
    frame = head.frame
    if set(group) & set(frame.sources):
        kept = tuple(one for one in frame.others if one[0].kind == "alliance")
        frame = replace(frame, sources=actors, others=kept, grounds=())
    else:
        tie = next(tie for one, tie in frame.others if one in group)
        kept = tuple(one for one in frame.others if one[0] not in group)
        frame = replace(
            frame, others=(*kept, *((one, tie) for one in actors)), grounds=()
        )
    return replace(head, frame=frame, span=(actors[0].start, day.span_end), mention=day)
