"""Counted numbers: «أكثر من عشرين دولة» (more than twenty states), «الدول الأربع».

Money, measures, durations, dates, ordinals and numbers that are names count nothing
here. A number said again of the same noun is reported once, from the body if it
stands there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from etl.arabic import LETTER
from etl.dating import read
from etl.extract.counting import Words, load_words
from etl.lexicon.scan import Scan
from etl.numerals import Number, find_numbers
from etl.records import Qualifier, Quantity

_BEFORE = re.compile(rf"([{LETTER}]+)[ \"']*$")
_BEFORE_DEFINITE = re.compile(rf"([{LETTER}]+)\"? +$")
_NEXT = re.compile(rf" ?\"? ?([{LETTER}]+)")
_PARTITIVE = re.compile(rf" من (?:بين |اصل )?((?:ال)?[{LETTER}]{{3,}})")
_PERCENT = re.compile(r" ?(?:%|في (?:المئه|المائه|الميه)|ب(?:المئه|المائه|الميه))")
# Digits that belong to something else: 5-3, 3/4, 12:30, F-16, «سو-35», a URL.
_TIED_BEFORE = re.compile(rf"[\d/:+#@A-Za-z_]$|[{LETTER}A-Za-z]-$|\d-$")
_TIED_AFTER = re.compile(r"[:/+A-Za-z_@]|-\d|\.\d|-[A-Za-z]")
_QUALIFIER_REACH, _AFTER_REACH = 28, 40
_LONGEST_SENTENCE = 400
# A bare number between these may be a year.
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class _Count:
    """A number and the noun it counts; `start` and `end` hold both."""

    number: Number
    counted: tuple[int, int]
    start: int
    end: int
    method: str


def find_quantities(scan: Scan) -> list[Quantity]:
    """Return the counted numbers of an article, in text order."""
    words = load_words(scan.lexicon)
    counts = list(_Counter(scan, words).counts())
    title_end = scan.text.find("\n") if "\n" in scan.text else 0
    found: dict[tuple[float, str, str], _Count] = {}
    for count in sorted(counts, key=lambda one: one.start < title_end):
        noun = words.noun_key(scan.text[slice(*count.counted)])
        # «الدول الثلاث» refers back however often; «ثلاث دول» brings states in.
        found.setdefault((count.number.value, noun, count.method), count)
    ordered = sorted(found.values(), key=lambda one: one.start)
    return [_quantity(scan, words, one) for one in ordered]


def _quantity(scan: Scan, words: Words, count: _Count) -> Quantity:
    number = count.number
    return Quantity(
        count.start,
        count.end,
        quantity_id=scan.key("quantity", count.start, count.end, number.value),
        value=number.value,
        qualifier=_qualifier(scan, words, count),
        counted=scan.original(*count.counted),
        method=count.method,
    )


def _qualifier(scan: Scan, words: Words, count: _Count) -> Qualifier:
    number = count.number
    low = max(scan.sentence_at(number.start)[0], number.word_start - _QUALIFIER_REACH)
    before = scan.text[low : number.start]
    after = scan.text[count.end : count.end + _AFTER_REACH]
    return words.qualifier(before, after)


class _Counter:
    """Reads what each number of a text counts."""

    def __init__(self, scan: Scan, words: Words) -> None:
        self.scan, self.text, self.words = scan, scan.text, words
        self.dates = [(one.start, one.end) for one in read(scan)]
        self.last: _Count | None = None

    def counts(self) -> Iterator[_Count]:
        place = 0
        for number in find_numbers(self.scan):
            while place < len(self.dates) and self.dates[place][1] <= number.start:
                place += 1
            dated = place < len(self.dates) and self.dates[place][0] <= number.start
            if dated or not self._may_count(number):
                continue
            count = self._count(number)
            if count is not None:
                self.last = count
                yield count

    def _may_count(self, number: Number) -> bool:
        if number.kind != "cardinal" or number.value < 2:
            return False
        before = self.text[max(0, number.word_start - 3) : number.word_start]
        after = self.text[number.end : number.end + 3]
        if _PERCENT.match(self.text, number.end):
            return False
        if number.written == "digits" and (
            _TIED_BEFORE.search(before) or _TIED_AFTER.match(after)
        ):
            return False
        return not self._is_name(number)

    def _is_name(self, number: Number) -> bool:
        """Tell whether the number names: «المادة 5», «درع الجزيرة 10»."""
        if number.definite:
            return False
        word = _BEFORE.search(
            self.text, max(0, number.word_start - 24), number.word_start
        )
        if word is None:
            return False
        if word.group(1) in self.words.roles["numbered"]:
            return True
        if word.group(1) in self.words.roles["often_numbered"]:
            return not self._counts_next(number)
        # «"درع الجزيرة 10"»: a name in quotation marks ends in its number.
        return (
            number.written == "digits" and self.text[number.end : number.end + 1] == '"'
        )

    def _counts_next(self, number: Number) -> bool:
        """Tell whether an indefinite noun follows («في الدورة 12 فريقا»)."""
        following = _NEXT.match(self.text, number.end)
        if following is None or self.words.is_plain(following.group(1)):
            return False
        return following.group(1)[:2] != "ال"

    def _count(self, number: Number) -> _Count | None:
        if number.definite:
            after_noun = self._after_noun(number)
            if after_noun is not None or number.written == "words":
                return after_noun
        following = _NEXT.match(self.text, number.end)
        partitive = _PARTITIVE.match(self.text, number.end)
        if partitive is not None and not self.words.is_unit(partitive.group(1)):
            return self._with_noun(number, partitive.start(1), "partitive")
        if following is None or self.words.is_plain(following.group(1)):
            return self._without_noun(number)
        word = following.group(1)
        if self.words.is_unit(word) or self._is_date_word(following.start(1)):
            return None
        if word.startswith("ال") and len(word) > 4:
            return self._without_noun(number)
        return self._with_noun(number, following.start(1), "noun")

    def _after_noun(self, number: Number) -> _Count | None:
        """Read «الدول الأربع»; «القمة العشرون» (the 20th summit) is an ordinal."""
        noun = _BEFORE_DEFINITE.search(
            self.text, max(0, number.word_start - 24), number.word_start
        )
        if noun is None or not self.words.is_definite_plural(noun.group(1), number):
            return None
        span = (noun.start(1), noun.end(1))
        return _Count(number, span, span[0], number.end, "referred")

    def _with_noun(self, number: Number, start: int, method: str) -> _Count:
        end = self.words.noun_end(self.text, start)
        return _Count(number, (start, end), number.start, end, method)

    def _without_noun(self, number: Number) -> _Count | None:
        """Read a number whose noun stands earlier in the sentence, or in the verb."""
        sentence = self._sentence(number)
        if self._may_be_year(number):
            return None
        before = self.text[sentence : number.word_start]
        counted = self.words.count_of(before)
        if counted is not None:
            span = (sentence + counted[0], sentence + counted[1])
            return _Count(number, span, span[0], number.end, "number_of")
        verb = self.words.casualty(before)
        if verb is not None:
            span = (sentence + verb[0], sentence + verb[1])
            return _Count(number, span, number.start, number.end, "casualty")
        last = self.last
        if last is not None and last.start >= sentence and number.written == "words":
            return _Count(number, last.counted, number.start, number.end, "elided")
        return None

    def _sentence(self, number: Number) -> int:
        """Return where the sentence begins, or its last few hundred characters."""
        start = self.scan.sentence_at(number.start)[0]
        return max(start, number.start - _LONGEST_SENTENCE)

    def _may_be_year(self, number: Number) -> bool:
        whole = self.text[number.start : number.end]
        return (
            len(whole) == 4
            and whole.isdigit()
            and (_FIRST_YEAR <= number.value <= _LAST_YEAR)
        )

    def _is_date_word(self, start: int) -> bool:
        """Tell whether a month or a unit of time follows («5 مارس», «ثلاثة أيام»)."""
        end = start + 24
        return any(
            hit.word_start == start
            for hit in self.scan.within(start, end, "month", "weekday", "date_word")
        )
