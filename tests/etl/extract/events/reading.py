"""How these tests read a text: the events that `annotate` finds in it."""

from datetime import date

from etl.extract import annotate
from etl.records import Event

TODAY = date(2024, 5, 15)


def read(text: str, *, published: date | None = TODAY) -> list[Event]:
    """Return the events of a text that says they were, denied ones left out."""
    found = annotate(text, published=published)
    return [one for one in found.events if one.modality == "asserted"]


def sides(event: Event) -> dict[str, set[str]]:
    """Return role → who stands in it: a code, an alliance or the words."""
    found: dict[str, set[str]] = {}
    for one in event.participants:
        who = one.iso3 or one.alliance_id or one.surface
        found.setdefault(one.role, set()).add(who)
    return found


def told(text: str, **options) -> list[str]:
    """Return «TYPE source>target» for each event, mutual parties joined by +."""
    return [_line(event) for event in read(text, **options)]


def _line(event: Event) -> str:
    by_role = sides(event)
    joined = {role: "+".join(sorted(who)) for role, who in by_role.items()}
    doers, done_to = joined.get("source", ""), joined.get("target", "")
    together = joined.get("participant", "")
    arrow = f"{doers}>{done_to}" if doers or done_to else together
    return f"{event.event_type} {arrow}".strip()
