"""Text → clusters of date words, each word one letter of a small alphabet.

A cluster is a run of words that may make one date expression: «مساء أمس السبت»
(yesterday Saturday evening) is "zRW". `grammar` matches patterns on such strings.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from etl.arabic import LETTER, key
from etl.dating.links import (
    LETTERS,
    Token,
    lead_of,
    link_words,
    links_between,
    trail_of,
)
from etl.dating.printed import Printed, find_printed
from etl.lexicon import Lexicon
from etl.lexicon.forms import split
from etl.lexicon.scan import Hit, Scan
from etl.numerals import Number, find_numbers

_KINDS = ("month", "weekday", "date_word", "holiday")
# A cluster needs one of these; units need company, which the grammar asks for.
_ANCHORS = frozenset("MHWNRrFYQdwmyevqkXloj")
_DAYS = frozenset("WMHDOYRN")
_MOST_TOKENS = 40  # no expression is longer; a row of date words is cut here

_BEFORE_WEEKDAY = re.compile("(?:يوم|اول|اخر|ثاني|ثالث|رابع|خامس|كل) $")
_ONE_OF = re.compile(rf"احد (?!الاسبوع)(?:ال[{LETTER}]|[{LETTER}]+ ال)")
_WORD_BEFORE = re.compile(rf"([{LETTER}]+) $")


@dataclass(frozen=True, slots=True)
class Cluster:
    """Neighbouring tokens and their letters as one string."""

    tokens: tuple[Token, ...]
    codes: str


def find_clusters(scan: Scan, *, whole: bool = False) -> Iterator[Cluster]:
    """Yield the runs of date words in a text, in text order.

    Where the whole text is one expression, numbers alone may be one too.
    """
    links = link_words(scan.lexicon)
    run: list[Token] = []
    for token in _tokens(scan, whole=whole):
        if run:
            between = links_between(scan.text, run[-1].end, token.word_start, links)
            if between is None or len(run) >= _MOST_TOKENS:
                yield from _cluster(scan.text, run, links, whole=whole)
                run = []
            else:
                run.extend(between)
        if token.joined and run:
            run.append(Token("&", token.word_start, token.word_start + 1, token.start))
        run.append(token)
    yield from _cluster(scan.text, run, links, whole=whole)


def _cluster(
    text: str, run: list[Token], links: Mapping[str, str], *, whole: bool
) -> Iterator[Cluster]:
    if not run or not (whole or any(token.code in _ANCHORS for token in run)):
        return
    lead = lead_of(text, run[0].word_start, links)
    trail = trail_of(text, run[-1].end, links) if whole else []
    tokens = _without_double_months(_with_clitics([*lead, *run, *trail]))
    yield Cluster(tuple(tokens), "".join(token.code for token in tokens))


def _with_clitics(tokens: list[Token]) -> list[Token]:
    """Part «للجمعة» in «من الاثنين للجمعة» and «بيومين» in «قبل رمضان بيومين»."""
    kept: list[Token] = []
    opened = measures = False
    for token in tokens:
        if token.code == "T" and kept and kept[-1].code == "=":
            continue  # «الموافق لـ 15 فبراير»
        opened |= token.code == "n" and not any(one.code in _DAYS for one in kept)
        measures |= token.code in "AB"
        if (
            opened
            and token.towards
            and kept
            and kept[-1].code in _DAYS
            and token.code in _DAYS
        ):
            kept.append(Token("T", token.word_start, token.start, token.word_start))
        elif measures and token.by and token.code in "Ddwmyejv":
            kept.append(Token("G", token.word_start, token.start, token.word_start))
        kept.append(token)
    return kept


def _without_double_months(tokens: list[Token]) -> list[Token]:
    """Read «شباط/فبراير» and «آب (أغسطس)» (two names of one month) as one token."""
    kept: list[Token] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.code == "M":
            for width in (1, 2):
                other = tokens[place + width : place + width + 1]
                same = other and (other[0].code, other[0].value) == ("M", token.value)
                if same and (width == 1 or tokens[place + 1].code in "/(-"):
                    place += width
                    end = tokens[place].end
                    if tokens[place + 1 : place + 2] and tokens[place + 1].code == ")":
                        place += 1
                        end = tokens[place].end
                    token = replace(token, end=end, bare=True)
                    break
        kept.append(token)
        place += 1
    return kept


def _tokens(scan: Scan, *, whole: bool) -> list[Token]:
    """Return the date words, printed dates and numbers, none overlapping."""
    printed = [_printed(one) for one in find_printed(scan.text, whole=whole)]
    general = _general_words(scan.lexicon)
    numbers = [_number(scan.text, one) for one in find_numbers(scan)]
    words = [
        _word(hit)
        for hit in scan.of(*_KINDS)
        if (whole or hit.entry.row.get("in_text") != "no")
        and _stands_alone(scan.text, hit)
        and not _is_adjective(scan.text, hit, general)
        and not _is_number(scan.text, hit, numbers)
    ]
    kept: list[Token] = []
    for group in (printed, words, numbers):
        kept = sorted([*kept, *_clear_of(group, kept)], key=lambda one: one.start)
    return kept


def _clear_of(new: Iterable[Token], kept: list[Token]) -> Iterator[Token]:
    starts = [token.start for token in kept]
    last_end = -1
    for token in new:
        place = bisect_left(starts, token.end)
        clear = place == 0 or kept[place - 1].end <= token.start
        if clear and token.start >= last_end:
            last_end = token.end
            yield token


def _printed(one: Printed) -> Token:
    code = {"date": "N", "clock": "h", "nth": "D", "era": "E"}[one.sort]
    return Token(code, one.start, one.end, one.start, one.value, printed=one.date)


def _is_number(text: str, hit: Hit, numbers: Sequence[Token]) -> bool:
    """Tell «أحد عشر» (eleven) and «اثنين مارس» from «أول اثنين» (the first Monday)."""
    if hit.kind != "weekday" or hit.entry.row["bare"] == "yes":
        return False
    place = bisect_left(numbers, hit.end, key=lambda one: one.start) - 1
    number = numbers[place] if place >= 0 and numbers[place].end >= hit.end else None
    if number and (number.start, number.end) != (hit.start, hit.end):
        return True
    if _BEFORE_WEEKDAY.search(text, max(0, hit.start - 8), hit.start):
        return False
    # «أحد الأيام» (one of the days)
    return number is not None or _ONE_OF.match(text, hit.start) is not None


def _word(hit: Hit) -> Token:
    row = hit.entry.row
    article = "ل" in hit.prefix and hit.prefix not in {"ل", "ول", "فل", "اول"}
    code, value, role, bare = "W", 0.0, "", True
    if hit.kind in {"month", "weekday"}:
        if hit.kind == "month":
            code = "H" if row["calendar"] == "hijri" else "M"
        value, bare = float(hit.key), row["bare"] == "yes"
        role = "english" if hit.entry.surface.isascii() else ""
    elif hit.kind == "holiday":
        code, role = "F", row["rule"]
    else:
        code, value, role = LETTERS[row["role"]], float(row["value"]), row["role"]
    return Token(
        code, hit.start, hit.end, hit.word_start, value, role,
        definite=article, bare=bare, joined="و" in hit.prefix[:2],
        towards=hit.prefix == "ل" or hit.entry.surface.startswith("لل"),
        by=hit.prefix == "ب",
    )  # fmt: skip


def _stands_alone(text: str, hit: Hit) -> bool:
    """Tell whether no Latin letter runs into an English name."""
    if not hit.entry.surface[0].isascii():
        return True
    around = text[max(0, hit.start - 1) : hit.start] + text[hit.end : hit.end + 1]
    return not any(one.isascii() and one.isalpha() for one in around)


def _is_adjective(text: str, hit: Hit, general: frozenset[str]) -> bool:
    """Tell whether «العام» is "general", as in «الأمين العام», not "the year"."""
    if hit.key != "year" or not hit.prefix.endswith("ال"):
        return False
    before = _WORD_BEFORE.search(text, max(0, hit.word_start - 16), hit.word_start)
    return before is not None and before.group(1) in general


def _number(text: str, number: Number) -> Token:
    written = text[number.start : number.end]
    code = "D"
    if number.kind == "ordinal":
        feminine = written.split(" ")[0].endswith("ه") or written == "اولي"
        code = "V" if feminine else "O"
    if len(written) == 4 and written.isdigit() and 1000 <= number.value < 3000:
        code = "Y"
    prefix = text[number.word_start : number.start]
    return Token(
        code, number.start, number.end, number.word_start, number.value,
        number.written, definite=number.definite, joined=prefix in {"و", "وال"},
        towards=prefix in {"ل", "لل"}, by=prefix == "ب",
    )  # fmt: skip


@lru_cache(maxsize=4)
def _general_words(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(
        prefix + key(word)
        for row in lexicon.tables["date_words"]
        if row["place"] == "veto"
        for word in split(row["words"])
        for prefix in ("", "و", "ل", "ب")
    )
