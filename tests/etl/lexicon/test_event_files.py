"""What the engine knows of events: triggers, places, groups, small words."""

import pytest

from etl.arabic import key
from etl.lexicon import load_lexicon
from etl.lexicon.event_files import PLOVER
from etl.lexicon.forms import split
from etl.lexicon.verbs import citation


def rows(table: str):
    return load_lexicon().tables[table]


def test_triggers_come_from_many_roots():
    roots = {row["root"] for row in rows("triggers") if row["class"] == "act"}
    assert len(roots) >= 150


def test_every_event_type_has_verbs_and_nouns():
    verbs = {row["type"] for row in rows("triggers") if row["root"]}
    nouns = {row["type"] for row in rows("triggers") if not row["root"]}
    assert set(PLOVER) <= verbs
    assert set(PLOVER) <= nouns


@pytest.mark.parametrize(
    "row",
    [row for row in rows("triggers") if row["root"]],
    ids=lambda row: f"{row['lemma']}-{row['class']}-{row['type']}",
)
def test_a_verbs_root_and_measure_give_its_lemma(row):
    made = citation(row["root"], int(row["measure"]), vowels=row["vowels"] or "a-u")
    # «أعاد انتشار» is the verb with its object.
    assert key(made) == key(row["lemma"].split()[0])


def test_a_verbs_objects_are_families_that_exist():
    families = {row["group"] for row in rows("triggers") if row["class"] == "object"}
    families |= {way for row in rows("triggers") for way in split(row["group"])}
    asked = {name for row in rows("triggers") for name in split(row["objects"])}
    assert asked <= families


def test_places_of_the_news():
    places = rows("places")
    assert len(places) >= 400
    assert len({row["place"] for row in places}) == len(places)
    assert {row["precision"] for row in places} == {"point", "area"}


def test_a_place_has_a_name():
    assert all(row["names"] or row["cued"] for row in rows("places"))


@pytest.mark.parametrize("table", ["armed_groups", "organizations"])
def test_a_name_belongs_to_one_group(table):
    owner: dict[str, str] = {}
    column = next(iter(rows(table)[0]))
    for row in rows(table):
        for name in split(row["names"]):
            assert owner.setdefault(key(name), row[column]) == row[column], name
