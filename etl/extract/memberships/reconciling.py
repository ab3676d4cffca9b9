"""What an article's claims come to when they are read beside each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from etl.extract.memberships.findings import Finding

_IN = frozenset({"member", "lead", "chair", "host"})


@dataclass(frozen=True, slots=True)
class _Story:
    """What the article says of one state and one alliance, by method."""

    methods: frozenset[str]
    gone: str | None

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> "_Story":
        """Read the claims on one state and alliance."""
        held = [one for one in findings if one.modality == "asserted"]
        statuses = {one.status for one in held if one.role == "member"}
        gone = next(
            (one for one in ("left", "suspended", "declined") if one in statuses), None
        )
        methods = frozenset(one.method for one in held)
        # Who was readmitted had been suspended before.
        return cls(
            methods, None if gone == "suspended" and "restore" in methods else gone
        )


def reconcile(findings: Sequence[Finding]) -> list[Finding]:
    """Let later standing outweigh earlier, claim by claim.

    A list of founders still names a state that the same article says has left: its
    claim then has that status. A suspension that was lifted stays a claim of its
    own, but of the past.
    """
    by_pair: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        for iso3 in finding.iso3s:
            by_pair.setdefault((finding.alliance_id, iso3), []).append(finding)
    stories = {pair: _Story.of(found) for pair, found in by_pair.items()}
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
            replace(finding, iso3s=(iso3,)),
            stories[finding.alliance_id, iso3],
            is_hopeful=(finding.alliance_id, iso3) in hopeful,
        )
    ]


def _is_firm(finding: Finding) -> bool:
    """Tell whether a claim says outright that the state is in."""
    return (
        finding.role in _IN
        and finding.status in {"active", "leaving"}
        and finding.modality == "asserted"
        and not finding.is_default
    )


def _told(finding: Finding, story: _Story, *, is_hopeful: bool) -> list[Finding]:
    if finding.is_default and is_hopeful:
        return [replace(finding, role="candidate", status="proposed")]
    if finding.modality != "asserted" or finding.role not in _IN:
        return [finding]
    if story.gone is not None and finding.status in {"active", "leaving"}:
        return [replace(finding, status=story.gone)]
    return [finding]
