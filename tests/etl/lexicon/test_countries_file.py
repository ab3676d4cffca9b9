"""The states of the lexicon against CLDR, and the rules of the files beside them."""

import re

import pytest
from babel import Locale
from babel.core import get_global

from etl.arabic import key
from etl.extract import countries
from etl.lexicon import load_lexicon
from etl.lexicon.forms import split

ARABIC = Locale("ar").territories
ENGLISH = Locale("en").territories
# CLDR has codes that ISO 3166-1 only reserves, groups of states, and test locales.
NOT_ISO = {
    "AC", "CP", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ",
}  # fmt: skip
ROWS = load_lexicon().tables["countries"]


def test_every_iso_code_has_its_row_and_no_other():
    expected = {code for code in ARABIC if re.fullmatch("[A-Z]{2}", code)} - NOT_ISO
    assert {row["iso2"] for row in ROWS} == expected
    assert len({row["iso3"] for row in ROWS}) == len(ROWS) == 250


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["iso3"])
def test_alpha_3_means_the_same_state_as_alpha_2(row):
    aliases = get_global("territory_aliases")
    assert aliases.get(row["iso3"], ["XK"]) == [row["iso2"]]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["iso3"])
def test_the_name_in_cldr_is_read_as_this_state(row):
    found = countries.find(f"أعلنت حكومة {ARABIC[row['iso2']]} موقفها")
    assert {mention.iso3 for mention in found} == {row["iso3"]}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["iso3"])
def test_own_names_are_read_as_this_state(row):
    text = f"أعلنت حكومة {row['name_ar']} موقفها"
    assert {mention.iso3 for mention in countries.find(text)} == {row["iso3"]}


def test_english_names_agree_with_cldr_but_for_short_forms():
    ours = {row["iso2"]: row["name_en"] for row in ROWS}
    differing = {code for code, name in ours.items() if not _alike(name, ENGLISH[code])}
    assert differing <= {"CD", "CG", "CV", "GS", "HK", "MM", "MO", "PS", "UM", "VC"}


def test_no_two_states_share_a_name():
    owners: dict[str, str] = {}
    for row in ROWS:
        for name in (row["name_ar"], *split(row["names"])):
            assert owners.setdefault(key(name), row["iso3"]) == row["iso3"], name


def test_rows_are_sorted_and_points_lie_on_earth():
    codes = [row["iso3"] for row in ROWS]
    assert codes == sorted(codes)
    for row in ROWS:
        assert -180 <= float(row["longitude"]) <= 180
        assert -90 <= float(row["latitude"]) <= 90
        assert bool(row["region"]) == (row["iso3"] != "ATA")


def test_surnames_are_nisba_of_their_row():
    for row in ROWS:
        assert set(split(row["surnames"])) <= set(split(row["demonyms"])), row["iso3"]


def test_the_last_rule_of_a_reading_always_decides():
    last: dict[str, str] = {}
    for row in load_lexicon().tables["state_readings"]:
        last[row["forms"]] = row["when"]
    # «مالي» passes on to the rules of its nisba.
    assert {when for forms, when in last.items() if forms != "مالي"} == {"else"}


def test_readings_name_states_that_exist():
    known = {row["iso3"] for row in ROWS}
    for row in load_lexicon().tables["state_readings"]:
        codes = set(re.findall("[A-Z]{3}", row["iso3"] + " " + row["words"]))
        assert codes <= known, row


def _alike(one: str, other: str) -> bool:
    def plain(name: str) -> str:
        return name.replace("&", "and").replace("St.", "Saint").replace("’", "'")

    return plain(one) == plain(other)
