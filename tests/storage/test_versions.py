"""Version 2 only adds: a dossier of version 1 stays as it is until something is written that it cannot hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.dossier.records import FILES, RECORDS
from sahara_cli.dossier.versions import needed
from sahara_cli.storage.own import JOURNAL
from tests.conftest import DATASET, ROW, filled
from tests.drafted import contents, draft, write
from tests.rows import tried_on

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sahara

_DESCRIBED = (
    '{ "title": "A file \\"schema_version\\": 1", "schema_version" :1,\r\n "description": "" }'
)
_FIGURES = [{"what": "killed", "low": 12, "by": "north", "text": "at least 12"}]


def _changed(line: int, **fields: object) -> list[dict[str, Any]]:
    lines = draft()
    lines[line] = {**lines[line], **fields}
    return lines


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        (0, {"authors": ["Zoë Quill", "A. N. Other"]}),
        (4, {"figures": _FIGURES}),
        (4, {"actors": ["north"], "recipients": ["north"]}),
    ],
)
def test_a_dossier_becomes_version_2_with_what_version_1_cannot_hold(
    tmp_path: Path, sahara: Sahara, line: int, fields: dict[str, object]
) -> None:
    folder = tmp_path / "file"
    sahara("new", folder)
    (folder / "dossier.json").write_text(_DESCRIBED, encoding="utf-8", newline="")
    write(tmp_path / "draft.jsonl", _changed(line, **fields))
    status, out, err = sahara("add", tmp_path / "draft.jsonl", "--to", folder)
    assert (status, err.count("no copy")) == (0, err.count("\n")), (out, err)
    raised = _DESCRIBED.replace(" :1,", " :2,")
    assert (folder / "dossier.json").read_bytes().decode() == raised
    noun = draft()[line]["record"]
    held = json.loads((folder / FILES[noun]).read_text(encoding="utf-8").splitlines()[0])
    assert {name: held[name] for name in fields} == fields
    assert sahara("check", "--dossier", folder).status == 0


def test_a_dossier_of_version_1_stays_one(tmp_path: Path, sahara: Sahara) -> None:
    folder = tmp_path / "file"
    sahara("new", folder)
    before = (folder / "dossier.json").read_bytes()
    write(tmp_path / "draft.jsonl", draft())
    assert sahara("add", tmp_path / "draft.jsonl", "--to", folder).status == 0
    assert (folder / "dossier.json").read_bytes() == before


def test_who_reads_a_promise_reads_all_of_it(tmp_path: Path, sahara: Sahara) -> None:
    folder = tmp_path / "file"
    sahara("new", folder)
    write(tmp_path / "draft.jsonl", draft())
    sahara("add", tmp_path / "draft.jsonl", "--to", folder)
    event = (folder / "events.jsonl").read_text(encoding="utf-8").splitlines()[0]
    other = event.replace('"title": "', '"title": "Otherwise: ')
    whole = (folder / "dossier.json").read_text(encoding="utf-8")
    promise = {
        "events.jsonl": {"replace": [[event, other]]},
        "dossier.json": {"whole": whole.replace("1", "2")},
        "same.jsonl": {"replace": [["{}", None]]},
    }
    (folder / JOURNAL).write_text(json.dumps(promise), encoding="utf-8")
    told = sahara("events", "--dossier", folder, "--columns", "what").out
    assert "Otherwise: " in told
    assert sahara("add", tmp_path / "draft.jsonl", "--to", folder).status == 0
    assert not (folder / JOURNAL).exists()
    assert (folder / "events.jsonl").read_text(encoding="utf-8").startswith(f"{other}\n")
    assert json.loads((folder / "dossier.json").read_text(encoding="utf-8"))["schema_version"] == 2
    assert not (folder / "same.jsonl").exists()


@pytest.mark.parametrize(
    "promise",
    [
        {"dossier.json": {"whole": "{}", "add": []}},
        {"dossier.json": {"whole": 1}},
        {"events.jsonl": {"whole": "{}"}},
        {"events.jsonl": {"replace": [["a"]]}},
        {"events.jsonl": {"replace": [[None, "a"]]}},
        {"ids.txt": {"replace": [["a", None]]}},
        {"notes.txt": ["a"]},
        {"../events.jsonl": ["a"]},
        {"locks.jsonl": ["a"]},
    ],
)
def test_a_promise_of_another_form_is_refused(
    tmp_path: Path, sahara: Sahara, promise: dict[str, object]
) -> None:
    folder = tmp_path / "file"
    sahara("new", folder)
    (folder / JOURNAL).write_text(json.dumps(promise), encoding="utf-8")
    before = contents(folder)
    status, out, err = sahara("events", "--dossier", folder)
    assert (status, out, "not what sahara left there" in err) == (3, "", True)
    assert contents(folder) == before


@tried_on(
    ("noun", "fields", "told"),
    [
        ("statement", {"speaker": None, "speaker_text": "an aide"}, "speaker_text"),
        ("statement", {"role": "an aide"}, "role"),
        ("statement", {}, ""),
        ("event", {}, ""),
        ("fact", {"subject": "met"}, "a fact about an event"),
        ("fact", {"subject": "met", "topics": ["met"]}, ""),
        ("same", {"members": ["met", "talked"]}, "what is judged to be the same"),
        ("actor", {"name": "Northland", "kind": "state"}, ""),
        ("actor", {"name": "N", "kind": "state", "same_as": ["https://n.example/"]}, "same_as"),
        ("place", {"name": "Vell"}, ""),
        ("place", {"name": "Vell", "latitude": 1, "longitude": 2}, "latitude and longitude"),
        ("place", {"name": "Vell", "same_as": ["https://n.example/"]}, "same_as"),
        ("dataset", DATASET, "a data set"),
        ("event", {"cites": [ROW]}, "a row of a data set"),
        ("statement", {"cites": [ROW]}, "a row of a data set"),
        ("fact", {"cites": [ROW]}, "a row of a data set"),
    ],
)
def test_what_version_1_cannot_hold_has_a_name(
    noun: str, fields: dict[str, object], told: str
) -> None:
    record = RECORDS[noun].model_validate(filled(noun, {"id": "new", **fields}))
    assert needed(record, {"met": "event"}.get) == told  # type: ignore[arg-type]  # each noun's own model
