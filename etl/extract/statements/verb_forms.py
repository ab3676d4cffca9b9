"""What a hit of a verb of speech is: finite, masdar, or a circumstance."""

from functools import lru_cache

from etl.arabic import key
from etl.lexicon.forms import split
from etl.lexicon.scan import Hit


def is_finite(hit: Hit) -> bool:
    """Whether a verb stands in the perfect or the imperfect."""
    return hit.entry.tag in {"perfect", "imperfect"}


def is_masdar(hit: Hit) -> bool:
    """Whether a form may be a masdar; some are written like a finite verb («نفي»)."""
    return hit.entry.tag == "masdar" or hit.entry.surface in _folded(
        hit.entry.row["masdar"]
    )


@lru_cache(maxsize=256)
def _folded(field: str) -> frozenset[str]:
    return frozenset(key(word) for word in split(field))


def is_possessed(hit: Hit) -> bool:
    """Whether a pronoun is attached: «قوله» (his saying), «وصفته» (she called it)."""
    return hit.end < hit.word_end


def is_noun_as_well(hit: Hit) -> bool:
    """Whether a form reads as a noun or as another word where no clause begins."""
    return is_masdar(hit) or bool(hit.entry.row["strict"])


def is_feminine(hit: Hit) -> bool:
    """Whether a finite verb is feminine: «قالت», «تقول»."""
    if hit.entry.tag == "perfect":
        own = hit.entry.surface == key(hit.entry.row["verb"])  # «لفت»: its own letter
        return hit.entry.surface.endswith("ت") and not own
    return hit.entry.surface.startswith("ت")


def is_circumstance(hit: Hit) -> bool:
    """Whether a participle may say what somebody said while doing: «مشيراً»."""
    surface = hit.entry.surface
    if hit.prefix not in {"", "و"} or is_possessed(hit):
        return False
    if hit.entry.tag == "participle":
        return surface.endswith(("ا", "ه", "ين"))
    # In measures II and III a feminine participle is written like a masdar.
    return hit.entry.tag == "masdar" and surface[0] == "م" and surface[-1] == "ه"


def begins_report(hit: Hit) -> bool:
    """Whether a form surely reports speech, whatever stands around it."""
    if hit.entry.row["strict"]:
        return False
    circumstance = hit.entry.tag == "participle" and hit.entry.surface.endswith("ا")
    return is_finite(hit) or (circumstance and not hit.prefix)
