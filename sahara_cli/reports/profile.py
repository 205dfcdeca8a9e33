"""An actor's part in it all: each record once, under the first heading that fits it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import Verdict
from sahara_cli.dossier.criteria import All, Criterion, Involves, involved
from sahara_cli.dossier.lazy import Answers
from sahara_cli.dossier.records import Actor, AnyRecord, Event, Fact, Statement
from sahara_cli.dossier.selection import Answer, Dossier
from sahara_cli.reports import Layout, Report, Section
from sahara_cli.reports.columns import SHOWN, columns
from sahara_cli.reports.listing import (
    HINTS,
    footnotes_of,
    marked,
    of_unbounded,
    parted,
    sources,
    undated,
    with_something,
)
from sahara_cli.reports.rows import doubtful, plural

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


class Part(NamedTuple):
    """A heading of a profile: `holds(record, actor id, ids of its officials and bodies)` tells what goes under it."""

    key: str
    heading: str
    noun: str
    columns: tuple[str, ...]
    holds: Callable[[AnyRecord, str, frozenset[str]], bool]
    layout: Layout = "table"


_ACTS = ("when", "what", "figures", "who", "source", "id")
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
        lambda r, a, parts: isinstance(r, Fact) and (r.asserted_by == a or r.asserted_by in parts),
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
    with_parts = dossier.with_parts(actor.id)
    parts = with_parts - {actor.id}
    shared: list[Criterion] = [Involves(with_parts)]
    shared += (Involves(dossier.with_parts(other.id)) for other in others)
    # Each record stands under its heading, so all are held.
    answers = tuple(dossier.select(dossier.claims, All((*shared, *asked.parts)), strict=strict))
    sections = [Section("who", "fields", actor.name, fields=tuple(_who(dossier, actor)))]
    under: dict[str, list[Answer]] = {part.key: [] for part in PARTS}
    for answer in answers:
        under[
            next(part.key for part in PARTS if part.holds(answer.record, actor.id, parts))
        ].append(answer)
    footnotes = footnotes_of(answers, dossier)
    for part in PARTS:
        rows = tuple(under[part.key])
        laid = with_something(columns(part.noun, dossier, part.columns), rows, dossier)
        laid = footnotes.numbered(laid) if footnotes else laid
        sections += parted(Section(part.key, part.layout, part.heading, rows, laid))
    origins = footnotes.notes if footnotes else sources(answers, dossier)
    return Report(
        tuple(sections),
        notes=(
            *marked(_counts(answers, others), answers),
            *undated((actor, *dossier.parts(actor.id)), dossier),
            *origins,
        ),
        hints=HINTS if origins else (),
        names=dossier.names_in(answers),
        origins=origins,
        subject=dossier.with_extra(Answer(actor, extra={"parts": sorted(parts)})),
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
        ("same as", ", ".join(actor.also)),
    ]
    return [pair for pair in pairs if pair[1]]


def _titled(actor: Actor) -> str:
    return f"{actor.name}, {actor.role}" if actor.role else actor.name


def _counts(answers: Sequence[Answer], others: Sequence[Actor]) -> str:
    counts = ", ".join(
        plural(noun, sum(answer.record.noun == noun for answer in answers))
        for noun in ("event", "statement", "fact")
    )
    return (
        f"{counts}, shared with {', '.join(other.name for other in others)}" if others else counts
    )


def tallied(dossier: Dossier, answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """Count each actor's events, statements and facts among those found, the most involved first."""
    tally = _told_by_index(dossier, answers)
    if tally is None:
        tally = Counter(
            (identifier, answer.record.noun)
            for answer in answers
            for identifier in _having_part(dossier, answer.record)
        )
    rows = []
    for actor in dossier.actors:
        counts = {plural(noun): tally[actor.id, noun] for noun in ("event", "statement", "fact")}
        rows.append((sum(counts.values()), Answer(actor, extra=counts)))
    rows.sort(key=lambda row: (-row[0], row[1].record.id))
    return tuple(row for _, row in rows)


def _told_by_index(dossier: Dossier, answers: Sequence[Answer]) -> Counter[tuple[str, str]] | None:
    """Count by what an index tells of each actor; none where records are to be read."""
    if not isinstance(answers, Answers):
        return None
    from sahara_cli.reports.crossing import keys_of  # which small dossiers do not need

    if (crossed := answers.crossed(["actor"], {"actor": keys_of("actor", dossier)})) is None:
        return None
    tally: Counter[tuple[str, str]] = Counter()
    for (identifier,), answer, times in crossed:
        if identifier is not None:
            tally[identifier, answer.record.noun] += times
    return tally


def doubts_of_tally(answers: Sequence[Answer]) -> tuple[str, ...]:
    """Tell how much of what is counted of actors, and not shown, is only possible."""
    doubted = [row for row in _involving(answers) if row[0].match is Verdict.POSSIBLE]
    if not (count := sum(times for _, times in doubted)):
        return ()
    verb = "is" if count == 1 else "are"
    why = doubtful(count, sum(times for answer, times in doubted if answer.rough))
    return (f"Of what is counted, {count} {verb} only possible: {why}{of_unbounded(doubted)}.",)


def _involving(answers: Sequence[Answer]) -> Iterable[tuple[Answer, int]]:
    """Give what involves anybody, and how many are alike; an index counts all, less what involves nobody."""
    if (
        not isinstance(answers, Answers)
        or (crossed := answers.crossed(["actor"], {"actor": None})) is None
    ):
        return ((answer, 1) for answer in answers if involved(answer.record))
    nobodys = ((answer, -times) for (name,), answer, times in crossed if name is None)
    return (*answers.alike(()), *nobodys)


def _having_part(dossier: Dossier, record: AnyRecord) -> set[str]:
    """Gather whom a record involves, and what they are officials or bodies of."""
    having = set(involved(record))
    for identifier in involved(record):
        having.update(dossier.whole_ids(identifier))
    return having
