"""Whether this machine has a font that a picture can be written in."""

from __future__ import annotations

from functools import cache

from resvg_py import svg_to_bytes

from sahara_cli.errors import FileError
from sahara_cli.formats.picture.raster import drawn
from sahara_cli.reports import Report


@cache
def any_font() -> bool:
    """Tell whether there is one."""
    try:
        drawn(Report(()), svg_to_bytes)
    except FileError:
        return False
    return True
