"""Who said what, and by what route it came.

`reading` lays out the words, `phrases` and `names` find noun phrases and persons,
`speakers` says whom they mean, `cues` and `attributions` read the reports,
`openings` and `spans` say where what is said begins and ends.
"""

from collections.abc import Iterator, Sequence

from etl.extract.statements.context import Context
from etl.extract.statements.cues import Cues
from etl.extract.statements.drafts import Draft
from etl.extract.statements.headlines import Headlines
from etl.extract.statements.interviews import Interviews
from etl.extract.statements.names import Names
from etl.extract.statements.phrases import Phrases
from etl.extract.statements.reading import Reading
from etl.extract.statements.spans import close
from etl.lexicon.scan import Scan
from etl.records import DateMention, Mention, Person, Statement


def find_statements(
    scan: Scan,
    states: Sequence[Mention] = (),
    persons: Sequence[Person] = (),
    named: Sequence[Mention] = (),
    when: Sequence[DateMention] = (),
) -> list[Statement]:
    """Return every statement the text attributes to somebody, in text order.

    Args:
        scan: the text.
        states: where states are named, for the speakers' states.
        persons: who is named in the text.
        named: where alliances are named.
        when: the dates in the text, for when something was said.
    """
    reading = Reading(scan, states, persons, named, when)
    context = Context(reading, Phrases(reading, Names(reading)))
    drafts = Headlines(context).read(list(_drafts(context)))
    found = [_statement(draft, reading) for draft in drafts]
    return list(_each_once(found))


def _drafts(context: Context) -> Iterator[Draft]:
    interviews = Interviews(context)
    yield from interviews.answers()
    cues = Cues(context, answers=interviews.answered)
    for unit in context.reading.units:
        if interviews.is_question(unit.paragraph):
            continue
        drafts = close(cues.read(unit), unit, context.reading)
        if drafts:
            context.memory.route = drafts[-1].route
        yield from drafts


def _statement(draft: Draft, reading: Reading) -> Statement:
    start = reading.words[draft.start].start
    end = reading.words[(draft.end or draft.start + 1) - 1].end
    speaker, when = draft.speaker, draft.said
    return Statement(
        statement_id=reading.scan.key("statement", start, end, speaker.text),
        speaker=speaker.text,
        speaker_kind=speaker.kind,
        span_start=start,
        span_end=end,
        verb=draft.verb,
        modality=draft.modality,
        speaker_iso3=speaker.iso3,
        person_id=speaker.person_id,
        via=draft.route[0] if draft.route else None,
        said=when.date if when else None,
        said_span=(when.span_start, when.span_end) if when else None,
        said_landmark=when.landmark if when else None,
        route=draft.route,
        speaker_span=speaker.span,
        method=_method(draft),
    )


def _method(draft: Draft) -> str:
    """Name the rule: how it opens, and whose speaker an earlier verb named."""
    if draft.is_aside:
        return "aside"
    return f"{draft.shape} carried" if draft.is_carried else draft.shape


def _each_once(statements: list[Statement]) -> Iterator[Statement]:
    seen: set[str] = set()
    for statement in sorted(statements, key=lambda one: (one.span_start, one.span_end)):
        if statement.statement_id not in seen:
            seen.add(statement.statement_id)
            yield statement
