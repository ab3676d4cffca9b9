"""Quotation marks as pages use them: mixed, reversed, nested, unclosed."""

import pytest

from etl.arabic import fold
from etl.extract.statements.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال «نعم» ثم مضى", ["نعم"]),
        ('قال "نعم" ثم "لا"', ["نعم", "لا"]),
        ("برنامج”إدارة الجمع”.", ["إدارة الجمع"]),
        ("قال: “نعم، «كلنا» معكم”.", ["نعم، «كلنا» معكم"]),
        ('قال: "بحث معهم، "تعزيز التعاون"، وفق وكالة', ['بحث معهم، "تعزيز التعاون']),
        ('وكالة "رووداو"الكردية', ["رووداو"]),
        ('قال: "نعم\nثم "لا"', ["لا"]),
        ("بلا علامات", []),
        ('"', []),
        ('""', [""]),
        ('قال: " نعم "', [" نعم "]),
    ],
)
def test_outermost_quotations(text, expected):
    folded = fold(text)
    found = [
        text[slice(*folded.span(start, end))] for start, end in find_quotations(folded)
    ]
    assert found == expected
