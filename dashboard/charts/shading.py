"""Shading by one measure: a few steps of one hue, named by the numbers they hold."""

from bisect import bisect_right
from dataclasses import dataclass

import pandas as pd

from dashboard import labels
from dashboard.theme import Look, ramp


@dataclass(frozen=True, slots=True)
class Shading:
    """Steps of a ramp; `floors` has the least value of each."""

    floors: tuple[int, ...]
    colours: tuple[str, ...]
    most: int

    def bin_of(self, value: float) -> int:
        """Return the step of a value, 0 for nothing."""
        return bisect_right(self.floors, value)

    def colour_of(self, value: float) -> str:
        """Return the colour of a value of at least one."""
        return self.colours[max(self.bin_of(value) - 1, 0)]

    def entries(self, look: Look) -> list[tuple[str, str]]:
        """Return each step's numbers and colour, from little to much."""
        ceilings = [*(floor - 1 for floor in self.floors[1:]), self.most]
        pairs = zip(self.floors, ceilings, strict=False)
        return [
            (
                labels.number(
                    str(low) if low == high else f"{low}–{high}", look.digits
                ),
                c,
            )
            for (low, high), c in zip(pairs, self.colours, strict=True)
        ]


def shading_of(values: pd.Series, look: Look) -> Shading:
    """Return steps for counts: one each while few, then each twice the last."""
    shades = ramp(look.dark)
    most = int(values.max()) if len(values) else 0
    if most <= len(shades):
        floors = tuple(range(1, most + 1))
        offset = max(len(shades) - most, 0)
        return Shading(floors, shades[offset:] if most else (), most)
    factor = (most / 1.2) ** (1 / (len(shades) - 1))
    floors = [1]
    for step in range(1, len(shades)):
        floors.append(max(floors[-1] + 1, round(factor**step)))
    return Shading(tuple(floors), shades, most)
