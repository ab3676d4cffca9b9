"""The patterns of date expressions, over the letters of `tokens`.

Each pattern is named for the reader in `readers` that turns its tokens into a node.
The longest match wins, and of equally long ones the first in the table.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# «الماضي» (last), «قبل الماضي» (before last), «المقبل» (next), «الحالي» (this).
TURN = "(?:_?[BA]?[pfc])"
# «هذا العام» (this year), «العام الماضي» (last year), «العام نفسه» (the same year).
_REL = "(?:[tu]_?{unit}|{unit}(?:" + TURN + "|[gas]))"
_YEAR_NUMBER = "(?:[ni_]*(?:y_?YE?|yDE?|YE?))"
_YEAR_BESIDE = r"(?:,?\(?[ni_]*y?YE?\)?)?"
_YEAR_RELATIVE = "(?:[ni_]*" + _REL.format(unit="y") + _YEAR_BESIDE + ")"
_YEAR_AFTER = f"(?:,?(?:{_YEAR_RELATIVE}|{_YEAR_NUMBER}{TURN}?|{TURN}{_YEAR_BESIDE}))?"
# «يومي 14 و15» (the 14th and 15th), «من 14 إلى 16», «الثامن» (the eighth).
_MORE_DAYS = "(?:(?:,?&|[-T,/U])d?[DO])"
_DAYS = f"(?:d?[nJ]d?[DO]{_MORE_DAYS}+|d?[DO]{_MORE_DAYS}*)"
_MONTH = f"(?:m?[MH]{_YEAR_AFTER})"
_DAY_AND_MONTH = (
    f"(?:{_DAYS},?[n_]*{_MONTH}|M,?D,?Y|D[-/][MH][-/]YE?|[MH][-/]YE?|YMD"
    "|Y,?(?:d?W)?,?Dm?M|NE?)"
)
_DAY_OF_MONTH = (
    f"(?:{_DAYS}[n_]*(?:{_REL.format(unit='m')}|c)(?:,?{_YEAR_NUMBER})?"
    "|d?Onm(?![MHDO])|Dnm(?![MHDOpfcgas]))"
)
_UNIT = f"(?:(?:{_REL.format(unit='[dwmyevqlk]')}|R[gas]){_YEAR_BESIDE})"
_WEEKDAY = f"(?:t?d?W(?:{TURN}|B?[ga]|s|[ni_]*{_REL.format(unit='w')})?)"
# «السادسة من صباح» (six in the morning of) and «- 11:46 ص»; the day is what counts.
_TIME = "(?:(?:h_?[DOV]?(?:&[DOVqk])?[n_,]*|[DOV]n)?z[n_,iz]*)?"
_TIME_AFTER = "(?:[,-]?(?:i?h+[DOV]?(?:&[DOVqk])?z?h*|i?z))?"
_BESIDE = f"(?:R[,(]*{_TIME})?(?:d?W[,()/=-]*{_TIME})?"
# «15 يوما», «نصف ساعة», «عام ونصف», «أسبوع واحد».
_AMOUNT = (
    "(?:[x_n]*[Dkq]?[dwmyejv](?:D|_)?(?:_?&(?:[kq](?![dwmyejvO])|[Dkq]?[dwmyejv]))?)"
)
# «خلال شهر أيار» (during May) and «بعد عام 2003» count nothing.
_NO_NAME = "(?![MHWFYpfcgas])"
_DECADE = f"(?:e?_?Q(?:[ni_]*v(?:{TURN}|O|D))?)"
_SEASON_DATED = f"(?:t_?o|o[ni_]*(?:{_YEAR_RELATIVE}|{_YEAR_NUMBER}|{TURN}))"
_SEASON = f"(?:{_SEASON_DATED}|o)"
_CENTURY = "v_?[OD]E?"
_PERIOD = (
    f"(?:{_MONTH}|{_UNIT}|{_YEAR_NUMBER}|{_DECADE}|{_CENTURY}|{_SEASON_DATED}|[ymwev])"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A kind of date expression.

    Attributes:
        reader: its reader's name. starts: the letters it can begin with.
    """

    reader: str
    starts: str
    regex: re.Pattern[str]


def _patterns(*rows: tuple[str, str, str]) -> tuple[Pattern, ...]:
    return tuple(
        Pattern(reader, starts, re.compile(regex)) for reader, starts, regex in rows
    )


_HOURS = "hDOVz"
_DATED = _HOURS + "RdWnJMNYmH"
PATTERNS = _patterns(
    ("part", "OK", f"[OK](?:{_UNIT}|{_DECADE}|[ymw])|K{_MONTH}"),
    (
        "two_calendars",
        _DATED,
        f"{_TIME}{_BESIDE}(?P<first>{_DAY_AND_MONTH})[=,/()-]{{1,3}}"
        f"(?:d?W[,]?)?(?P<second>{_DAY_AND_MONTH}){_TIME_AFTER}",
    ),
    (
        "calendar",
        _DATED,
        f"{_TIME}{_BESIDE}(?:{_DAY_AND_MONTH}|{_DAY_OF_MONTH}|{_MONTH}){_TIME_AFTER}",
    ),
    # «اليوم الأول» (the first day) is no today.
    (
        "calendar",
        _HOURS + "dR",
        rf"{_TIME}d?R(?![OVK])(?:[,(]*d?W\)?)?{_TIME_AFTER}",
    ),
    ("calendar", "w", f"w{TURN},?d?W"),
    ("calendar", _HOURS + "tdW", f"{_TIME}{_WEEKDAY}{_TIME_AFTER}"),
    ("calendar", _HOURS + "tudwmyevqlkR", f"{_TIME}{_UNIT}"),
    ("calendar", "yY", r"y_?YE?|yDE?|YE|(?<=[iSULBAPI])Y|(?<=\()Y(?=\))"),
    ("part", "b", f"b[ni_]*(?:{_SEASON}|{_PERIOD}|q[OVK](?:[ni_]*{_PERIOD})?)"),
    ("piece", "qkXwdmRe", f"(?:[qkXwdme]|R)_?[OVK](?:[ni_]*{_PERIOD})"),
    ("piece", "dW", f"d?W[VK](?:[ni_]*{_PERIOD})"),
    ("piece", "q", "(?<=[iI])q[OVK]"),
    ("edge", "dwmyD", f"(?:[dwmy]D|D[dwmy])(?:V|p)[ni_]*{_PERIOD}"),
    ("edge", "OK", f"[OK](?:D[dwmy]|[dwmy])[ni_]+{_PERIOD}"),
    ("piece", "OVK", f"[OVK]_?(?:[qkXwme]|d?W|[dR])(?:[ni_]*{_PERIOD})"),
    ("last_weekday", "K", "K_?d?W"),
    ("season", "to", f"{_SEASON_DATED}|(?<=[iBAUSTLJ])o"),
    ("decade", "eQ", _DECADE),
    ("century", "v", _CENTURY),
    (
        "holiday",
        "OdF",
        f"(?:Od)?d?F(?:,?(?:{_YEAR_RELATIVE}|{_YEAR_NUMBER}|{TURN}))?",
    ),
    ("offset", "BSA", f"[BSA]{_AMOUNT}{_NO_NAME}(?:n[rR])?"),
    ("offset", "x_nDkqdwmyejv", f"{_AMOUNT}(?:Z|n[rR])"),
    ("within", "I", f"I{_AMOUNT}{_NO_NAME}"),
    (
        "stretch",
        "dwmyejDK",
        f"[dwmyej]D{TURN}|D[dwmyej]{TURN}|[dwmyej]{TURN}|KD?[dwmyej]",
    ),
    ("years", "nJyY", "[nJ]?y?Y(?:n?T|[-U/&])y?YE?"),
)
_TURNED_MONTH = f"(?:,?{_YEAR_NUMBER}|{TURN}|[n_]*{_REL.format(unit='y')})?"
# An hour, of which the day is what counts.
_HOUR = "(?:h+[DOV]?(?:[&][DOVkq])?[n_,]*z?h*|Dz|z)"
# «من 3 إلى 5 مساء» (from 3 to 5 in the evening); one of the two says that it is one.
_HOURS_BETWEEN = (
    "(?=[DOVhTUn&_iqk-]*[hz])h*[DOV]?(?:&[DOVkq])?z?[n_]*[TU&-][n_i]*"
    "h*[DOV]?(?:&[DOVkq])?[n_]*z?h*"
)
# Only when the whole string is the expression: a bare year or day, «الآن» (now), an
# hour (of today), a month by its number.
WHOLE_PATTERNS = (
    _patterns(
        ("during", "I", "I[dRwmyl]$"),
        ("same_day", "uR", f"u?R[ni]+{_REL.format(unit='[wmy]')}"),
        ("same_month", "um", f"(?:um|ms)[ni]+{_REL.format(unit='y')}"),
    )
    + PATTERNS
    + _patterns(
        ("calendar", _HOURS + "rRYM", f"{_TIME}[rR]|Y|M[DO]"),
        ("calendar", _HOURS + "rRYM", f"{_TIME}R[pf]"),
        (
            "calendar",
            _DATED,
            f"{_DAYS}[n_]*M,?D(?![dwmyejvz])|{_DAYS}m|{_DAYS}i{_MONTH}",
        ),
        ("weekday_of_month", "dW", f"d?W[,(_n]*d?(?:D|O)(?![dwmyejvMHz]){_TIME_AFTER}"),
        ("pointed_weekday", "dW", "d?Wt"),
        ("weekday_weeks_off", "dW", "d?W[AB]_?D?w"),
        ("ordinary", "wmy", "[wmy]K"),
        ("last_weekday", "dW", "d?WK$"),
        ("day", "dDO", f"(?<!v)d?[DO](?![dwmyejv]){TURN}?{_TIME_AFTER}"),
        ("month_number", "dDmW", f"(?:(?:d?W,?)?d?D[-/]D|m[DO])(?:/Y)?{_TURNED_MONTH}"),
        ("year_and_month", "DY", "D[-/]Y|Y[-/]D"),
        ("clock", "hzD", _HOUR),
        ("clock", "hDOV", _HOURS_BETWEEN),
        ("unit", "wmyl", "[wmyl]"),
        ("piece", "qkX", "[qkX]_?[OVK]"),
        ("construct_piece", "qk", f"[qk]y[OVK](?:[ni_]*{_PERIOD})?"),
        ("numbered", "wq", f"(?:w_?[OD]|q_?D)(?:,?[ni_]+{_PERIOD}|,?y_?Y)?"),
        ("season_alone", "oY", "o|Yo"),
        ("stretch", "K", "K[q]"),
        ("ago", "n", f"n{_AMOUNT}$"),
        ("week_of", "w", f"w[ni_]*(?:{_DAY_AND_MONTH})"),
        ("years_alone", "Yy", "y_?Y-D|Y-D|yY&Y"),
    )
)
# What a distance is counted from: «بعد يومين من السبت», «قبل عيد الميلاد بيومين».
DISTANCE = re.compile(_AMOUNT)
DISTANCE_BEFORE = re.compile(f"(?P<amount>{_AMOUNT})(?P<side>[AB])[_ni]*$")
# «أول جمعة بعد» (the first Friday after).
DAY_BESIDE = re.compile("R(?P<side>[AB])[_ni]*$")
WEEKDAY_BEFORE = re.compile("(?:[OK]_?d?W|d?W[OVK])[AB][_ni]*$")


def by_start(patterns: Sequence[Pattern]) -> Mapping[str, tuple[Pattern, ...]]:
    """Return the patterns that can begin with each letter."""
    letters = {letter for pattern in patterns for letter in pattern.starts}
    return {
        letter: tuple(one for one in patterns if letter in one.starts)
        for letter in sorted(letters)
    }


# What stands before an expression and says how it bounds.
ROLE = re.compile("([SULBAPT])[_nix,&]*$")
ABOUT = re.compile("x[_ni]*$")
# How two expressions are joined into one interval.
RANGE = re.compile("_?&?(?:n?T|[-U])[_ni]*")
