"""Which alliance a name means across articles, and what it is called then."""

from datetime import date

import pytest

from etl.lexicon import load_lexicon
from etl.records import (
    Alliance,
    Annotation,
    Article,
    ArticleFacts,
    EdtfDate,
    Event,
    Membership,
    Mention,
    Participant,
    Publication,
)
from etl.resolve import resolve_alliances
from etl.resolve.bodies import name_key
from etl.resolve.naming import GREY


def article(
    number: int,
    alliance_id: str,
    name: str,
    states: str,
    *,
    year: int | None = 2026,
    linked: bool = False,
) -> ArticleFacts:
    """One article that speaks of one alliance."""
    iso3s = tuple(sorted(states.split()))
    published = (
        EdtfDate(str(year), date(year, 1, 1), date(year, 12, 31)) if year else None
    )
    return ArticleFacts(
        Article(f"a{number}", "d", number, "main", None, name),
        Publication(published=published),
        Annotation(
            mentions=(
                Mention("alliance", name, 0, 1, "name", alliance_id=alliance_id,
                        mention_id=f"m{number}"),
            ),
            alliances=(Alliance(alliance_id, name, (name,), iso3s, linked),),
            memberships=tuple(
                Membership(0, 1, f"{number}{iso3}", alliance_id, iso3, "member", "active")
                for iso3 in iso3s
            ),
            events=(
                Event(0, 1, f"e{number}", "AGREE", alliance_id=alliance_id,
                      participants=(
                          Participant(0, "alliance", name, "source",
                                      alliance_id=alliance_id),
                      )),
            ),
        ),
    )  # fmt: skip


def rows(facts, table):
    resolved = resolve_alliances(facts, load_lexicon())
    [found] = [one.rows for one in resolved.tables if one.table == table]
    return list(found)


def ids(facts) -> list[str]:
    resolved = resolve_alliances(facts, load_lexicon())
    return [one.annotation.alliances[0].alliance_id for one in resolved.facts]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        # An equal name and overlapping members in one period.
        (("تحالف رباعي", "EGY SAU TUR PAK"), ("التحالف الرباعي", "EGY SAU TUR"), True),
        (("تحالفاً رباعياً", "EGY SAU"), ("التحالف الرباعي", "EGY SAU TUR PAK"), True),
        # Equal members alone never merge, nor an equal name alone.
        (("حلف الجنوب", "EGY SAU TUR"), ("قوة الصقر", "EGY SAU TUR"), False),
        (("التحالف الرباعي", "EGY SAU TUR PAK"), ("التحالف الرباعي", "CHL PER BOL ECU"), False),
        (("التحالف الرباعي", "EGY SAU TUR PAK"), ("التحالف الرباعي", "EGY GRC CYP ITA"), False),
    ],
)  # fmt: skip
def test_identity(one, other, same):
    first, second = ids([article(1, "~1", *one), article(2, "~2", *other)])
    assert (first == second) is same
    assert not first.startswith("~")


def test_reports_ten_years_apart_are_of_namesakes():
    facts = [
        article(1, "~1", "التحالف الثلاثي", "EGY SAU TUR", year=2010),
        article(2, "~2", "التحالف الثلاثي", "EGY SAU TUR", year=2026),
    ]
    assert len(set(ids(facts))) == 2
    labels = [row["label_ar"] for row in rows(facts, "alliances")]
    assert all("2010" in label or "2026" in label for label in labels)


def test_an_alliance_of_a_roster_changes_nothing_of_those_that_texts_name():
    facts = [
        article(1, "~1", "حلف الجنوب", "EGY SAU TUR"),
        article(2, "quad-iq-tr-jo-sy", "التحالف الرباعي", "IRQ"),
    ]
    listed = ("gcc", "quad-iq-tr-jo-sy", "eu")
    resolved = resolve_alliances(facts, load_lexicon(), listed=listed)
    tables = {one.table: list(one.rows) for one in resolved.tables}
    for table in ("alliances", "alliance_names"):
        without = rows(facts, table)
        assert tables[table][: len(without)] == without
    added = [row["alliance_id"] for row in tables["alliances"]][2:]
    assert added == ["gcc", "eu"]
    hues = [row["hue"] for row in tables["alliances"]]
    assert len(set(hues)) == len(hues)


def test_a_hue_that_a_text_took_is_not_given_to_a_roster():
    # As many alliances as there are hues leave none for the GCC's own.
    facts = [
        article(number, f"~{number}", f"حلف {name}", states)
        for number, (name, states) in enumerate(
            zip("أبجدهوزح", ["EGY SAU", "CHL PER", "GRC CYP", "TUR PAK",
                             "IRQ JOR", "FRA DEU", "KEN UGA", "USA CAN"], strict=True)
        )
    ]  # fmt: skip
    resolved = resolve_alliances(facts, load_lexicon(), listed=("gcc",))
    [alliances] = [one.rows for one in resolved.tables if one.table == "alliances"]
    assert len({row["hue"] for row in alliances}) == len(alliances) == 9
    assert alliances[-1]["alliance_id"] == "gcc"
    assert alliances[-1]["hue"] == GREY


def test_the_registry_wins():
    facts = [article(1, "nato", "الناتو", "TUR"), article(2, "nato", "الحلف", "")]
    assert ids(facts) == ["nato", "nato"]
    [row] = rows(facts, "alliances")
    assert (row["label_en"], row["founded_edtf"]) == (
        "North Atlantic Treaty Organization",
        "1949-04-04",
    )


def test_every_record_bears_the_final_id():
    facts = [article(1, "~raw", "حلف الجنوب", "EGY SAU TUR")]
    resolved = resolve_alliances(facts, load_lexicon())
    told = resolved.facts[0].annotation
    [final] = {one.alliance_id for one in told.mentions}
    assert {one.alliance_id for one in told.memberships} == {final}
    assert told.events[0].alliance_id == final
    assert told.events[0].participants[0].alliance_id == final
    assert rows(facts, "alliance_id_aliases") == [
        {"former_id": "~raw", "alliance_id": final}
    ]


def test_a_shared_name_carries_its_states_and_is_flagged():
    facts = [
        article(1, "quad-iq-tr-jo-sy", "التحالف الرباعي", "IRQ TUR JOR SYR"),
        article(2, "quad-iq-ir-ru-sy", "التحالف الرباعي", "IRQ IRN RUS SYR"),
        article(3, "~3", "تحالف رباعي", "EGY SAU TUR PAK"),
    ]
    shared = [row for row in rows(facts, "alliance_names") if row["is_shared"]]
    assert len({row["alliance_id"] for row in shared}) == 3
    labels = [row["label_ar"] for row in rows(facts, "alliances")]
    assert len(set(labels)) == 3
    assert "مصر" in labels[-1]
    assert "باكستان" in labels[-1]


def test_our_link_is_told_with_its_reason():
    facts = [
        article(1, "quad-iq-ir-ru-sy", "مركز معلوماتي", "IRQ IRN RUS SYR", linked=True),
        article(2, "quad-iq-ir-ru-sy", "التحالف الرباعي", "IRQ IRN RUS SYR"),
    ]
    [link] = rows(facts, "alliance_links")
    assert link["article_id"] == "a1"
    assert "بغداد" in str(link["reason_ar"])


def test_hues_are_given_once_and_kept():
    known = [
        article(number, row["alliance_id"], row["label_ar"], "")
        for number, row in enumerate(load_lexicon().tables["alliances"][:30])
    ]
    hues = {row["alliance_id"]: row["hue"] for row in rows(known, "alliances")}
    coloured = [hue for hue in hues.values() if hue != "#8A8F94"]
    assert len(coloured) == len(set(coloured)) == 8
    alone = {row["hue"] for row in rows(known[:1], "alliances")}
    assert alone == {hues["quad-iq-tr-jo-sy"]}


def test_the_order_of_articles_changes_nothing():
    facts = [
        article(1, "~1", "تحالف رباعي", "EGY SAU", year=2025),
        article(2, "~2", "التحالف الرباعي", "EGY SAU TUR PAK"),
        article(3, "~3", "حلف الجنوب", "CHL PER", year=None),
    ]
    one, other = rows(facts, "alliances"), rows(facts[::-1], "alliances")
    assert one == other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("التحالف الرباعي", "تحالفاً رباعياً"),
        ("«التحالف الرباعي»", "تحالف  رباعي"),
        ("الإتحاد الأوروبي", "الاتحاد الاوروبى"),
    ],
)
def test_spellings_of_one_name(one, other):
    assert name_key(one) == name_key(other)
