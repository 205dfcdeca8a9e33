"""Numbers that a record gives to another harm than its sentence does: "31 dead" of "injuring 31"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.judging.findings import Lack
from sahara_cli.judging.numbers import numbers
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence

#: What is counted of people, and the words that tell it right beside a number.
_WORDS = {
    "killed": r"kill(?:s|ed|ing)|dead|deaths?|die[sd]?|dying|dies|fatalit(?:y|ies)|drown(?:s|ed|ing)?|perish\w*|toll",
    "wounded": r"injur(?:e|es|ed|ing|y|ies)|wound(?:s|ed|ing)|hurt(?:s|ing)?"
    r"|(?P<hospital>hospitali[sz]ed|(?:rushed|taken|brought|sent|admitted) to (?:an? |the )?(?:\w+ )?hospitals?)",
    "arrested": r"arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?",
    "missing": r"missing|unaccounted",
}
_ANY = "|".join(f"(?P<{what}>{pattern})" for what, pattern in _WORDS.items())
_KILLED = late(rf"\b(?:{_WORDS['killed']})\b", re.IGNORECASE)
_ROUGHLY = (
    r"(?: (?:at least|more than|about|some|nearly|around|over|up to|as many as|no fewer than|another|a further|almost"
    r"|of|to|the|all|rose|stood|at))*"
)
_BEFORE = late(rf"\b(?:{_ANY}){_ROUGHLY} $", re.IGNORECASE)
#: "Nine dead, 31 hurt": up to a few words behind; nothing behind "and" is of the number.
_BEHIND = late(
    rf"(?: (?!and\b|as\b|when\b|after\b|who\b)[a-z'-]+){{0,4}}? (?:{_ANY})\b", re.IGNORECASE
)
#: "Killed or injured 31": a word with another tells both.
_BOTH = late(
    rf"\b(?:{'|'.join(_WORDS.values())})\W+(?:and|or)(?: \w+){{0,2}}? $".replace(
        "?P<hospital>", "?:"
    ),
    re.IGNORECASE,
)
_OR = late(r" or\b")


def misharmed(event: Event, evidence: Evidence) -> Iterator[Lack]:
    """Doubt a figure, and a number of a title, that the sentences tell of another harm alone."""
    cited = _harms(evidence.text)
    for number, harms in _harms(event.title).items():
        if not _agree(harms, cited.get(number)):
            yield Lack("title", _message(number, cited[number]), f"{number:g}")
    for at, figure in enumerate(event.figures):
        number, own = figure.size, frozenset({figure.what})
        if figure.what in _WORDS and not _agree(own, cited.get(number)):
            yield Lack(f"figures[{at}].what", _message(number, cited[number]), f"{number:g}")


def _agree(own: frozenset[str], cited: frozenset[str] | None) -> bool:
    """Tell whether harms may be those of a sentence; where it tells none, they may."""
    return not own or not cited or bool(own & cited)


def _message(number: float, harms: frozenset[str]) -> str:
    return f"in the cited sentences {number:g} are {', '.join(sorted(harms))}"


def _harms(text: str) -> dict[float, frozenset[str]]:
    """Give of each number of a text what befell those whom it counts; nothing of what no word beside it tells."""
    by_number: dict[float, set[str]] = {}
    unsure: set[float] = set()
    at = 0
    for number in numbers(text):
        at = text.find(number.text, at)
        harms = _beside(text, at, at + len(number.text))
        by_number.setdefault(number.low, set()).update(harms)
        if not harms:
            unsure.add(number.low)
        at += len(number.text)
    return {size: frozenset(harms) for size, harms in by_number.items() if size not in unsure}


def _beside(text: str, start: int, end: int) -> set[str]:
    before, behind = _BEFORE.search(text, 0, start), _BEHIND.match(text, end)
    is_of_both = before and _BOTH.search(text, 0, before.start())
    if is_of_both or (behind and _OR.match(text, behind.end())):
        return set(_WORDS)
    groups = [group for match in (before, behind) if match for group in match.groupdict().items()]
    harms = {what for what, word in groups if word}
    # Of those who are taken to hospital some may die there.
    is_of_dead = "hospital" in harms and _KILLED.search(text)
    return harms - {"hospital"} if not is_of_dead else set(_WORDS)
