"""Lists of states: what joins them, what parts them, what refers back to them."""

import pytest

from etl.extract.countries import find_mentions
from etl.extract.rosters import find_rosters
from etl.lexicon import load_lexicon
from etl.lexicon.scan import Scan


def rosters(text: str) -> list[str]:
    scan = Scan(text, load_lexicon())
    return [" ".join(one.iso3s) for one in find_rosters(scan, find_mentions(scan))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اجتمعت فرنسا وإيطاليا وإسبانيا", ["FRA ITA ESP"]),
        ("فرنسا، إيطاليا، إسبانيا والبرتغال", ["FRA ITA ESP PRT"]),
        ("كل من: كينيا ، و أوغندا ، و تنزانيا", ["KEN UGA TZA"]),
        ("السعودية والكويت إضافة إلى قطر والبحرين", ["SAU KWT QAT BHR"]),
        ("رؤساء الأركان الفرنسي والألماني والإيطالي", ["FRA DEU ITA"]),
        ("التعاون الفرنسي الألماني", ["FRA DEU"]),
        ("نيجيريا التي ترأس الدورة والنيجر وتشاد", ["NGA NER TCD"]),
        ("بولندا (العضو الأحدث) والمجر", ["POL HUN"]),
        # «و» is a letter of the next word, tatweel and marks lie between.
        ("فرنـسا وَإيطاليا", ["FRA ITA"]),
        # Who bears the office, how many of each, a number before each.
        ("اتفق رؤساء تركيا رجب طيب أردوغان وأذربيجان إلهام علييف وجورجيا", ["TUR AZE GEO"]),
        ("وزير الخارجية العماني بدر البوسعيدي والقطري محمد آل ثاني والكويتي عبد الله اليحيا", ["OMN QAT KWT"]),
        ("الرئيس الفنلندي ألكسندر ستوب ورئيس الوزراء السويدي", ["FIN SWE"]),
        ("بينهم 300 من نيبال و250 من الهند و120 من غانا", ["NPL IND GHA"]),
        ("تضم: 1- ماليزيا 2- تايلاند 3- لاوس", ["MYS THA LAO"]),
        ("القوة التي تقودها كينيا، قوات من بليز وجامايكا", ["KEN", "BLZ JAM"]),
        # A clause of its own parts two states.
        ("زار وزير فرنسا أمس إيطاليا", ["FRA", "ITA"]),
        ("فرنسا التي قال وزير خارجيتها إن بلاده لن تشارك. وإيطاليا", ["FRA", "FRA", "ITA"]),
        ("فرنسا\nوإيطاليا", ["FRA", "ITA"]),
        ("", []),
    ],
)  # fmt: skip
def test_what_makes_a_list(text, expected):
    assert rosters(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقعت كينيا وأوغندا ورواندا. وقالت الدول الثلاث", "KEN UGA RWA"),
        ("وقعت كينيا وأوغندا ورواندا بحضور بوروندي. وقالت الدول الثلاث", "KEN UGA RWA"),
        ("اجتمعت فرنسا وألمانيا. ونددت العاصمتان", "FRA DEU"),
        ("قال وزير الدفاع الهولندي إن بلاده مستعدة", "NLD"),
        ("ليبيا وتونس والجزائر والمغرب. الدول الـ4 تجتمع", "LBY TUN DZA MAR"),
        ("قال وزير خارجية غامبيا إن الانسحاب من مالي مؤجل، وإن بلاده", "GMB"),
        ("تفاوضت بيرو والإكوادور ثم وقع البلدان", "PER ECU"),
    ],
)
def test_what_refers_back(text, expected):
    assert rosters(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "وقعت كينيا وأوغندا. وقالت الدول الثلاث",  # two are not three
        "قالت الدول الأربع",
        "خمس دول من ثلاث قارات",
    ],
)
def test_a_number_without_its_list_means_nobody(text):
    assert all(len(one.split()) < 3 for one in rosters(text))
