"""A listing of one kind of record in columns, and the sentences under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dates import Verdict
from sahara_cli.dossier.criteria import reports_of
from sahara_cli.dossier.lazy import Answers, weighed
from sahara_cli.dossier.records import Actor, Dataset, Statement
from sahara_cli.reports import Layout, Report, Section
from sahara_cli.reports.columns import IF_ANY, SHOWN, columns, data_of
from sahara_cli.reports.licences import licence_of
from sahara_cli.reports.rows import Order, arranged, doubtful, plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.dossier.selection import Answer, Dossier
    from sahara_cli.reports import Column
    from sahara_cli.reports.sources import Footnotes

#: The line over what answers only because its date is open or unknown at one end, or at both.
UNBOUNDED = "Possible only because no end, no beginning or no date is known"
#: So many are told of by name.
_FEW = 5
#: The sentence that leads on from a listing, for readers who can type.
HINTS = ("`sahara show ID` gives a record whole; `--columns id,what` lists ids.",)


def listing(
    noun: str,
    answers: Sequence[Answer],
    dossier: Dossier,
    order: Order,
    *,
    layout: Layout = "table",
    data: bool = False,
) -> Report:
    """Lay out a listing; `data` chooses the columns that a program wants, to which no notes are told.

    What a large dossier's index gives in its order is not all held: a table is written as it is read.
    """
    rows = arranged(noun, answers, dossier, order, streamed=layout == "table")
    keys = order.columns or (data_of(noun, dossier) if data else SHOWN[noun])
    laid = columns(noun, dossier, keys, data=data)
    if not (order.columns or data):
        laid = with_something(laid, rows, dossier)
    footnotes = None if data else footnotes_of(rows, dossier)
    section = Section(
        plural(noun), layout, answers=rows, columns=footnotes.numbered(laid) if footnotes else laid
    )
    if data:
        return Report((section,), asked=bool(order.columns))
    origins = footnotes.notes if footnotes else _origins(noun, rows, dossier)
    return Report(
        parted(section),
        notes=_notes(noun, rows, len(answers), dossier) + origins,
        names=dossier.names if isinstance(rows, Answers) else dossier.names_in(rows),
        hints=HINTS if origins else (),
        asked=bool(order.columns),
        origins=origins,
    )


def _origins(noun: str, rows: Sequence[Answer], dossier: Dossier) -> tuple[str, ...]:
    return () if noun == "article" else sources(rows, dossier)


def _notes(noun: str, rows: Sequence[Answer], total: int, dossier: Dossier) -> tuple[str, ...]:
    """Say how many rows of how many are there, and what their marks and roles mean."""
    count = plural(noun, total)
    if len(rows) < total:
        count = f"{len(rows)} of {count}"
    return (*marked(count, rows), *undated(_bearing(rows, dossier), dossier))


def with_something(
    laid: Sequence[Column], rows: Sequence[Answer], dossier: Dossier
) -> tuple[Column, ...]:
    """Leave out the columns that are shown only where a row has something in them, where none has."""
    if isinstance(rows, Answers) and not dossier.figures:  # which are all that such a column has
        return tuple(column for column in laid if column.key not in IF_ANY)
    return tuple(
        column
        for column in laid
        if column.key not in IF_ANY or any(column.cell(row) for row in rows)
    )


def parted(section: Section) -> tuple[Section, ...]:
    """Set what is unbounded apart, under a line that says what it is."""
    bounded, rest = _unbounded_apart(section.answers)
    if not rest:
        return (section,)
    message = f"{section.heading}, {UNBOUNDED[:1].lower()}{UNBOUNDED[1:]}"
    beyond = section._replace(heading=message if section.heading else UNBOUNDED, answers=rest)
    return (section._replace(answers=bounded), beyond)


def _unbounded_apart(answers: Sequence[Answer]) -> tuple[Sequence[Answer], Sequence[Answer]]:
    if isinstance(answers, Answers):
        return answers.parted()
    return (
        tuple(answer for answer in answers if not answer.unbounded),
        tuple(answer for answer in answers if answer.unbounded),
    )


def marked(count: str, rows: Sequence[Answer]) -> tuple[str, ...]:
    """Follow a count by what the marks among its rows mean."""
    alike = list(weighed(rows))
    if possible := sum(times for row, times in alike if row.match is Verdict.POSSIBLE):
        why = doubtful(possible, sum(times for row, times in alike if row.rough))
        count += f"; {possible} only possible (≈): {why}{of_unbounded(alike)}"
    if any(row.extra.get("proved") for row, _ in alike):
        return (count, "✓ stands, word for word, in your copy of the article.")
    return (count,)


def of_unbounded(alike: Iterable[tuple[Answer, int]]) -> str:
    """Tell how many of the possible rows are so only for want of an end, a beginning or a date."""
    unbounded = sum(times for row, times in alike if row.unbounded)
    return f"; {unbounded} of them only for want of an end, a beginning or a date" * bool(unbounded)


def undated(actors: Iterable[Actor], dossier: Dossier) -> tuple[str, ...]:
    """Say, where a day was asked for, whose roles and other names may have been told later: they bear no date."""
    named_later = (actor for actor in actors if actor.id in dossier.named_later)
    later = dict.fromkeys(actor.name for actor in named_later if actor.role or actor.aliases)
    if not later:
        return ()
    whose = ", ".join(list(later)[:_FEW]) + f" and {len(later) - _FEW} more" * (len(later) > _FEW)
    return (f"Roles and other names bear no date: those of {whose} may come from later articles.",)


def _bearing(rows: Sequence[Answer], dossier: Dossier) -> Iterator[Actor]:
    """Yield the actors whose role a listing of actors or statements shows."""
    if dossier.whole is dossier:
        return
    for answer in rows:
        if isinstance(answer.record, Actor) and answer.record.role:
            yield answer.record
        elif isinstance(answer.record, Statement) and not answer.record.role:
            speaker = dossier.actor(answer.record.speaker)
            if speaker and speaker.role:
                yield speaker


def footnotes_of(rows: Sequence[Answer], dossier: Dossier) -> Footnotes | None:
    """Give numbers to the sources that rows rest on, where a happening is among them."""
    if isinstance(rows, Answers) and not dossier.sight.joins:
        return None
    if not any(reports_of(row.record) for row in rows):
        return None
    from sahara_cli.reports.sources import Footnotes  # which only happenings need

    return Footnotes(rows, dossier)


def sources(rows: Sequence[Answer], dossier: Dossier) -> tuple[str, ...]:
    """Name the one source that short citations point into; of several, the licences of those that have one."""
    if not rows:
        return ()
    if len(dossier.sources) == 1:
        (only,) = dossier.sources
        called = only.label if isinstance(only, Dataset) else only.id
        parts = (f"Source: {called}", f"published {only.published.in_words}", licence_of(only))
        return (f"{', '.join(filter(None, parts))}.",)
    licences = [
        f"{record.label}, {licence}"
        for record in dossier.sources
        if (licence := licence_of(record))
    ]
    more = f" and {len(licences) - _FEW} more" if licences[_FEW:] else ""
    return (f"Data sets: {'; '.join(licences[:_FEW])}{more}.",) if licences else ()
