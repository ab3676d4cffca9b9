"""What a file is written from: a card's texts, rows and figure, and whence they are."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.selection import Language


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a card's rows come from: what its citation line says, part by part.

    Attributes:
        filters: the filters in words, one text a filter; empty: none is set.
        snapshot: the id of the snapshot that was read.
        link: the view's canonical path and query, pinned to that snapshot.
        shown: how much is shown, as a counted noun.
        left_out: how much is left out, as a counted noun; None: nothing.
        sources: the publishers named by the citation line; may be empty.
    """

    view: str
    lang: Language
    filters: tuple[str, ...]
    snapshot: str
    link: str
    shown: str | None = None
    left_out: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is to be written: a card's texts, rows and figure.

    Attributes:
        file_name: without its suffix.
        lead: the finding in words, None where the card has none.
        body: escaped HTML that stands for the figure, such as an article.
        origin: whence the rows are; None only in a sheet that no view drew.
        evidence: evidence.REFERENCE_COLUMNS, and maybe `mark` and `fact`, one row
            a fact behind the rows; files hold the sentences it leads to.
        features: what a map shows, as a GeoJSON feature collection.
        legend: names and colours that a picture needs below a canvas.
    """

    file_name: str
    title: str
    aid: str
    citation: str
    data: pd.DataFrame
    figure: go.Figure | None = None
    lead: str | None = None
    body: str | None = None
    origin: Origin | None = None
    evidence: pd.DataFrame | None = None
    features: dict[str, Any] | None = None
    legend: tuple[tuple[str, str], ...] = ()
