"""The interface's fonts and the map's base shapes, as text that travels in a file."""

import base64
from functools import lru_cache

from dashboard.theme import ARTICLE_FONT, FONT
from etl.paths import PROJECT

_STATIC = PROJECT / "static"
_FACES = (("arabic", 400), ("latin", 400), ("arabic", 600), ("latin", 600))
_RANGES = {
    "arabic": "U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC",
    "latin": "U+0000-00FF,U+0131,U+0152-0153,U+2000-200B,U+2010-206F,U+20AC,"
    "U+2190-2193,U+2212",
}


@lru_cache(maxsize=1)
def font_faces() -> str:
    """Return the @font-face rules with the fonts themselves in them."""
    return "".join(
        _face(FONT, f"ibm-plex-sans-arabic-{subset}-{weight}", str(weight), subset)
        for subset, weight in _FACES
    )


@lru_cache(maxsize=1)
def article_font_faces() -> str:
    """Return the @font-face rules of the font that quoted text is set in."""
    return "".join(
        _face(ARTICLE_FONT, f"noto-naskh-arabic-{subset}-wght", "400 700", subset)
        for subset in _RANGES
    )


@lru_cache(maxsize=1)
def base_shapes_script() -> str:
    """Return the script without which a map looks for its shapes on the network."""
    names = ("world_110m", "world_50m")
    shapes = (
        f'"{name}":' + (_STATIC / "topojson" / f"{name}.json").read_text().strip()
        for name in names
    )
    return f"window.PlotlyGeoAssets={{topojson:{{{','.join(shapes)}}}}}"


def _face(family: str, name: str, weight: str, subset: str) -> str:
    file = _STATIC / "fonts" / f"{name}-normal.woff2"
    font = base64.b64encode(file.read_bytes()).decode()
    return (
        f"@font-face{{font-family:'{family}';font-weight:{weight};"
        f"src:url(data:font/woff2;base64,{font}) format('woff2');"
        f"unicode-range:{_RANGES[subset]}}}"
    )
