"""Given names that may be one person's, and those that are not."""

from __future__ import annotations

import pytest

from sahara_cli.drafting.naming import is_form_of


@pytest.mark.parametrize(("one", "other"), [("Josh", "Joshua"), ("J.", "Joshua"), ("Ana", "Ana")])
def test_a_short_form_and_an_initial_may_be_the_same_persons(one: str, other: str) -> None:
    assert is_form_of(one.casefold(), other.casefold())
    assert is_form_of(other.casefold(), one.casefold())


@pytest.mark.parametrize(("one", "other"), [("Rolf", "Rita"), ("Ed", "Edna"), ("Marta", "Maria")])
def test_names_that_begin_alike_are_two_persons(one: str, other: str) -> None:
    assert not is_form_of(one.casefold(), other.casefold())


def test_joe_is_joseph() -> None:
    assert is_form_of("joe", "joseph")
