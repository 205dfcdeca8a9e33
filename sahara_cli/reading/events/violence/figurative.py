"""Force in a figure of speech: "attacked the budget", "shot a video", "killed the bill", "fired over the bar".

Whether a word of force is meant as such is told by what it is done to (a policy, a thing, an animal), by who does it
(a photographer, wasps) and by a match beside it. Where none of these stands, force it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.participants.arguments import near
from sahara_cli.reading.events.participants.subjects import doers_of, subjects_of
from sahara_cli.reading.events.tables import words_of_force
from sahara_cli.reading.events.triggers import Sort
from sahara_cli.reading.events.violence.borrowed import is_borrowed, is_for_a_policy
from sahara_cli.reading.events.violence.holding import is_control_of_thing, is_held_dear
from sahara_cli.reading.events.violence.verbal import in_words, is_dispute
from sahara_cli.reading.lexicon.human import people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase

_CRITICISM = Sort("accuse", "disapprove", "criticism")
ACTIVITY = Sort("other", None, "activity")
SPORT = Sort("other", None, "sport")
_MATCHES = late(
    r"\b(?:in|at|of|for) (?:an?|the|their|its) (?:[\w-]+ ){0,3}"
    r"(?:finals?|(?:semi|quarter)-?finals?|match|World Cup|Cup|league|championships?|qualifiers?|friendly"
    r"|play-?offs?|tournament|group stage)"
    r"(?=[^\w\s-]|$| (?:on|at|in|of|last|this|next|after|before|and|but|with|as|when|where|for|to) | [A-Z])"
)
_OFFICIALS = late(
    r"\b(?:ministers?|presidents?|leaders?|talks|discuss\w*|officials?|envoys?|fans|kings?|queens?|premiers?|chancellors?"
    r"|negotiat\w+|pacts?|treat(?:y|ies)|peace|rebels?|diplomats?|ambassadors?|princes?|delegat\w+|mediat\w+)\b",
    re.IGNORECASE,
)
ACCIDENT = Sort("other", None, "accident")
_ILLNESS = Sort("other", None, "illness")
_TAKEN = frozenset({"arrest", "seizure", "capture", "detention"})
#: Labels of force that a match, a film and a debate borrow; a stabbing at a match is one.
_BORROWED = frozenset(
    {
        "attack",
        "shooting",
        "beating",
        "invasion",
        "raid",
        "seizure",
        "assault",
        "shelling",
        "strike",
        "bombing",
    }
    | {"clash", "offensive", "fighting", "siege"}
)


def figurative(sentence: Sentence, trigger: Trigger) -> Sort | None:
    """Give what a word of force is a figure of speech for; None where it is meant as it stands."""
    done_to = _done_to(sentence, trigger)
    if _is_illness(sentence, trigger):
        return _ILLNESS
    if trigger.kind == "coerce":
        return _of_coercion(sentence, trigger, done_to)
    if _are_headed(sentence, done_to, "abstract"):
        return _CRITICISM if trigger.label in {"attack", "assault"} else ACTIVITY
    return _of_phrase(sentence, trigger, done_to) or _by_whom(sentence, trigger)


def _of_coercion(sentence: Sentence, trigger: Trigger, done_to: Sequence[Phrase]) -> Sort | None:
    """Read "captured the mood", "regained control of a satellite", "held her baby" and "was intercepted twice"."""
    if trigger.label in _TAKEN and _are_headed(sentence, done_to, "trend"):
        return ACTIVITY
    if is_control_of_thing(sentence, trigger) or is_held_dear(sentence, trigger, done_to):
        return ACTIVITY
    played = trigger.is_verb and trigger.label in _TAKEN and trigger.mode is not None
    return SPORT if played and _is_match(sentence, trigger) else None


def _of_phrase(sentence: Sentence, trigger: Trigger, done_to: Sequence[Phrase]) -> Sort | None:
    """Read what is done to a thing, in a drill, in a dispute as an activity; what is done in words as criticism."""
    if _is_done_to_things(sentence, trigger, done_to) or is_dispute(sentence, trigger):
        return ACTIVITY
    if is_borrowed(sentence, trigger, done_to):
        return ACTIVITY
    said = (_is_in_words, in_words, is_for_a_policy)
    if any(is_said(sentence, trigger, done_to) for is_said in said) or _is_over_a_matter(
        sentence, trigger
    ):
        return _CRITICISM
    return None


def _is_illness(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "a cardiac arrest", "two heart attacks"."""
    tokens, at = sentence.tokens, trigger.token
    named = tokens[at].low in {"attack", "attacks", "arrest", "arrests", "seizure", "seizures"}
    return named and at > 0 and bool(words_of_force("illness").fullmatch(tokens[at - 1].low))


def _is_done_to_things(sentence: Sentence, trigger: Trigger, done_to: Sequence[Phrase]) -> bool:
    """Tell what is done to a video, an engine, an order; and "he had a plan and executed it"."""
    group = trigger.group
    executed = group is not None and group.base == "execute"
    carried_out = executed and any(sentence.tokens[phrase.head].low == "it" for phrase in done_to)
    if _is_taken(trigger) or (
        _are_headed(sentence, done_to, "thing") and not _are_shots(sentence, trigger, done_to)
    ):
        return True
    return carried_out or _is_rivalry(sentence, trigger)


def _are_shots(sentence: Sentence, trigger: Trigger, done_to: Sequence[Phrase]) -> bool:
    """Tell "shots were fired at a bar" from the first shot in a price war."""
    fired = trigger.group is not None and trigger.group.base == "fire"
    shots = all(sentence.tokens[phrase.head].low in {"shot", "shots"} for phrase in done_to)
    return fired and shots and not _FIGURED.search(sentence.words)


_FIGURED = late(
    r"\b(?:(?:price|trade|bidding|culture|ratings|tariff) wars?|campaign|debate|race)\b",
    re.IGNORECASE,
)


_OF_EGOS = late(
    r" (?:of|between) (?:the |two |their )?(?:[a-z]+ )?(?:titans|alphas|egos|cultures|styles|personalities|wills"
    r"|wits|words|generations|civili[sz]ations|ideas|values|opinions|interests|giants|champions)\b"
)


def _is_rivalry(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "a price war", "the culture wars", "a clash of egos"."""
    if not trigger.is_verb and _OF_EGOS.match(sentence.text, trigger.close, sentence.end):
        return True
    tokens, at = sentence.tokens, trigger.token
    named = tokens[at].low in {"war", "wars"} and at > 0
    return named and bool(words_of_force("rivalry").fullmatch(tokens[at - 1].low))


def _is_in_words(sentence: Sentence, trigger: Trigger, done_to: Sequence[Phrase]) -> bool:
    """Tell "the chairman attacked the mentality of profit": by one of name or office, on what nobody could hit."""
    group = trigger.group
    if group is None or group.base != "attack" or len(done_to) != 1:
        return False
    head = sentence.tokens[done_to[0].head]
    if head.tag != "N" or words_of_force("target").fullmatch(head.low) or _are_human(head.low):
        return False
    return _are_of_office(sentence, trigger)


#: "Attacked over its tax row": the few words behind "over".
_OVER = late(r" over((?: [\w'-]+){1,5})")


def _is_over_a_matter(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a headline's "Bank attacked over pay row" from "villagers attacked over a field"."""
    group = trigger.group
    over = _OVER.match(sentence.text, trigger.close, sentence.end)
    if over is None or group is None or group.base != "attack":
        return False
    matters = words_of_force("abstract"), words_of_force("matter")
    return any(matter.fullmatch(word) for word in over[1].lower().split() for matter in matters)


def _are_of_office(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a deed of people of name or office, none of them armed."""
    nouns = people()
    doers = [sentence.tokens[phrase.head] for phrase in doers_of(sentence, trigger)]
    armed = {token.low for token in doers} & (nouns["armed"] | nouns["arms"]) - {"man", "woman"}
    return bool(doers) and not armed and all(_is_of_office(sentence, token) for token in doers)


def _are_human(low: str) -> bool:
    nouns = people()
    listed = (
        "people",
        "sufferer",
        "agent",
        "armed",
        "arms",
        "assets",
        "site",
        "ordinary",
        "officials",
    )
    return any(low in nouns[name] for name in listed)


def _is_of_office(sentence: Sentence, head: Token) -> bool:
    """Tell somebody of name or of office, and no state, army or gunman."""
    mentions = [m for m in sentence.mentions if m.start <= head.start < m.end]
    return any(m.person for m in mentions) or (not mentions and head.low in people()["office"])


#: "Massacred Oram 7-0".
_SCORED = late(r" (?:[\w'-]+ ){1,4}?\d{1,2}-\d{1,2}\b(?!-)(?! (?:vote|majority))")


def _by_whom(sentence: Sentence, trigger: Trigger) -> Sort | None:
    """Read what wasps, photographers and strikers do."""
    doers = doers_of(sentence, trigger)
    if _are_headed(sentence, doers, "animal"):
        return ACCIDENT
    if _is_by_critics(sentence, trigger, doers):
        return _CRITICISM
    if _are_headed(sentence, doers, "camera") or _is_crowded(sentence, trigger, doers):
        return ACTIVITY
    if trigger.is_verb and _SCORED.match(sentence.text, trigger.close, sentence.end):
        return SPORT
    borrowed = trigger.is_verb and trigger.label in _BORROWED
    # "Passed fit for Sunday's clash with Peru"
    borrowed = borrowed or sentence.tokens[trigger.token].low in {"clash", "clashes"}
    return SPORT if borrowed and _is_match(sentence, trigger) else None


_CROWDING = frozenset({"besiege", "ambush", "bombard", "mob", "surround"})


def _is_crowded(sentence: Sentence, trigger: Trigger, doers: Sequence[Phrase]) -> bool:
    """Tell "the minister was ambushed by reporters"."""
    group = trigger.group
    crowding = group is not None and group.base in _CROWDING
    return crowding and _are_headed(sentence, doers, "admirer")


def _is_by_critics(sentence: Sentence, trigger: Trigger, doers: Sequence[Phrase]) -> bool:
    """Tell "the firm was attacked by reviewers" from "investors attacked the office of a bank"."""
    if trigger.label not in {"attack", "assault"} or not _are_headed(sentence, doers, "critic"):
        return False
    return not _are_headed(sentence, _done_to(sentence, trigger), "target")


def _are_headed(sentence: Sentence, phrases: Sequence[Phrase], name: str) -> bool:
    """Tell whether the head of some phrase is a word of a class; a name is none."""
    heads = (sentence.tokens[phrase.head] for phrase in phrases)
    return any(head.tag != "P" and words_of_force(name).fullmatch(head.low) for head in heads)


def _done_to(sentence: Sentence, trigger: Trigger) -> list[Phrase]:
    clause, group = trigger.clause, trigger.group
    if group is None:
        return [
            phrase
            for word, phrase in near(sentence, trigger)
            if word in {"on", "of", "against", "at"}
        ]
    if group.is_passive and (group.helpers or clause.relation == "participle"):
        return subjects_of(sentence, clause)
    first = clause.objects[0].end if clause.objects else group.head + 1
    behind = [
        phrase
        for word, phrase in clause.prepositional
        if word in {"at", "on", "against"} and phrase.first == first + 1
    ]
    return [*clause.objects[:1], *behind]


def _is_taken(trigger: Trigger) -> bool:
    """Tell "shares took a beating"."""
    group = trigger.clause.group
    taken = group is not None and group.base in {"take", "suffer"}
    return taken and not trigger.is_verb and trigger.label == "beating"


def _is_match(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a sentence about a match from one about a fight beside one: nobody is hurt, no weapon is told."""
    rest = sentence.words.replace(sentence.text[trigger.start : trigger.close], " ")
    forced = words_of_force("hurt").search(rest) or words_of_force("violent").search(rest)
    return bool(words_of_force("sport").search(rest)) and not forced


def is_fixture(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "Kenya met Peru in the final", where two teams play, from the meeting of two states."""
    group = trigger.group
    if group is None or group.base != "meet" or _OFFICIALS.search(sentence.words):
        return False
    return bool(_MATCHES.search(sentence.words))
