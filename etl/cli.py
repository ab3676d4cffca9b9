"""Commands of the pipeline: `build` and `evaluate`.

`dashboard.cli` adds its own to this group and calls it `tahaluf`;
`python -m etl` runs it without the dashboard.
"""

import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from etl import paths
from etl.build import build, measure, measure_kept
from etl.errors import TahalufError
from etl.evaluate import compare_all, gold_sets
from etl.lexicon import load_lexicon
from etl.progress import progress_shown
from etl.report import build_lines, evaluation_lines, less_certain_lines

_DEBUG = "etl.debug"


class Commands(click.Group):
    """A group whose errors are one line; tracebacks only where asked for."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401
        """Run a command and turn what it raises into a message."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as fault:
            if ctx.meta.get(_DEBUG):
                traceback.print_exc()
            raise click.ClickException(_message(fault)) from fault


def _message(fault: Exception) -> str:
    if isinstance(fault, TahalufError):
        return str(fault)
    lines = str(fault).splitlines() or [""]
    return f"{type(fault).__name__}: {lines[0]} (--debug shows where)"


def _note_debug(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001
    if wanted:
        ctx.meta[_DEBUG] = True


_debug_option = click.option(
    "--debug",
    is_flag=True,
    expose_value=False,
    callback=_note_debug,
    help="Show where an error comes from.",
)

_progress_option = click.option(
    "--progress",
    "how",
    type=click.Choice(["bar", "json", "none"]),
    default="bar",
    help="A bar on a terminal (default), or one JSON line a step on standard error.",
)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@_debug_option
def main() -> None:
    """Read Arabic news pages into the warehouse."""


@main.command("build")
@click.argument(
    "sources", nargs=-1, metavar="[PATH …]", type=click.Path(path_type=Path)
)
@_progress_option
@_debug_option
@click.pass_context
def build_command(ctx: click.Context, sources: tuple[Path, ...], how: str) -> None:
    """Build a snapshot from pages and make it the current one.

    PATH is a page or a folder of pages (.txt); without one, data/seeds is built.
    """
    with progress_shown(how) as progress:
        report = build(
            sources or (paths.SEEDS,),
            paths.warehouse(),
            lexicon=load_lexicon(),
            clock=_now,
            progress=progress,
            stop_at_bugs=bool(ctx.meta.get(_DEBUG)),
        )
    for line in build_lines(report):
        click.echo(line)
    if report.snapshot is None:
        raise click.ClickException("nothing could be built; the current snapshot stays")


@main.command("evaluate")
@click.argument(
    "folders", nargs=-1, metavar="[GOLD_DIR …]", type=click.Path(path_type=Path)
)
@click.option(
    "--snapshot",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Measure this snapshot; without it, the annotated pages are read afresh.",
)
@click.option(
    "--keep",
    is_flag=True,
    help="Keep the figures on data/gold in data/measured.json, for quicker builds.",
)
@_progress_option
@_debug_option
def evaluate_command(
    folders: tuple[Path, ...], snapshot: Path | None, how: str, *, keep: bool
) -> None:
    """Measure the reading against annotated pages, by kind of fact and by rule.

    GOLD_DIR holds annotations (.json) and their pages; without one, every folder of
    data/gold is measured.
    """
    if keep and (folders or snapshot):
        raise click.UsageError("--keep goes without GOLD_DIR and --snapshot")
    gold = list(folders) or gold_sets(paths.GOLD)
    if snapshot:
        measured = compare_all(snapshot, gold)
    elif keep:
        with progress_shown(how) as progress:
            measured = measure_kept(load_lexicon(), progress)
    else:
        with progress_shown(how) as progress:
            measured = measure(gold, lexicon=load_lexicon(), progress=progress)
    for reject in measured.rejects:
        click.echo(f"{reject.uri}: {reject.detail}", err=True)
    for one in measured.sets:
        for line in evaluation_lines(one.measures):
            click.echo(line)
    for line in less_certain_lines(measured.measures):
        click.echo(line)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)
