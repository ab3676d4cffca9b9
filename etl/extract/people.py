from collections.abc import Sequence
from etl.lexicon.scan import Scan
from etl.records import *


def find_people(scan: Scan, states: Sequence[Mention]) -> list[Person]:
    return []
