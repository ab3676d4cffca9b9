"""A figure in the making: plotly takes its parts at once far faster than one by one."""

from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from dashboard.theme import Look, plotly_layout


@dataclass(slots=True)
class Drawing:
    """Traces, shapes and notes, gathered before the figure is made of them."""

    look: Look
    traces: list[Any] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)

    def note(self, text: str, *, size: int = 12, **place: Any) -> None:  # noqa: ANN401
        """Write a text on the figure; quiet unless `font` says otherwise."""
        font = {"size": size, "color": self.look.tokens.quiet} | place.pop("font", {})
        self.notes.append({"text": text, "showarrow": False, "font": font, **place})

    def line(self, *, colour: str, dash: str = "solid", **place: Any) -> None:  # noqa: ANN401
        """Draw a thin line under the marks."""
        pen = {"color": colour, "width": 1, "dash": dash}
        self.shapes.append({"type": "line", "line": pen, "layer": "below", **place})

    def box(self, *, colour: str, **place: Any) -> None:  # noqa: ANN401
        """Fill a box under the marks."""
        plain = {"fillcolor": colour, "line": {"width": 0}, "layer": "below"}
        self.shapes.append({"type": "rect", **plain, **place})

    def figure(self, layout: dict[str, Any]) -> go.Figure:
        """Return the figure; `layout` goes over the theme's."""
        base = plotly_layout(self.look.lang, self.look.dark)
        for name, value in layout.items():
            known = base.get(name)
            base[name] = known | value if isinstance(known, dict) else value
        parts = {"shapes": self.shapes, "annotations": self.notes}
        return go.Figure(data=self.traces, layout={**base, **parts})
