"""What is loaded: a run imports what it uses, and nothing that only another needs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import pytest

from sahara_cli.storage.dossiers import shipped
from tests.conftest import FROM_HERE, HUNG
from tests.rows import tried_on

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="skipped: needs fork")

#: Run `sahara` on each line of words, in a process of its own that has loaded no more than the program's door, and tell
#: behind each which modules are there.
_TELLING_EACH = """
import json, os, sys
from sahara_cli.app import run
for name, words in json.loads(sys.argv[1]).items():
    if not (child := os.fork()):
        status = run(words)
        print()
        print("loaded:", json.dumps([name, status, sorted(sys.modules)]), flush=True)
        os._exit(0)
    os.waitpid(child, 0)
"""

#: Run `sahara` on the words given, then tell on the last line which modules are there.
_TELLING = """
import json, sys
from sahara_cli.app import run
status = run(sys.argv[1:])
print()
print(json.dumps([status, sorted(sys.modules)]))
"""

#: Of no use to any plain query.
_NEVER = (
    "asyncio", "concurrent", "duckdb", "http", "ibis", "jinja2", "llm", "markdown", "markdown_it", "mcp",
    "multiprocessing", "numpy", "pandas", "pyarrow", "pydantic.v1", "pygments", "rich.markdown", "rich.syntax",
    "rich.traceback", "sahara_cli.drafting", "sahara_cli.judging", "sqlite3", "ssl", "typer.rich_utils", "unittest",
    "urllib.request", "xml",
)  # fmt: skip
_PLAIN = {
    "help": ("--help",),
    "version": ("--version",),
    "json": ("events", "--since", "2020", "-f", "json"),
    "jsonl": ("quote", "-f", "jsonl"),
    "csv": ("events", "-f", "csv"),
    "md": ("fact", "-f", "md"),
    "count": ("events", "--count"),
    "table": ("events", "--since", "2020"),
    "timeline": ("timeline",),
    "profile": ("actor", "Algeria"),
    "quote": ("quote", "Harris"),
    "show": ("show", "algeria"),
    "schema": ("schema", "event"),
    "check": ("check",),
    "edit": ("edit", "algeria", "--to", str(shipped()), "--role", "a state", "--dry-run"),
    "refusal": ("events", "-f", "xml"),
    "slip": ("events", "--sinc", "2020"),
    "command's help": ("events", "--help"),
}
#: What is wrong with these is said, and they are left with status 2.
_REFUSED = ("refusal", "slip")


@cache
def _each_loaded() -> dict[str, frozenset[str]]:
    with tempfile.TemporaryDirectory() as cache:
        _judge(cache)
        told = _told(json.dumps(_PLAIN), cache=cache, script=_TELLING_EACH)
    lines = [line for line in told.stdout.splitlines() if line.startswith("loaded: ")]
    seen = [json.loads(line.removeprefix("loaded: ")) for line in lines]
    assert {name: status for name, status, _ in seen} == {
        run: 2 if run in _REFUSED else 0 for run in _PLAIN
    }
    assert all("sahara_cli.app" in modules for *_, modules in seen)
    return {name: frozenset(modules) for name, _, modules in seen}


def _loaded(run: str) -> frozenset[str]:
    return _each_loaded()[run]


@cache
def _stamp() -> tuple[str, bytes]:
    """Have the dossier that ships judged once; give what that leaves: a stamp."""
    with tempfile.TemporaryDirectory() as cache:
        _told("events", cache=cache)
        (stamp,) = (one for one in Path(cache).rglob("*") if one.is_file())
        return str(stamp.relative_to(cache)), stamp.read_bytes()


def _judge(cache: str) -> None:
    """Leave what a run leaves that has judged the dossier that ships."""
    name, stamp = _stamp()
    path = Path(cache) / name
    path.parent.mkdir(0o700)
    path.touch(0o600)
    path.write_bytes(stamp)


def _told(
    *words: str, cache: str, script: str = _TELLING, **environ: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *words],
        env={**os.environ, **FROM_HERE, "XDG_CACHE_HOME": cache, **environ},
        capture_output=True,
        encoding="utf-8",
        timeout=HUNG,
        check=True,
    )


def _of(run: str, *packages: str) -> list[str]:
    """List what a run loaded of some packages."""
    return sorted(
        module
        for module in _loaded(run)
        if any(module == package or module.startswith(f"{package}.") for package in packages)
    )


@tried_on("run", _PLAIN)
def test_nothing_is_loaded_that_no_query_needs(run: str) -> None:
    assert _of(run, *_NEVER) == []


@tried_on(
    "run", ["help", "version", "json", "jsonl", "csv", "md", "count", "schema", "check", "refusal"]
)
def test_rich_is_loaded_by_the_terminals_form_alone(run: str) -> None:
    assert _of(run, "rich") == []


@tried_on("run", ["help", "version", "slip", "command's help"])
def test_neither_help_nor_a_slip_loads_typer(run: str) -> None:
    assert _of(run, "typer", "inspect", "shutil") == []


def test_one_tab_loads_nothing_that_questions_need() -> None:
    line = {"COMP_WORDS": "sahara\nactor\nAl", "COMP_CWORD": "2"}
    with tempfile.TemporaryDirectory() as cache:
        _judge(cache)
        told = _told(cache=cache, _SAHARA_COMPLETE="complete_bash", **line)
    names, modules = told.stdout.split("\n\n")
    assert names == "Algeria"
    questions = ("typer", "pydantic", "shutil", "sahara_cli.dates", "sahara_cli.reports")
    of_dossiers = ("criteria", "selection", "lazy", "fields", "names")
    others = (
        "cli.adapters",
        "cli.scripts",
        "engines",
        "sink",
        "storage.journal",
        "storage.uniting",
    )
    needless = (
        *questions,
        *(f"sahara_cli.dossier.{one}" for one in of_dossiers),
        *(f"sahara_cli.{one}" for one in others),
    )
    assert not [one for one in json.loads(modules)[1] if one.startswith(needless)]


#: Tell whether an annotation that is text was compiled, as a `NamedTuple` does: the first takes longer than a class.
_COMPILING = """
import sys, typing
compiled = []
class Told(typing.ForwardRef, _root=True):
    def __init__(self, text, *args, **more):
        compiled.append(text)
        super().__init__(text, *args, **more)
typing.ForwardRef = Told
""" + _TELLING + "print(compiled)"  # fmt: skip


def test_one_tab_compiles_no_annotation() -> None:
    line = {"COMP_WORDS": "sahara\nactor\nAl", "COMP_CWORD": "2"}
    with tempfile.TemporaryDirectory() as cache:
        _judge(cache)
        told = _told(cache=cache, script=_COMPILING, _SAHARA_COMPLETE="complete_bash", **line)
    assert told.stdout.splitlines()[-1] == "[]"


@pytest.mark.slow  # starts many processes
def test_help_loads_no_records_and_no_command() -> None:
    assert (
        _of("help", "pydantic", "pydantic_core", "sahara_cli.dossier.records", "sahara_cli.dates")
        == []
    )
    assert _of("help", "sahara_cli.cli.commands") == ["sahara_cli.cli.commands"]


@tried_on("run", [one for one in _PLAIN if one not in {"schema", "check", "edit"}])
def test_a_question_to_what_was_judged_before_loads_no_pydantic(run: str) -> None:
    assert _of(run, "pydantic", "pydantic_core") == []


def test_the_version_loads_no_records() -> None:
    assert _of("version", "sahara_cli.dossier.records", "sahara_cli.dates") == []


def test_the_version_loads_no_pydantic() -> None:
    assert _of("version", "pydantic") == []


@tried_on("run", ["json", "csv", "table", "count", "timeline"])
def test_a_query_loads_its_own_command_alone(run: str) -> None:
    assert _of(run, "sahara_cli.cli.commands") == [
        "sahara_cli.cli.commands", f"sahara_cli.cli.commands.{_PLAIN[run][0]}",
    ]  # fmt: skip


@tried_on(
    ("run", "module"),
    [
        ("json", "json"),
        ("jsonl", "json"),
        ("csv", "csv"),
        ("md", "markdown"),
        ("table", "terminal"),
    ],
)
def test_only_the_form_at_hand_is_loaded(run: str, module: str) -> None:
    forms = {name.split(".")[2] for name in _of(run, "sahara_cli.formats") if name.count(".") > 1}
    assert forms == {module}


@tried_on("run", ["json", "jsonl", "count"])
def test_json_loads_no_columns(run: str) -> None:
    assert _of(run, "sahara_cli.reports.columns", "sahara_cli.reports.listing") == []


@tried_on("run", ["json", "table", "timeline", "profile", "quote", "check"])
def test_a_dossier_without_judgements_loads_nothing_that_joins(run: str) -> None:
    joining = ("happenings", "identities", "joins", "kindred", "rivals", "as_of", "suggesting")
    loaded = _of(
        run, *(f"sahara_cli.dossier.{name}" for name in joining), "sahara_cli.reports.sources"
    )
    assert loaded == (["sahara_cli.dossier.joins"] if run == "check" else [])


@tried_on("run", ["json", "count"])
def test_a_question_without_words_loads_no_fields(run: str) -> None:
    assert _of(run, "sahara_cli.dossier.fields", "sahara_cli.dossier.figures") == []


@tried_on("run", ["json", "csv", "table"])
def test_a_plain_date_loads_no_reader_of_typed_ones(run: str) -> None:
    assert _of(run, "sahara_cli.dates.english") == []


def test_options_load_no_editor_and_nothing_of_toml() -> None:
    assert _of("edit", "tomllib", "sahara_cli.cli.editor") == []


@tried_on("run", ["json", "table", "count", "profile"])
def test_a_query_loads_nothing_of_articles_texts(run: str) -> None:
    texts = ("normal", "sentences", "citations", "unquoted")
    assert _of(run, *(f"sahara_cli.texts.{name}" for name in texts)) == []
    assert _of(run, "sahara_cli.dossier.proofs", "sahara_cli.storage.copies") == []


#: Load what `draft` loads before it reads an article, then tell which modules are there, and how many patterns are.
_DRAFTING = """
import json, re, sys
import sahara_cli.app, sahara_cli.cli.commands.draft
compiled = []
whole = re._compiler.compile
re._compiler.compile = lambda *told: compiled.append(told[0]) or whole(*told)
import sahara_cli.cli.drafted
print(json.dumps([sorted(sys.modules), len(compiled)]))
"""
#: 567 were compiled once. What is asked of nearly every article may be, and what Python's own modules compile.
_FEW = 120


@cache
def _drafting() -> tuple[frozenset[str], int]:
    with tempfile.TemporaryDirectory() as cache:
        modules, compiled = json.loads(_told(cache=cache, script=_DRAFTING).stdout)
    assert "sahara_cli.reading.reader" in modules
    return frozenset(modules), compiled


@pytest.mark.slow  # starts many processes
def test_drafting_loads_nothing_that_judges_records_or_reads_drafts() -> None:
    needless = {
        "email", "importlib.metadata", "pydantic", "pydantic_core", "sahara_cli.dossier.limits",
        "sahara_cli.dossier.models", "sahara_cli.drafts.lines", "sahara_cli.drafts.plans",
    }  # fmt: skip
    assert not needless & _drafting()[0]


def test_drafting_compiles_few_patterns_before_it_reads_an_article() -> None:
    assert _drafting()[1] < _FEW
