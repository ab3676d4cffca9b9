"""Streamlit's own words, said in the reader's language.

Streamlit has no translations: its menu, its lists and its calendar speak English.
A small part in the browser says them anew, wherever they appear.
"""

from streamlit.components.v2 import component

from dashboard import assets
from dashboard.labels.borrowed import TEXTS
from dashboard.selection import Language

_speaker = component(
    "tahaluf_borrowed",
    js=assets.script("borrowed.js"),
    isolate_styles=False,
)


def translate(lang: Language) -> None:
    """Say Streamlit's words in Arabic; in English, give back what was changed."""
    to_english = dict(TEXTS.values())
    to_arabic = {english: arabic for arabic, english in TEXTS.values()}
    words = to_arabic if lang == "ar" else to_english
    _speaker(key="borrowed_words", data={"words": words})
