"""Force needs somebody who uses it: what a storm, a crash or a disease does is an accident, whatever the verb.

"Assault" stands only where a violent word has an agent, or is itself an attack; the search of a consulate by police is
no attack, and an explosion is one only where a bomb or a fight is told beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.dates.english.lexicon import DAY_NAMES
from sahara_cli.reading.events.participants.subjects import subjects_of
from sahara_cli.reading.events.tables import words_of_force as _words
from sahara_cli.reading.events.titles.naming import is_human
from sahara_cli.reading.events.triggers import Sort
from sahara_cli.reading.events.violence.assailants import (
    ATTACK,
    PRONOUNS,
    has_agent,
    is_by_circumstance,
    is_driven,
    is_things,
    strike_of,
)
from sahara_cli.reading.events.violence.figurative import (
    ACCIDENT,
    ACTIVITY,
    SPORT,
    figurative,
    is_fixture,
)
from sahara_cli.reading.events.violence.holding import is_done_to_nobody, is_noise
from sahara_cli.reading.events.violence.killings import died_in, is_of_force, killing, without
from sahara_cli.reading.events.violence.mishaps import LAUNCH, SPACE, is_by_accident, mishap
from sahara_cli.reading.events.violence.power import BAN, is_of_no_power, is_of_trade, is_police
from sahara_cli.reading.events.violence.protests import (
    STRIKE,
    has_head,
    is_of_labour,
    is_outcry,
    is_stoppage,
    is_storming,
    outcry,
    storming,
)
from sahara_cli.reading.events.violence.sacks import is_of_town, is_razing
from sahara_cli.reading.lexicon.human import is_person, people

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.both import Sides
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.phrases import Phrase

_DEATH = Sort("other", None, "death")
_PROBING = frozenset({"investigate", "probe", "examine"})
_PROBES = re.compile(r"\b(?:investigat|prob|examin)(?:es|ing|ed)\b", re.IGNORECASE)
_PROBE = Sort("accuse", "investigate", "investigation")
_DISPLACEMENT = Sort("other", None, "displacement")
_SACK = Sort("assault", None, "sack")
_CYBERATTACK = Sort("coerce", "cyber", "cyberattack")
_ARRIVAL = Sort("other", None, "arrival")
_SEARCH = Sort("coerce", None, "search")
_TRAVELLING = frozenset(
    {"arrive", "travel", "fly", "go", "head", "return", "land", "come", "leave", "make"}
)
#: Who comes to stay, or as a guest, and on no visit of politics.
_GOING = frozenset(
    {"migrants", "refugees", "asylum-seekers", "immigrants", "tourists", "passengers", "fans"}
    | {"settlers"}
)
_CRAFT = frozenset(
    {"plane", "flight", "aircraft", "ship", "vessel", "tanker", "ferry", "boat", "jet"}
)
_KILLING = frozenset({"kill", "wound", "injure", "hurt", "claim"})
#: What people alone do, whoever they are.
_BY_PEOPLE = frozenset(
    {"kidnap", "abduct", "rape", "torture", "behead", "lynch", "assassinate", "stab", "massacre", "murder", "gun"}
)  # fmt: skip
#: What anybody who is a person may do by force, and no storm: "a psychiatrist opens fire".
_BY_HAND = frozenset(
    {"shoot", "open", "storm", "burst", "hurl", "throw", "attack", "raid", "ambush", "beat", "set", "assault", "hijack"}
)  # fmt: skip

#: Who is banned in sport.
_OF_CLUBS = re.compile(
    r"\b(?:clubs?|leagues?|fans|players?|matches|from the (?:cup|league|championships?|tournament|race)|doping"
    r"|FIFA|UEFA|IAAF)\b"
)
#: Who raids without attacking, what is looked for so, and what is said of an attack.
_LAWFUL = re.compile(
    r"\b(?:police|officers|detectives|FBI|(?:federal|customs|immigration) agents|prosecutors|warrants?|investigators"
    r"|Interpol|Europol|inspectors|inspectorate|regulators?|watchdog|customs|arrests?|smuggl\w+|traffickers|traffickings?)\b",
    re.IGNORECASE,
)
_GOODS = re.compile(
    r"\b(?:pirac\w+|pirates|counterfeit\w*|drugs?|cannabis|cocaine|tax|copyright|suspected)\b"
)
_CLAIMED = re.compile(
    r"\b(?:responsibility|claimed|owned up|retaliat\w+)\b"
    rf"|\bon (?:the )?(?!{'|'.join(map(str.title, DAY_NAMES))})[A-Z]"
)


def settled(
    sentence: Sentence, trigger: Trigger, sides: Sides, others: Iterable[Trigger]
) -> Sort | None:
    """Give what a deed is told to be, once it is asked who did it; `others` are the sentence's triggers."""
    sort = trigger.sort
    if sort and _is_of_space(sentence, trigger):
        return LAUNCH
    if sort and _is_probed(sentence, trigger, sort):
        return _PROBE
    if sort is None:
        return STRIKE if is_stoppage(sentence, trigger) else strike_of(sentence, trigger)
    if sort.kind == "other":
        died = died_in(trigger, others)
        return ATTACK if is_driven(sentence, trigger) else died or sort
    if is_outcry(trigger, sort):
        return outcry(sentence, trigger, sort)
    return _settled(sentence, trigger, sort, sides, others)


def _settled(
    sentence: Sentence, trigger: Trigger, sort: Sort, sides: Sides, others: Iterable[Trigger]
) -> Sort | None:
    if is_of_town(sentence, trigger):
        sort = _SACK
    elif is_storming(trigger, sort):
        sort = storming(sentence, trigger)
    if sort.kind in {"assault", "coerce"}:
        return _forced(sentence, trigger, sort, sides, others)
    if sort.label == "meeting" and is_fixture(sentence, trigger):
        return SPORT
    if sort.mode == "visit" and _is_journey(sentence, trigger, sides):
        return _ARRIVAL
    return None if _is_harmless(sentence, trigger, sides, sort) else sort


def _is_probed(sentence: Sentence, trigger: Trigger, sort: Sort) -> bool:
    """Tell a headline's "police investigating assaults by tourists", in which the police attack nobody."""
    group = trigger.clause.group
    if sort.kind != "assault" or group is None or group.is_passive:
        return False
    if not trigger.is_verb:
        return group.base in _PROBING
    is_noun = not trigger.clause.objects and sentence.text.startswith(" by ", trigger.close)
    return is_noun and bool(_PROBES.search(sentence.text, sentence.start, trigger.start))


def _is_of_space(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell the Aurora probe, which entered orbit, from a probe into a bank."""
    return sentence.tokens[trigger.token].low == "probe" and bool(SPACE.search(sentence.words))


def _is_harmless(sentence: Sentence, trigger: Trigger, sides: Sides, sort: Sort) -> bool:
    """Tell what a thing does, a team of divers that is deployed, an agency charged with advising."""
    if is_things(sentence, trigger, sides):
        return True
    if sort.label == "withdrawal" and _is_of_people(sentence, trigger):
        return True
    if sort.label == "hosting":
        return len(sides.actors.ids) <= 1  # "hosted the Games"
    if sort.kind == "threaten" and not trigger.is_verb:
        return not (sides.actors or sides.recipients)  # "threats on the web" are nobody's
    if sort.label == "deployment":
        group = trigger.group
        sent = group is not None and group.base in _SENDING
        return sent and not _is_military(sentence, trigger)
    return sort.label == "accusation" and _is_duty(sentence, trigger)


_SENDING = frozenset({"deploy", "dispatch", "reinforce", "enter"})
_MILITARY = frozenset(
    {"troops", "forces", "missiles", "tanks", "jets", "weapons", "batteries", "reservists", "guard"}
)


def _is_military(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell troops and ships of war, and what a state sends, from a team of divers."""
    clause, nouns = trigger.clause, people()
    soldiers = nouns["armed"] | nouns["arms"] | nouns["assets"] | _MILITARY
    phrases = (*clause.subjects, *clause.objects, *(phrase for _, phrase in clause.prepositional))
    words = {
        token.low for phrase in phrases for token in sentence.tokens[phrase.first : phrase.end]
    }
    return bool(words & (soldiers - PRONOUNS))


def _is_duty(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "an agency charged with advising", which is accused of nothing."""
    group = trigger.group
    if group is None or group.base != "charge" or not group.is_passive:
        return False
    bodies = people()["body"] | people()["institution"] | people()["media"]
    heads = {sentence.tokens[subject.head].low for subject in trigger.clause.subjects}
    gerund = any(
        clause.parent is trigger.clause and clause.relation == "gerund"
        for clause in sentence.clauses
    )
    return gerund and bool(heads & bodies)


def _forced(
    sentence: Sentence, trigger: Trigger, sort: Sort, sides: Sides, others: Iterable[Trigger]
) -> Sort | None:
    if is_of_labour(sentence, trigger):
        return STRIKE
    if figure := figurative(sentence, trigger):
        return figure
    if _is_of_computers(sentence, trigger):
        return _CYBERATTACK
    if is_done_to_nobody(sentence, trigger) or is_noise(sentence, trigger):
        return None
    if sort.kind == "assault":
        return _assault(sentence, trigger, sort, sides, others)
    return _coercion(sentence, trigger, sort, sides)


def _is_of_computers(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "hackers attacked the server of a bank"."""
    clause, group = trigger.clause, trigger.group
    if group is None or group.base not in {"attack", "hack", "hit"}:
        return False
    shown = " ".join(sentence.shown(phrase) for phrase in (*clause.subjects, *clause.objects))
    return bool(_words("computer").search(shown))


def _is_journey(sentence: Sentence, trigger: Trigger, sides: Sides) -> bool:
    """Tell "Silva arrived in Miami" and "the train arrives", which are no visits, from "Silva arrived in Peru"."""
    if is_things(sentence, trigger, sides):
        return True
    if trigger.group is None and trigger.label == "visit":
        return sentence.tokens[trigger.token].low == "arrival" and not sides.actors
    if trigger.group is None or trigger.group.base not in _TRAVELLING:
        return False
    if has_head(sentence, trigger, _GOING | _CRAFT):
        return True
    if sides.recipients or any(host.actor for host in sides.hosts):
        return False
    return not (
        _words("visit").search(sentence.document.text) or _is_by_officials(sentence, trigger)
    )


def _is_by_officials(sentence: Sentence, trigger: Trigger) -> bool:
    nouns = people()
    subjects = subjects_of(sentence, trigger.clause)
    words = {
        token.low for phrase in subjects for token in sentence.tokens[phrase.first : phrase.end]
    }
    return bool(words & (nouns["office"] | nouns["officials"]))


def _coercion(sentence: Sentence, trigger: Trigger, sort: Sort, sides: Sides) -> Sort | None:
    undone = sort.label in {"destruction", "overthrow"} and trigger.is_verb
    if undone and not has_agent(sentence, trigger, sides):
        forced = _words("violent").search(without(sentence, trigger))
        return None if forced else ACCIDENT
    if sort.label == "destruction" and is_razing(sentence, trigger):
        return _SACK
    if sort.mode == "ban" and (ban := _ban(sentence, trigger)):
        return ban
    if is_by_circumstance(sentence, trigger, sides) or is_of_no_power(sentence, trigger, sides):
        return ACTIVITY
    return _by_things(sentence, trigger, sort, sides)


def _ban(sentence: Sentence, trigger: Trigger) -> Sort | None:
    """Read a ban of sport and of trade as a sanction."""
    if _OF_CLUBS.search(sentence.words):
        return SPORT if trigger.group is None else BAN
    return BAN if is_of_trade(sentence, trigger) else None


def _by_things(sentence: Sentence, trigger: Trigger, sort: Sort, sides: Sides) -> Sort | None:
    """Read floods that force people from their homes, and what is taken away, as no coercion."""
    if sort.label == "arrest" and _is_of_things(sentence, trigger):
        return None
    of_things = is_things(sentence, trigger, sides)
    if sort.mode == "deport" and of_things:
        return _DISPLACEMENT
    return None if sort.label == "detention" and of_things and not sides.recipients else sort


def _is_of_things(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "took away the boxes" from "took away a guard"."""
    group, objects = trigger.group, trigger.clause.objects
    if group is None or group.base not in {"take", "lead"}:
        return False
    taken = subjects_of(sentence, trigger.clause) if group.is_passive else objects
    return bool(taken) and not any(
        is_human(sentence, phrase) or _may_name(sentence, phrase) for phrase in taken
    )


def _may_name(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell a name or a pronoun, and a capital that opens a sentence and is no plural."""
    head = sentence.tokens[phrase.head]
    if head.start != sentence.begin:
        return head.tag in "PRO"
    return head.tag in "PRO" or not head.low.endswith("s")


def _is_of_people(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "pulled two out alive" from "pulled its troops out"."""
    group, objects = trigger.group, trigger.clause.objects
    if group is None or group.base != "pull" or not objects:
        return False
    arms = people()["arms"] | people()["assets"]
    return not any(sentence.tokens[phrase.head].low in arms for phrase in objects)


def _assault(
    sentence: Sentence, trigger: Trigger, sort: Sort, sides: Sides, others: Iterable[Trigger]
) -> Sort | None:
    base = trigger.group.base if trigger.group else ""
    if own := _of_nobody_else(sentence, trigger, sort):
        return own
    if base in _KILLING:
        return killing(sentence, trigger, sort, sides, others)
    if chance := mishap(sentence, trigger, sort, sides):
        return chance
    if _is_raid(sentence, trigger):
        return _raid(sentence, trigger, sort, sides)
    if _is_unnamed(sentence, trigger, sides):
        return sort if _words("violent").search(without(sentence, trigger)) else None
    search = sort.mode is None and base in {"raid", "search", "storm"}
    return _SEARCH if search and is_police(sentence, trigger) else sort


def _of_nobody_else(sentence: Sentence, trigger: Trigger, sort: Sort) -> Sort | None:
    """Read a shot by accident, and a death by one's own hand that takes nobody else along."""
    if is_by_accident(sentence):
        return ACCIDENT
    alone = _is_to_oneself(sentence, trigger) and sort.label != "suicide attack"
    return _DEATH if alone else None


def _is_to_oneself(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "shot himself" from an attack."""
    whom = trigger.clause.objects[:1] if trigger.is_verb else []
    return any(sentence.tokens[phrase.head].low in _SELVES for phrase in whom)


_SELVES = frozenset({"himself", "herself", "themselves", "itself"})


def _is_raid(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a raid, which the police make as well as soldiers: "six raids", "carried out a raid"."""
    base = trigger.group.base if trigger.group else ""
    wording = sentence.text[trigger.start : trigger.close].lower()
    return base not in {"raid", "storm"} and "raid" in wording and "air" not in wording


def _raid(sentence: Sentence, trigger: Trigger, sort: Sort, sides: Sides) -> Sort | None:
    """Read "raids by the FBI" as searches; of nobody's, with no word of force beside it, the kind is not known."""
    rest = without(sentence, trigger)
    if _LAWFUL.search(sentence.words):
        return _SEARCH
    forced = sides.recipients or any(_words(name).search(rest) for name in ("violent", "hurt"))
    if forced or _CLAIMED.search(rest):
        return sort
    known = sides.actors or is_of_force(sentence.document.text)
    return sort if known and not _GOODS.search(rest) else None


def _is_unnamed(sentence: Sentence, trigger: Trigger, sides: Sides) -> bool:
    """Tell a verb of force with nobody who could use it: "the storm pounded the coast"."""
    group = trigger.group
    if group is None or group.is_passive or has_agent(sentence, trigger, sides):
        return False
    subjects = trigger.clause.subjects
    if group.base in _BY_PEOPLE:
        return not subjects
    return group.base not in _BY_HAND or not any(
        _is_somebody(sentence, subject) for subject in subjects
    )


def _is_somebody(sentence: Sentence, phrase: Phrase) -> bool:
    return is_human(sentence, phrase) or is_person(sentence.tokens[phrase.head].low)
