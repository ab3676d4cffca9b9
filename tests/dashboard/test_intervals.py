"""The likely range of a counted share."""

import pytest

from dashboard.intervals import likely_range


@pytest.mark.parametrize(
    ("hits", "count", "low", "high"),
    [
        # Wilson's interval as tables of it print it.
        (0, 10, 0.0, 0.278),
        (10, 10, 0.722, 1.0),
        (5, 10, 0.237, 0.763),
        (24, 27, 0.719, 0.961),
        (900, 1000, 0.880, 0.917),
        (1, 1, 0.207, 1.0),
        (0, 0, 0.0, 1.0),
    ],
)
def test_the_range_is_wilsons(hits, count, low, high):
    assert likely_range(hits, count) == pytest.approx((low, high), abs=0.001)


def test_more_items_narrow_it():
    widths = [
        high - low
        for low, high in (likely_range(9 * n, 10 * n) for n in (1, 2, 5, 20, 100))
    ]
    assert widths == sorted(widths, reverse=True)
