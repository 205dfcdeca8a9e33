from __future__ import annotations

from sahara_cli.reading.sources.printed import unprinted
from sahara_cli.reading.sources.text import read

LEFT = [
    "The dam above Orla broke on Monday",
    "night after a week of rain, and the",
    "county told three thousand people to",
    "leave the valley before the water",
    "came down upon its villages, where",
    "nobody was hurt.",
]
RIGHT = [
    "A second dam, at Brod, is watched by",
    "engineers of the army, who came on",
    "Sunday with boats and thirty men and",
    "a doctor; they are to stay as long",
    "as the river is above its mark, the",
    "mayor told reporters.",
]


def _text(text: str) -> str:
    return read(text.encode(), "a.txt", stem="a", suffix=".txt").text


def test_a_left_column_is_read_before_the_right_one() -> None:
    page = "\n".join(f"{left:<44}{right}" for left, right in zip(LEFT, RIGHT, strict=True))
    assert _text(f"{page}\n\f") == f"{' '.join(LEFT)}\n{' '.join(RIGHT)}"


def test_a_line_across_both_columns_stands_between_them() -> None:
    head = "ORLA NEWS LETTER, which the county of Orla prints for whoever lives there"
    page = "\n".join(
        [head, *(f"{left:<44}{right}" for left, right in zip(LEFT, RIGHT, strict=True))]
    )
    assert _text(f"{page}\n\f") == f"{head}\n{' '.join(LEFT)}\n{' '.join(RIGHT)}"


def test_a_table_is_no_two_columns() -> None:
    rows = [f"{name:<30}{number:<12}{number + 1}" for number, name in enumerate(LEFT)]
    assert unprinted("\n".join(rows) + "\f").lines[1:] == rows


def test_running_heads_feet_and_numbers_of_pages_are_left_out_and_sentences_go_on() -> None:
    head = "Orla Gazette          14 May 2024\n\n"
    pages = [
        f"{head}The dam above Orla broke on Monday night after a\nweek of rain, and told all who live in\n\n1",
        f"{head}the valley to leave before the water came down on it.\n\nPage 2 of 3",
        f"{head}Nobody was hurt.\n\n- 3 -",
    ]
    source = read("\f".join(pages).encode(), "a.txt", stem="a", suffix=".txt")
    assert source.text == (
        "The dam above Orla broke on Monday night after a week of rain, and told all who live in the valley "
        "to leave before the water came down on it.\nNobody was hurt."
    )
    assert source.notes == ("left out as heads and feet of pages: 6 lines",)


def test_a_number_within_a_page_stays() -> None:
    assert "12" in unprinted("The dead are\n12\nand the hurt are more.\n\fThe end.\n").lines
