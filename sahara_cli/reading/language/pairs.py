"""Two nouns side by side: "the village rebels attacked" behind a verb is no village of rebels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon.human import nouns_of, people
from sahara_cli.reading.lexicon.rows import words
from sahara_cli.reading.lexicon.verbs import is_past

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.lexeme import Token

#: One person each, beside whom no noun only describes another: "the boy soldiers shot".
_ONE = frozenset({"man", "woman", "boy", "girl", "child", "person", "driver", "priest", "teacher"})
#: What is done to people alone: "the village rebels killed on Monday" are rebels who were killed.
_HUMANS = frozenset(
    {"killed", "shot", "wounded", "injured", "arrested", "detained", "jailed", "charged", "convicted", "sentenced"}
    | {"captured", "trained", "armed", "paid", "blamed", "accused", "suspected", "held", "freed", "released"}
    | {"hanged", "beaten", "tortured", "executed", "deported", "abducted", "kidnapped", "disarmed", "named"}
)  # fmt: skip
#: What is done to firms and unions rather than to those who work there.
_TO_BODIES = frozenset(
    {"sued", "boycotted", "picketed", "founded", "own", "owned", "run", "sue", "boycott"}
)
_CLAUSES = frozenset({"as", "after", "before", "since", "until", "till", "than"})
_OF_ONE = frozenset({"was", "is", "has"})
#: Parts of speech of what a verb has behind it.
OBJECTS = "DNPOMG"


def splits(tokens: Sequence[Token], first: int, at: int, begun: Mapping[int, Group]) -> bool:
    """Tell "the village rebels attacked" behind a verb from "village rebels", which are of a village."""
    group = begun.get(at + 1)
    if group is None or at == first or not tokens[at].tag == tokens[at - 1].tag == "N":
        return False
    if not is_bare(tokens, group):
        return False
    if _is_company(tokens[at - 1], tokens[at], group):
        return _is_object(tokens, first) or _has_verb_beyond(tokens, group, begun)
    return _are_armed(tokens[at]) and _splits_armed(tokens, first, at, group, begun)


def _splits_armed(
    tokens: Sequence[Token], first: int, at: int, group: Group, begun: Mapping[int, Group]
) -> bool:
    whom = tokens[at - 1].low
    human = _is_several(whom) or whom in _ONE
    if not human and not _is_thing(whom, group):
        return False
    alone = not human or whom in _ONE
    return _is_object(tokens, first) or (alone and _is_of_one(tokens, first, group, begun))


def _is_company(body: Token, people_of_it: Token, group: Group) -> bool:
    """Tell "the company workers sued": a firm that its workers do something to, as nobody does to workers."""
    several = _is_several(people_of_it.low) and people_of_it.low in nouns_of("agent", "people")
    return several and body.low in people()["body"] and group.word in _TO_BODIES


def _has_verb_beyond(tokens: Sequence[Token], group: Group, begun: Mapping[int, Group]) -> bool:
    """Tell whether another finite verb follows, and no sign parts it: "sued on Monday closed"."""
    beyond = next((other for place, other in sorted(begun.items()) if place > group.head), None)
    if beyond is None or beyond.form != "finite":
        return False
    return not any(token.tag in "XCSR" for token in tokens[group.head + 1 : beyond.first])


def _are_armed(token: Token) -> bool:
    """Tell several who bear arms: "rebels", "gunmen", "police"."""
    several = token.low.endswith(("s", "men")) or token.low in {"police", "troops"}
    return several and token.low in people()["armed"]


def _is_several(whom: str) -> bool:
    return whom.endswith("s") and not whom.endswith("ss")


def _is_thing(whom: str, group: Group) -> bool:
    """Tell what is no person, behind a verb that may be done to it: "the village rebels attacked"."""
    return group.word not in _HUMANS and whom not in nouns_of("agent", "armed")


def is_bare(tokens: Sequence[Token], group: Group, *, contact: bool = False) -> bool:
    """Tell a finite verb that is active and has no object of its own behind it."""
    past = contact and group.form == "participle" and not group.helpers and is_past(group.word)
    if not past and (group.form != "finite" or group.is_passive):
        return False
    if group.base in {"be", "do"}:
        return False
    if group.word in words()["speech"]:
        return False
    after = tokens[group.head + 1] if group.head + 1 < len(tokens) else None
    return after is None or after.tag not in OBJECTS


def _is_object(tokens: Sequence[Token], first: int) -> bool:
    """Tell a phrase behind a verb, or behind a preposition behind one."""
    before = tokens[first - 1] if first else None
    if before is None or before.low in _CLAUSES or before.low in words()["speech"]:
        return False
    if before.tag == "V":
        return True
    return before.tag in "IT" and any(token.tag == "V" for token in tokens[:first])


def _is_of_one(
    tokens: Sequence[Token], first: int, group: Group, begun: Mapping[int, Group]
) -> bool:
    """Tell by the verb's number: "the village rebels attacked on Monday was searched"."""
    if any(token.tag == "V" for token in tokens[:first]):
        return False
    beyond = next((other for place, other in sorted(begun.items()) if place > group.head), None)
    if beyond is None or any(
        token.tag in "XCSR" for token in tokens[group.head + 1 : beyond.first]
    ):
        return False
    return tokens[beyond.first].low in _OF_ONE
