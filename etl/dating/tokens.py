"""Text → clusters of date words, each word one letter of a small alphabet.

A cluster is a run of words that may make one date expression: «مساء أمس السبت»
(yesterday Saturday evening) is "zRW". `grammar` matches patterns on such strings.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from etl.arabic import LETTER, key
from etl.lexicon import Lexicon
from etl.lexicon.forms import split
from etl.lexicon.scan import Hit, Scan
from etl.numerals import Number, find_numbers

# Role of a date word → its letter. M month, H Hijri month, W weekday, N printed
# date (12/3/2025), D number, O ordinal, V its feminine, which is no day of a month,
# Y four-digit number, F holiday.
LETTERS: Mapping[str, str] = {
    "adverb": "R", "now": "r", "day": "d", "week": "w", "month": "m", "year": "y",
    "decade": "e", "century": "v", "quarter": "q", "half": "k", "third": "X",
    "weekend": "l", "season": "o", "hours": "j", "decades": "Q", "past": "p",
    "next": "f", "current": "c", "following": "g", "preceding": "a", "same": "s",
    "ago": "Z", "begin": "b", "middle": "b", "end": "b", "daytime": "z",
    "clock": "h", "era": "E", "before": "B", "after": "A", "since": "S",
    "within": "I", "between": "J", "until": "U", "deadline": "L", "onward": "P",
    "to": "T", "from": "n", "in": "i", "about": "x", "skip": "_", "equals": "=",
    "last": "K", "first_day": "D", "this": "t", "that": "u",
}  # fmt: skip
_KINDS = ("month", "weekday", "date_word", "holiday")
# A cluster needs one of these; units need company, which the grammar asks for.
_ANCHORS = frozenset("MHWNRrFYQdwmyevqkXloj")
_ERA_GREGORIAN, _ERA_HIJRI = 1, 2
_FIRST_GREGORIAN = 1600  # a printed year below this one is Hijri
_WIDEST_GAP = 32
_LOOK_BACK = 48
_LONGEST_LEAD = 4
_MOST_TOKENS = 40  # no expression is longer; a row of date words is cut here

_PRINTED = re.compile(
    r"(?P<y1>[12]\d{3}) ?(?P<s1>[-/.]) ?(?P<m1>\d{1,2}) ?(?P=s1) ?(?P<d1>\d{1,2})"
    r"(?!\d)(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
    r"|(?<![\d/.-])(?P<d2>\d{1,2}) ?(?P<s2>[-/.\\]) ?(?P<m2>\d{1,2}) ?(?P=s2) ?"
    r"(?P<y2>[12]\d{3}|\d{2})(?![\d/.-]\d)(?!\d)"
    r"|(?P<clock>\d{1,2}:\d{2}(?::\d{2})?"
    r"(?: ?(?:ص|م|صباحا|مساء|[AaPp]\.?[Mm]\.?|ت\.غ\.?|غ\.م)(?!\w))?)"
    r"|(?P<nth>\d{1,2})(?:st|nd|rd|th)(?![A-Za-z])"
)
_DIGITS = re.compile(r"\d+")
_ERA = re.compile(rf" ?(ه|م)(?![{LETTER}\d.])")
_LINK = re.compile(rf"[{LETTER}]+|[,،/()\-|]")
_NO_LINK = re.compile(rf"[^{LETTER},،/()\-| ]")
_LEAD = re.compile(rf"(?:([{LETTER}]+)|([(]))[ ،,]*$")
_WORD_BEFORE = re.compile(rf"([{LETTER}]+) $")
_MARKS = {"،": ",", ",": ",", "|": ",", "/": "/", "(": "(", ")": ")", "-": "-"}


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark of a date expression.

    Attributes:
        code: its letter. value: its number, where it has one.
        role: the row's role in date_words.csv, the holiday's key, or "".
        printed: year, month and day of a date in digits.
        definite: it bears the article («العام», the year).
        bare: it may stand alone; «مارس» (March; he practised) may not.
    """

    code: str
    start: int
    end: int
    word_start: int
    value: float = 0
    role: str = ""
    printed: tuple[int, int, int] | None = None
    definite: bool = False
    bare: bool = True
    joined: bool = False


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
    for token in _tokens(scan):
        if run:
            between = _between(scan.text, run[-1].end, token.word_start, links)
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
    tokens = _without_double_months([*_lead(text, run[0].word_start, links), *run])
    yield Cluster(tuple(tokens), "".join(token.code for token in tokens))


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


def _tokens(scan: Scan) -> list[Token]:
    """Return the date words, printed dates and numbers, none overlapping."""
    printed = [*_printed(scan.text)]
    general = _general_words(scan.lexicon)
    words = [
        _word(hit)
        for hit in scan.of(*_KINDS)
        if _stands_alone(scan.text, hit) and not _is_adjective(scan.text, hit, general)
    ]
    numbers = [_number(scan.text, one) for one in find_numbers(scan)]
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


def _printed(text: str) -> Iterator[Token]:
    end = 0
    # A search for one digit is far faster than one for the whole pattern.
    while run := _DIGITS.search(text, end):
        match = _PRINTED.match(text, run.start())
        if match is None:
            end = run.end()
            match = _ERA.match(text, end)
            if match is not None:
                era = _ERA_HIJRI if match.group(1) == "ه" else _ERA_GREGORIAN
                yield Token("E", *match.span(), match.start(), era)
            continue
        start, end = match.span()
        part = match.groupdict()
        if part["clock"]:
            yield Token("h", start, end, start)
        elif part["nth"]:
            yield Token("D", start, end, start, float(part["nth"]))
        else:
            day = _printed_day(part)
            if day is not None:
                yield Token("N", start, end, start, printed=day)


def _printed_day(part: Mapping[str, str | None]) -> tuple[int, int, int] | None:
    year = int(part["y1"] or part["y2"] or 0)
    month = int(part["m1"] or part["m2"] or 0)
    day = int(part["d1"] or part["d2"] or 0)
    if year < 100:  # two digits, and only «29/01/25»
        if part["s2"] != "/":
            return None
        year += 2000 if year < 70 else 1900
    if month > 12 >= day:  # American order
        month, day = day, month
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


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
    joined = text[number.word_start : number.start] in {"و", "وال"}
    return Token(
        code, number.start, number.end, number.word_start, number.value,
        number.written, definite=number.definite, joined=joined,
    )  # fmt: skip


def _between(
    text: str, start: int, end: int, links: Mapping[str, str]
) -> list[Token] | None:
    """Return the link words between two tokens; None where others stand there."""
    if end - start > _WIDEST_GAP:
        return None
    gap = text[start:end]
    if gap in {" ", ""}:
        return []
    if _NO_LINK.search(gap):
        return None
    found: list[Token] = []
    for match in _LINK.finditer(gap):
        codes = _MARKS.get(match.group()) or _link(match.group(), links)
        if codes is None:
            return None
        found.extend(_link_tokens(codes, start + match.start(), start + match.end()))
    return found


def _lead(text: str, start: int, links: Mapping[str, str]) -> list[Token]:
    """Return the link words just before the first token, in text order."""
    found: list[Token] = []
    floor = max(0, start - _LOOK_BACK)
    for _ in range(_LONGEST_LEAD):
        match = _LEAD.search(text[floor:start])
        if match is None:
            break
        codes = "(" if match.group(2) else _link(match.group(1), links)
        if codes is None:
            break
        start = floor + match.start()
        end = floor + match.end(1 if match.group(1) else 2)
        found[:0] = _link_tokens(codes, start, end)
    return found


def _link_tokens(codes: str, start: int, end: int) -> list[Token]:
    if len(codes) == 1:
        return [Token(codes, start, end, start)]
    middle = start + 1  # «و» and the word it is written with
    return [Token("&", start, middle, start), Token(codes[1:], middle, end, start)]


def _link(word: str, links: Mapping[str, str]) -> str | None:
    if word in links:
        return links[word]
    if word == "و":
        return "&"
    if word[0] == "و" and word[1:] in links:
        return "&" + links[word[1:]]
    return None


@lru_cache(maxsize=4)
def link_words(lexicon: Lexicon) -> Mapping[str, str]:
    """Return the folded words that stand between or before dates, and their letters."""
    return {
        key(word): LETTERS[row["role"]]
        for row in lexicon.tables["date_words"]
        if row["place"] == "link"
        for word in split(row["words"])
    }


@lru_cache(maxsize=4)
def _general_words(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(
        prefix + key(word)
        for row in lexicon.tables["date_words"]
        if row["place"] == "veto"
        for word in split(row["words"])
        for prefix in ("", "و", "ل", "ب")
    )
