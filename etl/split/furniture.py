"""What a line of a page is, where it is not text: the rules of boilerplate.csv."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from etl.arabic import LETTER, key
from etl.lexicon import Lexicon

# Marks before a line's words: bullets, emoji, separators. «(» and «©» say something.
_LEADING = re.compile(r"[^\w(©#]+")
# The same after them, read backwards; marks that end a sentence stay.
_TRAILING = re.compile(r"[^\w)©?!؟.…\"':؛،-]+")
_END_MARKS = " :.!|»>«\"'-"
_WORDS = re.compile(r"\w+")
_LETTER = re.compile(f"[{LETTER}A-Za-z]")
# A day, a year or a clock time, bare or as 1st, 2nd, 1445هـ, 2024م.
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th|ه|م)?")
_YEAR = re.compile("(?:19|20|14)[0-9]{2}")
_SEGMENTS = re.compile(r"\s+[|•·»>/\\-]\s+|\s*[|•·]\s*")
# The lexicon's kinds whose words make up a printed date.
_DATE_KINDS = frozenset({"month", "weekday"})
# And those whose names stand beside it in a dateline.
_NAME_KINDS = frozenset({"place", "outlet"})
# A date with what a site prints beside it on one line: so many words a piece.
_BESIDE_DATE = 4
# «الرياض 6 رمضان 1446هـ واس»: a place and an agency have so many words at most.
_NAMES = 4
# Who took a picture stands in brackets after its caption; so many words each.
_CREDIT = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]][\s.]*$")
_CREDIT_WORDS, _CAPTION_WORDS = 6, range(6, 36)
# What takes two of its words at least: «أخبار أخرى» (other news), not «أخرى».
_PHRASES = frozenset({"related_marker", "latest_marker"})
# A menu without separators has so many words, no mark, and so many sections' names.
_RUN_WORDS, _RUN_PART, _MARKS = 8, 0.4, re.compile(r"[.،؛:!?؟\"]")
# Whose words name sections and lists: «أخبار العالم العربي» (news of the Arab world).
_SECTION_KINDS = frozenset({"menu", "label", "latest_marker", "related_marker"})
# Rules that say something of a text line; every other makes the line furniture.
_HINTS = ("continuation", "masthead", "block_end", "own_waw")
# «و» (and) and the first letter of the word that it is written with.
_AND = re.compile(rf"و(?=[{LETTER}]{{3}})")


@dataclass(frozen=True, slots=True)
class Rule:
    """A wording that gives a line away. `max_words`: 0 where any length will do."""

    kind: str
    words: str
    max_words: int

    def fits(self, words: int) -> bool:
        """Tell whether a line is short enough for the rule."""
        return not self.max_words or words <= self.max_words

    def opens(self, line: str, words: int) -> bool:
        """Tell whether a line begins so, and is short enough for the rule."""
        if not line.startswith(self.words) or not self.fits(words):
            return False
        after = line[len(self.words) : len(self.words) + 1]
        # «كتب» (wrote) must not be found in «كتبوا» (they wrote).
        return not (_LETTER.match(after) and _LETTER.match(self.words[-1]))


class Furniture:
    """The rules of boilerplate.csv, ready to be asked line by line."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Sort the rows by the place they look at."""
        self._whole: dict[str, str] = {}
        self._starts: list[Rule] = []
        self._anywhere: list[Rule] = []
        self._hints: dict[str, list[Rule]] = {kind: [] for kind in _HINTS}
        self._parts: dict[str, set[str]] = {}
        for row in lexicon.tables["boilerplate"]:
            words = key(row["words"]).lower()
            rule = Rule(row["kind"], words, int(row["max_words"] or 0))
            if rule.kind in self._hints:
                self._hints[rule.kind].append(rule)
            elif row["place"] == "line":
                self._whole.setdefault(line_key(words).rstrip(_END_MARKS), rule.kind)
            elif row["place"] == "start":
                self._starts.append(rule)
            elif row["place"] == "anywhere":
                self._anywhere.append(rule)
            else:
                self._parts.setdefault(rule.kind, set()).update(_WORDS.findall(words))
        # The longest wording knows best: «نشر في» before «نشر».
        self._starts.sort(key=lambda rule: -len(rule.words))
        self._openings = tuple(rule.words for rule in self._starts)
        self._dates = self._parts.pop("date_word", set()) | _date_words(lexicon)
        self._sections = {
            word
            for words, kind in self._whole.items()
            if kind in _SECTION_KINDS
            for word in _WORDS.findall(words)
        }
        self._menus = {words for words, kind in self._whole.items() if kind == "menu"}
        self._names = _words_of(lexicon, _NAME_KINDS)
        self._counters = self._parts.get("counter", set())
        labels = {
            word
            for rule in self._starts
            if rule.kind == "date_label"
            for word in _WORDS.findall(rule.words)
        }
        self._beside_date = labels | self._counters | self._sections
        self._credits = self._parts.pop("credit", set())
        self._credits |= _words_of(lexicon, {"outlet"})

    @cached_property
    def date_label(self) -> re.Pattern[str]:
        """Find a label of publication in folded text, and the colon after it.

        Scrapers stamp pages with ` date 2025-12-23 `, which has none.
        """
        after = r"(?:\s*[:：]\s*|(?<=[a-z])\s+(?=\d))"
        return self._labels("date_label", rf"(?<![{LETTER}\w])", after)

    @cached_property
    def link_label(self) -> re.Pattern[str]:
        """Match what stands before another article's headline on one line."""
        return self._labels("related_link", r"[^\w]*", r"[^\w\"'(«“]+")

    def kind_of(self, line: str) -> str:
        """Return what a line is, given as its key; "" where it may be text."""
        bare = line.rstrip(_END_MARKS)
        if not bare:
            return "rule"
        if bare in self._whole:
            return self._whole[bare]
        words = _WORDS.findall(line)
        kind = self._by_wording(line, len(words)) or self._by_parts(words)
        if kind:
            return kind
        kind = self._by_segments(bare)
        if kind:
            return kind
        if self._is_run_of_sections(line, words):
            return "menu"
        return "tags" if line.count("#") >= len(line.split()) else ""

    def is_date(self, words: Sequence[str], *, names: int = 0) -> bool:
        """Tell whether these words are a date, and so many names of places, at most."""
        numbers = sum(_NUMBER.fullmatch(word) is not None for word in words)
        others = [word for word in words if not self.is_date_word(word)]
        has_year = any(map(_YEAR.fullmatch, words))
        # «عربي ودولي 5 مايو 2024، آخر تحديث 17:04 | 563 مشاهدة»
        beside = self._beside_date if names else self._counters
        unnamed = [word for word in others if word not in beside]
        if not numbers or len(unnamed) > names or not self._names.issuperset(unnamed):
            return False
        if others:
            return has_year and numbers > 1
        return numbers < len(words) or (numbers > 2 and has_year)

    def is_date_word(self, word: str) -> bool:
        """Tell whether a word may stand in a printed date."""
        return word in self._dates or _NUMBER.fullmatch(word) is not None

    def continues(self, line: str) -> bool:
        """Tell whether a paragraph goes on from an earlier one (وأضاف …: added …).

        No article begins with «و» (and), though some begin with a word in و.
        """
        if _AND.match(line) and not any(
            rule.opens(line, 0) for rule in self._hints["own_waw"]
        ):
            return True
        return any(rule.opens(line, 0) for rule in self._hints["continuation"])

    def is_masthead(self, line: str, words: int) -> bool:
        """Tell whether a line may be an outlet's own name (شبكة …: … network)."""
        return any(rule.opens(line, words) for rule in self._hints["masthead"])

    def is_name(self, line: str) -> bool:
        """Tell whether a line has only words of places' and outlets' names."""
        return self._names.issuperset(_WORDS.findall(line))

    def is_section(self, line: str) -> bool:
        """Tell whether a line has only words of section names, so is no headline."""
        return self._sections.issuperset(
            word.removeprefix("و") for word in _WORDS.findall(line)
        )

    def ends_block(self, line: str, words: int) -> bool:
        """Tell whether a line ends a block of links («نهاية …»: end of …)."""
        return any(
            rule.fits(words)
            and (line.startswith(rule.words) or line.endswith(rule.words))
            for rule in self._hints["block_end"]
        )

    def is_caption(self, line: str, words: int) -> bool:
        """Tell whether a line ends as captions do: «… (رويترز)» (Reuters)."""
        credit = _CREDIT.search(line) if words in _CAPTION_WORDS else None
        if credit is None:
            return False
        named = _WORDS.findall(credit.group(1))
        return len(named) <= _CREDIT_WORDS and not self._credits.isdisjoint(named)

    def _labels(self, kind: str, before: str, after: str) -> re.Pattern[str]:
        labels = [
            rule.words.rstrip(" :(") for rule in self._starts if rule.kind == kind
        ]
        joined = "|".join(map(re.escape, labels))
        return re.compile(f"{before}(?:{joined}){after}")

    def _by_wording(self, line: str, words: int) -> str:
        for rule in self._starts if line.startswith(self._openings) else ():
            if not rule.opens(line, words):
                continue
            if rule.kind != "date_label":
                return rule.kind
            if self.is_date(_WORDS.findall(line[len(rule.words) :])):
                return "date_line"
        for rule in self._anywhere:
            if rule.words in line and not (rule.max_words and words > rule.max_words):
                return rule.kind
        return ""

    def _by_parts(self, words: Sequence[str]) -> str:
        if self.is_date(words, names=_NAMES):
            return "bare_date"
        spoken = [word for word in words if not word.isdigit()]
        if not spoken:
            return "rule"
        for kind, known in self._parts.items():
            if known.issuperset(spoken) and (len(spoken) > 1 or kind not in _PHRASES):
                return kind
        return ""

    def _is_run_of_sections(self, line: str, words: Sequence[str]) -> bool:
        """Tell a menu on one line, «أخبار الأردن جامعات وفيات», from a sentence."""
        if len(words) < _RUN_WORDS or _MARKS.search(line):
            return False
        named = sum(word in self._menus for word in words)
        return named >= len(words) * _RUN_PART

    def _by_segments(self, line: str) -> str:
        """Judge by its pieces a line that a site prints side by side."""
        segments = [part for part in _SEGMENTS.split(line) if part]
        if len(segments) < 2:
            return ""
        kinds = [self._kind_of_segment(part) for part in segments]
        if "bare_date" not in kinds:
            return "menu" if all(kinds) else ""
        unknown = [part for part, kind in zip(segments, kinds, strict=True) if not kind]
        brief = all(len(_WORDS.findall(part)) <= _BESIDE_DATE for part in unknown)
        return "bare_date" if not unknown or (brief and "|" in line) else ""

    def _kind_of_segment(self, part: str) -> str:
        bare = part.rstrip(_END_MARKS)
        words = _WORDS.findall(part)
        return (
            self._whole.get(bare)
            or self._by_wording(part, len(words))
            or self._by_parts(words)
        )


_by_digest: dict[str, Furniture] = {}


def load_furniture(lexicon: Lexicon) -> Furniture:
    """Return the rules of this lexicon; they are sorted once."""
    if lexicon.sha256 not in _by_digest:
        _by_digest[lexicon.sha256] = Furniture(lexicon)
    return _by_digest[lexicon.sha256]


def line_key(line: str) -> str:
    """Return a line's comparison key: folded, lower case, marks around it left out."""
    bare = key(line).lower()
    leading = _LEADING.match(bare)
    bare = bare[leading.end() :] if leading else bare
    # Backwards, for a search for marks at the end would try every run of marks.
    trailing = _TRAILING.match(bare[::-1])
    return bare[: -trailing.end()] if trailing else bare


def _date_words(lexicon: Lexicon) -> set[str]:
    named = _words_of(lexicon, _DATE_KINDS)
    return named | {"ال" + word for word in named}


def _words_of(lexicon: Lexicon, kinds: Collection[str]) -> set[str]:
    return {
        word
        for same in lexicon.entries
        for entry in same
        if entry.kind in kinds
        for word in _WORDS.findall(entry.surface.lower())
    }
