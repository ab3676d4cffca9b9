"""Events: who did what to whom, when and where, one row a report.

A word of the trigger lexicon is read in its clause (`words`, `clauses`,
`triggers`), the clause gives its actors (`actors`, `frames`, `parties`), its place
(`places`) and its date (`timing`); `reading` goes through them, denials, aims and
games are told apart (`vetoes`), repeated reports are merged (`merging`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.extract.events.actors import find_actors
from etl.extract.events.clauses import Clauses
from etl.extract.events.days import Dates
from etl.extract.events.frames import Frame, Framer
from etl.extract.events.merging import Report, merge_reports
from etl.extract.events.occasions import Occasions
from etl.extract.events.parties import (
    alliance_of,
    is_chaired,
    of_place,
    participants,
)
from etl.extract.events.places import find_places, place_of
from etl.extract.events.reading import Draft, Reader
from etl.extract.events.rolls import Rolls
from etl.extract.events.small_words import SmallWords
from etl.extract.events.timing import Timer, Timing
from etl.extract.events.vetoes import Vetoes, is_sport
from etl.extract.events.words import Covered, Span, find_words
from etl.lexicon.forms import Row
from etl.lexicon.scan import Scan
from etl.records import (
    GROUP_OF,
    Alliance,
    DateMention,
    EdtfDate,
    Event,
    Membership,
    Mention,
    Person,
)

# An alliance of so few acts with all its states; fewer than a list are chance.
_SMALL = 9
_LIST = 3
_LONGEST_TITLE = 220
# How far behind its words the date of an act ends its evidence.
_BEHIND = 120
# How far before an act a date that heads its clause begins: «وفي 3 مارس 2020 …».
_FRONTED = 45
# How a headline's first line breaks off.
_CUT_OFF = ("...", "…")
# A text breaks off so near its end.
_TAIL = 8
# Groups of verbs that speak of one kind of meeting.
_FAMILIES = frozenset({"reception", "meeting", "talks"})
# Shorter lines are bylines and the like.
_SHORTEST_PROSE = 50
# What so many sentences tell without a date is the news of the day.
_OPENING = 2


@dataclass(frozen=True, slots=True)
class Findings:
    """What the other readers found in the text.

    Attributes:
        states: namings of states. bodies, named: alliances and their namings.
        persons: people with their states. members: who is said to be in what.
        when: dates. published: when the text was published, if known.
    """

    states: Sequence[Mention] = ()
    bodies: Sequence[Alliance] = ()
    named: Sequence[Mention] = ()
    persons: Sequence[Person] = ()
    members: Sequence[Membership] = ()
    when: Sequence[DateMention] = ()
    published: EdtfDate | None = None


def find_events(scan: Scan, findings: Findings) -> list[Event]:
    """Return the events a text reports or announces, in text order."""
    if is_sport(scan):
        return []
    small = SmallWords(scan)
    places = find_places(scan, findings.states)
    bodies = _with_members(findings.bodies, findings.members)
    actors = find_actors(
        scan, small, findings.states, (bodies, findings.named), findings.persons
    )
    taken = [(actor.start, actor.end) for actor in actors.items]
    taken += [(one.span_start, one.span_end) for one in (*findings.persons, *places)]
    taken += [
        (one.span_start, one.span_end) for one in findings.when if not one.landmark
    ]
    words = find_words(scan, small, taken)
    clauses = Clauses(scan, small, words, Covered(taken))
    reader = Reader(
        scan=scan,
        words=words,
        clauses=clauses,
        framer=Framer(small, clauses, actors),
        vetoes=Vetoes(small, clauses),
        dates=Dates(scan, findings.when),
        published=findings.published,
    )
    lead = _lead(scan)
    timer = Timer(scan, clauses, findings.when, findings.published, lead=lead)
    occasions = Occasions(scan, small, lead, findings.published)
    leads = _leads(scan, findings.members)
    writer = _Writer(scan, timer, occasions, places, leads)
    rolls = Rolls(small, clauses, actors)
    reports = [
        writer.report(replace(draft, frame=rolls.called(draft.frame)))
        for draft in reader.drafts()
    ]
    reports.sort(key=lambda one: (one.event.span_start, one.event.span_end))
    return merge_reports(
        reports,
        titles=_titles(scan),
        is_teaser=scan.text.rstrip().endswith(_CUT_OFF),
    )


def find_actors_and_places(
    scan: Scan, states: Sequence[Mention] = (), named: Sequence[Mention] = ()
) -> list[Mention]:
    """Return the armed groups, organisations and places a text names."""
    alliances = Covered((one.span_start, one.span_end) for one in named)
    found = [
        Mention(
            kind="armed_group" if hit.kind == "armed_group" else "organization",
            surface=scan.original(hit.start, hit.end),
            span_start=hit.start,
            span_end=hit.end,
            method="name",
            mention_id=scan.key("mention", hit.kind, hit.key, hit.start, hit.end),
        )
        for hit in scan.of("armed_group", "organization")
        if not alliances.overlaps(hit.start, hit.end)
    ]
    return [*found, *find_places(scan, states)]


class _Writer:
    """Writes the acts of one text down as events."""

    def __init__(
        self,
        scan: Scan,
        timer: Timer,
        occasions: Occasions,
        places: Sequence[Mention],
        leads: dict[str, tuple[str, ...]],
    ) -> None:
        self._scan = scan
        self._timer = timer
        self._occasions = occasions
        self._places = Covered((one.span_start, one.span_end) for one in places)
        self._leads = leads

    def report(self, draft: Draft) -> Report:
        """Return the event of an act, with what merging asks about it."""
        frame, trigger, scan = draft.frame, draft.frame.trigger, self._scan
        timing = self._timing(draft)
        span = _with_date(draft, timing)
        place = place_of(frame, scan, span, self._places)
        who = participants(frame, self._leads)
        who += of_place(frame, place, who, planned=timing.planned)
        mention = timing.mention
        event = Event(
            *span,
            modality="denied" if draft.denied else "asserted",
            method=_method(frame),
            event_id=scan.key("event", trigger.event_type, trigger.start, *span),
            event_type=trigger.event_type,
            date=timing.date,
            date_span_start=mention.span_start if mention else None,
            date_span_end=mention.span_end if mention else None,
            date_landmark=mention.landmark if mention else None,
            planned=timing.planned,
            deadline=timing.deadline,
            place_name=place.name,
            place_iso3=place.iso3,
            place_precision=place.precision,
            longitude=place.longitude,
            latitude=place.latitude,
            alliance_id=alliance_of(frame, who),
            participants=who,
        )
        row = (trigger.noun or trigger.word).rows[0]
        return Report(
            event=event,
            sentence=scan.sentence_at(span[0])[0],
            family=_family(row),
            again=draft.again,
            apart=draft.apart,
            by_itself=draft.by_itself and trigger.objects != "victims",
            aside=draft.aside,
            chaired=is_chaired(frame),
            cut_off=scan.text[span[1] : span[1] + _TAIL].strip() in {"", *_CUT_OFF}
            and len(scan.text) - span[1] < _TAIL,
        )

    def _timing(self, draft: Draft) -> Timing:
        """Return when an act was; a backing lasts as long as what it backs."""
        act = draft.frame.backing
        if act is not None:
            draft = replace(draft, frame=replace(draft.frame, trigger=act))
        return self._occasions.timing(draft, self._timer.timing(draft))


def _method(frame: Frame) -> str:
    """Name the rule: the word's form, and whether its actors stand with it.

    A noun may name an act, an occasion or a state of affairs; which of them it
    is as a rule hangs on the kind of act.
    """
    form = frame.trigger.word.form
    if frame.backing:
        return "event-backing"
    if is_chaired(frame):
        return "event-chair"
    if frame.carried:
        return f"event-{form}-carried"
    group = GROUP_OF.get(frame.trigger.event_type)
    return f"event-{form}-{group}" if form == "noun" and group else f"event-{form}"


def _with_date(draft: Draft, timing: Timing) -> Span:
    """Return the evidence, the date at the head of its clause included."""
    start, end = draft.span
    mention = timing.mention
    if mention is not None and end <= mention.span_start <= end + _BEHIND:
        return start, mention.span_end
    if mention is None or not start - _FRONTED <= mention.span_start < start:
        return draft.span
    return (
        (mention.span_start, end)
        if mention.span_start >= _head(draft)
        else (start, end)
    )


def _head(draft: Draft) -> int:
    return max(draft.frame.clause.sentence, draft.span[0] - _FRONTED)


def _family(row: Row) -> str:
    """Return what tells acts of one kind: the group of a noun, a verb's lemma."""
    group = row["group"].partition("|")[0]
    if row["root"] and group not in _FAMILIES:
        return row["lemma"]
    return group or row["lemma"]


def _with_members(
    bodies: Sequence[Alliance], members: Sequence[Membership]
) -> list[Alliance]:
    """Return the alliances with all states that the text says are in them."""
    found: dict[str, set[str]] = {}
    for one in members:
        if one.role == "member" and one.status in {"active", "proposed"}:
            found.setdefault(one.alliance_id, set()).add(one.iso3)
    return [
        replace(body, iso3s=tuple(sorted({*body.iso3s, *found[body.alliance_id]})))
        if body.alliance_id in found
        else body
        for body in bodies
    ]


def _leads(scan: Scan, members: Sequence[Membership]) -> dict[str, tuple[str, ...]]:
    """Return the states that stand for each alliance where it acts.

    Its lead states; for lack of one those that one sentence lists as its members.
    """
    leads: dict[str, tuple[str, ...]] = {}
    lists: dict[tuple[str, int], list[str]] = {}
    for one in members:
        if one.status in {"left", "declined"}:
            continue
        if one.role == "lead":
            known = leads.get(one.alliance_id, ())
            leads[one.alliance_id] = tuple(dict.fromkeys((*known, one.iso3)))
        elif one.role == "member":
            sentence = scan.sentence_at(one.span_start)[0]
            lists.setdefault((one.alliance_id, sentence), []).append(one.iso3)
    for (alliance_id, _), states in sorted(lists.items(), key=lambda one: -len(one[1])):
        if _LIST <= len(states) <= _SMALL:
            leads.setdefault(alliance_id, tuple(dict.fromkeys(states)))
    return leads


def _lead(scan: Scan) -> int:
    """Return where the opening sentences of the body end."""
    titles = _titles(scan)
    body = [span for span in scan.sentences if span[0] not in titles]
    prose = [span for span in body if span[1] - span[0] >= _SHORTEST_PROSE] or body
    return prose[:_OPENING][-1][1] if prose else 0


def _titles(scan: Scan) -> set[int]:
    """Return the starts of the sentences of the title, however often it stands."""
    end = scan.text.find("\n")
    if not 0 < end <= _LONGEST_TITLE:
        return set()
    title = {scan.text[low:high] for low, high in scan.sentences if high <= end}
    return {low for low, high in scan.sentences if scan.text[low:high] in title}
