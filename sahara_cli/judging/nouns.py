"""Which way a noun tells the sides of a deed: "an attack on Kenya by Peru", "Kenya's shelling of Peru"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.judging import titles
from sahara_cli.judging.names import mentions_in, name_of
from sahara_cli.judging.pairs import akin
from sahara_cli.judging.words import stem, stems, words
from sahara_cli.patterns import late
from sahara_cli.reading.events.triggers import frames

if TYPE_CHECKING:
    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names
    from sahara_cli.judging.words import Word
    from sahara_cli.reading.document import Sentence

#: With these nouns a possessive is the victim: "his arrest".
_VICTIMS = frozenset(
    map(
        stem,
        """
        arrest detention killing murder death jailing imprisonment expulsion kidnapping abduction release trial
        conviction sacking dismissal ouster removal execution assassination shooting beating rescue deportation
        extradition indictment capture seizure
        """.split(),  # noqa: SIM905 - words read best so
    )
)
_LIGHT = frozenset("put impose hold stage carry launch begin make take mount order wage".split())  # noqa: SIM905
#: Whose a noun is, right before it: "Peru's latest sanctions".
_OWNER = late(r"((?:[\w.-]+ ){0,4}[\w.-]+)['’]s? (?:[\w-]+ ){0,2}$")
#: Where what belongs to a noun ends.
_END = late(r"[,;.:()]| (?:that|which|who|after|before|when|as|and|but|while|because|during|amid) ")
_VICTORY = late(r"\b(?:victory|win|triumph) (?:over|against) ((?:the )?(?:[A-Z][\w'’.-]* ?){1,4})")
_BY = late(r"\bby ((?:[\w'’.-]+ ?){1,6})")
_ON = late(
    r"^ (?:of|on|against|at|to) ((?:(?!(?:by|from|in|over|with|for|to|at|on)\b)[\w'’.-]+ ?){1,6})"
)
#: Of how many words somebody's name is at most.
_LONGEST = 4


def way_of_nouns(event: Event, evidence: Evidence, names: Names) -> int:
    """Tell which way the nouns of a title's deed have its sides: 1 as recorded, -1 turned or another's, 0 untold.

    Where a clause has the title's deed for its verb, that tells.
    """
    wanted = set[str]() if event.kind == "accuse" else _wanted(event.title)
    if any(clause.group and stem(clause.group.base) in wanted for _, clause in evidence.clauses):
        return 0
    if won := _way_of_victory(event, evidence, names):
        return won
    ways = [
        _way(event, sentence, word, names)
        for sentence in evidence.read
        for word in words(sentence.words)
        if stem(word.folded) in wanted
    ]
    return max(ways, key=abs) if 1 not in ways and ways else 0


def _way_of_victory(event: Event, evidence: Evidence, names: Names) -> int:
    """Tell which way "a victory over Peru" has the sides of a title of who beat whom; 0 where none is told."""
    if not akin(stem("beat")) & stems(event.title):
        return 0
    lost = [_named(event, match[1], names) for match in _VICTORY.finditer(evidence.text)]
    ways = [_way_between(frozenset(), losers, event) for losers in lost]
    return min(ways) if ways and 1 not in ways else 0


def _wanted(title: str) -> set[str]:
    """Give the stem of a title's verb; of one that tells nothing by itself, "puts", and of none, those of its deeds."""
    own = titles.headline(title)
    if own and own.verb not in _LIGHT:
        return {stem(own.verb)}
    return {stem(word.folded) for word in words(title) if word.folded in frames()[1]}


def _way(event: Event, sentence: Sentence, noun: Word, names: Names) -> int:
    """Tell which way one noun has the sides."""
    text = sentence.words
    after = _END.split(text[noun.end :], maxsplit=1)[0]
    owner, by, whom = _OWNER.search(text[: noun.start]), _BY.search(after), _ON.match(after)
    doers, sufferers = (_named(event, match[1] if match else "", names) for match in (by, whom))
    owners = _named(event, owner[1] if owner else "", names)
    if stem(noun.folded) in _VICTIMS and whom is None:
        sufferers |= owners
    else:
        doers |= owners
    if by and not doers and _is_another(event, by[1], names):
        return -1
    return _way_between(doers, sufferers, event)


def _way_between(doers: frozenset[str], sufferers: frozenset[str], event: Event) -> int:
    actors, recipients = frozenset(event.actors), frozenset(event.recipients)
    if doers & actors or (sufferers & recipients and not doers):
        return 1
    is_turned = doers & recipients or sufferers & actors - recipients
    return -1 if is_turned else 0


def _named(event: Event, text: str, names: Names) -> frozenset[str]:
    """Tell which of an event's sides some words name."""
    mentions = mentions_in(text)
    ids = (*event.actors, *event.recipients)
    return frozenset(party for party in ids if any(map(mentions.holds, names.names(party))))


def _is_another(event: Event, text: str, names: Names) -> bool:
    """Tell whether words begin with the name of somebody who is no doer as recorded, nor part of one."""
    own = text.removeprefix("the ").split()[:_LONGEST]
    known = {
        party
        for size in range(1, len(own) + 1)
        for party in names.known_as(name_of(" ".join(own[:size])))
    }
    actors = set(event.actors)
    near = actors.union(*(names.wholes(actor) for actor in actors))
    return bool(known) and not any(near & {party, *names.wholes(party)} for party in known)
