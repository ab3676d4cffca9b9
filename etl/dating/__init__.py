"""Date expressions in Arabic: found, read, and settled against a day.

`tokens` turns words into letters (`printed` the digits, `links` the small words),
`grammar` matches patterns of letters, `readers` turn a match into a node of `nodes`
(`alone` what only a string of its own may say), `joining` makes one of neighbours,
and `settling` works out which days it means.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from etl.arabic import LETTER
from etl.dating.alone import READERS_ALONE
from etl.dating.grammar import (
    ABOUT,
    PATTERNS,
    ROLE,
    WHOLE_PATTERNS,
    by_start,
)
from etl.dating.joining import Span, counted_from, framed, joined, measured
from etl.dating.nodes import (
    Beside,
    Between,
    Calendar,
    Counted,
    Expression,
    Node,
    Offset,
    Role,
)
from etl.dating.outlook import lasting, naming, not_a_date
from etl.dating.readers import READERS
from etl.dating.tokens import Cluster, find_clusters
from etl.lexicon.scan import Scan

_ROLES: dict[str, Role] = {
    "S": "since", "P": "since", "U": "until", "T": "until", "L": "by",
    "B": "before", "A": "after",
}  # fmt: skip
# «قبل أسبوع من الانتخابات» (a week before the elections) counts from another day.
_COUNTS_FROM_ELSEWHERE = re.compile(
    r"\s+(?:(?:كامله?|كاملين|كاملتين|تقريبا|فقط)\s+)?(?:من|علي|عن)\s"
)
_IN_TEXT, _IN_A_WHOLE = by_start(PATTERNS), by_start(WHOLE_PATTERNS)
_READERS = {**READERS, **READERS_ALONE}
_LOOK_BACK, _LOOK_AHEAD = 30, 16
_BOUND = Between | Counted | Beside  # they say themselves what they span
_FROM_ON = re.compile("P")  # «فصاعدا» (and onward)
_NOUN = re.compile(rf" (?![وف]|ال)[{LETTER}]{{3,}}")


@lru_cache(maxsize=4)
def read(scan: Scan, *, whole: bool = False) -> tuple[Expression, ...]:
    """Return every date expression of a text, in text order.

    Args:
        scan: the text.
        whole: the text is one expression and nothing else, so that «2014» is a
            year and «مارس» (March) a month without the words that would say so.
    """
    found: list[Expression] = []
    for cluster in find_clusters(scan, whole=whole):
        found.extend(_Parser(scan, cluster, whole=whole).expressions())
    return tuple(found)


class _Parser:
    """Reads the expressions of one cluster."""

    def __init__(self, scan: Scan, cluster: Cluster, *, whole: bool) -> None:
        self.scan = scan
        self.cluster = cluster
        self.tokens = cluster.tokens
        self.codes = cluster.codes if whole else _without_doubtful(cluster)
        self.patterns = _IN_A_WHOLE if whole else _IN_TEXT
        self.whole = whole

    def expressions(self) -> Iterator[Expression]:
        spans = list(self._spans())
        place = 0
        while place < len(spans):
            span = spans[place]
            place += 1
            if place < len(spans):
                node = self._with_next(span, spans[place])
                if node is not None:
                    span = span[0], spans[place][1], node
                    place += 1
            if self.whole:
                span = measured(self.cluster, span)
            if not self._is_name(span[0], span[2]) and not self._recurs(span[0]):
                yield self._expression(*span)

    def _with_next(self, span: Span, after: Span) -> Node | None:
        opening, node = self.tokens[span[0]], span[2]
        dual = opening.code == "d" and opening.value == 2
        dual &= isinstance(node, Calendar) and len(node.days) == 1
        node = joined(self.codes, span, after, whole=self.whole, dual=dual)
        if node is None and self.whole:
            node = counted_from(self.cluster, span, after)
            node = node or framed(self.codes, span, after)
        return node

    def _spans(self) -> Iterator[tuple[int, int, Node]]:
        place = 0
        while place < len(self.codes):
            read_here = self._longest(place)
            if read_here is None:
                place += 1
                continue
            last, node = read_here
            yield place, last, node
            place = last

    def _longest(self, place: int) -> tuple[int, Node] | None:
        matches = [
            (pattern.reader, match)
            for pattern in self.patterns.get(self.codes[place], ())
            if (match := pattern.regex.match(self.codes, place))
        ]
        for reader, match in sorted(matches, key=lambda one: -one[1].end()):
            node = _READERS[reader](self.tokens[place : match.end()], match)
            if node is not None and self._stands(node, match.end()):
                return match.end(), node
        return None

    def _stands(self, node: Node, last: int) -> bool:
        """Tell whether the words after it leave it a date."""
        end = self.tokens[last - 1].end
        following = self.scan.text[end : end + _LOOK_AHEAD]
        if isinstance(node, Offset) and self.codes[last - 1] not in "rRZ":
            return self.whole or not _COUNTS_FROM_ELSEWHERE.match(following)
        if self.whole:
            return not (_is_bare_day(node) and _NOUN.match(following))
        if isinstance(node, Calendar) and self._is_count(node, last, following):
            return False
        return not_a_date(self.scan.lexicon).match(following) is None

    def _is_count(self, node: Calendar, last: int, following: str) -> bool:
        """Tell whether «في 2000 موقع» (in 2000 places) counts what follows."""
        token = self.tokens[last - 1]
        round_number = token.code == "Y" and token.value % 100 == 0 and not node.month
        before = self.codes[max(0, last - 2) : last - 1]
        return round_number and before != "y" and _NOUN.match(following) is not None

    def _expression(self, first: int, last: int, node: Node) -> Expression:
        lead = self.codes[:first]
        match = ROLE.search(lead)
        role: Role = "at"
        if isinstance(node, Offset):
            # «منذ عامين» (for two years now) runs on; «قبل عامين» does not.
            role = "since" if self.codes[first] == "S" else "at"
        elif isinstance(node, _BOUND):
            pass
        elif self.whole and _FROM_ON.match(self.codes, last):
            role = "since"
        elif match is not None:
            role = _ROLES.get(match.group(1), "at")
            if match.group(1) == "T" and not self._lasts(first):
                role = "at"
            if role == "before" and isinstance(node, Calendar) and node.part == "end":
                role = "by"
        start = self.tokens[first].start
        if self.scan.text[max(0, start - 2) : start] == "ال":
            start -= 2
        word_start = self.tokens[match.start() if match else first].word_start
        about = ABOUT.search(lead) or "x" in self.codes[first:last]
        return Expression(
            start, self.tokens[last - 1].end, word_start, node, role, bool(about)
        )

    def _lasts(self, first: int) -> bool:
        """Tell whether «إلى» ends a stretch («تمتد إلى»), unlike «تعود إلى»."""
        start = self.tokens[first].word_start
        before = self.scan.text[max(0, start - _LOOK_BACK) : start]
        return lasting(self.scan.lexicon).search(before) is not None

    def _recurs(self, first: int) -> bool:
        """Tell whether «كل» (every) stands before: «كل جمعة», «كل شهر»."""
        before = self.codes[max(0, first - 2) : first].rstrip("_")
        return before.endswith("C") and not self.tokens[first].definite

    def _is_name(self, first: int, node: Node) -> bool:
        """Tell whether a day names something: «حركة 23 مارس» (March 23 Movement)."""
        if not isinstance(node, Calendar) or not (node.days and node.month):
            return False
        if node.year or node.frame or node.turn is not None:
            return False
        start = self.tokens[first].word_start
        before = self.scan.text[max(0, start - _LOOK_BACK) : start]
        return naming(self.scan.lexicon).search(before) is not None


def _is_bare_day(node: Node) -> bool:
    """Tell whether only a number says it, as «15» in «15 شخصا» (15 people)."""
    return isinstance(node, Calendar) and node == Calendar(days=node.days)


def _without_doubtful(cluster: Cluster) -> str:
    """Blank the names that are also common words and lack company."""
    codes = list(cluster.codes)
    for place, token in enumerate(cluster.tokens):
        if token.bare or token.code not in "MHW":
            continue
        before = cluster.codes[max(0, place - 1) : place]
        after = cluster.codes[place + 1 : place + 2]
        if token.code == "W":
            fits = before in {"d", "O", "K"}
        elif token.code == "H":
            fits = before in {*"DOmbi"} or after in {*"YEpfc"}
        else:
            fits = before in {*"DOmbiSULBAPIJTW"} or after in {*"YpfcT", "/"}
            fits |= cluster.codes[max(0, place - 2) : place] in {"M&", "On", "Dn"}
        if not fits and not _english(token.code, after, cluster, place):
            codes[place] = "?"
    return "".join(codes)


def _english(code: str, after: str, cluster: Cluster, place: int) -> bool:
    """Tell whether a date line goes on: «Sat, 01 Mar», «March 1, 2025»."""
    token = cluster.tokens[place]
    return token.role == "english" and after in {",", "D"} and code in "MW"
