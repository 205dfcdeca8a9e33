"""Words of force without any: control of a satellite, a child in somebody's arms, a crowd that disperses, a noise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants.subjects import doers_of
from sahara_cli.reading.events.tables import words_of_force
from sahara_cli.reading.lexicon.human import people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.phrases import Phrase

_OWNERS = frozenset({"his", "her", "their"})
_SMALL = frozenset({"baby", "babies", "newborn", "toddler", "infant", "twins", "doll", "puppy"})


def is_control_of_thing(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "regained control of a satellite", "took control of the board" from "took control of the town"."""
    wording = sentence.text[trigger.start : trigger.close].lower()
    if trigger.label != "seizure" or "control" not in wording.split():
        return False
    things = [
        phrase
        for word, phrase in trigger.clause.prepositional
        if word == "of" and phrase.first > trigger.token
    ]
    return bool(things) and not _may_be_stormed(sentence, things[0])


def _may_be_stormed(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell a place, by its name or its noun."""
    head = sentence.tokens[phrase.head]
    if words_of_force("holding").fullmatch(head.low):
        return True
    named = any(m.start <= head.start < m.end and m.place for m in sentence.mentions)
    return named or head.tag == "P"


def is_held_dear(sentence: Sentence, trigger: Trigger, done_to: Sequence[Phrase]) -> bool:
    """Tell "an old man holds his granddaughter" from "police hold his brother"."""
    group = trigger.group
    if group is None or group.base != "hold" or group.is_passive or len(done_to) != 1:
        return False
    phrase = done_to[0]
    dear = (
        sentence.tokens[phrase.first].low in _OWNERS or sentence.tokens[phrase.head].low in _SMALL
    )
    armed = people()["armed"] - people()["ordinary"] - people()["people"]
    return dear and not any(
        sentence.tokens[doer.head].low in armed for doer in doers_of(sentence, trigger)
    )


def is_done_to_nobody(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "the crowd dispersed" and "chocolate bars in Lima" from "police dispersed them", "Kenya bars fans"."""
    group = trigger.group
    if group is None or group.base not in {"disperse", "bar"} or group.is_passive:
        return False
    # What stands behind another verb is that verb's object.
    later = [other.head for other in sentence.groups if other.head > group.head]
    objects = (phrase.first for phrase in trigger.clause.objects)
    return all(any(head < first for head in later) for first in objects)


def is_noise(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "witnesses heard gunfire", whose subject shot at nobody."""
    group = trigger.clause.group
    if group is None or trigger.is_verb or group.base not in {"hear", "report"}:
        return False
    return sentence.tokens[trigger.token].low in {"gunfire", "shooting", "shots", "shelling"}
