"""Nisba that name a language: «بالفرنسية» (in French), «يتحدث الصينية» (Chinese).

The feminine of a nisba is also the adjective of a land and its women, so only the
words beside it tell.
"""

from collections.abc import Sequence

from etl.states.cues import Cues
from etl.words import Token, after, bare, before

_FROM_AND_TO = ("من", "الي", "عن")
_REACH = 6  # words in which a translation is spoken of


def names_language(start: int, end: int, prefix: str, text: str, cues: Cues) -> bool:
    """Tell whether the definite feminine nisba at a span is a language.

    Args:
        start: where the word begins, its clitics included.
        end: where it ends.
        prefix: its clitics.
        text: the folded text.
        cues: the words that tell.
    """
    if prefix in {"بال", "وبال"}:
        return True
    if not prefix.endswith(("ال", "لل")):
        return False
    previous = before(text, start, _REACH)
    if prefix == "وال" and previous and previous[0].text.endswith("يه"):
        # «اللغة الفرنسية والإنجليزية» (the French and English languages)
        beside, previous = previous[0].text, previous[1:]
        if beside.startswith("بال") or cues.ends("not_before_demonym", previous):
            return True
    return _is_spoken(previous, cues) or _is_translated(previous, text, end, cues)


def _is_spoken(previous: Sequence[Token], cues: Cues) -> bool:
    """«يتحدث الفرنسية», «يتعلم الطلاب الصينية»: a verb, maybe with its subject."""
    subject = len(previous) > 1 and previous[0].text.startswith("ال")
    verbs = previous[: 2 if subject else 1]
    return any(bare(verb.text) in cues.words["speaking"] for verb in verbs)


def _is_translated(previous: Sequence[Token], text: str, end: int, cues: Cues) -> bool:
    """«ترجم من الإسبانية إلى العربية» (translated from Spanish into Arabic)."""
    if not previous or previous[0].text not in _FROM_AND_TO:
        return False
    around = [*previous, *after(text, end, _REACH)]
    return any(token.text in cues.words["translation"] for token in around)
