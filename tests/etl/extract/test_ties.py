"""A tie of which only the partners are named is the speaker's own."""

from datetime import date

import pytest

from etl.extract import annotate

DAY = date(2021, 6, 1)


def states_of(text: str, event_type: str) -> list[set[str]]:
    found = annotate(text, published=DAY)
    return [
        {one.iso3 for one in event.participants if one.iso3}
        for event in found.events
        if event.event_type == event_type
    ]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (  # "… said that there was economic cooperation with Chad and Niger"
            "قالت وزارة الخارجية الجزائرية إن هناك تعاونا أمنيا مع تشاد والنيجر.",
            {"DZA", "TCD", "NER"},
        ),
        (  # the text names both sides: nobody is added
            "قالت وزارة الخارجية الجزائرية إن مصر تعاونت أمنيا مع السودان.",
            {"EGY", "SDN"},
        ),
    ],
)
def test_the_speaker_is_a_party_where_only_partners_are_named(text, states):
    assert states in states_of(text, "COOPERATE")


def test_the_editors_own_words_add_nobody():
    text = "هناك تعاون أمني مع تشاد والنيجر منذ سنوات."
    assert all(found <= {"TCD", "NER"} for found in states_of(text, "COOPERATE"))
