"""Things counted by a deed that the reader knows, named by their noun: "landed 40 helicopters", "20 boats sailed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.figures.outcomes import head_of, is_of, is_told, of_things
from sahara_cli.reading.events.triggers import verb_trigger
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.figures.numbers import Number
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase

#: What is counted of everything, and of no event: measures, shares, what is only spoken of.
_OF_NO_EVENT = frozenset(
    """
    years months weeks days hours minutes seconds times points things ways reasons parts sides areas countries nations
    cents acres hectares feet yards inches miles tons pounds degrees levels stages steps rounds sets matches games goals
    runs sentences paragraphs words pages questions answers issues topics items factors members people persons others
    sources generations decades centuries quarters halves thirds classes types kinds sorts series terms lines places
    titles trophies medals awards seasons honours honors caps laps overs wickets strokes holes defeats wins victories
    draws losses innings labels
    options choices examples aspects talks leaders parties ministers presidents governments groups sectors
    """.split()  # noqa: SIM905 - words read best so
)
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
    """Tell whether a noun is of several things that an event may be of, not of two years."""
    is_many = counted.size >= 2  # noqa: PLR2004 - several
    return is_many and head.tag == "N" and is_plural(head.low) and head.low not in _OF_NO_EVENT


def counted_things(sentence: Sentence, phrase: Phrase, counted: Number) -> str:
    """Name what a deed is done to, or what does it, where several things are counted; "" for no count of a deed."""
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
    if clause.group.word in words()["stative"] or clause.group.word in words()["moving"]:
        return False
    trigger = verb_trigger(sentence, clause)
    known = trigger is not None and trigger.sort is not None and trigger.sort.kind not in _TALKED
    harmed = bool(of_things(clause.group.base, "homes"))
    return (known or harmed) and is_told(sentence, clause, "")
