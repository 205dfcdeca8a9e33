"""Force needs somebody who uses it: what a storm, a crash or a disease does is an accident, whatever the verb.

"Assault" stands only where a violent word has an agent, or is itself an attack; the search of a consulate by police is
no attack, and an explosion is one only where a bomb or a fight is told beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon.human import people
from sahara_cli.reading.events.triggers import Sort

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants import Sides
    from sahara_cli.reading.events.triggers import Trigger

_DEATHS = Sort("other", None, "deaths")
_ACCIDENT = Sort("other", None, "accident")
_EXPLOSION = Sort("other", None, "explosion")
_ARRIVAL = Sort("other", None, "arrival")
_SEARCH = Sort("coerce", None, "search")
_KILLING = frozenset({"kill", "wound", "injure", "hurt", "claim"})
_BURSTING = frozenset({"explode", "detonate", "blow", "go"})
#: What kills, burns and breaks without anybody's doing.
_CHANCE = re.compile(
    r"\b(?:earthquakes?|quakes?|floods?|flooding|floodwaters?|hurricanes?|typhoons?|cyclones?|tornado(?:es)?|storms?|tsunamis?|landslides?|mudslides?"
    r"|avalanches?|volcano(?:es)?|eruptions?|crash(?:es|ed)?|accidents?|diseases?|virus(?:es)?|coronavirus|epidemics?|pandemic|outbreaks?|blazes?|wildfires?|collisions?|collided|famine"
    r"|droughts?|heatwaves?|derailments?|derailed|collaps\w+|cancer|lightning|stampedes?|ferry|capsiz\w+|sank|sunk|boilers?|gas leak|gas cylinders?|gas|crush|overturn\w*|tunnel|mine gave"
    r"|cholera|malaria|ebola|measles|flu|covid(?:-19)?|heat|cold|snow|rain|winds?|waves?|rip current|shark|bear|elephants?|lions?|tiger|dogs?|bus|train|tram|lorry|car crash|plane crash"
    r"|scaffolding|crane|lift|roof|balcony|bridge|fireworks?|factory|refinery|blade|puck|fell|falling|drown\w*|smoke)\b"
    r"|(?<!open )(?<!opened )(?<!opening )(?<!under )(?<!gun )(?<!tank )(?<!rifle )(?<!rocket )(?<!mortar )"
    r"(?<!artillery )(?<!machine-gun )(?<!cease)\bfires?\b(?! on\b)",
    re.IGNORECASE,
)
#: Words for an attack: beside one of them a killing or an explosion is no accident.
_VIOLENT = re.compile(
    r"\b(?:attacks?|attacked|bomb(?:s|ed|ing|ings|er|ers)?|shoot\w*|shot|gunm[ae]n|gunfire|militants?|terror\w*|fighting|fought|clash\w*|war|raids?|raided|air ?strikes?|airstrikes?|strikes? (?:on|against)"
    r"|shell(?:s|ed|ing)|missiles?|rockets?|suicide|grenades?|mines? (?:planted|laid)|rebels?|insurgents?|ambush\w*|violence|massacre\w*|stabb\w+|murder\w*|assassin\w*|opened fire|snipers?|car bomb|device|explosives|battles?"
    r"|offensive|troops|soldiers|siege|unrest|riots?|knife|gun|guns|executed|beheaded|tortured|crackdown|guerrillas?)\b",
    re.IGNORECASE,
)
_BOMB = re.compile(
    r"\b(?:bombs?|bombing|suicide|grenades?|explosives?|device|car bomb|mines?|militants?|attack\w*|violence|war|rebels?|terror\w*|missiles?|rockets?|planted|set off|unrest|troops|insurgents?)\b",
    re.IGNORECASE,
)
_MANNERS = ("shooting", "bombing", "explosives", "shelling", "attack", "stabbing", "suicide attack")


def settled(
    sentence: Sentence, trigger: Trigger, sides: Sides, others: Iterable[Trigger]
) -> Sort | None:
    """Give what a deed of force is told to be, in the sentence that tells it; `others` are the sentence's triggers."""
    sort = trigger.sort
    if (
        sort is not None
        and sort.kind not in {"assault", "coerce", "other"}
        and _is_things(sentence, trigger, sides)
    ):
        return _ARRIVAL if sort.mode == "visit" else None
    if sort is None or sort.kind not in {"assault", "coerce"}:
        return sort
    if (
        sort.label == "detention"
        and not sides.recipients.ids
        and _is_things(sentence, trigger, sides)
    ):
        return None
    if sort.kind == "coerce":
        return _ACCIDENT if sort.label == "destruction" and not _agents(sentence, trigger) else sort
    base = trigger.group.base if trigger.group else ""
    whole = sentence.words
    if base in _KILLING:
        return _killing(sentence, trigger, sort, others)
    if sort.mode == "explosives" and (base in _BURSTING or sort.label == "explosion"):
        bomb = _BOMB.search(whole)
        return sort if bomb else _EXPLOSION
    if trigger.is_verb and not trigger.group.is_passive and not _agents(sentence, trigger):  # type: ignore[union-attr]  # a verb has one
        return (
            None
            if not _VIOLENT.search(whole.replace(sentence.text[trigger.start : trigger.end], ""))
            else sort
        )
    if sort.mode is None and base in {"raid", "search", "storm"} and _is_police(sentence, trigger):
        return _SEARCH
    return sort


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
    violent = _VIOLENT.search(around.replace(sentence.text[trigger.start : trigger.end], " "))
    if violent and not (_CHANCE.search(around) and not manner and not _strong(around)):
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
        ):
            return False
    return True


def _strong(words: str) -> bool:
    return bool(
        re.search(
            r"\b(?:attack\w*|bomb\w*|shot|shoot\w*|gunm[ae]n|airstrikes?|air strikes?|shelling|fighting|clash\w*|militants?|rebels?|war)\b",
            words,
            re.IGNORECASE,
        )
    )


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
        phrases = clause.subjects or _above(clause)
    for phrase in phrases:
        head = sentence.tokens[phrase.head]
        if head.low in people()["armed"] | (
            people()["assets"] - {"attack", "attacks"}
        ) or head.low in {"he", "she", "they", "who", "we", "i", "it"}:
            return not (head.low == "it" and _CHANCE.search(sentence.words))
        start, end = sentence.span(phrase)
        named = [m for m in sentence.mentions if start <= m.start and m.end <= end and m.actor]
        if named and named[-1].end >= head.end and not _CHANCE.search(sentence.text[start:end]):
            return True
        if head.tag == "P" and not _CHANCE.search(sentence.text[start:end]):
            return True
    return False


def _above(clause: object) -> list:  # type: ignore[type-arg]
    above = getattr(clause, "parent", None)
    while above is not None and not above.subjects:
        above = above.parent
    return above.subjects if above is not None else []


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
    clause, group = trigger.clause, trigger.group
    phrases = (
        clause.subjects
        if group and not group.is_passive
        else [p for w, p in clause.prepositional if w == "by"]
    )
    return any(sentence.tokens[phrase.head].low in _POLICE for phrase in phrases)
