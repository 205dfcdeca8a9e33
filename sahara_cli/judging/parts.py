"""Who stands where in a clause: its subject, its object, behind a preposition or behind "by"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.judging.names import Name, mentions_in
from sahara_cli.judging.numbers import numbers
from sahara_cli.judging.words import words
from sahara_cli.reading.events.triggers import frames

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase

#: Before whom a deed is done to.
_TOWARDS = frozenset({"to", "with", "against", "on", "at", "in", "into", "for", "upon", "towards"})
#: Behind a verb these make a number rough: "killed over 40 rebels".
_ABOUT = frozenset({"over", "under", "about", "around", "above", "below"})
#: Nobody is "rallied" or "marched" by another.
_ALONE = frozenset(
    "rally march demonstrate gather protest clash walk return arrive appear agree travel participate".split()  # noqa: SIM905
)
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "which", "that", "we", "i"})
_OF = 2


class Parts(NamedTuple):
    """Who stands in a clause as its subject, its object or behind a preposition, and behind "by"."""

    subject: frozenset[str]
    others: frozenset[str]
    by: frozenset[str]
    counted: bool = False


def parts_of(event: Event, sentence: Sentence, clause: Clause, names: Names) -> Parts:
    """Tell which of an event's sides stand where in a clause."""
    ids = (*event.actors, *event.recipients)
    own = list(clause.subjects or ([clause.antecedent] if clause.antecedent else []))
    own += [*_owners(clause), *(() if own else _above(clause))]
    head = clause.group.first if clause.group else 0
    # "Teachers in Quebec ended the strike" is not done to Quebec.
    near = [phrase for by, phrase in clause.prepositional if by in _TOWARDS and phrase.end > head]
    counted = _counted(sentence, clause)
    agents = list(_agents(clause))
    return Parts(
        _named(sentence, own, ids, names),
        _named(sentence, (*clause.objects, *near, *counted), ids, names),
        _named(sentence, agents, ids, names),
        bool(counted),
    )


def _above(clause: Clause) -> Iterable[Phrase]:
    """List who does what is told behind "by": "Odera opened the talks by blaming Quispe"."""
    is_means = clause.relation == "gerund" and clause.marker == "by" and clause.parent is not None
    return clause.parent.subjects if is_means and clause.parent else ()


def _owners(clause: Clause) -> list[Phrase]:
    """List who stands behind "of" before the verb: "troops of Peru left"."""
    group = clause.group
    head = group.first if group and group.form == "finite" else 0
    return [phrase for by, phrase in clause.prepositional if by == "of" and phrase.end <= head]


def _counted(sentence: Sentence, clause: Clause) -> list[Phrase]:
    """List objects of which there are about so many: "over 40 rebels"."""
    return [
        phrase
        for by, phrase in clause.prepositional
        if by in _ABOUT and numbers(sentence.shown(phrase).partition(" ")[0])
    ]


def _agents(clause: Clause) -> Iterator[Phrase]:
    """Yield who stands behind "by", and whose they are: "by officers of the union"."""
    is_agent = False
    for by, phrase in clause.prepositional:
        is_agent = by == "by" or (is_agent and by == "of")
        if is_agent:
            yield phrase


def _named(
    sentence: Sentence, phrases: Iterable[Phrase], ids: Sequence[str], names: Names
) -> frozenset[str]:
    """Tell which of those recorded are named in phrases."""
    named: set[str] = set()
    for phrase in phrases:
        shown = sentence.shown(phrase)
        mentions = mentions_in(shown)
        named.update(party for party in ids if any(map(mentions.holds, _called(party, names))))
        if shown[:4].lower() == "the " and shown[4:].islower():
            named.update(
                party
                for party in ids
                if any(mentions.holds(name[-1:]) for name in names.names(party))
            )
    return frozenset(named)


def _called(party: str, names: Names) -> Iterator[Name]:
    """Yield the names of somebody, and how those begin that go on with "of": "Tribunal of the Bank"."""
    for name in names.names(party):
        yield name
        if "of" in name[_OF:]:
            yield name[: name.index("of")]


def is_passive(group: Group, parts: Parts) -> bool:
    """Tell a passive; "was spat at by" is read as "was", with somebody behind "by".

    "Had killed or wounded over 40 rebels" has a whom, of whom there are so many.
    """
    is_own = group.base in _ALONE or (parts.counted and not parts.by)
    is_sure = group.is_passive and not (is_own and not group.helpers)
    return is_sure or (group.base == "be" and bool(parts.by))


def meant(
    sentence: Sentence, phrases: Iterable[Phrase], ids: Sequence[str], names: Names
) -> frozenset[str]:
    """Tell which of those recorded phrases are, and do not only name: "Peru", not "a Peruvian boat"."""
    ends = {
        phrase_words[-1].folded
        for phrase in phrases
        if (phrase_words := words(sentence.shown(phrase)))
    }
    return frozenset(party for party in ids if any(name[-1] in ends for name in names.names(party)))


def is_pronoun(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause's subject is a pronoun."""
    return any(sentence.shown(subject).lower() in _PRONOUNS for subject in clause.subjects)


def way_of_sides(doers: frozenset[str], sufferers: frozenset[str], event: Event) -> int:
    """Tell how an event records those who do a deed and those whom it is done to: 1 so, -1 turned, 0 neither."""
    actors, recipients = set(event.actors), set(event.recipients)
    if doers & actors and sufferers & recipients:
        return 1
    is_turned = doers & recipients and sufferers & actors
    return -1 if is_turned and not doers & actors and not sufferers & recipients else 0


def is_as_recorded(parts: Parts, event: Event) -> bool:
    """Tell whether those recorded as suffering a deed, and none of the others, are whom it is done to."""
    actors, recipients = set(event.actors), set(event.recipients)
    return bool(parts.subject & recipients) and not (parts.subject & actors or parts.by)


def is_suffered(parts: Parts, event: Event) -> bool:
    """Tell whether those recorded as doing a deed, and none of the others, are whom it is done to."""
    actors, recipients = set(event.actors), set(event.recipients)
    return bool(parts.subject & actors) and not (parts.subject & recipients or parts.by & actors)


def ways_of_kind(event: Event, evidence: Evidence, names: Names) -> list[int]:
    """List which way clauses have both sides, 1 or -1, where all meanings of their verb are of the event's kind."""
    if event.kind == "other":
        return []
    ways = []
    for sentence, clause in evidence.clauses:
        group = clause.group
        if group and _kinds(sentence, group) == {event.kind}:
            parts = parts_of(event, sentence, clause, names)
            passive = is_passive(group, parts)
            doers, others = (parts.by, parts.subject) if passive else (parts.subject, parts.others)
            ways.append(way_of_sides(doers, others, event))
    return [way for way in ways if way]


def _kinds(sentence: Sentence, group: Group) -> set[str | None]:
    """Tell the kinds of all that a verb may mean; who opens fire attacks."""
    if group.base == "open" and sentence.text.startswith(" fire", sentence.tokens[group.head].end):
        return {"assault"}
    return {frame.sort.kind for frame in frames()[0].get(group.word, ())}
