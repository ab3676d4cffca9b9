"""Reading input files: one reader a format, bytes in, `Document` out.

`find_sources` turns what the user names into files, `read_document` picks the
reader by the file's suffix. A new format is one module and one row of READERS.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl import paths
from etl.errors import SeedError
from etl.read.text import read_text
from etl.records import Document, Reject

READERS: dict[str, Callable[[Path, str], Document]] = {".txt": read_text}


@dataclass(frozen=True, slots=True)
class Sources:
    """The files that what the user named comes to.

    Attributes:
        files: the pages to read, each once, folders in the order of their names.
        passed_over: files of a folder for which there is no reader.
        rejects: what was named and leads to no file at all.
    """

    files: tuple[Path, ...]
    passed_over: int
    rejects: tuple[Reject, ...]


def find_sources(named: Sequence[Path]) -> Sources:
    """Return the pages that files and folders come to; folders are not recursive."""
    files: dict[Path, None] = {}
    passed_over = 0
    rejects: list[Reject] = []
    for path in named:
        if not path.is_dir():
            files[path] = None
            continue
        try:
            inside = sorted(one for one in path.iterdir() if not one.is_dir())
        except OSError as fault:
            rejects.append(
                Reject(uri_of(path), "unreadable", f"cannot be listed: {fault}")
            )
            continue
        pages = [one for one in inside if one.suffix.lower() in READERS]
        passed_over += len(inside) - len(pages)
        files |= dict.fromkeys(pages)
        if not pages:
            rejects.append(Reject(uri_of(path), "no_pages", _no_pages(len(inside))))
    return Sources(tuple(files), passed_over, tuple(rejects))


def read_document(path: Path) -> Document:
    """Read one page.

    Raises:
        SeedError: it is missing, empty, binary, too large, or not text we know.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None and path.exists():
        raise SeedError(
            f"no reader for {path.suffix or 'a name without a suffix'!r} files; "
            f"save the page as {' or '.join(READERS)}",
            reason="unknown_format",
        )
    return (reader or read_text)(path, uri_of(path))


def uri_of(path: Path) -> str:
    """Return how a file is named in tables: within the project, or in full."""
    full = path.absolute()
    try:
        return full.relative_to(paths.PROJECT).as_posix()
    except ValueError:
        return full.as_posix()


def _no_pages(others: int) -> str:
    kinds = ", ".join(READERS)
    if not others:
        return f"the folder is empty; put pages ({kinds}) into it"
    return f"none of its {others} files is a page ({kinds})"
