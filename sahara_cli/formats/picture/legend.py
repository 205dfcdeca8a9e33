"""The meaning of a picture's marks: a sample of each sign that is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.formats.picture.pen import QUIET, SANS, draw_shape, length, write_text
from sahara_cli.reports.marks import MEANINGS, Shape, signs

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from sahara_cli.reports.marks import Mark

_SIGN_WIDTH = 34


def draw_legend(root: Element, marks: list[Mark], y: float, between: tuple[float, float]) -> float:
    """Draw the signs that some marks use with their meanings, between two edges; give where it ends."""
    (left, right), drawn = between, signs(marks)
    x = left
    for sign in drawn:
        width = _SIGN_WIDTH + 10 + 13 * length(MEANINGS[sign]) + 22
        if x + width > right and x > left:
            x, y = left, y + 26
        for shape in _SAMPLES[sign]:
            draw_shape(root, shape, y - 4, x, _SIGN_WIDTH, doubtful=sign == "doubt")
        write_text(root, x + _SIGN_WIDTH + 10, y, MEANINGS[sign], size=13, fill=QUIET, family=SANS)
        x += width
    return y + 30 if drawn else y


_SAMPLES: dict[str, tuple[Shape, ...]] = {
    "day": (Shape("day", 0.5, 0.5),),
    "within": (Shape("within", 0.1, 0.9),),
    "lasting": (Shape("lasting", 0.1, 0.9),),
    "fade": (
        Shape("within", 0.35, 0.65),
        Shape("fade-left", 0, 0.35),
        Shape("fade-right", 0.65, 1),
    ),
    "doubt": (Shape("within", 0.1, 0.9),),
    "open-left": (Shape("within", 0.25, 1), Shape("open-left", 0.18, 1)),
    "open-right": (Shape("within", 0, 0.75), Shape("open-right", 0, 0.82)),
    "tail": (Shape("tail", 0, 1),),
}
