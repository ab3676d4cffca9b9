"""The style sheets and scripts that lie beside the program."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent
STYLES, SCRIPTS = _HERE / "css", _HERE / "js"


def sheet(name: str) -> str:
    """Return a style sheet's text."""
    return (STYLES / name).read_text(encoding="utf-8")


def script(name: str) -> str:
    """Return a script's text."""
    return (SCRIPTS / name).read_text(encoding="utf-8")
