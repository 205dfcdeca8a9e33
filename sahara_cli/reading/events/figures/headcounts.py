"""People who are counted by their noun alone, whatever is told of them: "tear gas against 500 protesters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.figures.outcomes import is_told
from sahara_cli.reading.events.tables import counts

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.figures.numbers import Number
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase

#: What is known of before it is counted: "the two protesters", "his 12 hostages".
_KNOWN = frozenset({"these", "those", "both", "its", "his", "her", "their", "our", "my", "other"})
#: "14 of the 20 hostages", of whom only 14 are told of.
_OF_ALL = late(r"\bof (?:the|these|those|its|their|his|her) $")
#: The fewest who are told of as a crowd.
_SEVERAL, _CROWD = 2, 20


def by_noun(sentence: Sentence, phrase: Phrase, counted: Number, head: str) -> str:
    """Tell what people are by their noun, in a clause that tells what was done; "" for others."""
    what = counts("who").get(head, "")
    least = _CROWD if what in {"crowd", "participants"} else _SEVERAL
    if not what or counted.size < least:
        return ""
    if _OF_ALL.search(sentence.text, sentence.start, counted.start):
        return ""
    tokens = sentence.tokens[phrase.first : phrase.head]
    if any(token.low in _KNOWN for token in tokens):
        return ""
    clause = _clause_of(sentence, phrase)
    return what if clause and clause.group and is_told(sentence, clause, "") else ""


def _clause_of(sentence: Sentence, phrase: Phrase) -> Clause | None:
    """Give the clause that a phrase stands in, as its subject, its object or behind a preposition."""
    for clause in sentence.clauses:
        behind = (governed for _, governed in clause.prepositional)
        if phrase in (*clause.subjects, *clause.objects, *behind):
            return clause
    return None
