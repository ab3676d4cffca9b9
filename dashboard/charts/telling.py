"""What pointing at the map tells: of a state, of an arc, of a place."""

from html import escape
from typing import Any

from dashboard import labels
from dashboard.charts.apart import is_doubtful
from dashboard.theme import Look


def state_said(iso3: str, value: int, measure: str, look: Look) -> str:
    """Return what pointing at a state tells."""
    name = labels.isolated(
        f"<b>{escape(labels.state(iso3, look.lang), quote=False)}</b>"
    )
    noun = {"articles": "article", "claims": "claim", "events": "event"}.get(measure)
    if noun:
        said = labels.counted(noun, int(value), look.lang, look.digits)
    else:
        title = labels.text(f"map.measure.{measure}", look.lang)
        said = f"{title}: {labels.number(int(value), look.digits)}"
    return f"{name}<br>{labels.isolated(said)}"


def tie_said(tie: Any, look: Look) -> str:  # noqa: ANN401
    """Return what pointing at an arc tells."""
    ends = {
        "one": labels.state(tie.from_iso3, look.lang),
        "other": labels.state(tie.to_iso3, look.lang),
    }
    key = "map.towards" if tie.is_directed else "map.between"
    kinds = [labels.code("event_type", kind, look.lang) for kind in tie.event_types]
    planned = f" · {labels.code('mark', 'planned', look.lang)}" if tie.planned else ""
    lines = [
        f"<b>{labels.text(key, look.lang, **ends)}</b>",
        labels.listed(kinds, look.lang) + planned,
        labels.counted("event", int(tie.events), look.lang, look.digits)
        + " · "
        + labels.counted("report", int(tie.reports), look.lang, look.digits),
        _doubt(tie, look),
    ]
    return "<br>".join(labels.isolated(line) for line in lines if line)


def place_said(place: Any, look: Look) -> str:  # noqa: ANN401
    """Return what pointing at a place tells."""
    kinds = [labels.code("event_type", kind, look.lang) for kind in place.event_types]
    area = place.place_precision == "area"
    lines = [
        f"<b>{escape(place.place_name, quote=False)}</b>",
        labels.text("map.area", look.lang) if area else "",
        labels.listed(kinds, look.lang),
        labels.counted("event", int(place.events), look.lang, look.digits)
        + " · "
        + labels.counted("report", int(place.reports), look.lang, look.digits),
        _doubt(place, look),
    ]
    return "<br>".join(labels.isolated(line) for line in lines if line)


def _doubt(row: Any, look: Look) -> str:  # noqa: ANN401
    return labels.code("mark", "less_certain", look.lang) if is_doubtful(row) else ""
