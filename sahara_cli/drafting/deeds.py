"""Words that tell what was done: verbs and nouns, as kinds and modes of PLOVER."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

#: Kind, mode, our noun for a title; then verbs (irregular forms after a stroke) and nouns.
_TABLE = """
consult visit visit : visit arrive travel tour : visit trip tour arrival stopover
consult - meeting : meet/met/meeting : meeting summit conference
consult - talks : discuss confer/conferred/conferring : talks discussions
consult - negotiations : negotiate : negotiations consultations
consult phone call : telephone phone :
support - signing : sign ratify/ratified : signing ratification
support - recognition : recognise recognize : recognition
support - support : endorse : endorsement
agree - agreement : agree : agreement deal accord treaty
agree - offer : pledge promise offer propose : offer pledge proposal
agree - plan : : plan initiative
cooperate - exercise : : exercise exercises drill drills manoeuvres maneuvers
cooperate - cooperation : cooperate collaborate :
aid - aid : donate : airlift donation
concede - apology : apologise apologize : apology
retreat withdraw withdrawal : withdraw/withdrew/withdrawn : withdrawal pullout
retreat release release : free/freed : release
retreat disarm surrender : surrender disarm : surrender disarmament
retreat ceasefire ceasefire : : ceasefire truce armistice
retreat resign resignation : resign : resignation
request - request : urge demand request : request appeal
accuse - accusation : accuse blame : accusation
accuse disapprove criticism : condemn denounce criticise criticize : condemnation
accuse investigate investigation : investigate : investigation inquiry
reject - rejection : reject veto : rejection veto refusal
threaten - threat : threaten : threat ultimatum
protest demo protest : protest demonstrate rally/rallied : protest protests demonstration demonstrations
protest riot riot : riot : riot riots
protest boycott boycott : boycott : boycott
sanction expel expulsion : expel/expelled : expulsion
sanction convict conviction : convict : conviction
sanction discontinue suspension : suspend sever : suspension
mobilize - mobilisation : mobilise mobilize : mobilisation mobilization
mobilize troops deployment : deploy : deployment
coerce arrest arrest : arrest detain imprison : arrest arrests detention
coerce seize seizure : seize capture : seizure capture
coerce ban ban : ban/banned : ban
coerce deport deportation : deport : deportation
coerce restrict blockade : blockade : blockade
coerce cyber cyberattack : : cyberattack cyberattacks
assault - attack : attack raid clash kill : attack attacks raid clash clashes massacre killing
assault - invasion : invade : invasion
assault explosives explosion : bomb : blast blasts explosion explosions
assault explosives bombing : : bombing bombings
assault heavy-weapons shelling : : shelling airstrike airstrikes
assault firearms shooting : shoot/shot : shooting shootings
assault assassinate assassination : assassinate : assassination
assault execute execution : execute : execution executions
"""
#: Before a form that may be a noun or a verb, these tell the verb.
_MODALS = frozenset(
    "to will would can could may might shall should must do does did not never".split()  # noqa: SIM905 - words read best so
)
#: "A great deal" of something is none.
_MUCH = frozenset({"great", "good"})
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


class Deed(NamedTuple):
    """A word for what was done, where it stands; `label` is our own noun for it."""

    start: int
    end: int
    kind: str
    mode: str | None
    label: str
    is_verb: bool


def deeds(text: str, start: int, end: int) -> list[Deed]:
    """Find the words for deeds in a stretch of a text. What may be noun or verb is a verb after "to" or a modal."""
    verbs, nouns = _lexicon()
    found = []
    before = ""
    for word in _WORD.finditer(text, start, end):
        told, is_verb = _told(word[0], before, verbs, nouns)
        if told:
            found.append(Deed(word.start(), word.end(), *told, is_verb=is_verb))
        before = word[0]
    return found


_Told = tuple[str, str | None, str]


def _told(
    word: str, before: str, verbs: dict[str, _Told], nouns: dict[str, _Told]
) -> tuple[_Told | None, bool]:
    if word == "deal" and before in _MUCH:
        return None, False
    if word in nouns and not (word in verbs and before in _MODALS):
        return nouns[word], False
    if word in verbs and (word.endswith(("d", "t", "ing", "s", "n", "ew")) or before in _MODALS):
        return verbs[word], True
    return None, False


@cache
def _lexicon() -> tuple[dict[str, _Told], dict[str, _Told]]:
    verbs: dict[str, _Told] = {}
    nouns: dict[str, _Told] = {}
    for line in _TABLE.strip().splitlines():
        head, told_verbs, told_nouns = line.split(":")
        kind, mode, label = head.split()
        told = (kind, None if mode == "-" else mode, label)
        for verb in told_verbs.split():
            verbs.update(dict.fromkeys(_forms(*verb.split("/")), told))
        nouns.update(dict.fromkeys(told_nouns.split(), told))
    return verbs, nouns


def _forms(base: str, *irregular: str) -> tuple[str, ...]:
    stem = base.removesuffix("e")
    third = f"{base}es" if base.endswith(("s", "sh", "ss")) else f"{base}s"
    return (base, third, f"{stem}ing", *(irregular or (f"{stem}ed",)))
