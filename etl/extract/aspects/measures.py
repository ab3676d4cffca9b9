"""How large an alliance says it is, where it sits, who meets for it."""

from collections.abc import Iterator, Sequence

from etl.extract.aspects.drafts import Draft
from etl.extract.aspects.scope import Scope
from etl.extract.registry import words_of
from etl.extract.tokens import Reading, Sentence, Token
from etl.records import Membership

_REACH = 5
_LONGEST_LEVEL = 9


def find_sizes(
    scope: Scope, sentence: Sentence, comprising: Reading
) -> Iterator[Draft]:
    """Yield how many states an alliance is said to have.

    Args:
        scope: the text.
        sentence: with cues read for aspects.
        comprising: reads the same with cues for memberships.
    """
    counts = [
        token
        for token in sentence.tokens
        if token.value is not None and token.value >= 2 and _counts_states(scope, token)
    ]
    tokens = (
        comprising.sentence((sentence.start, sentence.end)).tokens if counts else ()
    )
    for place, token in enumerate(tokens):
        if token.kind != "number" or token.value is None or token.value < 2:
            continue
        if not _counts_states(scope, token):
            continue
        opening = _opening(tokens, place)
        if opening is None or token.value != int(token.value):
            continue
        alliance_id = _holder(scope, sentence, tokens, opening)
        if alliance_id is not None:
            yield Draft(
                alliance_id,
                "claimed_size",
                str(int(token.value)),
                tokens[opening].start,
                token.end,
                method="size",
            )


def _counts_states(scope: Scope, token: Token) -> bool:
    """Tell whether a number counts states or members: «60 دولة», «18 عضوًا»."""
    after = scope.scan.text[token.end : token.end + _LONGEST_WORD].split(maxsplit=1)
    return bool(after) and after[0].strip("،.") in words_of(scope.scan.lexicon, "state")


_LONGEST_WORD = 12


def _opening(tokens: Sequence[Token], place: int) -> int | None:
    """Return where the verb of holding stands that a number belongs to."""
    for before in range(place - 1, max(-1, place - 1 - _REACH), -1):
        token = tokens[before]
        if token.text == "عدد" and any(
            one.is_cue("member", "member_states") for one in tokens[before:place]
        ):
            return before  # «عدد الدول الأعضاء في الرابطة 11 دولة»
        if token.is_cue("comprise"):
            return None if _is_of_another_time(tokens, before) else before
        if token.text == "،" or token.is_cue("list", "take_part"):
            return None
        if token.kind == "states":
            return None
    return None


def _is_of_another_time(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a size is denied, still to come, or that of the founding."""
    token = tokens[place]
    if token.prefix in {"ل", "س", "فل"} or (place and tokens[place - 1].is_cue("not")):
        return True
    founded = any(one.is_cue("found") for one in tokens[max(0, place - 5) : place])
    return founded and token.tags.isdisjoint({"perfect", "imperfect"})


def _holder(
    scope: Scope, sentence: Sentence, tokens: Sequence[Token], opening: int
) -> str | None:
    after = tokens[opening + 1] if opening + 1 < len(tokens) else None
    if after is not None and after.mention is not None:
        return after.mention.alliance_id
    return scope.alliance_of(sentence, tokens[opening].start) or (
        scope.last_before(sentence.start) if opening < _REACH else None
    )


def find_seats(scope: Scope, members: Sequence[Membership]) -> Iterator[Draft]:
    """Yield where each alliance has its seat, from the claims on who hosts it."""
    for member in members:
        if member.role == "host":
            yield Draft(
                member.alliance_id,
                "seat",
                _seat_name(scope, member),
                member.span_start,
                member.span_end,
                iso3=member.iso3,
                modality=member.modality,
                method="seat",
            )


def _seat_name(scope: Scope, member: Membership) -> str:
    """Return the city of a seat as written, or the state where no city is named."""
    span = member.span_start, member.span_end
    for kinds in (("capital", "place"), ("country",)):
        # The seat comes last: «مقر منظمة شنغهاي في بكين».
        for hit in reversed(scope.scan.within(*span, *kinds)):
            if member.iso3 in (hit.key, hit.entry.row.get("iso3")):
                return scope.scan.original(hit.start, hit.end)
    return member.iso3


def find_levels(scope: Scope, sentence: Sentence) -> Iterator[Draft]:
    """Yield whose meeting it is: «على مستوى وزراء الخارجية والدفاع»."""
    for place in sentence.cued("level"):
        token = sentence.tokens[place]
        alliance_id = scope.alliance_of(sentence, token.start)
        if alliance_id is None:
            continue
        end = token.end
        for following in sentence.tokens[place + 1 : place + 1 + _LONGEST_LEVEL]:
            if following.kind in {"mark", "date"} or following.is_cue("prep", "until"):
                break
            end = following.end
        value = scope.scan.original(token.end, end).strip()
        if value:
            yield Draft(alliance_id, "level", value, token.start, end, method="level")
