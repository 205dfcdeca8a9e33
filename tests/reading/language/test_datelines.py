from __future__ import annotations

import pytest

from sahara_cli.reading.language.datelines import dateline, is_date_line


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


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("The Lagoon Courier, 9 May 2023", True), ("Lagoon Courier, Orla, Tuesday, May 9, 2023", True),
        ("Orla, 9 May 2023.", True), ("9 May 2023 | The Journal of Lagoons", True),
        ("Published on 9 May 2023 in The Journal of Lagoons", True), ("Published in The Lagoon, 9 May 2023", True),
        ("The courier left Orla on 9 May 2023.", False), ("The Courier sued Orla, 9 May 2023", False),
        ("The Lagoon Courier", False), ("The Lagoon Courier, 9 May", False),
    ],
)  # fmt: skip
def test_a_date_line_is_a_name_and_a_whole_date_alone(line: str, *, is_one: bool) -> None:
    text = f"Bridge shut\n{line}\nThe agency shut a bridge."
    assert is_date_line(text, 12, 12 + len(line)) is is_one


def test_a_papers_name_with_the_day_below_it_is_part_of_the_date_line() -> None:
    text = "Bridge shut\nLagoon Courier\n9 May 2023\nThe agency shut it."
    assert is_date_line(text, 12, 26)
    assert not is_date_line(text.removeprefix("Bridge shut\n"), 0, 14)  # a headline


def test_names_with_dates_line_below_line_are_a_list_of_happenings() -> None:
    first = "Siege of Orla, 9 May 1823"
    text = f"Wars\n{first}\nSiege of Ubar, 3 June 1825\n"
    assert not is_date_line(text, 5, 5 + len(first))


def test_far_from_the_head_no_line_is_a_date_line() -> None:
    text = "The bridge is shut. " * 50 + "\n"
    line = "The Lagoon Courier, 9 May 2023"
    assert not is_date_line(text + line, len(text), len(text) + len(line))
