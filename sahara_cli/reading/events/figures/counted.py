"""Things counted by a deed done to them that the reader knows, named by their noun: "landed 40 helicopters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.figures.outcomes import head_of, is_of, is_told, of_things
from sahara_cli.reading.events.tables import counts
from sahara_cli.reading.events.triggers import verb_trigger
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.figures.numbers import Number
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase

_PLURALS = frozenset(
    {"sheep", "cattle", "aircraft", "deer", "fish", "spacecraft", "livestock", "poultry", "kg"}
)
#: What is known of before it is counted: "the two ships".
_KNOWN = frozenset(
    {"the", "these", "those", "both", "its", "his", "her", "their", "our", "my", "other"}
)
_PLACING = frozenset({"in", "at", "on", "near", "from", "outside", "around"})
#: Kinds of deeds whose objects are no count of what happened.
_TALKED = frozenset({"consult", "accuse", "request", "reject", "agree", "threaten"})


def _are_several(head: Token, counted: Number) -> bool:
    """Tell whether a noun is of several things that an event is counted by: two ships, not two years or trophies."""
    is_many = counted.size > 1
    return is_many and head.low in counts("thing")


def counted_things(sentence: Sentence, phrase: Phrase, counted: Number) -> str:
    """Name what a deed is done to, where several things are counted; "" for no count of a deed.

    Things that do something themselves are no count of it: "two trains collided".
    """
    head = sentence.tokens[head_of(sentence, phrase)]
    if sentence.text[counted.end : counted.end + 1] == "-":
        return ""  # "a 19-ton lorry"
    if not _are_several(head, counted) or _is_of_name(sentence, counted):
        return ""
    if any(token.low in _KNOWN for token in sentence.tokens[phrase.first : phrase.head]):
        return ""
    return (
        head.low if any(_is_deed(sentence, clause, phrase) for clause in sentence.clauses) else ""
    )


def _is_of_name(sentence: Sentence, counted: Number) -> bool:
    """Tell the number of a name: "Falcon 9 launches"; not "in Oram 12 boats"."""
    before = [token for token in sentence.tokens if token.end < counted.start][-2:]
    if not before or before[-1].tag != "P" or sentence.text[counted.start - 1] != " ":
        return False
    placed = len(before) > 1 and before[0].low in _PLACING
    return before[-1].end + 1 == counted.start and not placed


def is_plural(noun: str) -> bool:
    """Tell a noun of several: "ships", "aircraft"."""
    return (noun.endswith("s") and not noun.endswith("ss")) or noun in _PLURALS


def _is_deed(sentence: Sentence, clause: Clause, phrase: Phrase) -> bool:
    if clause.group is None or not is_of(clause, phrase):
        return False
    if not clause.group.is_passive and phrase not in clause.objects:
        return False
    if clause.group.word in words()["stative"] or clause.group.word in words()["moving"]:
        return False
    trigger = verb_trigger(sentence, clause)
    known = trigger is not None and trigger.sort is not None and trigger.sort.kind not in _TALKED
    harmed = bool(of_things(clause.group.base, "homes"))
    return (known or harmed) and is_told(sentence, clause, "")
