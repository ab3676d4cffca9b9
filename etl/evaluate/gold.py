"""Annotations of data/gold: JSON → readings."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from etl import paths
from etl.errors import SeedError
from etl.evaluate.readings import Count, Deed, Naming, Pages, Reading, Roster


def read_gold(folder: Path) -> Pages:
    """Return the annotated pages of a folder: file name → its articles.

    Raises:
        SeedError: there are none, or one is not as data/gold/README.md says.
    """
    pages: Pages = {}
    for path in sorted(folder.glob("*.json")):
        try:
            gold = json.loads(path.read_text(encoding="utf-8"))
            pages[gold["document"]] = tuple(map(_from_gold, gold["articles"]))
        except (ValueError, KeyError, TypeError) as fault:
            raise SeedError(
                f"{path}: is no annotation ({type(fault).__name__}: {fault}); "
                "see data/gold/README.md",
                reason="bad_gold",
            ) from fault
    if not pages:
        raise SeedError(f"{folder}: holds no annotations (.json)", reason="no_gold")
    return pages


def find_pages(folder: Path) -> list[Path]:
    """Return the files of the annotated pages, beside them or among the seeds.

    Raises:
        SeedError: a page is in neither place, or there are no annotations.
    """
    return [_find_page(name, folder) for name in read_gold(folder)]


def _find_page(name: str, folder: Path) -> Path:
    for place in (folder, paths.SEEDS):
        if (place / name).is_file():
            return place / name
    raise SeedError(
        f"{folder}: the page {name} is annotated but missing; put it beside its .json",
        reason="missing",
    )


def _from_gold(article: Mapping[str, Any]) -> Reading:
    alliances = article["alliances"]
    return Reading(
        section=article["section"],
        title=article["title"],
        published=article["published"],
        countries=frozenset(article["countries"]),
        rosters=tuple(
            Roster(one["id"], frozenset(one["members"])) for one in alliances
        ),
        functions=frozenset(value for one in alliances for value in one["functions"]),
        adversaries=frozenset(
            value for one in alliances for value in one["adversaries"]
        ),
        events=tuple(
            Deed(
                event_type=one["type"],
                date=one["date"],
                planned=bool(one["planned"]),
                participants=frozenset(one["participants"]),
                evidence=one["evidence"],
                optional=_is_optional(one),
            )
            for one in article["events"]
        ),
        people=tuple(
            Naming(one["name"], "", _is_optional(one)) for one in article["people"]
        ),
        statements=tuple(
            Naming(one["speaker"], one["evidence"], _is_optional(one))
            for one in article["statements"]
        ),
        quantities=tuple(
            Count(float(one["value"]), one["evidence"], _is_optional(one))
            for one in article["quantities"]
        ),
    )


def _is_optional(item: Mapping[str, Any]) -> bool:
    return str(item.get("note", "")).startswith("optional")
