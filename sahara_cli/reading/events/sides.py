"""Who stands on which side of a deed, by position in its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.events.clauses import OFFICIALS, heads
from sahara_cli.reading.events.dated import leads
from sahara_cli.reading.events.deeds import CLOSED
from sahara_cli.reading.events.deeds.verbforms import HELPERS
from sahara_cli.reading.events.doubted import hearsay, is_asked, is_off
from sahara_cli.reading.events.listed import ungoverned
from sahara_cli.reading.events.nouns import is_noun_denied
from sahara_cli.reading.events.objects import group
from sahara_cli.reading.events.standing import is_denied, is_planned, is_suffered, is_undone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.reading.events.clauses import Clause
    from sahara_cli.reading.events.dated import Tie
    from sahara_cli.reading.events.deeds import Deed
    from sahara_cli.reading.events.deeds.predicates import Verb
    from sahara_cli.reading.people.mentions import Mention

#: Of such deeds, "his" tells whom they were done to.
SUFFERED = frozenset({
    "appointment", "arrest", "conviction", "expulsion", "deportation", "extradition", "assassination", "execution",
    "shooting", "stabbing", "beating", "torture", "inauguration",
})  # fmt: skip
#: What a person does or suffers, and the office alone names whose: a state does not resign.
_PERSONAL = frozenset(
    {"resignation", "death", "arrest", "conviction", "assassination", "inauguration"}
)
_OFFICE = re.compile(
    r"(?:'s)? (?:[a-z]+ ){0,2}(?:ambassador|president|premier|chancellor|consul|king|queen|minister|leader|envoy"
    r"|diplomat|negotiator|prince|governor)\b"
)
_WORDS = re.compile(r"[A-Za-z'-]+|[^\w\s]")
#: What ends a date between a name and its verb.
_TIMES = frozenset(
    (
        "week",
        "weekend",
        "month",
        "year",
        "day",
        "days",
        "morning",
        "afternoon",
        "evening",
        "night",
        "yesterday",
        "today",
    )
)
#: Who comes for talks talks.
_SHARED, _FOR = frozenset({"consult", "cooperate"}), re.compile(r" for (?:[a-z]+ ){0,3}$")
#: What stands between two verbs of one subject.
_GOES_ON = re.compile(
    r"(?:\b(?:and|but|or|then|to|by|while|before|after)|,)(?: [a-z]+ly)? ?$|^ ?$"
    # A date may stand between: "and on Monday left".
    r"|\b(?:and|but|then) (?:(?:on|in|late|early|last) )+(?:[A-Z][a-z]+|\d+|week|month|year)(?: \w+)? $"
)
_RELATIVE = re.compile(r"[,\s]*(?:who|which|that)\b")
#: What may stand between a name and what is told of it: "Quispe, a former judge, who".
_APPOSED = re.compile(r"[ ,]*|, an? [a-z][^,]*, ")
_CONJOINED = re.compile(r"[,\s]*(?:and|but|then) (?:[a-z]+ly |later |then |also )?$")
_LEAD = 60


class Told(NamedTuple):
    """What a sentence tells for a date: the deed, who did it, to or with whom, where; and how it stands."""

    deed: Deed | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    hosts: tuple[Mention, ...]
    negated: bool
    planned: bool
    unsure: tuple[str, ...]
    hearsay: str = ""


def told(
    text: str, parts: Sequence[Clause], tie: Tie, deed: Deed, mentions: Sequence[Mention]
) -> Told:
    """Tell who stands on which side of a deed, by position in its clause."""
    clause = tie.clause
    within = [one for one in mentions if clause.holds(one.start)]
    acting = heads(text, within)
    doers = _doers(text, parts, tie, deed, mentions)
    if deed.label in _PERSONAL:
        doers = [one for one in doers if not _OFFICE.match(text, one.end)]
    # What a deed needs to be told ("held talks") is not its object; whom it names in between is.
    objects = group(text, [one for one in acting if one.start >= deed.end], deed)
    hosts = group(
        text, [one for one in within if one.start >= deed.end and not one.adjective], deed
    )
    if not deed.verb and deed.label in SUFFERED and any(_owns(text, one, deed) for one in doers):
        doers, objects = [], doers
    if deed.verb and is_suffered(text, tie):
        by = [one for one in acting if text[deed.end : one.start].endswith((" by ", " by the "))]
        # "Aid was flown to Peru": what stands before the verb is the aid.
        doers, objects = by, doers or (objects if deed.led else [])
    actors, recipients = _ids(doers), _ids(objects)
    if (deed.kind, deed.mode) == ("consult", None) or deed.kind == "cooperate":
        actors, recipients = _unique((*actors, *recipients)), ()
    return Told(
        deed,
        actors,
        tuple(one for one in recipients if one not in actors),
        tuple(hosts),
        negated=(
            not deed.verb
            and (is_noun_denied(text, clause, deed) or is_off(text, None, deed, clause))
        )
        or is_asked(text, parts, deed.end)
        or (not tie.own and is_undone(text, parts, tie, deed)),
        planned=is_planned(text, clause, tie.verb, deed),
        unsure=(),
        hearsay=hearsay(text, parts, clause, None if tie.own else deed.verb or tie.verb, deed),
    )


def unnamed(text: str, parts: Sequence[Clause], tie: Tie, mentions: Sequence[Mention]) -> Told:
    """Tell who acts where no word says what they did: the subject of the verb that the date stands by."""
    verb = tie.verb
    negated = planned = False
    word = hearsay(text, parts, tie.clause, verb, None)
    if verb:
        found = [one for one in _subjects(text, parts, tie.clause, verb, mentions)
                 if verb.first - one.end <= _LEAD or not tie.clause.holds(one.start)]  # fmt: skip
        negated = is_denied(text, parts, tie.clause, verb) or is_off(text, verb, None, tie.clause)
        planned = verb.is_planned
    else:
        found = heads(text, [one for one in mentions if tie.clause.holds(one.start)])
    return Told(None, _ids(found), (), (), negated, planned, (), word)


def _doers(
    text: str, parts: Sequence[Clause], tie: Tie, deed: Deed, mentions: Sequence[Mention]
) -> list[Mention]:
    within = [one for one in mentions if tie.clause.holds(one.start)]
    if not deed.is_verb:
        if owner := next((one for one in within if _owns(text, one, deed)), None):
            return [owner]
        verb = tie.verb
        # "The talks began": whoever stands before the verb of what happened did not do it.
        if verb is None or verb.start > deed.start:
            return []
        joins = deed.kind in _SHARED and _FOR.search(text[verb.end : deed.start])
        if not (joins or leads(text, verb, deed)):
            return []
        if verb.is_passive:
            return [one for one in heads(text, within)
                    if text[verb.end : one.start].endswith((" by ", " by the "))]  # fmt: skip
        return _subjects(text, parts, tie.clause, verb, mentions)
    return _subjects(text, parts, tie.clause, deed.verb, mentions) if deed.verb else []


def _subjects(
    text: str, parts: Sequence[Clause], clause: Clause, verb: Verb, mentions: Sequence[Mention]
) -> list[Mention]:
    """Find whom a verb is told of: the names before it, or of an earlier verb that it goes on from."""
    acting = heads(text, [one for one in mentions if clause.holds(one.start)])
    ends = verb.first
    if verb.form == "participle":
        return [one for one in acting if text[one.end : ends].strip(" ,") == ""]
    for earlier in (*reversed([one for one in clause.verbs if one.end <= verb.first]), None):
        floor = earlier.end if earlier else (clause.begun[0] if clause.begun[1] else clause.start)
        found = [one for one in acting if floor <= one.start and one.end <= ends]
        found = ungoverned(text, found)
        if found and not _reaches(text[found[-1].end : ends]):
            return []
        if found:
            return found
        if (
            earlier
            and earlier.word not in HELPERS
            and not _GOES_ON.search(text[earlier.end : ends])
        ):
            return []
        ends = earlier.first if earlier else ends
    return _before_clause(text, parts, clause, ends, mentions)


def _reaches(between: str) -> bool:
    """Tell whether a name is the subject of the verb behind it: not where a noun of its own stands before that."""
    words = _WORDS.findall(between)
    if (
        not words
        or not words[-1].islower()
        or words[-1].endswith("ly")
        or OFFICIALS.match(between.removeprefix("'s"))
    ):
        return True
    return words[-1] in CLOSED or words[-1] in _TIMES


def _before_clause(
    text: str, parts: Sequence[Clause], clause: Clause, first: int, mentions: Sequence[Mention]
) -> list[Mention]:
    """Find the subject that a clause takes over: "Quispe, who arrived", "Kenya met Peru, and signed"."""
    earlier = [one for one in parts if one.end <= clause.start]
    if not earlier:
        return []
    verb = clause.verbs[0] if clause.verbs else None
    # "Its leader, Quispe, called on Monday for talks": no aside, for nothing goes on behind it.
    leads_on = verb and verb.start == clause.start and not earlier[-1].verbs
    main = leads_on and not text[: clause.end].endswith(", ")
    if main or _RELATIVE.match(text, clause.start, clause.end):
        return [one for one in mentions
                if one.end <= clause.start and _APPOSED.fullmatch(text, one.end, clause.start)
                and (one.person or ungoverned(text, [one]))][-1:]  # fmt: skip
    if _CONJOINED.fullmatch(text, clause.start, first) and earlier[-1].verbs:
        return _subjects(text, parts, earlier[-1], earlier[-1].verbs[-1], mentions)
    return []


def _owns(text: str, one: Mention, deed: Deed) -> bool:
    """Tell "Russia's invasion" and "the Russian invasion" from a name that merely stands before."""
    between = text[one.end : deed.start] if one.end <= deed.start else "?"
    if one.adjective:
        return bool(re.fullmatch(r" (?:[a-z]+ )?", between))
    return bool(re.fullmatch(r"'s? (?:[a-z]+ ){0,2}", between))


def _ids(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return _unique(one.actor for one in mentions if one.actor)


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
