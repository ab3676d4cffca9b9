"""What the claims on one state and one alliance amount to."""

import pandas as pd
import pytest

from dashboard import warehouse
from dashboard.ledger import cells, parted, support_of
from dashboard.queries.alliances import membership_claims
from dashboard.rows import row_dicts
from dashboard.selection import Filters

CLAIM = {
    "id": "m", "alliance_id": "quad", "iso3": "JOR", "role": "member",
    "status": "active", "certainty": "stated", "modality": "asserted",
    "basis": "reported", "source_key": "person:one", "is_named": True,
    "speaker_iso3": "TUR", "is_said_by_itself": False, "article_id": "t",
    "told_edtf": "2025-02-18", "told_from": pd.Timestamp("2025-02-18"),
    "told_to": pd.Timestamp("2025-02-18"), "is_less_certain": False,
    "possibly_known": False,
}  # fmt: skip
SPELLS = """
select alliance_id, iso3, support, report_count, speaker_count
from membership_spells where role = 'member' order by alliance_id, iso3
"""


def claims(*changes):
    rows = [{**CLAIM, "id": f"m{n}", **change} for n, change in enumerate(changes)]
    return pd.DataFrame(rows)


@pytest.mark.parametrize(
    ("changes", "support"),
    [
        ([{"is_said_by_itself": True}], 5),
        ([{}], 3),
        ([{}, {}], 3),
        ([{}, {"source_key": "person:two"}], 3),  # two voices of one state
        ([{}, {"source_key": "body:x", "speaker_iso3": "IRQ"}], 4),
        (
            [
                {},
                {
                    "source_key": "speaker:sources@x",
                    "speaker_iso3": "IRQ",
                    "is_named": False,
                },
            ],
            4,
        ),
        ([{"is_named": False}], 2),
        ([{"is_named": False}, {"is_named": False, "source_key": "speaker:b"}], 2),
        ([{"is_named": False, "source_key": None}], 2),
        ([{"certainty": "implied"}], 1),
        ([{"certainty": "implied", "is_said_by_itself": True}], 1),
        ([{"certainty": "implied"}, {}], 3),
    ],
)
def test_support_follows_the_rules(changes, support):
    assert support_of(row_dicts(claims(*changes))) == support


def test_a_cell_counts_reports_and_original_speakers_apart():
    [cell] = cells(claims({}, {"article_id": "u"}, {"source_key": None}), None)
    assert (cell.reports, cell.speakers) == (2, 1)


def test_the_weightiest_role_leads():
    [cell] = cells(claims({}, {"role": "lead"}, {"role": "host"}), None)
    assert cell.roles == ("lead", "host", "member")


@pytest.mark.parametrize(
    ("changes", "newest", "flag"),
    [
        ([{}, {"status": "declined"}], None, "conflicting"),
        ([{}, {"modality": "denied"}], None, "denied"),
        ([{}], "2027-01-01", "old"),
        ([{"speaker_iso3": "JOR"}], None, "interested"),
        ([{}, {"modality": "denied"}], None, "conflicting"),
        ([{"is_less_certain": True}], None, "less_certain"),
    ],
)
def test_flags(changes, newest, flag):
    [cell] = cells(claims(*changes), pd.Timestamp(newest) if newest else None)
    assert flag in cell.flags


def test_a_plain_claim_has_no_flag():
    [cell] = cells(claims({}), pd.Timestamp("2025-06-01"))
    assert cell.flags == ()


def test_a_denial_alone_is_no_membership_and_no_conflict():
    [cell] = cells(claims({"modality": "denied"}), None)
    assert cell.flags == ("denied",)
    assert not cell.is_in


@pytest.mark.parametrize("moved", [
    {"told_from": pd.Timestamp("2024-01-01"), "told_to": pd.Timestamp("2024-01-01")},
    {"told_from": pd.NaT, "told_to": pd.NaT},
])  # fmt: skip
def test_what_follows_in_time_or_has_no_date_is_no_conflict(moved):
    [cell] = cells(claims({}, {"status": "declined", **moved}), None)
    assert "conflicting" not in cell.flags


def test_one_sure_claim_makes_a_cell_sure():
    [cell] = cells(claims({"is_less_certain": True}, {}), None)
    assert "less_certain" not in cell.flags


def test_states_are_parted_by_the_alliances_they_are_in():
    found = cells(
        claims(
            {"iso3": "IRQ"},
            {"iso3": "IRQ", "alliance_id": "other"},
            {"iso3": "JOR"},
            {"iso3": "RUS", "alliance_id": "other"},
            {"iso3": "EGY", "role": "observer"},
            {"iso3": "QAT", "status": "declined"},
        ),
        None,
    )
    assert parted(found, ("quad", "other")) == [
        (("quad", "other"), ["IRQ"]),
        (("quad",), ["JOR"]),
        (("other",), ["RUS"]),
        ((), ["EGY", "QAT"]),
    ]


def test_without_filters_cells_agree_with_the_warehouses_own_view(small):
    spells = warehouse.rows(SPELLS)
    wanted = tuple(spells["alliance_id"].unique())
    found = [
        (one.alliance_id, one.iso3, one.support, one.reports, one.speakers)
        for one in cells(membership_claims(Filters(), wanted), None)
    ]
    assert found == list(spells.itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("known", "flags"),
    [
        ((True, True), ("possibly",)), ((True, False), ("possibly_some",)),
        ((False, False), ()),
    ],
)  # fmt: skip
def test_what_was_perhaps_not_out_is_flagged(known, flags):
    [cell] = cells(claims(*({"possibly_known": one} for one in known)), None)
    assert cell.flags == flags


def test_a_cell_is_told_of_since_its_first_claim():
    early = {"told_edtf": "2015-09~", "told_from": pd.Timestamp("2015-09-01"),
             "told_to": pd.Timestamp("2015-09-30")}  # fmt: skip
    undated = {"told_edtf": None, "told_from": pd.NaT, "told_to": pd.NaT}
    [cell] = cells(claims({}, early, undated), None)
    assert (cell.first_edtf, cell.last_edtf) == ("2015-09~", "2025-02-18")
