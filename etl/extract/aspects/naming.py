"""What an adversary is called: in the text's own words, one name for one group."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from etl.arabic import key
from etl.extract.aspects.drafts import Draft
from etl.lexicon import Lexicon
from etl.lexicon.forms import split
from etl.lexicon.scan import Scan


def name_adversaries(scan: Scan, drafts: Sequence[Draft]) -> list[Draft]:
    """Give each group, known by its key, one name that it bears in this text."""
    called = _called(scan)
    usual = _usual_names(scan.lexicon)
    names: dict[str, str] = {}
    named: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: one.start):
        if draft.aspect != "adversary":
            named.append(draft)
            continue
        group = draft.value
        if group not in names:
            surface = scan.original(draft.start, draft.end)
            names[group] = _plain(surface, usual.get(group, ""), called.get(group, []))
        named.append(replace(draft, value=names[group]))
    return named


def _called(scan: Scan) -> dict[str, list[str]]:
    """Return what the text calls each group, in text order."""
    called: dict[str, list[str]] = {}
    for hit in scan.of("armed_group"):
        called.setdefault(hit.key, []).append(scan.original(hit.start, hit.end))
    return called


def _plain(surface: str, usual: str, called: Sequence[str]) -> str:
    """Return a group's name without «تنظيم» (organisation) and epithets.

    «تنظيم داعش الإرهابي» is داعش, and so is «تنظيم الدولة» where the text says
    «تنظيم داعش» too.
    """
    quoted = surface.replace("«", '"').replace("»", '"').replace("“", '"').split('"')
    if len(quoted) > 1 and quoted[1].strip():
        return quoted[1].strip()  # «حركة "الشباب"» is الشباب
    if " " in usual:
        return surface
    for one in (surface, *called):
        words = one.split()
        if len(words) > 1:
            found = next((word for word in words if key(word) == usual), None)
            if found is not None:
                return found
    return surface


@lru_cache(maxsize=4)
def _usual_names(lexicon: Lexicon) -> dict[str, str]:
    return {
        row["group"]: key(split(row["names"])[0])
        for row in lexicon.tables["armed_groups"]
    }
