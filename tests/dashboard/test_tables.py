"""Tables as HTML."""

import pandas as pd
import pytest

from dashboard.tables import Way, table_html


def test_cells_are_escaped_and_unknown_ones_told():
    rows = pd.DataFrame({"<a>": ["<script>", None], "n": [1, 2]})
    html = table_html(rows, name="Rows")
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert "<td>–</td>" in html
    assert '<td class="number"><bdi>1</bdi></td>' in html


def test_an_empty_table_is_its_head():
    html = table_html(pd.DataFrame(columns=["a"]), name="Rows")
    assert "<th" in html
    assert "<td" not in html


def test_a_cell_may_lead_elsewhere_and_is_escaped():
    rows = pd.DataFrame([(Way("<b>", 'articles?at="1"'),)], columns=["way"])
    html = table_html(rows, name="Rows")
    assert 'href="articles?at=&quot;1&quot;"' in html
    assert "&lt;b&gt;</a>" in html


@pytest.mark.parametrize(
    ("values", "is_number"),
    [
        (["1,204", "", "7"], True),
        (["٣", "١٢٫٥"], True),
        (["\u206662–96\u2069", None], True),
        (["–", ""], False),
        (["7", "about 7"], False),
        (["2025-02-13"], False),
        ([None, ""], False),
    ],
)
def test_texts_that_are_but_numbers_stand_at_the_far_end(values, is_number):
    html = table_html(pd.DataFrame({"n": values}), name="Rows")
    assert ('<th scope="col" class="number">' in html) is is_number
