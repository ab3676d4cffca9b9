"""One alliance at two dates: who and what was reported up to each of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from dashboard import citations, findings, labels
from dashboard.aspects import value_text
from dashboard.ledger import Cell, cells
from dashboard.lines import Line
from dashboard.queries import alliances as queries
from dashboard.rows import row_dicts
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept

Row = dict[str, Any]

_BANDS = ("both", "then", "now")
# Days offered to somebody who has chosen none.
_SUGGESTED = 4


@dataclass(frozen=True, slots=True)
class Told:
    """Claims parted by a day.

    Attributes:
        surely: said by then.
        possibly: said at a time that may lie before or after.
        undated: nobody knows when.
    """

    surely: pd.DataFrame
    possibly: pd.DataFrame
    undated: pd.DataFrame


def told_by(claims: pd.DataFrame, day: date) -> Told:
    """Part claims by whether they were told by a day: when said, else published."""
    on = pd.Timestamp(day)
    undated = claims["told_from"].isna() & claims["told_to"].isna()
    surely = (claims["told_to"] <= on) & ~undated
    begun = claims["told_from"].isna() | (claims["told_from"] <= on)
    possibly = ~surely & ~undated & begun
    return Told(claims[surely], claims[possibly], claims[undated])


def suggested(filters: Filters, alliance: str, until: date) -> tuple[date, ...]:
    """Return the last days on which it was told of before a day, the latest last."""
    claims = queries.membership_claims(filters, (alliance,))
    days = pd.to_datetime(claims["told_to"]).dropna().dt.date
    return tuple(sorted({day for day in days if day < until}))[-_SUGGESTED:]


@kept
def compared(
    filters: Filters, alliance: str, days: tuple[date, date] | None, look: Look
) -> dict[str, Any]:
    """Return the card of an alliance at two days, or of what is to be chosen."""
    name = labels.isolated(labels.alliance(alliance, look.lang, short=True))
    members = queries.membership_claims(filters, (alliance,))
    aspects = queries.aspect_claims(filters, (alliance,))
    # Where only one day is chosen there is nothing yet to set beside it.
    lines = [] if days is None else [
        *_member_lines(members, days, look), *_aspect_lines(aspects, days, look),
    ]  # fmt: skip
    count = len(members) + len(aspects)
    return {
        "title": labels.text("two.title", look.lang, alliance=name),
        "aid": labels.text("two.aid", look.lang),
        "found": lines,
        "data": _table(members, aspects, days, look) if days else pd.DataFrame(),
        "citation": citations.line(
            filters, shown=labels.counted("claim", count, look.lang, look.digits)
        ),
        "none": labels.text("two.none", look.lang),
    }


def _member_lines(
    claims: pd.DataFrame, days: tuple[date, date], look: Look
) -> Iterator[Line]:
    then, now = (_members(told_by(claims, day).surely) for day in days)
    told = {
        "both": set(then) & set(now),
        "then": set(then) - set(now),
        "now": set(now) - set(then),
    }
    for band in _BANDS:
        when = _when(days[band != "then"], look)
        said = findings.in_order(tuple(told[band]), look.lang)
        changed = _changed(then, now, look) if band == "both" else []
        yield Line(
            key=band,
            head=labels.text(f"two.{band}", look.lang, when=when),
            said=said or labels.text("two.nobody", look.lang),
            by="\n".join(changed),
            references=claims[claims["iso3"].isin(told[band])],
        )
    yield from _unsettled(claims, days, set(then) | set(now), look)


def _unsettled(
    claims: pd.DataFrame, days: tuple[date, date], settled: set[str], look: Look
) -> Iterator[Line]:
    """Yield the states of which it is not known whether they were told of by then."""
    for day in days:
        possibly = told_by(claims, day).possibly
        # A day's certain members need no "possibly" beside them.
        sure = set(_members(told_by(claims, day).surely))
        rest = possibly[~possibly["iso3"].isin(sure)]
        if not rest.empty:
            head = labels.text("two.possibly", look.lang, when=_when(day, look))
            yield _states_line(f"possibly_{day}", head, rest, look)
    undated = told_by(claims, days[1]).undated
    rest = undated[~undated["iso3"].isin(settled)]
    if not rest.empty:
        yield _states_line("undated", labels.text("two.undated", look.lang), rest, look)


def _states_line(key: str, head: str, claims: pd.DataFrame, look: Look) -> Line:
    states = findings.in_order(tuple(set(claims["iso3"])), look.lang)
    return Line(key=key, head=head, said=states, references=claims)


def _aspect_lines(
    claims: pd.DataFrame, days: tuple[date, date], look: Look
) -> Iterator[Line]:
    for aspect, mine in claims.groupby("aspect", sort=True):
        then, now = (_values(told_by(mine, day).surely, look) for day in days)
        if then == now:
            said = labels.text("two.unchanged", look.lang) + ": " + _joined(now, look)
        else:
            said = "\n".join(
                labels.text(
                    "two.by", look.lang, when=_when(day, look), said=_joined(one, look)
                )
                for day, one in zip(days, (then, now), strict=True)
            )
        open_ends = list(_open_ends(mine, days, look))
        if now or then or open_ends:
            yield Line(
                key=f"aspect_{aspect}",
                head=labels.code("aspect", str(aspect), look.lang),
                said=said,
                by="\n".join(open_ends),
                references=mine,
            )


def _open_ends(
    claims: pd.DataFrame, days: tuple[date, date], look: Look
) -> Iterator[str]:
    """Yield what is not known to have been said by a day, and what has no date."""
    for day in days:
        told = told_by(claims, day)
        rest = [one for one in _values(told.possibly, look)
                if one not in _values(told.surely, look)]  # fmt: skip
        if rest:
            head = labels.text("two.possibly", look.lang, when=_when(day, look))
            yield f"{head}: {_joined(rest, look)}"
    undated = _values(told_by(claims, days[1]).undated, look)
    if undated:
        yield f"{labels.text('two.undated', look.lang)}: {_joined(undated, look)}"


def _members(claims: pd.DataFrame) -> dict[str, Cell]:
    return {cell.iso3: cell for cell in cells(claims, None) if cell.is_in}


def _changed(then: dict[str, Cell], now: dict[str, Cell], look: Look) -> list[str]:
    """Return what is told otherwise of states that are in on both days."""
    said = []
    for iso3 in sorted(set(then) & set(now)):
        before, after = (_standing(one[iso3], look) for one in (then, now))
        if before != after:
            arrow = "←" if look.lang == "ar" else "→"
            said.append(f"{labels.state(iso3, look.lang)}: {before} {arrow} {after}")
    return said


def _standing(cell: Cell, look: Look) -> str:
    role = labels.code("role", cell.roles[0], look.lang)
    return f"{role} · {labels.code('status', cell.status, look.lang)}"


def _values(claims: pd.DataFrame, look: Look) -> list[str]:
    said = (
        value_text(row["aspect"], str(row["value"]), row["iso3"], look)
        for row in row_dicts(claims)
    )
    return list(dict.fromkeys(said))


def _joined(values: list[str], look: Look) -> str:
    comma = "؛ " if look.lang == "ar" else "; "
    return comma.join(values) or labels.text("two.nothing", look.lang)


def _when(day: date, look: Look) -> str:
    return labels.day_text(day, look.lang, look.digits)


def _table(
    members: pd.DataFrame, aspects: pd.DataFrame, days: tuple[date, date], look: Look
) -> pd.DataFrame:
    """Return a row a state and a row an aspect: what was told of it by each day."""
    lang = look.lang
    heads = [labels.text(f"column.{head}", lang) for head in ("about", "code")]
    heads += [
        labels.text("column.then", lang, when=_when(day, look)) for day in days
    ] + [labels.text(f"two.{head}", lang) for head in ("undated",)]
    rows = [
        (
            labels.state(str(iso3), lang),
            str(iso3),
            *_parted(mine, days, _states_said, look),
        )
        for iso3, mine in members.groupby("iso3", sort=True)
    ]
    rows += [
        (labels.code("aspect", str(name), lang), str(name),
         *_parted(mine, days, _values_said, look))
        for name, mine in aspects.groupby("aspect", sort=True)
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=heads)


def _parted(
    claims: pd.DataFrame,
    days: tuple[date, date],
    said: Callable[[pd.DataFrame, Look], str],
    look: Look,
) -> tuple[str, ...]:
    by_day = [said(told_by(claims, day).surely, look) for day in days]
    return (*by_day, said(told_by(claims, days[1]).undated, look))


def _states_said(claims: pd.DataFrame, look: Look) -> str:
    found = cells(claims, None)
    return " · ".join(_standing(cell, look) for cell in found)


def _values_said(claims: pd.DataFrame, look: Look) -> str:
    return ("؛ " if look.lang == "ar" else "; ").join(_values(claims, look))
