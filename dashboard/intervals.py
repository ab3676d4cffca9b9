"""How far a share that was counted may lie from the truth."""

from math import sqrt

# Nineteen times in twenty the truth lies within.
_Z = 1.96


def likely_range(hits: int, count: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval of a share; without counts it may be anything."""
    if not count:
        return 0.0, 1.0
    share, weight = hits / count, _Z**2 / count
    middle = (share + weight / 2) / (1 + weight)
    half = sqrt(share * (1 - share) * weight + weight**2 / 4) / (1 + weight)
    return max(0.0, middle - half), min(1.0, middle + half)
