"""The files that know alliances, and the words that tie states to them."""

from etl.lexicon.alliance_forms import (
    alliance_forms,
    alliance_word_forms,
    cue_forms,
)
from etl.lexicon.checks import (
    LexiconFile,
    anything,
    edtf,
    filled,
    iso3,
    iso3_list,
    matching,
    number,
    one_of,
    optional,
)
from etl.lexicon.forms import from_columns, no_forms

_CUE_COLUMNS = {
    "cue": matching("[a-z_]+", "a cue such as join"),
    "root": optional(matching("[\u0621-\u064a]{3,4}", "a root")),
    "measure": optional(number(1, 10)),
    "vowels": optional(matching("[aiu]-[aiu]", "two vowels such as a-u")),
    "masdar": anything,
    "forms": anything,
}

ALLIANCE_FILES: dict[str, LexiconFile] = {
    "alliances": LexiconFile(
        kind="alliance",
        key="alliance_id",
        columns={
            "alliance_id": matching("[a-z0-9]+(-[a-z0-9]+)*", "a slug: g5-sahel"),
            "label_ar": filled,
            "label_en": filled,
            "short_ar": anything,
            "short_en": anything,
            "kind": one_of("security", "regional", "economic", "bilateral", "other"),
            "founded": optional(edtf),
            **dict.fromkeys(
                ("names", "abbreviations", "weak", "shared", "linked", "heads"),
                anything,
            ),
            "members": iso3_list,
            "period": optional(edtf),
            "seat": anything,
            "seat_iso3": optional(iso3),
            "hue": optional(matching("#[0-9A-F]{6}", "a colour such as #332288")),
            "note_ar": anything,
            "note_en": anything,
            "source": filled,
        },
        forms=alliance_forms,
    ),
    "alliance_rosters": LexiconFile(
        kind="alliance_roster",
        key="alliance_id",
        columns={
            "alliance_id": matching("[a-z0-9]+(-[a-z0-9]+)*", "a slug: g5-sahel"),
            "states": iso3_list,
            "parent": optional(matching("[a-z0-9]+(-[a-z0-9]+)*", "a slug: sadc")),
        },
        forms=no_forms,
    ),
    "alliance_words": LexiconFile(
        kind="alliance_word",
        key="word",
        columns={
            "word": filled,
            "role": one_of(
                "coalition",
                "strong",
                "body",
                "mission",
                "pact",
                "container",
                "lateral",
                "modifier",
                "telling",
                "pointing",
                "particle",
                "state",
                "agent",
                "tie",
                "naming",
                "homonym",
                "treaty",
                "other",
            ),
            "number": optional(number(2, 60)),
            "forms": filled,
        },
        forms=alliance_word_forms,
    ),
    "membership_cues": LexiconFile(
        kind="membership_cue", key="cue", columns=_CUE_COLUMNS, forms=cue_forms
    ),
    "aspect_cues": LexiconFile(
        kind="aspect_cue", key="cue", columns=_CUE_COLUMNS, forms=cue_forms
    ),
    "alliance_functions": LexiconFile(
        kind="alliance_function",
        key="function",
        columns={
            "function": one_of(
                "intelligence-sharing",
                "joint-operations",
                "border-security",
                "training",
                "counter-financing",
                "counter-messaging",
                "logistics",
                "advice",
                "detention",
                "air-campaign",
                "maritime-security",
                "defence-pact",
                "economic",
                "none",
            ),
            "phrases": filled,
        },
        forms=from_columns("phrases"),
    ),
}
