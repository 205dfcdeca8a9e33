"""The noun for a deed that a time stands beside, and whether the time is of that noun or of the clause's verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.deeds import is_of_name
from sahara_cli.reading.events.triggers import noun_triggers
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.deeds import Deed
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Chunk

#: A noun behind one of these is told of as having been, or as being to come: "after its invasion in May".
_LEADING = frozenset(
    {"after", "before", "since", "following", "during", "over", "despite", "until"}
    | {"amid", "ahead", "in"}
)
#: Deeds of words: the date behind what they are about may be of that.
_ABOUT = frozenset(
    {"accuse", "sanction", "coerce", "protest", "reject", "support", "request", "threaten"}
)
_JOINS = frozenset(
    {"of", "on", "in", "at", "against", "with", "to", "by", "near", "between", "for"}
)
#: Deeds of words whose day stands behind what they are about: "invited to submit plans this month".
_OF_THEIR_OWN = frozenset({"signing", "recognition", "invitation"})
_HOPS, _SMALL = 3, 2
#: Verbs that only tell of what another one did, or when; and nouns that say that it was answered.
_TELLING = frozenset(
    {"follow", "precede", "confirm", "detect", "witness", "recall", "mark", "investigate"}
    | {"describe", "claim", "associate", "tie", "relate", "link", "connect"}
)
_MISHAPS = frozenset({"accident", "disaster", "explosion", "epidemic"})
#: What is turned down or asked for has no day beside that of the words.
_TURNED_DOWN = frozenset({"plan", "proposal", "offer", "request", "promise", "call"})
_BRACKETS = frozenset({"(", ")", "-", "--", "–", "—"})
_ANSWERING = frozenset(
    {"response", "retaliation", "revenge", "reprisal", "responsibility", "reaction"}
    | {"reply", "due", "thanks", "owing"}
)


def is_of_occasion(sentence: Sentence, beside: Trigger) -> bool:
    """Tell "in their debate of the election on Tuesday they met": the day is of what the clause tells."""
    return _governor(sentence, beside) == "of" and sentence.tokens[0].tag in "IS"


def is_occasion(sentence: Sentence, noun: Trigger) -> bool:
    """Tell the noun that opens a sentence as what something was done at: "At Monday's meeting, ministers agreed"."""
    chunk = next((n for n, c in enumerate(sentence.chunks) if c.first <= noun.token < c.end), 0)
    return chunk == 1 and _governor(sentence, noun) in {"at", "in", "during"}


def is_own(sentence: Sentence, beside: Trigger, deed: Deed | None, lead: str, number: int) -> bool:
    """Tell a date of the noun beside it: "after its invasion in May", "condemned the attack in Kenya on Friday"."""
    governed = _governor(sentence, beside)
    if _is_led_to(beside, deed, governed) or (deed is None and _is_object(beside)):
        return True
    if lead.endswith((" of ", " of the ")) or _is_second(sentence, beside.clause, number):
        return True
    if beside.label in _TURNED_DOWN:
        return False  # "rejected plans for a stadium on Monday"
    if deed and _is_thrown_out(deed.trigger, beside):
        return False
    return bool(deed and _is_about(deed.trigger, governed) and _is_placed(sentence, beside, number))


def _is_led_to(beside: Trigger, deed: Deed | None, governed: str) -> bool:
    """Tell a noun that a verb or a preposition only leads to: "confirmed the attack", "after the attack"."""
    group = beside.clause.group
    if group is None or beside.token <= group.head:
        return False
    if governed == "from" and beside.label in _MISHAPS:
        return True  # "claims from the earthquake two weeks ago"
    inside = governed in {"in", "during"} and _is_within(beside, deed, governed)
    came = group.base == "come" and deed is None  # "came in the wake of rallies last night"
    return came or group.base in _TELLING or (governed in _LEADING and not inside)


def _is_within(noun: Trigger, deed: Deed | None, governed: str) -> bool:
    """Tell "burned down in a wildfire" and "fell during a match": what was done is told by the verb."""
    if deed is None:
        return False
    if governed == "during":
        return deed.trigger.is_verb and noun.kind == "other"
    return deed.trigger.sort is not None or noun.label in _MISHAPS


def _is_object(beside: Trigger) -> bool:
    """Tell "noted tests at the end of October", whose verb tells no deed, from "denied the attack"."""
    group = beside.clause.group
    if group is None:
        return False
    active = group.form == "finite" and not group.is_passive
    is_object = any(phrase.first <= beside.token < phrase.end for phrase in beside.clause.objects)
    return active and is_object and group.base in words()["mentioning"]


def _is_second(sentence: Sentence, clause: Clause, number: int) -> bool:
    """Tell the second day of "on Saturday condemned the attack on Friday": the verb has one of its own."""
    group, here = clause.group, sentence.chunks[number].first
    before = [time for time in clause.times if time < here]
    return bool(group and before and before[-1] <= group.head + _SMALL)


def _is_about(trigger: Trigger, governed: str) -> bool:
    """Tell a deed of words, whose object has its own date: "condemned the attack in Kenya on Friday"."""
    if trigger.kind in {"sanction", "coerce", "protest"}:
        return governed in {"for", "over", "against"}
    return trigger.kind in _ABOUT and trigger.label not in _OF_THEIR_OWN


def _is_thrown_out(trigger: Trigger, noun: Trigger) -> bool:
    """Tell "threw out a lawsuit on Friday", whose day is that of the court, from "denied the raid on Friday"."""
    return trigger.kind == "reject" and noun.kind in {"accuse", "request", "sanction"}


def noun_before(sentence: Sentence, clause: Clause, number: int) -> Trigger | None:
    """Find the noun for a deed that a time stands by, names between aside: "the raid on Kenya on Monday"."""
    return _hopped(sentence, clause, number) or _subject_before(sentence, clause, number)


def _subject_before(sentence: Sentence, clause: Clause, number: int) -> Trigger | None:
    """Find the noun of "the murder of a priest, a nun and a driver by gunmen on Sunday shocked the town"."""
    group, here = clause.group, sentence.chunks[number].first
    if group is None or here > group.first or len(clause.subjects) != 1 or not clause.prepositional:
        return None
    subject, opens = clause.subjects[0], clause.prepositional[0]
    chunk = next((c for c in sentence.chunks if c.phrase == subject), None)
    if chunk is None or opens[0] != "of" or opens[1].first != subject.end + 1 or subject.end > here:
        return None
    return _headed(sentence, clause, chunk)


def _hopped(sentence: Sentence, clause: Clause, number: int) -> Trigger | None:
    bracketed = _is_bracketed(sentence, number)
    place = number - 1
    for _ in range(_HOPS):
        place -= _sort(sentence, place) in {"I", "T"}
        place -= bracketed and place == number - 2
        chunk = sentence.chunks[place] if place >= 0 and not _is_sign(sentence, place) else None
        if chunk is None or chunk.phrase is None:
            return None
        if headed := _headed(sentence, clause, chunk):
            return None if _is_charge(sentence, chunk) else headed
        place = _before_noun(sentence, place)
        if place < 0:
            return None
    return None


def _is_charge(sentence: Sentence, chunk: Chunk) -> bool:
    """Tell "charged with murder in a case of Sunday": the day is of no murder that is known of."""
    before = [token.low for token in sentence.tokens[max(chunk.first - 2, 0) : chunk.first]]
    return before in (["charged", "with"], ["accused", "of"], ["suspected", "of"])


def _is_bracketed(sentence: Sentence, number: int) -> bool:
    """Tell a time between brackets or dashes: "the launch - on Aug. 29 - was the first"."""
    before = number - 1 - (_sort(sentence, number - 1) == "I")
    signs = [
        sentence.tokens[sentence.chunks[n].first].low
        for n in (before, number + 1)
        if 0 <= n < len(sentence.chunks)
    ]
    return len(signs) > 1 and set(signs) <= _BRACKETS


def _before_noun(sentence: Sentence, place: int) -> int:
    """Go from a phrase to the one that it is joined to: from "Tanzania" to "the attacks in Kenya and"; -1 for none."""
    if _sort(sentence, place - 1) == "C" and place > 1 and sentence.chunks[place - 2].phrase:
        place -= 2
    before = sentence.chunks[place - 1] if place else None
    joins = before is not None and before.sort in {"I", "T"}
    return place - 1 if joins and before and sentence.tokens[before.first].low in _JOINS else -1


def _sort(sentence: Sentence, place: int) -> str:
    return sentence.chunks[place].sort if place >= 0 else ""


def _is_sign(sentence: Sentence, place: int) -> bool:
    """Tell a sign that parts a noun from a time: any but a comma."""
    chunk = sentence.chunks[place]
    return chunk.sort == "X" and sentence.tokens[chunk.first].low != ","


def _headed(sentence: Sentence, clause: Clause, chunk: Chunk) -> Trigger | None:
    """Find the noun for a deed that heads a phrase, and is no part of a name."""
    assert chunk.phrase is not None  # noqa: S101 - asked of phrases alone
    triggers = noun_triggers(sentence, clause, range(chunk.first, chunk.end))
    triggers = [trigger for trigger in triggers if not is_of_name(sentence, trigger)]
    return (
        triggers[-1]
        if triggers and triggers[-1].end >= sentence.tokens[chunk.phrase.head].end
        else None
    )


def _governor(sentence: Sentence, trigger: Trigger) -> str:
    """Give the preposition that governs a noun's phrase."""
    chunk = next(c for c in sentence.chunks if c.first <= trigger.token < c.end)
    word = sentence.tokens[chunk.first - 1].low if chunk.first else ""
    before = sentence.tokens[chunk.first - 2].low if chunk.first > 1 else ""
    return "after" if word in {"to", "for"} and before in _ANSWERING else word


def _is_placed(sentence: Sentence, trigger: Trigger, number: int) -> bool:
    """Tell whether something stands between a noun and the time: "the attack in Kenya on Friday"."""
    chunk = next(n for n, c in enumerate(sentence.chunks) if c.first <= trigger.token < c.end)
    return number - chunk > 2  # noqa: PLR2004 - the preposition alone stands between
