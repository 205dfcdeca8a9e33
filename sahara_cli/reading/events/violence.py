"""Force needs somebody who uses it: what a storm, a crash or a disease does is an accident, whatever the verb.

"Assault" stands only where a violent word has an agent, or is itself an attack; the search of a consulate by police is
no attack, and an explosion is one only where a bomb or a fight is told beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.arguments import subjects_of
from sahara_cli.reading.events.figurative import figurative
from sahara_cli.reading.events.figurative import words_of_force as _words
from sahara_cli.reading.events.triggers import Sort
from sahara_cli.reading.lexicon.capitals import CAPITALS
from sahara_cli.reading.lexicon.human import people

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants import Sides
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.lexeme import Token

_DEATHS = Sort("other", None, "deaths")
_ACCIDENT = Sort("other", None, "accident")
_EXPLOSION = Sort("other", None, "explosion")
_CYBERATTACK = Sort("coerce", "cyber", "cyberattack")
_ARRIVAL = Sort("other", None, "arrival")
_SEARCH = Sort("coerce", None, "search")
_TRAVELLING = frozenset(
    {"arrive", "travel", "fly", "go", "head", "return", "land", "come", "leave"}
)
_KILLING = frozenset({"kill", "wound", "injure", "hurt", "claim"})
#: What people alone do, whoever they are.
_BY_PEOPLE = frozenset(
    {
        "kidnap",
        "abduct",
        "rape",
        "torture",
        "behead",
        "lynch",
        "assassinate",
        "stab",
        "massacre",
        "murder",
        "gun",
    }
)
_BURSTING = frozenset({"explode", "detonate", "blow", "go"})


_MANNERS = ("shooting", "bombing", "explosives", "shelling", "attack", "stabbing", "suicide attack")


def settled(
    sentence: Sentence, trigger: Trigger, sides: Sides, others: Iterable[Trigger]
) -> Sort | None:
    """Give what a deed is told to be, once it is asked who did it; `others` are the sentence's triggers."""
    sort = trigger.sort
    if sort is None or sort.kind == "other":
        return sort
    if sort.mode == "obstruct" or sort.label == "rally":
        # Who blocks a road to be heard protests; whoever else does it does not.
        return sort if _has_head(sentence, trigger, people()["protesting"]) else None
    if sort.kind in {"assault", "coerce"}:
        return _forced(sentence, trigger, sort, sides, others)
    if sort.mode == "visit" and _is_journey(sentence, trigger, sides):
        return _ARRIVAL
    return None if _is_things(sentence, trigger, sides) else sort


def _forced(
    sentence: Sentence, trigger: Trigger, sort: Sort, sides: Sides, others: Iterable[Trigger]
) -> Sort | None:
    if figure := figurative(sentence, trigger):
        return figure
    if (
        trigger.group
        and trigger.group.base in {"attack", "hack", "hit"}
        and _is_of_computers(sentence, trigger)
    ):
        return _CYBERATTACK
    if sort.kind == "assault":
        return _assault(sentence, trigger, sort, others)
    return _coercion(sentence, trigger, sort, sides)


def _is_of_computers(sentence: Sentence, trigger: Trigger) -> bool:
    clause = trigger.clause
    shown = " ".join(sentence.shown(phrase) for phrase in (*clause.subjects, *clause.objects))
    return bool(_words("computer").search(shown))


def _is_journey(sentence: Sentence, trigger: Trigger, sides: Sides) -> bool:
    """Tell "Silva arrived in Miami" and "the train arrives", which are no visits, from "Silva arrived in Peru"."""
    if _is_things(sentence, trigger, sides):
        return True
    if trigger.group is None or trigger.group.base not in _TRAVELLING:
        return False
    if any(host.actor for host in sides.hosts) or _words("visit").search(sentence.document.text):
        return False
    held = people()
    subjects = subjects_of(sentence, trigger.clause)
    words = {one.low for phrase in subjects for one in sentence.tokens[phrase.first : phrase.end]}
    return not words & (held["office"] | held["officials"])


def _coercion(sentence: Sentence, trigger: Trigger, sort: Sort, sides: Sides) -> Sort | None:
    if sort.label == "destruction" and not _agents(sentence, trigger):
        return _ACCIDENT
    if sort.label == "detention" and not sides.recipients and _is_things(sentence, trigger, sides):
        return None
    return sort


def _assault(
    sentence: Sentence, trigger: Trigger, sort: Sort, others: Iterable[Trigger]
) -> Sort | None:
    base = trigger.group.base if trigger.group else ""
    if base in _KILLING:
        return _killing(sentence, trigger, sort, others)
    if sort.mode == "explosives" and (base in _BURSTING or sort.label == "explosion"):
        return sort if _words("bomb").search(sentence.words) else _EXPLOSION
    unnamed = trigger.group and not trigger.group.is_passive and not _agents(sentence, trigger)
    if unnamed and not (base in _BY_PEOPLE and trigger.clause.subjects):
        return sort if _words("violent").search(_without(sentence, trigger)) else None
    search = sort.mode is None and base in {"raid", "search", "storm"}
    return _SEARCH if search and _is_police(sentence, trigger) else sort


def _without(sentence: Sentence, trigger: Trigger) -> str:
    """Give a sentence's words without the trigger's own."""
    return sentence.words.replace(sentence.text[trigger.start : trigger.end], " ")


def _killing(sentence: Sentence, trigger: Trigger, sort: Sort, others: Iterable[Trigger]) -> Sort:
    """Read a killing as what it was done by: an attack, a shooting, or nobody."""
    manner = next(
        (
            one
            for one in others
            if one.kind == "assault"
            and one.token != trigger.token
            and one.label in _MANNERS
            and one.mode
        ),
        None,
    )
    agents = _agents(sentence, trigger)
    if agents:
        return manner.sort if manner and manner.sort else sort
    around = sentence.words
    violent = _words("violent").search(_without(sentence, trigger))
    if violent and not (
        _words("chance").search(around) and not manner and not _words("attack").search(around)
    ):
        return manner.sort if manner and manner.sort else sort
    return _DEATHS


def _is_things(sentence: Sentence, trigger: Trigger, sides: Sides) -> bool:
    """Tell a verb whose subject is a thing: a train that arrives visits nobody."""
    clause, group = trigger.clause, trigger.group
    if (
        group is None
        or sides.actors.ids
        or not clause.subjects
        or (group.is_passive and trigger.label != "detention")
    ):
        return False
    held = people()
    for phrase in clause.subjects:
        head = sentence.tokens[phrase.head]
        start, end = sentence.span(phrase)
        named = any(start <= m.start and m.end <= end for m in sentence.mentions)
        human = (
            head.low
            in held["agent"] | held["people"] | held["arms"] | held["officials"] | held["sufferer"]
        )
        if (
            named
            or human
            or head.tag in "PMOR"
            or head.low.endswith(("ers", "ors", "men", "ists", "ians", "ants", "ees"))
            or head.low in {"who", "truce", "ceasefire"}
            # "Paris withdrew": a capital that opens a sentence may be a name.
            or _may_be_name(sentence, head)
        ):
            return False
    return True


def _may_be_name(sentence: Sentence, head: Token) -> bool:
    opens = head.start == sentence.begin and head.text[0].isupper()
    return opens and (head.text in CAPITALS or not head.low.endswith("s"))


def _agents(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether somebody who can use force stands as the agent: a person, a state, an armed body; no thing."""
    clause, group = trigger.clause, trigger.group
    if group is None:
        return False
    if group.is_passive:
        phrases = [
            phrase
            for word, phrase in clause.prepositional
            if word == "by" and phrase.first > group.head
        ]
    else:
        phrases = subjects_of(sentence, clause)
    for phrase in phrases:
        head = sentence.tokens[phrase.head]
        if head.low in people()["armed"] | (
            people()["assets"] - {"attack", "attacks"}
        ) or head.low in {"he", "she", "they", "who", "we", "i", "it"}:
            return not (head.low == "it" and _words("chance").search(sentence.words))
        start, end = sentence.span(phrase)
        named = [m for m in sentence.mentions if start <= m.start and m.end <= end and m.actor]
        if (
            named
            and named[-1].end >= head.end
            and not _words("chance").search(sentence.text[start:end])
        ):
            return True
        alone = phrase.end - phrase.first == 1 and head.start == sentence.begin
        if head.tag == "P" and not alone and not _words("chance").search(sentence.text[start:end]):
            return True
    return False


_POLICE = frozenset(
    {
        "police",
        "officers",
        "officer",
        "policemen",
        "detectives",
        "agents",
        "authorities",
        "prosecutors",
        "investigators",
    }
)


def _is_police(sentence: Sentence, trigger: Trigger) -> bool:
    return _has_head(sentence, trigger, _POLICE)


def _has_head(sentence: Sentence, trigger: Trigger, heads: frozenset[str]) -> bool:
    """Tell whether those who do it, behind "by" in the passive, are of some nouns; of a noun's deed nobody is asked."""
    clause, group = trigger.clause, trigger.group
    if group is None:
        return heads is not _POLICE
    if group.is_passive:
        phrases = [phrase for word, phrase in clause.prepositional if word == "by"]
    else:
        phrases = subjects_of(sentence, clause)
    return any(sentence.tokens[phrase.head].low in heads for phrase in phrases)
