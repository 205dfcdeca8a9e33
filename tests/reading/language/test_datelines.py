from __future__ import annotations

import pytest

from sahara_cli.reading.language.datelines import dateline


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("LONDON, April 2 - Coffee prices fell.", "LONDON"), ("LONDON, April 2 -Coffee prices fell.", "LONDON"),
        ("NEW DELHI, 2 April (PTI) --Coffee prices fell.", "NEW DELHI"),
        ("Lake Town, 2 April 2020 - Coffee prices fell.", "Lake Town"),
        ("Lake Town, May 2 - Coffee prices fell.", "Lake Town"), ("Anna, 2 children - Coffee prices fell.", ""),
        ("LONDON - Coffee prices fell.", "LONDON"),
        ("LONDON -based traders sold coffee.", ""), ("NATO -led troops left.", ""), ("LONDON traders sold coffee.", ""),
    ],
)  # fmt: skip
def test_the_place_of_a_report_stands_before_a_dash(line: str, place: str) -> None:
    match = dateline(line, 0)
    assert (match["place"] if match else "") == place
