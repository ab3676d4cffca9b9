from collections.abc import Sequence
from etl.lexicon.scan import Scan
from etl.records import *


def find_dates(scan: Scan, published: EdtfDate | None) -> list[DateMention]:
    return []
