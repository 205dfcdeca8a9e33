"""The guides are read by `sahara help`, and every command line in them is one that `sahara` understands."""

from __future__ import annotations

import re
import shlex
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from typer import Context

from sahara_cli.cli.assembly import assembled
from sahara_cli.cli.commands import GROUPS, MEANT, SUMMARIES, TOPICS
from tests.rows import tried_on

if TYPE_CHECKING:
    from tests.conftest import Asking, Refused, Sahara

GUIDES = {
    one.name.removesuffix(".md"): one.read_text(encoding="utf-8")
    for one in files("sahara_cli.guides").iterdir()
    if one.name.endswith(".md")
}
_TYPED = re.compile(r"^(?:\$ )?(sahara [^\n#]*)", re.MULTILINE)
_INLINE = re.compile(r"`(sahara [^`]+)`")


def _typed() -> list[tuple[str, str]]:
    """Find the command lines in the guides, those in running text too."""
    found = []
    for name, text in GUIDES.items():
        fenced = "".join(re.findall(r"```(?:sh|console)\n(.*?)```", text, re.DOTALL))
        lines = [
            *_TYPED.findall(fenced),
            *(one.replace("\n", " ") for one in _INLINE.findall(text)),
        ]
        found += [(name, line.strip()) for line in lines]
    return found


def test_every_topic_has_a_guide_and_every_guide_a_topic() -> None:
    assert set(GUIDES) == set(TOPICS)


@tried_on("topic", TOPICS)
def test_a_guide_is_printed_as_it_stands_off_a_terminal(answer: Asking, topic: str) -> None:
    assert answer("help", topic) == GUIDES[topic]
    assert GUIDES[topic].startswith("# ")


@tried_on("command", SUMMARIES)
def test_help_of_a_command_is_its_own(answer: Asking, command: str) -> None:
    assert answer("help", command) == answer(command, "--help")


def test_without_a_topic_all_are_listed(answer: Asking) -> None:
    listed = answer("help")
    for topic, told in TOPICS.items():
        assert re.search(rf"^  sahara help {topic} +{re.escape(told)}$", listed, re.MULTILINE)


def test_what_is_no_topic_is_refused_with_what_looks_like_it(refused: Refused) -> None:
    assert (
        refused("help", "date-s")
        == 'no guide or command "date-s"; did you mean "dates", "date" or "data"?'
    )
    assert refused("help", "qwxyz").endswith("`sahara help` lists them")


@tried_on(("guide", "line"), _typed())
def test_every_command_in_a_guide_is_understood(guide: str, line: str) -> None:
    words = shlex.split(line)[1:]
    if words and words[0].isupper():  # COMMAND, TOPIC: stands for any
        return
    assert words[0] in SUMMARIES, f"{guide}: {line}"
    group = assembled()
    context = Context(group)
    command = group.get_command(context, words[0])
    command.make_parser(Context(command)).parse_args(args=words[1:])


def test_every_command_stands_in_one_group() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(SUMMARIES)


@tried_on("word", MEANT)
def test_a_word_that_people_try_is_told_what_is_meant(refused: Refused, word: str) -> None:
    sentence = refused(word, "x")
    assert sentence == f'no command "{word}"; type: {MEANT[word]}'
    first = MEANT[word].split()[1]
    assert first in SUMMARIES or first == "--version"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("events", "--json"), "sahara events has no --json; say --format json"),
        (("quote", "--csv"), "sahara quote has no --csv; say --format csv"),
        (("events", "--from", "2020"), "sahara events has no --from; say --since"),
        (("timeline", "--before", "2020"), "sahara timeline has no --before; say --until"),
        (("count", "--group-by", "year"), "sahara count has no --group-by; say --by"),
        (("same", "a", "b", "--to", "x"), "sahara same has no --to; say --dossier DIR"),
        (("edit", "a", "--dossier", "x"), "sahara edit has no --dossier; say --to DIR"),
    ],
)
def test_an_option_that_people_try_is_told_what_is_meant(
    refused: Refused, typed: tuple[str, ...], sentence: str
) -> None:
    assert refused(*typed) == sentence


def test_an_option_is_not_told_to_a_command_that_lacks_what_is_meant(sahara: Sahara) -> None:
    assert "say --by" not in sahara("date", "2020", "--group-by", "year").err


def test_what_the_guide_to_formats_prints_is_what_is_answered(sahara: Sahara) -> None:
    (block,) = re.findall(r"```console\n(.*?)```", GUIDES["formats"], re.DOTALL)
    for part in block.removeprefix("$ ").split("\n$ "):
        line, _, printed = part.partition("\n")
        assert sahara(*shlex.split(line)[1:]).out.strip() == printed.strip(), line
