"""Bytes → text: encodings told apart, unusable files refused with a reason."""

import pytest

from etl.errors import SeedError
from etl.read.text import MAX_BYTES, decode, read_text

NEWS = (
    "قال وزير الدفاع إن القوات المشتركة بدأت تدريبات في الكويت، مضيفا أن عدد "
    "المشاركين من الدول الأعضاء يزيد على ألفين.\nوتستمر التدريبات أسبوعين؟\n"
)


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (NEWS.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + NEWS.encode(), "utf-8-sig"),
        (NEWS.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + NEWS.encode("utf-16-be"), "utf-16-be"),
        (NEWS.encode("utf-16-le"), "utf-16-le"),
        (NEWS.encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\x00\x00" + NEWS.encode("utf-32-le"), "utf-32"),
        (NEWS.encode("windows-1256"), "windows-1256"),
        (NEWS.encode("iso-8859-6"), "iso-8859-6"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_encodings_are_told_apart(raw, encoding):
    assert decode(raw) == (NEWS, encoding)


def test_a_windows_page_with_its_own_punctuation():
    text = "نقلت وكالة “المدى” عن مصدر – لم تسمه – أن الاجتماع في عمّان انتهى…"
    assert decode(text.encode("windows-1256")) == (text, "windows-1256")


def test_a_page_cut_inside_a_character_is_read():
    text, encoding = decode(NEWS.encode()[:-2])
    assert encoding == "utf-8"
    assert text.startswith(NEWS[:60])
    assert text.endswith("\ufffd")


def test_line_ends_and_odd_characters_are_left_alone():
    odd = "سطر\r\nآخر\u200f\u00a0\u2028ثالث\ttab\x0b"
    assert decode(odd.encode())[0] == odd


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
        b"\x00" * 5000,
        b"%PDF-1.7\n" + bytes(range(256)) * 4,
        NEWS.encode() + b"\x00\x01\x02\x03" * 50,
    ],
    ids=["picture", "zeros", "document", "text with a program's bytes"],
)
def test_binary_data_is_no_text(raw):
    with pytest.raises(SeedError) as refused:
        decode(raw)
    assert refused.value.reason == "binary"


def test_an_encoding_of_another_script_is_refused():
    with pytest.raises(SeedError) as refused:
        decode("Новости дня: переговоры".encode("koi8-r"))
    assert refused.value.reason == "unknown_encoding"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"News in English only.", "no_arabic"),
        (b"x" * (MAX_BYTES + 1), "too_large"),
        (b"\x00" * 100, "binary"),
    ],
)
def test_unusable_files_are_refused_with_a_reason(tmp_path, raw, reason):
    page = tmp_path / "page.txt"
    page.write_bytes(raw)
    with pytest.raises(SeedError) as refused:
        read_text(page, "page.txt")
    assert refused.value.reason == reason
    assert "\n" not in str(refused.value)


def test_a_missing_file_and_one_that_cannot_be_opened(tmp_path):
    with pytest.raises(SeedError) as missing:
        read_text(tmp_path / "page.txt", "page.txt")
    assert missing.value.reason == "missing"
    with pytest.raises(SeedError) as folder:
        read_text(tmp_path, "page.txt")
    assert folder.value.reason == "unreadable"


def test_a_document_is_known_by_its_content(tmp_path):
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    for page in (first, second):
        page.write_bytes(NEWS.encode())
    one, other = read_text(first, "a.txt"), read_text(second, "b.txt")
    assert one.document_id == other.document_id == one.sha256[:16]
    assert (one.uri, one.size_bytes, one.text) == ("a.txt", len(NEWS.encode()), NEWS)
