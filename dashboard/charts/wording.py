"""What a mark of the timeline says when it is pointed at, and its row's label."""

from html import escape
from typing import Any

import pandas as pd

from dashboard import labels
from dashboard.aspects import value_text
from dashboard.charts.frames import codes, known
from dashboard.charts.margins import wrapped
from dashboard.rows import records
from dashboard.theme import Look

# A row label stands on one line of so many letters: who, then in what role.
LINE = 30
# Names of statuses are broken after so many letters, and cut after so many lines.
STATUS_LINE, LINES = 20, 3
# Roles and statuses whose label is too long for a row have a shorter one.
_SHORT = "timeline.short."
SHORTENED = ("proposed", "suspended", "leaving", "declined", "host", "chair")


def event_said(event: Any, look: Look) -> str:  # noqa: ANN401 - a row of a frame
    """Return the hover text of one event."""
    return _lines(
        [
            _bold(labels.code("event_type", event.event_type, look.lang)),
            *_event_parts(event, look),
            *_when_and_how_often(event, look),
        ]
    )


def event_summary(event: Any, look: Look) -> str:  # noqa: ANN401
    """Return one event in a line."""
    kind = labels.code("event_type", event.event_type, look.lang)
    return " · ".join([kind, *_event_parts(event, look)])


def citation_said(citation: Any, look: Look) -> str:  # noqa: ANN401
    """Return the hover text of one citation of a membership."""
    return _lines(
        [
            _bold(labels.alliance(citation.alliance_id, look.lang)),
            *_citation_parts(citation, look),
            *_when_and_how_often(citation, look),
        ]
    )


def citation_summary(citation: Any, look: Look) -> str:  # noqa: ANN401
    """Return one citation in a line."""
    alliance = labels.alliance(citation.alliance_id, look.lang)
    return " · ".join([alliance, *_citation_parts(citation, look)])


def aspect_said(aspect: Any, look: Look) -> str:  # noqa: ANN401
    """Return the hover text of one claim about an alliance."""
    return _lines(
        [
            _bold(labels.alliance(aspect.alliance_id, look.lang)),
            *_aspect_parts(aspect, look),
            *_when_and_how_often(aspect, look),
        ]
    )


def aspect_summary(aspect: Any, look: Look) -> str:  # noqa: ANN401
    """Return one claim about an alliance in a line."""
    alliance = labels.alliance(aspect.alliance_id, look.lang)
    return " · ".join([alliance, *_aspect_parts(aspect, look)])


def citation_row(citation: Any, by: str, look: Look) -> str:  # noqa: ANN401
    """Return the label of a row of citations: who, and in what role if not member.

    On one line: names that find no room are a number (`citation_row_said` has all).
    """
    note = " · ".join(_notes(citation, look, short=True))
    return row_label(_named(citation, by, look), note, look)


def citation_row_said(citation: Any, by: str, look: Look) -> str:  # noqa: ANN401
    """Return a row of citations in full words."""
    names = labels.listed(_named(citation, by, look), look.lang)
    parts = [names, *_notes(citation, look, short=False)]
    return wrapped(escape(" · ".join(parts), quote=False), 60)


def others_named(event: Any, look: Look) -> list[str]:  # noqa: ANN401
    """Return who else takes part; what a text calls a group is the text's word."""
    groups = set(codes(getattr(event, "armed_groups", None)))
    return [
        labels.quoted(name, look.lang) if name in groups else name
        for name in codes(event.others)
    ]


def states_named(event: Any, look: Look) -> list[str]:  # noqa: ANN401
    """Return which states take part, who acts towards whom as one of the names."""
    states, targets = codes(event.iso3s), codes(getattr(event, "targets", None))
    doers = [
        one for one in codes(getattr(event, "sources", None)) if one not in targets
    ]
    if not doers or not targets:
        return [labels.state(one, look.lang) for one in states]
    one, other = (
        labels.listed([labels.state(code, look.lang) for code in side], look.lang)
        for side in (doers, targets)
    )
    rest = [one for one in states if one not in (*doers, *targets)]
    towards = labels.text("map.towards", look.lang, one=one, other=other)
    return [towards, *(labels.state(code, look.lang) for code in rest)]


def row_label(names: list[str], note: str, look: Look) -> str:
    """Return names and a note on one line, or the note on a second where it must."""
    comma = "، " if look.lang == "ar" else ", "
    room = LINE - (len(note) + 3 if note else 0)
    shown = names[:1]
    for name in names[1:]:
        rest = len(names) - len(shown) - 1
        more = f" +{rest}" if rest else ""
        if len(comma.join([*shown, name]) + more) > room:
            break
        shown.append(name)
    rest = len(names) - len(shown)
    said = comma.join(shown) + (f" +{rest}" if rest else "")
    slanted = f"<i>{escape(note, quote=False)}</i>" if note else ""
    if slanted and len(said) > room:
        first = wrapped(escape(said, quote=False), LINE, lines=2)
        return f"{first}<br>{labels.isolated(slanted)}"
    plain = escape(said, quote=False)
    return labels.isolated(f"{plain} · {slanted}" if slanted else plain)


def _event_parts(event: Any, look: Look) -> list[str]:  # noqa: ANN401
    lang = look.lang
    place = known(event.place_name) or (
        labels.state(event.place_iso3, lang) if known(event.place_iso3) else None
    )
    parts = [
        labels.listed([*states_named(event, look), *others_named(event, look)], lang)
    ]
    if place:
        parts.append(labels.text("timeline.place", lang, place=place))
    return [part for part in parts if part]


def _citation_parts(citation: Any, look: Look) -> list[str]:  # noqa: ANN401
    lang = look.lang
    return [
        labels.listed([labels.state(code, lang) for code in citation.iso3s], lang),
        _roles(citation, look),
        labels.code("status", citation.status, lang),
    ]


def _aspect_parts(aspect: Any, look: Look) -> list[str]:  # noqa: ANN401
    kind = labels.code("aspect", aspect.aspect, look.lang)
    iso3 = known(aspect.iso3)
    return [kind, value_text(aspect.aspect, str(aspect.value), iso3, look)]


def _named(citation: Any, by: str, look: Look) -> list[str]:  # noqa: ANN401
    if by == "alliance":
        return [labels.state(code, look.lang) for code in citation.iso3s]
    return [labels.alliance(citation.alliance_id, look.lang, short=True)]


def _notes(citation: Any, look: Look, *, short: bool) -> list[str]:  # noqa: ANN401
    roles = [] if citation.roles == ("member",) else _role_codes(citation)
    found = [("role", role) for role in roles]
    if citation.status != "active":
        found.append(("status", citation.status))
    return [_worded(kind, code, look, short=short) for kind, code in found]


def _worded(kind: str, code: str, look: Look, *, short: bool) -> str:
    if short and code in SHORTENED:
        return labels.text(f"{_SHORT}{code}", look.lang)
    return labels.code(kind, code, look.lang)


def _roles(citation: Any, look: Look) -> str:  # noqa: ANN401
    codes = _role_codes(citation)
    return " · ".join(labels.code("role", role, look.lang) for role in codes)


def _role_codes(citation: Any) -> list[str]:  # noqa: ANN401
    # Who leads or hosts is a member too; saying both says nothing more.
    return [role for role in citation.roles if role != "member"] or ["member"]


def _when_and_how_often(mark: Any, look: Look) -> list[str]:  # noqa: ANN401
    lang, digits = look.lang, look.digits
    deadline = bool(getattr(mark, "deadline", False))
    reports = labels.counted("report", int(mark.reports), lang, digits)
    speakers = labels.counted("source", int(mark.speakers), lang, digits)
    return [
        labels.date_text(known(mark.at_edtf), lang, deadline=deadline, digits=digits),
        *_flags(mark, look),
        f"{reports} · {speakers}",
    ]


def _flags(mark: Any, look: Look) -> list[str]:  # noqa: ANN401
    names = {
        "passed": "passed",
        "planned": "planned",
        "inferred": "hatched",
        "denied": "denied",
        "declined": "declined",
        "conflicting": "conflicting",
        "less_certain": "less_certain",
    }
    found = [
        labels.code("mark", name, look.lang)
        for flag, name in names.items()
        if bool(getattr(mark, flag, False))
    ]
    if bool(getattr(mark, "possibly", False)):
        found.append(labels.text("timeline.possibly", look.lang))
    return [" · ".join(found)] if found else []


def _bold(said: str) -> str:
    return f"<b>{escape(said, quote=False)}</b>"


def _lines(lines: list[str]) -> str:
    # Texts come from pages anybody wrote: only our own tags may reach plotly.
    kept = [
        labels.isolated(line if line.startswith("<b>") else escape(line, quote=False))
        for line in lines
        if line
    ]
    return "<br>".join(kept)


def status_marks(claims: pd.DataFrame, *, colour: str, look: Look) -> pd.DataFrame:
    """Return claims on an alliance's state of affairs as marks, a row a status.

    A mark stands where it was said; the day it speaks of is in its words.
    """
    said = [_status_said(claim, look) for claim in records(claims)]
    return claims.assign(
        lane=claims["alliance_id"],
        row=claims["value"] + "|" + claims["iso3"].fillna(""),
        order=0,
        label=[
            wrapped(escape(line.split(" · ")[0], quote=False), STATUS_LINE, lines=LINES)
            for line in said
        ],
        mark="status|" + claims["id"],
        kind="aspect_claim",
        at_edtf=claims["told_edtf"],
        at_from=claims["told_from"],
        at_to=claims["told_to"],
        inferred=claims["published_basis"] == "inferred",
        denied=claims["modality"] == "denied",
        planned=False,
        passed=False,
        deadline=False,
        declined=False,
        possibly=claims["possibly"],
        reports=1,
        speakers=1,
        colour=colour,
        said=[_lines(line.split(" · ")) for line in said],
        summary=said,
        fact_ids=claims["id"].map(lambda one: [one]),
    )


def _status_said(claim: Any, look: Look) -> str:  # noqa: ANN401
    status = labels.code("alliance_status", claim.value, look.lang)
    place = labels.state(claim.iso3, look.lang) if known(claim.iso3) else ""
    about = (
        labels.date_text(
            known(claim.date_edtf),
            look.lang,
            deadline=claim.value == "ending",
            digits=look.digits,
        )
        if known(claim.date_edtf)
        else ""
    )
    speaker = known(claim.speaker) or labels.code("speaker_kind", "editor", look.lang)
    head = f"{status}: {place}" if place else status
    return " · ".join(part for part in (head, about, speaker) if part)
