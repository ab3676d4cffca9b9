"""What a mark of the timeline says when it is pointed at, and its row's label."""

from html import escape
from typing import Any

import pandas as pd

from dashboard import labels
from dashboard.aspects import value_text
from dashboard.charts.frames import codes, known, records
from dashboard.charts.margins import wrapped
from dashboard.theme import Look

# A row label is broken into lines of so many letters; plots are narrow on phones.
LINE = 17
LINES = 3


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
    """Return the label of a row of citations: who, and in what role if not member."""
    lang = look.lang
    if by == "alliance":
        names = [labels.state(code, lang) for code in citation.iso3s]
    else:
        names = [labels.alliance(citation.alliance_id, lang, short=True)]
    notes = [] if citation.roles == ("member",) else [_roles(citation, look)]
    if citation.status != "active":
        notes.append(labels.code("status", citation.status, lang))
    if len(names) == 1:
        said = [wrapped(escape(names[0], quote=False), LINE + 3, lines=LINES)]
        return "<br>".join([*said, *_italic(notes)])
    return broken_list(names, lang, notes=notes)


def _event_parts(event: Any, look: Look) -> list[str]:  # noqa: ANN401
    lang = look.lang
    states = [labels.state(code, lang) for code in codes(event.iso3s)]
    place = known(event.place_name) or (
        labels.state(event.place_iso3, lang) if known(event.place_iso3) else None
    )
    parts = [labels.listed([*states, *codes(event.others)], lang)]
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


def broken_list(names: list[str], lang: str, *, notes: list[str]) -> str:
    """Return names as a few short lines, the ones too many as a number."""
    comma = "، " if lang == "ar" else ", "
    lines = [""]
    for number, name in enumerate(names):
        part = name if number == len(names) - 1 else name + comma
        if lines[-1] and len(lines[-1]) + len(part) > LINE:
            if len(lines) == LINES:
                lines[-1] = f"{lines[-1]}+{len(names) - number}"
                break
            lines.append("")
        lines[-1] += part
    # On its own each line takes its direction from its first letter.
    shown = [labels.isolated(escape(line.strip(), quote=False)) for line in lines]
    return "<br>".join([*shown, *_italic(notes)])


def _italic(notes: list[str]) -> list[str]:
    wide = LINE + 3
    return [f"<i>{wrapped(escape(note, quote=False), wide)}</i>" for note in notes]


def _roles(citation: Any, look: Look) -> str:  # noqa: ANN401
    # Who leads or hosts is a member too; saying both says nothing more.
    roles = [role for role in citation.roles if role != "member"] or ["member"]
    return " · ".join(labels.code("role", role, look.lang) for role in roles)


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
            wrapped(escape(line.split(" · ")[0], quote=False), LINE + 3, lines=LINES)
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
