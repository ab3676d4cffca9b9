"""How an alliance is led: in rotation, jointly, for how long, who first."""

from collections.abc import Iterator, Sequence

from etl.extract.aspects.drafts import Draft
from etl.extract.aspects.scope import Scope
from etl.extract.aspects.terms import counted_from, first_term, roughly, term_of_office
from etl.extract.tokens import Sentence, Token
from etl.records import EdtfDate

_HOLDER_REACH = 9


def find_leadership(scope: Scope, sentence: Sentence) -> Iterator[Draft]:
    """Yield what a sentence says of how an alliance is led."""
    for place in sentence.cued("rotate")[:1]:
        yield from _rotating(scope, sentence, place)
    yield from _jointly(scope, sentence)
    yield from _sought(sentence)


def _rotating(scope: Scope, sentence: Sentence, place: int) -> Iterator[Draft]:
    tokens = sentence.tokens
    alliance_id = _led(scope, sentence, tokens[place].start)
    if alliance_id is None:
        return
    spot = tokens[place].start, tokens[place].end
    yield Draft(alliance_id, "leadership_form", "rotating", *spot, method="rotation")
    term = term_of_office(tokens)
    if term is not None:
        yield Draft(
            alliance_id, "leadership_term", term.iso, term.start, term.end,
            method="rotation term",
        )  # fmt: skip
    yield from _first_of_all(alliance_id, tokens, scope.published)


def _led(scope: Scope, sentence: Sentence, offset: int) -> str | None:
    return scope.alliance_of(sentence, offset) or scope.last_before(offset)


def _first_of_all(
    alliance_id: str, tokens: Sequence[Token], published: EdtfDate | None
) -> Iterator[Draft]:
    """Yield who is first: «خلال الأشهر الثلاثة الأولى، سيقوم الجانب العراقي …»."""
    place = _first(tokens, "first")
    if place is None:
        return
    states = _next_states(tokens, place)
    if states is None:
        return
    roster = tokens[states].roster
    if roster is not None and len(roster.iso3s) == 1:
        when = _first_turn(tokens, place, published)
        yield Draft(
            alliance_id,
            "leadership_form",
            "rotating",
            tokens[place].start if when is None else when[0],
            tokens[states].end,
            iso3=roster.iso3s[0],
            date=None if when is None else when[1],
            sequence=1,
            modality="expected",
            method="rotation first" if when is None else "rotation first counted",
        )


def _first_turn(
    tokens: Sequence[Token], first: int, published: EdtfDate | None
) -> tuple[int, EdtfDate] | None:
    """Return where «the first N months» begin, and the stretch they make.

    They are counted from the report's own date, as the text names no day: nothing
    is counted where it names one, or where nobody is still to take over.
    """
    if published is None:
        return None
    if not any(token.is_cue("to_take", "future") for token in tokens):
        return None
    dates = [place for place, token in enumerate(tokens) if token.kind == "date"]
    length = first_term(tokens, first)
    if length is not None and not dates:
        start, counted = length.start, counted_from(published, length)
    elif dates == [first - 1]:
        # «خلال الأشهر الستة» has been counted from the report with the other dates.
        start, counted = (
            tokens[first - 1].start,
            _reckoned(tokens[first - 1], published),
        )
    else:
        return None
    return None if counted is None else (min(start, tokens[first].start), counted)


def _reckoned(token: Token, published: EdtfDate) -> EdtfDate | None:
    """Return the stretch of a date that begins with the report, roughly."""
    found = token.date
    if found is None or found.date.earliest != published.earliest:
        return None
    return roughly(found.date)


def _jointly(scope: Scope, sentence: Sentence) -> Iterator[Draft]:
    """Yield who asks for shared management, or that it is shared."""
    for place in sentence.cued("jointly"):
        token = sentence.tokens[place]
        if not _is_about_running(sentence.tokens, place):
            continue
        alliance_id = _led(scope, sentence, token.start)
        if alliance_id is None:
            continue
        asked = _last_before(sentence.tokens, place, "ask")
        who = _states_before(sentence.tokens, asked) if asked is not None else None
        yield Draft(
            alliance_id,
            "leadership_form",
            "shared",
            sentence.tokens[place if asked is None else asked].start,
            token.end,
            iso3=who,
            modality="asserted" if asked is None else "demanded",
            method="shared",
        )


def _sought(sentence: Sentence) -> Iterator[Draft]:
    """Yield who seeks to lead: «تركيا تحاول إدارة التحالف»."""
    tokens = sentence.tokens
    for place in sentence.cued("try"):
        token = tokens[place]
        run = next(
            (one for one in range(place + 1, min(len(tokens), place + 4))
             if tokens[one].is_cue("running")),
            None,
        )  # fmt: skip
        who = _states_before(tokens, place)
        if run is None or who is None or run + 1 >= len(tokens):
            continue
        mention = tokens[run + 1].mention
        if mention is not None and mention.alliance_id is not None:
            yield Draft(
                mention.alliance_id,
                "leadership_form",
                "sought",
                token.start,
                tokens[run + 1].end,
                iso3=who,
                method="leadership sought",
            )


def _is_about_running(tokens: Sequence[Token], place: int) -> bool:
    return any(one.is_cue("running") for one in tokens[max(0, place - 3) : place + 1])


def _first(tokens: Sequence[Token], cue: str) -> int | None:
    return next((n for n, token in enumerate(tokens) if token.is_cue(cue)), None)


def _last_before(tokens: Sequence[Token], place: int, cue: str) -> int | None:
    near = range(place - 1, max(-1, place - _HOLDER_REACH), -1)
    return next((one for one in near if tokens[one].is_cue(cue)), None)


def _next_states(tokens: Sequence[Token], place: int) -> int | None:
    near = range(place + 1, min(len(tokens), place + _HOLDER_REACH))
    return next((one for one in near if tokens[one].kind == "states"), None)


def _states_before(tokens: Sequence[Token], place: int) -> str | None:
    for one in range(place - 1, max(-1, place - _HOLDER_REACH), -1):
        roster = tokens[one].roster
        if roster is not None:
            return roster.iso3s[-1] if len(roster.iso3s) == 1 else None
    return None
