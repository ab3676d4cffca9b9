"""The frame around the views: URL, language, filters, snapshot."""

import shutil

import pytest

from tests.dashboard.conftest import OLDER
from tests.dashboard.small import NEW, SNAPSHOT
from tests.pages.conftest import url

pytestmark = pytest.mark.app


def markdown(app) -> str:
    return " ".join(str(each.value) for each in app.main if hasattr(each, "value"))


@pytest.mark.parametrize("view", ["overview", "articles"])
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_view_opens_in_both_languages(open_view, small_data, view, lang):
    app = open_view(small_data, view, lang=lang)
    assert not app.exception
    assert len(app.title) == 1


def test_a_plain_view_keeps_its_plain_address(open_view, small_data):
    assert url(open_view(small_data, "overview")) == {}


def test_a_malformed_link_opens_with_a_note_and_a_clean_url(open_view, small_data):
    app = open_view(
        small_data, "overview", c=["ZZZ", "MAR"], **{"from": "abc"}, v="9", a="\x00"
    )
    assert not app.exception
    [note] = app.warning
    for part in ("c=ZZZ", "from=abc", "v=9"):
        assert part in note.value
    assert url(app) == {"v": ["1"], "lang": ["ar"], "c": ["MAR"]}
    assert not app.run().warning


def test_what_a_link_says_is_shown_as_text_only(open_view, small_data):
    app = open_view(small_data, "overview", x="`![a](https://evil.example/x.png)`")
    [note] = app.warning
    assert "`x='![a](https://evil.example/x.png)'`" in note.value


def test_a_filter_goes_into_the_url_and_stays_on_the_next_view(open_view, small_data):
    app = open_view(small_data, "overview")
    states = app.sidebar.multiselect[0]
    states.select("المغرب").run()
    assert url(app)["c"] == ["MAR"]
    app.switch_page("pages/articles.py").run()
    assert app.sidebar.multiselect[0].value == ["MAR"]
    assert url(app)["c"] == ["MAR"]


def test_a_switch_of_language_keeps_the_selection(open_view, small_data):
    app = open_view(small_data, "overview", c="MAR", lang="ar")
    app.sidebar.button_group[0].set_value("en").run()
    assert app.title[0].value.startswith("What do the texts say")
    assert app.sidebar.multiselect[0].value == ["MAR"]
    assert url(app)["lang"] == ["en"]


def test_clearing_the_filters_clears_the_url(open_view, small_data):
    app = open_view(small_data, "overview", c="MAR", k="editor")
    [clear] = [each for each in app.sidebar.button if each.key.startswith("w_reset")]
    clear.click().run()
    assert url(app) == {}
    assert app.sidebar.multiselect[0].value == []


def sidebar_says(app) -> str:
    return " ".join(each.proto.body for each in app.sidebar.get("html"))


@pytest.mark.parametrize("view", ["brief", "dictionary"])
def test_a_page_without_filters_keeps_them_for_the_views(open_view, small_data, view):
    app = open_view(small_data, "overview", c=["MAR"], lang="en", s="main")
    app.switch_page(f"pages/{view}.py").run()
    assert not app.exception
    assert not app.sidebar.multiselect
    assert not app.sidebar.date_input
    assert "Filters do not change this page" in sidebar_says(app)
    assert "States: Morocco" in sidebar_says(app)
    # Language and digits are no filters.
    app.sidebar.button_group[1].set_value("arab").run()
    app.switch_page("pages/articles.py").run()
    assert app.sidebar.multiselect[0].value == ["MAR"]
    assert url(app) == {
        "v": ["1"], "lang": ["en"], "c": ["MAR"], "s": ["main"], "digits": ["arab"],
    }  # fmt: skip


def test_the_accuracy_says_what_filters_change_there(open_view, small_data):
    app = open_view(small_data, "accuracy", lang="en")
    assert "narrow the list of undated texts alone" in sidebar_says(app)
    assert app.sidebar.multiselect
    assert "undated" not in sidebar_says(open_view(small_data, "map", lang="en"))


def test_going_back_to_an_older_url_takes_it_up(open_view, small_data):
    app = open_view(small_data, "overview", c="MAR")
    app.query_params["c"] = "TUN"
    app.run()
    assert app.sidebar.multiselect[0].value == ["TUN"]
    app.query_params.clear()
    app.run()
    assert app.sidebar.multiselect[0].value == []


def test_a_former_id_opens_the_alliance_it_became(open_view, small_data):
    app = open_view(small_data, "overview", a="harbours")
    assert not app.warning
    assert app.sidebar.multiselect[1].value == [NEW]


def test_a_link_may_pin_a_snapshot_and_says_so_when_it_is_gone(open_view, small_data):
    assert not open_view(small_data, "overview", snapshot=SNAPSHOT).warning
    gone = open_view(small_data, "overview", snapshot="feedfeedfeedfeed")
    assert not gone.exception
    assert len(gone.warning) == 1
    # It goes on saying so until the reader drops the pin.
    assert len(gone.run().warning) == 1
    gone.button(key="unpin_ar").click().run()
    assert not gone.warning
    assert "snapshot" not in url(gone)


def pin_note(app) -> str:
    return " ".join(
        each.proto.body for each in app.get("html") if 'role="note"' in each.proto.body
    )


def unpin(app):
    return [each for each in app.main.button if each.key.startswith("unpin")]


@pytest.mark.parametrize("view", ["overview", "timeline", "articles", "accuracy"])
def test_who_reads_an_older_pin_is_told_in_each_view(open_view, with_older, view):
    app = open_view(with_older, view, lang="en", snapshot=OLDER)
    assert not app.exception
    note = pin_note(app)
    assert OLDER[:8] in note
    assert "13 September 2020" in note
    assert "What differs since: 2 articles added" in note
    assert len(unpin(app)) == 1


def test_the_pin_stays_until_the_reader_asks_for_the_newest(open_view, with_older):
    app = open_view(with_older, "overview", lang="en", snapshot=OLDER, c="MAR")
    app.switch_page("pages/articles.py").run()
    assert url(app)["snapshot"] == [OLDER]
    [button] = unpin(app)
    assert button.label == "Go to the newest snapshot"
    app = button.click().run()
    assert not pin_note(app)
    assert url(app) == {"v": ["1"], "lang": ["en"], "c": ["MAR"]}
    snapshots = {SNAPSHOT in each.proto.body for each in app.get("html")}
    assert True in snapshots
    assert not any(OLDER in each.proto.body for each in app.get("html"))


def test_a_url_without_a_pin_is_read_from_the_newest_at_once(open_view, with_older):
    app = open_view(with_older, "overview", lang="en", snapshot=OLDER)
    app.query_params.clear()
    app.query_params["lang"] = "en"
    app.run()
    assert not any(OLDER in each.proto.body for each in app.get("html"))


def test_who_pinned_the_newest_is_told_so(open_view, small_data):
    app = open_view(small_data, "overview", lang="en", snapshot=SNAPSHOT)
    assert "It is the newest one." in pin_note(app)
    app = unpin(app)[0].click().run()
    assert "snapshot" not in url(app)
    assert not pin_note(app)


def test_without_a_pin_there_is_no_note(open_view, with_older):
    assert not pin_note(open_view(with_older, "overview"))


def test_a_new_snapshot_is_taken_up_by_the_next_run(
    open_view, small_data, empty_data, tmp_path
):
    data = tmp_path / "data"
    shutil.copytree(small_data, data)
    app = open_view(data, "overview")
    assert app.get("plotly_chart")
    for file in (empty_data / "warehouse").iterdir():
        shutil.copy(file, data / "warehouse" / file.name)
    app.run()
    assert not app.exception
    assert not app.get("plotly_chart")


@pytest.mark.parametrize("view", ["timeline", "alliances", "articles"])
def test_no_html_holds_a_drawing_that_streamlit_would_strip(
    open_view, small_data, view
):
    app = open_view(small_data, view, lang="en")
    bodies = [each.proto.body for each in app.get("html")]
    assert any("data:image/svg+xml" in body for body in bodies)
    assert not any("<svg" in body for body in bodies)


def test_an_empty_view_offers_the_way_out_in_its_place(open_view, small_data):
    app = open_view(small_data, "map", to="1900-01-01", lang="en")
    [clear] = [each for each in app.main.button if each.key.startswith("w_empty_reset")]
    clear.click().run()
    assert not app.exception
    assert "to" not in url(app)
    assert app.get("plotly_chart")


def test_digits_are_of_one_kind_in_the_words_of_the_frame(open_view, measured_data):
    app = open_view(measured_data, "timeline", lang="ar", digits="arab")
    [note] = [each.proto.body for each in app.get("html") if "محجوب" in each.proto.body]
    assert "دون ٩ من ١٠" in note
    assert not any(digit in note for digit in "0123456789")
