"""Acts told one after another with one verb: sentences of our own."""

import pytest

from tests.etl.extract.events.reading import read, sides

SERIES = [
    (
        "انضمت إليه ألبانيا في 2009 ومقدونيا الشمالية عام 2020.",
        [("2009", {"ALB"}), ("2020", {"MKD"})],
    ),
    (
        "التحقت به كينيا في عام 2005، تلتها رواندا عام 2007 وبوروندي عام 2009.",
        [("2005", {"KEN"}), ("2007", {"RWA"}), ("2009", {"BDI"})],
    ),
    (
        "انضمت السويد إلى الحلف في مارس 2024، وفنلندا في أبريل 2023.",
        [("2024-03", {"SWE"}), ("2023-04", {"FIN"})],
    ),
    # Those to whom it is done come one by one as well.
    (
        "علقت عضوية غينيا في سبتمبر 2021 وبوركينا فاسو في يناير 2022.",
        [("2021-09", {"GIN"}), ("2022-01", {"BFA"})],
    ),
    (
        "زار الوزير الأردن في مارس 2023 ومصر في أبريل 2023.",
        [("2023-03", {"JOR"}), ("2023-04", {"EGY"})],
    ),
    # A month without a year is of the year before it.
    (
        "انضمت إليه تركيا في فبراير 1952 واليونان في أكتوبر.",
        [("1952-02", {"TUR"}), ("1952-10", {"GRC"})],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SERIES)
def test_each_has_its_day(text, expected):
    found = [
        (one.date.edtf, set.union(*sides(one).values()))
        for one in read("جرى ذلك. وكان ما كان.\n" + text)
        if one.date
    ]
    assert found == expected


ONE = [
    # One day for all of them.
    "انضمت كرواتيا وألبانيا إلى الحلف في أبريل 2009.",
    # The second date is of another act.
    "انضمت كرواتيا إلى الحلف في 2009 وتعتزم تنظيم بطولة في 2025.",
    # What follows is no state.
    "انضمت كرواتيا إلى الحلف في 2009 والاتحاد في 2013.",
]


@pytest.mark.parametrize("text", ONE)
def test_no_series(text):
    joined = [one for one in read(text) if one.event_type == "AGREE"]
    assert len(joined) == 1
