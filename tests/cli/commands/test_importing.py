"""`sahara import`: rows of a data set become events that cite them, all or none."""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.drafted import records_of
from tests.imports.made import ACLED, GED, POLECAT, table, text
from tests.rows import tried_on
from tests.sampled import sampled

if TYPE_CHECKING:
    from tests.conftest import Asking, Maker, Refused, Sahara

_TODAY = ("--today", "2024-03-01")


@pytest.fixture
def folder(sahara: Sahara) -> Path:
    assert sahara("new", "my-file").status == 0
    return Path("my-file")


@pytest.fixture
def taken(sahara: Sahara, folder: Path) -> Path:
    done = sahara("import", _rows(), "--as", "acled", "--to", folder, *_TODAY)
    assert done.status == 0, done.err
    return folder


def _row(number: int, **changed: str) -> dict[str, str]:
    return {**ACLED, "event_id_cnty": f"VEL{number}", **changed}


def _rows(name: str = "acled.csv", count: int = 3) -> Path:
    return table(Path(name), *map(_row, range(1, count + 1)))


def _bytes(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}


def test_rows_become_events_that_cite_them(sahara: Sahara, folder: Path, records: Asking) -> None:
    done = sahara("import", _rows(), "--as", "acled", "--to", folder, *_TODAY)
    assert done == (
        0,
        "3 of 3 rows of acled, with 4 actors and 4 places that are new, taken into my-file\n",
        "sahara: these columns have no place, and stay in the file (with so many cells): iso (3)\n",
    )
    (first, *_) = records("events", "--dossier", folder)
    assert (first["id"], first["title"]) == (
        "acled-vel1",
        "Armed clash: Vell Guard – Hill Band, Vell",
    )
    (cite,) = first["cites"]
    assert (cite["dataset"], cite["row"], len(cite["digest"])) == ("acled", "VEL1", 64)
    assert first["origin"] == "imported"
    assert sahara("check", "--dossier", folder).status == 0


def test_the_data_set_tells_where_its_rows_come_from(taken: Path) -> None:
    (dataset,) = records_of(taken, "datasets")
    assert (dataset["label"], dataset["published"], dataset["rows"]) == (
        "ACLED",
        "[..2024-03-01]",
        3,
    )
    assert (dataset["key"], dataset["preset"], dataset["coded"]) == (
        ["event_id_cnty"],
        "acled",
        "2024-03-01",
    )
    assert json.loads((taken / "dossier.json").read_text("utf-8"))["schema_version"] == 2


def test_what_a_data_set_is_called_may_be_told(sahara: Sahara, folder: Path) -> None:
    told = {"--id": "vell", "--label": "Vell counts", "--publisher": "The Watch", "--url": "https://vell.example/",
            "--licence": "CC0", "--published": "2024-02"}  # fmt: skip
    words = [word for pair in told.items() for word in pair]
    assert sahara("import", _rows(), "--as", "acled", "--to", folder, *words).status == 0
    (dataset,) = records_of(folder, "datasets")
    assert [dataset[one[2:]] for one in told] == list(told.values())


def test_the_same_file_again_adds_nothing(sahara: Sahara, taken: Path) -> None:
    before = _bytes(taken)
    done = sahara("import", _rows(), "--as", "acled", "--to", taken)
    assert (done.status, done.out) == (0, "nothing to add: my-file has every row of acled\n")
    done = sahara("import", _rows("other.csv"), "--as", "acled", "--to", taken)
    assert done.status == 1
    assert "other.csv is acled, which the dossier has already; nothing is taken" in done.err
    assert _bytes(taken) == before


def test_a_newer_release_says_how_it_differs_and_is_taken_when_asked(
    sahara: Sahara, taken: Path, records: Asking
) -> None:
    table(Path("newer.csv"), _row(1), _row(2, fatalities="9"), _row(4))
    before = _bytes(taken)
    asked = ("import", "newer.csv", "--as", "acled", "--to", taken, "--id", "acled")
    done = sahara(*asked)
    assert done.status == 1
    assert (
        "newer.csv is another release of acled: 1 added, 1 changed, 1 gone; --update takes it"
        in done.err
    )
    assert _bytes(taken) == before
    done = sahara(*asked, "--update", "--published", "2024-05-01")
    assert (done.status, done.out) == (
        0, "acled: 1 added, 1 changed, 1 gone, with no actors and no places that are new, taken into my-file\n",
    )  # fmt: skip
    found = {one["id"]: one for one in records("events", "--dossier", taken)}
    assert sorted(found) == ["acled-vel1", "acled-vel2", "acled-vel4"]
    assert found["acled-vel2"]["figures"][0]["low"] == 9
    (dataset,) = records_of(taken, "datasets")
    assert (dataset["published"], dataset["rows"]) == ("2024-05-01", 3)
    assert "acled-vel3" in (taken / "ids.txt").read_text("utf-8").split()
    assert sahara("check", "--dossier", taken).status == 0


def test_what_was_edited_stays_until_its_row_changes(
    sahara: Sahara, taken: Path, records: Asking
) -> None:
    assert sahara("edit", "acled-vel1", "--to", taken, "--title", "Clash at the dam").status == 0
    table(Path("acled.csv"), _row(1), _row(2, notes="Otherwise."), _row(3))
    assert sahara("import", "acled.csv", "--as", "acled", "--to", taken, "--update").status == 0
    titles = {one["id"]: one["title"] for one in records("events", "--dossier", taken)}
    assert titles["acled-vel1"] == "Clash at the dam"


@pytest.mark.parametrize(
    ("words", "status"), [([], 1), (["--update", "--dry-run"], 0), (["--update"], 0)]
)
def test_what_an_update_replaces_is_told_by_its_ids(
    sahara: Sahara, folder: Path, words: list[str], status: int
) -> None:
    assert sahara("import", _rows(count=60), "--as", "acled", "--to", folder).status == 0
    assert sahara("edit", "acled-vel1", "--to", folder, "--title", "By hand").status == 0
    newer = [_row(number, notes="Otherwise.") for number in range(1, 31)]
    table(Path("acled.csv"), *newer, *map(_row, range(31, 58)))
    done = sahara("import", "acled.csv", "--as", "acled", "--to", folder, *words)
    assert done.status == status
    first = ", ".join(f"acled-vel{number}" for number in range(1, 21))
    lines = done.err.splitlines()
    assert lines[:3] == [
        f"sahara: changed, without what was edited by hand: {first} and 10 more",
        "sahara: gone, with what was edited by hand: acled-vel58, acled-vel59, acled-vel60",
        "sahara: --before FILE, the file of the release that the dossier has, keeps what was edited by hand",
    ]


def test_the_first_import_replaces_nothing(sahara: Sahara, folder: Path) -> None:
    assert "by hand" not in sahara("import", _rows(), "--as", "acled", "--to", folder).err


def test_what_others_refer_to_does_not_go(sahara: Sahara, taken: Path) -> None:
    assert sahara("same", "acled-vel2", "acled-vel3", "--dossier", taken).status == 0
    before = _bytes(taken)
    table(Path("acled.csv"), _row(1), _row(2))
    done = sahara("import", "acled.csv", "--as", "acled", "--to", taken, "--update")
    assert (done.status, done.out) == (1, "")
    assert "nothing is changed: others refer to what is gone: acled-vel3, by " in done.err
    assert _bytes(taken) == before


def test_wrong_rows_are_told_by_line_and_column_and_nothing_is_taken(
    sahara: Sahara, folder: Path
) -> None:
    before = _bytes(folder)
    rows = [
        _row(1),
        _row(2, event_date="soon"),
        _row(3, fatalities="many"),
        _row(4, latitude="99"),
        _row(1),
    ]
    done = sahara("import", table(Path("a.csv"), *rows), "--as", "acled", "--to", folder)
    assert (done.status, done.out) == (1, "")
    assert done.err.splitlines() == [
        'a.csv:3, column event_date: "soon" is no day; one is written as 2023-12-08',
        'a.csv:4, column fatalities: "many" is no whole number',
        'a.csv:5, column latitude: "99" is no number of degrees from -90 to 90',
        'a.csv:6, column event_id_cnty: "VEL1" names another row too',
        "sahara: a.csv: 4 rows are wrong; nothing is taken: --skip-bad takes the others",
    ]
    assert _bytes(folder) == before


@pytest.mark.parametrize(
    ("preset", "row", "column"),
    [
        ("acled", ACLED, "event_date"),
        ("ucdp-ged", GED, "date_start"),
        ("polecat", POLECAT, "Event Date"),
    ],
)
def test_a_day_after_the_publication_is_told_by_the_column_that_has_it(
    sahara: Sahara, folder: Path, preset: str, row: dict[str, str], column: str
) -> None:
    asked = ("import", table(Path("a.csv"), row), "--as", preset, "--to", folder)
    done = sahara(*asked, "--published", "2023-11")
    assert (done.status, done.err.splitlines()[0]) == (
        1,
        f"a.csv:2, column {column}: 2023-12-05 is after the data set was published, 2023-11: is --published right?",
    )


def test_twenty_wrong_rows_are_told_and_the_others_counted(sahara: Sahara, folder: Path) -> None:
    rows = [_row(number, event_date="soon") for number in range(50)]
    done = sahara("import", table(Path("a.csv"), *rows), "--as", "acled", "--to", folder)
    lines = done.err.splitlines()
    assert (len(lines), lines[20]) == (22, "and 30 more")


def test_skipping_bad_rows_takes_the_others(sahara: Sahara, folder: Path, ids: Asking) -> None:
    rows = [_row(1), _row(2, event_date="soon", actor1="Nobody Else"), _row(3)]
    done = sahara(
        "import", table(Path("a.csv"), *rows), "--as", "acled", "--to", folder, "--skip-bad"
    )
    assert done.status == 0
    assert done.out.endswith("taken into my-file; 1 wrong row left out\n")
    assert ids("events", "--dossier", folder) == ["acled-vel1", "acled-vel3"]
    assert "Nobody Else" not in (folder / "actors.jsonl").read_text("utf-8")


@pytest.mark.parametrize("words", [[], ["--dry-run"]])
def test_skipping_bad_rows_takes_nothing_where_no_row_is_sound(
    sahara: Sahara, folder: Path, words: list[str]
) -> None:
    before = _bytes(folder)
    path = table(Path("a.csv"), *(_row(number, event_date="soon") for number in (1, 2)))
    done = sahara("import", path, "--as", "acled", "--to", folder, "--skip-bad", *words)
    assert (done.status, done.out) == (1, "")
    assert done.err.endswith("sahara: a.csv: no row is sound; nothing is taken\n")
    assert _bytes(folder) == before


def test_a_dry_run_shows_five_rows_and_writes_nothing(sahara: Sahara, folder: Path) -> None:
    before = _bytes(folder)
    done = sahara("import", _rows(count=9), "--as", "acled", "--to", folder, "--dry-run")
    assert done.status == 0
    assert done.out.count("row VEL") == 5
    assert "  when        5 Dec 2023 (2023-12-05)\n" in done.out
    assert done.out.endswith("would be taken into my-file\n")
    assert _bytes(folder) == before


def test_actors_and_places_are_joined_by_name(make: Maker, sahara: Sahara, records: Asking) -> None:
    folder = make(
        "known",
        actor=[
            {"id": "guard", "name": "Guards", "kind": "organisation", "aliases": ["vell guard"]}
        ],
        place=[{"id": "the-vell", "name": "VELL"}],
    )
    assert sahara("import", _rows(count=1), "--as", "acled", "--to", folder).status == 0
    (event,) = records("events", "--dossier", folder)
    assert (event["actors"], event["places"]) == (["guard"], ["the-vell", "lower-anse"])
    assert len(records_of(folder, "actors")) == 4


def test_one_name_on_both_sides_is_one_actor_on_both(
    sahara: Sahara, folder: Path, records: Asking
) -> None:
    path = table(Path("a.csv"), _row(1, actor1="Militia", actor2="Militia", assoc_actor_2=""))
    assert sahara("import", path, "--as", "acled", "--to", folder).status == 0
    (event,) = records("events", "--dossier", folder)
    assert (event["actors"], event["recipients"]) == (["militia"], ["militia"])


@pytest.mark.parametrize("packed", ["plain", "gzip", "zip", "stdin"])
def test_a_file_may_be_packed(
    sahara: Sahara, folder: Path, monkeypatch: pytest.MonkeyPatch, packed: str, ids: Asking
) -> None:
    raw = text(_row(1), _row(2)).encode()
    match packed:
        case "gzip":
            Path("acled.csv.gz").write_bytes(gzip.compress(raw))
        case "zip":
            with zipfile.ZipFile("acled.zip", "w") as held:
                held.writestr("__MACOSX/._acled.csv", b"x")
                held.writestr("folder/acled.csv", raw)
        case _:
            Path("acled.csv").write_bytes(raw)
    name = {"gzip": "acled.csv.gz", "zip": "acled.zip", "stdin": "-"}.get(packed, "acled.csv")
    with Path("acled.csv" if packed in {"plain", "stdin"} else name).open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        done = sahara("import", name, "--as", "acled", "--to", folder, "--id", "acled")
    assert done.status == 0, done.err
    assert ids("events", "--dossier", folder) == ["acled-vel1", "acled-vel2"]


@tried_on(
    ("words", "told"),
    [
        (["--as", "acled"], "give the folder of the dossier that takes the rows: --to DIR"),
        (["--as", "exel", "--to", "my-file"], 'no preset "exel"; it is one of csv, ucdp-ged, acled'),
        (["--as", "ucdp", "--to", "my-file"], 'no preset "ucdp"; did you mean "ucdp-ged"?'),
        (["--as", "timeline", "--to", "my-file"], 'no preset "timeline"; did you mean "timelinejs"?'),
        (["--as", "ucdp-ged", "--to", "my-file"], "no column id; the file has event_id_cnty, event_date"),
        (["--as", "csv", "--to", "my-file"], "give a map of the columns"),
        (["--as", "acled", "--to", "my-file", "--id", "A B"], '--id: "A B" is no id'),
        (["--as", "acled", "--to", "my-file", "--update"], 'no data set "acled" to update'),
        (["--as", "acled", "--to", "my-file", "--url", "vell"], "--url: is no address of a page"),
        (["--as", "acled", "--to", "my-file", "--map", "?"], "--map is for --as csv"),
        (["--as", "acled", "--to", "my-file", "--delimiter", ";;"], "--delimiter takes one sign"),
        (["--as", "acled", "--to", "my-file", "--day-first", "--month-first"], "two readings"),
        (["--as", "acled", "--to", "my-file", "--published", "yore"], '"yore"'),
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_refused(
    refused: Refused, folder: Path, words: list[str], told: str
) -> None:
    before = _bytes(folder)
    assert told in refused("import", _rows(), *words)
    assert _bytes(folder) == before


def test_a_release_is_read_as_the_first_was(refused: Refused, taken: Path) -> None:
    told = refused("import", table(Path("acled.csv"), GED), "--as", "ucdp-ged", "--to", taken)
    assert told == "acled was read as acled; give --as acled, or another --id"


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "is empty: a table begins with the heads of its columns"),
        (b"a,b\n\0\n", "is not text: it holds a zero byte"),
        (b"\x1f\x8bno gzip", "cannot be read: it is damaged"),
        (b"PK\x03\x04no zip", "cannot be read: the zip is damaged"),
    ],
)
def test_what_is_no_table_is_refused(refused: Refused, folder: Path, raw: bytes, told: str) -> None:
    Path("a.csv").write_bytes(raw)
    assert told in refused("import", "a.csv", "--as", "acled", "--to", folder, status=3)


def test_hostile_cells_are_told_as_text(sahara: Sahara, folder: Path, answer: Asking) -> None:
    hostile = '=HYPERLINK("http://x")[red]:smile:'
    rows = [
        _row(1, actor1=hostile, notes="<script>alert(1)</script>", event_id_cnty="../../etc/passwd")
    ]
    assert (
        sahara("import", table(Path("a.csv"), *rows), "--as", "acled", "--to", folder).status == 0
    )
    assert "[red]:smile:" in answer("events", "--dossier", folder)
    (event,) = records_of(folder, "events")
    assert event["id"].startswith("acled-etc-passwd")
    assert {one.name for one in folder.iterdir()} <= {
        "dossier.json", ".gitignore", "actors.jsonl", "places.jsonl", "events.jsonl", "datasets.jsonl", "ids.txt",
    }  # fmt: skip


def test_a_row_with_a_terminal_escape_is_told_and_not_taken(
    sahara: Sahara, folder: Path, answer: Asking
) -> None:
    rows = [_row(1, actor1="Red\x1b[31m militia"), _row(2)]
    asked = ("import", table(Path("a.csv"), *rows), "--as", "acled", "--to", folder)
    refused = sahara(*asked)
    assert refused.status == 1
    assert refused.err.startswith("a.csv:2, column ")
    assert "U+001B" in refused.err
    assert "\x1b" not in refused.err
    assert sahara(*asked, "--skip-bad").status == 0
    assert len(records_of(folder, "events")) == 1
    assert "\x1b" not in answer("events", "--dossier", folder)


def test_a_map_is_written_from_the_heads_and_read_again(
    sahara: Sahara, folder: Path, answer: Asking, records: Asking
) -> None:
    row: dict[str, Any] = {"code": "a-1", "date": "2023-12-05", "title": "A wall falls", "type": "Collapse",
                           "town": "Vell", "country": "Kestria", "deaths": "4", "notes": "In the night."}  # fmt: skip
    path = table(Path("falls.csv"), row)
    Path("map.toml").write_text(
        answer("import", path, "--as", "csv", "--map", "?"), encoding="utf-8"
    )
    done = sahara("import", path, "--as", "csv", "--map", "map.toml", "--to", folder)
    assert done.status == 0, done.err
    (event,) = records("events", "--dossier", folder)
    assert (event["id"], event["title"], event["date"]) == ("row-a-1", "A wall falls", "2023-12-05")
    assert (event["kind"], event["figures"][0]["low"], event["note"]) == (
        "other",
        4,
        "In the night.",
    )
    assert 'kind "Collapse" is none of the map' in done.err


def _check(sahara: Sahara, folder: Path, copy: str) -> tuple[int, list[str]]:
    done = sahara("check", "--dossier", folder, "--copy", copy)
    return done.status, done.out.splitlines()[1:]


def test_a_title_that_is_the_same_in_every_row_is_told(sahara: Sahara, folder: Path) -> None:
    Path("a.csv").write_text("day\n2023-12-05\n2023-12-06\n", encoding="utf-8")
    Path("map.toml").write_text('date = "day"\ntitle = "=Event"\n', encoding="utf-8")
    done = sahara("import", "a.csv", "--as", "csv", "--map", "map.toml", "--to", folder)
    assert done.status == 0
    assert done.err == (
        'sahara: 2 rows: titled "Event" like all others; title = "={HEAD}" tells rows apart\n'
    )


@pytest.mark.parametrize(
    ("heads", "title"),
    [
        ("day,type,town", 'title = "={type}, {town}"'),
        ("day,type", 'title = "={type}"'),
        ("day,headline,type", 'title = "headline"'),
        ("day,town,deaths", 'title = "={deaths} killed, {town}"'),
        ("day,town", "# title ="),
        ("day,{type},town", "# title ="),
    ],
)
def test_a_map_that_is_made_of_heads_titles_each_row_by_its_own_cells(
    answer: Asking, heads: str, title: str
) -> None:
    Path("a.csv").write_text(f"{heads}\n", encoding="utf-8")
    lines = answer("import", "a.csv", "--as", "csv", "--map", "?").splitlines()
    assert [line for line in lines if line.startswith(title)], lines


def test_a_map_without_a_title_is_refused(sahara: Sahara, folder: Path) -> None:
    Path("a.csv").write_text("day,town\n2023-12-05,Vell\n", encoding="utf-8")
    told = sahara("import", "a.csv", "--as", "csv", "--map", "?").out
    Path("map.toml").write_text(told, encoding="utf-8")
    done = sahara("import", "a.csv", "--as", "csv", "--map", "map.toml", "--to", folder)
    assert (done.status, done.err) == (
        2, 'sahara: the map tells no title; name the column that has it: title = "HEAD"\n',
    )  # fmt: skip


def test_all_that_is_wrong_with_a_row_of_a_mapped_table_is_told_at_once(
    sahara: Sahara, folder: Path
) -> None:
    Path("a.csv").write_text("day,what,dead,y,x\n3/4/2024,Raid,1.200,95,1\n", encoding="utf-8")
    Path("map.toml").write_text(
        'date = "day"\ntitle = "what"\nplace = "what"\nlat = "y"\nlon = "x"\n[figures]\nkilled = "dead"\n',
        encoding="utf-8",
    )
    done = sahara("import", "a.csv", "--as", "csv", "--map", "map.toml", "--to", folder)
    assert done.status == 1
    assert done.err.splitlines()[0] == (
        'a.csv:2, column day: "3/4/2024" has two readings, 3 April or 4 March 2024; --day-first takes the first'
    )
    assert done.err.splitlines()[1:3] == [
        'a.csv:2, column dead: "1.200" has two readings; a whole number is written as 1500 or 1,500',
        'a.csv:2, column y: "95" is no number of degrees from -90 to 90',
    ]


def test_a_copy_proves_every_row(sahara: Sahara, taken: Path) -> None:
    told = ["acled: 3 rows proved; the copy is the file", "no problems"]
    assert _check(sahara, taken, "acled.csv") == (0, told)
    assert sahara("check", "--dossier", taken).out.splitlines()[1:] == [
        "acled: skipped: no copy of the data set", "no problems",
    ]  # fmt: skip


@pytest.mark.parametrize("column", sampled(list(ACLED), 3))
def test_a_changed_cell_is_named_by_row_and_column(
    sahara: Sahara, taken: Path, column: str
) -> None:
    table(Path("acled.csv"), _row(1), {**_row(2), column: "9"}, _row(3))
    status, lines = _check(sahara, taken, "acled.csv")
    assert status == 1
    if column == "event_id_cnty":
        assert "acled.csv: acled-vel2: row VEL2: is not in the copy" in lines
    else:
        told = f"column {column}: is another cell than was imported"
        assert f"acled.csv:3: acled-vel2: row VEL2: {told}" in lines
        assert "acled: 2 rows proved; the copy is another file" in lines


def test_rows_that_are_new_or_in_another_order_hide_no_change(sahara: Sahara, taken: Path) -> None:
    table(Path("acled.csv"), _row(3, notes="9"), _row(7), _row(1, notes="8"), _row(2))
    _status, lines = _check(sahara, taken, "acled.csv")
    assert [one for one in lines if "column notes" in one] == [
        "acled.csv:2: acled-vel3: row VEL3: column notes: is another cell than was imported",
        "acled.csv:4: acled-vel1: row VEL1: column notes: is another cell than was imported",
    ]
    assert "acled: 1 row proved, 1 row not cited; the copy is another file" in lines


def test_cells_that_change_places_are_seen(sahara: Sahara, taken: Path) -> None:
    rows = [_row(1, notes="a"), _row(2, notes="b"), _row(3)]
    table(Path("acled.csv"), *rows)
    sahara("import", "acled.csv", "--as", "acled", "--to", taken, "--update")
    table(Path("acled.csv"), {**rows[0], "notes": "b"}, {**rows[1], "notes": "a"}, rows[2])
    _, lines = _check(sahara, taken, "acled.csv")
    assert sum("column notes: is another cell" in one for one in lines) == 2


def test_a_copy_with_other_columns_says_so(sahara: Sahara, taken: Path) -> None:
    table(Path("acled.csv"), *({**_row(at), "tags": "x"} for at in (1, 2, 3)))
    status, lines = _check(sahara, taken, "acled.csv")
    assert status == 1
    assert lines[1].endswith("is another row than was imported: the copy has new columns, tags")


def test_an_article_is_proved_beside_a_data_set(sahara: Sahara, make: Maker) -> None:
    folder = make("both")
    assert sahara("import", _rows(), "--as", "acled", "--to", folder, *_TODAY).status == 0
    Path("text.txt").write_text("A text that nobody cites, of more than enough words.", "utf-8")
    status, lines = _check(sahara, folder, "text.txt")
    assert (
        status,
        "text.txt: matches no article; nothing that is cited stands in it" in lines,
    ) == (1, True)


def test_changed_cells_of_several_rows_are_named_each_by_its_own_column(
    sahara: Sahara, folder: Path
) -> None:
    assert sahara("import", _rows(count=40), "--as", "acled", "--to", folder, *_TODAY).status == 0
    changed = {3: {"fatalities": "9"}, 17: {"notes": "x"}, 25: {"admin1": "y", "notes": "z"}}
    rows = [_row(number, **changed.get(number, {})) for number in range(1, 41) if number != 8]
    table(Path("acled.csv"), *rows)
    status, lines = _check(sahara, folder, "acled.csv")
    assert (status, lines) == (
        1,
        [
            "acled: 36 rows proved; the copy is another file",
            "acled.csv:4: acled-vel3: row VEL3: column fatalities: is another cell than was imported",
            "acled.csv:17: acled-vel17: row VEL17: column notes: is another cell than was imported",
            "acled.csv:25: acled-vel25: row VEL25: columns admin1, notes: are other cells than were imported",
            "acled.csv: acled-vel8: row VEL8: is not in the copy",
            "4 problems",
        ],
    )


def test_a_dossier_with_one_sum_a_column_is_proved_as_ever(sahara: Sahara, taken: Path) -> None:
    (line,) = (taken / "datasets.jsonl").read_text(encoding="utf-8").splitlines()
    held = json.loads(line)
    held["sums"] = [
        f"{sum(int(one, 16) for one in told.split(':') if one):x}" for told in held["sums"]
    ]
    (taken / "datasets.jsonl").write_text(json.dumps(held) + "\n", encoding="utf-8")
    told = ["acled: 3 rows proved; the copy is the file", "no problems"]
    assert _check(sahara, taken, "acled.csv") == (0, told)
    table(Path("acled.csv"), _row(1), _row(2, fatalities="9"), _row(3))
    _, lines = _check(sahara, taken, "acled.csv")
    assert (
        "acled.csv:3: acled-vel2: row VEL2: column fatalities: is another cell than was imported"
        in lines
    )
