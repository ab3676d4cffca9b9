"""What the user names → files to read."""

import pytest

from etl import paths
from etl.errors import SeedError
from etl.read import find_sources, read_document, uri_of


def test_a_folder_gives_its_pages_by_name_and_counts_the_rest(tmp_path):
    for name in ("b.txt", "a.TXT", "notes.md", "picture.png"):
        (tmp_path / name).write_text("خبر", encoding="utf-8")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "c.txt").write_text("خبر", encoding="utf-8")
    sources = find_sources([tmp_path])
    assert [path.name for path in sources.files] == ["a.TXT", "b.txt"]
    assert (sources.passed_over, sources.rejects) == (2, ())


def test_a_page_named_twice_is_read_once(tmp_path):
    page = tmp_path / "a.txt"
    page.write_text("خبر", encoding="utf-8")
    assert find_sources([page, tmp_path, page]).files == (page,)


@pytest.mark.parametrize(
    ("files", "detail"), [((), "is empty"), (("a.md", "b.csv"), "none of its 2 files")]
)
def test_a_folder_without_pages_is_rejected(tmp_path, files, detail):
    for name in files:
        (tmp_path / name).touch()
    [reject] = find_sources([tmp_path]).rejects
    assert reject.reason == "no_pages"
    assert detail in reject.detail


def test_a_format_without_a_reader_is_refused(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<p>خبر</p>", encoding="utf-8")
    with pytest.raises(SeedError) as refused:
        read_document(page)
    assert refused.value.reason == "unknown_format"


def test_files_of_the_project_are_named_within_it(tmp_path):
    seed = next(paths.SEEDS.glob("*.txt"))
    assert uri_of(seed) == f"data/seeds/{seed.name}"
    assert uri_of(tmp_path / "a.txt") == (tmp_path / "a.txt").as_posix()
