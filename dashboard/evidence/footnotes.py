"""A quotation and its footnote as plain text, to be set into somebody's own work.

Plain text travels: no isolates, no markup, one line each. What is not known is
said to be unknown, never left out silently where a reader would look for it.
"""

from collections.abc import Iterator

from dashboard import labels
from dashboard.evidence.passages import sentence_around
from dashboard.evidence.quotations import Quotation, Row, words_between
from dashboard.selection import Digits, Language

# Isolates order a page's letters; in a text to be pasted they would be strays.
_ISOLATES = {0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None}


def copied_text(
    quotation: Quotation, lang: Language, *, snapshot: str, digits: Digits = "latn"
) -> str:
    """Return a quotation and its footnote, as one click copies them."""
    note = footnote(quotation, lang, snapshot=snapshot, digits=digits)
    return f"{quotation_text(quotation, lang)}\n\n{note}"


def quotation_text(quotation: Quotation, lang: Language) -> str:
    """Return the sentence in quotation marks; the words are Arabic in both languages.

    Where the sentence is cut, an ellipsis says so.
    """
    passage = sentence_around(quotation.article["text"], *quotation.span)
    words = _plain(passage.before + passage.inside + passage.after)
    lead = "… " if passage.cut_before else ""
    tail = " …" if passage.cut_after else ""
    return _quoted(f"{lead}{words}{tail}", lang)


def footnote(
    quotation: Quotation, lang: Language, *, snapshot: str, digits: Digits = "latn"
) -> str:
    """Return the footnote: speaker, route, headline, publisher, dates, document.

    Args:
        quotation: what is cited.
        lang: the footnote's language; names and headlines stay as they are.
        snapshot: the id of the snapshot the quotation was found in.
        digits: the digits of dates and ids' neighbours.
    """
    article, statement = quotation.article, quotation.statement
    parts = [
        _speaker(statement, lang),
        *_ways(statement, lang),
        *_said(article, statement, lang, digits),
        _headline(article, lang),
        *_publishers(article, lang),
        _published(article, lang, digits),
        *_document(article, lang),
        labels.text("citation.snapshot", lang, id=snapshot),
    ]
    comma = "، " if lang == "ar" else ", "
    return comma.join(_plain(part) for part in parts) + "."


def _speaker(statement: Row | None, lang: Language) -> str:
    """Return who says it and of what kind; how, where it is not simply said."""
    if statement is None:
        return labels.code("speaker_kind", "editor", lang)
    marks = [labels.code("speaker_kind", statement["speaker_kind"], lang)]
    if statement["speaker_iso3"]:
        marks.append(labels.state(statement["speaker_iso3"], lang))
    if statement["modality"] != "asserted":
        marks.append(labels.code("modality", statement["modality"], lang))
    return f"{statement['speaker']} ({_listed(marks, lang)})"


def _ways(statement: Row | None, lang: Language) -> Iterator[str]:
    if statement is None or not len(statement["route"]):
        return
    # Words, not arrows: between two Arabic names an arrow in an English line would
    # point the wrong way.
    way = labels.text("footnote.then", lang).join(statement["route"])
    yield labels.text("footnote.via", lang, outlets=way)


def _said(
    article: Row, statement: Row | None, lang: Language, digits: Digits
) -> Iterator[str]:
    if statement is None or not statement["said_edtf"]:
        return
    when = labels.date_text(statement["said_edtf"], lang, digits=digits)
    words = words_between(article["text"], statement, "said_span")
    grounds = f" ({_quoted(_plain(words), lang)})" if words else ""
    yield labels.text("footnote.said", lang, when=when) + grounds


def _headline(article: Row, lang: Language) -> str:
    title = article["title"]
    named = _quoted(title, lang) if title else labels.text("evidence.untitled", lang)
    if article["section"] == "main":
        return named
    return f"{named} ({labels.code('section', article['section'], lang)})"


def _publishers(article: Row, lang: Language) -> Iterator[str]:
    yield article["publisher"] or labels.text("footnote.no_publisher", lang)
    if article["republisher"]:
        outlet = article["republisher"]
        yield labels.text("footnote.republished", lang, outlet=outlet)


def _published(article: Row, lang: Language, digits: Digits) -> str:
    """Return when it was published, and on what that rests."""
    basis = labels.code("published_basis", article["published_basis"], lang)
    if not article["published_edtf"]:
        return labels.text("footnote.undated", lang)
    when = labels.date_text(article["published_edtf"], lang, digits=digits)
    grounds = [basis]
    if article["published_basis"] != "stated" and article["published_evidence"]:
        grounds.append(_quoted(article["published_evidence"], lang))
    if landmark := article.get("landmark_ar" if lang == "ar" else "landmark_en"):
        grounds.append(str(landmark))
    return f"{when} ({_listed(grounds, lang)})"


def _document(article: Row, lang: Language) -> Iterator[str]:
    """Return the page: its address, else its file's name; always its id."""
    uri = article.get("document_uri") or ""
    # Where a file lies on our disk helps no reader.
    named = uri if "://" in uri else uri.replace("\\", "/").rpartition("/")[2]
    told = f"{named} ({article['document_id']})" if named else article["document_id"]
    yield labels.text("footnote.document", lang, document=told)


def _listed(parts: list[str], lang: Language) -> str:
    return ("؛ " if lang == "ar" else "; ").join(parts)


def _quoted(words: str, lang: Language) -> str:
    return f"«{_plain(words)}»" if lang == "ar" else f"“{_plain(words)}”"


def _plain(words: str) -> str:
    return " ".join(words.translate(_ISOLATES).split())
