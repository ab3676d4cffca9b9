"""What an alliance does, and against whom."""

import re
from collections.abc import Iterator, Sequence

from etl.arabic import LETTER
from etl.extract.aspects.drafts import Draft
from etl.extract.aspects.scope import Scope
from etl.extract.registry import economic_by_name
from etl.extract.tokens import Sentence
from etl.lexicon.scan import Hit
from etl.records import Membership, Mention


def find_tasks(scope: Scope, sentence: Sentence) -> Iterator[Draft]:
    """Yield the tasks that a sentence gives an alliance."""
    for hit in scope.scan.within(sentence.start, sentence.end, "alliance_function"):
        if hit.key == "none" or _is_negated(sentence, hit.start):
            continue
        alliance_id = scope.alliance_of(sentence, hit.start)
        method = "function"
        if alliance_id is None:
            alliance_id, method = scope.carried(sentence, hit.start), "function carried"
        if alliance_id is not None and not _is_proposed(sentence, hit.start):
            yield Draft(
                alliance_id, "function", hit.key, hit.start, hit.end, method=method
            )


def find_exchanges(scope: Scope, sentence: Sentence) -> Iterator[Draft]:
    """Yield «يتبادل أعضاء الحلف … المعلومات» (its members exchange … intelligence)."""
    tokens = sentence.tokens
    for place in sentence.cued("exchange"):
        token = tokens[place]
        near = tokens[place + 1 : place + 1 + _EXCHANGE_REACH]
        shared = next((one for one in near if one.is_cue("intelligence")), None)
        alliance_id = shared and scope.alliance_of(sentence, shared.start)
        if shared and alliance_id and not _is_negated(sentence, token.start):
            yield Draft(
                alliance_id, "function", "intelligence-sharing",
                token.start, shared.end, method="exchange",
            )  # fmt: skip


def find_natures(
    scope: Scope, members: Sequence[Membership], named: Sequence[Mention]
) -> Iterator[Draft]:
    """Yield the task of an alliance whose full name is that of its trade.

    «ميركوسور» is a common market by any name. Only where the text tells its members:
    one named in passing tells nothing.
    """
    told = {one.alliance_id for one in members if one.modality == "asserted"}
    told &= economic_by_name(scope.scan.lexicon)
    for mention in named:
        if mention.alliance_id in told:
            told.discard(mention.alliance_id)
            span = mention.span_start, mention.span_end
            yield Draft(
                mention.alliance_id, "function", "economic", *span, method="nature"
            )


def find_adversaries(scope: Scope, sentence: Sentence) -> Iterator[Draft]:
    """Yield the armed groups that a sentence says an alliance is against."""
    last: tuple[int, str] | None = None
    for hit in scope.scan.within(sentence.start, sentence.end, "armed_group"):
        if hit.entry.row["generic"]:
            continue
        alliance_id = _named_against(sentence, hit)
        if alliance_id is None and last is not None and _is_joined(scope, last[0], hit):
            alliance_id = last[1]
        if alliance_id is None and _is_against(sentence, hit):
            alliance_id = scope.alliance_of(sentence, hit.start, reach=_AHEAD)
        if alliance_id is not None:
            last = hit.end, alliance_id
            yield Draft(
                alliance_id, "adversary", hit.key, hit.start, hit.end, method="against"
            )


def _is_joined(scope: Scope, end: int, hit: Hit) -> bool:
    """Tell whether a group is named in one breath with another: «وتنظيم «…»»."""
    between = scope.scan.text[end : hit.word_start + len(hit.prefix)]
    return _JOINED.fullmatch(between) is not None


_JOINED = re.compile(rf"[\s\"،]*و?(?:[{LETTER}]{{2,9}} )?[\s\"]*و?[\s\"]*")
# A purpose may stand well before its alliance: «لمكافحة داعش، … التحالف».
_AHEAD = 140


_NEGATION_REACH = 28
_EXCHANGE_REACH = 7
_PROPOSAL_REACH = 14
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


def _is_proposed(sentence: Sentence, offset: int) -> bool:
    """Tell whether somebody only proposes it: «اقترح … إجراء مناورات مشتركة»."""
    last = sentence.index_at(offset)
    before = sentence.tokens[max(0, last - _PROPOSAL_REACH) : last]
    return any(token.is_cue("propose") for token in before)


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
