"""Run `sahara` in this process, on a folder of its own and dossiers made for the test."""

from __future__ import annotations

import gc
import itertools
import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import pytest
from hypothesis import HealthCheck, settings

from sahara_cli.app import run
from sahara_cli.dossier.records import FILES

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The hundreds of processes that the tests start, and the next run, read what one of them compiled.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

#: `sahara` as a process of its own, out of this checkout wherever it runs.
PROGRAM = (sys.executable, "-m", "sahara_cli")
FROM_HERE = {"PYTHONPATH": str(Path(__file__).parents[1])}

#: A process that takes so many seconds hangs: nothing else is told by it, however busy the machine is.
HUNG = 900

#: How long an example takes says nothing where others are at work on the machine. `.ci/run` tries a law on `many`.
settings.register_profile(
    "few", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=8
)
settings.register_profile("many", settings.get_profile("few"), max_examples=100)
settings.load_profile("few")

#: What tests write is small, and is brought to disk thousands of times: in memory that costs a tenth.
_IN_MEMORY, _ROOM = Path("/dev/shm"), 2_000_000_000  # noqa: S108 - folders of pytest's own are made there
if hasattr(os, "statvfs") and os.access(_IN_MEMORY, os.W_OK):
    _place = os.statvfs(_IN_MEMORY)
    if _place.f_bavail * _place.f_frsize > _ROOM and not _place.f_flag & getattr(
        os, "ST_NOEXEC", 0
    ):
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_IN_MEMORY))

DIGEST = "0" * 64
CITE = {"article": "paper", "start": 0, "end": 40, "digest": DIGEST, "paragraph": 1, "sentence": 1}
ROW = {"dataset": "counted-2024", "row": "R17", "digest": DIGEST}
DATASET: dict[str, Any] = {
    "id": "counted-2024",
    "label": "Events counted, 2024",
    "published": "2024-01-31",
    "published_basis": "As its page says.",
    "key": ["code"],
    "rows": 20,
    "file_digest": DIGEST,
}
ARTICLE = {
    "id": "paper",
    "label": "A paper on two neighbours",
    "published": "2023-12-18",
    "published_basis": "As printed.",
    "language": "en",
    "text_length": 1000,
    "text_digest": DIGEST,
    "paragraphs": 3,
    "sentences": 9,
}
ACTORS: list[dict[str, Any]] = [
    {"id": "north", "name": "Northland", "kind": "state", "aliases": ["the North"]},
    {"id": "south", "name": "Southland", "kind": "state"},
    {"id": "envoy", "name": "Zoë O'Neill", "kind": "person", "role": "envoy", "part_of": "north"},
]
PLACES: list[dict[str, Any]] = [
    {"id": "in-north", "name": "Northland"},
    {"id": "harbour", "name": "The Harbour"},
]


class Result(NamedTuple):
    """What a run gave: its exit status, and the two streams."""

    status: int
    out: str
    err: str


class Sahara(Protocol):
    """Run `sahara` with these words."""

    def __call__(self, *args: object) -> Result: ...


class Asking(Protocol):
    """Run `sahara` with these words, and take one thing from what it answers."""

    def __call__(self, *args: object) -> Any: ...


class Refused(Protocol):
    """Run `sahara` with words that it must refuse; the sentence it says is what remains."""

    def __call__(self, *args: object, status: int = 2) -> str: ...


class Spawn(Protocol):
    """Run `sahara` in a process of its own, in the test's environment and these variables."""

    def __call__(self, *args: object, **environ: str) -> Result: ...


class Maker(Protocol):
    """Write a dossier of these records, a list a kind; cites and the like are filled in."""

    def __call__(self, name: str = "dossier", **kinds: list[dict[str, Any]]) -> Path: ...


def ran(*command: object, **environ: str) -> Result:
    """Run a command as a process of its own, to which this checkout is at hand."""
    done = subprocess.run(
        [str(word) for word in command],
        env={**os.environ, **FROM_HERE, **environ},
        capture_output=True,
        encoding="utf-8",
        timeout=HUNG,
        check=False,
    )
    return Result(done.returncode, done.stdout, done.stderr)


def ran_without(module: str, *words: object) -> Result:
    """Run `sahara` in a process that lacks a library."""
    code = f"import sys; sys.modules[{module!r}] = None; from sahara_cli.app import run; sys.exit(run(sys.argv[1:]))"
    return ran(sys.executable, "-c", code, *words)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Look for no garbage while tests are collected: nearly all that is made then stays."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """Set what was loaded and collected apart: no test that collects garbage goes through it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)  # what a test makes is small: looking for its garbage may wait


@pytest.fixture(scope="session")
def _folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Make folders for tests that ask for none, at a fraction of the cost of `tmp_path`."""
    beside = tmp_path_factory.mktemp("folders")
    return (beside / f"{number}" for number in itertools.count())


@pytest.fixture(autouse=True)
def _alone(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, _folders: Iterator[Path]
) -> None:
    """Stand in a folder of the test's own."""
    if "tmp_path" in request.fixturenames:
        folder: Path = request.getfixturevalue("tmp_path")
    else:
        folder = next(_folders)
        folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", f"{folder}-cache")
    for name in (
        "SAHARA_DOSSIER",
        "NO_COLOR",
        "FORCE_COLOR",
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "COLUMNS",
        "TERM",
    ):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def sahara(capsys: pytest.CaptureFixture[str]) -> Sahara:
    def ask(*args: object) -> Result:
        status = run([str(arg) for arg in args])
        return Result(status, *capsys.readouterr())

    return ask


@pytest.fixture
def answer(sahara: Sahara) -> Asking:
    """Give what is printed where all goes well, and nothing is said beside it."""

    def ask(*args: object) -> str:
        status, out, err = sahara(*args)
        assert (status, err) == (0, "")
        return out

    return ask


@pytest.fixture
def records(answer: Asking) -> Asking:
    """Give the records of an answer, as JSON has them."""
    return lambda *args: json.loads(answer(*args, "-f", "json"))


@pytest.fixture
def ids(records: Asking) -> Asking:
    """Give the ids of a listing, in its order."""
    return lambda *args: [record["id"] for record in records(*args)]


@pytest.fixture
def refused(sahara: Sahara) -> Refused:
    def ask(*args: object, status: int = 2) -> str:
        refusal = sahara(*args)
        assert (refusal.status, refusal.out) == (status, "")
        assert refusal.err.startswith("sahara: ")
        assert refusal.err.endswith("\n")
        assert refusal.err.count("\n") == 1
        return refusal.err[len("sahara: ") : -1]

    return ask


@pytest.fixture
def spawn() -> Spawn:
    return partial(ran, *PROGRAM)


@pytest.fixture
def completed(sahara: Sahara, monkeypatch: pytest.MonkeyPatch) -> Spawn:
    """Answer as a shell is answered that asks by these variables; in this process, since most shells wait for none."""

    def ask(*args: object, **environ: str) -> Result:
        with monkeypatch.context() as asked:
            for name, value in environ.items():
                asked.setenv(name, value)
            return sahara(*args)

    return ask


@pytest.fixture
def make(tmp_path: Path) -> Maker:
    return partial(written, tmp_path)


def written(beside: Path, name: str = "dossier", **kinds: list[dict[str, Any]]) -> Path:
    """Write a dossier of these records into a folder, a list a kind; cites and the like are filled in."""
    folder = beside / name
    folder.mkdir()
    described = {"title": "A dossier", "description": "Made for a test.", "schema_version": 1}
    (folder / "dossier.json").write_text(json.dumps(described), encoding="utf-8")
    whole: dict[str, list[dict[str, Any]]] = {
        "article": [ARTICLE],
        "actor": ACTORS,
        "place": PLACES,
        **kinds,
    }
    for noun, records in whole.items():
        lines = [json.dumps(filled(noun, record), ensure_ascii=False) for record in records]
        (folder / FILES[noun]).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return folder


def filled(noun: str, record: dict[str, Any]) -> dict[str, Any]:
    usual: dict[str, dict[str, Any]] = {
        "event": {"date": "2023-12-08", "kind": "consult", "title": "They met", "cites": [CITE]},
        "statement": {
            "date": "2023-12-08", "speaker": "envoy", "directness": "direct", "text": "We met.", "cites": [CITE],
        },
        "same": {"verdict": "same", "decided": "2024-01-09"},
        "fact": {"subject": "north", "property": "borders", "value": "Southland", "cites": [CITE]},
    }  # fmt: skip
    return {**usual.get(noun, {}), **record}


@pytest.fixture
def harbour(make: Maker, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the dossier that is known by heart, and have it asked where no other is named."""
    from tests.cli.commands.samples import HARBOUR

    folder = make("harbour", **HARBOUR)
    monkeypatch.setenv("SAHARA_DOSSIER", str(folder))
    return folder
