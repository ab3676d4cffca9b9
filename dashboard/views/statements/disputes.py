"""What is not simply asserted, what cannot all be so, and what several have counted."""

from collections.abc import Iterator

import pandas as pd

from dashboard import labels
from dashboard.aspects import value_text
from dashboard.lines import Line
from dashboard.rows import Row, row_dicts
from dashboard.theme import Look
from dashboard.views.statements.speakers import name_of, sentences
from dashboard.views.statements.tellings import by_text, words_html

# The modes that are no assertion, in the order in which they are told.
MODES = ("denied", "demanded", "alleged", "expected")


def stance_lines(
    told: pd.DataFrame, claims: pd.DataFrame, look: Look
) -> Iterator[Line]:
    """Yield a line for each statement that is no assertion: who, what, of what.

    Somebody may also assert that another denies or demands a thing: that stands here
    by what is denied, and the speaker remains who tells it.
    """
    for mode in MODES:
        within = claims.loc[claims["modality"] == mode, "statement_id"]
        of_mode = told[(told["modality"] == mode) | told["id"].isin(within)]
        for at, row in zip(of_mode.index, row_dicts(of_mode), strict=True):
            mine = claims[claims["statement_id"] == row["statement_id"]]
            if row["modality"] != mode:
                mine = mine[mine["modality"] == mode]
            touched = list(dict.fromkeys(_claim(one, look) for one in row_dicts(mine)))
            yield Line(
                key=f"{mode}_{row['statement_id']}",
                group=labels.code("modality", mode, look.lang),
                head=labels.isolated(name_of(row)),
                said="",
                body_html=words_html(row),
                by="\n".join([by_text(row, look), *_touching(touched, look)]),
                references=sentences(told.loc[[at]]),
            )


def figure_lines(figures: pd.DataFrame, look: Look) -> Iterator[Line]:
    """Yield a line for each noun that several count beside one alliance."""
    for key, group in figures.groupby(["alliance_id", "noun"], sort=False):
        alliance, noun = (str(part) for part in key)
        short = labels.alliance(alliance, look.lang, short=True)
        yield Line(
            key=f"{alliance}_{group['id'].iloc[0]}",
            head=f"{labels.isolated(short)} · {labels.isolated(noun)}",
            said="",
            accounts=tuple(_accounts(group, look)),
            references=group.assign(
                fact=[_figure(row, look) for row in row_dicts(group)]
            ),
        )


def of_speaker(claims: pd.DataFrame, ids: frozenset[str]) -> pd.DataFrame:
    """Return the conflicts in which one of these statements takes a side."""
    sides = ["alliance_id", "topic", "place_iso3"]
    mine = claims.loc[claims["statement_id"].isin(ids), sides].drop_duplicates()
    return claims.merge(mine, on=sides)


def _touching(claims: list[str], look: Look) -> list[str]:
    said = labels.listed(claims, look.lang)
    key = "statements.touches"
    return [labels.text(key, look.lang, claims=said)] if claims else []


def _accounts(group: pd.DataFrame, look: Look) -> Iterator[tuple[str, str]]:
    for _, same in group.groupby(["value", "qualifier"], sort=False):
        rows = row_dicts(same)
        holders = dict.fromkeys(_holder(row, look) for row in rows)
        yield _figure(rows[0], look), labels.listed(list(holders), look.lang)


def _figure(row: Row, look: Look) -> str:
    number = labels.number(row["value"], look.digits)
    if row["qualifier"] != "exact":
        number = labels.text(f"qualifier.{row['qualifier']}", look.lang, n=number)
    return f"{number} {labels.isolated(str(row['noun']))}"


def _holder(row: Row, look: Look) -> str:
    speaker = row["speaker"]
    if not speaker:
        editor = labels.code("speaker_kind", "editor", look.lang)
        outlet = row["publisher"]
        return f"{editor} ({labels.isolated(outlet)})" if outlet else editor
    return labels.isolated(str(speaker))


def _claim(row: Row, look: Look) -> str:
    lang = look.lang
    alliance = labels.alliance(row["alliance_id"], lang, short=True)
    if row["kind"] == "aspect":
        value = value_text(row["aspect"], str(row["value"]), row["iso3"], look)
        parts = [labels.code("aspect", row["aspect"], lang), value, alliance]
    else:
        role = labels.code("role", row["role"], lang)
        parts = [labels.state(row["iso3"], lang), role, alliance]
    return " · ".join(part for part in parts if part)
