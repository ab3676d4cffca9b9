"""What the engine knows: data/lexicon/*.csv, checked, in one automaton.

A lexicon file opens with comment lines (`# …`: what a row is, where the facts
come from) and a header row. `files.py` says which columns a file has and which
forms of a row are looked for in text, `forms.py` how words inflect, `scan.py`
looks for all of them in one pass. A bad row is refused with file and line.
"""

import atexit
import gc
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import ahocorasick_rs

from etl import paths
from etl.arabic import key
from etl.errors import LexiconError
from etl.lexicon.files import FILES, LexiconFile
from etl.lexicon.forms import Clitics, Row
from etl.lexicon.rows import read_rows


@dataclass(frozen=True, slots=True)
class Entry:
    """One form that is looked for in text.

    Attributes:
        kind: what a hit means, e.g. `country`, `month`, `speech_verb`.
        key: the row's identity (an iso3, a month's number …).
        surface: the folded form.
        tag: how the form relates to its row (`name`, `demonym`, `capital` …).
        clitics: which prefixes may stand before it, and suffixes after it.
        row: the row it comes from, every column as text.
    """

    kind: str
    key: str
    surface: str
    tag: str
    clitics: Clitics
    row: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The loaded lexicon.

    Attributes:
        tables: a file's stem → its rows, in file order.
        entries: for each pattern of the automaton, the entries it stands for.
        automaton: finds every pattern in a folded text.
        words: every pattern and its kinds, to tell a clitic's letter from a word's own.
        sha256: digest of all lexicon files.
    """

    tables: Mapping[str, tuple[Row, ...]]
    entries: tuple[tuple[Entry, ...], ...]
    automaton: ahocorasick_rs.AhoCorasick
    words: Mapping[str, frozenset[str]]
    sha256: str


@lru_cache(maxsize=4)
def load_lexicon(folder: Path = paths.LEXICON) -> Lexicon:
    """Read and check every lexicon file, and build the automaton.

    Raises:
        LexiconError: a file is missing or a row breaks its rule.
    """
    tables = {
        name: tuple(_read(folder / f"{name}.csv", spec)) for name, spec in FILES.items()
    }
    by_surface: dict[str, list[Entry]] = {}
    for name, spec in FILES.items():
        for row in tables[name]:
            for entry in _entries(spec, row):
                same = by_surface.setdefault(entry.surface, [])
                if not any(_alike(entry, other) for other in same):
                    same.append(entry)
    surfaces = sorted(by_surface)
    lexicon = Lexicon(
        tables=tables,
        entries=tuple(tuple(by_surface[surface]) for surface in surfaces),
        automaton=ahocorasick_rs.AhoCorasick(surfaces),
        words={
            surface: frozenset(entry.kind for entry in by_surface[surface])
            for surface in surfaces
        },
        sha256=_digest(folder),
    )
    # It lives as long as the process; the collector's rounds need not pass over it.
    gc.freeze()
    # At the end it must: a library that counts what it left behind complains else.
    atexit.register(gc.unfreeze)
    return lexicon


def _read(path: Path, spec: LexiconFile) -> Iterator[Row]:
    for _, row in read_rows(path, spec.columns, fault=LexiconError):
        yield row


def _entries(spec: LexiconFile, row: Row) -> Iterator[Entry]:
    for form in spec.forms(row):
        surface = key(form.surface)
        if len(surface) < 2:  # one letter would match everywhere
            continue
        yield Entry(
            kind=form.kind or spec.kind,
            key=row[spec.key],
            surface=surface,
            tag=form.tag,
            clitics=form.clitics,
            row=row,
        )
        # ل + ال is written لل: «للعراق» is "to Iraq".
        if surface.startswith("ال") and form.clitics in {"noun", "noun+pronoun"}:
            yield Entry(
                kind=form.kind or spec.kind,
                key=row[spec.key],
                surface="لل" + surface[2:],
                tag=form.tag,
                clitics="conjunction",
                row=row,
            )


def _alike(one: Entry, other: Entry) -> bool:
    return (one.kind, one.key) == (other.kind, other.key) and one.row is other.row


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for name in sorted(FILES):
        digest.update(name.encode())
        digest.update((folder / f"{name}.csv").read_bytes())
    return digest.hexdigest()
