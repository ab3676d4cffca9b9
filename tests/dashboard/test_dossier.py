"""What stands in the dossier of one alliance."""

from datetime import date

import pandas as pd
import pytest

from dashboard import claims
from dashboard.ledger import Cell
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.alliances import announced, undated, voicing
from dashboard.views.alliances.namings import _uses_name, names
from tests.dashboard.small import GUARD, NEW, OLD

PLAIN, ENGLISH = Filters(lang="en"), Look(lang="en")


@pytest.mark.parametrize(
    "surface", ["تحالف المرافئ", "التحالف المرافئ", "للتحالف المرافئ"]
)
def test_a_name_is_used_with_or_without_its_article(surface):
    assert _uses_name({"surface": surface, "name": "تحالف المرافئ"})


@pytest.mark.parametrize("surface", ["التحالف", "مركز المرافئ", "تحالف المرافئ الجديد"])
def test_other_words_for_it_do_not_use_the_name(surface):
    assert not _uses_name({"surface": surface, "name": "تحالف المرافئ"})


@pytest.mark.parametrize("filters", [PLAIN, Filters(lang="en", alliances=(NEW,))])
def test_one_bearer_of_a_name_shows_the_other_too(small, filters):
    card = names(filters, (NEW,), ENGLISH)
    assert card is not None
    assert [line.alliance_id for line in card["found"]] == [OLD, NEW]
    assert all("in 1 article of 1 article" in line.said for line in card["found"])
    assert set(card["data"].iloc[:, 1]) == {OLD, NEW}


def test_who_shares_no_name_has_no_card(small):
    assert names(PLAIN, (GUARD,), ENGLISH) is None


def test_every_source_opens_its_claims(small):
    card = voicing.sources(PLAIN, NEW, ENGLISH)
    assert card["found"][0].said.endswith(" · 4 claims")
    assert all(len(line.references) for line in card["found"])
    assert "unnamed_sources" in set(card["data"].iloc[:, 2])


def test_what_is_announced_of_others_is_left_out(small):
    assert announced.announced_of(PLAIN, GUARD).empty
    assert not announced.planned(PLAIN, GUARD, ENGLISH)["found"]


@pytest.mark.parametrize(
    ("known", "texts"), [(None, None), (date(2020, 6, 15), 1), (date(2021, 1, 1), None)]
)
def test_what_was_perhaps_not_out_is_listed(small, known, texts):
    card = undated.possibly_published(Filters(lang="en", known=known), (NEW,), ENGLISH)
    assert (card and len(card["found"])) == texts


def test_a_cell_is_written_with_its_codes_and_flags(small):
    cell = Cell(
        "quad", "JOR", ("host", "member"), "proposed", 3, ("old", "interested"), 2, 1,
        ("reported",), "2018",
    )  # fmt: skip
    [row] = claims.cell_table([cell], ENGLISH).to_dict("records")
    assert row["Flags"] == "Old: last mentioned 2018 · Interested party"
    assert (row["Status code"], row["Support code"]) == ("proposed", 3)
    assert row["Role code"] == "host member"


def test_combinations_are_written_with_their_codes(small):
    rows = claims.combination_table([(("a", "b"), ["IRQ", "SYR"])], ENGLISH)
    assert isinstance(rows, pd.DataFrame)
    assert "IRQ SYR" in set(rows.iloc[0])
