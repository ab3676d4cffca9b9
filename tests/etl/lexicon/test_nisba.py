"""A nisba in every gender, number and case."""

import pytest

from etl.lexicon.nisba import inflect, reading_forms, state_forms


@pytest.mark.parametrize(
    ("nisba", "form"),
    [
        ("عراقي", "عراقي"),
        ("عراقي", "عراقية"),
        ("عراقي", "عراقيون"),
        ("عراقي", "عراقيين"),
        ("عراقي", "عراقيات"),
        ("عراقي", "عراقيتين"),
        ("عراقي", "عراقيا"),
        ("كوري جنوبي", "كورية جنوبية"),
        ("كوري جنوبي", "كوريين الجنوبيين"),
        ("جنوب أفريقي", "جنوب أفريقيون"),
    ],
)
def test_inflections(nisba, form):
    assert form in set(inflect(nisba))


def test_no_form_mixes_two_endings():
    assert "كوري جنوبية" not in set(inflect("كوري جنوبي"))


def test_a_state_has_names_demonyms_and_capitals_of_their_kinds():
    row = dict.fromkeys(
        ("names", "demonyms", "plurals", "capitals", "seats", "houses"), ""
    ) | {
        "name_ar": "تركيا",
        "demonyms": "تركي",
        "plurals": "أتراك",
        "capitals": "أنقرة",
        "seats": "إسطنبول",
    }
    tags = {(form.surface, form.tag, form.kind) for form in state_forms(row)}
    assert ("تركيا", "name", "") in tags
    assert ("تركية", "demonym", "") in tags
    assert ("أتراك", "demonym", "") in tags
    assert ("أنقرة", "capital", "capital") in tags
    assert ("إسطنبول", "seat", "capital") in tags


def test_a_tilde_marks_a_nisba():
    surfaces = {form.surface for form in reading_forms({"forms": "كوريا|~كوري"})}
    assert {"كوريا", "كوريون"} <= surfaces
    assert "كورياون" not in surfaces
