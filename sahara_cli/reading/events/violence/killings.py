"""The cause of a killing: an attack, a shooting, a mishap, or nobody knows what."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sahara_cli.reading.events.tables import words_of_force
from sahara_cli.reading.events.triggers import Sort
from sahara_cli.reading.events.violence.assailants import has_agent, is_driven, is_thing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.both import Sides
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.phrases import Phrase

_DEATHS = Sort("other", None, "deaths")
_DIED_IN = frozenset({"in", "during"})
_MISHAPS = frozenset({"accident", "disaster"})
_MANNERS = ("shooting", "bombing", "explosives", "shelling", "attack", "stabbing", "suicide attack")


def killing(
    sentence: Sentence, trigger: Trigger, sort: Sort, sides: Sides, others: Iterable[Trigger]
) -> Sort | None:
    """Read a killing as what it was done by: an attack, a shooting, a mishap; None where no word tells."""
    others = tuple(others)
    if _is_of_crash(sentence, trigger, others):
        return _DEATHS
    manner = next((other.sort for other in others if _is_manner(other, trigger)), None)
    if has_agent(sentence, trigger, sides):
        return manner or sort
    if manner is None and _is_by_chance(sentence):
        return _DEATHS
    if not words_of_force("violent").search(without(sentence, trigger)):
        by_chance = _is_by_things(sentence, trigger) or _is_of_mishap(sentence.document.text)
        return _DEATHS if by_chance else None
    return manner or sort


def died_in(trigger: Trigger, others: Iterable[Trigger]) -> Sort | None:
    """Read "two people died in a suicide attack on the port" as the attack; None for any other death."""
    group = trigger.group
    if group is None or (trigger.label, group.base) != ("death", "die"):
        return None
    causes = [
        phrase
        for word, phrase in trigger.clause.prepositional
        if word in _DIED_IN and phrase.first > group.head
    ]
    for other in filter(_is_deadly, others):
        if any(phrase.first <= other.token < phrase.end for phrase in causes):
            return other.sort
    return None


def _is_deadly(other: Trigger) -> bool:
    """Tell a noun of an attack in which people die."""
    is_deadly = other.label in _MANNERS or other.label == "massacre"
    return is_deadly and other.kind == "assault" and not other.is_verb


def _is_by_chance(sentence: Sentence) -> bool:
    """Tell a sentence of what kills without anybody's doing, and of no attack."""
    wording = sentence.words
    chance = words_of_force("chance").search(wording)
    return bool(chance) and not words_of_force("attack").search(wording)


def _is_of_crash(sentence: Sentence, trigger: Trigger, others: Iterable[Trigger]) -> bool:
    """Tell "a jet crashed on a village, killing nine", whatever jets do otherwise."""
    above = trigger.clause.parent
    mishaps = (other for other in others if other.label in _MISHAPS and other.clause is above)
    return any(not is_driven(sentence, other) for other in mishaps)


def _is_by_things(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "tainted alcohol killed nine", "killed as a minibus plunged into a ravine"."""
    clause, group = trigger.clause, trigger.group
    beside = [
        other.subjects
        for other in sentence.clauses
        if other.parent is clause and other.marker in {"when", "as", "after"} and other.subjects
    ]
    if group and not group.is_passive and clause.subjects:
        beside.append(clause.subjects)
    return any(all(_is_thing(sentence, phrase) for phrase in phrases) for phrases in beside)


def _is_thing(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell a thing, which may have a name before it: "the train", "the Vell dam"."""
    head = sentence.tokens[phrase.head]
    own = head.text.islower() and not any(
        mention.start <= head.start < mention.end for mention in sentence.mentions
    )
    return is_thing(sentence, phrase._replace(first=phrase.head) if own else phrase)


@lru_cache(maxsize=4)
def _is_of_mishap(text: str) -> bool:
    """Tell a text about a crash or a flood, with no word of violence in it."""
    return bool(words_of_force("chance").search(text)) and not words_of_force("violent").search(
        text
    )


def _is_manner(trigger: Trigger, killing: Trigger) -> bool:
    """Tell a word for how somebody was killed: "in a bombing"."""
    if trigger.kind != "assault" or trigger.token == killing.token:
        return False
    return bool(trigger.label in _MANNERS and trigger.mode)


def without(sentence: Sentence, trigger: Trigger) -> str:
    """Give a sentence's words without the trigger's own."""
    return sentence.words.replace(sentence.text[trigger.start : trigger.end], " ")


@lru_cache(maxsize=4)
def is_of_force(text: str) -> bool:
    """Tell a text with words of force, its raids aside."""
    matches = words_of_force("violent").finditer(text)
    return any(not match[0].lower().startswith("raid") for match in matches)
