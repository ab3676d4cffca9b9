"""What an article's claims come to when they are read beside each other."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from etl.extract.memberships.findings import Finding
from etl.records import Status

_IN = frozenset({"member", "lead", "chair", "host"})


def reconcile(findings: Sequence[Finding]) -> list[Finding]:
    """Let later standing outweigh earlier, claim by claim.

    A list of founders still names a state that the same article says has left: its
    claim then has that status. A suspension that was lifted stays a claim of its
    own, but of the past.
    """
    findings = _grounded(findings)
    by_pair: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        for iso3 in finding.iso3s:
            by_pair.setdefault((finding.alliance_id, iso3), []).append(finding)
    gone: dict[tuple[str, str], Status | None] = {
        pair: _gone(found) for pair, found in by_pair.items()
    }
    hopeful = {
        pair
        for pair, found in by_pair.items()
        if any(one.role in {"candidate", "invited"} for one in found)
        and not any(_is_firm(one) for one in found)
    }
    return [
        told
        for finding in findings
        for iso3 in finding.iso3s
        for told in _told(
            _of(finding, (iso3,)),
            gone[finding.alliance_id, iso3],
            is_hopeful=(finding.alliance_id, iso3) in hopeful,
        )
    ]


def _of(finding: Finding, iso3s: tuple[str, ...]) -> Finding:
    """Return a claim for these of its states; most claims are of one alone."""
    return finding if finding.iso3s == iso3s else replace(finding, iso3s=iso3s)


def _grounded(findings: Sequence[Finding]) -> list[Finding]:
    """Drop a leaving that names no alliance, unless its state is told to be in."""
    told = {
        (one.alliance_id, iso3)
        for one in findings
        if not one.is_bare and one.role in _IN
        for iso3 in one.iso3s
    }
    return [
        _of(one, held)
        for one in findings
        if (
            held := tuple(
                iso3
                for iso3 in one.iso3s
                if not one.is_bare or (one.alliance_id, iso3) in told
            )
        )
    ]


def _gone(findings: Iterable[Finding]) -> Status | None:
    """Return how a state is out, by all that the article says of it; None where in.

    Who was readmitted had been suspended before, wherever the text says so; of
    leaving and coming back the later in the text is the later in time.
    """
    held = [one for one in findings if one.modality == "asserted"]
    back = max((one.start for one in held if one.method in _BACK), default=-1)
    statuses = {one.status for one in held}
    # A headline's «خارج» (out of) says no more than the leaving that is told below it.
    left = max(
        (
            one.start
            for one in held
            if one.status == "left"
            and not (one.method == "outside" and "leaving" in statuses)
        ),
        default=-1,
    )
    if left > back:
        return "left"
    if "suspended" in statuses and back < 0:
        return "suspended"
    return "declined" if "declined" in statuses and back < 0 else None


_BACK = frozenset({"restore", "remain"})


def _is_firm(finding: Finding) -> bool:
    """Tell whether a claim says outright that the state is in."""
    return (
        finding.role in _IN
        and finding.status in {"active", "leaving"}
        and finding.modality == "asserted"
        and not finding.is_default
    )


def _told(finding: Finding, gone: Status | None, *, is_hopeful: bool) -> list[Finding]:
    if finding.is_default and is_hopeful:
        return [replace(finding, role="candidate", status="proposed")]
    if finding.modality != "asserted" or finding.role not in _IN:
        return [finding]
    if gone is not None and finding.status in {"active", "leaving"}:
        return [replace(finding, status=gone)]
    return [finding]
