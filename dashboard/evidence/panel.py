"""The sentences behind a mark: opened in place, each with the way to its article."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard import filters, labels, ways
from dashboard.briefs import basket
from dashboard.evidence import copying
from dashboard.evidence.quotations import Quotation, quotation_html
from dashboard.queries import evidence as queries
from dashboard.rows import row_dicts

REFERENCE_COLUMNS = (
    "kind", "id", "article_id", "span_start", "span_end", "statement_id",
)  # fmt: skip
# References that agree in these quote the same words of the same speaker.
_SAME_WORDS = REFERENCE_COLUMNS[2:]
# Sentences drawn at first, and how many more a click draws: each has widgets of its
# own, which a browser takes its time to make.
_AT_ONCE, _STEP = 4, 8


def panel(key: str, references: pd.DataFrame) -> None:
    """Draw the sentences that some facts rest on.

    Args:
        key: unique on the page.
        references: REFERENCE_COLUMNS, one row a fact; `fact`, its words, may be
            given along. Rows without an article are told apart, not shown.
    """
    held = filters.current_filters()
    with st.container(key=f"evidence_{key}"):
        found = quotations(references)
        count = labels.counted("sentence", len(found), held.lang, held.digits)
        title = labels.text("evidence.title", held.lang)
        st.html(f'<p class="evidence-head"><b>{title}</b> · {count}</p>')
        name = f"evidence_shown_{key}"
        shown = found[: st.session_state.get(name, _AT_ONCE)]
        for number, quotation in enumerate(shown):
            _quotation(key, number, quotation)
        if len(found) > len(shown):
            _more_button(key, name, shown=len(shown), rest=len(found) - len(shown))
        if found:
            copying.listen(f"evidence_{key}", shown, held)
        else:
            st.caption(labels.text("evidence.none", held.lang))


def toggle(key: str, references: pd.DataFrame) -> bool:
    """Draw the button that opens and closes a panel; return whether it is open."""
    held = filters.current_filters()
    name = f"evidence_open_{key}"
    # Most lines rest on one sentence, and pages have many lines.
    several = len(references) > 1
    once = references.drop_duplicates(list(_SAME_WORDS)) if several else references
    count = len(once)
    label = f"{labels.text('evidence.title', held.lang)} ({count})"
    st.button(
        labels.number(label, held.digits), key=f"toggle_{key}", type="tertiary",
        icon=":material/format_quote:", on_click=_flip, args=(name,),
    )  # fmt: skip
    return bool(st.session_state.get(name))


def quotations(references: pd.DataFrame) -> list[Quotation]:
    """Return what the references lead to; the same words are quoted once."""
    cited = references[references["article_id"].notna()]
    rows = cited.drop_duplicates(list(_SAME_WORDS))
    articles = _by("article_id", queries.cited_articles(_ids(rows["article_id"])))
    statements = _by(
        "statement_id", queries.cited_statements(_ids(rows["statement_id"]))
    )
    facts = _by("id", queries.cited_facts(_ids(rows["id"])))
    return [
        Quotation(
            article=articles[row["article_id"]],
            span=(int(row["span_start"]), int(row["span_end"])),
            fact=fact if isinstance(fact := row.get("fact"), str) else None,
            statement=statements.get(row["statement_id"]),
            dated=facts.get(row["id"]),
        )
        for row in row_dicts(rows)
        if row["article_id"] in articles
    ]


def _quotation(key: str, number: int, quotation: Quotation) -> None:
    held = filters.current_filters()
    st.html(quotation_html(quotation, held.lang, held.digits))
    start, end = quotation.span
    with st.container(key=f"open_{key}_{number}", horizontal=True, gap="small"):
        ways.lead_to(
            "articles", labels.text("evidence.open", held.lang), held,
            icon=":material/article:", article=quotation.article["article_id"],
            at=f"{start}-{end}", q=None,
        )  # fmt: skip
        st.html(copying.buttons_html(number, held.lang))
        basket.add_quotation_button(f"{key}_{number}", quotation)


def _more_button(key: str, name: str, *, shown: int, rest: int) -> None:
    held = filters.current_filters()
    label = f"{labels.text('evidence.more', held.lang)} ({rest})"
    st.button(
        labels.number(label, held.digits), key=f"evidence_more_{key}", type="tertiary",
        icon=":material/expand_more:", on_click=_show, args=(name, shown + _STEP),
    )  # fmt: skip


def _show(name: str, count: int) -> None:
    st.session_state[name] = count


def _flip(name: str) -> None:
    st.session_state[name] = not st.session_state.get(name)


def _by(name: str, frame: pd.DataFrame) -> dict[str, dict[str, Any]]:
    return {row[name]: row for row in row_dicts(frame)}


def _ids(values: pd.Series) -> tuple[str, ...]:
    return tuple(sorted(set(values.dropna())))
