"""Dates set against that of the report."""

import pytest

from etl.edtf import on, parse_edtf
from etl.extract.events.reckoning import about_report, from_then_on, until_report
from etl.records import EdtfDate
from tests.etl.extract.events.reading import TODAY

REPORT = on(TODAY)
WEEK = EdtfDate("2024-05-06/2024-05-12", None, None)


@pytest.mark.parametrize(
    ("published", "edtf"),
    [
        (REPORT, "2024-05-15~"),
        # One that is approximate already, or a stretch of days, stays as it is.
        (EdtfDate("2024-05~", None, None), "2024-05~"),
        (WEEK, WEEK.edtf),
        (None, None),
    ],
)
def test_about_the_report(published, edtf):
    date = about_report(published)
    assert (date and date.edtf) == edtf


def test_a_beginning_is_counted_up_to_the_report():
    start = parse_edtf("2023")
    date = until_report(start, REPORT)
    assert date is not None
    assert date.edtf == "2023/2024-05-15"
    assert from_then_on(start).edtf == "2023/.."


def test_without_a_report_or_a_beginning_nothing_is_counted():
    assert until_report(EdtfDate("2023", None, None), None) is None
    assert until_report(WEEK, REPORT) is None
    assert from_then_on(WEEK) == WEEK


def test_a_report_older_than_the_beginning_counts_nothing():
    assert until_report(parse_edtf("2024-06"), REPORT) is None
