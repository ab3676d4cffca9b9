"""Where what is said ends."""

from etl.extract.statements.clauses import is_wording
from etl.extract.statements.drafts import Draft
from etl.extract.statements.reading import Reading, Unit
from etl.extract.statements.routes import extended

_TRIMMED = {"،", ",", ".", ":", "؛", ";", "-", '"', "!", "…", "(", "["}


# Keys of speech_verbs.csv: «قائلاً» gives the words of what it follows, «واصفاً» is
# a part of it.
_SAYING, _CALLING = "قال", "وصف"
# So far behind «بحسب …،» the verb of the one who is quoted may stand.
_FARTHEST_VERB = 8
# So near behind its verb «القول» is a part of it.
_AT_ONCE = 4


def close(drafts: list[Draft], unit: Unit, reading: Reading) -> list[Draft]:
    """Give every statement of a sentence its end, and join what is one statement."""
    drafts = _joined(drafts, reading)
    ordered = sorted(drafts, key=lambda draft: draft.cue)
    for number, draft in enumerate(ordered):
        if draft.is_open:
            following = (
                later.cue for later in ordered[number + 1 :] if later.cue > draft.start
                and later.shape != "before"
            )  # fmt: skip
            draft.end = _own_end(draft, next(following, unit.last), reading)
        _trim(draft, reading)
    return [draft for draft in drafts if draft.end and draft.end > draft.start]


def _joined(drafts: list[Draft], reading: Reading) -> list[Draft]:
    """Drop what only leads to a further statement of the same sentence.

    «رحب بالقرار قائلاً إن …» says one thing; so does a description of what was
    denied: «نفى الأنباء واصفاً إياها بأنها …».
    """
    kept: list[Draft] = []
    for draft in drafts:
        before = kept[-1] if kept else None
        if before and draft.is_carried and not draft.route:
            draft.route = before.route
        if before and _leads_to(before, draft, reading):
            kept[-1] = draft
            continue
        topical = before and before.is_topic and before.shape == "complement"
        if before and topical and draft.is_aside:
            before.end, before.is_topic = draft.end, False
            continue
        if before and draft.verb == _CALLING and draft.is_carried and before.verb:
            before.end = draft.end
            continue
        goes_on = before and _goes_on(before, draft, reading)
        handed = draft.shape != "before" and not goes_on
        if before and before.shape == "source" and handed:
            _hand_on(before, draft)
            kept[-1] = draft
            continue
        kept.append(draft)
    return kept


def _leads_to(before: Draft, draft: Draft, reading: Reading) -> bool:
    """Whether a statement only brings in the words of the next: «رحب …، قائلاً»."""
    if draft.is_inner:
        return True
    if before.shape != "complement" or draft.verb != _SAYING:
        return False
    if draft.cue - before.start <= _AT_ONCE:  # «كرر المتحدث القول إن»
        return True
    if any(is_wording(reading, index) for index in range(before.start, draft.cue)):
        return False  # «وصفه بأنه "…"، قائلاً»: words of its own
    return before.is_topic or (draft.is_aside and before.modality != "denied")


def _goes_on(source: Draft, draft: Draft, reading: Reading) -> bool:
    """Whether a source has said something before: «جاء في البيان أن …، كما أكد»."""
    far = draft.cue - source.start > _FARTHEST_VERB
    before = draft.cue - 1
    before -= bool(reading.role(before, "opener"))
    joined = far or reading.words[draft.cue].text.startswith("و")
    return joined and draft.is_carried and reading.words[before].text in {"،", ","}


def _hand_on(source: Draft, draft: Draft) -> None:
    """A source that tells what another said is the way that came.

    Where an outlet names its source first, the outlet is the way:
    «نقلاً عن مصادر، ذكرت صحيفة …».
    """
    if draft.speaker.kind == "outlet" and source.speaker.kind != "outlet":
        name = draft.speaker.outlet or draft.speaker.text
        draft.speaker, draft.route = source.speaker, (name, *draft.route)
    elif draft.speaker.text != source.speaker.text:
        # «وبحسب البيان» is by the way of the text that the word points back to.
        names = source.route or (source.speaker.text,)
        draft.route = extended(draft.route, *names)


def _own_end(draft: Draft, limit: int, reading: Reading) -> int:
    """Return where the reporter's own words begin again."""
    for index in range(draft.start + 1, limit):
        if _is_loose_concession(reading, index):
            return index
        after_mark = reading.words[index - 1].is_mark and reading.quoted[index] < 0
        if after_mark and reading.role(index, "concession"):
            return index
        comma = reading.words[index - 1].text in {"،", ","}
        if after_mark and comma and reading.role(index, "turn"):
            return index
    return limit


def _is_loose_concession(reading: Reading, index: int) -> bool:
    """«و إن كان …», with or without the blank and the comma."""
    if reading.quoted[index] >= 0:
        return False
    text = reading.words[index].text
    following = index + 1 if text == "و" else index
    begins = text.startswith("و") and following < len(reading.words)
    return begins and bool(reading.role(following, "concession"))


def _trim(draft: Draft, reading: Reading) -> None:
    first, last = draft.start, draft.end or draft.start
    while last > first and _is_loose(reading, first, last - 1):
        last -= 1
    while first < last and reading.words[first].text in _TRIMMED:
        first += 1
    draft.start, draft.end = first, last


def _is_loose(reading: Reading, first: int, index: int) -> bool:
    """Whether a last word only leads on to what follows: a comma, «كما», «لذلك فهي»."""
    text = reading.words[index].text
    if text in _TRIMMED:
        return not _closes_within(reading, first, index)
    return text == "و" or bool(reading.role(index, "opener", "pronoun"))


def _closes_within(reading: Reading, first: int, mark: int) -> bool:
    """Whether a quotation mark closes what opens within the statement."""
    if reading.words[mark].text != '"' or mark == 0:
        return False
    number = reading.quoted[mark - 1]
    return number >= 0 and reading.quotations[number][0] > first
