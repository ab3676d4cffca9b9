"""When and where events are: sentences of our own, read as of 15 May 2024."""

from datetime import date

import pytest

from etl.records import Event
from tests.etl.extract.events.reading import read


def only(text: str) -> Event:
    (event,) = read(text)
    return event


DATES = [
    ("وقعت تركيا وقطر مذكرة تفاهم في 3 مارس 2024.", "2024-03-03", False),
    ("وقعت تركيا وقطر، أمس الثلاثاء، مذكرة تفاهم.", "2024-05-14", False),
    ("وفي أبريل 2021 وقعت تركيا وقطر مذكرة تفاهم.", "2021-04", False),
    # Said with a verb of the future, a word that plans, or a day to come.
    ("ستوقع تركيا وقطر مذكرة تفاهم في يونيو المقبل.", "2024-06", True),
    ("من المقرر أن توقع تركيا وقطر مذكرة تفاهم.", None, True),
    ("يعقد قادة مصر والأردن قمة السبت المقبل.", "2024-05-18", True),
    ("تعتزم ألمانيا إرسال قوات إلى ليتوانيا.", None, True),
    # «قبل أن» (before it …) goes on telling what has been.
    ("دخل المسلحون القرية قبل أن تهاجم فرنسا مواقعهم.", None, False),
    # Goes on as of the report.
    ("تجري الصين ومنغوليا مناورات مشتركة.", "2024-05-15~", False),
    # What was agreed is to come, the agreeing was.
    ("سبق أن اتفقت الهند وعمان على بناء ميناء العام المقبل.", None, False),
    # The announcement dates what it announces, a later verb its own clause.
    ("أعلنت الفلبين في يناير 2023 أنها انسحبت من الاتفاق.", "2023-01", False),
]


@pytest.mark.parametrize(("text", "edtf", "planned"), DATES)
def test_dates(text, edtf, planned):
    # A text opens with the news of the day; these stand further down.
    event = only("جرى ذلك. وكان ما كان.\n" + text)
    assert (event.date and event.date.edtf) == edtf
    assert event.planned is planned


SINCE = [
    # So many were killed, so much was sent up to the report.
    ("قتل 14 جنديا كينيا منذ يناير في معارك مع حركة الشباب.", "2024-01/2024-05-15"),
    # What began then and has been so since was done then.
    ("عضوية النيجر معلقة منذ أغسطس 2023.", "2023-08"),
    # What goes on is open at its end.
    ("تحاصر إسرائيل قطاع غزة منذ 2007.", "2007/.."),
]


@pytest.mark.parametrize(("text", "edtf"), SINCE)
def test_since_dates_an_act_by_its_kind(text, edtf):
    events = read("جرى ذلك. وكان ما كان.\n" + text)
    assert edtf in [event.date.edtf for event in events if event.date]


UNDATED = [
    # A threat told without a date may be of any day.
    ("وفي المقابل، هددت إيران بإغلاق المضيق.", "THREATEN"),
    # A relative clause tells of its noun, not of the day.
    (
        "زار الوزير الكيني أمس أوغندا التي رفضت تمديد المهمة.",
        "REJECT",
    ),
]


@pytest.mark.parametrize(("text", "event_type"), UNDATED)
def test_no_date_is_borrowed(text, event_type):
    events = read("جرى ذلك.\nوكان ما كان. ثم كان غيره.\n" + text)
    assert [one.date for one in events if one.event_type == event_type] == [None]


def test_an_attack_said_to_go_on_is_of_the_report():
    events = read("جرى ذلك. وكان ما كان.\nوجاء ذلك مع استمرار القصف الروسي على كييف.")
    attack = [one for one in events if one.event_type == "ASSAULT"]
    assert [one.date.edtf for one in attack if one.date] == ["2024-05-15~"]


def test_a_deadline_is_a_latest_date():
    event = only("ستغادر القوات الألمانية النيجر بحلول أغسطس 2024.")
    assert (event.event_type, event.deadline) == ("RETREAT", True)


def test_the_news_of_the_day_has_the_days_date():
    event = only("وقعت تركيا وقطر مذكرة تفاهم في الدوحة.")
    assert event.date is not None
    assert event.date.edtf == "2024-05-15~"


def test_without_a_publication_date_nothing_is_made_up():
    events = read("وقعت تركيا وقطر مذكرة تفاهم أمس.", published=None)
    assert [one.date for one in events] == [None]


def test_the_date_rests_on_its_words():
    text = "وقعت تركيا وقطر مذكرة تفاهم في 3 مارس 2024."
    event = only(text)
    words = text[event.date_span_start : event.date_span_end]
    assert "3 مارس 2024" in words


def test_a_landmark_is_dated_by_itself():
    text = "عاد اللاجئون بعد سقوط نظام الرئيس السوري بشار الأسد."
    events = read(text, published=date(2025, 2, 1))
    fall = [one for one in events if one.event_type == "RETREAT"]
    assert [one.date.edtf for one in fall if one.date] == ["2024-12-08"]
    assert all(one.date_landmark for one in fall)


PLACES = [
    ("وقعت تركيا وقطر مذكرة تفاهم في إزمير.", "إزمير", "TUR", "point"),
    ("التقى وزيرا مصر والأردن بمدينة العقبة.", "العقبة", "JOR", "point"),
    ("شنت إسرائيل غارة في جنوب لبنان.", "جنوب لبنان", "LBN", "area"),
    ("نفذت الهند وفرنسا دورية في خليج عدن.", "خليج عدن", None, "area"),
    ("عقد وزراء السعودية وتركيا اجتماعا في قمة جدة.", "جدة", "SAU", "point"),
]


@pytest.mark.parametrize(("text", "name", "iso3", "precision"), PLACES)
def test_places(text, name, iso3, precision):
    event = only(text)
    assert event.place_name is not None
    assert name in event.place_name
    assert (event.place_iso3, event.place_precision) == (iso3, precision)


@pytest.mark.parametrize(("text", "name", "iso3", "precision"), PLACES)
def test_only_a_point_has_coordinates(text, name, iso3, precision):
    event = only(text)
    has_both = event.longitude is not None and event.latitude is not None
    assert has_both is (precision == "point")


def test_a_state_as_the_ground_gives_no_name():
    event = only("نفذت روسيا غارات داخل أوكرانيا ضد مسلحين.")
    assert (event.place_name, event.place_iso3) == (None, "UKR")
