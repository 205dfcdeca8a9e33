"""Those on an event's sides, and its places, whom neither the cited sentences nor what is close to them name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.judging.findings import Lack
from sahara_cli.judging.names import name_of
from sahara_cli.judging.words import EMPTY, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names
    from sahara_cli.judging.naming import Naming

#: Of how many words a name in the sentences may be that is looked up.
_LONGEST = 4
#: What goes on between those who were named before: "a second meeting is to be held", "it comes in addition to".
_AGAIN = re.compile(
    r"\b(?:an?|the) (?:second|third|fourth|fifth|next|new|latest|further|final|last) (?:round|meeting|summit|session"
    r"|talks|visit|deal|agreement|call|conference|phase|stage|strike|attack|raid)\b"
    r"|\bit c(?:omes|ame) (?:in|after|as)\b",
    re.IGNORECASE,
)


def unnamed(event: Event, evidence: Evidence, names: Names, naming: Naming) -> Iterator[Lack]:
    """Doubt an actor, a recipient or a place of an event whom nothing in the cited sentences stands for.

    A common noun, "the driver", is no name: whoever is known by one alone may be told of by another.
    """
    for field in ("actors", "recipients", "places"):
        for record in getattr(event, field):
            one = names.find(record)
            if one is None or (field != "places" and names.is_common(record)):
                continue
            if not _stands(record, evidence, names, naming, is_place=field == "places"):
                name = names.name(record)
                yield Lack(field, f'"{name}" is not named in the cited sentences', name)


def _stands(
    record: str, evidence: Evidence, names: Names, naming: Naming, *, is_place: bool
) -> bool:
    """Tell whether one is named, by a name, a role, a pronoun, a people or a part; a place, near the sentences too."""
    if naming.is_present(record):
        return True
    is_again = not names.is_person(record) and _AGAIN.search(evidence.text)
    if (is_place or is_again) and naming.is_about(record):
        return True
    return _is_akin(record, evidence, names) or record in _wholes(evidence, names)


def _is_akin(record: str, evidence: Evidence, names: Names) -> bool:
    """Tell whether the sentences have a word of one's names, in whatever form."""
    own = (stem(part) for one in names.names(record) for part in one if part not in EMPTY)
    return any(one in evidence.stems for one in own)


def _wholes(evidence: Evidence, names: Names) -> frozenset[str]:
    """Give all of which somebody that the sentences name is part, or a place within."""
    found: set[str] = set()
    told = evidence.words
    for at, one in enumerate(told):
        if one.text[:1].islower():
            continue
        for size in range(1, _LONGEST + 1):
            name = name_of(" ".join(word.text for word in told[at : at + size]))
            found.update(whole for known in names.known_as(name) for whole in names.wholes(known))
    return frozenset(found)
