"""No function is more complex than 12, as radon counts it with its booleans; no file has more than 400 lines."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from radon.complexity import cc_visit
from radon.visitors import Class

import sahara_cli
from tests.rows import tried_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from radon.visitors import Function

MOST_COMPLEX, MOST_LINES = 12, 400

_TREE = Path(sahara_cli.__file__).parent
_FILES = sorted(_TREE.rglob("*.py"))
ROOMS = sorted({path.parent.relative_to(_TREE).as_posix() for path in _FILES})


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


#: A function of more branches than are allowed has as many words that may branch; of fewer nothing need be parsed.
_BRANCHING = re.compile(
    r"\b(?:if|elif|else|for|while|except|finally|and|or|with|assert|case|lambda)\b"
)
_OUTERMOST = re.compile(r"^(?: {4})?(?:async )?def ", re.MULTILINE)


def may_be_complex(source: str) -> bool:
    """Tell whether any function of a module has words enough to be too complex."""
    return any(len(_BRANCHING.findall(part)) >= MOST_COMPLEX for part in _OUTERMOST.split(source))


@tried_on("room", ROOMS)
def test_no_function_is_too_complex_and_no_file_too_long(room: str) -> None:
    for file in (path for path in _FILES if path.parent == _TREE / room):
        source = file.read_text(encoding="utf-8")
        if may_be_complex(source):
            assert (file.name, complex_functions(source)) == (file.name, [])
        assert (file.name, len(source.splitlines()) <= MOST_LINES) == (file.name, True)


def test_booleans_and_inner_functions_and_methods_are_counted() -> None:
    many = " or ".join(f"a{at}" for at in range(12))
    assert complex_functions(f"def plain():\n    return {many}\n") == []
    assert complex_functions(f"def chained():\n    if {many}:\n        return 1\n") == [
        "line 1: chained has 13"
    ]
    method = f"class Room:\n    def chained(self):\n        if {many}:\n            return 1\n"
    assert complex_functions(method) == ["line 2: Room.chained has 13"]
    assert all(map(may_be_complex, (f"def chained():\n    if {many}:\n        return 1\n", method)))
    inner = f"def outer():\n    def chained():\n        if {many}:\n            return 1\n"
    assert "line 2: chained has 13" in " ".join(complex_functions(inner))
    assert may_be_complex(inner)
