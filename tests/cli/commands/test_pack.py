"""`sahara pack`, and a packed dossier asked: the bytes are those of its folder's answers."""

from __future__ import annotations

import json
import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sahara_cli.dossier.records import FILES
from sahara_cli.engines import Line, pack
from sahara_cli.engines.places import is_packed
from sahara_cli.engines.tables import refusing
from sahara_cli.errors import DossierError
from sahara_cli.storage.descriptions import read_description
from sahara_cli.storage.dossiers import shipped
from sahara_cli.storage.streams import streamed
from tests.engines.made import lines
from tests.imports.made import ACLED, table
from tests.sampled import sampled

if TYPE_CHECKING:
    from collections.abc import Callable

    from sahara_cli.dossier.records import AnyRecord
    from tests.conftest import Maker, Refused, Result, Sahara


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pack the dossier that ships, for all tests."""
    target = tmp_path_factory.mktemp("packed") / "events.parquet"
    described = read_description(shipped())
    pack((Line(*one) for one in streamed([shipped()])), described, target)
    return target


@pytest.fixture
def packed(once: Path, tmp_path: Path) -> Path:
    """Give a test a packed dossier of its own."""
    return Path(shutil.copy(once, tmp_path / "events.parquet"))


def test_packing_tells_how_many_records_and_where(sahara: Sahara, once: Path) -> None:
    told = sahara("pack", "-o", "events.parquet")
    assert told == (0, "packed 59 records into events.parquet\n", "")
    assert pq.read_table("events.parquet") == pq.read_table(once)


_ASKED = [
    "events --since 2020",
    "events --since 2020 --strict -f json",
    "events --limit 3 --reverse",
    "events --limit 0",
    "events --limit 1",
    "events --sort what --reverse -n 4",
    "events --actor Algeria --with Russia -f csv",
    "events --count --since 2020",
    "events --count --limit 2",
    "events --text naval -f html",
    "events --kind visit --on 2023-09 -f jsonl",
    "events --status planned -f md",
    "events --as-of 2023-12-20",
    "events --sources 1",
    "events --place Algeria -f ics",
    "events --topic recognition",
    "timeline",
    "timeline -f svg",
    "actor Algeria",
    "actor",
    "quote Harris",
    "quote -f csv",
    "fact",
    'fact "Western Sahara"',
    "fact --conflicts",
    "count --by year",
    "count --by month --by kind -f csv",
    "count quotes --by actor",
    "count --by actor --by topic -f json",
    "count --by place",
    "count facts --by place",
    "count --by article --since 2020",
    "count --by week",
    "count",
    "timeline --by year",
    "find Polisario",
    "show algeria",
    "show naval-exercises-2023-12 -f json",
]


@pytest.mark.parametrize("line", sampled(_ASKED, 6))
def test_a_packed_dossier_answers_as_its_folder_does(
    line: str, packed: Path, sahara: Sahara
) -> None:
    words = shlex.split(line)
    folder = sahara(*words)
    assert folder.status == 0
    renamed = folder.out.replace("events.parquet", "western-sahara")
    assert sahara(*words, "--dossier", packed) == folder._replace(out=renamed)


@pytest.mark.slow  # packs many times
@pytest.mark.parametrize(
    "line", ["events --actor Nobody", "events --topic nothing", "show nothing", "events --sort shoe"]
)  # fmt: skip
def test_a_packed_dossier_refuses_as_its_folder_does(
    line: str, packed: Path, refused: Refused
) -> None:
    assert refused(*line.split(), "--dossier", packed) == refused(*line.split())


def test_a_folder_that_is_named_is_packed(make: Maker, sahara: Sahara) -> None:
    event = {"id": "a", "date": "2020", "kind": "other", "title": "A"}
    folder = make(event=[event])
    assert sahara("pack", folder, "-o", "a.parquet").out == "packed 7 records into a.parquet\n"
    told = sahara("events", "--columns", "id", "--dossier", "a.parquet", "-f", "csv")
    assert told.out == "id\na\n"


def test_another_ending_is_refused(refused: Refused, tmp_path: Path) -> None:
    told = refused("pack", "-o", tmp_path / "a.csv")
    assert told == '".csv" is no packed dossier\'s ending; end the output in .parquet'
    assert not (tmp_path / "a.csv").exists()


def test_a_figure_is_added_up_in_the_engine(tmp_path: Path, sahara: Sahara) -> None:
    """Of made records, since what is told in the dossier that ships has hardly a figure."""
    pack(lines(100), {"title": "Made"}, tmp_path / "a.parquet")
    folder = tmp_path / "folder"
    folder.mkdir()
    described = {"title": "Made", "description": "", "schema_version": 2}
    (folder / "dossier.json").write_text(json.dumps(described), encoding="utf-8")
    for record, line in lines(100):
        with (folder / FILES[record.noun]).open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
    for by in (
        (),
        ("year",),
        ("month", "kind"),
        ("actor", "status"),
        ("quarter", "place"),
        ("week",),
    ):
        words = [word for one in by for word in ("--by", one)]
        asked = ("count", *words, "--sum", "killed", "--since", "2001", "-f", "csv", "--dossier")
        assert sahara(*asked, tmp_path / "a.parquet") == sahara(*asked, folder)
    told = sahara("count", "--sum", "killed", "--dossier", tmp_path / "a.parquet").err
    assert (
        told
        == "sahara: what may be added up twice is not looked for: a packed dossier reads no record for a sum\n"
    )


_ONE_BY_ONE = "a packed dossier tells reports one by one"


def test_what_is_judged_the_same_is_told_apart_and_said(make: Maker, sahara: Sahara) -> None:
    events = [{"id": one, "date": "2020", "kind": "other", "title": one} for one in ("a", "b")]
    same = {"id": "ab", "members": ["a", "b"], "verdict": "same", "decided": "2024"}
    folder = make(event=events, same=[same])
    described = {"title": "A dossier", "description": "", "schema_version": 2}
    (folder / "dossier.json").write_text(json.dumps(described), encoding="utf-8")
    assert sahara("events", "--count", "--dossier", folder).out == "1\n"
    assert sahara("pack", folder, "-o", "a.parquet").status == 0
    told = sahara("events", "--count", "--dossier", "a.parquet")
    assert told == (
        0,
        "2\n",
        f"sahara: 1 judgement of what is the same is not applied: {_ONE_BY_ONE}\n",
    )


def test_an_unsound_dossier_is_not_packed(make: Maker, refused: Refused) -> None:
    folder = make(event=[{"id": "a", "date": "2020-13", "kind": "other", "title": "A"}])
    assert "events.jsonl:1: date" in refused("pack", folder, "-o", "a.parquet", status=3)
    assert not Path("a.parquet").exists()


def test_a_packed_dossier_is_asked_alone(packed: Path, refused: Refused) -> None:
    told = refused("events", "--dossier", packed, "--dossier", shipped())
    assert (
        told
        == "a packed dossier is asked alone: give one --dossier, the file that sahara pack wrote"
    )


def test_what_is_no_question_wants_the_folder(packed: Path, refused: Refused) -> None:
    told = refused("cite", "algeria", "--dossier", packed, status=3)
    problem = "is a packed dossier, which questions and check take: give the dossier's folder"
    assert told == f"{packed}: {problem}"


@pytest.mark.slow  # packs many times
def test_an_engine_is_named_by_its_url(packed: Path, sahara: Sahara, refused: Refused) -> None:
    asked = ("events", "--since", "2020", "--dossier", packed)
    assert sahara(*asked, "--engine", "duckdb://") == sahara(*asked)
    told = refused(*asked, "--engine", "nothing://here")
    assert told.startswith('--engine "nothing://here" cannot be used: ')


def test_a_password_in_an_engines_url_is_not_told(packed: Path, refused: Refused) -> None:
    told = refused(
        "events", "--dossier", packed, "--engine", "nothing://me:SECRET@here/db?token=SECRET"
    )
    assert told.startswith('--engine "nothing://here/db" cannot be used: ')
    assert "SECRET" not in told


def test_without_ibis_one_sentence_tells_how_to_get_it(
    packed: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ibis", None)
    install = f'{sys.executable} -m pip install "ibis-framework[duckdb]>=11"'
    how = f"needs Ibis with DuckDB, which is not installed: {install}"
    assert refused("events", "--dossier", packed) == f"a packed dossier {how}"
    assert refused("pack", "-o", "a.parquet") == f"sahara pack {how}"


def _with(table: pa.Table, column: str, value: Any) -> pa.Table:
    at = table.column_names.index(column)
    held = pa.array([value] * len(table), table.schema.field(column).type)
    return table.set_column(at, column, held)


_LYING: dict[str, tuple[Callable[[pa.Table], pa.Table], str]] = {
    "a column is missing": (lambda t: t.drop_columns(["rank"]), 'is no packed dossier: it has no column "rank"'),
    "a column is of another type": (
        lambda t: t.set_column(0, "noun", pa.array(range(len(t)))), 'its column "noun" is int64, and would be string',
    ),
    "other columns altogether": (lambda _: pa.table({"x": [1]}), 'it has no column "noun"'),
    "days are a lie": (lambda t: _with(_with(t, "s_lo", 1), "e_hi", 2**31 - 2), "are not those of its record"),
    "certainty is a lie": (lambda t: _with(_with(t, "s_hi", 0), "e_lo", 2**31 - 1), "are not those of its record"),
    "a line is no JSON": (lambda t: _with(t, "line", "{"), "is not JSON: EOF while parsing"),
    "a line is null": (lambda t: _with(_nullable(t), "line", None), "is not JSON: EOF while parsing"),
    "a line is no record": (lambda t: _with(t, "line", '{"id": "a"}'), "is missing"),
    "a line is a list": (lambda t: _with(t, "line", "[]"), "the line of event "),
    "a line is another's": (lambda t: _with(t, "id", "other"), 'the line of event "other" is that of "'),
}  # fmt: skip


@pytest.mark.parametrize("lie", sampled(_LYING, 3))
def test_what_is_no_packed_dossier_is_refused_in_one_sentence(
    lie: str, packed: Path, refused: Refused
) -> None:
    change, told = _LYING[lie]
    pq.write_table(change(pq.read_table(packed)), packed)
    refusal = refused("events", "--since", "2020", "--dossier", packed, status=3)
    assert refusal.startswith(f"{packed}: ")
    assert told in refusal


@pytest.mark.slow  # packs many times
@pytest.mark.parametrize("rank", [0, None, -(2**63)])
def test_ranks_that_lie_neither_multiply_rows_nor_ask_for_ever(
    rank: int | None, packed: Path, refused: Refused
) -> None:
    pq.write_table(_with(_nullable(pq.read_table(packed)), "rank", rank), packed)
    asked = ("events", "--since", "2020", "-f", "jsonl", "-n", "3", "--dossier", packed)
    assert refused(*asked, status=3).endswith(": pack the dossier again")


def test_a_date_that_is_none_is_refused_where_dates_are_counted(
    packed: Path, refused: Refused
) -> None:
    pq.write_table(_with(pq.read_table(packed), "date", "last spring"), packed)
    told = refused("count", "--by", "year", "--dossier", packed, status=3)
    assert told.startswith(f'{packed}: has a date that is none: "last spring"')


def _nullable(table: pa.Table) -> pa.Table:
    return table.cast(pa.schema([field.with_nullable(nullable=True) for field in table.schema]))


def _damaged(held: bytes) -> list[bytes]:
    return [
        held[: len(held) // 2],
        held[:4] + b"\0" * (len(held) - 4),
        held[:100] + b"\xff" * 500 + held[600:],
        held[:-8] + b"\xff\xff\xff\x7fPAR1",
        b"PAR1",
    ]


@pytest.mark.slow  # packs many times
@pytest.mark.parametrize("at", range(5))
def test_a_damaged_file_is_refused_in_one_sentence(at: int, packed: Path, refused: Refused) -> None:
    packed.write_bytes(_damaged(packed.read_bytes())[at])
    asked = ("events", "--since", "2020", "-f", "json", "--dossier", packed)
    assert refused(*asked, status=3).startswith(f"{packed}: ")


def test_what_is_no_parquet_is_no_dossier(tmp_path: Path, refused: Refused) -> None:
    (tmp_path / "a.parquet").write_text("no parquet", encoding="utf-8")
    told = refused("events", "--dossier", tmp_path / "a.parquet", status=3)
    what = "is no dossier but a file; give a folder that holds a dossier.json"
    assert told == f"{tmp_path}/a.parquet: {what}"


@pytest.mark.slow  # packs many times
def test_only_what_is_shown_becomes_a_record(
    tmp_path: Path, sahara: Sahara, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sahara_cli.engines import answers

    pack(lines(2_000), {"title": "Made"}, tmp_path / "a.parquet")
    made: list[dict[str, Any]] = []
    whole = answers.record_of

    def judged(row: dict[str, Any], name: str) -> AnyRecord:
        made.append(row)
        return whole(row, name)

    monkeypatch.setattr(answers, "record_of", judged)
    asked: tuple[object, ...] = ("events", "--since", "2010", "--dossier", tmp_path / "a.parquet")
    assert sahara(*asked, "-n", "7", "-f", "jsonl").out.count("\n") == 7
    assert sum(row["noun"] == "event" for row in made) == 7
    made.clear()
    counted: Result = sahara(*asked, "--count")
    assert int(counted.out) > 100
    assert made == []


def test_a_packed_dossier_is_told_from_a_folder_by_what_stands_there(tmp_path: Path) -> None:
    assert is_packed(tmp_path) is False
    assert is_packed(shipped()) is False
    assert is_packed(tmp_path / "nothing") is False
    assert is_packed(Path("a\0b")) is False


@pytest.mark.slow  # packs many times
def test_an_import_packs_what_it_took_in(sahara: Sahara, refused: Refused) -> None:
    rows = table(Path("acled.csv"), ACLED, {**ACLED, "event_id_cnty": "VEL2"})
    assert sahara("new", "my-file").status == 0
    asked = ("import", rows, "--as", "acled", "--to", "my-file", "--pack")
    assert refused(*asked, "rows.csv") == (
        '".csv" is no packed dossier\'s ending; end the output in .parquet'
    )
    assert refused(*asked, "no/rows.parquet", status=3) == (
        "no/rows.parquet: cannot be written: no such folder"
    )
    assert refused(*asked, "rows.parquet", "--dry-run") == (
        "--pack writes, and --dry-run writes nothing; give one of them"
    )
    assert not Path("my-file/events.jsonl").exists()
    done = sahara(*asked, "rows.parquet")
    assert done.out.splitlines() == [
        "2 of 2 rows of acled, with 4 actors and 4 places that are new, taken into my-file",
        "packed 11 records into rows.parquet",
    ]
    again = sahara(*asked, "again.parquet")
    assert again.out.splitlines()[0] == "nothing to add: my-file has every row of acled"
    assert pq.read_table("rows.parquet") == pq.read_table("again.parquet")
    events = ("events", "-f", "json", "--dossier")
    assert sahara(*events, "rows.parquet").out == sahara(*events, "my-file").out


def test_what_an_engine_says_of_damage_shows_nothing_of_the_file() -> None:
    told = 'Invalid string found in "a.parquet": value "{"id": "secret"}" is not valid UTF8'
    with pytest.raises(DossierError) as refused, refusing("a.parquet"):
        raise RuntimeError(told)
    assert str(refused.value) == (
        'a.parquet: cannot be asked as a packed dossier: Invalid string found in "a.parquet"'
    )


def test_check_holds_a_packed_dossier_against_its_checksum(sahara: Sahara) -> None:
    assert sahara("pack", "-o", "events.parquet").status == 0
    done = sahara("check", "--dossier", "events.parquet")
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[1:] == [
        "its checksum is that of its lines: they are all that were packed",
        "no problems",
    ]
    copied = sahara("check", "--dossier", "events.parquet", "--copy", "article.txt")
    assert (copied.status, copied.err) == (
        2, "sahara: --copy proves the dossier's folder: a packed dossier is a copy of that\n",
    )  # fmt: skip
    several = sahara("check", "--dossier", "events.parquet", "--dossier", shipped())
    assert (several.status, several.err) == (
        2, "sahara: a packed dossier is checked alone: give one --dossier\n",
    )  # fmt: skip
