"""The colours of the matrix's cells: what fills them, and what is legible on it."""

from dashboard.charts.matrix_words import is_declined
from dashboard.ledger import Cell
from dashboard.theme import Look, contrast

_STRENGTH = {5: 1.0, 4: 0.8, 3: 0.62, 2: 0.4, 1: 0.62}
# What text on a ground needs (WCAG AA).
_TEXT = 4.5


def fill(cell: Cell, colour: str, look: Look) -> str:
    """Return the colour of a cell: the better its support, the stronger."""
    return _mixed(look.tokens.card, colour, _strength(cell))


def hatch(colour: str, look: Look) -> str:
    """Return the colour of hatching: as strong as leaves ink on it legible."""
    card = look.tokens.card
    steps = (_mixed(card, colour, share / 20) for share in range(20, 0, -1))
    return next(one for one in steps if contrast(look.tokens.ink, one) >= _TEXT)


def legible(ground: str, look: Look) -> str:
    """Return ink or paper, whichever is read on a ground, else black or white."""
    own = (look.tokens.ink, look.tokens.card)
    best = max(own, key=lambda colour: contrast(colour, ground))
    if contrast(best, ground) >= _TEXT:
        return best
    return max("#000000", "#FFFFFF", key=lambda colour: contrast(colour, ground))


def _strength(cell: Cell) -> float:
    # What is only to come, or over, or denied is drawn hollow, as a ring is.
    if is_declined(cell):
        return 0
    if cell.status in ("proposed", "left") or not cell.is_claimed:
        return 0.1
    return _STRENGTH[cell.support]


def _mixed(ground: str, colour: str, share: float) -> str:
    pairs = [
        (int(ground[at : at + 2], 16), int(colour[at : at + 2], 16)) for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)
