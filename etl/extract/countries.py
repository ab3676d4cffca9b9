"""Which states a text names: by name, demonym, capital or seat of government."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.lexicon import load_lexicon
from etl.lexicon.scan import Scan
from etl.records import Mention
from etl.states.cues import load_cues
from etl.states.damage import find_repairs
from etl.states.governments import Governments
from etl.states.readings import Readings, Sense
from etl.states.spans import StateSpan, find_spans
from etl.states.surnames import find_surnames


def find(text: str) -> list[Mention]:
    """Return the states any text names, their spans in the untouched text."""
    scan = Scan(text, load_lexicon())
    found = []
    for mention in find_mentions(scan):
        start, end = scan.span(mention.span_start, mention.span_end)
        found.append(replace(mention, span_start=start, span_end=end))
    return found


def find_mentions(scan: Scan) -> list[Mention]:
    """Return the states a text names, in text order and folded spans.

    A city counts only where its government is meant, a nisba only where it is
    no family name.
    """
    cues = load_cues(scan.lexicon)
    spans = find_spans(scan, cues)
    surnames = find_surnames(scan, spans, cues)
    spans = [span for place, span in enumerate(spans) if place not in surnames]
    mentions = list(_mentions(scan, spans))
    taken = {span.word_start for span in spans}
    for repair in find_repairs(scan, taken):
        mentions.append(
            _mention(scan, repair.start, repair.end, Sense(repair.iso3, "repaired"))
        )
    return sorted(mentions, key=lambda one: (one.span_start, one.span_end))


def _mentions(scan: Scan, spans: Sequence[StateSpan]) -> Iterator[Mention]:
    readings = Readings(scan, spans)
    governments = Governments(scan, spans, load_cues(scan.lexicon))
    for place, span in enumerate(spans):
        for sense in _senses(scan, span, place, readings):
            if sense.tag in {"capital", "city"}:
                if not governments.is_government(place):
                    continue
            else:
                governments.note_state(place)
            start = _with_article(span, sense)
            yield _mention(scan, start, span.end, sense)


def _senses(scan: Scan, span: StateSpan, place: int, readings: Readings) -> list[Sense]:
    if not span.is_doubtful:
        tag = "demonym" if span.is_adjective(scan.text) else None
        return [
            Sense(hit.key, tag or _tag(hit.kind, hit.entry.tag)) for hit in span.hits
        ]
    senses = readings.decide(place)
    for sense in senses:
        readings.note(place, sense)
    return senses


def _tag(kind: str, tag: str) -> str:
    return "city" if kind == "capital" and tag == "seat" else tag


def _with_article(span: StateSpan, sense: Sense) -> int:
    """«العراقي» (the Iraqi) keeps its article, a clitic before it does not stay."""
    definite = span.prefix.endswith("ال") and sense.tag == "demonym"
    return span.start - 2 if definite else span.start


def _mention(scan: Scan, start: int, end: int, sense: Sense) -> Mention:
    method = "seat" if sense.tag == "city" else sense.tag
    return Mention(
        kind="country",
        surface=scan.original(start, end),
        span_start=start,
        span_end=end,
        method=method,
        iso3=sense.iso3,
        mention_id=scan.key("mention", "country", sense.iso3, start, end),
    )
