"""Which states a text names: by name, demonym, capital or seat of government."""

from etl.lexicon import load_lexicon
from etl.lexicon.scan import Hit, Scan
from etl.records import Mention


def find(text: str) -> list[Mention]:
    """Return the states any text names, their spans in the untouched text."""
    scan = Scan(text, load_lexicon())
    return [_unfolded(mention, scan) for mention in find_mentions(scan)]


def find_mentions(scan: Scan) -> list[Mention]:
    """Return the states a text names, in text order and folded spans."""
    return [_mention(hit, scan) for hit in scan.of("country")]


def _mention(hit: Hit, scan: Scan) -> Mention:
    return Mention(
        kind="country",
        surface=scan.original(hit.start, hit.end),
        span_start=hit.start,
        span_end=hit.end,
        method=hit.entry.tag,
        iso3=hit.key,
        mention_id=scan.key("mention", "country", hit.key, hit.start, hit.end),
    )


def _unfolded(mention: Mention, scan: Scan) -> Mention:
    start, end = scan.span(mention.span_start, mention.span_end)
    return Mention(
        kind=mention.kind,
        surface=mention.surface,
        span_start=start,
        span_end=end,
        method=mention.method,
        iso3=mention.iso3,
        mention_id=mention.mention_id,
    )
