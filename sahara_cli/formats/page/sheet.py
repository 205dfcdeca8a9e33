"""A draft as a page (extra `page`: Jinja2): the article, its words marked, and each proposal beside its sentence.

It needs nothing beside it and runs no script. Every text passes `visible` and the template's escaping.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.formats.page import digest_of, part, template
from sahara_cli.reports.rows import plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reports.sheets import Sheet
    from sahara_cli.sink import Sink


def write(sheets: Sequence[Sheet], sink: Sink) -> None:
    """Write drafts as a page; raises `FileError` where Jinja2 is missing."""
    style = part("sheet.css")
    text = template("sheet.html").render(
        sheets=sheets,
        title=sheets[0].title
        if len(sheets) == 1
        else f"Drafts of {plural('article', len(sheets))}",
        counted=plural,
        style=style,
        style_hash=digest_of(style),
    )
    # What an encoding has no sign for is a reference; ASCII is read the same whatever the page is taken for.
    safe = "utf-8" if sink.encoding.startswith("utf") else "ascii"
    sink.write(text.encode(safe, "xmlcharrefreplace").decode(safe))
