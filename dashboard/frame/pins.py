"""The note of whoever reads a pinned snapshot: which, how old, what differs since."""

from datetime import UTC, date, datetime
from pathlib import Path

import streamlit as st

from dashboard import filters, labels, warehouse, ways
from dashboard.queries.differences import Differences, differences
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.accuracy import builds
from etl import paths


def note() -> None:
    """Tell a pinned reader so, in every view, and lead to the newest snapshot."""
    held, read = filters.current_filters(), warehouse.snapshot_file()
    if held.snapshot is None:
        return
    if held.snapshot != read.stem:
        _gone(held)
        return
    newest = paths.current_snapshot()
    is_newest = newest is None or newest == read
    with st.container(key="pin", horizontal=True, gap="small"):
        said = [_which(read, filters.look())]
        if newest is None or is_newest:
            said.append(labels.text("pin.newest", held.lang))
        else:
            said.append(_since(read, newest, filters.look()))
        st.html(f'<p role="note">{" ".join(said)}</p>')
        if not is_newest:
            _to_list(read, held)
        if is_newest:
            _unpin("pin.off", ":material/lock_open:", held)
        else:
            _unpin("pin.to_newest", ":material/update:", held)


def changes_text(found: Differences, look: Look) -> str:
    """Return in words how many texts and facts are new, read anew, or gone."""
    counts = (
        ("articles", "article", len(found.articles)),
        ("facts", "fact", len(found.new_facts)),
        ("anew", "fact", len(found.read_anew)),
        ("gone", "fact", len(found.gone)),
        ("dropped", "page", found.dropped),
    )
    parts = [
        labels.text(
            f"pin.{name}", look.lang,
            count=labels.counted(noun, count, look.lang, look.digits),
        )
        for name, noun, count in counts
        if count
    ]  # fmt: skip
    if not parts:
        return labels.text("pin.same", look.lang)
    return labels.text("pin.since", look.lang, changes=" · ".join(parts))


def age_text(made: date, today: date, look: Look) -> str:
    """Return how long ago a snapshot was built, in whole days."""
    days = (today - made).days
    if days <= 0:
        return labels.text("pin.age_today", look.lang)
    counted = labels.counted("day", days, look.lang, look.digits)
    return labels.text("pin.age", look.lang, days=counted)


def _gone(held: Filters) -> None:
    """Say that the pinned snapshot is no longer kept, and offer to drop the pin."""
    with st.container(key="pin_gone", horizontal=True, gap="small"):
        st.warning(labels.text("note.no_pin", held.lang), icon=":material/history:")
        _unpin("pin.off", ":material/lock_open:", held)


def _unpin(label: str, icon: str, held: Filters) -> None:
    st.button(
        labels.text(label, held.lang), key=f"unpin_{held.lang}", icon=icon,
        on_click=filters.update, kwargs={"snapshot": None},
    )  # fmt: skip


def _which(read: Path, look: Look) -> str:
    made = builds.made_at(read).date()
    return labels.text(
        "pin.on",
        look.lang,
        snapshot=f"<b>{labels.isolated(read.stem[:8])}</b>",
        when=labels.day_text(made, look.lang, look.digits),
        age=age_text(made, datetime.now(UTC).date(), look),
    )


def _since(read: Path, newest: Path, look: Look) -> str:
    if not warehouse.is_readable(newest):
        return labels.text("pin.unknown", look.lang)
    with warehouse.reading(newest.stem):
        return changes_text(differences(Filters(), read.stem), look)


def _to_list(read: Path, held: Filters) -> None:
    ways.lead_to(
        "overview", labels.text("pin.list", held.lang), held,
        icon=":material/difference:", snapshot=None, since=read.stem,
    )  # fmt: skip
