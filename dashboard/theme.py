"""Colours, type and the plotly frame, in light and in dark."""

from dataclasses import dataclass
from typing import Any

from dashboard.selection import Digits, Language
from dashboard.vocabulary import EVENT_GROUPS, GROUP_OF

FONT = "IBM Plex Sans Arabic"
ARTICLE_FONT = "Noto Naskh Arabic"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one of the two themes."""

    paper: str
    card: str
    ink: str
    quiet: str
    rule: str
    accent: str
    warning: str


@dataclass(frozen=True, slots=True)
class Look:
    """How a chart is to speak and look."""

    lang: Language = "ar"
    dark: bool = False
    digits: Digits = "latn"

    @property
    def tokens(self) -> Tokens:
        """Return the colours of this look's theme."""
        return tokens(self.dark)


_LIGHT = Tokens(
    "#FBFAF7", "#FFFFFF", "#1B1F24", "#5C6670", "#E4E0D8", "#0B6E6E", "#B5541C"
)
_DARK = Tokens(
    "#11161B", "#182027", "#E8E6E1", "#9AA5AE", "#2A343D", "#4DB6AC", "#E08A4F"
)

# Event types: one hue a group, a lightness step a type, so that the groups part
# at a glance and the types within one stay apart.
_EVENTS_LIGHT: dict[str, tuple[str, ...]] = {
    "cooperation": ("#1F5A93", "#2F74B0", "#4A8BC2", "#6A9FCC", "#7FA9CB"),
    "talk": ("#5B7F95", "#7D97A6"),
    "pressure": ("#B0762A", "#C08A3E", "#A8641C", "#B98F55", "#96571B"),
    "force": ("#C98A86", "#C0625C", "#A93F3A", "#8E2723"),
}
_EVENTS_DARK: dict[str, tuple[str, ...]] = {
    "cooperation": ("#8CC0EE", "#6FADE3", "#5A9AD2", "#4C87BC", "#7DA6C8"),
    "talk": ("#9DBBCB", "#7F9BAA"),
    "pressure": ("#E3B26B", "#D39E54", "#EBC48B", "#C1924F", "#D9A84F"),
    "force": ("#D9A5A1", "#DE8B85", "#E2706A", "#EE625B"),
}

# One measure, one hue: five steps of teal, from little to much.
RAMP: tuple[str, ...] = ("#D6E8E5", "#A5CFCA", "#6BB1AB", "#2F8C88", "#0B5F5F")
RAMP_DARK: tuple[str, ...] = ("#1E3A3C", "#1F5655", "#2A7873", "#4DA39A", "#8FD6CC")

# Paul Tol's "muted": given once to an alliance and kept in alliances.hue.
GREY = "#8A8F94"


def tokens(dark: bool) -> Tokens:  # noqa: FBT001 - a theme has two sides
    """Return the colours of the light or the dark theme."""
    return _DARK if dark else _LIGHT


def event_colour(event_type: str, dark: bool) -> str:  # noqa: FBT001
    """Return the colour of an event type; grey for one we do not know."""
    group = GROUP_OF.get(event_type)
    if group is None:
        return GREY
    steps = (_EVENTS_DARK if dark else _EVENTS_LIGHT)[group]
    return steps[EVENT_GROUPS[group].index(event_type)]


def group_colour(group: str, dark: bool) -> str:  # noqa: FBT001
    """Return the colour that stands for a whole event group."""
    steps = (_EVENTS_DARK if dark else _EVENTS_LIGHT).get(group, (GREY,))
    return steps[min(1, len(steps) - 1)]


def ramp(dark: bool) -> tuple[str, ...]:  # noqa: FBT001
    """Return the steps of the shading, from little to much."""
    return RAMP_DARK if dark else RAMP


def hue(colour: str, dark: bool, *, least: float = 3) -> str:  # noqa: FBT001
    """Return an alliance's hue, moved only as far as its contrast on the card asks.

    Marks need 3:1; text needs 4.5:1.
    """
    card = tokens(dark).card
    target = "#FFFFFF" if dark else "#000000"
    for step in range(21):
        moved = _mix(colour, target, step / 20)
        if contrast(moved, card) >= least:
            return moved
    return target


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio of two colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def plotly_layout(lang: Language, dark: bool) -> dict[str, Any]:  # noqa: FBT001
    """Return the layout every figure starts from."""
    colours = tokens(dark)
    axis = {
        "gridcolor": colours.rule,
        "linecolor": colours.rule,
        "zerolinecolor": colours.rule,
        "tickcolor": colours.rule,
        "tickfont": {"color": colours.quiet, "size": 13},
        "title": {"font": {"color": colours.quiet, "size": 13}},
        "automargin": True,
    }
    return {
        "font": {"family": f"{FONT}, sans-serif", "color": colours.ink, "size": 14},
        "paper_bgcolor": colours.card,
        "plot_bgcolor": colours.card,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "xaxis": axis,
        "yaxis": {**axis, "side": "right" if lang == "ar" else "left"},
        "hoverlabel": {
            "bgcolor": colours.card,
            "bordercolor": colours.rule,
            "font": {"family": f"{FONT}, sans-serif", "color": colours.ink},
            "align": "right" if lang == "ar" else "left",
        },
        "legend": {"orientation": "h", "font": {"color": colours.ink}},
        "dragmode": False,
        "colorway": [colours.accent],
    }


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mix(colour: str, target: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(target), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        value = channel / 255
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
