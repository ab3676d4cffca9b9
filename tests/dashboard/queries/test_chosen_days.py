"""Which dates the chosen days take in, and which only perhaps."""

from datetime import date

import pytest

from dashboard import warehouse
from dashboard.queries.chosen_days import with_days

ASKED = with_days("""
with chosen as (select $first::date as first_day, $last::date as last_day),
dated as (
    select $edtf::text as told_edtf, $from::date as told_from, $to::date as told_to
)
select overlaps_days(told) as is_in, exceeds_days(told) as possibly
from dated, chosen
""")
MAY, MIDDLE, JUNE = date(2020, 5, 1), date(2020, 6, 1), date(2020, 6, 30)


@pytest.mark.parametrize(
    ("chosen", "dated", "found"),
    [
        ((None, None), (None, None, None), (True, False)),
        ((None, None), ("2020-05-01", MAY, MAY), (True, False)),
        ((MAY, JUNE), ("2020-06-01", MIDDLE, MIDDLE), (True, False)),
        ((MAY, JUNE), ("2020-05/2020-06", MAY, JUNE), (True, False)),
        ((MIDDLE, None), ("2020-05/2020-06", MAY, JUNE), (True, True)),
        ((None, MIDDLE), ("2020-05/2020-06", MAY, JUNE), (True, True)),
        # An open end reaches as far as need be.
        ((JUNE, None), ("2020-05/..", MAY, None), (True, True)),
        ((None, MAY), ("../2020-06", None, JUNE), (True, True)),
        ((None, JUNE), ("2020-05/..", MAY, None), (True, True)),
        ((MIDDLE, None), ("2020-05-01", MAY, MAY), (False, True)),
        ((MAY, None), (None, None, None), (False, True)),
    ],
)  # fmt: skip
def test_a_date_is_in_possibly_in_or_out(small, chosen, dated, found):
    names = ("first", "last", "edtf", "from", "to")
    rows = warehouse.rows(ASKED, dict(zip(names, chosen + dated, strict=True)))
    assert tuple(rows.iloc[0]) == found
