"""The matrix and the overlap plot as figures."""

from itertools import pairwise

import pytest

from dashboard.charts.matrix import FEW, Band, least_width, matrix_chart
from dashboard.charts.matrix_colours import fill, hatch, legible
from dashboard.charts.overlap import MOST, overlap_chart
from dashboard.ledger import Cell
from dashboard.theme import GREY, Look, contrast, hue
from etl.resolve.naming import HUES

ENGLISH = Look(lang="en")
PLAIN = {
    "alliance_id": "a0", "iso3": "MAR", "roles": ("member",), "status": "active",
    "support": 3, "flags": (), "reports": 2, "speakers": 1, "basis": ("reported",),
}  # fmt: skip


def cell(**changes):
    return Cell(**{**PLAIN, **changes})


def columns(count):
    return [(f"a{n}", f"Alliance {n}", "#332288") for n in range(count)]


def drawn(*found, count=2, look=ENGLISH, notes=None):
    states = sorted({one.iso3 for one in found})
    return matrix_chart(
        list(found), columns=columns(count), bands=[Band("In both", states)],
        notes=notes or {}, look=look,
    )  # fmt: skip


def written(figure):
    return list(next(each for each in figure.data if each.type == "scatter").text)


def boxes(figure):
    return next(trace for trace in figure.data if trace.type == "bar")


def test_each_cell_is_a_mark_of_its_own():
    figure = drawn(cell(), cell(alliance_id="a1"), cell(iso3="TUN"))
    assert list(boxes(figure).customdata) == ["a0:MAR", "a1:MAR", "a0:TUN"]


@pytest.mark.parametrize(("lang", "first_is_right"), [("ar", True), ("en", False)])
def test_alliances_follow_the_direction_of_reading(lang, first_is_right):
    left, right = drawn(cell(), look=Look(lang=lang)).layout.xaxis.range
    assert (left > right) == first_is_right


def plain(text):
    return text.replace("\u2068", "").replace("\u2069", "").replace("<br>", " ")


@pytest.mark.parametrize(
    ("support", "answer"),
    [
        (5, "<b>✓ Yes</b>"), (4, "No Several original sources"),
        (1, "No Implied, not said"),
    ],
)  # fmt: skip
def test_a_column_says_whether_the_state_itself_said_so(support, answer):
    figure = drawn(cell(support=support))
    _, said = [trace for trace in figure.data if trace.type == "scatter"]
    assert [plain(text) for text in said.text] == [answer]


def test_with_many_alliances_the_check_stands_in_the_cell():
    figure = drawn(cell(support=5), count=FEW + 1)
    assert written(figure) == ["✓2"]


def test_what_is_implied_is_hatched_and_what_is_to_come_is_hollow():
    figure = drawn(
        cell(support=1), cell(iso3="TUN"), cell(iso3="MLT", status="proposed")
    )
    box = boxes(figure)
    assert list(box.marker.pattern.shape) == ["/", "", ""]
    light = [int(colour[1:3], 16) for colour in box.marker.color]
    assert light[2] > light[1]
    assert box.marker.line.width[2] > box.marker.line.width[1]


def test_a_cell_says_its_role_and_counts_reports_and_sources_apart():
    [said] = written(drawn(cell(roles=("host", "member"))))
    assert plain(said) == "Host of the seat 2 reports 1 original source"


def lines(figure):
    return [t for t in figure.data if t.type == "scatter" and t.mode == "lines"]


@pytest.mark.parametrize("count", [2, FEW + 1])
def test_a_denial_strikes_its_box_through(count):
    [strike] = lines(drawn(cell(flags=("denied",)), count=count))
    assert strike.line.dash is None
    assert strike.y[0] == strike.y[1]


@pytest.mark.parametrize("count", [2, FEW + 1])
def test_conflicting_accounts_have_a_border_of_two_colours(count):
    figure = drawn(cell(flags=("conflicting",)), cell(iso3="TUN"), count=count)
    [border] = lines(figure)
    assert border.line.dash
    assert border.line.color != boxes(figure).marker.line.color[0]
    assert [n for n, x in enumerate(border.x) if x is None] == [5]


def test_who_declined_has_a_hollow_cross_and_no_box_of_its_colour():
    figure = drawn(cell(status="declined"), count=FEW + 1)
    _, cross = [each for each in figure.data if each.type == "scatter"]
    assert cross.marker.symbol == "x-open"
    assert boxes(figure).marker.color[0] == ENGLISH.tokens.card
    assert written(figure) == [""]
    [said] = written(drawn(cell(status="declined")))
    assert plain(said).startswith("✕ Declined to join")


def test_flags_are_said_in_the_cell():
    found = cell(flags=("old", "interested", "less_certain"), last_edtf="2018")
    figure = drawn(found)
    assert "Old · Interested party · ◌ Less certain" in plain(written(figure)[0])
    assert "Old: last mentioned 2018" in plain(boxes(figure).hovertext[0])
    assert written(drawn(found, count=FEW + 1)) == ["2◌"]


def test_rows_grow_with_what_they_say():
    short, long = drawn(cell()), drawn(cell(flags=("old", "interested")))
    assert long.layout.height > short.layout.height


def test_more_alliances_need_more_room():
    widths = [least_width(count) for count in range(1, 28)]
    assert min(widths) >= 320
    assert widths[2] > widths[1]
    assert widths[-1] > widths[8]


def test_a_landmark_stands_on_its_states_row():
    figure = drawn(cell(), cell(iso3="TUN"), notes={"TUN": "⚑ The storm (May 2020)"})
    [noted] = [note.text for note in figure.layout.annotations if "storm" in note.text]
    assert noted.startswith("\u2068TUN")


def test_many_heads_are_turned_so_that_they_do_not_meet():
    figure = drawn(cell(), count=12)
    turned = [note for note in figure.layout.annotations if note.textangle == -90]
    assert len(turned) == 12


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("colour", [*HUES, GREY])
def test_cells_can_be_read_in_every_hue_and_seen_on_the_card(colour, dark):
    look = Look(dark=dark)
    shown = hue(colour, dark)
    assert contrast(shown, look.tokens.card) >= 3
    for change in (
        *({"support": support} for support in (2, 3, 4, 5)),
        {"status": "proposed"}, {"status": "left"}, {"is_claimed": False},
        {"status": "declined"},
    ):  # fmt: skip
        ground = fill(cell(**change), shown, look)
        assert contrast(legible(ground, look), ground) >= 4.5
    # What is implied is written in ink over hatching.
    assert contrast(look.tokens.ink, hatch(shown, look)) >= 4.5
    assert hatch(shown, look) != look.tokens.card


@pytest.mark.parametrize("dark", [False, True])
def test_what_stands_beside_the_cells_can_be_read(dark):
    tokens = Look(dark=dark).tokens
    for colour in (tokens.ink, tokens.quiet, tokens.accent):
        assert contrast(colour, tokens.card) >= 4.5
    # The second colour of a conflict and the strike are marks.
    for colour in (tokens.warning, tokens.ink):
        assert contrast(colour, tokens.card) >= 3


@pytest.mark.parametrize(("count", "said"), [(2, "? Possibly published"), (4, "2?")])
def test_what_was_perhaps_not_out_has_a_broken_border_and_says_so(count, said):
    figure = drawn(cell(flags=("possibly",)), count=count)
    [border] = lines(figure)
    assert border.line.dash
    assert border.line.color == ENGLISH.tokens.card
    assert said in plain(written(figure)[0])


def test_a_cell_says_since_when_it_is_told():
    [said] = written(drawn(cell(first_edtf="2015-09~")))
    assert "First reported: about September 2015" in plain(said)


def test_turned_heads_leave_the_room_to_the_cells():
    long = "Development Road of Iraq, Türkiye, Qatar and the United Arab Emirates"
    wide = [("a0", long, "#332288"), *columns(12)[1:]]
    figure = matrix_chart(
        [cell()], columns=wide, bands=[Band("", ["MAR"])], notes={}, look=ENGLISH
    )
    assert figure.layout.height < 260


COMBINED = [(("a0", "a1"), ["MAR", "TUN"]), (("a0", "a2"), ["MLT"])]
TITLES = {f"a{n}": (f"Alliance {n}", "#332288") for n in range(4)}


def names_of(figure):
    return [plain(note.text) for note in figure.layout.annotations]


def test_each_combination_lists_its_states():
    figure = overlap_chart(COMBINED, titles=TITLES, look=ENGLISH)
    notes = " ".join(names_of(figure))
    assert "2: MAR and TUN" in notes
    assert "1: MLT" in notes
    assert "Alliance 3" not in notes


def test_bars_and_dots_lead_to_the_same_claims():
    bars, dots = overlap_chart(COMBINED, titles=TITLES, look=ENGLISH).data
    assert set(bars.customdata) == set(dots.customdata)
    assert len(dots.x) == 4


def test_rows_do_not_meet_however_many_states_they_list():
    many = [f"S{n:03}" for n in range(150)]
    figure = overlap_chart(
        [(("a0", "a1"), many), (("a0", "a2"), ["MLT"])], titles=TITLES, look=ENGLISH
    )
    first, second = figure.data[0].y
    lines = max(note.text.count("<br>") for note in figure.layout.annotations) + 1
    assert second - first >= lines * 12 / 2
    assert "…" in " ".join(names_of(figure))


def test_more_combinations_than_fit_are_left_to_the_table():
    many = [((f"a{n % 3}", "a3"), ["MAR"]) for n in range(MOST + 5)]
    figure = overlap_chart(many, titles=TITLES, look=Look(lang="ar"))
    assert len(figure.data[0].x) == MOST
    assert figure.layout.xaxis.range[0] > figure.layout.xaxis.range[1]


def test_a_column_is_as_wide_as_the_lines_of_its_name():
    titles = {f"a{n}": (f"Alliance {n}", "#332288") for n in range(30)}
    titles["a7"] = ("The Northern Harbours and Lighthouses Arrangement", "#882255")
    figure = overlap_chart([(tuple(titles), ["MAR"])], titles=titles, look=ENGLISH)
    [_, dots] = figure.data
    gaps = [after - before for before, after in pairwise(sorted(dots.x))]
    usual = gaps[0]
    assert gaps[6] == gaps[7] > 1.3 * usual
    assert max(gaps[:6] + gaps[8:]) - usual < 1e-9
