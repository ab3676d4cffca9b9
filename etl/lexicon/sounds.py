"""What becomes of a root's weak, doubled and assimilated radicals in a pattern.

A pattern writes radicals as digits, affixes as m t s y, vowels as `spelling`
does: «1a2a3» with قول and the ending `a` gives the sounds of قال (he said).
"""

import re

_CONSONANTS = {"m": "م", "t": "ت", "s": "س", "y": "ي"}


def inflect(pattern: str, ending: str, root: str, measure: int) -> str:
    """Put radicals and ending into a pattern and contract what is weak."""
    hollow = measure in {1, 4, 7, 8, 10} and len(root) == 3 and root[1] in "وي"
    hollow = hollow and root[2] not in "وي"
    doubled = measure not in {2, 5, 9} and len(root) == 3 and root[1] == root[2]
    if hollow:
        pattern = _hollow(pattern, root[1], root[2])
        if ending in {"", "نa"}:  # no long vowel in a closed syllable: لم يقل, قلن
            pattern = re.sub(r"[AIU]3$", lambda long: long[0].lower(), pattern)
    elif doubled and ending != "نa":
        pattern = re.sub(r"2[aiu]3$", "23", pattern)
    radicals = dict(zip("1234", root, strict=False))
    if measure == 8:
        pattern, radicals = _assimilated(pattern, radicals)
    if root[0] == "و" and measure == 1 and re.match(r"[yت]a12[ia]3", pattern):
        pattern = pattern.replace("1", "")  # وصف: يصف
    if root == "رءي" and (measure == 4 or (measure == 1 and pattern[0] in "yت")):
        pattern = pattern.replace("2", "")  # رأى: يرى, أرى
    last = str(len(root))
    if root[-1] == "و" and (measure > 1 or "i" + last in pattern or pattern[1] == "u"):
        radicals[last] = "ي"  # رضي, يدعيان
    letters = {**radicals, **_CONSONANTS}
    sounds = "".join(letters.get(sound, sound) for sound in pattern)
    return _contract(sounds + ending, weak_end=radicals[last] in "وي")


def _hollow(pattern: str, middle: str, last: str) -> str:
    """Contract a pattern around a weak middle radical: قول → قال, يقول."""
    if "A2i3" in pattern:  # قائل; of two hamzas the second turns weak: جائي
        return pattern.replace("2", "ء").replace("3", "ي" if last == "ء" else "3")
    if "12U3" in pattern:
        return pattern.replace("12U3", "1U3" if middle == "و" else "1I3")
    pattern = re.sub(r"u2i3$", "I3", re.sub(r"a2[ai]3$", "A3", pattern))
    pattern = re.sub(r"i2A3$", "iيA3", pattern)
    contracted = {"12a3": "1A3", "12i3": "1I3", "12u3": "1U3", "12A3": "1A3"}
    for old, new in contracted.items():
        pattern = pattern.replace(old, new)
    return pattern


_TO_EMPHATIC = {"ص": "ط", "ض": "ط", "ط": "ط", "ظ": "ط"}
_MERGED = {"د": "دد", "ذ": "دد", "ز": "زد", "ط": "طط", "و": "تت", "ي": "تت", "ث": "تت"}


def _assimilated(pattern: str, radicals: dict[str, str]) -> tuple[str, dict[str, str]]:
    """Fit the t of measure VIII to the radical before it: اتفق, ادعى, اصطدم."""
    first = radicals["1"]
    pair = _MERGED.get(first) or first + _TO_EMPHATIC.get(first, "ت")
    if "".join(radicals.values()) == "ءخذ":
        pair = "تت"  # اتخذ, alone among the verbs that begin with a hamza
    return pattern.replace("1t", pair), radicals


_SUBSTITUTIONS = (
    # (what, written): a weak last radical before an ending, longest first.
    (r"Uو", "uوو"), (r"Uي", "iيي"), (r"uي", "iي"),
    (r"a[وي]aت(?=Aن|aين)", "Aت"),
    (r"[aA][وي]W$", "aW"), (r"[iIuU][وي]W$", "W"),
    (r"[aA][وي]Uن", "aون"), (r"[iIuU][وي]Uن", "Uن"),
    (r"[aA][وي]Iن", "aين"), (r"[iIuU][وي]Iن", "Iن"),
    (r"a[وي]aت(?=A?$)", "aت"), (r"a[وي]aT$", "AT"),
    (r"aيa$", "Y"), (r"aوa$", "A"),
    (r"iي[u]?نa$", "Iنa"), (r"uو[u]?نa$", "Uنa"),
    (r"a[وي]u$", "Y"), (r"iيu$", "I"), (r"uوu$", "U"),
    (r"[aiu][وي]$", ""), (r"A[وي]u$", "Aء"),
)  # fmt: skip
_TWO_HAMZAS = {"ءaء": "ءA", "ءiء": "ءI", "ءuء": "ءU"}  # آمن, إيمان
_CONTRACTIONS = tuple((re.compile(what), by) for what, by in _SUBSTITUTIONS)


def _contract(sounds: str, *, weak_end: bool) -> str:
    for doubled, long in _TWO_HAMZAS.items():
        if sounds.startswith(doubled):
            sounds = long + sounds[len(doubled) :]
    if weak_end:
        for what, by in _CONTRACTIONS:
            sounds = what.sub(by, sounds)
    # A glide after its own or a stronger vowel makes it long: إيضاح, يوقن.
    return re.sub("uي(?=[ء-ي])", "U", re.sub("iو(?=[ء-هي])", "I", sounds))
