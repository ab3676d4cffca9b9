"""Pages of our own, each line marked with what it is.

A line opens with one letter and «|»: `M`, `R`, `T` the headline of the page's own, a
related and a cut-off article, `m`, `r`, `t` a line of its text, `-` furniture, `?` a
caption or summary that may stay or go, «‖» what is cut off before it, `=` (no line of the page) the publication
date, its basis and the publisher of the article above; `?` where nothing is known.
"""

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from etl.records import Document

FOLDER = Path(__file__).parent / "pages"
SECTIONS = {"M": "main", "R": "related", "T": "teaser"}


@dataclass(slots=True)
class Marked:
    """What one article of a page should come to."""

    section: str
    title: str
    lines: list[str] = field(default_factory=list)
    published: str | None = None
    basis: str = "unknown"
    publisher: str | None = None
    is_dated: bool = False


@dataclass
class MarkedPage:
    """A page and the articles it holds."""

    name: str
    source: str

    @cached_property
    def text(self) -> str:
        """The page as a site prints it."""
        kept = (line for line in self.source.split("\n") if line[:2] != "=|")
        page = "\n".join(line[2:] if line[1:2] == "|" else line for line in kept)
        return page.replace("‖", "")

    @cached_property
    def articles(self) -> list[Marked]:
        """The articles that were marked, in page order."""
        found: list[Marked] = []
        for line in self.source.split("\n"):
            mark, words = line[:1], line[2:]
            if mark in SECTIONS:
                found.append(Marked(SECTIONS[mark], words.strip()))
            elif mark == "=":
                date, basis, publisher = words.split("|")
                found[-1].is_dated = True
                if date != "?":
                    found[-1].published, found[-1].basis = date, basis
                found[-1].publisher = publisher or None
            elif mark and mark in "mrt":
                section = SECTIONS[mark.upper()]
                own = next(one for one in reversed(found) if one.section == section)
                own.lines.append(words.rpartition("‖")[2].strip())
        return found

    @cached_property
    def optional(self) -> set[str]:
        """Lines that may stay or go."""
        return {
            line[2:].strip() for line in self.source.split("\n") if line[:2] == "?|"
        }

    @property
    def document(self) -> Document:
        """The page as the pipeline reads it."""
        raw = self.text.encode()
        sha = hashlib.sha256(raw).hexdigest()
        return Document(
            sha[:16], self.name, "text/plain", "utf-8", len(raw), sha, self.text
        )


def marked_pages() -> list[MarkedPage]:
    """Return every page, in the order of their names."""
    return [
        MarkedPage(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(FOLDER.glob("*.txt"))
    ]
