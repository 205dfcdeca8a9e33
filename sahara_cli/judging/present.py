"""Those whom a claim refers to, and its places, that neither the cited sentences nor those near them name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Actor
from sahara_cli.judging.findings import Lack
from sahara_cli.judging.names import name_of
from sahara_cli.judging.words import EMPTY, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sahara_cli.dossier.records import Claim
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names
    from sahara_cli.judging.naming import Naming

#: Of how many words a name in the sentences may be that is looked up.
_LONGEST = 4


#: The fields whose actors and places are to be named; a statement's speaker is judged by who speaks.
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "event": ("actors", "recipients", "places", "mentioned"),
    "statement": ("addressee", "reported_by", "place", "mentioned"),
    "fact": ("subject", "asserted_by", "mentioned"),
}


def unnamed(claim: Claim, evidence: Evidence, names: Names, naming: Naming) -> Iterator[Lack]:
    """Doubt whom a claim refers to, and its places, where nothing in the cited sentences or near them stands for them.

    A common noun, "the driver", is no name: whoever is known by one alone may be told of by another.
    """
    for field, record in ids_in(claim, _FIELDS[claim.noun]):
        entity = names.find(record)
        if entity is None or (isinstance(entity, Actor) and names.is_common(record)):
            continue
        if not _stands(record, evidence, names, naming):
            message = f'"{entity.name}" is named neither in the cited sentences nor near them'
            yield Lack(field, message, entity.name)


def ids_in(claim: Claim, fields: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the ids that fields of a claim hold, one or several, each with its field."""
    for field in fields:
        value = getattr(claim, field)
        if isinstance(value, tuple):
            for identifier in value:
                yield field, identifier
        elif value:
            yield field, value


def _stands(record: str, evidence: Evidence, names: Names, naming: Naming) -> bool:
    """Tell whether one is named in the sentences or near them, or told of by a role, a people, a kind or a part."""
    if naming.is_about(record) or _is_akin(record, evidence, names):
        return True
    if naming.is_heard(record) or naming.is_referred_to(record):
        return True
    return names.may_be_whole(record) and record in _wholes(evidence, names)


def _is_akin(record: str, evidence: Evidence, names: Names) -> bool:
    """Tell whether the sentences have a word of one's names, in whatever form."""
    own = (stem(part) for name in names.names(record) for part in name if part not in EMPTY)
    return any(name_stem in evidence.stems for name_stem in own)


def _wholes(evidence: Evidence, names: Names) -> frozenset[str]:
    """Give all of which somebody that the sentences name is part, or a place within."""
    parents: set[str] = set()
    words = evidence.words
    for at, first in enumerate(words):
        if first.text[:1].islower():
            continue
        for size in range(1, _LONGEST + 1):
            name = name_of(" ".join(word.text for word in words[at : at + size]))
            parents.update(
                parent for known in names.known_as(name) for parent in names.wholes(known)
            )
    return frozenset(parents)
