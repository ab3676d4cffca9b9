"""The search box of the frame: alliances, states, people and sentences at once.

Names match where every word that was typed begins a word of theirs; hamza, ة/ه,
diacritics, the article and Latin accents do not matter. Sentences are searched as
in the view Articles. What is found leads into a view and keeps the filters.
"""

import re
import unicodedata
from dataclasses import dataclass
from html import escape

import pandas as pd

from dashboard import labels
from dashboard.evidence.passages import passage_html, sentence_around
from dashboard.lines import Entry
from dashboard.queries import finder as queries
from dashboard.queries.articles import hits_by_article, listed_articles
from dashboard.queries.evidence import cited_articles
from dashboard.rows import Row, row_dicts
from dashboard.search import parse_query
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.warehouse import kept
from etl.arabic import key

_MOST_NAMES, _MOST_SENTENCES = 5, 4
_WORD = re.compile(r"\w+")
# One prefix of letters that may stand before an Arabic name.
_ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind.

    Attributes:
        kind: alliance, state, person or sentence.
        found: the best of them.
        more: how many were found beyond these.
        every: the way to all of them, None where there is none.
    """

    kind: str
    found: tuple[Entry, ...]
    more: int = 0
    every: Entry | None = None


@kept
def find(asked: str, look: Look) -> tuple[Group, ...]:
    """Return what is found for the words that were typed; empty kinds are left out."""
    words = _words(asked)
    if not words:
        return ()
    named = (
        ("alliance", queries.alliance_names(), _alliance),
        ("state", queries.state_names(), _state),
        ("person", queries.people_names(), _person),
    )
    groups = [
        _group(kind, [entry(row, look) for row in _matching(names, words)])
        for kind, names, entry in named
    ]
    groups.append(_sentences(asked, look))
    return tuple(group for group in groups if group.found)


def _group(kind: str, entries: list[Entry]) -> Group:
    more = max(len(entries) - _MOST_NAMES, 0)
    return Group(kind, tuple(entries[:_MOST_NAMES]), more)


def _alliance(row: Row, look: Look) -> Entry:
    code, below = row["id"], _below(_told(row, look))
    name = labels.alliance(code, look.lang)
    return Entry(code, name, "alliances", {"alliances": (code,)}, below)


def _state(row: Row, look: Look) -> Entry:
    code, below = row["id"], _below(row["id"], _told(row, look))
    return Entry(code, labels.state(code, look.lang), "country", {"state": code}, below)


def _person(row: Row, look: Look) -> Entry:
    place = f"{int(row['span_start'])}-{int(row['span_end'])}"
    name, below = row["full_name"], _below(row["role"], _told(row, look))
    changes = {"article": row["article_id"], "at": place, "q": name}
    return Entry(row["id"], name, "articles", changes, below)


def _sentences(asked: str, look: Look) -> Group:
    query = parse_query(asked)
    hits = hits_by_article(query) if query else {}
    # Whatever the filters hide: this box finds everything. The text that says it
    # most often comes first, then the newest.
    order = [code for code in listed_articles(Filters())["article_id"] if code in hits]
    order.sort(key=lambda code: -len(hits[code]))
    entries = [_sentence(code, hits[code], asked) for code in order[:_MOST_SENTENCES]]
    texts = labels.counted("article", len(order), look.lang, look.digits)
    every = Entry(
        "every",
        labels.text("finder.every_text", look.lang, texts=texts),
        "articles",
        {"q": asked, "article": None, "at": None},
        "",
    )
    more = max(len(order) - _MOST_SENTENCES, 0)
    return Group("sentence", tuple(entries), more, every)


def _sentence(article_id: str, hits: list[tuple[int, int]], asked: str) -> Entry:
    [article] = row_dicts(cited_articles((article_id,)))
    start, end = hits[0]
    quoted = passage_html(sentence_around(article["text"], start, end))
    return Entry(
        article_id,
        article["title"] or article["text"][:60],
        "articles",
        {"article": article_id, "at": f"{start}-{end}", "q": asked},
        f'<p class="naskh found" dir="rtl" lang="ar">{quoted}</p>',
    )


def _matching(names: pd.DataFrame, words: list[str]) -> list[Row]:
    """Return a row a thing whose name the words begin, the best known first."""
    fits = [_fit(name, words) for name in names["name"]]
    ranked = names.assign(fit=fits)
    ranked = ranked[ranked["fit"] > 0].sort_values(
        ["fit", "articles", "id"], ascending=[False, False, True], kind="stable"
    )
    return row_dicts(ranked.drop_duplicates("id"))


def _fit(name: str, words: list[str]) -> int:
    """Return 0 where a word begins none of the name's, 2 where the name is all."""
    mine = _words(name)
    if not all(any(own.startswith(word) for own in mine) for word in words):
        return 0
    return 2 if mine == words else 1


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", key(text).casefold())
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    return [_bare(word) for word in _WORD.findall(plain)]


def _bare(word: str) -> str:
    return word.removeprefix(_ARTICLE) if len(word) > len(_ARTICLE) + 1 else word


def _told(row: Row, look: Look) -> str:
    if not row["articles"]:
        return labels.text("finder.not_named", look.lang)
    return labels.counted("article", int(row["articles"]), look.lang, look.digits)


def _below(*parts: str | None) -> str:
    said = " · ".join(f"<bdi>{escape(part)}</bdi>" for part in parts if part)
    return f'<p class="source">{said}</p>'
