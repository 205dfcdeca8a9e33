"""What is drawn, byte for byte: see `samples` for how the files are made."""

import pytest
from rich.cells import cell_len

from tests.formats.samples import GOLDEN, Drawing, drawings
from tests.rows import tried_on

DRAWINGS = list(drawings())


@tried_on("drawing", DRAWINGS)
def test_a_report_is_drawn_as_it_was(drawing: Drawing) -> None:
    assert drawing.drawn() == (GOLDEN / drawing.name).read_bytes()


def test_every_file_is_of_a_drawing() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {drawing.name for drawing in DRAWINGS}


@tried_on(
    "drawing",
    [one for one in DRAWINGS if one.sink.get("width") and not one.sink.get("color")],
)
def test_no_line_is_wider_than_what_it_has_to_fit(drawing: Drawing) -> None:
    width = drawing.sink["width"]
    assert isinstance(width, int)
    assert [line for line in drawing.drawn().decode().split("\n") if cell_len(line) > width] == []


@tried_on("drawing", [one for one in DRAWINGS if one.form == "table"])
def test_no_line_ends_in_space(drawing: Drawing) -> None:
    assert [line for line in drawing.drawn().decode().split("\n") if line != line.rstrip()] == []


@tried_on("drawing", [one for one in DRAWINGS if not one.sink.get("color")])
def test_without_colour_there_is_no_escape(drawing: Drawing) -> None:
    assert b"\x1b" not in drawing.drawn()


@pytest.mark.parametrize(
    "drawing", [one for one in DRAWINGS if "ascii" in one.name], ids=lambda one: one.name
)
def test_an_ascii_sink_gets_ascii(drawing: Drawing) -> None:
    assert drawing.drawn().isascii()
