"""A brief as a page and as a document: directions, footnotes, hostile text."""

import base64
import io
import re
import zipfile
from dataclasses import replace
from datetime import date

import pandas as pd
import plotly.graph_objects as go
import pytest
from docx import Document
from docx.oxml.ns import qn

from dashboard import warehouse
from dashboard.briefs import Brief, Exhibit, Remark, basket, wording
from dashboard.briefs.basket import Basket, Card, Fact, Item
from dashboard.briefs.contents import MOST_ROWS, Footnotes
from dashboard.briefs.documents import brief_docx
from dashboard.briefs.gathering import gathered
from dashboard.briefs.pages import brief_html
from dashboard.briefs.runs import stretches, write
from dashboard.evidence import panel as evidence
from dashboard.exports import Sheet, recipes
from dashboard.exports.pictures import NoBrowserError
from dashboard.selection import Filters
from dashboard.theme import Look
from dashboard.views.overview import view as overview

AR, EN = Look(), Look(lang="en")
HOSTILE = "</script><img src=https://example.org/x> =1+1 \x0b\u2067 [a](https://b.c)"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
ARABIC = re.compile("[\u0600-\u06ff]")


def drawn(sheet: Sheet, look: Look) -> bytes:
    assert sheet.figure is not None
    assert not look.dark
    return PNG


def undrawn(sheet: Sheet, look: Look) -> bytes:
    raise NoBrowserError


def card(key: str, made: dict, **more: object) -> Card:
    sheet = Sheet(
        f"tahaluf-{key}", made["title"], made["aid"], made["citation"], made["data"],
        made.get("figure"), made.get("lead"), evidence=made.get("evidence"),
    )  # fmt: skip
    snapshot = warehouse.snapshot_id()
    recipe = recipes.recipe_of(sheet.data)
    return replace(Card(key, "overview", Filters(), snapshot, sheet, recipe), **more)


@pytest.fixture
def held(small) -> Basket:
    """A chart, findings, a quotation and a note, all taken in Arabic."""
    filters = Filters()
    chart = overview.shared_name(filters, AR)
    assert chart is not None
    quotation = evidence.quotations(chart["evidence"])[0]
    fact = Fact("overview", filters, warehouse.snapshot_id(), quotation)
    return Basket(
        [
            Item(1, card("shared_name", chart), "ملاحظة على IRQ 2025 (أولى)"),
            Item(2, card("conflicts", overview.conflicts(filters, AR))),
            Item(3, fact, HOSTILE),
            Item(4, None, HOSTILE),
        ],
        summary="خلاصة القارئ",
    )


def brief_of(held: Basket, look: Look, title: str = "موجز") -> Brief:
    return gathered(
        held, look, title=title, made_on=date(2026, 1, 2),
        url="http://tahaluf.example/brief",
    )  # fmt: skip


def written(held: Basket, look: Look, draw=drawn) -> Document:
    return Document(io.BytesIO(brief_docx(brief_of(held, look), look, draw)))


def paragraphs(document):
    """Every paragraph, those of tables, heads and feet too."""
    section = document.sections[0]
    for part in (
        document.element.body,
        section.header._element,
        section.footer._element,
    ):
        yield from part.iter(qn("w:p"))


def runs_with_arabic(document):
    for paragraph in paragraphs(document):
        for run in paragraph.iter(qn("w:r")):
            said = "".join(text.text or "" for text in run.iter(qn("w:t")))
            if ARABIC.search(said):
                yield said, run


@pytest.mark.parametrize("look", [AR, EN])
def test_every_arabic_run_runs_right_to_left(held, look):
    found = list(runs_with_arabic(written(held, look)))
    assert found
    for said, run in found:
        properties = run.find(qn("w:rPr"))
        assert properties is not None, said
        assert properties.find(qn("w:rtl")) is not None, said
        assert properties.find(qn("w:lang")).get(qn("w:bidi")) == "ar-SA"


def test_an_arabic_document_runs_right_to_left_throughout(held):
    document = written(held, AR, undrawn)
    for paragraph in paragraphs(document):
        assert paragraph.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
    assert document.tables
    for table in document.tables:
        assert table._tbl.tblPr.find(qn("w:bidiVisual")) is not None
    for section in document.sections:
        assert section._sectPr.find(qn("w:bidi")) is not None
        assert section._sectPr.find(qn("w:rtlGutter")) is not None


def test_an_english_document_turns_only_the_quoted_sentences(held):
    document = written(held, EN)
    turned = [
        paragraph
        for paragraph in document.paragraphs
        if paragraph._p.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
    ]
    assert turned
    assert all(ARABIC.match(paragraph.text.strip('… «"')) for paragraph in turned)
    assert any(
        paragraph.text.startswith("1. One name, two alliances")
        for paragraph in document.paragraphs
    )


def test_a_document_holds_its_picture_and_asks_nothing_of_a_network(held):
    brief = brief_of(held, AR)
    file = zipfile.ZipFile(io.BytesIO(brief_docx(brief, AR, drawn)))
    assert [name for name in file.namelist() if name.startswith("word/media/")]
    for name in file.namelist():
        if name.endswith(".rels"):
            assert b"External" not in file.read(name)
    assert not [name for name in file.namelist() if "vba" in name.lower()]


def test_without_a_browser_a_table_stands_for_a_chart(held):
    document = written(held, AR, undrawn)
    assert not document.inline_shapes
    assert len(document.tables) == 1
    assert any("لا متصفح على الخادم" in each.text for each in document.paragraphs)


def test_every_raised_number_leads_to_a_footnote(held):
    document = written(held, AR)
    body = document.element.body
    anchors = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    asked = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    assert asked
    assert asked == anchors


def test_a_document_says_when_of_what_and_for_whom(held):
    document = written(held, EN)
    head = document.sections[0].header.paragraphs[0].text
    assert warehouse.snapshot_id() in head
    assert "PAGE" in document.sections[0].footer._element.xml
    assert document.core_properties.language == "en-GB"
    assert "python-docx" not in document.core_properties.comments


def test_a_page_stands_alone_and_escapes_what_it_is_given(held):
    page = brief_html(brief_of(held, AR, title=HOSTILE), AR).decode()
    text = re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)
    # The legend's marks are pictures of ours; nothing else may be one.
    pictures = re.findall(r"<img[^>]*>", text)
    assert all('src="data:image/svg+xml,' in picture for picture in pictures)
    assert "</script>" not in text
    assert "&lt;img src=https://example.org/x&gt;" in text
    tags = " ".join(re.findall(r"<[^>]*>", text))
    assert not re.search(r"(src|href)=[\"']?(https?:)?//(?!tahaluf\.example)", tags)
    assert page.count("plotly.js v") == 1
    assert '"locale": "ar"' in page
    assert "PlotlyGeoAssets" in page


def test_a_chart_cannot_break_out_of_its_script():
    figure = go.Figure(go.Bar(x=[HOSTILE], y=[1], text=[HOSTILE]))
    data = pd.DataFrame({HOSTILE: [HOSTILE]})
    sheet = Sheet("x", "t", "a", "c", data, figure)
    brief = Brief(
        "t", "", (Exhibit(sheet, data, (), "0" * 16, "/x"),), date(2026, 1, 1)
    )
    page = brief_html(brief, EN).decode()
    assert "</script><img" not in page
    assert brief_docx(brief, EN, drawn)


@pytest.mark.parametrize("look", [AR, replace(EN, dark=True)])
def test_a_page_quotes_each_sentence_once_with_its_span_marked(held, look):
    brief = brief_of(held, look)
    page = brief_html(brief, look).decode()
    numbers = re.findall(r'id="note-(\d+)"', page)
    assert numbers == sorted(set(numbers), key=int)
    assert set(re.findall(r'href="#note-(\d+)"', page)) == set(numbers)
    assert len(numbers) == len(Footnotes(brief).notes)
    assert 'dir="rtl" lang="ar"' in page
    assert "<mark>" in page
    assert f"snapshot={warehouse.snapshot_id()}" in page


def test_cards_are_made_again_in_the_language_of_the_brief(held):
    titles = [
        item.sheet.title
        for item in brief_of(held, EN).items
        if isinstance(item, Exhibit)
    ]
    assert titles[0].startswith("One name, two alliances")
    assert not any(ARABIC.match(title) for title in titles)


def test_a_card_of_a_lost_snapshot_stands_as_it_was_taken(held):
    lost = card("shared_name", overview.shared_name(Filters(), AR), snapshot="f" * 16)
    [item] = brief_of(Basket([Item(1, lost)]), EN).items
    assert item.sheet.title.startswith("اسم واحد")
    assert item.accounts == ()
    assert "no longer kept" in item.caution


def test_a_long_table_says_what_is_left_out():
    data = pd.DataFrame({"n": range(MOST_ROWS + 5), "ن": ["كلمة"] * (MOST_ROWS + 5)})
    sheet = Sheet("x", "t", "a", "c", data)
    brief = Brief(
        "t", "", (Exhibit(sheet, data, (), "0" * 16, "/x"),), date(2026, 1, 1)
    )
    page = brief_html(brief, EN).decode()
    assert page.count("<tr>") == MOST_ROWS + 1
    assert f"{MOST_ROWS} of {MOST_ROWS + 5} rows" in page
    document = Document(io.BytesIO(brief_docx(brief, EN, drawn)))
    assert len(document.tables[0].rows) == MOST_ROWS + 1


def test_a_brief_of_a_note_alone_is_a_brief():
    brief = Brief("t", "", (Remark("ملاحظة"),), date(2026, 1, 1))
    page = brief_html(brief, AR).decode()
    assert "plotly.js v" not in page
    assert brief_docx(brief, AR, drawn)


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("العراق IRQ ثم", "ar", [("العراق ", True), ("IRQ", False), (" ثم", True)]),
        ("2025", "ar", [("2025", True)]),
        ("Quad of العراق وسوريا.", "en", [("Quad of ", False), ("العراق وسوريا", True), (".", False)]),
        ("", "ar", []),
        ("تـحالُف", "en", [("تـحالُف", True)]),
    ],
)  # fmt: skip
def test_a_text_is_parted_by_the_direction_of_its_letters(text, lang, found):
    assert list(stretches(text, lang)) == found


ROUTE = 'Editor, “"أسبيدس" تبحر و"حارس"”, المرسى, 20 February'


def test_arabic_names_in_an_english_line_stand_apart_in_their_order():
    found = [
        said
        for said, is_arabic in stretches(wording.in_order(ROUTE), "en")
        if is_arabic
    ]
    assert [said.strip("\u200f") for said in found] == [
        '"أسبيدس" تبحر و"حارس"',
        "المرسى",
    ]


def test_isolated_names_are_parted_by_marks_that_every_program_knows():
    paragraph = Document().add_paragraph()
    write(paragraph, "By \u2068العراق\u2069, \u2068سوريا\u2069 and Iran", "en")
    runs = [
        (run.text, run._r.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None)
        for run in paragraph.runs
    ]
    assert runs == [
        ("By \u200e", False), ("العراق", True), ("\u200e, \u200e", False),
        ("سوريا", True), ("\u200e and Iran", False),
    ]  # fmt: skip


def test_rows_that_are_gone_have_no_recipe():
    assert recipes.recipe_of(pd.DataFrame()) is None


def test_a_basket_is_bounded():
    assert basket.MOST_ITEMS <= 100
