"""Which clauses of the cited sentences tell a title's deed, in its own word or in another for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.judging import titles
from sahara_cli.judging.pairs import akin, deed_of
from sahara_cli.judging.words import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group

#: The stems of verbs that only tell that somebody says something: a sentence may have any word for it.
TELLING = frozenset(
    map(
        stem,
        """
        say tell state add note claim argue announce report warn explain stress insist suggest speak talk comment write
        call describe
        """.split(),  # noqa: SIM905
    )
)


class Telling(NamedTuple):
    """A clause with a verb, and its deed: the verb's stem, with its particle where that makes another deed of it."""

    sentence: Sentence
    clause: Clause
    group: Group
    deed: str


def tellings_in(evidence: Evidence) -> Iterator[Telling]:
    """Yield the clauses of the cited sentences that have a verb, each with its deed."""
    for sentence, clause in evidence.clauses:
        if group := clause.group:
            behind = sentence.text[sentence.tokens[group.head].end : sentence.end]
            yield Telling(sentence, clause, group, deed_of(group.base, behind))


def deed_in(title: str) -> str:
    """Give the deed of a title's own clause: "call off" of "Kenya calls off the talks"; "" where it has no verb."""
    own = titles.headline(title)
    if own is None:
        return ""
    verb = stem(own.verb)
    at = next((word.end for word in words(title) if stem(word.folded) == verb), len(title))
    return deed_of(own.verb, title[at:])


def same(evidence: Evidence, title: str) -> list[Telling]:
    """List the clauses that tell a title's deed: in its own word, else in another; of these those that share words."""
    deed = deed_in(title)
    own = [telling for telling in tellings_in(evidence) if deed and telling.deed == deed]
    tellings = own or [
        telling for telling in tellings_in(evidence) if deed and telling.deed in akin(deed)
    ]
    wanted = stems(title)
    near = [telling for telling in tellings if wanted & matter(telling)]
    return near or tellings


def by_noun(evidence: Evidence, title: str) -> list[Telling]:
    """List the clauses that have a noun of a title's deed for their object, where it stands once: "gave no reply"."""
    deed = deed_in(title)
    wanted = akin(deed) if deed and deed not in TELLING else frozenset[str]()
    if sum(stem(word.folded) in wanted for word in evidence.words) != 1:
        return []
    return [telling for telling in tellings_in(evidence) if wanted & _objects(telling)]


def _objects(telling: Telling) -> frozenset[str]:
    """Give the stems of what is done to in a clause, and what is of it: "three days of mourning"."""
    of = [phrase for by, phrase in telling.clause.prepositional if by == "of"]
    return stems(" ".join(map(telling.sentence.shown, (*telling.clause.objects, *of))))


def matter(telling: Telling) -> frozenset[str]:
    """Give the stems of what is done to, and with, in a clause: what stands behind its verb."""
    near = [
        phrase for _, phrase in telling.clause.prepositional if phrase.first > telling.group.head
    ]
    return stems(" ".join(map(telling.sentence.shown, (*telling.clause.objects, *near))))


def doers(telling: Telling) -> frozenset[str]:
    """Give the stems of who, or what, a clause is about, with what describes it."""
    clause = telling.clause
    near = [phrase for _, phrase in clause.prepositional if phrase.first < telling.group.head]
    own = clause.subjects or ([clause.antecedent] if clause.antecedent else [])
    return stems(" ".join(map(telling.sentence.shown, (*own, *near, *clause.apposed))))
