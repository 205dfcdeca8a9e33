"""Who is meant where nobody is named: by "his" and "its", "the two countries", a pronoun that opens a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sahara_cli.drafting.clauses import heads
from sahara_cli.drafting.sides import SUFFERED

if TYPE_CHECKING:
    from sahara_cli.drafting.clauses import Clause
    from sahara_cli.drafting.deeds import Deed
    from sahara_cli.drafting.mentions import Mention
    from sahara_cli.drafting.roster import Roster
    from sahara_cli.drafting.sides import Told

#: A sentence that opens so goes on about a person named before it.
OPENING = re.compile(r"[\"'(]?(?:He|She|His|Her)\b")
_POSSESSIVE = re.compile(r"\b(his|her|its|their) (?:[a-z]+ ){0,2}$")
_BOTH = re.compile(
    r"\b(?:the two|both) (?:countr|nation|side|state|neighbour|neighbor|government|leader|men|women|arm|part)"
)
_TWO = 2


@dataclass
class Sentence:
    """A sentence being read: its stretch, its clauses, who is named in it, which person was named before.

    `told` holds who was found to act, by the start of their clause.
    """

    start: int
    end: int
    parts: list[Clause]
    mentions: list[Mention]
    person: str | None
    told: dict[int, tuple[str, ...]] = field(default_factory=dict)


def meant(
    found: Told, text: str, sentence: Sentence, clause: Clause, deed: Deed, roster: Roster
) -> Told:
    """Find who did a deed where a pronoun owns it, or where its clause names nobody; what was taken so is unsure."""
    lead = text[clause.start : deed.start]
    owned = None if deed.is_verb else _POSSESSIVE.search(lead)
    # "Kenya and Peru held their first exercise": all who are named do so.
    shared = owned and owned[1] == "their" and found.actors
    if (
        owned
        and not shared
        and (whom := _owner(text, sentence, clause.start + owned.start(), owned[1], roster))
    ):
        unsure = f"“{owned[1]}” is read as {roster.name(whom)}"
        if deed.label in SUFFERED:
            return found._replace(recipients=(whom,), unsure=(unsure,))
        return _read(found, unsure, whom)
    if found.actors:
        return found
    if _BOTH.search(lead) and len(pair := _pair(text, sentence, clause)) == _TWO:
        return _read(found, "“the two” are read as those named before", *pair)
    return _opened(found, text, sentence, clause, deed, roster)


def _opened(
    found: Told, text: str, sentence: Sentence, clause: Clause, deed: Deed, roster: Roster
) -> Told:
    """Read the pronoun that opens a sentence as the person named before it."""
    opening = OPENING.match(text, sentence.start)
    if not opening or not sentence.person or clause.start != sentence.start:
        return found
    unsure = f"“{opening[0]}” is read as {roster.name(sentence.person)}, named before"
    if deed.verb and deed.verb.is_passive:
        return found._replace(recipients=(sentence.person,), unsure=(unsure,))
    return _read(found, unsure, sentence.person)


def _read(found: Told, unsure: str, *actors: str) -> Told:
    others = tuple(one for one in found.recipients if one not in actors)
    return found._replace(actors=actors, recipients=others, unsure=(unsure,))


def _pair(text: str, sentence: Sentence, clause: Clause) -> tuple[str, ...]:
    told = [actors for actors in sentence.told.values() if len(actors) == _TWO]
    if told:
        return told[-1]
    named = heads(text, [one for one in sentence.mentions if one.end <= clause.start])
    return tuple(dict.fromkeys(one.actor for one in named if one.actor))


def _owner(text: str, sentence: Sentence, at: int, pronoun: str, roster: Roster) -> str | None:
    """Find whom a possessive means: the last one named before it in its sentence, of its sort."""
    personal = pronoun in {"his", "her"}
    for one in reversed(heads(text, [m for m in sentence.mentions if m.end <= at])):
        if one.actor and (pronoun == "their" or roster.is_person(one.actor) is personal):
            return one.actor
    return sentence.person if personal else None
