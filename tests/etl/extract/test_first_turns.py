"""Who chairs first and until when: counted from the report where it names no day."""

import pytest

from etl.edtf import parse_edtf
from tests.etl.extract.alliance_reading import read

ROTATING = (
    "ستتناوب كينيا وتشاد والهند وكندا على رئاسة مركز التنسيق المشترك بين كينيا وتشاد "
    "والهند وكندا، على أن لا تتجاوز فترة كل دولة {term}، و{first}"
)


def turns(first: str, published: str | None, *, term: str = "ستة أشهر"):
    """The first turn as told: state, stretch, rule."""
    when = parse_edtf(published) if published else None
    found = read(ROTATING.format(term=term, first=first), when)
    return [
        (one.iso3, one.date and one.date.edtf, one.method)
        for one in found.aspects
        if one.sequence == 1
    ]


@pytest.mark.parametrize(
    ("first", "published", "stretch"),
    [
        ("خلال الأشهر الستة الأولى ستتولى كينيا الإدارة", "2019-04-07", "2019-04~/2019-10~"),
        ("في الأشهر الأربعة الأولى ستقوم كينيا بالمهمة", "2019-11", "2019-11~/2020-03~"),
        ("خلال الشهرين الأولين ستتولى كينيا الإدارة، وهي الدولة الأولى", "2019-12-31", "2019-12~/2020-02~"),
        ("في السنة الأولى ستتولى كينيا الإدارة", "2019-05-02", "2019~/2020~"),
        ("خلال الأسابيع الثلاثة الأولى ستتولى كينيا الإدارة", "2019-05-02", "2019-05-02~/2019-05-23~"),
    ],
)  # fmt: skip
def test_the_first_turn_is_counted_from_the_report(first, published, stretch):
    assert turns(first, published) == [("KEN", stretch, "rotation first counted")]


@pytest.mark.parametrize(
    ("first", "published"),
    [
        # No date of the report, or one vaguer than what is counted.
        ("خلال الأشهر الستة الأولى ستتولى كينيا الإدارة", None),
        ("خلال الأشهر الستة الأولى ستتولى كينيا الإدارة", "2019"),
        ("خلال الأسابيع الثلاثة الأولى ستتولى كينيا الإدارة", "2019-05"),
        ("خلال الأشهر الستة الأولى ستتولى كينيا الإدارة", "2019-05-02/.."),
        # No length beside «first»; a day of its own; nothing that is to come.
        ("ستتولى الإدارة في البداية كينيا", "2019-05-02"),
        ("خلال الأشهر الستة الأولى ستتولى كينيا الإدارة من 1 سبتمبر 2019", "2019-05-02"),
        ("خلال الأشهر الستة الأولى تولت كينيا الإدارة", "2019-05-02"),
    ],
)  # fmt: skip
def test_nothing_is_counted_where_the_text_does_not_bear_it(first, published):
    assert turns(first, published) == [("KEN", None, "rotation first")]
