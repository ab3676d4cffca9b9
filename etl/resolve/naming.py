"""What an alliance is called on a page of ours, and in which colour it is drawn.

A name that alliances share is never shown bare: its label carries its states and
the years of the texts that speak of it.
"""

from collections.abc import Sequence

from etl.edtf import parse_edtf
from etl.lexicon import Lexicon
from etl.lexicon.forms import Row, split
from etl.load import Rows, date_columns
from etl.resolve.bodies import Body, name_key

# Tol's "muted", the pale ones darkened until they stand out on paper; each is given
# once. The registry fixes some for good, the rest go by its order.
HUES = (
    "#332288", "#CC6677", "#117733", "#AA4499", "#882255", "#2F86B5", "#2E8B7D",
    "#8A7A1F",
)  # fmt: skip
GREY = "#8A8F94"
_ECONOMIC = frozenset({"economic"})


def alliance_rows(bodies: Sequence[Body], lexicon: Lexicon) -> Rows:
    """Return the rows of `alliances`, in the order of the bodies."""
    known = {row["alliance_id"]: row for row in lexicon.tables["alliances"]}
    hues = _hues(bodies, known)
    rows = []
    labels: set[str] = set()
    for body in bodies:
        row = known.get(body.alliance_id)
        made = _known_row(row) if row is not None else _own_row(body, lexicon)
        for label in ("label_ar", "label_en"):
            # Two of one name, states and years differ by their ids at least.
            if made[label] in labels:
                made[label] = f"{made[label]} [{body.alliance_id}]"
            labels.add(str(made[label]))
        rows.append(
            {"alliance_id": body.alliance_id} | made | {"hue": hues[body.alliance_id]}
        )
    return Rows("alliances", rows)


def name_rows(bodies: Sequence[Body], lexicon: Lexicon) -> Rows:
    """Return the rows of `alliance_names`: every name, and whether others bear it."""
    known = {row["alliance_id"]: row for row in lexicon.tables["alliances"]}
    names = {one.alliance_id: _names(one, known.get(one.alliance_id)) for one in bodies}
    bearers: dict[str, int] = {}
    for called in names.values():
        for told in called:
            bearers[told] = bearers.get(told, 0) + 1
    return Rows(
        "alliance_names",
        [
            {
                "alliance_id": alliance_id,
                "name": name,
                "language": language,
                "is_shared": bearers[told] > 1,
            }
            for alliance_id, called in names.items()
            for told, (name, language) in called.items()
        ],
    )


def _names(body: Body, row: Row | None) -> dict[str, tuple[str, str]]:
    """Return an alliance's names by what their spellings share.

    Of a shared name only the alliances that a text calls so have it.
    """
    found: dict[str, tuple[str, str]] = {}
    if row is not None:
        shared = [one for one in split(row["shared"]) if name_key(one) in body.names]
        for name in (*split(row["names"]), *shared):
            found.setdefault(name_key(name), (name, "ar"))
        for name in (row["label_en"], *split(row["abbreviations"])):
            found.setdefault(name_key(name), (name, "en"))
    for told, name in body.names.items():
        found.setdefault(told, (name, "ar"))
    return found


def _hues(bodies: Sequence[Body], known: dict[str, Row]) -> dict[str, str]:
    own = {
        one.alliance_id: known[one.alliance_id]["hue"]
        for one in bodies
        if one.alliance_id in known and known[one.alliance_id]["hue"]
    }
    told = [one.alliance_id for one in bodies if one.former]
    fixed = {one: own[one] for one in told if one in own}
    free = [hue for hue in HUES if hue not in fixed.values()]
    others = [one for one in told if one not in fixed]
    given = fixed | dict(zip(others, free, strict=False))
    # What no text names takes no hue from what one does.
    left = {one: hue for one, hue in own.items() if hue not in given.values()}
    return {one.alliance_id: GREY for one in bodies} | left | given


def _known_row(row: Row) -> dict[str, object]:
    names = [*split(row["names"]), *split(row["shared"])]
    founded = parse_edtf(row["founded"]) if row["founded"] else None
    return {
        "label_ar": row["label_ar"],
        "label_en": row["label_en"],
        "short_ar": row["short_ar"] or row["label_ar"],
        "short_en": row["short_en"] or row["label_en"],
        "name_ar": names[0] if names else row["label_ar"],
        "name_en": row["label_en"],
        "kind": row["kind"],
        **date_columns("founded", founded),
        "link_note_ar": row["note_ar"] or None,
        "link_note_en": row["note_en"] or None,
    }


def _own_row(body: Body, lexicon: Lexicon) -> dict[str, object]:
    name = max(body.names.values(), key=len)
    states = sorted(body.iso3s)
    arabic = " و".join(_state_names(lexicon, states, "name_ar"))
    english = _listed(_state_names(lexicon, states, "name_en"))
    years = _years(body)
    label_ar, label_en = f"{name}: {arabic}{years}", f"Alliance of {english}{years}"
    return {
        "label_ar": label_ar,
        "label_en": label_en,
        "short_ar": label_ar,
        "short_en": label_en,
        "name_ar": name,
        "name_en": None,
        "kind": _kind(body),
        **date_columns("founded", None),
        "link_note_ar": None,
        "link_note_en": None,
    }


def _state_names(lexicon: Lexicon, states: Sequence[str], column: str) -> list[str]:
    names = {row["iso3"]: row[column] for row in lexicon.tables["countries"]}
    return [names.get(iso3, iso3) for iso3 in states]


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _years(body: Body) -> str:
    if not body.years:
        return ""
    first, last = min(body.years), max(body.years)
    return f" ({first})" if first == last else f" ({first}–{last})"


def _kind(body: Body) -> str:
    if len(body.iso3s) == 2:
        return "bilateral"
    return "economic" if body.functions and body.functions <= _ECONOMIC else "security"
