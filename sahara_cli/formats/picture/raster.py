"""A PNG of the picture, for where no SVG is taken: drawn by resvg (extra `picture`), twice as fine as its lengths say.

resvg draws with the machine's own fonts, and leaves out without a word what none of them has: so they are tried first.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from unicodedata import category
from xml.etree.ElementTree import Element, SubElement, tostring

from sahara_cli.errors import FileError, RequestError
from sahara_cli.extras import needed
from sahara_cli.formats.picture import crowded, picture
from sahara_cli.formats.picture.pen import SANS, SERIF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    from sahara_cli.reports import Report
    from sahara_cli.sink import Sink

    #: Draws the SVG given as `svg_string` as a PNG; `zoom`, `serif_family` and `sans_serif_family` as resvg has them.
    Draw: TypeAlias = Callable[..., bytes]

#: As high as a PNG may be, in dots: what shows pictures takes no more, and memory is filled by them.
_HIGHEST = 16_000
_FINE = (2, 1)
#: What letters are drawn with where the picture's own fonts are missing; better without serifs than not at all.
_SANS = ("Liberation Sans", "DejaVu Sans", "Noto Sans", "Arial", "Helvetica", "FreeSans")
_SERIFS = (
    "Liberation Serif",
    "DejaVu Serif",
    "Noto Serif",
    "Times New Roman",
    "Times",
    "FreeSerif",
    *_SANS,
)
#: No font has a sign for this code point (it is none), so what is drawn for it is what stands for any missing sign.
_NO_SIGN = "\U0010ffff"
_BOX = "□"
_NAMED = 10


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write a report as a picture in dots; tell what no font here has a sign for.

    Raises `FileError` where resvg or every font is missing, `RequestError` for a terminal and for too many records.
    """
    try:
        from resvg_py import svg_to_bytes
    except ImportError:
        raise FileError("a PNG", f"{needed('picture')}; or write .svg") from None
    if sink.terminal:
        raise RequestError(
            "a PNG is nothing to read on a terminal; write it to a file, with -o FILE"
        )
    raw, lost = drawn(report, svg_to_bytes)
    sink.write_bytes(raw)
    return (*crowded(report), *lost)


def drawn(report: Report, draw: Draw) -> tuple[bytes, tuple[str, ...]]:
    """Draw a report in dots, and tell what no font has a sign for."""
    drawing = picture(report)
    zoom = next(
        (fine for fine in _FINE if fine * float(drawing.attrib["height"]) <= _HIGHEST), None
    )
    if zoom is None:
        raise RequestError(
            f"{len(report.answers)} records are too many for one PNG; write .svg, or fewer with --limit"
        )
    lettered = partial(
        draw,
        serif_family=_family(SERIF, _SERIFS, draw),
        sans_serif_family=_family(SANS, _SANS, draw),
    )
    lost = sorted(_missing("".join(drawing.itertext()), lettered))
    boxes = dict.fromkeys(map(ord, lost), _BOX)
    for (
        element
    ) in drawing.iter():  # one such sign would keep resvg from finding the others of its line
        element.text = (element.text or "").translate(boxes)
    message = f"no font here has a sign for {' '.join(lost[:_NAMED])}: {_BOX} stands in the picture"
    return lettered(svg_string=tostring(drawing, encoding="unicode"), zoom=zoom), (
        message,
    ) if lost else ()


def _family(named: str, usual: tuple[str, ...], draw: Draw) -> str:
    """Find a font that letters are drawn with where those that the picture names are missing."""
    for font in usual:
        lettered = partial(draw, serif_family=font, sans_serif_family=font)
        if _try("a", lettered, named) != _try(" ", lettered, named):
            return font
    raise FileError(
        "a PNG",
        "cannot be drawn: no font is installed that it could be written in; install DejaVu, or write .svg",
    )


def _missing(text: str, draw: Draw) -> Iterator[str]:
    nothing = {_try(" ", draw), _try(_NO_SIGN, draw)}
    for sign in set(text):
        if not sign.isascii() and category(sign)[0] in "LNPS" and _try(sign, draw) in nothing:
            yield sign


def _try(sign: str, draw: Draw, family: str = SERIF) -> bytes:
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "width": "48", "height": "32"})
    SubElement(root, "text", {"x": "8", "y": "22", "font-family": family}).text = sign
    return draw(svg_string=tostring(root, encoding="unicode"))
