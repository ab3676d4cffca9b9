from collections.abc import Sequence
from etl.lexicon.scan import Scan
from etl.records import *


def find_memberships(scan: Scan, states: Sequence[Mention], bodies: Sequence[Alliance], named: Sequence[Mention], when: Sequence[DateMention]) -> list[Membership]:
    return []
