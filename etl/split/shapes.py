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
_LABEL_WORDS = 5
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
_ENDS = re.compile(r"[.!?؟:،]$")
# A line of marks alone parts one text from the next: «* * *», «---».
_RULE = re.compile(r"(?:[-*_=~•■●◆▪#ـ–—]\s*){3,}")


def kind_by_shape(line: str) -> str:
    """Return the kind of a line that is told by its shape, "" for any other."""
    written = line.replace("\u00a0", " ").replace("\u0640", "").strip()
    if not _ARABIC.search(written):
        return "foreign" if _LATIN.search(written) else ""
    address = _ADDRESS.search(written)
    if address and len(_WORDS.findall(written[: address.start()])) <= _LABEL_WORDS:
        return "share"
    if _INITIALS.fullmatch(written) and _SLASHED.search(written):
        return "byline"
    return "menu" if _is_menu(written) else ""


def is_rule(line: str) -> bool:
    """Tell whether a line is nothing but marks that part what is above and below."""
    return _RULE.fullmatch(line.strip()) is not None


def _is_menu(line: str) -> bool:
    links = _GAP.split(line)
    apart = len(links) >= _ENOUGH_LINKS or len(_WIDE_GAP.split(line)) == len(links) > 1
    return apart and all(
        0 < len(_WORDS.findall(link)) <= _MOST_PER_LINK and not _ENDS.search(link)
        for link in links
    )
