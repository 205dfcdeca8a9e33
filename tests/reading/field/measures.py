"""One article's draft held against its coding: counts, and what was wrong or missed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from tests.reading.field import agreeing, gold

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from tests.reading.field import drafts

_Coded = TypeVar("_Coded")


@dataclass
class Tally:
    """Counts by name, and a line for each thing that was wrong or missed."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Take another tally's counts and lines in."""
        self.counts.update(other.counts)
        self.errors += other.errors

    def judge(self, name: str, right: bool, error: str) -> None:  # noqa: FBT001 - a verdict
        """Count a thing of its name, and whether it is right; keep the line where it is not."""
        self.counts[f"{name} of"] += 1
        self.counts[name] += right
        if not right:
            self.errors.append(error)


def measure(coding: gold.Coding, draft: drafts.Draft) -> Tally:
    """Hold an article's draft against its coding."""
    tally = Tally(Counter(articles=1))
    _events(tally, coding, draft)
    _main(tally, coding, draft)
    _statements(tally, coding, draft)
    _figures(tally, coding, draft)
    return tally


def _events(tally: Tally, coding: gold.Coding, draft: drafts.Draft) -> None:
    answers = [
        [
            coded
            for coded in coding.events
            if coded.sentences & event.sentences and agreeing.reported(event, coded)
        ]
        for event in draft.events
    ]
    for event, right in zip(draft.events, answers, strict=True):
        _drafted(tally, coding, event, right)
    for dated in (True, False):
        _coded(tally, coding, draft, answers, dated=dated)


def _drafted(
    tally: Tally, coding: gold.Coding, event: drafts.Event, right: list[gold.Event]
) -> None:
    """Judge a drafted event, which the coded ones in `right` make acceptable."""
    name = "dated" if event.dated else "undated"
    where = _where(coding, event.sentences)
    shown = f"{event.date or 'no date'} {event.kind or 'blank'}: {event.title}"
    tally.judge(f"{name} acceptable", bool(right), f"{where} {name} event wrong: {shown}")
    if event.dated:
        tally.counts["dated whole"] += any(agreeing.whole(event, coded) for coded in right)
        tally.counts["dated whole of"] += 1
    if right:
        known = {coded.status for coded in right}
        error = f"{where} status {event.status}, not {'/'.join(sorted(known))}: {shown}"
        tally.judge("status", event.status in known, error)
    if event.kind in gold.VIOLENT:
        here = [coded for coded in coding.events if coded.sentences & event.sentences]
        true = any(gold.VIOLENT & set(coded.kinds) for coded in here)
        tally.judge("true violence", true, f"{where} false violence: {shown}")


def _coded(
    tally: Tally,
    coding: gold.Coding,
    draft: drafts.Draft,
    answers: list[list[gold.Event]],
    *,
    dated: bool,
) -> None:
    """Judge which of the coded events, those with a day or those without, are found; the former only with a day."""
    name = "dated" if dated else "undated"
    wanted = [event for event in coding.events if event.dated is dated and not event.optional]
    able = [
        (number, right)
        for number, (event, right) in enumerate(zip(draft.events, answers, strict=True))
        if event.dated or not dated
    ]
    met = _paired(wanted, lambda coded: [number for number, right in able if coded in right])
    for coded, is_met in zip(wanted, met, strict=True):
        where = _where(coding, coded.sentences)
        tally.judge(f"{name} found", is_met, f"{where} {name} event missed: {coded.title}")
        if coded.status != "reported":
            tally.counts["planned or disputed found of"] += 1
            tally.counts["planned or disputed found"] += is_met


def _main(tally: Tally, coding: gold.Coding, draft: drafts.Draft) -> None:
    mains = [event for event in coding.events if event.main]
    told = coding.main.union(*(event.sentences for event in mains))
    found = [
        event
        for event in draft.events
        if event.sentences & told and any(agreeing.reported(event, coded) for coded in mains)
    ]
    where = _where(coding, coding.main)
    tally.judge("main found", bool(found), f"{where} main news missed: {coding.title}")
    titled = any(len(event.title.split()) > 1 for event in found)
    tally.counts["main titled"] += titled
    tally.counts["main titled of"] += 1
    if found and not titled:
        tally.errors.append(f"{where} main news with a title of one word: {found[0].title}")


def _statements(tally: Tally, coding: gold.Coding, draft: drafts.Draft) -> None:
    for directness in ("direct", "mixed", "indirect"):
        wanted = [
            coded
            for coded in coding.statements
            if coded.directness == directness and not coded.optional
        ]
        met = _paired(wanted, lambda coded: _sayings(coded, draft.statements))
        known = _paired(wanted, lambda coded: _sayings(coded, _by_speaker(coded, draft)))
        for coded, is_met, is_known in zip(wanted, met, known, strict=True):
            where = _where(coding, coded.sentences)
            what = f"{where} {directness} statement"
            tally.judge(directness, is_met, f"{what} missed: {coded.speaker[0]}: {coded.what}")
            if is_met:
                error = f"{what} without its speaker {coded.speaker[0]}"
                tally.judge(f"{directness} speaker", is_known, error)
    for statement in draft.statements:
        right = [
            coded
            for coded in coding.statements
            if coded.sentences & statement.sentences and agreeing.said(statement, coded)
        ]
        what = (
            f"{_where(coding, statement.sentences)} statement of {'/'.join(statement.speaker[:1])}"
        )
        tally.judge("statements acceptable", bool(right), f"{what}: none is coded")
        if right and statement.speaker:
            own = any(agreeing.same_name(statement.speaker, coded.speaker) for coded in right)
            meant = "/".join(sorted({coded.speaker[0] for coded in right}))
            tally.judge("speakers", own, f"{what}, not {meant}")


def _sayings(
    coded: gold.Statement, statements: Iterable[drafts.Statement]
) -> list[tuple[int, int]]:
    """Give the drafted statements that may be a coded one, each once for every sentence that it shares with it."""
    return [
        (id(statement), sentence)
        for statement in statements
        if agreeing.said(statement, coded)
        for sentence in statement.sentences & coded.sentences
    ]


def _by_speaker(coded: gold.Statement, draft: drafts.Draft) -> list[drafts.Statement]:
    return [
        statement
        for statement in draft.statements
        if agreeing.same_name(statement.speaker, coded.speaker)
    ]


def _figures(tally: Tally, coding: gold.Coding, draft: drafts.Draft) -> None:
    wanted = [coded for coded in coding.figures if not coded.optional]
    met = _paired(
        wanted,
        lambda coded: [
            number for number, figure in enumerate(draft.figures) if agreeing.counted(figure, coded)
        ],
    )
    for coded, is_met in zip(wanted, met, strict=True):
        number = coded.low if coded.low is not None else coded.high
        missed = f"{_where(coding, coded.sentences)} figure missed: {coded.what[0]} {number}"
        tally.judge("figures found", is_met, missed)
    for figure in draft.figures:
        right = [coded for coded in coding.figures if agreeing.counted(figure, coded)]
        where = _where(coding, figure.sentences)
        shown = f"{figure.what} {figure.low}..{figure.high}"
        tally.judge("figures acceptable", bool(right), f"{where} figure wrong: {shown}")
        if right:
            counter = any(_counter(figure, coded) for coded in right)
            tally.judge("figures counter", counter, f"{where} figure's counter wrong: {shown}")


def _counter(figure: drafts.Figure, coded: gold.Figure) -> bool:
    if not figure.by:
        return coded.by is None or coded.by.optional
    return coded.by is not None and agreeing.same_name(figure.by, coded.by.spellings)


def _where(coding: gold.Coding, sentences: frozenset[int]) -> str:
    return f"{coding.id} s{','.join(map(str, sorted(sentences)))}"


def _paired(
    wanted: Sequence[_Coded], answers: Callable[[_Coded], Sequence[Hashable]]
) -> list[bool]:
    """Tell which coded things are met where no drafted one answers two: as many as can be."""
    taken: dict[Hashable, int] = {}
    options = [answers(coded) for coded in wanted]

    def place(index: int, tried: set[Hashable]) -> bool:
        for option in options[index]:
            if option not in tried:
                tried.add(option)
                if option not in taken or place(taken[option], tried):
                    taken[option] = index
                    return True
        return False

    for index in range(len(wanted)):
        place(index, set())
    met = set(taken.values())
    return [index in met for index in range(len(wanted))]
