"""Which states stand in which alliance, and how, by the words of an article.

A claim is one state's standing towards one alliance in one sentence. Rules walk
along each sentence (`comprising`, `apposing`, `joining`, `belonging`, `partaking`,
`pledging`, `leaving`, `aside`, `offices`, `seats`, `forming`, `gathering`), `listing`
along its lines; `reconciling` then reads the article's claims beside each other.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.extract.affairs import find_affairs, proposed
from etl.extract.memberships.apposing import find_apposed
from etl.extract.memberships.aside import find_outsiders
from etl.extract.memberships.belonging import find_members
from etl.extract.memberships.comprising import find_holdings
from etl.extract.memberships.findings import Finding
from etl.extract.memberships.forming import find_founders
from etl.extract.memberships.gathering import find_gatherings
from etl.extract.memberships.joining import find_joinings
from etl.extract.memberships.leaving import find_leavings
from etl.extract.memberships.listing import find_listed
from etl.extract.memberships.offices import find_offices
from etl.extract.memberships.partaking import find_partakers
from etl.extract.memberships.pledging import find_pledges
from etl.extract.memberships.reconciling import reconcile
from etl.extract.memberships.seats import find_hosts
from etl.extract.memberships.walk import Walk
from etl.extract.registry import (
    head_words,
    is_established,
    missions,
    parents,
    public_rosters,
    sides_named,
    words_of,
)
from etl.extract.rosters import Roster, find_rosters
from etl.extract.tokens import Reading, read_tokens
from etl.lexicon.scan import Scan
from etl.records import Alliance, DateMention, Membership, Mention, Role


def find_memberships(
    scan: Scan,
    states: Sequence[Mention],
    bodies: Sequence[Alliance],
    named: Sequence[Mention],
    when: Sequence[DateMention],
) -> list[Membership]:
    """Return every claim on a membership, in text order."""
    if not bodies:
        return []
    rosters = find_rosters(scan, states, named)
    reading = read_tokens(scan, rosters, named, when)
    findings = [
        finding
        for walk in _walks(scan, reading, bodies, named)
        for finding in _findings(walk, scan, bodies)
    ]
    findings += find_listed(scan, rosters, named)
    findings += _of_parents(scan, findings, bodies)
    findings += _listed(reading, bodies, named, findings)
    forming = proposed(find_affairs(scan, rosters, named, when))
    return _rows(scan, _prospective(reconcile(findings), forming))


def _of_parents(
    scan: Scan, told: Sequence[Finding], bodies: Sequence[Alliance]
) -> list[Finding]:
    """Return who is in an alliance by serving in its force, where both are named."""
    parent_of, rosters = parents(scan.lexicon), public_rosters(scan.lexicon)
    present = {body.alliance_id for body in bodies}
    found = []
    for one in told:
        parent = parent_of.get(one.alliance_id)
        serves = one.role in {"member", "lead"} and one.status == "active"
        if parent in present and serves and one.modality == "asserted":
            held = tuple(iso3 for iso3 in one.iso3s if iso3 in rosters[parent])
            found.append(
                replace(
                    one, alliance_id=parent, iso3s=held, role="member",
                    certainty="implied", method="in its force", since=None,
                )
            )  # fmt: skip
    return [one for one in found if one.iso3s]


def _listed(
    reading: Reading,
    bodies: Sequence[Alliance],
    named: Sequence[Mention],
    told: Sequence[Finding],
) -> list[Finding]:
    """Return states that made words an alliance, where nothing else tells of them.

    «ستؤسس طهران تحالفا بحريا مع السعودية وقطر»: the list by its words is its own.
    """
    known = {(one.alliance_id, iso3) for one in told for iso3 in one.iso3s}
    near: dict[str | None, set[tuple[int, int]]] = {}
    for mention in named:
        span = reading.scan.sentence_at(mention.span_start)
        near.setdefault(mention.alliance_id, set()).add(span)
    found: list[Finding] = []
    for body in bodies:
        missing = {iso3 for iso3 in body.iso3s if (body.alliance_id, iso3) not in known}
        if not missing:
            continue
        spans = near[body.alliance_id]
        for roster in _rosters_in(reading, min(spans), max(spans)):
            held = tuple(iso3 for iso3 in roster.iso3s if iso3 in missing)
            if held and reading.scan.sentence_at(roster.start) in spans:
                missing.difference_update(held)
                found.append(
                    Finding(
                        body.alliance_id, held, roster.start, roster.end, "listed",
                        certainty="implied",
                    )
                )  # fmt: skip
    return found


def _rosters_in(
    reading: Reading, first: tuple[int, int], last: tuple[int, int]
) -> Sequence[Roster]:
    """Return the lists from one sentence to another, the nearest few of many."""
    place = bisect_left(reading.rosters, first[0], key=_start)
    end = bisect_left(reading.rosters, last[1], key=_start)
    return reading.rosters[place : min(end, place + _MANY)]


def _start(roster: Roster) -> int:
    return roster.start


# A text with more lists than this beside one name speaks of nothing in particular.
_MANY = 60


def _prospective(findings: Sequence[Finding], forming: set[str]) -> list[Finding]:
    """Turn members of an alliance that is still being formed into prospective ones.

    Who is to join what is to be formed is a prospective member too, no applicant.
    """
    return [
        replace(finding, status="proposed", role=_prospect(finding))
        if finding.alliance_id in forming and finding.status in {"active", "proposed"}
        else finding
        for finding in findings
    ]


def _prospect(finding: Finding) -> Role:
    unknown = finding.alliance_id.startswith("~")
    joins = finding.role == "candidate" and finding.method == "join"
    return "member" if unknown and joins else finding.role


def _walks(
    scan: Scan,
    reading: Reading,
    bodies: Sequence[Alliance],
    named: Sequence[Mention],
) -> Iterator[Walk]:
    """Yield the sentences that can say anything of an alliance."""
    ordered = sorted(named, key=lambda one: one.span_start)
    starts = [one.span_start for one in ordered]
    states = [roster.start for roster in reading.rosters]
    cues = [hit.start for hit in scan.of("membership_cue") if hit.key in _TELLING]
    sent = missions(scan.lexicon, bodies)
    old = frozenset(
        one.alliance_id
        for one in bodies
        if is_established(scan.lexicon, one.alliance_id)
    )
    around = (
        sides_named(scan, ordered),
        head_words(scan.lexicon),
        words_of(scan.lexicon, "state"),
        words_of(scan.lexicon, "agent"),
        public_rosters(scan.lexicon),
    )
    for start, end in scan.sentences:
        present = [_stands(places, start, end) for places in (starts, states, cues)]
        if sum(present) < 2:
            continue
        place = bisect_right(starts, start - 1)
        current = ordered[place - 1].alliance_id if place else None
        yield Walk(reading.sentence((start, end)), current, sent, old, *around)


# Without an alliance, its states or one of these a sentence tells nothing.
_TELLING = frozenset(
    {
        "comprise", "join", "enter", "belong", "leave", "expel", "suspend", "freeze",
        "restore", "return", "remain", "agree", "invite", "decline", "aloof",
        "take_part", "member", "membership",
        "observer", "partner", "lead", "chair", "presidency", "seat", "host", "found",
        "sign", "meet", "cooperate", "bound", "share", "called", "counterpart",
        "summit", "stay", "contribute", "agents", "pledge", "keep", "staying",
    }
)  # fmt: skip


def _stands(places: Sequence[int], start: int, end: int) -> bool:
    """Tell whether one of these offsets lies in a span."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def _findings(walk: Walk, scan: Scan, bodies: Sequence[Alliance]) -> Iterator[Finding]:
    states_of = {one.alliance_id: frozenset(one.iso3s) for one in bodies}
    yield from find_holdings(walk)
    yield from find_apposed(walk)
    yield from find_joinings(walk)
    yield from find_members(walk)
    yield from find_partakers(walk)
    yield from find_pledges(walk)
    yield from find_leavings(walk)
    yield from find_outsiders(walk)
    yield from find_offices(walk)
    yield from find_hosts(walk, scan)
    yield from find_founders(walk, states_of)
    yield from find_gatherings(walk)


def _rows(scan: Scan, findings: Sequence[Finding]) -> list[Membership]:
    """Return one row for each state, alliance, sentence and role."""
    rows: dict[tuple[object, ...], Membership] = {}
    for finding in sorted(findings, key=lambda one: (one.start, one.end)):
        for row in _with_member(finding):
            sentence = scan.sentence_at(row.start)
            told = (row.alliance_id, row.iso3s[0], row.role, row.status, sentence)
            kept = rows.get(told)
            if kept is None or (kept.certainty, row.certainty) == (
                "implied",
                "stated",
            ):
                rows[told] = _row(scan, row)
    return sorted(rows.values(), key=lambda one: (one.span_start, one.membership_id))


def _with_member(finding: Finding) -> Iterator[Finding]:
    """Yield a claim, and the membership that leading, chairing or hosting implies."""
    yield finding
    if finding.role in {"lead", "chair", "host"}:
        yield replace(finding, role="member", certainty="implied")


def _row(scan: Scan, finding: Finding) -> Membership:
    iso3 = finding.iso3s[0]
    return Membership(
        span_start=finding.start,
        span_end=finding.end,
        membership_id=scan.key(
            "membership", finding.alliance_id, iso3, finding.role,
            finding.start, finding.end,
        ),
        alliance_id=finding.alliance_id,
        iso3=iso3,
        role=finding.role,
        status=finding.status,
        certainty=finding.certainty,
        start=finding.since,
        end=finding.until,
        modality=finding.modality,
        method=finding.method,
    )  # fmt: skip
