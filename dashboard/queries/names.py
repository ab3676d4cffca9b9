"""Names of states and alliances in the snapshot in use."""

from functools import lru_cache

from dashboard import warehouse
from dashboard.labels.names import NameBook

_STATES = "select iso3, name_ar, name_en from countries"
_ALLIANCES = "select * from alliances"


def name_book() -> NameBook:
    """Return the names of the snapshot this run reads."""
    return _book(str(warehouse.snapshot_file()))


@lru_cache(maxsize=8)
def _book(_snapshot: str) -> NameBook:
    states = warehouse.rows(_STATES)
    alliances = warehouse.rows(_ALLIANCES)
    # Short labels are an addition to the contract; a snapshot may lack them.
    has_short = "short_ar" in alliances.columns
    return NameBook(
        states=_pairs(states["iso3"], states["name_ar"], states["name_en"]),
        alliances=_pairs(
            alliances["alliance_id"], alliances["label_ar"], alliances["label_en"]
        ),
        short=_pairs(
            alliances["alliance_id"], alliances["short_ar"], alliances["short_en"]
        )
        if has_short
        else {},
    )


def _pairs(
    codes: object, arabic: object, english: object
) -> dict[str, tuple[str, str]]:
    return {
        code: (name_ar, name_en or name_ar)
        for code, name_ar, name_en in zip(codes, arabic, english, strict=True)  # type: ignore[call-overload]
        if name_ar
    }
