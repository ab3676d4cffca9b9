"""Answers of an interview: whose they are is told once, above the questions."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from etl.extract.statements.context import Context
from etl.extract.statements.drafts import Draft
from etl.extract.statements.phrases import Phrase

_QUESTION_MARKS = {"؟", "?"}
_LONGEST_QUESTION = 60
# A page of so few questions is no interview.
_FEWEST = 2
# So far from «حوار مع» the one who answers is named.
_REACH = 60
_BULLETS = {"-", "•", "*", "–", "—", "●", "■", ".", "،"}
_ANSWER_LABELS = {"ج", "جواب", "الجواب"}


@dataclass(frozen=True, slots=True)
class _Answer:
    """A paragraph that answers a question, by word index, its label left out."""

    paragraph: int
    first: int
    last: int
    label: Phrase | None


class Interviews:
    """Reads the answers of one text, if it is an interview.

    Attributes:
        answered: the paragraphs that `answers` has read.
    """

    def __init__(self, context: Context) -> None:
        """Look for questions in the text of a context."""
        self.context = context
        self.reading = context.reading
        paragraphs = self.reading.paragraphs
        asked = [
            number
            for number, bounds in enumerate(paragraphs)
            if number and self._is_question(*bounds)
        ]
        self.answered: set[int] = set()
        self._questions = set(asked) if len(asked) >= _FEWEST else set()

    def answers(self) -> list[Draft]:
        """Return one statement for each answer, none where nobody is introduced."""
        answers = list(self._answers())
        phrase = self._guest(answers)
        if phrase is None:
            return []
        self.answered = {one.paragraph for one in answers}
        speaker = self.context.speakers.of(phrase)
        return [
            Draft(speaker, one.first, one.first, "answer", end=one.last)
            for one in answers
            if one.first < one.last
        ]

    def is_question(self, paragraph: int) -> bool:
        """Whether a paragraph only asks."""
        return paragraph in self._questions

    def _is_question(self, first: int, last: int) -> bool:
        short = last - first <= _LONGEST_QUESTION
        return short and self.reading.words[last - 1].text in _QUESTION_MARKS

    def _answers(self) -> Iterator[_Answer]:
        paragraphs = self.reading.paragraphs
        for number in sorted(self._questions):
            if number + 1 < len(paragraphs) and number + 1 not in self._questions:
                yield self._answer(number + 1, *paragraphs[number + 1])

    def _answer(self, number: int, first: int, last: int) -> _Answer:
        words = self.reading.words
        while first < last and words[first].text in _BULLETS:
            first += 1
        label = self._label(first, last)
        if label:
            first = label.last + 1
        elif words[first].text in _ANSWER_LABELS:
            first += 1
        while first < last and words[first].is_mark and words[first].text != '"':
            first += 1
        while last > first and words[last - 1].text in {".", "!", "…"}:
            last -= 1
        return _Answer(number, first, last, label)

    def _label(self, first: int, last: int) -> Phrase | None:
        """Return the person of «فلان: …»."""
        phrase = self.context.phrases.at(first, last) if first < last else None
        if phrase is None or phrase.person is None or phrase.last >= last:
            return None
        return phrase if self.reading.words[phrase.last].text == ":" else None

    def _guest(self, answers: list[_Answer]) -> Phrase | None:
        """Return who answers: a label's person, or the one introduced above."""
        if len(answers) < _FEWEST or not any(map(self._speaks_of_self, answers)):
            return None
        labels = [one.label for one in answers if one.label]
        if labels:
            return labels[0]
        first = self.reading.paragraphs[min(self._questions)][0]
        for index in range(first):
            end = self.reading.role(index, "interview")
            if end and end < first and self.reading.words[end].text != ":":
                guest = self._named_near(index, end)
                if guest:
                    return guest
        return None

    def _speaks_of_self(self, answer: _Answer) -> bool:
        """Whether «أعتقد», «لا أظن» stands in it; an explainer answers without."""
        places = range(answer.first, answer.last)
        return any(self.reading.role(index, "first_person") for index in places)

    def _named_near(self, index: int, end: int) -> Phrase | None:
        """Return the person named behind «حوار مع», else the one before it."""
        low, high = self._around(index)
        starts = self.context.phrases.names.starts
        for place in [*range(end, high), *range(index - 1, low - 1, -1)]:
            if place in starts:
                return self.context.phrases.at(place, high)
        return None

    def _around(self, index: int) -> tuple[int, int]:
        """Return the words of the paragraph around one, none farther than its reach."""
        paragraphs = self.reading.paragraphs
        place = bisect_right(paragraphs, index, key=lambda bounds: bounds[0]) - 1
        low, high = paragraphs[place]
        return max(low, index - _REACH), min(high, index + _REACH)
