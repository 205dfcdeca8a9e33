"""The measure of time expressions, run as people run it: on a corpus's own folders, nested or several."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.conftest import Result, ran

_COMMAND = Path(__file__).with_name("timexes.py")
_TIMEML = (
    '<DCT><TIMEX3 value="2023-12-18"/></DCT>'
    '<TEXT>It rained <TIMEX3 type="DATE" value="2023-12-17">yesterday</TIMEX3>.</TEXT>'
)
_TIMEX2 = (
    '<DATETIME><TIMEX2 val="2023-12-18"/></DATETIME>'
    '<TEXT>It rained <TIMEX2 val="2023-12-17">yesterday</TIMEX2> and <TIMEX2 val="2023">so on</TIMEX2>.</TEXT>'
)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _run(*folders: Path) -> Result:
    return ran(sys.executable, _COMMAND, *folders)


def test_files_are_found_below_a_folder_and_hidden_ones_are_none(tmp_path: Path) -> None:
    _write(tmp_path / "a" / "b" / "one.tml", _TIMEML)
    _write(tmp_path / "a" / ".two.tml", _TIMEML)
    _write(tmp_path / "key" / "one.xml", _TIMEX2)
    said = _run(tmp_path).out
    assert f"{tmp_path}: 1 documents, 1 expressions" in said
    assert "  type     precision 100.00  recall 100.00  F1 100.00" in said


def test_a_folder_without_documents_or_with_one_twice_is_refused(tmp_path: Path) -> None:
    none = _run(tmp_path)
    assert (none.status, none.err) == (
        1,
        f"{tmp_path}: no .tml files in it or below, nor .xml files with TIMEX2 elements\n",
    )
    _write(tmp_path / "all" / "one.tml", _TIMEML)
    _write(tmp_path / "half" / "one.tml", _TIMEML)
    assert _run(tmp_path).err == (
        f"{tmp_path}: one.tml is there 2 times; name the folder that is meant\n"
    )


def test_timex2_elements_are_measured_without_types_and_folders_together(tmp_path: Path) -> None:
    _write(tmp_path / "key" / "one.xml", _TIMEX2)
    _write(tmp_path / "key" / "standoff.xml", "<document/>")
    _write(tmp_path / "tml" / "two.tml", _TIMEML)
    said = _run(tmp_path / "key", tmp_path / "tml").out
    alone, together = said.split(f"{tmp_path / 'tml'}:")[0], said.split("all together:")[1]
    assert "2 expressions" in alone
    assert "  type" not in alone
    assert "2 documents, 3 expressions" in together
    assert "  value    precision 100.00  recall 66.67  F1 80.00" in together
