"""Who does what a verb tells, and to whom: what an entry of `deeds.tsv` may ask for by "%" and "*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon.human import is_person, nouns_of, people

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase

_PERSONS = frozenset({"him", "her", "them"})
#: What takes pictures, and seizes nobody; who takes prisoners beside the armed.
_MACHINES = frozenset(
    {"drone", "drones", "helicopter", "helicopters", "aircraft", "plane", "planes", "man", "woman"}
)
_HOLDERS = frozenset(
    {
        "who",
        "they",
        "authorities",
        "agents",
        "deputies",
        "hunters",
        "coalition",
        "group",
        "officials",
    }
)


def is_to_people(sentence: Sentence, clause: Clause, group: Group) -> bool:
    """Tell whether a deed is done to people: "released two professors", "Quispe was suspended"."""
    done_to = clause.subjects if group.is_passive else clause.objects
    shares = people()["share"]
    wholes = [
        governed
        for phrase in done_to[:1]
        if sentence.tokens[phrase.head].low in shares
        for word, governed in clause.prepositional
        if word == "of" and governed.first == phrase.end + 1
    ]
    return any(_are_people(sentence, phrase) for phrase in (*done_to[:1], *wholes))


def is_by_armed(sentence: Sentence, clause: Clause, group: Group) -> bool:
    """Tell what a force or a state does from what a camera or a painter does: "captured the minister"."""
    agents = [phrase for word, phrase in clause.prepositional if word == "by"]
    doers = agents if group.is_passive else clause.subjects
    if not doers:
        return group.is_passive
    return all(_is_armed(sentence, phrase) for phrase in doers)


def _is_armed(sentence: Sentence, phrase: Phrase) -> bool:
    head = sentence.tokens[phrase.head]
    armed = head.low in people()["armed"] and head.low not in people()["ordinary"]
    if head.low in _HOLDERS or (armed and head.low not in _MACHINES):
        return True
    return any(m.start <= head.start < m.end for m in sentence.mentions if m.actor and not m.person)


def _are_people(sentence: Sentence, phrase: Phrase) -> bool:
    head = sentence.tokens[phrase.head]
    if any(m.person and m.start <= head.start < m.end for m in sentence.mentions):
        return True
    low = head.low
    if low in nouns_of("body", "media"):
        return False
    return low in _PERSONS or low in nouns_of("people", "ordinary", "office") or is_person(low)
