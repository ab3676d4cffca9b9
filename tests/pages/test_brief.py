"""The view Brief, as its script runs: what is collected elsewhere stands here."""

import pytest

pytestmark = pytest.mark.app


def said(app) -> str:
    return " ".join(each.proto.body for each in app.get("html"))


def button(app, part: str):
    return next(each for each in app.button if part in (each.key or ""))


def items(app) -> list[str]:
    bodies = [each.proto.body for each in app.get("html")]
    return [body for body in bodies if body.startswith('<div class="line">')]


def to_brief(app):
    return app.switch_page("pages/brief.py").run()


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_an_empty_brief_says_how_to_fill_it(open_view, small_data, lang):
    app = open_view(small_data, "brief", lang=lang)
    assert not app.exception
    assert 'class="empty"' in said(app)
    assert not app.get("download_button")


def test_what_is_added_in_a_view_stands_in_the_brief_in_either_language(
    open_view, small_data
):
    app = open_view(small_data, "overview")
    app = button(app, "shared_name_to_brief").click().run()
    app = button(app, "toggle_passed").click().run()
    app = button(app, "quote_").click().run()
    app = to_brief(app)
    assert not app.exception
    assert "اسم واحد لتحالفين: «تحالف المرافئ»" in said(app)
    assert "<mark>وسيجتمع وزراؤها في فاليتا خلال أيار المقبل</mark>" in said(app)
    app.query_params["lang"] = "en"
    app.run()
    assert not app.exception
    assert "One name, two alliances" in said(app)
    assert "<mark>وسيجتمع وزراؤها في فاليتا خلال أيار المقبل</mark>" in said(app)


def test_the_same_card_is_taken_once(open_view, small_data):
    app = open_view(small_data, "overview")
    for _ in range(2):
        app = button(app, "shared_name_to_brief").click().run()
    app = to_brief(app)
    assert len([each for each in app.button if "remove_" in each.key]) == 1


def test_items_move_bear_notes_and_go(open_view, small_data):
    app = open_view(small_data, "overview")
    for card in ("shared_name", "held"):
        app = button(app, f"{card}_to_brief").click().run()
    app = to_brief(app)
    new = next(each for each in app.text_area if "new_note" in each.key)
    new.set_value("<b>رأيي</b> ![x](https://example.org/x.png)")
    app = button(app, "add_note_").click().run()
    assert len([each for each in app.button if "remove_" in each.key]) == 3
    first, second, _ = items(app)
    app = button(app, "down_").click().run()
    assert not app.exception
    assert [one.partition("said")[2] for one in items(app)[:2]] == [
        one.partition("said")[2] for one in (second, first)
    ]
    for _ in range(3):
        app = button(app, "remove_").click().run()
    assert 'class="empty"' in said(app)


def test_a_brief_of_a_view_holds_its_cards_and_leaves_the_collection(
    open_view, small_data
):
    app = open_view(small_data, "overview", lang="en")
    app = button(app, "brief_of_view").click().run()
    assert not app.exception
    app = to_brief(app)
    app.query_params["of"] = "view"
    app.run()
    assert not app.exception
    assert "One name, two alliances" in items(app)[0]
    assert len(items(app)) > 2
    assert [each.key.split("_")[2] for each in app.get("download_button")] == [
        "html",
        "save",
    ]
    app = button(app, "empty_view").click().run()
    assert not app.exception
    assert 'class="empty"' in said(app)


def test_an_unknown_choice_in_the_link_is_dropped(open_view, small_data):
    app = open_view(small_data, "brief", of="everything")
    assert not app.exception
    assert app.warning
