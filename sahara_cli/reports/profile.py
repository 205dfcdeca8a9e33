"""An actor's part in it all: each record once, under the first heading that fits it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.criteria import All, Criterion, Involves
from sahara_cli.dossier.records import Actor, AnyRecord, Event, Fact, Statement
from sahara_cli.dossier.selection import Dossier, Found
from sahara_cli.reports import Layout, Report, Section
from sahara_cli.reports.columns import SHOWN, columns
from sahara_cli.reports.listing import HINTS, marked, sources
from sahara_cli.reports.rows import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Part(NamedTuple):
    """A heading of a profile: `holds(record, actor id, ids of its officials and bodies)` tells what goes under it."""

    key: str
    heading: str
    noun: str
    columns: tuple[str, ...]
    holds: Callable[[AnyRecord, str, frozenset[str]], bool]
    layout: Layout = "table"


_ACTS = ("when", "what", "who", "source", "id")
_CLAIMED = ("property", "value", "asserted_by", "source", "id")
_CLAIMS = ("subject", *_CLAIMED)

PARTS: tuple[Part, ...] = (
    Part("did", "What it did", "event", _ACTS, lambda r, a, _: isinstance(r, Event) and a in r.actors),
    Part(
        "received", "What was done to it or with it", "event", _ACTS,
        lambda r, a, _: isinstance(r, Event) and a in r.recipients,
    ),
    Part(
        "officials", "What its officials and bodies did", "event", _ACTS,
        lambda r, _, parts: isinstance(r, Event) and not parts.isdisjoint((*r.actors, *r.recipients)),
    ),
    Part("named", "Events that name it", "event", _ACTS, lambda r, *_: isinstance(r, Event)),
    Part(
        "said", "What it said", "statement", SHOWN["statement"],
        lambda r, a, _: isinstance(r, Statement) and r.speaker == a, "quotes",
    ),
    Part(
        "officials_said", "What its officials and bodies said", "statement", SHOWN["statement"],
        lambda r, _, parts: isinstance(r, Statement) and r.speaker in parts, "quotes",
    ),
    Part(
        "said_of", "What others said to it, for it or of it", "statement", SHOWN["statement"],
        lambda r, *_: isinstance(r, Statement), "quotes",
    ),
    Part("claimed", "What is claimed of it", "fact", _CLAIMED, lambda r, a, _: isinstance(r, Fact) and r.subject == a),
    Part(
        "claims", "What it claims, it or its officials and bodies", "fact", _CLAIMS,
        lambda r, a, parts: isinstance(r, Fact) and r.asserted_by in {a, *parts},
    ),
    Part("naming", "What is claimed that names it or them", "fact", _CLAIMS, lambda r, *_: isinstance(r, Fact)),
)  # fmt: skip


def profile(
    dossier: Dossier,
    actor: Actor,
    asked: All,
    others: Sequence[Actor] = (),
    *,
    strict: bool = False,
) -> Report:
    """Tell an actor's part; with `others`, only what it shares with each of them."""
    whole = dossier.with_parts(actor.id)
    parts = whole - {actor.id}
    involved: list[Criterion] = [Involves(whole)]
    involved += (Involves(dossier.with_parts(one.id)) for one in others)
    found = dossier.select(dossier.claims, All((*involved, *asked.parts)), strict=strict)
    sections = [Section("who", "fields", actor.name, fields=tuple(_who(dossier, actor)))]
    left = list(found)
    for part in PARTS:
        under = tuple(one for one in left if part.holds(one.record, actor.id, parts))
        left = [one for one in left if one not in under]
        laid = columns(part.noun, dossier, part.columns)
        sections.append(Section(part.key, part.layout, part.heading, under, laid))
    return Report(
        tuple(sections),
        notes=(*marked(_counts(found, others), found), *(origins := sources(found, dossier))),
        hints=HINTS if origins else (),
        names=dossier.names_in(found),
        subject=Found(actor, extra={"parts": sorted(parts)}),
    )


def _who(dossier: Dossier, actor: Actor) -> list[tuple[str, str]]:
    wholes = ", ".join(whole.name for whole in dossier.wholes(actor.id))
    parts = "; ".join(_titled(part) for part in dossier.parts(actor.id))
    pairs = [
        ("kind", actor.kind.replace("_", " ")),
        ("role", actor.role or ""),
        ("part of", wholes),
        ("also called", ", ".join(actor.aliases)),
        ("officials and bodies", parts),
        ("id", actor.id),
    ]
    return [pair for pair in pairs if pair[1]]


def _titled(actor: Actor) -> str:
    return f"{actor.name}, {actor.role}" if actor.role else actor.name


def _counts(found: Sequence[Found], others: Sequence[Actor]) -> str:
    counts = ", ".join(
        plural(noun, sum(one.record.noun == noun for one in found))
        for noun in ("event", "statement", "fact")
    )
    return (
        f"{counts}, shared with {', '.join(other.name for other in others)}" if others else counts
    )


def tallied(dossier: Dossier, asked: All, *, strict: bool = False) -> tuple[Found, ...]:
    """Count each actor's events, statements and facts that answer, the most involved first."""
    found = [one.record for one in dossier.select(dossier.claims, asked, strict=strict)]
    rows = []
    for actor in dossier.actors:
        involves = Involves(dossier.with_parts(actor.id))
        shared = [one.record for one in dossier.select(found, involves)]
        counts = {
            plural(noun): sum(one.noun == noun for one in shared)
            for noun in ("event", "statement", "fact")
        }
        rows.append(Found(actor, extra=counts))
    return tuple(
        sorted(rows, key=lambda row: (-sum(int(str(n)) for n in row.extra.values()), row.record.id))
    )
