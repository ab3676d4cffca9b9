"""What is dated by the meeting at which it was done: sentences of our own."""

import pytest

from tests.etl.extract.events.reading import read

MET = "اجتمع وزراء خارجية الهند واليابان وأستراليا في طوكيو أمس الثلاثاء لبحث الأمن. "


def date_of(text: str, event_type: str) -> str | None:
    (event,) = [one for one in read(text) if one.event_type == event_type]
    return event.date.edtf if event.date else None


AT_THE_MEETING = [
    ("واتفق الوزراء على تسيير دوريات مشتركة.", "AGREE"),
    ("وأدان المجتمعون الهجمات على السفن.", "ACCUSE"),
    ("ودعت كانبيرا خلال الاجتماع بكين إلى الحوار.", "REQUEST"),
    ("ودعا الوزراء في بيان مشترك إلى وقف القتال.", "REQUEST"),
    # A party of the meeting goes on to speak.
    ("ورفض وزير الخارجية الياباني المقترح الروسي.", "REJECT"),
    # The subject of the sentence before.
    ("واتفقوا على خطة عمل.", "AGREE"),
]


@pytest.mark.parametrize(("text", "event_type"), AT_THE_MEETING)
def test_acts_of_those_who_met(text, event_type):
    assert date_of(MET + text, event_type) == "2024-05-14"


NOT_AT_THE_MEETING = [
    # It has a day of its own.
    ("ووقع الوزراء في 3 مارس 2024 مذكرة تفاهم.", "AGREE", "2024-03-03"),
    # Long before: «كانت … قد» (had).
    ("وكانت الهند قد رفضت المقترح.", "REJECT", None),
    # Somebody who was not there.
    ("واستبعدت كندا الانضمام إلى المجموعة.", "REJECT", None),
    # An attack is no business of the meeting.
    ("وقصفت القوات الهندية مواقع على الحدود.", "ASSAULT", None),
]


@pytest.mark.parametrize(("text", "event_type", "edtf"), NOT_AT_THE_MEETING)
def test_acts_apart_from_the_meeting(text, event_type, edtf):
    filler = "وحضر اللقاء عدد كبير من الصحفيين الذين تابعوا أعماله من القاعة. " * 2
    assert date_of(MET + filler + text, event_type) == edtf
