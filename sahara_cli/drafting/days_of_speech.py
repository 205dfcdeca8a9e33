"""Which date near a verb of speech is its own: never the dateline's, and first the one right behind the verb."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.language.datelines import dateline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.events.moments import Moment

#: Words between a verb of speech and its day: "told reporters late on Tuesday".
_DAY_LED = r"(?:(?:on|in|late|early|last|this) ){0,2}"
#: What follows the day of speech: the words said, or the end of the sentence.
_ENDED = late(r"(?: (?:morning|afternoon|evening|night))?(?: that\b|[:;,.]|\W*[\"“«]|\s*$)")
#: An occasion on which something is said, up to its day: "at a rally in Lima on", "a packed assembly late on".
_OCCASION = (
    r"(?:an?|the|his|her|their|its)"
    r" (?:(?!(?:in|near|outside|about|after|against|before|by|for|from|of|on|over|to|with)\b)"
    rf"[\w'-]+ ){{1,4}}(?:(?:in|near|outside) (?:the )?(?:[A-Z][\w'-]+ ){{1,3}})?{_DAY_LED}"
)
_TOLD = frozenset(("told", "tells", "addressed", "assured", "warned", "reminded", "asked"))


def in_dateline(text: str, moment: Moment) -> bool:
    """Tell whether a date stands in the dateline of its paragraph: the day of the report, and no day of speech."""
    opening = text.rfind("\n", 0, moment.start) + 1
    line = dateline(text, opening)
    return line is not None and moment.end <= line.end()


def nearest(text: str, moments: Sequence[Moment], cue: int | None, verb: str) -> Moment | None:
    """Choose the date right behind the verb of speech at `cue`, "said on Tuesday that", else the first."""
    for moment in moments:
        behind = cue is not None and moment.start >= cue + len(verb)
        follows = behind and _follows(text[(cue or 0) + len(verb) : moment.start])
        if follows and _ENDED.match(text, moment.end):
            return moment
    return next(iter(moments), None)


def _follows(words: str) -> bool:
    """Tell whether only an addressee and a preposition part a verb of speech from its day."""
    return re.fullmatch(rf" (?:(?!that\b)[\w'-]+ ){{0,3}}?{_DAY_LED}", words) is not None


def is_occasion(words: str, verb: str) -> bool:
    """Tell whether the words between a speaker and a day name where it was said: "told a rally on"."""
    return bool(_occasion(verb).fullmatch(words))


@lru_cache(maxsize=500)
def _occasion(verb: str) -> re.Pattern[str]:
    said = rf"(?:\w+ly )?{re.escape(verb)} " if verb else ""
    led = "(?:at|during|to|before) " if verb not in _TOLD else "(?:(?:[a-z]+ )?(?:at|during) )?"
    return re.compile(rf" (?:{said}{led}|(?:at|during) ){_OCCASION}")
