"""What stands around a name and tells that nobody is meant, or all of him."""

from etl.persons.names import Name
from etl.persons.prose import Prose


def is_no_one(prose: Prose, name: Name) -> bool:
    """A byline, or a name in quotation marks that nothing tells to be a person's."""
    if name.known is not None:
        return False
    quoted = prose.text(name.first - 1) == '"' and prose.text(name.end) == '"'
    return quoted or prose.stands_alone(name.first, name.end)


def bears_a_name(prose: Prose, place: int) -> bool:
    """«شارع محمد محمود» (a street) is named for a person and is none."""
    previous = prose.text(place - 1)
    if previous == '"':
        previous = prose.text(place - 2)
    places = prose.vocabulary.classes["place_noun"]
    return previous in places or previous[1:] in places


def is_cut(prose: Prose, place: int) -> bool:
    """The teaser's text ends in dots right behind the name."""
    return prose.text(place) == "…" or (
        prose.text(place) == "." and prose.text(place + 1) == "."
    )
