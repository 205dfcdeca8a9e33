"""BibTeX: a reference an entry; what LaTeX would obey is escaped, letters stay as they are (UTF-8)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.dates.days import MONTHS
from sahara_cli.reports.citations import cited, claim_in_line, named
from sahara_cli.reports.extents import common_years, is_plain, iso, sure_ends
from sahara_cli.sink import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.reports import Report
    from sahara_cli.reports.citations import Reference
    from sahara_cli.sink import Sink

#: BibTeX counts every brace, escaped or not: one without its other has to be written by a name. A quotation mark is
#: harmless between braces, and its name is an error in LaTeX's oldest font encoding.
_OBEYED = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "$": r"\$", "&": r"\&",
    "#": r"\#", "%": r"\%", "_": r"\_", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
}  # fmt: skip
_SPECIAL = re.compile("[" + re.escape("".join(_OBEYED)) + "]")
#: Characters that break an address out of its braces, or begins a comment in it.
_NOT_IN_ADDRESS = re.compile(r'[{}\\"^`<>|]')


def write(report: Report, sink: Sink) -> None:
    """Write the references of a report's records."""
    names = named(report)
    sink.write("\n".join(_entry(reference, names) for reference in cited(report)))


def _entry(reference: Reference, names: Dossier) -> str:
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(reference, names))
    return f"@misc{{{reference.key},\n{fields}}}\n"


def _fields(reference: Reference, names: Dossier) -> Iterator[tuple[str, str]]:
    source = reference.source
    yield "title", f"{{{_text(reference.title)}}}"
    if source:
        if (
            source.authors
        ):  # a name in braces of its own is taken whole: an "and" in it joins nobody
            yield "author", f"{{{' and '.join(map(_text, source.authors))}}}"
        if source.publisher:
            yield "publisher", _text(source.publisher)
        yield from _published(source.published)
        yield "langid", _text(source.language)
        if source.url:
            address = _NOT_IN_ADDRESS.sub(lambda sign: f"%{ord(sign[0]):02X}", source.url)
            yield "url", f"{{{one_line(address)}}}"
    parts = [reference.locator, claim_in_line(reference, names)]
    if source and not is_plain(source.published):
        parts.append(f"published {source.published.in_words}")
    if note := "; ".join(part for part in parts if part):
        yield "note", _text(note)


def _text(text: str) -> str:
    """Set a text in braces, with nothing in it that LaTeX or BibTeX obeys."""
    shown = one_line(text)
    paired = _paired(shown)
    escaped = (
        f"\\{sign[0]}" if sign.start() in paired else _OBEYED[sign[0]]
        for sign in _SPECIAL.finditer(shown)
    )  # fmt: skip
    return f"{{{_SPECIAL.sub(lambda _: next(escaped), shown)}}}"


def _paired(text: str) -> frozenset[int]:
    """Find the braces that have their other; programs that know few names read those as they are."""
    opened: list[int] = []
    paired: set[int] = set()
    for at, sign in enumerate(text):
        if sign == "{":
            opened.append(at)
        elif sign == "}" and opened:
            paired.update((opened.pop(), at))
    return frozenset(paired)


def _published(date: Edtf) -> Iterator[tuple[str, str]]:
    """Give the year and month as far as they are sure; a date in words stands in the note."""
    start, end = sure_ends(date)
    if not common_years(start) or end:
        return
    yield "year", f"{{{iso(start[:1])}}}"
    if len(start) > 1:
        yield "month", MONTHS[start[1] - 1][:3].lower()  # the names that BibTeX itself defines
    if start[2:]:
        yield "day", f"{{{start[2]}}}"
