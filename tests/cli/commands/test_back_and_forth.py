"""What a dossier is exported as becomes a dossier again: the same events on the same days, the same file once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking, Maker, Sahara

_FORMS = {
    "timelinejs": ("out.json",),
    "ftm": ("out.ftm",),
    "ics": ("out.ics", "--all-dates"),
    "jsonl": ("out.jsonl",),
}
_DATES = (
    "1975",
    "2023-12-08",
    "2023-12",
    "[2023-12-01..2023-12-07]",
    "2021-05/2022-04",
    "2023-11-17~",
    "199X",
)


@pytest.fixture
def folder(make: Maker) -> Path:
    events: list[dict[str, Any]] = [
        {"id": f"e-{at}", "date": date, "title": f"Round {at} of the talks", "places": ["harbour"], "kind": "consult",
         "actors": ["north"], "recipients": ["south"]}
        for at, date in enumerate(_DATES)
    ]  # fmt: skip
    return make(
        event=[
            *events,
            {"id": "next", "date": "2023-12-12", "title": "A last round", "status": "planned"},
        ]
    )


@pytest.mark.parametrize("form", _FORMS)
def test_an_export_imported_has_the_same_events(
    sahara: Sahara, records: Asking, folder: Path, tmp_path: Path, form: str
) -> None:
    file, *more = _FORMS[form]
    assert (
        sahara("events", "--dossier", folder, "-f", form, "-o", tmp_path / file, *more).status == 0
    )
    back = tmp_path / "back"
    sahara("new", back)
    words = ("import", tmp_path / file, "--as", form, "--to", back, "--today", "2024-07-02")
    status, out, _ = sahara(*words, "--published", "2024-07-01")
    assert (status, "8 of " in out) == (0, True)

    def told(where: Path) -> list[tuple[str, ...]]:
        rows = records("events", "--dossier", where)
        return sorted((row["title"], row["date"], row["kind"], row["status"]) for row in rows)

    assert told(back) == told(folder)
    assert {row["origin"] for row in records("events", "--dossier", back)} == {"imported"}
    again = sahara(*words)
    assert (again.status, again.out.startswith("nothing to add: ")) == (0, True)


@pytest.mark.parametrize(
    ("form", "text", "sentence"),
    [
        ("timelinejs", '{"events": [{"start_date": {"year": 1975}}]}',
         "Headline: is empty, and so are the text and the caption: what happened?"),
        ("ftm", '{"schema": "Event", "properties": {"date": ["2023"]}}', "name: is not told"),
        ("ics", "BEGIN:VEVENT\nSUMMARY:x\nDTSTART:soon\nEND:VEVENT\n", 'DTSTART: "soon" is no day and no time'),
    ],
)  # fmt: skip
def test_a_row_that_is_wrong_is_told_and_nothing_is_taken(
    sahara: Sahara, tmp_path: Path, form: str, text: str, sentence: str
) -> None:
    (tmp_path / "wrong").write_text(text, encoding="utf-8")
    sahara("new", tmp_path / "held")
    done = sahara(
        "import",
        tmp_path / "wrong",
        "--as",
        form,
        "--to",
        tmp_path / "held",
        "--today",
        "2024-01-01",
    )
    assert done.status == 1
    assert sentence in done.err
    assert (
        not (tmp_path / "held" / "events.jsonl").exists()
        or not (tmp_path / "held" / "events.jsonl").read_text()
    )
