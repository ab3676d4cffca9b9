"""The list of states that names those of whom an act only says how many.

«اتفقت ثماني دول أمس على …، بمشاركة السعودية وروسيا …» (eight states agreed …, with
Saudi Arabia, Russia … taking part): the list is who agreed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from etl.extract.events.actors import Actor, Actors
from etl.extract.events.clauses import Clauses
from etl.extract.events.frames import Frame
from etl.extract.events.relations import relation
from etl.extract.events.small_words import SmallWords

# Acts that several do together, and a list may follow of who they are.
_TOGETHER = frozenset({"AGREE", "CONSULT", "COOPERATE"})
# How long a list must be to be one.
_LIST = 3
# What leads to a list of those who take part, or nothing: «دول هي …», «الدول: …».
_LEADING = frozenset({"with", "bare", "witness"})


@dataclass(frozen=True, slots=True)
class Rolls:
    """Completes the acts of one text by the lists that follow them."""

    small: SmallWords
    clauses: Clauses
    actors: Actors

    def called(self, frame: Frame) -> Frame:
        """Return an act with those a list of its sentence names, if it names none."""
        if frame.trigger.event_type not in _TOGETHER or _is_named(frame):
            return frame
        end = self.clauses.sentence_end(frame.trigger.start)
        for group in self._lists(frame.trigger.end, end):
            if relation(self.small, group[0], frame.trigger.end) in _LEADING:
                return replace(frame, sources=(*frame.sources, *group))
        return frame

    def _lists(self, start: int, end: int) -> Iterator[tuple[Actor, ...]]:
        group: list[Actor] = []
        for actor in self.actors.within(start, end):
            if not actor.joined:
                if len(group) >= _LIST:
                    yield tuple(group)
                group = []
            group.append(actor)
        if len(group) >= _LIST:
            yield tuple(group)


def _is_named(frame: Frame) -> bool:
    """Whether the act names its parties itself: states, or whom it is done with."""
    if any(tie == "with" for _, tie in frame.others):
        return True
    return any(actor.iso3s for actor in frame.actors if actor.kind != "alliance")
