"""Figures that were taken before, kept beside the data: data/measured.json.

Measuring reads every annotated page, which takes longer than building the seeds.
The file says which program, lexicon and pages its figures are of; where one of them
has changed, it is passed over and the build measures afresh.
"""

import json
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

from etl.evaluate.measured import Measured, MeasuredSet
from etl.evaluate.sets import known_set, read_sets
from etl.evaluate.tallies import Measure


def read_kept(path: Path, key: Sequence[str], gold: Path) -> Measured | None:
    """Return the figures kept for this key, None where there are none.

    Args:
        path: the file that `keep` wrote.
        key: what the figures depend on, as it was given to `keep`.
        gold: the folder of gold sets, which tells what each set is.
    """
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return None
    if kept.get("key") != list(key):
        return None
    about = read_sets(gold)
    return Measured(
        tuple(
            MeasuredSet(
                known_set(one["gold_set"], about),
                one["pages"],
                one["articles"],
                one["overall"],
                [Measure(*values) for values in one["measures"]],
            )
            for one in kept["sets"]
        )
    )


def keep(measured: Measured, path: Path, key: Sequence[str]) -> None:
    """Write the figures and what they depend on."""
    sets = [
        {
            "gold_set": one.about.gold_set,
            "pages": one.pages,
            "articles": one.articles,
            "overall": one.overall,
            "measures": [astuple(measure) for measure in one.measures],
        }
        for one in measured.sets
    ]
    kept = json.dumps({"key": list(key), "sets": sets}, ensure_ascii=False)
    # A measure a line, so that a change of figures can be read as one.
    path.write_text(kept.replace("], [", "],\n["), encoding="utf-8")
