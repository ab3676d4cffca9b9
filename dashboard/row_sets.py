"""Row sets: what many queries of one page start from, made once for its filters.

To plan a query over a dozen nested sets costs ten times what it costs to run it. So
each set becomes a temporary table when a query first names it, and the page's other
queries find it made. Temporary tables belong to a cursor: every choice of filters has
a cursor of its own, and the choices of late are kept.
"""

import re
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from threading import Lock
from typing import Any

import pandas as pd

Parameters = Mapping[str, Any] | Sequence[Any]
# DuckDB's connections and cursors; `dashboard.warehouse` alone knows them by type.
Cursor = Any
# Choices of filters whose sets are kept for a snapshot; the oldest goes.
_MOST = 12
_PARAMETER = re.compile(r"\$([a-z_][a-z0-9_]*)")
_WORD = re.compile(r"[a-z_]+")


class RowSets:
    """Queries by name; each may start from tables and from those before it."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts
        asked = {name for text in texts.values() for name in _PARAMETER.findall(text)}
        self._asked = tuple(sorted(asked))
        self._below: dict[str, set[str]] = {}
        for name, text in texts.items():
            self._below[name] = self.named_in(text) | {name}

    def named_in(self, sql: str) -> set[str]:
        """Return the sets that a query starts from, and those that they start from."""
        named = self._below.keys() & set(_WORD.findall(sql))
        return set().union(*(self._below[name] for name in named))

    def choice(self, parameters: Mapping[str, Any]) -> tuple[Any, ...]:
        """Return the values that tell one choice of filters from another."""
        return tuple(parameters[name] for name in self._asked)


class Connection:
    """One opened snapshot, read by many at a time."""

    def __init__(self, opened: Cursor) -> None:
        self._opened = opened
        self._prepared: OrderedDict[object, _Prepared] = OrderedDict()
        self._lock = Lock()

    def rows(self, sql: str, parameters: Parameters = ()) -> pd.DataFrame:
        """Run a query on tables and views alone."""
        return self._opened.cursor().execute(sql, _used(sql, parameters)).df()

    def rows_from(
        self, row_sets: RowSets, sql: str, parameters: Mapping[str, Any]
    ) -> pd.DataFrame:
        """Run a query that names row sets as if they were tables.

        Args:
            row_sets: the sets that may be named.
            sql: the query.
            parameters: what it and the sets ask for; lists as tuples.
        """
        choice = (id(row_sets), row_sets.choice(parameters))
        with self._lock:
            if choice not in self._prepared:
                self._prepared[choice] = _Prepared(self._opened.cursor(), row_sets)
            self._prepared.move_to_end(choice)
            prepared = self._prepared[choice]
            # Who still reads from the oldest holds it: it is closed after that.
            while len(self._prepared) > _MOST:
                self._prepared.popitem(last=False)
        return prepared.rows(sql, parameters)

    def close(self) -> None:
        """Close the snapshot; its temporary tables go with it."""
        self._opened.close()


class _Prepared:
    """A cursor with the row sets of one choice of filters, as far as asked for."""

    def __init__(self, cursor: Cursor, row_sets: RowSets) -> None:
        self._cursor = cursor
        self._row_sets = row_sets
        self._made: set[str] = set()
        self._lock = Lock()

    def rows(self, sql: str, parameters: Mapping[str, Any]) -> pd.DataFrame:
        with self._lock:
            wanted = self._row_sets.named_in(sql) - self._made
            for name, text in self._row_sets.texts.items():
                if name in wanted:
                    made = f"create temp table {name} as {text}"
                    self._cursor.execute(made, _used(text, parameters))
                    self._made.add(name)
            return self._cursor.execute(sql, _used(sql, parameters)).df()


def _used(sql: str, parameters: Parameters) -> Parameters:
    """Return the parameters that a query names, tuples as the lists DuckDB takes."""
    if not isinstance(parameters, Mapping):
        return parameters
    wanted = set(_PARAMETER.findall(sql))
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in parameters.items()
        if name in wanted
    }
