"""Verbs of speech that report a deed and no words: «أعلنت انسحابها»."""

from etl.extract.statements.clauses import Opening, is_wording
from etl.extract.statements.drafts import Cue
from etl.extract.statements.phrases import Phrase
from etl.extract.statements.reading import COMMAS, Reading

# Who acts rather than speaks where nothing is worded.
_ACTING = {"state", "alliance", "body", "name"}
# Who only speaks, and has nothing to threaten or to pledge.
_SPEAKING = {"source", "expert", "document", "outlet", "press", "part"}
# So far behind the subject its deed may stand, over a date or a place.
_REACH = 14
_TO = "الي"
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن")


class Acts:
    """Tells deeds from words in one text.

    To announce one's withdrawal is to withdraw, and a state that rules out joining
    stays away. Both become statements by their wording, a clause or a quotation.
    """

    def __init__(self, reading: Reading) -> None:
        """Look in a text's words."""
        self.reading = reading

    def is_act(
        self, cue: Cue, opening: Opening, phrase: Phrase | None, place: int
    ) -> bool:
        """Whether a verb with a mere noun for its object is a deed.

        Args:
            cue: the verb.
            opening: how what is said opens.
            phrase: its subject, None where the last speaker goes on.
            place: the word after its subject.
        """
        kind = cue.hit.entry.row["act"]
        last = min(place + _REACH, cue.unit.last)
        if opening.shape != "complement":
            return False
        if kind == "own":
            return self._is_own_deed(place, last, phrase)
        if kind == "invite" and self._is_invitation(place, last):
            return True
        if kind == "deed" and not cue.hit.entry.row["prep"]:
            last = self._before_comma(place, last)  # «هنأه بالفوز، واصفاً …»
        return self._acts(kind, phrase) and not self._is_worded(place, last)

    def _before_comma(self, place: int, last: int) -> int:
        words = self.reading.words
        return next((at for at in range(place, last) if words[at].text in COMMAS), last)

    def _is_invitation(self, place: int, last: int) -> bool:
        """Whether «نظيره إلى القمة» follows: somebody, and to what he is asked."""
        words = self.reading.words
        for index in range(place + 1, last - 1):
            if words[index].text == _TO:
                return bool(self.reading.role(index + 1, "invitation"))
            if words[index].is_mark:
                return False
        return False

    def _acts(self, kind: str, phrase: Phrase | None) -> bool:
        if phrase is None:
            return kind == "deed"
        if kind == "deed" and phrase.sort not in _SPEAKING:
            return True
        return phrase.is_gathering or (kind == "body" and phrase.sort in _ACTING)

    def _is_worded(self, place: int, last: int) -> bool:
        """Whether a quotation follows, before a clause about somebody in the object."""
        for index in range(place, last):
            if self.reading.role(index, "relative"):
                return False
            if is_wording(self.reading, index):
                return True
        return False

    def _is_own_deed(self, place: int, last: int, phrase: Phrase | None) -> bool:
        """Whether the first noun of what is announced is «انسحابها».

        A state's «سحب القوات» (withdrawing the troops) is its own without a pronoun.
        """
        acting = phrase is not None and phrase.sort in _ACTING
        for index in range(place, last):
            if self.reading.role(index, "deed"):
                own = self.reading.words[index].text.endswith(_PRONOUNS)
                return acting or own
            if self.reading.role(index, "complement"):
                return False
        return False
