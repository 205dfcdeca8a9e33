"""Which sentences may hold a figure: those with a number, and with a word that numbers count with."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from sahara_cli.dates.english.lexicon import NUMBERS, SCALES
from sahara_cli.reading.lexicon.rows import rows
from sahara_cli.reading.lexicon.verbs import forms

#: A number may stand here: "12", "twelve", "a million", "dozen".
_DIGIT, _LETTERS = re.compile(r"\d"), re.compile("[a-z]+")
_NUMBERS = frozenset(NUMBERS.keys() | SCALES.keys())


def may_hold_figure(text: str) -> bool:
    """Tell whether a sentence has a number, and a word that numbers count with; others need not be read."""
    small = text.lower()
    if _DIGIT.search(text) or not _NUMBERS.isdisjoint(_LETTERS.findall(small)):
        return _may_count().search(small) is not None
    return False


@cache
def _may_count() -> re.Pattern[str]:
    """Make the pattern of all words that a number counts with, by their first letters, in small ones."""
    stems = {
        "toll",
        "taken",
        "custody",
        "captive",
        "prisoner",
        "hostage",
        "suffer",
        "sustain",
        r"\$",
        "£",
        "€",
        "put (?:the|their)",
        "h[eo]ld",
        "hospital",
        "clinic",
        "from (?:the|their)",
    }
    pasts: defaultdict[str, list[str]] = defaultdict(list)
    for past, base in forms()["past"].items():
        pasts[base].append(past)
    for part, _, listed, tail in rows("counts"):
        if part.endswith("-so") and (asked := _asked(tail)):
            stems |= set(asked.split("|"))
            continue
        for word in (
            listed.replace("+", " ").split()
            if part not in {"unit", "rough", "earned", "toll", "law", "thing", "crowd", "household"}
            else ()
        ):
            stems |= {word.removesuffix("e")[:-1] if word.endswith("y") else word.removesuffix("e")}
            stems.update(pasts[word])
    return re.compile(rf"[$£€]|\b(?:{'|'.join(_shortest(stems))})")


def _asked(tail: str) -> str:
    """Give the last words that must stand behind a verb: "death" of "..+to+death"."""
    return next((part for part in reversed(tail.split("+")) if part[0].isalpha()), "")


def _shortest(stems: set[str]) -> list[str]:
    """Leave out the stems that begin with another one."""
    kept: list[str] = []
    for stem in sorted(stems):
        if not kept or not stem.startswith(kept[-1]):
            kept.append(stem)
    return kept
