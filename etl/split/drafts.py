"""An article in the making."""

import re
from dataclasses import dataclass, field

from etl.split.lines import Line

# A last line of so few words is a signature; two and more of so few each, without a
# full stop, are links to other articles.
_SIGNATURE_WORDS, _LINK_WORDS = 4, 15
# Between headline and date stand at most so many lines of text.
_SUMMARY_LINES = 2
# What a list shows of an article is no longer, in words.
_LONGEST_TEASER = 55
_LIST_ITEM = re.compile(r"\s*(?:[-–—•*●▪◾■✔️]|\d{1,2}\s?[-.)–:])")


@dataclass(slots=True)
class Draft:
    """An article in the making.

    Attributes:
        region: where it begins: `page`, or under a `related` or `latest` marker.
        is_stamped: its date has been seen.
    """

    region: str
    title: Line | None = None
    body: list[Line] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    is_stamped: bool = False

    @property
    def is_young(self) -> bool:
        """Whether no more of it stands here than a summary and a caption."""
        return not self.is_stamped and len(self.body) <= _SUMMARY_LINES

    @property
    def is_single(self) -> bool:
        """Whether only one paragraph of it stands here."""
        return len(self.body) == 1

    @property
    def is_cut(self) -> bool:
        """Whether only its first line stands here, and breaks off."""
        if not self.is_single or self.body[0].words > _LONGEST_TEASER:
            return False
        return self.body[0].kind == "cut" or not self.body[0].is_whole


def drop_strays(draft: Draft) -> None:
    """Take signatures and links off the end of a text that has paragraphs."""
    last = len(draft.body)
    while last and _is_stray(draft.body[last - 1]):
        last -= 1
    strays = draft.body[last:]
    if not last or not any(line.kind == "body" for line in draft.body[:last]):
        return
    if draft.body[last - 1].key.endswith(":"):
        return  # a list that was announced
    signed = [line for line in strays if line.words <= _SIGNATURE_WORDS]
    if len(strays) > 1 or signed:
        del draft.body[last:]
        draft.furniture += [line.text.strip() for line in signed]


def _is_stray(line: Line) -> bool:
    return (
        line.kind == "short"
        and line.words <= _LINK_WORDS
        and not line.key.endswith(".")
        and not _LIST_ITEM.match(line.text)
    )
