"""An anniversary dates its event: "Today is the fourth anniversary of the kidnapping of X", four years before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates.english import numbers
from sahara_cli.patterns import late
from sahara_cli.reading.events.deeds import Deed
from sahara_cli.reading.events.participants.arguments import phrase_at
from sahara_cli.reading.events.triggers import noun_triggers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.events.triggers import Trigger

_DAY = late(r"(\d{4})(-\d\d-(\d\d))")
_LEAP = "29"
_MOST = 200


class Anniversary(NamedTuple):
    """The noun for what is remembered, how many years it is ago, and the token "anniversary"."""

    noun: Trigger
    years: int
    token: int


def anniversary(sentence: Sentence) -> Anniversary | None:
    """Find "the fourth anniversary of the kidnapping" in a sentence."""
    for at, token in enumerate(sentence.tokens[:-3]):
        if at == 0 or token.low != "anniversary" or sentence.tokens[at + 1].low != "of":
            continue
        years = numbers.ordinal([sentence.tokens[at - 1].low])
        phrase = phrase_at(sentence, at + 2) or phrase_at(sentence, at + 3)
        if not years or years > _MOST or phrase is None:
            continue
        triggers = noun_triggers(sentence, sentence.clauses[0], range(phrase.first, phrase.end))
        if triggers and triggers[-1].close >= sentence.tokens[phrase.head].end:
            return Anniversary(triggers[-1], years, at)
    return None


def remembered(sentence: Sentence, moments: Sequence[Moment]) -> tuple[Deed, Moment] | None:
    """Give what an anniversary of a sentence is of, with the day it was on: so many years before the day told."""
    remembrance = anniversary(sentence) if "anniversary" in sentence.words else None
    day = _day_of(sentence, remembrance, moments) if remembrance else None
    parts = _DAY.fullmatch(day.edtf) if day else None
    if remembrance is None or day is None or parts is None or parts[3] == _LEAP:
        return None
    date = f"{int(parts[1]) - remembrance.years:04}{parts[2]}"
    return Deed(remembrance.noun, own=True), day._replace(edtf=date, rule="anniversary")


def _day_of(
    sentence: Sentence, remembrance: Anniversary, moments: Sequence[Moment]
) -> Moment | None:
    """Find the day of an anniversary: the last one before its word, else the only one behind."""
    days = [moments[number] for number in sentence.times if _DAY.fullmatch(moments[number].edtf)]
    before = [moment for moment in days if moment.end <= sentence.tokens[remembrance.token].start]
    if before:
        return before[-1]
    return days[0] if len(days) == 1 else None


def is_of_anniversary(sentence: Sentence, deed: Deed) -> bool:
    """Tell what an anniversary is of, which its day does not date, and an anniversary that only is."""
    remembrance = anniversary(sentence) if "anniversary" in sentence.words else None
    if remembrance is None:
        return False
    trigger, group = deed.trigger, deed.trigger.clause.group
    only = group is not None and group.base in {"be", "mark"} and not _has_subject(deed)
    return trigger.token == remembrance.noun.token or only


def _has_subject(deed: Deed) -> bool:
    clause = deed.trigger.clause
    group = clause.group
    return (
        group is not None
        and group.base == "mark"
        and any(phrase.end <= group.first for phrase in clause.subjects)
    )
