"""`sahara review` asks about a draft's records one at a time, and what it took is what `sahara add` takes."""

from __future__ import annotations

import errno
import io
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from unittest.mock import Mock

import pytest

from sahara_cli import app
from sahara_cli.dossier.records import MODES
from sahara_cli.storage.dossiers import load
from tests.conftest import FROM_HERE, PROGRAM
from tests.drafted import TEXT, add, changed, contents, draft, records_of, write
from tests.sampled import sampled

if TYPE_CHECKING:
    from tests.conftest import Refused, Result, Sahara

DRAFT = Path("draft.jsonl")
_KILLED = {"what": "killed", "low": None, "high": None, "approximate": False, "by": None}


class Reviewing(Protocol):
    """Review the draft with these answers, a line each; standard input ends after them."""

    def __call__(self, *answers: str, to: str = "", narrow: bool = False) -> Result: ...


@pytest.fixture(scope="module")
def _drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Draft the text once: a folder with an empty dossier, the text, the copy that `draft` keeps, and a draft."""
    folder = tmp_path_factory.mktemp("drafted")
    with pytest.MonkeyPatch.context() as there:
        there.chdir(folder)
        there.setenv("XDG_DATA_HOME", str(folder / "home"))
        Path("talks.txt").write_text(TEXT, encoding="utf-8")
        assert app.run(["new", "my-file"]) == 0
        assert app.run(["draft", "talks.txt", "--published", "2023-12-18", "-f", "json"]) == 0
        write(DRAFT, draft())
    return folder


@pytest.fixture(autouse=True)
def _kept(_drafted: Path, tmp_path: Path) -> None:
    """Stand where a copy of the text is kept, as `draft` does, beside a draft of it."""
    shutil.copytree(_drafted, tmp_path, dirs_exist_ok=True)


@pytest.fixture
def review(sahara: Sahara, monkeypatch: pytest.MonkeyPatch) -> Reviewing:
    def run(*answers: str, to: str = "", narrow: bool = False) -> Result:
        if narrow:
            monkeypatch.setenv("COLUMNS", "60")
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{one}\n" for one in answers)))
        return sahara("review", DRAFT, *(("--to", to) if to else ()))

    return run


def _lines() -> dict[str, dict[str, Any]]:
    """Read the draft's lines, by their ids."""
    lines = map(json.loads, DRAFT.read_text(encoding="utf-8").splitlines())
    return {one["id"]: one for one in lines}


def _answers() -> dict[str, str]:
    notes = {name: one.get("draft", {}) for name, one in _lines().items()}
    return {name: one["review"]["answer"] for name, one in notes.items() if "review" in one}


def test_a_proposal_stands_beside_its_sentence_with_what_it_brings_along(review: Reviewing) -> None:
    status, out, err = review()
    assert (status, err) == (0, "")
    assert out == (
        "\n"
        "1/4 event, sentence 1\n"
        "    Ministers …\n"
        "  Ministers meet (consult)\n"
        "    15 Dec 2023; where no day stands below, the same; Northland (new: state)\n"
        "  unsure: which Friday\n"
        "take it? [y n e d k w m s b u q ?] \n"
        "\n"
        "draft.jsonl: no records taken, 0 dropped, 4 not answered\n"
        "every answer is kept; `sahara review draft.jsonl` goes on\n"
    )


def test_what_is_taken_brings_its_article_and_names_and_add_takes_that_alone(
    review: Reviewing, sahara: Sahara
) -> None:
    out = review("y", "n", "n", "n").out
    assert out.endswith(
        "draft.jsonl: 1 record taken, 3 dropped\n`sahara add draft.jsonl --to DIR` takes what was taken\n"
    )
    assert _answers() == {
        "talks": "taken", "north": "taken", "border-talks": "taken",
        "on-border": "dropped", "border": "dropped", "more-talks": "dropped",
    }  # fmt: skip
    done = sahara("add", DRAFT, "--to", "my-file")
    assert done.out == "added 1 article, 1 actor, 1 event to my-file; 3 dropped in review\n"
    dossier = load([Path("my-file")])
    assert [one.id for one in (*dossier.named, *dossier.claims)] == ["north", "talks"]


def test_at_the_end_it_offers_to_add(review: Reviewing) -> None:
    out = review("y", "y", "y", "y", "y", to="my-file").out
    assert out.endswith(
        "draft.jsonl: 4 records taken, 0 dropped\n"
        "take them into my-file now? [y n] y\n"
        "added 1 article, 2 actors, 1 place, 2 events, 1 statement, 1 fact to my-file\n"
    )


def test_what_is_skipped_is_asked_again_and_is_not_added(review: Reviewing, sahara: Sahara) -> None:
    review("s", "y", "n", "n")
    assert "talks" not in _answers()
    done = sahara("add", DRAFT, "--to", "my-file", "--dry-run")
    assert done.out.endswith("; 2 dropped in review; 1 not reviewed yet\n")
    assert "1/4 event, sentence 1\n" in review().out


@pytest.mark.slow  # a process at a terminal, or every mode
def test_each_answer_is_on_disk_before_the_next_question(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*PROGRAM, "review", str(DRAFT)],
        env={**os.environ, **FROM_HERE, "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=tmp_path,
    ) as running:
        assert running.stdin
        assert running.stdout
        asked = ""
        while "take it?" not in asked:
            asked += running.stdout.read(1)
        running.stdin.write("y\n")
        running.stdin.flush()
        while "2/4" not in asked:
            asked += running.stdout.read(1)
        held = _answers()
        running.kill()
    assert held == {"talks": "taken", "north": "taken", "border-talks": "taken"}


def test_it_goes_on_where_it_was(review: Reviewing) -> None:
    review("y", "q")
    assert review().out.startswith("\n2/4 statement, sentence 2\n")


def test_undo_takes_back_one_answer_after_another_over_runs_too(review: Reviewing) -> None:
    before = DRAFT.read_bytes()
    review("e title Ministers meet at the Harbour", "y", "n")
    assert review("u", "u", "u", "u").out.count("nothing is answered yet") == 1
    assert [json.loads(one) for one in DRAFT.read_text(encoding="utf-8").splitlines()] == [
        {**json.loads(one), "draft": json.loads(one).get("draft", {})}
        for one in before.decode().splitlines()
    ]


def test_back_shows_the_one_before_and_lets_it_be_answered_otherwise(review: Reviewing) -> None:
    out = review("y", "b", "n").out
    assert "1/4 event, sentence 1, taken\n" in out
    assert _answers()["talks"] == "dropped"
    assert "reviewed" not in _lines()["talks"]["draft"]


@pytest.mark.parametrize(
    ("typed", "field", "value"),
    sampled(
        [
            ("e title Ministers meet again", "title", "Ministers meet again"),
            ("k consult/visit", "mode", "visit"),
            ("d 14 December 2023", "date", "2023-12-14"),
            ("d Friday", "date", "2023-12-15"),
            ("w Zoë O'Neill", "actors", ["envoy"]),
            ("w > O'Neill", "recipients", ["envoy"]),
            ("w -", "actors", []),
            ("e where the old mill", "places", ["mill"]),
            ("e topics borders, old mills", "topics", ["borders", "old-mills"]),
            ("e figures killed=12..", "figures", [{**_KILLED, "low": 12}]),
        ],
        3,
    ),
)
def test_a_field_is_changed_as_typed(
    review: Reviewing, typed: str, field: str, value: object
) -> None:
    review(typed)
    assert _lines()["talks"][field] == value


#: Every mode, beside its kind.
_MODES = [(kind, mode) for kind, modes in MODES.items() for mode in modes]


@pytest.mark.slow  # a process at a terminal, or every mode
@pytest.mark.parametrize("turn", sampled(range(9), 9))
def test_every_mode_of_every_kind_is_taken_as_typed(review: Reviewing, turn: int) -> None:
    """In three turns every mode is typed in one of three ways, in the next three in the next."""
    for at, (kind, mode) in enumerate(_MODES[turn % 3 :: 3], turn // 3):
        spaced = f"{kind} / {mode.replace('-', ' ')}"
        typed = (f"{kind}/{mode}", spaced, f"{kind}/{mode}".upper())[at % 3]
        assert "cannot be taken" not in review(f"k {typed}").out
        event = _lines()["talks"]
        assert (event["kind"], event["mode"]) == (kind, mode)


@pytest.mark.slow  # a process at a terminal, or every mode
@pytest.mark.parametrize("kind", sampled(MODES, 4))
def test_every_mode_is_taken_as_a_field(review: Reviewing, kind: str) -> None:
    review(f"k {kind}")
    for mode in MODES[kind]:
        review("e mode", "", f"e mode {mode}")
        assert _lines()["talks"]["mode"] == mode


@pytest.mark.parametrize(
    ("doubt", "typed", "stays"),
    sampled(
        [
            ("“northern delegates” names nobody: kept by its words", "w O'Neill", False),
            (
                "“northern delegates” names nobody: kept by its words",
                "w northern delegates, O'Neill",
                True,
            ),
            ("“northern delegates” names nobody: kept by its words", "k consult/visit", True),
            ("“some traders” names nobody: kept by its words", "w O'Neill", True),
            ("“Northern Delegates” is not recognised: kept as it stands", "w O'Neill", False),
            ("nobody is recognised as who did it", "w O'Neill", False),
            ("nobody is recognised as who did it", "w > O'Neill", True),
            ("no word tells the kind; write it", "k consult", False),
            ("no word tells the kind; write it", "w O'Neill", True),
        ],
        3,
    ),
)
def test_a_doubt_is_gone_once_what_it_doubts_is_written_and_is_back_when_undone(
    review: Reviewing, doubt: str, typed: str, stays: object
) -> None:
    delegates = {
        "record": "actor",
        "id": "northern-delegates",
        "name": "northern delegates",
        "kind": "organisation",
    }
    event = next(one for one in draft() if one["id"] == "talks")
    others = [one for one in draft() if one["id"] != "talks"]
    noted = {**event, "actors": ["northern-delegates"], "draft": {"unsure": [doubt]}}
    write(DRAFT, [delegates, *others, noted])
    assert f"unsure: {doubt}" in _flat(review())
    review(typed)
    assert (f"unsure: {doubt}" in _flat(review())) == stays
    review("u")
    assert f"unsure: {doubt}" in _flat(review())


def test_a_scrap_of_a_name_is_nobody(review: Reviewing) -> None:
    before = _lines()["talks"]["actors"]
    assert 'no actor "o"' in review("w o", "").out
    assert _lines()["talks"]["actors"] == before


def _flat(result: Result) -> str:
    return " ".join(result.out.split())


def test_a_draft_that_may_not_be_read_is_told_in_one_sentence(
    review: Reviewing, monkeypatch: pytest.MonkeyPatch
) -> None:
    forbidden = PermissionError(errno.EACCES, "Permission denied", str(DRAFT))
    monkeypatch.setattr("os.access", lambda *_, **__: False)
    monkeypatch.setattr("os.open", Mock(side_effect=forbidden))
    monkeypatch.setattr("io.open", Mock(side_effect=forbidden))
    result = review()
    assert (result.status, result.out) == (3, "")
    assert result.err == "sahara: draft.jsonl: cannot be read: permission denied\n"


def test_a_day_that_the_sentence_has_is_its_wording(review: Reviewing) -> None:
    write(DRAFT, changed(5, draft={"sentence": "They met on Friday at the Harbour."}))
    review("d Friday")
    assert _lines()["talks"]["date_text"] == "Friday"
    review("d 2023-12-14")
    assert _lines()["talks"]["date_text"] is None


def test_who_is_new_is_proposed_and_comes_along(review: Reviewing, sahara: Sahara) -> None:
    out = review("w Port Guild", "o", "y", "n", "n", "n").out
    assert 'no actor "Port Guild"' in out
    assert _lines()["talks"]["actors"] == ["port-guild"]
    assert sahara("add", DRAFT, "--to", "my-file").status == 0
    assert {"id": "port-guild", "name": "Port Guild", "kind": "organisation"}.items() <= records_of(
        Path("my-file"), "actors"
    )[0].items()


def test_both_sides_are_changed_or_neither(review: Reviewing) -> None:
    before = _lines()["talks"]
    review("w O'Neill > Port Guild", "n")
    assert _lines()["talks"]["actors"] == before["actors"]


def test_what_is_blank_is_asked_for_before_it_is_taken(review: Reviewing) -> None:
    write(DRAFT, changed(5, title=None, kind=""))
    review("y", "parley", "consult", "Ministers meet")
    assert "taken" in _answers().values()
    assert {"kind": "consult", "title": "Ministers meet"}.items() <= _lines()["talks"].items()


def test_q_leaves_from_a_question_about_a_blank_too_and_is_never_what_a_record_has(
    review: Reviewing,
) -> None:
    write(DRAFT, changed(5, title=None, kind=""))
    review("y", "q", "Ministers meet")
    assert _answers() == {}
    assert _lines()["talks"]["title"] is None
    write(DRAFT, changed(3, kind=None))
    review("y", "q", "s")
    assert _answers() == {}
    assert _lines()["north"]["kind"] is None


@pytest.mark.parametrize(
    ("letter", "done"),
    [("n", "dropped"), ("s", None), ("b", None), ("u", None), ("k consult", None)],
)
def test_where_a_blank_is_asked_for_the_answers_to_the_record_hold_too(
    review: Reviewing, letter: str, done: str | None
) -> None:
    write(DRAFT, changed(5, title=None, kind=""))
    out = review("y", *letter.split(), "q").out
    assert _answers().get("talks") == done
    assert _lines()["talks"]["title"] is None
    assert "is none of" not in out


def test_of_a_name_without_a_kind_they_hold_but_for_the_letters_of_kinds(review: Reviewing) -> None:
    write(DRAFT, changed(3, kind=None))
    review("y", "n", "q")
    assert (_answers()["talks"], _lines()["north"]["kind"]) == ("dropped", None)


def test_what_may_be_written_is_told_in_full_once_and_where_it_is_asked_for(
    review: Reviewing,
) -> None:
    write(DRAFT, changed(5, title=None, kind=""))
    out = review("y", "parley", "?", "agr", "q").out
    asked = [row for row in out.splitlines() if row.startswith("kind (")]
    assert [("one of agree, consult" in row, row.endswith(": " + typed)) for row, typed in
            zip(asked, ("parley", "?", "agr"), strict=True)] == [(True, True), (False, True), (True, True)]  # fmt: skip
    assert "kind (? tells what; Enter leaves it): ?" in out
    assert _lines()["talks"]["kind"] == "agree"


@pytest.mark.parametrize(("typed", "kind"), [("agr", "agree"), ("con", None), ("thr", "threaten")])
def test_the_beginning_of_one_kind_stands_for_it(
    review: Reviewing, typed: str, kind: str | None
) -> None:
    write(DRAFT, changed(5, kind=""))
    review(typed, "q")
    assert _lines()["talks"]["kind"] == (kind or "")


def test_what_is_noted_of_an_article_is_said_before_its_first_record(review: Reviewing) -> None:
    noted = {"unsure": ["dated, and no record drafted: \u00b62 s3"]}
    write(DRAFT, changed(1, draft=noted))
    out = review("s", "q").out
    assert out.startswith("\nborder-talks: dated, and no record drafted: \u00b62 s3\n\n1/4 event")
    assert out.count("no record drafted") == 1


def test_a_sentence_that_was_just_shown_is_not_shown_again(review: Reviewing) -> None:
    text = "Ministers of Northland met their neighbours on Friday at the Harbour."
    fields = {"date_text": "Friday", "draft": {"sentence": text, "unsure": ["which Friday"]}}
    lines = changed(5, **fields)
    lines[5] = {
        **lines[5],
        "cites": lines[4]["cites"],
        "draft": {"sentence": text, "unsure": ["x"]},
    }
    write(DRAFT, lines)
    out = review("s", "b", "q").out
    assert (
        out.count("    Ministers of *Northland* met their neighbours on *Friday* at the Harbour.\n")
        == 1
    )
    assert out.count("2/4 event\n") == 1
    assert out.count("1/4 event\n") == 1


def test_a_long_quotation_that_is_marked_in_its_sentence_is_told_by_its_ends(
    review: Reviewing,
) -> None:
    words = "We shall open the border in spring, as soon as the snow is gone"
    sentence = f'"{words}," said the envoy.'
    said = {**draft()[6], "text": words, "draft": {"sentence": sentence}}
    write(DRAFT, [*draft()[:3], said])
    out = " ".join(review("q").out.split())
    assert f'"*{words}*," said' in out
    assert "“We shall … is gone”" in out
    write(DRAFT, [*draft()[:3], {**said, "draft": {"sentence": "Another sentence."}}])
    assert f"“{words}”" in " ".join(review("q").out.split())


def test_two_names_of_one_are_put_together_in_all_records(
    review: Reviewing, sahara: Sahara
) -> None:
    sahara("new", "my-file")
    twin = {"record": "actor", "id": "norland", "name": "Norland", "kind": "organisation"}
    lines = [*changed(6, actors=["norland"], recipients=["north"], mentioned=["north"]), twin]
    lines[1] = {**lines[1], "part_of": "norland"}
    write(DRAFT, lines)
    out = review("w Norland = Northland", "q").out
    assert "\nNorland is Northland, in 2 records\n" in out
    talks = _lines()["more-talks"]
    assert (talks["actors"], talks["recipients"], talks["mentioned"]) == (["north"], ["north"], [])
    assert _lines()["envoy"]["part_of"] == "north"
    review("u", "q")
    assert _lines()["more-talks"]["actors"] == ["norland"]
    assert 'nothing in the draft refers to "Northland" that could be "Northland"' in review(
        "w Northland = Northland", "q"
    ).out  # fmt: skip
    assert 'no actor "Nobody"' in review("w Nobody = Northland", "q").out


def test_an_article_is_edited_from_any_of_its_records(review: Reviewing) -> None:
    review("e label Talks at the Harbour", "e publisher The Paper", "q")
    article = _lines()["border-talks"]
    assert (article["label"], article["publisher"]) == ("Talks at the Harbour", "The Paper")
    out = review("e nonsense x", "q").out
    assert '"nonsense" is no field; they are date' in " ".join(out.split())


def test_what_is_noted_of_nearly_every_statement_is_said_once(review: Reviewing) -> None:
    usual = "the article gives no day for these words: by the rule news, the week up to publication"
    lines = [
        {**one, "draft": {"sentence": "Talks.", "unsure": [usual, "who speaks"]}}
        for one in _lines().values()
    ]
    write(DRAFT, lines)
    out = " ".join(review("n", "n", "n", "n").out.split())
    assert out.count("no day is given: the week up to publication") == 1
    assert out.count("who speaks") == 5


def test_a_name_without_a_kind_is_told_its_kind_or_left_out(review: Reviewing) -> None:
    write(DRAFT, changed(3, kind=None))
    review("y", "s")
    assert _lines()["north"]["kind"] == "state"
    write(DRAFT, changed(3, kind=None))
    review("y", "x")
    assert _lines()["talks"]["actors"] == []
    assert "north" not in _answers()


def test_what_the_draft_lacks_is_begun_from_the_sentence_at_hand(review: Reviewing) -> None:
    review("m e", "Ministers part", "other", "Northland", "y")
    new = _lines()["ministers-part-2023-12-15"]
    assert new["cites"] == _lines()["talks"]["cites"]
    assert (new["actors"], new["origin"]) == (["north"], "coded")
    assert _answers()["ministers-part-2023-12-15"] == "taken"


def test_what_the_sentence_does_not_bear_out_is_doubted_and_taken_by_an_answer(
    review: Reviewing, sahara: Sahara
) -> None:
    write(DRAFT, changed(5, title="450 ministers meet"))
    out = review("y", "n", "n", "n").out
    assert "450" in out.split("doubted: title: ")[1].partition("\n")[0]
    assert sahara("add", DRAFT, "--to", "my-file").status == 0


def test_a_quotation_that_does_not_stand_there_cannot_be_taken(review: Reviewing) -> None:
    write(DRAFT, changed(7, text="We shall close the border in spring,"))
    out = review("n", "y", "q").out
    assert "  cannot be taken: text: " in out
    assert "it cannot be taken: text: " in out
    assert "on-border" not in _answers()


def test_what_the_dossier_has_already_is_told_and_taken_as_a_report_of_the_same(
    review: Reviewing, sahara: Sahara
) -> None:
    assert add(sahara, draft(), "--copy", "talks.txt").status == 0
    other = TEXT.replace("Friday", "Friday, 15 December,")
    Path("other.txt").write_text(other, encoding="utf-8")
    drafted = sahara("draft", "other.txt", "--published", "2023-12-19", "-f", "jsonl", "-o", DRAFT)
    assert drafted.status == 0
    lines = [one for one in _lines().values() if one["record"] != "statement"]
    for one in lines:
        if one["record"] == "event":
            one |= {
                "kind": "consult",
                "mode": None,
                "actors": ["north"],
                "recipients": [],
                "date": "2023-12-15",
            }
    write(DRAFT, lines)
    out = review("=", to="my-file").out
    assert "the dossier has this as talks: same day, kind and sides; = takes it" in out
    done = sahara("add", DRAFT, "--to", "my-file")
    assert "1 event joined with what tells of the same" in done.out
    assert records_of(Path("my-file"), "same")[0]["members"][0] == "talks"


def test_it_fits_sixty_columns_and_marks_words_without_colour(review: Reviewing) -> None:
    long = (
        "Ministers of Northland met their neighbours on Friday at the Harbour, which is by the sea."
    )
    write(DRAFT, changed(5, date_text="Friday", draft={"sentence": long}))
    out = review("?", narrow=True).out
    assert max(map(len, out.splitlines())) <= 60
    assert "*Northland* met their neighbours on *Friday*" in " ".join(out.split())


def test_nothing_of_a_draft_is_obeyed_by_a_terminal(review: Reviewing) -> None:
    hostile = "\x1b[2J\u202e[bold]x[/]"
    write(DRAFT, changed(5, title=hostile, draft={"sentence": hostile, "unsure": [hostile]}))
    out = review().out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert out.count(r"\x1b[2J\u202e[bold]x[/]") == 3


class _Meddling:
    """A standard input that has somebody else write the draft before it answers."""

    def isatty(self) -> bool:
        return False

    def readline(self, _: int) -> str:
        write(DRAFT, draft()[:-1])
        return "y\n"


def test_a_draft_that_was_changed_meanwhile_is_left_alone(
    sahara: Sahara, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", _Meddling())
    status, _, err = sahara("review", DRAFT)
    assert status == 3
    assert err == (
        "sahara: draft.jsonl: was changed meanwhile, so the last answer is not taken; run it again\n"
    )
    names = {one["name"] for one in _lines().values() if one["record"] == "actor"}
    assert names == {one["name"] for one in draft() if one["record"] == "actor"}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("e colour red", '"colour" is no field; they are '),
        ("d 30 February", "30 February"),
        ("k parley", "kind: "),
        ("z", '"z" is no answer; these are:'),
    ],
)
def test_what_cannot_be_understood_is_said_and_asked_again(
    review: Reviewing, typed: str, told: str
) -> None:
    before = contents(Path())["draft.jsonl"]
    out = review(typed).out
    assert told in out
    assert out.count("take it?") == 2
    assert contents(Path())["draft.jsonl"] == before


def test_what_is_no_draft_is_refused_by_its_line(refused: Refused) -> None:
    DRAFT.write_text('{"record": "event"}\n[1]\n', encoding="utf-8")
    assert refused("review", DRAFT, status=3).startswith("draft.jsonl:2: is no record; a draft is")
    assert "give a file" in refused("review", "-")


def test_a_draft_whose_every_record_is_answered_asks_nothing(review: Reviewing) -> None:
    review("n", "n", "n", "n")
    assert review().out == "\ndraft.jsonl: no records taken, 4 dropped\n"


def test_a_name_that_is_of_a_place_becomes_one_and_whoever_refers_to_it_follows(
    review: Reviewing,
) -> None:
    records = changed(3, kind=None)
    records[4]["mentioned"], records[4]["actors"] = ["north"], ["envoy"]
    records[1]["part_of"] = None
    write(DRAFT, records)
    out = review("y", "l", "q").out
    assert "a armed group, l a place; x leaves it out):" in out
    lines = _lines()
    assert (lines["north"]["record"], lines["talks"]["places"]) == ("place", ["north"])
    assert lines["talks"]["mentioned"] == []
    assert _answers()["talks"] == "taken"
    review("u", "u", "q")
    assert _lines()["north"]["record"] == "actor"
    assert _lines()["talks"]["mentioned"] == ["north"]


def test_a_doubt_stays_while_somebody_named_has_no_kind_yet(review: Reviewing) -> None:
    records = changed(5, title="450 ministers meet")
    records[2]["kind"] = None
    write(DRAFT, records)
    out = review("e topics borders", "q").out
    assert out.count("doubted: title: ") == 2


def test_what_the_dossier_has_wholly_is_not_asked_again(review: Reviewing, sahara: Sahara) -> None:
    assert add(sahara, draft(), "--copy", "talks.txt").status == 0
    write(DRAFT, draft())
    assert review(to="my-file").out == (
        "4 records of draft.jsonl are in my-file already, and not asked about\n"
    )
    write(DRAFT, changed(5, title="Ministers meet once more"))
    out = review("n", to="my-file").out
    assert out.startswith("3 records of draft.jsonl are in my-file already, and not asked about\n")
    assert "1/1 event" in out
    assert out.endswith("draft.jsonl: no records taken, 1 dropped\n")


def test_enter_leaves_a_question_and_that_is_said(review: Reviewing) -> None:
    write(DRAFT, changed(5, title=None))
    out = review("y", "", "q").out
    assert "; Enter leaves it): \ntitle is left blank, so it is not taken\n" in out


class _Interrupted:
    """A standard input that is left by Ctrl-C after one answer."""

    def __init__(self) -> None:
        self._answers = ["y\n"]

    def isatty(self) -> bool:
        return True

    def readline(self, _: int) -> str:
        if not self._answers:
            raise KeyboardInterrupt
        return self._answers.pop()


def test_ctrl_c_ends_its_line_and_says_what_is_kept(
    sahara: Sahara, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", _Interrupted())
    status, out, _ = sahara("review", DRAFT)
    assert status == 130
    assert out.endswith(
        "u q ?] \n"
        "draft.jsonl: 1 record taken, 0 dropped, 3 not answered\n"
        "every answer is kept; `sahara review draft.jsonl` goes on\n"
        "`sahara add draft.jsonl --to DIR` takes what was taken\n"
    )
    assert _answers()["talks"] == "taken"


def test_a_mark_of_a_git_conflict_is_told_as_such(sahara: Sahara) -> None:
    DRAFT.write_text("<<<<<<< HEAD\n" + DRAFT.read_text(encoding="utf-8"), encoding="utf-8")
    assert "draft.jsonl:1: is git's mark of a conflict" in sahara("review", DRAFT).err


def test_words_beside_the_answer_fill_what_is_blank(review: Reviewing) -> None:
    write(DRAFT, changed(5, kind=""))
    out = review("y parley", "y consult", "n", "n", "n").out
    assert "kind (" not in out
    assert _lines()["talks"]["kind"] == "consult"
    assert _answers()["talks"] == "taken"


def test_words_beside_the_answer_are_refused_where_nothing_is_blank(review: Reviewing) -> None:
    out = review("y consult", "q").out
    assert 'nothing is blank that "consult" could be; y takes it' in " ".join(out.split())
    assert "talks" not in _answers()


def test_why_something_is_unsure_is_told_once(review: Reviewing) -> None:
    why = "no day is given: by the rule news, the week up to publication"
    noted = [
        {**one, "draft": {**one.get("draft", {}), "unsure": [why]}} for one in _lines().values()
    ]
    write(DRAFT, noted)
    out = " ".join(review("n", "n", "q").out.split())
    assert out.count("by the rule news, the week up to publication") == 1
    assert out.count("unsure: no day is given") == 3


def _plain() -> list[dict[str, Any]]:
    """Draft the article, with the sentence beside each record, and nothing that is unsure."""
    notes = {"sentence": "A sentence …", "unsure": []}
    return [{**one, "draft": notes} for one in draft()]


def test_plain_records_close_to_one_another_are_asked_about_at_once(review: Reviewing) -> None:
    write(DRAFT, _plain())
    out = review("y").out
    assert "1-4/4 plain ones, sentences 1-3\n" in out
    assert out.count("A sentence …") == 1
    assert out.count("take these 4? [y n o s b u q ?]") == 1
    asked = {"talks", "more-talks", "on-border", "border"}
    assert {name for name, answer in _answers().items() if answer == "taken"} >= asked


def test_what_is_unsure_doubted_or_blank_is_asked_about_alone(review: Reviewing) -> None:
    for fields in ({"title": "450 ministers meet"}, {"kind": ""}):
        write(DRAFT, [{**one, **(fields if one.get("id") == "talks" else {})} for one in _plain()])
        out = review("q").out
        assert "1/4 event" in out
        assert "plain ones" not in out


def test_several_are_dropped_or_taken_back_by_one_answer(review: Reviewing) -> None:
    write(DRAFT, _plain())
    review("n")
    assert list(_answers().values()) == ["dropped"] * 4
    write(DRAFT, _plain())
    review("s", "q")
    assert _answers() == {}


def test_undo_takes_back_all_that_one_answer_told(review: Reviewing) -> None:
    write(DRAFT, changed(5, title="450 ministers meet"))
    write(DRAFT, [{**one, "draft": {"sentence": "A sentence …"}} for one in _lines().values()])
    review("s", "n")
    assert list(_answers().values()) == ["dropped"] * 3
    review("u", "q")
    assert _answers() == {}


@pytest.mark.parametrize("answer", ["o", "e title Parley", "y more"])
def test_plain_ones_are_asked_about_one_by_one_where_somebody_wants_to(
    review: Reviewing, answer: str
) -> None:
    write(DRAFT, _plain())
    out = review(answer, "n", "y", "q").out
    assert "1/4 event" in out
    assert "2/4 " in out
    assert _answers()["talks"] == "dropped"


def test_what_is_blank_is_written_in_answer(review: Reviewing) -> None:
    write(DRAFT, changed(5, title=None))
    out = review("Ministers of Northland meet", "q").out
    assert "title? writing it takes it [y n e d k w m s b u q ?]" in " ".join(out.split())
    assert _lines()["talks"]["title"] == "Ministers of Northland meet"
    assert _answers()["talks"] == "taken"


def test_what_cannot_be_what_is_blank_is_said(review: Reviewing) -> None:
    write(DRAFT, changed(5, kind=""))
    out = " ".join(review("parley", "consult", "q").out.split())
    assert "kind: " in out.split("parley")[1]
    assert _lines()["talks"]["kind"] == "consult"


def test_a_sentence_that_goes_on_is_shown_from_there(review: Reviewing) -> None:
    lines = draft()
    lines[4]["draft"] = {"sentence": "Ministers met.", "unsure": ["x"]}
    lines[5]["draft"] = {"sentence": "Ministers met. They will meet again.", "unsure": ["x"]}
    lines[5]["cites"] = lines[4]["cites"]
    write(DRAFT, lines)
    out = review("s", "q").out
    assert out.count("Ministers met.") == 1
    assert "    … They will meet again.\n" in out


def test_the_day_of_most_records_is_said_once_and_any_other_each_time(review: Reviewing) -> None:
    lines = draft()
    for line in lines[4:]:
        line |= {"date": "2023-12-15", "date_text": None, "draft": {"unsure": ["x"]}}
    lines[6]["date"] = "2023-12-14"
    write(DRAFT, lines)
    out = review("n", "n", "n", "n").out
    days = [row for row in out.splitlines() if " Dec 2023" in row]
    assert [row.partition(" Dec")[0].strip() for row in days] == ["15", "14"]
    assert out.count("15 Dec 2023; where no day stands below, the same") == 1


def test_who_is_only_mentioned_and_stands_in_the_sentence_is_marked_there(
    review: Reviewing, sahara: Sahara
) -> None:
    assert add(sahara, draft()).status == 0
    fields = {"title": "They meet again", "mentioned": ["north", "envoy"]}
    write(DRAFT, changed(5, **fields, draft={"sentence": "Ministers of Northland met."}))
    out = review("q", to="my-file").out
    assert "    Ministers of *Northland* met.\n" in out
    assert "mentioned: Zoë O'Neill" in out


def _said(sentence: str, cue: str = "said", **fields: Any) -> None:
    """Draft an event, and what somebody says of it in the same sentence, which lacks its words."""
    lines = draft()
    blank = {"text": None, "directness": "indirect", "cue": cue, "cites": lines[4]["cites"]}
    notes = {"draft": {"sentence": sentence, "unsure": []}}
    said = {**lines[6], **blank, **notes, **fields}
    write(DRAFT, [*lines[:4], {**lines[4], **notes}, said, lines[5]])


@pytest.mark.parametrize(
    "sentence", ["Envoys said that ministers had met.", "Ministers had met on Friday, envoys said."]
)
def test_where_all_of_a_sentence_is_said_its_event_has_the_words(
    review: Reviewing, sentence: str
) -> None:
    _said(sentence)
    out = review("y").out
    assert "(said): (y takes the event's words)" in " ".join(out.split())
    assert out.count("?]") == 2
    assert _lines()["on-border"]["text"] == "Ministers meet"
    assert _answers()["on-border"] == "taken"
    review("u", "q")
    assert _lines()["on-border"]["text"] is None
    assert _answers() == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ministers met on Friday, and envoys said that they would meet again.",
        "Envoys said they met, but the guild said that they had not.",
        "Envoys, who met them on Friday, said that it was late.",
    ],
)
def test_where_some_of_it_is_somebody_elses_the_words_are_asked_for(
    review: Reviewing, sentence: str
) -> None:
    _said(sentence)
    out = " ".join(review("n", "y", "", "q").out.split())
    assert "y takes the" not in out
    assert "(said): …" in out
    assert _answers() == {"talks": "dropped"}


def test_other_words_may_be_written_for_it(review: Reviewing) -> None:
    _said("Envoys said that ministers had met.")
    out = review("o", "n", "They met at last", "q").out
    assert _lines()["on-border"]["text"] == "They met at last"
    assert "y takes the event" in " ".join(out.split())


@pytest.mark.parametrize(
    "note",
    ["nobody is recognised as who did it", "told as hearsay: reported", "write what was said"],
)
def test_what_is_unsure_is_asked_about_alone_though_it_was_said_before(
    review: Reviewing, note: str
) -> None:
    notes = {"sentence": "A sentence …", "unsure": [note]}
    write(DRAFT, [{**one, "draft": notes} for one in draft()])
    out = review("n", "n").out
    assert out.count("unsure: ") + out.count("border-talks: ") >= 1
    assert "plain ones" not in out


def test_that_no_day_is_given_makes_none_less_plain(review: Reviewing) -> None:
    note = "the article gives no day for these words: by the rule news, within the week before"
    notes = {"sentence": "A sentence …", "unsure": [note]}
    write(DRAFT, [{**one, "draft": notes} for one in draft()])
    assert "1-4/4 plain ones" in review("q").out


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Envoys, who met on Friday, said that the border should open in spring.", "Border should open in spring"),
        ("Late on Friday the envoys told reporters the talks had failed, which surprised many.", "Talks had failed"),
    ],
)  # fmt: skip
def test_where_a_short_clause_is_what_was_said_a_headline_of_it_is_offered(
    review: Reviewing, sentence: str, words: str
) -> None:
    _said(sentence, cue="told" if " told " in sentence else "said")
    lines = [one for one in _lines().values() if one["id"] != "talks"]
    write(DRAFT, lines)
    out = " ".join(review("y").out.split())
    assert f"(y takes “{words}”)" in out
    assert _lines()["on-border"]["text"] == words
    assert _answers()["on-border"] == "taken"


@pytest.mark.parametrize(
    "sentence",
    sampled([
        "Late on Friday the envoys said that they would meet again.",
        "Late on Friday the envoys said that talks would fail unless the border opened.",
        "Late on Friday the envoys said that neither side had moved at all.",
        "Late on Friday the envoys said that it was late.",
        "Late on Friday the envoys said that talks on the border and on the lake and on the pass had failed.",
        'Late on Friday the envoys said that the border was "wide open" again.',
        "Late on Friday the envoys said that the army fired once but missed.",
        "Late on Friday the envoys said that guards shot nine men when they were fired on.",
        "Late on Friday the envoys said that the bridge was destroyed since the army left.",
        "Late on Friday the envoys said that the guards killed rebels who had fled.",
        "Late on Friday the envoys said that the guards shot nine men, but the guards denied it.",
        "Late on Friday the envoys said reports of a raid were false.",
        "Late on Friday the envoys said the raid was an invention of rebels.",
        "Late on Friday the envoys declined to say that talks had failed.",
        "Late on Friday the envoys have not said that talks had failed.",
    ], 3),
)  # fmt: skip
def test_of_words_that_lean_on_others_no_headline_is_offered(
    review: Reviewing, sentence: str
) -> None:
    _said(sentence)
    write(DRAFT, [one for one in _lines().values() if one["id"] != "talks"])
    assert "y takes" not in review("q").out


def test_what_is_done_by_saying_it_has_the_words_of_its_event(review: Reviewing) -> None:
    _said("Late on Friday, with snow on the way, the envoys urged both sides to meet.", cue="urged")
    urging = {"title": "Envoys urge both sides to meet", "kind": "request"}
    lines = [{**one, **(urging if one["id"] == "talks" else {})} for one in _lines().values()]
    write(DRAFT, lines)
    assert "(urged): (y takes the event's words)" in " ".join(review("y", "q").out.split())


def test_who_is_new_is_told_once_and_as_the_sentence_has_the_name(review: Reviewing) -> None:
    lines = draft()
    next(one for one in lines if one["id"] == "north")["aliases"] = ["the North"]
    text = {"sentence": "Ministers of the North met.", "unsure": ["x"]}
    for line in lines[4:6]:
        line |= {"title": "They meet", "actors": ["north"], "draft": text}
    write(DRAFT, lines)
    out = review("s", "q").out
    assert out.count("the North (new: Northland, state)") == 1


@pytest.mark.parametrize(
    "cue",
    sampled(
        ["denied", "doubted", "hoped", "feared", "predicted", "rejected", "disputed", "warned"], 3
    ),
)
@pytest.mark.parametrize(
    "sentence", ["Envoys {} the army attacked Fez.", "Late on Friday, envoys {} that rebels bombed Fez."]
)  # fmt: skip
def test_of_what_is_denied_doubted_hoped_or_feared_no_words_are_offered(
    review: Reviewing, sentence: str, cue: str
) -> None:
    _said(sentence.format(cue), cue=cue)
    assert "y takes" not in review("s", "q").out


@pytest.mark.parametrize(
    "sentence",
    [
        "Envoys said reports that ministers met were false.",
        "Envoys said that ministers had not met.",
        "Envoys said ministers met when the snow was gone.",
        "Envoys never said that ministers had met.",
        "Nobody said that ministers had met.",
    ],
)
def test_where_a_sentence_takes_back_its_event_its_words_are_not_offered(
    review: Reviewing, sentence: str
) -> None:
    _said(sentence)
    assert "y takes the event" not in review("s", "q").out


def test_words_that_are_offered_are_what_was_said_and_nothing_else(review: Reviewing) -> None:
    _said("Late on Friday, the envoys said that talks had failed.", speaker=None, speaker_text=None)
    write(DRAFT, [one for one in _lines().values() if one["id"] != "talks"])
    review("y", "Northland", "q")
    said = _lines()["on-border"]
    assert (said["text"], said["speaker"]) == ("Talks had failed", "north")
    names = {one["name"] for one in _lines().values() if one["record"] == "actor"}
    assert names == {one["name"] for one in draft() if one["record"] == "actor"}


@pytest.mark.parametrize("answer", ["u", "b"])
def test_who_goes_back_is_told_again_what_was_told_once(review: Reviewing, answer: str) -> None:
    lines = draft()
    for line in lines[4:]:
        line |= {"date": "2023-12-15", "date_text": None}
        line["draft"] = {"sentence": "Ministers met.", "unsure": ["told as hearsay: reported"]}
    write(DRAFT, lines)
    out = review("y" if answer == "u" else "s", answer, "q").out
    first, second = out.split("\n1/4 ")[1:]
    for words in ("where no day stands below, the same", "told as hearsay", "(new: state)"):
        assert words in first
        assert words in second


def test_whoever_a_dropped_record_brought_along_is_new_still(review: Reviewing) -> None:
    lines = draft()
    for line in lines[4:6]:
        line |= {"title": "They meet", "actors": ["north"]}
        line["draft"] = {"sentence": "Ministers of Northland met.", "unsure": ["x"]}
    write(DRAFT, lines)
    assert review("n", "q").out.count("Northland (new: state)") == 2


def test_y_at_what_is_blank_is_told_the_answers_and_twice_skips_the_record(
    review: Reviewing,
) -> None:
    write(DRAFT, changed(3, kind=None))
    out = " ".join(review(*["y"] * 40).out.split())
    assert '"y" takes nothing while this is blank' in out
    assert "is not told, so it is left for another time" in out
    assert "is none of person" not in out
    assert out.count("take it?") <= 4
    write(DRAFT, changed(5, title=None))
    review(*["y"] * 9)
    assert _lines()["talks"]["title"] is None


@pytest.mark.parametrize("field", ["kind", "title"])
def test_a_day_is_told_as_one_where_something_else_is_asked_for(
    review: Reviewing, field: str
) -> None:
    write(DRAFT, changed(5, **{field: None}) if field == "kind" else draft())
    out = " ".join(review("5 March 2024", "q").out.split())
    what = {"kind": "kind", "title": "answer"}[field]
    assert f'"5 March 2024" is no {what}, but a date; d 5 March 2024 sets the date' in out


def test_at_the_kind_of_a_name_a_day_may_be_set_and_a_wrong_kind_is_asked_for_once_more(
    review: Reviewing,
) -> None:
    write(DRAFT, changed(3, kind=None))
    out = " ".join(review("y", "5 March 2023", "d 5 March 2023", "y", "band", "s", "q").out.split())
    assert '"5 March 2023" is no kind, but a date; d 5 March 2023 sets the date' in out
    assert out.count("kind: is none of person") == 1
    assert _lines()["talks"]["date"] == "2023-03-05"
    assert _lines()["north"]["kind"] == "state"
