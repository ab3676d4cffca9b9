"""Documents → articles: main, related and teaser; page furniture set aside.

`lines` tells what each line of a page is: by its wording (`furniture`) or its shape
(`shapes`). `blocks` takes out what a page says to skip, `outline` finds where an
article begins and ends, with `beginnings` for the lines inside a text and `links`
for what follows «read also», `headlines` what it is called, `datelines` what is
glued to its first words. Here the drafts become articles.
"""

from collections.abc import Iterator, Sequence

from etl.lexicon import Lexicon
from etl.lexicon.scan import digest
from etl.records import Article, Document, Section
from etl.split.blocks import without_blocks
from etl.split.drafts import Draft
from etl.split.furniture import load_furniture
from etl.split.lines import Line, find_lines
from etl.split.outline import find_outline


def split(document: Document, lexicon: Lexicon) -> list[Article]:
    """Return the articles of a page, in the order in which they stand.

    A page that holds nothing but furniture has none.
    """
    furniture = load_furniture(lexicon)
    lines = without_blocks(find_lines(document.text, furniture), furniture)
    page = find_outline(lines, furniture)
    main = _find_main(page.drafts)
    articles = []
    for position, draft in enumerate(page.drafts):
        section = _section(draft, is_main=draft is main)
        own = (*page.furniture, *draft.furniture) if draft is main else draft.furniture
        articles.append(
            Article(
                article_id=digest(document.document_id, position, section),
                document_id=document.document_id,
                position=position,
                section=section,
                title=draft.title.text.strip() if draft.title else None,
                text=_text(draft),
                furniture=tuple(own),
            )
        )
    return articles


def _find_main(drafts: Sequence[Draft]) -> Draft | None:
    """Return the page's own article: the first that is more than a teaser.

    In a list of latest news one paragraph is a teaser, whole or not.
    """
    whole = [draft for draft in drafts if not draft.is_cut]
    longer = [one for one in whole if one.region != "latest" or not one.is_single]
    if longer or whole:
        return (longer or whole)[0]
    return drafts[0] if len(drafts) == 1 else None


def _section(draft: Draft, *, is_main: bool) -> Section:
    if is_main:
        return "main"
    brief = draft.is_cut or (draft.region == "latest" and draft.is_single)
    return "teaser" if brief else "related"


def _text(draft: Draft) -> str:
    """Join the kept lines by their own line breaks, blank lines kept as one."""
    return "".join(_written(draft)).strip()


def _written(draft: Draft) -> Iterator[str]:
    title = draft.title
    if title:
        yield from _with_break(title)
    for line in draft.body:
        if title and line.key == title.key:
            continue
        if line.after_blank:
            yield line.newline or "\n"
        yield from _with_break(line)


def _with_break(line: Line) -> Iterator[str]:
    yield line.text
    yield line.newline or "\n"
