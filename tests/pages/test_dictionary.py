"""The data dictionary and the help of the frame."""

import pytest

pytestmark = pytest.mark.app


def bodies(app) -> str:
    return " ".join(part.proto.body for part in app.get("html"))


@pytest.mark.parametrize(
    ("lang", "row", "meaning"),
    [
        ("en", "One claim that a state stands in a role", "Three-letter"),
        ("ar", "قول واحد بأن لدولة صفةً في تحالف", "الرمز الثلاثي"),
    ],
)
def test_tables_and_columns_are_told_in_the_readers_language(
    open_view, seeds_data, lang, row, meaning
):
    app = open_view(seeds_data, "dictionary", lang=lang, table="countries")
    assert not app.exception
    assert row in bodies(app)
    assert meaning in bodies(app)


def test_an_unknown_table_is_dropped_with_a_note(open_view, seeds_data):
    app = open_view(seeds_data, "dictionary", table="sqlite_master; drop")
    assert not app.exception
    assert len(app.warning) == 1
    assert "membership_id" in bodies(app)


def test_the_chosen_table_stands_in_the_link(open_view, seeds_data):
    app = open_view(seeds_data, "dictionary")
    [box] = [each for each in app.selectbox if "table" in each.key]
    box.set_value("events").run()
    assert app.query_params["table"] in ("events", ["events"])


@pytest.mark.parametrize("view", ["overview", "accuracy"])
def test_help_leads_to_the_dictionary(open_view, seeds_data, view):
    app = open_view(seeds_data, view, lang="en")
    links = [part.proto.label for part in app.get("page_link")]
    assert any(label.startswith("Data dictionary") for label in links)
