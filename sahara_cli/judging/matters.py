"""What befalls a title's matter in the sentences: a strike that was called off, a motive that is unknown."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.judging import titles
from sahara_cli.judging.aligned import Telling, deed_in, tellings_in
from sahara_cli.judging.pairs import akin, keyed, undoing
from sahara_cli.judging.plans import phrasal
from sahara_cli.judging.sureness import REFUSING, sureness
from sahara_cli.judging.words import shared, stem, stems, words
from sahara_cli.patterns import late
from sahara_cli.reading.events.triggers import frames
from sahara_cli.reading.lexicon.rows import words as grammar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.judging.evidence import Evidence

#: By these verbs something is, or goes on to be, unknown: "the motive for the attack is unclear".
_STAYS = late(
    r"\b([A-Za-z]+)(?: (?:of|for|behind|in|on|from|to|at|with|after|by|about) [^,.;\n]{1,60}?)?"
    r" (?:is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?)(?= )"
)
_NEAR, _FAR = 3, 40
#: A title that says itself that something is not known, or is being asked.
_ASKED = late(
    r"\b(?:no|not|never|\w+n['’]t|still|mystery|seek\w*|sought|search\w*|hunt\w*|look\w*|prob\w*|investigat\w*|inquir\w*"
    r"|ask\w*|question\w*|doubts?|whether|why|how|who|where|what|un(?:known|clear|certain|solved|resolved|identified)"
    r"|puzzl\w*|await\w*|\?)(?!\w)",
    re.IGNORECASE,
)


def put_off_in(title: str, deeds: frozenset[str], evidence: Evidence) -> str:
    """Give the verb by which the sentences only put a title's deed off, told by a noun: "postponed a strike"; else "".

    `deeds` are the stems of the title's own verb. A noun of a title that itself undoes nothing may be put off too:
    "Strike shuts port", "Dockers walk out" of a walkout.
    """
    own, nouns = deeds | phrasal(title) | {deed_in(title)}, _nouns(title)
    off = [
        (telling.group.word, matched | stems(head))
        for telling in tellings_in(evidence)
        if telling.deed in _verbs("putting_off") and _is_so(telling)
        for head in _matters(telling)
        if (matched := _of(head) & (own | nouns if telling.deed in _verbs("calling_off") else own))
    ]
    matter = frozenset().union(*(matched for _, matched in off))
    named = sum(bool(matter & shared(stems(word.folded))) for word in evidence.words)
    return off[0][0] if off and named == len(off) else ""


def _nouns(title: str) -> frozenset[str]:
    """Give the stems of what a title tells of that undoes nothing itself, its verbs with a particle as nouns too."""
    title_stems = stems(title)
    if (
        titles.headline(title) is None
        or title_stems & undoing()
        or any(" " in verb and _is_in(verb, title) for verb in undoing())
    ):
        return frozenset()
    small = (word.folded for word in words(title) if word.text[0].islower() or word.start == 0)
    return shared(map(stem, (word for word in small if word in frames()[1])))


def _is_in(phrase: str, title: str) -> bool:
    """Tell whether a title has a verb with its particle: "call off"."""
    verb, _, rest = phrase.partition(" ")
    return stem(verb) in stems(title) and re.search(rf"\b{rest}\b", title) is not None


def _of(word: str) -> frozenset[str]:
    """Give what a noun tells, in its own word and in others: "stoppage" is a strike."""
    return shared(frozenset().union(*map(akin, stems(word))))


def _matters(telling: Telling) -> list[str]:
    """Give the nouns for what a clause puts off; none of one that is denied."""
    clause = telling.clause
    if telling.group.negated:
        return []
    behind = [phrase for by, phrase in clause.prepositional if by in {"off", "out"}]
    own = clause.subjects if telling.group.is_passive else [*clause.objects, *behind]
    return [telling.sentence.tokens[phrase.head].text for phrase in own]


def _has_been(telling: Telling) -> bool:
    """Tell whether what is put off had been before: "called off a strike that had shut the port"."""
    below = (other for other in telling.sentence.clauses if other.parent is telling.clause)
    return any(
        other.relation == "relative" and other.group and other.group.tells_past for other in below
    )


def _is_so(telling: Telling) -> bool:
    is_told = (
        not telling.group.modal and sureness(telling.sentence, telling.clause).word not in REFUSING
    )
    return is_told and not _has_been(telling)


@cache
def _verbs(name: str) -> frozenset[str]:
    return frozenset(map(keyed, grammar()[name]))


def unknown(title: str, evidence: Evidence) -> str:
    """Give the word by which the sentences leave open what a title has for known: "the motive is unclear"; else ""."""
    if _ASKED.search(title):
        return ""
    wanted = stems(title)
    return next((word for head, word in _open(evidence) if stem(head) in wanted), "")


def _open(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Yield what is told as unknown, by the head of its phrase, and the word that tells it."""
    for text in evidence.sentences:
        for match in _STAYS.finditer(text):
            behind = words(text[match.end() : match.end() + _FAR])[:_NEAR]
            word = next((each.text for each in behind if each.folded in _unknown()), "")
            if word:
                yield match[1].lower(), word


@cache
def _unknown() -> frozenset[str]:
    return frozenset(grammar()["not_known"])
