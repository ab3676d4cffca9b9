"""Who a noun phrase means as a speaker, and who spoke before."""

from dataclasses import dataclass, field, replace
from functools import lru_cache

from etl.arabic import key
from etl.extract.statements.phrases import Phrase, Phrases
from etl.extract.statements.reading import Unit
from etl.extract.statements.routes import outlet_name
from etl.lexicon import Lexicon
from etl.records import Mention, Person, SpeakerKind

# A phrase of at most so many words may point back to a longer one («القيادة»).
_LONGEST_ANAPHOR = 3
# Who speaks for others, and is not each who has just spoken.
_SPOKESMEN = {"متحدث", "ناطق"}
# So many statements back a speaker may be meant.
_RECENT = 60


@dataclass(frozen=True, slots=True)
class Speaker:
    """One speaker as the records need it.

    Attributes:
        words: the words of the phrase, folded, articles and clitics left out.
        head: key of the phrase's head in speaker_words.csv, or "".
        outlet: its name, where it is an outlet.
        by_text: it speaks by a text, of which a masculine verb may tell («وأضاف»).
        span: where this sentence names the speaker, None where carried over.
    """

    text: str
    kind: SpeakerKind
    words: tuple[str, ...] = ()
    head: str = ""
    iso3: str | None = None
    person: Person | None = None
    outlet: str = ""
    by_text: bool = False
    span: tuple[int, int] | None = None

    @property
    def person_id(self) -> str | None:
        """The person's id, None where no person is named."""
        return self.person.person_id if self.person else None


@dataclass(slots=True)
class Memory:
    """What the text has said so far about who speaks.

    Attributes:
        speakers: in the order in which they spoke.
        route: the outlets of the last statement, nearest first.
        paragraph: paragraph of the last statement.
        silent: the sentence before, if it reports nothing.
    """

    speakers: list[Speaker] = field(default_factory=list)
    route: tuple[str, ...] = ()
    paragraph: int = -9
    silent: Unit | None = None

    @property
    def last(self) -> Speaker | None:
        """Who spoke last, as one who is not named again."""
        return replace(self.speakers[-1], span=None) if self.speakers else None


class Speakers:
    """Turns noun phrases of one text into speakers."""

    def __init__(self, phrases: Phrases) -> None:
        """Resolve phrases that `phrases` reads."""
        self.phrases = phrases
        self.reading = phrases.reading
        self.memory = Memory()

    def of(self, phrase: Phrase) -> Speaker:
        """Return the speaker a phrase means, an earlier one where it points back."""
        if phrase.issuer and not phrase.issuer.is_gathering:
            return replace(self.of(phrase.issuer), by_text=True)
        first, last = self._bounds(phrase)
        span = (self.reading.words[first].start, self.reading.words[last - 1].end)
        if phrase.person:
            return self._person(phrase.person, phrase, span)
        words = self._bare_words(first, last)
        earlier = self._earlier(phrase, words)
        if earlier:
            return replace(earlier, span=span)
        person = self._holder(phrase, span[0])
        if person:
            return self._person(person, phrase, span)
        return Speaker(
            text=self._shown(first, last),
            kind=self._kind(phrase),
            words=words,
            head=phrase.head.key if phrase.head else "",
            iso3=self._state(phrase, first, last),
            outlet=outlet_name(phrase, self.reading) if phrase.sort == "outlet" else "",
            span=span,
        )

    def _bounds(self, phrase: Phrase) -> tuple[int, int]:
        """Leave out the quotation marks around a name."""
        first, last = phrase.first, phrase.last
        if self.reading.quotation_at(first) == (first + 1, last - 1):
            return first + 1, last - 1
        return first, last

    def _shown(self, first: int, last: int) -> str:
        """Return the phrase as written, without the clitics before it."""
        reading = self.reading
        text = reading.original(first, last)
        heads = reading.heads.get(first, ())
        if any(hit.entry.surface.startswith("لل") for hit in heads):
            return "ال" + text[2:]
        prefix = self.phrases.bounds.prefix_at(first)
        if prefix.endswith("لل"):
            return "ال" + text[len(prefix) :]
        if text.startswith("لل") and not prefix:  # «للدعم السريع»
            return "ال" + text[2:]
        attached = prefix.removesuffix("ال")
        return text[len(attached) :] if attached else text

    def _person(self, person: Person, phrase: Phrase, span: tuple[int, int]) -> Speaker:
        head = phrase.head
        tag = head.entry.tag if head else ""
        role = set(key(person.role or "").split())
        if not tag and role:
            tag = self._role_tag(role)
        kind: SpeakerKind = "expert" if tag == "expert" else "named_official"
        if tag == "person" or (not role and not tag):
            kind = "other" if tag == "person" else kind
        return Speaker(
            # Who he is stands with his name, however the sentence calls him.
            text=f"{person.role} {person.name}" if person.role else person.name,
            kind=kind,
            words=tuple(key(person.name).split()),
            head=head.key if head else "",
            iso3=person.iso3,
            person=person,
            span=span,
        )

    def _role_tag(self, role: set[str]) -> str:
        """Return the sort of the first known word in a person's office."""
        bare = {word.removeprefix("ال") for word in role}
        for sort, forms in _offices(self.reading.scan.lexicon):
            if not forms.isdisjoint(bare):
                return sort
        return "official"

    def _earlier(self, phrase: Phrase, words: tuple[str, ...]) -> Speaker | None:
        """Return the earlier speaker that a short definite phrase points back to."""
        same = any(
            self.reading.role(index, "same")
            for index in range(phrase.first, phrase.last)
        )
        chain = phrase.sort == "body" and len(words) > 1  # «قيادة العمليات»
        if not (phrase.is_definite or same or chain) or len(words) > _LONGEST_ANAPHOR:
            return None
        if phrase.sort in {"document", "outlet", "press"} and not phrase.issuer:
            return self._issuer_before(phrase)
        for speaker in reversed(self.memory.speakers[-_RECENT:]):
            if self._points_to(phrase, words, speaker):
                return speaker
        return None

    def _points_to(
        self, phrase: Phrase, words: tuple[str, ...], speaker: Speaker
    ) -> bool:
        head = phrase.head.key if phrase.head else ""
        if speaker.person:
            role = [
                word.removeprefix("ال")
                for word in key(speaker.person.role or "").split()
            ]
            office = phrase.sort in {"official", "expert"} and set(words) <= set(role)
            same_head = head == speaker.head and len(words) == 1
            if self._is_described(phrase, speaker):
                return True
            return bool(head) and ((office and words[0] == role[0]) or same_head)
        if head and head == speaker.head and phrase.is_definite:
            return set(words[1:]) <= set(speaker.words) or len(words) == 1
        return len(words) < len(speaker.words) and words == speaker.words[: len(words)]

    def _is_described(self, phrase: Phrase, speaker: Speaker) -> bool:
        """«وتابع الضابط النيجري»: the last speaker, called by what he is."""
        last = self.memory.last
        if last is None or last.person != speaker.person or not phrase.head:
            return False
        state = self._state(phrase, phrase.first, phrase.last)
        fits = speaker.iso3 is None or state == speaker.iso3
        nameless = phrase.head.entry.row["traits"] == "unnamed"
        longer = phrase.last - phrase.first > 1 and state is not None
        described = nameless and phrase.head.key not in _SPOKESMEN
        return described and longer and fits and phrase.is_definite

    def _issuer_before(self, phrase: Phrase) -> Speaker | None:
        """«البيان», «الصحيفة»: who spoke last, if that was by a text or an outlet."""
        last = self.memory.last
        if phrase.sort == "document" and last and last.kind != "outlet":
            return last if last.kind in {"official_body", "other"} else None
        if phrase.sort == "outlet" and last and last.kind == "outlet":
            return last
        return None

    def _holder(self, phrase: Phrase, before: int) -> Person | None:
        """Return the person who holds the office that a phrase names."""
        if phrase.sort != "official" or not phrase.head:
            return None
        written = self.reading.words[phrase.first : phrase.last]
        plain = [word.text for word in written]
        plain[0] = plain[0] if phrase.is_definite else phrase.head.entry.surface
        persons = self.reading.persons
        found = self.phrases.names.role_holder(plain, before, persons)
        if found is None and phrase.is_definite and len(plain) == 1:
            named = [one for one in persons if one.span_start < before]
            return _bare_holder(phrase.head.key, named)
        return found

    def _kind(self, phrase: Phrase) -> SpeakerKind:
        if phrase.sort == "part":
            for index in range(phrase.first + 1, phrase.last):
                heads = self.reading.heads.get(index)
                if heads:
                    return heads[0].entry.row["kind"]  # pyright: ignore[reportReturnType]
        if phrase.first in self.reading.alliances:
            return "official_body"
        if phrase.head:
            return phrase.head.entry.row["kind"]  # pyright: ignore[reportReturnType]
        if phrase.sort in {"state", "alliance"}:
            return "official_body"
        if phrase.sort == "outlet":
            return "outlet"
        hits = self.reading.bodies.get(phrase.first, ())
        kinds = {hit.entry.row.get("kind", "") for hit in hits if hit.kind != "group"}
        return "official_body" if kinds & {"state-organ", "un"} else "other"

    def _state(self, phrase: Phrase, first: int, last: int) -> str | None:
        """Return the state that the phrase itself names."""
        reading = self.reading
        together = {
            reading.states[index].iso3
            for index in range(first, last)
            if phrase.sort == "state" and index in reading.states
        }
        if phrase.sort in {"outlet", "press"} or len(together) > 1:
            return None
        for index in range(first, last):
            if reading.role(index, "posting"):
                return None
            mention: Mention | None = reading.states.get(index)
            if mention and mention.method not in {"capital", "seat"}:
                return mention.iso3
            if mention and index == first:
                return mention.iso3
        hits = reading.cities.get(first) or reading.bodies.get(first) or []
        stated = {
            hit.entry.row.get("state") or hit.entry.row.get("iso3") for hit in hits
        }
        stated.discard(None)
        return stated.pop() or None if len(stated) == 1 else None

    def _bare_words(self, first: int, last: int) -> tuple[str, ...]:
        """Return the words of a phrase without clitics and articles."""
        bare: list[str] = []
        for index in range(first, last):
            text = self.reading.words[index].text
            if self.reading.role(index, "same", "shown") or not text[0].isalnum():
                continue
            prefix = self.phrases.bounds.prefix_at(index) if index == first else ""
            bare.append(text.removeprefix(prefix).removeprefix("ال"))
        return tuple(bare)


@lru_cache(maxsize=4)
def _offices(lexicon: Lexicon) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the sorts of persons, each with the folded words of one row."""
    return tuple(
        (row["sort"], frozenset(key(form) for form in row["forms"].split("|")))
        for row in lexicon.tables["speaker_words"]
        if row["sort"] in {"official", "expert", "person"}
    )


def _bare_holder(head: str, persons: list[Person]) -> Person | None:
    """«الرئيس»: the only one who is called so alone, or the only president."""
    bare, fuller = key("ال" + head), (key(head), key("ال" + head))
    held = [(one, key(one.role or "").split()) for one in persons]
    alone = [one for one, role in held if role == [bare]]
    known = alone or [one for one, role in held if role[:1] and role[0] in fuller]
    return known[0] if len(known) == 1 else None
