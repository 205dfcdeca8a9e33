"""Which event a time has: that of the clause it stands in, or of a noun beside it.

A date in a relative clause is of what that clause tells; one beside a verb of speech is of the words, and of no event.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.events.deeds import Deed, deed_of, is_of_name, leading
from sahara_cli.reading.events.foreground import foreground
from sahara_cli.reading.events.triggers import noun_triggers
from sahara_cli.reading.lexicon.rows import words
from sahara_cli.reading.lexicon.verbs import is_past

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence, Span
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Chunk, Phrase

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
_COUNT = r"(?:[$#€£]?\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten)"
_FIGURE = re.compile(
    r"\b(?:from|with|(?<!\d )to|than|of) [$#]?\d[\d.,]*(?! (?:years|months|days) in $)(?:%| [a-z]+){0,2}"
    r"(?: (?:in|on|at|during))? $"
    rf"|\bfrom {_COUNT}(?:%| [a-z]+){{0,7}} in $|\bto {_COUNT} or {_COUNT}(?:%| [a-z]+){{0,2}} $"
)
#: "Made a repayment of 330 million last May": the sum is of what was done then.
_OF_SUM = re.compile(r"\bof [$#€£]?\d[\d.,]*(?:%| [a-z]+){0,2} (?:(?:in|on|at|during) )?$")
_SPENDING = frozenset(
    {"make", "announce", "pay", "give", "provide", "grant", "approve", "sign", "win", "award", "receive", "place"}
    | {"raise", "offer", "impose", "donate", "buy", "sell", "order", "launch", "secure", "conclude", "send"}
)  # fmt: skip
#: "The first crash since 1959", "its worst loss since May": nothing was then.
_FIRST_SINCE = re.compile(
    r"\b(?:first|second|third|last|only|worst|best|most|least|highest|lowest|[a-z]{3,}est)\b[^,;:]*? (?:since )?$"
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
#: Deeds of words whose day stands behind what they are about: "invited to submit plans this month".
_OF_THEIR_OWN = frozenset({"signing", "recognition", "invitation"})
_NEAR, _HOPS, _SMALL = 60, 3, 2


#: Verbs that only tell of what another one did, or when; and nouns that say that it was answered.
_TELLING = frozenset(
    {"follow", "precede", "confirm", "detect", "witness", "recall", "mark", "investigate"}
    | {"describe", "claim", "associate", "tie", "relate", "link", "connect"}
)
_ANSWERING = frozenset(
    {"response", "retaliation", "revenge", "reprisal", "responsibility", "reaction"}
    | {"reply", "due", "thanks", "owing"}
)


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
    if _is_of_no_deed(clause, lead) or _is_beside_noun(sentence, clause, time, lead, number):
        return None
    beside = _noun_before(sentence, clause, number)
    if _UNTIL.search(lead) and not (beside and beside.clause.group is None):
        return None
    clause, deed = _told(sentence, foreground(sentence, clause))
    return _chosen(sentence, clause, beside, deed, lead, number)


def _told(sentence: Sentence, clause: Clause) -> tuple[Clause, Deed | None]:
    """Give the deed of a clause, or of the one around it where this one only describes."""
    if clause.relation == "infinitive" and (_is_invited(clause) or _is_purpose(clause)):
        clause = clause.finite()
    deed = deed_of(sentence, clause)
    reduced = (
        clause.relation == "participle" and not clause.set_off and deed and deed.trigger.is_vague
    )
    if clause.relation == "participle" and _is_of_source(clause):
        return clause, None
    above = _above(sentence, clause) if deed is None or reduced else None
    return above or (clause, deed)


def _is_invited(clause: Clause) -> bool:
    """Tell "will be invited to submit plans this month": the day is of the plan."""
    above = clause.parent.group if clause.parent else None
    return above is not None and above.is_passive and above.is_ahead


def _is_of_source(clause: Clause) -> bool:
    """Tell "according to a report leaked on Monday", "said in an interview aired on Monday": the day is of words."""
    above, group = clause.parent, clause.group
    if above is None or group is None or group.word not in words()["issued"]:
        return False
    governor = next((word for word, one in above.prepositional if one == clause.antecedent), "")
    says = above.group is not None and above.group.word in words()["speech"]
    return governor == "according to" or bool(governor and says)


def _is_purpose(clause: Clause) -> bool:
    """Tell "beat Peru to earn the last place on Tuesday": the day is of what was done to that end."""
    above = clause.parent
    group = above.group if above else None
    if above is None or group is None or group.helpers or not is_past(group.word):
        return False
    held = words()
    led = (
        held["control"]
        | held["open"]
        | held["unreal"]
        | held["undo"]
        | held["planned"]
        | held["speech"]
    )
    leads = group.word in led or group.base in held["deciding"] | held["did"] | held["light"] | {
        "be"
    }
    behind = any(one.end == clause.first for one in above.objects)
    return not leads and behind and not above.times


def _is_beside_noun(sentence: Sentence, clause: Clause, time: Span, lead: str, number: int) -> bool:
    if _modifies(sentence, number) or _is_compared(sentence, clause, time, lead):
        return True
    return _is_since_first(sentence, clause, time, lead)


def _is_of_no_deed(clause: Clause, lead: str) -> bool:
    """Tell by the words before it a time of a figure, of a period, or of what was called for."""
    spent = clause.group and clause.group.base in _SPENDING and _OF_SUM.search(lead)
    figure = _FIGURE.search(lead) and not spent
    return bool(figure) or any(one.search(lead) for one in (_COUNTED, _CALLED, _PERIOD, _LASTING))


def _is_since_first(sentence: Sentence, clause: Clause, time: Span, lead: str) -> bool:
    """Tell "it was the first crash since 1959", of which the year is no crash's."""
    since = sentence.text.startswith(("since ", "Since "), time[0]) or lead.endswith("since ")
    stands = clause.group is None or clause.group.tense != "perfect"
    return since and stands and bool(_FIRST_SINCE.search(lead))


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
    if beside is None or (deed and deed.trigger.token == beside.token):
        return deed
    if group is None:
        return Deed(beside, own=True)
    if beside.token < group.first and sentence.chunks[number].first < group.first:
        own = not (deed and _is_of_occasion(sentence, beside))
    else:
        own = _is_own(sentence, beside, deed, lead, number)
    return Deed(beside, own=True) if own else deed


def _is_of_occasion(sentence: Sentence, beside: Trigger) -> bool:
    """Tell "in their debate of the election on Tuesday they met": the day is of what the clause tells."""
    return _governor(sentence, beside) == "of" and sentence.tokens[0].tag in "IS"


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
    return trigger.kind in _ABOUT and trigger.label not in _OF_THEIR_OWN


def clause_at(sentence: Sentence, at: int) -> Clause:
    """Give the clause that a token stands in."""
    for clause in sentence.clauses:
        if at in clause.times:
            return clause
    held = [one for one in sentence.clauses if one.first <= at]
    return held[-1] if held else sentence.clauses[0]


def _within(sentence: Sentence, clause: Clause, phrase: Phrase, at: int) -> Deed | None:
    """Read a time within a phrase, "the 2019 election", "Tuesday's talks": it is of that noun."""
    if any(one.low in _OF_A_YEAR for one in sentence.tokens[at + 1 : phrase.end]):
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
        return Deed(found[-1], leading(sentence, clause, found[-1]), own=True)
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
        place -= _sort(sentence, place) in {"I", "T"}
        chunk = sentence.chunks[place] if place >= 0 and not _is_sign(sentence, place) else None
        if chunk is None or chunk.phrase is None:
            return None
        if held := _headed(sentence, clause, chunk):
            return held
        place = _before_noun(sentence, place)
        if place < 0:
            return None
    return None


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
    held = noun_triggers(sentence, clause, range(chunk.first, chunk.end))
    held = [one for one in held if not is_of_name(sentence, one)]
    return held[-1] if held and held[-1].end >= sentence.tokens[chunk.phrase.head].end else None


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
