"""No function is more complex than 12, as radon counts it with its booleans; no file has more than 400 lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from radon.complexity import cc_visit
from radon.visitors import Class

import sahara_cli

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from radon.visitors import Function

MOST_COMPLEX, MOST_LINES = 12, 400

#: Rooms whose functions are not split yet: take one off when it is done. An empty list holds the whole tree.
NOT_YET = ("reading/events",)

_TREE = Path(sahara_cli.__file__).parent


def _is_done(file: str) -> bool:
    return not any(file.startswith(f"{room}/") for room in NOT_YET)


FILES = sorted(path.relative_to(_TREE).as_posix() for path in _TREE.rglob("*.py"))
DONE = [file for file in FILES if _is_done(file)]


def _functions(blocks: Iterable[Class | Function]) -> Iterator[Function]:
    """Yield functions, methods and those defined within them."""
    for block in blocks:
        if isinstance(block, Class):
            yield from _functions((*block.methods, *block.inner_classes))
        else:
            yield block
            yield from _functions(block.closures)


def complex_functions(source: str) -> list[str]:
    """List the functions of a module that are too complex, with their line and figure."""
    found = (
        f"line {function.lineno}: {function.fullname} has {function.complexity}"
        for function in _functions(cc_visit(source))
        if function.complexity > MOST_COMPLEX
    )
    return list(dict.fromkeys(found))  # radon gives methods beside their class as well as in it


@pytest.mark.parametrize("file", DONE)
def test_no_function_is_too_complex_and_no_file_too_long(file: str) -> None:
    source = (_TREE / file).read_text(encoding="utf-8")
    assert complex_functions(source) == []
    assert len(source.splitlines()) <= MOST_LINES


@pytest.mark.parametrize("room", NOT_YET)
def test_a_room_that_is_not_done_is_one_of_the_tree(room: str) -> None:
    assert any(file.startswith(f"{room}/") for file in FILES)


def test_booleans_and_inner_functions_and_methods_are_counted() -> None:
    many = " or ".join(f"a{at}" for at in range(12))
    assert complex_functions(f"def plain():\n    return {many}\n") == []
    assert complex_functions(f"def chained():\n    if {many}:\n        return 1\n") == [
        "line 1: chained has 13"
    ]
    method = f"class Room:\n    def chained(self):\n        if {many}:\n            return 1\n"
    assert complex_functions(method) == ["line 2: Room.chained has 13"]
    inner = f"def outer():\n    def chained():\n        if {many}:\n            return 1\n"
    assert "line 2: chained has 13" in " ".join(complex_functions(inner))
