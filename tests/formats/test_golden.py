"""What is drawn, byte for byte: see `samples` for how the files are made."""

import pytest

from sahara_cli.formats.terminal.cells import width_of
from tests.formats.samples import GOLDEN, Drawing, drawings

DRAWINGS = list(drawings())


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda drawing: drawing.name)
def test_a_report_is_drawn_as_it_was(drawing: Drawing) -> None:
    assert drawing.drawn() == (GOLDEN / drawing.name).read_bytes()


def test_every_file_is_of_a_drawing() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {drawing.name for drawing in DRAWINGS}


@pytest.mark.parametrize(
    "drawing",
    [one for one in DRAWINGS if one.sink.get("width") and not one.sink.get("color")],
    ids=lambda one: one.name,
)
def test_no_line_is_wider_than_what_it_has_to_fit(drawing: Drawing) -> None:
    width = drawing.sink["width"]
    assert isinstance(width, int)
    assert [line for line in drawing.drawn().decode().split("\n") if width_of(line) > width] == []


@pytest.mark.parametrize(
    "drawing", [one for one in DRAWINGS if one.form == "table"], ids=lambda one: one.name
)
def test_no_line_ends_in_space(drawing: Drawing) -> None:
    assert [line for line in drawing.drawn().decode().split("\n") if line != line.rstrip()] == []


@pytest.mark.parametrize(
    "drawing", [one for one in DRAWINGS if not one.sink.get("color")], ids=lambda one: one.name
)
def test_without_colour_there_is_no_escape(drawing: Drawing) -> None:
    assert b"\x1b" not in drawing.drawn()


@pytest.mark.parametrize(
    "drawing", [one for one in DRAWINGS if "ascii" in one.name], ids=lambda one: one.name
)
def test_an_ascii_sink_gets_ascii(drawing: Drawing) -> None:
    assert drawing.drawn().isascii()
