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
