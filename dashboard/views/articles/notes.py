"""What the marks of an article say: on hover, at a touch, and by keyboard.

One small component listens for all marks (`js/marks.js`), and for the places that
the table of facts leads to.
"""

from streamlit.components.v2 import component

from dashboard import assets

_listener = component(
    "tahaluf_marks",
    js=assets.script("marks.js"),
    isolate_styles=False,
)


def listen(*, text: str, table: str) -> None:
    """Make the marks of a text speak, and the rows of a table lead to them.

    Args:
        text: the key of the container that the text stands in.
        table: the key of the container of its table of facts.
    """
    _listener(key="marks", data={"text": text, "table": table})
