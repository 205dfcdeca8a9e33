"""The versions of a dossier: 2 only adds to 1, so that both are read alike and only a writer needs the difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Article, Event, Fact, Same, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sahara_cli.dossier.records import AnyRecord


def needed(record: AnyRecord, nouns: Mapping[str, str]) -> str:
    """Name what a record has that version 1 cannot hold; "" where it has nothing such.

    `nouns` are the kinds behind ids: a fact may be about an event since version 2.
    """
    return next((name for name, has in _new(record, nouns) if has), "")


def _new(record: AnyRecord, nouns: Mapping[str, str]) -> Iterator[tuple[str, object]]:
    match record:
        case Same():
            yield "what is judged to be the same", True
        case Article():
            yield "authors", record.authors
        case Event():
            yield "figures", record.figures
            yield "an actor on both sides", not set(record.actors).isdisjoint(record.recipients)
        case Statement():
            yield "speaker_text", record.speaker_text
            yield "role", record.role
        case Fact():
            is_topic = record.subject in record.topics
            yield "a fact about an event", not is_topic and nouns.get(record.subject) == "event"
