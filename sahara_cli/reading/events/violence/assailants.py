"""Assailants: a person, a state, an armed body can use force; a storm and a train cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants.subjects import doers_of
from sahara_cli.reading.events.tables import words_of_force
from sahara_cli.reading.events.triggers import Sort
from sahara_cli.reading.lexicon.capitals import CAPITALS
from sahara_cli.reading.lexicon.human import is_person, people

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.both import Sides
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase

PRONOUNS = frozenset({"he", "she", "they", "who", "we", "i", "it"})
_ATTACKS = frozenset({"attack", "attacks"})
ATTACK = Sort("assault", None, "attack")
#: Who and what strikes a place by nothing but an attack.
_STRIKING = frozenset(
    {"bomber", "bombers", "gunman", "gunmen", "militants", "insurgents", "attackers", "missile", "missiles"}
    | {"rocket", "rockets", "shells", "airstrike", "airstrikes"}
)  # fmt: skip
#: What is struck and hit in a figure of speech alone.
_IDLE = frozenset(
    {"fancy", "chord", "note", "tone", "balance", "nerve", "bargain", "deal", "pose", "shelves", "headlines", "stands"}
    | {"screens", "charts", "spot", "jackpot", "record", "high", "low", "brakes", "gold", "oil", "luck", "rhythm"}
    | {"snag", "problem", "agreement", "optimum", "button", "stride", "imagination", "interest", "taste"}
    | {"launch", "launches", "flight", "mission", "orbit", "liftoff", "landing", "date"}
)  # fmt: skip
#: Who crashes what he drives into others on purpose; what is flown into them so, and what tells that it is.
_HIJACKING = frozenset(
    {"bomber", "bombers", "militants", "militant", "insurgents", "insurgent", "attackers", "attacker", "rebels"}
    | {"rebel", "hijackers", "hijacker", "terrorists", "terrorist", "jihadists", "jihadist", "gunmen", "guerrillas"}
)  # fmt: skip
_FLOWN = frozenset({"drone", "drones", "missile", "missiles", "rocket", "rockets"})
_AIMED = frozenset(
    {"missile", "missiles", "rocket", "rockets", "attack", "suicide", "armed", "explosive"}
)
_FORCING = frozenset({"force", "compel", "oblige"})
#: Endings of nouns for people who do something.
#: Nouns for people and what acts as they do.
_HUMAN = ("agent", "people", "arms", "officials", "sufferer", "collective", "ordinary", "office")
#: What a letter may do for who wrote it: "the petition urged the city to act".
_OF_WORDS = frozenset({"accuse", "reject", "request", "support", "threaten"})
_DOERS = ("ers", "ors", "men", "ists", "ians", "ants", "ees")


def strike_of(sentence: Sentence, trigger: Trigger) -> Sort | None:
    """Tell "a suicide bomber struck the gate" from "a quake struck the town" and "a lorry hit a bus"."""
    group, clause = trigger.group, trigger.clause
    if group is None or group.is_passive or group.base not in {"strike", "hit", "target"}:
        return None
    heads = {sentence.tokens[phrase.head].text for phrase in clause.subjects}
    striking = {
        head.lower() for head in heads if head.islower() or _opens(sentence, clause.subjects[0])
    }
    hit = clause.objects[:1]
    return (
        ATTACK
        if striking & _STRIKING
        and any(sentence.tokens[phrase.head].low not in _IDLE for phrase in hit)
        else None
    )


def _opens(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell "Rockets" that open a sentence, capital for that alone, from "the Rockets" of a team."""
    head = sentence.tokens[phrase.head]
    return phrase.head == phrase.first and head.start == sentence.begin


_CRASHING = frozenset({"crash", "slam", "plough", "plow"})


def is_driven(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "rebels crashed a jet into a village", "a rebel drone crashed into a school" from a crash."""
    clause, group = trigger.clause, trigger.group
    if group is None or group.base not in _CRASHING or group.is_passive:
        return False
    laden = (
        other
        for other in sentence.clauses
        if other.parent is clause and other.relation == "participle"
    )
    parts = [clause, *laden]  # "crashed a truck loaded with explosives into a gate"
    if not any(word == "into" for part in parts for word, _ in part.prepositional):
        return False
    by = _HIJACKING if clause.objects else _FLOWN
    return any(_is_aimed(sentence, phrase, by) for phrase in clause.subjects)


def _is_aimed(sentence: Sentence, phrase: Phrase, by: frozenset[str]) -> bool:
    """Tell whether a subject is one of some that crash on purpose: "rebels", "a suicide drone"."""
    inside = {token.low for token in sentence.tokens[phrase.first : phrase.end]}
    return sentence.tokens[phrase.head].low in by and bool(inside & (_HIJACKING | _AIMED))


def is_things(sentence: Sentence, trigger: Trigger, sides: Sides) -> bool:
    """Tell a verb whose subject is a thing: a train that arrives visits nobody."""
    clause, group = trigger.clause, trigger.group
    if group is None or sides.actors.ids or (group.is_passive and trigger.label != "detention"):
        return False
    writing = people()["document"] if trigger.kind in _OF_WORDS else ()
    return bool(clause.subjects) and all(
        is_thing(sentence, phrase) and sentence.tokens[phrase.head].low not in writing
        for phrase in clause.subjects
    )


def is_thing(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell a thing, which has neither a name nor a will: "the train"."""
    head = sentence.tokens[phrase.head]
    start, end = sentence.span(phrase)
    if any(start <= m.start and m.end <= end for m in sentence.mentions) or head.tag in "PMOR":
        return False
    nouns = people()
    human = (nouns[name] for name in _HUMAN)
    if any(head.low in words for words in human) or head.low in {"who", "truce", "ceasefire"}:
        return False
    if is_person(head.low):
        return False
    # "Paris withdrew": a capital that opens a sentence may be a name.
    return not (head.low.endswith(_DOERS) or _may_be_name(sentence, head))


def _may_be_name(sentence: Sentence, head: Token) -> bool:
    opens = head.start == sentence.begin and head.text[0].isupper()
    return opens and (head.text in CAPITALS or not head.low.endswith("s"))


def has_agent(sentence: Sentence, trigger: Trigger, sides: Sides) -> bool:
    """Tell whether somebody who can use force stands as the agent: a person, a state, an armed body; no thing."""
    group = trigger.group
    phrases = doers_of(sentence, trigger)
    if group and group.is_passive:
        phrases = [phrase for phrase in phrases if phrase.first > group.head]
    for phrase in phrases:
        low = sentence.tokens[phrase.head].low
        if low in PRONOUNS or low in people()["armed"] | (people()["assets"] - _ATTACKS):
            return low != "it" or bool(sides.actors)
        if _is_named(sentence, phrase):
            return True
    return False


def _is_named(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell a phrase that is somebody's name, and no storm's or crash's."""
    head = sentence.tokens[phrase.head]
    start, end = sentence.span(phrase)
    if words_of_force("chance").search(sentence.text[start:end]):
        return False
    mentions = [m for m in sentence.mentions if start <= m.start and m.end <= end and m.actor]
    alone = phrase.end - phrase.first == 1 and head.start == sentence.begin
    return bool(mentions and mentions[-1].end >= head.end) or (head.tag == "P" and not alone)


def is_by_circumstance(sentence: Sentence, trigger: Trigger, sides: Sides) -> bool:
    """Tell "was forced to resign", "compelled to recall its vans", where nobody is told who uses force."""
    group = trigger.group
    if group is None or group.base not in _FORCING:
        return False
    # A headline's "Mayor forced to resign" has no "was".
    is_forced = group.is_passive or (group.word.endswith("d") and not trigger.clause.objects)
    if not is_forced:
        return False
    return not has_agent(sentence, trigger, sides) and trigger.label == "crackdown"
