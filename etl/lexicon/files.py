"""Which files data/lexicon holds, their columns' rules and their forms.

A new file is one entry here and the CSV beside the others.
"""

from etl.lexicon.alliance_files import ALLIANCE_FILES
from etl.lexicon.checks import (
    LexiconFile,
    anything,
    edtf,
    filled,
    iso3,
    matching,
    number,
    one_of,
    optional,
)
from etl.lexicon.event_files import EVENT_FILES
from etl.lexicon.forms import anchored_words, from_columns, landmark_anchors, no_forms
from etl.lexicon.speech_forms import small_word_forms, speaker_word_forms
from etl.lexicon.state_files import STATE_FILES
from etl.lexicon.verbs import verb_row_forms

FILES: dict[str, LexiconFile] = {
    **ALLIANCE_FILES,
    **STATE_FILES,
    **EVENT_FILES,
    "boilerplate": LexiconFile(
        kind="boilerplate",
        key="kind",
        columns={
            "kind": filled,
            "place": one_of("line", "start", "anywhere", "part"),
            "words": filled,
            "max_words": optional(number(1, 100)),
        },
        forms=no_forms,
    ),
    "numbers": LexiconFile(
        kind="number",
        key="value",
        columns={
            "value": number(0, 1e13),
            "role": one_of(
                "one",
                "unit",
                "head",
                "ordinal_head",
                "ten",
                "tens",
                "hundred",
                "scale",
                "scales",
                "dual",
                "fraction",
                "ordinal",
            ),
            "forms": filled,
        },
        forms=from_columns("forms"),
    ),
    "months": LexiconFile(
        kind="month",
        key="month",
        columns={
            "calendar": one_of("gregorian", "hijri"),
            "month": number(1, 12),
            "usage": filled,
            "bare": one_of("yes", "no"),
            "names": filled,
        },
        forms=from_columns("names"),
    ),
    "weekdays": LexiconFile(
        kind="weekday",
        key="weekday",
        columns={
            "weekday": number(1, 7),
            "bare": one_of("yes", "no"),
            "names": filled,
        },
        forms=from_columns("names"),
    ),
    "date_words": LexiconFile(
        kind="date_word",
        key="role",
        columns={
            "role": filled,
            "value": number(-3, 90),
            "place": one_of(
                "anchor",
                "link",
                "veto",
                "cue",
                "stem",
                "lasting",
                "naming",
                "hypothetical",
                "none_after",
                "back",
                "look_alike",
            ),
            "words": filled,
        },
        forms=anchored_words,
    ),
    "header_words": LexiconFile(
        kind="header_word",
        key="role",
        columns={
            "role": one_of(
                "published",
                "updated",
                "crawled",
                "source",
                "byline",
                "generic",
                "section",
                "outlet",
            ),
            "words": filled,
        },
        forms=no_forms,
    ),
    "quantity_words": LexiconFile(
        kind="quantity_word",
        key="role",
        columns={
            "role": one_of(
                "money",
                "measure",
                "numbered",
                "often_numbered",
                "adjective",
                "singular",
                "plural",
                "plain",
                "others",
                "w_noun",
                "casualty",
                "same",
                "about",
                "more_than",
                "at_least",
                "at_most",
                "about_after",
                "more_than_after",
                "at_least_after",
                "at_most_after",
                "count_of",
            ),
            "words": filled,
        },
        forms=no_forms,
    ),
    "landmarks": LexiconFile(
        kind="landmark",
        key="landmark",
        columns={
            "landmark": filled,
            "date": edtf,
            "bounds": one_of("after", "at"),
            "government_of": optional(iso3),
            "name_ar": filled,
            "name_en": filled,
            "phrases": filled,
            "source": filled,
        },
        forms=landmark_anchors,
    ),
    "holidays": LexiconFile(
        kind="holiday",
        key="holiday",
        columns={
            "holiday": filled,
            "rule": matching(
                r"h?\d\d-\d\d|(easter|pascha)[+-]\d+|\d\d-[1-7]x[1-5](\+\d)?",
                "a rule for a day",
            ),
            "days": number(1, 31),
            "in_text": one_of("yes", "no"),
            "words": filled,
        },
        forms=from_columns("words"),
    ),
    "speech_verbs": LexiconFile(
        kind="speech_verb",
        key="verb",
        columns={
            "verb": filled,
            "root": matching("[ء-ي]{3,4}", "a root of three or four radicals"),
            "measure": number(1, 10),
            "vowels": optional(one_of("a-u", "a-i", "a-a", "i-a")),
            "masdar": anything,
            "modality": one_of("asserted", "denied", "alleged", "expected", "demanded"),
            "object": one_of(
                "claim", "prep", "topic", "predicate", "quote", "clause", "carry"
            ),
            "prep": anything,
            "needs": anything,
            "strict": optional(one_of("yes")),
            "act": optional(one_of("own", "body", "deed")),
        },
        forms=verb_row_forms,
    ),
    "speaker_words": LexiconFile(
        kind="speaker_word",
        key="word",
        columns={
            "word": filled,
            "forms": filled,
            "sort": one_of(
                "source",
                "official",
                "expert",
                "person",
                "body",
                "document",
                "press",
                "outlet",
                "part",
            ),
            "kind": one_of(
                "unnamed_sources",
                "unnamed_official",
                "official_body",
                "expert",
                "outlet",
                "other",
            ),
            "traits": optional(one_of("unnamed", "silent", "carries", "occasion")),
        },
        forms=speaker_word_forms,
    ),
    "statement_words": LexiconFile(
        kind="statement_word",
        key="role",
        columns={
            "role": filled,
            "forms": filled,
            "clitics": one_of("none", "conjunction", "noun", "noun+pronoun"),
        },
        forms=small_word_forms,
    ),
    "outlets": LexiconFile(
        kind="outlet",
        key="names",
        columns={
            "names": filled,
            "state": optional(iso3),
            "owner": anything,
            "kind": one_of("agency", "paper", "channel", "radio", "magazine", "site"),
            "bare": one_of("yes", "no"),
            "source": optional(matching("https://.+", "an https address")),
            "rating": anything,
        },
        forms=from_columns("names"),
    ),
}
