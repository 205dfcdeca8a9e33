"""References in a style of print, as plain text: Chicago's bibliography and footnotes, and APA's.

Titles stand as the source has them; what is a description of ours keeps its square brackets and gets no quotation
marks. Italics are left to whoever pastes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dates.days import MONTHS
from sahara_cli.reports.authors import in_apa, in_list, in_note, in_text
from sahara_cli.reports.issued import issued

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.reports.citations import Reference


def chicago(reference: Reference) -> str:
    """Give the entry of a bibliography, and where the record stands in it as a short note."""
    source = reference.source
    parts = [_named(reference, in_list), _quoted(reference, ".")]
    if source:
        parts.append(", ".join(filter(None, (source.publisher, _american(source.published)))))
        parts.append(source.url or "")
    entry = _sentences(parts)
    return f"{entry}\n{_quoted(reference, ',')} {reference.short}." if reference.short else entry


def footnote(reference: Reference) -> str:
    """Give a note as Chicago has it, with its place in the source."""
    source = reference.source
    parts = [*filter(None, [_named(reference, in_note)])]
    rest = [reference.short]
    if source:
        rest = [
            source.publisher or "",
            _american(source.published),
            reference.short,
            source.url or "",
        ]
    parts.append(f"{_quoted(reference, ',')} {', '.join(filter(None, rest))}".rstrip(" ,"))
    return f"{', '.join(parts)}."


def apa(reference: Reference) -> str:
    """Give the entry of a list of references, and the citation in the text."""
    source = reference.source
    if source is None:
        return _in_text(f"{reference.title}.", reference.title, "", reference)
    who = _named(reference, in_apa) or source.publisher or ""
    short = _named(reference, in_text) or source.publisher or reference.title
    year = _year(source.published)
    day = _american(source.published, year_first=True)
    entry = (
        _sentences([who, f"({day})", reference.title])
        if who
        else _sentences([reference.title, f"({day})"])
    )
    outlet = source.publisher if reference.authors else ""
    full = _sentences([entry, outlet or "", source.url or ""])
    return _in_text(full, short, year, reference)


def _year(published: Edtf) -> str:
    """Give the year of publication where it is one surely, else the date in words."""
    said = issued(published)
    if said.start and (said.end or said.start)[0] == said.start[0]:
        return f"{said.start[0]}"
    return said.words or published.in_words


#: The styles that a reader may ask for, by name.
STYLES: dict[str, Callable[[Reference], str]] = {
    "chicago": chicago,
    "apa": apa,
    "footnote": footnote,
}


def _in_text(entry: str, who: str, year: str, reference: Reference) -> str:
    if not reference.short:
        return entry
    return f"{entry}\n({', '.join(filter(None, (who, year, reference.short)))})"


def _named(reference: Reference, named: Callable[[Sequence[str]], str]) -> str:
    return named(reference.authors) if reference.authors else ""


def _quoted(reference: Reference, stop: str) -> str:
    title = reference.title
    if title.startswith("[") and not (reference.source and reference.source.publisher):
        return f"{title}{stop}"
    return f"“{title}{'' if title.endswith(('.', '!', '?')) else stop}”"


def _american(date: Edtf, *, year_first: bool = False) -> str:
    """Say a day as American styles do; a date of any other shape in words."""
    said = issued(date)
    if said.words or said.end or not said.start:
        return said.words or date.in_words
    year, *rest = said.start
    day = " ".join([MONTHS[rest[0] - 1], *map(str, rest[1:])]) if rest else ""
    if not day:
        return f"{year}"
    if year_first:
        return f"{year}, {day}"
    return f"{day}, {year}" if rest[1:] else f"{day} {year}"


def _sentences(parts: list[str]) -> str:
    """Join parts that end in a full stop each, but for an address, in which it would be taken for a part."""
    sentences = (
        part if part.endswith((".", "!", "?", ".”", "!”", "?”")) or "://" in part else f"{part}."
        for part in parts
        if part
    )
    return " ".join(sentences)
