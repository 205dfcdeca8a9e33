"""A licence goes along: whatever is passed on of a data set says by which licence, or whom to credit beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sahara_cli.formats import EXPORTS
from tests.cli.commands.raids import RAIDS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Maker, Sahara

_PLACELESS = {"mermaid"}


@pytest.fixture
def folder(make: Maker) -> Path:
    return make("raids", **RAIDS, same=[{"id": "same-raid", "members": ["raid", "register-7"]}])


def _unfolded(path: Path) -> str:
    """Give what was written, the lines of a calendar joined and LaTeX's and HTML's escapes taken out."""
    text = path.read_bytes().decode("utf-8", "replace").replace("\r\n ", "")
    return re.sub(r"\\(?=[\W_])", "", text)


@pytest.mark.parametrize("form", [*sorted(EXPORTS), "html"])
def test_every_export_says_by_which_licence(
    sahara: Sahara, folder: Path, tmp_path: Path, form: str
) -> None:
    done = sahara("events", "--dossier", folder, "-f", form, "-o", tmp_path / "out")
    assert done.status == 0
    told = done.err if form in _PLACELESS else _unfolded(tmp_path / "out")
    assert "CC BY 4.0" in told
    assert "no redistribution" in told


@pytest.mark.parametrize("form", ["table", "md"])
def test_footnotes_say_by_which_licence(sahara: Sahara, folder: Path, form: str) -> None:
    told = sahara("events", "--dossier", folder, "--place", "Vell", "-f", form).out
    assert "register, The Register, published 1 Jun 2024, licence: CC BY 4.0" in told.replace(
        "\\", ""
    )


def test_a_licence_that_nobody_gave_is_not_made_up(sahara: Sahara, make: Maker) -> None:
    plain = [{**one, "licence": None} for one in RAIDS["dataset"]]
    folder = make("plain", **{**RAIDS, "dataset": plain})
    assert "licence" not in sahara("events", "--dossier", folder, "-f", "ris").out
