"""What a date expression says, before anybody knows which day it was said on.

`turn` counts from the present: -1 «الماضي» (last), 0 «الحالي» (this), +1 «المقبل»
(next); None where nothing says so. `from_text` counts from the date that the text
named before instead («العام نفسه», the same year).
"""

from dataclasses import dataclass
from typing import Literal

Unit = Literal[
    "second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "half",
    "year", "decade", "century",
]  # fmt: skip
Part = Literal["begin", "middle", "end", "rest"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A running unit: «الأسبوع الماضي» (last week), «من العام نفسه» (of that year)."""

    unit: Unit
    turn: int
    from_text: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date of the calendar, as many of its parts as the words give.

    Attributes:
        days: one day of the month or several («14 و15», the 14th and 15th).
        adverb: days from today: «أمس» (yesterday) is -1.
        turn: of the month or the weekday: «الخميس الماضي» (last Thursday).
        nth: the number may count the weekdays of the month instead: «الثلاثاء
            الثالث من سبتمبر» is 3 September where that is a Tuesday.
    """

    days: tuple[int, ...] = ()
    month: int | None = None
    year: int | None = None
    hijri: bool = False
    weekday: int | None = None
    adverb: int | None = None
    turn: int | None = None
    frame: Frame | None = None
    part: Part | None = None
    nth: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One of the equal pieces of a period: «الربع الأول من 2020» (its first quarter).

    Attributes:
        number: which one, -1 for the last. unit: "third" beside the units.
        weekday: for «أول اثنين من أكتوبر» (the first Monday of October).
    """

    number: int
    unit: Unit | Literal["third"]
    whole: "Node"
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """The first or last units of a period: «الأشهر التسعة الأولى من العام»."""

    amount: int
    unit: Unit
    whole: "Node"
    at_end: bool = False


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from now: «قبل عام ونصف» (a year and a half ago)."""

    amounts: tuple[tuple[float, Unit], ...]
    sign: Literal[-1, 1]


@dataclass(frozen=True, slots=True)
class Counted:
    """A distance from another date: «قبل عيد الميلاد بيومين», «بعد يومين من السبت»."""

    amounts: tuple[tuple[float, Unit], ...]
    sign: Literal[-1, 1]
    base: "Node"


@dataclass(frozen=True, slots=True)
class Beside:
    """The n-th weekday after a date or before it: «أول جمعة بعد رمضان»."""

    number: int
    weekday: int
    sign: Literal[-1, 1]
    base: "Node"


@dataclass(frozen=True, slots=True)
class Around:
    """The unit that holds a date: «أسبوع 12 أغسطس» (the week of 12 August)."""

    unit: Unit
    base: "Node"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of units that touches now: «الأيام الثلاثة المقبلة» (the next three days).

    `within` is «خلال أسبوعين» (within two weeks), which has no calendar edges.
    """

    amount: float
    unit: Unit
    sign: Literal[-1, 1]
    within: bool = False


@dataclass(frozen=True, slots=True)
class Season:
    """«صيف 2024» (summer 2024), «الشتاء الماضي» (last winter); spring is 1."""

    number: int
    year: int | None = None
    turn: int | None = None
    frame: Frame | None = None


@dataclass(frozen=True, slots=True)
class Decade:
    """«ثمانينات القرن الماضي» (the 1980s); without a century, the last one."""

    number: int
    century: int | None = None
    century_turn: int | None = None


@dataclass(frozen=True, slots=True)
class Century:
    """«القرن الحادي والعشرين» (the 21st century)."""

    number: int


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day, or a later one of its days; `rule` is that of holidays.csv."""

    rule: str
    year: int | None = None
    turn: int | None = None
    frame: Frame | None = None
    day: int = 1


@dataclass(frozen=True, slots=True)
class Between:
    """From one date to another."""

    first: "Node"
    last: "Node"


Node = (
    Calendar
    | Piece
    | Edge
    | Offset
    | Counted
    | Beside
    | Around
    | Stretch
    | Season
    | Decade
    | Century
    | Holiday
    | Between
)
Role = Literal["at", "since", "until", "by", "after", "before"]


@dataclass(frozen=True, slots=True)
class Expression:
    """A date expression in a text.

    Attributes:
        start, end: its folded span; word_start counts the prepositions it leans on.
        about: «نحو» (about) or its like stands with it.
    """

    start: int
    end: int
    word_start: int
    node: Node
    role: Role = "at"
    about: bool = False
