"""Blocks of links inside an article: «تخطى … وواصل القراءة» (skip … and read on).

Broadcasters' pages say where such a block begins and where it ends; what stands
between is no part of the article.
"""

from collections.abc import Iterator, Sequence

from etl.split.furniture import Furniture
from etl.split.lines import Line

# A block holds no more lines; where its end lacks, only its first line is dropped.
_LONGEST = 24


def without_blocks(lines: Sequence[Line], furniture: Furniture) -> list[Line]:
    """Return the lines of a page that stand outside of such blocks."""
    return list(_outside(lines, furniture))


def _outside(lines: Sequence[Line], furniture: Furniture) -> Iterator[Line]:
    number = 0
    while number < len(lines):
        line = lines[number]
        if line.kind == "block_start":
            number = _end_of(lines, number, furniture)
        else:
            yield line
        number += 1


def _end_of(lines: Sequence[Line], start: int, furniture: Furniture) -> int:
    for number in range(start + 1, min(start + _LONGEST, len(lines))):
        line = lines[number]
        if line.kind != "block_start" and furniture.ends_block(line.key, line.words):
            return number
    return start
