"""A pen that draws a picture: text, lines and the shapes of dates, as elements of SVG 1.1."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import east_asian_width
from xml.etree.ElementTree import Element, SubElement

from sahara_cli.sink import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reports.marks import Shape

INK, QUIET, RULE, FAINT = "#1c1b19", "#5f5b54", "#d9d5cc", "#f1efe9"
_MARK, _TINT = "#8a2b1d", "#e6c9c0"
SERIF = "Palatino, 'Palatino Linotype', Georgia, 'Liberation Serif', serif"
SANS = "'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
SIZE = 16
_NARROW, _BROAD = frozenset("iljtfr.,:;'|!()[]‘’ "), frozenset("mwMW@%—…")
_SPACE = 0.29
#: So much wider than these guesses are the widest of the fonts that may be at hand, less what the margin bears.
_WIDEST = 1.13


def draw_shape(
    root: Element, shape: Shape, y: float, left: float, width: float, *, doubtful: bool
) -> None:
    """Draw a shape on an axis that begins at `left`, with `y` as its middle line."""
    start, end = left + shape.start * width, left + shape.end * width
    line = {"stroke": _MARK, "stroke-width": "1.2"}
    if doubtful:
        line["stroke-dasharray"] = "3 2.5"
    match shape.form:
        case "day":
            at = {"cx": number((start + end) / 2), "cy": number(y), "r": "5"}
            SubElement(root, "circle", {**at, **line, "fill": "#fff" if doubtful else _MARK})
        case "within" | "lasting":
            fill = "#fff" if doubtful else _TINT if shape.form == "within" else _MARK
            SubElement(root, "rect", {**_box(start, end, y), **line, "fill": fill})
        case "tail":
            dots = {
                **line_between(start, y, end, y, _MARK),
                "stroke-width": "1.4",
                "stroke-dasharray": "1.5 3",
            }
            SubElement(root, "line", dots)
        case "open-left" | "open-right":
            x, tip = (end, 6) if shape.form == "open-right" else (start, -6)
            path = f"M{number(x)} {number(y - 5)}l{tip} 5l{-tip} 5"
            SubElement(
                root, "path", {"d": path, "fill": "none", "stroke": _MARK, "stroke-width": "2"}
            )
        case _:
            SubElement(root, "rect", {**_box(start, end, y), "fill": f"url(#{shape.form})"})


def define_fades(root: Element) -> None:
    """Define the two fading fills that shapes refer to."""
    definitions = SubElement(root, "defs")
    for name, opacities in (("fade-left", ("0", "0.6")), ("fade-right", ("0.6", "0"))):
        fade = SubElement(definitions, "linearGradient", {"id": name})
        for offset, opacity in zip("01", opacities, strict=True):
            SubElement(
                fade, "stop", {"offset": offset, "stop-color": _MARK, "stop-opacity": opacity}
            )


def write_text(
    root: Element, x: float, y: float, text: str, *, size: int = SIZE, fill: str = INK, family: str = "",
    anchor: str = "", style: str = "",
) -> Element:  # fmt: skip
    """Set one line of text; `y` is its baseline."""
    lettering = {"font-family": family, "text-anchor": anchor, "font-style": style}
    at = {"x": number(x), "y": number(y), "font-size": f"{size}", "fill": fill}
    lettering = {key: value for key, value in lettering.items() if value}
    element = SubElement(root, "text", {**at, **lettering})
    element.text = one_line(text)
    return element


def line_between(x1: float, y1: float, x2: float, y2: float, stroke: str) -> dict[str, str]:
    """Give the attributes of a line."""
    ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
    return {**{key: number(value) for key, value in ends.items()}, "stroke": stroke}


def _box(start: float, end: float, y: float) -> dict[str, str]:
    box = {"x": start, "y": y - 5, "width": max(end - start, 2.5), "height": 10.0}
    return {key: number(value) for key, value in box.items()}


def number(value: float) -> str:
    """Write a length to a tenth of a pixel."""
    return f"{value:.1f}".removesuffix(".0")


def length(text: str) -> float:
    """Estimate how wide a text is set, in ems: no font is at hand to ask."""
    return _WIDEST * sum(
        1.0 if east_asian_width(sign) in "WF" else _SPACE if sign in _NARROW
        else 0.85 if sign in _BROAD else 0.66 if sign.isupper() else 0.52
        for sign in text
    )  # fmt: skip


def wrapped(text: str, room: float) -> Iterator[str]:
    """Break a text into lines that are at most `room` ems wide; a word that is too long is broken."""
    line, width, space = "", 0.0, length(" ")
    for word in text.split(" "):
        for piece in _pieces(word, room):
            more = length(piece)
            if line and width + space + more > room:
                yield line
                line, width = "", 0.0
            line, width = (f"{line} {piece}", width + space + more) if line else (piece, more)
    yield line


def _pieces(word: str, room: float) -> Iterator[str]:
    most = max(1, int(room))
    if length(word) <= room:
        yield word
        return
    for at in range(0, len(word), most):
        yield word[at : at + most]
