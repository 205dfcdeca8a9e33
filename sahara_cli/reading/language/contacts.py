"""Relative clauses without their pronoun: "the man an officer shot".

The noun before is what the verb is done to; the noun that the clause begins with does it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.language.clauses import Clause
from sahara_cli.reading.language.pairs import OBJECTS, is_bare
from sahara_cli.reading.lexicon.rows import words
from sahara_cli.reading.lexicon.verbs import is_participle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Chunk, Phrase

#: Behind these a clause tells when, how or why: "the day the army attacked".
_OPEN = frozenset(
    {"day", "days", "time", "times", "way", "moment", "year", "years", "week", "weeks", "month", "months"}
    | {"hour", "hours", "minute", "minutes", "night", "morning", "evening", "reason", "place", "fact"}
    | {"mile", "miles", "metres", "kilometres"}
)  # fmt: skip
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
#: Verbs with two objects: "gave the man a book published in May" holds no such clause.
_OF_TWO = frozenset(
    {"give", "send", "award", "hand", "offer", "lend", "pay", "show", "grant", "name", "call", "elect", "appoint"}
    | {"declare", "make", "consider", "deem", "leave", "buy", "bring", "sell", "keep", "teach", "deny"}
)  # fmt: skip


def contact(told: Phrase | None, subject: Phrase, above: Clause) -> Clause:
    """Make the clause about a phrase that another one begins, without its verb yet."""
    return Clause("relative", subject.first, above, subjects=[subject], antecedent=told)


def opens_contact(
    tokens: Sequence[Token], chunks: Sequence[Chunk], at: int, clause: Clause
) -> bool:
    """Tell whether the phrase at a place begins a clause about the phrase right before it."""
    if not 0 < at < len(chunks):
        return False
    before, phrase = chunks[at - 1].phrase, chunks[at].phrase
    if before is None or phrase is None or before.end != phrase.first:
        return False
    head, first = tokens[before.head], tokens[phrase.first]
    if head.tag != "N" or head.low in _OPEN or first.tag not in OBJECTS:
        return False
    if first.tag == "O" and first.low not in _NOMINATIVE:
        return False
    there = at + 1
    while there < len(chunks) and chunks[there].sort == "A":
        there += 1
    group = chunks[there].group if there < len(chunks) else None
    if group is None or not is_bare(tokens, group, contact=True):
        return False
    above = clause.group
    doubled = above is not None and above.base in _OF_TWO and above.head == before.first - 1
    return not doubled or bool(group.helpers) or not is_participle(group.word)


def fill(tokens: Sequence[Token], clause: Clause) -> None:
    """Give a relative clause with a subject of its own what it tells of as its object: "the man she shot"."""
    group, whom = clause.group, clause.antecedent
    if clause.relation != "relative" or group is None or whom is None or clause.objects:
        return
    if clause.marker in {"whose", "where", "as"} or not clause.subjects or whom in clause.subjects:
        return
    if group.form != "finite" or group.is_passive or group.base in {"be", "do"}:
        return
    subject = tokens[clause.subjects[0].head].low
    if subject in words()["relative"] or tokens[whom.head].low in _OPEN:
        return
    if not _is_stranded(tokens, group.head + 1):
        clause.objects = [whom]


def _is_stranded(tokens: Sequence[Token], at: int) -> bool:
    """Tell "the town she fled from", "a man he talked to": the preposition's noun stands before it."""
    while at < len(tokens) and tokens[at].tag == "A":
        at += 1
    if at >= len(tokens) or tokens[at].tag not in "IT":
        return False
    return at + 1 >= len(tokens) or tokens[at + 1].tag not in "DNPOMGEV"
