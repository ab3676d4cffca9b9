"""Numbers in the digits the reader chose."""

from dashboard.selection import Digits

_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def number(value: float | str, digits: Digits = "latn") -> str:
    """Return a number, or a text that holds some, in the chosen digits."""
    said = value if isinstance(value, str) else f"{value:,.10g}"
    return said.translate(_ARABIC_INDIC) if digits == "arab" else said


def renumbered(said: str, digits: Digits = "latn") -> str:
    """Return a text of ours that holds digits of either kind in the chosen ones."""
    return number(said.translate(_WESTERN), digits)
