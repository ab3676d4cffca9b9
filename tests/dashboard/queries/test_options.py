"""What the filters offer."""

from dashboard.queries.options import filter_options, vocabulary
from tests.dashboard.small import GUARD, NEW, OLD


def test_alliances_that_no_text_names_come_last_and_are_told_apart(small):
    options = filter_options()
    assert options.alliances == (NEW, OLD, GUARD)
    assert options.by_reference == {GUARD}
    assert GUARD in vocabulary().alliances


def test_states_come_by_how_often_texts_name_them(small):
    # Morocco three times and once in an event; Malta's roster counts for nothing.
    assert filter_options().countries == ("MAR", "MLT", "TUN", "CYP")


def test_rosters_add_no_state_to_the_seeds(seeds, seeds_db):
    named = (
        seeds_db.cursor()
        .execute(
            "select iso3 from mentions union select iso3 from event_participants "
            "union select iso3 from memberships where basis = 'reported'"
        )
        .fetchall()
    )
    assert set(filter_options().countries) == {iso3 for (iso3,) in named if iso3}
    assert not filter_options().by_reference & {"imctc", "global-coalition-daesh"}
    assert {"gcc", "nato", "aes-sahel"} <= filter_options().by_reference


def test_an_empty_warehouse_offers_nothing(empty_data, monkeypatch):
    monkeypatch.setenv("TAHALUF_DATA", str(empty_data))
    options = filter_options()
    assert (options.alliances, options.by_reference) == ((), frozenset())
