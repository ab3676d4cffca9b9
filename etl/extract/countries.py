from collections.abc import Sequence
from etl.lexicon.scan import Scan
from etl.records import *


def find_mentions(scan: Scan) -> list[Mention]:
    return []
