"""What a build's identity rests on: its inputs, its knowledge and its code."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from etl import paths
from etl.records import Document, Reject

_CODE = Path(__file__).resolve().parent
# These only bring a build about; they change no row of it.
_EDGE = frozenset({"cli.py", "__main__.py", "publish.py", "checks.py"})

# Annotations, their pages, and what is said of each set of them.
_ANNOTATED = frozenset({".json", ".txt", ".csv"})


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One build: what it is, and how much it holds."""

    snapshot_id: str
    extractor_version: str
    lexicon_sha256: str
    documents: int
    articles: int


@cache
def extractor_version() -> str:
    """Return a digest of the sources that decide what is read and derived."""
    sources = [
        *(path for path in _CODE.rglob("*.py") if path.name not in _EDGE),
        *_CODE.rglob("*.sql"),
    ]
    return digest_files(_CODE, sources)[:16]


def snapshot_id(
    documents: Sequence[Document],
    rejects: Sequence[Reject],
    *,
    lexicon_sha256: str,
) -> str:
    """Return the id of a build: equal for equal inputs, knowledge and code.

    Inputs count by content and file name, not by the folder they lie in.
    """
    digest = hashlib.sha256()
    for part in (extractor_version(), lexicon_sha256, knowledge_sha256()):
        digest.update(part.encode() + b"\n")
    for one in documents:
        digest.update(f"{one.document_id} {_name(one.uri)}\n".encode())
    for other in rejects:
        digest.update(f"{_name(other.uri)} {other.reason}\n".encode())
    return digest.hexdigest()[:16]


def digest_files(root: Path, files: Iterable[Path]) -> str:
    """Return a digest of files by path and content, line ends aside."""
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.relative_to(root).as_posix().encode() + b"\n")
        digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\n")
    return digest.hexdigest()


def knowledge_sha256() -> str:
    """Digest the rosters and the annotated pages, which fill tables of their own."""
    files = [
        *paths.REFERENCE.rglob("*.csv"),
        *(one for one in paths.GOLD.rglob("*") if one.suffix in _ANNOTATED),
        *paths.SEEDS.glob("*.txt"),
    ]
    return digest_files(paths.DATA, files)


def _name(uri: str) -> str:
    return PurePosixPath(uri).name
