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
# «"الأشقاء الثلاثة"»: one noun and its number are all that is quoted.
_QUOTED_NOUN = re.compile(rf"\"([{LETTER}]+) $")
_NAMED = ("alliance", "organization", "outlet")
_NAME = 40
# So far back what «ثلاثاً منها» (three of them) is of may have been counted.
_BACK = 240
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
        first: Number | None = None
        for number in find_numbers(self.scan):
            while place < len(self.dates) and self.dates[place][1] <= number.start:
                place += 1
            dated = place < len(self.dates) and self.dates[place][0] <= number.start
            if dated or not self._may_count(number):
                continue
            count = self._count(number)
            if count is not None:
                if first is not None and self._is_range(first, number):
                    yield _Count(first, count.counted, first.start, count.end, "range")
                self.last = count
                yield count
            first = number if count is None else None

    def _is_range(self, first: Number, number: Number) -> bool:
        """Tell whether «بين 200 و300 جندي» counts from the one to the other."""
        between = self.text[first.end : number.word_start]
        before = self.text[max(0, first.word_start - 5) : first.word_start]
        linked = between.strip(" ") in {"", "و", "الي", "-"} and len(between) <= 5
        return linked and before.rstrip().endswith(("بين", "من"))

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
        return not (self._is_name(number) or self._is_within_name(number))

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
            return not self._counts_accusative(number)
        if word.group(1) in self.words.roles["often_numbered"]:
            return not self._counts_next(number)
        # «"درع الجزيرة 10"»: a name in quotation marks ends in its number.
        return (
            number.written == "digits" and self.text[number.end : number.end + 1] == '"'
        )

    def _is_within_name(self, number: Number) -> bool:
        """Tell whether a body is so called: «الساحل الخمس», «"الأشقاء الثلاثة"»."""
        end, start = number.end, number.word_start
        named = self.scan.within(max(0, start - _NAME), end + _NAME, *_NAMED)
        if any(hit.start < number.start and end <= hit.word_end for hit in named):
            return True
        noun = _QUOTED_NOUN.search(self.text, max(0, start - _NAME), start)
        if noun is None or self.text[end : end + 1] != '"':
            return False
        return not self.words.is_common_plural(noun.group(1))  # «"الدول الخمس"»

    def _counts_accusative(self, number: Number) -> bool:
        """Tell whether «عضواً» follows: «أيد القرار 14 عضواً» counts members."""
        following = _NEXT.match(self.text, number.end)
        return bool(following) and following.group(1).endswith("ا")

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
        if following is None or self._is_apart(following.group(1), number):
            return self._without_noun(number)
        start = following.start(1)
        # «ثمانية أوبك» is what the eight states are called.
        other = self._is_date_word(start) or self._is_called_so(start)
        if other or self.words.is_unit(following.group(1)):
            return None
        return self._with_noun(number, start, "noun")

    def _is_apart(self, word: str, number: Number) -> bool:
        """Tell whether the word behind a number is no noun that it counts."""
        if self.words.is_plain(word) or self._is_behind_clitic(word, number):
            return True
        definite = word.startswith(("ال", "لل", "بال")) and len(word) > 4
        return definite and not self.words.is_unit(word)

    def _is_called_so(self, start: int) -> bool:
        """Tell whether a body's name follows, and no noun that is counted."""
        hits = self.scan.within(start, start + _NAME, "alliance", "organization")
        return any(hit.word_start == start for hit in hits)

    def _is_behind_clitic(self, word: str, number: Number) -> bool:
        """Tell whether «بهجوم» tells how the «12» before it were hurt."""
        before = self.text[self._sentence(number) : number.word_start]
        return word[0] == "ب" and self.words.casualty(before) is not None

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
        return self._elided(number, sentence, before)

    def _elided(self, number: Number, sentence: int, before: str) -> _Count | None:
        """Read a number of what was counted or named in the plural just before."""
        last = self.last
        after = self.text[number.end : number.end + _NAME]
        again, back = self.words.is_counted_again(before), self.words.refers_back(after)
        if last is not None:
            here = last.start >= sentence and (again or number.written == "words")
            if here or (back and number.start - last.end < _BACK):
                return _Count(number, last.counted, number.start, number.end, "elided")
        plural = self.words.plural_in(before) if again else None
        if plural is None:
            return None
        span = (sentence + plural[0], sentence + plural[1])
        return _Count(number, span, number.start, number.end, "elided")

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
