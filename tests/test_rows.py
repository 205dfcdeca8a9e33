"""A table of rows fails where a row does, tells which, and tries the others."""

from __future__ import annotations

import inspect

import pytest

from tests.rows import tried_on

_TRIED: list[tuple[int, int]] = []


@tried_on("left, right", [(1, 1), (1, 2), (3, 3), (2, 1)])
def _equal(left: int, right: int) -> None:
    _TRIED.append((left, right))
    assert left == right


def test_each_row_is_tried_and_those_that_fail_are_told_with_their_values() -> None:
    with pytest.raises(ExceptionGroup, match="2 of 4 rows") as raised:
        _equal()
    assert _TRIED == [(1, 1), (1, 2), (3, 3), (2, 1)]
    notes = [error.__notes__ for error in raised.value.exceptions]
    assert notes == [["where left=1, right=2"], ["where left=2, right=1"]]


def test_one_row_that_fails_is_told_as_it_failed() -> None:
    @tried_on("number", [1, 2])
    def small(number: int) -> None:
        assert number < 2

    with pytest.raises(AssertionError) as raised:
        small()
    assert raised.value.__notes__ == ["where number=2"]


def test_what_a_row_does_not_give_is_left_to_fixtures() -> None:
    @tried_on("second", ["a", "b"])
    @tried_on("first", [1, 2])
    def crossed(first: int, second: str, seen: list[tuple[int, str]]) -> None:
        seen.append((first, second))

    told: list[tuple[int, str]] = []
    assert list(inspect.signature(crossed).parameters) == ["seen"]
    crossed(seen=told)
    assert told == [(1, "a"), (2, "a"), (1, "b"), (2, "b")]


def test_a_promise_without_a_row_is_none() -> None:
    with pytest.raises(ValueError, match="no row"):
        tried_on("one", ())
