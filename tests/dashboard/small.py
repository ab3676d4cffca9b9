"""A small warehouse of invented news, for tests that need every kind of fact.

Two alliances share the name «تحالف المرافئ» (the harbours' alliance): one of
Morocco, Tunisia and Malta, one of Tunisia, Malta and Cyprus.
"""

from datetime import date
from pathlib import Path

import duckdb

from etl import paths

SNAPSHOT = "00c0ffee00c0ffee"
OLD, NEW, GUARD = "harbours-2010", "harbours-2020", "sea-guard"

A_TEXT = (
    "قمة في الرباط\nقال الناطق سالم زروق إن المغرب وتونس ومالطا أعضاء في تحالف المرافئ."
    " وسيجتمع وزراؤها في فاليتا خلال أيار المقبل."
)
B_TEXT = (
    "مشروع جديد\nتعمل قبرص وتونس ومالطا على تشكيل تحالف المرافئ، بحسب مصادر مطلعة."
    " وقال بيان الوزارة إن التحالف قائم منذ أسبوع <b>فعلًا</b>."
)
C_TEXT = "عنوان عابر\nتدريب لحرس البحر =SUM(A1)"


def _span(text: str, words: str) -> dict[str, int]:
    start = text.index(words)
    return {"span_start": start, "span_end": start + len(words)}


def _day(name: str, edtf: str | None, first: date | None, last: date | None) -> dict:
    return {f"{name}_edtf": edtf, f"{name}_from": first, f"{name}_to": last}


def _article(
    code: str, document: str, position: int, text: str, **more: object
) -> dict:
    title = text.partition("\n")[0]
    return {
        "article_id": code, "document_id": document, "position": position,
        "section": "main", "title": title, "text": text, "language": "ar",
        "published_basis": "unknown", **more,
    }  # fmt: skip


def _membership(code: str, article: str, words: str, **more: object) -> dict:
    text = A_TEXT if article == "a" else B_TEXT
    return {
        "membership_id": code, "article_id": article, **_span(text, words),
        "role": "member", "status": "active", "certainty": "stated",
        "basis": "reported", "modality": "asserted", "method": "test", **more,
    }  # fmt: skip


def _aspect(code: str, article: str, words: str, **more: object) -> dict:
    text = A_TEXT if article == "a" else B_TEXT
    return {
        "aspect_id": code, "article_id": article, **_span(text, words),
        "modality": "asserted", "method": "test", **more,
    }  # fmt: skip


ROWS: dict[str, list[dict]] = {
    "documents": [
        {
            "document_id": code, "uri": f"{code}.txt", "media_type": "text/plain",
            "encoding": "utf-8", "size_bytes": 1, "sha256": code,
            "ingested_at": date(2026, 1, 1),
        }
        for code in ("d1", "d2")
    ],
    "articles": [
        _article(
            "a", "d1", 0, A_TEXT, publisher="صحيفة الميناء", published_basis="stated",
            published_evidence="10 آذار 2011",
            **_day("published", "2011-03-10", date(2011, 3, 10), date(2011, 3, 10)),
        ),
        _article(
            "b", "d2", 0, B_TEXT, publisher="وكالة الساحل", published_basis="inferred",
            published_landmark="storm", published_evidence="بعد العاصفة",
            **_day("published", "2020-06~", date(2020, 6, 1), date(2020, 6, 30)),
        ),
        _article("c", "d2", 1, C_TEXT, section="teaser"),
    ],
    "landmarks": [
        {
            "landmark": "storm", "name_ar": "العاصفة", "name_en": "The storm",
            "source": "test",
            **_day("date", "2020-05", date(2020, 5, 1), date(2020, 5, 31)),
        }
    ],
    "countries": [
        {"iso3": iso3, "iso2": iso3[:2], "name_ar": ar, "name_en": en, "is_sovereign": True}
        for iso3, ar, en in (
            ("MAR", "المغرب", "Morocco"), ("TUN", "تونس", "Tunisia"),
            ("MLT", "مالطا", "Malta"), ("CYP", "قبرص", "Cyprus"),
        )
    ],
    "alliances": [
        {
            "alliance_id": code, "label_ar": ar, "label_en": en, "name_ar": ar,
            "name_en": en, "short_ar": ar, "short_en": en, "kind": "security",
            "hue": hue,
        }
        for code, ar, en, hue in (
            (OLD, "تحالف المرافئ (2011)", "Harbours (2011)", "#332288"),
            (NEW, "تحالف المرافئ (2020)", "Harbours (2020)", "#CC6677"),
            (GUARD, "حرس البحر", "Sea Guard", "#117733"),
        )
    ],
    "alliance_names": [
        {"alliance_id": code, "name": "تحالف المرافئ", "language": "ar", "is_shared": True}
        for code in (OLD, NEW)
    ],
    "alliance_id_aliases": [{"former_id": "harbours", "alliance_id": NEW}],
    "mentions": [
        {
            "mention_id": "m1", "article_id": "a", "kind": "alliance",
            "surface": "تحالف المرافئ", "alliance_id": OLD, "method": "name",
            **_span(A_TEXT, "تحالف المرافئ"),
        },
        {
            "mention_id": "m2", "article_id": "b", "kind": "alliance",
            "surface": "تحالف المرافئ", "alliance_id": NEW, "method": "name",
            **_span(B_TEXT, "تحالف المرافئ"),
        },
        {
            "mention_id": "m3", "article_id": "a", "kind": "country", "surface": "المغرب",
            "iso3": "MAR", "method": "name", **_span(A_TEXT, "المغرب"),
        },
    ],
    "people": [
        {
            "person_id": "p1", "person_key": "salem", "article_id": "a",
            "name": "سالم زروق", "role": "الناطق", "iso3": "MAR",
            **_span(A_TEXT, "سالم زروق"),
        }
    ],
    "statements": [
        {
            "statement_id": "s1", "article_id": "a", "speaker": "سالم زروق",
            "speaker_kind": "named_official", "speaker_iso3": "MAR", "person_id": "p1",
            "verb": "قال", "modality": "asserted",
            **_span(A_TEXT, "المغرب وتونس ومالطا أعضاء في تحالف المرافئ"),
            **_day("said", None, None, None),
        },
        {
            "statement_id": "s2", "article_id": "b", "speaker": "مصادر مطلعة",
            "speaker_kind": "unnamed_sources", "modality": "asserted",
            "via": "إذاعة البر", **_span(B_TEXT, "تعمل قبرص وتونس ومالطا على تشكيل تحالف المرافئ"),
        },
        {
            "statement_id": "s3", "article_id": "b", "speaker": "الوزارة",
            "speaker_kind": "official_body", "speaker_iso3": "CYP",
            "modality": "asserted", **_span(B_TEXT, "التحالف قائم منذ أسبوع"),
        },
    ],
    "statement_route": [
        {"statement_id": "s2", "position": 0, "outlet": "إذاعة البر"},
        {"statement_id": "s2", "position": 1, "outlet": "مجلة الموج"},
    ],
    "memberships": [
        *(
            _membership(f"ma{n}", "a", words, alliance_id=OLD, iso3=iso3, statement_id="s1")
            for n, (iso3, words) in enumerate(
                (("MAR", "المغرب"), ("TUN", "تونس"), ("MLT", "مالطا"))
            )
        ),
        *(
            _membership(
                f"mb{n}", "b", words, alliance_id=NEW, iso3=iso3, statement_id="s2",
                status="proposed",
            )
            for n, (iso3, words) in enumerate(
                (("CYP", "قبرص"), ("TUN", "تونس"), ("MLT", "مالطا"))
            )
        ),
        _membership(
            "mx", "b", "مشروع", alliance_id=NEW, iso3="MAR", status="declined",
        ),
        {
            "membership_id": "ref", "alliance_id": GUARD, "iso3": "MLT", "role": "member",
            "status": "active", "certainty": "stated", "basis": "reference",
            "source_url": "https://example.org",
            "retrieved_on": date(2026, 1, 2), "modality": "asserted", "method": "test",
            **_day("start", "1999", date(1999, 1, 1), date(1999, 12, 31)),
        },
    ],
    "reference_rosters": [
        {
            "alliance_id": GUARD, "is_complete": False, "note_ar": "قائمة ناقصة",
            "note_en": "An incomplete list", "source_url": "https://example.org",
            "retrieved_on": date(2026, 1, 2),
        }
    ],
    "alliance_aspects": [
        _aspect(
            "aa", "a", "تحالف المرافئ", alliance_id=OLD, aspect="status",
            value="active", statement_id="s1",
        ),
        _aspect(
            "ab", "b", "تشكيل", alliance_id=NEW, aspect="status", value="proposed",
            statement_id="s2",
        ),
        _aspect(
            "ac", "b", "قائم", alliance_id=NEW, aspect="status", value="active",
            statement_id="s3",
        ),
    ],
    "events": [
        {
            "event_id": "e1", "event_group_id": "g1", "article_id": "a",
            "event_type": "CONSULT", "planned": True, "deadline": False,
            "place_name": "فاليتا", "place_iso3": "MLT", "statement_id": None,
            "modality": "asserted", "method": "test",
            **_span(A_TEXT, "وسيجتمع وزراؤها في فاليتا خلال أيار المقبل"),
            "date_span_start": A_TEXT.index("خلال"),
            "date_span_end": A_TEXT.index("المقبل") + len("المقبل"),
            **_day("date", "2011-05", date(2011, 5, 1), date(2011, 5, 31)),
        },
        {
            "event_id": "e2", "event_group_id": "g2", "article_id": "b",
            "event_type": "AGREE", "planned": True, "deadline": True,
            "modality": "asserted", "method": "test", **_span(B_TEXT, "مشروع جديد"),
            **_day("date", "2021", date(2021, 1, 1), date(2021, 12, 31)),
        },
    ],
    "event_participants": [
        {
            "event_id": "e1", "position": 0, "actor_kind": "state", "iso3": "MAR",
            "surface": "وزراؤها", "role": "participant",
        }
    ],
    "quantities": [
        {
            "quantity_id": "q1", "article_id": "a", "value": 3, "qualifier": "exact",
            "counted": "دول", "modality": "asserted", "method": "test",
            **_span(A_TEXT, "أعضاء"),
        }
    ],
    "snapshot": [
        {
            "snapshot_id": SNAPSHOT, "extractor_version": "x", "lexicon_sha256": "y",
            "documents": 2, "articles": 3,
        }
    ],
}  # fmt: skip


def _measure(kind: str, method: str | None, tp: int, fp: int, fn: int | None) -> dict:
    found, wanted = tp + fp, tp + (fn or 0)
    recall = None if fn is None else tp / wanted if wanted else 0.0
    return {
        "kind": kind, "method": method, "precision": tp / found if found else 0.0,
        "recall": recall, "f1": recall, "tp": tp, "fp": fp, "fn": fn,
    }  # fmt: skip


# Events are read by a rule that errs half the time, memberships by a sure one.
MEASURED: dict[str, list[dict]] = {
    "gold_sets": [
        {
            "gold_set": "known", "position": 0, "use": "development",
            "name_ar": "صفحات معروفة", "name_en": "Known pages", "note_ar": "شرح",
            "note_en": "A note <i>", "pages": 3, "articles": 4, "overall": 0.95,
        },
        {
            "gold_set": "new", "position": 1, "use": "unseen",
            "name_ar": "صفحات جديدة", "name_en": "New pages", "pages": 2, "articles": 2,
            "overall": 0.75, "first_overall": 0.75, "first_most": 0.9,
            "first_measured_on": date(2026, 1, 2),
        },
    ],
    "evaluations": [
        {"gold_set": "known", **one}
        for one in (
            _measure("memberships", None, 20, 0, 5),
            _measure("alliance linking", None, 2, 0, 0),
            _measure("published", None, 4, 1, 1),
            _measure("memberships", "test", 20, 0, None),
            _measure("events", "test", 9, 3, None),
        )
    ]
    + [
        {"gold_set": "new", **one}
        for one in (
            _measure("events", None, 5, 7, 5),
            _measure("published", None, 1, 1, 1),
            _measure("quantities", None, 0, 0, 0),
            _measure("events", "test", 1, 7, None),
            _measure("statements", "that", 3, 0, None),
        )
    ],
}  # fmt: skip


def write_small_warehouse(
    folder: Path, *, empty: bool = False, measured: bool = False
) -> Path:
    """Write the small warehouse under a `TAHALUF_DATA` folder.

    `empty`: no rows; `measured`: with figures of how well it was read.
    """
    warehouse = folder / "warehouse"
    warehouse.mkdir(parents=True)
    file = warehouse / f"{SNAPSHOT if not empty else SNAPSHOT[::-1]}.duckdb"
    with duckdb.connect(str(file)) as connection:
        for sql in sorted(paths.SQL.glob("*.sql")):
            connection.execute(sql.read_text(encoding="utf-8"))
        for sql in sorted((paths.SQL / "views").glob("*.sql")):
            connection.execute(sql.read_text(encoding="utf-8"))
        told = {} if empty else ROWS | (MEASURED if measured else {})
        for table, rows in told.items():
            for row in rows:
                names = ", ".join(row)
                holes = ", ".join("?" * len(row))
                connection.execute(
                    f"insert into {table} ({names}) values ({holes})",
                    list(row.values()),
                )
    (warehouse / paths.CURRENT).write_text(file.name + "\n", encoding="utf-8")
    return folder
