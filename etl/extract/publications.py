from collections.abc import Sequence
from etl.lexicon.scan import Scan
from etl.records import *


def find_publication(article: Article, scan: Scan) -> Publication:
    return Publication()
