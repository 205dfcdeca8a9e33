"""From what was typed to criteria: dates are read, names resolved, kinds and topics looked up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.cli.options import number, tell
from sahara_cli.dates import Edtf, Verdict, Window, parse
from sahara_cli.dossier.criteria import (
    About,
    All,
    AnyOf,
    At,
    CitedFrom,
    Criterion,
    Dated,
    HasStatus,
    Involves,
    KnownBy,
    Mentions,
    Near,
    OfKind,
    ToldBy,
)
from sahara_cli.dossier.records import STATUSES
from sahara_cli.errors import DateError, RequestError, UnknownNameError
from sahara_cli.texts.folding import fold, nearest, plain, sought

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from sahara_cli.cli.options import Dates, Kinds, Reports, Statuses, When, Which
    from sahara_cli.dossier.called import Named
    from sahara_cli.dossier.records import Actor, AnyRecord, Place
    from sahara_cli.dossier.selection import Dossier

#: So many ids are suggested at most.
_MOST_IDS = 5
#: A phrase in quotation marks, or a word.
_PIECE = re.compile(r'["“”]([^"“”]*)["“”]?|([^\s"“”]+)')


def question(
    dossier: Dossier,
    when: When,
    which: Which | None = None,
    statuses: Statuses | None = None,
    kinds: Kinds | None = None,
    reports: Reports | None = None,
) -> All:
    """Read options as one question. Raises `RequestError`s for what cannot be understood."""
    parts: list[Criterion] = [Dated(window) for window in windows(when)]
    if dossier.known:
        parts.append(dossier.known)
    if which:
        parts.extend(_records(dossier, which))
    if statuses and statuses.status:
        parts.append(HasStatus(frozenset(map(_status, statuses.status))))
    if kinds and kinds.kind:
        parts.append(_of_kinds(kinds.kind))
    if reports and (least := number("--sources", reports.sources, least=1)):
        publishers = {
            source.id: fold(source.publisher) for source in dossier.sources if source.publisher
        }
        parts.append(ToldBy(least, publishers))
    return All(tuple(parts))


def _of_kinds(typed: Iterable[str]) -> OfKind:
    from sahara_cli.dossier.kinds import kinds_of  # few questions name a kind

    return OfKind(frozenset(kind for name in typed for kind in kinds_of(name)))


def known_by(dossier: Dossier, when: When) -> KnownBy | None:
    """Tell which sources were out by the day asked for, where one is: `--strict` wants those that surely were."""
    if not (as_of := _filter("as_of", when)):
        return None
    window = Window.until(as_of)
    out = {source.id: window.verdict(source.published) for source in dossier.sources}
    possible = frozenset[str]() if when.strict else _of(Verdict.POSSIBLE, out)
    return KnownBy(_of(Verdict.CERTAIN, out), possible, window.last)


def _of(verdict: Verdict, verdicts: Mapping[str, Verdict]) -> frozenset[str]:
    return frozenset(identifier for identifier in verdicts if verdicts[identifier] is verdict)


def windows(dates: Dates | When) -> list[Window]:
    """Read the windows asked for: --since and --until are one, --on is another."""
    asked = []
    if dates.today is not None:
        today(dates.today)
    first, last = (_filter(option, dates) for option in ("since", "until"))
    if first and last:
        opening, closing = Window.since(first), Window.until(last)
        if opening.first > closing.last:
            raise RequestError(
                f"--since {dates.since} begins after --until {dates.until} ends; turn them round"
            )
        asked.append(opening & closing)
    elif first:
        asked.append(Window.since(first))
    elif last:
        asked.append(Window.until(last))
    if on := _filter("on", dates):
        asked.append(Window.on(on))
    return asked


def _filter(option: str, dates: Dates | When) -> Edtf | None:
    """Read the date of an option, where it was given; what was not meant literally is said back."""
    typed = getattr(dates, option)
    if typed is None:
        return None
    try:
        date = parse(typed)
    except DateError:
        # Loaded for what is no plain EDTF. Of "early 2024" the first day is clear, and --since asks for no other.
        from sahara_cli.dates import read, read_closing, read_opening

        reads = {"since": read_opening, "until": read_closing}.get(option, read)
    else:
        if date.level and date.kind != "interval":
            flag = f"--{option.replace('_', '-')}"
            # The years before Christ are counted one less than they are named: -0043 is 44 BC.
            named = f", {date.in_words}" if typed.startswith("-") else ""
            tell(f'{flag} "{typed}" is taken whole: from {date.earliest} to {date.latest}{named}')
        return date

    flag = f"--{option.replace('_', '-')}"
    try:
        reading = reads(typed, today(dates.today))
    except DateError as error:
        raise RequestError(f"{flag}: {error}") from error
    if not reading.literal:
        tell(f'{flag} "{typed}" is read as {reading.edtf}')
    return reading.edtf


def today(typed: str | None) -> dt.date:
    """Tell what day it is: the one that was typed, else the clock's."""
    import datetime as dt  # as late as the day that it is needed for

    if typed is None:
        return dt.date.today()  # noqa: DTZ011  # the reader's own day is meant
    try:
        return dt.date.fromisoformat(typed)
    except ValueError as error:
        raise RequestError(f'--today: "{typed}" is no day; give one such as 2023-12-13') from error


def _records(dossier: Dossier, which: Which) -> Iterator[Criterion]:
    for typed in filter(None, (which.actor, which.with_)):
        actors = (dossier.with_parts(dossier.resolve_actor(name).id) for name in typed)
        yield Involves(frozenset().union(*actors))
    if which.place:
        places = (
            dossier.with_places_within(dossier.resolve_place(name).id) for name in which.place
        )
        yield At(frozenset().union(*places))
    if which.near:
        yield _near(dossier, which.near)
    if which.topic:
        yield About(frozenset(_topic(dossier, name) for name in which.topic))
    if which.article:
        yield CitedFrom(frozenset(dossier.resolve_source(name).id for name in which.article))
    if which.text:
        yield AnyOf(tuple(mentions(dossier, phrase) for phrase in which.text))


def _near(dossier: Dossier, typed: Iterable[str]) -> Near:
    """Find the places of any of some circles."""
    from sahara_cli.dossier.nearness import circle, near  # few questions are of a point

    return near(dossier.places, [circle(point) for point in typed])


def mentions(dossier: Dossier, phrase: str) -> Mentions:
    """Look for a phrase in records' words and in the names of those they involve."""
    if not (words := plain(phrase)):
        raise RequestError("there are no words to look for; give some")
    stands_in = sought(words).stands_in
    named = (record.id for record in dossier.named if stands_in((record.name, *record.aliases)))
    return Mentions(words, frozenset(named))


def _topic(dossier: Dossier, typed: str) -> str:
    slug = fold(typed).replace(" ", "-")
    topics = dossier.whole.topics
    if slug not in topics:
        where = f"the topics are {', '.join(topics)}" if topics else "no record has a topic"
        raise UnknownNameError("topic", typed, nearest(slug, topics), where)
    return slug


def _status(typed: str) -> str:
    if (status := fold(typed)) not in STATUSES:
        raise UnknownNameError("status", typed, (), f"it is one of {', '.join(STATUSES)}")
    return status


def identified(dossier: Dossier, typed: str) -> AnyRecord:
    """Find the record of an id, or refuse with the ids that look like it or have its words."""
    try:
        return dossier.record(typed.strip())
    except UnknownNameError as error:
        asked = fold(typed).replace(" ", "-")
        every = (*dossier.claims, *dossier.actors, *dossier.places, *dossier.sources)
        having = (record.id for record in every if asked and f"-{asked}-" in f"-{record.id}-")
        near = list(dict.fromkeys((*having, *error.near)))[:_MOST_IDS]
        where = "sahara find WORDS lists ids"
        raise UnknownNameError("record", typed.strip(), near, where) from error


def wording(dossier: Dossier, text: str) -> Criterion:
    """Look for some words, each somewhere, or as a phrase that a name has; what is in quotation marks is a phrase."""
    pieces, is_quoted = _pieces(text)
    apart = All(tuple(mentions(dossier, piece) for piece in pieces))
    if is_quoted or not (phrase := mentions(dossier, text)).named:
        return apart  # where a phrase stands, each of its words does
    return AnyOf((phrase, apart))


def worded(text: str) -> Callable[[str], bool]:
    """Tell of a sentence whether it has some words as `wording` looks for them."""
    pieces, is_quoted = _pieces(text)
    apart = [sought(plain(piece)) for piece in pieces]
    together = [] if is_quoted else [sought(plain(text))]

    def fits(sentence: str) -> bool:
        texts = (sentence,)
        return any(phrase.stands_in(texts) for phrase in together) or all(
            piece.stands_in(texts) for piece in apart
        )

    return fits


def _pieces(text: str) -> tuple[list[str], bool]:
    """Cut what is looked for into words and phrases, and tell whether there is a phrase in quotation marks."""
    pieces = [match.groups("") for match in _PIECE.finditer(text)]
    known = [quoted or word for quoted, word in pieces if _is_said(quoted or word)]
    return known or [text], any(_is_said(quoted) for quoted, _ in pieces)


def _is_said(piece: str) -> bool:
    """Tell what can be looked for from mere signs: "..."."""
    return any(map(str.isalnum, piece))


def subjects(dossier: Dossier, typed: str) -> frozenset[str]:
    """Resolve what facts are about: an actor and the place of the same name, a topic, or an event by its id."""
    from sahara_cli.dossier.names import near  # most questions name nobody

    slug = fold(typed).replace(" ", "-")
    entire = dossier.whole
    exactly = {slug} if slug in entire.topics else set()
    exactly.update(fact.subject for fact in dossier.facts if fact.subject == typed.strip())
    actors, places = _namesakes(entire, typed, alone=not exactly)
    if entire is not dossier:  # where one identity may stand under another id
        actors = tuple(dossier.resolve_actor(actor.id) for actor in actors)
        places = tuple(dossier.resolve_place(place.id) for place in places)
    ids = exactly.union(record.id for record in (*actors, *places))
    if not ids:
        like = near(typed, entire.named) + nearest(slug, entire.topics)
        raise UnknownNameError("subject", typed, like, "sahara fact lists all facts")
    return frozenset(ids)


def _namesakes(
    dossier: Dossier, typed: str, *, alone: bool
) -> tuple[tuple[Actor, ...], tuple[Place, ...]]:
    """Find the actor and the place that bear a name; where no other subject does, one that it may mean, or both."""
    from sahara_cli.dossier.called import called
    from sahara_cli.dossier.names import ambiguous, fitting

    actors, places = fitting(typed, dossier.actors), fitting(typed, dossier.places)
    meant = (actors.exact, places.exact)
    if alone and not any(meant):
        meant = (actors.close, places.close)
        close: tuple[Named, ...] = (*actors.close, *places.close)
        if close and not set.intersection(*(set(called(record)) for record in close)):
            raise ambiguous("subject", typed, close, dossier.named)
    by_noun: dict[str, tuple[Named, ...]] = {"actor": meant[0], "place": meant[1]}
    for noun, several in by_noun.items():
        if len(several) > 1:
            raise ambiguous(noun, typed, several, dossier.named)
    return meant
