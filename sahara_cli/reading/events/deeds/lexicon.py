"""The table of deeds as an index: from a word to what it may tell, and the words that must stand around it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from sahara_cli.reading.events.deeds.hostile import HOSTILE
from sahara_cli.reading.events.deeds.peaceful import PEACEFUL

_ROW = re.compile(r"^(?=\w)", re.MULTILINE)
_WORD = r"[\w'$%.-]+"
_DOUBLING = re.compile(r"[^aeiou][aeiou][bdglmnprt]$")
_FEW = 4
#: What is done to things, and told so in the passive.
_DONE = frozenset({"aid", "sanction", "coerce", "retreat", "concede", "protest"})
#: Words that lead on to another matter: "sent a note about aid" is none.
_AWAY = "to|for|on|in|at|about|from|with|after|before|by|over|that|who|which|and"
_DATE = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september"
    r"|october|november|december"
)
_NO_DATE = rf"(?! (?:the )?(?:\d|(?:{_DATE})\b))"
#: A date between a verb and what it asks for: "called on Monday for", "appealed last week to".
_DATED = (
    rf"(?: (?:(?:on|in|last|late|early) ){{0,2}}(?:{_DATE}|week|month|year|yesterday|\d{{1,4}})"
    r"(?: (?:morning|afternoon|evening|night|\d{4}))?(?= (?:for|on|to|with|against|of)\b))?"
)
#: What the signs of the table stand for; `{}` is what follows them.
_SIGNS: dict[str, str] = {
    "@": r"(?-i: (?:the )?[A-Z])",
    "..": rf"(?:,? {_WORD}){{0,{_FEW}}}?",
    "...": rf"(?:,? (?!(?:{_AWAY})\b){_WORD}){{0,{_FEW}}}?",
    "&": rf"(?:,? (?!(?:{_AWAY}|of)\b){_WORD}){{0,{_FEW}}}?",
    "~": _NO_DATE,
    ">": r"(?= (?:{})\b)",
    "^": r"(?! (?:{})\b)",
    "!": rf"(?!(?: {_WORD}){{0,{_FEW - 1}}}? (?:{{}})s?\b)",
}


class Sort(NamedTuple):
    """What a word tells: a kind and mode of PLOVER, a noun for ids, and our words for headlines."""

    kind: str
    mode: str | None
    label: str
    phrase: str
    headline: str


class Frame(NamedTuple):
    """What a word tells where the words after it match; the more they ask for, the sooner it is tried.

    `subject` is what may stand before a passive instead: "roads were blocked" as "blocked the roads".
    """

    sort: Sort
    tail: re.Pattern[str]
    weight: int
    subject: re.Pattern[str] | None = None


class Lexicon(NamedTuple):
    """Frames by the form of a verb and by the first word of a noun; bases, and pasts that no ending tells."""

    verbs: dict[str, list[Frame]]
    nouns: dict[str, list[Frame]]
    bases: frozenset[str]
    pasts: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Read the tables."""
    verbs: defaultdict[str, list[Frame]] = defaultdict(list)
    nouns: defaultdict[str, list[Frame]] = defaultdict(list)
    bases: set[str] = set()
    pasts: set[str] = set()
    for row in _ROW.split(PEACEFUL + HOSTILE):
        if not row.strip():
            continue
        head, label, phrase, headline, told_verbs, told_nouns = row.split(":")
        kind, mode = head.split()
        sort = Sort(
            kind, None if mode == "-" else mode, label.strip(), phrase.strip(), headline.strip()
        )
        for entry in told_verbs.split():
            first, *tail = entry.split("+")
            base, *irregular = first.split("/")
            bases.add(base)
            pasts.update(irregular)
            for form in _forms(base, *irregular):
                verbs[form].append(_frame(sort, tail, _DATED if _asks(tail) else ""))
        for entry in told_nouns.split():
            first, *rest = entry.split("+")
            for form in (first, *_plurals(first, rest)):
                nouns[form].append(_frame(sort, rest))
    for frames in (*verbs.values(), *nouns.values()):
        frames.sort(key=lambda one: -one.weight)
    return Lexicon(dict(verbs), dict(nouns), frozenset(bases), frozenset(pasts))


def _frame(sort: Sort, tail: list[str], pattern: str = "") -> Frame:
    for part in tail:
        pattern = f"{pattern}{_part(part)}"
    return Frame(
        sort,
        re.compile(pattern, re.IGNORECASE),
        sum(one not in {"..", "...", "&", "~"} and one[0] not in "!^" for one in tail),
        _subject(tail) if sort.kind in _DONE or sort.mode == "disapprove" else None,
    )


def _part(part: str) -> str:
    """Give the pattern of a part of an entry, by the sign that it is or begins with."""
    sign = part if part in _SIGNS else part[0]
    return _SIGNS.get(sign, r" (?:{})s?\b").replace(
        "{}", part.removeprefix(sign) if sign in _SIGNS else part
    )


def _asks(tail: list[str]) -> bool:
    return any(one[0] not in "!^" for one in tail)


def _subject(tail: list[str]) -> re.Pattern[str] | None:
    """Take what a frame asks for behind its verb, and nothing else, as what stands before its passive."""
    match tail:
        case [".." | "..." | "&", objects]:
            phrase = rf"(?: (?:of|in|on|at|near|to|for|from|with|against)(?: the)? {_WORD}(?: [A-Z]\w+)?)?"
            return re.compile(rf"\b(?:{objects})s?{phrase} $", re.IGNORECASE)
    return None


def _plurals(first: str, rest: list[str]) -> tuple[str, ...]:
    if (rest and not rest[0].startswith("!")) or first.endswith("s"):
        return ()
    if first.endswith(("ch", "sh")):
        return (f"{first}es",)
    return (f"{first[:-1]}ies",) if re.search(r"[^aeiou]y$", first) else (f"{first}s",)


def _forms(base: str, *irregular: str) -> tuple[str, ...]:
    stem = base.removesuffix("e")
    past = (stem[:-1] + "ied",) if re.search(r"[^aeiou]y$", base) else (f"{stem}ed",)
    doubled = (f"{base}{base[-1]}ed", f"{base}{base[-1]}ing") if _DOUBLING.search(base) else ()
    return (base, third(base), f"{stem}ing", *doubled, *(irregular or past))


def third(base: str) -> str:
    """Give the third person of a verb: visits, reaches, carries, goes, has."""
    if base == "have":
        return "has"
    if re.search(r"[^aeiou]y$", base):
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "sh", "ch", "x", "o")) else f"{base}s"
