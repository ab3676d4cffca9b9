"""Colours that can be read, in both themes."""

import pytest

from dashboard import theme
from dashboard.vocabulary import EVENT_TYPES

TOL = (
    "#332288",
    "#88CCEE",
    "#44AA99",
    "#117733",
    "#999933",
    "#DDCC77",
    "#CC6677",
    "#AA4499",
)


@pytest.mark.parametrize("dark", [False, True])
def test_text_has_contrast(dark):
    colours = theme.tokens(dark)
    for text in (colours.ink, colours.quiet, colours.accent, colours.warning):
        for ground in (colours.paper, colours.card):
            assert theme.contrast(text, ground) >= 4.5, (text, ground)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("colour", TOL)
def test_an_alliances_hue_is_seen_on_its_card(colour, dark):
    card = theme.tokens(dark).card
    assert theme.contrast(theme.hue(colour, dark), card) >= 3
    assert theme.contrast(theme.hue(colour, dark, least=4.5), card) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
def test_event_types_have_each_their_colour(dark):
    colours = [theme.event_colour(kind, dark) for kind in EVENT_TYPES]
    assert len(set(colours)) == len(colours)
    for colour in colours:
        assert theme.contrast(colour, theme.tokens(dark).card) >= 2.4
    assert theme.event_colour("DANCE", dark) == theme.GREY


@pytest.mark.parametrize("dark", [False, True])
def test_the_ramp_runs_one_way(dark):
    card = theme.tokens(dark).card
    steps = [theme.contrast(step, card) for step in theme.ramp(dark)]
    assert steps == sorted(steps)


def test_the_colours_of_the_theme_stand_in_the_settings(pytestconfig):
    settings = (pytestconfig.rootpath / ".streamlit" / "config.toml").read_text()
    for dark in (False, True):
        for colour in (theme.tokens(dark).paper, theme.tokens(dark).accent):
            assert colour in settings
