"""Deeds that no word of `deeds.tsv` tells: what things, firms, teams and private people do is of no kind of PLOVER's.

"The launch failed", "Acme tapped two rivals" and "Ana Silva noticed the gap" are `other`. What a state or an official
did is so where neither its verb nor what it was done to is of politics, "the ministry placed nine clerks"; else it is
blank. What a force did is blank, "the army moved in", unless its verb tells no politics whoever does it: "notice".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants.subjects import doers_of, subjects_of
from sahara_cli.reading.events.tables import words_of_force
from sahara_cli.reading.events.triggers import Sort
from sahara_cli.reading.events.violence.figurative import ACTIVITY
from sahara_cli.reading.lexicon.human import people
from sahara_cli.reading.lexicon.rows import rows, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.both import Sides
    from sahara_cli.reading.events.participants.coreference import Names
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase
    from sahara_cli.reading.people.mentions import Mention

#: What such a verb tells depends on what it is done to: "gave ground".
_BLANK = frozenset({"be", "have", "do", "give", "keep", "let", "begin", "start"})
_EMPTY = frozenset({"have", "do", "begin", "start"})
#: What a person or a body does so may be politics: "ordered a halt", "sent an envoy".
_OPEN = frozenset(
    {"order", "send", "push", "press", "pull", "hold", "open", "close", "reopen", "cut", "break"}
    | {"end", "stop", "halt", "suspend", "abandon", "respond", "react", "advance", "enter", "cross"}
    | {"call", "back", "block", "bar", "free"}
)
#: Verbs of speech by which something is made known, or comes to light.
_MAKING = frozenset({"announce", "reveal", "disclose", "confirm", "find", "declare"})
#: What storms and quakes do to places.
_STRIKING = frozenset(
    {"hit", "strike", "batter", "pound", "ravage", "devastate", "slam", "lash", "destroy", "rock"}
)
DISASTER = Sort("other", None, "disaster")
#: What is laid for others to be hurt by: "placed mines on the border".
_LAID = re.compile(r"\b(?:(?:land)?mines?|traps?|razor wire|poison)\b", re.IGNORECASE)
#: What a mishap does to people, and force as well.
_HURT = frozenset({"hurt", "burn", "choke"})
_PRONOUNS = frozenset({"it", "which", "he", "she", "they", "who"})
#: Nouns for people who do something, of whom nothing more is known.
_DOERS = ("men", "ists", "ist", "ians", "ian", "ers", "ors", "crats")


@cache
def _political() -> re.Pattern[str]:
    listed = "|".join(
        words_of for name, words_of in rows("force") if name in {"political", "violent"}
    )
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


@cache
def _violent() -> re.Pattern[str]:
    listed = "|".join(words_of for name, words_of in rows("force") if name == "violent")
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


def _is_neutral(
    names: Names, sentence: Sentence, trigger: Trigger, others: Iterable[Trigger]
) -> bool:
    """Tell a verb that is of no kind of PLOVER's whoever does it: "watch", "inform", "name"."""
    group, clause = trigger.group, trigger.clause
    if group is None or group.base not in words()["neutral"]:
        return False
    if _is_done_to_state(names, sentence, clause):
        return False
    if any(other.kind != "other" and _heads_subject(other, clause) for other in others):
        return False
    return not (group.base in _HURT and _violent().search(_words(sentence, clause)))


def _heads_subject(noun: Trigger, clause: Clause) -> bool:
    """Tell a deed that is a clause's subject: "the strike entered its third day"."""
    return any(phrase.first <= noun.token < phrase.end for phrase in clause.subjects)


@cache
def _human() -> frozenset[str]:
    """Give the nouns for people whose deeds may be politics or force."""
    nouns = people()
    listed = ("arms", "officials", "agent", "people", "armed", "office", "sufferer")
    return (
        frozenset().union(*(nouns[name] for name in listed)) - nouns["ordinary"] - nouns["talent"]
    )


def ordinary(
    names: Names, sentence: Sentence, trigger: Trigger, sides: Sides, others: Iterable[Trigger]
) -> Sort | None:
    """Give `other` for a verb that no word tells the kind of, where who does it leaves no other; else None."""
    group = trigger.group
    if group is None or _is_said(sentence, trigger):
        return None
    others = tuple(others)
    if _is_of_nature(sentence, trigger):
        return DISASTER
    if group.base in _EMPTY:
        return None
    if group.base in _BLANK:
        return ACTIVITY if _is_idle(names, sentence, trigger, sides, others) else None
    is_other = (
        _is_neutral(names, sentence, trigger, others)
        or _is_idle(names, sentence, trigger, sides, others)
        or _is_plain(names, sentence, trigger, others)
        or _is_done_in_private(names, sentence, trigger, sides, others)
    )
    return ACTIVITY if is_other else None


def _is_of_nature(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell what a storm or a quake does, named or not: "Hurricane Oram struck Peru"."""
    clause, group = trigger.clause, trigger.group
    if group is None or group.is_passive or not clause.subjects:
        return False
    heads = (sentence.shown(phrase) for phrase in clause.subjects)
    return group.base in _STRIKING and all(words_of_force("nature").search(head) for head in heads)


def _is_idle(
    names: Names, sentence: Sentence, trigger: Trigger, sides: Sides, others: Iterable[Trigger]
) -> bool:
    """Tell a clause of no politics, no force and no victims, whoever acts in it: "the pastor gave a concert"."""
    group, doers = trigger.group, _doers(sentence, trigger)
    if group is None or group.base in words()["weighty"]:
        return False
    of_people = group.is_passive and not doers and trigger.clause.subjects
    if of_people or any(map(names.is_state, sides.actors.ids)):
        return False  # "nine people were flown to Kenya"
    if _is_political(names, sentence, trigger, others) or _is_of_harm(sentence, trigger):
        return False
    heads = {sentence.tokens[phrase.head].low for phrase in doers}
    if group.base in words()["wide"] | _OPEN:
        return bool(doers) and not heads & (_human() | _PRONOUNS)
    return not heads & (people()["armed"] - people()["ordinary"])


def _is_of_harm(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a word of force, or for those who suffer it: "was behind nine deaths", "were among nine people killed"."""
    wording, group = _words(sentence, trigger.clause), trigger.group
    if group is not None and group.base == "be":
        wording = sentence.words
    return bool(_violent().search(wording) or words_of_force("harm").search(wording))


def _is_done_in_private(
    names: Names, sentence: Sentence, trigger: Trigger, sides: Sides, others: Iterable[Trigger]
) -> bool:
    """Tell what things, firms, teams and private people do, with no word of politics near."""
    if trigger.group is None or _is_political(names, sentence, trigger, others):
        return False
    base, doers = trigger.group.base, _doers(sentence, trigger)
    if base in words()["weighty"] and not _are_things(sentence, trigger, doers):
        return False  # "a couple stormed the hall"
    if not doers or any(map(names.is_state, sides.actors.ids)):
        return False
    return all(_is_private(names, sentence, phrase, base) for phrase in doers)


def _is_plain(
    names: Names, sentence: Sentence, trigger: Trigger, others: Iterable[Trigger]
) -> bool:
    """Tell what anybody but a force does by a verb of no weight, to what is of no politics: "Peru tested a vaccine"."""
    group, clause = trigger.group, trigger.clause
    if group is None or group.base in words()["weighty"]:
        return False
    if group.base in words()["wide"] or group.base in _OPEN:
        return False
    doers = _doers(sentence, trigger)
    heads = {sentence.tokens[phrase.head].low for phrase in doers}
    if not doers or heads & (words()["vague"] | (people()["armed"] - people()["ordinary"])):
        return False
    if _is_done_to_state(names, sentence, clause) or _is_of_deed(clause, doers, others):
        return False
    objects = " ".join(map(sentence.shown, clause.objects))
    acted = " ".join(map(sentence.shown, doers))
    return not (_political().search(objects) or _LAID.search(objects) or _violent().search(acted))


def _is_of_deed(clause: Clause, doers: Iterable[Phrase], others: Iterable[Trigger]) -> bool:
    """Tell a deed of a kind as what acts or is done to: "declared the end of the truce"."""
    ends = {phrase.end for phrase in clause.objects}
    behind = [
        phrase for word, phrase in clause.prepositional if word == "of" and phrase.first - 1 in ends
    ]
    core = {phrase.head for phrase in (*clause.subjects, *doers, *clause.objects, *behind)}
    return any(other.kind != "other" and other.token in core for other in others)


def _is_said(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell words, "said", from the news that is made by them: "announced a plan", "a body was found"."""
    group, clause = trigger.group, trigger.clause
    if group is None or group.word not in words()["speech"]:
        return False
    told_of = clause.subjects if group.is_passive else clause.objects
    made = any(sentence.tokens[phrase.head].tag in "NPM" for phrase in told_of)
    return not (made and group.base in _MAKING)


def _is_political(
    names: Names, sentence: Sentence, trigger: Trigger, others: Iterable[Trigger]
) -> bool:
    """Tell whether a clause has a word of politics or force, a deed of a kind, or a state that it is done to."""
    clause = trigger.clause
    deeds = (
        other
        for other in others
        if clause.first <= other.token < clause.end and other.kind != "other"
    )
    if any(deeds) or _political().search(_words(sentence, clause)):
        return True
    return _is_done_to_state(names, sentence, clause)


def _is_done_to_state(names: Names, sentence: Sentence, clause: Clause) -> bool:
    done_to = [sentence.span(phrase) for phrase in clause.objects]
    states = [m.start for m in sentence.mentions if names.is_state(m.actor or "")]
    return any(start <= at < end for at in states for start, end in done_to)


def _doers(sentence: Sentence, trigger: Trigger) -> list[Phrase]:
    """Give who does it; nobody where people suffer it of whom nobody knows: "nine people were flown to Kenya"."""
    clause, group = trigger.clause, trigger.group
    doers = subjects_of(sentence, clause)
    if group is None or not group.is_passive:
        return doers
    agents = doers_of(sentence, trigger)
    unknown = not agents and any(
        sentence.tokens[phrase.head].low in people()["people"] for phrase in doers
    )
    return [] if unknown else [*doers, *agents]


def _words(sentence: Sentence, clause: Clause, *, with_subjects: bool = True) -> str:
    """Give a clause's words with those of what it leads to, "tried to flee", and of its subjects or not."""
    spans = [sentence.shown(phrase) for phrase in clause.subjects] if with_subjects else []
    first = clause.first if with_subjects or clause.group is None else clause.group.first
    led_to = (c.end for c in sentence.clauses if c.parent is clause and c.relation == "infinitive")
    end = max(clause.end, *led_to, 0)
    last = sentence.tokens[min(end, len(sentence.tokens)) - 1]
    return " ".join((*spans, sentence.text[sentence.tokens[first].start : last.end]))


def _are_things(sentence: Sentence, trigger: Trigger, doers: Sequence[Phrase]) -> bool:
    """Tell what a ship hits, and who is hit by a ship."""
    passive = trigger.group is not None and trigger.group.is_passive
    acting = (doers_of(sentence, trigger) or doers) if passive else doers
    return all(_is_thing(sentence, phrase) for phrase in acting)


def _is_thing(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell a ship that hits a bridge from people, named or not."""
    head = sentence.tokens[phrase.head]
    classes = (_human(), people()["ordinary"], people()["talent"])
    return head.tag == "N" and not any(head.low in words for words in classes)


def _is_private(names: Names, sentence: Sentence, phrase: Phrase, base: str) -> bool:
    """Tell a thing, a firm, a team, a named person or private people from states, officials and forces."""
    head = sentence.tokens[phrase.head]
    if mentions := _named(sentence, phrase):
        start, end = sentence.span(phrase)
        plain = base not in _OPEN and not _political().search(sentence.text[start:end])
        return plain and _is_headed(names, mentions[-1], head)
    if head.low in people()["ordinary"] | people()["talent"]:
        return True
    if head.low in _PRONOUNS:
        return base not in _OPEN
    return head.tag == "N" and head.low not in _human() and not head.low.endswith(_DOERS)


def _named(sentence: Sentence, phrase: Phrase) -> list[Mention]:
    """Give the names in a phrase; "US" only describes a US woman."""
    start, end = sentence.span(phrase)
    mentions = (m for m in sentence.mentions if start <= m.start and m.end <= end and m.actor)
    return [mention for mention in mentions if not mention.adjective]


def _is_headed(names: Names, mention: Mention, head: Token) -> bool:
    """Tell a name that is a phrase's head, and no state's."""
    is_head = mention.start <= head.start < mention.end and not mention.adjective
    return is_head and not names.is_state(mention.actor or "")
