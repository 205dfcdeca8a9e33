"""What was typed becomes what Typer makes of it, without Pydantic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.cli.adapters import ADAPTER, Plain, pin
from sahara_cli.cli.assembly import assembled
from sahara_cli.cli.commands import SUMMARIES
from tests.rows import tried_on

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Refused, Sahara


def _params(name: str) -> list[Any]:
    command = assembled().get_command(None, name)
    return list(command.params)


@tried_on("name", SUMMARIES)
def test_every_text_and_path_is_made_without_pydantic(name: str) -> None:
    """Fails where Typer keeps what coerces a parameter under another name."""
    for param in _params(name):
        kind = param.type_descriptor.annotation
        if kind is not bool:
            assert isinstance(getattr(param, ADAPTER), Plain), param.name
            assert param.get_runtime_param() is getattr(param, ADAPTER)


@pytest.mark.parametrize("typed", ["Algeria", "-", "ünïcode", "a\udcff", "x" * 5000])
def test_a_text_or_a_path_is_what_typer_makes_of_it(typed: str, tmp_path: Path) -> None:
    (tmp_path / "Algeria").write_text("", encoding="utf-8")
    for param in _params("actor"):
        told = param.type_descriptor
        if told.annotation is bool:
            continue
        several = param.multiple or param.nargs == -1
        value: Any = [typed, "and more"] if several else typed
        plain = param.get_runtime_param().coerce(value, param=param, ctx=None)
        setattr(param, ADAPTER, None)
        assert plain == param.get_runtime_param().coerce(value, param=param, ctx=None)


def test_a_path_that_is_empty_is_refused(refused: Refused) -> None:
    assert refused("events", "-o", "") == "--output is empty; give the name of a file or a folder"


def test_a_path_that_cannot_be_read_is_refused_as_ever(sahara: Sahara, tmp_path: Path) -> None:
    assert sahara("events", "-o", tmp_path / "no" / "such" / "x.json").status == 3


def test_what_has_no_such_attribute_is_left_alone() -> None:
    class Odd:
        params = (object(),)

    pin(Odd())
