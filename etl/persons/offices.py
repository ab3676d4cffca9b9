"""Offices as a text writes them: «نائب وزير الخارجية التركي»."""

from dataclasses import dataclass

from etl.arabic import key
from etl.lexicon.forms import split
from etl.persons.prose import Prose

_LONGEST = 16
_IN_THE_NAME = " باسم"
_QUOTED = 6
_MISSION = 6
_CLOSING = {'"': '"', "(": ")"}
# Her counterpart's office is named for a woman.
_HERS = {"نظيرته", "نظيرتها"}
_CLOSES = {"»", "”"}


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a run of tokens.

    Attributes:
        iso3: the state it names as its own, None where it names none.
        is_plural: several hold it: «وزيرا الخارجية التركي … والعراقي …».
        is_complete: a name may follow; «وزير» alone wants its complement.
        has_pronoun: «رئيسها», its state is the one spoken of.
    """

    first: int
    end: int
    iso3: str | None
    is_plural: bool
    is_complete: bool
    has_pronoun: bool


def read_office(prose: Prose, first: int) -> Office:
    """Read the office whose head is the title hit at a token."""
    reach = prose.titles[first]
    hit, surface = reach.hit, reach.hit.entry.surface
    definite = hit.prefix.endswith(("ال", "لل")) or surface.startswith(("ال", "لل"))
    pronoun = hit.word_end > hit.end
    # «المتحدث باسم حكومتها»: whose spokesman he is has to follow.
    fixed = definite or pronoun or " " in surface
    fixed = fixed and (pronoun or not surface.endswith(_IN_THE_NAME))
    end = _Reading(prose, first, reach.end, wants=not fixed).end()
    return Office(
        first=first,
        end=end,
        iso3=_own_state(prose, first, end),
        is_plural=hit.entry.tag == "plural",
        is_complete=fixed or end > reach.end,
        has_pronoun=pronoun,
    )


def role_text(prose: Prose, office: Office) -> str:
    """Return the office in the text's characters, its own clitics left out."""
    hit = prose.titles[office.first].hit
    stop = prose.tokens[office.end - 1].end
    words = " ".join(prose.scan.original(hit.start, stop).split())
    if hit.prefix.endswith(("ال", "لل")):
        return "ال" + words
    # «للرئيس» is «لـ» and «الرئيس».
    return "ا" + words[1:] if hit.entry.surface.startswith("لل") else words


def shared_role(prose: Prose, office: Office, holder: int) -> str:
    """Return the office of one of several who hold it, by the word that is his.

    «رؤساء الوزراء الأسترالي … والهندي …»: the head in the singular, what is common
    to all, then the word at token `holder` («الهندي»).
    """
    hit, after_head = prose.titles[office.first].hit, prose.titles[office.first].end
    words = [_singular(prose, office)]
    if prose.text(holder - 1) in _HERS:
        words[0] = _feminine(words[0], hit.entry.row["forms"])
    common = max(_before_state(prose, office.end), after_head)
    state = prose.states.get(office.end - 1)
    # «رئيس جزر القمر» and his counterpart: «الرئيس الموريتاني».
    bare = common == after_head and state is not None and state.method == "name"
    state = prose.states.get(holder)
    if state is not None and state.method == "name":  # «رؤساء تركيا …»: «رئيس تركيا»
        bare = False
    if bare or hit.prefix.endswith(("ال", "لل")):
        words[0] = "ال" + words[0]
    if common > after_head:
        words.append(prose.original(after_head, common))
    own = prose.original(holder, holder + 1)
    words.append(own[1:] if own.startswith("و") else own)
    return " ".join(words)


def _feminine(head: str, forms: str) -> str:
    """Return «مندوبة» for «مندوب», where the lexicon has it."""
    return head + "ة" if head + "ة" in split(forms) else head


def _before_state(prose: Prose, end: int) -> int:
    """Return where the last word of an office begins: «الأردني», «جزر القمر»."""
    state = prose.states.get(end - 1)
    place = end - 1
    while state is not None and prose.states.get(place - 1) is state:
        place -= 1
    return place


def _singular(prose: Prose, office: Office) -> str:
    hit = prose.titles[office.first].hit
    if not office.is_plural:
        return prose.scan.original(hit.start, hit.end)
    plurals = [key(one) for one in split(hit.entry.row["plurals"])]
    singulars = split(hit.entry.row["forms"])
    place = plurals.index(hit.entry.surface)
    return singulars[place] if len(plurals) == len(singulars) else singulars[0]


class _Reading:
    """One office being read, word by word.

    Attributes:
        wants: the last word is an indefinite noun that a genitive must follow.
    """

    def __init__(self, prose: Prose, first: int, place: int, *, wants: bool) -> None:
        self._prose = prose
        self._words = prose.vocabulary
        self._first = first
        self._place = place
        self._wants = wants

    def end(self) -> int:
        """Return the token before which the office ends."""
        while self._place - self._first < _LONGEST:
            step = self._step()
            if not step:
                break
            self._place += step
            self._wants = self._is_construct(self._place - 1)
        return self._place

    def _step(self) -> int:
        """Return how many tokens the office goes on by here, 0 where it ends."""
        kind = self._prose.kind(self._place)
        if kind in {"body", "definite", "unknown", "plain"}:
            reach = self._prose.bodies.get(self._place)
            if reach is not None:
                return reach.end - self._place
        readers = {
            "state": self._own_or_next,
            "definite": self._own_or_next,
            "title": self._title,
            "rank": self._team,
            "honorific": lambda: 0,
            "stop": self._preposition,
            "mark": self._mark,
        }
        reader = readers.get(kind, self._noun)
        return reader()

    def _noun(self) -> int:
        word = self._prose.text(self._place)
        nouns = self._words.complements
        if word in nouns or word in self._words.modifiers:
            return 1
        if word[:1] in {"و", "ل", "ب"} and word[1:] in nouns:
            return 1
        kind = self._prose.kind(self._place)
        return int(self._wants and kind in {"unknown", "plain", "bound"})

    def _own_or_next(self) -> int:
        """«والعراقي فؤاد حسين»: the state of the next holder, and his name."""
        word, following = self._prose.text(self._place), self._place + 1
        if word in self._words.modifiers:  # «بالإنابة» (acting)
            return 1
        if word.startswith("بال") and "ب" not in self._taken():
            return 0
        # «الناني ولد …»: what a father's name follows is a name.
        if self._prose.text(following) in self._words.classes["son"]:
            return 0
        named = self._prose.kind(following) in {"given", "unknown"}
        definite = self._prose.text(following).startswith("ال")
        # «والعراقي فؤاد حسين», but «وزير الخارجية والمغتربين فلان»
        state = self._prose.kind(self._place) == "state" or word.endswith(("ي", "يه"))
        other = word.startswith("و") and state and named and not definite
        return int(not other)

    def _title(self) -> int:
        reach = self._prose.titles[self._place]
        prefix = reach.hit.prefix
        # «القادة الرئيس …»: the leaders did it, and the president is another.
        heads = self._prose.titles[self._first].hit.entry.tag == "plural"
        if prefix.startswith("و") or (heads and prefix.endswith("ال")):
            return 0
        # «ممثلة بالرئيس» (represented by the president) is no office.
        if prefix.startswith("ب") and not self._taken() & {"ب", "بـ"}:
            return 0
        return reach.end - self._place

    def _team(self) -> int:
        """«قائد الفريق» leads a team: where a genitive is due, «الفريق» is no rank."""
        return self._prose.titles[self._place].end - self._place if self._wants else 0

    def _preposition(self) -> int:
        word, following = self._prose.text(self._place), self._place + 1
        kind = self._prose.kind(following)
        if word not in self._words.classes["towards"]:
            return 0
        if word not in self._taken() and not self._is_posted(word):
            return 0
        if kind == "plain":
            return 2 if self._prose.text(following) in self._words.complements else 0
        return int(kind in {"state", "definite", "body"})

    def _taken(self) -> set[str]:
        """The prepositions that the titles of the office take."""
        return {
            key(one)
            for place in range(self._first, self._place)
            if place in self._prose.titles
            for one in split(self._prose.titles[place].hit.entry.row["takes"])
        }

    def _is_posted(self, word: str) -> bool:
        """«قائد بعثة الحلف في العراق»: a mission or force, and where it serves."""
        low = max(self._first, self._place - _MISSION)
        posts = self._words.classes["posting"]
        return word == "في" and any(
            self._prose.text(place) in posts for place in range(low, self._place)
        )

    def _mark(self) -> int:
        """A quoted or bracketed part of the office, or a slash between two."""
        if self._prose.text(self._place) == "/":
            follows = self._prose.kind(self._place + 1)
            return int(follows in {"plain", "body", "title", "definite"})
        closing = self._closing_mark()
        for end in range(self._place + 1, self._place + _QUOTED):
            if not closing or self._prose.kind(end) in {"line", "alias", "rank"}:
                break
            if self._prose.text(end) == closing:
                return end + 1 - self._place
        return 0

    def _closing_mark(self) -> str:
        """Return the mark that closes this one, "" where a name is in it."""
        token = self._prose.tokens[self._place]
        inside = self._prose.kind(self._place + 1)
        if inside == "given" or (inside == "unknown" and not self._wants):
            return ""
        if self._prose.scan.original(token.start, token.end) in _CLOSES:
            return ""
        return _CLOSING.get(token.text, "")

    def _is_construct(self, place: int) -> bool:
        """An indefinite noun that stands before its genitive: «حزب», «محافظ»."""
        word = self._prose.text(place)
        if word in self._words.modifiers:
            return False
        if self._prose.kind(place) == "title":
            return not word.startswith(("ال", "لل"))
        return word in self._words.complements and not word.endswith(("ي", "يه"))


def _own_state(prose: Prose, first: int, end: int) -> str | None:
    """The first state in it; behind a preposition stands another's.

    «السفير لدى العراق» (ambassador to Iraq), «الأمين العام للحلف» (the alliance's).
    """
    for place in range(first, end):
        if prose.text(place) in prose.vocabulary.classes["towards"]:
            return None
        if place in prose.states:
            return prose.states[place].iso3
    return None
