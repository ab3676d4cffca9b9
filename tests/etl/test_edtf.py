"""EDTF strings and their outermost days."""

from datetime import date

import pytest

from etl import edtf


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-03-05", date(2025, 3, 5), date(2025, 3, 5)),
        ("2015-09~", date(2015, 9, 1), date(2015, 9, 30)),
        ("2018?", date(2018, 1, 1), date(2018, 12, 31)),
        ("2024-12-08/..", date(2024, 12, 8), None),
        ("../2011", None, date(2011, 12, 31)),
        ("2018-04-14/2018-04-15", date(2018, 4, 14), date(2018, 4, 15)),
        ("2014/2017-12", date(2014, 1, 1), date(2017, 12, 31)),
    ],
)
def test_parse(text, earliest, latest):
    known = edtf.parse_edtf(text)
    assert (known.edtf, known.earliest, known.latest) == (text, earliest, latest)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no EDTF"),
        ("..", "no EDTF"),
        ("../..", "open at both ends"),
        ("25", "no EDTF"),
        ("2025-13", "month must be"),
        ("2025-02-30", "day .*must be|out of range"),
        ("2025/2024", "before it begins"),
        ("مارس", "no EDTF"),
    ],
)
def test_refuses(text, reason):
    with pytest.raises(ValueError, match=reason):
        edtf.parse_edtf(text)


@pytest.mark.parametrize(
    ("earliest", "latest", "written"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2025, 1, 1), date(2025, 6, 30), "2025-01/2025-06"),
        (date(1980, 1, 1), date(1989, 12, 31), "1980/1989"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2024, 2, 1), date(2024, 2, 28), "2024-02-01/2024-02-28"),
        (date(2025, 3, 5), date(2025, 3, 5), "2025-03-05"),
    ],
)
def test_shortest_form(earliest, latest, written):
    known = edtf.between(earliest, latest)
    assert known.edtf == written
    assert edtf.parse_edtf(written) == known


def test_open_and_joined():
    start, end = edtf.month_of(2025, 3), edtf.year_of(2026)
    assert edtf.onward(start).edtf == "2025-03/.."
    assert edtf.upto(end).edtf == "../2026"
    joined = edtf.joined(start, end)
    assert joined
    assert joined.edtf == "2025-03/2026"
    assert edtf.joined(end, start) is None


def test_approximate():
    assert edtf.about(edtf.parse_edtf("2024/2025")).edtf == "2024~/2025~"
    assert edtf.about(edtf.parse_edtf("2024-12-08/..")).edtf == "2024-12-08~/.."
    part = edtf.within(edtf.month_of(2023, 4), date(2023, 4, 11), date(2023, 4, 20))
    assert (part.edtf, part.earliest) == ("2023-04~", date(2023, 4, 11))
