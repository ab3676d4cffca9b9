"""Cards of a brief as parts of a document: a chart, findings or a table each."""

import io
from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
from docx.shared import Cm, Emu
from pandas.api.types import is_numeric_dtype

from dashboard import labels
from dashboard.briefs import sheets, wording
from dashboard.briefs.contents import MOST_ROWS, Account, Exhibit
from dashboard.briefs.paper import BOLD, QUIET, WARNING, Paper
from dashboard.briefs.runs import Style, turn, turn_table, write
from dashboard.exports import Sheet, pictures
from dashboard.theme import Look

# What draws a sheet's chart as a PNG.
Draw = Callable[[Sheet, Look], bytes]
_HEIGHT = Cm(20)
# A chart of so many pixels has letters of a good size on paper.
_PIXELS = 820
# A table of more columns stands across the page.
_UPRIGHT_COLUMNS = 6
_CELL, _HEAD_CELL = Style(size=9), Style(size=9, is_bold=True)


class Exhibits:
    """What writes cards on a paper."""

    def __init__(self, paper: Paper, draw: Draw) -> None:
        """Write on a paper, with charts as `draw` makes them."""
        self._paper, self._draw = paper, draw

    def write(self, item: Exhibit, number: int) -> None:
        """Write a card under its number."""
        sheet, is_wide = item.sheet, _is_wide(item)
        if is_wide:
            sheets.turn_page(self._paper.document)
        said = labels.number(number, self._paper.look.digits)
        self._paper.line(f"{said}. {sheet.title}", named="Heading 1")
        aid = self._paper.line(sheet.aid, QUIET)
        # A heading at the foot of a page, away from its chart, is lost.
        aid.paragraph_format.keep_with_next = True
        if item.caution:
            self._paper.line(item.caution, WARNING)
        if sheet.lead:
            self._paper.line(sheet.lead, Style(size=12))
        self._shown(item)
        self._paper.line(sheet.citation, QUIET)
        self._paper.link(item.link)
        if item.note:
            self._paper.remark(item.note, "brief.reader_note")
        if is_wide:
            sheets.turn_page(self._paper.document)

    def _shown(self, item: Exhibit) -> None:
        """Write the chart, the findings or the table, whichever the card is of."""
        if item.sheet.figure is not None:
            self._picture(item)
            self._accounts(item.accounts)
        elif any(account.line for account in item.accounts):
            self._accounts(item.accounts)
        else:
            self._table(item)
            self._accounts(item.accounts)
        if more := wording.more_sentences(item, self._paper.look):
            self._paper.line(more, QUIET)

    def _picture(self, item: Exhibit) -> None:
        sheet = item.sheet
        narrow = go.Figure(sheet.figure).update_layout(width=_PIXELS)
        try:
            drawn = self._draw(_with_figure(sheet, narrow), self._paper.look)
        except pictures.NoBrowserError:
            self._paper.line(self._paper.said("brief.no_picture"), WARNING)
            self._table(item)
            return
        # A picture stands in the middle, whatever the direction.
        run = self._paper.paragraph().add_run()
        picture = run.add_picture(io.BytesIO(drawn), width=sheets.WIDTH)
        if picture.height > _HEIGHT:
            picture.width = Emu(int(picture.width * _HEIGHT / picture.height))
            picture.height = _HEIGHT
        about = picture._inline.docPr
        about.set("descr", sheets.clean(f"{sheet.title}. {sheet.aid}"))

    def _accounts(self, accounts: tuple[Account, ...]) -> None:
        if any(account.line for account in accounts):
            group = ""
            for account in accounts:
                if account.line is not None and account.line.group != group:
                    group = account.line.group
                    self._paper.line(group, named="Heading 2")
                self._finding(account)
            return
        if accounts:
            self._paper.line(self._paper.said("brief.rests_on"), named="Heading 2")
        for account in accounts:
            paragraph = self._paper.paragraph("List Bullet")
            said = account.said or self._paper.said("brief.footnotes")
            write(paragraph, said, self._paper.lang)
            self._paper.numbers(paragraph, account)

    def _finding(self, account: Account) -> None:
        line = account.line
        if line is None:
            return
        paragraph = self._paper.line(line.head, BOLD)
        paragraph.paragraph_format.keep_with_next = True
        if not line.said:
            self._paper.numbers(paragraph, account)
        for flag in line.flags:
            write(paragraph, f"  [{flag}]", self._paper.lang, WARNING)
        if line.said:
            self._paper.numbers(self._paper.line(line.said), account)
        if line.body_html:
            self._paper.line(sheets.without_markup(line.body_html), QUIET)
        if line.by:
            self._paper.line(line.by, QUIET)

    def _table(self, item: Exhibit) -> None:
        rows = item.rows.head(MOST_ROWS)
        if rows.empty or not len(rows.columns):
            return
        table = self._paper.document.add_table(len(rows) + 1, len(rows.columns))
        turn_table(table, self._paper.lang)
        sheets.rule(table)
        sheets.fit_columns(table, rows, sheets.width_of(self._paper.document))
        numeric = [is_numeric_dtype(rows[name]) for name in rows.columns]
        self._row(table.rows[0], [str(name) for name in rows.columns], numeric,
                  _HEAD_CELL)  # fmt: skip
        sheets.repeat_head(table.rows[0])
        for row, values in zip(
            table.rows[1:], rows.itertuples(index=False), strict=False
        ):  # fmt: skip
            self._row(row, [_cell(value) for value in values], numeric, _CELL)
        more = wording.more_rows(item, self._paper.look)
        self._paper.line(more, QUIET)

    def _row(
        self, row: Any, values: list[str], numeric: list[bool], style: Style  # noqa: ANN401
    ) -> None:  # fmt: skip
        sheets.hold_together(row)
        for cell, value, is_number in zip(row.cells, values, numeric, strict=True):
            paragraph = turn(cell.paragraphs[0], self._paper.lang)
            write(paragraph, value, self._paper.lang, style)
            sheets.tighten(paragraph, is_number=is_number)


def _is_wide(item: Exhibit) -> bool:
    """Tell whether a table asks for a page across."""
    has_lines = any(account.line for account in item.accounts)
    is_table = item.sheet.figure is None and not has_lines
    return is_table and len(item.rows.columns) > _UPRIGHT_COLUMNS


def _with_figure(sheet: Sheet, figure: go.Figure) -> Sheet:
    return Sheet(
        sheet.file_name, sheet.title, sheet.aid, sheet.citation, sheet.data, figure
    )


def _cell(value: object) -> str:
    missing = value is None or value is pd.NaT or value != value  # noqa: PLR0124 - NaN
    return "–" if missing else str(value)
