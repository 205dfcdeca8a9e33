"""What a cell says of each kind of record: plain text by column, names looked up when the cell is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from sahara_cli.dossier.records import Actor, Article, Event, Fact, Statement
    from sahara_cli.dossier.selection import Dossier, Found

    Cell = Callable[[Found], str]


def _events(dossier: Dossier) -> dict[str, Cell]:
    def names(field: str) -> Cell:
        return lambda found: ", ".join(
            dossier.name(identifier) for identifier in getattr(found.record, field)
        )

    def who(found: Found) -> str:
        event = cast("Event", found.record)
        doers, others = (
            ", ".join(map(dossier.name, ids)) for ids in (event.actors, event.recipients)
        )
        return (
            f"{doers} → {others}"
            if doers and others
            else doers or (f"→ {others}" if others else "not named")
        )

    return {
        "title": lambda found: cast("Event", found.record).title,
        "who": who,
        "where": names("places"),
        "places": names("places"),
        "actors": names("actors"),
        "recipients": names("recipients"),
        "mentioned": names("mentioned"),
        "kind": lambda found: cast("Event", found.record).kind,
        "mode": lambda found: cast("Event", found.record).mode or "",
        "status": lambda found: cast("Event", found.record).status,
    }


def _statements(dossier: Dossier) -> dict[str, Cell]:
    def said(found: Found) -> Statement:
        return cast("Statement", found.record)

    def named(identifier: str | None) -> str:
        return dossier.name(identifier) if identifier else ""

    return {
        "speaker": lambda found: dossier.speaker(said(found)),
        "role": lambda found: dossier.role(said(found)),
        "words": lambda found: said(found).text,
        "directness": lambda found: said(found).directness,
        "cue": lambda found: said(found).cue or "",
        "to": lambda found: named(said(found).addressee),
        "reported_by": lambda found: named(said(found).reported_by),
        "place": lambda found: named(said(found).place),
        "where": lambda found: named(said(found).place),
        "mentioned": lambda found: ", ".join(map(dossier.name, said(found).mentioned)),
    }


def _facts(dossier: Dossier) -> dict[str, Cell]:
    def fact(found: Found) -> Fact:
        return cast("Fact", found.record)

    def asserted(found: Found) -> str:
        who = fact(found).asserted_by
        return dossier.name(who) if who else "the article"

    return {
        "subject": lambda found: dossier.name(fact(found).subject),
        "property": lambda found: fact(found).property,
        "value": lambda found: fact(found).value,
        "asserted_by": asserted,
        "status": lambda found: fact(found).status,
        "mentioned": lambda found: ", ".join(map(dossier.name, fact(found).mentioned)),
    }


def _extra(*keys: str) -> dict[str, Cell]:
    def cell(key: str) -> Cell:
        return lambda found: str(found.extra.get(key, ""))

    return {key: cell(key) for key in keys}


def _actors(dossier: Dossier) -> dict[str, Cell]:
    def actor(found: Found) -> Actor:
        return cast("Actor", found.record)

    def whole(found: Found) -> str:
        part_of = actor(found).part_of
        return dossier.name(part_of) if part_of else ""

    return {
        "name": lambda found: actor(found).name,
        "kind": lambda found: actor(found).kind.replace("_", " "),
        "role": lambda found: actor(found).role or "",
        "part_of": whole,
        "aliases": lambda found: ", ".join(actor(found).aliases),
        **_extra("events", "statements", "facts"),
    }


def _articles(_: Dossier) -> dict[str, Cell]:
    def article(found: Found) -> Article:
        return cast("Article", found.record)

    return {
        "label": lambda found: article(found).label,
        "publisher": lambda found: article(found).publisher or "",
        "published": lambda found: article(found).published.in_words,
        "published_basis": lambda found: article(found).published_basis,
        "language": lambda found: article(found).language,
        "url": lambda found: article(found).url or "",
        **_extra("events", "statements", "facts", "cited", "copy"),
    }


#: The columns of their own that records have, by noun.
CELLS: dict[str, Callable[[Dossier], dict[str, Cell]]] = {
    "event": _events,
    "statement": _statements,
    "fact": _facts,
    "actor": _actors,
    "article": _articles,
    "any": lambda _: {},
}
