"""What links make of words that anybody may have written."""

import pytest

from dashboard import ways


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))", "![x](https://evil.example/x.png)", "**x**",
        "<script>alert(1)</script>", ":material/delete:", ":red[x]", "$x^2$",
        "`x`", "# x", "1. x", "~~x~~", "a_b_c", "https://evil.example",
    ],
)  # fmt: skip
def test_a_label_holds_no_markup(text):
    said = ways.plain(text)
    assert said.replace("\\", "") == text.replace("\\", "")
    for place, letter in enumerate(said):
        if letter in "[]()!*<>:$`#~_":
            assert said[place - 1] == "\\"
