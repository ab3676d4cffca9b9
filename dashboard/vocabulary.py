"""The closed lists of codes that filters, queries and labels share."""

# PLOVER event types by the group they are drawn and filtered in.
EVENT_GROUPS: dict[str, tuple[str, ...]] = {
    "cooperation": ("AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE"),
    "talk": ("CONSULT", "REQUEST"),
    "pressure": ("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION"),
    "force": ("RETREAT", "MOBILIZE", "COERCE", "ASSAULT"),
}
EVENT_TYPES: tuple[str, ...] = tuple(
    kind for kinds in EVENT_GROUPS.values() for kind in kinds
)
GROUP_OF: dict[str, str] = {
    kind: group for group, kinds in EVENT_GROUPS.items() for kind in kinds
}

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

# A view's own choices as URL keys, in the order a link writes them.
EXTRAS: dict[str, tuple[str, ...]] = {
    "overview": ("since",),
    "timeline": ("lanes", "clock", "marks", "more"),
    "map": ("measure", "layer", "extent", "at"),
    "alliances": ("show", "at", "against", "sort"),
    "country": ("state",),
    "statements": ("sort",),
    "articles": ("q", "article", "facts", "at"),
    "accuracy": ("gold",),
}
