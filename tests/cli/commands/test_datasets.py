"""What rests on a row of a data set is told, cited and counted as what rests on a sentence is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import CITE, DATASET, PLACES, ROW

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking, Maker, Sahara

_EVENTS: list[dict[str, Any]] = [
    {
        "id": "clash", "date": "[2023-12-04..2023-12-10]", "kind": "assault", "title": "Clash at Vell",
        "actors": ["north"], "recipients": ["north"], "places": ["vell"],
        "figures": [{"what": "killed", "low": 3, "high": 3, "approximate": True}], "cites": [ROW],
        "origin": "imported",
    },
    {"id": "talks", "date": "2023-12-05", "cites": [CITE]},
]  # fmt: skip
_VELL = {"id": "vell", "name": "Vell", "latitude": 1.5, "longitude": 2, "precision": "near"}
_DATASET = {**DATASET, "publisher": "Counters", "licence": "CC BY 4.0"}


@pytest.fixture(autouse=True)
def counted(make: Maker, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make("counted", dataset=[_DATASET], event=_EVENTS, place=[*PLACES, _VELL])
    text = (folder / "dossier.json").read_text(encoding="utf-8")
    (folder / "dossier.json").write_text(text.replace("1", "2"), encoding="utf-8")
    monkeypatch.setenv("SAHARA_DOSSIER", str(folder))
    return folder


def test_a_listing_names_the_data_set_and_its_row(answer: Asking) -> None:
    assert answer("events", "--columns", "source,id", "-f", "csv") == (
        'source,id\n"Events counted, 2024 row R17",clash\npaper ¶1 s1,talks\n'
    )


def test_of_the_only_source_the_name_stands_below(make: Maker, answer: Asking) -> None:
    folder = make("alone", article=[], dataset=[_DATASET], event=_EVENTS[:1], place=[_VELL])
    told = answer("events", "--dossier", folder, "--columns", "source,id")
    assert "row R17  clash\n" in told
    assert told.endswith(
        "\nSource: Events counted, 2024, published 31 Jan 2024, licence: CC BY 4.0.\n"
    )


def test_programs_get_data_set_and_row_in_columns_of_their_own(answer: Asking) -> None:
    head, first, second, *_ = answer("events", "-f", "csv").split("\n")
    assert head.endswith(",article,paragraph,sentence,note,dataset,row")
    assert first.endswith(",,,,,counted-2024,R17")
    assert second.endswith(",paper,1,1,,,")


def test_the_sources_are_listed_with_the_rows_that_are_cited(records: Asking) -> None:
    (counted, _) = records("articles")
    assert (counted["record"], counted["events"], counted["cited"]) == (
        "dataset",
        1,
        "1 of 20 rows",
    )


def test_a_row_is_cited_as_a_source_is(answer: Asking) -> None:
    assert answer("cite", "clash") == (
        "Clash at Vell, within 4–10 Dec 2023. Events counted, 2024, Counters, 31 Jan 2024, row R17, "
        "licence: CC BY 4.0.\n"
    )
    assert answer("cite", "clash", "--style", "apa") == (
        "Counters. (2024, January 31). Events counted, 2024.\n(Counters, 2024, row R17)\n"
    )
    assert answer("cite", "clash", "-f", "pandoc") == "[@counted-2024, row R17]\n"


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("bibtex", "@dataset{counted-2024,"),
        ("csl-json", '"type": "dataset"'),
        ("ris", "TY  - DATA"),
    ],
)
def test_a_bibliography_says_that_it_is_a_data_set(sahara: Sahara, form: str, begins: str) -> None:
    done = sahara("cite", "clash", "-f", form)
    assert (done.status, begins in done.out) == (0, True)


def test_a_whole_record_tells_its_row(answer: Asking) -> None:
    told = answer("show", "clash")
    assert "counted-2024 row R17  Events counted, 2024, SHA-256 000000000000…\n" in told
    assert "anchor    counted-2024, published 31 Jan 2024\n" in told


def test_a_data_set_is_asked_for_as_an_article_is(ids: Asking) -> None:
    assert ids("events", "--article", "counted-2024") == ["clash"]
    assert ids("events", "--as-of", "2023-12-31") == ["talks"]
    assert ids("events", "--as-of", "2024-02-01") == ["clash", "talks"]


def test_a_check_counts_data_sets(answer: Asking) -> None:
    assert answer("check").startswith("1 article, 1 data set, 3 actors, 3 places, 2 events, ")


@pytest.mark.parametrize(
    ("cite", "told"),
    [
        ({**ROW, "dataset": "nobody"}, 'cites[0].dataset: "nobody" is no dataset of this dossier'),
        ({**ROW, "dataset": "paper"}, 'cites[0].dataset: "paper" is no dataset of this dossier'),
        ({**ROW, "digest": "x"}, "cites[0].digest: is no SHA-256 digest"),
        ({**ROW, "page": 1}, "cites[0].page: is not known; the fields are those of a row"),
        ({**CITE, "article": "counted-2024"}, 'cites[0].article: "counted-2024" is no article'),
        ({**CITE, "start": -1}, "cites[0].start: "),
        ("row 17", "cites[0]: is no citation; one is a JSON object"),
    ],
)
def test_a_citation_of_no_row_is_told(make: Maker, sahara: Sahara, cite: object, told: str) -> None:
    event = {**_EVENTS[1], "cites": [cite]}
    folder = make("wrong", dataset=[_DATASET], event=[event])
    done = sahara("check", "--dossier", folder)
    assert (done.status, told in done.out) == (1, True), done.out


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ({"latitude": 91, "longitude": 0}, "latitude: "),
        ({"latitude": 1}, "has one of latitude and longitude; give both or none"),
        ({"precision": "near"}, "has a precision and no latitude and longitude"),
        ({"latitude": 1, "longitude": 2, "precision": "about"}, "precision: is none of "),
        ({"latitude": True, "longitude": 2}, "latitude: "),
        ({"latitude": "1", "longitude": 2}, "latitude: "),
    ],
)
def test_half_a_point_and_none_are_refused(
    make: Maker, sahara: Sahara, place: dict[str, object], told: str
) -> None:
    folder = make("wrong", place=[{"id": "vell", "name": "Vell", **place}])
    done = sahara("check", "--dossier", folder)
    assert (done.status, told in done.out) == (1, True), done.out


def test_places_that_are_one_have_the_point_of_one(make: Maker, records: Asking) -> None:
    places: list[dict[str, Any]] = [
        {"id": "old-vell", "name": "Old Vell"},
        {"id": "vell", "name": "Vell", "latitude": 0, "longitude": 2, "precision": "near"},
        {"id": "fort", "name": "Fort", "latitude": 3, "longitude": 4, "precision": "exact"},
    ]
    same = [{"id": "one", "members": ["old-vell", "vell", "fort"]}]
    folder = make("one", place=places, same=[{"verdict": "same", **one} for one in same])
    told = records("show", "fort", "--dossier", folder)
    assert (told["latitude"], told["longitude"], told["precision"]) == (0, 2, "near")


def test_an_imported_event_can_be_edited(counted: Path, sahara: Sahara) -> None:
    done = sahara("edit", "clash", "--title", "Clash in Vell", "--to", counted)
    assert done.status == 0, done.err
    assert '"title": "Clash in Vell"' in (counted / "events.jsonl").read_text(encoding="utf-8")
    assert '"row": "R17"' in (counted / "events.jsonl").read_text(encoding="utf-8")


def test_a_place_is_given_its_point(counted: Path, sahara: Sahara) -> None:
    point = ("--latitude", "-13.5", "--longitude", "7", "--precision", "exact")
    done = sahara("edit", "harbour", *point, "--to", counted)
    assert done.status == 0, done.err
    assert '"latitude": -13.5' in (counted / "places.jsonl").read_text(encoding="utf-8")
