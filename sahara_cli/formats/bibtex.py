"""BibTeX as biblatex and pandoc read it: an entry a source, dates in EDTF.

What LaTeX would obey is escaped, letters stay as they are (UTF-8). A date that biblatex's EDTF cannot say is a year in
words; one that it can only come near has its words in the note, and so has one of which no first day is known, such as
a data set's "28 Nov 2026 or before": it has no year, and is printed as without one.
"""

from __future__ import annotations

import re
from math import isfinite
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Dataset
from sahara_cli.reports.authors import parted
from sahara_cli.reports.citations import bibliography, unplaced
from sahara_cli.reports.issued import biblatex, issued
from sahara_cli.sink import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import Source
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


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write the sources of a report's records."""
    sink.write("\n".join(map(_entry, bibliography(report))))
    return unplaced(report)


def _entry(reference: Reference) -> str:
    source = reference.source
    kind = _kind(source)
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(reference, kind))
    return f"@{kind}{{{reference.key},\n{fields}}}\n"


def _fields(reference: Reference, kind: str) -> Iterator[tuple[str, str]]:
    source = reference.source
    yield "title", f"{{{_text(reference.title)}}}"
    if kind == "article":
        yield "entrysubtype", "{newspaper}"
    if source is None:
        return
    if reference.authors:  # a name in braces of its own is taken whole: an "and" in it joins nobody
        yield "author", f"{{{' and '.join(map(_author, reference.authors))}}}"
    if source.publisher:
        yield _PUBLISHERS[kind], f"{{{_text(source.publisher)}}}"
    yield from _published(source.published)
    if reference.language:
        yield "langid", _text(reference.language)
    if reference.licence:
        yield "addendum", f"{{{_text(reference.licence)}}}"
    if source.url:
        address = _NOT_IN_ADDRESS.sub(lambda sign: f"%{ord(sign[0]):02X}", source.url)
        yield "url", f"{{{one_line(address)}}}"


#: The field that has who published an entry, by its kind.
_PUBLISHERS = {"online": "organization", "article": "journaltitle", "dataset": "organization"}


def _kind(source: Source | None) -> str:
    if isinstance(source, Dataset):
        return "dataset"
    return "online" if source and source.url else "article"


def _author(author: str) -> str:
    """Set a person's family name first, in braces where it has several words; a body's name stands whole, in braces."""
    named = parted(author)
    if not named.family:
        return _text(author)
    family = _text(named.family) if " " in named.family else _escaped(named.family)
    return ", ".join([family, *(_escaped(part) for part in (named.suffix, named.given) if part)])


def _text(text: str) -> str:
    """Set a text in braces, with nothing in it that LaTeX or BibTeX obeys."""
    return f"{{{_escaped(text)}}}"


def _escaped(text: str) -> str:
    shown = one_line(text)
    paired = _paired(shown)
    escaped = (
        f"\\{sign[0]}" if sign.start() in paired else _OBEYED[sign[0]]
        for sign in _SPECIAL.finditer(shown)
    )  # fmt: skip
    return _SPECIAL.sub(lambda _: next(escaped), shown)


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
    words = issued(date).words
    if stated := biblatex(date):
        yield "date", f"{{{stated}}}"
    elif isfinite(date.bounds[0]):
        yield "year", _text(words)
        return
    if words:
        yield "note", _text(f"published {words}")
