"""What an alliance is to do: a meeting, an announcement, a start."""

from collections.abc import Iterator, Sequence

from etl.extract.aspects.drafts import Draft
from etl.extract.aspects.scope import Scope
from etl.extract.tokens import Sentence, Token

_REACH = 14
_KINDS = {"meet": "meeting", "announce": "announcement", "begin": "start"}


def find_plans(scope: Scope, sentence: Sentence) -> Iterator[Draft]:
    """Yield what is planned for an alliance, where a date is given for it."""
    tokens = sentence.tokens
    dates = [place for place, token in enumerate(tokens) if token.kind == "date"]
    if not dates:
        return
    awaited = [
        place
        for place, token in enumerate(tokens)
        if token.is_cue("future") or token.prefix.endswith("س")
    ]
    if not awaited:
        return
    for place, token in enumerate(tokens):
        kind = next((one for cue, one in _KINDS.items() if token.is_cue(cue)), None)
        if kind is None or not _is_near(awaited, place):
            continue
        date = next((one for one in dates if 0 < one - place <= _REACH), None)
        alliance_id = scope.alliance_of(sentence, token.start)
        if date is None or alliance_id is None:
            continue
        found = tokens[date].date
        yield Draft(
            alliance_id,
            "planned",
            kind,
            token.start,
            tokens[date].end,
            iso3=_where(scope, tokens, place, date),
            date=found.date if found is not None else None,
            modality="expected",
            method="planned",
        )
        return


def _is_near(awaited: Sequence[int], place: int) -> bool:
    return any(abs(one - place) <= _REACH // 2 for one in awaited)


def _where(scope: Scope, tokens: Sequence[Token], place: int, date: int) -> str | None:
    """Return the state of the city in which it is to be."""
    for token in tokens[place:date]:
        if token.roster is not None and len(token.roster.iso3s) == 1:
            return token.roster.iso3s[0]
    cities = scope.scan.within(tokens[place].start, tokens[date].start, "capital")
    return cities[0].key if cities else None
