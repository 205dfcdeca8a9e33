"""An index answers for what is seen of a dossier: as of some day, with what is the same as one, and both together."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sahara_cli.dossier.as_of import AsOf
from sahara_cli.dossier.criteria import All, KnownBy
from sahara_cli.dossier.happenings import Happening
from sahara_cli.dossier.joined import Joined
from sahara_cli.dossier.lazy import Answers
from sahara_cli.dossier.records import RECORDS
from sahara_cli.errors import UnknownNameError
from sahara_cli.reports.counting import counted
from sahara_cli.storage import shelf
from sahara_cli.storage.dossiers import load
from sahara_cli.storage.index import answers
from tests.conftest import written
from tests.sampled import sampled
from tests.storage.index.test_agreement import _BY, _KINDS, ASKED, _backwards, _indexed, _of
from tests.storage.index.various import ACTORS, PAPERS, PLACES, judged, others, records

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sahara_cli.dossier.criteria import Criterion
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.selection import Answer, Dossier
    from sahara_cli.reports.counts import By
    from tests.conftest import Maker

    Sight = Callable[[Dossier], Dossier]

#: Some sources were out, others may have been.
_OUT = KnownBy(frozenset({"leaflet"}), frozenset({"gazette"}))
_SURELY = KnownBy(frozenset({"paper", "counts"}))
_SIGHTS: dict[str, Sight] = {
    "of some day": lambda whole: AsOf(whole, _OUT),
    "of another day": lambda whole: AsOf(whole, _SURELY),
    "joined": Joined,
    "apart": lambda whole: Joined(whole, apart=True),
    "joined, of some day": lambda whole: Joined(AsOf(whole, _OUT)),
    "joined, of another day": lambda whole: Joined(AsOf(whole, _SURELY)),
    "apart, of some day": lambda whole: Joined(AsOf(whole, _OUT), apart=True),
}
_IDS = st.sampled_from(
    (*ACTORS, *PLACES, *PAPERS, "counts", *(f"event-{at}" for at in range(40)), "fact-3", "statement-2", "nobody")
)  # fmt: skip


def _told(found: Sequence[Answer]) -> list[tuple[Any, ...]]:
    return [
        (_fields(one.record), one.match, dict(one.extra), one.unbounded, one.rough) for one in found
    ]


def _fields(record: AnyRecord) -> dict[str, Any]:
    return (record.filled() if isinstance(record, Happening) else record).model_dump(mode="json")


@pytest.fixture(params=sampled(_SIGHTS, 5, first=4), ids=str)
def seen(
    request: pytest.FixtureRequest, make: Maker, monkeypatch: pytest.MonkeyPatch
) -> tuple[Dossier, Dossier]:
    """Give a dossier as it is seen: read whole, and by its index."""
    folder = make("various", same=judged(160), **records(160))
    sight = _SIGHTS[request.param]
    return sight(load([folder])), sight(_indexed(folder, monkeypatch))


@pytest.mark.slow  # a law on many dossiers
@pytest.mark.hypothesis  # its law stands within
@pytest.mark.parametrize("joins", [True, False])
def test_several_dossiers_are_answered_for_as_one(
    make: Maker, monkeypatch: pytest.MonkeyPatch, *, joins: bool
) -> None:
    first = make("first", same=judged(120) * joins, **records(120))
    second = make("second", **others(records(120), 80))
    sights = [sight for name, sight in _SIGHTS.items() if joins or "joined" not in name]

    def read() -> Dossier:
        return load([first, second], plainly=True, progress=lambda *_: None)

    whole = read()
    assert [*whole.facts]  # which judges all
    monkeypatch.setattr(shelf, "LARGE", 1)
    indexed = read()
    assert indexed._index
    assert indexed.remarks == whole.remarks != ()
    assert whole._index is None
    seen = [(whole, indexed), *((sight(whole), sight(indexed)) for sight in sights)]
    for one, other in seen:
        for noun in RECORDS:
            assert [*map(_fields, other._of(noun))] == [*map(_fields, one._of(noun))]
        for identifier in ("event-1", "other-event-3", "south", "newcomer", "in-north", "paper"):
            with suppress(UnknownNameError):
                assert _fields(other.record(identifier)) == _fields(one.record(identifier))

    @given(asked=ASKED, kinds=_KINDS, at=st.integers(0, len(seen) - 1))
    def alike(asked: Criterion, kinds: str, at: int) -> None:
        one, other = seen[at]
        found = other.select(_of(other, kinds), asked)
        assert _told(found) == _told(one.select(_of(one, kinds), asked))
        assert "_all_answers" not in vars(found)

    alike()


@pytest.mark.hypothesis  # its law stands within
def test_of_every_question_the_same_answers(seen: tuple[Dossier, Dossier]) -> None:
    whole, indexed = seen
    assert whole._index is None

    @given(asked=ASKED, kinds=_KINDS, strict=st.booleans(), known=st.booleans())
    def alike(asked: Criterion, kinds: str, *, strict: bool, known: bool) -> None:
        if known and whole.known:
            asked = All((asked, whole.known))
        found = indexed.select(_of(indexed, kinds), asked, strict=strict)
        expected = whole.select(_of(whole, kinds), asked, strict=strict)
        assert isinstance(found, Answers)
        assert _told(found) == _told(expected)
        assert len(found) == len(expected)
        assert "_all_answers" not in vars(found)

    alike()


@pytest.mark.hypothesis  # its law stands within
def test_a_part_is_that_part_of_the_whole(seen: tuple[Dossier, Dossier]) -> None:
    whole, indexed = seen

    @given(asked=ASKED, limit=st.integers(0, 90), reverse=st.booleans())
    def alike(asked: Criterion, limit: int, *, reverse: bool) -> None:
        found = indexed.select(indexed.claims, asked)
        expected = list(whole.select(whole.claims, asked))
        assert isinstance(found, Answers)
        assert [_told(part) for part in found.parted()] == [
            _told([one for one in expected if one.unbounded == beyond]) for beyond in (False, True)
        ]
        expected = _backwards(expected) if reverse else expected
        arranged = list(found.arranged(reverse=reverse, limit=limit))
        assert _told(arranged) == _told(expected[:limit])

    alike()


@pytest.mark.hypothesis  # its law stands within
def test_counts_are_the_same(
    seen: tuple[Dossier, Dossier], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, indexed = seen
    monkeypatch.setattr(answers, "_FEW", 0)

    @given(
        asked=ASKED,
        by=_BY,
        noun=st.sampled_from(("event", "statement", "fact")),
        strict=st.booleans(),
    )
    def alike(asked: Criterion, by: list[By], noun: str, *, strict: bool) -> None:
        asked = All((asked, whole.known)) if whole.known else asked
        found = indexed.select(indexed._of(noun), asked, strict=strict)
        expected = whole.select(whole._of(noun), asked, strict=strict)
        assert counted(found, by, indexed) == counted(expected, by, whole)
        assert "_all_answers" not in vars(found)

    alike()


@pytest.mark.hypothesis  # its law stands within
def test_whatever_is_asked_by_its_id_or_listed_is_the_same(seen: tuple[Dossier, Dossier]) -> None:
    whole, indexed = seen

    def record(dossier: Dossier, identifier: str) -> object:
        try:
            return _fields(dossier.record(identifier))
        except UnknownNameError as error:
            return str(error)

    assert indexed.topics == whole.topics
    assert indexed.figures == whole.figures
    assert indexed.named_later == whole.named_later
    assert [_fields(one) for one in indexed.named] == [_fields(one) for one in whole.named]
    assert [_fields(one) for one in indexed.sources] == [_fields(one) for one in whole.sources]

    @given(identifier=_IDS)
    def alike(identifier: str) -> None:
        assert record(indexed, identifier) == record(whole, identifier)

    alike()


@pytest.mark.slow  # a law on many dossiers
@settings(max_examples=12)
@given(
    seed=st.integers(0, 10_000),
    asked=st.lists(ASKED, min_size=1, max_size=3),
    sight=st.sampled_from(list(_SIGHTS)),
)
def test_dossiers_of_any_records_and_judgements_agree(
    tmp_path_factory: pytest.TempPathFactory, seed: int, asked: list[Criterion], sight: str
) -> None:
    count = seed % 60 + 8
    folder = written(
        tmp_path_factory.mktemp("any"), "any", same=judged(count, seed), **records(count, seed)
    )
    with pytest.MonkeyPatch.context() as patch:
        indexed = _SIGHTS[sight](_indexed(folder, patch))
    whole = _SIGHTS[sight](load([folder]))
    for one in asked:
        found = indexed.select(indexed.everything, one)
        assert _told(found) == _told(whole.select(whole.everything, one))
        assert "_all_answers" not in vars(found)
