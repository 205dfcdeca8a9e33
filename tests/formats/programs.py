"""Programs that read what we write: those that the `dev` extra brings, and the system's own, which may be older."""

from __future__ import annotations

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

#: Packages that bring a program along, in a folder of theirs.
_WITHIN = {"pandoc": ("pypandoc", "files")}


def programs(name: str) -> list[Any]:
    """Give each copy of a program as a test's parameter; where there is none, one that is skipped."""
    if found := list(dict.fromkeys(map(str, _found(name)))):
        return found
    return [pytest.param("", marks=pytest.mark.skip(reason=f"{name} is not installed"))]


def _found(name: str) -> list[Path]:
    places = [Path(sys.executable).parent / name]
    package, folder = _WITHIN.get(name, ("", ""))
    if package and (spec := find_spec(package)):
        places += [Path(place, folder, name) for place in spec.submodule_search_locations or ()]
    if system := shutil.which(name):
        places.append(Path(system))
    return [place for place in places if place.is_file()]
