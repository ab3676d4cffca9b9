"""Persons with their offices, one for each person in an article."""

from collections.abc import Sequence

from etl.lexicon.scan import Scan
from etl.persons.prose import Prose
from etl.persons.roster import find_persons
from etl.persons.sightings import find_sightings
from etl.records import Mention, Person


def find_people(scan: Scan, states: Sequence[Mention]) -> list[Person]:
    """Return the persons a text names, in the order of their first naming.

    Args:
        scan: the text.
        states: the states it names, which tie an office to its state.
    """
    prose = Prose(scan, states)
    return find_persons(prose, find_sightings(prose))
