"""The likely range of a counted share."""

import pytest

from dashboard.views.accuracy.intervals import likely_range


@pytest.mark.parametrize(
    ("hits", "count", "low", "high"),
    [
        (0, 10, 0.0, 0.141),
        (10, 10, 0.859, 1.0),
        (5, 10, 0.312, 0.688),
        (24, 27, 0.788, 0.945),
        (900, 1000, 0.887, 0.912),
        (1, 1, 0.378, 1.0),
        (0, 0, 0.0, 1.0),
    ],
)
def test_the_range_is_wilsons(hits, count, low, high):
    assert likely_range(hits, count) == pytest.approx((low, high), abs=0.001)


@pytest.mark.parametrize(("hits", "count"), [(5, 10), (24, 27), (1, 3), (29, 35)])
def test_its_ends_are_where_the_share_would_just_be_likely(hits, count):
    for end in likely_range(hits, count):
        spread = (end * (1 - end) / count) ** 0.5
        assert abs(hits / count - end) == pytest.approx(1.2816 * spread)


def test_more_items_narrow_it():
    widths = [
        high - low
        for low, high in (likely_range(9 * n, 10 * n) for n in (1, 2, 5, 20, 100))
    ]
    assert widths == sorted(widths, reverse=True)
