"""Whose tie it is where only the other side is named.

«هناك تعاون أمني مع دول منفردة، منها …» (there is security cooperation with single
states, among them …) names the partners; the party that has them is the speaker.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.arabic import LETTER
from etl.lexicon.scan import Scan
from etl.records import Event, Mention, Participant, Statement

_TIES = frozenset({"COOPERATE", "AGREE", "CONSULT"})
_WITH = re.compile(f"(?<![{LETTER}])و?مع(?![{LETTER}])")


def include_speakers(
    events: Sequence[Event],
    statements: Sequence[Statement],
    states: Sequence[Mention],
    scan: Scan,
) -> tuple[Event, ...]:
    """Return the events, the speaker's state in each tie that he tells as his own."""
    said = {one.statement_id: one for one in statements if one.speaker_iso3}
    starts = [one.span_start for one in states]
    return tuple(
        _with_speaker(event, said[event.statement_id])
        if event.statement_id in said
        and event.event_type in _TIES
        and _names_partners_only(event, starts, scan)
        else event
        for event in events
    )


def _names_partners_only(event: Event, starts: Sequence[int], scan: Scan) -> bool:
    """Whether every state in the event's words stands behind «مع» (with)."""
    cue = _WITH.search(scan.text, event.span_start, event.span_end)
    inside = [one for one in starts if event.span_start <= one < event.span_end]
    return cue is not None and bool(inside) and min(inside) >= cue.end()


def _with_speaker(event: Event, statement: Statement) -> Event:
    state = statement.speaker_iso3
    if state in {one.iso3 for one in event.participants}:
        return event
    speaker = Participant(0, "state", statement.speaker, "source", state)
    partners = (
        replace(one, position=one.position + 1)
        for one in sorted(event.participants, key=lambda one: one.position)
    )
    return replace(event, participants=(speaker, *partners))
