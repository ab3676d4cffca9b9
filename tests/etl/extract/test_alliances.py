"""Which alliances a text names: by name, by words of their own, by bare heads."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.etl.extract.alliance_reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الأمين العام لحلف شمال الأطلسي", {"nato"}),
        ("قالت قيادة (NATO) ومسؤولو EU", {"nato", "eu"}),
        ("اجتماع لـ«الكواد» وآخر لأوكوس", {"quad-au-in-jp-us", "aukus"}),
        ("دول مجلس التعاون الخليجي", {"gcc"}),
        ("الإتـحاد الأُورُوبِّي", {"eu"}),
        # A weak name needs a head, quotation marks or the full name beside it.
        ("قمة «شنغهاي» المقبلة", {"sco"}),
        ("منظمة شنغهاي", {"sco"}),
        ("زار مدينة شنغهاي ثم بورصة شنغهاي", set()),
        ("أمطار على شنغهاي", set()),
        # The ocean, clubs and councils of other kinds.
        ("عبرت السفن المحيط الأطلسي", set()),
        ("فاز الاتحاد على التعاون بهدفين", set()),
        ("مجلس التعاون التركي الأوزبكي الاستراتيجي", set()),
        ("اجتمع مجلس الأمن ومجلس الشورى", set()),
        ("رمز EUR في السوق", set()),
    ],
)
def test_names_of_the_registry(text, expected):
    assert {one.alliance_id for one in read(text).alliances} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تحالف رباعي يضم العراق وتركيا والأردن وسوريا", "quad-iq-tr-jo-sy"),
        ("«التحالف الرباعي»: اجتماع بين روسيا وإيران والعراق وسوريا", "quad-iq-ir-ru-sy"),
        ("قالت الهند واليابان وأستراليا والولايات المتحدة إن التحالف الرباعي باق", "quad-au-in-jp-us"),
        ("عقد قادة مصر واليونان وقبرص قمتهم. وقال الثلاثي في بيان", "egy-grc-cyp"),
        ("تحالفاً ثلاثياً بين مصر وإريتريا والصومال", "egy-eri-som"),
        ("الرباعية الدولية تدعو السودان إلى هدنة: بيان السعودية ومصر والإمارات والولايات المتحدة", "sudan-quad"),
        ("تحالف رباعي بين تركيا ومصر والسعودية وباكستان", "~"),
        ("أعلنت بيرو وتشيلي والإكوادور «حلف الأنديز البحري» لمكافحة الصيد الجائر", "~"),
        ("مهمة بحرية باسم «درع المضيق» تضم عمان وباكستان وماليزيا", "~"),
        ("معاهدة دفاع مشترك بين الفلبين واليابان", "~"),
    ],
)  # fmt: skip
def test_shared_names_are_told_apart_by_their_states(text, expected):
    [alliance] = read(text).alliances
    assert expected in (alliance.alliance_id, alliance.alliance_id[:1])


@pytest.mark.parametrize(
    "text",
    [
        "فاز تحالف شركات فرنسية وإيطالية بالعقد",
        "أعلن تحالف أحزاب المعارضة في تركيا والعراق برنامجه",
        "التحالف بين خطي الوسط والهجوم سر فوز البرازيل والأرجنتين",
        "دعا إلى تحالف عسكري ضد القراصنة",
        "وقعت مصر والأردن اتفاقا للتبادل التجاري",
        "مذكرة تفاهم بين العراق وإيران",
        "التحالف الرباعي",  # nobody says whose
    ],
)
def test_what_is_no_alliance_of_states(text):
    assert read(text).alliances == []


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("منظمة معاهدة الأمن الجماعي في أزمة. وقال التحالف إنه", "التحالف", "csto"),
        ("قادة الاتحاد الأفريقي يجتمعون. ودعا الاتحاد إلى وقف النار", "الاتحاد", "african-union"),
        ("تفكك التحالف الذي تقوده موسكو بعد أن جمدت أرمينيا مشاركتها في منظمة معاهدة الأمن الجماعي", "التحالف", "csto"),
        ("القوات البحرية المشتركة، وهي شراكة بحرية. وانسحبت من هذه الشراكة", "الشراكة", "cmf"),
        ("بين أوكوس والناتو. وقال الحلف إنه", "الحلف", "nato"),
    ],
)  # fmt: skip
def test_a_bare_head_refers_to_the_last_that_fits(text, surface, expected):
    assert (surface, expected) in read(text).named()


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("حلف شمال الأطلسي والقوات الأميركية في العراق", "القوات"),
        ("الاتحاد الأوروبي. قال الاتحاد الدولي لكرة القدم", "الاتحاد"),
        ("تحالف دول الساحل يرى أن المجموعة المسلحة انسحبت", "المجموعة"),
        ("منظمة شنغهاي للتعاون والمنظمة الدولية للهجرة", "المنظمة"),
    ],
)
def test_a_head_of_something_else_refers_to_none(text, surface):
    assert surface not in [one for one, _ in read(text).named()]


def test_an_alliance_known_by_our_link_says_so():
    text = "مركز معلوماتي في بغداد أنشأته روسيا وإيران والعراق وسوريا"
    [centre] = read(text).alliances
    assert (centre.alliance_id, centre.linked_by_us) == ("quad-iq-ir-ru-sy", True)
    named = text + ". ويُعرف باسم «التحالف الرباعي»"
    assert [one.linked_by_us for one in read(named).alliances] == [False]


def test_a_part_of_the_list_means_the_same_alliance():
    text = (
        "تحالف رباعي يضم مصر والسعودية وتركيا وباكستان\n"
        "قالت مصادر إن تحالفا جديدا يضم مصر والسعودية سيعقد اجتماعه"
    )
    assert len({one.alliance_id for one in read(text).alliances}) == 1


def test_two_namesakes_on_one_page_stay_two():
    text = (
        "كان التحالف الرباعي يضم روسيا وإيران والعراق وسوريا.\n"
        "أما التحالف الرباعي الجديد فيضم العراق وتركيا والأردن وسوريا."
    )
    found = {one.alliance_id for one in read(text).alliances}
    assert found == {"quad-iq-ir-ru-sy", "quad-iq-tr-jo-sy"}


PIECES = ["التحالف ", "الرباعي ", '"', "«", "العراق ", "وسوريا ", "بين ", "يضم ", "حلف شمال الأطلسي", "انضمت إلى ", ".", "\n", "، ", "\ud800", "ـ", "هذا ", "الدول الأربع "]  # fmt: skip


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60)
)
def test_any_text_is_read_and_spans_stay_inside(text):
    found = read(text)
    for one in (*found.mentions, *found.memberships, *found.aspects):
        assert 0 <= one.span_start <= one.span_end <= len(found.scan.text)
