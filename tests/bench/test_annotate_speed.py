"""How fast one text is read; ratios are printed, never judged.

`pip install -e ".[bench]"`, then `pytest -m bench -s tests/bench`. Every page is
read once, so that no cache of a peer has seen its words in the same order before.
"""

import gc
import time
from collections.abc import Callable, Sequence
from datetime import date

import pytest

from etl import paths
from etl.arabic import fold
from etl.extract import annotate
from etl.lexicon import Lexicon, load_lexicon
from etl.lexicon.scan import Scan

pytestmark = pytest.mark.bench

TODAY = date(2025, 3, 1)
# What the ratios are to be: to a bare scan at most, to general libraries at least.
SLOWEST_TO_SCAN = 40
FASTEST_PEER = 10
# A megabyte each: no spaces, one word, only clitics, marks that never close.
ADVERSARIAL = {
    "one word repeated": "التحالف ",
    "only clitics": "وبالل",
    "unbalanced quotes": "«قال “إن ",
    "bidi marks": "\u202b\u200fالعراق\u202c ",
    "no spaces": "العراقوسورياوتركيا",
    "digits": "١٢٣٤٥٦٧٨٩٠",
    "brackets": "((((العراق",
}
MEGABYTE = 500_000  # Arabic letters take two bytes each


@pytest.fixture(scope="module")
def pages() -> list[str]:
    """Every page of the gold sets that is kept here, each once."""
    return [page.read_text(encoding="utf-8") for page in paths.GOLD.rglob("*.txt")]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def test_against_a_bare_scan(
    pages: list[str], lexicon: Lexicon, capsys: pytest.CaptureFixture[str]
):
    read(pages[0])
    reading = timed(read, pages)
    folded = [fold(page).text for page in pages]
    scanning = min(timed(bare_scan(lexicon), folded) for _ in range(3))
    size = sum(map(len, pages))
    with capsys.disabled():
        print(  # noqa: T201
            f"\nannotate: {len(pages) / reading:.0f} articles/s of "
            f"{size / len(pages):.0f} characters, {reading / scanning:.0f} times a "
            f"bare scan of {len(lexicon.entries)} forms (at most {SLOWEST_TO_SCAN})"
        )


def test_against_general_libraries(
    pages: list[str], lexicon: Lexicon, capsys: pytest.CaptureFixture[str]
):
    peer = general_libraries(lexicon)
    read(pages[0])
    peer(pages[0][:200])
    ratio = timed(peer, pages) / timed(read, pages)
    with capsys.disabled():
        print(  # noqa: T201
            f"\nspaCy's EntityRuler and dateparser take {ratio:.1f} times as long "
            f"as annotate (at least {FASTEST_PEER})"
        )


def test_time_grows_with_the_length(
    pages: list[str], capsys: pytest.CaptureFixture[str]
):
    whole = "\n".join(pages)
    read(pages[0])
    sizes = [len(whole) // part for part in (8, 4, 2, 1)]
    each = [timed(read, [whole[:size]]) / size for size in sizes]
    with capsys.disabled():
        print(  # noqa: T201
            "\ntime a character, at 1/8, 1/4, 1/2 and the whole of "
            f"{len(whole)} characters, against the first: "
            + ", ".join(f"{one / each[0]:.2f}" for one in each)
        )


@pytest.mark.parametrize("name", ADVERSARIAL)
def test_a_megabyte_of_nonsense(
    name: str, pages: list[str], lexicon: Lexicon, capsys: pytest.CaptureFixture[str]
):
    piece = ADVERSARIAL[name]
    text = piece * (MEGABYTE // len(piece))
    ordinary = per_hit("\n".join(pages), lexicon)
    half, whole = (per_hit(part, lexicon) for part in (text[: MEGABYTE // 2], text))
    with capsys.disabled():
        print(  # noqa: T201
            f"\n{name}: {whole / ordinary:.2f} times the time a hit of ordinary "
            f"text (at most 2), {whole / half:.2f} times that of its first half"
        )


def read(text: str) -> None:
    annotate(text, published=TODAY)


def bare_scan(lexicon: Lexicon) -> Callable[[str], object]:
    automaton = lexicon.automaton
    return lambda text: automaton.find_matches_as_indexes(text, overlapping=True)


def general_libraries(lexicon: Lexicon) -> Callable[[str], object]:
    """Return the reading of states and dates by libraries for any language."""
    spacy = pytest.importorskip("spacy", reason="needs the extra `bench`")
    search = pytest.importorskip("dateparser.search", reason="needs the extra `bench`")
    pipeline = spacy.blank("ar")
    pipeline.add_pipe("entity_ruler").add_patterns(
        [
            {"label": "GPE", "pattern": row["name_ar"]}
            for row in lexicon.tables["countries"]
        ]
    )

    def work(text: str) -> None:
        pipeline(text)
        search.search_dates(text, languages=["ar"])

    return work


def per_hit(text: str, lexicon: Lexicon) -> float:
    """Return the seconds that reading takes for each hit (letter, if none)."""
    return timed(read, [text]) / max(len(Scan(text, lexicon).hits), len(text) / 50)


def timed(work: Callable[[str], object], texts: Sequence[str]) -> float:
    gc.collect()
    started = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - started
