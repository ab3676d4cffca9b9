"""Findings in words: who an announced act is of, and towards whom."""

import pytest

from dashboard.findings import planned_text

# States that the book of names does not hold stand under their codes.
pytestmark = pytest.mark.usefixtures("small")


@pytest.mark.parametrize(
    ("states", "targets", "lang", "said"),
    [
        (["QAA", "QBB"], [], "en", "QAA and QBB"),
        (["QAA", "QBB"], None, "en", "QAA and QBB"),
        (["QAA", "QBB"], ["QBB"], "en", "QAA → QBB"),
        (["QAA", "QBB"], ["QBB"], "ar", "QAA ← QBB"),
        # Nobody is named who does it.
        (["QBB"], ["QBB"], "en", "QBB"),
    ],
)
def test_an_announced_act_names_who_acts_towards_whom(states, targets, lang, said):
    row = {
        "event_type": "RETREAT", "iso3s": states, "targets": targets, "acting": [],
        "place_name": None,
    }  # fmt: skip
    assert planned_text(row, lang).split(" · ")[1] == said


def test_who_asks_for_neither_side_gets_the_states_alone():
    row = {"event_type": "CONSULT", "iso3s": ["QAA", "QBB"], "place_name": "نيروبي"}
    assert planned_text(row, "en").split(" · ")[1] == "QAA and QBB"
