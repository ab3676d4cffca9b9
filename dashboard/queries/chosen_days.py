"""The chosen days as conditions on a date, which is three columns.

A query names the date: `overlaps_days(told)` stands for the conditions on `told_edtf`,
`told_from` and `told_to`. The conditions are written out here and are no macros of
DuckDB: those would stand in the warehouse, and older snapshots must open as they are.
"""

import re

# No days are chosen, or the date may lie among them; what has no date then is out.
_OVERLAPS = r"""(
        (first_day is null and last_day is null)
        or (
            \1_edtf is not null
            and coalesce(\1_to >= first_day, true)
            and coalesce(\1_from <= last_day, true)
        )
    )"""
# The date may as well lie before or after them.
_EXCEEDS = r"""(
        not coalesce(\1_from >= first_day or first_day is null, false)
        or not coalesce(\1_to <= last_day or last_day is null, false)
    )"""


def with_days(sql: str) -> str:
    """Write out `overlaps_days(…)` and `exceeds_days(…)` for the dates they name.

    The query's row set `chosen` has to be among what it selects from.
    """
    sql = re.sub(r"overlaps_days\((\w+)\)", _OVERLAPS, sql)
    return re.sub(r"exceeds_days\((\w+)\)", _EXCEEDS, sql)
