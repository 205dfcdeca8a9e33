"""Headlines of what is to come: "Quispe to visit Kenya" and "talks set to resume" leave out the "is"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.lexeme import Token

#: Nouns that an infinitive tells more of: "a race to save", "ways to cook".
_LED = frozenset(
    {"race", "bid", "attempt", "plot"}
    | {"way", "ways", "time", "chance", "right", "need", "move", "effort", "efforts", "battle", "fight", "push"}
    | {"drive", "rush", "scramble", "struggle", "campaign", "mission", "decision", "order", "orders", "call", "calls"}
    | {"vow", "pledge", "pact", "deal", "law", "bill", "motion", "ruling", "pressure", "power", "ability", "failure"}
    | {"refusal", "reason", "reasons", "thing", "things", "place", "places", "tips", "steps", "guide", "everything"}
    | {"something", "nothing", "lot", "lots", "work", "money", "cash", "licence", "license", "permission", "ban"}
)  # fmt: skip
#: What a reader is told to do: "seven films to see".
_READERS = frozenset(
    {"see", "know", "read", "watch", "share", "subscribe", "learn", "follow", "try", "remember", "consider", "avoid"}
    | {"buy", "eat", "love", "hear", "be", "have", "do", "go", "expect", "find", "look", "like", "view", "print"}
)  # fmt: skip
#: "The first woman to lead the bank" led it.
_FOREMOST = frozenset({"first", "second", "third", "last", "only", "latest", "next", "another"})
_SUBORDINATING = frozenset(
    {"as", "after", "when", "if", "before", "while", "who", "which", "that", "amid", "until"}
)


def promised(tokens: Sequence[Token], groups: Sequence[Group]) -> list[Group]:
    """Read the infinitive that is a headline's only verb as told to come, its "is" left out."""
    all_groups = list(groups)
    if not all_groups or tokens[-1].text in {".", "?", "!"} or all_groups[0].form != "infinitive":
        return all_groups
    group = all_groups[0]
    if group.negated or not _is_told(tokens, group) or _has_verb(tokens, all_groups[1:]):
        return all_groups
    all_groups[0] = group._replace(form="finite", helpers=("is", *group.helpers))
    return all_groups


def _is_told(tokens: Sequence[Token], group: Group) -> bool:
    """Tell a subject right before the infinitive, or before the word that leads to it: "set to"."""
    at = group.first - 1
    if at > 0 and tokens[at].low in words()["ahead"]:
        at -= 1
    if at < 0 or tokens[at].tag not in "NPM" or group.word in _READERS:
        return False
    low, lists = tokens[at].low, words()
    if low in _LED or low in lists["open"] or low in lists["planned"]:
        return False
    before = tokens[: at + 1]
    return not any(token.low in _FOREMOST or token.low in _SUBORDINATING for token in before)


def _has_verb(tokens: Sequence[Token], groups: Sequence[Group]) -> bool:
    """Tell whether another verb may be the headline's own: one that no "as" or "after" stands before."""
    for group in groups:
        if any(token.low in _SUBORDINATING for token in tokens[: group.first]):
            return False
        if group.form == "finite":
            return True
    return False
