"""An index answers what `matches` does: of every criterion the same records, as surely, in the same order."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sahara_cli.cli.questions import wording
from sahara_cli.dates import Window, parse
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
    IsDated,
    KnownBy,
    Mentions,
    Near,
    OfKind,
    OfSubject,
    PlainKind,
    SpokenBy,
    ToldBy,
)
from sahara_cli.dossier.joined import Joined
from sahara_cli.dossier.lazy import Answers
from sahara_cli.dossier.ranking import ranked
from sahara_cli.dossier.selection import Answer, by_date
from sahara_cli.errors import DateError
from sahara_cli.reports.counting import counted
from sahara_cli.reports.counts import BY, By
from sahara_cli.reports.outline import outlined
from sahara_cli.reports.periods import UNITS, Unit
from sahara_cli.reports.rows import Order
from sahara_cli.storage import shelf
from sahara_cli.storage.dossiers import load
from sahara_cli.storage.index import answers
from sahara_cli.storage.index.keys import key_of
from sahara_cli.texts.folding import plain
from tests.conftest import written
from tests.storage.index.various import ACTORS, PAPERS, PLACES, TOPICS, WHEN, WORDS, judged, records

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.reports import Report
    from tests.conftest import Maker


def _windows(day: str) -> list[Window]:
    made = []
    for kind in (Window.since, Window.until, Window.on):
        try:
            made.append(kind(parse(day)))
        except DateError:  # an end that nobody knows
            continue
    return made


_WINDOW = st.sampled_from([window for day in WHEN for window in _windows(day)])
_NAMES = st.frozensets(
    st.sampled_from((*ACTORS, *PLACES, *TOPICS, *PAPERS, "counts", "nobody", "event-0")), max_size=3
)
_KIND = st.sampled_from(
    (
        PlainKind("consult"),
        PlainKind("consult", ""),
        PlainKind("assault", "explosives"),
        PlainKind("other", ""),
        PlainKind("agree", None, "talks"),
        PlainKind("consult", "visit", "borders"),
        PlainKind("aid"),
    )
)
_PHRASE = (
    st.lists(
        st.sampled_from((*WORDS, "vis", "po", "kill", "cit", "killed")), min_size=1, max_size=5
    )
    .map(" ".join)
    .map(plain)
    .filter(bool)
)
#: As it may be typed to `find`: as words, as one phrase, or as a phrase between words.
_TYPED = _PHRASE.flatmap(
    lambda text: st.sampled_from(
        (
            text,
            f'"{text}"',
            " ".join([*text.split()[:1], f'"{text}"', *text.split()[-1:]]),
            "-".join(text.split()),
        )
    )
)
_PUBLISHERS = {"paper": "the press", "leaflet": "the press"}
_ONE: st.SearchStrategy[Criterion] = st.one_of(
    _WINDOW.map(Dated),
    _NAMES.map(Involves),
    _NAMES.map(At),
    _NAMES.map(About),
    _NAMES.map(CitedFrom),
    _NAMES.map(SpokenBy),
    _NAMES.map(OfSubject),
    st.just(IsDated()),
    st.frozensets(st.sampled_from(("reported", "planned", "disputed"))).map(HasStatus),
    st.frozensets(_KIND, max_size=2).map(OfKind),
    st.builds(ToldBy, st.integers(1, 3), st.just(_PUBLISHERS)),
    st.builds(Mentions, _PHRASE, _NAMES),
    st.builds(KnownBy, _NAMES, _NAMES),
    st.builds(Near, _NAMES, _NAMES),
)
ASKED: st.SearchStrategy[Criterion] = st.recursive(
    _ONE,
    lambda some: st.one_of(
        st.builds(All, st.lists(some, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(some, max_size=3).map(tuple)),
    ),
    max_leaves=5,
)


def _told(found: Sequence[Answer]) -> list[tuple[str, object, bool, bool]]:
    return [(one.record.id, one.match, one.unbounded, one.rough) for one in found]


def _backwards(found: Sequence[Answer]) -> list[Answer]:
    """Put what is found in the order of a listing that is turned round: what has no bound stays last."""
    turned = found[::-1]
    return [one for last in (False, True) for one in turned if one.unbounded is last]


def _indexed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Dossier:
    monkeypatch.setattr(shelf, "LARGE", 1)
    indexed = load([folder], plainly=True, progress=lambda *_: None)
    assert isinstance(indexed.select(indexed.events), Answers)
    return indexed


def _of(dossier: Dossier, kinds: str) -> Sequence[AnyRecord]:
    match kinds:
        case "claims":
            return dossier.claims
        case "everything":
            return dossier.everything
        case noun:
            return dossier._of(noun)


_KINDS = st.sampled_from(("event", "statement", "fact", "claims", "everything"))


@pytest.mark.hypothesis  # its law stands within
def test_of_every_question_the_same_records_answer_as_surely_and_in_the_same_order(
    make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make("various", **records(400))
    whole, indexed = load([folder]), _indexed(folder, monkeypatch)

    @settings(max_examples=2 * settings().max_examples)
    @given(asked=ASKED, kinds=_KINDS, strict=st.booleans())
    def alike(asked: Criterion, kinds: str, *, strict: bool) -> None:
        found = indexed.select(_of(indexed, kinds), asked, strict=strict)
        expected = whole.select(_of(whole, kinds), asked, strict=strict)
        assert isinstance(found, Answers)
        assert len(found) == len(expected)
        assert _told(found) == _told(expected)
        assert "_all_answers" not in vars(found)  # which is what a lost index leaves

    alike()


@pytest.mark.hypothesis  # its law stands within
def test_a_part_of_an_answer_is_that_part_of_the_whole(
    make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make("various", **records(120))
    whole, indexed = load([folder]), _indexed(folder, monkeypatch)

    @given(asked=ASKED, limit=st.integers(0, 130), first=st.integers(0, 40), reverse=st.booleans())
    def alike(asked: Criterion, limit: int, first: int, *, reverse: bool) -> None:
        found = indexed.select(indexed.claims, asked)
        expected = list(whole.select(whole.claims, asked))
        assert isinstance(found, Answers)
        assert _told(found[first:limit]) == _told(expected[first:limit])
        assert _told(found[limit:]) == _told(expected[limit:])
        expected = _backwards(expected) if reverse else expected
        arranged = list(found.arranged(reverse=reverse, limit=limit))
        assert _told(arranged) == _told(expected[:limit])

    alike()


_BY = st.lists(st.sampled_from(BY), unique=True, max_size=2)


@pytest.mark.hypothesis  # its law stands within
@pytest.mark.parametrize("few", [0, 2_000], ids=["counted", "read"])
def test_counts_are_the_same_by_whatever(
    make: Maker, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(answers, "_FEW", few)
    folder = make("various", **records(300))
    whole, indexed = load([folder]), _indexed(folder, monkeypatch)

    @given(
        asked=ASKED,
        by=_BY,
        noun=st.sampled_from(("event", "statement", "fact")),
        strict=st.booleans(),
    )
    def alike(asked: Criterion, by: list[By], noun: str, *, strict: bool) -> None:
        found = indexed.select(indexed._of(noun), asked, strict=strict)
        expected = whole.select(whole._of(noun), asked, strict=strict)
        assert counted(found, by, indexed) == counted(expected, by, whole)
        figured = [counted(*one, "killed") for one in ((found, by, indexed), (expected, by, whole))]
        assert figured[0] == figured[1]
        assert "_all_answers" not in vars(found)

    alike()


@pytest.mark.hypothesis  # its law stands within
@pytest.mark.parametrize("joined", [False, True], ids=["alone", "joined"])
def test_a_timeline_by_periods_is_the_same(
    make: Maker, monkeypatch: pytest.MonkeyPatch, *, joined: bool
) -> None:
    monkeypatch.setattr(answers, "_FEW", 0)
    folder = make("various", same=judged(300) if joined else [], **records(300))
    read, from_index = load([folder]), _indexed(folder, monkeypatch)
    whole, indexed = (Joined(one) if joined else one for one in (read, from_index))

    @given(asked=ASKED, unit=st.sampled_from(UNITS), strict=st.booleans())
    def alike(asked: Criterion, unit: Unit, *, strict: bool) -> None:
        dated = All((asked, IsDated()))
        found, expected = (
            outlined(one.select(one.claims, dated, strict=strict), unit, one, Order(), data=True)
            for one in (indexed, whole)
        )
        assert _laid(found) == _laid(expected)

    alike()


def _laid(report: Report) -> tuple[object, ...]:
    (section,) = report.sections
    return report.notes, [vars(answer.record) for answer in section.answers]


def test_figures_of_happenings_add_up_to_the_same(
    make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make("various", same=judged(200), **records(200))
    whole, indexed = Joined(load([folder])), Joined(_indexed(folder, monkeypatch))

    @given(asked=ASKED, by=_BY)
    def alike(asked: Criterion, by: list[By]) -> None:
        found, expected = (one.select(one.events, asked) for one in (indexed, whole))
        assert counted(found, by, indexed, "killed") == counted(expected, by, whole, "killed")

    alike()


@settings(max_examples=12)
@given(seed=st.integers(0, 10_000), asked=st.lists(ASKED, min_size=1, max_size=4))
def test_dossiers_of_any_records_agree(
    tmp_path_factory: pytest.TempPathFactory, seed: int, asked: list[Criterion]
) -> None:
    folder = written(tmp_path_factory.mktemp("any"), "any", **records(seed % 40 + 4, seed))
    with pytest.MonkeyPatch.context() as patch:
        indexed = _indexed(folder, patch)
    whole = load([folder])
    for one in asked:
        assert _told(indexed.select(indexed.everything, one)) == _told(
            whole.select(whole.everything, one)
        )


def test_keys_order_as_listings_do(make: Maker) -> None:
    whole = load([make("various", **records(400))])
    found = [Answer(one) for one in whole.everything]
    ordered = sorted(found, key=by_date)
    assert sorted(found, key=lambda one: key_of(one.record)) == ordered != found


def test_topics_are_those_in_use(make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make("various", **records(60))
    assert _indexed(folder, monkeypatch).topics == load([folder]).topics


def test_a_record_is_found_by_its_id(make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make("various", **records(60))
    whole, indexed = load([folder]), _indexed(folder, monkeypatch)
    for one in whole.everything:
        assert indexed.record(one.id) == one
    assert "_records" not in vars(indexed)


@pytest.mark.slow  # asks for a thousand things at once
@pytest.mark.parametrize(
    "asked",
    [
        AnyOf(tuple(Involves(frozenset({one})) for one in (*ACTORS, *map(str, range(1200))))),
        AnyOf(tuple(Mentions(f"{one} visits") for one in ("the", *map(str, range(510))))),
        AnyOf(tuple(Dated(Window.on(parse(f"{year}"))) for year in range(1000, 2200))),
        OfKind(frozenset(PlainKind("consult", "visit", f"topic-{at}") for at in range(600))),
    ],
    ids=["names", "words", "days", "kinds"],
)
def test_a_question_of_many_parts_is_answered_by_the_index(
    make: Maker, monkeypatch: pytest.MonkeyPatch, asked: Criterion
) -> None:
    folder = make("various", **records(60))
    whole, indexed = load([folder]), _indexed(folder, monkeypatch)
    for one in (asked, All((asked, Dated(Window.since(parse("2000")))))):
        found = indexed.select(indexed.claims, one)
        assert _told(found) == _told(whole.select(whole.claims, one))
        assert "_all_answers" not in vars(found)


def test_a_question_that_sqlite_does_not_take_costs_no_index(
    make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make("various", **records(60))
    whole, indexed = load([folder]), _indexed(folder, monkeypatch)
    index: Any = indexed._index
    index._store._connection.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, 1_000)
    asked = AnyOf((Involves(frozenset({"north"})), *[IsDated()] * 100))
    found = indexed.select(indexed.claims, asked)
    assert _told(found) == _told(whole.select(whole.claims, asked))
    assert "_all_answers" in vars(found)
    found = indexed.select(indexed.claims, IsDated())
    assert _told(found) == _told(whole.select(whole.claims, IsDated()))
    assert "_all_answers" not in vars(found)


@pytest.mark.slow  # a law on many questions
@pytest.mark.parametrize(
    ("sight", "examples"),
    [
        (lambda whole: whole, 12),
        pytest.param(lambda whole: whole, settings().max_examples, marks=pytest.mark.slow),
        (Joined, settings().max_examples),
    ],
    ids=["as it is, a sample", "as it is", "joined"],
)
def test_what_is_found_stands_in_the_same_order_of_closeness(
    make: Maker,
    monkeypatch: pytest.MonkeyPatch,
    sight: Callable[[Dossier], Dossier],
    examples: int,
) -> None:
    folder = make("various", same=judged(200), **records(200))
    whole, indexed = sight(load([folder])), sight(_indexed(folder, monkeypatch))

    @settings(max_examples=examples)
    @given(
        text=_TYPED,
        asked=ASKED,
        limit=st.integers(0, 60),
        reverse=st.booleans(),
        part=st.booleans(),
    )
    def alike(text: str, asked: Criterion, limit: int, *, reverse: bool, part: bool) -> None:
        words = All((wording(whole, text), asked)) if part else wording(whole, text)
        found = ranked(indexed.select(indexed.everything, words), text)
        expected = list(ranked(whole.select(whole.everything, words), text))
        scores = [(one.record.id, one.extra) for one in found]
        assert len(found) == len(expected)
        if reverse:
            expected.reverse()
        expected.sort(key=lambda one: one.unbounded)
        assert sorted(map(str, scores)) == sorted(
            str((one.record.id, one.extra)) for one in expected
        )
        if isinstance(found, Answers):
            expected = expected[:limit]
            told = [*found.arranged(reverse=reverse, limit=limit)]
            assert _told(told) == _told(expected)
            assert [dict(one.extra) for one in told] == [dict(one.extra) for one in expected]
            assert "_all_answers" not in vars(found)

    alike()
