"""The beginning of a title: a person by family name, a pronoun by its bearer, anything else by its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.events.factuality.falsehoods import is_ruled_out
from sahara_cli.reading.events.participants.apposition import set_off
from sahara_cli.reading.events.participants.excepted import excepted
from sahara_cli.reading.events.titles.shares import share, shared
from sahara_cli.reading.lexicon.english import can_act
from sahara_cli.reading.lexicon.human import is_person, nouns_of, people
from sahara_cli.reading.lexicon.nations import STATES, is_people
from sahara_cli.reading.lexicon.rows import words, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.coreference import Names
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase

#: So many words a subject has, and so many names.
_SUBJECT, _NAMES, _FEW = 9, 3, 2
_PEOPLES = frozenset({"koreans", "africans", "houthis"})
_FIRST = frozenset({"i", "we", "me", "us", "myself", "ourselves"})
OWNERS = frozenset({"his", "her", "its", "their", "my", "our", "your"})
_DROPPED = frozenset({"the", "a", "an", "this", "that", "another"}) | OWNERS
_LED = late(
    r"\b(?:[Aa]t (?:least|most)|[Aa]s many as|[Nn]o fewer than|[Uu]p to|[Mm]ore than|[Oo]ver) $"
)
_BOUND = 16
_PLURAL_VERBS = frozenset({"are", "were", "have", "'re", "'ve", "do"})
_SINGULAR_VERBS = frozenset({"is", "was", "has", "'s", "does"})


#: Nouns whose end is told behind them.
_FOR_ENDS = frozenset(
    {"talks", "negotiations", "meeting", "meetings", "summit", "conference", "discussions", "efforts", "effort"}
    | {"operation", "mission", "session", "vote", "referendum", "march", "rally", "protest", "strike"}
)  # fmt: skip
_ONE = frozenset({"one", "1"})
_SINGLE = frozenset({"he", "she", "it", "him", "her"})
_RELATIVE = frozenset({"who", "which", "that"})


class Subject(NamedTuple):
    """The words of a subject, whether it is plural, and whether it is only a pronoun that means nobody known."""

    words: str
    plural: bool
    vague: bool = False


_LONGEST_AIM = 7


class Naming:
    """Gives the subjects of titles and the words of phrases."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def subject(
        self,
        sentence: Sentence,
        phrases: Sequence[Phrase],
        group: Group | None,
        parties: Sequence[str],
    ) -> Subject:
        """Give the subject of a title; nobody where the writer alone is meant."""
        shown: list[str] = []
        phrases = _agreeing(sentence, _meant(sentence, phrases), group)
        vague = bool(phrases)
        for phrase in phrases:
            low = sentence.tokens[phrase.head].low
            if low in _FIRST | {"you"}:
                continue
            wording = self.phrase(sentence, phrase, parties)
            vague = vague and sentence.tokens[phrase.head].tag == "O" and wording.lower() == low
            shown += [wording] if wording and wording not in shown else []
        if not shown:
            return Subject(self.joined(parties), len(parties) > 1)
        plural = len(shown) > 1 or _is_plural(
            sentence, phrases[-1], group, "" if vague else shown[0]
        )
        if len(shown) > _NAMES:
            shown = [*shown[: _NAMES - 1], "others"]
        return Subject(_and(shown), plural, vague)

    def phrase(self, sentence: Sentence, phrase: Phrase, parties: Sequence[str]) -> str:
        """Give a phrase's words: a person's family name, the name that a pronoun means, else its own."""
        head = sentence.tokens[phrase.head]
        left_out = excepted(sentence, phrase)
        if left_out or head.tag == "O" or head.low in _RELATIVE:
            with_exception = f"{sentence.shown(phrase)} {left_out}"
            return with_exception if left_out else self._meant(head.low, parties)
        if person := self._person(sentence, phrase) or self._kin(sentence, phrase, parties):
            return person
        own = self._own(sentence, phrase)
        if own.lower() in words()["determiner"] | OWNERS:
            return share(sentence, phrase, own)
        if (end := name_end(sentence, phrase)) > sentence.span(phrase)[1]:
            return f"{own}{sentence.text[sentence.span(phrase)[1] : end]}"
        behind = self._behind(sentence, phrase)
        if head.low == "government" and behind.startswith("of "):
            return behind.removeprefix("of ").removeprefix("the ")
        return f"{own} {behind or _end_of(sentence, phrase)}".strip()

    def _behind(self, sentence: Sentence, phrase: Phrase) -> str:
        chunk = next((n for n, c in enumerate(sentence.chunks) if c.phrase == phrase), None)
        if chunk is None:
            return ""
        return behind_noun(sentence, chunk, most=1) or _aim(sentence, chunk)

    def _kin(self, sentence: Sentence, phrase: Phrase, parties: Sequence[str]) -> str:
        """Name "his rival, Sidi Kane", and "a banker who fled, Omar Haddad"."""
        owned = sentence.tokens[phrase.first].low in OWNERS and is_human(sentence, phrase)
        known = [party for party in parties if self._names.is_person(party)]
        if not owned and (named := set_off(sentence, phrase)) in parties:
            return self._names.name(str(named))
        return self._names.name(known[0]) if owned and len(known) == len(parties) == 1 else ""

    def _meant(self, pronoun: str, parties: Sequence[str]) -> str:
        """Name whom a pronoun means; where that is not known it stays, but "who" does not."""
        parties = parties[:1] if pronoun in _SINGLE else parties
        return self.joined(parties) or ("" if pronoun in _RELATIVE else pronoun)

    def joined(self, parties: Sequence[str]) -> str:
        """Name the parties, three at most."""
        names = [self._names.name(party) for party in parties]
        return _and(names if len(names) <= _NAMES else [*names[: _NAMES - 1], "others"])

    def _person(self, sentence: Sentence, phrase: Phrase) -> str:
        start, _ = sentence.span(phrase)
        head = sentence.tokens[phrase.head]
        if sentence.tokens[phrase.first].low == "the" and phrase.head - phrase.first <= _FEW:
            return ""  # "the Marie Lou" is a ship
        people = [
            m
            for m in sentence.mentions
            if m.person and m.actor and start <= m.start <= head.start < m.end
        ]
        return self._names.name(people[-1].actor or "") if people else ""

    def _own(self, sentence: Sentence, phrase: Phrase) -> str:
        """Give a phrase's own words: no article, no name cut, and what bounds a number kept."""
        _, end = sentence.span(phrase)
        first = bare(sentence, phrase.first, phrase.head)
        tokens = sentence.tokens
        # A long one keeps its last words, and never begins within a name.
        while phrase.end - first > _SUBJECT and not (
            tokens[first].text[0].isupper() and tokens[first + 1].text[0].isupper()
        ):
            first += 1
        start = tokens[first].start
        counted = tokens[phrase.first].tag == "M"
        lead = (
            _LED.search(sentence.text, max(sentence.start, start - _BOUND), start)
            if counted
            else None
        )
        return sentence.text[lead.start() if lead else start : end]


def _end_of(sentence: Sentence, phrase: Phrase) -> str:
    """Give the end that a noun is for: "talks to avert a strike"; of an office or a plan it is another matter."""
    clause = next((other for other in sentence.clauses if other.first == phrase.end), None)
    group = clause.group if clause and clause.relation == "infinitive" else None
    if (
        clause is None
        or group is None
        or not clause.objects
        or clause.objects[0].first != group.head + 1
    ):
        return ""
    if sentence.tokens[phrase.head].low not in _FOR_ENDS:
        return ""
    last = clause.objects[0]
    return sentence.text[sentence.tokens[group.first].start : sentence.tokens[last.end - 1].end]


def _aim(sentence: Sentence, number: int) -> str:
    """Give what a subject is for: "to head off a strike" of "talks to head off a strike will be held"."""
    after = sentence.chunks[number + 1] if number + 1 < len(sentence.chunks) else None
    if after is None or after.group is None or after.group.form != "infinitive":
        return ""
    verb = next((group for group in sentence.groups if group.first > after.group.head), None)
    if verb is None or verb.form != "finite" or verb.first - after.first > _LONGEST_AIM:
        return ""
    tokens = sentence.tokens[after.first : verb.first]
    if any(token.tag in "XOE" for token in tokens):
        return ""
    return sentence.text[tokens[0].start : tokens[-1].end]


def _meant(sentence: Sentence, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Leave out Kenya of "not Kenya but Peru"."""
    return [phrase for phrase in phrases if not is_ruled_out(sentence, phrase)]


def _agreeing(
    sentence: Sentence, phrases: Sequence[Phrase], group: Group | None
) -> Sequence[Phrase]:
    """Take the phrase that a plural verb agrees with, where it was read with an aside: "Images of it, the S9, have"."""
    if len(phrases) != 1 or _agrees(sentence, phrases[0], group):
        return phrases
    chunks = sentence.chunks
    at = next((n for n, c in enumerate(chunks) if c.phrase == phrases[0]), 0)
    if at > 1 and chunks[at - 1].sort == "C" and (joined := chunks[at - 2].phrase):
        return [joined, phrases[0]]
    plural = _first_plural(sentence, at)
    return [plural] if plural else phrases


def _first_plural(sentence: Sentence, at: int) -> Phrase | None:
    """Find the first plural before a chunk that no preposition or verb governs."""
    chunks = sentence.chunks
    for number, chunk in enumerate(chunks[:at]):
        led = number > 0 and chunks[number - 1].sort in {"I", "T", "VG"}
        if chunk.phrase and not led and _is_plural_noun(sentence, chunk.phrase):
            return chunk.phrase
    return None


def _agrees(sentence: Sentence, phrase: Phrase, group: Group | None) -> bool:
    """Tell whether a phrase can be the subject of a verb: not a singular of "have" or "are"."""
    verb = _first_verb(group) if group else ""
    return verb not in _PLURAL_VERBS or _is_plural_noun(sentence, phrase)


def _first_verb(group: Group) -> str:
    return group.helpers[0] if group.helpers else group.word


def bare(sentence: Sentence, first: int, head: int) -> int:
    """Give where a phrase begins behind its articles, its owner's pronoun and words for a time."""
    tokens = sentence.tokens
    while first < head and (tokens[first].low in _DROPPED or tokens[first].tag == "E"):
        first += 1
        if first < head and tokens[first].tag == "G":
            first += 1
    return first


def behind_noun(sentence: Sentence, number: int, most: int = 2) -> str:
    """Give the phrases that belong to a noun, the chunk `number`: "of Burundi", "on grain exports", "near Kassel"."""
    parts: list[str] = []
    at = number + 1
    chunks = sentence.chunks
    while at + 1 < len(chunks) and len(parts) < most:
        prep, phrase = chunks[at], chunks[at + 1]
        low = sentence.tokens[prep.first].low
        if prep.sort not in {"I", "T"} or phrase.phrase is None or low in {"by", "as", "according"}:
            break
        if phrase.end - phrase.first > _SUBJECT:
            break
        at = _pair_ends(sentence, at) if low == "between" else at
        end = chunks[at + 1].end
        last = max(sentence.tokens[end - 1].end, name_end(sentence, phrase.phrase))
        parts.append(sentence.text[sentence.tokens[prep.first].start : last])
        at += 2
        while at < len(chunks) and sentence.tokens[chunks[at].first].start < last:
            at += 1
    return " ".join(parts)


def _pair_ends(sentence: Sentence, at: int) -> int:
    """Give the chunk before the last of a pair: "between Oram and Bento", "between the cities of Oram and Bento"."""
    chunks = sentence.chunks
    joined = [sentence.tokens[chunk.first].low for chunk in chunks[at + 2 : at + 5 : 2]]
    there = at + 4 if joined[:1] == ["of"] and joined[1:] == ["and"] else at + 2
    behind = chunks[there + 1] if there + 1 < len(chunks) else None
    return there if behind is not None and behind.phrase else at


def name_end(sentence: Sentence, phrase: Phrase) -> int:
    """Give where the name ends that a phrase begins: "the Front" of "the Front for the Liberation of Tamat"."""
    head = sentence.tokens[phrase.head]
    ends = (m.end for m in sentence.mentions if m.start <= head.start < m.end)
    return max((head.end, *ends))


def is_human(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell a person by the noun: "the man", "a driver"."""
    low, nouns = sentence.tokens[phrase.head].low, people()
    classes = ("people", "ordinary", "sufferer", "agent", "officials", "office")
    return low not in nouns_of("body", "media") and any(low in nouns[name] for name in classes)


def is_first_person(sentence: Sentence, phrases: Sequence[Phrase]) -> bool:
    """Tell whether the writer alone is the subject: "I", "we"."""
    return bool(phrases) and all(sentence.tokens[phrase.head].low in _FIRST for phrase in phrases)


def _is_plural(sentence: Sentence, phrase: Phrase, group: Group | None, shown: str) -> bool:
    """Tell a plural: by its verb's own form where that shows it, else by the noun; "they" by whom it means."""
    if sentence.tokens[phrase.head].low == "all":
        return True
    if sentence.tokens[phrase.head].tag == "O" and shown:
        return _are_shown(shown)
    if group is not None and group.form == "finite":
        verb = _first_verb(group)
        if verb in _PLURAL_VERBS | _SINGULAR_VERBS:
            return verb in _PLURAL_VERBS
    return _is_plural_noun(sentence, phrase) and not _speaks_alone(sentence, phrase, group)


def _are_shown(shown: str) -> bool:
    """Tell several by the words that "they" stands for."""
    return " and " in shown or (shown[0].islower() and _ends_as_plural(shown.rpartition(" ")[2]))


def _speaks_alone(sentence: Sentence, phrase: Phrase, group: Group | None) -> bool:
    """Tell "Kovacs said", whose name only looks like a plural."""
    head = sentence.tokens[phrase.head]
    alone = head.start == sentence.begin and phrase.end - phrase.first == 1
    several = can_act(head.low) or is_person(head.low)
    return alone and group is not None and group.word in words()["speech"] and not several


def _is_plural_noun(sentence: Sentence, phrase: Phrase) -> bool:
    phrase = shared(sentence, phrase) or phrase
    head = sentence.tokens[phrase.head]
    counts = _counting(sentence.tokens[phrase.first : phrase.head])
    counted = any(count not in _ONE for count in counts[-1:]) and head.low != "one"
    if head.tag == "M":
        return _is_count(sentence, phrase)
    if head.tag == "P":
        return _is_plural_name(head, counted=bool(counts)) or _are_several(sentence, phrase)
    if head.low in words_of("plural", "singular"):
        return head.low in words()["plural"]
    return counted or _ends_as_plural(head.low)


def _is_count(sentence: Sentence, phrase: Phrase) -> bool:
    head = sentence.tokens[phrase.head]
    named = phrase.head > phrase.first and sentence.tokens[phrase.head - 1].tag == "P"
    coded = head.text[0].isupper() and head.text[-1].isdigit()
    return head.low not in _ONE and not (named or coded)


def _counting(inner: Sequence[Token]) -> list[str]:
    """List the numbers that count a noun, "the 12 men"; behind a noun they only name it: "a magnitude 6 quake"."""
    counts: list[str] = []
    for token in inner:
        if token.tag in "NP" and not counts:
            break
        # "A 22-year-old man" and "a 24-hour strike" are one, "the 9 a.m. meeting" too.
        if token.low in {"a.m.", "p.m.", "am", "pm"}:
            return []
        counts += [token.low] if token.tag == "M" and "-" not in token.low else []
    return counts


def _is_plural_name(head: Token, *, counted: bool) -> bool:
    """Tell "two Boeings" and "Kenyans" from "Paris"."""
    named = is_people(head.text) and head.text not in STATES
    return head.low.endswith("s") and (counted or named or is_person(head.low))


def _are_several(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell "the Bolsheviks" and "North Koreans" from "the Netherlands"."""
    tokens = sentence.tokens[phrase.first : phrase.end]
    name = tokens[-1]
    if name.low in _PEOPLES:
        return True
    start, end = sentence.span(phrase)
    named = any(start <= m.start and m.end <= end and m.place for m in sentence.mentions)
    led = tokens[0].low in {"the", "some", "many"} and len(tokens) == _FEW
    return led and name.text.endswith("s") and not (named or name.text in STATES)


def _ends_as_plural(noun: str) -> bool:
    if noun in words_of("plural", "singular"):
        return noun in words()["plural"]
    return noun.endswith(("s", "men")) and not noun.endswith(("ss", "us"))


def _and(names: Sequence[str]) -> str:
    named = [name for name in names if name]
    return " and ".join(part for part in (", ".join(named[:-1]), *named[-1:]) if part)
