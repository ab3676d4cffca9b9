"""Every file a card can be taken away as: one row a format."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.exports.geo import geojson_bytes
from dashboard.exports.pages import html_bytes
from dashboard.exports.records import json_bytes, parquet_bytes
from dashboard.exports.sheet import Sheet
from dashboard.exports.tables import csv_bytes, xlsx_bytes
from dashboard.theme import Look

# Made in the reader's browser by the menu, by `dashboard.exports.pictures` elsewhere.
PICTURES: tuple[str, ...] = ("png", "svg")


@dataclass(frozen=True, slots=True)
class Format:
    """One file format: what writes it, how it is served, where the menu has it."""

    write: Callable[[Sheet, Look], bytes]
    media_type: str
    group: str = "data"
    needs_map: bool = False


FORMATS: Mapping[str, Format] = {
    "html": Format(html_bytes, "text/html", group="page"),
    "csv": Format(csv_bytes, "text/csv"),
    "xlsx": Format(
        xlsx_bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ),
    "json": Format(json_bytes, "application/json"),
    "parquet": Format(parquet_bytes, "application/vnd.apache.parquet"),
    "geojson": Format(geojson_bytes, "application/geo+json", needs_map=True),
}


def offered(sheet: Sheet) -> dict[str, Format]:
    """Return the formats that a sheet can be written in, pictures aside."""
    return {
        name: kind
        for name, kind in FORMATS.items()
        if sheet.features is not None or not kind.needs_map
    }
