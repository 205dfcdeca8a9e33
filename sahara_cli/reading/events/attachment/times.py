"""Attachment: a time belongs to the event of the clause it stands in, or of a noun beside it.

A date in a relative clause is of what that clause tells; one beside a verb of speech is of the words, and of no event.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.events.attachment.beside import is_of_occasion, is_own, noun_before
from sahara_cli.reading.events.attachment.clefts import cleft
from sahara_cli.reading.events.attachment.foreground import foreground
from sahara_cli.reading.events.attachment.occasions import at_occasion
from sahara_cli.reading.events.attachment.scheduled import due_on, set_for
from sahara_cli.reading.events.attachment.unattached import (
    is_begun_then,
    is_compared,
    is_of_no_deed,
    is_of_noun_since,
    is_since_first,
)
from sahara_cli.reading.events.deeds import Deed, deed_of, leading
from sahara_cli.reading.events.factuality.status import is_taken_back, of_verb
from sahara_cli.reading.events.telling import ANNOUNCING
from sahara_cli.reading.events.triggers import noun_triggers, verb_trigger
from sahara_cli.reading.lexicon.rows import words
from sahara_cli.reading.lexicon.verbs import is_past

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence, Span
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase

#: "Used a rocket to launch it in May", "signed the order to launch it on Saturday".
_TO_AN_END = frozenset({"use", "sign", "approve", "pass", "adopt", "hire"})
_UNTIL = re.compile(r"\b(?:until|till) (?:early |late |the )?$", re.IGNORECASE)
_BY_LATER = re.compile(r"\bby (?:the |early |late )?$")
#: "Promised radios by June": it is the radios that come by then.
_OF_LATER = frozenset({"agree", "request", "threaten"})
#: "The 2020 budget request" is not of 2020.
_OF_A_YEAR = frozenset(
    {
        "budget",
        "fiscal",
        "tax",
        "model",
        "edition",
        "season",
        "forecast",
        "deficit",
        "profit",
        "earnings",
        "revenue",
    }
    | {
        "sales",
        "target",
        "targets",
        "figures",
        "results",
        "level",
        "levels",
        "accounts",
        "crop",
        "harvest",
        "prices",
    }
)
#: A day that names what happened, in a year that is not told.
_NINE_ELEVEN = re.compile(
    r"(?:Sept(?:ember|\.)? 11|9/11|11 September|7/7)(?:th)? (?:terror\w* )?attacks?\b"
)
_EMPTY = frozenset({"be", "have", "do"})
#: What a crash or a raid does to people and things.
_OUTCOMES = frozenset(
    {"kill", "injure", "wound", "hurt", "maim", "destroy", "damage", "trap", "strand"}
)
#: Whose day stands behind what they lead to.
_LEADING = frozenset({"refuse", "decline", "force", "compel", "oblige"})
_PICKING = frozenset({"pick", "choose", "fix", "name", "select", "designate", "suggest"})
_NEAR = 60


def attach(sentence: Sentence, time: Span) -> Deed | None:
    """Find the deed that a time belongs to; None where it is of words that were said, of a figure, or of no deed."""
    at = next((n for n, token in enumerate(sentence.tokens) if token.end > time[0]), None)
    if at is None:
        return None
    number = next((n for n, c in enumerate(sentence.chunks) if c.first <= at < c.end), 0)
    chunk, clause = sentence.chunks[number], clause_at(sentence, at)
    lead = sentence.lead(time[0], _NEAR)
    if chunk.phrase:
        return _within(sentence, clause, chunk.phrase, at)
    return set_for(sentence, clause, lead) or _beside(sentence, clause, time, lead, number)


def _beside(sentence: Sentence, clause: Clause, time: Span, lead: str, number: int) -> Deed | None:
    """Find the deed that a time of a clause's own, the chunk `number`, belongs to."""
    if is_of_no_deed(clause, lead) or _is_beside_noun(sentence, clause, time, lead, number):
        return None
    return _of_clause(sentence, clause, lead, number)


def _of_clause(sentence: Sentence, clause: Clause, lead: str, number: int) -> Deed | None:
    """Find the deed that a clause tells, or the noun beside the time."""
    beside = noun_before(sentence, clause, number)
    if told_of := cleft(sentence, clause, number):
        return told_of
    if _UNTIL.search(lead):
        done_then = deed_of(sentence, clause) if is_begun_then(lead) else None
        if done_then or not (beside and beside.clause.group is None):
            return done_then
    if _BY_LATER.search(lead) and (plan := _planned(sentence, clause)):
        return plan
    teller, deed = _telling(sentence, foreground(sentence, clause))
    deed = deed or due_on(sentence, clause, number)
    since = beside is None and is_of_noun_since(teller, lead)
    return None if since else _chosen(sentence, teller, beside, deed, lead, number)


def _planned(sentence: Sentence, clause: Clause) -> Deed | None:
    """Read "agreed to disarm by May" by what is to be done then, whatever its verb is."""
    verb = verb_trigger(sentence, clause) if clause.relation == "infinitive" else None
    if verb is None or (verb.is_vague and verb.group and verb.group.base in _EMPTY):
        return None
    return Deed(verb) if of_verb(sentence, verb).status == "planned" else None


def when_clause(sentence: Sentence, time: Span) -> Clause | None:
    """Find the clause that a time is told more of by: "in 2009, when nine people died"."""
    at = sentence.token_from(time[1]) or 0
    at += sentence.tokens[at].low == ","
    return next(
        (clause for clause in sentence.clauses if (clause.first, clause.marker) == (at, "when")),
        None,
    )


def _telling(sentence: Sentence, clause: Clause) -> tuple[Clause, Deed | None]:
    """Give the deed of a clause, or of the one around it where this one only describes."""
    if clause.relation == "infinitive" and (noun := _to_be_held(sentence, clause)):
        return clause, Deed(noun, own=True)
    clause = _led_to(sentence, clause)
    described = clause.relation == "participle"
    if is_taken_back(sentence, clause) or (described and _is_of_source(clause)):
        return clause, None
    deed = deed_of(sentence, clause)
    around = _above(sentence, clause) if deed is None or _is_reduced(clause, deed) else None
    return around or (clause, deed)


def _led_to(sentence: Sentence, clause: Clause) -> Clause:
    """Give the clause whose day stands with what it led to: "refused to go on Monday", "killing all on Monday"."""
    above = (_is_invited, _is_led, _is_purpose)
    if clause.relation == "infinitive" and any(is_above(clause) for is_above in above):
        return clause.finite()
    if _is_outcome(clause) and clause.parent and deed_of(sentence, clause.parent):
        return clause.parent
    return clause


def _is_outcome(clause: Clause) -> bool:
    """Tell "a plane crashed, killing all aboard on Sunday": the day is of the crash."""
    group, above = clause.group, clause.parent
    if clause.relation != "participle" or not clause.set_off or group is None or above is None:
        return False
    led = group.form == "ing" and group.base in _OUTCOMES
    return led and not above.times and above.group is not None and above.group.form == "finite"


def _is_reduced(clause: Clause, deed: Deed) -> bool:
    """Tell "the nets used in May", which only describes, from "the ban announced in May"."""
    group = clause.group
    announced = group is not None and group.base in ANNOUNCING
    bare = clause.relation == "participle" and not clause.set_off
    bare = bare and not (clause.parent and clause.parent.times)
    above = clause.parent.group if clause.parent else None
    if (
        above
        and clause.first < above.first
        and any(preposition == "by" for preposition, _ in clause.prepositional)
    ):
        return False  # "the bridge hit by a ship on Monday fell"
    return bare and deed.trigger.is_vague and not announced


def _to_be_held(sentence: Sentence, clause: Clause) -> Trigger | None:
    """Find the noun of "welcomed the summit of states to be held in Baghdad in May"."""
    group = clause.group
    number = next((n for n, chunk in enumerate(sentence.chunks) if chunk.first == clause.first), 0)
    if group is None or group.helpers != ("to", "be") or not sentence.chunks[number - 1].phrase:
        return None
    takes_place = group.word in words()["befall"]
    return noun_before(sentence, clause, number) if takes_place and number else None


def _is_invited(clause: Clause) -> bool:
    """Tell "will be invited to submit plans this month": the day is of the plan."""
    above = clause.parent.group if clause.parent else None
    return above is not None and above.is_passive and above.is_ahead


def _is_led(clause: Clause) -> bool:
    """Tell "refused to free the editor on Tuesday", "was forced to close on Friday": the day is of the verb above."""
    above = clause.parent.group if clause.parent else None
    return above is not None and above.base in _LEADING and not above.is_ahead


def _is_of_source(clause: Clause) -> bool:
    """Tell "according to a report leaked on Monday", "said in an interview aired on Monday": the day is of words."""
    above, group = clause.parent, clause.group
    if above is None or group is None or group.word not in words()["issued"]:
        return False
    governor = next(
        (word for word, phrase in above.prepositional if phrase == clause.antecedent), ""
    )
    says = above.group is not None and above.group.word in words()["speech"]
    return governor == "according to" or bool(governor and says)


def _is_purpose(clause: Clause) -> bool:
    """Tell "beat Peru to earn the last place on Tuesday": the day is of what was done to that end."""
    above = clause.parent
    group = above.group if above else None
    if above is None or group is None or group.helpers or not is_past(group.word):
        return False
    lists = words()
    led = (
        lists["control"]
        | lists["open"]
        | lists["unreal"]
        | lists["undo"]
        | lists["planned"]
        | lists["speech"]
    )
    empty = (lists["deciding"] | lists["did"] | lists["light"] | {"be"}) - _TO_AN_END
    leads = group.word in led or group.base in empty
    behind = any(phrase.end == clause.first for phrase in above.objects)
    return not leads and behind and not above.times


def _is_beside_noun(sentence: Sentence, clause: Clause, time: Span, lead: str, number: int) -> bool:
    if _modifies(sentence, number) or _is_picked(sentence, clause, number):
        return True
    if is_compared(sentence, clause, time, lead):
        return True
    return is_since_first(sentence, clause, time, lead)


def _is_picked(sentence: Sentence, clause: Clause, number: int) -> bool:
    """Tell "picked Saturday night as the time to start", where nothing was done on that night."""
    group, chunk = clause.group, sentence.chunks[number]
    behind = sentence.tokens[chunk.end].low if chunk.end < len(sentence.tokens) else ""
    picks = group is not None and group.base in _PICKING and group.head + 1 == chunk.first
    return picks and behind in {"as", "for"}


def _is_at_another_time(clause: Clause) -> bool:
    """Tell "before signing in May" from "died after falling on Friday", which are of one day."""
    above = clause.parent.group if clause.parent else None
    died = clause.marker == "after" and above is not None and above.base == "die"
    return clause.marker in {"after", "before", "since", "without"} and not died


def _above(sentence: Sentence, clause: Clause) -> tuple[Clause, Deed] | None:
    """Go up from a phrase of a participle or an infinitive, which tells no deed, to the clause that it stands in."""
    here = clause
    while here.relation in {"participle", "gerund", "infinitive"} and here.parent is not None:
        if _is_at_another_time(here) or _is_reason(here):
            return None
        if here.group and here.group.form == "participle" and here.set_off:
            return None
        here = here.parent
        deed = deed_of(sentence, here)
        if _is_open(here) and not (deed and deed.trigger.kind == "reject"):
            return None
        if deed:
            return here, deed
    return None


def _is_open(clause: Clause) -> bool:
    """Tell "tried to", "feared", of which nothing may have come."""
    verb = clause.group.word if clause.group else ""
    return verb in words()["open"] or verb in words()["unreal"]


def _is_reason(clause: Clause) -> bool:
    """Tell "indicted for punching a guard two weeks ago": the day is of the reason."""
    above = clause.parent
    return clause.relation == "gerund" and clause.marker == "for" and above is not None


def _chosen(
    sentence: Sentence,
    clause: Clause,
    beside: Trigger | None,
    deed: Deed | None,
    lead: str,
    number: int,
) -> Deed | None:
    """Choose between a clause's deed and the noun for another one that a time stands beside."""
    group = clause.group
    if deed and deed.trigger.kind in _OF_LATER and _BY_LATER.search(lead):
        return None
    if beside is None or (deed and _tells(deed.trigger, beside, lead)):
        return deed
    if group is None:
        return Deed(beside, own=True)
    if beside.token < group.first and sentence.chunks[number].first < group.first:
        own = not (deed and is_of_occasion(sentence, beside))
    else:
        own = is_own(sentence, beside, deed, lead, number)
    return Deed(beside, own=True) if own else deed


def _tells(trigger: Trigger, noun: Trigger, lead: str) -> bool:
    """Tell a noun that is part of the words for a deed: "filed a lawsuit on Friday", not "scrapped talks of 3 May"."""
    if trigger.token == noun.token:
        return True
    covered = trigger.is_verb and trigger.end < noun.end <= trigger.close
    return covered and not lead.endswith((" of ", " of the "))


def clause_at(sentence: Sentence, at: int) -> Clause:
    """Give the clause that a token stands in."""
    for clause in sentence.clauses:
        if at in clause.times:
            return clause
    before = [clause for clause in sentence.clauses if clause.first <= at]
    return before[-1] if before else sentence.clauses[0]


def _nouns_behind(sentence: Sentence, clause: Clause, phrase: Phrase, at: int) -> list[Trigger]:
    triggers = noun_triggers(sentence, clause, range(phrase.first, phrase.end))
    return [trigger for trigger in triggers if trigger.token > at]


def _within(sentence: Sentence, clause: Clause, phrase: Phrase, at: int) -> Deed | None:
    """Read a time within a phrase, "the 2019 election", "Tuesday's talks": it is of that noun."""
    if _NINE_ELEVEN.match(sentence.text, sentence.tokens[at].start):
        return None
    if any(token.low in _OF_A_YEAR for token in sentence.tokens[at + 1 : phrase.end]):
        return None
    triggers = _nouns_behind(sentence, clause, phrase, at)
    if (
        triggers
        and clause.relation == "infinitive"
        and sentence.tokens[phrase.first - 1].low in {"in", "at", "for"}
    ):
        return None
    done = (
        None if triggers and triggers[-1].kind != "other" else at_occasion(sentence, clause, phrase)
    )
    if triggers and done is None:
        return Deed(triggers[-1], leading(sentence, clause, triggers[-1]), own=True)
    return done


def _modifies(sentence: Sentence, number: int) -> bool:
    """Tell "third-quarter income": words for a time that the next noun is described by."""
    after = sentence.chunks[number + 1] if number + 1 < len(sentence.chunks) else None
    hyphened = "-" in sentence.tokens[sentence.chunks[number].end - 1].text[1:]
    return bool(after and (after.sort == "G" or (after.phrase and hyphened)))


def clause_with(sentence: Sentence, place: int) -> Clause | None:
    """Find the clause that has the phrase at a place as subject, object or behind a preposition, or the one around."""
    for clause in sentence.clauses:
        governed = (phrase for _, phrase in clause.prepositional)
        for phrase in (*clause.subjects, *clause.objects, *governed):
            start, end = sentence.span(phrase)
            if clause.group and start <= place < end:
                return clause
    return clause_around(sentence, place)


def clause_around(sentence: Sentence, place: int) -> Clause | None:
    """Find the innermost clause with a verb around a place in a text."""
    innermost = None
    for clause in sentence.clauses:
        if clause.group and sentence.tokens[clause.first].start <= place:
            innermost = clause
    return innermost
