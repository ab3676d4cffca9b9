"""The registry of alliances: broad, unambiguous, and told apart where names are shared."""

from collections import Counter

import pytest

from etl.edtf import parse_edtf
from etl.lexicon import load_lexicon
from etl.lexicon.forms import split
from etl.lexicon.scan import Scan

LABELS = {
    "quad-iq-tr-jo-sy": ("التحالف الرباعي: العراق والأردن وسوريا وتركيا (2025)", "رباعي 2025"),
    "quad-iq-ir-ru-sy": (
        "مركز بغداد المعلوماتي/التحالف الرباعي: العراق وإيران وروسيا وسوريا (2015–2018)",
        "رباعي 2015",
    ),
    "global-coalition-daesh": ("التحالف الدولي ضد داعش", "التحالف الدولي"),
    "imctc": ("التحالف الإسلامي العسكري لمحاربة الإرهاب", "التحالف الإسلامي"),
}  # fmt: skip


@pytest.fixture(scope="module")
def rows():
    return load_lexicon().tables["alliances"]


def test_it_knows_the_alliances_of_the_news(rows):
    assert len(rows) >= 90
    assert len({row["alliance_id"] for row in rows}) == len(rows)
    kinds = Counter(row["kind"] for row in rows)
    assert min(kinds["security"], kinds["regional"], kinds["economic"]) >= 20


def test_public_rosters_are_of_known_alliances_and_states(rows):
    tables = load_lexicon().tables
    known = {row["alliance_id"] for row in rows}
    states = {row["iso3"] for row in tables["countries"]}
    seen = set()
    for row in tables["alliance_rosters"]:
        assert row["alliance_id"] in known
        assert row["parent"] in known | {""}
        assert row["alliance_id"] not in seen
        assert set(row["states"].split()) <= states
        seen.add(row["alliance_id"])
    for row in rows:
        # Who tells namesakes apart is among those who have ever been in.
        whole = {
            one["alliance_id"]: set(one["states"].split())
            for one in tables["alliance_rosters"]
        }.get(row["alliance_id"])
        assert whole is None or set(row["members"].split()) <= whole


def test_labels_are_unique_and_those_agreed_on_stand(rows):
    for column in ("label_ar", "label_en"):
        assert len({row[column] for row in rows}) == len(rows)
    by_id = {row["alliance_id"]: row for row in rows}
    for alliance_id, (label, short) in LABELS.items():
        row = by_id[alliance_id]
        assert (row["label_ar"], row["short_ar"]) == (label, short)


def test_a_certain_name_is_borne_by_one(rows):
    bearers = Counter(name for row in rows for name in split(row["names"]))
    assert [name for name, count in bearers.items() if count > 1] == []


def test_a_shared_name_can_be_told_apart(rows):
    for row in rows:
        if row["shared"]:
            assert row["members"], row["alliance_id"]
    by_name: dict[str, list[str]] = {}
    for row in rows:
        for name in split(row["shared"]):
            by_name.setdefault(name, []).append(row["members"])
    for name, members in by_name.items():
        assert len(set(members)) == len(members), name


def test_a_link_of_ours_says_why(rows):
    for row in rows:
        if row["linked"] and row["note_ar"]:
            assert row["note_en"]
    [centre] = [row for row in rows if row["alliance_id"] == "quad-iq-ir-ru-sy"]
    assert centre["note_ar"] == "الدول الأربع نفسها والمقر في بغداد"


def test_founding_dates_are_dates(rows):
    for row in rows:
        if row["founded"]:
            assert parse_edtf(row["founded"]).edtf == row["founded"]


def test_hues_are_given_once(rows):
    hues = [row["hue"] for row in rows if row["hue"]]
    assert len(hues) == len(set(hues)) == 8


@pytest.mark.parametrize(
    ("text", "alliance"),
    [
        ("الاتحاد الاوربي", "eu"),
        ("منظمة شانغهاي للتعاون", "sco"),
        ("منظمة الدول الأميركية", "oas"),
        ("وللناتو", "nato"),
        ("بمجلس التعاون لدول الخليج العربية", "gcc"),
        ("كإيكواس", "ecowas"),
    ],
)
def test_spellings_and_clitics(text, alliance):
    scan = Scan(text, load_lexicon())
    assert alliance in {hit.key for hit in scan.of("alliance")}
