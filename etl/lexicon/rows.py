"""Rows of our own CSV files, each checked before it is used.

A file opens with comment lines (`# …`) and a header row. What breaks a rule is
refused with file and line.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from etl.errors import TahalufError
from etl.lexicon.checks import Check
from etl.lexicon.forms import Row


def read_rows(
    path: Path, columns: Mapping[str, Check], *, fault: type[TahalufError]
) -> Iterator[tuple[int, Row]]:
    """Yield a file's rows with the lines they stand on.

    Raises:
        fault: the file is missing or a row breaks its rule.
    """
    numbered = [
        (number, line)
        for number, line in enumerate(_lines(path, fault), 1)
        if line.strip() and not line.startswith("#")
    ]
    if not numbered:
        raise fault(f"{path}: has no header row; add {','.join(columns)}")
    header = _fields(path, *numbered[0], fault)
    if header != list(columns):
        raise fault(
            f"{path}:{numbered[0][0]}: columns are {','.join(header)}; "
            f"expected {','.join(columns)}"
        )
    for number, line in numbered[1:]:
        values = _fields(path, number, line, fault)
        yield number, _checked(values, columns, f"{path}:{number}", fault)


def _lines(path: Path, fault: type[TahalufError]) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        raise fault(
            f"{path}: {path.parent.name} file is missing; "
            "restore it from the repository"
        ) from None
    except UnicodeDecodeError as wrong:
        raise fault(
            f"{path}: is not UTF-8 at byte {wrong.start}; save it as UTF-8"
        ) from None


def _fields(path: Path, number: int, line: str, fault: type[TahalufError]) -> list[str]:
    try:
        [values] = csv.reader([line], strict=True)
    except (csv.Error, ValueError) as wrong:
        raise fault(
            f"{path}:{number}: is no row of CSV ({wrong}); "
            "close the quotes on the same line"
        ) from None
    return [value.strip() for value in values]


def _checked(
    values: Sequence[str],
    columns: Mapping[str, Check],
    where: str,
    fault: type[TahalufError],
) -> Row:
    if len(values) != len(columns):
        raise fault(
            f"{where}: {len(values)} fields, expected {len(columns)}; "
            "quote a field that holds a comma"
        )
    row = dict(zip(columns, values, strict=True))
    for column, check in columns.items():
        wrong = check(row[column])
        if wrong:
            raise fault(f"{where}: {column} {row[column]!r} {wrong}")
    return row
