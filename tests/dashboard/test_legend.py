"""Legends: every mark is drawn in a way that the page shows."""

import re
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from dashboard import legend
from dashboard.theme import Look
from dashboard.views.alliances import matrix_legend

_IMAGE = re.compile(r'<img alt="" [^>]*src="data:image/svg\+xml,([^"]+)">')


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("module", [legend, matrix_legend])
def test_every_mark_of_a_legend_is_a_picture_that_stands_alone(module, lang, dark):
    page = module.legend_html(Look(lang, dark))
    drawn = [unquote(found) for found in _IMAGE.findall(page)]
    assert len(drawn) == len(module._DRAWN)
    for markup in drawn:
        assert len(list(ElementTree.fromstring(markup))) >= 1
        for name in re.findall(r"url\(#([\w-]+)\)", markup):
            assert f'id="{name}"' in markup
    # Streamlit strips drawings from a page's HTML.
    assert "<svg" not in page
