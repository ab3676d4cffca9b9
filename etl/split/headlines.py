"""Which of the short lines above a text is its headline."""

import re
from collections.abc import Sequence

from etl.split.lines import Line, is_dateline

_WORDS = re.compile(r"\w+")
_PREFIX = re.compile("^[وف]?[بكل]?(?:ال|لل)?")
# So many first letters stand for a word, so that عراق, عراقي, عراقية count as one.
_STEM = 4
# A masthead or a section's name («شبكة كذا», «عربي ودولي») has fewer words.
_HEADLINE_WORDS = 4
# The first line that does nearly as well as the best one is taken: a subtitle
# often shares more words with the text than the headline above it.
_NEARLY = 0.6


def choose_headline(
    heads: Sequence[Line], lead: str, *, breadcrumb: str = ""
) -> int | None:
    """Return the place of the headline among short lines; None where there is none.

    Args:
        heads: the short lines above the text, in order.
        lead: keys of the text's first paragraphs.
        breadcrumb: the page's path as printed, which often ends in the headline.
    """
    if not heads:
        return None
    spoken = _stems(lead)
    scores = [_score(one, heads, spoken, breadcrumb) for one in heads]
    enough = max(scores) * _NEARLY
    return next(place for place, score in enumerate(scores) if score >= enough)


def _score(
    head: Line, heads: Sequence[Line], spoken: set[str], breadcrumb: str
) -> float:
    own = _stems(head.key)
    score = len(own & spoken) / max(1, len(own))
    score += head.words >= _HEADLINE_WORDS and not is_dateline(head)
    score += sum(other.key == head.key for other in heads) > 1
    score += bool(breadcrumb) and breadcrumb.endswith(head.key)
    return score


def _stems(text: str) -> set[str]:
    words = (_PREFIX.sub("", word) for word in _WORDS.findall(text))
    return {word[:_STEM] for word in words if len(word) > 2}
