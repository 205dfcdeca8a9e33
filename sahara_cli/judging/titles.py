"""Which way a title has the sides, by its own clause: "Harbour officers detain the envoy" is told of the harbour."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.judging.sources import document_of
from sahara_cli.judging.words import stem, stems, words
from sahara_cli.reading.lexicon.verbs import forms
from sahara_cli.texts import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.names import Names
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group

#: Longer titles are no headlines.
_LONGEST = 200


class Headline(NamedTuple):
    """What a title's own clause tells: its verb, and the stems of who does it and of whom it is done to."""

    verb: str
    subject: frozenset[str]
    others: frozenset[str]
    is_passive: bool
    is_sure: bool
    head: str = ""


@lru_cache(maxsize=2_000)
def headline(title: str) -> Headline | None:
    """Read a title's own clause; none where it has no verb."""
    for sentence in document_of(normalise(title[:_LONGEST])).sentences[:1]:
        for clause in sentence.clauses:
            group = clause.group or _ahead(clause, sentence)
            if group and not clause.is_embedded:
                return _read(sentence, clause, group)
    return _present(title)


def _present(title: str) -> Headline | None:
    """Read a title whose verb looks like a noun of several: "Kenya's minister visits the port"."""
    subject, _, rest = title.partition(" ")
    for word in rest.split():
        if verb := forms()["third"].get(word) or _of_several(subject, word):
            return Headline(verb, stems(subject), frozenset(), is_passive=False, is_sure=True)
        subject += f" {word}"
    return None


def _of_several(subject: str, word: str) -> str:
    """Give the verb of several: "Egypt and Jordan criticise the shift"; "" where a word is none."""
    is_verb = word in forms()["base"] and " and " in subject and subject[-1:] != ","
    return word if is_verb and subject.rpartition(" ")[2] != "and" else ""


def _ahead(clause: Clause, sentence: Sentence) -> Group | None:
    """Give the verb of what a title's subject is to do: "Hartling to see two ministers"."""
    below = (one for one in sentence.clauses if one.relation == "infinitive")
    return next((other.group for other in below if clause.subjects), None)


def _read(sentence: Sentence, clause: Clause, group: Group) -> Headline:
    agents = [phrase for by, phrase in clause.prepositional if by == "by"]
    is_passive = group.is_passive or bool(agents)
    subject = stems(" ".join(map(sentence.shown, clause.subjects)))
    others = stems(" ".join(map(sentence.shown, agents if is_passive else clause.objects)))
    # "Kenya fined a million" has the form of "Kenya fined Peru".
    is_sure = is_passive or group.form == "infinitive" or _is_present(group.word)
    last = words(sentence.shown(clause.subjects[-1]))[-1:] if clause.subjects else []
    head = stem(last[0].folded) if last else ""
    return Headline(group.base, subject, others - subject, is_passive, is_sure, head)


def _is_present(word: str) -> bool:
    return word in forms()["third"] or word in forms()["base"]


def way(event: Event, names: Names) -> int:
    """Tell which way a title's clause has the sides: 1 as recorded, -1 turned, 0 untold."""
    told = headline(event.title)
    if told is None:
        return 0
    actors, recipients = (called(ids, names) for ids in (event.actors, event.recipients))
    # "Soviet families" are no state.
    states = called(
        [one for one in (*event.actors, *event.recipients) if names.is_state(one)], names
    )
    if told.head and told.head not in states and told.subject & states:
        return 0
    subject = side(told.subject, actors, recipients)
    other = -side(told.others, actors, recipients)
    if not told.is_sure and subject != other:
        return 0
    found = subject or other
    return -found if told.is_passive else found


def side(held: frozenset[str], actors: frozenset[str], recipients: frozenset[str]) -> int:
    """Tell whose names alone some words are of: 1 the actors', -1 the recipients'."""
    return bool(held & (actors - recipients)) - bool(held & (recipients - actors))


def called(ids: Sequence[str], names: Names) -> frozenset[str]:
    """Take the words of all names and roles of a side."""
    told = (word for identifier in ids for name in names.names(identifier) for word in name)
    roles = stems(" ".join(names.role(identifier) for identifier in ids))
    return frozenset(map(stem, told)) | roles
