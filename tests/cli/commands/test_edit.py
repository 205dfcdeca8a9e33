"""`sahara edit` changes one record, by options or in an editor, and leaves the old dossier or the new one."""

from __future__ import annotations

import json
import os
import shlex
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.cli.options.fields import Fields
from sahara_cli.dossier.declared import Declared
from sahara_cli.dossier.records import MODES, RECORDS
from sahara_cli.drafts.toml import FIXED
from sahara_cli.storage.dossiers import load
from sahara_cli.storage.locks import locked
from tests.conftest import FROM_HERE, PROGRAM
from tests.drafted import TEXT, add, cite, contents, draft, records_of
from tests.sampled import sampled

if TYPE_CHECKING:
    from tests.conftest import Maker, Refused, Result, Sahara


@pytest.fixture
def unlike(taken: Path) -> Any:
    """Tell which records of the dossier are other than they were, by their ids."""
    before = _records(taken)
    return lambda: {
        name: fields for name, fields in _records(taken).items() if fields != before.get(name)
    }


def _records(taken: Path) -> dict[str, dict[str, Any]]:
    dossier = load([taken])
    every = (*dossier.articles, *dossier.named, *dossier.claims, *dossier.sames)
    return {one.id: _given(one) for one in every}


def _given(record: Declared) -> dict[str, Any]:
    """Leave out what is as it would be anyway."""
    usual = {name: field.default for name, field in record.declared.items()}
    parts = {name: value for name in usual if (value := getattr(record, name)) != usual[name]}
    whole = record.model_dump(mode="json")
    return {
        name: list(map(_given, value)) if _are_parts(value) else whole[name]
        for name, value in parts.items()
    }


def _are_parts(value: object) -> bool:
    return isinstance(value, tuple) and any(isinstance(one, Declared) for one in value)


def _edit(sahara: Sahara, *words: object) -> Result:
    return sahara("edit", *words, "--to", "my-file")


@pytest.mark.usefixtures("taken")
def test_a_field_is_set_and_shown_before_it_is_taken(sahara: Sahara, unlike: Any) -> None:
    assert _edit(sahara, "talks", "--title", "Ministers meet at the Harbour") == (
        0,
        (
            "event talks\n"
            "  title  Ministers meet → Ministers meet at the Harbour\n"
            "changed talks in my-file\n"
        ),
        "",
    )
    assert {name: one["title"] for name, one in unlike().items()} == {
        "talks": "Ministers meet at the Harbour"
    }
    assert sahara("check", "--dossier", "my-file").status == 0


@pytest.mark.parametrize(
    ("name", "words", "fields"),
    sampled([
        ("talks", ("--date", "14 December 2023"), {"date": "2023-12-14"}),
        ("talks", ("--kind", "consult/visit"), {"kind": "consult", "mode": "visit"}),
        ("talks", ("--kind", "Agree", "--status", "Disputed"), {"kind": "agree", "status": "disputed"}),
        ("talks", ("--actors", "Northland", "--actors", "Zoe ONeill"), {"actors": ["north", "envoy"]}),
        ("talks", ("--recipients", "envoy", "--actors", ""), {"recipients": ["envoy"], "actors": None}),
        ("talks", ("--places", "old mill", "--topics", "Open gates"), {"places": ["mill"], "topics": ["open-gates"]}),
        ("talks", ("--date-text", "on Friday", "--date-basis", "Told."), {"date_text": "on Friday"}),
        ("talks", ("--figures", "killed=12", "--figures", "Arrested people=~30@north"),
         {"figures": [{"what": "killed", "low": 12, "high": 12},
                      {"what": "arrested-people", "low": 30, "high": 30, "approximate": True, "by": "north"}]}),
        ("talks", ("--figures", "killed=12.."), {"figures": [{"what": "killed", "low": 12}]}),
        ("talks", ("--figures", "killed=..15"), {"figures": [{"what": "killed", "high": 15}]}),
        ("talks", ("--figures", "killed=12..15"), {"figures": [{"what": "killed", "low": 12, "high": 15}]}),
        ("talks", ("--cites", "border-talks:2-3"), {}),
        ("more-talks", ("--places", ""), {"places": None}),
        ("on-border", ("--speaker", "", "--speaker-text", "an envoy", "--role", "of the north"),
         {"speaker": None, "speaker_text": "an envoy", "role": "of the north"}),
        ("on-border", ("--cue", "said", "--place", "mill", "--addressee", "north"),
         {"cue": "said", "place": "mill", "addressee": "north"}),
        ("on-border", ("--directness", "indirect", "--text", "She would open it."), {"directness": "indirect"}),
        ("border", ("--subject", "The Old Mill", "--value", "a gate"), {"subject": "mill", "value": "a gate"}),
        ("border", ("--subject", "talks"), {"subject": "talks"}),
        ("border", ("--asserted-by", "envoy", "--property", "opens"), {"asserted_by": "envoy"}),
        ("envoy", ("--role", "envoy of Northland", "--aliases", "Zoë", "--part-of", ""),
         {"role": "envoy of Northland", "aliases": ["Zoë"], "part_of": None}),
        ("envoy", ("--kind", "armed group"), {"kind": "armed_group"}),
        ("mill", ("--name", "The Mill", "--note", "Now a hall."), {"name": "The Mill", "note": "Now a hall."}),
        ("border-talks",
         ("--label", "Talks", "--publisher", "The Paper", "--authors", "Ada North", "--language", "en-GB"),
         {"label": "Talks", "publisher": "The Paper", "authors": ["Ada North"], "language": "en-GB"}),
        ("border-talks", ("--url", "https://paper.example/1", "--coded", "2024-02-03"), {"coded": "2024-02-03"}),
        ("border-talks", ("--published", "19 Dec 2023", "--published-basis", "Told."), {"published": "2023-12-19"}),
    ], 3),
)  # fmt: skip
def test_every_kind_of_record_has_its_fields(
    sahara: Sahara, taken: Path, unlike: Any, name: str, words: tuple[str, ...], fields: dict[str, Any]
) -> None:  # fmt: skip
    result = _edit(sahara, name, *words, "--accept-doubts")
    assert result.status == 0
    # What the sentence does not bear out is told, and a person's own word is taken.
    assert all(line.startswith(f"{name}: ") for line in result.err.splitlines())
    assert set(unlike()) == {name}
    told = unlike()[name]
    assert {field: told.get(field) for field in fields} == fields
    assert "\nno problems" in sahara("check", "--dossier", taken).out


#: Every mode, beside its kind.
_MODES = [(kind, mode) for kind, modes in MODES.items() for mode in modes]


@pytest.mark.slow  # a process at a terminal, or every mode
@pytest.mark.parametrize("turn", sampled(range(9), 9))
def test_every_mode_of_every_kind_is_taken_as_typed(sahara: Sahara, taken: Path, turn: int) -> None:
    """In three turns every mode is typed in one of three ways, in the next three in the next."""
    for at, (kind, mode) in enumerate(_MODES[turn % 3 :: 3], turn // 3):
        words = (
            ("--kind", kind, "--mode", mode),
            ("--kind", f"{kind}/{mode}"),
            ("--kind", kind, "--mode", mode.replace("-", " ").title()),
        )[at % 3]
        assert _edit(sahara, "talks", *words, "--accept-doubts").status == 0
        event = _records(taken)["talks"]
        assert (event["kind"], event["mode"]) == (kind, mode)


def test_every_field_has_an_option() -> None:
    fields = {name for model in RECORDS.values() for name in model.declared}
    assert set(Fields._fields) == fields - FIXED


@pytest.mark.usefixtures("taken")
def test_a_citation_by_its_sentence_is_the_articles_own(sahara: Sahara, unlike: Any) -> None:
    assert _edit(sahara, "talks", "--cites", "border-talks:3").status == 0
    assert unlike()["talks"]["cites"] == [cite(3)]


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    sampled([
        (("talks", "--role", "envoy"), 2,
         "--role: event has no role: talks is of kind event; its fields are --date, --date-text"),
        (("nobody", "--title", "x"), 2, 'no record "nobody"'),
        (("talks", "--date", "last Friday"), 2, '--date: "last Friday" is another day on another day; give the year'),
        (("talks", "--date", "2023-02-30"), 2, '--date: "2023-02-30" '),
        (("talks", "--actors", "Westland"), 2, '--actors: no actor "Westland"'),
        (("talks", "--figures", "twelve killed"), 2, '--figures: "twelve killed" is no figure; give killed=12'),
        (("talks", "--figures", "killed=12-15"), 2, '--figures: "killed=12-15" is no figure; give killed=12'),
        (("talks", "--cites", "4"), 2, '--cites: "4" names no sentence; give an article and a number: paper:4'),
        (("talks", "--title", " "), 1, "talks: title: is blank; write what happened, in your own words\n"),
        (("talks", "--kind", "arrest"), 2, '--kind: "arrest" may be threaten/arrest or coerce/arrest; give one'),
        (("talks", "--kind", "parley"), 1, "talks: kind: is none of agree, consult"),
        (("talks", "--date", "2024-02"), 1, "talks: date: comes after the publication of every article"),
        (("talks", "--date-text", "on Monday"), 1, "talks: date_text: these words do not stand in the article"),
        (("talks", "--cites", "border-talks:9"), 1, "talks: cites[0]: sentence 9 lies beyond the article"),
        (("talks", "--figures", "killed=15..12"), 1, "talks: figures[0]: is turned round"),
        (("on-border", "--text", "We shall close it"), 1, "on-border: text: these words do not stand in the cited"),
        (("on-border", "--speaker-text", "an aide"), 1, "on-border: has a speaker and a speaker_text; give one"),
        (("north", "--part-of", "envoy"), 1, "north: part_of: leads back to this very record"),
        (("border-talks", "--url", "paper"), 1, "border-talks: url: is no address of a page"),
        (("border-talks", "--published", "2023-12-14"), 1,
         "border-talks: on-border refers to it: date: comes after the publication of every article"),
    ], 3),
)  # fmt: skip
def test_what_is_wrong_is_said_and_nothing_is_changed(
    sahara: Sahara, taken: Path, words: tuple[str, ...], status: int, sentence: str
) -> None:
    before = contents(taken)
    for more in ((), ("--dry-run",)):
        result = _edit(sahara, *words, *more)
        assert (result.status, result.out) == (status, "")
        assert result.err.removeprefix("sahara: ").startswith(sentence)
        assert contents(taken) == before


def test_what_was_wrong_before_is_said_and_no_hindrance(sahara: Sahara, make: Maker) -> None:
    make(
        "my-file",
        event=[{"id": "late", "date": "2024-05", "title": "They met", "topics": ["a", "a"]}],
    )
    status, out, err = _edit(sahara, "late", "--title", "They met again")
    assert (status, out.splitlines()[-1]) == (0, "changed late in my-file")
    assert err == (
        "late: date: comes after the publication of every article that it is cited from; "
        "say status: planned of what is still to come\n"
        'late: topics: "a" stands there twice\n'
    )
    assert _edit(sahara, "late", "--topics", "a", "--status", "planned").err == ""


@pytest.mark.usefixtures("taken")
def test_the_grounds_of_another_date_are_asked_for(sahara: Sahara) -> None:
    assert _edit(sahara, "talks", "--date-basis", "Friday before the 18th.").err == ""
    result = _edit(sahara, "talks", "--date", "2023-12-08")
    assert (result.status, result.err) == (
        0, "talks: date_basis: still says how the date before came about\n",
    )  # fmt: skip


def test_without_a_copy_what_cannot_be_proved_is_said(sahara: Sahara, target: Path) -> None:
    assert add(sahara, draft()).status == 0
    assert _edit(sahara, "on-border", "--cue", "said").err == ""
    told = "no copy of border-talks is at hand: what is cited from it is not proved; --copy FILE proves it"
    assert _edit(sahara, "on-border", "--text", "We shall close the border").err == (
        f"on-border: {told}\n"
    )
    (target.parent / "talks.txt").write_text(TEXT, "utf-8")
    result = _edit(sahara, "on-border", "--text", "We shall shut it", "--copy", "talks.txt")
    assert result.status == 1
    assert not Path("home").exists()


@pytest.mark.usefixtures("taken")
def test_a_dry_run_shows_and_writes_nothing(sahara: Sahara, taken: Path) -> None:
    before = contents(taken)
    assert _edit(sahara, "talks", "--title", "Otherwise", "--dry-run").out == (
        "event talks\n  title  Ministers meet → Otherwise\nwould change talks in my-file\n"
    )
    assert contents(taken) == before


def test_no_change_writes_nothing(
    sahara: Sahara, taken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamps = {one.name: one.stat().st_mtime_ns for one in taken.iterdir()}
    told = "nothing to change in talks\n"
    assert _edit(sahara, "talks", "--title", "Ministers meet", "--status", "reported").out == told
    for editor in ("true", "truncate --size 0", "touch"):
        monkeypatch.setenv("EDITOR", editor)
        assert _edit(sahara, "talks") == (0, told, "")
    assert {one.name: one.stat().st_mtime_ns for one in taken.iterdir()} == stamps


def test_other_lines_keep_their_bytes_and_their_place(sahara: Sahara, target: Path) -> None:
    odd = [
        '{"kind":  "state", "id": "south", "name": "S\\u00fcdland"}\r\n',
        "\n",
        '{"id": "north",\r"name": "Northland", "kind": "state"}\r\n',
        ' {"id":"a","name":"A","kind":"state"}',
    ]
    (target / "actors.jsonl").write_bytes(("\ufeff" + "".join(odd)).encode())
    assert _edit(sahara, "north", "--role", "a state").status == 0
    odd[2] = '{"id": "north", "name": "Northland", "kind": "state", "role": "a state"}\r\n'
    assert contents(target)["actors.jsonl"] == ("\ufeff" + "".join(odd)).encode()
    assert sahara("remove", "a", "--to", "my-file").status == 0
    assert contents(target)["actors.jsonl"] == ("\ufeff" + "".join(odd[:3])).encode()


def test_the_version_is_raised_and_lowered_as_it_is_needed(sahara: Sahara, taken: Path) -> None:
    def version() -> int:
        found: int = json.loads(contents(taken)["dossier.json"])["schema_version"]
        return found

    before = contents(taken)["dossier.json"]
    assert version() == 1
    assert _edit(sahara, "talks", "--figures", "killed=12", "--accept-doubts").status == 0
    assert _edit(sahara, "border", "--subject", "talks").status == 0
    assert version() == 2
    assert _edit(sahara, "talks", "--figures", "").status == 0
    assert version() == 2
    assert _edit(sahara, "border", "--subject", "north").status == 0
    assert contents(taken)["dossier.json"] == before


def test_who_made_it_of_the_second_version_keeps_it_so(sahara: Sahara, taken: Path) -> None:
    described = json.loads(contents(taken)["dossier.json"])
    (taken / "dossier.json").write_text(json.dumps({**described, "schema_version": 2}), "utf-8")
    assert _edit(sahara, "talks", "--title", "Otherwise").status == 0
    assert json.loads(contents(taken)["dossier.json"])["schema_version"] == 2


def _script(tmp_path: Path, code: str) -> str:
    """Make an editor of some Python, in which `text` is the file's, before and after."""
    path = tmp_path / "an editor.py"
    path.write_text(
        "import sys, pathlib\n"
        "path = pathlib.Path(sys.argv[-1])\n"
        "text = path.read_text('utf-8')\n"
        f"{code}\n"
        "path.write_text(text, 'utf-8')\n",
        "utf-8",
    )
    return shlex.join([sys.executable, str(path)])


def _left(taken: Path) -> list[str]:
    return sorted(one.name for one in taken.glob("sahara-*.toml"))


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    import tempfile

    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    return tmp_path / "temporary"


@pytest.mark.usefixtures("taken")
@pytest.mark.parametrize("variable", ["EDITOR", "VISUAL"])
def test_a_record_is_edited_as_toml_without_digests_and_offsets(
    sahara: Sahara, monkeypatch: pytest.MonkeyPatch, temporary: Path, unlike: Any, variable: str
) -> None:
    code = (
        "assert path.stat().st_mode & 0o077 == 0\n"
        f"pathlib.Path({str(temporary.parent / 'seen.toml')!r}).write_text(text)\n"
        "text = text.replace('Ministers meet', 'Ministers met').replace('2023-12-15', '2023-12-08')"
    )
    monkeypatch.setenv(variable, _script(temporary.parent, code))
    assert _edit(sahara, "talks") == (
        0,
        (
            "event talks\n  title  Ministers meet → Ministers met\n"
            "  date  2023-12-15 → 2023-12-08\nchanged talks in my-file\n"
        ),
        "",
    )
    assert (temporary.parent / "seen.toml").read_text("utf-8") == (
        "# event talks, in my-file\n"
        "# Save and close, and it is checked and taken; as it stands or emptied, it changes nothing.\n"
        "\n"
        'date = "2023-12-15"\n'
        'kind = "consult"\n'
        'status = "reported"\n'
        'title = "Ministers meet"\n'
        'actors = ["north"]\n'
        'origin = "drafted"\n'
        "# it may have as well: date_text, date_basis, mode, recipients, mentioned, places, topics, figures, "
        "note, proposed_by\n"
        "\n"
        "[[cites]]\n"
        'article = "border-talks"\n'
        "sentence = 1\n"
    )
    assert unlike()["talks"]["cites"] == [cite(1)]
    assert _left(temporary) == []


@pytest.mark.parametrize(
    ("code", "sentence"),
    sampled([
        ("text = text.replace('2023-12-15', '2023-13')", 'talks: date: "2023-13" is no EDTF date'),
        ("text += '\\nmood = 1'", 'talks: cites[0]: "mood" is not known; cite a sentence by its number'),
        ("text = 'mood = 1\\n' + text", "talks: mood: is not known; the fields are id, date"),
        ("text = text.replace('sentence = 1', 'sentence = 9')", "talks: cites[0]: sentence 9 lies beyond"),
        ("text = text.replace('[[cites]]', '[[cites')", "talks: Expected"),
        ("text = text.replace('title = \"', 'title = ')", "talks: Invalid value"),
        ("text = 'id = \"other\"\\n' + text", "talks: id stays as it is: delete that line"),
        ("text = text.replace('north', 'west')", 'talks: actors: "west" is no actor of this dossier'),
        ("text = 'title = 1\\n' + text.replace('title', '#')", "talks: title: is no text; one stands in double"),
        ("text = text.replace('kind = \"consult\"', '')", "talks: kind: is missing; write one of agree, consult"),
    ], 3),
)  # fmt: skip
def test_what_is_wrong_when_the_editor_is_closed_is_said_and_what_was_written_is_kept(
    sahara: Sahara, taken: Path, monkeypatch: pytest.MonkeyPatch, temporary: Path, code: str, sentence: str
) -> None:  # fmt: skip
    monkeypatch.setenv("EDITOR", _script(temporary.parent, code))
    before = contents(taken)
    status, out, err = _edit(sahara, "talks")
    (left,) = _left(temporary)
    assert (status, out) == (1, "")
    told, last = err.splitlines()
    assert told.startswith(sentence)
    assert last == (f"sahara: talks: nothing is changed; what you wrote is in {temporary / left}")
    assert contents(taken) == before


@pytest.mark.parametrize(
    ("editor", "status", "sentence"),
    [
        ("", 2, "no editor is named: give fields by options, such as --title, or set EDITOR, such as EDITOR=nano"),
        ("no-such-editor -x", 3, '$EDITOR: "no-such-editor" cannot be run: no such file'),
        ("false", 3, '$EDITOR: "false" ended with status 1; nothing is changed'),
        ("sh -c 'kill -9 $$'", 3, '$EDITOR: "sh" was ended by signal 9; nothing is changed'),
        ("nano 'x", 2, "$EDITOR is \"nano 'x\", with a quotation mark that is not closed"),
        ("rm", 3, "{temporary}: cannot be read: no such file"),
        ("/dev/null", 3, '$EDITOR: "/dev/null" cannot be run: permission denied'),
    ],
)  # fmt: skip
def test_an_editor_that_fails_is_a_sentence(
    refused: Refused, taken: Path, monkeypatch: pytest.MonkeyPatch, temporary: Path, editor: str, status: int,
    sentence: str,
) -> None:  # fmt: skip
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor)
    before = contents(taken)
    told = refused("edit", "talks", "--to", "my-file", status=status)
    if editor == "rm":
        assert told.startswith(str(temporary))
        assert told.endswith(": cannot be read: no such file")
    else:
        assert told == sentence
    assert contents(taken) == before
    assert _left(temporary) == []


@pytest.mark.usefixtures("taken")
def test_no_shell_reads_the_editors_name(
    sahara: Sahara, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for command in ("touch pwned;", "$(touch pwned)", "true && touch pwned", "true `touch pwned`"):
        monkeypatch.setenv("EDITOR", command)
        _edit(sahara, "talks")
    assert not (tmp_path / "pwned").exists()


@pytest.mark.usefixtures("taken")
def test_hostile_words_stay_words_in_the_editor(
    sahara: Sahara, monkeypatch: pytest.MonkeyPatch, temporary: Path
) -> None:
    hostile = '"\nstatus = "planned"\n[[cites]]\n# \x1b[2J\u202e\\'
    line = {**draft()[4], "id": "hostile", "title": "Talks", "date_basis": hostile}
    assert add(sahara, [line]).status == 0
    code = (
        f"pathlib.Path({str(temporary.parent / 'seen.toml')!r}).write_text(text)\n"
        "text = text.replace('2023-12-15', '2023-12-14')"
    )
    monkeypatch.setenv("EDITOR", _script(temporary.parent, code))
    assert _edit(sahara, "hostile").status == 0
    seen = (temporary.parent / "seen.toml").read_text("utf-8")
    assert seen.count("\nstatus = ") == 1
    assert "\x1b" not in seen
    assert "\u202e" not in seen
    edited = next(one for one in records_of(Path("my-file"), "events") if one["id"] == "hostile")
    assert (edited["date_basis"], edited["status"], edited["date"]) == (
        hostile, "reported", "2023-12-14",
    )  # fmt: skip


@pytest.mark.usefixtures("taken")
def test_what_another_changed_meanwhile_is_not_undone(
    sahara: Sahara, taken: Path, monkeypatch: pytest.MonkeyPatch, temporary: Path
) -> None:
    other = (taken / "events.jsonl").read_text("utf-8").replace("Ministers meet", "Otherwise")
    code = (
        f"pathlib.Path({str(taken / 'events.jsonl')!r}).write_text({other!r})\n"
        "text = text.replace('2023-12-15', '2023-12-14')"
    )
    monkeypatch.setenv("EDITOR", _script(temporary.parent, code))
    status, out, err = _edit(sahara, "talks")
    assert (status, out) == (1, "")
    assert err.splitlines()[-1].startswith(
        "sahara: talks: it was changed meanwhile, so nothing is taken"
    )
    assert (taken / "events.jsonl").read_text("utf-8") == other
    assert len(_left(temporary)) == 1


@pytest.mark.slow
@pytest.mark.usefixtures("taken")
def test_a_second_writer_waits_and_then_is_told(refused: Refused, taken: Path) -> None:
    with locked(taken):
        told = refused("edit", "talks", "--to", "my-file", "--title", "Otherwise", status=3)
        assert told == "my-file: another sahara is adding to it; try again"


@pytest.mark.parametrize("command", [("edit", "talks", "--title", "x"), ("remove", "talks")])
def test_the_dossier_that_is_changed_is_named(
    refused: Refused, taken: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setenv("SAHARA_DOSSIER", str(taken))
    told = refused(*command)
    assert told == (
        f"sahara {command[0]} needs --to DIR (the folder of the dossier that is changed);"
        f" such as: sahara {command[0]} ID --to my-file"
    )
    assert refused(*command, "--to", "nowhere", status=3).startswith("nowhere: no such dossier")


_TWICE = """
if '# wrong: ' in text:
    assert text.startswith('# wrong: talks: date: "2023-13" is no EDTF date')
    text = text.replace('2023-13', '2023-12-14')
else:
    text = text.replace('2023-12-15', '2023-13')
"""


def _at_a_terminal(taken: Path, editor: str, keys: str) -> tuple[int, str]:
    """Edit a record at a terminal, typing some keys once it asks."""
    import pty

    child, descriptor = pty.fork()
    if not child:
        with suppress(OSError):
            os.execve(  # noqa: S606
                sys.executable,
                [*PROGRAM, "edit", "talks", "--to", str(taken)],
                {**os.environ, **FROM_HERE, "EDITOR": editor},
            )
        os._exit(127)
    shown, is_typed = b"", False
    try:
        while True:
            try:
                more = os.read(descriptor, 65536)
            except OSError:  # as Linux tells of an end
                break
            if not more:
                break
            shown += more
            if (b"[Y/n]" in shown or b"[y/N]" in shown) and not is_typed:
                is_typed = True
                os.write(descriptor, keys.encode())
    finally:
        os.close(descriptor)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), shown.decode()


@pytest.mark.slow  # a process at a terminal, or every mode
@pytest.mark.skipif(not hasattr(os, "fork"), reason="skipped: needs a terminal")
@pytest.mark.parametrize("keys", sampled(["\n", "y\n", "n\n", "\x04"], 4))
def test_at_a_terminal_what_is_wrong_can_be_opened_again(
    taken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    before = contents(taken)
    status, shown = _at_a_terminal(taken, _script(tmp_path, _TWICE), keys)
    assert 'talks: date: "2023-13" is no EDTF date' in shown
    if keys in {"\n", "y\n"}:
        assert status == 0
        assert "date  2023-12-15 → 2023-12-14" in shown
        assert records_of(taken, "events")[0]["date"] == "2023-12-14"
        assert _left(tmp_path) == []
    else:
        assert status == 1
        assert "nothing is changed; what you wrote is in" in shown
        assert contents(taken) == before
        assert len(_left(tmp_path)) == 1


_DOUBTFUL = "text = text.replace('title = \"Ministers meet', 'title = \"Nine ministers meet')"


@pytest.mark.slow  # a process at a terminal, or every mode
@pytest.mark.skipif(not hasattr(os, "fork"), reason="skipped: needs a terminal")
@pytest.mark.parametrize("keys", sampled(["y\n", "\nn\n", "\x04\x04"], 3))
def test_at_a_terminal_what_is_doubted_is_taken_where_its_writer_says_so(
    taken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    before = contents(taken)
    status, shown = _at_a_terminal(taken, _script(tmp_path, _DOUBTFUL), keys)
    assert 'talks: title: no number of the cited sentences is "Nine"' in shown
    assert "take it all the same? [y/N]" in shown
    if keys == "y\n":
        assert status == 0
        assert records_of(taken, "events")[0]["title"].startswith("Nine ministers")
        assert _left(tmp_path) == []
    else:
        assert status == 1
        assert "1 doubt; nothing is changed; mend it, or take it as it is with" in shown
        assert contents(taken) == before
        assert len(_left(tmp_path)) == 1


def _held(taken: Path) -> dict[str, bytes]:
    """Read all files of a dossier but the one that remembers what was edited."""
    return {name: held for name, held in contents(taken).items() if name != "earlier.txt"}


def test_a_change_and_its_return_leave_every_byte_as_it_was(sahara: Sahara, taken: Path) -> None:
    before = _held(taken)
    for there, back in (
        (("talks", "--title", "Otherwise"), ("talks", "--title", "Ministers meet")),
        (("talks", "--figures", "killed=1"), ("talks", "--figures", "")),
        (("envoy", "--part-of", ""), ("envoy", "--part-of", "north")),
        (("border", "--subject", "more-talks"), ("border", "--subject", "north")),
    ):
        assert _edit(sahara, *there, "--accept-doubts").status == 0
        assert _held(taken) != before
        assert _edit(sahara, *back).status == 0
        assert _held(taken) == before


def test_a_judgement_is_edited_too(sahara: Sahara, taken: Path) -> None:
    same = {
        "record": "same", "id": "one", "members": ["talks", "more-talks"], "verdict": "same", "decided": "2024",
    }  # fmt: skip
    assert add(sahara, [same]).status == 0
    result = _edit(sahara, "one", "--lead", "talks", "--basis", "One meeting.")
    assert (result.status, result.out.splitlines()[0]) == (0, "judgement one")
    assert records_of(taken, "same")[0]["lead"] == "talks"
    result = _edit(sahara, "one", "--members", "talks", "--members", "north")
    assert result.status == 1
    assert '"north" an actor; members are of one kind' in result.err
