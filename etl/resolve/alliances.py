"""Which alliance a name means, across articles.

A row of the registry wins, and the readers have told it already. Of the others,
those with an equal name and overlapping members in one period are one alliance;
equal members alone never make two names one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from etl.lexicon import Lexicon
from etl.load import Rows
from etl.records import Annotation, ArticleFacts, Event, Participant
from etl.resolve.bodies import Body, find_bodies
from etl.resolve.naming import alliance_rows, name_rows


@dataclass(frozen=True, slots=True)
class Resolved:
    """Facts whose alliances have their final ids, and the tables on alliances."""

    facts: tuple[ArticleFacts, ...]
    tables: tuple[Rows, ...]


def resolve_alliances(
    facts: Sequence[ArticleFacts], lexicon: Lexicon, *, listed: Iterable[str] = ()
) -> Resolved:
    """Give every alliance one id in all articles, and tell what is known of each.

    `listed` are alliances of which rosters are held; those that no text names come
    last, so that what the texts name stays as it is without them.
    """
    bodies = find_bodies(facts, lexicon)
    final = {former: one.alliance_id for one in bodies for former in one.former}
    named = {one.alliance_id for one in bodies}
    bodies += [Body(one) for one in listed if one not in named]
    return Resolved(
        facts=tuple(_with_final_ids(one, final) for one in facts),
        tables=(
            alliance_rows(bodies, lexicon),
            name_rows(bodies, lexicon),
            Rows("alliance_id_aliases", _alias_rows(final)),
            Rows("alliance_links", _link_rows(facts, lexicon)),
        ),
    )


def _with_final_ids(facts: ArticleFacts, final: Mapping[str, str]) -> ArticleFacts:
    told = facts.annotation
    annotation = replace(
        told,
        mentions=tuple(_renamed(told.mentions, final)),
        alliances=tuple(_renamed(told.alliances, final)),
        memberships=tuple(_renamed(told.memberships, final)),
        aspects=tuple(_renamed(told.aspects, final)),
        events=tuple(_event(one, final) for one in told.events),
    )
    return replace(facts, annotation=_once(annotation))


def _once(annotation: Annotation) -> Annotation:
    """Keep one record of an alliance that an article had two of."""
    by_id = {one.alliance_id: one for one in reversed(annotation.alliances)}
    kept = [one for one in annotation.alliances if by_id[one.alliance_id] is one]
    return replace(annotation, alliances=tuple(kept))


def _renamed(records: Iterable[object], final: Mapping[str, str]) -> list:  # pyright: ignore[reportMissingTypeArgument]
    return [
        replace(one, alliance_id=final.get(one.alliance_id, one.alliance_id))  # pyright: ignore
        for one in records
    ]


def _event(event: Event, final: Mapping[str, str]) -> Event:
    return replace(
        event,
        alliance_id=_final(event.alliance_id, final),
        participants=tuple(_participant(one, final) for one in event.participants),
    )


def _participant(actor: Participant, final: Mapping[str, str]) -> Participant:
    return replace(actor, alliance_id=_final(actor.alliance_id, final))


def _final(alliance_id: str | None, final: Mapping[str, str]) -> str | None:
    return None if alliance_id is None else final.get(alliance_id, alliance_id)


def _alias_rows(final: Mapping[str, str]) -> list[dict[str, object]]:
    return [
        {"former_id": former, "alliance_id": one}
        for former, one in sorted(final.items())
        if former != one
    ]


def _link_rows(
    facts: Sequence[ArticleFacts], lexicon: Lexicon
) -> list[dict[str, object]]:
    """Return the articles in which we, and not the text, say which alliance it is."""
    rows = {row["alliance_id"]: row for row in lexicon.tables["alliances"]}
    return [
        {
            "article_id": one.article.article_id,
            "alliance_id": alliance.alliance_id,
            "name": alliance.name,
            "reason_ar": rows[alliance.alliance_id]["note_ar"] or None,
            "reason_en": rows[alliance.alliance_id]["note_en"] or None,
        }
        for one in facts
        for alliance in one.annotation.alliances
        if alliance.linked_by_us and alliance.alliance_id in rows
    ]
