"""What a line of a page is by its shape: addresses, initials, foreign words, menus.

No wording gives these lines away, only how they are written.
"""

import re

from etl.arabic import LETTER

_ARABIC = re.compile(f"[{LETTER}]")
_LATIN = re.compile("[A-Za-z]")
_WORDS = re.compile(r"\w+")
# An address, with a label of a few words before it.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+\s*$")
_LABEL_WORDS, _LONGEST_ADDRESS = 5, 400
# «م.ع/ ل.ن (د ب أ، رويترز)»: who wrote and who edited, and the agencies used.
_INITIAL = rf"[{LETTER}]{{1,2}}\.?"
_INITIALS = re.compile(
    rf"\(?\s*{_INITIAL}(?:[ ./،-]{{1,3}}{_INITIAL}){{1,7}}\s*\)?"
    r"\s*(?:[/-]?\s*\([^()]{2,40}\))?[\s.]*"
)
_SLASHED = re.compile(r"[./-]")
# Links side by side: «الرئيسية   سياسة   اقتصاد».
_WIDE_GAP, _GAP = re.compile(r"(?: {3,}|\t+)"), re.compile(r"(?: {2,}|\t+)")
_MOST_PER_LINK, _ENOUGH_LINKS = 3, 4
# Headlines set side by side: so many gaps in the first characters of a long line.
_TICKER_GAP, _TICKER_GAPS, _TICKER_HEAD = re.compile(r"\S(?: {3,}|\t+)\S"), 4, 1200
_ENDS = re.compile(r"[.!?؟:،]$")
# A page's path: «الأولى > الحدث > الساحل»; its sections: «ملاعب | بورصة | أبراج».
_STEP = re.compile(r"\s+(?:[»›>▸▹►→←<‹]+|\\)\s*|\s*[›>▸▹►→]+\s+")
_STROKE = re.compile(r"\s*[|•·]\s*|\s+\.\s+")
_YEAR = re.compile(r"\d{4}")
_STEP_WORDS, _MOST_STROKES_WORDS = 4, 8
# A line of marks alone parts one text from the next: «* * *», «---».
_PARTS = re.compile(r"(?:(?! {3}|\t)[^\n])+(?: {3,}|\t+)?|(?: {3,}|\t+)")
_RULE = re.compile(r"(?:[-*_=~•■●◆▪#ـ–—]\s*){3,}")


def kind_by_shape(line: str) -> str:
    """Return the kind of a line that is told by its shape, "" for any other."""
    written = line.replace("\u00a0", " ").replace("\u0640", "").strip()
    if not _ARABIC.search(written):
        return "foreign" if _LATIN.search(written) else ""
    address = _ADDRESS.search(written[-_LONGEST_ADDRESS:])
    label = written[: len(written) - len(address.group())] if address else ""
    if address and len(_WORDS.findall(label)) <= _LABEL_WORDS:
        return "share"
    if _INITIALS.fullmatch(written) and _SLASHED.search(written):
        return "byline"
    if _is_path(written):
        return "breadcrumb"
    if _is_row_of_tags(written):
        return "menu"
    apart = _is_menu(written) or _is_row_of_sections(written) or is_ticker(written)
    return "menu" if apart else ""


def is_ticker(line: str) -> bool:
    """Tell whether headlines of other articles stand on one line, wide gaps between."""
    return len(_TICKER_GAP.findall(line[:_TICKER_HEAD])) >= _TICKER_GAPS


def is_rule(line: str) -> bool:
    """Tell whether a line is nothing but marks that part what is above and below."""
    return _RULE.fullmatch(line.strip()) is not None


def wide_gaps(line: str) -> list[str]:
    """Cut a line where a site left several blanks between two things."""
    return _PARTS.findall(line)


def _is_path(line: str) -> bool:
    if "«" in line:
        return False
    steps = [step for step in _STEP.split(" ".join(line.split())) if step]
    return len(steps) > 1 and all(_is_step(step) for step in steps[:-1])


def _is_step(step: str) -> bool:
    return len(_WORDS.findall(step)) <= _STEP_WORDS and not _ENDS.search(step.strip())


def _is_row_of_sections(line: str) -> bool:
    """Tell «المدينة | ملاعب | بورصة» from a headline with a stroke in it."""
    parts = _STROKE.split(" ".join(line.split()))
    counts = [len(_WORDS.findall(part)) for part in parts]
    longer = [count for count in counts if count > _MOST_PER_LINK]
    return (
        len(counts) > _MOST_PER_LINK - 1
        and len(longer) <= 1
        and max(counts) <= _MOST_STROKES_WORDS
        and not _ENDS.search(line)
        and not _YEAR.search(line)
    )


def _is_row_of_tags(line: str) -> bool:
    """Tell «منصة,أخبار عربية,جورجيا» from a list in a sentence, which has blanks."""
    tags = line.split(",")
    brief = all(0 < len(_WORDS.findall(tag)) <= _MOST_PER_LINK for tag in tags)
    return len(tags) > _MOST_PER_LINK - 1 and brief and ", " not in line


def _is_menu(line: str) -> bool:
    links = _GAP.split(line)
    apart = len(links) >= _ENOUGH_LINKS or len(_WIDE_GAP.split(line)) == len(links) > 1
    return apart and all(
        0 < len(_WORDS.findall(link)) <= _MOST_PER_LINK and not _ENDS.search(link)
        for link in links
    )
