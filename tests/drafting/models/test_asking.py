"""Who is asked, what is sent, what is kept, and what it cost."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import FROM_HERE
from tests.drafting.claims.ferries import lay_out, lines
from tests.drafting.models.told import DRAFT, GOOD, SIGNED, drafted

if TYPE_CHECKING:
    from tests.conftest import Refused, Sahara
    from tests.drafting.models.told import Told


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_second_run_asks_nothing_and_is_the_same(sahara: Sahara, told: Told) -> None:
    first = drafted(sahara)
    second = drafted(sahara)
    assert first.out == second.out
    assert len(told.prompts) == 1
    assert "model told: 1 question asked; 120 tokens in, 45 out; " in first.err
    assert (
        second.err.splitlines()[-1] == "sahara: model told: no questions asked, 1 kept from before"
    )


def test_what_was_answered_is_nobody_else_s_to_read(
    sahara: Sahara, told: Told, tmp_path: Path
) -> None:
    told.answer(GOOD)
    drafted(sahara)
    folder = tmp_path / "home" / "sahara" / "answers"
    (kept,) = folder.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert json.loads(kept.read_text("utf-8"))["text"] == json.dumps(GOOD)


@pytest.mark.parametrize(
    "more", [("--again",), ("--model-option", "temperature", "0.5"), ("--label", "Ferries")]
)
def test_another_question_is_asked_anew(sahara: Sahara, told: Told, more: tuple[str, ...]) -> None:
    drafted(sahara)
    drafted(sahara, *more)
    assert len(told.prompts) == (1 if more[0] == "--label" else 2)


def test_a_kept_answer_that_is_broken_is_asked_for_again(
    sahara: Sahara, told: Told, tmp_path: Path
) -> None:
    drafted(sahara)
    (kept,) = (tmp_path / "home" / "sahara" / "answers").iterdir()
    kept.write_text("{", encoding="utf-8")
    assert drafted(sahara).status == 0
    assert len(told.prompts) == 2


def test_options_reach_the_model_as_they_are_typed(sahara: Sahara, told: Told) -> None:
    drafted(sahara, "--model-option", "temperature", "0.5")
    assert told.prompts[0].options.temperature == 0.5


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            ("colour", "red"),
            "--model-option: told does not take colour red; its options are temperature",
        ),
        (
            ("temperature", "hot"),
            "--model-option: told does not take temperature hot; its options are temperature",
        ),
        (
            ("temperature", "1", "--model-option", "temperature", "2"),
            "--model-option gives one option twice; give each once",
        ),
    ],
)
@pytest.mark.usefixtures("told")
def test_an_option_that_a_model_does_not_have_is_refused(
    refused: Refused, typed: tuple[str, ...], sentence: str
) -> None:
    lay_out()
    assert refused(*DRAFT, "--model-option", *typed) == sentence


@pytest.mark.usefixtures("told")
def test_a_model_that_is_not_there_is_refused_with_what_looks_like_it(refused: Refused) -> None:
    lay_out()
    assert refused(*DRAFT[:-1], "tolt") == 'no model "tolt"; did you mean "told"?'
    sentence = refused(*DRAFT[:-1], "zzzzzzzz")
    assert sentence.startswith('no model "zzzzzzzz"; `llm models` lists them')


def test_a_text_leaves_the_machine_only_where_that_is_allowed(sahara: Sahara, told: Told) -> None:
    told.api_base = "https://models.example.org/v1"
    refusal = drafted(sahara)
    assert (refusal.status, refusal.out) == (2, "")
    assert refusal.err.splitlines()[-1] == (
        "sahara: model told is not on this machine: the text is sent to models.example.org; --yes allows it"
    )
    assert told.prompts == []
    assert drafted(sahara, "--yes").status == 0
    assert drafted(sahara).status == 0, "what is kept is sent to nobody"


@pytest.mark.parametrize(
    ("typed", "sent"), [("y\n", True), ("YES\n", True), ("n\n", False), ("\n", False), ("", False)]
)
def test_a_person_at_a_terminal_is_asked(
    sahara: Sahara, told: Told, monkeypatch: pytest.MonkeyPatch, typed: str, *, sent: bool
) -> None:
    told.api_base = "https://models.example.org/v1"
    monkeypatch.setattr(sys, "stdin", _Terminal(typed))
    result = drafted(sahara)
    assert "the text is sent to models.example.org; send it? [y/N] " in result.err
    assert (result.status, bool(told.prompts)) == ((0, True) if sent else (2, False))


@pytest.mark.parametrize(
    ("base", "to"),
    [
        ("http://localhost:11434/v1", ""),
        ("http://127.0.0.1:8080", ""),
        ("http://[::1]:8080", ""),
        ("http://localhost@evil.example/v1", "evil.example"),
        ("http://localhost.evil.example/v1", "localhost.evil.example"),
        ("http://192.168.1.20:11434/v1", "192.168.1.20"),
    ],
)
def test_a_model_is_local_where_its_address_is_this_machine_s(
    told: Told, base: str, to: str
) -> None:
    from sahara_cli.drafting.models.library import sent_to

    told.api_base = base
    assert sent_to(told) == to


def test_a_model_that_is_not_known_to_be_local_is_taken_to_be_elsewhere(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sahara_cli.drafting.models.library import sent_to

    told.api_base = None
    assert sent_to(told) == "wherever tests sends it"
    monkeypatch.setattr(type(told), "__module__", "llm_gguf")
    assert sent_to(told) == ""
    told.needs_key = "openai"
    assert sent_to(told) == "openai"
    told.needs_key = None
    monkeypatch.setattr(type(told), "__module__", "llm_ollama")
    assert sent_to(told) == ""
    monkeypatch.setenv("OLLAMA_HOST", "box.example:11434")
    assert sent_to(told) == "box.example"


def test_a_model_that_fails_is_told_in_a_sentence(sahara: Sahara, told: Told) -> None:
    def failing() -> Any:
        yield "{"
        raise RuntimeError("429: too many\nrequests \x1b[31m")

    told.answers = [failing()]
    result = drafted(sahara)
    assert (result.status, result.out) == (3, "")
    assert (
        result.err.splitlines()[-1]
        == "sahara: model told gave no answer: 429: too many requests \\x1b[31m"
    )


def test_without_the_library_it_is_said_how_to_get_it(
    refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "llm", None)
    lay_out()
    sentence = refused(*DRAFT)
    assert sentence.startswith("--model needs the llm library, which is not installed: ")


@pytest.mark.slow  # starts processes
def test_a_draft_by_rules_loads_no_model() -> None:
    lay_out()
    code = (
        "import sys; from sahara_cli.app import run; run(sys.argv[1:]); "
        "print([one for one in sys.modules if one == 'llm' or 'drafting.models' in one])"
    )
    words = ("draft", "ferries.txt", "--published", "2024-05-12")
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, **FROM_HERE},
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--yes",), "--yes is about a model: give --model NAME with it"),
        (("--dry-run",), "--dry-run is about a model: give --model NAME with it"),
        (
            ("--model-option", "a", "b"),
            "--model-option is about a model: give --model NAME with it",
        ),
        (
            ("--from", "x.json", "--model", "told"),
            "--from and --model exclude one another; give one of them",
        ),
    ],
)
def test_what_does_not_go_together_is_refused(
    refused: Refused, words: tuple[str, ...], sentence: str
) -> None:
    lay_out()
    assert refused("draft", "ferries.txt", "--published", "2024-05-12", *words) == sentence


def test_several_articles_are_asked_about_and_summed_up_one_by_one(
    sahara: Sahara, told: Told
) -> None:
    lay_out()
    Path("gulls.txt").write_text(
        "Gulls return\n\nThe gulls of Port Selva returned on Friday.\n", encoding="utf-8"
    )
    told.answer({"events": [SIGNED]}, {"events": [{**SIGNED, "sentence": 2, "title": "Gulls return", "kind": "other",
                                                    "date": "D1", "actors": []}]})  # fmt: skip
    result = sahara(
        "draft",
        "ferries.txt",
        "gulls.txt",
        "--published-all",
        "2024-05-12",
        "--model",
        "told",
        "-f",
        "jsonl",
    )
    assert result.status == 0, result.err
    assert "model told: 2 questions asked; 240 tokens in, 90 out" in result.err
    assert [one["record"] for one in lines(result)].count("article") == 2


def test_a_text_that_is_not_english_is_not_asked_about(sahara: Sahara, told: Told) -> None:
    Path("ferries.txt").write_text(
        "Le ministre a signé un accord avec la ville pour la nouvelle ligne. « Nous sommes heureux », a dit le maire "
        "de la ville, qui est dans le sud du pays depuis des années.\n",
        encoding="utf-8",
    )
    result = sahara(*DRAFT, "-f", "jsonl")
    assert result.status == 0
    assert "ferries.txt: it is not in English, and no model is asked" in result.err
    assert told.prompts == []


def test_where_nothing_is_to_be_kept_no_answer_is(
    sahara: Sahara, told: Told, tmp_path: Path
) -> None:
    assert drafted(sahara, "--no-keep").status == 0
    assert not (tmp_path / "home").exists()
    drafted(sahara, "--no-keep")
    assert len(told.prompts) == 2
