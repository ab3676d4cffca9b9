"""Statements over time, as marks that the timeline's chart draws.

One mark is one speaker in one text at one time, however much he says there.
"""

from html import escape
from typing import Any, Literal

import pandas as pd

from dashboard import labels
from dashboard.charts.frames import known, mapped
from dashboard.charts.lanes import Heading
from dashboard.charts.margins import wrapped
from dashboard.charts.wording import LINE, LINES
from dashboard.rows import records
from dashboard.theme import Look
from dashboard.vocabulary import SPEAKER_KINDS

By = Literal["kind", "state"]
# States with fewer statements than these many share a row.
MOST_STATES = 12
NO_STATE, OTHER_STATES = "", "…"
_LANE = "told"


def statement_marks(told: pd.DataFrame, *, by: By, look: Look) -> pd.DataFrame:
    """Return one mark per speaker, text and time, as `timeline.drawn_marks` wants.

    Args:
        told: `queries.statements.told_statements`.
        by: what a row is: a kind of speaker, or the speaker's state.
        look: language and theme.
    """
    rows, order = _rows(told, by)
    named = told.assign(
        row=rows,
        moment=mapped(told["told_edtf"], lambda one: known(one) or ""),
    )
    keys = ["row", "speaker_id", "article_id", "moment"]
    marks = named.groupby(keys, sort=False).agg(
        at_edtf=("told_edtf", "first"),
        at_from=("told_from", "min"),
        at_to=("told_to", "max"),
        is_said=("said_edtf", lambda said: said.notna().all()),
        published_basis=("published_basis", "first"),
        denied=("modality", lambda modes: bool((modes == "denied").all())),
        possibly=("possibly", "all"),
        less_certain=("is_less_certain", "all"),
        reports=("id", "size"),
        speaker=("speaker", "first"),
        speaker_kind=("speaker_kind", "first"),
        speaker_iso3=("speaker_iso3", "first"),
        title=("title", "first"),
        fact_ids=("id", list),
    )
    marks = marks.reset_index()
    return marks.assign(
        mark=mapped(marks["fact_ids"], lambda ids: f"told|{ids[0]}"),
        lane=_LANE,
        kind="statement",
        order=mapped(marks["row"], order.index),
        label=mapped(marks["row"], lambda row: _label(row, by, look)),
        inferred=(marks["published_basis"] == "inferred") & ~marks["is_said"],
        planned=False,
        passed=False,
        deadline=False,
        declined=False,
        conflicting=False,
        speakers=1,
        colour=look.tokens.accent,
        said=[_said(mark, look) for mark in records(marks)],
        summary=mapped(marks["speaker"], str),
    )


def heading(by: By, look: Look) -> Heading:
    """Return the one lane that all rows stand in."""
    return Heading(_LANE, escape(labels.text(f"statements.by.{by}", look.lang)), None)


def _rows(told: pd.DataFrame, by: By) -> tuple[pd.Series, list[str]]:
    """Return the row of each statement, and the rows in their order."""
    if by == "kind":
        kinds = [kind for kind in SPEAKER_KINDS if kind in set(told["speaker_kind"])]
        return told["speaker_kind"], kinds
    states = mapped(told["speaker_iso3"], lambda one: known(one) or NO_STATE)
    told_most = states[states != NO_STATE].value_counts()
    shown = list(told_most.index[:MOST_STATES])
    few = {NO_STATE, *shown}
    rows = mapped(states, lambda one: one if one in few else OTHER_STATES)
    return rows, [*shown, OTHER_STATES, NO_STATE]


def _label(row: str, by: By, look: Look) -> str:
    if by == "kind":
        said = labels.code("speaker_kind", row, look.lang)
    elif row == NO_STATE:
        said = labels.text("statements.no_state", look.lang)
    elif row == OTHER_STATES:
        said = labels.text("statements.other_states", look.lang)
    else:
        said = labels.state(row, look.lang)
    return wrapped(escape(said, quote=False), LINE + 3, lines=LINES)


def _said(mark: Any, look: Look) -> str:  # noqa: ANN401 - a row of a frame
    """Return the hover text: who, of what kind and state, when, where, how often."""
    lang = look.lang
    kind = labels.code("speaker_kind", mark.speaker_kind, lang)
    state = known(mark.speaker_iso3)
    when = labels.date_text(known(mark.at_edtf), lang, digits=look.digits)
    clock = "said_on" if mark.is_said else "published_on"
    told = (
        labels.text(f"statements.{clock}", lang, when=when)
        if known(mark.at_edtf)
        else when
    )
    lines = [
        f"{kind} · {labels.state(state, lang)}" if state else kind,
        told,
        labels.counted("statement", int(mark.reports), lang, look.digits),
        (known(mark.title) or "")[:80],
    ]
    speaker = labels.isolated(escape(mark.speaker[:80], quote=False))
    rest = [labels.isolated(escape(line, quote=False)) for line in lines if line]
    return "<br>".join([f"<b>{speaker}</b>", *rest])
