"""The closed lists of codes that filters, queries and labels share."""

from etl.records import EVENT_GROUPS, GROUP_OF

__all__ = [
    "ASIDE",
    "BASES",
    "CERTAINTIES",
    "EVENT_GROUPS",
    "EVENT_TYPES",
    "EXTRAS",
    "FACTS_DRAWN",
    "FILE_FORMATS",
    "GROUP_OF",
    "NAMED_KINDS",
    "SECTIONS",
    "SPEAKER_KINDS",
    "VIEWS",
]

EVENT_TYPES: tuple[str, ...] = tuple(
    kind for kinds in EVENT_GROUPS.values() for kind in kinds
)

# `editor` stands for claims that no statement carries: the article's own words.
SPEAKER_KINDS: tuple[str, ...] = (
    "named_official",
    "official_body",
    "unnamed_official",
    "unnamed_sources",
    "expert",
    "outlet",
    "other",
    "editor",
)
# Speakers a reader could ring up: a person or a body with a name.
NAMED_KINDS: tuple[str, ...] = ("named_official", "official_body", "expert")

SECTIONS: tuple[str, ...] = ("main", "related", "teaser")
BASES: tuple[str, ...] = ("reported", "reference")
CERTAINTIES: tuple[str, ...] = ("stated", "implied")

# Every view by its path, in the order of the navigation.
VIEWS: tuple[str, ...] = (
    "overview",
    "timeline",
    "map",
    "alliances",
    "country",
    "statements",
    "articles",
    "accuracy",
)

# What stands beside the views, reached from the tools of the frame.
ASIDE: tuple[str, ...] = ("brief", "dictionary")

# The kinds of facts that a view draws, each of which may be held back.
FACTS_DRAWN: dict[str, tuple[str, ...]] = {
    "overview": ("membership", "aspect", "event"),
    "timeline": ("membership", "aspect", "event"),
    "map": ("mention", "membership", "event", "statement"),
    "alliances": ("membership", "aspect"),
    "country": ("membership", "event", "statement", "person"),
    "statements": ("statement",),
    "articles": (
        "mention", "membership", "aspect", "event", "statement", "person", "quantity",
    ),
}  # fmt: skip

# What a card can be taken away as; `dashboard.exports.formats` writes them.
FILE_FORMATS: tuple[str, ...] = (
    "png", "svg", "html", "csv", "xlsx", "json", "parquet", "geojson",
)  # fmt: skip

# A view's own choices as URL keys, in the order a link writes them.
EXTRAS: dict[str, tuple[str, ...]] = {
    "overview": ("since",),
    "timeline": ("lanes", "clock", "marks", "more"),
    "map": ("measure", "layer", "extent", "at"),
    "alliances": ("show", "at", "against", "sort"),
    "country": ("state",),
    "statements": ("by", "speaker", "sort"),
    "articles": ("q", "article", "facts", "at"),
    "accuracy": ("gold",),
    "dictionary": ("table",),
    "brief": ("of",),
}
