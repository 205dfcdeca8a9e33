"""The cases kept in files: EDTF strings with their bounds, and verdicts."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sahara_cli.dates import Window, parse
from sahara_cli.errors import DateError
from tests.rows import tried_on

_HERE = Path(__file__).parent


def _cases(name: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = json.loads((_HERE / f"{name}.json").read_text())
    return cases


_VECTORS = _cases("vectors")
_WINDOWS: dict[str, Callable[..., Window]] = {
    "--since": lambda since: Window.since(parse(since)),
    "--until": lambda until: Window.until(parse(until)),
    "--on": lambda on: Window.on(parse(on)),
    "--between": lambda since, until: Window.since(parse(since)) & Window.until(parse(until)),
}


@tried_on("case", [v for v in _VECTORS if v["valid"]])
def test_a_valid_string_has_its_level_and_bounds(case: dict[str, Any]) -> None:
    date = parse(case["string"])
    assert (date.level, date.earliest, date.latest) == (
        case["level"],
        case["earliest"],
        case["latest"],
    )
    assert str(date) == date.text == case["string"]


@tried_on("case", [v for v in _VECTORS if not v["valid"]])
def test_an_invalid_string_is_refused(case: dict[str, Any]) -> None:
    with pytest.raises(DateError, match="is no EDTF date: "):
        parse(case["string"])


@tried_on("case", _cases("verdicts"))
def test_a_verdict_is_as_told(case: dict[str, Any]) -> None:
    option, *values = case["option"].split()
    assert str(_WINDOWS[option](*values).verdict(parse(case["event"]))) == case["verdict"]
