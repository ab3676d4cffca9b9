"""An article in the making."""

import re
from dataclasses import dataclass, field

from etl.split.lines import Line

# A last line of so few words is a signature; two and more of so few each, without a
# full stop, are links to other articles.
_SIGNATURE_WORDS, _LINK_WORDS = 4, 15
_LIST_ITEM = re.compile(r"\s*(?:[-–—•*●▪◾■✔️]|\d{1,2}\s?[-.)–:])")


@dataclass(slots=True)
class Draft:
    """An article in the making.

    Attributes:
        region: where it begins: `page`, or under a `related` or `latest` marker.
    """

    region: str
    title: Line | None = None
    body: list[Line] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)

    @property
    def is_single(self) -> bool:
        """Whether only one paragraph of it stands here."""
        return len(self.body) == 1

    @property
    def is_cut(self) -> bool:
        """Whether only its first line stands here, and breaks off."""
        return self.is_single and (
            self.body[0].kind == "cut" or not self.body[0].is_whole
        )


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
        and not _LIST_ITEM.match(line.text)
    )
