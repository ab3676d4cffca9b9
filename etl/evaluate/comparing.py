"""One page's gold against what was read of it, kind by kind."""

from collections.abc import Collection, Sequence

from etl.evaluate.matching import (
    pair,
    plain,
    same_date,
    same_name,
    same_place,
    same_speaker,
    title_fit,
)
from etl.evaluate.readings import (
    SETS,
    Count,
    Deed,
    Methods,
    Naming,
    Reading,
    Roster,
)
from etl.evaluate.tallies import Tallies

# An article without a title can only be told by its section.
_SECTION_FIT = 0.1


def compare_page(
    gold: Sequence[Reading], found: Sequence[Reading], tallies: Tallies
) -> None:
    """Count a page's articles and all their facts."""
    pairs = pair(gold, found, _article_fit)
    tallies.add_sets(
        "segmentation",
        [(place, one.section) for place, one in enumerate(gold)],
        [(place, found[other].section) for place, other in pairs.items()]
        + [("extra", str(number)) for number in range(len(found) - len(pairs))],
    )
    for place, wanted in enumerate(gold):
        got = found[pairs[place]] if place in pairs else _NOTHING
        if wanted.section != "teaser":
            right = place in pairs and same_date(wanted.published, got.published)
            tallies.add_accuracy("published", right=right)
            tallies.add_rule("published", got.published_method, right=right)
        _compare_facts(wanted, got, tallies)


_NOTHING = Reading("", None, None, frozenset())


def _article_fit(gold: Reading, found: Reading) -> float:
    if plain(gold.title) and plain(found.title):
        return title_fit(gold.title, found.title)
    return _SECTION_FIT if gold.section == found.section else 0.0


def _compare_facts(gold: Reading, found: Reading, tallies: Tallies) -> None:
    for kind in SETS:
        wanted = set(map(_SPELLED.get(kind, str), getattr(gold, kind)))
        got = set(map(_SPELLED.get(kind, str), getattr(found, kind)))
        tallies.add_sets(kind, wanted, got)
        _add_set_rules(kind, wanted, found.methods.get(kind, {}), tallies)
    _compare_rosters(gold.rosters, found.rosters, tallies)
    _compare_events(gold.events, found.events, tallies)
    _compare_namings("people", gold.people, found.people, tallies)
    _compare_namings("statements", gold.statements, found.statements, tallies)
    _compare_quantities(gold.quantities, found.quantities, tallies)


# Adversaries are named in the text's words; the other sets are codes.
_SPELLED = {"adversaries": plain}


def _add_set_rules(
    kind: str, right: Collection[str], methods: Methods, tallies: Tallies
) -> None:
    """Count each value for every rule that read it."""
    spelled = _SPELLED.get(kind, str)
    for value, rules in methods.items():
        for rule in sorted(rules):
            tallies.add_rule(kind, rule, right=spelled(value) in right)


def _compare_rosters(
    gold: Sequence[Roster], found: Sequence[Roster], tallies: Tallies
) -> None:
    """Pair alliances by the members they share, then count the members."""
    pairs = pair(gold, found, _shared_members)
    for place, wanted in enumerate(gold):
        got = found[pairs[place]] if place in pairs else Roster("", frozenset())
        tallies.add_sets("memberships", wanted.members, got.members)
        _add_set_rules("memberships", wanted.members, got.methods, tallies)
        if place in pairs:
            tallies.links.append((wanted.alliance_id, got.alliance_id))
    for other, got in enumerate(found):
        if other not in pairs.values():
            tallies.add_sets("memberships", (), got.members)
            _add_set_rules("memberships", (), got.methods, tallies)


def _shared_members(gold: Roster, found: Roster) -> float:
    shared, either = gold.members & found.members, gold.members | found.members
    return len(shared) / max(1, len(either))


def _compare_events(
    gold: Sequence[Deed], found: Sequence[Deed], tallies: Tallies
) -> None:
    pairs = pair(gold, found, _event_fit)
    asked = {place for place, one in enumerate(gold) if not one.optional}
    right = asked & pairs.keys()
    tallies.add(
        "events",
        tp=len(right),
        fp=len(found) - len(pairs),
        fn=len(asked) - len(right),
    )
    _add_rules("events", gold, found, pairs, tallies)
    for place in sorted(right):
        wanted, got = gold[place], found[pairs[place]]
        tallies.add_accuracy("event date", right=same_date(wanted.date, got.date))
        tallies.add_accuracy("event type", right=wanted.event_type == got.event_type)
        tallies.add_accuracy("event planned", right=wanted.planned == got.planned)
        tallies.add_sets("event participants", wanted.participants, got.participants)


def _event_fit(gold: Deed, found: Deed) -> float:
    if not same_place(gold.evidence, found.evidence):
        return 0.0
    return (
        1.0 + (gold.event_type == found.event_type) + same_date(gold.date, found.date)
    )


def _compare_namings(
    kind: str, gold: Sequence[Naming], found: Sequence[Naming], tallies: Tallies
) -> None:
    fit = _same_person if kind == "people" else _same_statement
    pairs = pair(gold, found, fit)
    _add_items(kind, gold, found, pairs, tallies)


def _same_person(gold: Naming, found: Naming) -> float:
    return float(same_name(gold.text, found.text))


def _same_statement(gold: Naming, found: Naming) -> float:
    return float(
        same_speaker(gold.text, found.text)
        and same_place(gold.evidence, found.evidence)
    )


def _compare_quantities(
    gold: Sequence[Count], found: Sequence[Count], tallies: Tallies
) -> None:
    pairs = pair(gold, found, _same_count)
    values = {one.value for one in gold}
    # A number that is said again is held against nobody.
    again = [
        place
        for place, one in enumerate(found)
        if place not in pairs.values() and one.value in values
    ]
    _add_items("quantities", gold, found, pairs, tallies, forgiven=again)


def _same_count(gold: Count, found: Count) -> float:
    return float(
        gold.value == found.value and same_place(gold.evidence, found.evidence)
    )


def _add_items(
    kind: str,
    gold: Sequence[Naming] | Sequence[Count],
    found: Sequence[Naming] | Sequence[Count],
    pairs: dict[int, int],
    tallies: Tallies,
    *,
    forgiven: Sequence[int] = (),
) -> None:
    asked = {place for place, one in enumerate(gold) if not one.optional}
    right = len(asked & pairs.keys())
    wrong = len(found) - len(pairs) - len(forgiven)
    tallies.add(kind, tp=right, fp=wrong, fn=len(asked) - right)
    _add_rules(kind, gold, found, pairs, tallies, forgiven=forgiven)


def _add_rules(
    kind: str,
    gold: Sequence[Naming] | Sequence[Count] | Sequence[Deed],
    found: Sequence[Naming] | Sequence[Count] | Sequence[Deed],
    pairs: dict[int, int],
    tallies: Tallies,
    *,
    forgiven: Sequence[int] = (),
) -> None:
    """Count each finding for its rule; what fits an optional item counts for none."""
    fits = {other: gold[place].optional for place, other in pairs.items()}
    for place, one in enumerate(found):
        if place not in forgiven and not fits.get(place, False):
            tallies.add_rule(kind, one.method, right=place in fits)
