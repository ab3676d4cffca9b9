"""Where an article goes on after links to others that interrupt it.

«اقرأ أيضاً» (read also) stands below an article, and in the middle of it too. What
follows the links there belongs to the article unless it tells the last link's story.
"""

from collections.abc import Sequence

from etl.split.datelines import is_dateline, split_dateline
from etl.split.drafts import Draft
from etl.split.furniture import Furniture
from etl.split.headlines import closeness, is_about
from etl.split.lines import Line
from etl.split.lookahead import MARKERS, OWN, TAIL

_MOST_LINKS = 10
# An article that has more paragraphs than these is likely to be over.
_EARLY = 3


def resumes_at(
    lines: Sequence[Line], number: int, draft: Draft, furniture: Furniture
) -> int | None:
    """Return where an article goes on after the marker of links, None if nowhere."""
    links: list[Line] = []
    for place in range(number + 1, min(number + 1 + _MOST_LINKS, len(lines))):
        line = lines[place]
        if line.kind == "body":
            goes_on = _goes_on(lines[number], links, draft, line, furniture)
            return place if goes_on else None
        if line.kind == "short":
            links.append(line)
        elif line.kind == "cut" or line.kind in MARKERS | OWN | TAIL:
            return None
    return None


def _goes_on(
    marker: Line,
    links: Sequence[Line],
    draft: Draft,
    paragraph: Line,
    furniture: Furniture,
) -> bool:
    on_its_line = not marker.newline and len(links) == 1
    if not links or on_its_line or furniture.continues(paragraph.key):
        return True
    signed = split_dateline(paragraph, furniture)[0] or any(map(is_dateline, links))
    if signed or tells(paragraph, links[-1], draft.title):
        return False
    own = draft.title is not None and is_about(paragraph, draft.title)
    return own or len(links) > 1 or len(draft.body) <= _EARLY


def tells(paragraph: Line, headline: Line, other: Line | None) -> bool:
    """Tell whether a paragraph tells a headline's story rather than another's."""
    if not is_about(paragraph, headline):
        return False
    return other is None or closeness(paragraph, headline) >= closeness(
        paragraph, other
    )
