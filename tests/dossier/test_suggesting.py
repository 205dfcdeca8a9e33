"""Events that a sum may add up twice are looked for where they can be: among reports of several sources."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sahara_cli.dossier.suggesting import counted_twice
from sahara_cli.storage.dossiers import load
from tests.imports.made import ACLED, GED, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier.answer import Answer
    from tests.conftest import Sahara


def test_no_row_is_read_to_find_what_one_data_set_tells_twice(sahara: Sahara) -> None:
    sahara("new", "here")
    table(Path("a.csv"), ACLED, {**ACLED, "event_id_cnty": "VEL2"})
    assert sahara("import", "a.csv", "--as", "acled", "--to", "here").status == 0
    read = []

    class Reading:
        def __iter__(self) -> Iterator[Answer]:
            dossier = load([Path("here")])
            for answer in dossier.select(dossier.events):
                read.append(answer.record.id)
                yield answer

    assert (counted_twice(load([Path("here")]), Reading(), "killed"), read) == ([], [])
    table(Path("g.csv"), {**GED, "side_a": "Vell Guard"})
    assert sahara("import", "g.csv", "--as", "ucdp-ged", "--to", "here").status == 0
    pairs = [("acled-vel1", "ucdp-4711"), ("acled-vel2", "ucdp-4711")]
    assert sorted(counted_twice(load([Path("here")]), Reading(), "killed")) == pairs
    assert len(read) == 3
