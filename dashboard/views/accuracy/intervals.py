"""How far a share that was counted may lie from the truth."""

from math import sqrt

# Four times in five the truth lies within; a rule whose whole range lies below nine
# in ten is what the warehouse calls less certain.
_Z = 1.2816


def likely_range(hits: int, count: int) -> tuple[float, float]:
    """Return Wilson's 80 % interval of a share; without counts it may be anything."""
    if not count:
        return 0.0, 1.0
    share, weight = hits / count, _Z**2 / count
    middle = (share + weight / 2) / (1 + weight)
    half = sqrt(share * (1 - share) * weight + weight**2 / 4) / (1 + weight)
    return max(0.0, middle - half), min(1.0, middle + half)
