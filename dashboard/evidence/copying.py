"""One click copies a quotation with its footnote, in Arabic or in English.

The buttons are plain HTML beside each quotation; one small component a panel
listens for all of them (`js/copy.js`), so that many quotations cost no more than
one.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from streamlit.components.v2 import component

from dashboard import assets, labels, links, warehouse
from dashboard.evidence.footnotes import copied_text
from dashboard.evidence.quotations import Quotation
from dashboard.selection import Digits, Filters, Language

_listener = component(
    "tahaluf_copy",
    js=assets.script("copy.js"),
    isolate_styles=False,
)


def buttons_html(number: int, lang: Language) -> str:
    """Return the two buttons of one quotation, the reader's language first."""
    order = sorted(get_args(Language), key=lambda one: one != lang)
    return (
        '<div class="copying">'
        + "".join(
            f'<button type="button" class="copy" data-copy="{number}" lang="{one}">'
            f"{labels.text('copy.button', one)}</button>"
            for one in order
        )
        + "</div>"
    )


def listen(panel: str, quotations: Sequence[Quotation], held: Filters) -> None:
    """Make the buttons of a panel copy.

    Args:
        panel: the key of the container that the buttons stand in.
        quotations: in the order of the buttons' numbers.
        held: the reader's selection, for digits.
    """
    snapshot = warehouse.snapshot_id()
    _listener(
        key=f"copying_{panel}",
        data={
            "panel": panel,
            "items": [_texts(one, snapshot, held.digits) for one in quotations],
            "said": {
                lang: {
                    outcome: labels.text(f"copy.{outcome}", lang)
                    for outcome in ("done", "failed")
                }
                for lang in get_args(Language)
            },
        },
    )


def sentence_link(quotation: Quotation, lang: Language, snapshot: str) -> str:
    """Return the canonical link to a quoted sentence, in the snapshot it was found in.

    It begins with a slash: the address of the server goes before it.
    """
    start, end = quotation.span
    return links.link(
        "articles", replace(Filters(lang=lang), snapshot=snapshot),
        article=quotation.article["article_id"], at=f"{start}-{end}",
    )  # fmt: skip


def _texts(
    quotation: Quotation, snapshot: str, digits: Digits
) -> dict[str, dict[str, str]]:
    return {
        lang: {
            "text": copied_text(quotation, lang, snapshot=snapshot, digits=digits),
            # Beside the page's own address, wherever the server stands.
            "link": sentence_link(quotation, lang, snapshot).removeprefix("/"),
        }
        for lang in get_args(Language)
    }
