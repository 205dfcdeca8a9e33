"""Words that tell what was done: verbs and nouns, as kinds and modes of PLOVER."""

from __future__ import annotations

import re
from typing import NamedTuple

from sahara_cli.reading.events.deeds.lexicon import Frame, Sort, lexicon
from sahara_cli.reading.events.deeds.predicates import Verb, verbs
from sahara_cli.reading.events.deeds.verbforms import (
    ADVERBS,
    AFTER_NOUNS,
    BEFORE_NOUNS,
    HELPERS,
    NO_VERBS,
)

__all__ = ["CLOSED", "Deed", "deeds"]

#: "A great deal" of something is none.
_MUCH = frozenset({"great", "good"})
#: A capital may begin the sentence, not a name.
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*|(?<![^\W_] )(?<![\w'-])[A-Z][a-z]+(?= [a-z])")
_NEXT = re.compile(r" ([a-z]+)\b")
#: Words that no noun before them describes.
CLOSED = NO_VERBS | ADVERBS | HELPERS | BEFORE_NOUNS | AFTER_NOUNS
_LEADS = re.compile(r" (?:on|of|to|with|for|into|against|in|at|over|through|from|between)$")
#: What kills without anybody's doing.
_DISASTER = re.compile(
    r"\b(?:earthquake|quake|floods?|flooding|hurricane|typhoon|cyclone|tornado|storm|tsunami|landslide|mudslide"
    r"|avalanche|volcano|eruption|crash|accident|disease|virus|epidemic|outbreak|blaze|collision|famine"
    r"|drought|heatwave|derailment|collapse|cancer|lightning|stampede|ferry|capsized)\b"
    # What is opened, or is of guns, is no blaze.
    r"|(?<!open )(?<!opened )(?<!opening )(?<!under )(?<!gun )(?<!tank )(?<!rifle )(?<!rocket )(?<!mortar )"
    r"(?<!artillery )\bfire\b(?! on\b)"
)
_BY_CHANCE = Sort("other", None, "deaths", "kill( {})", "Deaths/Deaths")
#: Who blocks a road to be heard: whoever else does it does not protest.
_PROTESTERS = re.compile(
    r"\b(?:protest\w*|demonstrat\w+|strik(?:ers|ing)|farmers|workers|drivers|truckers|hauliers|taxis|students|teachers"
    r"|nurses|miners|dockers|fishermen|activists|campaigners|residents|villagers|marchers|unions?|crowds?|thousands"
    r"|hundreds|dozens|supporters|youths|farmworkers|pensioners|parents|women|veterans|passengers)\b",
    re.IGNORECASE,
)
_REACH = 160


class Deed(NamedTuple):
    """A word for what was done, where it stands, and what it tells.

    `close` is where the words that it needs to tell it end: "held ... talks"; `verb` is the verb with its helpers;
    `led` tells that those words stand before it: "roads were blocked".
    """

    start: int
    end: int
    sort: Sort
    close: int
    verb: Verb | None = None
    led: bool = False

    @property
    def kind(self) -> str:
        """Give PLOVER's kind."""
        return self.sort.kind

    @property
    def mode(self) -> str | None:
        """Give PLOVER's mode."""
        return self.sort.mode

    @property
    def label(self) -> str:
        """Give our own noun for it."""
        return self.sort.label

    @property
    def is_verb(self) -> bool:
        """Tell a verb from a noun."""
        return self.verb is not None


def deeds(text: str, start: int, end: int, known: list[Verb] | None = None) -> list[Deed]:
    """Find the words for deeds in a stretch of a text; `known` are its verbs, where they were found before."""
    every = verbs(text, start, end) if known is None else known
    by_start = {one.start: one for one in every}
    found: list[Deed] = []
    before = ""
    for word in _WORD.finditer(text, start, end):
        if found and word.start() < found[-1].end:
            continue
        verb = by_start.get(word.start())
        frames = (lexicon().verbs if verb else lexicon().nouns).get(word[0].lower(), ())
        led = _led(frames, text, verb, start) if verb else None
        told = (led, word.end()) if led else _frame(frames, text, word.end(), end)
        much = word[0] == "deal" and before in _MUCH
        if told and not much and _counts(text, word, verb, told, (start, end), by_start, found):
            deed = _deed(text, word.span(), told, verb, start)
            found.append(deed._replace(led=bool(led)))
        before = word[0]
    return found


def _counts(
    text: str,
    word: re.Match[str],
    verb: Verb | None,
    told: tuple[Sort, int],
    within: tuple[int, int],
    known: dict[int, Verb],
    found: list[Deed],
) -> bool:
    """Tell whether a word that could tell a deed does so where it stands."""
    if verb is None:
        return not _describes(text, told[1], within[1], known)
    if told[0].mode == "obstruct" or told[0].label == "rally":
        return _is_protest(text, verb, *within)
    # Who is flown somewhere does not visit it.
    if told[0].mode == "visit" and verb.is_passive and verb.word in {"flown", "returned"}:
        return False
    # "The talks collapsed" is no accident.
    return not (word[0].startswith("collaps") and found and not found[-1].is_verb)


def _led(frames: list[Frame] | tuple[()], text: str, verb: Verb, start: int) -> Sort | None:
    """Find what a passive tells of what stands before it."""
    if not verb.is_passive or not verb.helpers:
        return None
    lead = text[max(start, verb.first - _REACH) : verb.first]
    return next((one.sort for one in frames if one.subject and one.subject.search(lead)), None)


def _is_protest(text: str, verb: Verb, start: int, end: int) -> bool:
    """Tell whether those who block a way are such as protest: before the verb, or behind "by"."""
    by = text.find(" by ", verb.end, end) if verb.is_passive else -1
    return bool(
        _PROTESTERS.search(text, by, end)
        if by >= 0
        else _PROTESTERS.search(text, start, verb.first)
    )


def _describes(text: str, at: int, end: int, known: dict[int, Verb]) -> bool:
    """Tell a noun that only describes the next one: "the peace plan meeting", "an attack helicopter"."""
    after = _NEXT.match(text, at, end)
    if not after or after.start(1) in known:
        return False
    word = after[1]
    return word not in CLOSED and word not in lexicon().nouns and not word.endswith("ly")


def _frame(
    frames: list[Frame] | tuple[()], text: str, at: int, end: int
) -> tuple[Sort, int] | None:
    for one in frames:
        if (matched := one.tail.match(text, at)) and matched.end() <= end:
            return one.sort, matched.end()
    return None


def _deed(
    text: str, span: tuple[int, int], frame: tuple[Sort, int], verb: Verb | None, start: int
) -> Deed:
    sort, close = frame
    around = text[max(start, span[0] - _REACH) : close + _REACH].partition(". ")[0]
    if (
        sort.label == "attack"
        and verb
        and verb.word in {"killed", "injured", "killing"}
        and _DISASTER.search(around)
    ):
        sort = _BY_CHANCE
    end = span[1]
    if not verb:
        tail = _LEADS.sub("", text[end:close])
        end += len(tail)
    return Deed(span[0], end, sort, close, verb)
