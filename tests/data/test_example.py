"""The example of several sources: sound, proved by its own articles, and one in which five reports disagree."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.storage.dossiers import load, shipped
from tests.drafted import contents

if TYPE_CHECKING:
    from tests.conftest import Asking, Refused, Sahara

_BREAK = {"break-courier", "blast-radio", "break-ledger", "collapse-courier"}


@pytest.fixture
def example(sahara: Sahara) -> Path:
    told = "made my-example, an example of 5 articles, whose texts are in its folder articles\n"
    assert sahara("new", "--example", "my-example") == (0, told, "")
    return Path("my-example")


def test_what_is_made_is_what_ships(example: Path) -> None:
    source = shipped("vell-dam")
    made = contents(example)
    assert made.pop(".gitignore") == b".sahara-pending\n.sahara-lock\n.*.part\n"
    assert made == contents(source)
    assert contents(example / "articles") == contents(source / "articles")
    assert {one.name for one in example.iterdir() if one.is_dir()} == {"articles"}


def test_every_article_proves_what_is_cited_from_it(answer: Asking, example: Path) -> None:
    for more in ([], [word for one in example.glob("articles/*") for word in ("--copy", one)]):
        lines = answer("check", "--dossier", example, *more).splitlines()
        assert lines[-2] == "no problems"
        proved = [line for line in lines if " proved, " in line]
        assert len(proved) == 5
        assert not [line for line in lines if "skipped" in line or line.startswith("hint")]


def test_without_the_attached_copies_the_files_of_the_folder_prove_it(
    answer: Asking, example: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "elsewhere"))
    assert answer("check", "--dossier", example).count("skipped: no copy") == 5
    paths = sorted(example.glob("articles/*.txt"))
    assert len(paths) == 5
    for path in paths:
        told = answer("attach", path, "--dossier", example)
        assert told.startswith(f"attached to {path.stem}: ")


def test_five_articles_of_four_publishers_disagree(example: Path) -> None:
    dossier = load([example])
    assert len(dossier.articles) == 5
    assert len({one.publisher for one in dossier.articles}) == 4
    reports = [one for one in dossier.events if one.id in _BREAK]
    for told in ("date", "title", "figures", "kind", "status"):
        assert len({getattr(one, told) for one in reports}) > 1, told
    assert {one.verdict for one in dossier.sames} == {"same", "different"}
    nouns = {one.id: one.noun for one in (*dossier.events, *dossier.named)}
    joined = [one for one in dossier.sames if one.verdict == "same"]
    assert {nouns[one.members[0]] for one in joined} == {"event", "actor"}


def test_a_newcomer_sees_what_several_sources_tell(records: Asking, example: Path) -> None:
    def of(*words: object) -> dict[str, Any]:
        return {one["id"]: one for one in records("events", *words, "--dossier", example)}

    row = of()["break-courier"]
    assert row["date"] == "[2024-03-03,2024-03-04]"
    assert set(row["members"]) == _BREAK
    killed = [
        (one.get("low"), one.get("high")) for one in row["figures"] if one["what"] == "killed"
    ]
    assert killed == [(12, None), (19, 19), (17, 17), (18, 18)]
    assert set(of("--apart")) >= _BREAK
    assert set(of("--sources", "2")) == {"break-courier", "visit-ledger"}
    early = of("--as-of", "2024-03-04")
    assert early["break-courier"]["date"] == "2024-03-04"
    assert early["visit-planned"]["status"] == "planned"
    assert "visit-ledger" not in early
    assert of()["visit-ledger"]["status"] == "reported"


def test_a_newcomer_sees_conflicts_suggestions_and_one_woman_of_two_names(
    answer: Asking, records: Asking, example: Path
) -> None:
    conflicts = records("fact", "--conflicts", "--dossier", example)
    assert {one["property"] for one in conflicts} == {"height", "cause"}
    told = answer("same", "--dossier", example)
    assert "inquiry-courier" in told
    assert "1 suggestion" in told
    for name in ("Ilse Marant", "Marant Dovic"):
        profile = json.loads(answer("actor", name, "--dossier", example, "-f", "json"))
        assert '"visit-ledger"' in json.dumps(profile)


def test_a_newcomer_can_read_and_search_the_articles(answer: Asking, example: Path) -> None:
    told = answer("read", "radio-2024-03-05", "--dossier", example)
    assert "We have never touched the dam" in told
    assert "blast-radio" in told
    assert "leaked since the autumn" in answer("find", "gates", "--dossier", example)


def test_the_example_can_be_changed_as_any_dossier(sahara: Sahara, example: Path) -> None:
    result = sahara("edit", "break-courier", "--to", example, "--figures", "killed=13..")
    assert (result.status, result.err) == (0, "")
    assert sahara("remove", "break-courier", "--to", example).status == 1
    assert sahara("remove", "one-break", "one-visit", "--to", example).status == 0
    assert sahara("check", "--dossier", example).status == 0


@pytest.mark.parametrize("more", [("--title", "x"), ("--description", "x")])
def test_the_example_is_called_as_it_is(refused: Refused, more: tuple[str, ...]) -> None:
    told = refused("new", "--example", "my-example", *more)
    assert told == "--example brings a title and a description of its own"
    assert not Path("my-example").exists()


def test_a_folder_that_is_not_empty_stays_as_it_is(refused: Refused, sahara: Sahara) -> None:
    Path("full").mkdir()
    Path("full", "notes.txt").write_text("mine", "utf-8")
    assert refused("new", "--example", "full", status=3).startswith("full: is not empty")
    assert contents(Path("full")) == {"notes.txt": b"mine"}
    assert not Path("home").exists()
    Path("empty").mkdir()
    assert sahara("new", "--example", "empty").status == 0
    assert Path("empty", "articles").is_dir()
