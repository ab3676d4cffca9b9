"""Words that plotly writes itself: months on an axis, the buttons of a chart's bar."""

from typing import Any

from dashboard import labels
from dashboard.selection import Language

# What plotly calls its buttons, and what they say in Arabic.
_BUTTONS = {
    "Download plot as a PNG": "نزّل الصورة",
    "Download plot as an SVG": "نزّل الرسم",
    "Download plot": "نزّل الرسم",
    "Zoom": "كبّر",
    "Zoom in": "كبّر",
    "Zoom out": "صغّر",
    "Pan": "حرّك",
    "Box Select": "حدّد مدة",
    "Reset": "أعد كما كان",
    "Reset axes": "أعد كما كان",
    "Double-click to zoom back out": "انقر مرتين لتعود",
    "Taking snapshot - this may take a few seconds": "يجري حفظ الصورة",
    "Snapshot succeeded": "حُفظت الصورة",
}


def plotly_locale(lang: Language) -> dict[str, Any]:
    """Return the part of a chart's configuration that speaks the language."""
    months = [
        labels.date_text(f"2000-{month:02d}", lang)[:-5] for month in range(1, 13)
    ]
    # Double-named months stand on two lines, or they would meet on an axis.
    short = (
        [month.replace("/", "<br>") for month in months]
        if lang == "ar"
        else [month[:3] for month in months]
    )
    said = {"months": months, "shortMonths": short}
    return {
        "locale": lang,
        "locales": {
            lang: {"dictionary": _BUTTONS if lang == "ar" else {}, "format": said}
        },
    }
