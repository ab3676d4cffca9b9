from collections.abc import Sequence
from etl.lexicon.scan import Scan
from etl.records import *


def find_quantities(scan: Scan) -> list[Quantity]:
    return []
