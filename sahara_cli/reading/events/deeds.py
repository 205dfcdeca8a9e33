"""The deed of a clause: its verb's, or that of a noun which an empty verb leads to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.events.factuality.status import undoes
from sahara_cli.reading.events.telling import is_comment, is_deed, is_frame, is_lasting
from sahara_cli.reading.events.triggers import Trigger, noun_triggers, verb_trigger
from sahara_cli.reading.lexicon.rows import bases, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase

#: Of these only what is done to something says that it was.
_MADE = frozenset(
    {
        "launch",
        "stage",
        "hold",
        "schedule",
        "plan",
        "report",
        "carry",
        "conduct",
        "arrange",
        "mount",
    }
)
#: What is begun so is what stands behind the verb.
_SPARKED = frozenset({"begin", "start"})
#: In the passive these say nothing of what stands before them having been: "the plan will be put to a vote".
_HANDLED = frozenset({"put", "use", "see", "do", "get", "have", "leave", "hear", "feel", "take"})


#: "A deal was near": what is said to be so has not been.
_TO_BE = frozenset(
    {"near", "close", "likely", "unlikely", "possible", "impossible", "imminent", "inevitable", "far", "necessary"}
    | {"needed", "essential", "off", "vital", "crucial", "key", "within", "up", "beyond", "out", "ready", "like"}
)  # fmt: skip
_WIDE = 40
_APART = frozenset({"aside", "away", "apart"})
#: Deeds that nobody calls to be; and nouns that only count those behind "of": "another round of exercises".
_POINTING = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their"})
_CALLED = frozenset({"assault", "coerce", "accuse", "threaten", "sanction"})
_MEASURES = frozenset(
    {"round", "series", "wave", "spate", "string", "number", "set", "couple", "pair", "flurry"}
)


class Deed(NamedTuple):
    """A deed: its trigger; the verb that leads to it, where it is a noun; whether a time is the noun's own."""

    trigger: Trigger
    verb: Trigger | None = None
    own: bool = False


def deed_of(sentence: Sentence, clause: Clause) -> Deed | None:
    """Read what a clause tells: its verb's deed, or that of a noun which an empty verb leads to."""
    group = clause.group
    if group is None:
        return _verbless(sentence, clause)
    told_of = (is_comment, is_lasting, is_frame)
    if any(is_no_deed(sentence, clause) for is_no_deed in told_of):
        return None
    verb = verb_trigger(sentence, clause)
    assert verb is not None  # noqa: S101 - a clause with a group has one
    if clause.inverted:
        # ", warns the minister": words, and no deed but the warning itself.
        return Deed(verb._replace(sort=None)) if group.base == "warn" else None
    if verb.kind != "reject" and verb.label != "trial" and _is_reversed(sentence, verb):
        verb = verb._replace(sort=None)
    if group.word in words()["glad"] and (said := _below(sentence, clause)):
        # "Is pleased to announce relief"
        return deed_of(sentence, said)
    return _of_verb(sentence, clause, group, verb)


def _of_verb(sentence: Sentence, clause: Clause, group: Group, verb: Trigger) -> Deed | None:
    undone = undoes(sentence, group)
    if (not undone or _begins(sentence, group)) and (noun := _leading_noun(sentence, clause, verb)):
        return Deed(noun, verb)
    tells = verb.sort is not None or is_deed(sentence, clause, undone=undone)
    if verb.label == "start" and (begun := _begun(sentence, clause)):
        # "Began shelling", "started texting"
        return Deed(begun, verb) if begun.sort else Deed(verb._replace(sort=None))
    return Deed(verb) if tells else None


def _begun(sentence: Sentence, clause: Clause) -> Trigger | None:
    """Find what somebody began to do, right behind the verb."""
    head = clause.group.head if clause.group else -1
    below = (
        other for other in sentence.clauses if other.parent is clause and other.first == head + 1
    )
    inner = next(
        (other for other in below if other.group and other.group.form in {"ing", "infinitive"}),
        None,
    )
    return verb_trigger(sentence, inner) if inner and clause.subjects else None


def _below(sentence: Sentence, clause: Clause) -> Clause | None:
    """Find the infinitive right behind a clause's verb."""
    head = clause.group.head if clause.group else -1
    below = (
        other for other in sentence.clauses if other.parent is clause and other.first == head + 1
    )
    return next((other for other in below if other.relation == "infinitive"), None)


def _begins(sentence: Sentence, group: Group) -> bool:
    """Tell "fighting broke out" and "talks took place" from "talks broke down"."""
    after = sentence.tokens[group.head + 1].low if group.head + 1 < len(sentence.tokens) else ""
    return group.base in {"strike", "break", "take"} and after not in {"down", "off", "up", "apart"}


def _leading_noun(sentence: Sentence, clause: Clause, verb: Trigger) -> Trigger | None:
    """Find the noun that an empty verb only says to have been: "held talks", "a raid killed nine"."""
    group = clause.group
    assert group is not None  # noqa: S101 - a verb has one
    if noun := _told_of(sentence, clause, group):
        return noun
    if _befalls(sentence, clause, group) and _is_weak(verb):
        above = _described(clause) if clause.is_embedded else ()
        apposed = () if group.base == "be" else clause.apposed
        if noun := _first_headed(sentence, clause, (*clause.subjects, *apposed, *above)):
            return noun
    if _is_empty(verb) and group.base in bases("light") and not group.is_passive:
        return _object_noun(sentence, clause, group)
    return None


def _held_to_be(sentence: Sentence, clause: Clause, group: Group) -> Clause | None:
    """Find "to be" behind "is believed"."""
    if not (group.is_passive and group.word in words()["heard"]):
        return None
    below = (other for other in sentence.clauses if other.parent is clause and other.group)
    return next((other for other in below if other.group and other.group.base == "be"), None)


def _told_of(sentence: Sentence, clause: Clause, group: Group) -> Trigger | None:
    """Find the deed of "was the scene of heavy fighting", "was behind the raid"."""
    being = clause if group.base == "be" else _held_to_be(sentence, clause, group)
    if being is None:
        return None
    sites = [site.end + 1 for site in being.objects if _is_site(sentence, site)]
    phrases = [
        governed
        for word, governed in being.prepositional
        if (word == "of" and governed.first in sites) or (word == "behind" and not being.objects)
    ]
    return _first_headed(sentence, clause, phrases)


def _is_site(sentence: Sentence, phrase: Phrase) -> bool:
    return sentence.tokens[phrase.head].low in words()["site"]


def _object_noun(sentence: Sentence, clause: Clause, group: Group) -> Trigger | None:
    """Find the deed that a verb's object tells; "called the attack an escalation" is no attack of theirs."""
    if group.base == "call" and len(clause.objects) > 1:
        return None  # "called it a surrender"
    if group.head + 1 < len(sentence.tokens) and sentence.tokens[group.head + 1].low in _APART:
        return None  # "set aside plans for a trip"
    noun = _first_headed(sentence, clause, clause.objects)
    if noun is None or group.base != "call":
        return noun
    opens = sentence.tokens[clause.objects[0].first].low if clause.objects else ""
    return None if noun.kind in _CALLED or opens in _POINTING else noun


def _befalls(sentence: Sentence, clause: Clause, group: Group) -> bool:
    """Tell a verb that says of its subject that it was: "talks began", "a raid was launched"."""
    if group.base == "be":
        after = sentence.tokens[group.head + 1].low if group.head + 1 < len(sentence.tokens) else ""
        return not clause.objects and after not in _TO_BE and not _is_under(sentence, group)
    if group.is_passive:
        known = group.base in bases("light") or group.base in bases("befall")
        return known and group.base not in _HANDLED
    # "Launching new shows", "the wars started a debate"
    made = (group.base in _MADE or group.base in _SPARKED) and bool(clause.objects)
    return group.base in bases("befall") and not made


def _is_under(sentence: Sentence, group: Group) -> bool:
    """Tell "the blaze was under control" from "talks were under way"."""
    behind = [token.low for token in sentence.tokens[group.head + 1 : group.head + 3]]
    return behind[:1] == ["under"] and behind[1:] != ["way"]


def _first_headed(sentence: Sentence, clause: Clause, phrases: Sequence[Phrase]) -> Trigger | None:
    counted = [
        governed
        for phrase in phrases
        if sentence.tokens[phrase.head].low in _MEASURES
        for word, governed in clause.prepositional
        if word == "of" and governed.first == phrase.end + 1
    ]
    headed = (_heads(sentence, clause, phrase) for phrase in (*phrases, *counted))
    return next((trigger for trigger in headed if trigger), None)


def _described(clause: Clause) -> Iterator[Phrase]:
    """Yield the phrases that a relative clause may tell of, the next one first: "its invasion of Peru, which began"."""
    above = clause.parent
    if above and clause.relation in {"participle", "relative"}:
        governed = [phrase for _, phrase in reversed(above.prepositional)]
        for phrase in (*governed, *above.objects, *above.subjects):
            if phrase.end <= clause.first:
                yield phrase


def _is_weak(verb: Trigger) -> bool:
    """Tell a verb that says less of what was done than a noun beside it."""
    return (
        verb.sort is None or verb.label in {"attack", "death", "detention"} or verb.kind == "other"
    )


def _is_empty(verb: Trigger) -> bool:
    return verb.is_vague or verb.label in {"start", "arrival"}


def _heads(sentence: Sentence, clause: Clause, phrase: Phrase) -> Trigger | None:
    """Find the trigger that is a phrase's head."""
    triggers = noun_triggers(sentence, clause, range(phrase.first, phrase.end))
    head = sentence.tokens[phrase.head]
    return (
        triggers[-1]
        if triggers and triggers[-1].close >= head.end and triggers[-1].start <= head.start + _WIDE
        else None
    )


def leading(sentence: Sentence, clause: Clause, noun: Trigger) -> Trigger | None:
    """Give the verb that leads to a noun with a date of its own, where it is an empty one: "held the 2019 talks"."""
    group = clause.group
    if (
        group is None
        or group.base not in bases("light")
        or undoes(sentence, group)
        or noun.token < group.head
    ):
        return None
    near = any(phrase.first <= noun.token < phrase.end for phrase in clause.objects)
    return verb_trigger(sentence, clause) if near else None


def is_of_name(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a word of a name, as in "the General Agreement on Tariffs", from what happened."""
    token = sentence.tokens[trigger.token]
    before = sentence.tokens[trigger.token - 1] if trigger.token else None
    return (
        token.text[0].isupper()
        and before is not None
        and before.tag == "P"
        and not before.text.isupper()
    )


def contested(sentence: Sentence, deed: Deed) -> Deed:
    """Read "Quispe won 58% of the vote in Monday's election" as the victory, not as an election of nobody's."""
    clause, trigger = deed.trigger.clause, deed.trigger
    group = clause.group
    if trigger.is_verb or trigger.kind != "other" or not group or group.base not in _CONTESTING:
        return deed
    contests = (phrase for word, phrase in clause.prepositional if word == "in")
    if not any(phrase.first <= trigger.token < phrase.end for phrase in contests):
        return deed
    verb = verb_trigger(sentence, clause)
    return Deed(verb) if verb and verb.sort and clause.subjects else deed


_CONTESTING = frozenset({"win", "lose", "defeat", "beat", "triumph", "prevail", "finish"})


def asked(sentence: Sentence, deed: Deed) -> Deed | None:
    """Read "demanded a truce on Tuesday", "blocked the sale of a bank on Tuesday", past: it is the verb's day."""
    clause = deed.trigger.clause
    if clause.group is None or clause.group.tense != "past" or not clause.subjects:
        return None
    verb = verb_trigger(sentence, clause)
    if verb is None or verb.token >= deed.trigger.token:
        return None
    refused = verb.kind == "reject" and deed.trigger.kind in {"agree", "aid", "other", "request"}
    return Deed(verb) if verb.kind == "request" or refused else None


def _verbless(sentence: Sentence, clause: Clause) -> Deed | None:
    phrases = [*clause.subjects, *(phrase for _, phrase in clause.prepositional)]
    for phrase in phrases:
        trigger = _heads(sentence, clause, phrase)
        # "The film Ash: Civil War" names a war that nobody fought.
        if trigger and not is_of_name(sentence, trigger):
            return Deed(trigger)
    return None


_REVERSED = late(
    r"\b(?:ends?|ending|halt|collapse|breakdown|failure|lack|absence|threat|risk|cancellation|suspension|postponement"
    r"|violations?|breach(?:es)?) (?:of|to|in)\b|\b(?:withdrawal|exit|secession) from\b"
    r"|\b(?:de-ratif\w+|repeal|abrogation|denunciation|revocation|rejection) of\b"
    r"|\b(?:no|not|without|against|never)\b(?!-| charge| trial)",
    re.IGNORECASE,
)


def _is_reversed(sentence: Sentence, verb: Trigger) -> bool:
    """Tell whether the words that tell a deed hold their opposite: "declares the end of the ceasefire"."""
    return bool(verb.close > verb.end and _REVERSED.search(sentence.text[verb.end : verb.close]))


def triggers_in(sentence: Sentence) -> list[Trigger]:
    """List all triggers of a sentence with a sort, verbs and nouns."""
    verbs = [
        trigger
        for clause in sentence.clauses
        if (trigger := verb_trigger(sentence, clause)) and trigger.sort
    ]
    places: Sequence[int] = range(len(sentence.tokens))
    return [*verbs, *noun_triggers(sentence, sentence.clauses[0], places)]
