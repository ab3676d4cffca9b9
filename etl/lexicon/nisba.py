"""How a state's row appears in text: its names, its nisba in every inflection.

A nisba is the adjective in -ī that Arabic makes of a place: «عراقي» (Iraqi).
"""

from collections.abc import Iterable, Iterator

from etl.lexicon.forms import Form, Row, split

# Gender, number and case of a nisba, after its stem; final alef is the accusative.
_ENDINGS = ("ي", "ية", "يون", "يين", "يان", "يا", "يات", "يتان", "يتين", "يي", "يو")


def state_forms(row: Row) -> Iterable[Form]:
    """Return every form of a row of countries.csv."""
    for surface in (row["name_ar"], *split(row["names"])):
        yield Form(surface, tag="name")
    for nisba in split(row["demonyms"]):
        for surface in inflect(nisba):
            yield Form(surface, tag="demonym")
    for surface in split(row["plurals"]):
        yield Form(surface, tag="demonym")
    for surface in split(row["houses"]):
        yield Form(surface, tag="seat")
    for column, tag in (("capitals", "capital"), ("seats", "seat")):
        for surface in split(row[column]):
            yield Form(surface, tag=tag, kind="capital")


def reading_forms(row: Row) -> Iterable[Form]:
    """Return the forms of a row of state_readings.csv; ~ marks a nisba."""
    for surface in split(row["forms"]):
        if surface.startswith("~"):
            for inflected in inflect(surface[1:]):
                yield Form(inflected, tag="demonym")
        else:
            yield Form(surface, tag="name")


def inflect(nisba: str) -> Iterator[str]:
    """Return a nisba in every gender, number and case, without its article.

    In a nisba of several words each word in -ī is inflected, and a later one
    takes an article of its own: «كوري جنوبي», «(ال)كورية الجنوبية».
    """
    first, *others = nisba.split(" ")
    for ending in _ENDINGS:
        phrases = [_with(first, ending)]
        for word in others:
            inflected = _with(word, ending)
            phrases = [
                f"{phrase} {article}{inflected}"
                for phrase in phrases
                for article in ("", "ال")
            ]
        yield from phrases


def _with(word: str, ending: str) -> str:
    return word[:-1] + ending if word.endswith("ي") else word
