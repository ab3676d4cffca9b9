"""One text read by the readers of alliances, without the others."""

from dataclasses import dataclass

from etl.extract.alliances import find_alliances
from etl.extract.aspects import Findings, find_aspects
from etl.extract.countries import find_mentions
from etl.extract.dates import find_dates
from etl.extract.memberships import find_memberships
from etl.lexicon import load_lexicon
from etl.lexicon.scan import Scan
from etl.records import Alliance, Aspect, EdtfDate, Membership, Mention

IN = {"member", "lead", "chair", "host"}
OUT = {"left", "suspended", "declined"}


@dataclass(frozen=True)
class Read:
    scan: Scan
    alliances: list[Alliance]
    mentions: list[Mention]
    memberships: list[Membership]
    aspects: list[Aspect]

    def members(self) -> dict[str, set[str]]:
        """States that the text holds to be in, by alliance; `~` for an unknown one."""
        found: dict[str, set[str]] = {}
        for one in self.memberships:
            if one.role in IN and one.status not in OUT and one.modality == "asserted":
                known = "~" if one.alliance_id.startswith("~") else one.alliance_id
                found.setdefault(known, set()).add(one.iso3)
        return found

    def named(self) -> list[tuple[str, str]]:
        """Surface and alliance of each naming, in text order."""
        return [
            (one.surface, "~" if one.alliance_id.startswith("~") else one.alliance_id)
            for one in self.mentions
        ]


def read(text: str, published: EdtfDate | None = None) -> Read:
    scan = Scan(text, load_lexicon())
    states, when = find_mentions(scan), find_dates(scan, published)
    alliances, named = find_alliances(scan, states, when)
    members = find_memberships(scan, states, alliances, named, when)
    aspects = find_aspects(
        scan, Findings(states, alliances, named, members, when, published)
    )
    return Read(scan, alliances, named, members, aspects)
