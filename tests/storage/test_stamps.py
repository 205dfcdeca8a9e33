"""A dossier that was judged sound is not judged again while it is the same; what goes wrong with that costs time."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.storage import journal, stamps
from sahara_cli.storage.dossiers import load
from sahara_cli.storage.own import DESCRIPTION_FILE, JOURNAL
from sahara_cli.storage.shelf import Shelf

if TYPE_CHECKING:
    from sahara_cli.storage.opened import Moment
    from tests.conftest import Maker, Sahara

_NAMES = (DESCRIPTION_FILE, "actors.jsonl", "events.jsonl")
_LONG_AGO = 1_000_000_000_000_000_000


def _stamp(folder: Path) -> Path | None:
    """Find the one stamp there is."""
    found = sorted((folder / "cache" / "sahara").glob("*.stamp"))
    assert len(found) < 2
    return found[0] if found else None


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "sahara"


@pytest.fixture
def folder(make: Maker) -> Path:
    return make(event=[{"id": "met"}])


def _moments(folder: Path) -> dict[Path, Moment]:
    return {folder: journal.moment(folder, _NAMES)}


def _answers(sahara: Sahara, folder: Path) -> str:
    status, out, err = sahara("events", "--dossier", folder, "-f", "json")
    assert (status, err) == (0, "")
    return out


def test_a_question_leaves_a_stamp_that_only_its_reader_can_read(
    sahara: Sahara, folder: Path, tmp_path: Path, cache: Path
) -> None:
    _answers(sahara, folder)
    stamp = _stamp(tmp_path)
    assert stamp
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700
    assert stat.S_IMODE(stamp.stat().st_mode) == 0o600
    assert json.loads(stamp.read_bytes())["folders"].keys() == {str(folder)}


def test_while_a_stamp_holds_nothing_is_judged(folder: Path) -> None:
    first = Shelf([folder], plainly=True)
    assert not first.is_stamped
    first.read("event")
    again = Shelf([folder], plainly=True)
    assert again.is_stamped
    assert [one.id for one in again.read("event")] == ["met"]


def test_the_answer_is_the_same_with_a_stamp(sahara: Sahara, folder: Path) -> None:
    assert _answers(sahara, folder) == _answers(sahara, folder)


def _changed(path: Path, **fields: Any) -> None:
    record = {**json.loads(path.read_text(encoding="utf-8")), **fields}
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")


def test_a_changed_file_is_judged_again(sahara: Sahara, folder: Path) -> None:
    _answers(sahara, folder)
    _changed(folder / "events.jsonl", kind="nonsense")
    status, out, err = sahara("events", "--dossier", folder)
    assert (status, out) == (3, "")
    assert err.startswith(f"sahara: {folder}/events.jsonl:1: kind: is none of ")


def test_a_change_that_keeps_size_and_times_within_the_clock_s_tick_is_seen(folder: Path) -> None:
    """As where a file is written twice before its time can differ."""
    path = folder / "actors.jsonl"
    stamps.keep(_moments(folder), {"actor"})
    found = path.stat()
    held = path.read_bytes()
    path.write_bytes(held.replace(b"Southland", b"SouthLand"))
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
    assert stamps.sound(_moments(folder)) is None


def test_a_file_that_was_touched_is_known_by_its_digest(folder: Path) -> None:
    stamps.keep(_moments(folder), {"actor"})
    os.utime(folder / "actors.jsonl", ns=(_LONG_AGO, _LONG_AGO))
    assert stamps.sound(_moments(folder)) == frozenset({"actor"})


def test_a_kind_that_is_not_sound_is_refused_each_time_and_the_others_answer(
    sahara: Sahara, make: Maker
) -> None:
    folder = make(event=[{"id": "met"}], fact=[{"id": "f", "subject": "nobody"}])
    for _ in range(2):
        assert sahara("events", "--dossier", folder).status == 0
        status, _, err = sahara("fact", "--dossier", folder)
        assert status == 3
        assert f'{folder}/facts.jsonl:1: subject: "nobody" is no actor' in err


def test_check_trusts_no_stamp(sahara: Sahara, folder: Path, tmp_path: Path) -> None:
    _answers(sahara, folder)
    _changed(folder / "events.jsonl", kind="nonsense")
    stamps.keep(_all(folder), ["actor", "event", "article", "place", "statement", "fact", "same"])
    assert Shelf([folder], plainly=True).is_stamped
    status, out, _ = sahara("check", "--dossier", folder)
    assert (status, "events.jsonl:1: kind: is none of" in out) == (1, True)
    assert _stamp(tmp_path)


def _all(folder: Path) -> dict[Path, Moment]:
    return Shelf([folder])._moments


def test_what_is_promised_is_read_and_leaves_no_stamp(
    sahara: Sahara, folder: Path, tmp_path: Path
) -> None:
    line = json.dumps(
        {**json.loads((folder / "events.jsonl").read_text(encoding="utf-8")), "id": "again"}
    )
    (folder / JOURNAL).write_text(json.dumps({"events.jsonl": [line]}), encoding="utf-8")
    assert [one["id"] for one in json.loads(_answers(sahara, folder))] == ["again", "met"]
    assert _stamp(tmp_path) is None


def test_a_promise_that_is_made_later_undoes_a_stamp(sahara: Sahara, folder: Path) -> None:
    _answers(sahara, folder)
    line = json.dumps(
        {**json.loads((folder / "events.jsonl").read_text(encoding="utf-8")), "kind": "no"}
    )
    (folder / JOURNAL).write_text(json.dumps({"events.jsonl": [line]}), encoding="utf-8")
    assert sahara("events", "--dossier", folder).status == 3


@pytest.mark.parametrize(
    "held",
    [b"", b"{", b"[]", b"null", b'{"sahara": "0"}', b'{"sahara": 1, "folders": []}', b"\xff\xfe"],
)
def test_a_stamp_that_is_none_costs_time_and_nothing_else(
    sahara: Sahara, folder: Path, tmp_path: Path, held: bytes
) -> None:
    before = _answers(sahara, folder)
    stamp = _stamp(tmp_path)
    assert stamp
    stamp.write_bytes(held)
    assert _answers(sahara, folder) == before


@pytest.mark.parametrize("field", ["made", "sound", "folders"])
def test_a_stamp_that_lacks_something_is_none(
    sahara: Sahara, folder: Path, tmp_path: Path, field: str
) -> None:
    before = _answers(sahara, folder)
    stamp = _stamp(tmp_path)
    assert stamp
    told = json.loads(stamp.read_bytes())
    others: list[Any] = [None, 7, "x", {}, {str(folder): {}}, {str(folder): {"events.jsonl": 3}}]
    for other in others:
        stamp.write_text(json.dumps({**told, field: other}), encoding="utf-8")
        assert _answers(sahara, folder) == before


def test_another_version_s_stamp_is_none(sahara: Sahara, folder: Path, tmp_path: Path) -> None:
    _answers(sahara, folder)
    stamp = _stamp(tmp_path)
    assert stamp
    told = json.loads(stamp.read_bytes())
    stamp.write_text(json.dumps({**told, "sahara": "0.0.1"}), encoding="utf-8")
    assert not Shelf([folder], plainly=True).is_stamped


@pytest.mark.parametrize("mode", [0o644, 0o620, 0o606])
def test_a_stamp_that_others_can_reach_is_not_believed(
    sahara: Sahara, folder: Path, tmp_path: Path, mode: int
) -> None:
    _answers(sahara, folder)
    stamp = _stamp(tmp_path)
    assert stamp
    stamp.chmod(mode)
    assert not Shelf([folder], plainly=True).is_stamped


def test_a_folder_that_others_can_write_to_is_not_believed(
    sahara: Sahara, folder: Path, tmp_path: Path, cache: Path
) -> None:
    _answers(sahara, folder)
    cache.chmod(0o777)
    assert not Shelf([folder], plainly=True).is_stamped
    _answers(sahara, folder)
    assert _stamp(tmp_path)


def test_a_link_in_the_place_of_a_stamp_is_neither_read_nor_written_through(
    sahara: Sahara, folder: Path, tmp_path: Path
) -> None:
    _answers(sahara, folder)
    stamp = _stamp(tmp_path)
    assert stamp
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(stamp.read_bytes())
    elsewhere.chmod(0o600)
    stamp.unlink()
    stamp.symlink_to(elsewhere)
    held = elsewhere.read_bytes()
    assert not Shelf([folder], plainly=True).is_stamped
    _answers(sahara, folder)
    assert elsewhere.read_bytes() == held
    assert not stamp.is_symlink()


def test_a_cache_that_cannot_be_made_costs_time_and_nothing_else(
    sahara: Sahara, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _answers(sahara, folder)
    for place in (folder / "dossier.json", Path("/proc/none"), Path("/dev/null")):
        monkeypatch.setenv("XDG_CACHE_HOME", str(place))
        assert _answers(sahara, folder) == before


def test_several_dossiers_have_a_stamp_of_their_own(
    sahara: Sahara, make: Maker, cache: Path
) -> None:
    north = make("north", event=[{"id": "one"}])
    south = make(
        "south", event=[{"id": "two"}], actor=[{"id": "north", "name": "N-land", "kind": "state"}]
    )
    asked = ("events", "--dossier", north, "--dossier", south, "-f", "json")
    first = sahara(*asked)
    assert (first.status, len(json.loads(first.out))) == (0, 2)
    assert "told otherwise by several dossiers" in first.err
    assert sahara(*asked) == first
    assert len(list(cache.glob("*.stamp"))) == 1
    sahara("events", "--dossier", south, "--dossier", north)
    assert len(list(cache.glob("*.stamp"))) == 2


def test_a_dossier_that_is_taken_away_is_told_as_ever(sahara: Sahara, folder: Path) -> None:
    _answers(sahara, folder)
    (folder / DESCRIPTION_FILE).unlink()
    status, _, err = sahara("events", "--dossier", folder)
    assert (status, err) == (3, f"sahara: {folder}: is no dossier: it holds no dossier.json\n")


def test_a_marked_file_with_blank_lines_is_read_alike(sahara: Sahara, folder: Path) -> None:
    path = folder / "events.jsonl"
    path.write_bytes(b"\xef\xbb\xbf\n" + path.read_bytes().rstrip() + b"\r\n \n")
    assert _answers(sahara, folder) == _answers(sahara, folder)


def test_python_s_own_reading_leaves_no_stamp(folder: Path, tmp_path: Path) -> None:
    assert load([folder]).events
    assert _stamp(tmp_path) is None
