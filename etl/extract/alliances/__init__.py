"""Which alliances an article speaks of, and where it names each of them.

1. Names of the registry (`names`).
2. Words that are no name of their own (`phrases`), with the states listed by them
   (`standing`); what means the same is put together and identified (`referents`).
3. Bare heads that refer back to one of these (`references`).
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from etl.arabic import key
from etl.extract.alliances.names import Naming, find_namings
from etl.extract.alliances.phrases import Phrase, find_phrases
from etl.extract.alliances.references import known_heads, refer_back
from etl.extract.alliances.referents import Referent, absorb, gather, identify
from etl.extract.alliances.standing import is_comprising, is_joined, standing_list
from etl.extract.registry import head_words, public_rosters, registry
from etl.extract.rosters import find_rosters
from etl.extract.tokens import Token, read_tokens
from etl.lexicon.scan import Scan
from etl.records import Alliance, DateMention, Mention


def find_alliances(
    scan: Scan, states: Sequence[Mention], when: Sequence[DateMention]
) -> tuple[list[Alliance], list[Mention]]:
    """Return the article's alliances and every naming of them, in text order."""
    namings = find_namings(scan)
    phrases = find_phrases(scan, namings)
    if not namings and not phrases:
        return [], []
    article = _Article(scan, states, when, namings)
    article.read(phrases)
    return article.alliances(), article.mentions


class _Article:
    """One article's alliances as they are found, step by step."""

    def __init__(
        self,
        scan: Scan,
        states: Sequence[Mention],
        when: Sequence[DateMention],
        namings: Sequence[Naming],
    ) -> None:
        self.scan = scan
        self.known = registry(scan.lexicon)
        self.mentions = [
            self._mention(one.start, one.end, one.ids[0], "name")
            for one in namings
            if one.tag in {"names", "weak"}
        ]
        self.rosters = find_rosters(scan, states, self.mentions)
        self.reading = read_tokens(scan, self.rosters, self.mentions, when)
        self.referents: list[Referent] = []
        self.heads = known_heads(self.known, self._ids())

    def read(self, phrases: Sequence[Phrase]) -> None:
        """Take up the words that are no name of their own."""
        open_ones = list(self._without_names(phrases))
        listed = [
            (one, standing_list(one, self.reading))
            for one in open_ones
            if one.role != "body" or _may_name(one)
        ]
        lists = {phrase.start: states for phrase, states in listed}
        bare = [one for one in open_ones if self._is_bare(one, lists)]
        taken = {one.start for one in bare}
        referents = gather(
            [
                (one, lists.get(one.start, ()))
                for one in open_ones
                if one.start not in taken
                and (one.naming or one.sides or one.quoted or lists.get(one.start))
            ]
        )
        for referent in referents:
            referent.is_joined = any(
                is_joined(phrase, self.reading) or is_comprising(phrase, self.reading)
                for phrase in referent.phrases
            )
            identify(referent, self.scan, self.known, self.rosters)
        whole = public_rosters(self.scan.lexicon)
        named = [whole[one] for one in self._ids() if one in whole]
        self.referents = absorb(referents, named)
        for referent in self.referents:
            self._add(referent)
        self._in_order()
        dates = {one.span_start for one in self.reading.when}
        for phrase, alliance_id in refer_back(
            self.scan, bare, self.mentions, self.heads, dates
        ):
            self.mentions.append(
                self._mention(phrase.start, phrase.end, alliance_id, "reference")
            )
        self._in_order()

    def alliances(self) -> list[Alliance]:
        """Return one record for each alliance, in the order of first naming."""
        states: dict[str, set[str]] = {}
        linked: dict[str, bool] = {}
        for referent in self.referents:
            if referent.alliance_id is not None:
                states.setdefault(referent.alliance_id, set()).update(referent.iso3s)
                linked[referent.alliance_id] = referent.linked
        return [
            Alliance(
                alliance_id=one,
                name=max(called, key=len),
                names=called,
                iso3s=tuple(sorted(states.get(one, ()))),
                linked_by_us=linked.get(one, False),
            )
            for one, called in self._names().items()
        ]

    def _names(self) -> dict[str, tuple[str, ...]]:
        """Return what each alliance is called; «المركز» (the centre) only at need."""
        full: dict[str, dict[str, None]] = {}
        short: dict[str, dict[str, None]] = {}
        for mention in self.mentions:
            if mention.alliance_id is None or mention.method == "reference":
                continue
            surface = mention.surface
            # «للتحالف»: the article's alef is lost after «لـ» (to).
            written = "ال" + surface[2:] if surface[:2] == "لل" else surface
            is_full = mention.method == "name" or " " in surface
            (full if is_full else short).setdefault(mention.alliance_id, {})[
                written
            ] = None
        return {one: tuple(full.get(one) or short[one]) for one in {**full, **short}}

    def _ids(self) -> list[str]:
        return list(
            dict.fromkeys(one.alliance_id for one in self.mentions if one.alliance_id)
        )

    def _without_names(self, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
        """Yield the phrases that hold no certain name; learn heads of the others.

        «مهمة بحرية باسم "أسبيدس"» teaches that «المهمة» may mean it, and so does
        «…، وهي شراكة بحرية» (which is a naval partnership).
        """
        starts = {mention.span_start: mention for mention in self.mentions}
        for phrase in phrases:
            within = [
                starts[at] for at in range(phrase.start, phrase.end) if at in starts
            ]
            meant = within[0] if within else self._said_of(phrase)
            if meant is None:
                yield phrase
            elif phrase.role != "container" and meant.alliance_id:
                self.heads[meant.alliance_id].add(key(phrase.head))

    def _said_of(self, phrase: Phrase) -> Mention | None:
        """Return the alliance that a phrase only describes, or gives a new name."""
        sentence = self.reading.sentence_at(phrase.start)
        place = sentence.index_at(phrase.start)
        called = _called_later(sentence.tokens[place : place + _NEAR], phrase)
        if called is not None:
            return called
        tokens = sentence.tokens[max(0, place - _NEAR) : place]
        before = [token for token in tokens if token.kind == "alliance"]
        called = any(token.is_cue("called") for token in tokens[-2:])
        if called and phrase.quoted:  # «تأسست المنظمة …، باسم «المجلس التركي»»
            return before[-1].mention if before else self._bare_before(tokens)
        if not before:
            return None
        near = [token for token in tokens[-2:] if token.start >= before[-1].end]
        is_said = any(token.is_cue("apposition") for token in near[-2:])
        return before[-1].mention if is_said and not phrase.is_definite else None

    def _bare_before(self, tokens: Sequence[Token]) -> Mention | None:
        """Return the alliance last named before a sentence's «المنظمة»."""
        heads = head_words(self.scan.lexicon)
        bare = [one for one in tokens if one.text.removeprefix("ال") in heads]
        place = bisect_left(
            self.mentions, tokens[0].start, key=lambda one: one.span_start
        )
        return self.mentions[place - 1] if bare and place else None

    def _is_bare(self, phrase: Phrase, lists: dict[int, tuple[str, ...]]) -> bool:
        """Tell whether a phrase can only refer to what is named elsewhere."""
        if not phrase.is_definite or phrase.sides or phrase.naming:
            return False
        if phrase.quoted and not self._is_only_quoted(phrase):
            return False
        return not lists.get(phrase.start) or any(
            key(phrase.head) in heads for heads in self.heads.values()
        )

    def _is_only_quoted(self, phrase: Phrase) -> bool:
        """Tell whether quotes hold a mere head that stands for something named."""
        head = key(phrase.head)
        bare = phrase.quoted.removeprefix("ال") == head
        return bare and any(head in heads for heads in self.heads.values())

    def _add(self, referent: Referent) -> None:
        if referent.alliance_id is None:
            return
        heads = self.heads.setdefault(
            referent.alliance_id,
            set(known_heads(self.known, [referent.alliance_id])[referent.alliance_id]),
        )
        heads.update(key(head) for head in referent.heads)
        method = "linked" if referent.linked else "phrase"
        self.mentions.extend(
            self._mention(one.start, one.end, referent.alliance_id, method)
            for one in referent.phrases
        )

    def _mention(self, start: int, end: int, alliance_id: str, method: str) -> Mention:
        return Mention(
            kind="alliance",
            surface=self.scan.original(start, end),
            span_start=start,
            span_end=end,
            method=method,
            alliance_id=alliance_id,
            mention_id=self.scan.key("mention", "alliance", alliance_id, start, end),
        )

    def _in_order(self) -> None:
        self.mentions.sort(key=lambda one: (one.span_start, one.span_end))


_NEAR = 24


def _may_name(phrase: Phrase) -> bool:
    """Tell whether a body's words may be its name: «اللجنة المشتركة بين …»."""
    told = phrase.is_telling and phrase.is_definite
    return bool(phrase.naming or phrase.sides or phrase.quoted or phrase.tail or told)


def _called_later(tokens: Sequence[Token], phrase: Phrase) -> Mention | None:
    """Return the name a phrase is given behind its list: «…، المعروفة باسم أوكوس»."""
    for place, token in enumerate(tokens):
        if token.start < phrase.end:
            continue
        if token.is_cue("called") and not phrase.quoted:
            after = [one for one in tokens[place + 1 : place + 4] if one.mention]
            return after[0].mention if after else None
        if token.kind == "alliance" or token.is_cue("stop"):
            return None
    return None
