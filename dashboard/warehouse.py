"""The read-only way into the current snapshot, or into the one a link names.

One connection a file, a cursor a query. A run of the script sees one snapshot
from beginning to end; a newer one is taken up by the next run.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

import duckdb
import numpy as np
import pandas as pd
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.exports import recipes
from dashboard.exports.recipes import Recipe
from dashboard.row_sets import Connection, RowSets
from etl import paths

P = ParamSpec("P")
R = TypeVar("R")
_HELD = "warehouse_snapshot"
# What is read outside of a run: a file is written on click, in a thread of its own.
_named: ContextVar[Path | None] = ContextVar("warehouse_named", default=None)
_SNAPSHOT_NAME = re.compile(r"[0-9a-f]{8,64}")
# What a reader's query may use; a page's queries stay far below both.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "allow_community_extensions": "false",
    "python_enable_replacements": "false",
    "threads": "2",
    "memory_limit": "1GB",
}
# The last statement locks the ones before it.
_LOCK = (
    "set disabled_filesystems = 'LocalFileSystem'",
    "set max_temp_directory_size = '0KB'",
    "set lock_configuration = true",
)
# What queries ask of every snapshot and an older program did not write.
_NEWEST_PARTS = frozenset(
    {"gold_sets", "rules", "read_facts", "less_certain_facts", "reference_rosters"}
)
_PARTS = "select table_name from information_schema.tables"


class NoSnapshotError(LookupError):
    """No snapshot has been built yet."""


def rows(
    sql: str,
    parameters: Mapping[str, Any] | Sequence[Any] = (),
    *,
    file: Path | None = None,
    row_sets: RowSets | None = None,
) -> pd.DataFrame:
    """Run one query and return its rows.

    Named parameters (`$name`) that the query does not use may be given along.
    Texts come back as str or None, days as datetime64 (NaT where unknown). Another
    snapshot than this run's is read where `file` names one. `row_sets` are what
    the query may start from, see `dashboard.row_sets`.
    """
    connection = _connection(str(file or snapshot_file()))
    if row_sets is not None and isinstance(parameters, Mapping):
        return _plain(connection.rows_from(row_sets, sql, parameters))
    return _plain(connection.rows(sql, parameters))


def snapshot_file() -> Path:
    """Return the file this run reads."""
    named = _named.get()
    if named is not None:
        return named
    held = st.session_state.get(_HELD) if _in_session() else None
    found = Path(held) if held else paths.current_snapshot()
    if found is None:
        raise NoSnapshotError("no snapshot yet: run `tahaluf build`")
    return found


def snapshot_id() -> str:
    """Return the id of the snapshot this run reads."""
    return snapshot_file().stem


@contextmanager
def reading(snapshot: str) -> Iterator[None]:
    """Read one snapshot by its id for a while, whatever is current."""
    found = paths.warehouse() / f"{snapshot}.duckdb"
    if not found.is_file():
        raise NoSnapshotError(f"snapshot {snapshot} is gone")
    token = _named.set(found)
    try:
        yield
    finally:
        _named.reset(token)


def earlier_snapshots() -> list[Path]:
    """Return the snapshots before this run's that can be read, the latest first."""
    now = snapshot_file()
    files = {file: _made(file) for file in now.parent.glob("*.duckdb")}
    is_current = now == paths.current_snapshot()
    earlier = [
        file
        for file, made in files.items()
        if file != now and (is_current or made < _made(now)) and is_readable(file)
    ]
    return sorted(earlier, key=files.__getitem__, reverse=True)


def take_snapshot(pinned: str | None) -> bool:
    """Settle which snapshot this run reads; False if the pinned one is gone."""
    current = paths.current_snapshot()
    wanted = _find_pinned(pinned) if pinned else None
    chosen = wanted or current
    if chosen is None:
        raise NoSnapshotError("no snapshot yet: run `tahaluf build`")
    st.session_state[_HELD] = str(chosen)
    return pinned is None or wanted is not None


def is_kept(snapshot: str) -> bool:
    """Tell whether a snapshot is kept, by its id, and can be read."""
    return _find_pinned(snapshot) is not None


@lru_cache(maxsize=64)
def is_readable(file: Path) -> bool:
    """Tell whether a snapshot has what this program asks for; older ones may not."""
    return set(rows(_PARTS, file=file)["table_name"]) >= _NEWEST_PARTS


def cached(query: Callable[P, R]) -> Callable[P, R]:
    """Remember a query's answers by snapshot and arguments."""

    @st.cache_data(max_entries=512, show_spinner=False)
    def remembered(
        name: str, snapshot: str, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Any:  # noqa: ANN401 - whatever the query returns
        del name, snapshot
        return query(*args, **kwargs)  # type: ignore[arg-type]

    @wraps(query)
    def answer(*args: P.args, **kwargs: P.kwargs) -> R:
        name = f"{query.__module__}.{query.__qualname__}"
        return cast("R", remembered(name, str(snapshot_file()), args, kwargs))

    return answer


def kept(build: Callable[P, R]) -> Callable[P, R]:
    """Remember what is built from answers, such as a figure, without copying it.

    What comes back is shared by all readers and must not be changed.
    """

    @st.cache_resource(max_entries=256, show_spinner=False)
    def remembered(
        name: str, snapshot: str, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Any:  # noqa: ANN401 - whatever is built
        del name, snapshot
        return build(*args, **kwargs)  # type: ignore[arg-type]

    @wraps(build)
    def answer(*args: P.args, **kwargs: P.kwargs) -> R:
        name = f"{build.__module__}.{build.__qualname__}"
        made = cast("R", remembered(name, str(snapshot_file()), args, kwargs))
        recipes.note(made, Recipe(answer, args, kwargs))
        return made

    recipes.register(answer)
    return answer


def _find_pinned(snapshot: str) -> Path | None:
    # The id comes from a URL: only a digest may become part of a path.
    if not _SNAPSHOT_NAME.fullmatch(snapshot):
        return None
    found = paths.warehouse() / f"{snapshot}.duckdb"
    return found if found.is_file() and is_readable(found) else None


def _made(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except FileNotFoundError:  # a build was quicker to remove it
        return 0.0


def _in_session() -> bool:
    return get_script_run_ctx(suppress_warning=True) is not None


@st.cache_resource(
    max_entries=8, show_spinner=False, on_release=lambda held: held.close()
)
def _connection(file: str) -> Connection:
    connection = duckdb.connect(file, read_only=True, config=_CONFIG)
    for statement in _LOCK:
        connection.execute(statement)
    return Connection(connection)


def _plain(frame: pd.DataFrame) -> pd.DataFrame:
    for name in frame.columns:
        if frame[name].dtype == object or isinstance(frame[name].dtype, pd.StringDtype):
            values = [_value(value) for value in frame[name]]
            frame[name] = pd.Series(values, index=frame.index, dtype=object)
    return frame


def _value(value: object) -> object:
    if isinstance(value, np.ndarray):
        return value.tolist()
    return None if value is pd.NA or value != value else value  # noqa: PLR0124 - NaN
