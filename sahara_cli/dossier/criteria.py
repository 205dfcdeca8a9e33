"""Questions as frozen values, and the one definition of what each means: `matches`."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, assert_never

from sahara_cli.dates import Verdict, Window
from sahara_cli.dossier.records import (
    Actor,
    AnyRecord,
    Article,
    Claim,
    Dataset,
    Event,
    Fact,
    Place,
    Statement,
)
from sahara_cli.texts.folding import sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sahara_cli.dates import Edtf
    from sahara_cli.dates.days import Day


class Dated(NamedTuple):
    """Happening, said or holding within a window of days."""

    window: Window


class Involves(NamedTuple):
    """Taking part, speaking, spoken to, or named: any of these actors."""

    actors: frozenset[str]


class PlainKind(NamedTuple):
    """A kind of event as PLOVER has it, narrowed by its mode or by a topic where a plain word means less than it.

    An empty `mode` means a record without one; none means any.
    """

    kind: str
    mode: str | None = None
    topic: str | None = None


class OfKind(NamedTuple):
    """An event of any of these kinds."""

    kinds: frozenset[PlainKind]


class At(NamedTuple):
    """At any of these places."""

    places: frozenset[str]


class Near(NamedTuple):
    """Within a circle on the ground: the ids of the places that surely lie in it, and that may."""

    certain: frozenset[str]
    possible: frozenset[str] = frozenset()


class About(NamedTuple):
    """On any of these topics."""

    topics: frozenset[str]


class CitedFrom(NamedTuple):
    """Resting on any of these articles and data sets."""

    articles: frozenset[str]


class HasStatus(NamedTuple):
    """Of any of these standings: reported, planned, disputed."""

    statuses: frozenset[str]


class Mentions(NamedTuple):
    """Having a phrase (of words as `plain` gives them) in its own, or any of `named`: the ids whose names have it.

    What it is to have a phrase is told in `texts.folding`.
    """

    phrase: str
    named: frozenset[str] = frozenset()


class ToldBy(NamedTuple):
    """Told by so many publishers at least: each article's id with its publisher, where it has one."""

    least: int
    publishers: Mapping[str, str]


class SpokenBy(NamedTuple):
    """A statement by any of these actors."""

    speakers: frozenset[str]


class OfSubject(NamedTuple):
    """A fact about any of these: actors, places, topics, events."""

    subjects: frozenset[str]


class IsDated(NamedTuple):
    """Having a date, whatever it is."""


class KnownBy(NamedTuple):
    """Resting on an article that was out by then: the ids of those that surely were, and that may have been.

    `last` is the day by which they were.
    """

    certain: frozenset[str]
    possible: frozenset[str] = frozenset()
    last: Day = inf


class AnyOf(NamedTuple):
    """Matching one of these at least; the best of their verdicts."""

    parts: tuple[Criterion, ...]


class All(NamedTuple):
    """Matching all of these; the least of their verdicts."""

    parts: tuple[Criterion, ...] = ()


#: A criterion that holds or does not: none of its answers is only possible.
TwoValued: TypeAlias = (
    Involves
    | OfKind
    | At
    | About
    | CitedFrom
    | HasStatus
    | ToldBy
    | Mentions
    | SpokenBy
    | OfSubject
    | IsDated
)
Criterion: TypeAlias = TwoValued | Dated | Near | KnownBy | AnyOf | All


def matches(asked: Criterion, record: AnyRecord) -> Verdict:
    """Judge a record: certain, possible or no.

    An undated claim is possible in every window; an actor or a place is in none.
    """
    match asked:
        case All(parts):
            return min((matches(part, record) for part in parts), default=Verdict.CERTAIN)
        case AnyOf(parts):
            return max((matches(part, record) for part in parts), default=Verdict.NO)
        case Dated(window):
            return _dated(window, record)
        case KnownBy() | Near():
            return _among(asked, record)
        case _:
            holds = any(
                _holds(asked, candidate) for candidate in (record, *_asked_too(asked, record))
            )
            return Verdict.CERTAIN if holds else Verdict.NO


def _asked_too(asked: Criterion, record: AnyRecord) -> Iterable[Event]:
    """Give the reports by which a happening may answer: a plan is overtaken by what came of it, a dispute is not."""
    reports = reports_of(record)
    if isinstance(asked, HasStatus):
        return (report for report in reports if report.status == "disputed")
    return reports


def is_unbounded(asked: Criterion, record: AnyRecord) -> bool:
    """Tell of a record that possibly answers whether it does so for want of an end, a beginning or a date alone."""
    match asked:
        case All(parts):
            return any(is_unbounded(part, record) for part in parts)
        case Dated(window):
            return is_unbounded_within(window, dates_of(record))
        case _:
            return False


def is_unbounded_within(window: Window, dates: Iterable[Edtf]) -> bool:
    """Tell of what may have any of some dates whether it is possibly within a window for want of a bound alone."""
    near = [date for date in dates if window.verdict(date) is not Verdict.NO]
    return all(
        window.verdict(date) is Verdict.POSSIBLE and window.takes_unbounded(date) for date in near
    )


def is_rough(asked: Criterion, record: AnyRecord) -> bool:
    """Tell of a record that answers whether its place is not known well enough to be sure."""
    match asked:
        case All(parts):
            return any(is_rough(part, record) for part in parts)
        case Near():
            return matches(asked, record) is Verdict.POSSIBLE
        case _:
            return False


def dates_of(record: AnyRecord) -> tuple[Edtf, ...]:
    """Give the dates that a record may have: a happening all those that its reports differ in."""
    if isinstance(record, Event) and record.rivals:
        return record.rivals
    date = date_of(record)
    return () if date is None else (date,)


def reports_of(record: AnyRecord) -> tuple[Event, ...]:
    """Give the reports that a happening is told by; none of any other record."""
    return record.reports if isinstance(record, Event) else ()


def _among(asked: KnownBy | Near, record: AnyRecord) -> Verdict:
    """Judge a record by the articles that were out, or by the places that are near."""
    reports = reports_of(record) or (record,)
    if isinstance(asked, KnownBy):
        return known_by(asked, map(cited, reports))
    return max(_known(places_of(report), asked.certain, asked.possible) for report in reports)


def known_by(asked: KnownBy, resting: Iterable[frozenset[str]]) -> Verdict:
    """Judge by the ids of what a record rests on, of a happening of what each report does: all must be known."""
    return min(_known(ids, asked.certain, asked.possible) for ids in resting)


def _known(ids: frozenset[str], certain: frozenset[str], possible: frozenset[str]) -> Verdict:
    if not certain.isdisjoint(ids):
        return Verdict.CERTAIN
    return Verdict.NO if possible.isdisjoint(ids) else Verdict.POSSIBLE


def _dated(window: Window, record: AnyRecord) -> Verdict:
    if dates := dates_of(record):
        return verdict_within(window, dates)
    return Verdict.POSSIBLE if isinstance(record, Claim) else Verdict.NO


def verdict_within(window: Window, dates: Iterable[Edtf]) -> Verdict:
    """Judge what has one of some dates: of those that a window judges otherwise, each may be the right one."""
    verdicts = {window.verdict(date) for date in dates}
    return verdicts.pop() if len(verdicts) == 1 else Verdict.POSSIBLE


def _holds(  # noqa: PLR0911  # a case a criterion, each its answer
    asked: TwoValued,
    record: AnyRecord,
) -> bool:
    match asked:
        case Involves(actors):
            return not actors.isdisjoint(involved(record))
        case OfKind(kinds):
            return any(_is_kind(kind, record) for kind in kinds)
        case At(places):
            return not places.isdisjoint(places_of(record))
        case About(topics):
            return isinstance(record, Claim) and not topics.isdisjoint(record.topics)
        case CitedFrom() | ToldBy():
            return _rests(asked, cited(record))
        case Mentions(phrase, named):
            in_words = sought(phrase).stands_in(words(record))
            return in_words or not named.isdisjoint(references(record))
        case HasStatus() | SpokenBy() | OfSubject() | IsDated():
            return _bears(asked, record)
        case _:
            assert_never(asked)


def _bears(asked: HasStatus | SpokenBy | OfSubject | IsDated, record: AnyRecord) -> bool:
    match asked:
        case HasStatus(statuses):
            return status_of(record) in statuses
        case SpokenBy(speakers):
            return isinstance(record, Statement) and record.speaker in speakers
        case OfSubject(subjects):
            return isinstance(record, Fact) and record.subject in subjects
        case IsDated():
            return date_of(record) is not None


def _rests(asked: CitedFrom | ToldBy, articles: frozenset[str]) -> bool:
    if isinstance(asked, CitedFrom):
        return not asked.articles.isdisjoint(articles)
    return is_told_by(asked, (articles,))


def is_told_by(asked: ToldBy, resting: Iterable[frozenset[str]]) -> bool:
    """Tell whether what rests on some articles, all together, is told by publishers enough."""
    articles = frozenset().union(*resting)
    return len({asked.publishers.get(article, article) for article in articles}) >= asked.least


def _is_kind(asked: PlainKind, record: AnyRecord) -> bool:
    return (
        isinstance(record, Event)
        and record.kind == asked.kind
        and asked.mode in (None, record.mode or "")
        and (asked.topic is None or asked.topic in record.topics)
    )


def date_of(record: AnyRecord) -> Edtf | None:
    """Tell the date that a record's window is judged by: when it happened, was said, holds or was published."""
    match record:
        case Event() | Statement() | Fact():
            return record.date
        case Article() | Dataset():
            return record.published
        case _:
            return None


def involved(record: AnyRecord) -> frozenset[str]:
    """Gather the ids of the actors that a record involves, in whatever part."""
    match record:
        case Event():
            counted = (figure.by for figure in record.figures if figure.by)
            return frozenset((*record.actors, *record.recipients, *record.mentioned, *counted))
        case Statement():
            named = (record.speaker, record.reported_by, record.addressee, *record.mentioned)
            return frozenset(name for name in named if name)
        case Fact():
            named = (record.subject, record.asserted_by, *record.mentioned)
            return frozenset(name for name in named if name)
        case Actor():
            return frozenset((record.id,))
        case _:
            return frozenset()


def status_of(record: AnyRecord) -> str | None:
    """Tell how a claim stands; what was said is reported."""
    if isinstance(record, Statement):
        return "reported"
    return record.status if isinstance(record, Event | Fact) else None


def places_of(record: AnyRecord) -> frozenset[str]:
    """Gather the ids of the places that a record is at or about."""
    match record:
        case Event():
            return frozenset(record.places)
        case Statement():
            return frozenset((record.place,) if record.place else ())
        case Fact():
            return frozenset((record.subject,))
        case Place():
            return frozenset((record.id,))
        case _:
            return frozenset()


def cited(record: AnyRecord) -> frozenset[str]:
    """Gather the ids of the articles and data sets that a record rests on."""
    if isinstance(record, Claim):
        return frozenset(cite.source for cite in record.cites)
    return frozenset((record.id,)) if isinstance(record, Article | Dataset) else frozenset()


def references(record: AnyRecord) -> frozenset[str]:
    """Gather every id of an actor, a place or a source that a record names."""
    return involved(record) | places_of(record) | cited(record)


def words(record: AnyRecord) -> Iterator[str]:
    """Yield a record's own words, those that a reader would look for first."""
    from sahara_cli.dossier.fields import FIELDS  # which a question without words does not need

    for report in (record, *reports_of(record)):
        for field in FIELDS[record.noun]:
            if field.sought:
                yield from field.words(report)
