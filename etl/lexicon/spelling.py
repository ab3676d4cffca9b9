"""Writing a word's sounds in Arabic letters without vowel marks.

Sounds are consonant letters, the short vowels a i u and the long ones A I U;
`Y` is a final alef maqsura (ى), `T` the feminine ending (ة), `W` the plural's
waw with its silent alef (وا). A doubled consonant stands for a shadda.
"""

_LONG = {"A": "ا", "I": "ي", "U": "و", "Y": "ى", "T": "ة", "W": "وا"}
_SHORT = "aiu"
_VOWELS = "aiuAIU"
# A vowel's class for the seat of a hamza: i is stronger than u, u than a.
_CLASS = {"i": "i", "I": "i", "u": "u", "U": "u", "W": "u", "a": "a", "A": "a"}
_SEAT = {"i": "ئ", "u": "ؤ", "a": "أ"}


def spell(sounds: str) -> tuple[str, ...]:
    """Return the usual spellings of a word; more than one where usage differs.

    Usage differs on a hamza before a long u: بدؤوا and بدأوا (they began).
    """
    usual = _written(sounds, lax=False)
    other = _written(sounds, lax=True)
    return (usual,) if usual == other else (usual, other)


def _written(sounds: str, *, lax: bool) -> str:
    letters: list[str] = []
    place = 0
    while place < len(sounds):
        sound = sounds[place]
        if sound == "ء":
            written, place = _hamza(sounds, place, lax=lax)
            letters.append(written)
            continue
        place += 1
        if sound in _LONG:
            letters.append(_LONG[sound])
        elif sound in _SHORT:
            # A word cannot open with a vowel: the linking hamza's alef carries it.
            letters.append("ا" if place == 1 else "")
        elif sounds[place : place + 1] != sound:
            letters.append(sound)
    return "".join(letters)


def _hamza(sounds: str, place: int, *, lax: bool) -> tuple[str, int]:
    """Return what a hamza is written as, and where to read on."""
    before, after = sounds[place - 1 : place], sounds[place + 1 : place + 2]
    rest = sounds[place + 1 :]
    if after == "ء":  # doubled: one seat for both
        written, end = _hamza(sounds[:place] + rest, place, lax=lax)
        return written, end + 1
    if place == 0:
        if after == "A":
            return "آ", place + 2
        return ("إ" if after in {"i", "I"} else "أ"), place + 1
    if rest == "" or rest in _SHORT:
        return _final_seat(before), place + 1
    if after == "A" and (before == "a" or before not in _VOWELS):
        return "آ", place + 2
    return _medial_seat(before, after, lax=lax), place + 1


def _final_seat(before: str) -> str:
    return _SEAT[_CLASS[before]] if before in _SHORT else "ء"


def _medial_seat(before: str, after: str, *, lax: bool) -> str:
    if before in {"I", "ي"}:
        return "ئ"
    if before in {"A", "U"} and after in {"a", "A", "T"}:
        return "ء"
    if lax and after in {"U", "W"} and before in {"a", "A"}:
        return "أ" if before == "a" else "ء"
    around = {_CLASS.get(after, "")}
    if before not in {"A", "U"}:
        around.add(_CLASS.get(before, ""))
    for vowel in "iua":
        if vowel in around:
            return _SEAT[vowel]
    return "أ"
