"""Reference rosters: what a file must hold, and what ours hold."""

import shutil
from datetime import date

import pytest

from etl import paths
from etl.errors import ReferenceDataError
from etl.lexicon import load_lexicon
from etl.reference import ROSTERS, Reference, Spell, read_reference

HEADER = "iso3,role,status,start,end,source_url,retrieved_on,remark"
LISTED = "alliance_id,is_complete,note_ar,note_en,source_url,retrieved_on"
URL, DAY = "https://example.org/members", "2026-01-02"


def written(tmp_path, *rows: str, listed: str = f"gcc,yes,,,{URL},{DAY}"):
    """A folder with one roster; rows are `iso3,role,status,start,end`."""
    (tmp_path / ROSTERS).write_text(f"# list\n{LISTED}\n{listed}\n", encoding="utf-8")
    lines = [row if row.count(",") != 4 else f"{row},{URL},{DAY}," for row in rows]
    text = "\n".join(["# one roster", HEADER, *lines, ""])
    (tmp_path / "gcc.csv").write_text(text, encoding="utf-8")
    return tmp_path


def read(folder) -> Reference:
    return read_reference(load_lexicon(), folder)


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (["XYZ,member,active,1981,"], r"gcc\.csv:3: iso3 'XYZ' is not in"),
        (["Oman,member,active,1981,"], r"gcc\.csv:3: iso3 'Oman' is not an ISO"),
        (["OMN,boss,active,1981,"], r"gcc\.csv:3: role 'boss' is not one of"),
        (["OMN,member,joined,1981,"], r"gcc\.csv:3: status 'joined' is not one of"),
        (["OMN,member,active,25 May 1981,"], r"gcc\.csv:3: start .* is no EDTF date"),
        (["OMN,member,active,1981-02-30,"], r"gcc\.csv:3: start .* is no EDTF date"),
        (["OMN,member,active,1981-13,"], r"gcc\.csv:3: start .* is no EDTF date"),
        (["OMN,member,active,1981/1990,"], r"gcc\.csv:3: start .* two dates"),
        (["OMN,member,active,1981,.."], r"gcc\.csv:3: end '\.\.' is no EDTF date"),
        (["OMN,member,active,1981,1980"], r"gcc\.csv:3: OMN ends 1980, before it"),
        (["OMN,member,active,2011-11-16,2011-11-12"], r"gcc\.csv:3: OMN ends"),
        ([f"OMN,member,active,1981,,,{DAY},"], r"gcc\.csv:3: source_url '' is not a"),
        ([f"OMN,member,active,1981,,a book,{DAY},"], r"gcc\.csv:3: source_url"),
        ([f"OMN,member,active,1981,,javascript:alert(1),{DAY},"], r":3: source_url"),
        ([f"OMN,member,active,1981,,{URL},,"], r"gcc\.csv:3: retrieved_on '' is no day"),
        ([f"OMN,member,active,1981,,{URL},20260102,"], r":3: retrieved_on '20260102'"),
        (["OMN,member,active"], r"gcc\.csv:3: 3 fields, expected 8"),
        (['OMN,member,active,1981,,"x'], r"gcc\.csv:3: is no row of CSV"),
        ([], r"gcc\.csv: holds no rows"),
        # Spells of one state in one role follow each other.
        (
            ["OMN,member,active,1981,", "OMN,member,suspended,1990,"],
            r"gcc\.csv:4: OMN is member since line 3, which has no end",
        ),
        (
            ["OMN,member,active,1981,1990", "OMN,member,left,1985,"],
            r"gcc\.csv:4: OMN starts 1985, before line 3 ends 1990",
        ),
        (
            ["OMN,member,active,1981,1990", "OMN,member,left,,"],
            r"gcc\.csv:4: OMN starts on an unknown day",
        ),
    ],
)  # fmt: skip
def test_a_bad_row_is_refused_by_its_line(tmp_path, rows, fault):
    with pytest.raises(ReferenceDataError, match=fault) as refused:
        read(written(tmp_path, *rows))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("listed", "fault"),
    [
        (f"no-such,yes,,,{URL},{DAY}", r"rosters\.csv:3: alliance_id 'no-such' is not"),
        (f"gcc,perhaps,,,{URL},{DAY}", r"rosters\.csv:3: is_complete 'perhaps'"),
        (f"gcc,no,ناقصة,,{URL},{DAY}", r"rosters\.csv:3: the note stands in one"),
        (f"gcc,yes,,,,{DAY}", r"rosters\.csv:3: source_url"),
        (f"gcc,yes,,,{URL},{DAY}\ngcc,yes,,,{URL},{DAY}", r":4: gcc is listed twice"),
        (f"gcc,yes,,,{URL},{DAY}\neu,yes,,,{URL},{DAY}", r"eu\.csv: .* is missing"),
        (f"eu,yes,,,{URL},{DAY}", r"gcc\.csv: rosters\.csv does not list it"),
    ],
)
def test_a_bad_list_of_rosters_is_refused(tmp_path, listed, fault):
    with pytest.raises(ReferenceDataError, match=fault):
        read(written(tmp_path, "OMN,member,active,1981,", listed=listed))


def test_a_file_of_another_shape_is_refused(tmp_path):
    folder = written(tmp_path, "OMN,member,active,1981,")
    (folder / "gcc.csv").write_text("iso3;role\nOMN;member\n", encoding="utf-8")
    with pytest.raises(ReferenceDataError, match=r"gcc\.csv:1: columns are"):
        read(folder)
    (folder / "gcc.csv").write_bytes("عُمان".encode("windows-1256"))
    with pytest.raises(ReferenceDataError, match=r"gcc\.csv: is not UTF-8"):
        read(folder)
    (folder / ROSTERS).unlink()
    with pytest.raises(ReferenceDataError, match=r"rosters\.csv: .* is missing"):
        read(folder)


def test_a_state_may_be_suspended_leave_and_come_back(tmp_path):
    folder = written(
        tmp_path,
        "OMN,member,active,,1979-03",
        "OMN,member,suspended,1979-03-31,1989~",
        "OMN,member,active,1989,2000?",
        "OMN,member,left,2000,2017-01-31",
        "OMN,member,active,2017-01-31,",
        "OMN,lead,active,1990,",
    )
    spells = read(folder).spells
    assert [one.status for one in spells[:4]] == [
        "active", "suspended", "active", "left",
    ]  # fmt: skip
    assert spells[0].start is None
    assert spells[1].end is not None
    assert spells[1].end.earliest == date(1989, 1, 1)
    assert (spells[5].role, spells[5].end) == ("lead", None)


def test_a_file_saved_by_a_spreadsheet_is_read(tmp_path):
    folder = written(tmp_path, "OMN,member,active,1981-05-25,")
    text = (folder / "gcc.csv").read_text(encoding="utf-8")
    (folder / "gcc.csv").write_text(text, encoding="utf-8-sig", newline="\r\n")
    assert len(read(folder).spells) == 1


@pytest.fixture(scope="module")
def ours() -> Reference:
    return read(paths.REFERENCE)


def spells_of(reference: Reference, alliance_id: str, iso3: str) -> list[Spell]:
    return [
        one
        for one in reference.spells
        if (one.alliance_id, one.iso3, one.role) == (alliance_id, iso3, "member")
    ]


def members(reference: Reference, alliance_id: str, status: set[str]) -> set[str]:
    return {
        one.iso3
        for one in reference.spells
        if one.alliance_id == alliance_id
        and one.role == "member"
        and one.status in status
        and one.end is None
    }


@pytest.mark.parametrize(
    ("alliance_id", "count"),
    [
        ("arab-league", 22), ("gcc", 6), ("nato", 32), ("csto", 6), ("sco", 10),
        ("oic", 57), ("african-union", 55), ("ecowas", 12), ("aes-sahel", 3),
        ("eu", 27),
        # Saudi Arabia stands as invited: it is reported not to have accepted.
        ("brics", 10),
    ],
)  # fmt: skip
def test_there_are_as_many_members_as_there_are(ours, alliance_id, count):
    assert len(members(ours, alliance_id, {"active", "suspended"})) == count


def test_who_is_suspended_is_told(ours):
    assert members(ours, "african-union", {"suspended"}) == {
        "BFA", "GNB", "MDG", "MLI", "NER", "SDN",
    }  # fmt: skip
    assert members(ours, "ecowas", {"suspended"}) == {"GNB"}
    assert members(ours, "arab-league", {"suspended"}) == set()


@pytest.mark.parametrize(
    ("alliance_id", "iso3", "told"),
    [
        ("arab-league", "EGY", "active 1945-03-22–1979-03-31, suspended "
         "1979-03-31–1989-05, active 1989-05–"),
        ("arab-league", "SYR", "active 1945-03-22–2011-11, suspended "
         "2011-11–2023-05-07, active 2023-05-07–"),
        ("eu", "GBR", "active 1973-01-01–2020-01-31, left 2020-01-31–"),
        ("african-union", "MAR", "active 1963–1984-11-12, left "
         "1984-11-12–2017-01-31, active 2017-01-31–"),
        ("csto", "UZB", "active 1992-05-15–1999-04, left 1999-04–2006, active "
         "2006–2012-12-19, left 2012-12-19–"),
        ("csto", "ARM", "active 1992-05-15–"),
        ("nato", "FRA", "active 1949-04-04–"),
        ("gcc", "IRQ", ""),
        ("gcc", "QAT", "active 1981-05-25–"),
        ("oic", "TZA", ""),
        ("brics", "SAU", ""),
        ("brics", "ARG", ""),
    ],
)  # fmt: skip
def test_the_hard_cases(ours, alliance_id, iso3, told):
    said = [
        f"{one.status} {one.start and one.start.edtf}–{one.end.edtf if one.end else ''}"
        for one in spells_of(ours, alliance_id, iso3)
    ]
    assert ", ".join(said) == told


def test_what_is_known_only_in_part_says_so(ours):
    incomplete = {one.alliance_id for one in ours.rosters if not one.is_complete}
    assert incomplete == {"global-coalition-daesh", "imctc"}
    for one in ours.rosters:
        assert one.is_complete or (one.note_ar and one.note_en), one.alliance_id
        assert one.note_ar is None or not one.note_ar.isascii()


def test_whoever_leads_is_a_member_too(ours):
    for one in ours.spells:
        if one.role in {"lead", "chair", "host"}:
            assert spells_of(ours, one.alliance_id, one.iso3), one


def test_the_states_of_the_lexicon_roster_are_those_of_the_reference(ours):
    """Two files tell of one thing; where both do, neither may lack a member."""
    rosters = {
        row["alliance_id"]: set(row["states"].split())
        for row in load_lexicon().tables["alliance_rosters"]
    }
    for one in ours.rosters:
        if one.is_complete and one.alliance_id in rosters:
            ever = {
                spell.iso3
                for spell in ours.spells
                if spell.alliance_id == one.alliance_id and spell.role == "member"
            }
            assert ever - rosters[one.alliance_id] == set(), one.alliance_id


def test_every_file_opens_with_what_it_is():
    for path in paths.REFERENCE.glob("*.csv"):
        assert path.read_text(encoding="utf-8").startswith("# "), path.name


def test_the_folder_can_be_read_from_elsewhere(ours, tmp_path):
    copy = shutil.copytree(paths.REFERENCE, tmp_path / "reference")
    assert read(copy) == ours
