"""The words that report speech, verb by verb."""

from etl.arabic import key
from etl.extract.statements.attributions import Attributions
from etl.extract.statements.drafts import Draft
from etl.extract.statements.openings import Opening, Openings
from etl.extract.statements.phrases import Phrase, Phrases
from etl.extract.statements.reading import Reading, Unit
from etl.extract.statements.routes import extended, outlet_name
from etl.extract.statements.speakers import Speaker, Speakers
from etl.extract.statements.subjects import FARTHEST, Subject, Subjects
from etl.lexicon.forms import split
from etl.lexicon.scan import Hit

_FINITE = {"perfect", "imperfect"}
# So many words after an outlet «عن» and the speaker may stand.
_REACH = 6
# Who may be quoted without a verb of speech, and with how many words at least.
_DECIDES = {"body", "state", "alliance", "named", "official"}
_SHORTEST_WORDING = 4
# So many words a subject between «كان» and its verb may have.
_SUBJECT = 15
# Sorts of sources that speak themselves and carry nobody's words.
_ORIGINAL = {"source", "official", "expert", "person", "named", "part"}
# After these a verb without its subject is hardly the last speaker's.
_WHERE = {"حيث", "اذ"}
# The vowel that makes a verb passive where a page writes it.
_DAMMA = "\u064f"


class Cues:
    """Reads the reports of speech in one text, sentence by sentence."""

    def __init__(self, reading: Reading, phrases: Phrases, speakers: Speakers) -> None:
        """Read a text; `speakers` remembers who spoke before."""
        self.reading = reading
        self.phrases = phrases
        self.speakers = speakers
        self.openings = Openings(phrases)
        self.subjects = Subjects(phrases, self.openings)
        self.attributions = Attributions(phrases, speakers, self.openings)

    def read(self, unit: Unit) -> list[Draft]:
        """Return the statements of one sentence, in text order, some yet open."""
        drafts: list[Draft] = []
        index = unit.first
        first = self._going_on(unit)
        if first:
            drafts.append(first)
            index = first.start
        while index < unit.last:
            quotation = self.reading.quotation_at(index)
            if quotation:
                index = quotation[1] + 1
                continue
            idiom = self.reading.role(index, "idiom")
            if idiom or self.reading.masked[index]:
                index = max(idiom, index + 1)
                continue
            draft = self._at(index, unit, drafts)
            if draft is None:
                index += 1
                continue
            drafts.append(draft)
            self._remember(draft, unit)
            following = draft.end or draft.start
            index = max(following if draft.shape != "complement" else 0, index + 1)
        return drafts or self._quoted(unit)

    def _quoted(self, unit: Unit) -> list[Draft]:
        """Return the words of a decision: «علّق المجلس … "إلى حين …"»."""
        for first, last in self.reading.quotations_within(unit):
            begins = self.reading.role(first, "stop", "place", "negator")
            if not begins or last - first < _SHORTEST_WORDING:
                continue
            phrase = self.subjects.of_sentence(unit, unit.first, first - 1)
            if phrase and phrase.sort in _DECIDES:
                speaker = self.speakers.of(phrase)
                draft = Draft(speaker, first, first, "quote", end=last)
                self._remember(draft, unit)
                return [draft]
        return []

    def _at(self, index: int, unit: Unit, drafts: list[Draft]) -> Draft | None:
        if self.reading.role(index, "by"):
            found = self.attributions.at(index, unit, drafts)
            if found:
                return found
        if self._is_further_clause(index, unit, drafts):
            return self._further(drafts[-1], index, index + 1)
        for hit in self.reading.verbs.get(index, ()):
            found = self._verb(index, hit, unit, drafts)
            if found:
                return found
        return self._masdar(index, unit, drafts)

    def _verb(
        self, index: int, hit: Hit, unit: Unit, drafts: list[Draft]
    ) -> Draft | None:
        tag = hit.entry.tag
        if hit.entry.row["object"] == "carry":
            return self._carried(index, hit, unit) if tag in _FINITE else None
        if tag in _FINITE:
            return self._finite(index, hit, unit, drafts)
        if _is_circumstance(hit):
            return self._participle(index, hit, unit, drafts)
        return None

    def _remember(self, draft: Draft, unit: Unit) -> None:
        memory = self.speakers.memory
        memory.speakers.append(draft.speaker)
        memory.route = draft.route
        memory.paragraph = unit.paragraph

    def _going_on(self, unit: Unit) -> Draft | None:
        """«إن …» at the head of a sentence goes on with what was being said."""
        reading, memory = self.reading, self.speakers.memory
        written = reading.original(unit.first, unit.first + 1)
        goes_on = (
            written.startswith("إن")
            and reading.that(unit.first) == ""
            and memory.last
            and memory.paragraph == unit.paragraph
            and not unit.opens
        )
        if not goes_on or memory.last is None:
            return None
        start = unit.first + 1
        return Draft(memory.last, unit.first, start, "that", route=memory.route, is_carried=True)

    def _further(self, before: Draft, cue: int, start: int) -> Draft:
        """Return a further statement of the one who has just spoken."""
        speaker = self.speakers.memory.last or before.speaker
        return Draft(
            speaker, cue, start, "that", verb=before.verb, modality=before.modality,
            route=before.route, said=before.said, is_carried=True,
        )  # fmt: skip

    def _is_further_clause(self, index: int, unit: Unit, drafts: list[Draft]) -> bool:
        """Whether «وأن …» says a further thing, and not what should be done."""
        if not drafts or drafts[-1].shape not in {"that", "quote"}:
            return False
        reading = self.reading
        if reading.that(index) not in {"و", "وب"} or index + 1 >= unit.last:
            return False
        if index - drafts[-1].start < 2:
            return False
        following = reading.words[index + 1].text
        bare = reading.is_bare_that(index)
        known = index + 1 in reading.states or index + 1 in reading.heads
        return not (bare and following.startswith("ي") and not known)

    def _finite(
        self, index: int, hit: Hit, unit: Unit, drafts: list[Draft]
    ) -> Draft | None:
        row = hit.entry.row
        boundary = self._is_boundary(index, hit, unit) or self._which(index, hit) is not None
        boundary = boundary or self._after_auxiliary(index, unit)
        inside = bool(drafts) and drafts[-1].is_open and drafts[-1].cue < index
        if self._is_blocked(index, hit) or (inside and not boundary):
            return None
        if not boundary and _is_noun_as_well(hit):
            return None
        subject = self.subjects.after(index, hit, unit, may_be_object=bool(drafts))
        which = self._which(index, hit)
        if which is not None:
            return self._about(which, index, hit, subject)
        phrase = subject.phrase or self.subjects.before(index, unit)
        opening = self.openings.find(
            subject.end, unit.last, index, hit, going_on=bool(drafts) and phrase is None
        )
        if opening is None:
            return self._after_quotation(index, hit, phrase, unit)
        if phrase is None:
            speaker = self._carried_subject(index, hit, unit, opening, drafts)
        elif phrase.is_known or opening.shape != "complement":
            speaker = self.speakers.of(phrase)
        else:
            speaker = None
        if speaker is None or not (phrase or self._is_sure(hit, opening, subject, drafts)):
            return None
        draft = self._draft(index, hit, speaker, opening, carried=phrase is None)
        if "negator" in self.reading.role_ends[index]:
            draft.modality = "asserted"
        if subject.told and subject.told.sort in {"outlet", "name"}:
            draft.route = extended((outlet_name(subject.told, self.reading),), *draft.route)
        return draft

    def _is_sure(
        self, hit: Hit, opening: Opening, subject: Subject, drafts: list[Draft]
    ) -> bool:
        """Whether a form that is another word too is a verb, without its subject."""
        if not hit.entry.row["strict"] or hit.end < hit.word_end:
            return True
        if opening.shape == "that" and opening.start <= subject.end + 2:
            return True
        return bool(drafts) and opening.shape != "complement"

    def _after_auxiliary(self, index: int, unit: Unit) -> bool:
        """Whether «وكان فلان» opens the clause of this verb."""
        ends = self.reading.role_ends
        first = max(unit.first, index - _SUBJECT)
        if not any("auxiliary" in ends[place] for place in range(first, index)):
            return False
        return self.subjects.before(index, unit) is not None

    def _after_quotation(
        self, index: int, hit: Hit, phrase: Phrase | None, unit: Unit
    ) -> Draft | None:
        """«"…"، يقول الباحث»: the quotation stands before its verb."""
        reading = self.reading
        place = reading.role_starts[index].get("so", index) - 1
        while place > unit.first and reading.words[place].text in {"،", ","}:
            place -= 1
        if phrase is None or place <= unit.first or reading.words[place].text != '"':
            return None
        number = reading.quoted[place - 1]
        if number < 0 or reading.quotations[number][1] != place:
            return None
        opening = Opening("quote", *reading.quotations[number])
        draft = self._draft(
            index, hit, self.speakers.of(phrase), opening, carried=False
        )
        draft.shape = "before"
        return draft

    def _which(self, index: int, hit: Hit) -> int | None:
        """Return where «وهو ما» begins before a verb with its object: «نفته كيغالي»."""
        if hit.end == hit.word_end or hit.prefix:
            return None
        return self.reading.role_starts[index].get("turn")

    def _about(
        self, start: int, index: int, hit: Hit, subject: Subject
    ) -> Draft | None:
        """«وهو ما نفته كيغالي»: somebody's word on what was said before."""
        if subject.phrase is None or not subject.phrase.is_known:
            return None
        speaker = self.speakers.of(subject.phrase)
        opening = Opening("complement", start)
        draft = self._draft(index, hit, speaker, opening, carried=False)
        draft.cue = start
        return draft

    def _draft(
        self, index: int, hit: Hit, speaker: Speaker, opening: Opening, *, carried: bool
    ) -> Draft:
        row = hit.entry.row
        route = self.speakers.memory.route if carried else ()
        names = [
            outlet_name(outlet, self.reading)
            for outlet in opening.outlets
            if outlet.sort not in _ORIGINAL
        ]
        if speaker.kind == "outlet" and len(names) < len(opening.outlets):
            # «ذكرت صحيفة …، نقلاً عن مصدر»: the paper only hands it on.
            original = next(one for one in opening.outlets if one.sort in _ORIGINAL)
            names.insert(0, speaker.outlet or speaker.text)
            speaker = self.speakers.of(original)
        return Draft(
            speaker=speaker,
            cue=index,
            start=opening.start,
            shape=opening.shape,
            end=opening.end,
            verb=row["verb"],
            modality=row["modality"],  # pyright: ignore[reportArgumentType]
            route=extended(tuple(names), *route) if names else route,
            said=opening.said,
            is_topic=opening.is_topic,
            is_carried=carried,
            is_aside=hit.entry.tag == "participle",
        )

    def _is_blocked(self, index: int, hit: Hit) -> bool:
        """Whether the verb tells of no speech: «لم يؤكد», «أن يعلن», «ستعلن»."""
        prefix = hit.prefix.lstrip("اوف")
        if prefix or not index:
            return bool(prefix)
        reading = self.reading
        if _DAMMA in reading.scan.original(hit.start, hit.start + 2)[:2]:  # أُعلن
            return True
        denies = hit.entry.row["modality"] == "denied"
        if "negator" in reading.role_ends[index]:
            return not denies  # «لم يستبعد» (did not rule out) is said
        if "hypothetical" in reading.role_ends[index]:
            return True
        return reading.is_bare_that(index - 1)

    def _is_boundary(self, index: int, hit: Hit, unit: Unit) -> bool:
        """Whether a main clause may begin with this verb."""
        reading = self.reading
        if index == unit.first or hit.prefix.startswith(("و", "ف")):
            return True
        if reading.words[index - 1].is_mark:
            return True
        ends = {"opener", "perfect", "pronoun", "auxiliary"}
        return bool(reading.role_ends[index] & ends) or self._follows_pronoun(index)

    def _follows_pronoun(self, index: int) -> bool:
        """Whether «كما أنها» stands before the verb: its subject points back."""
        reading = self.reading
        if reading.that(index - 1) is None or reading.is_bare_that(index - 1):
            return False
        return "opener" in reading.role_ends[index - 1]


    def _carried_subject(
        self, index: int, hit: Hit, unit: Unit, opening: Opening, drafts: list[Draft]
    ) -> Speaker | None:
        """Return who goes on speaking where no subject stands with the verb."""
        reading, memory = self.reading, self.speakers.memory
        after = reading.end_of(hit)
        if after < unit.last and reading.role(after, "inside"):
            phrase = self.subjects.writer(unit, index)
            return self.speakers.of(phrase) if phrase else None
        if not self._is_boundary(index, hit, unit):
            return None
        if hit.end < hit.word_end and not hit.prefix:  # «إدانتها» is her condemnation
            return None
        if drafts:
            return self.speakers.memory.last
        pronoun = "pronoun" in reading.role_ends[index] or self._follows_pronoun(index)
        if pronoun or opening.shape == "complement":
            if reading.words[index - 1].text in _WHERE:
                return None
            start = self._clause_start(index, unit)
            phrase = self.subjects.of_sentence(unit, start, index)
            phrase = phrase or self.subjects.of_sentence(
                unit, max(unit.first, index - FARTHEST), index
            )
            if phrase:
                return self.speakers.of(phrase)
        if memory.last and unit.paragraph - memory.paragraph <= 1:
            return memory.last
        return None

    def _clause_start(self, index: int, unit: Unit) -> int:
        """Return the word after the last «غير أن», «فيما» … before a verb."""
        ends = self.reading.role_ends
        for place in range(index - 1, max(unit.first, index - FARTHEST), -1):
            if ends[place] & {"opener", "turn"} and place < index - 1:
                return place
        return max(unit.first, index - FARTHEST)

    def _participle(
        self, index: int, hit: Hit, unit: Unit, drafts: list[Draft]
    ) -> Draft | None:
        row = hit.entry.row
        after = self.reading.end_of(hit)
        opening = self.openings.find(after, unit.last, index, hit)
        if opening is None:
            return None
        parted = index == unit.first or self.reading.words[index - 1].is_mark
        if opening.shape == "complement" and not (parted or row["needs"]):
            return None
        if not parted and not hit.entry.surface.endswith("ا") and opening.start > after + 3:
            return None
        speaker = self._speaker_of_participle(index, unit, drafts)
        return self._draft(index, hit, speaker, opening, carried=True) if speaker else None

    def _speaker_of_participle(
        self, index: int, unit: Unit, drafts: list[Draft]
    ) -> Speaker | None:
        memory = self.speakers.memory
        if drafts and drafts[-1].shape != "source":
            return memory.last
        start = drafts[-1].start if drafts else max(unit.first, index - FARTHEST)
        phrase = self.subjects.of_sentence(unit, start, index)
        if phrase:
            return self.speakers.of(phrase)
        if drafts or unit.paragraph - memory.paragraph <= 1:
            return memory.last
        return None

    def _masdar(self, index: int, unit: Unit, drafts: list[Draft]) -> Draft | None:
        """Read «قوله إن», «بالقول», «فضلاً عن التأكيد على»."""
        reading = self.reading
        said = reading.role(index, "saying")
        hits = [hit for hit in reading.verbs.get(index, ()) if _is_masdar(hit)]
        if said and hits:
            return self._said(index, hits[0], unit, drafts)
        for hit in hits:
            possessed = hit.end < hit.word_end
            besides = "besides" in reading.role_ends[index] and hit.prefix.endswith("ال")
            going_on = possessed and hit.prefix.startswith("و")
            if drafts and (besides or going_on):
                opening = self.openings.find(reading.end_of(hit), unit.last, index, hit)
                last = self.speakers.memory.last
                cue = reading.role_starts[index].get("besides", index)
                if opening and last:
                    draft = self._draft(index, hit, last, opening, carried=True)
                    draft.cue = cue
                    return draft
        return None

    def _said(
        self, index: int, hit: Hit, unit: Unit, drafts: list[Draft]
    ) -> Draft | None:
        """Read «اكتفى مسؤول بالقول إن …»: its speaker is the sentence's subject."""
        opening = self.openings.find(self.reading.end_of(hit), unit.last, index, hit)
        if opening is None:
            return None
        start = self._clause_start(index, unit)
        if drafts:
            start = max(start, drafts[-1].end or drafts[-1].start)
        phrase = self.subjects.of_sentence(unit, start, index)
        if phrase:
            return self._draft(
                index, hit, self.speakers.of(phrase), opening, carried=False
            )
        last = self.speakers.memory.last
        return self._draft(index, hit, last, opening, carried=True) if last else None

    def _carried(self, index: int, hit: Hit, unit: Unit) -> Draft | None:
        """Read «نقلت وكالة … عن مصدر قوله إن …»: the outlet is the way it came."""
        subject = self.subjects.after(index, hit, unit, may_be_object=False)
        place = self._find_from(subject.end, unit, hit)
        if not place:
            return None
        source = self._source(place, unit)
        if source is None:
            return None
        speaker, after = source
        masdar = self._possessed_masdar(after, unit)
        verb = masdar or hit
        start = self.reading.end_of(masdar) if masdar else after
        opening = self.openings.find(start, unit.last, index, verb)
        if opening is None or (opening.shape == "complement" and masdar is None):
            return None
        if opening.shape == "complement" and masdar:
            masdar_at = self.reading.starting(masdar.word_start) or index
            opening = Opening("complement", masdar_at, outlets=opening.outlets)
        draft = self._draft(index, verb, speaker, opening, carried=False)
        if masdar is None:
            draft.verb = None
        self._by_outlet(draft, subject.phrase, unit)
        return draft

    def _by_outlet(self, draft: Draft, outlet: Phrase | None, unit: Unit) -> None:
        memory = self.speakers.memory
        if outlet is None:
            return
        name = outlet_name(outlet, self.reading)
        last = memory.last
        # Press reports that a paper's words illustrate are what carried it here.
        outer = (
            last.text
            if last
            and last.kind == "outlet"
            and unit.paragraph - memory.paragraph == 1
            and self.reading.words[draft.cue].text.startswith("و")
            else ""
        )
        draft.route = extended(draft.route, name, outer)

    def _find_from(self, place: int, unit: Unit, hit: Hit) -> int:
        """Return the word after «عن», which may follow a comma."""
        prep = hit.entry.row["prep"]
        wanted = {prep + pronoun for pronoun in ("", "ه", "ها", "هم")}
        for index in range(place, min(place + _REACH, unit.last)):
            if self.reading.words[index].text in wanted:
                return index + 1
        return 0

    def _source(self, place: int, unit: Unit) -> tuple[Speaker, int] | None:
        if self.reading.words[place - 1].text not in {"عن", "من"}:
            last = self.speakers.memory.last
            return (last, place) if last else None
        if place >= unit.last:
            return None
        phrase = self.phrases.at(place, unit.last)
        if phrase is None or not phrase.is_known:
            return None
        return self.speakers.of(phrase), phrase.last

    def _possessed_masdar(self, place: int, unit: Unit) -> Hit | None:
        """Return «قوله», «نفيها» where it follows, over a comma."""
        while place < unit.last and self.reading.words[place].text in {"،", ","}:
            place += 1
        for hit in self.reading.verbs.get(place, ()) if place < unit.last else ():
            if _is_masdar(hit) and hit.end < hit.word_end:
                return hit
        return None


def _is_noun_as_well(hit: Hit) -> bool:
    return _is_masdar(hit) or bool(hit.entry.row["strict"])


def _is_masdar(hit: Hit) -> bool:
    """Whether a form may be a masdar; some are written like a finite verb («نفي»)."""
    masdars = {key(word) for word in split(hit.entry.row["masdar"])}
    return hit.entry.tag == "masdar" or hit.entry.surface in masdars


def _is_circumstance(hit: Hit) -> bool:
    """Whether a participle may say what somebody said while doing: «مشيراً»."""
    surface = hit.entry.surface
    if hit.prefix not in {"", "و"} or hit.end != hit.word_end:
        return False
    if hit.entry.tag == "participle":
        return surface.endswith(("ا", "ه", "ين"))
    # In measures II and III a feminine participle is written like a masdar.
    return hit.entry.tag == "masdar" and surface[0] == "م" and surface[-1] == "ه"
