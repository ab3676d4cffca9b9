"""The search box of the frame, in every view."""

import pytest

pytestmark = pytest.mark.app


def ask(app, words: str):
    [box] = [one for one in app.text_input if one.key.startswith("finder_")]
    return box.set_value(words).run()


def found(app) -> list[str]:
    return [link.proto.label for link in app.get("page_link") if link.proto.label]


@pytest.mark.parametrize("view", ["overview", "timeline", "articles"])
def test_a_name_leads_to_the_alliance_and_keeps_the_filters(
    open_view, seeds_data, view
):
    app = ask(open_view(seeds_data, view, known="2025-03-10", lang="en"), "imctc")
    assert not app.exception
    links = [
        link.proto
        for link in app.get("page_link")
        if "Islamic Military" in link.proto.label
    ]
    assert len(links) == 1
    assert "a=imctc" in links[0].query_string
    assert "known=2025-03-10" in links[0].query_string


def test_nothing_found_says_what_to_try(open_view, seeds_data):
    app = ask(open_view(seeds_data, "overview", lang="en"), "zzqq <b>")
    texts = " ".join(part.value for part in app.get("html") if hasattr(part, "value"))
    bodies = " ".join(part.proto.body for part in app.get("html"))
    assert "Nothing found" in texts + bodies
    assert "<b>" not in (texts + bodies).replace("<b></b>", "").split("zzqq")[1][:20]


def test_closing_the_results_empties_the_box(open_view, seeds_data):
    app = ask(open_view(seeds_data, "overview"), "العراق")
    [close] = [each for each in app.button if each.key == "found_close"]
    close.click().run()
    assert not [each for each in app.button if each.key == "found_close"]
    [box] = [one for one in app.text_input if one.key.startswith("finder_")]
    assert box.value == ""


def test_going_elsewhere_closes_the_results(open_view, seeds_data):
    app = ask(open_view(seeds_data, "overview"), "العراق")
    app.switch_page("pages/timeline.py").run()
    assert not [each for each in app.button if each.key == "found_close"]
