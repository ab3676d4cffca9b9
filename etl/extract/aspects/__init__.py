"""What an article says of an alliance itself: tasks, adversaries, seat, standing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.extract.affairs import Affair, find_affairs, formed
from etl.extract.aspects.agreements import find_agreements
from etl.extract.aspects.drafts import Draft
from etl.extract.aspects.leadership import find_leadership
from etl.extract.aspects.measures import find_levels, find_seats, find_sizes
from etl.extract.aspects.naming import name_adversaries
from etl.extract.aspects.plans import find_plans
from etl.extract.aspects.rivals import find_rivals
from etl.extract.aspects.scope import Scope
from etl.extract.aspects.tasks import (
    find_adversaries,
    find_exchanges,
    find_natures,
    find_tasks,
)
from etl.extract.rosters import find_rosters
from etl.extract.tokens import Reading, read_tokens
from etl.lexicon.scan import Scan
from etl.records import (
    Alliance,
    Aspect,
    DateMention,
    EdtfDate,
    Membership,
    Mention,
)

_IN = frozenset({"member", "lead", "chair", "host"})


@dataclass(frozen=True, slots=True)
class Findings:
    """What the other readers found in the text.

    Attributes:
        states: namings of states. bodies, named: alliances and their namings.
        members: who is said to be in what. when: dates.
        published: when the text was published, if known; terms are counted from it.
    """

    states: Sequence[Mention]
    bodies: Sequence[Alliance]
    named: Sequence[Mention]
    members: Sequence[Membership]
    when: Sequence[DateMention]
    published: EdtfDate | None = None


def find_aspects(scan: Scan, findings: Findings) -> list[Aspect]:
    """Return every claim about the alliances themselves, in text order."""
    bodies, named = findings.bodies, findings.named
    members, when = findings.members, findings.when
    if not bodies:
        return []
    rosters = find_rosters(scan, findings.states, named)
    comprising = read_tokens(scan, rosters, named, when)
    affairs = find_affairs(scan, rosters, named, when)
    scope = Scope(
        scan,
        read_tokens(scan, rosters, named, when, cues="aspect_cue"),
        _states_of(bodies, members),
        tuple((one.span_start, one.alliance_id or "") for one in named),
        findings.published,
    )
    drafts = [
        *_affairs(bodies, named, affairs),
        *find_seats(scope, members),
        *find_natures(scope, members, named),
        *_in_sentences(scope, comprising, formed(affairs)),
    ]
    return _rows(scan, name_adversaries(scan, drafts))


def _states_of(
    bodies: Sequence[Alliance], members: Sequence[Membership]
) -> dict[str, frozenset[str]]:
    states: dict[str, set[str]] = {one.alliance_id: set(one.iso3s) for one in bodies}
    for member in members:
        if member.role in _IN and member.status not in {
            "left",
            "suspended",
            "declined",
        }:
            states.setdefault(member.alliance_id, set()).add(member.iso3)
    return {one: frozenset(iso3s) for one, iso3s in states.items()}


def _in_sentences(
    scope: Scope, comprising: Reading, forming: set[str]
) -> Iterator[Draft]:
    for span in _sentences(scope):
        sentence = scope.reading.sentence(span)
        yield from find_tasks(scope, sentence)
        yield from find_exchanges(scope, sentence)
        yield from find_adversaries(scope, sentence)
        yield from find_rivals(scope, sentence)
        yield from find_sizes(scope, sentence, comprising)
        yield from find_leadership(scope, sentence)
        yield from find_levels(scope, sentence)
        yield from find_plans(scope, sentence)
        yield from find_agreements(scope, sentence, forming)


def _sentences(scope: Scope) -> list[tuple[int, int]]:
    """Return the sentences that speak of an alliance, by name or otherwise."""
    scan = scope.scan
    places = [
        *(at for at, _ in scope.current),
        *(one.start for one in scope.reading.rosters if len(one.iso3s) > 2),
        *(hit.start for hit in scan.of("aspect_cue") if hit.key in _SPEAKING),
    ]
    found = {scan.sentence_at(at) for at in places}
    return [span for span in scan.sentences if span in found]


# What is said of an alliance without naming it.
_SPEAKING = frozenset({"ally", "rotate", "jointly", "try", "task"})


def _affairs(
    bodies: Sequence[Alliance],
    named: Sequence[Mention],
    affairs: Sequence[Affair],
) -> Iterator[Draft]:
    """Yield how things stand; what is spoken of without a word on that is at work."""
    told = {one.alliance_id for one in affairs if one.iso3 is None}
    for one in affairs:
        yield Draft(
            one.alliance_id, "status", one.standing, one.start, one.end,
            iso3=one.iso3, date=one.date, method="standing",
        )  # fmt: skip
    first = {one.alliance_id: one for one in reversed(named)}
    for body in bodies:
        mention = first.get(body.alliance_id)
        if body.alliance_id in told or mention is None:
            continue
        start, end = mention.span_start, mention.span_end
        yield Draft(
            body.alliance_id, "status", "active", start, end, method="spoken of"
        )


def _rows(scan: Scan, drafts: Sequence[Draft]) -> list[Aspect]:
    """Return one row for each claim, sentence by sentence."""
    rows: dict[tuple[object, ...], Aspect] = {}
    for draft in sorted(drafts, key=lambda one: (one.start, one.end, one.aspect)):
        told = (
            draft.alliance_id, draft.aspect, draft.value, draft.iso3, draft.sequence,
            draft.date and draft.date.edtf, scan.sentence_at(draft.start),
        )  # fmt: skip
        if told not in rows:
            rows[told] = _row(scan, draft)
    return list(rows.values())


def _row(scan: Scan, draft: Draft) -> Aspect:
    return Aspect(
        span_start=draft.start,
        span_end=draft.end,
        aspect_id=scan.key(
            "aspect", draft.alliance_id, draft.aspect, draft.value, draft.iso3,
            draft.start, draft.end, draft.sequence,
        ),
        alliance_id=draft.alliance_id,
        aspect=draft.aspect,
        value=draft.value,
        iso3=draft.iso3,
        date=draft.date,
        sequence=draft.sequence,
        modality=draft.modality,
        method=draft.method,
    )  # fmt: skip
