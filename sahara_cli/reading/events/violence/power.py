"""Who has the power to force: a state, a court, police; no shop that bars a guest, no injury that ends a race.

What is banned in trade is a sanction in an article of sanctions: "The council banned transfers of oil".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants.subjects import doers_of, subjects_of
from sahara_cli.reading.events.tables import words_of_force
from sahara_cli.reading.events.triggers import Sort
from sahara_cli.reading.events.violence.assailants import has_agent, is_things
from sahara_cli.reading.events.violence.protests import has_head

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.both import Sides
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.phrases import Phrase

BAN = Sort("sanction", None, "ban")
_POLICE = frozenset(
    {"police", "officers", "officer", "policemen", "detectives", "agents", "authorities", "prosecutors"}
    | {"investigators"}
)  # fmt: skip
_SANCTIONS = re.compile(r"\b(?:sanction(?:s|ed)|embargo(?:es)?)\b")
_CORDONING = frozenset({"cordon", "seal", "block", "close"})
_FORBIDDING = frozenset({"ban", "bar", "block", "prohibit", "forbid", "restrict"})
_OUT_OF_RACE = re.compile(
    r"\b(?:out|off|withdraw|retire|pull out|pit|miss)\b[^.;]{0,30}\b(?:race|match|game|tournament|final|pitch|field|lap"
    r"|grand prix|season|track)\b",
    re.IGNORECASE,
)
#: What forces somebody and is nobody, though a capital that opens the sentence might name him: "Injury forced him out".
_CIRCUMSTANCES = re.compile(
    r"(?:injur(?:y|ies)|illness|weather|rain|snow|fog|pressure|inflation|debts?|costs?|demand|fatigue|engine"
    r"|ill-health|circumstances?|necessity|hunger|poverty|losses|fears?)"
)


def is_police(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a search or a cordon by police, or by officials who look for a cartel."""
    lawful = has_head(sentence, trigger, _POLICE) or words_of_force("cartel").search(sentence.words)
    return trigger.group is not None and bool(lawful)


def is_of_trade(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "exports of coal were banned", "banned transfers of oil" from a ban of a party."""
    group = trigger.group
    if group is None or trigger.mode != "ban" or not _SANCTIONS.search(sentence.document.text):
        return False
    clause = trigger.clause
    done_to = subjects_of(sentence, clause) if group.is_passive else clause.objects
    return any(_has_word(sentence, phrase, "trade") for phrase in done_to)


def is_of_no_power(sentence: Sentence, trigger: Trigger, sides: Sides) -> bool:
    """Tell winds that force a pilot to land, a driver forced out of a race, and a shop that cordons off its yard."""
    group = trigger.group
    if group is None:
        return False
    if _is_of_house(sentence, trigger) or _is_out_of_office(sentence, trigger, sides):
        return True
    if trigger.label not in {"crackdown", "closure"}:
        return False
    if group.base in _CORDONING:
        return not is_police(sentence, trigger) and not _is_of_state(sentence, trigger, sides)
    if group.base != "force":
        return False
    circumstance = any(
        _CIRCUMSTANCES.fullmatch(sentence.tokens[doer.head].low)
        for doer in doers_of(sentence, trigger)
    )
    forced = is_things(sentence, trigger, sides) or circumstance
    return forced or bool(_OUT_OF_RACE.search(sentence.words))


def _is_of_state(sentence: Sentence, trigger: Trigger, sides: Sides) -> bool:
    """Tell a cordon of somebody known, and of no shop or firm."""
    return bool(sides.actors) and has_agent(sentence, trigger, sides)


def _is_of_house(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a ban by those who have power over their own alone: "the airline barred two girls from a flight"."""
    group = trigger.group
    if group is None or group.base not in _FORBIDDING:
        return False
    doers = doers_of(sentence, trigger)
    if any(
        _has_word(sentence, doer, "private") and not _is_public(sentence, doer) for doer in doers
    ):
        return True
    return bool(words_of_force("premises").match(sentence.text, trigger.close, sentence.end))


def _is_out_of_office(sentence: Sentence, trigger: Trigger, sides: Sides) -> bool:
    """Tell "forced out of the company", "forced out of the race" from "forced out of their homes by rebels"."""
    group = trigger.group
    if group is None or group.base != "force" or trigger.mode != "deport":
        return False
    return not has_agent(sentence, trigger, sides) and not _is_from_place(sentence, trigger)


def _is_from_place(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether somebody is forced out of where people live or stay, or out with no word of what."""
    out = [phrase for word, phrase in trigger.clause.prepositional if word in {"of", "out of"}]
    heads = [sentence.tokens[phrase.head] for phrase in out if phrase.first > trigger.token]
    return any(
        words_of_force("holding").fullmatch(head.low)
        or words_of_force("target").fullmatch(head.low)
        or head.tag == "P"
        for head in heads
    )


def _is_public(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell a central bank, which bans by a state's power."""
    inside = {token.low for token in sentence.tokens[phrase.first : phrase.end]}
    return bool(inside & {"central", "reserve", "national", "state"})


def _has_word(sentence: Sentence, phrase: Phrase, name: str) -> bool:
    """Tell whether a phrase has a word of a class, be it its head or not: "exports of coal"."""
    inside = (token.low for token in sentence.tokens[phrase.first : phrase.end])
    return any(words_of_force(name).fullmatch(word) for word in inside)
