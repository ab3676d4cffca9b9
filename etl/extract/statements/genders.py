"""Whether a verb's gender fits a speaker: «قالت» of an agency, «قال» of a minister."""

from etl.arabic import key
from etl.extract.statements.speakers import Speaker
from etl.extract.statements.verb_forms import is_feminine
from etl.lexicon.scan import Hit

# Names of states and seats are feminine but for these.
_MASCULINE = {
    key(name)
    for name in (
        "العراق", "لبنان", "الأردن", "المغرب", "السودان", "اليمن", "الصومال",
        "الفاتيكان", "الكرملين", "البيت الأبيض", "البنتاغون", "الإليزيه",
    )
}  # fmt: skip
_UNSURE = {key(name) for name in ("النيجر", "الكونغو", "نظيره", "نظيرها")}
_FEMININE_ENDINGS = ("ه", "ات")
# Broken plurals of things are feminine.
_BROKEN = {key(word) for word in ("مصادر", "أوساط", "صحف", "دول", "مواقع", "مراكز")}
_PLURAL_ENDINGS = ("وا", "ون", "ان", "تا", "ا")


def fits(hit: Hit, speaker: Speaker | None) -> bool:
    """Whether a finite verb may have this speaker for its subject; True in doubt."""
    if speaker is None or hit.entry.surface.endswith(_PLURAL_ENDINGS):
        return True
    if speaker.by_text and not is_feminine(hit):
        return True
    feminine = _is_feminine(speaker) if key(speaker.text) else None
    return feminine is None or feminine == is_feminine(hit)


def agrees(hit: Hit, speaker: Speaker) -> bool:
    """Whether a finite verb surely agrees with this speaker."""
    feminine = _is_feminine(speaker) if key(speaker.text) else None
    return feminine is not None and feminine == is_feminine(hit)


def _is_feminine(speaker: Speaker) -> bool | None:
    if speaker.person is not None:
        role = key(speaker.person.role or "").split()
        return role[0].endswith("ه") if role else None
    words = key(speaker.text).split()
    if {words[0], " ".join(words[:2])} & _MASCULINE:
        return False
    if words[0] in _UNSURE or any(word.startswith("و") for word in words[1:]):
        return None
    return _is_feminine_noun(words[0].removeprefix("ال"), speaker)


def _is_feminine_noun(first: str, speaker: Speaker) -> bool | None:
    if first.endswith(_FEMININE_ENDINGS) or first in _BROKEN:
        return True
    if speaker.head:
        return None if first.endswith(("ون", "ين", "اء")) else False
    return True if speaker.kind == "official_body" and speaker.iso3 else None
