"""The lexicon folder: an added row is known, a bad one is refused by line."""

import shutil

import pytest

from etl import paths
from etl.errors import LexiconError
from etl.lexicon import load_lexicon
from etl.lexicon.files import FILES
from etl.lexicon.scan import Scan


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(paths.LEXICON, tmp_path / "lexicon")


def add_line(folder, name: str, line: str) -> int:
    """Append a line to a lexicon file; return its number."""
    path = folder / f"{name}.csv"
    text = path.read_text(encoding="utf-8").rstrip("\n") + f"\n{line}\n"
    path.write_text(text, encoding="utf-8")
    return len(text.splitlines())


def test_every_file_has_a_header_comment_and_is_registered():
    on_disk = {path.stem for path in paths.LEXICON.glob("*.csv")}
    assert on_disk == set(FILES)
    for path in paths.LEXICON.glob("*.csv"):
        assert path.read_text(encoding="utf-8").startswith("# "), path.name


def test_an_added_row_is_known(folder):
    spec = FILES["armed_groups"]
    row = dict.fromkeys(spec.columns, "")
    example = load_lexicon().tables["armed_groups"][0]
    row |= dict(example)
    name_column = next(c for c in spec.columns if c.startswith("name"))
    row[spec.key], row[name_column] = "test-group", "كتائب الزمرد"
    add_line(folder, "armed_groups", ",".join(f'"{v}"' for v in row.values()))
    scan = Scan("هاجمت كتائب الزمرد موقعاً", load_lexicon(folder))
    assert [hit.key for hit in scan.of("armed_group")] == ["test-group"]


def test_a_row_with_too_few_fields_is_refused_by_line(folder):
    number = add_line(folder, "months", "one,two")
    with pytest.raises(LexiconError, match=rf"months\.csv:{number}: 2 fields"):
        load_lexicon(folder)


def test_a_bad_code_is_refused_by_line(folder):
    row = dict(load_lexicon().tables["countries"][0]) | {"iso3": "Iraq"}
    number = add_line(folder, "countries", ",".join(f'"{v}"' for v in row.values()))
    with pytest.raises(LexiconError, match=rf"countries\.csv:{number}: iso3 'Iraq'"):
        load_lexicon(folder)


def test_a_missing_file_is_named(folder):
    (folder / "months.csv").unlink()
    with pytest.raises(LexiconError, match=r"months\.csv: lexicon file is missing"):
        load_lexicon(folder)
