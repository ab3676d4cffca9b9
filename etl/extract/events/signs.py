"""What shows that words tell an act where they stand: actors, a day, a toll."""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.arabic import key
from etl.extract.events.clauses import Clause
from etl.extract.events.days import Dates
from etl.extract.events.drafts import Draft
from etl.extract.events.extents import SOON_AFTER, Extents
from etl.extract.events.frames import Frame
from etl.extract.events.triggers import Trigger
from etl.extract.events.vetoes import Vetoes
from etl.extract.events.words import last_word
from etl.lexicon.forms import split
from etl.lexicon.scan import Scan
from etl.records import EdtfDate

# What a state may say that it will not do; that it will not attack is a denial.
REFUSABLE = frozenset({
    "AGREE", "COOPERATE", "MOBILIZE", "AID", "SUPPORT", "CONSULT", "CONCEDE",
})  # fmt: skip
# How near a flood or the like stands to the harm it did.
_NEAR_HARM = 45
# Acts that another may be part of.
_FRAMING = frozenset({"AGREE", "COOPERATE", "CONCEDE"})
# How near after its verb the host stands.
_HOST = 20
# Nouns of what may be hosted that are no acts by themselves: «النسخة» (the edition).
_HOSTED = frozenset({"meeting", "sitting", "talks", "exercise", "delegation"})
# Acts whose verbal noun, written as the verb is, stands in lists of aims.
_LISTED = frozenset({"SUPPORT", "AID", "COOPERATE", "MOBILIZE"})
# Shorter words before a verb are particles: «قد».
_SHORTEST = 3
# How far from an attack its toll may stand.
_TOLL = 110
# Nouns of these acts tell one wherever they have an actor; of others only where
# a word takes the act as having been («بعد تصويت البرلمان»).
_PLAIN = frozenset({
    "ASSAULT", "SANCTION", "THREATEN", "COERCE", "MOBILIZE", "RETREAT", "CONCEDE",
})  # fmt: skip
# Families of verbs that tell an act with its day alone: «التأمت في تموز».
_BY_ITSELF = frozenset({"meeting", "founding"})
# Gatherings tell themselves where place or date is named and nobody who met.
_GATHERINGS = frozenset({"CONSULT", "COOPERATE", "AGREE", "PROTEST"})
# Nouns of these tell an act by their day: «هجمات مايو 2019».
_BY_DAY = _GATHERINGS | {"ASSAULT", "RETREAT"}
# What is called for a day to come.
_CALLED = frozenset({"CONSULT", "COOPERATE"})


@dataclass(frozen=True, slots=True)
class Signs:
    """Judges the words of one clause; `told` grows as its acts are read."""

    scan: Scan
    clause: Clause
    vetoes: Vetoes
    dates: Dates
    published: EdtfDate | None
    extents: Extents
    told: Sequence[Draft]

    def tells(self, trigger: Trigger, frame: Frame) -> bool:
        """Whether a noun reports an act of its own where it stands."""
        if trigger.event_type == "ASSAULT" and self.vetoes.is_every(trigger.word):
            return False
        if self._is_dated_noun(trigger, frame):
            return True
        if not frame.actors:
            return self._is_untold_attack(trigger)
        if self.told and self._is_part(trigger):
            return self._is_news(trigger, frame)
        return self._stands_alone(trigger, frame)

    def _is_untold_attack(self, trigger: Trigger) -> bool:
        """Whether only its toll tells an attack: «هجوم أودى بحياة 40 جنديا»."""
        types = {draft.frame.trigger.event_type for draft in self.told}
        known = trigger.light or "ASSAULT" in types
        return not known and self.is_bloody(trigger)

    def _stands_alone(self, trigger: Trigger, frame: Frame) -> bool:
        """Whether a noun with actors needs no verb to tell its act."""
        word = trigger.word
        if self.vetoes.is_factual(word):
            return not (word.about and self._is_only_spoken_of(trigger))
        if self.vetoes.is_ongoing(word):
            return not trigger.light
        if trigger.event_type not in _PLAIN or trigger.light:
            return False
        # «طلبت سحب قواتها» (asked to have them withdrawn): nobody has done it.
        if frame.carried and trigger.noun is None and self.clause.opening != "mark":
            return False
        # «اشتباكات بين قرغيزستان وطاجيكستان» (clashes between the two).
        between = [actor for actor, tie in frame.others if tie == "with"]
        return bool(frame.sources) or len(between) > 1 or self.is_bloody(trigger)

    def _is_only_spoken_of(self, trigger: Trigger) -> bool:
        """Whether «عن» leads to no news: «غاب عن القمة» (was not at the summit)."""
        vague = any(row["class"] == "noun" for row in trigger.word.rows)
        known = trigger.word.prefix.endswith("ال") and trigger.event_type == "CONSULT"
        return (trigger.light and vague) or known

    def is_gathering(self, trigger: Trigger) -> bool:
        """Whether its day alone tells an act of which nobody is named."""
        groups = {way for row in trigger.word.rows for way in split(row["group"])}
        told = (
            trigger.noun is not None
            or trigger.pointing
            or bool(groups & _BY_ITSELF)
            or trigger.end > trigger.word.word_end
            or trigger.event_type == "PROTEST"
        )
        if trigger.event_type == "ASSAULT" and trigger.noun is not None:
            return self.is_dated(trigger)  # «الهجوم الذي وقع في أبريل»
        if "host" in groups and self._has_host(trigger):
            return True
        if trigger.event_type not in _GATHERINGS or not told:
            return False
        return self.is_dated(trigger) or self._is_placed(trigger)

    def _is_placed(self, trigger: Trigger) -> bool:
        """Whether a past meeting has its place: «اختتمت في أستانا الجولة»."""
        if trigger.noun is None or trigger.event_type != "CONSULT":
            return False
        places = self.scan.within(*self.extents.reach(trigger), "place")
        return trigger.word.tense == "perfect" and bool(places)

    def _has_host(self, trigger: Trigger) -> bool:
        """Whether a city hosts the meeting: «تستضيف الدوحة النسخة الرابعة»."""
        low, high = trigger.word.word_end, self.extents.reach(trigger)[1]
        return bool(self.scan.within(low, min(high, low + _HOST), "place"))

    def is_appointed(self, trigger: Trigger) -> bool:
        """Whether a meeting is called for a day to come: «الجولة المقبلة في …»."""
        if trigger.event_type not in _CALLED:
            return False
        span = trigger.start, min(self.clause.end, trigger.end + SOON_AFTER)
        mention = self.dates.nearest(*span, trigger.end)
        latest = self.published and self.published.latest
        return bool(
            mention and latest and mention.date.earliest
            and mention.date.earliest > latest
        )  # fmt: skip

    def is_bloody(self, trigger: Trigger) -> bool:
        """Whether an attack's toll tells it where nobody is named."""
        if trigger.event_type != "ASSAULT":
            return False
        if trigger.objects == "victims":
            return True
        sentence = self.scan.sentence_at(trigger.start)
        low = max(sentence[0], trigger.start - _TOLL)
        high = min(sentence[1], trigger.end + _TOLL)
        hits = self.scan.within(low, high, "event_object")
        return any(hit.entry.row["group"] == "toll" for hit in hits)

    def is_dated(self, trigger: Trigger) -> bool:
        """Whether a date stands among the words of an act."""
        low, high = self.extents.reach(trigger)
        return self.dates.nearest(low, high, trigger.end) is not None

    def _is_dated_noun(self, trigger: Trigger, frame: Frame) -> bool:
        """Whether its own date makes a noun an act: «طرد سفيرها في يناير»."""
        word = trigger.word
        if trigger.light or word.inside or trigger.planned:
            return False
        if self._is_part(trigger) and (self.told or trigger.event_type != "AGREE"):
            return False
        if self.told and not word.beyond:
            return False
        if not frame.has_parties and trigger.event_type not in _BY_DAY:
            return False
        high = min(
            self.clause.end, self.extents.until(trigger), trigger.end + SOON_AFTER
        )
        mention = self.dates.nearest(trigger.end, high, trigger.end)
        since = mention is not None and mention.role == "since"
        if mention is None or not (
            mention.role == "at" or (since and trigger.event_type == "AGREE")
        ):
            return False
        published = self.published
        latest = published.latest if published else None
        return not (latest and mention.date.earliest and mention.date.earliest > latest)

    def _is_news(self, trigger: Trigger, frame: Frame) -> bool:
        """Whether the meeting at which something was done is told with it.

        «أعلن ذلك خلال قمة لقادة …» (said so at a summit of the leaders of …), but not
        «خلال القمة» (at the summit), which is spoken of as known.
        """
        word = trigger.word
        if trigger.event_type != "CONSULT" or frame.carried or trigger.light:
            return False
        if word.inside or word.prefix.endswith("ال"):
            return False  # «وفي قمة بغداد قرر القادة» (at the summit): only where
        if not self.vetoes.is_setting(word):
            return False
        return any(actor.iso3s or actor.alliance_id for actor in frame.actors)

    def _is_part(self, trigger: Trigger) -> bool:
        """Whether the noun belongs to an act that its clause tells already.

        A meeting is where the rest takes place («خلال قمة»), and what follows ب is
        what another act is about («هدد بشن هجوم»).
        """
        word = trigger.word
        if trigger.event_type == "CONSULT":
            return not self.vetoes.is_beside(word)
        if trigger.event_type in _FRAMING and word.inside:
            return True  # «أفرجت عنهم في صفقة تبادل» (freed them in an exchange)
        return word.prefix.endswith("ب")

    def is_accident(self, trigger: Trigger) -> bool:
        """Whether nobody did the harm: «قتل خمسة في فيضانات»."""
        if trigger.event_type != "ASSAULT":
            return False
        low = max(self.clause.sentence, trigger.start - _NEAR_HARM)
        high = min(self.clause.end, trigger.end + _NEAR_HARM)
        return self.vetoes.is_accident(low, high)

    def is_undated_state(self, trigger: Trigger) -> bool:
        """Whether a state of things has no day on which it began: «تنتمي إلى»."""
        if not trigger.lasting:
            return False
        span = self.clause.start, max(self.clause.end, self.clause.reach)
        mention = self.dates.nearest(*span, trigger.end)
        return mention is None or mention.role != "since"

    def is_general(self, frame: Frame) -> bool:
        """Whether a clause says what may or shall be, not what is: «أي قوات تُنشر»."""
        trigger = frame.trigger
        every = trigger.event_type == "ASSAULT" and self.vetoes.is_every(trigger.word)
        if every or self._is_host_of_no_meeting(trigger):
            return True
        return self._is_description(frame) or self._is_rule(frame)

    def _is_rule(self, frame: Frame) -> bool:
        """Whether a task or a treaty's clause is told."""
        trigger = frame.trigger
        if trigger.event_type == "ASSAULT" and self.clause.opening == "relative":
            # «القوة التي تقاتل الجماعة» (the force that fights the group): its task.
            lasts = trigger.word.tense == "imperfect" and trigger.noun is None
            return lasts and not self.is_dated(trigger)
        if trigger.event_type not in REFUSABLE or trigger.refused:
            return False
        if self.vetoes.is_any(trigger.word):
            return True
        named = any(one.iso3s or one.alliance_id for one in frame.actors)
        if trigger.pointing and trigger.word.has_pronoun and not named:
            return True  # «أطلقه الحوثيون» (which the Houthis fired): no founding
        # «تتعاون الأطراف» (the parties shall cooperate): a treaty's words.
        present = trigger.word.tense == "imperfect" and not trigger.planned
        unnamed = bool(frame.sources) and not named
        return present and unnamed and not self.is_dated(trigger)

    def _is_description(self, frame: Frame) -> bool:
        """Whether a verb without a subject of its own tells no act of the last one's.

        «دعما لدولة تتعرض لضغوط» (for a state that is under pressure) describes an
        indefinite noun; «تمويل الطرق ودعم المشاريع» (and support for projects) is a
        noun in a list.
        """
        word = frame.trigger.word
        if not frame.carried or word.form != "verb":
            return False
        if "و" in word.prefix or "ف" in word.prefix:
            # «رفضتها واعتبرتها عدوانا» (… and held it an aggression): one refusal.
            view = frame.trigger.objects == "violation" and word.has_pronoun
            return view or self._is_in_list(frame.trigger)
        if word.tense != "imperfect" or "س" in word.prefix or word.has_pronoun:
            return False
        before = last_word(self.scan.text, word.word_start)
        if word.word_start <= self.clause.start or len(before) < _SHORTEST:
            return False
        return not before.startswith(("ال", "وال")) and not self.vetoes.is_small(word)

    def _is_in_list(self, trigger: Trigger) -> bool:
        """Whether «ودعم» is a noun after another: «في تمويل المشاريع ودعم التجارة»."""
        word = trigger.word
        if trigger.event_type not in _LISTED:
            return False
        nouns = {key(one) for row in word.rows for one in split(row["masdar"])}
        return word.surface in nouns

    def _is_host_of_no_meeting(self, trigger: Trigger) -> bool:
        """Whether what is hosted is no meeting: «تستضيف مقر المنظمة» (its seat)."""
        if trigger.noun is not None or trigger.objects or trigger.word.has_pronoun:
            return False
        if not any("host" in split(row["group"]) for row in trigger.word.rows):
            return False
        span = trigger.start, max(self.clause.end, self.clause.reach)
        hits = self.scan.within(*span, "event_object")
        return not any(hit.entry.row["group"] in _HOSTED for hit in hits)
