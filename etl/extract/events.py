from collections.abc import Sequence
from etl.lexicon.scan import Scan
from etl.records import *


def find_events(scan: Scan, states: Sequence[Mention], bodies: Sequence[Alliance], named: Sequence[Mention], persons: Sequence[Person], when: Sequence[DateMention], published: EdtfDate | None) -> list[Event]:
    return []


def find_actors_and_places(scan: Scan) -> list[Mention]:
    return []
