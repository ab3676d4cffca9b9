"""Charts are drawn from their rows alone: names are codes, no warehouse is read."""

import pytest

from dashboard import labels
from dashboard.labels.names import NameBook


@pytest.fixture(autouse=True)
def no_names():
    """Forget the names that an earlier test's dashboard has read."""
    labels.read_names_from(NameBook)
