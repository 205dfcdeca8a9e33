"""Which event a time has: that of the clause it stands in, or of a noun beside it.

A date in a relative clause is of what that clause tells; one beside a verb of speech is of the words, and of no event.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.events.factuality import undoes
from sahara_cli.reading.events.triggers import Trigger, noun_triggers, verb_trigger
from sahara_cli.reading.language.verbs import is_ing
from sahara_cli.reading.lexicon.rows import bases, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.document import Sentence, Span
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase

#: A noun behind one of these is told of as having been, or as being to come: "after its invasion in May".
_LEADING = frozenset(
    {
        "after",
        "before",
        "since",
        "following",
        "during",
        "over",
        "despite",
        "until",
        "amid",
        "ahead",
        "in",
    }
)
#: Deeds of words: the date behind what they are about may be of that.
_ABOUT = frozenset(
    {"accuse", "sanction", "coerce", "protest", "reject", "support", "request", "threaten"}
)
_JOINS = frozenset(
    {"of", "on", "in", "at", "against", "with", "to", "by", "near", "between", "for"}
)
_FIGURE = re.compile(
    r"\b(?:from|with|to|than|of) [$#]?\d[\d.,]*(?:%| [a-z]+){0,2}(?: (?:in|on|at|during))? $"
)
_CALLED = re.compile(
    r"\b(?<!set )(?<!due )(?<!scheduled )(?<!planned )(?<!slated )(?<!expected )(?<!postponed )(?<!delayed )"
    r"for (?:the )?$"
)
_UNTIL = re.compile(r"\b(?:until|till) (?:early |late |the )?$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince (?:early |late |the )?$", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:hours|days|weeks|months|years?) (?:of|after|before|following) (?:the|an?|his|her|its|their) [\w -]*$"
)
#: "Profit for the quarter ended yesterday" is of the quarter's days.
_PERIOD = re.compile(
    r"\b(?:quarter|half|year|months?|weeks?|period|season) (?:(?:that|which) )?(?:end(?:ed|ing|s)|through|to) (?:on )?$"
)
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to) |(?:against|versus|up from|down from) [$#]?\d)[^;:]*$"
)
_LASTING = re.compile(r"\b(?:rest|remainder|most|much|whole|course) of (?:the )?$")
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
_NEAR, _HOPS, _WIDE, _SMALL = 60, 3, 40, 2
_WHILE = frozenset({"as", "while", "when"})


#: Verbs that only tell of what another one did, or when; and nouns that say that it was answered.
_TELLING = frozenset(
    {
        "follow",
        "precede",
        "confirm",
        "detect",
        "witness",
        "recall",
        "mark",
        "investigate",
        "describe",
        "claim",
        "associate",
        "tie",
        "relate",
        "link",
        "connect",
    }
)
_ANSWERING = frozenset(
    {
        "response",
        "retaliation",
        "revenge",
        "reprisal",
        "responsibility",
        "reaction",
        "reply",
        "due",
        "thanks",
        "owing",
    }
)


#: In the passive these say nothing of what stands before them having been: "the plan will be put to a vote".
_HANDLED = frozenset({"put", "use", "see", "do", "get", "have", "leave", "hear", "feel", "take"})


class Deed(NamedTuple):
    """A deed: its trigger; the verb that leads to it, where it is a noun; whether a time is the noun's own."""

    trigger: Trigger
    verb: Trigger | None = None
    own: bool = False


def attach(sentence: Sentence, time: Span) -> Deed | None:
    """Find the deed that a time belongs to; None where it is of words that were said, of a figure, or of no deed."""
    at = next((n for n, one in enumerate(sentence.tokens) if one.end > time[0]), None)
    if at is None:
        return None
    number = next((n for n, one in enumerate(sentence.chunks) if one.first <= at < one.end), 0)
    chunk, clause = sentence.chunks[number], clause_at(sentence, at)
    lead = sentence.text[max(sentence.start, time[0] - _NEAR) : time[0]]
    if chunk.phrase:
        return _within(sentence, clause, chunk.phrase, at)
    if _is_of_no_deed(lead) or _modifies(sentence, number):
        return None
    if _is_compared(sentence, clause, time, lead):
        return None
    beside = _noun_before(sentence, clause, number)
    clause = _foreground(sentence, clause)
    deed = deed_of(sentence, clause)
    if _UNTIL.search(lead) and not (beside and beside.clause.group is None):
        return None
    reduced = (
        clause.relation == "participle" and not clause.set_off and deed and deed.trigger.is_vague
    )
    if (deed is None or reduced) and (above := _above(sentence, clause)):
        clause, deed = above
    return _chosen(sentence, clause, beside, deed, lead, number)


def _is_of_no_deed(lead: str) -> bool:
    """Tell by the words before it a time of a figure, of a period, or of what was called for."""
    return any(one.search(lead) for one in (_FIGURE, _COUNTED, _CALLED, _PERIOD, _LASTING))


def _foreground(sentence: Sentence, clause: Clause) -> Clause:
    """Go from what was going on to what happened: "was walking on Friday when she fell", "fell as she walked"."""
    if not _goes_on(clause):
        return clause
    if clause.marker in _WHILE and clause.parent and clause.parent.group:
        return clause.parent
    begins = (
        one
        for one in sentence.clauses
        if one.marker == "when" and one.parent is clause and one.group and not _goes_on(one)
    )
    return next(begins, clause)


def _goes_on(clause: Clause) -> bool:
    group = clause.group
    return bool(group and is_ing(group.word) and set(group.helpers) & {"was", "were"})


def _above(sentence: Sentence, clause: Clause) -> tuple[Clause, Deed] | None:
    """Go up from a phrase of a participle or an infinitive, which tells no deed, to the clause that it stands in."""
    here = clause
    while here.relation in {"participle", "gerund", "infinitive"} and here.parent is not None:
        if here.marker in {"after", "before", "since", "without"}:
            return None
        if here.group and here.group.form == "participle" and here.set_off:
            return None
        here = here.parent
        if here.group and here.group.word in words()["open"] | words()["unreal"]:
            return None
        if deed := deed_of(sentence, here):
            return here, deed
    return None


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
    if beside is None:
        return deed
    if group is None:
        return Deed(beside, own=True)
    if beside.token < group.first and sentence.chunks[number].first < group.first:
        return Deed(beside, own=True)
    if deed and deed.trigger.token == beside.token:
        return deed
    return Deed(beside, own=True) if _is_own(sentence, beside, deed, lead, number) else deed


def _is_own(sentence: Sentence, beside: Trigger, deed: Deed | None, lead: str, number: int) -> bool:
    """Tell a date of the noun beside it: "after its invasion in May", "condemned the attack in Kenya on Friday"."""
    group = beside.clause.group
    governed = _governor(sentence, beside)
    if group and beside.token > group.head:
        if group.base in _TELLING:
            return True
        if governed in _LEADING and not (governed == "in" and deed and deed.trigger.sort):
            return True
    if lead.endswith((" of ", " of the ")) or _is_second(sentence, beside.clause, number):
        return True
    return bool(deed and _is_about(deed.trigger, governed) and _is_placed(sentence, beside, number))


def _is_second(sentence: Sentence, clause: Clause, number: int) -> bool:
    """Tell the second day of "on Saturday condemned the attack on Friday": the verb has one of its own."""
    group, here = clause.group, sentence.chunks[number].first
    before = [one for one in clause.times if one < here]
    return bool(group and before and before[-1] <= group.head + _SMALL)


def _is_about(trigger: Trigger, governed: str) -> bool:
    """Tell a deed of words, whose object has its own date: "condemned the attack in Kenya on Friday"."""
    if trigger.kind in {"sanction", "coerce", "protest"}:
        return governed in {"for", "over", "against"}
    return trigger.kind in _ABOUT and trigger.label not in {"signing", "recognition"}


def clause_at(sentence: Sentence, at: int) -> Clause:
    """Give the clause that a token stands in."""
    for clause in sentence.clauses:
        if at in clause.times:
            return clause
    held = [one for one in sentence.clauses if one.first <= at]
    return held[-1] if held else sentence.clauses[0]


def _within(sentence: Sentence, clause: Clause, phrase: Phrase, at: int) -> Deed | None:
    """Read a time within a phrase, "the 2019 election", "Tuesday's talks": it is of that noun."""
    after = next((one for one in sentence.tokens[at + 1 : phrase.end] if one.tag != "E"), None)
    if after is not None and after.low in _OF_A_YEAR:
        return None
    found = [
        one
        for one in noun_triggers(sentence, clause, range(phrase.first, phrase.end))
        if one.token > at
    ]
    if (
        found
        and clause.relation == "infinitive"
        and sentence.tokens[phrase.first - 1].low in {"in", "at", "for"}
    ):
        return None
    if found:
        return Deed(found[-1], _leading(sentence, clause, found[-1]), own=True)
    return None


def _modifies(sentence: Sentence, number: int) -> bool:
    """Tell "third-quarter income": words for a time that the next noun is described by."""
    after = sentence.chunks[number + 1] if number + 1 < len(sentence.chunks) else None
    hyphened = "-" in sentence.tokens[sentence.chunks[number].end - 1].text[1:]
    return bool(after and (after.sort == "G" or (after.phrase and hyphened)))


def _is_compared(sentence: Sentence, clause: Clause, time: Span, lead: str) -> bool:
    """Tell what another time is only compared with: "up from a year earlier", "compared with a loss last year"."""
    if clause.group and clause.group.base == "compare":
        return True
    words_for_time = sentence.text[time[0] : time[1]]
    if _COMPARED.search(lead):
        return True
    return lead.endswith((" from ", " than ", " versus ")) and words_for_time.endswith(
        ("earlier", "ago", "before")
    )


def _noun_before(sentence: Sentence, clause: Clause, number: int) -> Trigger | None:
    """Find the noun for a deed that a time stands by, names between aside: "the raid on Kenya on Monday"."""
    place = number - 1
    for _ in range(_HOPS):
        if place >= 0 and sentence.chunks[place].sort in {"I", "T"}:
            place -= 1
        if (
            place >= 0
            and sentence.chunks[place].sort == "X"
            and sentence.tokens[sentence.chunks[place].first].low != ","
        ):
            return None
        chunk = sentence.chunks[place] if place >= 0 else None
        if chunk is None or chunk.phrase is None:
            return None
        held = noun_triggers(sentence, clause, range(chunk.first, chunk.end))
        held = [one for one in held if not _is_of_name(sentence, one)]
        if held and held[-1].end >= sentence.tokens[chunk.phrase.head].end:
            return held[-1]
        before = sentence.chunks[place - 1] if place else None
        if (
            before is not None
            and before.sort == "C"
            and place > 1
            and sentence.chunks[place - 2].phrase
        ):
            # "The attacks in Kenya and Tanzania on Friday".
            place -= 2
            before = sentence.chunks[place - 1] if place else None
        joined = (
            before is not None
            and before.sort in {"I", "T"}
            and sentence.tokens[before.first].low in _JOINS | {"to"}
        )
        if not joined:
            return None
        place -= 1
    return None


def _is_of_name(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a word of a name, as in "the General Agreement on Tariffs", from what happened."""
    token = sentence.tokens[trigger.token]
    before = sentence.tokens[trigger.token - 1] if trigger.token else None
    return (
        token.text[0].isupper()
        and before is not None
        and before.tag == "P"
        and not before.text.isupper()
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


def deed_of(sentence: Sentence, clause: Clause) -> Deed | None:
    """Read what a clause tells: its verb's deed, or that of a noun which an empty verb leads to."""
    group = clause.group
    if group is None:
        return _verbless(sentence, clause)
    verb = verb_trigger(sentence, clause)
    assert verb is not None  # noqa: S101 - a clause with a group has one
    if _is_reversed(sentence, verb):
        verb = verb._replace(sort=None)
    undone = undoes(sentence, group)
    leads = not undone or group.base in {"strike", "break", "take"}
    if leads and (noun := _leading_noun(sentence, clause, verb)):
        return Deed(noun, verb)
    if verb.sort is not None:
        return Deed(verb)
    return Deed(verb) if is_deed(sentence, clause, undone=undone) else None


def _leading_noun(sentence: Sentence, clause: Clause, verb: Trigger) -> Trigger | None:
    """Find the noun that an empty verb only says to have been: "held talks", "a raid killed nine"."""
    group = clause.group
    assert group is not None  # noqa: S101 - a verb has one
    befalls = group.base in bases("befall")
    if group.is_passive:
        befalls = group.base in (bases("light") | bases("befall")) - _HANDLED
    if (befalls or (group.base == "be" and not clause.objects)) and _is_weak(verb):
        above = _described(clause) if clause.is_embedded else ()
        for phrase in (*clause.subjects, *above):
            if found := _heads(sentence, clause, phrase):
                return found
    if _is_empty(verb) and group.base in bases("light") and not group.is_passive:
        return next(
            (one for phrase in clause.objects if (one := _heads(sentence, clause, phrase))), None
        )
    return None


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
    found = noun_triggers(sentence, clause, range(phrase.first, phrase.end))
    head = sentence.tokens[phrase.head]
    return (
        found[-1]
        if found and found[-1].close >= head.end and found[-1].start <= head.start + _WIDE
        else None
    )


def _leading(sentence: Sentence, clause: Clause, noun: Trigger) -> Trigger | None:
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


def _verbless(sentence: Sentence, clause: Clause) -> Deed | None:
    phrases = [*clause.subjects, *(phrase for _, phrase in clause.prepositional)]
    for phrase in phrases:
        if found := _heads(sentence, clause, phrase):
            return Deed(found)
    return None


_REVERSED = re.compile(
    r"\b(?:ends?|ending|halt|collapse|breakdown|failure|lack|absence|threat|risk|cancellation|suspension|postponement"
    r"|violations?|breach(?:es)?) (?:of|to|in)\b|\b(?:no|not|without|against|never)\b",
    re.IGNORECASE,
)


def _is_reversed(sentence: Sentence, verb: Trigger) -> bool:
    """Tell whether the words that tell a deed hold their opposite: "declares the end of the ceasefire"."""
    return bool(verb.close > verb.end and _REVERSED.search(sentence.text[verb.end : verb.close]))


def is_deed(sentence: Sentence, clause: Clause, *, undone: bool = False) -> bool:
    """Tell whether a verb that no kind is known of tells something done, and no state, figure, thought or words."""
    group, held = clause.group, words()
    if group is None or (group.form not in {"finite", "participle"} and not _is_told_apart(clause)):
        return False
    if group.word in held["stative"] | held["modal"] or group.base in {"be", "have", "do"}:
        return False
    if _is_impersonal(sentence, clause) or _is_order(clause):
        return False
    if group.word in held["speech"] and not group.is_passive:
        return group.base in _ANNOUNCING and bool(clause.objects)
    if group.word in held["moving"] and not undone and _is_figure(sentence, clause):
        return False
    return group.word not in held["describing"]


def _is_impersonal(sentence: Sentence, clause: Clause) -> bool:
    """Tell "it was learned that"."""
    heads = [sentence.tokens[phrase.head].low for phrase in clause.subjects]
    return bool(
        heads == ["it"]
        and clause.group
        and clause.group.base in _MAKING_KNOWN
        and clause.group.is_passive
    )


def _is_order(clause: Clause) -> bool:
    """Tell "do take note", which asks the reader for something."""
    group = clause.group
    asks = group is not None and group.form == "finite" and group.helpers[:1] == ("do",)
    return asks and clause.relation in {"main", "conjoined"} and not clause.subjects


_MAKING_KNOWN = frozenset(
    {"learn", "report", "reveal", "announce", "believe", "hope", "expect", "say", "think", "know"}
)


def _is_told_apart(clause: Clause) -> bool:
    """Tell ", adding Peru in 1952": a participle that a comma sets off, with what it is done to."""
    group = clause.group
    return bool(
        group
        and group.form == "ing"
        and clause.relation == "participle"
        and clause.set_off
        and clause.objects
    )


def _is_figure(sentence: Sentence, clause: Clause) -> bool:
    """Tell "prices rose" and "rose to 12" from "the satellite fell to earth"."""
    if clause.objects:
        return any(sentence.tokens[phrase.head].tag == "M" for phrase in clause.objects)
    counted = any(
        sentence.tokens[p.first].tag == "M" or sentence.tokens[p.head].tag == "M"
        for _, p in clause.prepositional
    )
    heads = {sentence.tokens[phrase.head].low for phrase in clause.subjects}
    return (
        counted
        or not clause.subjects
        or bool(heads & words()["quantity"])
        or any(map(_is_several, heads))
    )


def _is_several(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


_ANNOUNCING = frozenset({"announce", "declare", "reveal", "confirm", "admit"})


def triggers_in(sentence: Sentence) -> list[Trigger]:
    """List all triggers of a sentence with a sort, verbs and nouns."""
    found = [
        one for clause in sentence.clauses if (one := verb_trigger(sentence, clause)) and one.sort
    ]
    places: Sequence[int] = range(len(sentence.tokens))
    return [*found, *noun_triggers(sentence, sentence.clauses[0], places)]
