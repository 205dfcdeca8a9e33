"""Whose count a figure is: who says it in its own part of the sentence, or according to whom it is.

In "Organisers said 10,000 marched; police put the number at 3,000" each count has its own claimant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants import Participants
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase

#: Verbs of counting: "police put the number at 3,000".
_COUNTING = frozenset({"put", "estimate", "count"})


def claimant(sentence: Sentence, at: int, participants: Participants) -> str | None:
    """Find whose count the figure at a place of the text is; None where nobody is told."""
    start, end = _part(sentence, at)
    for clause, phrase in _sources(sentence, at):
        place = sentence.tokens[phrase.head].start
        if start <= place < end and (found := participants.speaker(sentence, phrase, clause).ids):
            return found[0]
    return None


def _part(sentence: Sentence, at: int) -> tuple[int, int]:
    """Give the part of a sentence between two semicolons that a place lies in."""
    text = sentence.text
    start = text.rfind(";", sentence.start, at)
    end = text.find(";", at, sentence.end)
    return max(start, sentence.start), end if end >= 0 else sentence.end


def _sources(sentence: Sentence, at: int) -> Iterator[tuple[Clause, Phrase]]:
    """Yield who may claim a figure, the likeliest first: the last who speaks before it, else the first behind."""
    for clause in sentence.clauses:
        for word, phrase in clause.prepositional:
            if word == "according to":
                yield clause, phrase
    said = list(_speakers(sentence, at))
    before = [one for one in said if sentence.tokens[one[1].head].start < at]
    yield from reversed(before)
    yield from said[len(before) :]


def _speakers(sentence: Sentence, at: int) -> Iterator[tuple[Clause, Phrase]]:
    for clause in sentence.clauses:
        group = clause.group
        says = (
            group
            and not group.is_passive
            and (group.word in words()["speech"] or group.base in _COUNTING)
        )
        if (
            not says
            or clause.relation not in {"main", "conjoined"}
            or _is_of_it(sentence, clause, at)
        ):
            continue
        for phrase in clause.subjects or (clause.objects if clause.first > 0 else []):
            yield clause, phrase


def _is_of_it(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Tell "pledged 40 million euros" and "claimed 12 lives", where nobody counts."""
    spans = map(sentence.span, clause.objects)
    return any(start <= at < end for start, end in spans)
