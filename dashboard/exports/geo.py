"""What a map shows, as GeoJSON with its origin."""

from dashboard.exports.about import about
from dashboard.exports.records import as_json
from dashboard.exports.sentences import sentences
from dashboard.exports.sheet import Sheet
from dashboard.theme import Look


def geojson_bytes(sheet: Sheet, look: Look) -> bytes:
    """Write the map's features; `about`, beside them, tells whence they are.

    Raises:
        ValueError: the sheet is no map's.
    """
    if sheet.features is None:
        raise ValueError(f"{sheet.file_name} is no map")
    return as_json(
        {
            "type": "FeatureCollection",
            "about": about(sheet, sentences(sheet, look)),
            "features": sheet.features["features"],
        }
    )
