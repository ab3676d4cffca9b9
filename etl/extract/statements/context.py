"""What the readers of reports share: the text, its phrases, and who spoke before."""

from etl.extract.statements.clauses import Opening
from etl.extract.statements.drafts import Cue, Draft
from etl.extract.statements.openings import Openings
from etl.extract.statements.phrases import Phrase, Phrases
from etl.extract.statements.reading import Reading, Unit
from etl.extract.statements.routes import extended, outlet_name
from etl.extract.statements.speakers import Memory, Speaker, Speakers
from etl.extract.statements.subjects import FARTHEST, Subjects

# Sorts of sources that speak themselves and carry nobody's words.
_ORIGINAL = {"source", "official", "expert", "person", "named", "part"}


class Context:
    """One text as the readers of reports see it."""

    def __init__(self, reading: Reading, phrases: Phrases) -> None:
        """Hold what is read of a text."""
        self.reading = reading
        self.phrases = phrases
        self.speakers = Speakers(phrases)
        self.openings = Openings(phrases)
        self.subjects = Subjects(phrases, self.openings)

    @property
    def memory(self) -> Memory:
        """Who spoke before, and by which outlets."""
        return self.speakers.memory

    def remember(self, draft: Draft, unit: Unit) -> None:
        """Put down who has just spoken."""
        self.memory.speakers.append(draft.speaker)
        self.memory.route = draft.route
        self.memory.paragraph = unit.paragraph

    def goes_on(self, phrase: Phrase | None, speaker: Speaker) -> bool:
        """Whether the last speaker is named again by a word that points back."""
        last = self.memory.last
        if phrase is None or last is None or last.text != speaker.text:
            return False
        written = self.reading.original(phrase.first, phrase.last)
        return phrase.is_definite and written != speaker.text

    def draft(
        self, cue: Cue, speaker: Speaker, opening: Opening, *, carried: bool
    ) -> Draft:
        """Return the statement that a verb reports.

        Args:
            cue: the verb.
            speaker: its subject.
            opening: how what is said opens.
            carried: the subject is not named with the verb.
        """
        row = cue.hit.entry.row
        route = self.memory.route if carried else ()
        named = [one for one in opening.outlets if one.sort not in _ORIGINAL]
        names = [name for name in map(self.outlet, named) if name]
        if speaker.kind == "outlet" and len(named) < len(opening.outlets):
            # «ذكرت صحيفة …، نقلاً عن مصدر»: the paper only hands it on.
            original = next(one for one in opening.outlets if one.sort in _ORIGINAL)
            names.insert(0, speaker.outlet or speaker.text)
            speaker = self.speakers.of(original)
        return Draft(
            speaker=speaker,
            cue=cue.index,
            start=opening.start,
            shape=opening.shape,
            end=opening.end,
            verb=row["verb"],
            modality=row["modality"],  # pyright: ignore[reportArgumentType]
            route=extended(tuple(names), *route) if names else route,
            said=opening.said,
            is_topic=opening.is_topic,
            is_carried=carried,
            is_aside=cue.hit.entry.tag == "participle",
        )

    def outlet(self, phrase: Phrase) -> str:
        """Return an outlet's name; «الصحيفة» is the one named before."""
        bare = phrase.last - phrase.first == 1 and phrase.head is not None
        if not (bare and phrase.is_definite):
            return outlet_name(phrase, self.reading)
        if self.memory.route:
            return self.memory.route[0]
        last = self.memory.last
        return last.outlet if last else ""

    def clause_start(self, index: int, unit: Unit) -> int:
        """Return the word after the last «غير أن», «فيما» … before a verb."""
        ends = self.reading.role_ends
        for place in range(index - 1, max(unit.first, index - FARTHEST), -1):
            if ends[place] & {"opener", "turn"} and place < index - 1:
                return place
        return max(unit.first, index - FARTHEST)

    def follows_pronoun(self, index: int) -> bool:
        """Whether «كما أنها» stands before the verb: its subject points back."""
        reading = self.reading
        if reading.that(index - 1) is None or reading.is_bare_that(index - 1):
            return False
        return "opener" in reading.role_ends[index - 1]
