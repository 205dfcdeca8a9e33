"""The tables of the lexicon are well-formed, name their sources, and know the names of the world."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from sahara_cli.dossier.records import MODES, Kind
from sahara_cli.reading.lexicon import tables
from sahara_cli.reading.lexicon.rows import WORDS
from tests.rows import tried_on

FOLDER = Path(tables.__file__).parent
DRAWN = Path(__file__).with_name("names_drawn.tsv")

#: What a row is known by, and the columns that may be empty.
KEYS = {
    "agencies": (("name",), {"aliases"}),
    "bodies": (("name",), {"aliases"}),
    "cities": (("name", "nation"), {"also"}),
    "family_names": (("name",), {"also"}),
    "given_names": (("name",), {"also"}),
    "languages": (("code",), {"words", "said"}),
    "leaders": (("family",), set[str]()),
    "nations": (
        ("id",),
        {"iso3", "of", "adjectives", "people", "capitals", "aliases", "also"},
    ),
    "particles": (("word", "language"), {"joined"}),
    "function_words": (("word",), set[str]()),
    "persons": (("word",), set[str]()),
    "speech": (("word",), set[str]()),
    "titles": (("title",), set[str]()),
}
#: The words that a column may hold.
CLOSED = {
    ("agencies", "kind"): {"agency", "broadcaster", "paper"},
    ("bodies", "kind"): {"organisation", "armed_group"},
    ("cities", "kind"): {"capital", "city", "region", "water"},
    ("cities", "also"): {"word", "name"},
    ("family_names", "order"): {"first", "last", "either"},
    ("family_names", "also"): {"word", "place", "given"},
    ("given_names", "gender"): {"m", "f", "u"},
    ("given_names", "also"): {"word", "place"},
    ("nations", "status"): {"state", "observer", "disputed", "part", "territory", "former"},
    ("nations", "also"): {"word", "name", "place"},
    ("titles", "gender"): {"m", "f", "u"},
    ("titles", "stands"): {"before", "after"},
    ("leaders", "gender"): {"m", "f"},
    ("particles", "joined"): {"hyphen", "apostrophe", "joined"},
}
ENOUGH = 27
UN_MEMBERS = 193


def names_drawn() -> dict[str, list[str]]:
    drawn: dict[str, list[str]] = {}
    for line in DRAWN.read_text(encoding="utf-8").splitlines()[3:]:
        region, name = line.split("\t")
        drawn.setdefault(region, []).append(name)
    return drawn


def parts(name: str) -> list[str]:
    """Give the words of a name, each without its article: "al-Ghamdi" is found under "Ghamdi"."""
    return [
        tables.key(re.sub(r"^(?:al|el)-", "", word, flags=re.IGNORECASE)) for word in name.split()
    ]


def test_every_file_of_the_folder_is_a_table() -> None:
    files = {path.stem for path in FOLDER.glob("*.tsv")}
    assert files == set(tables.TABLES) | set(WORDS)
    assert set(tables.TABLES) == set(KEYS)


@tried_on("name", tables.TABLES)
def test_a_table_names_its_sources_in_its_head(name: str) -> None:
    text = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    head = " ".join(line[2:] for line in text.splitlines() if line.startswith("#"))
    assert "Columns: " in head
    for source in {one for (cell,) in tables.column(name, "source") for one in cell.split("|")}:
        assert f'ource "{source}"' in head, source


@tried_on("name", tables.TABLES)
def test_a_row_has_what_it_needs_and_its_key_alone(name: str) -> None:
    wanted, optional = KEYS[name]
    columns = tables.columns(name)
    for row in tables.rows(name):
        assert len(row) == len(columns)
        for column, cell in zip(columns, row, strict=True):
            assert cell or column in optional, (row, column)
            assert cell == cell.strip(), row
            assert not cell or all(one and one == one.strip() for one in cell.split("|")), row
    keys = Counter(tuple(tables.key(cell) for cell in row) for row in tables.column(name, *wanted))
    assert [key for key, count in keys.items() if count > 1] == []


@tried_on(("name", "column"), CLOSED)
def test_a_column_of_kinds_holds_no_other(name: str, column: str) -> None:
    held = {one for (cell,) in tables.column(name, column) for one in tables.values(cell)}
    assert held <= CLOSED[name, column]


@pytest.mark.parametrize("name", ["agencies", "bodies", "cities"])
def test_a_nation_that_a_row_names_is_known(name: str) -> None:
    nations = {identifier for (identifier,) in tables.column("nations", "id")}
    assert {nation for (nation,) in tables.column(name, "nation")} - nations <= {"*"}


def test_every_member_of_the_united_nations_is_a_state_with_its_code() -> None:
    states = [
        iso3 for iso3, status in tables.column("nations", "iso3", "status") if status == "state"
    ]
    assert len(set(states)) == len(states) == UN_MEMBERS
    assert all(re.fullmatch("[A-Z]{3}", iso3) for iso3 in states)


def test_what_is_part_of_a_state_names_one() -> None:
    nations = {row[0] for row in tables.rows("nations")}
    for status, of in tables.column("nations", "status", "of"):
        assert of in nations if status in {"part", "territory"} else of in {"", *nations}


@tried_on("region", names_drawn())
def test_names_of_every_region_are_known(region: str) -> None:
    given, family = tables.index("given_names"), tables.index("family_names")
    names = names_drawn()[region]
    known = [name for name in names if any(one in given or one in family for one in parts(name))]
    assert len(known) >= ENOUGH, sorted(set(names) - set(known))


@pytest.mark.parametrize(
    ("name", "order"), [("Xi", "first"), ("Nguyen", "first"), ("Kim", "first"), ("Smith", "last")]
)
def test_a_family_name_tells_where_it_stands(name: str, order: str) -> None:
    columns = tables.columns("family_names")
    assert tables.index("family_names")[tables.key(name)][columns.index("order")] == order


@pytest.mark.parametrize("name", ["Mark", "Will", "May", "Grace", "Hope", "Joy"])
def test_a_given_name_that_is_a_word_says_so(name: str) -> None:
    columns = tables.columns("given_names")
    row = tables.index("given_names")[tables.key(name)]
    assert "word" in tables.values(row[columns.index("also")])


def test_a_word_is_searched_without_case_and_accents() -> None:
    assert tables.key("Aïssatou") == "aissatou"
    assert tables.key("N’Djamena") == "n'djamena"


def test_what_tells_two_words_of_a_table_apart_stays_in_their_keys() -> None:
    for word in ("u.s.", "al-", "port-vila", "n'djamena", "łukasz"):
        assert tables.key(word) == word


@pytest.mark.parametrize("name", WORDS)
def test_a_table_of_words_gives_its_rows_and_not_its_head(name: str) -> None:
    columns = tables.columns(name)
    assert columns not in tables.rows(name)
    assert all(len(row) == len(columns) for row in tables.rows(name))


def test_an_entry_of_deeds_stands_once_for_a_second_row_would_never_be_tried() -> None:
    entries = Counter((part, entry) for *_, part, entry in tables.rows("deeds"))
    assert [entry for entry, times in entries.items() if times > 1] == []


def test_the_kinds_and_modes_of_deeds_are_plovers() -> None:
    for kind, mode, *_ in tables.rows("deeds"):
        assert kind in get_args(Kind)
        assert mode == "-" or mode in MODES[kind], (kind, mode)
