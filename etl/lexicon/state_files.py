"""The files that know states, and those that know persons and their offices."""

from etl.lexicon.checks import (
    LexiconFile,
    anything,
    filled,
    iso3,
    matching,
    number,
    one_of,
    optional,
)
from etl.lexicon.forms import from_columns, no_forms
from etl.lexicon.nisba import reading_forms, state_forms
from etl.lexicon.person_forms import title_forms

_CONDITION = (
    "(written|prefix|before|before_not|after|soon|sentence|article|start|list"
    "|names|names_not)"
)

STATE_FILES: dict[str, LexiconFile] = {
    "countries": LexiconFile(
        kind="country",
        key="iso3",
        columns={
            "iso3": iso3,
            "iso2": matching("[A-Z]{2}", "an ISO 3166-1 alpha-2 code"),
            "name_en": filled,
            "name_ar": filled,
            "region": anything,
            "subregion": filled,
            "longitude": number(-180, 180),
            "latitude": number(-90, 90),
            "is_sovereign": one_of("yes", "no"),
            **dict.fromkeys(("names", "demonyms", "plurals"), anything),
            **dict.fromkeys(("capitals", "seats", "houses", "surnames"), anything),
        },
        forms=state_forms,
    ),
    "state_vetoes": LexiconFile(
        kind="state_veto",
        key="group",
        columns={"group": filled, "phrase": filled},
        forms=from_columns("phrase"),
    ),
    "state_readings": LexiconFile(
        kind="state_reading",
        key="iso3",
        columns={
            "forms": filled,
            "when": matching(
                rf"{_CONDITION}(\+{_CONDITION})*|nearest|else", "a condition"
            ),
            "words": anything,
            "iso3": optional(matching(r"[*-]|[A-Z]{3}( [A-Z]{3})*", "states, - or *")),
            "sense": optional(one_of("name", "demonym", "capital")),
        },
        forms=reading_forms,
    ),
    "state_cues": LexiconFile(
        kind="state_cue",
        key="cue",
        columns={
            "cue": one_of(
                "act",
                "address",
                "asked",
                "being",
                "subject_after",
                "towards",
                "possession",
                "place",
                "journey",
                "request",
                "pressure",
                "allegiance",
                "not_before_name",
                "not_before_demonym",
                "son",
                "servant",
                "family",
                "teller",
                "coin",
                "seated",
                "seated_if_new",
                "new",
                "elsewhere",
                "government",
                "byline",
                "travel",
                "speaking",
                "origin",
                "translation",
            ),
            "words": filled,
            "imperfect": optional(matching("ي.+", "a verb in the imperfect")),
        },
        forms=no_forms,
    ),
    "person_names": LexiconFile(
        kind="given_name",
        key="name",
        columns={"name": filled, "is_word": one_of("yes", "no")},
        forms=from_columns("name"),
    ),
    "person_words": LexiconFile(
        kind="person_word",
        key="class",
        columns={"class": filled, "words": filled},
        forms=no_forms,
    ),
    "known_people": LexiconFile(
        kind="known_person",
        key="name",
        columns={
            "name": filled,
            "other_names": anything,
            "surnames": anything,
            "iso3": optional(iso3),
        },
        forms=from_columns("name", "other_names", "surnames"),
    ),
    "titles": LexiconFile(
        kind="title",
        key="class",
        columns={
            "class": one_of(
                "office",
                "rank",
                "honorific",
                "counterpart",
                "alias",
                "headed_by",
                "modifier",
                "complement",
            ),
            "forms": filled,
            "plurals": anything,
            "takes": anything,
            "of": anything,
        },
        forms=title_forms,
    ),
}
