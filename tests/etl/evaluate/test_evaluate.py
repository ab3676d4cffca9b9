"""Gold against what was read: each kind counted as the annotations ask."""

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from etl import paths
from etl.build import build
from etl.errors import SeedError
from etl.evaluate import compare, evaluate, gold_sets, overall
from etl.evaluate.gold import find_pages, read_gold
from etl.evaluate.readings import Count, Deed, Naming, Reading, Roster
from etl.lexicon import load_lexicon

PAGE = "page.txt"


def reading(**found) -> Reading:
    base = {"section": "main", "title": "عنوان الخبر", "published": "2025-03-01"}
    return Reading(**(base | {"countries": frozenset()} | found))


def counts(gold: Reading, found: Reading | None) -> dict[str, tuple[int, int, int]]:
    pages = {PAGE: (found,)} if found else {}
    measures = compare("set", {PAGE: (gold,)}, pages)
    return {m.kind: (m.tp, m.fp, m.fn) for m in measures if m.method is None}


def deed(evidence: str, **changes) -> Deed:
    base = {"event_type": "CONSULT", "date": "2025-02", "planned": False}
    return Deed(
        **(base | {"participants": frozenset({"IRQ"})} | changes), evidence=evidence
    )


def test_states_are_sets():
    found = counts(
        reading(countries=frozenset({"IRQ", "TUR"})),
        reading(countries=frozenset({"IRQ", "SYR"})),
    )
    assert found["countries"] == (1, 1, 1)


def test_an_article_that_was_not_found_misses_all_its_facts():
    gold = reading(
        countries=frozenset({"IRQ"}),
        people=(Naming("علي حسن", ""),),
        events=(deed("قمة"),),
    )
    found = counts(gold, None)
    assert found["segmentation"] == found["countries"] == found["people"] == (0, 0, 1)
    assert found["events"] == (0, 0, 1)


@pytest.mark.parametrize(
    ("title", "fits"),
    [
        ("عنوان الخبر", True),
        ("  عُنوان   الخَبر: ", True),
        ("عنوان الخبر - شبكة كذا", True),
        ("عنوان خبر آخر", False),
        ("نص مختلف تماما", False),
    ],
)
def test_articles_are_paired_by_title(title, fits):
    found = counts(reading(), reading(title=title))
    assert found["segmentation"] == ((1, 0, 0) if fits else (0, 1, 1))


def test_a_wrong_section_counts_against_the_splitting_alone():
    found = counts(reading(), reading(section="related"))
    assert found["segmentation"] == (0, 1, 1)
    assert found["published"] == (1, 0, 0)


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ("2025-03-01", "2025-03-01", True),
        ("2025-03", "2025-03~", True),
        ("2025-03~", "2025-03-14", True),
        ("2025-03-14~", "2025-03", True),
        ("2025-03", "2025-03-14", False),
        ("2024-12-08/..", "2024-12-08/..", True),
        ("2024-12-08/..", "2024-12-08", False),
        (None, None, True),
        (None, "2025", False),
        ("2025", None, False),
    ],
)
def test_dates_agree_but_for_their_qualifiers(gold, found, right):
    got = counts(reading(published=gold), reading(published=found))
    assert got["published"] == ((1, 0, 0) if right else (0, 1, 1))


def test_teasers_need_no_date():
    teaser = reading(section="teaser", published=None)
    assert "published" not in counts(teaser, teaser)


def test_members_are_counted_in_the_alliance_that_fits_best():
    gold = reading(rosters=(Roster("quad", frozenset({"IRQ", "SYR", "TUR", "JOR"})),))
    found = reading(
        rosters=(
            Roster("x", frozenset({"IRQ", "SYR", "TUR"})),
            Roster("y", frozenset({"IRQ", "USA"})),
        )
    )
    assert counts(gold, found)["memberships"] == (3, 2, 1)


def test_alliances_are_linked_across_pages():
    pair, other = frozenset({"IRQ", "TUR"}), frozenset({"FRA", "DEU"})
    gold = {
        "a.txt": (reading(rosters=(Roster("one", pair), Roster("two", other))),),
        "b.txt": (reading(rosters=(Roster("one", pair),)),),
    }
    found = {
        "a.txt": (reading(rosters=(Roster("x", pair), Roster("x", other))),),
        "b.txt": (reading(rosters=(Roster("z", pair),)),),
    }
    linking = {
        (m.tp, m.fp, m.fn)
        for m in compare("set", gold, found)
        if m.kind == "alliance linking"
    }
    assert linking == {(0, 1, 1)}


def test_events_are_paired_by_the_sentence_they_stand_in():
    gold = reading(
        events=(
            deed("عقد وزراء الدفاع اجتماعا في أنقرة"),
            deed("وقعت الدولتان الاتفاق"),
        )
    )
    found = reading(
        events=(
            deed("وزراء الدفاع اجتماعا", date="2025-02~", planned=True, method="verb"),
            deed("نص لا صلة له", method="noun"),
        )
    )
    got = counts(gold, found)
    assert got["events"] == (1, 1, 1)
    assert got["event date"] == got["event type"] == (1, 0, 0)
    assert got["event planned"] == (0, 1, 1)
    rules = {
        (m.method, m.tp, m.fp)
        for m in compare("set", {PAGE: (gold,)}, {PAGE: (found,)})
        if m.method
    }
    assert rules == {("verb", 1, 0), ("noun", 0, 1)}


def test_optional_items_are_neither_asked_for_nor_held_against():
    gold = reading(
        statements=(Naming("مصدر أمني", "قال المصدر إن العملية انتهت", optional=True),)
    )
    said = Naming("مصدر أمني عراقي", "قال المصدر إن العملية")
    assert counts(gold, reading(statements=(said,)))["statements"] == (0, 0, 0)
    assert counts(gold, reading())["statements"] == (0, 0, 0)


@pytest.mark.parametrize(
    ("speaker", "words", "right"),
    [
        ("مصادر دبلوماسية", "إن الاجتماع تأجل إلى الشهر المقبل", True),
        ("مصدر طبي في البصرة", "إن الاجتماع تأجل إلى الشهر المقبل", False),
        ("مصادر دبلوماسية تركية", "كلام آخر عن أمر آخر", False),
    ],
)
def test_a_statement_needs_its_speaker_and_its_place(speaker, words, right):
    gold = Naming("مصادر دبلوماسية تركية", "إن الاجتماع تأجل إلى الشهر المقبل")
    got = counts(
        reading(statements=(gold,)), reading(statements=(Naming(speaker, words),))
    )
    assert got["statements"] == ((1, 0, 0) if right else (0, 1, 1))


def test_a_number_said_again_is_held_against_nobody():
    gold = reading(quantities=(Count(25, "25 مرشحا"),))
    found = reading(
        quantities=(
            Count(25.0, "25 مرشحا من"),
            Count(25.0, "المرشحون 25"),
            Count(3, "ثلاث"),
        )
    )
    assert counts(gold, found)["quantities"] == (1, 1, 0)


def test_perfect_readings_score_one():
    for folder in gold_sets(paths.GOLD):
        gold = read_gold(folder)
        measures = compare(folder.name, gold, gold)
        # A set that names no alliance twice has nothing to link, and the overall
        # figure counts what is not measured as nothing.
        counted = [one for one in measures if one.tp or one.fp or one.fn]
        assert {one.f1 for one in counted if one.f1 is not None} == {1.0}
        links = any(one.kind == "alliance linking" for one in counted)
        assert overall(measures) == pytest.approx(1.0 if links else 0.9)


def test_every_annotated_page_is_at_hand():
    for folder in gold_sets(paths.GOLD):
        assert len(find_pages(folder)) == len(read_gold(folder))


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"document": "a", "articles": [{}]}']
)
def test_a_file_that_is_no_annotation_is_named(tmp_path, text):
    (tmp_path / "bad.json").write_text(text, encoding="utf-8")
    with pytest.raises(SeedError, match=r"bad\.json"):
        read_gold(tmp_path)


def test_a_folder_without_annotations_and_a_missing_page(tmp_path):
    with pytest.raises(SeedError, match="no annotations"):
        read_gold(tmp_path)
    gold = {"document": "gone.txt", "articles": []}
    (tmp_path / "gone.json").write_text(json.dumps(gold), encoding="utf-8")
    with pytest.raises(SeedError, match=r"gone\.txt is annotated but missing"):
        find_pages(tmp_path)


def test_each_set_value_is_counted_for_the_rules_that_read_it():
    gold = reading(countries=frozenset({"IRQ", "TUR"}), adversaries=frozenset({"داعش"}))
    found = reading(
        countries=frozenset({"IRQ", "SYR"}),
        adversaries=frozenset({"داعِش"}),
        methods={
            "countries": {
                "IRQ": frozenset({"name", "capital"}),
                "SYR": frozenset({"name"}),
            },
            "adversaries": {"داعِش": frozenset({"against"})},
        },
    )
    rules = {
        (m.kind, m.method): (m.tp, m.fp)
        for m in compare("set", {PAGE: (gold,)}, {PAGE: (found,)})
        if m.method
    }
    assert rules == {
        ("countries", "name"): (1, 1),
        ("countries", "capital"): (1, 0),
        ("adversaries", "against"): (1, 0),
    }


def test_a_date_counts_for_what_it_rests_on():
    gold = reading(published="2025-03-01")
    for found, right in (("2025-03-01", (1, 0)), ("2024", (0, 1))):
        measures = compare(
            "set",
            {PAGE: (gold,)},
            {PAGE: (reading(published=found, published_method="inferred"),)},
        )
        [rule] = [m for m in measures if m.method]
        assert (rule.kind, rule.method, (rule.tp, rule.fp)) == (
            "published", "inferred", right,
        )  # fmt: skip


def test_every_fact_names_the_rule_that_read_it(seeds_db):
    for table in (
        "mentions", "memberships", "alliance_aspects", "events", "people",
        "statements", "quantities",
    ):  # fmt: skip
        unnamed = seeds_db.execute(
            f"select count(*) from {table} where coalesce(method, '') = ''"
        ).fetchone()
        assert unnamed == (0,), table


def test_findings_of_the_rules_add_up_to_those_of_their_kind(seeds_snapshot):
    measures = evaluate(seeds_snapshot, paths.GOLD / "seeds")
    for kind in ("events", "people", "statements", "quantities", "published"):
        [whole] = [m for m in measures if m.kind == kind and m.method is None]
        rules = [m for m in measures if m.kind == kind and m.method]
        assert sum(m.fp for m in rules) == whole.fp, kind
        assert sum(m.tp for m in rules) == whole.tp, kind


def read_afresh(gold: Path, folder: Path) -> Path:
    report = build(
        find_pages(gold),
        folder,
        lexicon=load_lexicon(),
        clock=lambda: datetime(2026, 1, 1),
    )
    assert report.snapshot is not None
    return report.snapshot


@pytest.mark.parametrize("gold", gold_sets(paths.GOLD), ids=lambda one: one.name)
def test_agrees_with_an_outside_scorer(gold: Path, tmp_path: Path):
    scorer = os.environ.get("TAHALUF_SCORER")
    if not scorer:
        pytest.skip("TAHALUF_SCORER names no scorer to compare with")
    snapshot = read_afresh(gold, tmp_path)
    command = [sys.executable, scorer, str(snapshot), str(gold), "--json"]
    printed = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    theirs = json.loads(printed)
    measures = evaluate(snapshot, gold)
    ours = {m.kind: m for m in measures if m.method is None}
    assert overall(measures) == pytest.approx(theirs.pop("overall")["mean"])
    counted = {kind for kind, one in ours.items() if one.tp or one.fp or one.fn}
    assert counted <= theirs.keys() <= ours.keys()
    for kind, row in theirs.items():
        if "f1" in row:
            found = (ours[kind].tp, ours[kind].fp, ours[kind].fn)
            assert found == (row["tp"], row["fp"], row["fn"]), kind
        else:
            assert (ours[kind].tp, ours[kind].fn) == (
                row["right"],
                row["of"] - row["right"],
            )
