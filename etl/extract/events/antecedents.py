"""Whom words mean that only point back: «الدول الأربع», «بلاده», «الحلف»."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from etl.records import ActorKind, Alliance

# More states than these hardly met; they are a roster.
_MET = 12
# Fewer states than these may be a pair that is only spoken of.
_LIST = 3


@dataclass(frozen=True, slots=True)
class Actor:
    """One naming of somebody who can act.

    Attributes:
        iso3s: the states it stands for: one for a state, those an alliance or
            «الدول الأربع» (the four states) refers back to.
        joined: coordinated with the actor before it: «العراق وتركيا».
        gathered: it names those who met or signed: «الوزراء» (the ministers).
        collective: it names earlier actors together, or the speaker's own state.
    """

    start: int
    end: int
    kind: ActorKind
    surface: str
    iso3s: tuple[str, ...] = ()
    alliance_id: str | None = None
    joined: bool = False
    collective: bool = False
    gathered: bool = False
    method: str = ""


def resolved(actors: Iterable[Actor], bodies: Sequence[Alliance]) -> Iterator[Actor]:
    """Say whom «الدول الأربع», «بلاده» and «الجماعة» refer back to."""
    memory = _Memory(bodies)
    for actor in actors:
        meant = memory.resolve(actor)
        memory.note(meant)
        yield meant


class _Memory:
    """Who was named before, for those words that only point back."""

    def __init__(self, bodies: Sequence[Alliance]) -> None:
        self._bodies = bodies
        self._listed: tuple[str, ...] = ()
        self._lists: list[tuple[str, ...]] = []
        self._latest: tuple[str, ...] = ()
        self._holder: tuple[str, ...] = ()
        self._grows = False
        self._named: dict[str, None] = {}
        self._body: Actor | None = None
        self._group: Actor | None = None

    def resolve(self, actor: Actor) -> Actor:
        """Return the actor with those it refers back to."""
        if not actor.collective or actor.method == "unnamed":
            return actor
        if actor.method == "body":
            return self._as_body(actor)
        if actor.method == "anaphor":
            return self._as_group(actor)
        return replace(actor, iso3s=self._states(actor.method))

    def note(self, actor: Actor) -> None:
        """Remember an actor for what follows."""
        if not actor.collective and actor.kind in {"state", "person"}:
            self._named.update(dict.fromkeys(actor.iso3s))
        if actor.kind == "state" and actor.iso3s and not actor.collective:
            listed = (*self._listed, *actor.iso3s) if actor.joined else actor.iso3s
            self._listed = tuple(dict.fromkeys(listed))
            if actor.joined:
                if self._grows:
                    self._lists.pop()  # the list named before goes on
                self._lists.append(self._listed)
            self._grows = actor.joined
            self._latest = actor.iso3s
            if actor.method == "demonym":
                self._holder = actor.iso3s
        elif actor.kind == "alliance":
            # After an alliance «السلطات» (the authorities) are nobody's in particular.
            self._latest = ()
            self._body = actor
            if actor.iso3s:
                self._lists.append(actor.iso3s)
        elif actor.kind == "person":
            self._latest = self._holder = actor.iso3s
        elif actor.kind == "armed_group" and not actor.collective:
            self._group = actor

    def _as_body(self, actor: Actor) -> Actor:
        body = self._body
        if body is None:
            return actor
        return replace(
            actor, kind="alliance", iso3s=body.iso3s,
            alliance_id=body.alliance_id, collective=False,
        )  # fmt: skip

    def _as_group(self, actor: Actor) -> Actor:
        group = self._group
        if group is None:
            return actor
        return replace(
            actor, surface=group.surface, iso3s=group.iso3s, collective=False
        )

    def _states(self, method: str) -> tuple[str, ...]:
        if method in {"own", "organ"}:
            return self._latest
        return self._holder if method == "holder" else self._meant(method)

    def _meant(self, count: str) -> tuple[str, ...]:
        """Return the nearest earlier list of so many states, or such an alliance's.

        «الوزراء» (the ministers) are those of the list named last; of two states
        news also speaks in passing, so that a longer list comes first.
        """
        recent = [*reversed(self._lists[-12:]), *(one.iso3s for one in self._bodies)]
        if not count:
            lists = [one for one in recent if 1 < len(one) <= _MET]
            longer = (one for one in lists if len(one) >= _LIST)
            return next(longer, lists[0] if lists else ())
        named = next((one for one in recent if len(one) == int(count)), ())
        if named or int(count) < _LIST:
            return named
        # «القادة الثلاثة» (the three leaders) whom no list names together are those
        # whom the text speaks of first.
        first = tuple(self._named)[: int(count)]
        return first if len(first) == int(count) else ()
