"""Tables as HTML."""

import pandas as pd

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
