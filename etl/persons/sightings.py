"""Every place where a text names a person, with the office that goes with it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from etl.persons.names import Lead, Name, read_name
from etl.persons.offices import Office, read_office, role_text, shared_role
from etl.persons.prose import Prose
from etl.persons.surroundings import bears_a_name, is_cut, is_no_one

_BEFORE_A_NAME = {"rank", "honorific", "alias"}
_COMMAS = {"،", ","}
_IN_A_NAME = {"given", "particle", "unknown", "definite", "bound", "body"}
_PRONOUNS = {"هو", "هي", "وهو", "وهي"}
_LEADS_MAX = 5
_SHORTEST_NAME = 2
_QUOTED = 8


@dataclass(frozen=True, slots=True)
class Sighting:
    """One naming of a person, as a run of tokens.

    Attributes:
        start: offset of the name, a clitic before it left out.
        known: the row of known_people.csv, by its name.
        is_cut: the text breaks off right behind it.
        is_eponym: a street, a school … bears the name; no person is meant.
        is_headline: a family name before a headline's colon, and nothing else.
    """

    first: int
    end: int
    start: int
    role: str | None = None
    iso3: str | None = None
    office: Office | None = None
    known: str | None = None
    is_cut: bool = False
    is_headline: bool = False
    is_eponym: bool = False


def find_sightings(prose: Prose) -> list[Sighting]:
    """Return every naming of a person, in text order, none overlapping another."""
    found: list[Sighting] = []
    last: Office | None = None
    end = 0
    for place in prose.openings():
        if place < end:
            continue
        sightings = list(_at(prose, place, last))
        found += [one for one in sightings if not one.is_eponym]
        last = next((one.office for one in reversed(sightings) if one.office), last)
        end = max([place + 1, *(one.end for one in sightings)])
    return found


def _at(prose: Prose, place: int, last: Office | None) -> Iterator[Sighting]:
    kind = prose.kind(place)
    if kind == "title":
        yield from _after_office(prose, read_office(prose, place))
    elif kind == "counterpart":
        yield from _counterpart(prose, place, last)
    elif kind in _BEFORE_A_NAME:
        yield from _after_rank(prose, place)
    elif kind == "headed_by":
        yield from _head_of_body(prose, place)
    elif kind in {"given", "and_given", "particle"} or place in prose.known:
        yield from _untitled(prose, place)
    elif kind == "definite" and prose.text(place + 1) == ":":
        yield from _headline(prose, place)


def _after_office(prose: Prose, office: Office) -> Iterator[Sighting]:
    if not office.is_complete:
        return
    first, lead = _skip_to_name(prose, _after_post(prose, office.end))
    name = _name(prose, first, lead)
    if name is None or not _is_apposed(prose, office, name):
        yield from _before_office(prose, office)
        return
    if prose.titles[office.first].hit.entry.row["of"] == "sure" and not name.sure:
        return  # «الحكم صدر» is a ruling, «الحكم سالم» a referee
    role = role_text(prose, office)
    if office.is_plural:
        role = shared_role(prose, office, office.end - 1)
    person = _sighting(prose, name, role=role, iso3=office.iso3, office=office)
    yield _with_fuller_office(prose, person)
    yield from _sharing(prose, office, name.end)


def _after_post(prose: Prose, place: int) -> int:
    """«وزيرة الخارجية في الكونغو …»: pass over the state where the office is held."""
    end = place + 1
    if prose.text(place) != "في" or end not in prose.states:
        return place
    state = prose.states[end]
    while prose.states.get(end) is state:
        end += 1
    return end if state.method == "name" and prose.kind(end) == "given" else place


def _with_fuller_office(prose: Prose, person: Sighting) -> Sighting:
    """«السفير فلان المتحدث باسم الرئاسة»: a bare rank gives way to what follows."""
    office = person.office
    if office is None or office.end - office.first > 1:
        return person
    bare = replace(person, role=None, iso3=None, office=None)
    fuller = _with_office_behind(prose, bare)
    return fuller if fuller.role else person


def _before_office(prose: Prose, office: Office) -> Iterator[Sighting]:
    """«وقال فيكرام ميسري، وكيل الوزارة، إن»: an unheard-of name between two marks."""
    comma = office.first - 1
    if prose.text(comma) not in _COMMAS or prose.kind(office.end) != "mark":
        return
    first = comma
    while prose.kind(first - 1) == "unknown" and comma - first < _LEADS_MAX:
        first -= 1
    feminine = prose.text(first).endswith("ه")
    if comma - first < _SHORTEST_NAME or feminine or not prose.is_speaking(first - 1):
        return
    role = role_text(prose, office)
    start = prose.tokens[first].start
    yield Sighting(first, comma, start, role=role, iso3=office.iso3, office=office)


def _skip_to_name(prose: Prose, place: int) -> tuple[int, Lead]:
    """Pass over a comma, ranks, honorifics and opening quotes before a name."""
    lead: Lead = "office"
    for _ in range(_LEADS_MAX):
        if prose.kind(place) in _BEFORE_A_NAME:
            lead, place = "rank", prose.titles[place].end
        elif _is_passed_over(prose, place, lead):
            place += 1
        else:
            break
    return place, lead


def _is_passed_over(prose: Prose, place: int, lead: Lead) -> bool:
    """Marks, and behind a rank «الأمريكي», «المتقاعد» (American, retired)."""
    word = prose.text(place)
    if word in _COMMAS or word == '"':
        return True
    if prose.text(place - 1) in _COMMAS and _leads_on(prose, place):
        return True
    # «سيادة السودان» is a state's sovereignty, «الجنرال الأمريكي» an American.
    state = prose.states.get(place)
    described = state is not None and state.method == "demonym"
    described = described and word.startswith("ال")
    return lead == "rank" and (described or word in prose.vocabulary.modifiers)


def _leads_on(prose: Prose, place: int) -> bool:
    """«…، هو فلان الفلاني،», «…، الكيني فلان الفلاني،»: what a comma may bring in."""
    word = prose.text(place)
    nisba = word.startswith("ال") and word.endswith(("ي", "يه"))
    if not (nisba or word in _PRONOUNS):
        return False
    name = read_name(prose, place + 1, "office")
    return name is not None and prose.kind(name.end) in {"mark", "line"}


def _is_apposed(prose: Prose, office: Office, name: Name) -> bool:
    """Behind a comma only a sure name, or one that a comma closes, is meant."""
    if prose.text(office.end) not in _COMMAS:
        return True
    return name.sure or prose.kind(name.end) in {"mark", "line"}


def _sharing(prose: Prose, office: Office, place: int) -> Iterator[Sighting]:
    """«والهندي ناريندرا مودي»: others who hold the same office elsewhere."""
    while prose.text(place).startswith("و") and prose.kind(place) in {
        "state",
        "definite",
    }:
        name = _name(prose, place + 1, "office")
        if name is None:
            return
        state = prose.states[place].iso3 if place in prose.states else office.iso3
        role = shared_role(prose, office, place)
        yield _sighting(prose, name, role=role, iso3=state, office=office)
        place = name.end


def _counterpart(prose: Prose, place: int, last: Office | None) -> Iterator[Sighting]:
    """«نظيره السويدي أولف كريسترسون»: the office is that of the person before."""
    if last and not prose.in_one_sentence(last.first, place):
        last = None
    first = prose.titles[place].end
    state = first if prose.kind(first) == "state" else None
    while prose.kind(first) in {"state", "definite"}:
        first += 1
    first, lead = _skip_to_name(prose, first)
    name = _name(prose, first, lead)
    if name is None:
        return
    if state is None:
        yield _sighting(prose, name, office=last)
        return
    role = shared_role(prose, last, state) if last else None
    iso3 = prose.states[state].iso3
    yield _sighting(prose, name, role=role, iso3=iso3, office=last)
    if last:
        yield from _sharing(prose, last, name.end)


def _after_rank(prose: Prose, place: int) -> Iterator[Sighting]:
    first, lead = _skip_to_name(prose, place)
    reach = prose.titles[place]
    if reach.hit.kind == "alias" and prose.text(reach.end) == '"':
        yield from _quoted_name(prose, reach.end)
        return
    name = _name(prose, first, lead)
    if name is None or (reach.hit.entry.row["of"] == "sure" and not name.sure):
        return
    if bears_a_name(prose, place):
        yield replace(_sighting(prose, name), is_eponym=True)
        return
    own = reach.hit.entry.row["of"] == "role"
    stop = prose.tokens[reach.end - 1].end
    role = prose.scan.original(reach.hit.start, stop) if own else None
    states = (prose.states[n].iso3 for n in range(place, first) if n in prose.states)
    person = _sighting(prose, name, role=role, iso3=next(states, None))
    yield _with_office_behind(prose, person)


def _quoted_name(prose: Prose, opening: int) -> Iterator[Sighting]:
    """«المدعو «ناصر الجبلي أبو يحيى»»: the name is what the quotes hold."""
    first = opening + 1
    for end in range(first + 1, opening + _QUOTED):
        if prose.text(end) == '"':
            person = Sighting(first, end, prose.tokens[first].start)
            yield _with_office_behind(prose, person, end + 1)
            return
        if prose.kind(end) in {"line", "mark"}:
            return


def _head_of_body(prose: Prose, place: int) -> Iterator[Sighting]:
    """«الحكومة العراقية برئاسة المهندس …»: the body before is headed by the person."""
    first, lead = _skip_to_name(prose, prose.titles[place].end)
    name = _name(prose, first, lead)
    if name is None or not (name.sure or lead == "rank"):
        return
    body = place
    while body > 0 and prose.kind(body - 1) in {"definite", "state", "body"}:
        body -= 1
    if body == place:
        yield _with_office_behind(prose, _sighting(prose, name))
        return
    head = prose.titles[place].hit.entry.row["of"]
    states = (prose.states[n].iso3 for n in range(body, place) if n in prose.states)
    role = f"{head} {prose.original(body, place)}"
    yield _sighting(prose, name, role=role, iso3=next(states, None))


def _untitled(prose: Prose, place: int) -> Iterator[Sighting]:
    name = read_name(prose, place, "none")
    if name is None or place in prose.bodies or is_no_one(prose, name):
        return
    if bears_a_name(prose, place):
        yield replace(_sighting(prose, name), is_eponym=True)
        return
    iso3 = None
    if place and prose.kind(place - 1) == "state":
        iso3 = prose.states[place - 1].iso3
    yield _with_office_behind(prose, _sighting(prose, name, iso3=iso3))


def _headline(prose: Prose, place: int) -> Iterator[Sighting]:
    """«الكعبي: يجب …»: a family name alone, where a line or a clause begins."""
    word = prose.text(place)
    if not word.startswith("ال") or not word.endswith("ي") or place in prose.bodies:
        return
    known = word in prose.vocabulary.classes["headline"]
    if known or prose.kind(place - 1) not in {"line", "mark"}:
        return
    yield Sighting(place, place + 1, prose.tokens[place].start, is_headline=True)


def _with_office_behind(
    prose: Prose, person: Sighting, place: int | None = None
) -> Sighting:
    """Give a person the office behind the name: «…، رئيس خلية الإعلام الأمني»."""
    place = person.end if place is None else place
    if prose.text(place) in _COMMAS:
        place += 1
    if prose.kind(place) != "title" or person.role:
        return person
    office = read_office(prose, place)
    if prose.titles[place].hit.prefix not in {"", "ال"} or not office.is_complete:
        return person
    first, lead = _skip_to_name(prose, office.end)
    if prose.text(office.end) not in _COMMAS and read_name(prose, first, lead):
        return person
    role, iso3 = role_text(prose, office), office.iso3 or person.iso3
    return replace(person, role=role, iso3=iso3, office=office)


def _sighting(
    prose: Prose,
    name: Name,
    *,
    role: str | None = None,
    iso3: str | None = None,
    office: Office | None = None,
) -> Sighting:
    return Sighting(
        first=name.first,
        end=name.end,
        start=name.start,
        role=role,
        iso3=iso3,
        office=office,
        known=name.known,
        is_cut=is_cut(prose, name.end),
    )


def _name(prose: Prose, place: int, lead: Lead) -> Name | None:
    if place in prose.states:
        return None
    name = read_name(prose, place, lead)
    if name is None or prose.text(place - 1) != '"':
        return name
    return _to_closing_quote(prose, name)


def _to_closing_quote(prose: Prose, name: Name) -> Name:
    """«ناصر الجبلي أبو يحيى» in quotes is one name, byname included."""
    for end in range(name.end, name.first + _QUOTED):
        if prose.text(end) == '"':
            return replace(name, end=end)
        if prose.kind(end) not in _IN_A_NAME:
            break
    return name
