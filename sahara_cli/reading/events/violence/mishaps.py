"""What a word of force tells where nobody is attacked: a launch, a test, an explosion, a crash, a shot by accident."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.events.tables import words_of_force as _words
from sahara_cli.reading.events.triggers import Sort
from sahara_cli.reading.events.violence.figurative import ACCIDENT

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.both import Sides
    from sahara_cli.reading.events.triggers import Trigger

LAUNCH = Sort("other", None, "launch")
_EXPLOSION = Sort("other", None, "explosion")
_BURSTING = frozenset({"explode", "detonate", "blow", "go"})
#: A car driven into people is an attack only where the text calls it one.
_BY_VEHICLE = "vehicle attack"
_DISPOSAL = re.compile(
    r"\b(?:controlled (?:explosion|blast|detonation)|bomb (?:disposal|squad)"
    r"|(?:old|ageing|aging|war-?(?:era|time)|second world war|world war (?:two|ii|2)|decades-old|leftover)"
    r" (?:[\w-]+ ){0,2}(?:bombs?|grenades?|shells?|mines?|munitions?|mortars?)"
    r"|(?:bombs?|grenades?|shells?|mines?|munitions?|mortars?) (?:left )?(?:over )?(?:dating )?from"
    r" (?:the|an?) [\w ]{0,20}?war"
    r"|suspicious (?:bag|package|object|parcel|suitcase|device)|unexploded|wartime bomb|defus\w+)\b",
    re.IGNORECASE,
)
#: A bomb that is tried out, and hits nobody.
_NUCLEAR_TEST = re.compile(
    r"\b(?:(?:nuclear|hydrogen|atomic|thermonuclear|missile|bomb) tests?"
    r"|test(?:s|ed|ing)? (?:an?|its|the|another) [\w -]{0,30}(?:nuclear|hydrogen|atom\w*) (?:bomb|device|weapon)"
    r"|test site|underground)\b"
    r"|\btests?\b[^.;]{0,40}\b(?:hydrogen|nuclear|atomic) (?:bomb|device)",
    re.IGNORECASE,
)
_TEST = Sort("mobilize", None, "test")
SPACE = re.compile(
    r"\b(?:satellites?|in ?to (?:orbit|space)|orbit|space agency|comet|asteroid|spacecraft|astronauts?|cosmonauts?"
    r"|(?:moon|mars|lunar) (?:mission|lander)|the moon|(?:to|of) (?:mars|venus|jupiter)|lunar|rovers?)\b",
    re.IGNORECASE,
)
_MEANT = re.compile(r"\b(?:attack|terroris|deliberate|intentional|murder)", re.IGNORECASE)
_HARM = re.compile(r"\b(?:kill|dead\b|died\b|deaths?\b|wound|injur)", re.IGNORECASE)
#: "Shot dead by accident", "killed in training".
_BY_ACCIDENT = re.compile(
    r"\b(?:by accident|accidental(?:ly)?(?: discharge)?|in training|training accident)\b"
    r"(?! (?:yard|book|room|hall|camp|centre|center|base|for|at|with))",
    re.IGNORECASE,
)


def is_by_accident(sentence: Sentence) -> bool:
    """Tell "shot dead by accident" and "killed in training" from an attack."""
    return bool(_BY_ACCIDENT.search(sentence.words))


def mishap(sentence: Sentence, trigger: Trigger, sort: Sort, sides: Sides) -> Sort | None:
    """Read a launch into space, what the bomb squad blows up, a gas explosion and a crash; None for an attack."""
    base = trigger.group.base if trigger.group else ""
    if _is_into_space(sentence, trigger):
        return LAUNCH
    if _DISPOSAL.search(sentence.words) and not sides.recipients:
        return _EXPLOSION
    if _is_burst(sort, base):
        if _NUCLEAR_TEST.search(sentence.words) and not _HARM.search(sentence.words):
            return _TEST
        return sort if _words("bomb").search(sentence.words) else _EXPLOSION
    return ACCIDENT if _is_collision(sentence, trigger, sort) else None


def _is_into_space(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "fired a rocket into orbit", "launched a rocket that put a satellite up"."""
    shot = trigger.group is not None and trigger.group.base in {"launch", "fire"}
    return trigger.label == "shelling" and shot and bool(SPACE.search(sentence.words))


def _is_burst(sort: Sort, base: str) -> bool:
    return sort.mode == "explosives" and (base in _BURSTING or sort.label == "explosion")


def _is_collision(sentence: Sentence, trigger: Trigger, sort: Sort) -> bool:
    """Tell "rammed into a tree" from "a car packed with explosives rammed into a gate"."""
    if sort.label == _BY_VEHICLE:
        return not _MEANT.search(sentence.document.text)
    rams = trigger.group is not None and trigger.group.base == "ram" and sort.mode == "explosives"
    return rams and not _words("bomb").search(sentence.words)
