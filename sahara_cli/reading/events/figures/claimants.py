"""Whose count a figure is: who says it in its own part of the sentence, or according to whom it is.

In "Organisers said 10,000 marched; police put the number at 3,000" each count has its own claimant.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.factuality.falsehoods import is_called_false
from sahara_cli.reading.lexicon.human import is_person, people
from sahara_cli.reading.lexicon.rows import nouns_for_deeds, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.sides import Participants
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase

#: Those whose own words the sentence is.
_SPEAKING = frozenset({"i", "we", "you"})
_SAYING = frozenset(
    """
    report reports document documents statement statements survey study data figures communique bulletin note letter
    complaint indictment filing service services
    department brigade hospital hospitals charity office radio centre center
    command mission estimate estimates organisers organizers witnesses residents doctors medics rescuers
    """.split()  # noqa: SIM905 - words read best so
)
#: What sets one part of a sentence against another.
_TURNS = (", but ", ", while ", ", whereas ", ", although ", ", though ")
#: What begins with what is known already, and what a verb of saying leads to behind it.
_FRONTED = late(
    r"(?:(?:[A-Z][a-z]+ )?(?:[a-z]+ )?(?:after|since|when|while|before|although|though|as|once|despite|following)\b)",
    re.IGNORECASE,
)
_SAID_BEHIND = late(r" (?!in a\b|on [A-Z]|late\b|early\b|to reporters)[A-Za-z“\"‘']")
#: Verbs of counting: "police put the number at 3,000".
_COUNTING = frozenset({"put", "estimate", "count", "give", "set", "revise"})
#: "A charity spoke of 20 dead".
_SPEAKING_OF = frozenset({"speak", "talk"})


def claimant(sentence: Sentence, at: int, participants: Participants) -> str | None:
    """Find whose count the figure at a place of the text is; None where nobody is told."""
    if is_called_false(sentence, at):
        return None
    start, end = _part(sentence, at)
    for clause, phrase in _sources(sentence, at):
        head = sentence.tokens[phrase.head]
        if (
            start <= head.start < end
            and _may_count(head, clause)
            and not sentence.tokens[phrase.first].start <= at < head.end
            and not _is_fronted(sentence, at, clause)
            and (counting := participants.speaker(sentence, phrase, clause).ids)
        ):
            return counting[0]
    return None


def _is_fronted(sentence: Sentence, at: int, clause: Clause) -> bool:
    """Tell "After a bomb killed 12, the mayor said he would go", in which the mayor counts nobody."""
    group = clause.group
    if group is None or not _FRONTED.match(sentence.text, sentence.begin):
        return False
    verb = sentence.tokens[group.head]
    comma = sentence.text.find(", ", at, verb.start)
    return comma > 0 and bool(_SAID_BEHIND.match(sentence.text, verb.end, sentence.end))


def _may_count(head: Token, clause: Clause) -> bool:
    """Tell those who can claim a count: not "I announced", whose words these are, nor "a strike declared illegal"."""
    if head.low in _SPEAKING or head.low in nouns_for_deeds():
        return False
    known = {head.low, head.low.removesuffix("s")} & _counting()
    if clause.group and clause.group.base == "say" and head.text.islower():
        return True  # "the fire brigade said"
    return head.tag != "N" or bool(known) or is_person(head.low)


@cache
def _counting() -> frozenset[str]:
    """Give the nouns for those who say how many, and for what says it: "the ministry", "a report"."""
    nouns = people()
    return _SAYING.union(
        *(
            nouns[sort]
            for sort in (
                "agent",
                "officials",
                "arms",
                "institution",
                "house",
                "body",
                "media",
                "office",
            )
        )
    )


def _part(sentence: Sentence, at: int) -> tuple[int, int]:
    """Give the part of a sentence that a place lies in: between semicolons, behind ", but police put"."""
    text = sentence.text
    start = text.rfind(";", sentence.start, at)
    turned = max(text.rfind(word, sentence.start, at) for word in _TURNS)
    heads = (sentence.tokens[group.head].start for group in sentence.groups if _says(group))
    if any(turned < head < at for head in heads):
        start = max(start, turned)
    end = text.find(";", at, sentence.end)
    return max(start, sentence.start), end if end >= 0 else sentence.end


def _sources(sentence: Sentence, at: int) -> Iterator[tuple[Clause, Phrase]]:
    """Yield who may claim a figure, the likeliest first: the last who speaks before it, else the first behind."""
    for clause in sentence.clauses:
        for word, phrase in clause.prepositional:
            if word == "according to":
                yield clause, phrase
    said = list(_speakers(sentence, at))
    before = [source for source in said if sentence.tokens[source[1].head].start < at]
    yield from reversed(before)
    yield from said[len(before) :]


def _speakers(sentence: Sentence, at: int) -> Iterator[tuple[Clause, Phrase]]:
    for clause in sentence.clauses:
        if (
            clause.group is None
            or not _says(clause.group)
            or not _is_open(sentence, clause)
            or _is_of_it(sentence, clause, at)
        ):
            continue
        for phrase in clause.subjects or (clause.objects if clause.first > 0 else []):
            yield clause, phrase


def _is_open(sentence: Sentence, clause: Clause) -> bool:
    """Tell a clause of the sentence itself, or one that is set against it: ", but police put the number"."""
    if clause.relation in {"main", "conjoined"}:
        return True
    start = sentence.tokens[
        min([phrase.first for phrase in clause.subjects] or [clause.first])
    ].start
    return sentence.text.endswith(_TURNS, sentence.start, start)


def _says(group: Group) -> bool:
    claims = group.word in words()["speech"] or group.base in _SPEAKING_OF
    return not group.is_passive and (claims or _reports(group))


def _reports(group: Group) -> bool:
    """Tell a verb whose object is what is counted: "the ministry recorded 12 deaths"."""
    return group.base in _COUNTING or group.base in words()["recording"]


def _is_of_it(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Tell "pledged 40 million euros" and "claimed 12 lives", where nobody counts."""
    if clause.group and _reports(clause.group):
        return False  # "state radio reported 12 dead"
    spans = map(sentence.span, clause.objects)
    return any(start <= at < end for start, end in spans)
