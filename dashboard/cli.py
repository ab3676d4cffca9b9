"""The command `tahaluf`: the pipeline's commands and the dashboard's own."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import click

from dashboard import labels, selection, vocabulary
from etl import paths
from etl.cli import main


@main.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True)
@click.option(
    "--address",
    default="localhost",
    show_default=True,
    help="Where to listen; 0.0.0.0 lets other machines in.",
)
def serve(port: int, address: str) -> None:
    """Open the dashboard; it builds a snapshot first where there is none."""
    app = paths.PROJECT / "app.py"
    if not app.is_file():
        raise click.ClickException(f"{app} is missing; run from the project's checkout")
    command = [
        sys.executable, "-m", "streamlit", "run", str(app),
        f"--server.port={port}", f"--server.address={address}",
    ]  # fmt: skip
    # The theme and the server's limits stand in the project's .streamlit folder.
    sys.exit(subprocess.run(command, cwd=paths.PROJECT, check=False).returncode)


def _filter_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the filters and the views' own choices, by their URL keys."""
    choices: dict[str, list[str]] = {}
    for view, names in vocabulary.EXTRAS.items():
        for name in names:
            choices.setdefault(name, []).append(view)
    said = {
        key: labels.text(f"filter.{field}", "en")
        if f"filter.{field}" in labels.all_texts()
        else field
        for key, field in selection.KEYS.items()
    } | {name: f"a choice of {', '.join(views)}" for name, views in choices.items()}
    for key in reversed(said):
        command = click.option(
            f"--{key}", f"asked_{key}", multiple=True, help=said[key], metavar="…"
        )(command)
    return command


@main.command()
@click.option("--view", help="The view, as in its address: timeline, map, alliances …")
@click.option("--card", help="One of the view's cards; by default the one that leads.")
@click.option("--list", "only_list", is_flag=True, help="List the view's cards.")
@click.option("--link", help="A link copied from the dashboard, or its query.")
@click.option(
    "--format",
    "kind",
    type=click.Choice(vocabulary.FILE_FORMATS),
    default="csv",
    show_default=True,
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="File or folder; by default the card's own file name, here.",
)
@click.option("--dark", is_flag=True, help="Draw for the dark theme.")
@_filter_options
def export(  # noqa: PLR0913 - options of a command
    *,
    view: str | None,
    card: str | None,
    only_list: bool,
    link: str | None,
    kind: str,
    out: Path | None,
    dark: bool,
    **asked: tuple[str, ...],
) -> None:
    """Write a card of a view to a file, as its download menu would.

    Filters are given by the keys of a link and as often as needed:
    tahaluf export --view alliances --a ID --a ID --format svg
    """
    # These take seconds to load, and the pipeline's commands need none of them.
    from streamlit.logger import set_log_level

    # Streamlit would tell on every cache that no server runs.
    set_log_level("ERROR")
    from dashboard.exports import exporting
    from dashboard.exports.about import unmarked

    pairs = [
        (name.removeprefix("asked_"), value)
        for name, values in asked.items()
        for value in values
    ]
    try:
        # A page that fails is told in one line; Streamlit would print its frames.
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            drawn = exporting.draw(view, pairs, link=link, dark=dark)
        if only_list:
            for key, sheet in drawn.sheets.items():
                click.echo(f"{key}\t{unmarked(sheet.title)}")
            return
        sheet = exporting.choose(drawn, card)
        content = exporting.write(sheet, drawn.look, kind)
    except (ValueError, LookupError, RuntimeError) as fault:
        raise click.ClickException(str(fault)) from fault
    target = _target(out, f"{sheet.file_name}.{kind}")
    try:
        target.write_bytes(content)
    except OSError as fault:
        reason = f"{target} cannot be written: {fault.strerror}"
        raise click.ClickException(reason) from fault
    click.echo(str(target))


def _target(out: Path | None, name: str) -> Path:
    if out is None:
        return Path(name)
    return out / name if out.is_dir() else out
