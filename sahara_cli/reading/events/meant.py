"""Who is meant where nobody is named: by "his" and "its", "him" and "it", "they", "the two countries"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sahara_cli.reading.events.clauses import heads
from sahara_cli.reading.events.dated import leads
from sahara_cli.reading.events.named import OPENING
from sahara_cli.reading.events.sides import SUFFERED
from sahara_cli.reading.events.standing import is_suffered

if TYPE_CHECKING:
    from sahara_cli.drafting.roster import Roster
    from sahara_cli.reading.events.clauses import Clause
    from sahara_cli.reading.events.dated import Tie
    from sahara_cli.reading.events.deeds import Deed
    from sahara_cli.reading.events.deeds.predicates import Verb
    from sahara_cli.reading.events.named import Named
    from sahara_cli.reading.events.sides import Told
    from sahara_cli.reading.people.mentions import Mention

_POSSESSIVE = re.compile(r"\b(his|her|its|their) (?:[a-z]+ ){0,2}$", re.IGNORECASE)
_BOTH = re.compile(
    r"\b(?:the two|both) (?:(?P<states>countr|nation|state|neighbour|neighbor|government)|side|arm|part"
    r"|(?P<people>leader|men|women|presidents|minister))",
    re.IGNORECASE,
)
#: A pronoun right before its verb.
_SUBJECT = re.compile(
    r"(?:^|[\s\"'(,])(he|she|they)(?: (?:also|then|later|first|last|once|again|\w+ly))? $",
    re.IGNORECASE,
)
_AND = re.compile(r"(He|She) and (?=[A-Z])")
_BODY = re.compile(
    r"\b(The (?:company|firm|group|bank|airline|carrier|union|party|agency|charity|organi[sz]ation|alliance|bloc)) $"
)
#: What may be a capital right before its verb, as the subject of a clause.
_SEAT = re.compile(
    r"(?:^|that |said |and |but |, )([A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:(?:also|then|later|first|last|\w+ly) )?$"
)
#: A pronoun that a deed is done to: "her" is a possessive before a noun.
_OBJECT = re.compile(
    r"(?: (?:with|to|against|on|at))? (him|her|it)(?=$|[.,;:!?]| (?:in|of|near|outside|into|under|on|at|for|to|from"
    r"|with|after|before|by|and|but|over|when|while|as|again|yesterday|today|twice|during|because|amid|until|\d"
    r"|[A-Z]|last (?:week|month|year|night|[A-Z])))"
)
#: What opens a sentence on a deed of nobody's, and what goes on about who did it.
_ANY, _BY = (
    re.compile(r"(?:An?|The|One|Another) (?:[a-z]+ ){0,2}"),
    re.compile(r"[^,;:.]* (?:by|of) "),
)
_GOES_ON = re.compile(r"\b(he|she)\b")
#: What is done to a body, not to a thing: "fined it", but "condemned it" may be of what was done.
_TO_BODIES = frozenset({"sanction", "threaten"})
_SHARED = frozenset({"consult", "cooperate"})
_TWO, _NEAR = 2, 30


@dataclass
class Sentence:
    """A sentence being read: its stretch, its clauses, who is named in it, who was named before.

    `told` holds who was found to act, by the start of their clause.
    """

    start: int
    end: int
    parts: list[Clause]
    mentions: list[Mention]
    before: Named
    told: dict[int, tuple[str, ...]] = field(default_factory=dict)


def meant(found: Told, text: str, sentence: Sentence, tie: Tie, roster: Roster) -> Told:
    """Find whom a pronoun or "the two" means on either side of a deed; what was taken so is unsure."""
    if tie.deed and (whose := _owned(found, text, sentence, tie.clause, tie.deed, roster)):
        return whose
    if tie.own and tie.deed and not found.actors:
        found = _visiting(found, text, sentence, tie.deed, roster)
    if not found.actors:
        found = _acting(found, text, sentence, tie, roster)
    elif tie.deed and tie.clause.start == sentence.start:
        found = _joined(found, text, sentence, roster)
    if tie.deed and tie.deed.verb and not found.recipients and not is_suffered(text, tie):
        return _suffering(found, text, sentence, tie.deed, roster)
    return found


def _owned(
    found: Told, text: str, sentence: Sentence, clause: Clause, deed: Deed, roster: Roster
) -> Told | None:
    owned = None if deed.is_verb else _POSSESSIVE.search(text[clause.start : deed.start])
    # "Kenya and Peru held their first exercise": all who are named do so.
    if not owned or (owned[1].lower() == "their" and found.actors):
        return None
    whom = _owner(text, sentence, clause.start + owned.start(), owned[1], roster)
    if not whom:
        return None
    unsure = f"“{owned[1]}” is read as {roster.name(whom)}"
    if deed.label in SUFFERED:
        return found._replace(recipients=(whom,), unsure=(unsure,))
    return _read(found, unsure, whom)


def _visiting(found: Told, text: str, sentence: Sentence, deed: Deed, roster: Roster) -> Told:
    """Read "a visit" of nobody as that of the person whom the sentence goes on about."""
    told = _GOES_ON.search(text, deed.close, sentence.end)
    opens = _ANY.fullmatch(text, sentence.start, deed.start)
    if deed.mode != "visit" or not opens or not told or _BY.match(text, deed.end):
        return found
    whom = sentence.before.person(told[1])
    if not whom or heads(text, [m for m in sentence.mentions if m.person]):
        return found
    return _read(
        found, f"nobody is named whose visit it was: {roster.name(whom)} was named before", whom
    )


def _joined(found: Told, text: str, sentence: Sentence, roster: Roster) -> Told:
    """Add the person whom a pronoun joins to those named: "He and Quispe met"."""
    told = _AND.match(text, sentence.start)
    whom = sentence.before.person(told[1], found.actors) if told else None
    if not told or not whom:
        return found
    unsure = (*found.unsure, f"“{told[1]}” is read as {roster.name(whom)}")
    return found._replace(actors=(whom, *found.actors), unsure=unsure)


def _acting(found: Told, text: str, sentence: Sentence, tie: Tie, roster: Roster) -> Told:
    """Read the subject of a deed's own verb, or of the empty one that leads to it."""
    clause, deed = tie.clause, tie.deed
    verb = deed.verb if deed and deed.verb else tie.verb
    at = deed.start if deed else verb.first if verb else clause.start
    if both := _BOTH.search(text[clause.start : at]):
        if len(pair := _pair(text, sentence, clause, both)) == _TWO:
            names = " and ".join(map(roster.name, pair))
            return _read(found, f"“{both[0].split()[0].lower()} …” is read as {names}", *pair)
        return found
    if verb is None or (deed and not deed.verb and not leads(text, verb, deed)):
        return found
    pronoun, whom = _subject(text, sentence, clause, verb)
    if not whom and deed and not is_suffered(text, tie):
        pronoun, whom = _seat(text, clause, verb, roster)
    if not whom:
        return found
    unsure = f"“{pronoun}” is read as {' and '.join(map(roster.name, whom))}"
    if verb.is_passive if deed is None else deed.verb and is_suffered(text, tie):
        return found._replace(recipients=whom, unsure=(unsure,))
    return _read(found, unsure, *whom)


def _subject(
    text: str, sentence: Sentence, clause: Clause, verb: Verb
) -> tuple[str, tuple[str, ...]]:
    """Find the pronoun that a verb is told of, right before it or opening the sentence, and whom it means."""
    told = _SUBJECT.search(text[max(clause.start, verb.first - _NEAR) : verb.first])
    if told and told[1].lower() == "they":
        opens = clause.start == sentence.start and told[1] == "They"
        return told[1], sentence.before.joint if opens else ()
    body = _BODY.search(text[max(clause.start, verb.first - _NEAR) : verb.first])
    if body and body.start() == 0 and sentence.before.organisation:
        return body[1], (sentence.before.organisation,)
    if told:
        whom = _person(text, sentence, verb.first, told[1], ())
        return told[1], (whom,) if whom else ()
    opening = OPENING.match(text, sentence.start)
    if not opening or clause.start != sentence.start:
        return "", ()
    word = opening[0].strip("\"'(")
    whom = sentence.before.person(word)
    return word, (whom,) if whom else ()


def _seat(text: str, clause: Clause, verb: Verb, roster: Roster) -> tuple[str, tuple[str, ...]]:
    """Find the capital that a verb is told of, and the state whose government it stands for."""
    told = _SEAT.search(text[max(clause.start, verb.first - _NEAR) : verb.first])
    state = roster.seated_at(told[1]) if told else None
    return (told[1], (state,)) if told and state else ("", ())


def _suffering(found: Told, text: str, sentence: Sentence, deed: Deed, roster: Roster) -> Told:
    """Read the pronoun that stands behind a deed as whom it was done to."""
    told = _OBJECT.match(text, deed.end, sentence.end) or _OBJECT.match(
        text, deed.close, sentence.end
    )
    if not told:
        return found
    if told[1] != "it":
        whom = _person(text, sentence, told.start(), told[1], found.actors)
    elif deed.kind in _TO_BODIES or deed.label in {"accusation", "investigation"}:
        whom = _body(text, sentence, told.start(), found.actors, roster)
    else:
        return found
    if not whom:
        return found
    unsure = (*found.unsure, f"“{told[1]}” is read as {roster.name(whom)}, named before")
    if (deed.kind, deed.mode) == ("consult", None) or deed.kind == "cooperate":
        return found._replace(actors=(*found.actors, whom), unsure=unsure)
    return found._replace(recipients=(whom,), unsure=unsure)


def _person(
    text: str, sentence: Sentence, at: int, pronoun: str, but: tuple[str, ...]
) -> str | None:
    for one in reversed(heads(text, [m for m in sentence.mentions if m.end <= at])):
        if one.actor and one.actor not in but and sentence.before.fits(one.actor, pronoun):
            return one.actor
    return sentence.before.person(pronoun, but)


def _body(
    text: str, sentence: Sentence, at: int, but: tuple[str, ...], roster: Roster
) -> str | None:
    for one in reversed(heads(text, [m for m in sentence.mentions if m.end <= at])):
        if one.actor and one.actor not in but and not roster.is_person(one.actor):
            return one.actor
    return sentence.before.body if sentence.before.body not in but else None


def _read(found: Told, unsure: str, *actors: str) -> Told:
    others = tuple(one for one in found.recipients if one not in actors)
    return found._replace(actors=actors, recipients=others, unsure=(unsure,))


def _pair(text: str, sentence: Sentence, clause: Clause, both: re.Match[str]) -> tuple[str, ...]:
    """Find the two that are meant: those told in the sentence, named in it, or in those before."""
    told = [actors for actors in sentence.told.values() if len(actors) == _TWO]
    if told:
        return told[-1]
    named = heads(text, [one for one in sentence.mentions if one.end <= clause.start])
    if here := tuple(dict.fromkeys(one.actor for one in named if one.actor)):
        return here
    before = sentence.before
    return before.states if both["states"] else before.joint if both["people"] else before.two


def _owner(text: str, sentence: Sentence, at: int, pronoun: str, roster: Roster) -> str | None:
    """Find whom a possessive means: the last one named before it in its sentence, of its sort."""
    personal, plural = pronoun.lower() in {"his", "her"}, pronoun.lower() == "their"
    for one in reversed(heads(text, [m for m in sentence.mentions if m.end <= at])):
        if not one.actor or (personal and not sentence.before.fits(one.actor, pronoun)):
            continue
        if plural or roster.is_person(one.actor) is personal:
            return one.actor
    return sentence.before.person(pronoun) if personal else None
