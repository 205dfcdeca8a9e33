"""The versions of a dossier: 2 only adds to 1, so that both are read alike and only a writer needs the difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Actor, Article, Dataset, Event, Fact, Place, Same, Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sahara_cli.dossier.records import AnyRecord, Claim


def needed(record: AnyRecord, noun: Callable[[str], str | None]) -> str:
    """Name what a record has that version 1 cannot hold; "" where it has nothing such.

    `noun` tells the kind behind an id: a fact may be about an event since version 2.
    """
    return next((name for name, has in _new(record, noun) if has), "")


def _new(record: AnyRecord, noun: Callable[[str], str | None]) -> Iterator[tuple[str, object]]:
    match record:
        case Same():
            yield "what is judged to be the same", True
        case Dataset():
            yield "a data set", True
        case Article():
            yield "authors", record.authors
        case Actor():
            yield "same_as", record.same_as
        case Place():
            yield "latitude and longitude", record.latitude is not None
            yield "same_as", record.same_as
        case _:
            yield "a row of a data set", record.rows
            yield "proposed_by", record.proposed_by
            yield from _of_claim(record, noun)


def _of_claim(claim: Claim, noun: Callable[[str], str | None]) -> Iterator[tuple[str, object]]:
    match claim:
        case Event():
            yield "figures", claim.figures
            yield "note", claim.note
            yield "an actor on both sides", not set(claim.actors).isdisjoint(claim.recipients)
        case Statement():
            yield "speaker_text", claim.speaker_text
            yield "role", claim.role
        case Fact():
            is_topic = claim.subject in claim.topics
            yield "a fact about an event", not is_topic and noun(claim.subject) == "event"
