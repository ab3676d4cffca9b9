"""Reading facts out of one article's text; the only module that knows the order.

Extractors work on a `Scan` and in its folded offsets; `annotate` turns every
span back to the untouched text at the end. No extractor imports another, and
none looks at another document.
"""

from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Any, TypeVar

from etl.extract import (
    alliances,
    aspects,
    attribution,
    countries,
    dates,
    events,
    memberships,
    people,
    publications,
    quantities,
    statements,
    ties,
)
from etl.lexicon import Lexicon, load_lexicon
from etl.lexicon.scan import Scan
from etl.records import Annotation, Article, ArticleFacts, EdtfDate, Mention

R = TypeVar("R")


def annotate(
    text: str,
    *,
    published: date | EdtfDate | None = None,
    lexicon: Lexicon | None = None,
    owner: str = "",
) -> Annotation:
    """Return everything found in one article's text.

    Args:
        text: title and body; any Unicode string.
        published: the day the text was published, which relative dates count
            from; without it they stay unresolved.
        lexicon: the knowledge to read with, by default data/lexicon.
        owner: what keys begin with; by default a digest of the text.
    """
    if isinstance(published, date):
        published = EdtfDate(published.isoformat(), published, published)
    scan = Scan(text, lexicon or load_lexicon(), owner=owner)
    return _annotate(scan, published)


def read_article(article: Article, lexicon: Lexicon) -> ArticleFacts:
    """Return an article's publication and everything found in its text."""
    scan = Scan(article.text, lexicon, owner=article.article_id)
    publication = publications.find_publication(article, scan)
    return ArticleFacts(article, publication, _annotate(scan, publication.published))


def _annotate(scan: Scan, published: EdtfDate | None) -> Annotation:
    states = countries.find_mentions(scan)
    when = dates.find_dates(scan, published)
    bodies, named = alliances.find_alliances(scan, states, when)
    persons = people.find_people(scan, states)
    said = statements.find_statements(scan, states, persons, named, when)
    members = memberships.find_memberships(scan, states, bodies, named, when)
    told_of = aspects.Findings(states, bodies, named, members, when, published)
    traits = aspects.find_aspects(scan, told_of)
    known = events.Findings(states, bodies, named, persons, members, when, published)
    deeds = events.find_events(scan, known)
    counted = quantities.find_quantities(scan)
    told = attribution.attribute(deeds, said, knows_denial=True, knows_speech=True)
    in_text = Annotation(
        mentions=_in_order(
            [*states, *named, *events.find_actors_and_places(scan, states, named)]
        ),
        dates=tuple(when),
        alliances=tuple(bodies),
        memberships=attribution.attribute(members, said, knows_denial=True),
        aspects=attribution.attribute(traits, said),
        events=ties.include_speakers(told, said, states, scan),
        people=tuple(persons),
        statements=tuple(said),
        quantities=attribution.attribute(counted, said),
    )
    return _unfold(in_text, scan)


def _in_order(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda one: (one.span_start, one.span_end)))


_SPANS = (("span_start", "span_end"), ("date_span_start", "date_span_end"))
_PAIRS = ("speaker_span", "said_span")


def _unfold(annotation: Annotation, scan: Scan) -> Annotation:
    """Turn every folded span of the annotation into a span of the text."""
    if scan.folded.index is None:
        return annotation
    return Annotation(
        **{
            part.name: tuple(
                _with_original_spans(record, scan)
                for record in getattr(annotation, part.name)
            )
            for part in fields(annotation)
        }
    )


def _with_original_spans(record: R, scan: Scan) -> R:
    names, values_of, spans = _layout(type(record))
    values = dict(zip(names, values_of(record), strict=True))
    for first, last in spans:
        start, end = values[first], values[last]
        if start is not None and end is not None:
            values[first], values[last] = scan.span(start, end)
    for pair in _PAIRS:
        if values.get(pair) is not None:
            values[pair] = scan.span(*values[pair])
    return type(record)(**values)


# Every record of an article is written anew here, so what its kind holds is kept.
@lru_cache(maxsize=32)
def _layout(
    kind: type,
) -> tuple[tuple[str, ...], Callable[[object], tuple[Any, ...]], list[tuple[str, str]]]:
    """Return the fields of a kind of record, what reads them, and its spans."""
    names = tuple(one.name for one in fields(kind))
    return names, attrgetter(*names), [one for one in _SPANS if one[0] in names]
