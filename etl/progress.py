"""How far a build has come, for a person at a terminal or for a program."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

Stage = Literal["read", "resolve", "measure", "publish"]
# Told as the work goes on: the stage, how much of it is done, and out of how much.
Progress = Callable[[Stage, int, int], None]

# What a stage is called, and where its share of the bar begins and ends.
STEPS: dict[Stage, tuple[str, int, int]] = {
    "read": ("reading pages", 0, 70),
    "resolve": ("linking alliances and events", 70, 80),
    "measure": ("measuring the reading on annotated pages", 80, 90),
    "publish": ("writing and checking the snapshot", 90, 100),
}


def silent(stage: Stage, done: int, total: int) -> None:
    """Tell nobody."""


@contextmanager
def progress_shown(how: str) -> Iterator[Progress]:
    """Show progress on standard error while the block runs.

    Args:
        how: `bar` (on a terminal only), `json` (a line a step), or `none`.
    """
    if how == "json":
        yield _say_json
    elif how == "bar" and sys.stderr.isatty():
        with click.progressbar(length=100, file=sys.stderr) as bar:
            yield _drawn_on(bar)
    else:
        yield silent


def _say_json(stage: Stage, done: int, total: int) -> None:
    step = {"stage": stage, "label": STEPS[stage][0], "done": done, "total": total}
    click.echo(json.dumps(step), err=True)


def _drawn_on(bar: "ProgressBar[int]") -> Progress:
    def draw(stage: Stage, done: int, total: int) -> None:
        bar.label, low, high = STEPS[stage]
        bar.update(low + (high - low) * done // max(total, 1) - bar.pos)

    return draw
