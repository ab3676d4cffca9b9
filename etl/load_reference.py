"""Reference rosters → tables: memberships that no text states, with their sources."""

from etl.lexicon.scan import digest
from etl.load import Rows, date_columns
from etl.reference import KnownRoster, Reference, Spell

_METHOD = "reference"


def reference_rows(reference: Reference) -> list[Rows]:
    """Return rows of `memberships`, apart from what is reported, and of the rosters."""
    return [
        Rows("memberships", [_membership(one) for one in reference.spells]),
        Rows("reference_rosters", [_roster(one) for one in reference.rosters]),
    ]


def _membership(spell: Spell) -> dict[str, object]:
    starts, ends = (day.edtf if day else None for day in (spell.start, spell.end))
    return {
        # The source may move without making it another claim.
        "membership_id": digest(
            _METHOD, spell.alliance_id, spell.iso3, spell.role, spell.status,
            starts, ends,
        ),
        "article_id": None,
        "span_start": None,
        "span_end": None,
        "alliance_id": spell.alliance_id,
        "iso3": spell.iso3,
        "role": spell.role,
        "status": spell.status,
        "certainty": "stated",
        **date_columns("start", spell.start),
        **date_columns("end", spell.end),
        "basis": "reference",
        "source_url": spell.source_url,
        "retrieved_on": spell.retrieved_on,
        "statement_id": None,
        "modality": "asserted",
        "method": _METHOD,
    }  # fmt: skip


def _roster(roster: KnownRoster) -> dict[str, object]:
    return {
        "alliance_id": roster.alliance_id,
        "is_complete": roster.is_complete,
        "note_ar": roster.note_ar,
        "note_en": roster.note_en,
        "source_url": roster.source_url,
        "retrieved_on": roster.retrieved_on,
    }
