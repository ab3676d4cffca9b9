"""What an alliance does, and against whom."""

from collections.abc import Iterator, Sequence

from etl.extract.aspects.drafts import Draft
from etl.extract.aspects.scope import Scope
from etl.extract.tokens import Sentence, Token
from etl.lexicon.scan import Hit


def find_tasks(scope: Scope, sentence: Sentence) -> Iterator[Draft]:
    """Yield the tasks that a sentence gives an alliance."""
    for hit in scope.scan.within(sentence.start, sentence.end, "alliance_function"):
        if hit.key == "none" or _is_negated(sentence, hit.start):
            continue
        alliance_id = scope.alliance_of(sentence, hit.start)
        if alliance_id is not None:
            yield Draft(
                alliance_id, "function", hit.key, hit.start, hit.end, method="function"
            )


def find_adversaries(scope: Scope, sentence: Sentence) -> Iterator[Draft]:
    """Yield the armed groups that a sentence says an alliance is against."""
    for hit in scope.scan.within(sentence.start, sentence.end, "armed_group"):
        if hit.entry.row["generic"] or not _is_against(sentence.tokens, hit):
            continue
        alliance_id = scope.alliance_of(sentence, hit.start)
        if alliance_id is not None:
            yield Draft(
                alliance_id, "adversary", hit.key, hit.start, hit.end, method="against"
            )


_NEGATION_REACH = 28
_AGAINST_REACH = 6


def _is_negated(sentence: Sentence, offset: int) -> bool:
    return any(
        token.is_cue("not")
        for token in sentence.tokens
        if offset - _NEGATION_REACH <= token.start < offset
    )


def _is_against(tokens: Sequence[Token], hit: Hit) -> bool:
    """Tell whether a word of fighting stands before a group."""
    before = [token for token in tokens if token.end <= hit.start]
    return any(token.is_cue("against") for token in before[-_AGAINST_REACH:])
