"""Which words for an alliance mean the same one, and which one that is."""

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from etl.arabic import key
from etl.extract.alliances.phrases import Phrase
from etl.extract.registry import Known, words_of
from etl.extract.rosters import Roster
from etl.lexicon.scan import Scan, digest

# How many referents back a phrase may belong to, and how many of its phrases count:
# a text with more speaks of nothing in particular.
_MANY = 40


@dataclass(slots=True)
class Referent:
    """What one article means by one or more phrases.

    Attributes:
        iso3s: the states listed as its own.
        sides: of how many states it is said to be.
        quoted: its name in quotation marks, empty where it bears none.
        heads: the heads it goes by; «الثلاثي» alone has none.
        starts: where its phrases begin, in order.
        alliance_id: set by `identify`; None where it is no alliance we can tell.
        is_joined: a state is said to join it, leave it, or be in it.
        linked: it is known only by words that we link to a registry row.
    """

    phrases: list[Phrase] = field(default_factory=list)
    iso3s: set[str] = field(default_factory=set)
    sides: int | None = None
    quoted: str = ""
    heads: set[str] = field(default_factory=set)
    starts: list[int] = field(default_factory=list)
    alliance_id: str | None = None
    linked: bool = False
    is_joined: bool = False

    def take(self, phrase: Phrase, listed: Sequence[str]) -> None:
        """Add a phrase and the states listed by it."""
        self.phrases.append(phrase)
        self.iso3s.update(listed)
        self.sides = self.sides or phrase.sides
        self.quoted = self.quoted or phrase.quoted
        if phrase.head:
            self.heads.add(phrase.head)
        insort(self.starts, phrase.start)

    def distance(self, offset: int) -> int:
        """Return how far an offset is from the nearest of its phrases."""
        place = bisect_left(self.starts, offset)
        near = self.starts[max(0, place - 1) : place + 1]
        return min(abs(offset - start) for start in near)


def gather(phrases: Sequence[tuple[Phrase, tuple[str, ...]]]) -> list[Referent]:
    """Put phrases that mean the same together, each with the states listed by it."""
    found: list[Referent] = []
    # Those with a list first, so that the others find them.
    for phrase, listed in sorted(
        phrases, key=lambda pair: (not pair[1], pair[0].start)
    ):
        home = _nearest(
            phrase, [one for one in found[-_MANY:] if _fits(one, phrase, listed)]
        )
        if home is None:
            home = Referent()
            found.append(home)
        home.take(phrase, listed)
    for referent in found:
        referent.phrases.sort(key=lambda phrase: phrase.start)
    return sorted(found, key=lambda referent: referent.phrases[0].start)


def _fits(referent: Referent, phrase: Phrase, listed: tuple[str, ...]) -> bool:
    if phrase.quoted and referent.quoted and phrase.quoted != referent.quoted:
        return False
    if phrase.sides and referent.sides and phrase.sides != referent.sides:
        return False
    if phrase.head and referent.heads and phrase.head not in referent.heads:
        return False
    states = set(listed)
    whole = phrase.sides or referent.sides
    if whole and len(states) == whole == len(referent.iso3s):
        return states == referent.iso3s
    return not states or not referent.iso3s or _nested(states, referent.iso3s)


def _nested(one: set[str], other: set[str]) -> bool:
    return one <= other or other <= one


def _nearest(phrase: Phrase, referents: Sequence[Referent]) -> Referent | None:
    return min(referents, key=lambda one: one.distance(phrase.start), default=None)


def identify(
    referent: Referent,
    scan: Scan,
    known: Mapping[str, Known],
    rosters: Sequence[Roster],
) -> None:
    """Say which alliance a referent is: a row of the registry, or one of its own."""
    tied = all(
        phrase.role == "tie" and not phrase.is_definite for phrase in referent.phrases
    )
    if not referent.iso3s and referent.sides and not tied:
        referent.iso3s = _by_number(referent, rosters)
    row = _best_row(referent, known) or _row_by_presence(referent, known, rosters)
    if row is not None:
        referent.alliance_id = row.alliance_id
        referent.linked = not any(
            phrase.naming is not None
            and phrase.naming.tag == "shared"
            and row.alliance_id in phrase.naming.ids
            for phrase in referent.phrases
        ) and any(phrase.naming is not None for phrase in referent.phrases)
    elif _is_alliance(referent, scan):
        name = referent.quoted or scan.text[slice(*_span(_fullest(referent)))]
        fields = (name.removeprefix("ال"), *sorted(referent.iso3s))
        referent.alliance_id = "~" + digest("alliance", *fields)


def absorb(
    referents: Sequence[Referent], rosters: Sequence[frozenset[str]] = ()
) -> list[Referent]:
    """Return the referents without nameless bodies of an alliance named beside them.

    «شكلت الدول الأربع غرفة عمليات مشتركة» (the four set up a joint operations room)
    is no second alliance of the four. `rosters`: who is in the alliances that the
    text calls by a name of the registry.
    """
    named = [one for one in referents if _bears_name(one)][:_MANY]
    return [
        one
        for one in referents
        if _bears_name(one)
        or not (
            any(one.iso3s <= other.iso3s for other in named)
            or any(_is_most_of(one.iso3s, whole) for whole in rosters)
        )
    ]


def _is_most_of(iso3s: set[str], whole: frozenset[str]) -> bool:
    # «اتفقت … على إقامة تكتل» (agreed to set up a bloc): the founders of a small one.
    few = len(iso3s) > 2 and len(whole) <= _SMALL
    enough = few or len(iso3s) >= len(whole) * _ENOUGH
    return bool(iso3s) and iso3s <= whole and enough


# What a larger body's states form beside it may well be an alliance of their own.
_SMALL = 12


def _bears_name(referent: Referent) -> bool:
    return bool(
        referent.quoted
        or referent.sides
        or any(phrase.naming for phrase in referent.phrases)
    )


def _by_number(referent: Referent, rosters: Sequence[Roster]) -> set[str]:
    """Return the states of the list that has as many as the name says."""
    fitting = [one for one in rosters if len(one.iso3s) == referent.sides]
    nearest = min(
        fitting[:_MANY], key=lambda one: referent.distance(one.start), default=None
    )
    return set(nearest.iso3s) if nearest is not None else set()


# How much of the states named together two sets must share to be one alliance.
_ENOUGH = 0.6


def _best_row(referent: Referent, known: Mapping[str, Known]) -> Known | None:
    rows = [known[one] for one in _ids(referent)]
    fitting = [row for row in rows if _overlap(row, referent.iso3s) >= _ENOUGH]
    return max(fitting, key=lambda row: _overlap(row, referent.iso3s), default=None)


def _ids(referent: Referent) -> list[str]:
    """Return every row whose name the referent bears, in the registry's order."""
    namings = [phrase.naming for phrase in referent.phrases if phrase.naming]
    return list(dict.fromkeys(one for naming in namings for one in naming.ids))


def _row_by_presence(
    referent: Referent, known: Mapping[str, Known], rosters: Sequence[Roster]
) -> Known | None:
    """Return the namesake all of whose states the article names, list or no list."""
    if referent.iso3s:
        return None
    named = {iso3 for roster in rosters for iso3 in roster.iso3s}
    rows = [known[one] for one in _ids(referent)]
    return max(
        (row for row in rows if len(row.members) > 1 and row.members <= named),
        key=lambda row: len(row.members),
        default=None,
    )


def _overlap(row: Known, iso3s: set[str]) -> float:
    """Return how far two sets of states agree; part of a known set agrees well."""
    if len(row.members & iso3s) < 2:
        return 0.0
    shared = len(row.members & iso3s) / len(row.members | iso3s)
    return max(shared, _ENOUGH) if iso3s <= row.members else shared


def _is_alliance(referent: Referent, scan: Scan) -> bool:
    """Tell whether words that the registry does not know name an alliance."""
    if referent.is_joined and any(map(_bears_own_name, referent.phrases)):
        return True
    if len(referent.iso3s) < 2:
        return False
    return any(_names_one(phrase, referent, scan) for phrase in referent.phrases)


def _names_one(phrase: Phrase, referent: Referent, scan: Scan) -> bool:
    told = bool(phrase.quoted) or phrase.is_telling
    if phrase.role in {"coalition", "strong"}:
        return len(referent.iso3s) > 2 or told or bool(phrase.sides)
    if phrase.role == "lateral":
        return bool(phrase.quoted) and phrase.sides == len(referent.iso3s)
    if phrase.role == "mission":
        return told or (bool(phrase.tail) and len(referent.iso3s) > 2)
    if phrase.role == "tie":
        return phrase.sides == len(referent.iso3s)
    if phrase.role == "pact":
        # «وقعت … اتفاقا ثلاثيا»: as many as it says; two may sign anything.
        whole = (phrase.sides or 0) > 2 and phrase.sides == len(referent.iso3s)
        whole = whole and key(phrase.head) in words_of(scan.lexicon, "treaty")
        return bool(phrase.quoted) or whole or _is_defence_pact(phrase, scan)
    return bool(phrase.quoted) or _is_named_body(phrase, referent)


def _bears_own_name(phrase: Phrase) -> bool:
    """Tell whether a phrase names, be it of whom we are not told («مبادرة «…»»)."""
    if phrase.role not in {"coalition", "strong", "body", "mission", "pact"}:
        return False
    return bool(phrase.quoted) or (bool(phrase.tail) and _is_determined(phrase))


def _is_named_body(phrase: Phrase, referent: Referent) -> bool:
    """Tell whether a body of states bears a name of its own, or says how many it is.

    «المنتدى السداسي للطاقة», «صيغة كرايوفا»; but a committee of three states that
    something else set up («لجنة اتصال تضم …») is none.
    """
    told = phrase.tail or phrase.is_definite or phrase.is_telling
    if phrase.sides == len(referent.iso3s) and told:
        return True
    if phrase.is_definite and phrase.is_telling and len(referent.iso3s) > 2:
        return True  # «اللجنة المشتركة بين المغرب وإسبانيا والبرتغال»
    return bool(phrase.tail) and _is_determined(phrase) and len(referent.iso3s) > 2


def _is_determined(phrase: Phrase) -> bool:
    """Tell whether a phrase is definite: by its article, or as a construct.

    «رابطة الدول المطلة …», «صيغة كرايوفا»; «لجنة وزارية» is an adjective's.
    """
    told = any(word.startswith(("ال", "لل")) for word in phrase.tail)
    return phrase.is_definite or phrase.is_of_place or told


def _is_defence_pact(phrase: Phrase, scan: Scan) -> bool:
    """Tell whether words of mutual defence follow: «معاهدة دفاع مشترك»."""
    around = scan.within(phrase.start, phrase.end + 32, "alliance_function")
    return any(hit.key == "defence-pact" for hit in around)


def _fullest(referent: Referent) -> Phrase:
    return max(referent.phrases, key=lambda one: (one.end - one.start, -one.start))


def _span(phrase: Phrase) -> tuple[int, int]:
    return phrase.start, phrase.end
