"""Which of the short lines above a text is its headline."""

import re
from collections import Counter
from collections.abc import Sequence

from etl.split.datelines import is_dateline
from etl.split.furniture import Furniture
from etl.split.lines import Line

_WORDS = re.compile(r"\w+")
_PREFIX = re.compile("^[وف]?[بكل]?(?:ال|لل)?")
# So many first letters stand for a word, so that عراق, عراقي, عراقية count as one.
_STEM = 4
# A section's name or a byline («عربي ودولي») has fewer words.
_HEADLINE_WORDS = 4
# What speaks for a line beside the words it shares with the text (0 to 1).
_LONG, _MASTHEAD, _CERTAIN = 0.4, -0.5, 1.0
# Of the lines that do nearly as well as the best the first is taken: a subtitle often
# shares more words with the text than the headline above it. In a list of other
# articles' headlines only the best will do.
_NEARLY, _NEARLY_IN_LIST = 0.5, 0.8
_LIST = 4
# So many lines above a text are compared with each other.
_MOST_COPIES = 12
# A paragraph on the same matter shares so many words with the headline, or such a part.
_SHARED, _SHARED_PART = 2, 0.25


def choose_headline(
    heads: Sequence[Line],
    lead: str,
    furniture: Furniture,
    *,
    breadcrumb: str = "",
    listed: bool = False,
) -> int | None:
    """Return the place of the headline among short lines; None where there are none.

    Args:
        heads: the short lines above the text, in order.
        lead: keys of the text's first paragraphs.
        furniture: tells an outlet's own name.
        breadcrumb: the page's path as printed, which often ends in the headline.
        listed: the lines stand under «most read» or the like.
    """
    if not heads:
        return None
    spoken = _stems(lead)
    printed = Counter(head.key for head in heads)
    copies = _copies(heads)
    scores = [
        _likely(head, spoken, furniture)
        + _CERTAIN * (printed[head.key] > 1 or head.key in copies.values())
        + _CERTAIN * (bool(breadcrumb) and breadcrumb.endswith(head.key))
        for head in heads
    ]
    scores = [
        0.0 if head.key in copies else score
        for head, score in zip(heads, scores, strict=True)
    ]
    long = [head.words >= _HEADLINE_WORDS for head in heads]
    if any(score > _LONG for score, fits in zip(scores, long, strict=True) if fits):
        # The outlet's name is in every text of its own; it is no headline of theirs.
        scores = [
            score if fits else 0.0 for score, fits in zip(scores, long, strict=True)
        ]
    listed = listed or sum(long) >= _LIST
    enough = max(scores) * (_NEARLY_IN_LIST if listed else _NEARLY)
    return next(place for place, score in enumerate(scores) if score >= enough)


def is_printed_in(headline: Line, other: Line | None) -> bool:
    """Tell whether a line is the headline again, the site's name around it perhaps."""
    if other is None or not headline.key:
        return False
    if headline.words < _HEADLINE_WORDS:
        return other.key.startswith(headline.key)
    return headline.key in other.key


def is_shortened(line: Line, headline: Line) -> bool:
    """Tell whether a line is the headline again, cut off in dots."""
    begun = line.key.rstrip(".… ")
    return line.kind == "cut" and bool(begun) and headline.key.startswith(begun)


def _copies(heads: Sequence[Line]) -> dict[str, str]:
    """Return lines that hold another with the site's name around it, and that other."""
    near = [head for head in heads if head.words >= _HEADLINE_WORDS][:_MOST_COPIES]
    return {
        other.key: head.key
        for head in near
        for other in near
        if head.key != other.key and is_printed_in(head, other)
    }


def is_about(paragraph: Line, headline: Line) -> bool:
    """Tell whether a paragraph speaks of what a headline says."""
    named = _stems(headline.key)
    shared = named & _stems(paragraph.key)
    return len(shared) >= max(_SHARED, len(named) * _SHARED_PART)


def closeness(paragraph: Line, headline: Line) -> float:
    """Return which part of a headline's words a paragraph says again, 0 to 1."""
    named = _stems(headline.key)
    return len(named & _stems(paragraph.key)) / max(_HEADLINE_WORDS, len(named))


def _likely(head: Line, spoken: set[str], furniture: Furniture) -> float:
    own = _stems(head.key)
    score = len(own & spoken) / max(_HEADLINE_WORDS, len(own))
    if head.words >= _HEADLINE_WORDS and not is_dateline(head):
        score += _LONG
    if furniture.is_masthead(head.key, head.words) or furniture.is_section(head.key):
        score += _MASTHEAD
    return max(score, 0.0)


def _stems(text: str) -> set[str]:
    words = (_PREFIX.sub("", word) for word in _WORDS.findall(text))
    return {word[:_STEM] for word in words if len(word) > 2}
