"""What a shell is told to complete: by the completers, and by the protocol that shells speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import typer

from sahara_cli.cli import completion, front
from tests.conftest import ACTORS
from tests.rows import tried_on

if TYPE_CHECKING:
    from pathlib import Path

    from sahara_cli.cli.words import Completer
    from tests.conftest import Maker, Spawn

_BASH = {"_SAHARA_COMPLETE": "complete_bash"}


def _asked(dossier: Path | None = None) -> typer.Context:
    context = typer.Context(typer.main.get_command(typer.Typer(callback=lambda: None)))
    context.params = {"dossier": [str(dossier)]} if dossier else {}
    return context


@pytest.mark.parametrize(
    ("completer", "typed", "offered"),
    [
        (completion.actors, "nor", ["Northland"]),
        (completion.actors, "NOR", ["Northland"]),
        (completion.actors, "zoe o", ["Zoë O'Neill"]),
        (completion.actors, '"zoe', ["Zoë O'Neill"]),
        (completion.actors, "the", ["the North"]),
        (completion.actors, "x", []),
        (completion.places, "T", ["The Harbour"]),
        (completion.topics, "MIL", ["military-exercise"]),
        (completion.articles, "", ["paper", "leaflet"]),
        (completion.subjects, "d", ["diplomacy"]),
        (completion.subjects, "northland", ["Northland"]),
        (completion.ids, "Tre", ["treaty"]),
        (completion.ids, "harb", ["harbour"]),
    ],
)
def test_names_are_offered_whatever_their_case(
    harbour: Path, completer: Completer, typed: str, offered: list[str]
) -> None:
    assert completer(_asked(harbour), typed) == offered


@tried_on(
    ("completer", "typed", "offered"),
    [
        (completion.kinds, "VIS", ["visit"]),
        (completion.kinds, "co", ["consult", "concede", "cooperate", "coerce"]),
        (completion.statuses, "", ["reported", "planned", "disputed"]),
        (completion.among(("table", "json", "jsonl")), "J", ["json", "jsonl"]),
        (completion.nouns, "S", ["statement", "same", "sentence"]),
    ],
)
def test_fixed_words_are_offered(completer: Completer, typed: str, offered: list[str]) -> None:
    assert completer(_asked(), typed) == offered


def test_a_name_is_offered_once(make: Maker) -> None:
    folder = make()
    assert completion.subjects(_asked(folder), "Northland") == ["Northland"]


def test_two_of_one_name_are_offered_by_their_ids(make: Maker) -> None:
    folder = make(
        actor=[
            {"id": "smith-j", "name": "John Smith", "kind": "person", "aliases": ["the Minister"]},
            {"id": "smith-j-2", "name": "John Smith", "kind": "person"},
            {"id": "north", "name": "Øyvind", "kind": "person"},
        ]
    )
    for completer in (completion.actors, completion.subjects):
        assert completer(_asked(folder), "John") == ["smith-j", "smith-j-2"]
        assert completer(_asked(folder), "the min") == ["the Minister"]
        assert completer(_asked(folder), "oy") == ["Øyvind"]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("events --columns wh", ["when", "what", "who", "where"]),
        ("events --columns when,what,wh", ["when,what,who", "when,what,where"]),
        ("events --columns date_b", ["date_basis"]),
        ("quote --sort sp", ["speaker", "speaker_id"]),
        ("timeline --columns=rec", ["record"]),
        ("events --columns zz", []),
    ],
)
def test_the_columns_of_a_listing_are_offered(line: str, offered: list[str]) -> None:
    *words, last = line.split(" ")
    assert front.offered(words, last) == offered


def test_folders_of_dossiers_are_offered_and_no_others(
    make: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("news-one", "news-two", "others"):
        make(name)
    (tmp_path / "news-paper").mkdir()
    both = ["news-one", "news-two"]
    for words in (["events", "--dossier"], ["add", "draft.jsonl", "--to"], ["edit", "x", "--to"]):
        assert front.offered(words, "ne") == both
    assert front.offered(["events"], "--dossier=ne") == both
    assert front.offered(["events", "--dossier"], f"{tmp_path}/n") == [
        f"{tmp_path}/{name}" for name in both
    ]
    assert front.offered(["events", "--dossier"], "nowhere/n") == []


def test_a_name_that_no_line_could_hold_is_not_offered(make: Maker) -> None:
    held = ["Ann\u00a0Roe", "Ann\u200dDoe", "Ann Bee"]
    names = ["Ann\aOne", "Ann\x1bTwo", "Ann\u202eSix", "-Ann Lee", *held]
    actors = [{"id": f"a-{at}", "name": name, "kind": "person"} for at, name in enumerate(names)]
    offered = completion.actors(_asked(make("marked", actor=[*ACTORS, *actors])), "ann")
    assert offered == held


def test_the_environments_dossier_is_completed_from(harbour: Path) -> None:
    assert harbour.name
    assert completion.ids(_asked(), "siege") == ["siege"]


def test_a_dossier_that_cannot_be_read_completes_nothing(make: Maker, tmp_path: Path) -> None:
    assert completion.actors(_asked(tmp_path / "none"), "") == []
    broken = make(event=[{"id": "one", "date": "banana"}])
    assert completion.ids(_asked(broken), "") == []


def _bash(completed: Spawn, typed: str, word: int | None = None) -> list[str]:
    """Ask as bash does, at the end of what is typed or at a word of it."""
    at = len(typed.split()) - (not typed.endswith(" ")) if word is None else word
    status, out, err = completed(COMP_WORDS=typed, COMP_CWORD=str(at), **_BASH)
    assert (status, err) == (0, "")
    return [line for line in out.splitlines() if line]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("sahara ev", ["events"]),
        ("sahara a", ["actor", "articles", "add", "attach"]),
        ("sahara events --si", ["--since"]),
        ("sahara events --actor ALG", ["Algeria"]),
        ("sahara actor pol", [r"Polisario\ Front", "Polisario"]),
        ("sahara timeline --place w", [r"Western\ Mediterranean", r"Western\ Sahara"]),
        ("sahara events --kind vi", ["visit", "violence"]),
        ("sahara events --topic UN", ["un-process"]),
        ("sahara show NAVAL", ["naval-exercises-2023-12"]),
        ("sahara fact aut", ["autonomy-plan"]),
        ("sahara find --status p", ["planned"]),
        ("sahara events -f js", ["json", "jsonl", "jsonld"]),
        ("sahara schema a", ["actor", "article"]),
        ("sahara quote Bou", ["Bourita"]),
        ("sahara events --article harris", ["harris-visit-2023"]),
    ],
)
def test_bash_is_answered(completed: Spawn, typed: str, offered: list[str]) -> None:
    assert _bash(completed, typed) == offered


def test_bash_gets_what_has_a_space_so_that_it_stays_one_word(completed: Spawn) -> None:
    assert _bash(completed, "sahara actor joe") == [r"Joe\ Biden"]
    assert _bash(completed, r"sahara actor joe\ b", 2) == [r"Joe\ Biden"]


def test_within_quotation_marks_bash_needs_no_more(completed: Spawn) -> None:
    assert _bash(completed, 'sahara actor "joe', 2) == ["Joe Biden"]
    assert _bash(completed, "sahara actor 'joe", 2) == ["Joe Biden"]


def test_bash_completes_from_the_dossier_on_the_line(completed: Spawn, harbour: Path) -> None:
    typed = f"sahara events --dossier {harbour} --actor sou"
    assert _bash(completed, typed) == ["Southland"]
    assert _bash(completed, f"sahara show --dossier {harbour} sieg") == ["siege"]


def test_a_name_that_a_shell_would_run_stays_text(completed: Spawn, make: Maker) -> None:
    folder = make(actor=[{"id": "a", "name": "Ann $(touch x); `ls` & co", "kind": "person"}])
    (offered,) = _bash(completed, f"sahara actor --dossier {folder} ann")
    assert offered == r"Ann\ \$\(touch\ x\)\;\ \`ls\`\ \&\ co"


def test_bash_is_told_nothing_where_the_dossier_cannot_be_read(completed: Spawn) -> None:
    assert _bash(completed, "sahara actor --dossier nowhere al") == []


def test_where_nothing_fits_nothing_is_said(completed: Spawn) -> None:
    assert _bash(completed, "sahara qq") == []
    assert _bash(completed, "sahara events --actor qq") == []


def test_the_other_shells_quote_for_themselves(completed: Spawn) -> None:
    typed = {"_TYPER_COMPLETE_ARGS": "sahara actor joe", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    assert completed(_SAHARA_COMPLETE="complete_fish", **typed) == (0, "Joe Biden\n", "")
    assert completed(_SAHARA_COMPLETE="complete_zsh", **typed) == (
        0, "_arguments '*: :((\"Joe Biden\"))'\n", "",
    )  # fmt: skip


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_is_shown_when_it_is_asked_for(completed: Spawn, shell: str) -> None:
    status, out, err = completed(_SAHARA_COMPLETE=f"source_{shell}")
    assert (status, err) == (0, "")
    assert "_SAHARA_COMPLETE" in out


def test_a_record_that_is_changed_is_completed_from_the_dossier_that_has_it(
    make: Maker, harbour: Path
) -> None:
    folder = make("changed", event=[{"id": "only-here"}, {"id": "beside"}], same=[
        {"id": "only-judged", "members": ["only-here", "beside"], "verdict": "different"},
    ])  # fmt: skip
    context = typer.Context(typer.main.get_command(typer.Typer(callback=lambda: None)))
    context.params = {"to": str(folder)}
    assert completion.ids(context, "only") == ["only-here", "only-judged"]
    context.params = {"dossier": [str(harbour)]}
    assert completion.ids(context, "only") == []
