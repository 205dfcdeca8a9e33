"""CSL-JSON (Citation Style Language 1.0.2): an item a source, as pandoc and Zotero read it.

A date that CSL's parts cannot say is a literal, in words; one that they only come near is `circa`, with its words in
the note. One of which no first day is known, such as a data set's "28 Nov 2026 or before", stands in the note alone.
"""

from __future__ import annotations

import re
from math import isfinite
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.records import Dataset
from sahara_cli.formats import as_json
from sahara_cli.reports.authors import parted
from sahara_cli.reports.citations import bibliography, unplaced
from sahara_cli.reports.issued import issued
from sahara_cli.sink import one_line

if TYPE_CHECKING:
    from sahara_cli.dates import Edtf
    from sahara_cli.reports import Report
    from sahara_cli.reports.citations import Reference
    from sahara_cli.sink import Sink


#: How the tags begin that CSL obeys in a text; a "<" within a tag of its own is a letter to every reader.
_TAG = re.compile("<(?=/?(?:i|b|sc|sub|sup|span)\\b)")
_LETTER = '<span class="nocase"><</span>'


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write the sources of a report's records."""
    sink.write(as_json(list(map(_item, bibliography(report)))))
    return unplaced(report)


def _item(reference: Reference) -> dict[str, Any]:
    source = reference.source
    item: dict[str, Any] = {
        "id": reference.key,
        "type": "dataset" if isinstance(source, Dataset) else "article-newspaper",
        "title": _text(reference.title),
    }
    if source:
        publisher = _text(source.publisher or "")  # which styles look for under either name
        words = issued(source.published).words
        item |= {
            "author": list(map(_author, reference.authors)),
            "container-title": publisher,
            "publisher": publisher,
            "language": reference.language,
            "issued": _date(source.published) if isfinite(source.published.bounds[0]) else None,
            "URL": one_line(source.url or ""),
            "note": "; ".join(
                filter(None, (words and f"published {words}", _text(reference.licence)))
            ),
        }
    return {key: value for key, value in item.items() if value}


def _author(author: str) -> dict[str, str]:
    named = parted(author)
    if not named.family:
        return {"literal": _text(author)}
    parts = {"family": named.family, "given": named.given, "suffix": named.suffix}
    return {key: _text(value) for key, value in parts.items() if value}


def _text(text: str) -> str:
    """Set a text on one line, with no tag in it that CSL obeys."""
    return _TAG.sub(_LETTER, one_line(text))


def _date(date: Edtf) -> dict[str, Any]:
    said = issued(date)
    if not said.start:
        return {"literal": said.words}
    parts: dict[str, Any] = {
        "date-parts": [list(numbers) for numbers in (said.start, said.end) if numbers]
    }
    if said.season:
        parts["season"] = said.season
    return {**parts, "circa": True} if said.circa else parts
