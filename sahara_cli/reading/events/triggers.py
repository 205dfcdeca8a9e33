"""Triggers: the words of `deeds.tsv` that tell what was done, as kinds and modes of PLOVER, where they stand.

The notation of the file is described at its head.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.computed import cached_property
from sahara_cli.patterns import late
from sahara_cli.reading.events.behind import DATE, Behind
from sahara_cli.reading.events.doing import is_by_armed, is_to_people
from sahara_cli.reading.lexicon.rows import rows, words
from sahara_cli.reading.lexicon.verbs import listed_pasts, third

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase

_WORD = r"[\w'$%.-]+(?:,\d{3})*"
_DOUBLING = late(r"[^aeiou][aeiou][bdglmnprt]$")
_FEW = 4
#: The part of an entry that asks for people as what the deed is done to.
_PEOPLE = "%"
#: The part of an entry that asks for a force or a state as who does it.
_ARMED = "*"
#: A part of an entry that is words and no sign: "talks|meeting".
_PLAIN = late(r"[a-z' |-]+")
#: What is done to things, and told so in the passive.
_DONE = frozenset(
    {"aid", "sanction", "coerce", "retreat", "concede", "protest", "mobilize", "accuse", "reject", "request"}
)  # fmt: skip
_SHOT = frozenset({"bombing", "shelling", "kidnapping", "trial", "law", "recall", "approval"})
#: Words that lead on to another matter: "sent a note about aid" is none.
_AWAY = "to|for|on|in|at|about|from|with|after|before|by|over|that|who|which|and"
_NO_DATE = rf"(?! (?:the )?(?:\d|(?:{DATE})\b))"
_NO_SPELL = r"(?!(?:minute|hour|day|week|month|year)s? (?:after|before)\b)"  # a time
#: The rest of a name, where more is asked for behind it: "denied Quispe bail".
_REST = r"(?-i:[\w'-]*(?: [A-Z][\w'-]*){0,3})"
_SIGNS: dict[str, str] = {
    "@": r"(?-i: (?:the )?(?!(?i:of|on|to|in|for|the|an?|and|at|by|with|against|over|about|after|from)\b)[A-Z])",
    "..": rf"(?:,? {_NO_SPELL}{_WORD}){{0,{_FEW}}}?,?",
    "...": rf"(?:,? (?!(?:{_AWAY})\b){_WORD}){{0,{_FEW}}}?,?",
    "&": rf"(?:,? (?!(?:{_AWAY}|of)\b){_WORD}){{0,{_FEW}}}?,?",
    "~": _NO_DATE,
    ">": r"(?= (?:{})\b)",
    "^": r"(?! (?:{})\b)",
    "!": rf"(?!(?: {_WORD}){{0,{_FEW - 1}}}? (?:{{}})s?\b)",
}


class Sort(NamedTuple):
    """The sort of event that a word tells: a kind and a mode of PLOVER, and a noun for ids."""

    kind: str
    mode: str | None
    label: str


class Frame:
    """The sort of event that a word tells before certain words; the more of them, the sooner it is tried."""

    def __init__(self, sort: Sort, tail: tuple[str, ...], *, dated: bool) -> None:
        #: Whether it must be done to people.
        self.to_people = _PEOPLE in tail
        self.by_armed = _ARMED in tail
        self.asks_who = self.to_people or self.by_armed
        self._tail = tuple(part for part in tail if part not in {_PEOPLE, _ARMED})
        self.sort = sort
        self._may_be_dated = dated and bool(self._tail)
        asked = (part not in {"..", "...", "&", "~"} and part[0] not in "!^" for part in tail)
        self.weight = sum(asked)

    @cached_property
    def tail(self) -> re.Pattern[str]:
        """Give the pattern of what must follow the word."""
        parts = (f"{_part(p)}{_REST}" if p == "@" else _part(p) for p in self._tail[:-1])
        return re.compile("".join((*parts, *map(_part, self._tail[-1:]))), re.IGNORECASE)

    @cached_property
    def _needed(self) -> list[tuple[str, ...]]:
        """List the words, each with the space before it, of which one of each must stand behind the word."""
        plain = (part.split("|") for part in self._tail if _PLAIN.fullmatch(part))
        return [tuple(f" {word}" for word in words) for words in plain]

    @cached_property
    def _is_beside(self) -> bool:
        """Tell whether the first of these must stand at once, behind no gap."""
        return bool(_PLAIN.fullmatch(self._tail[0]))

    def match(self, behind: Behind) -> int:
        """Match what must follow the word, or a date behind it; give where that ends, -1 where it does not follow."""
        if self._may_be_dated and behind.past_date:
            ended = self._match(behind.past_date)
            if ended >= 0 or self._is_negative:
                return ended  # "demonstrated in 2013 that"
        return self._match(behind)

    @cached_property
    def _is_negative(self) -> bool:
        """Tell an entry that only names what must not follow."""
        return all(part[0] in "!^" for part in self._tail)

    def _match(self, behind: Behind) -> int:
        """Match what must follow; no pattern is made before its words stand there."""
        if not self._tail:
            return behind.at
        if self._needed:
            rest = behind.rest
            if self._is_beside and not rest.startswith(self._needed[0]):
                return -1
            if not all(any(word in rest for word in words) for words in self._needed):
                return -1
        if self._words and behind.is_plain:
            return behind.word_end(self._words)
        matched = self.tail.match(behind.text, behind.at)
        return matched.end() if matched and matched.end() <= behind.end else -1

    @cached_property
    def _words(self) -> tuple[str, ...]:
        """List the words of which one must follow, where nothing else must: these need no pattern."""
        alone = self._needed[0] if len(self._tail) == len(self._needed) == 1 else ()
        return alone if all(word[-1].isalpha() and "march" not in word for word in alone) else ()

    def subject_in(self, about: str) -> Iterator[re.Match[str]]:
        """Find what may stand before the passive instead: "roads were blocked"; no pattern is made before it may."""
        small = about.lower()
        may_stand = not self._subjects or any(word in small for word in self._subjects)
        return self.subject.finditer(about) if may_stand and self.subject else iter(())

    @cached_property
    def _subjects(self) -> tuple[str, ...]:
        """List the words of which one stands before the passive, where they are words and no signs."""
        last = self._tail[-1] if self._tail else ""
        return tuple(last.split("|")) if _PLAIN.fullmatch(last) else ()

    @cached_property
    def subject(self) -> re.Pattern[str] | None:
        """Give the pattern of what may stand before the passive instead."""
        asks = self.sort.kind in _DONE or self.sort.mode == "disapprove" or self.sort.label in _SHOT
        if not asks or len(self._tail) != 2 or self._tail[0] not in {"..", "...", "&"}:  # noqa: PLR2004 - a gap and what follows
            return None
        return re.compile(rf"\b(?:{self._tail[1]})s?\b", re.IGNORECASE)


class Trigger(NamedTuple):
    """A word for a deed: its stretch in the text, what it tells, and where the words that it needs end.

    `clause` is the one it stands in; `token` its place in the sentence; a noun has no `group`.
    """

    start: int
    end: int
    close: int
    sort: Sort | None
    clause: Clause
    token: int
    group: Group | None = None

    @property
    def kind(self) -> str | None:
        """Give PLOVER's kind, None where no word tells one."""
        return self.sort.kind if self.sort else None

    @property
    def mode(self) -> str | None:
        """Give PLOVER's mode."""
        return self.sort.mode if self.sort else None

    @property
    def label(self) -> str:
        """Give the noun for ids."""
        return self.sort.label if self.sort else ""

    @property
    def is_vague(self) -> bool:
        """Tell what says little of what was done: no word of the file tells it, or only that somebody was busy."""
        return self.sort is None or self.sort.label == "activity"

    @property
    def is_verb(self) -> bool:
        """Tell a verb from a noun."""
        return self.group is not None


@cache
def frames() -> tuple[dict[str, list[Frame]], dict[str, list[Frame]]]:
    """Read the file: frames by each form of a verb, and by each form of a noun's first word."""
    verbs: defaultdict[str, list[Frame]] = defaultdict(list)
    nouns: defaultdict[str, list[Frame]] = defaultdict(list)
    for kind, mode, label, part, entry in rows("deeds"):
        sort = Sort(kind, None if mode == "-" else mode, label)
        first, *tail = entry.split("+")
        frame = Frame(sort, tuple(tail), dated=part == "verb")
        if part == "verb":
            for form in dict.fromkeys(_forms(*first.split("/"))):
                verbs[form].append(frame)
        else:
            for form in dict.fromkeys((first, *_plurals(first, tail))):
                nouns[form].append(frame)
    for verb in (*verbs.values(), *nouns.values()):
        verb.sort(key=lambda candidate: -candidate.weight)
    return dict(verbs), dict(nouns)


def verb_trigger(sentence: Sentence, clause: Clause) -> Trigger | None:
    """Read a clause's verb as a deed; without a sort where no word of the file tells one."""
    group = clause.group
    if group is None:
        return None
    token = sentence.tokens[group.head]
    sort, close = _verb_sort(sentence, clause, group)
    return Trigger(token.start, token.end, close, sort, clause, group.head, group)


def _verb_sort(sentence: Sentence, clause: Clause, group: Group) -> tuple[Sort | None, int]:
    token = sentence.tokens[group.head]
    candidates = frames()[0].get(group.word, ())
    if not candidates:
        return None, token.end
    if group.is_passive and (by_subject := _of_subject(sentence, clause, candidates, token.end)):
        return by_subject
    if group.is_passive and group.word in {"flown", "sent", "returned"}:
        candidates = [frame for frame in candidates if frame.sort.mode != "visit"]
    behind = Behind(sentence.text, token.end, sentence.end)
    for frame in candidates:
        if frame.asks_who and not _is_so_done(frame, sentence, clause, group):
            continue
        close = frame.match(behind)
        if close >= 0:
            return frame.sort, close
    return None, token.end


def _is_so_done(frame: Frame, sentence: Sentence, clause: Clause, group: Group) -> bool:
    """Tell whether a deed is done by whom, and to whom, a frame asks for."""
    if frame.to_people and not is_to_people(sentence, clause, group):
        return False
    return not frame.by_armed or is_by_armed(sentence, clause, group)


def _of_subject(
    sentence: Sentence, clause: Clause, candidates: Sequence[Frame], at: int
) -> tuple[Sort, int] | None:
    """Read a passive by its subject, "roads were blocked"; "people were released from hospital" is no such deed."""
    behind = Behind(sentence.text, at, sentence.end)
    for frame in candidates:
        if frame.sort.kind != "other" or frame.weight <= 1 or frame.to_people:
            continue
        close = frame.match(behind)
        if close >= 0:
            return frame.sort, close
    if not clause.subjects:
        return None
    subject = clause.subjects[-1]
    about, ends = sentence.shown(subject), sentence.tokens[subject.head].end
    for frame in candidates:
        if any(_ends_at(sentence, subject, match, ends) for match in frame.subject_in(about)):
            return frame.sort, at
    return None


def _ends_at(sentence: Sentence, subject: Phrase, match: re.Match[str], end: int) -> bool:
    """Tell the head of a phrase from what describes it: a "ship-to-ship transfer" is no ship."""
    return sentence.tokens[subject.first].start + match.end() >= end


def noun_triggers(sentence: Sentence, clause: Clause, places: Sequence[int]) -> list[Trigger]:
    """Find the nouns for deeds among tokens at `places`, which are in order."""
    triggers: list[Trigger] = []
    nouns = frames()[1]
    for place in places:
        token = sentence.tokens[place]
        frames_of = nouns.get(token.low)
        if not frames_of or token.tag not in "NPV" or (triggers and token.start < triggers[-1].end):
            continue
        if _is_month(sentence, place) or _is_gunfire(sentence, place):
            continue
        behind = Behind(sentence.text, token.end, sentence.end)
        for frame in frames_of:
            close = frame.match(behind)
            if close >= 0 and not _describes(sentence, place, close):
                end = token.end + len(_LEADS.sub("", sentence.text[token.end : close]))
                triggers.append(Trigger(token.start, end, close, frame.sort, clause, place))
                break
    return triggers


def _is_month(sentence: Sentence, place: int) -> bool:
    """Tell "every March" from a march."""
    before = sentence.tokens[place - 1].low if place else ""
    return sentence.tokens[place].text == "March" and before in _BEFORE_MONTHS


def _is_gunfire(sentence: Sentence, place: int) -> bool:
    """Tell "artillery fire" from a blaze."""
    before = sentence.tokens[place - 1].low if place else ""
    return sentence.tokens[place].low == "fire" and before in _GUNS


_GUNS = frozenset(
    {"artillery", "mortar", "rocket", "gun", "small-arms", "machine-gun", "machinegun", "tank", "sniper", "hostile"}
    | {"enemy", "friendly", "rifle", "arms", "covering", "return", "live", "automatic", "rebel", "cross"}
)  # fmt: skip
_BEFORE_MONTHS = frozenset(
    {"every", "each", "last", "this", "next", "in", "of", "by", "since", "until", "early", "late", "mid", "and", "to"}
)  # fmt: skip
#: "An exercise south of Crete".
_COMPASS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"}
)
_LEADS = late(r" (?:on|of|to|with|for|into|against|in|at|over|through|from|between)$")


#: "Murder and violent disorder charges".
_CHARGES = late(r" (?:and|or) (?:[a-z-]+ ){1,3}(?:charges?|offences?|counts?)\b")
_LOW = late(r"[A-Za-z][a-z]*(?:-[a-z]+)*")


def words_for_deeds(
    text: str, start: int, end: int, *, nouns_only: bool = False
) -> list[tuple[int, int, Sort]]:
    """Find words for deeds in a stretch of a text that is no sentence of its own, each with where its words end."""
    deeds: list[tuple[int, int, Sort]] = []
    verbs, nouns = frames()
    for word in _LOW.finditer(text, start, end):
        low = word[0].lower()
        listed = nouns.get(low, []) if nouns_only else [*nouns.get(low, []), *verbs.get(low, [])]
        if not listed:
            continue
        behind = Behind(text, word.end(), end)
        for frame in listed:
            close = frame.match(behind)
            if close >= 0:
                deeds.append((word.start(), close, frame.sort))
                break
    return deeds


def _describes(sentence: Sentence, place: int, end: int) -> bool:
    """Tell a noun that only describes the next one: "an attack helicopter", "the peace plan meeting"."""
    if _CHARGES.match(sentence.text, end):
        return True
    following = next((token for token in sentence.tokens[place + 1 :] if token.start >= end), None)
    if following is None or following.tag not in "NP":
        return False
    if sentence.text[end : following.start] != " ":
        return False
    return (
        following.low not in frames()[1]
        and following.tag == "N"
        and following.low not in words()["adverb"]
        and following.low not in _COMPASS
    )


def _part(part: str) -> str:
    sign = part if part in _SIGNS else part[0]
    wording = part.removeprefix(sign) if sign in _SIGNS else part
    # The month of March is no march.
    wording = re.sub(r"\bmarch\b", "(?-i:march)", wording)
    return _SIGNS.get(sign, r" (?:{})s?\b").replace("{}", wording)


def _plurals(first: str, rest: Sequence[str]) -> tuple[str, ...]:
    if (rest and rest[0][0] not in "!^") or first.endswith("s"):
        return ()
    if first.endswith(("ch", "sh")):
        return (f"{first}es",)
    return (f"{first[:-1]}ies",) if _ends_in_y(first) else (f"{first}s",)


def _ends_in_y(word: str) -> bool:
    """Tell a word whose "y" becomes "ie" before an ending: "rally", not "play"."""
    return word[-1:] == "y" and word[-2:-1] not in "aeiou"


def _forms(base: str, *irregular: str) -> tuple[str, ...]:
    if base == "be":
        return tuple(words()["be"])
    if base == "found":
        # "They found it" is of another verb.
        return ("founds", "founding", "founded")
    stem = base.removesuffix("e")
    doubled = (f"{base}{base[-1]}ing",) if _DOUBLING.search(base) else ()
    pasts: tuple[str, ...] = irregular
    if not irregular:
        pasts = listed_pasts().get(base, ()) or (
            (stem[:-1] + "ied",) if _ends_in_y(base) else (f"{stem}ed", f"{base}{base[-1]}ed")
        )
    return (base, third(base), f"{stem}ing", *doubled, *pasts)
