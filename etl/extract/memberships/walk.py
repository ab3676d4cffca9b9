"""Walking along a sentence: from a cue to its states and to its alliance."""

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass

from etl.extract.memberships.row import Row
from etl.extract.tokens import Token

# Cues with a sense of their own: a search for another cue's states ends at them.
MAIN = frozenset(
    {
        "comprise", "join", "enter", "belong", "leave", "out", "expel", "suspend",
        "freeze", "restore", "invite", "decline", "seek", "ratify", "take_part",
        "observer", "partner", "lead", "command", "chair",
        "presidency", "hold", "host", "seat", "found", "sign", "meet", "cooperate",
        "with", "between", "stop", "body", "denial", "affirm", "demand", "apart",
        "except", "bound", "share", "attend",
    }
)  # fmt: skip
# Those whose other sense makes them no obstacle («من», «في» …).
_PASSABLE = frozenset(
    {
        "light", "joiner", "adder", "list", "apposition", "fact", "become", "source",
        "agents",
    }
)  # fmt: skip
_LIST_REACH = 22
# How far states may stand from their cue, whatever light words lie between.
_REACH = 60
_FEW = 3
_ASIDE = 8


@dataclass(frozen=True)
class Walk(Row):
    """A row of tokens that rules walk along, from a cue to what it governs."""

    def states_after(self, place: int, *, words: int = 2) -> int | None:
        """Return where the first states after a cue stand, light words between.

        Args:
            place: where the cue stands.
            words: how many other words may stand between.
        """
        for after in range(place + 1, min(len(self.tokens), place + _REACH)):
            token = self.tokens[after]
            if token.kind == "states":
                # «تضم وفق البنتاغون أكثر من عشرين دولة» (by the Pentagon's account)
                if self.tokens[after - 1].is_cue("source"):
                    continue
                return after
            if not self._is_light(token):
                words -= token.kind == "word"
                if words < 0 or _blocks(token):
                    return None
        return None

    def states_before(
        self, place: int, *, words: int = 4, through: Collection[str] = ()
    ) -> int | None:
        """Return where the nearest states before a cue stand.

        `through`: cues that govern this one, and so stand before it.
        """
        for before in range(place - 1, max(-1, place - _REACH), -1):
            token = self.tokens[before]
            if token.kind == "states":
                return before
            if not self._is_light(token) and not token.is_cue(*through):
                words -= token.kind == "word"
                if words < 0 or _blocks(token):
                    return None
        return None

    def listed_after(self, place: int) -> int | None:
        """Return where a list begins that a cue opens at a distance.

        «15 دولة قبل هذا الانسحاب، منها نيجيريا» (15 states …, among them Nigeria).
        """
        for after in range(place + 1, min(len(self.tokens), place + _LIST_REACH)):
            token = self.tokens[after]
            if token.is_cue("list") and after + 1 < len(self.tokens):
                found = self.states_after(after, words=0)
                if found is not None:
                    return found
            if _starts_anew(token):
                return None
        return None

    def subject(self, place: int, *, words: int = 4) -> int | None:
        """Return where a verb's states stand: right after it, or else before it."""
        after = self.states_after(place, words=1)
        if after is not None and not self._crosses_preposition(place, after):
            return after
        return self.states_before(place, words=words)

    def complement(self, place: int, *, reach: int = 12) -> tuple[str | None, bool]:
        """Return the alliance a cue is about, and whether the cue can be about one.

        «انضمت إلى الحلف» names it, «انضمت إليه» refers to the last one spoken of,
        «انضمت إلى الإجماع» (joined the consensus) is about something else.
        """
        skipped = place
        for after in range(place + 1, min(len(self.tokens), place + reach)):
            token = self.tokens[after]
            if after <= skipped:
                continue
            if token.text == "،":
                skipped = self._behind_aside(after)
            if after in self.alliance_at:
                return self.alliance_at[after], True
            if token.is_cue("pronoun"):
                return self.last_before(place), not self._is_relative(place)
            if token.is_cue("prep") and not self._leads_to_alliance(after):
                joined = self._joined_later(after)
                return joined, joined is not None
            if token.is_cue("stop", "affirm", "denial") or token.text in {";", "؛"}:
                break
            if token.text == "،" and self._goes_on_with_a_verb(after + 1):
                break
        return None, True

    def _behind_aside(self, place: int) -> int:
        """Return where an aside between commas ends: «انضمت، بعد عقود …، إلى …»."""
        for after in range(place + 1, min(len(self.tokens) - 1, place + _ASIDE)):
            if self.tokens[after].text == "،":
                goes_on = self.tokens[after + 1].is_cue("prep")
                return after if goes_on else place
        return place

    def _goes_on_with_a_verb(self, place: int) -> bool:
        """Tell whether a joined clause begins: «…، وأعلن حل المنظمة»."""
        token = self.tokens[place] if place < len(self.tokens) else None
        if token is None or token.written[:1] not in {"و", "ف"}:
            return False
        finite = not token.tags.isdisjoint({"perfect", "imperfect"})
        return token.kind == "word" or finite

    def _joined_later(self, place: int) -> str | None:
        """Return the alliance in «في الأمم المتحدة والاتحاد …» (in the UN and …)."""
        for after in range(place + 1, min(len(self.tokens), place + 6)):
            token = self.tokens[after]
            if after in self.alliance_at:
                return self.alliance_at[after] if token.prefix == "و" else None
            if token.kind != "word":
                return None
        return None

    def coordinated(self, alliance_id: str, place: int) -> list[str]:
        """Return an alliance and those joined to it: «الاتحاد الأوروبي وحلف الناتو»."""
        found = [alliance_id]
        near = self.alliance_places[bisect_right(self.alliance_places, place) :][:_FEW]
        at = next((one for one in near if self.alliance_at[one] == alliance_id), None)
        while at is not None:
            at = self._joined_to(at)
            if at is not None and self.alliance_at[at] not in found:
                found.append(self.alliance_at[at])
        return found

    def _joined_to(self, place: int) -> int | None:
        for after in range(place + 1, min(len(self.tokens), place + 3)):
            if after in self.alliance_at:
                return after if self.tokens[after].prefix.startswith("و") else None
            if self.tokens[after].text != '"':
                return None
        return None

    def topic(self, place: int) -> int | None:
        """Return the states a sentence is about, for a verb that names none.

        «تسعى إندونيسيا إلى …، فيما انضمت إلى …» (Indonesia seeks …, while it joined …)
        """
        before = [token.text for token in self.tokens[max(0, place - 2) : place]]
        earlier = before == ["قبل", "ان"]  # «…، قبل أن تعود إليه»
        if self.tokens[place].prefix in {"و", "ف"}:  # «رفضت … وانسحبت»
            return self.first_actor(place)
        if place and not (earlier or self.tokens[place - 1].is_cue("stop", "fact")):
            return None
        for before in range(place - 1, max(-1, place - _REACH), -1):
            if self.tokens[before].kind == "states" and not (
                before and self.tokens[before - 1].is_cue("prep", "with")
            ):
                return before
        return None

    def first_actor(self, place: int) -> int | None:
        """Return the first states of the clause that a joined verb goes on with."""
        found = None
        for before in range(place - 1, max(-1, place - _REACH), -1):
            token = self.tokens[before]
            if token.is_cue("stop", "affirm") or token.text in {"؛", ";"}:
                break
            if token.kind == "states" and not (
                before and self.tokens[before - 1].is_cue("prep", "with")
            ):
                found = before
        return found

    def _is_relative(self, place: int) -> bool:
        """Tell whether a pronoun means the noun before: «مناطق انسحبت منها» (areas)."""
        before = self.tokens[place - 1] if place else None
        return (
            before is not None
            and before.kind == "word"
            and not before.text.startswith("ال")
        )

    def _leads_to_alliance(self, place: int) -> bool:
        """Tell whether a preposition's noun is an alliance, or a part of one."""
        for after in range(place + 1, min(len(self.tokens), place + 5)):
            token = self.tokens[after]
            if after in self.alliance_at or token.is_cue("membership", "member"):
                return True
            if token.kind == "word" and token.text in self.heads:
                continue  # «الأعضاء في تحالف «العيون الخمس»»
            if token.kind == "word" or token.is_cue("summit", "meet", "body"):
                return False
            if token.kind == "states" and after == place + 1:
                return True
            if token.kind in {"number", "date"}:
                return True
        return False

    def _crosses_preposition(self, place: int, after: int) -> bool:
        between = self.tokens[place + 1 : after]
        return any(token.is_cue("prep") for token in between) and not any(
            token.kind == "alliance" or token.is_cue("pronoun", "list")
            for token in between
        )

    def _is_light(self, token: Token) -> bool:
        if token.kind in {"number", "date", "alliance"}:
            return True
        if token.kind == "mark":
            return token.text not in {";", "؛"}
        return token.is_cue(*_PASSABLE, "found") and not _blocks(token)


def _blocks(token: Token) -> bool:
    # «عند تأسيسه» (at its founding) only says when.
    when = token.is_cue("found") and bool(token.suffix)
    return token.kind == "cue" and not when and not token.cues.isdisjoint(MAIN)


def _starts_anew(token: Token) -> bool:
    """Tell whether something else is told from here on, with lists of its own."""
    if token.is_cue("stop", "cooperate", "observer", "partner", "invite"):
        return True
    # «إلى جانب تعاون مع دول منفردة، منها …» (beside cooperation with single states)
    if token.is_cue("with"):
        return not token.is_cue("light")
    return token.prefix.startswith("و") and token.is_cue(
        "comprise", "join", "leave", "suspend", "lead"
    )
