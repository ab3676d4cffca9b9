"""Shared names as the texts use them."""

from datetime import date

from dashboard.queries import namings
from dashboard.selection import Filters
from tests.dashboard.small import GUARD, NEW, OLD

PLAIN = Filters()


def test_one_bearer_of_a_name_brings_the_others_along(small):
    rows = namings.shared_namings(PLAIN, (NEW,))
    assert set(rows["alliance_id"]) == {OLD, NEW}
    assert set(rows["name"]) == {"تحالف المرافئ"}


def test_a_name_of_ones_own_is_none_to_share(small):
    assert namings.shared_namings(PLAIN, (GUARD,)).empty


def test_a_text_that_was_not_out_yet_names_nothing(small):
    then = Filters(known=date(2012, 1, 1))
    assert set(namings.shared_namings(then, (NEW,))["alliance_id"]) == {OLD}


def test_an_empty_warehouse_links_nothing(empty_data, monkeypatch):
    monkeypatch.setenv("TAHALUF_DATA", str(empty_data))
    assert namings.links_by_us(PLAIN, (OLD,)).empty
    assert namings.shared_namings(PLAIN, (OLD,)).empty
