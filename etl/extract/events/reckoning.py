"""Dates set against that of the report: before it, up to it, about it."""

import re

from etl.edtf import joined
from etl.records import EdtfDate

_QUALIFIED = re.compile("[?~]$")


def lies_ahead(date: EdtfDate, published: EdtfDate | None) -> bool:
    """Whether a date is wholly after the report."""
    if published is None or published.latest is None or date.earliest is None:
        return False
    return date.earliest > published.latest


def is_past(date: EdtfDate, published: EdtfDate | None) -> bool:
    """Whether a date is wholly before the report."""
    if published is None or published.earliest is None or date.latest is None:
        return False
    return date.latest < published.earliest


def about_report(published: EdtfDate | None) -> EdtfDate | None:
    """Return the page's date as an approximate one."""
    if published is None:
        return None
    edtf = published.edtf
    if "/" not in edtf and not _QUALIFIED.search(edtf):
        edtf += "~"
    return EdtfDate(edtf, published.earliest, published.latest)


def from_then_on(start: EdtfDate) -> EdtfDate:
    """Return the time from a day on: «قائم منذ 2016» (has existed since)."""
    if "/" in start.edtf:
        return start
    return EdtfDate(f"{start.edtf}/..", start.earliest, None)


def until_report(start: EdtfDate, published: EdtfDate | None) -> EdtfDate | None:
    """Return the time from a day to the report: «منذ مطلع العام» (since January).

    None where the report is older than the day, or its own day is not known.
    """
    if published is None or "/" in start.edtf or "/" in published.edtf:
        return None
    return joined(start, published)
