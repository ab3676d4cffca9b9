"""How Arabic verbs inflect: third persons of every tense, participles, masdars.

A verb is its root, its measure (I–X as a number) and, in measure I, the vowels
of its perfect and imperfect. Sounds are put together by pattern, `sounds`
contracts what is weak, and `spelling` writes the result.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from etl.lexicon.forms import Clitics, Form, Row, split
from etl.lexicon.sounds import inflect
from etl.lexicon.spelling import spell

Tag = Literal[
    "perfect", "imperfect", "passive", "masdar", "participle", "passive_participle"
]


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One written form of a verb.

    Attributes:
        surface: unvocalised spelling, hamzas and ى in their places.
        tag: what the form is; `passive` only where it is written apart from the
            active (قيل, it was said).
        agreement: person, gender and number of a finite form (`3ms` … `3fp`),
            gender and number of a participle (`ms` …), empty for a masdar.
        clitics: which clitics it takes.
    """

    surface: str
    tag: Tag
    agreement: str = ""
    clitics: Clitics = "verb"

    def form(self, *, kind: str = "") -> Form:
        """Return it as a lexicon form."""
        return Form(self.surface, tag=self.tag, clitics=self.clitics, kind=kind)


@dataclass(frozen=True, slots=True)
class _Measure:
    """The patterns of one measure; digits stand for radicals."""

    perfect: str
    imperfect: str
    passive_perfect: str
    passive_imperfect: str
    participle: str
    passive_participle: str
    masdars: tuple[str, ...] = ()


_MEASURES = {
    1: _Measure("1a2{p}3", "ya12{i}3", "1u2i3", "yu12a3", "1A2i3", "ma12U3"),
    2: _Measure(
        "1a22a3", "yu1a22i3", "1u22i3", "yu1a22a3", "mu1a22i3", "mu1a22a3", ("ta12I3",)
    ),
    3: _Measure(
        "1A2a3", "yu1A2i3", "1U2i3", "yu1A2a3", "mu1A2i3", "mu1A2a3", ("mu1A2a3aT",)
    ),
    4: _Measure(
        "ءa12a3", "yu12i3", "ءu12i3", "yu12a3", "mu12i3", "mu12a3", ("ءi12A3",)
    ),
    5: _Measure(
        "ta1a22a3", "yata1a22a3", "tu1u22i3", "yuta1a22a3", "muta1a22i3",
        "muta1a22a3", ("ta1a22u3",),
    ),
    6: _Measure(
        "ta1A2a3", "yata1A2a3", "tu1U2i3", "yuta1A2a3", "muta1A2i3", "muta1A2a3",
        ("ta1A2u3",),
    ),
    7: _Measure(
        "iن1a2a3", "yaن1a2i3", "uن1u2i3", "yuن1a2a3", "muن1a2i3", "muن1a2a3",
        ("iن1i2A3",),
    ),
    8: _Measure(
        "i1ta2a3", "ya1ta2i3", "u1tu2i3", "yu1ta2a3", "mu1ta2i3", "mu1ta2a3",
        ("i1ti2A3",),
    ),
    9: _Measure("i12a33", "ya12a33", "u12u33", "yu12a33", "mu12a33", "mu12a33",
        ("i12i3A3",)),
    10: _Measure(
        "ista12a3", "yasta12i3", "ustu12i3", "yusta12a3", "musta12i3", "musta12a3",
        ("isti12A3",),
    ),
}  # fmt: skip
_FOUR_RADICALS = {
    1: _Measure(
        "1a23a4", "yu1a23i4", "1u23i4", "yu1a23a4", "mu1a23i4", "mu1a23a4",
        ("1a23a4aT",),
    ),
    2: _Measure(
        "ta1a23a4", "yata1a23a4", "tu1u23i4", "yuta1a23a4", "muta1a23i4",
        "muta1a23a4", ("ta1a23u4",),
    ),
}  # fmt: skip
# Two letters of a jussive (لم ير) would be found in too many words.
_SHORTEST_JUSSIVE = 3

_PERFECT_ENDINGS = (
    ("a", "3ms"), ("aت", "3fs"), ("A", "3md"), ("aتA", "3fd"), ("W", "3mp"),
    ("نa", "3fp"),
)  # fmt: skip
# Indicative, then the subjunctive and jussive where they are written apart.
_IMPERFECT_ENDINGS = (
    ("u", "3ms"), ("", "3ms"), ("Aنi", "3md"), ("A", "3md"),
    ("Uنa", "3mp"), ("W", "3mp"), ("نa", "3fp"),
)  # fmt: skip
_FEMININE_ENDINGS = (("u", "3fs"), ("", "3fs"), ("Aنi", "3fd"), ("A", "3fd"))
_PARTICIPLE_ENDINGS = (
    ("u", "ms"), ("A", "ms"), ("aT", "fs"), ("Uن", "mp"), ("Iن", "mp"),
    ("Aن", "md"), ("aين", "md"), ("aتAن", "fd"), ("aتaين", "fd"), ("Aت", "fp"),
)  # fmt: skip


@lru_cache(maxsize=2048)
def verb_forms(
    root: str, measure: int = 1, *, vowels: str = "a-u", masdars: tuple[str, ...] = ()
) -> tuple[VerbForm, ...]:
    """Return the written forms of one verb, each once, finite forms first.

    Args:
        root: three or four radicals, weak ones as و or ي, a hamza as ء: «قول».
        measure: 1 to 10, with four radicals 1 or 2.
        vowels: vowels of perfect and imperfect in measure 1: `a-u` (قال يقول),
            `a-i` (رمى يرمي), `a-a` (سعى يسعى), `i-a` (لقي يلقى).
        masdars: as written; measure 1 has no pattern for them, in the others
            they stand beside the regular one.

    Raises:
        ValueError: no such root or measure.
    """
    if len(root) not in {3, 4} or measure not in _patterns(root):
        raise ValueError(f"no verb of root {root!r} in measure {measure}")
    if measure == 1 and vowels.startswith("i") and root[-1] == "و":
        root = root[:-1] + "ي"  # رضي, يرضيان
    found: dict[tuple[str, str], VerbForm] = {}
    active = set()
    for form in (*_finite(root, measure, vowels), *_nominal(root, measure, masdars)):
        if form.tag == "passive" and form.surface in active:
            continue
        if form.tag in {"perfect", "imperfect"}:
            active.add(form.surface)
        found.setdefault((form.surface, form.tag), form)
    return tuple(found.values())


def verb_row_forms(row: Row, *, kind: str = "") -> Iterator[Form]:
    """Return the forms of a lexicon row with root, measure, vowels and masdar.

    Of one spelling the first reading is kept, finite before nominal ones.
    """
    for form in verb_forms(
        row["root"],
        int(row["measure"] or 1),
        vowels=row["vowels"] or "a-u",
        masdars=tuple(split(row["masdar"])),
    ):
        yield form.form(kind=kind)


def citation(root: str, measure: int = 1, *, vowels: str = "a-u") -> str:
    """Return the form dictionaries list: «قول» in measure 1 is قال (he said)."""
    return verb_forms(root, measure, vowels=vowels)[0].surface


def _patterns(root: str) -> dict[int, _Measure]:
    return _FOUR_RADICALS if len(root) == 4 else _MEASURES


def _finite(root: str, measure: int, vowels: str) -> Iterator[VerbForm]:
    patterns = _patterns(root)[measure]
    first, _, second = vowels.partition("-")
    perfect = patterns.perfect.format(p=first)
    imperfect = patterns.imperfect.format(i=second)
    yield from _conjugated(perfect, _PERFECT_ENDINGS, "perfect", root, measure)
    yield from _in_imperfect(imperfect, "imperfect", root, measure)
    passive = patterns.passive_perfect
    yield from _conjugated(passive, _PERFECT_ENDINGS, "passive", root, measure)
    yield from _in_imperfect(patterns.passive_imperfect, "passive", root, measure)


def _in_imperfect(
    pattern: str, tag: Tag, root: str, measure: int
) -> Iterator[VerbForm]:
    yield from _conjugated(pattern, _IMPERFECT_ENDINGS, tag, root, measure)
    feminine = "ت" + pattern.removeprefix("y")
    yield from _conjugated(feminine, _FEMININE_ENDINGS, tag, root, measure)


def _conjugated(
    pattern: str, endings: Iterable[tuple[str, str]], tag: Tag, root: str, measure: int
) -> Iterator[VerbForm]:
    for ending, agreement in endings:
        sounds = inflect(pattern, ending, root, measure)
        for surface in spell(sounds):
            if len(surface) < _SHORTEST_JUSSIVE and ending == "":
                continue
            yield VerbForm(surface, tag, agreement)
            # Before a pronoun ى is ا (أبداه, رآه) and the plural's alef goes (قالوه).
            if sounds.endswith("Y"):
                bare = surface[:-1] + "ا"
                yield VerbForm(bare.replace("أا", "آ"), tag, agreement)
            elif sounds.endswith("W"):
                yield VerbForm(surface[:-1], tag, agreement)


def _nominal(root: str, measure: int, masdars: tuple[str, ...]) -> Iterator[VerbForm]:
    patterns = _patterns(root)[measure]
    regular = [
        surface
        for pattern in patterns.masdars
        for surface in spell(_masdar_sounds(pattern, root, measure))
    ]
    for masdar in dict.fromkeys((*masdars, *regular)):
        yield from _masdar_forms(masdar, counted=measure > 1 or len(root) == 4)
    yield from _participles(patterns.participle, "participle", root, measure)
    yield from _participles(
        patterns.passive_participle, "passive_participle", root, measure
    )


def _participles(pattern: str, tag: Tag, root: str, measure: int) -> Iterator[VerbForm]:
    for ending, agreement in _PARTICIPLE_ENDINGS:
        for surface in spell(inflect(pattern, ending, root, measure)):
            yield VerbForm(surface, tag, agreement, "noun+pronoun")
            if ending == "aT":  # before a pronoun: «داعيته» (his caller)
                yield VerbForm(surface[:-1] + "ت", tag, agreement, "noun+pronoun")
            # An indefinite weak participle drops its ي: «داعٍ» (one who calls).
            elif ending == "u" and tag == "participle" and root[-1] in "وي":
                yield VerbForm(surface[:-1], tag, agreement, "noun")


def _masdar_forms(masdar: str, *, counted: bool) -> Iterator[VerbForm]:
    """Yield a masdar as it stands, in the accusative, before a pronoun, counted."""
    forms = [masdar]
    if masdar.endswith("ة"):
        forms += [masdar[:-1] + "ت", masdar[:-1] + "ات"]
    elif masdar.endswith("اء"):
        forms += [masdar[:-1] + "ؤ", masdar[:-1] + "ئ"]
        forms += [masdar + "ات"] if counted else []
    elif not masdar.endswith(("ى", "ا")):
        forms += [masdar + "ا"]
        forms += [masdar + "ات"] if counted else []
    for surface in forms:
        yield VerbForm(surface, "masdar", clitics="noun+pronoun")


def _masdar_sounds(pattern: str, root: str, measure: int) -> str:
    weak_end = root[-1] in "وي"
    if measure == 2 and len(root) == 3 and (weak_end or root[-1] == "ء"):
        pattern = "ta12i3aT"  # تسمية, تهنئة
    if measure in {4, 10} and root[1] in "وي" and not weak_end and len(root) == 3:
        # The middle radical is lost and ة makes up for it: إدانة, استعادة.
        pattern = {4: "ءi1A3aT", 10: "isti1A3aT"}[measure]
    return inflect(pattern, "" if pattern.endswith("T") else "u", root, measure)
