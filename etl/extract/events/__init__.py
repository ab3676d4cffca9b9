"""Events: who did what to whom, when and where, one row a report.

A word of the trigger lexicon is read in its clause (`words`, `clauses`,
`triggers`), the clause gives its actors (`actors`, `frames`), its place
(`places`) and its date (`timing`); denials, aims and games are told apart
(`vetoes`), and repeated reports within the article are merged (`merging`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.extract.events.actors import find_actors
from etl.extract.events.clauses import Clause, Clauses
from etl.extract.events.frames import Frame, Framer, participants
from etl.extract.events.merging import merge_reports
from etl.extract.events.places import find_places, place_of
from etl.extract.events.small_words import SmallWords
from etl.extract.events.timing import Dates, Timing, timing_of
from etl.extract.events.triggers import Trigger, read_trigger
from etl.extract.events.vetoes import Vetoes, is_sport
from etl.extract.events.words import Covered, Span, Word, find_words
from etl.lexicon.scan import Scan
from etl.records import (
    Alliance,
    DateMention,
    EdtfDate,
    Event,
    Membership,
    Mention,
    Person,
)

# The longest evidence: a clause, not a paragraph that lost its full stops.
_LONGEST = 260
_LONGEST_TITLE = 220
_TRAILING = re.compile(r"[\s،,؛:\"(]+$")
# Nouns of these acts tell one wherever they have an actor; of others only where
# a word takes the act as having been («بعد تصويت البرلمان»).
_PLAIN = frozenset({
    "ASSAULT", "SANCTION", "THREATEN", "COERCE", "MOBILIZE", "RETREAT", "CONCEDE",
})  # fmt: skip


def find_events(
    scan: Scan,
    states: Sequence[Mention],
    bodies: Sequence[Alliance],
    named: Sequence[Mention],
    persons: Sequence[Person],
    when: Sequence[DateMention],
    published: EdtfDate | None,
    *,
    members: Sequence[Membership] = (),
) -> list[Event]:
    """Return the events a text reports or announces, in text order."""
    if is_sport(scan):
        return []
    small = SmallWords(scan)
    actors = find_actors(scan, small, states, (bodies, named), persons)
    places = Covered((m.span_start, m.span_end) for m in find_places(scan, states))
    taken = [(actor.start, actor.end) for actor in actors.items]
    taken += [(one.span_start, one.span_end) for one in persons]
    taken += [(one.span_start, one.span_end) for one in when if not one.landmark]
    words = find_words(scan, small, taken)
    clauses = Clauses(scan, small, words)
    reader = _Reader(
        scan=scan,
        words=words,
        clauses=clauses,
        framer=Framer(small, clauses, actors),
        vetoes=Vetoes(small),
        places=places,
        dates=Dates(when),
        published=published,
        leads=_leads(bodies, members),
        title_end=_title_end(scan),
    )
    events = sorted(reader.events(), key=lambda one: (one.span_start, one.span_end))
    sentences = {
        one.event_id: scan.sentence_at(one.span_start)[0] for one in events
    }
    return merge_reports(events, title_end=reader.title_end, sentences=sentences)


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


@dataclass(frozen=True, slots=True)
class _Reader:
    """What reading one text's events needs."""

    scan: Scan
    words: Sequence[Word]
    clauses: Clauses
    framer: Framer
    vetoes: Vetoes
    places: Covered
    dates: Dates
    published: EdtfDate | None
    leads: dict[str, tuple[str, ...]]
    title_end: int

    def events(self) -> Iterator[Event]:
        """Read the words clause by clause, verbs before nouns."""
        for clause, words in self._by_clause():
            used: set[int] = set()
            told = False
            nouns = [word for word in words if word.form == "noun"]
            for word in words:
                if word.form != "noun":
                    event = self._verb_event(word, clause, nouns, used)
                    if event:
                        told = True
                        yield event
            for word in nouns:
                if word.start not in used:
                    event = self._noun_event(word, clause, nouns, used, told=told)
                    if event:
                        yield event

    def _by_clause(self) -> Iterator[tuple[Clause, list[Word]]]:
        place = 0
        for clause in self.clauses.items:
            inside = []
            while place < len(self.words) and self.words[place].start < clause.end:
                inside.append(self.words[place])
                place += 1
            if inside:
                yield clause, inside

    def _verb_event(
        self, word: Word, clause: Clause, nouns: Sequence[Word], used: set[int]
    ) -> Event | None:
        trigger = read_trigger(word, self.scan, (clause.start, clause.end), nouns)
        if trigger is None or self.vetoes.is_aim(word):
            return None
        if self.vetoes.is_supposed(word, clause):
            return None
        if trigger.noun:
            if word.has_pronoun and trigger.noun.start < word.start:
                return None
            used.add(trigger.noun.start)
        frame = self.framer.verb(trigger, clause)
        if not frame.actors:
            return None
        return self._event(frame, denied=self.vetoes.is_denied(word, clause))

    def _noun_event(
        self,
        word: Word,
        clause: Clause,
        nouns: Sequence[Word],
        used: set[int],
        *,
        told: bool,
    ) -> Event | None:
        trigger = read_trigger(word, self.scan, (clause.start, clause.end), nouns)
        if trigger is None or self.vetoes.is_aim(word) or self.vetoes.is_topic(word):
            return None
        frame = self.framer.noun(trigger, clause)
        if not self._tells(trigger, frame, told=told):
            return None
        used.add(word.start)
        if trigger.noun:
            used.add(trigger.noun.start)
        return self._event(frame, denied=self.vetoes.is_denied(word, clause))

    def _tells(self, trigger: Trigger, frame: Frame, *, told: bool) -> bool:
        """Whether a noun reports an act of its own where it stands."""
        if not frame.actors:
            return False
        word = trigger.word
        if trigger.event_type == "CONSULT" and told:
            return False
        factual = self.vetoes.is_factual(word)
        if factual or self.vetoes.is_ongoing(word):
            return not (trigger.light and not factual)
        return (
            trigger.event_type in _PLAIN and bool(frame.sources) and not trigger.light
        )

    def _event(self, frame: Frame, *, denied: bool) -> Event:
        trigger = frame.trigger
        span = self._span(frame)
        timing = self._timing(frame, span)
        place = place_of(frame, self.scan, span, self.places)
        who = participants(frame, self.leads)
        alliance = next((one.alliance_id for one in who if one.alliance_id), None)
        mention = timing.mention
        return Event(
            *span,
            modality="denied" if denied else "asserted",
            method=f"event-{trigger.word.form}",
            event_id=self.scan.key("event", trigger.event_type, trigger.start, *span),
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
            alliance_id=alliance,
            participants=who,
        )

    def _span(self, frame: Frame) -> Span:
        trigger, clause = frame.trigger, frame.clause
        start = min(trigger.start, trigger.word.word_start)
        if frame.sources and not frame.carried:
            first = frame.sources[0].start
            if clause.start <= first < start:
                start = clause.start
        end = min(clause.end, max(start + _LONGEST, trigger.end))
        text = self.scan.text[start:end]
        return start, start + len(_TRAILING.sub("", text))

    def _timing(self, frame: Frame, span: Span) -> Timing:
        trigger, clause = frame.trigger, frame.clause
        low = clause.start if trigger.word.form == "verb" else span[0]
        ongoing = self.vetoes.is_ongoing(trigger.word)
        return timing_of(
            trigger, self.scan, (low, max(span[1], clause.end)), self.dates,
            self.published, ongoing=ongoing,
        )  # fmt: skip


def _leads(
    bodies: Sequence[Alliance], members: Sequence[Membership]
) -> dict[str, tuple[str, ...]]:
    """Return the states that stand for each alliance where it acts.

    Its lead states; for lack of one the whole of a small alliance.
    """
    leads: dict[str, tuple[str, ...]] = {}
    for one in members:
        if one.role == "lead" and one.status not in {"left", "declined"}:
            known = leads.get(one.alliance_id, ())
            leads[one.alliance_id] = tuple(dict.fromkeys((*known, one.iso3)))
    for body in bodies:
        if body.alliance_id not in leads and len(body.iso3s) <= _SMALL:
            leads[body.alliance_id] = body.iso3s
    return leads


# An alliance of so few acts with all its states.
_SMALL = 9


def _title_end(scan: Scan) -> int:
    end = scan.text.find("\n")
    return end if 0 < end <= _LONGEST_TITLE else 0
