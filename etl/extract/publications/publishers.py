"""Publishers: «المصدر: …», datelines such as «البلاد (الرياض)», mastheads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.arabic import key
from etl.dating import read
from etl.dating.nodes import Calendar
from etl.extract.publications.header_lines import HeaderLine, label, words_by_role
from etl.lexicon.scan import Scan

_PARTING = re.compile(r"\s*[|/()،,•؛]\s*|\s+-+\s*|\s*-+\s+|-+$|^-+|\s*:\s*")
# A comma also stands inside a date; these part a dateline.
_STRONG = re.compile(r"[-|/()•]")
_WORD = re.compile(r"\w+")
_EDGES = " \t\"'.:-_*#[]،,؛"
_LONGEST_NAME = 5  # words
_CRUMBS = re.compile(r"[»›>\\]|^\s*الرئيسيه\b")
# «خاص بموقع …» (exclusively for the site …).
_FOR = re.compile(r"(?:^|\s)خاص(?:ه)?\s+(?:ب|ل)(?:ال)?(?=\S)")
_CLOCK = re.compile(r"\d{1,2}:\d{2}.*$|\d+")


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes, the line that says so, and the page that passes it on."""

    name: str | None = None
    evidence: str | None = None
    republisher: str | None = None


def find_publisher(lines: Sequence[HeaderLine]) -> Publisher:
    """Return the named source, else the outlet of the dateline or masthead."""
    source = next(filter(None, map(_source, lines)), None)
    datelines = [found for line in lines if (found := _outlet(line)) is not None]
    if source is None:
        if not datelines:
            return Publisher()
        name, evidence = max(datelines, key=lambda one: one[2])[:2]
        return Publisher(name, evidence)
    others = [name for name, _, _ in datelines if not _same(name, source[0])]
    return Publisher(*source, others[0] if others else None)


def _source(line: HeaderLine) -> tuple[str, str] | None:
    scan = line.scan
    match = label(scan.lexicon, "source").match(scan.text.lstrip())
    if match is None or not re.search(r"[:/|-]", match.group()):
        return None
    lead = len(scan.text) - len(scan.text.lstrip())
    start = lead + match.end()
    name = scan.original(start, len(scan.text)).strip(_EDGES)
    if not name or _is_generic(name, scan) or len(_WORD.findall(name)) > _LONGEST_NAME:
        return None
    return name, scan.folded.original.strip()


def _outlet(line: HeaderLine) -> tuple[str, str, int] | None:
    """Return an outlet that a line names, the line, and how sure that is."""
    scan = line.scan
    if _CRUMBS.search(scan.text) or label(scan.lexicon, "source").match(scan.text):
        return None
    byline = label(scan.lexicon, "byline").match(scan.text)
    own = _FOR.search(scan.text)
    if own is not None:
        name = _without_noun(scan, own.end())
        return (name, scan.folded.original.strip(), 3) if name else None
    if byline is not None:
        return None
    spans, structured = _parts(scan)
    named = [
        (start, end)
        for start, end in spans
        if not _is_place(scan, start, end)
        and not _is_generic(scan.text[start:end], scan)
        and 0 < len(_WORD.findall(scan.text[start:end])) <= _LONGEST_NAME
    ]
    sure = [span for span in named if _looks_like_outlet(scan, *span)]
    if line.place != "furniture" and not (sure and structured and len(named) == 1):
        return None
    if not sure and not (structured and named) and not _is_name_line(line, named):
        return None
    # «المدينة (الصحيفة)» and «المدينة - الصحيفة» put the city first.
    start, end = sure[0] if sure else named[-1 if len(named) == len(spans) else 0]
    name = scan.original(start, end).strip(_EDGES)
    rank = 2 if sure else 1
    return (name, scan.folded.original.strip(), rank) if name else None


def _parts(scan: Scan) -> tuple[list[tuple[int, int]], bool]:
    """Cut a line at its separators and full dates; tell whether it had any."""
    cuts = [match.span() for match in _PARTING.finditer(scan.text)]
    structured = any(_STRONG.search(scan.text[low:high]) for low, high in cuts)
    for one in read(scan):
        if isinstance(one.node, Calendar) and one.node.year is not None:
            cuts.append((one.start, one.end))
    for match in _CLOCK.finditer(scan.text):
        cuts.append(match.span())
    spans: list[tuple[int, int]] = []
    start = 0
    for low, high in sorted(cuts):
        if low > start:
            spans.append((start, low))
        start = max(start, high)
    spans.append((start, len(scan.text)))
    kept = [span for span in (_trimmed(scan.text, *one) for one in spans) if span]
    return kept, structured


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return (start, end) if start < end else None


def _is_place(scan: Scan, start: int, end: int) -> bool:
    for hit in scan.within(start, end, "place", "country"):
        if hit.word_start <= start and hit.word_end >= end:
            return True
    return False


def _is_generic(name: str, scan: Scan) -> bool:
    words = words_by_role(scan.lexicon)
    folded = _name_key(name)
    labels = words["published"] | words["updated"] | words["crawled"]
    if not folded or folded in words["generic"] or folded in labels:
        return True
    first = folded.split(" ")[0]
    return first in words["section"] or all(
        word.removeprefix("و") in words["generic"] for word in folded.split(" ")
    )


def _name_key(name: str) -> str:
    return " ".join(_WORD.findall(key(name).lower()))


def _looks_like_outlet(scan: Scan, start: int, end: int) -> bool:
    if any(scan.within(start, end, "outlet")):
        return True
    words = scan.text[start:end].split(" ")
    nouns = words_by_role(scan.lexicon)["outlet"]
    return words[0] in nouns or words[-1] in nouns


def _is_name_line(line: HeaderLine, named: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a furniture line is nothing but one short name: a masthead."""
    words = len(_WORD.findall(line.scan.text))
    return line.place == "furniture" and len(named) == 1 and 0 < words <= 3


def _without_noun(scan: Scan, start: int) -> str:
    quoted = next((span for span in scan.quotes if span[0] >= start), None)
    if quoted is not None:
        return scan.original(*quoted).strip(_EDGES)
    end = re.compile(r"[-|/\n]|$").search(scan.text, start)
    stop = end.start() if end else len(scan.text)
    return scan.original(start, stop).strip(_EDGES)


def _same(one: str, other: str) -> bool:
    first, second = _name_key(one), _name_key(other)
    return first in second or second in first
