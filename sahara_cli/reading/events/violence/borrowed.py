"""Words of force borrowed outright: a target met, a flop at the polls, a body attacked for its policy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.participants.subjects import doers_of
from sahara_cli.reading.events.tables import words_of_force
from sahara_cli.reading.events.titles.naming import is_human
from sahara_cli.reading.lexicon.human import people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.phrases import Phrase

#: What follows "bombed" where nothing is bombed.
_FLOPPED = late(
    r"(?: \w+ly)? (?:in|at|on|with) (?:the |its )?(?:(?:opinion )?polls?|ballot box|box office|ratings"
    r"|stage|broadway|critics|voters|audiences|viewers|cinemas|elections?)\b",
    re.IGNORECASE,
)
_OWNERS = frozenset({"his", "her", "their", "its", "my", "our", "your"})
_RANGES = frozenset({"range", "ranges"})
_AIMS = frozenset(
    {"target", "targets", "goal", "goals", "milestone", "milestones", "quota", "quotas"}
)
#: Whose attack is an attack, whatever for.
_FORCEFUL = frozenset(
    {"villagers", "residents", "crowd", "crowds", "locals", "neighbours", "relatives", "fans", "herders", "farmers"}
)  # fmt: skip
_BODIES = frozenset(
    {"government", "governments", "commission", "council", "cabinet", "ministry", "administration", "parliament"}
    | {"board", "company", "firm", "bank", "union", "party", "regulator", "watchdog", "coalition", "opposition"}
    | {"leadership", "agency", "club", "federation"}
)  # fmt: skip
_SCORE = late(
    r"\b(?:beats?|defeat(?:s|ed)|thrash(?:es|ed)|drew|won|lost)\b[^.;]{1,40} \d{1,2}-\d{1,2}\b"
)
_QUOTED = late(
    r"[\"“](?:[A-Z][\w'-]*|of|the|and|in|to|a)(?: (?:[A-Z][\w'-]*|of|the|and|in|to|a)){0,4},?[\"”]"
)
_BLOOD = late(r"\b(?:kill\w+|injur\w+|wound\w+|dead|died)\b")
_REASON = late(r"\b(?:for|over) ([^,;:]{1,60})")


def is_borrowed(sentence: Sentence, trigger: Trigger, done_to: Sequence[Phrase]) -> bool:
    """Tell a flop, a shot at a goal, a rise to fame, a drill, a rival beaten to a thing and a target that is met."""
    alone = (_is_flop, _is_at_goal, _is_rise, _is_titled, _is_picture)
    if any(is_harmless(sentence, trigger) for is_harmless in alone):
        return True
    return any(
        is_harmless(sentence, trigger, done_to)
        for is_harmless in (_is_met, _is_drill, _is_beaten_thing)
    )


#: "The less exposed shot appears darker".
_SHOWN = late(r" (?:appears|looks|seems|shows|is|was|captures|has)\b")


def _is_picture(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a shot that looks like something: a noun that is read as a verb."""
    group = trigger.group
    if group is None or group.word != "shot" or group.helpers:
        return False
    return bool(_SHOWN.match(sentence.text, trigger.close, sentence.end))


def _is_titled(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a film's name in quotation marks: "Infinity War"."""
    word = sentence.text[trigger.start : trigger.end]
    if trigger.is_verb or not word[:1].isupper():
        return False
    quoted = _QUOTED.finditer(sentence.text, sentence.begin, sentence.end)
    return any(
        quotation.start() < trigger.start and trigger.end < quotation.end() for quotation in quoted
    )


def _is_rise(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "the singer shot to fame", "shot up the charts" from "was shot to death"."""
    group = trigger.group
    if group is None or group.base != "shoot" or group.helpers:
        return False
    heads = (
        sentence.tokens[phrase.head].low
        for word, phrase in trigger.clause.prepositional
        if word in {"to", "into", "up"} and phrase.first > group.head
    )
    return any(words_of_force("height").fullmatch(head) for head in heads)


def _is_drill(sentence: Sentence, trigger: Trigger, done_to: Sequence[Phrase]) -> bool:
    """Tell "jets bombed a firing range", where nobody is hurt."""
    at_range = any(sentence.tokens[phrase.head].low in _RANGES for phrase in done_to)
    return trigger.is_verb and at_range and not _BLOOD.search(sentence.words)


def _is_beaten_thing(sentence: Sentence, trigger: Trigger, done_to: Sequence[Phrase]) -> bool:
    """Tell "beat her record" from "beat her brother" and "beat her"."""
    if trigger.label != "beating" or not trigger.is_verb or len(done_to) != 1:
        return False
    phrase = done_to[0]
    owned = phrase.first < phrase.head and sentence.tokens[phrase.first].low in _OWNERS
    return owned and not is_human(sentence, phrase)


def _is_at_goal(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "France beat Italy 3-1; Diallo shoots twice", where nobody is shot."""
    group = trigger.group
    if group is None or group.base != "shoot" or group.is_passive or trigger.clause.objects:
        return False
    wording = sentence.words
    return bool(_SCORE.search(wording)) and not _is_bloody(wording)


def _is_met(sentence: Sentence, trigger: Trigger, done_to: Sequence[Phrase]) -> bool:
    """Tell "both sides hit the target set by mediators" from "rebels hit the target"."""
    group = trigger.group
    if group is None or group.base not in {"hit", "miss"} or not done_to:
        return False
    aimed = all(sentence.tokens[phrase.head].low in _AIMS for phrase in done_to)
    armed = (people()["armed"] | people()["arms"]) - {"sides"}
    heads = {sentence.tokens[phrase.head].low for phrase in doers_of(sentence, trigger)}
    return aimed and not heads & armed


def _is_flop(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "the government had bombed in the polls"."""
    group = trigger.group
    if group is None or group.base != "bomb" or group.is_passive or trigger.clause.objects:
        return False
    return _FLOPPED.match(sentence.text, trigger.close, sentence.end) is not None


def is_for_a_policy(sentence: Sentence, trigger: Trigger, done_to: Sequence[Phrase]) -> bool:
    """Tell "nurses attacked the government over its pay offer" from "rebels attacked the army over a deal"."""
    group = trigger.group
    if group is None or group.base != "attack" or not done_to:
        return False
    doers = doers_of(sentence, trigger)
    if _are_armed(sentence, doers) or any(_is_place(sentence, doer) for doer in doers):
        return False
    if not all(_is_body(sentence, phrase) for phrase in done_to) or _is_bloody(sentence.words):
        return False
    return _is_of_matter(sentence, trigger.close)


def _is_of_matter(sentence: Sentence, at: int) -> bool:
    """Tell "for its trade policy", "over its pay offer" from "for its gold"."""
    reason = _REASON.search(sentence.text, at, sentence.end)
    matters = words_of_force("abstract"), words_of_force("matter")
    said = re.findall(r"[\w-]+", reason[1].lower()) if reason else ()
    return any(matter.fullmatch(word) for word in said for matter in matters)


def _are_armed(sentence: Sentence, phrases: Sequence[Phrase]) -> bool:
    nouns = people()
    forces = (nouns["armed"] | nouns["arms"] | _FORCEFUL) - {"government", "cabinet"}
    return any(
        token.low in forces
        for phrase in phrases
        for token in sentence.tokens[phrase.first : phrase.end]
    )


def _is_body(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell a body, by its noun or by a name that is no person's and no place's."""
    head = sentence.tokens[phrase.head]
    mentions = [m for m in sentence.mentions if m.start <= head.start < m.end]
    if mentions:
        return not any(m.person or m.place for m in mentions)
    return head.low in _BODIES


def _is_place(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell a state or a town, whatever stands before it; "Britain's nurses" are none."""
    head = sentence.tokens[phrase.head]
    return any(m.place for m in sentence.mentions if m.start <= head.start < m.end)


def _is_bloody(wording: str) -> bool:
    return bool(_BLOOD.search(wording) or words_of_force("weapon").search(wording))
