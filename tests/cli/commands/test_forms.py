"""What each command offers of forms, and of options about them: all that it can write, and nothing that it cannot."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sahara_cli.cli.commands import MODULES, SUMMARIES
from sahara_cli.formats import ENDINGS, EXPORTS, FORMATS, LOCATOR_FORMS, REFERENCE_FORMS
from sahara_cli.storage.copies import keep
from tests.conftest import ARTICLE, CITE, DIGEST
from tests.formats.fonts import any_font
from tests.formats.samples import BINARY
from tests.rows import tried_on
from tests.sampled import sampled

if TYPE_CHECKING:
    from tests.conftest import Asking, Maker, Refused, Sahara

#: A question to each command that has an answer to shape.
ASKED: dict[str, tuple[str, ...]] = {
    "events": ("events",),
    "timeline": ("timeline",),
    "quote": ("quote",),
    "fact": ("fact",),
    "find": ("find", "met"),
    "actor": ("actor", "north"),
    "count": ("count", "--by", "kind"),
    "read": ("read", "paper"),
    "show": ("show", "year"),
    "cite": ("cite", "year"),
    "articles": ("articles",),
    "same": ("same",),
    "date": ("date", "[2020-01-01,2020-02-03,2021-04-05]"),
    "draft": ("draft", "article.txt", "--published", "2023-12-18"),
}
#: What each of the options about a form needs beside it to make a difference.
MATTERS = {
    "--bom": ("-f", "csv", "--bom"),
    "--all-dates": ("-f", "ics", "--all-dates"),
    "--color": ("-f", "table", "--color", "always"),
    "--width": ("-f", "table", "--width", "24"),
    "--base": ("-f", "jsonld", "--base", "urn:x:"),
    "--fragment": ("-f", "html", "--fragment"),
}
_ALL = (*FORMATS, *LOCATOR_FORMS)


@pytest.fixture(autouse=True)
def _made(make: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    again = {"id": "again", "date": "2023", "cites": [{**CITE, "article": "other"}]}
    folder = make(
        event=[
            {"id": "year", "date": "2023", "title": "They met in the harbour", "actors": ["north"]},
            {**again, "title": "Met again in the harbour", "actors": ["north"]},
        ],
        article=[ARTICLE, {**ARTICLE, "id": "other"}],
        statement=[{"id": "said", "date": "2023-12", "text": "We met in the harbour."}],
        fact=[{"id": "claim", "date": "2020", "cites": [CITE], "value": "met the sea"}],
    )
    monkeypatch.setenv("SAHARA_DOSSIER", str(folder))
    keep(DIGEST, "They met, though far away, in the harbour.\n")
    (tmp_path / "article.txt").write_text(
        "Zoë O'Neill arrived in Northland on 8 December 2023.\n", encoding="utf-8"
    )


def _offered(answer: Asking, command: str) -> list[str]:
    """Read the forms that a command's help names."""
    found = re.search(r"--format FORMAT +(.*?)\.\n", answer(command, "--help"), re.DOTALL)
    assert found
    return re.split(r",\s+", found[1])


def _shapes(command: str) -> bool:
    name = MODULES.get(command, command)
    call = getattr(import_module(f"sahara_cli.cli.commands.{name}"), name)
    return any(one.name == "format" for one in getattr(call, "params", ()))


def test_every_command_whose_answer_has_a_form_is_asked_here() -> None:
    assert set(ASKED) == {command for command in SUMMARIES if _shapes(command)}


@pytest.mark.parametrize("command", sampled(ASKED, 4))
def test_every_form_that_help_names_is_written_and_any_other_is_refused(
    sahara: Sahara, answer: Asking, refused: Refused, command: str
) -> None:
    offered = _offered(answer, command)
    assert offered == [form for form in offered if form in _ALL]
    for form in _ALL:
        if form in offered and form == "png" and not any_font():
            continue
        if form in offered:
            done = sahara(*ASKED[command], "-f", form, "-o", "out")
            assert (done.status, done.out) == (0, ""), form
            assert Path("out").stat().st_size, form
        else:
            sentence = f'no format "{form}"; it is one of {", ".join(offered)}'
            assert refused(*ASKED[command], "-f", form) == sentence


@pytest.mark.parametrize("command", ASKED)
def test_an_ending_that_a_command_does_not_write_gets_those_that_it_does(
    answer: Asking, refused: Refused, tmp_path: Path, command: str
) -> None:
    offered = _offered(answer, command)
    known = [ending for ending, form in ENDINGS.items() if form in offered]
    for ending in (".xyz", *(ending for ending in ENDINGS if ending not in known)):
        assert refused(*ASKED[command], "-o", f"out{ending}") == (
            f'"{ending}" tells no format; end the output in {", ".join(known)}, or say --format'
        )
        assert not (tmp_path / f"out{ending}").exists()


@tried_on("option", MATTERS)
@tried_on("command", SUMMARIES)
def test_an_option_is_offered_where_it_makes_a_difference_and_nowhere_else(
    sahara: Sahara, answer: Asking, refused: Refused, command: str, option: str
) -> None:
    asked, (flag, form, *added) = ASKED.get(command, (command,)), MATTERS[option]
    if f"  {option} " in answer(command, "--help"):
        assert sahara(*asked, flag, form).out != sahara(*asked, flag, form, *added).out
    else:
        assert f" has no {option}; " in refused(*asked, *added)


@pytest.mark.parametrize(
    "form", ["table", "csv", "md", "html", "svg", "ics", "timelinejs", "markwhen"]
)
def test_columns_that_were_asked_for_are_in_every_form_that_has_columns(
    sahara: Sahara, make: Maker, form: str
) -> None:
    event = {"id": "fair", "title": "A fair", "kind": "protest", "topics": ["trade"]}
    event |= {"actors": ["south"], "places": ["harbour"]}
    folder = make("columns", event=[event])
    text = sahara(
        "events", "--dossier", folder, "-f", form, "--columns", "when,what,kind,topics"
    ).out
    assert "protest" in text
    assert "trade" in text
    # Without what a page tells on demand and filters by, and what a calendar has a field of its own for.
    shown = re.sub(r"(?sm)<details>.*?</details>|<form.*?</form>|^LOCATION:.*?$", "", text)
    assert "A fair" in shown
    assert "protest" in shown
    assert not re.search("Southland|Harbour", shown)


_OF_RECORDS = [form for form in FORMATS if form not in (*BINARY, "geojson", *REFERENCE_FORMS)]


@pytest.mark.parametrize("form", _OF_RECORDS)
def test_every_form_keeps_to_the_filters_the_order_and_the_limit(
    sahara: Sahara, make: Maker, form: str
) -> None:
    days = {"first": 1, "second": 2, "third": 3, "fourth": 4}
    events = [
        {"id": f"{word}-one", "title": f"The {word} fair", "date": f"2023-12-{day:02}"}
        for word, day in days.items()
    ]
    folder = make("order", event=events)
    asked = ("events", "--dossier", folder, "--until", "2023-12-03", "-f", form)

    def found(*more: str) -> list[str]:
        told = re.sub("(?s)<(style|script)>.*?</", "", sahara(*asked, *more).out)
        return list(dict.fromkeys(re.findall(r"\b(first|second|third|fourth)\b", told)))

    assert found("--sort", "what", "--reverse", "--limit", "2") == ["third", "second"]
    assert found() == [
        "first", "second", "third",
    ]  # fmt: skip


@pytest.mark.parametrize("form", REFERENCE_FORMS)
def test_references_are_those_of_the_records_that_fit(
    sahara: Sahara, make: Maker, form: str
) -> None:
    articles = [{**ARTICLE, "id": f"paper-{at}"} for at in range(4)]
    events = [
        {
            "id": f"e-{at}",
            "date": f"2023-12-0{at + 1}",
            "cites": [{**CITE, "article": f"paper-{at}"}],
        }
        for at in range(4)
    ]
    folder = make("references", article=articles, event=events)
    asked = ("events", "--dossier", folder, "--until", "2023-12-03", "-f", form)
    assert re.findall(r"paper-\d", sahara(*asked).out) == ["paper-0", "paper-1", "paper-2"]
    told = sahara(*asked, "--reverse", "--limit", "2").out
    assert re.findall(r"paper-\d", told) == ["paper-2", "paper-1"]


@tried_on("form", sorted(EXPORTS))
def test_an_export_of_nothing_is_told_to_be_empty(sahara: Sahara, form: str) -> None:
    done = sahara("events", "--until", "1900", "-f", form, "-o", "out")
    assert (done.status, done.err) == (0, "sahara: no events found: what is written holds none\n")
