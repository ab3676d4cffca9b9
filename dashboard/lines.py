"""Findings as lines of a card: what is so, by whose account, on which sentences."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Any

import pandas as pd

from dashboard import findings, labels, theme
from dashboard.rows import row_dicts
from dashboard.theme import Look

Row = dict[str, Any]

# Statuses in the order in which they are news.
_LEADING = ("proposed", "announced", "ending", "ended", "active")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card.

    Attributes:
        key: unique within the card.
        head: what the line is about; leads to `alliance_id` where there is one.
        said: the finding.
        by: who says so and when.
        flags: marks of doubt, drawn as small tags.
        accounts: what is held and by whom, drawn in place of `said`.
        group: what this line and its neighbours have in common.
        references: the sentences, as `dashboard.evidence.panel` wants them.
        body_html: what stands under the finding, already escaped.
        way: a link into a view, drawn where the line is opened.
    """

    key: str
    head: str
    said: str
    by: str = ""
    alliance_id: str | None = None
    hue: str | None = None
    flags: tuple[str, ...] = ()
    references: pd.DataFrame = field(default_factory=pd.DataFrame)
    accounts: tuple[tuple[str, str], ...] = ()
    group: str = ""
    body_html: str = ""
    way: "Entry | None" = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line that leads into a view.

    Attributes:
        key: unique within the card.
        title: the words of the link.
        view: where it leads; `changes` are as `filters.parameters` takes them.
        below_html: what stands under the link, already escaped.
    """

    key: str
    title: str
    view: str
    changes: dict[str, Any]
    below_html: str


def behind(found: Iterable[Line]) -> pd.DataFrame | None:
    """Return the sentences of all lines, each with the finding it stands for."""
    told = [_told(line) for line in found if not line.references.empty]
    return pd.concat(told) if told else None


def _told(line: Line) -> pd.DataFrame:
    references = line.references
    if "fact" in references:
        return references
    return references.assign(fact=f"{line.head}: {line.said}")


def status_lines(
    rows: pd.DataFrame, claims: pd.DataFrame, disputed: pd.DataFrame, look: Look
) -> Iterator[Line]:
    """Yield a line an alliance: its state of affairs in each place, as last claimed.

    What is new in the making or comes to an end leads, what just goes on follows;
    `disputed` holds the claims that cannot all be so.
    """
    alliances = [group for _, group in rows.groupby("alliance_id", sort=False)]
    for places in sorted(alliances, key=_group_place):
        found = row_dicts(places)
        alliance = str(found[0]["alliance_id"])
        mine = claims[claims["alliance_id"] == alliance]
        yield Line(
            key=alliance,
            head=labels.alliance(alliance, look.lang),
            said=_once(_status_texts(found, look)),
            by=_once(
                findings.voice_text(row, look.lang, look.digits)
                for row in found
                if row["status"]
            ),
            alliance_id=alliance,
            hue=theme.hue(found[0]["hue"], look.dark),
            flags=_status_flags(found, disputed, look),
            references=mine.assign(fact=_worded(mine, look)),
            group=_status_name(_leading_status(places), look),
        )


def conflict_lines(
    claims: pd.DataFrame, look: Look, *, quoted: bool = False
) -> Iterator[Line]:
    """Yield a line a dispute: its values, and who holds each.

    `quoted`: every account stands by itself, in the words of its text.
    """
    told = _quoted_accounts if quoted else _accounts
    for key, group in claims.groupby(
        ["alliance_id", "topic", "place_iso3"], sort=False
    ):
        yield Line(
            key="_".join(str(part) for part in key),
            head=findings.conflict_text(group, look.lang),
            said="\n".join(f"{value}: {by}" for value, by in told(group, look)),
            accounts=told(group, look),
            references=group.assign(fact=_worded(group, look)),
        )


def planned_lines(events: pd.DataFrame, look: Look) -> Iterator[Line]:
    """Yield a line an announced event, however many texts announce it."""
    for key, group in events.groupby("event_group_id", sort=False):
        first = row_dicts(group)[0]
        yield Line(
            key=str(key),
            head=labels.date_text(
                first["date_edtf"],
                look.lang,
                deadline=bool(first["deadline"]),
                digits=look.digits,
            ),
            said=findings.planned_text(first, look.lang),
            by=findings.voice_text(first, look.lang, look.digits),
            references=group.assign(fact=findings.planned_text(first, look.lang)),
        )


def line_html(line: Line) -> str:
    """Return a line as HTML: what it is about, what is said, by whom, its flags."""
    dot = f'<i style="background:{escape(line.hue)}"></i>' if line.hue else ""
    flags = "".join(f'<span class="flag">{escape(flag)}</span>' for flag in line.flags)
    by = f'<p class="by">{escape(line.by)}</p>' if line.by else ""
    if line.accounts:
        pairs = "".join(
            f"<div><dt>{escape(said)}</dt>"
            + "".join(f"<dd>{escape(one)}</dd>" for one in holders.split("\n"))
            + "</div>"
            for said, holders in line.accounts
        )
        said = f'<dl class="accounts">{pairs}</dl>{flags}'
    else:
        words = escape(line.said)
        said = f'<p class="said">{words}{flags}</p>' if words or flags else ""
    kind = "line named" if line.group else "line"
    return (
        f'<div class="{kind}"><p class="about">{dot}{escape(line.head)}</p>'
        f"{said}{line.body_html}{by}</div>"
    )


def table_of(lines: Iterable[Line], columns: list[str]) -> pd.DataFrame:
    """Return lines as the rows of a download: head, finding, account, flags."""
    return pd.DataFrame(
        [(one.head, one.said, one.by, " · ".join(one.flags)) for one in lines],
        columns=columns,
    ).map(_unisolated)


def _once(texts: Iterable[str]) -> str:
    """Return texts as lines, each of them once."""
    return "\n".join(dict.fromkeys(texts))


def _leading_status(places: pd.DataFrame) -> str | None:
    """Return the status that tells most of an alliance with several."""
    told = set(places["status"].dropna())
    return next((status for status in _LEADING if status in told), None)


def _group_place(places: pd.DataFrame) -> int:
    status = _leading_status(places)
    return _LEADING.index(status) if status else len(_LEADING)


def _status_name(status: str | None, look: Look) -> str:
    if status is None:
        return labels.text("overview.no_status", look.lang)
    return labels.code("alliance_status", status, look.lang)


def _status_texts(found: list[Row], look: Look) -> Iterator[str]:
    """Yield what the head of the lines' group does not say already."""
    leads = _leading_status(pd.DataFrame(found))
    leading = _status_name(leads, look)
    for row in sorted(found, key=lambda row: row["status"] != leads):
        said = findings.status_text(row, look.lang, look.digits)
        if said != leading:
            yield said


def _status_flags(
    found: list[Row], disputed: pd.DataFrame, look: Look
) -> tuple[str, ...]:
    """Return the flag that names what an alliance's sources disagree about."""
    mine = disputed[disputed["alliance_id"] == found[0]["alliance_id"]]
    topics = [findings.topic_text(topic, look.lang) for topic in mine["topic"]]
    if topics:
        named = labels.listed(list(dict.fromkeys(topics)), look.lang)
        return (labels.text("overview.conflicting_in", look.lang, topics=named),)
    if any(row["is_conflicting"] for row in found):
        return (labels.text("flag.conflicting", look.lang),)
    return ()


def _accounts(group: pd.DataFrame, look: Look) -> tuple[tuple[str, str], ...]:
    """Return each value with those who hold it."""
    accounts = []
    for value, mine in group.groupby("value", sort=False):
        said = findings.claim_value(row_dicts(mine)[0], look.lang)
        holders = dict.fromkeys(_holder(row, look) for row in row_dicts(mine))
        by = labels.listed(list(holders), look.lang)
        accounts.append((said or str(value), by))
    return tuple(accounts)


def _quoted_accounts(group: pd.DataFrame, look: Look) -> tuple[tuple[str, str], ...]:
    """Return each value with its accounts, a line each: the words, and whose."""
    accounts = []
    for value, mine in group.groupby("value", sort=False):
        told = row_dicts(mine)
        each = dict.fromkeys(
            f"{_words(row, look)}: {_holder(row, look)}" for row in told
        )
        said = findings.claim_value(told[0], look.lang)
        accounts.append((said or str(value), "\n".join(each)))
    return tuple(accounts)


def _words(row: Row, look: Look) -> str:
    words = " ".join(row["words"].split())
    if len(words) > _WORDS:
        words = words[:_WORDS].rsplit(" ", 1)[0] + " …"
    return labels.quoted(words, look.lang)


# Letters of a text that an account quotes; its sentence stands whole behind it.
_WORDS = 120


def _holder(row: dict[str, Any], look: Look) -> str:
    if row["speaker"]:
        return labels.isolated(row["speaker"])
    words = labels.code("speaker_kind", "editor", look.lang)
    where = f" · {labels.isolated(row['publisher'])}" if row["publisher"] else ""
    return words + where


def _worded(claims: pd.DataFrame, look: Look) -> list[str]:
    rows = claims.assign(topic=claims.get("topic", "status"))
    return [
        " · ".join(
            (
                labels.alliance(row["alliance_id"], look.lang, short=True),
                findings.claim_value(row, look.lang),
            )
        )
        for row in row_dicts(rows)
    ]


def _unisolated(cell: object) -> object:
    # Isolates order a page's letters; in a file they would be stray characters.
    return cell.translate(_ISOLATES) if isinstance(cell, str) else cell


_ISOLATES = {0x2068: None, 0x2069: None}
