"""Where what is said ends."""

from etl.extract.statements.drafts import Draft
from etl.extract.statements.reading import Reading, Unit

_TRIMMED = {"،", ",", ".", ":", "؛", ";", "-", '"', "!", "…", "(", "["}
_JOINING = {"و", "كما", "وكما", "فيما", "كذلك", "ثم", "لذلك"}


def close(drafts: list[Draft], unit: Unit, reading: Reading) -> list[Draft]:
    """Give every statement of a sentence its end, and join what is one statement."""
    drafts = _joined(drafts)
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


def _joined(drafts: list[Draft]) -> list[Draft]:
    """Drop what only leads to a further statement of the same sentence.

    «رحب بالقرار قائلاً إن …» says one thing; so does a description of what was
    denied: «نفى الأنباء واصفاً إياها بأنها …».
    """
    kept: list[Draft] = []
    for draft in drafts:
        before = kept[-1] if kept else None
        if before and before.shape == "complement" and draft.is_aside:
            if draft.verb == "قال":
                kept[-1] = draft
                continue
            if before.is_topic:
                before.end = draft.end
                before.is_topic = False
                continue
        if before and draft.verb == "وصف" and draft.is_carried and before.verb:
            before.end = draft.end
            continue
        if before and before.shape == "source" and draft.shape != "before":
            _hand_on(before, draft)
            kept[-1] = draft
            continue
        kept.append(draft)
    return kept


def _hand_on(source: Draft, draft: Draft) -> None:
    """A source that tells what another said is the way that came."""
    if draft.speaker.text != source.speaker.text:
        names = dict.fromkeys((*draft.route, source.speaker.text, *source.route))
        draft.route = tuple(names)


def _own_end(draft: Draft, limit: int, reading: Reading) -> int:
    """Return where the reporter's own words begin again."""
    for index in range(draft.start + 1, limit):
        if not reading.words[index - 1].is_mark or reading.quoted[index] >= 0:
            if not _is_loose_concession(reading, index):
                continue
        if reading.role(index, "concession") or _is_loose_concession(reading, index):
            return index
        if reading.role(index, "turn") and reading.words[index - 1].text in {"،", ","}:
            return index
    return limit


def _is_loose_concession(reading: Reading, index: int) -> bool:
    """«و إن كان …», with or without the blank and the comma."""
    if reading.quoted[index] >= 0:
        return False
    if reading.words[index].text == "و" and index + 1 < len(reading.words):
        return bool(reading.role(index + 1, "concession"))
    text = reading.words[index].text
    return text.startswith("و") and bool(reading.role(index, "concession"))


def _closes_within(reading: Reading, first: int, mark: int) -> bool:
    """Whether a quotation mark closes what opens within the statement."""
    if reading.words[mark].text != '"' or mark == 0:
        return False
    number = reading.quoted[mark - 1]
    return number >= 0 and reading.quotations[number][0] > first


def _trim(draft: Draft, reading: Reading) -> None:
    first, last = draft.start, draft.end or draft.start
    while last > first:
        text = reading.words[last - 1].text
        if text not in _TRIMMED | _JOINING or _closes_within(reading, first, last - 1):
            break
        last -= 1
    while first < last and reading.words[first].text in _TRIMMED:
        first += 1
    draft.start, draft.end = first, last
