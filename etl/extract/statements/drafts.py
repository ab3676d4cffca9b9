"""A statement while its sentence is being read, and the verb it is read from."""

from dataclasses import dataclass

from etl.extract.statements.clauses import Shape
from etl.extract.statements.reading import Unit
from etl.extract.statements.speakers import Speaker
from etl.lexicon.scan import Hit
from etl.records import DateMention, Modality


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech: its word, its hit and its sentence."""

    index: int
    hit: Hit
    unit: Unit


@dataclass(slots=True)
class Draft:
    """A statement whose end is not known before the sentence is read.

    Attributes:
        cue: the word that reports it; what was said before ends there.
        start: first word of what is said.
        end: word after it, None while it is open.
        shape: how it opens; `source` after «بحسب …», `before` where that follows.
        is_topic: only names what was spoken of.
        is_carried: the speaker is not named with this verb.
        is_inner: it stands in a spokesman's words: «صرح المتحدث بأن الرئيس أكد أن».
        is_aside: a participle reports it: «قائلاً» (saying).
    """

    speaker: Speaker
    cue: int
    start: int
    shape: Shape | str
    end: int | None = None
    verb: str | None = None
    modality: Modality = "asserted"
    route: tuple[str, ...] = ()
    said: DateMention | None = None
    is_topic: bool = False
    is_carried: bool = False
    is_aside: bool = False
    is_inner: bool = False

    @property
    def is_open(self) -> bool:
        """Whether words that follow may still belong to it."""
        return self.end is None
