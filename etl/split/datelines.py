"""Datelines: where an agency's text comes from, alone or glued to its first words.

«بغداد/ وكالة كذا- قالت …», «الرياض 6 رمضان 1446هـ واس أعلن …», «طهران - قال …».
"""

import re

from etl.arabic import fold
from etl.split.furniture import Furniture, line_key
from etl.split.lines import Line

_WORDS = re.compile(r"\w+")
_TOKENS = re.compile(r"\S+")
_PLACE = r"[^\W\d]+(?:\s[^\W\d]+){0,2}"
_BODY = r"[^\W\d]+(?:[\s.][^\W\d]+){0,4}"
_STROKE = r"(?:[-–—]|(?<=\s)ـ(?=\s))"
_DASH = r"\s*(?:[-–—:]|(?<=\s)ـ(?=\s))\s*"
_NO_ASIDE = r"(?!و?(?:هي|هو|التي|الذي)\s)"  # «مسقط - وهي عاصمة … -»
_GLUED = re.compile(
    rf"\s*(?:{_PLACE}\s*/\s*{_BODY}{_DASH}"  # بغداد/ شبكة كذا- قالت
    rf"|{_PLACE}\s*\(\s*{_BODY}\s*\){_DASH}"  # بغداد (وكالة) - قالت
    rf"|{_PLACE}\s*{_STROKE}\s*{_NO_ASIDE}[\"«“]?{_BODY}[\"»”]?"
    r"\s*(?:[-–—]\s|:\s))"  # بغداد - وكالة: قالت
)
# One name and a dash that no second dash closes.
_NAME = re.compile(rf"\s*(?P<name>{_PLACE})\s*[-–—]\s(?![^\n]{{0,80}}\s[-–—]\s)")
# Words that a dateline's date is put in with, and marks behind the agency's name.
_PUT_IN = frozenset({"في", "الموافق"})
_MARKED = re.compile(r"[/()]")
_CLOSING = re.compile(r"[\s/)\-–—:.]*")
_AGENCY = re.compile(r"\(\s*[^()\d]{2,40}\)\s*[-–—:]{1,2}\s*")
# A dateline's date has two numbers at least, and so many characters hold it.
_FEWEST_NUMBERS, _HEAD, _MOST_TOKENS = 2, 120, 18
# A dateline alone has at most so many words; a sentence has at least so many.
_DATELINE_WORDS, _SENTENCE_WORDS = 10, 6
_SEPARATOR = re.compile(
    r"\s[-–—|•]\s|\s?/\s|[^\W\d]\s?\(.{2,40}\)$|\w[-–—]\s|\s[-–—]\w"
)
# «لندن: «المدى»», «لندن: سالم الحربي»: the city, then the paper or its reporter.
_CITY_FIRST = re.compile(
    rf"{_PLACE}\s*:\s*(?:[\"«“][^\"»”]{{2,40}}[\"»”]|[^\W\d]+(?:\s[^\W\d]+)?)\s*"
)


def split_dateline(line: Line, furniture: Furniture) -> tuple[str, Line]:
    """Cut a dateline off a paragraph: («بغداد/ وكالة- », the rest), or ("", line)."""
    end = _end_of_glued(line.text, furniture)
    words = len(_WORDS.findall(line.text[:end]))
    if not end or line.words - words < _SENTENCE_WORDS:
        return "", line
    rest = line.text[end:]
    return line.text[:end].strip(), Line(
        rest, line.newline, line_key(rest), line.kind, len(_WORDS.findall(rest))
    )


def is_dateline(line: Line) -> bool:
    """Tell whether a short line may be a dateline: «القاهرة - شبكة كذا»."""
    return (
        line.kind == "short"
        and line.words <= _DATELINE_WORDS
        and (_SEPARATOR.search(line.text) or _CITY_FIRST.fullmatch(line.text.strip()))
        is not None
    )


def _end_of_glued(text: str, furniture: Furniture) -> int:
    match = _GLUED.match(text)
    if match:
        return match.end()
    match = _NAME.match(text)
    if match and furniture.is_name(line_key(match["name"])):
        return match.end()
    return _end_of_dated(text, furniture)


def _end_of_dated(text: str, furniture: Furniture) -> int:
    """Where «الرياض في 12 مايو 2020 /واس/» ends: place, date, agency; 0 if nowhere."""
    folded = fold(text[:_HEAD])
    names = numbers = end = 0
    for count, token in enumerate(_TOKENS.finditer(folded.text)):
        words = _WORDS.findall(token.group().lower())
        dates = all(word in _PUT_IN or furniture.is_date_word(word) for word in words)
        agency = _AGENCY.match(folded.text, token.start()) if names else None
        if agency and numbers:
            return folded.span(0, agency.end())[1]
        if dates and names and not end:
            numbers += sum(word.isdigit() for word in words)
        elif words and furniture.is_name(" ".join(words)) and count <= _MOST_TOKENS:
            names += 1
            marked = _MARKED.search(folded.text, token.end() - 1, token.end() + 2)
            if names > 1 and (marked or numbers >= _FEWEST_NUMBERS):
                end = token.end()
        else:
            break
    if not end:
        return 0
    closing = _CLOSING.match(folded.text, end)
    last = closing.end() if closing else end
    return folded.span(0, last)[1]
