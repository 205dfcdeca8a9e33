"""A packed dossier that is checked is what was packed: every line, column and rank, whatever was done to it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import duckdb
import pytest

from sahara_cli.engines import pack
from sahara_cli.engines.checking import Checked, checked
from sahara_cli.engines.seals import DIGEST, ROWS
from sahara_cli.engines.tables import opened
from sahara_cli.errors import DossierError
from tests.engines.made import lines
from tests.sampled import sampled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_COUNT = 120


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("packed") / "a.parquet"
    pack(lines(_COUNT), {"title": "Made"}, path)
    return path


def _with(packed: Path, target: Path, columns: str, *, sealed: bool = True) -> Path:
    """Write a pack with other columns or rows and the seal of the one that it was."""
    asked = "select decode(key), decode(value) from parquet_kv_metadata(?)"
    told = dict(duckdb.execute(asked, [str(packed)]).fetchall())
    kept = f", kv_metadata {{{ROWS}: '{told[ROWS]}', {DIGEST}: '{told[DIGEST]}'}}"
    chosen = columns.replace("PACK", f"'{packed}'")
    duckdb.execute(f"copy (select {chosen}) to '{target}' (format parquet{kept if sealed else ''})")
    return target


def _problems(path: Path) -> list[str]:
    return [one.removeprefix(f"{path}: ") for one in checked(path).problems]


def test_what_was_packed_is_sound(packed: Path) -> None:
    found = checked(packed)
    assert (found.is_sealed, found.problems) == (True, [])
    assert sum(found.counts.values()) == len(list(lines(_COUNT)))


@pytest.mark.slow  # packs a file a year
def test_so_is_a_folder_with_a_file_a_year(tmp_path: Path) -> None:
    pack(lines(_COUNT), {"title": "Made"}, tmp_path / "a.parquet", large=50)
    assert checked(tmp_path / "a.parquet") == Checked(
        checked(tmp_path / "a.parquet").counts, is_sealed=True, problems=[]
    )


@pytest.mark.slow  # packs many times
@pytest.mark.parametrize(
    ("columns", "problem"),
    sampled([
        ("* from PACK where rank <> 7", "rows, and 204 were packed"),
        ("* from PACK union all by name select * from PACK where rank = 7", "ids stand twice"),
        ("* replace (s_lo // 2 as s_lo) from PACK", "its column is not what its line tells: s_lo"),
        ("* replace (['x'] as topics) from PACK", "its column is not what its line tells: topics"),
        ("* replace (upper(words) as words) from PACK", "its column is not what its line tells: words"),
        ("* replace (true as every) from PACK", "its column is not what its line tells: every"),
        ("* replace (replace(line, 'origin', 'Origin') as line) from PACK", "has other lines than were packed"),
        ("* replace (1000 - rank as rank) from PACK", "are not in the order of their dates"),
        ("* replace (5::bigint as rank) from PACK", "ranks are of several rows"),
        ("* replace (null::bigint as rank) from PACK", "has no rank"),
        ("* from PACK where noun <> 'actor'", "which is no actor of it"),
        ("* replace ('{}' as line) from PACK", "is missing"),
    ], 3),
)  # fmt: skip
def test_what_is_otherwise_than_it_was_packed_is_told(
    packed: Path, tmp_path: Path, columns: str, problem: str
) -> None:
    told = _problems(_with(packed, tmp_path / "b.parquet", columns))
    assert any(problem in one for one in told), told


def test_one_without_a_seal_is_said_to_have_none(packed: Path, tmp_path: Path) -> None:
    found = checked(_with(packed, tmp_path / "b.parquet", "* from PACK", sealed=False))
    assert (found.is_sealed, found.problems) == (False, [])


@pytest.mark.slow  # tries each of many bytes
def test_a_byte_that_is_another_is_found_or_changes_nothing(packed: Path, tmp_path: Path) -> None:
    raw, chance = packed.read_bytes(), random.Random(5)  # noqa: S311  # the same bytes each time
    rows = _held(packed)
    for at in (chance.randrange(len(raw)) for _ in range(60)):
        path = tmp_path / "b.parquet"
        path.write_bytes(raw[:at] + bytes([raw[at] ^ 0x10]) + raw[at + 1 :])
        try:
            found = checked(path)
        except DossierError:
            continue
        assert found.problems or not found.is_sealed or _held(path) == rows, at


def _held(path: Path) -> list[Any]:
    return duckdb.execute("select * from read_parquet(?) order by rank", [str(path)]).fetchall()


@pytest.mark.slow  # packs many times
@pytest.mark.parametrize(
    "spoil",
    [
        lambda folder: (folder / "year=2001" / "part-0.parquet").unlink(),
        lambda folder: _with(
            folder / "year=2001" / "part-0.parquet", folder / "year=other" / "more.parquet", "* from PACK"
        ),
    ],
)  # fmt: skip
def test_a_question_refuses_a_pack_of_which_a_part_is_missing_or_strange(
    tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    folder = tmp_path / "a.parquet"
    pack(lines(300), {"title": "Made"}, folder, large=100)
    opened(str(folder))
    spoil(folder)
    with pytest.raises(DossierError, match=r"has [\d,]+ rows, and 3\d\d were packed: a part is"):
        opened(str(folder))


def test_parts_of_several_packs_are_no_pack(packed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "a.parquet"
    folder.mkdir()
    pack(lines(30), {"title": "Other"}, folder / "b.parquet")
    (folder / "a.parquet").write_bytes(packed.read_bytes())
    with pytest.raises(DossierError, match="has parts of several packs"):
        opened(str(folder))
