"""Publishers: «المصدر: …», datelines such as «البلاد (الرياض)», mastheads, rights."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from etl.arabic import key
from etl.extract.publications.header_lines import HeaderLine, label, words_by_role
from etl.extract.publications.line_parts import EDGES, LineParts, part_line
from etl.lexicon import Lexicon
from etl.lexicon.scan import Scan

_WORD = re.compile(r"\w+")
_LONGEST_NAME = 5  # words
_LONGEST_MASTHEAD = 4
_CRUMBS = re.compile(r"[»›>\\]\s|^\s*الرئيسيه\b")
# «خاص بموقع …» (exclusively for the site …).
_FOR = re.compile(r"(?:^|\s)خاص(?:ه)?\s+(?:ب|ل)(?:ال)?(?=\S)")
# «المدى + وكالات», «المدى مع أ ف ب»: whom else it drew on is not the publisher.
_WITH = re.compile(r"\s*[+&|]\s*|\s+مع\s+|\s*[/,،]\s*|\s+-+\s+|[\"']\s*-+\s*")
_YEARS = re.compile(r"[\d\s.©(),|-]+")
# A quoted word of the text is a masthead's first one if it is no shorter.
_SHORTEST_BYNAME = 4
_SHORTEST_NAME = 2
_LABELS = ("published", "updated", "crawled")


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes, the line that says so, and the page that passes it on."""

    name: str | None = None
    evidence: str | None = None
    republisher: str | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An outlet that a line names; the higher the rank the surer."""

    name: str
    evidence: str
    rank: int


def find_publisher(lines: Sequence[HeaderLine], scan: Scan) -> Publisher:
    """Return the named source, else the outlet of the dateline, rights or masthead."""
    below = itertools.zip_longest(lines, lines[1:])
    sources = (_source(line, after) for line, after in below)
    source = next(filter(None, sources), None)
    found = [one for line in lines for one in _candidates(line, lines, scan)]
    best = max(found, key=lambda one: one.rank, default=None)
    if source is None:
        return Publisher(best.name, best.evidence) if best else Publisher()
    others = [one.name for one in found if not _same(one.name, source[0])]
    return Publisher(*source, others[0] if others else None)


def _source(line: HeaderLine, below: HeaderLine | None) -> tuple[str, str] | None:
    """Return who is named behind «المصدر:» (source), or on the line below it."""
    scan = line.scan
    match = label(scan.lexicon, "source").match(scan.text.lstrip())
    if match is None or not re.search(r"[:/|-]", match.group()):
        return None
    lead = len(scan.text) - len(scan.text.lstrip())
    start = lead + match.end()
    written = line.original(start, len(scan.text))
    if not written.strip() and below is not None and below.place == "furniture":
        written = below.text
    names = _without_sources(written)
    for name in names:
        if name and not _is_generic(name, scan.lexicon) and _fits(name):
            return name, line.text.strip()
    return None


def _candidates(
    line: HeaderLine, lines: Sequence[HeaderLine], scan: Scan
) -> Iterator[_Candidate]:
    own = line.scan
    evidence = line.text.strip()
    if _CRUMBS.search(own.text) or label(own.lexicon, "source").match(own.text):
        return
    exclusive = _FOR.search(own.text)
    if exclusive is not None:
        name = _quoted_or_rest(line, exclusive.end())
        if name:
            yield _Candidate(name, evidence, 5)
        return
    if label(own.lexicon, "rights").search(own.text):
        holder = _rights_holder(line)
        if holder:
            yield _Candidate(holder, evidence, 2)
        return
    if _is_byline(own):
        name = next(iter(_quoted(line)), None)
        if name and line.place == "furniture":
            yield _Candidate(name, evidence, 2)
        return
    found = _in_parts(line, part_line(own), lines, scan)
    if found is not None:
        yield _Candidate(found[0], evidence, found[1])


def _in_parts(
    line: HeaderLine, parts: LineParts, lines: Sequence[HeaderLine], scan: Scan
) -> tuple[str, int] | None:
    """Return the outlet among a line's parts, and how sure that is."""
    spans = [_without_job(line.scan, *span) for span in parts.others]
    named = [
        (start, end)
        for start, end in spans
        if not _is_generic(line.scan.text[start:end], line.scan.lexicon)
        and 0 < len(_WORD.findall(line.scan.text[start:end])) <= _LONGEST_NAME
    ]
    sure = [
        span
        for span in named
        if _looks_like_outlet(
            line.scan, *span, beside_place=parts.has_place and parts.is_parted
        )
    ]
    in_text = line.place != "furniture"
    if not named or (in_text and not (sure and parts.is_parted and len(named) == 1)):
        return None
    # «المدينة (الصحيفة)» and «المدينة - الصحيفة» put the city first.
    span = sure[0] if sure else named[-1]
    name = _name_of(line, *span)
    if not name:
        return None
    if sure:
        return name, 4
    # «ميناء الخبر - خاص», «المدى | 12 مايو 2024»
    beside = parts.has_place or parts.has_date or len(spans) > len(named)
    if len(named) == 1 and parts.is_parted and beside:
        return name, 3 if parts.has_place else 1
    alone = len(named) == 1 and not parts.is_parted and _fits(name, _LONGEST_MASTHEAD)
    return (name, 1) if alone and _is_known_by_text(name, line, lines, scan) else None


def _without_job(scan: Scan, start: int, end: int) -> tuple[int, int]:
    """Leave «مراسل» (correspondent) out before an outlet's name."""
    first = _WORD.search(scan.text, start, end)
    if first is None or first.group() not in words_by_role(scan.lexicon)["section"]:
        return start, end
    rest = _WORD.search(scan.text, first.end(), end)
    if rest is not None and _looks_like_outlet(scan, rest.start(), end):
        return rest.start(), end
    return start, end


def _name_of(line: HeaderLine, start: int, end: int) -> str:
    """Return an outlet's name: what is quoted of it, without the agencies it used."""
    for hit in line.scan.within(start, end, "outlet"):
        # «نشر في واس يوم» (published in SPA on) names one among labels.
        beside = f"{line.scan.text[start : hit.start]} {line.scan.text[hit.end : end]}"
        if beside.strip() and set(beside.split()) <= _label_words(line.scan.lexicon):
            return line.original(hit.start, hit.end)
    written = line.original(start, end)
    quoted = [one for one in _quoted(line) if one in written]
    return quoted[0] if quoted else _without_sources(written)[0]


def _without_sources(written: str) -> list[str]:
    parts = (part.strip(EDGES) for part in _WITH.split(written))
    return [part for part in parts if part] or [""]


def _quoted(line: HeaderLine) -> list[str]:
    names = (line.original(*span).strip(EDGES) for span in line.scan.quotes)
    return [name for name in names if name and _fits(name)]


def _quoted_or_rest(line: HeaderLine, start: int) -> str:
    scan = line.scan
    quoted = next((span for span in scan.quotes if span[0] >= start), None)
    if quoted is not None:
        return line.original(*quoted).strip(EDGES)
    end = re.compile(r"[-|/\n]|$").search(scan.text, start)
    return line.original(start, end.start() if end else len(scan.text)).strip(EDGES)


def _rights_holder(line: HeaderLine) -> str | None:
    """Return whose rights a line reserves: «جميع الحقوق محفوظة © المدى 2025»."""
    pattern = label(line.scan.lexicon, "rights")
    spans, start = [], 0
    for match in pattern.finditer(line.scan.text):
        spans.append((start, match.start()))
        start = match.end()
    for low, high in [*spans, (start, len(line.scan.text))]:
        name = _YEARS.sub(" ", line.original(low, high)).strip(EDGES + "©")
        name = re.sub(r"^(?:لـ\s*|ل(?=ل?[^\W\d]{4}))", "", name).strip(EDGES)
        if name and _fits(name) and not _is_generic(name, line.scan.lexicon):
            return name
    return None


def _is_byline(scan: Scan) -> bool:
    """Tell whether a line names a person by what he does («كتب», «مراسل»)."""
    if label(scan.lexicon, "byline").match(scan.text.lstrip()):
        return True
    first = _WORD.search(scan.text)
    return first is not None and first.group() in words_by_role(scan.lexicon)["section"]


@lru_cache(maxsize=4)
def _labels(lexicon: Lexicon) -> frozenset[str]:
    words = words_by_role(lexicon)
    return frozenset().union(*(words[role] for role in (*_LABELS, "generic")))


@lru_cache(maxsize=4)
def _label_words(lexicon: Lexicon) -> frozenset[str]:
    words = words_by_role(lexicon)
    return frozenset(
        word for role in _LABELS for part in words[role] for word in part.split()
    )


def _is_generic(name: str, lexicon: Lexicon) -> bool:
    folded = _name_key(name)
    if len(folded) < _SHORTEST_NAME or folded in _labels(lexicon) or "؟" in name:
        return True
    spoken = folded.split(" ")
    if spoken[0] in words_by_role(lexicon)["section"]:
        return True
    generic = words_by_role(lexicon)["generic"]
    return all(word.removeprefix("و") in generic or word in generic for word in spoken)


def _fits(name: str, most: int = _LONGEST_NAME) -> bool:
    return len(_WORD.findall(name)) <= most


def _name_key(name: str) -> str:
    return " ".join(_WORD.findall(key(name).lower()))


def _looks_like_outlet(
    scan: Scan, start: int, end: int, *, beside_place: bool = False
) -> bool:
    """Tell whether a part is a known outlet's name or has a noun of such names.

    «العالم» (the world) is an outlet only where something beside it says so.
    """
    for hit in scan.within(start, end, "outlet"):
        if hit.entry.row["bare"] == "yes" or beside_place:
            return True
    words = _WORD.findall(scan.text[start:end])
    nouns = words_by_role(scan.lexicon)["outlet"]
    return words[0] in nouns or (len(words) > 1 and words[-1] in nouns)


def _is_known_by_text(
    name: str, line: HeaderLine, lines: Sequence[HeaderLine], scan: Scan
) -> bool:
    """Tell whether the text calls the outlet by the masthead: «قال لـ«شرفات»»."""
    folded = _name_key(name)
    for start, end in scan.quotes:
        quoted = _name_key(scan.text[start:end]) if end - start <= len(name) else ""
        byname = folded.startswith(f"{quoted} ") and len(quoted) >= _SHORTEST_BYNAME
        if quoted and (quoted == folded or byname):
            return True
    return any(other is not line and folded in _name_key(other.text) for other in lines)


def _same(one: str, other: str) -> bool:
    first, second = _name_key(one), _name_key(other)
    return first in second or second in first
