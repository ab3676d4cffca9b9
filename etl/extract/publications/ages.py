"""How old a page says an article is: «منذ ساعتين» (two hours ago), and from when.

The words count from the day that the page was fetched. Where it does not say that
day they tell nothing.
"""

from collections.abc import Sequence

from etl.dating import read
from etl.dating.nodes import Offset
from etl.dating.settling import Moment, settle
from etl.extract.publications.header_lines import Dated, HeaderLine
from etl.records import EdtfDate

_OTHER_WORDS = 2  # beside the age: «نشر منذ ساعتين»


def find_age(lines: Sequence[HeaderLine], fetched: EdtfDate) -> Dated | None:
    """Return the day that an article's age counts back to from the day of fetching."""
    if fetched.earliest is None or fetched.earliest != fetched.latest:
        return None
    for line in lines:
        if line.place != "furniture":
            continue
        for one in read(line.scan):
            others = len(line.scan.text.split()) - len(
                line.scan.text[one.start : one.end].split()
            )
            if not isinstance(one.node, Offset) or one.node.sign > 0:
                continue
            day = settle(one.node, Moment(fetched.earliest))
            if day is not None and others <= _OTHER_WORDS:
                return Dated(day, "relative", line.text.strip())
    return None
