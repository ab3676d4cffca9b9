from collections.abc import Sequence
from etl.lexicon.scan import Scan
from etl.records import *


def find_aspects(scan: Scan, states: Sequence[Mention], bodies: Sequence[Alliance], named: Sequence[Mention], members: Sequence[Membership], when: Sequence[DateMention]) -> list[Aspect]:
    return []
