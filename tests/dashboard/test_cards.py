"""What cards make of names that anybody may have written."""

import pytest

from dashboard import cards


@pytest.mark.parametrize(
    "key", ["a/b", "../../etc/passwd", "..\\x", "a\nb", "a\x00b", "حلف/«س»", "x" * 400]
)
def test_no_key_leads_a_file_out_of_its_folder(small, key):
    name = cards.file_name(key)
    assert name.startswith("tahaluf-")
    assert not set(name) & set("/\\.\n\x00")
    assert len(name) < 120


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))", "![x](https://evil.example/x.png)", "**x**",
        "<script>alert(1)</script>", ":material/delete:", ":red[x]", "$x^2$",
        "`x`", "# x", "1. x", "~~x~~", "a_b_c", "https://evil.example",
    ],
)  # fmt: skip
def test_a_label_holds_no_markup(text):
    said = cards.plain(text)
    assert said.replace("\\", "") == text.replace("\\", "")
    for place, letter in enumerate(said):
        if letter in "[]()!*<>:$`#~_":
            assert said[place - 1] == "\\"
