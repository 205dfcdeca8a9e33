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

    from sahara_cli.reading.language.groups import Group
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


def contact(phrase: Phrase | None, subject: Phrase, above: Clause) -> Clause:
    """Make the clause about a phrase that another one begins, without its verb yet."""
    return Clause("relative", subject.first, above, subjects=[subject], antecedent=phrase)


def opens_contact(
    tokens: Sequence[Token], chunks: Sequence[Chunk], at: int, clause: Clause
) -> bool:
    """Tell whether the phrase at a place begins a clause about the phrase right before it."""
    if not 0 < at < len(chunks):
        return False
    before, phrase = chunks[at - 1].phrase, chunks[at].phrase
    if before is None or phrase is None or before.end != phrase.first:
        return False
    if not _may_be_told_of(tokens[before.head]) or not _may_act(tokens[phrase.first]):
        return False
    group = _verb_behind(chunks, at)
    if group is None or not is_bare(tokens, group, contact=True):
        return False
    doubled = _is_of_two(clause, before)
    return not doubled or bool(group.helpers) or not is_participle(group.word)


def _may_be_told_of(head: Token) -> bool:
    """Tell "the man" from "the day", behind which a clause says when."""
    return head.tag == "N" and head.low not in _OPEN


def _may_act(first: Token) -> bool:
    """Tell the first word of what may be a subject: "an officer", "she", not "her"."""
    return first.tag in OBJECTS and (first.tag != "O" or first.low in _NOMINATIVE)


def _verb_behind(chunks: Sequence[Chunk], at: int) -> Group | None:
    """Give the verb right behind a phrase, adverbs aside."""
    there = at + 1
    while there < len(chunks) and chunks[there].sort == "A":
        there += 1
    return chunks[there].group if there < len(chunks) else None


def _is_of_two(clause: Clause, before: Phrase) -> bool:
    """Tell the first of two objects: "gave the man a book"."""
    above = clause.group
    return above is not None and above.base in _OF_TWO and above.head == before.first - 1


def fill(tokens: Sequence[Token], clause: Clause) -> None:
    """Give a relative clause with a subject of its own what it tells of as its object: "the man she shot"."""
    group, whom = clause.group, clause.antecedent
    if clause.relation != "relative" or group is None or whom is None or clause.objects:
        return
    if not _has_own_subject(tokens, clause, whom) or not _may_have_object(group):
        return
    if tokens[whom.head].low not in _OPEN and not _is_stranded(tokens, group.head + 1):
        clause.objects = [whom]


def _has_own_subject(tokens: Sequence[Token], clause: Clause, whom: Phrase) -> bool:
    """Tell "the man whom she shot" from "the man who shot her", where the man is the subject."""
    if clause.marker in {"whose", "where", "as"} or not clause.subjects or whom in clause.subjects:
        return False
    return tokens[clause.subjects[0].head].low not in words()["relative"]


def _may_have_object(group: Group) -> bool:
    """Tell a finite verb that is active, and neither "be" nor "do"."""
    return group.form == "finite" and not group.is_passive and group.base not in {"be", "do"}


def _is_stranded(tokens: Sequence[Token], at: int) -> bool:
    """Tell "the town she fled from", "a man he talked to": the preposition's noun stands before it."""
    while at < len(tokens) and tokens[at].tag == "A":
        at += 1
    if at >= len(tokens) or tokens[at].tag not in "IT":
        return False
    return at + 1 >= len(tokens) or tokens[at + 1].tag not in "DNPOMGEV"
