"""A claim of whose words the cited sentences have none: another sentence is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Claim, Event, Fact, Statement
from sahara_cli.judging.names import states_of
from sahara_cli.judging.words import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names
    from sahara_cli.judging.naming import Naming


def unsupported(claim: Claim, evidence: Evidence, names: Names, naming: Naming) -> Iterator[tuple[str, str]]:
    """Doubt a claim none of whose telling words stands in the sentences that it cites."""
    match claim:
        case Event():
            field, text = "title", claim.title
        case Statement(directness="direct"):
            return
        case Statement():
            field, text = "text", claim.text
        case Fact():
            field, text = "value", f"{claim.property} {claim.value}"
    held = stems(evidence.text)
    plain = {
        stem(part)
        for word in words(text)
        if word.text[0].islower() or word.start == 0
        for part in word.folded.split("-")
        if not states_of((word.folded,))
    } & stems(text)
    if plain and not plain & held:
        ids = (*claim.actors, *claim.recipients) if isinstance(claim, Event) else ()
        if not ids or not all(naming.is_heard(one) for one in ids):
            yield field, "none of these words stands in the cited sentences"
