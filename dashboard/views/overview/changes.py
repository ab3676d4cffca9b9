"""What differs between two snapshots, as lines an analyst would write down.

Each line rests on sentences. "First" means first in our texts, never first in
the world; a date that passed is one that no text of ours reports.
"""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from dashboard import aspects, findings, labels
from dashboard.lines import Line, conflict_lines, planned_lines
from dashboard.queries.differences import Differences
from dashboard.rows import row_dicts
from dashboard.theme import Look

_IN = ["member", "lead", "host", "chair"]
_OUT = ["left", "declined"]


def first_report_lines(found: Differences, look: Look) -> Iterator[Line]:
    """Yield a line an alliance: states that new texts are the first to place in it."""
    named = _placed(found.known)
    known = set(zip(named["alliance_id"], named["iso3"], strict=True))
    alliances = set(found.known["alliance_id"].dropna())
    claims = _placed(found.new_facts)
    pairs = zip(claims["alliance_id"], claims["iso3"], strict=True)
    is_first = pd.Series([pair not in known for pair in pairs], claims.index, bool)
    claims = claims[is_first].assign(is_new=~claims["alliance_id"].isin(alliances))
    by = ["is_new", "alliance_id"]
    for (is_new, alliance), group in claims.sort_values(by).groupby(by, sort=False):
        kind = "alliance" if is_new else "state"
        states = tuple(sorted(set(group["iso3"])))
        yield Line(
            key=f"first_{alliance}",
            group=labels.text(f"news.first_{kind}", look.lang),
            head=labels.alliance(str(alliance), look.lang, short=True),
            said=findings.in_order(states, look.lang),
            by=_publishers(group, look),
            alliance_id=str(alliance),
            references=_worded(group, look),
        )


def status_change_lines(found: Differences, look: Look) -> Iterator[Line]:
    """Yield a line a state of affairs that no earlier text had claimed.

    That an alliance operates is news only where something else was said before.
    """
    keys = ["alliance_id", "value", "iso3"]
    told = _statuses(found.known)
    known = set(told[keys].fillna("").itertuples(index=False, name=None))
    spoken_of, named = set(told["alliance_id"]), set(found.known["alliance_id"])
    claims = _statuses(found.new_facts)
    for key, group in claims.fillna({"iso3": ""}).groupby(keys, sort=False):
        alliance, value, place = (str(part) for part in key)
        is_news = alliance in (spoken_of if value == "active" else named)
        if key in known or not is_news:
            continue
        yield Line(
            key=f"status_{alliance}_{value}_{place}",
            group=labels.text("news.first_status", look.lang),
            head=labels.alliance(alliance, look.lang, short=True),
            said=aspects.value_text("status", value, place or None, look),
            by=_publishers(group, look),
            alliance_id=alliance,
            references=_worded(group, look),
        )


def conflict_change_lines(
    now: pd.DataFrame, then: pd.DataFrame, found: Differences, look: Look
) -> Iterator[Line]:
    """Yield a line a dispute that new texts open, or add an account to."""
    new = set(found.new_facts["article_id"])
    by = ["alliance_id", "topic", "place_iso3"]
    known = {key: set(group["value"]) for key, group in then.groupby(by)}
    fresh = [
        bool(new & set(group["article_id"]))
        and not set(group["value"]) <= known.get(key, set())
        for key, group in now.groupby(by, sort=False)
    ]
    for is_new, line in zip(fresh, conflict_lines(now, look), strict=True):
        if is_new:
            yield _grouped(line, "conflict", look)


def passed_lines(now: pd.DataFrame, then: pd.DataFrame, look: Look) -> Iterator[Line]:
    """Yield a line an announced date that lay ahead then, and has passed since."""
    ahead = set(then.loc[~then["has_passed"].astype(bool), "id"])
    passed = now[now["has_passed"].astype(bool)]
    groups = set(passed.loc[passed["id"].isin(ahead), "event_group_id"])
    chosen = passed[passed["event_group_id"].isin(groups)]
    for line in planned_lines(chosen, look):
        yield _grouped(line, "passed", look)


def announced_lines(
    now: pd.DataFrame, found: Differences, look: Look
) -> Iterator[Line]:
    """Yield a line a date that only new texts announce and that lies ahead."""
    new = set(found.new_facts["id"])
    ahead = now[~now["has_passed"].astype(bool)]
    old = set(ahead.loc[~ahead["id"].isin(new), "event_group_id"])
    for line in planned_lines(ahead[~ahead["event_group_id"].isin(old)], look):
        yield _grouped(line, "announced", look)


def text_lines(found: Differences, look: Look) -> Iterator[Line]:
    """Yield a line a new text, with the facts that were read in it."""
    for row in row_dicts(found.articles):
        facts = found.new_facts[found.new_facts["article_id"] == row["article_id"]]
        count = labels.counted("fact", len(facts), look.lang, look.digits)
        when = labels.date_text(row["published_edtf"], look.lang, digits=look.digits)
        outlet = labels.isolated(row["publisher"]) if row["publisher"] else ""
        yield Line(
            key=f"text_{row['article_id']}",
            group=labels.text("news.text", look.lang),
            head=row["title"] or labels.text("evidence.untitled", look.lang),
            said="",
            by=" · ".join(part for part in (outlet, when, count) if part),
            references=_worded(facts, look)
            if len(facts)
            else found.articles[found.articles["id"] == row["id"]],
        )


def reading_lines(found: Differences, look: Look) -> Iterator[Line]:
    """Yield what the program reads in older texts and did not, and the reverse."""
    for name, facts in (("anew", found.read_anew), ("gone", found.gone)):
        for kind, group in facts.groupby("kind", sort=False):
            yield Line(
                key=f"{name}_{kind}",
                group=labels.text(f"news.{name}", look.lang),
                head=labels.counted(str(kind), len(group), look.lang, look.digits),
                said="",
                references=_worded(group, look),
            )


def worded(fact: dict, look: Look) -> str:
    """Return one fact of any kind in words."""
    lang = look.lang
    if fact["kind"] == "event":
        return findings.planned_text(fact, lang)
    if fact["kind"] == "statement":
        kind = labels.code("speaker_kind", fact["speaker_kind"], lang)
        return f"{labels.isolated(fact['speaker'])} · {kind}"
    alliance = labels.alliance(fact["alliance_id"], lang, short=True)
    if fact["kind"] == "aspect":
        aspect = labels.code("aspect", fact["aspect"], lang)
        said = aspects.value_text(fact["aspect"], fact["value"], fact["iso3"], look)
        return f"{alliance} · {aspect}: {said}"
    role = labels.code("role", fact["role"], lang)
    status = labels.code("status", fact["status"], lang)
    return " · ".join((labels.state(fact["iso3"], lang), role, status, alliance))


def _placed(facts: pd.DataFrame) -> pd.DataFrame:
    is_in = facts["role"].isin(_IN) & ~facts["status"].isin(_OUT)
    is_claim = (facts["kind"] == "membership") & (facts["modality"] == "asserted")
    return facts[is_claim & is_in]


def _statuses(facts: pd.DataFrame) -> pd.DataFrame:
    return facts[(facts["aspect"] == "status") & (facts["modality"] == "asserted")]


def _worded(facts: pd.DataFrame, look: Look) -> pd.DataFrame:
    return facts.assign(fact=[worded(fact, look) for fact in row_dicts(facts)])


def _publishers(group: pd.DataFrame, look: Look) -> str:
    names = [
        labels.isolated(name) for name in dict.fromkeys(group["publisher"].dropna())
    ]
    return labels.listed(names, look.lang)


def _grouped(line: Line, name: str, look: Look) -> Line:
    group = labels.text(f"news.{name}", look.lang)
    return replace(line, key=f"{name}_{line.key}", group=group)
