"""What an alliance does, and against whom."""

from collections.abc import Iterator

from etl.extract.aspects.drafts import Draft
from etl.extract.aspects.scope import Scope
from etl.extract.tokens import Sentence
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
        if hit.entry.row["generic"]:
            continue
        alliance_id = _named_against(sentence, hit)
        if alliance_id is None and _is_against(sentence, hit):
            alliance_id = scope.alliance_of(sentence, hit.start)
        if alliance_id is not None:
            yield Draft(
                alliance_id, "adversary", hit.key, hit.start, hit.end, method="against"
            )


_NEGATION_REACH = 28
_AGAINST_REACH = 6
# «الإرهابي» may follow within the group's name, after the alliance's ends.
_EPITHET = 12


def _is_negated(sentence: Sentence, offset: int) -> bool:
    first, last = sentence.index_at(offset - _NEGATION_REACH), sentence.index_at(offset)
    before = sentence.tokens[first:last]
    # «لن تسحب مستشاريها» (will not withdraw its advisers) leaves them there.
    return any(token.is_cue("not") for token in before) and not any(
        token.is_cue("cease") for token in before
    )


def _named_against(sentence: Sentence, hit: Hit) -> str | None:
    """Return the alliance whose own name says so: «التحالف الدولي ضد داعش»."""
    place = sentence.index_at(hit.start + 1) - 1
    mention = sentence.tokens[place].mention if place >= 0 else None
    inside = mention is not None and hit.end <= mention.span_end + _EPITHET
    return mention.alliance_id if mention is not None and inside else None


def _is_against(sentence: Sentence, hit: Hit) -> bool:
    """Tell whether a word of fighting stands before a group."""
    last = sentence.index_at(hit.start)
    before = sentence.tokens[max(0, last - _AGAINST_REACH) : last]
    return any(token.is_cue("against") for token in before)
