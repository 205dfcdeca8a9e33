"""Nothing is done more often than the input is long: steps are counted at two sizes, and no clock is read."""

from __future__ import annotations

import gc
import io
import json
import shutil
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest
import typer

from sahara_cli.app import run
from sahara_cli.cli import completion
from sahara_cli.cli.commands import SUMMARIES
from sahara_cli.formats import FORMATS, REFERENCE_FORMS, ROW_FORMS
from sahara_cli.storage import journal, parts, shelf, stamps
from sahara_cli.storage.copies import keep
from sahara_cli.texts import digest, normalise
from tests.conftest import filled
from tests.formats.fonts import any_font
from tests.growing import Steps, counted, grown, outgrown
from tests.imports.made import ACLED, table
from tests.sampled import sampled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FEW, MANY = 100, 400

#: The forms that are asked of a command. Mermaid's holds fifty records at most.
_FORMS = tuple(form for form in FORMATS if form != "mermaid" and (form != "png" or any_font()))
_PICTURED = tuple(form for form in (*ROW_FORMS, "html", "svg", "png") if form in _FORMS)

#: A question to each command, and its forms; "*" stands for an argument for each claim, or for each line.
ASKED: dict[tuple[str, ...], tuple[str, ...]] = {
    ("events",): _FORMS,
    ("timeline",): _FORMS,
    ("actor",): _PICTURED,
    ("actor", "Port 0"): _FORMS,
    ("quote",): _FORMS,
    ("fact",): _FORMS,
    ("find", "boat"): _FORMS,
    ("count", "--by", "month"): ROW_FORMS,
    ("count", "--by", "actor", "--by", "kind"): ("table", "json"),
    ("show", "event-0"): _FORMS,
    ("cite", "*"): ("md", *REFERENCE_FORMS),
    ("articles",): (*_PICTURED, *REFERENCE_FORMS),
    ("date", "*"): ROW_FORMS,
    ("check",): ("",),
    ("same",): ("table", "json"),
    ("schema", "event"): ("",),
}
#: Other questions, in the form that costs least.
NARROWED: tuple[tuple[str, ...], ...] = (
    ("actor", "Port 0", "--with", "Port 1", "--since", "1950"),
    ("actor", "--actor", "Port 0", "--sort", "name", "--reverse"),
    ("events", "--actor", "Port 0", "--with", "Port 1", "--place", "Bay 0", "--kind", "consult"),
    ("events", "--text", "boat", "--topic", "topic 0", "--article", "paper-0", "--as-of", "2024"),
    ("events", "--sort", "who", "--limit", "10"),
    ("events", "--near", "10,70,3000", "--near", "0,0,20"),
    ("events", "--place", "Bay 0"),
    ("timeline", "--by", "month"),
    ("timeline", "--by", "week", "--place", "Bay 0"),
    ("count", "--by", "place"),
    ("same", "event-0"),
    ("quote", "Port 0", "--strict", "--on", "1950"),
    ("fact", "Port 0", "--status", "reported"),
    ("show", "actor-0"),
    ("show", "paper-0"),
    ("show", "no-such-id"),
    ("actor", "Nobody"),
)
#: What is asked of copies, in each form.
READ: dict[str, tuple[str, ...]] = {form: ("read", "paper-0", "-f", form) for form in ROW_FORMS}
#: What is asked of each command that is no question.
DONE: dict[str, tuple[str, ...]] = {
    "add": ("add", "{draft}", "--to", "{new}", "--accept-doubts", "--copy", "{text}"),
    "import": ("import", "{rows}", "--as", "acled", "--to", "{taken}"),
    "attach": ("attach", "{text}"),
    "draft": ("draft", "{news}", "--published", "2023-12-18", "-f", "json"),
    "new": ("new", "{other}"),
    "review": ("review", "{draft}"),
    "pack": ("pack", "{held}", "-o", "{packed}"),
    "help": ("help", "dates"),
    "edit": ("edit", "event-0", "--to", "{held}", "--title", "Otherwise", "--actors", "Port 1"),
    "remove": ("remove", "*", "--to", "{held}"),
}


#: What reads an article as a whole or starts an engine: the parts of both are counted elsewhere too.
_COSTLY = ("draft", "pack")


class Made(NamedTuple):
    """A dossier of so many claims on disk, and what else a command may be given."""

    claims: int
    folder: Path

    def words(self, asked: tuple[str, ...]) -> list[str]:
        """Fill in what stands for something of this dossier."""
        several = {
            "cite": [f"event-{at}" for at in range(self.claims // 2)],
            "remove": [f"event-{at}" for at in range(self.claims // 2)],
            "date": [f"{at % 28 + 1} June {1900 + at % 120}" for at in range(self.claims // 2)],
        }
        for at, word in enumerate(asked):
            if word == "*":
                asked = (*asked[:at], *several[asked[0]], *asked[at + 1 :])
        beside = self.folder.parent
        files = {
            "draft": "draft.jsonl",
            "again": "again.jsonl",
            "text": "text.txt",
            "news": "news.txt",
            "new": "new",
            "other": "other",
            "rows": "rows.csv",
            "taken": "taken",
            "held": "held",
            "packed": "packed.parquet",
        }
        return [
            word.format_map({name: beside / file for name, file in files.items()}) for word in asked
        ]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, Made]:
    """Make a dossier and another that is four times as long, once for all that is asked here."""
    few, many = (_made(claims, tmp_path_factory.mktemp(f"of-{claims}")) for claims in (FEW, MANY))
    return few, many


def _made(claims: int, beside: Path) -> Made:
    folder = beside / "dossier"
    folder.mkdir()
    described = {"title": "A dossier", "description": "Of any size.", "schema_version": 2}
    (folder / "dossier.json").write_text(json.dumps(described), encoding="utf-8")
    held = grown(claims)
    drafted = []
    for noun, records in held.records.items():
        lines = [json.dumps(filled(noun, record)) for record in records]
        (folder / f"{noun}s.jsonl").write_text("\n".join(lines), encoding="utf-8")
        drafted += [json.dumps({"record": noun, **filled(noun, record)}) for record in records]
    (beside / "draft.jsonl").write_text("\n".join(drafted), encoding="utf-8")
    (beside / "text.txt").write_text(held.texts[0], encoding="utf-8")
    rows = ({**ACLED, "event_id_cnty": f"V{at}", "actor1": f"Group {at}"} for at in range(claims))
    table(beside / "rows.csv", *rows)
    (beside / "news.txt").write_text(_news(claims // 4), encoding="utf-8")
    return Made(claims, folder)


def _news(paragraphs: int) -> str:
    return "".join(
        f"In round {at} ministers of Kenya met the envoy of Peru in Lima on {at % 28 + 1} June {1950 + at % 70}.\n"
        f"“Mine {at} is to open in spring,” said Ada North-{at}, a judge, who visited Chad last week.\n"
        for at in range(paragraphs)
    )


def _forget() -> None:
    """Forget texts, dates and words that are remembered: another test may have asked of the same ones.

    What is remembered without a limit is tables, which cost the same whatever is asked.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith("sahara_cli."):
            for held in list(vars(module).values()):
                parameters = getattr(held, "cache_parameters", None)
                if parameters and parameters()["maxsize"] is not None:
                    held.cache_clear()


def _steps(
    made: Made, asked: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, *, status: int = 0
) -> Steps:
    monkeypatch.setenv("SAHARA_DOSSIER", str(made.folder))
    monkeypatch.setattr(
        stamps, "_TICK", 0
    )  # both are old enough for their times to tell, or neither is
    _forget()
    with counted() as steps:
        done = run(made.words(asked))
    assert done == status
    return steps


@pytest.fixture
def growth(
    made: tuple[Made, Made], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    """Tell what an answer to a question did more often than its dossier grew.

    What did is asked once more: one of the two may have been read for the first time, and judged, the other not.
    """

    def ask(*asked: str, status: int = 0) -> str:
        for _ in range(2):
            few, many = (_steps(one, asked, monkeypatch, status=status) for one in made)
            capsys.readouterr()
            if not (told := outgrown(few, many, MANY)):
                break
        return told

    return ask


@pytest.fixture
def _copies(made: tuple[Made, Made]) -> None:
    for one in made:
        for text in grown(one.claims).texts:
            keep(digest(normalise(text).text), text)


def test_every_command_is_asked() -> None:
    asked = {one[0] for one in (*ASKED, *READ.values())} | set(DONE)
    assert asked == set(SUMMARIES) - {"mcp"}  # a server, whose tools ask what is asked here


#: A form is written alike of whatever kind: for most runs one question in the forms that lay out most is enough, and
#: the others in the form for programs.
_IN_MORE, _OFTEN = ("events",), ("", "json")
_ASKED_OFTEN = (_IN_MORE, ("find", "boat"), ("check",))


def _marks(asked: tuple[str, ...], form: str) -> list[pytest.MarkDecorator]:
    is_often = asked in _ASKED_OFTEN and (form in _OFTEN or (asked == _IN_MORE and form == "html"))
    return [] if is_often else [pytest.mark.slow]


@pytest.mark.parametrize(
    ("asked", "form"),
    [
        pytest.param(asked, form, marks=_marks(asked, form))
        for asked, forms in ASKED.items()
        for form in forms
    ],
)
def test_an_answer_in_any_form_takes_steps_in_proportion(
    growth: Callable[..., str], tmp_path: Path, asked: tuple[str, ...], form: str
) -> None:
    shaped = ("-f", form, "-o", str(tmp_path / "out")) if form else ()
    assert growth(*asked, *shaped) == ""


@pytest.mark.parametrize("asked", sampled([(one,) for one in NARROWED], 6), ids=" ".join)
def test_a_narrower_question_takes_steps_in_proportion(
    growth: Callable[..., str], asked: tuple[str, ...]
) -> None:
    unknown = 2 if asked[-1] in {"no-such-id", "Nobody"} else 0
    assert growth(*asked, status=unknown) == ""


@pytest.mark.slow  # counts the steps of many commands, one by one
@pytest.mark.usefixtures("_copies")
@pytest.mark.parametrize(
    "asked",
    [
        ("quote",),
        ("articles",),
        ("show", "event-0"),
        pytest.param(("check",), marks=pytest.mark.slow),  # without copies it is asked above
        ("find", "boat"),
        *(pytest.param(asked, marks=_marks(asked, form)) for form, asked in READ.items()),
    ],
    ids=" ".join,
)
def test_proving_from_copies_takes_steps_in_proportion(
    growth: Callable[..., str], asked: tuple[str, ...]
) -> None:
    assert growth(*asked) == ""


@pytest.mark.slow  # counts the steps of many commands, one by one
def test_what_replaces_all_of_a_dossier_takes_steps_in_proportion(
    growth: Callable[..., str], made: tuple[Made, Made]
) -> None:
    for one in made:
        shutil.copytree(one.folder, one.folder.parent / "held", dirs_exist_ok=True)
        lines = (one.folder.parent / "draft.jsonl").read_text(encoding="utf-8")
        lines = lines.replace("comes in", "goes out").replace("has", "had")
        (one.folder.parent / "again.jsonl").write_text(lines, encoding="utf-8")
    assert growth("add", "{again}", "--to", "{held}", "--replace") == ""


@pytest.mark.slow  # counts the steps of many commands, one by one
@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(asked, id=name, marks=[pytest.mark.slow] if name in _COSTLY else [])
        for name, asked in DONE.items()
    ],
)
def test_what_changes_a_dossier_takes_steps_in_proportion(
    growth: Callable[..., str],
    made: tuple[Made, Made],
    asked: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if asked[0] == "add":
        for one in made:
            run(["new", str(one.folder.parent / "new")])
    if asked[0] == "import":
        for one in made:
            run(["new", str(one.folder.parent / "taken")])
    if asked[0] == "review":
        monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    if asked[0] in {"edit", "remove", "pack"}:
        for one in made:
            shutil.copytree(one.folder, one.folder.parent / "held", dirs_exist_ok=True)
    assert growth(*asked) == ""


@pytest.mark.slow  # counts steps of long inputs
@pytest.mark.parametrize("name", ["actors", "places", "topics", "articles", "subjects", "ids"])
def test_completion_takes_steps_in_proportion(made: tuple[Made, Made], name: str) -> None:

    def steps_of(one: Made) -> Steps:
        context = typer.Context(typer.main.get_command(typer.Typer(callback=lambda: None)))
        context.params = {"dossier": [str(one.folder)]}
        with counted() as steps:
            assert getattr(completion, name)(context, "")
        return steps

    few, many = map(steps_of, made)
    assert outgrown(few, many, MANY) == ""


#: What is done to a large dossier through its index: each costs the same, however large that is.
_FEW_TIMES, _LITTLE = 1.5, 36
#: Where a record comes is found by halving the numbers of rows, of 63 bits, however many rows there are: for each of
#: the few records of these changes.
_HALVED = 8 * 64


@pytest.mark.slow  # counts the steps of many commands, one by one
@pytest.mark.parametrize(
    "asked",
    [
        ("add", "{draft}", "--to", "{held}", "--accept-doubts", "--copy", "{text}"),
        ("edit", "event-7", "--to", "{held}", "--title", "Otherwise", "--topics", "Boats"),
        ("remove", "added-2", "--to", "{held}"),
    ],
    ids=lambda asked: asked[0],
)
def test_what_changes_a_dossier_through_its_index_takes_no_more_steps_of_a_larger_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...]
) -> None:
    monkeypatch.setattr(shelf, "LARGE", 1)
    monkeypatch.setattr(journal, "LONG", 1)
    monkeypatch.setattr(parts, "_BLOCK", 10_000)
    monkeypatch.setattr(stamps, "_TICK", 0)  # files are old enough for their times to tell
    told = []
    for claims in (FEW, MANY):
        beside = tmp_path / f"{claims}"
        beside.mkdir()
        one = _made(claims, beside)
        one.folder.rename(beside / "held")
        (beside / "text.txt").write_text(grown(FEW).texts[1], encoding="utf-8")
        monkeypatch.setenv("SAHARA_DOSSIER", str(beside / "held"))
        monkeypatch.setenv("XDG_DATA_HOME", str(beside / "home"))
        for turn in ("added", "more"):
            (beside / "draft.jsonl").write_text(_further(turn), encoding="utf-8")
            if turn == "added":
                assert run(one.words(("add", "{draft}", "--to", "{held}", "--accept-doubts"))) == 0
        told.append(_changing(one, asked))
    few, many = told
    outgrown = {
        str(step): (few[step], count)
        for step, count in many.items()
        if count > (_HALVED if step.name == "_between" else _FEW_TIMES * few[step] + _LITTLE)
    }
    assert outgrown == {}


def _changing(one: Made, asked: tuple[str, ...]) -> Steps:
    _forget()
    gc.collect()  # which closes what was asked before
    with counted() as steps:
        done = run(one.words(asked))
    assert done == 0
    return steps


def _further(turn: str) -> str:
    """Draft events of an article, of actors and places that a dossier of any size has, and an actor of its own."""
    held = grown(FEW).records
    events = [
        {**held["event"][at * 9 + 1], "id": f"{turn}-{at}", "title": f"{turn} {at} goes out", "places": ["place-1"]}
        for at in range(4)
    ]  # fmt: skip
    cites = [one for one in held["event"][1]["cites"] if one["article"] == "paper-1"]
    lines = [{**filled("event", one), "cites": cites, "mentioned": ["actor-2"], "actors": ["Port 3"],
              "recipients": [turn], "topics": ["boats"], "record": "event"} for one in events]  # fmt: skip
    actor = {
        "record": "actor",
        "id": turn,
        "name": f"The {turn} fleet",
        "kind": "organisation",
        "part_of": "actor-1",
    }
    return "".join(json.dumps(one) + "\n" for one in (actor, *lines))
