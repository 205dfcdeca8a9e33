"""Every command says the same, byte for byte, whether an index answers it or the dossier's files do."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sahara_cli.formats.page import content
from sahara_cli.reports import rows
from sahara_cli.storage import shelf
from tests.conftest import written
from tests.sampled import sampled
from tests.storage.index.various import judged, others, records

if TYPE_CHECKING:
    from tests.conftest import Result, Sahara

QUESTIONS: tuple[tuple[str, ...], ...] = (
    ("events",),
    ("events", "--limit", "7"),
    ("events", "--limit", "7", "--reverse"),
    ("events", "--limit", "0"),
    ("events", "--since", "2020", "--limit", "9", "--reverse"),
    ("events", "--since", "2020", "--sort", "when"),
    ("events", "--until", "2021", "--sort", "latest", "--reverse", "--limit", "5"),
    ("events", "--on", "2023-12", "--sort", "who"),
    ("events", "--since", "2023", "--strict"),
    ("events", "--on", "2023-12-08", "--count"),
    ("events", "--since", "2020", "--count", "--limit", "3"),
    ("events", "--actor", "north", "--with", "south", "--since", "2020"),
    ("events", "--place", "quay", "--topic", "talks", "--kind", "visit", "--kind", "assault"),
    ("events", "--article", "leaflet", "--status", "disputed"),
    ("events", "--text", "visits", "--text", "port"),
    ("events", "--text", "Northland"),
    ("events", "--text", "un visit", "--since", "1990"),
    ("events", "--text", "nothing of this"),
    ("events", "--sources", "2"),
    ("events", "--as-of", "2023-01"),
    ("events", "--near", "36,-7,60", "--since", "2000"),
    ("events", "--topic", "tolks"),
    ("events", "--columns", "id,when,match", "--limit", "5", "--since", "2000"),
    ("timeline", "--since", "2022"),
    ("timeline", "--actor", "envoy", "--limit", "6"),
    ("actor",),
    ("actor", "--since", "2003-04-09"),
    ("actor", "--until", "2003"),
    ("actor", "Northland"),
    ("actor", "Northland", "--with", "Southland", "--since", "2020"),
    ("actor", "Port"),
    ("quote",),
    ("quote", "envoy", "--limit", "4"),
    ("quote", "--text", "city", "--until", "2023"),
    ("fact",),
    ("fact", "north", "--status", "reported"),
    ("fact", "--conflicts"),
    ("fact", "event-0"),
    ("find", "visit"),
    ("find", "port", "cities", "--limit", "5"),
    ("find", "press"),
    ("find", "港口"),
    ("count", "--by", "year"),
    ("count", "--by", "month", "--by", "kind", "--since", "2020"),
    ("count", "facts", "--by", "actor"),
    ("count", "quotes", "--by", "status", "--by", "quarter"),
    ("count", "--by", "week", "--strict", "--since", "2020"),
    ("count", "--by", "topic", "--by", "article"),
    ("count", "--sum", "killed", "--by", "place"),
    ("show", "event-3"),
    ("show", "envoy"),
    ("show", "paper"),
    ("show", "counts"),
    ("events", "--article", "counts", "--limit", "4"),
    ("show", "event-100"),
    ("cite", "event-1", "statement-2"),
    ("articles",),
    ("same",),
    ("check",),
)


#: What is asked of a dossier as of some day, and of one in which some are judged to be the same.
SEEN: tuple[tuple[str, ...], ...] = (
    ("events",),
    ("events", "--limit", "7", "--reverse"),
    ("events", "--apart"),
    ("events", "--since", "2020", "--count"),
    ("events", "--since", "2022", "--status", "disputed"),
    ("events", "--actor", "press-office", "--place", "quay"),
    ("events", "--text", "visit"),
    ("events", "--sources", "2"),
    ("events", "--columns", "id,when,source", "--limit", "9"),
    ("timeline", "--since", "2022"),
    ("actor",),
    ("actor", "Southland"),
    ("quote", "south"),
    ("fact",),
    ("fact", "event-0"),
    ("find", "port", "--limit", "9"),
    ("count", "--by", "year"),
    ("count", "--by", "kind", "--by", "actor", "--since", "2000"),
    ("count", "--sum", "killed", "--by", "place"),
    ("show", "event-3"),
    ("show", "south"),
    ("show", "fact-2"),
    ("show", "nothing"),
    ("cite", "event-1", "statement-2"),
    ("articles",),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("various"), "various", **records(100))


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("joined")
    return written(made, "joined", same=judged(100), **records(100))


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("other")
    return written(made, "other", **others(records(100), 60))


def _indexes() -> dict[Path, int]:
    """Find the indexes that there are, each by what tells whether it was made anew."""
    held = (Path(os.environ["XDG_CACHE_HOME"]) / "sahara").glob("*.index")
    return {one: one.stat().st_ino for one in held}


@pytest.mark.parametrize(
    "held",
    [pytest.param(0, marks=pytest.mark.slow), 1 << 40],
    ids=["written as it is read", "held"],
)
@pytest.mark.parametrize("asked", sampled([(one,) for one in QUESTIONS], 4), ids=" ".join)
def test_an_answer_is_the_same_with_an_index(
    sahara: Sahara, folder: Path, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...], held: int
) -> None:
    monkeypatch.setattr(rows, "_HELD", held)
    _agree(sahara, monkeypatch, asked, folder, "md" if held else "jsonl")


#: The first question to each command: it finds no index, and makes one.
_FIRST = {one[0]: one for one in reversed((*SEEN, *QUESTIONS))}.values()
#: What takes no day.
_DAYLESS = ("cite", "articles", "show")


@pytest.mark.slow  # asks each question of another sight, with an index and without
@pytest.mark.parametrize(
    "held",
    [pytest.param(0, marks=pytest.mark.slow), 1 << 40],
    ids=["written as it is read", "held"],
)
@pytest.mark.parametrize(
    ("asked", "day"),
    [
        pytest.param(asked, day, id=" ".join((*asked, day)))
        for asked in SEEN
        for day in ("", "2022-06", "2023-12-18")
        if not (day and asked[0] in _DAYLESS)
    ],
)
def test_what_is_seen_is_the_same_with_an_index(
    sahara: Sahara,
    joined: Path,
    monkeypatch: pytest.MonkeyPatch,
    asked: tuple[str, ...],
    day: str,
    held: int,
) -> None:
    monkeypatch.setattr(rows, "_HELD", held)
    words = (*asked, "--as-of", day) if day else asked
    _agree(sahara, monkeypatch, words, joined, "md" if held else "jsonl")


@pytest.mark.slow  # asks each question of several dossiers, with an index and without
@pytest.mark.parametrize("asked", SEEN, ids=" ".join)
def test_of_several_dossiers_too(
    sahara: Sahara,
    joined: Path,
    other: Path,
    monkeypatch: pytest.MonkeyPatch,
    asked: tuple[str, ...],
) -> None:
    _agree(sahara, monkeypatch, asked, joined, "jsonl", other)


def _agree(
    sahara: Sahara,
    monkeypatch: pytest.MonkeyPatch,
    asked: tuple[str, ...],
    folder: Path,
    form: str,
    *others: Path,
) -> None:
    """Ask without an index, with one that is made where there is none, and with one that is there."""

    def all_of(limit: int) -> list[Result]:
        monkeypatch.setattr(shelf, "LARGE", limit)
        forms = ("",) if asked[0] in {"check", "cite"} else ("table", "csv", form)
        where = [word for one in (folder, *others) for word in ("--dossier", one)]
        return [sahara(*asked, *where, *(("-f", one) if one else ())) for one in forms]

    if form == "md" or asked not in _FIRST:  # with the index that the answer before this one left
        monkeypatch.setenv("XDG_CACHE_HOME", str(folder.parent / f"cache-of-{len(others) + 1}"))
    read = all_of(1 << 40)
    if not (known := _indexes()):
        assert all_of(1) == read
        known = _indexes()
    assert all_of(1) == read
    if asked[0] not in {"check", "same"}:
        assert known
        assert _indexes() == known  # none was lost on the way
    assert any(one.out or one.err for one in read)


def test_a_page_too_long_to_show_whole_is_the_same_with_an_index(
    sahara: Sahara, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content, "MOST_SHOWN", 10)
    _agree(sahara, monkeypatch, ("events",), folder, "html")


def test_a_stream_is_laid_out_where_there_is_no_room_to_keep_it(
    sahara: Sahara, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(rows, "_HELD", 0)
    monkeypatch.setattr(shelf, "LARGE", 1)
    asked = ("events", "--since", "2020", "--dossier", folder)
    kept = sahara(*asked)
    monkeypatch.setattr(tempfile, "TemporaryFile", refused)
    assert sahara(*asked) == kept
    assert kept.out.count("\n") > 20
