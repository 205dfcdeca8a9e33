"""Patterns that are compiled late: each answers as the compiled one does, and every one can be compiled."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import sahara_cli
from sahara_cli.patterns import Late, late

_ROOMS = ("drafting", "judging", "reading", "texts")


def test_a_late_pattern_answers_as_the_compiled_one_does() -> None:
    text, asked = "two Refineries near Oran", r"(?P<first>[a-z])[a-z]+"
    pattern, compiled = late(asked, re.IGNORECASE), re.compile(asked, re.IGNORECASE)
    assert pattern.pattern == compiled.pattern
    assert pattern.findall(text) == compiled.findall(text)
    assert [one.span() for one in pattern.finditer(text, 4)] == [
        one.span() for one in compiled.finditer(text, 4)
    ]
    assert pattern.sub(r"\g<first>", text) == compiled.sub(r"\g<first>", text)
    assert pattern.fullmatch(text) is None
    assert (found := pattern.match(text)) is not None
    assert found["first"] == "t"


def test_nothing_is_compiled_before_it_is_asked() -> None:
    unsound = late("(")
    with pytest.raises(re.error):
        unsound.search("")


def test_what_no_pattern_has_is_not_there() -> None:
    assert not hasattr(late("a"), "serach")


def test_every_late_pattern_can_be_compiled() -> None:
    found = [
        one
        for room in _ROOMS
        for module in walk_packages([f"{sahara_cli.__path__[0]}/{room}"], f"sahara_cli.{room}.")
        for one in vars(import_module(module.name)).values()
        if isinstance(one, Late)
    ]
    assert len(found) > len(_ROOMS)
    for pattern in found:
        assert pattern.pattern
