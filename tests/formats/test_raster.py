import io
import struct
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from resvg_py import svg_to_bytes

import sahara_cli
from sahara_cli.dossier.selection import Answer
from sahara_cli.errors import FileError, RequestError
from sahara_cli.extras import needed
from sahara_cli.formats.picture import picture, raster
from sahara_cli.formats.picture.raster import drawn
from sahara_cli.reports import Report, Section
from sahara_cli.sink import Sink
from tests.conftest import Maker, Sahara
from tests.formats.fonts import any_font
from tests.formats.samples import COLUMNS, EMPTY, HOSTILE_TABLE, TIMELINE, event

_FONTLESS = partial(svg_to_bytes, skip_system_fonts=True)


lettered = pytest.mark.skipif(not any_font(), reason="no font is installed here")


def _size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert png.endswith(b"IEND\xaeB`\x82")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def _titled(text: str) -> Report:
    return Report(
        (Section("events", answers=(Answer(event("e", "2020", text)),), columns=COLUMNS),)
    )


@lettered
@pytest.mark.parametrize("report", [TIMELINE, HOSTILE_TABLE, EMPTY])
def test_a_png_is_twice_as_fine_as_its_picture(report: Report) -> None:
    png, _ = drawn(report, svg_to_bytes)
    width, height = (float(picture(report).attrib[side]) for side in ("width", "height"))
    assert _size(png) == (2 * width, 2 * height)


@lettered
def test_words_are_drawn() -> None:
    assert drawn(_titled("They met"), svg_to_bytes) != drawn(_titled("They left"), svg_to_bytes)


def test_without_a_font_nothing_is_drawn_and_a_sentence_says_why() -> None:
    with pytest.raises(FileError, match="no font is installed that it could be written in"):
        drawn(TIMELINE, _FONTLESS)


@lettered
def test_a_sign_that_no_font_has_is_a_box_and_told() -> None:
    unknown = "\U0001f700"  # an alchemist's sign for the quintessence, which few fonts have
    png, lost = drawn(_titled(f"{unknown} They met"), svg_to_bytes)
    if lost:
        assert lost == (f"no font here has a sign for {unknown}: □ stands in the picture",)
        assert png == drawn(_titled("□ They met"), svg_to_bytes)[0]


def test_an_answer_that_no_picture_could_show_is_refused() -> None:
    many = tuple(Answer(event(f"e-{at}", f"{at:04}/2020", "They met")) for at in range(1500))
    report = Report((Section("events", answers=many, columns=COLUMNS),))
    with pytest.raises(RequestError, match=r"1500 records are too many for one PNG; write \.svg"):
        drawn(report, svg_to_bytes)


def test_a_terminal_is_sent_none() -> None:
    stream = io.StringIO()
    with pytest.raises(RequestError, match="write it to a file, with -o FILE"):
        raster.write(TIMELINE, Sink(stream, terminal=True))
    assert stream.getvalue() == ""


@pytest.mark.slow  # starts processes
@lettered
def test_an_ending_asks_for_a_png_and_a_pipe_is_sent_one(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[{"id": "met"}])
    assert sahara("events", "--dossier", folder, "-o", "out.png") == (0, "", "")
    whole = Path("out.png").read_bytes()
    assert _size(whole)[0] == 2400
    done = subprocess.run(
        [sys.executable, "-m", "sahara_cli", "events", "--dossier", folder, "-f", "png"],
        capture_output=True, cwd=Path(sahara_cli.__file__).parents[1], check=True,
    )  # fmt: skip
    assert done.stdout == whole


@pytest.mark.slow  # starts processes
def test_without_resvg_a_sentence_says_what_to_install(make: Maker) -> None:
    code = "import sys; sys.modules['resvg_py'] = None; from sahara_cli.__main__ import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code, "events", "--dossier", make(), "-f", "png"],
        capture_output=True, text=True, cwd=Path(sahara_cli.__file__).parents[1], check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == f"sahara: a PNG: {needed('picture')}; or write .svg\n"
