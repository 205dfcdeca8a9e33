"""A page: one file of HTML that needs nothing beside it, drawn from the report's records (extra `page`: Jinja2).

Every text of a record passes `visible` and the template's escaping; styles and script run by their hashes alone.
"""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from sahara_cli.errors import FileError
from sahara_cli.extras import needed
from sahara_cli.reports.rows import plural
from sahara_cli.sink import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jinja2 import Template

    from sahara_cli.reports import Report
    from sahara_cli.sink import Sink


#: A page of more records is long to write and to open, though its years are folded.
_MOST = 20_000
#: What keeps a fragment from the styles of the page that it stands in, by the names of elements; a drawing has none of
#: its own that these would be.
_UNTOUCHED = """\
:where(.sheet) { all: initial; display: block; }
:where(.sheet :not(svg, svg *, style, script)) { all: revert; }
"""
_SCRIPTS = ("words.js", "days.js", "axis.js", "page.js")


def write(report: Report, sink: Sink, *, fragment: bool = False) -> tuple[str, ...]:
    """Write a report as a page, or a `fragment` of somebody's own; tell what that has to allow, and of too many.

    Raises `FileError` where Jinja2 is missing.
    """
    text = document(report, report.names or {}, fragment=fragment)
    # What an encoding has no sign for is a reference; ASCII is read the same whatever the page is taken for.
    safe = "utf-8" if sink.encoding.startswith("utf") else "ascii"
    sink.write(text.encode(safe, "xmlcharrefreplace").decode(safe))
    return tuple(_remarks(report, fragment=fragment))


def _remarks(report: Report, *, fragment: bool) -> Iterator[str]:
    if fragment:
        style, script = (digest_of(part) for part in _parts(fragment=True))
        yield (
            f"where your page has a Content-Security-Policy, add style-src '{style}' and script-src '{script}'; "
            "without the script all of it is shown, and nothing narrows it"
        )
    if (count := len(report.answers)) > _MOST:
        yield (
            f"a page of {count:,} records is slow to open: narrow them, with --since, --actor or --limit, "
            "or ask for csv or jsonl"
        )


def document(report: Report, names: Mapping[str, str], *, fragment: bool = False) -> str:
    """Draw a page, or a fragment of one; `names` are those behind the ids that records refer to."""
    drawn = template("page.html")
    from sahara_cli.formats.page.content import page

    style, script = _parts(fragment=fragment)
    return drawn.render(
        page=page(report, names),
        fragment=fragment,
        style=style,
        script=script,
        style_hash=digest_of(style),
        script_hash=digest_of(script),
        counted=partial(plural, "any"),
    )


def _parts(*, fragment: bool) -> tuple[str, str]:
    """Give the style and the script; a fragment's style is that of what stands within it alone.

    The script's names are its own in a block: another page, or another fragment in it, may have the same.
    """
    style = part("page.css")
    scoped = f".sahara {{\ncontainer: sahara / inline-size;\n{_UNTOUCHED}{style}}}\n"
    return scoped if fragment else style, f"{{\n{''.join(map(part, _SCRIPTS))}}}\n"


@cache
def template(name: str) -> Template:
    """Load a template of this package. Raises `FileError` where Jinja2 is missing."""
    try:
        from jinja2 import Environment, StrictUndefined
    except ImportError:
        raise FileError("a page", needed("page")) from None
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(shown=visible, line=one_line, percent=_percent, json=json.dumps)
    return environment.from_string(part(name))


@cache
def part(name: str) -> str:
    """Read a part of a page: a template, a style, a script."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def digest_of(text: str) -> str:
    """Give the hash by which a page's policy lets a style or a script run."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _percent(place: float) -> str:
    return f"{100 * place:.2f}".rstrip("0").rstrip(".")
