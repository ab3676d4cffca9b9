"""The lexicon files that statements are read with agree with each other."""

import pytest

from etl.arabic import key
from etl.lexicon import load_lexicon
from etl.lexicon.forms import split
from etl.lexicon.scan import Scan


def table(name):
    return load_lexicon().tables[name]


def test_outlets_are_seated_in_known_states():
    states = {row["iso3"] for row in table("countries")}
    assert {row["state"] for row in table("outlets")} <= states | {""}


def test_no_two_outlets_share_a_name():
    names = [key(name) for row in table("outlets") for name in split(row["names"])]
    assert len(names) == len(set(names))


def test_no_rating_is_shipped():
    assert {row["rating"] for row in table("outlets")} == {""}


def test_a_verb_that_takes_a_preposition_names_it():
    for row in table("speech_verbs"):
        if row["object"] in {"prep", "topic", "carry"}:
            assert row["prep"], row["verb"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("وأضاف", "أضاف"), ("فقالت", "قال"), ("أكّدوا", "أكد"), ("يُشيران", "أشار"),
        ("نافياً", "نفى"), ("مشيرةً", "أشار"), ("وأوضحت", "أوضح"), ("بيّن", "بيّن"),
        ("لَفَتَ", "لفت"), ("ارتأت", "ارتأى"), ("قولهم", "قال"), ("اتُّهم", "اتهم"),
    ],
)  # fmt: skip
def test_verbs_of_speech_are_found_however_they_are_written(text, verb):
    hits = Scan(text, load_lexicon()).of("speech_verb")
    assert verb in {hit.key for hit in hits}
