"""Completion in the shells themselves: a name is completed to itself, is one word, and never runs."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.answering import answering
from tests.terminals import COMMANDS, terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Maker, Refused, Sahara, Spawn

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="skipped: needs a terminal")

#: Names that a shell would run, split, or take for something else, were they not quoted.
TYPABLE = (
    r"\$(touch X)", r"\`touch X\`", "$(touch X)", "`touch X`", '"; touch X; "', "'; touch X; '", "; touch X",
    "| touch X", "& touch X &", "&& touch X", "> X", "< /etc/passwd", "<(touch X)", "${IFS}touch${IFS}X", "$((X=1))",
    r"\\$(touch X)", "\\", r"a\ b\\", "*", "[a-z]?", "{a,b}", "~root", "# a", "!! !touch", "^a^b", "%s %1", "a=b:c",
    "O'Connor", 'the "North"', "two  spaces", "(a)", "«é» “x” ‘y’", "-rf --output=X", "'\"'\"$(touch X)'\"'",
    "$'\\x60touch X\\x60'", "a:b\\:c", "(touch X)", "=ls", "@(a|b)", "a\u00a0b",
)  # fmt: skip
#: Some of them, for further ways to type.
FEW = (
    r"\$(touch X)",
    "`touch X`",
    '"; touch X; "',
    "'; touch X; '",
    r"a\ b\\",
    "* ~ {a,b}",
    "!! !touch",
    "O'Connor",
    "a=b",
)
#: Names that no command line holds as they are: they are not offered.
UNTYPABLE = (
    "a\ntouch X\n", "a\rtouch X\r", "a\ttouch X", "\x1b[2Ja", "\x1b]0;X\x07", "a\u202eb", "\u2066a", "a\x7fb",
    "a\u2028b", "\u009b31m",
)  # fmt: skip


def _named(names: tuple[str, ...]) -> dict[str, str]:
    """Give each name a beginning that no other has."""
    return {f"Q{at}x": f"Q{at}x {name}" for at, name in enumerate(names)}


@pytest.fixture(params=COMMANDS)
def shell(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    if not shutil.which(name):
        pytest.skip(f"skipped: no {name} here")
    return name


@pytest.fixture(params=["few", pytest.param("all", marks=pytest.mark.slow)])
def typable(request: pytest.FixtureRequest) -> dict[str, str]:
    """Give names that a shell would run, by the beginnings that are typed."""
    return dict(_few()) if request.param == "few" else _named(TYPABLE)


@pytest.fixture(scope="module")
def pipes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with answering(tmp_path_factory.mktemp("pipes")) as opened:
        yield opened
        assert not (opened / "said").read_text(encoding="utf-8"), "nothing stands between the keys"


@pytest.fixture
def hostile(make: Maker) -> Path:
    actors = [
        {"id": f"actor-{at}", "name": name, "kind": "person"}
        for at, name in enumerate(
            (*_named(TYPABLE).values(), *_named_untypable().values(), *(name for _, name in _few()))
        )
    ]
    options = [{"id": "option", "name": "--output=X", "kind": "person"}]
    more = [
        {"id": "algeria", "name": "Algeria", "kind": "state"},
        {"id": "oconnor", "name": "Sinéad O'Connor", "kind": "person"},
    ]
    return make(actor=[*actors, *options, *more])


def _few() -> Iterator[tuple[str, str]]:
    return ((f"F{at}x", f"F{at}x {name}") for at, name in enumerate(FEW))


def _named_untypable() -> dict[str, str]:
    return {f"U{at}x": f"U{at}x{name}" for at, name in enumerate(UNTYPABLE)}


@pytest.mark.slow  # starts each shell
def test_a_name_is_completed_to_itself_and_never_runs(
    shell: str, pipes: Path, hostile: Path, tmp_path: Path, typable: dict[str, str]
) -> None:
    before = {"bin", "notes", "script", hostile.name}
    with terminal(shell, tmp_path, pipes, SAHARA_DOSSIER=str(hostile)) as typed:
        for begun, name in typable.items():
            assert typed.words(f"sahara actor {begun}\t") == ["actor", name]
        for begun in _named_untypable():
            assert typed.words(f"sahara actor {begun}\t") == ["actor", begun]
        assert _left(tmp_path) <= before


def _left(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.startswith(".")}


def _is_quoted_by(shell: str, quote: str, name: str) -> bool:
    return not (shell == "bash" and quote == '"' and "!" in name)


@pytest.mark.slow  # starts each shell
@pytest.mark.parametrize("quote", ['"', "'"])
def test_within_quotation_marks_a_name_is_itself_too(
    shell: str, pipes: Path, hostile: Path, tmp_path: Path, quote: str
) -> None:
    with terminal(shell, tmp_path, pipes, SAHARA_DOSSIER=str(hostile)) as typed:
        for begun, name in _few():
            if _is_quoted_by(shell, quote, name):
                assert typed.words(f"sahara actor {quote}{begun}\t") == ["actor", name]
        assert "X" not in _left(tmp_path)


@pytest.mark.slow  # starts each shell
def test_the_value_of_an_option_is_completed_after_its_sign(
    shell: str, pipes: Path, hostile: Path, tmp_path: Path
) -> None:
    with terminal(shell, tmp_path, pipes, SAHARA_DOSSIER=str(hostile)) as typed:
        assert typed.words("sahara events --actor=Al\t") == ["events", "--actor=Algeria"]
        assert typed.words("sahara events --actor Al\t") == ["events", "--actor", "Algeria"]
        for begun, name in _few():
            assert typed.words(f"sahara events --actor={begun}\t") == ["events", f"--actor={name}"]
        assert "X" not in _left(tmp_path)


@pytest.mark.slow  # starts the program in each shell
def test_the_program_itself_answers_a_shell(shell: str, hostile: Path, tmp_path: Path) -> None:
    with terminal(shell, tmp_path, SAHARA_DOSSIER=str(hostile)) as typed:
        assert typed.words("sahara actor Sin\t") == ["actor", "Sinéad O'Connor"]


@pytest.mark.slow  # starts each shell
def test_zsh_shows_a_name_as_it_quotes_it(hostile: Path, tmp_path: Path) -> None:
    if not shutil.which("zsh"):
        pytest.skip("skipped: no zsh here")
    with terminal("zsh", tmp_path, SAHARA_DOSSIER=str(hostile)) as typed:
        typed.type("sahara actor Sin\t")
        typed.await_(r"ad\ O\'Connor")


def test_the_script_that_was_evaluated_before_gets_plain_words_alone(
    completed: Spawn, hostile: Path
) -> None:
    line = {"_TYPER_COMPLETE_ARGS": "sahara actor ", "SAHARA_DOSSIER": str(hostile)}
    told = completed(_SAHARA_COMPLETE="complete_zsh", **line)
    assert (told.status, told.err) == (0, "")
    assert told.out.startswith("_arguments '*: :((")
    assert not set(told.out[len("_arguments '*: :((") : -len("))'\n")]) & set(
        "\\$`'();&|<>*?[]{}~#!^:"
    )
    assert '"Algeria"' in told.out


def test_powershell_gets_words_in_its_own_quotation_marks(completed: Spawn, hostile: Path) -> None:
    line = {"_TYPER_COMPLETE_ARGS": "sahara actor ", "SAHARA_DOSSIER": str(hostile)}
    told = completed(_SAHARA_COMPLETE="complete_powershell", **line).out.splitlines()
    assert "'Sinéad O''Connor'::: " in told
    assert "'Q3x `touch X`'::: " in told
    assert "'Q31x «é» “x” ‘‘y’’'::: " in told


@pytest.mark.parametrize("named", [["zsh"], []])
def test_a_script_is_that_of_the_shell_that_is_named_else_that_asks(
    spawn: Spawn, named: list[str]
) -> None:
    told = spawn("--show-completion", *named)
    if named or told.status == 0:
        assert told.status == 0
        assert told.out.startswith("#compdef sahara\n" if named else "")
        assert spawn("--show-completion=zsh").out.startswith("#compdef sahara\n")
    else:
        assert told.err.startswith("sahara: ")


@pytest.mark.parametrize("option", ["--show-completion", "--install-completion"])
def test_a_shell_that_is_none_is_refused_and_nothing_is_written(
    refused: Refused, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for words in ([option, "nonsense"], [f"{option}=nonsense"]):
        assert refused(*words) == (
            'no completion for "nonsense"; name one of bash, zsh, fish, powershell, pwsh, '
            f"such as: sahara {option} bash"
        )
    assert refused(option, "bash", "zsh").startswith(f"{option} takes one shell")
    assert list(tmp_path.iterdir()) == []


def test_completion_is_installed_beside_what_stands(
    sahara: Sahara, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".bashrc").write_text("alias ls=ls", encoding="utf-8")
    for name, path in (
        ("bash", ".bash_completions/sahara.sh"),
        ("zsh", ".zfunc/_sahara"),
        ("fish", ".config/fish/completions/sahara.fish"),
    ):
        for _ in range(2):
            assert sahara("--install-completion", name).status == 0
        assert (tmp_path / path).read_text(encoding="utf-8") == sahara(
            "--show-completion", name
        ).out
    held = (tmp_path / ".bashrc").read_text(encoding="utf-8")
    assert held == f"alias ls=ls\nsource '{tmp_path}/.bash_completions/sahara.sh'\n"
    assert (tmp_path / ".zshrc").read_text(encoding="utf-8").count("compinit") == 2
