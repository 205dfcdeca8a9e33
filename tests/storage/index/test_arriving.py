"""What an import takes is indexed as it arrives: no question makes the index again, and none is answered otherwise."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.dossier.lazy import Answers
from sahara_cli.storage import shelf
from sahara_cli.storage.dossiers import load
from tests.imports.made import ACLED, table
from tests.sampled import sampled
from tests.storage.forks import killed_before
from tests.storage.index.various import judged, records

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Maker, Sahara

_ASKED = (
    ("events", "-f", "json"),
    ("events", "--since", "2023-12-04", "--actor", "Hill Band", "-f", "json"),
    ("find", "clash", "-f", "json"),
    ("count", "--by", "actor"),
    ("count", "--by", "place", "--since", "2023-12-04"),
    ("actor", "-f", "json"),
)
#: What is in an index but for the numbers that it gives, which are by who comes first.
_CONTENTS = (
    """SELECT r.row, r.noun, r.id, r.soft > 0, r.lo, r.s_hi, r.e_lo, r.hi, r.kind, r.status, d.text, c.sources, l.at,
    l.crc, l.key, l.json FROM record AS r JOIN line AS l ON l.row = r.row LEFT JOIN date AS d ON d.id = r.date
    LEFT JOIN cited AS c ON c.id = r.cited ORDER BY 1""",
    """SELECT t.role, t.name, l.row, d.text FROM link AS l JOIN term AS t ON t.id = l.term
    LEFT JOIN date AS d ON d.id = l.date ORDER BY 1, 2, 3""",
    """SELECT t.role, t.name, y.noun, y.spell, y.rows FROM tally AS y JOIN term AS t ON t.id = y.term
    ORDER BY 1, 2, 3, 4""",
    "SELECT * FROM mark ORDER BY 1, 2",
    "SELECT text, soft > 0, lo, s_hi, e_lo, hi, year, quarter, month, week FROM date ORDER BY 1",
    "SELECT * FROM member ORDER BY 1",
)
#: The dates that links of events have, whether they are near, and how many links have each.
_LINKED = """SELECT d.text, l.date > 0, count(*) FROM link AS l JOIN date AS d ON d.id = abs(l.date)
    JOIN record AS r ON r.row = l.row AND r.id LIKE 'e%' GROUP BY 1, 2"""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(shelf, "LARGE", 1)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "sahara"


def _rows(first: int, last: int, **more: str) -> list[dict[str, str]]:
    return [
        {**ACLED, "event_id_cnty": f"V{at}", "event_date": f"0{at % 9 + 1} December 2023", "location": f"Town {at % 7}",
         "actor1": f"Band {at % 5}", "notes": f"A made clash, {at}.", **more}
        for at in range(first, last)
    ]  # fmt: skip


def _take(sahara: Sahara, folder: Path, rows: list[dict[str, str]], *more: object) -> None:
    path = table(folder.parent / "rows.csv", *rows)
    asked = ("--as", "acled", "--id", "vell", "--published", "2024-01-02", "--to", folder)
    assert sahara("import", path, *asked, *more).status == 0


def _is_answered(folder: Path) -> bool:
    dossier = load([folder], plainly=True)
    return isinstance(dossier.select(dossier.events), Answers)


def _contents(cache: Path) -> list[list[Any]]:
    (path,) = cache.glob("*.index")
    with closing(sqlite3.connect(path)) as connection:
        assert [*connection.execute("PRAGMA integrity_check")] == [("ok",)]
        return [[*connection.execute(sql)] for sql in _CONTENTS]


def _assert_as_made_anew(sahara: Sahara, folder: Path, cache: Path) -> None:
    assert _is_answered(folder)
    held = _contents(cache)
    told = [sahara(*asked, "--dossier", folder) for asked in _ASKED]
    shutil.rmtree(cache)
    assert [sahara(*asked, "--dossier", folder) for asked in _ASKED] == told
    assert held[0]
    assert _contents(cache) == held


def test_a_new_dossier_that_takes_rows_has_its_index_as_one_made_anew(
    sahara: Sahara, tmp_path: Path, cache: Path
) -> None:
    folder = tmp_path / "new"
    assert sahara("new", folder).status == 0
    _take(sahara, folder, _rows(0, 40))
    _assert_as_made_anew(sahara, folder, cache)


def test_what_all_events_are_linked_to_has_their_dates_as_any_link_has(
    sahara: Sahara, tmp_path: Path, cache: Path
) -> None:
    dates = ("2023", "2023-12-05", "2023-12", "2023-11-02/2023-12-09", "2023-12-05?")
    events = (
        {"record": "event", "id": f"e{at}", "title": f"Made {at}", "kind": "other", "date": date}
        for at, date in enumerate(dates * 8)
    )
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(f"{json.dumps(event)}\n" for event in events), encoding="utf-8")
    assert sahara("new", tmp_path / "new").status == 0
    assert sahara("import", rows, "--as", "jsonl", "--to", tmp_path / "new").status == 0
    (path,) = cache.glob("*.index")
    with closing(sqlite3.connect(path)) as connection:
        told = connection.execute(_LINKED).fetchall()
    assert {(date, is_near) for date, is_near, _ in told} == {(date, 1) for date in dates[1:3]} | {
        (date, 0) for date in (dates[0], *dates[3:])
    }
    assert {links for _, _, links in told} == {told[0][2]}


@pytest.mark.parametrize("asked", sampled([True, False], 2), ids=["an index", "a stamp"])
def test_a_dossier_that_was_found_sound_has_one_of_all_that_it_has(
    sahara: Sahara, make: Maker, cache: Path, monkeypatch: pytest.MonkeyPatch, *, asked: bool
) -> None:
    folder = make("various", same=judged(40), **records(40))
    with monkeypatch.context() as patch:
        patch.setattr(shelf, "LARGE", 1 if asked else 1 << 40)
        assert sahara("events", "--dossier", folder).status == 0
        assert sahara("actor", "--dossier", folder).status == 0
    _take(sahara, folder, _rows(0, 12))
    _assert_as_made_anew(sahara, folder, cache)


def test_a_newer_release_has_it_too(sahara: Sahara, tmp_path: Path, cache: Path) -> None:
    folder = tmp_path / "new"
    assert sahara("new", folder).status == 0
    _take(sahara, folder, _rows(0, 20))
    _take(sahara, folder, [*_rows(2, 9, notes="Otherwise."), *_rows(9, 30)], "--update")
    _assert_as_made_anew(sahara, folder, cache)


def test_of_a_dossier_that_nobody_judged_none_is_made(
    sahara: Sahara, make: Maker, cache: Path
) -> None:
    folder = make("various", **records(8))
    _take(sahara, folder, _rows(0, 12))
    assert not _is_answered(folder)
    assert not [*cache.glob("*.index*")]


def test_what_is_rehearsed_or_refused_leaves_none(
    sahara: Sahara, tmp_path: Path, cache: Path
) -> None:
    folder = tmp_path / "new"
    assert sahara("new", folder).status == 0
    _take(sahara, folder, _rows(0, 12), "--dry-run")
    assert not [*cache.glob("*.index*")]
    path = table(tmp_path / "rows.csv", *_rows(0, 12), {**ACLED, "event_date": "never"})
    assert sahara("import", path, "--as", "acled", "--to", folder).status == 1
    assert not [*cache.glob("*.index*")]


def test_what_is_added_next_keeps_it(sahara: Sahara, tmp_path: Path, cache: Path) -> None:
    folder = tmp_path / "new"
    assert sahara("new", folder).status == 0
    _take(sahara, folder, _rows(0, 20))
    assert sahara("edit", "acled-v3", "--title", "Otherwise", "--to", folder).status == 0
    assert sahara("remove", "acled-v4", "--to", folder).status == 0
    assert _is_answered(folder)
    told = [sahara(*asked, "--dossier", folder) for asked in _ASKED]
    shutil.rmtree(cache)
    assert [sahara(*asked, "--dossier", folder) for asked in _ASKED] == told


@pytest.mark.slow  # is killed after each of a hundred steps
@pytest.mark.skipif(not hasattr(os, "fork"), reason="skipped: needs fork")
def test_killed_at_any_step_an_index_answers_as_none_does(
    sahara: Sahara, tmp_path: Path, cache: Path
) -> None:
    begun = tmp_path / "begun"
    assert sahara("new", begun).status == 0
    path = table(tmp_path / "rows.csv", *_rows(0, 12))
    asked = ("--as", "acled", "--id", "vell", "--published", "2024-01-02")
    for step in range(200):
        shutil.rmtree(cache, ignore_errors=True)
        folder = shutil.copytree(begun, tmp_path / f"killed-{step}")
        status = killed_before(step, tmp_path, "import", path, *asked, "--to", folder)
        told = sahara("events", "-f", "json", "--dossier", folder)
        shutil.rmtree(cache)
        assert sahara("events", "-f", "json", "--dossier", folder) == told
        if status == 0:
            break
        assert status == -signal.SIGKILL
    assert 8 < step < 199
