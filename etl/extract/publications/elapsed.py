"""How long ago a text says that a public event was.

«قبل شهرين عاد ترامب إلى البيت الأبيض» (two months ago Trump returned), «مضى عام على
سقوط النظام» (a year has passed since its fall) date the text that says so. What came
so long after an event, «بعد أسبوع من …» (a week after), dates only what it tells.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from etl.dating import read
from etl.dating.nodes import Expression, Offset
from etl.extract.publications.clues import Clue
from etl.extract.publications.header_lines import words_by_role
from etl.landmarks import Landmark
from etl.lexicon import Lexicon
from etl.lexicon.scan import Scan

# How far the words may stand from the event's name, in characters.
_NEAR, _BEFORE = 45, 60
_AMOUNT = r"(?P<amount>[^\W_]+(?:\s+[^\W_]+){0,3}?)"
# «قبل أكثر من عام» (more than a year ago) tells less than it seems to.
_NO_MEASURE = re.compile(r"(?:اكثر|اقل|نحو)\s+من|\bاقل\b")


def find_elapsed(
    scan: Scan, expressions: Sequence[Expression], landmarks: Sequence[Landmark]
) -> Iterator[Clue]:
    """Yield a clue for each event that a text says how long ago it was."""
    offsets = [one for one in expressions if _is_ago(scan, one)]
    for landmark in landmarks:
        if landmark.role != "at" or landmark.names_person:
            continue
        counted = _counted_before(scan, landmark)
        if counted is not None:
            yield counted
            continue
        low, high = scan.sentence_at(landmark.start)
        for one in offsets:
            inside = low <= one.start and one.end <= high
            gap = max(one.start - landmark.end, landmark.start - one.end)
            if inside and gap <= _NEAR:
                span = min(one.start, landmark.start), max(one.end, landmark.end)
                yield Clue(one.node, landmark.date, span, landmark.landmark)
                break


def _is_ago(scan: Scan, one: Expression) -> bool:
    node = one.node
    if not isinstance(node, Offset) or node.sign > 0:
        return False
    return _NO_MEASURE.search(scan.text[one.start : one.end]) is None


def _counted_before(scan: Scan, landmark: Landmark) -> Clue | None:
    """Read «مضت خمسة أسابيع على» (five weeks have passed since) before an event."""
    start = max(0, landmark.word_start - _BEFORE)
    before = scan.text[start : landmark.word_start]
    match = _passed(scan.lexicon).search(before)
    if match is None:
        return None
    low, _ = scan.sentence_at(landmark.start)
    if start + match.start() < low:
        return None
    if match["since"] and not _opens(scan, low):
        return None
    back = next(iter(words_by_role(scan.lexicon)["ago"]))
    found = read(Scan(f"{back} {match['amount']}", scan.lexicon), whole=True)
    offset = next((one.node for one in found if isinstance(one.node, Offset)), None)
    if offset is None or _NO_MEASURE.search(match["amount"]):
        return None
    span = start + match.start(), landmark.end
    return Clue(offset, landmark.date, span, landmark.landmark)


def _opens(scan: Scan, sentence: int) -> bool:
    """Tell whether a sentence is the headline or the first one below it."""
    body = scan.text.find("\n") + 1
    return sentence <= body + 1


@lru_cache(maxsize=4)
def _passed(lexicon: Lexicon) -> re.Pattern[str]:
    words = words_by_role(lexicon)
    passed = "|".join(sorted(map(re.escape, words["passed"]), key=len, reverse=True))
    later = "|".join(sorted(map(re.escape, words["later"]), key=len, reverse=True))
    since = "|".join(sorted(map(re.escape, words["since"]), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)[وف]?(?:(?:{passed})|(?P<since>{later}))\s+{_AMOUNT}\s+(?:{since})\s*$"
    )
