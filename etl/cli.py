"""Commands of the pipeline: `build` and `evaluate`.

`dashboard.cli` mounts `commands` under `tahaluf`; `python -m etl` runs them
without the dashboard.
"""

import json
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from etl import paths
from etl.build import BuildReport, Progress, Stage, build
from etl.errors import TahalufError
from etl.lexicon import load_lexicon

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

# What a stage is called, and its share of the bar.
_STEPS: dict[Stage, tuple[str, int, int]] = {
    "read": ("reading pages", 0, 80),
    "resolve": ("linking alliances and events", 80, 90),
    "publish": ("writing and checking the snapshot", 90, 100),
}


class Commands(click.Group):
    """A group whose expected errors are one line, and whose bugs are brief."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401
        """Run a command; show a traceback only where --debug asks for it."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as fault:
            if ctx.params.get("debug"):
                traceback.print_exc()
            elif not isinstance(fault, TahalufError):
                message = f"{type(fault).__name__}: {fault} (--debug shows where)"
                raise click.ClickException(message) from fault
            raise click.ClickException(str(fault)) from fault


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--debug", is_flag=True, help="Show where an error comes from.")
def main(*, debug: bool) -> None:
    """Read Arabic news pages into the warehouse."""


@main.command("build")
@click.argument(
    "sources", nargs=-1, metavar="[PATH …]", type=click.Path(path_type=Path)
)
@click.option(
    "--progress",
    "shown",
    type=click.Choice(["bar", "json", "none"]),
    default="bar",
    help="A bar on a terminal (default), or one JSON line a step on standard error.",
)
def build_command(sources: tuple[Path, ...], shown: str) -> None:
    """Build a snapshot from pages and make it the current one.

    PATH is a page or a folder of pages (.txt); without one, data/seeds is built.
    """
    with _progress(shown) as progress:
        report = build(
            sources or (paths.SEEDS,),
            paths.warehouse(),
            lexicon=load_lexicon(),
            clock=lambda: datetime.now(UTC).replace(tzinfo=None),
            progress=progress,
        )
    for line in report_lines(report):
        click.echo(line)
    if report.snapshot is None:
        raise click.ClickException("nothing could be built; the current snapshot stays")


def report_lines(report: BuildReport) -> list[str]:
    """Return a build's report, a line each."""
    lines = [
        f"documents         {report.documents}",
        f"articles          {report.articles}",
        *(f"{table:17} {count}" for table, count in report.facts.items()),
        f"rejects           {len(report.rejects)}",
        *(f"  {one.uri}: {one.reason}: {one.detail}" for one in report.rejects),
    ]
    if report.passed_over:
        lines.append(f"files passed over {report.passed_over}")
    if report.snapshot:
        kept = " (stood already)" if report.kept else ""
        lines.append(f"snapshot          {report.snapshot.stem}{kept}")
    lines.append(f"seconds           {report.seconds:.2f}")
    return lines


@contextmanager
def _progress(shown: str) -> Iterator[Progress]:
    if shown == "json":
        yield _say_json
    elif shown == "bar" and sys.stderr.isatty():
        with click.progressbar(length=100, file=sys.stderr) as bar:
            yield _drawn_on(bar)
    else:
        yield lambda *_: None


def _say_json(stage: Stage, done: int, total: int) -> None:
    step = {"stage": stage, "label": _STEPS[stage][0], "done": done, "total": total}
    click.echo(json.dumps(step), err=True)


def _drawn_on(bar: "ProgressBar[int]") -> Progress:
    def draw(stage: Stage, done: int, total: int) -> None:
        bar.label, low, high = _STEPS[stage]
        bar.update(low + (high - low) * done // max(total, 1) - bar.pos)

    return draw
