"""The records that travel between the stages; fields are named as the columns.

Offsets (`span_start`, `span_end`) are Python string indices into the article's
text, end excluded. Dates are `EdtfDate`. Nothing here imports the project.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Section = Literal["main", "related", "teaser"]
Basis = Literal["stated", "relative", "inferred", "unknown"]
Modality = Literal["asserted", "denied", "alleged", "expected", "demanded"]
MentionKind = Literal[
    "country", "alliance", "person", "organization", "armed_group", "place"
]
Role = Literal[
    "member", "lead", "chair", "host", "observer", "partner", "invited", "candidate"
]
Status = Literal["proposed", "active", "suspended", "leaving", "left", "declined"]
SpeakerKind = Literal[
    "named_official",
    "official_body",
    "unnamed_official",
    "unnamed_sources",
    "expert",
    "outlet",
    "other",
]
ActorKind = Literal["state", "alliance", "armed_group", "organization", "person"]
Qualifier = Literal["exact", "about", "at_least", "more_than", "at_most"]

# PLOVER event types by what they do to a relation.
EVENT_GROUPS: dict[str, tuple[str, ...]] = {
    "cooperation": ("AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE"),
    "talk": ("CONSULT", "REQUEST"),
    "pressure": ("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION"),
    "force": ("RETREAT", "MOBILIZE", "COERCE", "ASSAULT"),
}
GROUP_OF: dict[str, str] = {
    kind: group for group, kinds in EVENT_GROUPS.items() for kind in kinds
}


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as far as it is known: EDTF level 1 with its outermost days.

    Attributes:
        edtf: ISO 8601-2 level 1, e.g. "2025-02", "2015-09~", "2024-12-08/..".
        earliest: first day it can mean, None where the interval is open.
        latest: last day it can mean, None where the interval is open.
    """

    edtf: str
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class Document:
    """One input file, by content. `text` is decoded, otherwise untouched."""

    document_id: str
    uri: str
    media_type: str
    encoding: str
    size_bytes: int
    sha256: str
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a document, before anything is read out of it.

    Attributes:
        article_id: digest of the document, section, position and text.
        title: as in the text, None where none stands there.
        text: title and body, boilerplate lines removed, characters untouched.
        furniture: the removed lines that belong to this article (date lines,
            source lines, bylines), in their order on the page.
    """

    article_id: str
    document_id: str
    position: int
    section: Section
    title: str | None
    text: str
    furniture: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Publication:
    """Who published an article and when, with the words this rests on."""

    published: EdtfDate | None = None
    published_basis: Basis = "unknown"
    published_evidence: str | None = None
    published_landmark: str | None = None
    publisher: str | None = None
    publisher_evidence: str | None = None
    republisher: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of something in one article."""

    kind: MentionKind
    surface: str
    span_start: int
    span_end: int
    method: str
    iso3: str | None = None
    alliance_id: str | None = None
    mention_id: str = ""

    def __hash__(self) -> int:
        """Hash by place: readers look up what they made of whole lists of these."""
        return hash((self.span_start, self.span_end))


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date expression, resolved.

    Attributes:
        role: `at` (then), `since` (from then on), `until` (to then),
            `by` (a deadline, at the latest then), `after`, `before`.
        landmark: the landmark it rests on, None for a calendar date.
        method: the rule that read it.
    """

    span_start: int
    span_end: int
    date: EdtfDate
    role: Literal["at", "since", "until", "by", "after", "before"] = "at"
    landmark: str | None = None
    method: str = "date"

    def __hash__(self) -> int:
        """Hash by place, as a mention is."""
        return hash((self.span_start, self.span_end))


@dataclass(frozen=True, slots=True)
class Alliance:
    """One alliance as one article speaks of it.

    Attributes:
        alliance_id: the registry's id; "~" and a digest for one the registry
            lacks, which `resolve` replaces.
        name: its fullest name in this article.
        names: every name it bears in this article.
        iso3s: the states the article puts in it, sorted.
        linked_by_us: no sentence names it so; the registry says it is the same.
    """

    alliance_id: str
    name: str
    names: tuple[str, ...]
    iso3s: tuple[str, ...] = ()
    linked_by_us: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """What every claim carries: where it stands, who says it, how it was read."""

    span_start: int
    span_end: int
    statement_id: str | None = field(default=None, kw_only=True)
    modality: Modality = field(default="asserted", kw_only=True)
    method: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True)
class Membership(Claim):
    """One claim that a state stands in a role towards an alliance."""

    membership_id: str
    alliance_id: str
    iso3: str
    role: Role
    status: Status
    certainty: Literal["stated", "implied"] = "stated"
    start: EdtfDate | None = None
    end: EdtfDate | None = None
    basis: Literal["reported", "reference"] = "reported"
    source_url: str | None = None
    retrieved_on: date | None = None


@dataclass(frozen=True, slots=True)
class Aspect(Claim):
    """One claim about an alliance itself: its task, seat, size, status and so on."""

    aspect_id: str
    alliance_id: str
    aspect: Literal[
        "function",
        "adversary",
        "seat",
        "status",
        "leadership_form",
        "leadership_term",
        "claimed_size",
        "level",
        "planned",
    ]
    value: str
    iso3: str | None = None
    date: EdtfDate | None = None
    sequence: int | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """One actor in one event."""

    position: int
    actor_kind: ActorKind
    surface: str
    role: Literal["source", "target", "participant"]
    iso3: str | None = None
    alliance_id: str | None = None


@dataclass(frozen=True, slots=True)
class Event(Claim):
    """One report of an event. `deadline`: its date is a latest date."""

    event_id: str
    event_type: str
    date: EdtfDate | None = None
    date_span_start: int | None = None
    date_span_end: int | None = None
    date_landmark: str | None = None
    planned: bool = False
    deadline: bool = False
    place_name: str | None = None
    place_iso3: str | None = None
    place_precision: Literal["point", "area"] | None = None
    longitude: float | None = None
    latitude: float | None = None
    alliance_id: str | None = None
    participants: tuple[Participant, ...] = ()
    event_group_id: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One person in one article; `person_key` is the same across articles."""

    person_id: str
    person_key: str
    name: str
    role: str | None
    iso3: str | None
    span_start: int
    span_end: int
    method: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed statement; its span is what was said, quotes left out.

    Attributes:
        speaker_span: where the speaker is named, for the reader's mark; None
            where it is carried over from an earlier sentence.
        said_span: the words that say when it was said.
        said_landmark: the landmark that these words rest on.
        route: outlets on its way, the one nearest to the speaker first.
    """

    statement_id: str
    speaker: str
    speaker_kind: SpeakerKind
    span_start: int
    span_end: int
    verb: str | None = None
    modality: Modality = "asserted"
    speaker_iso3: str | None = None
    person_id: str | None = None
    via: str | None = None
    said: EdtfDate | None = None
    route: tuple[str, ...] = ()
    speaker_span: tuple[int, int] | None = None
    said_span: tuple[int, int] | None = None
    said_landmark: str | None = None
    method: str = ""


@dataclass(frozen=True, slots=True)
class Quantity(Claim):
    """One counted number, e.g. «25 مرشحًا» (25 candidates)."""

    quantity_id: str
    value: float
    qualifier: Qualifier
    counted: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """Everything found in one article's text, in text order."""

    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    alliances: tuple[Alliance, ...] = ()
    memberships: tuple[Membership, ...] = ()
    aspects: tuple[Aspect, ...] = ()
    events: tuple[Event, ...] = ()
    people: tuple[Person, ...] = ()
    statements: tuple[Statement, ...] = ()
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """One article, its publication and what was read out of it."""

    article: Article
    publication: Publication
    annotation: Annotation


@dataclass(frozen=True, slots=True)
class Reject:
    """One input that could not be used, and why."""

    uri: str
    reason: str
    detail: str
