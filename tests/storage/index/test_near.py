"""Where near dates stand among rows: found in few steps, however the rows are spread."""

from __future__ import annotations

import pytest

from sahara_cli.storage.index.near import between
from sahara_cli.storage.index.schema import FIRST_UNDATED, LARGEST_ROW

_GAP = 1 << 20
#: More steps than a row has bits are a search through rows.
_MOST = 64


class Rows:
    """Rows with keys that count up, and how often the next one was asked for."""

    def __init__(self, rows: list[int]) -> None:
        self.keyed = [(row, at.to_bytes(4, "big")) for at, row in enumerate(rows)]
        self.asked = 0

    def after(self, row: int, end: int) -> tuple[int, bytes] | None:
        self.asked += 1
        return next((one for one in self.keyed if row <= one[0] < end), None)


@pytest.mark.parametrize(
    "rows",
    [
        [(at + 1) * _GAP for at in range(300)],
        [FIRST_UNDATED + (at + 1) * _GAP for at in range(300)],
        [*range(16, 16 * 150, 16), *(FIRST_UNDATED + 16 * at for at in range(150))],
        [LARGEST_ROW - 16 * (300 - at) for at in range(300)],
    ],
    ids=["below", "beyond", "both", "at the end"],
)
def test_a_place_is_found_in_few_steps_wherever_rows_stand(rows: list[int]) -> None:
    for at in (0, 1, 137, len(rows) - 1):
        held = Rows(rows)
        below, above, key = between(held.after, held.keyed[at][1], 0)
        assert (below, above) == (rows[at - 1] if at else below, rows[at])
        assert key == held.keyed[at][1]
        assert held.asked <= _MOST


def test_behind_all_rows_there_is_none() -> None:
    held = Rows([16, 32])
    assert between(held.after, b"\xff", 0) == (32, LARGEST_ROW, b"")


def test_among_no_rows_a_place_is_anywhere() -> None:
    assert between(Rows([]).after, b"\0", 0) == (0, LARGEST_ROW, b"")
