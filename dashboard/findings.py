"""Rows turned into what the Overview says: sentences and lists, no drawing.

Nothing here adds to what the rows state: statuses are "as last reported", a date
that passed is one that no text of ours reports, a shared name is just a name.
"""

from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pandas as pd

from dashboard import labels
from dashboard.rows import row_dicts
from dashboard.selection import Digits, Language
from etl import arabic

Row = dict[str, Any]

# Bearers of one name that are weighed against each other.
_MOST_BEARERS = 8


@dataclass(frozen=True, slots=True)
class SharedName:
    """A name that two alliances bear, and how their states part.

    Attributes:
        one: the alliance that is told of first.
        other: the alliance that is told of later.
        more: further alliances of that name, fewer texts name them so.
        report_count: articles that use the name.
    """

    name: str
    one: str
    other: str
    both: tuple[str, ...]
    only_one: tuple[str, ...]
    only_other: tuple[str, ...]
    more: tuple[str, ...] = ()
    report_count: int = 0


def candidates(names: pd.DataFrame) -> tuple[str, ...]:
    """Return the alliances that bear the most reported shared name."""
    if names.empty:
        return ()
    bearers = names.loc[names["name"] == names["name"].iloc[0], "alliance_id"]
    return tuple(bearers.head(_MOST_BEARERS))


def shared_name(names: pd.DataFrame, members: pd.DataFrame) -> SharedName | None:
    """Return the shared name that most articles carry, two of its alliances parted.

    Of more than two, those are set side by side that most articles name; among
    equals those that are easiest to confuse, having most states in common.
    """
    bearers = candidates(names)
    chosen = names.head(len(bearers))  # the rows come name by name
    states = {
        code: set(members.loc[members["alliance_id"] == code, "iso3"])
        for code in bearers
    }
    reports = dict(zip(chosen["alliance_id"], chosen["report_count"], strict=True))
    pairs = [pair for pair in combinations(bearers, 2) if all(map(states.get, pair))]
    if not pairs:
        return None
    pair = max(
        pairs,
        key=lambda two: (
            reports[two[0]] + reports[two[1]],
            len(states[two[0]] & states[two[1]]),
        ),
    )
    told = {
        code: members.loc[members["alliance_id"] == code, "told_from"].min()
        for code in pair
    }
    one, other = sorted(pair, key=lambda code: (pd.isna(told[code]), told[code], code))
    return SharedName(
        name=str(names["name"].iloc[0]),
        one=one,
        other=other,
        both=tuple(sorted(states[one] & states[other])),
        only_one=tuple(sorted(states[one] - states[other])),
        only_other=tuple(sorted(states[other] - states[one])),
        more=tuple(code for code in bearers if code not in pair),
        report_count=int(names["name_count"].iloc[0]),
    )


def shared_name_text(found: SharedName, lang: Language) -> str:
    """Return the finding as one sentence: both, only the one, only the other."""
    parts = [
        labels.text(key, lang, states=in_order(states, lang), alliance=alliance)
        for key, states, alliance in (
            ("overview.both", found.both, ""),
            ("overview.only", found.only_one, _short(found.one, lang)),
            ("overview.only", found.only_other, _short(found.other, lang)),
        )
        if states
    ]
    return ("؛ " if lang == "ar" else "; ").join(parts) + "."


def status_text(row: Row, lang: Language, digits: Digits) -> str:
    """Return an alliance's state of affairs: status, place, the latest day."""
    if row["status"] is None:
        return labels.text("overview.no_status", lang)
    said = labels.code("alliance_status", row["status"], lang)
    if row["place_iso3"] and row["status"] in ("ending", "ended"):
        place = labels.state(row["place_iso3"], lang)
        said = labels.text(f"overview.{row['status']}_in", lang, place=place)
    elif row["place_iso3"]:
        place = labels.state(row["place_iso3"], lang)
        said = labels.text("overview.status_in", lang, status=said, place=place)
    if row["date_edtf"]:
        deadline = row["status"] == "ending"
        when = labels.date_text(
            row["date_edtf"], lang, deadline=deadline, digits=digits
        )
        said += ("، " if lang == "ar" else ", ") + when
    return said


def voice_text(row: Row, lang: Language, digits: Digits) -> str:
    """Return who says so and when: "as of 2018, by an unnamed source"."""
    when = labels.date_text(row["told_edtf"], lang, digits=digits)
    as_of = "flag.old" if row.get("is_old") else "overview.as_of"
    parts = [
        labels.text(as_of, lang, when=when)
        if row["told_edtf"]
        else labels.text("overview.as_of_undated", lang)
    ]
    kind = labels.code("speaker_kind", row["speaker_kind"], lang)
    if row["speaker"]:
        speaker = labels.isolated(row["speaker"])
        parts.append(labels.text("overview.by", lang, speaker=speaker, kind=kind))
    elif row["speaker_kind"]:
        parts.append(labels.text("overview.editor", lang))
    if row["publisher"]:
        publisher = labels.isolated(row["publisher"])
        parts.append(labels.text("overview.published_by", lang, outlet=publisher))
    return ("، " if lang == "ar" else ", ").join(parts)


def planned_text(row: Row, lang: Language) -> str:
    """Return an announced event: what kind, of which states, where."""
    parts = [
        labels.code("event_type", row["event_type"], lang),
        _parties(row, lang),
        labels.isolated(row["place_name"]) if row["place_name"] else "",
    ]
    return " · ".join(part for part in parts if part)


def _parties(row: Row, lang: Language) -> str:
    """Return who takes part, towards whom where the text tells that.

    A withdrawal of an alliance's troops from a state is not that state's.
    """
    states, targets = tuple(row["iso3s"] or ()), tuple(row.get("targets") or ())
    doers = tuple(one for one in states if one not in targets)
    acting = [_short(one, lang) for one in row.get("acting") or ()]
    names = [*acting, *([in_order(doers, lang)] if doers else [])]
    if not targets or not names:
        return in_order(states, lang)
    one, other = labels.listed(names, lang), in_order(targets, lang)
    return labels.text("map.towards", lang, one=one, other=other)


def conflict_text(claims: pd.DataFrame, lang: Language) -> str:
    """Return what a conflict is about: the alliance and the disputed point."""
    first = row_dicts(claims)[0]
    topic = topic_text(first["topic"], lang)
    place = labels.state(first["place_iso3"], lang) if first["place_iso3"] else ""
    parts = [_short(first["alliance_id"], lang), topic, place]
    return " · ".join(part for part in parts if part)


def topic_text(topic: str, lang: Language) -> str:
    """Return the point that accounts disagree about."""
    if topic == "membership":
        return labels.text("overview.in_or_out", lang)
    return labels.code("aspect", topic, lang)


def claim_value(row: Row, lang: Language) -> str:
    """Return the value of one claim in words."""
    kind = {"status": "alliance_status", "membership": "claim",
            "leadership_form": "leadership"}.get(row["topic"])  # fmt: skip
    if row["topic"] == "seat":
        return labels.state(row["value"], lang)
    if row["value"] == "sought" and row.get("about_iso3"):
        state = labels.state(row["about_iso3"], lang)
        return labels.text("overview.sought_by", lang, state=state)
    return labels.code(kind, row["value"], lang) if kind else str(row["value"])


def in_order(iso3s: tuple[str, ...], lang: Language) -> str:
    """Return states as a list in words, in the order of their names."""
    names = sorted((labels.state(code, lang) for code in iso3s), key=_sorted_as)
    return labels.listed(names, lang)


def _short(alliance_id: str, lang: Language) -> str:
    return labels.isolated(labels.alliance(alliance_id, lang, short=True))


def _sorted_as(name: str) -> str:
    folded = arabic.key(name)
    return folded.removeprefix("ال").casefold()
