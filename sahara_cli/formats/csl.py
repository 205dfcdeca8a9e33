"""CSL-JSON (Citation Style Language 1.0.2): an item a reference, as pandoc and Zotero read it.

An item is the article, of a type that says nothing of its medium; the claim cited is its event, with
the event's date, and the place in the article stands in the note. A date that CSL's parts cannot say
is a literal, in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.records import Event
from sahara_cli.formats import as_json
from sahara_cli.reports.citations import cited, claim_in_line, named
from sahara_cli.reports.extents import is_plain, sure_ends
from sahara_cli.sink import one_line

if TYPE_CHECKING:
    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.reports import Report
    from sahara_cli.reports.citations import Reference
    from sahara_cli.sink import Sink


def write(report: Report, sink: Sink) -> None:
    """Write the references of a report's records."""
    names = named(report)
    sink.write(as_json([_item(reference, names) for reference in cited(report)]))


def _item(reference: Reference, names: Dossier) -> dict[str, Any]:
    record, source = reference.record, reference.source
    claim = claim_in_line(reference, names)
    item: dict[str, Any] = {"id": reference.key, "type": "document", "title": reference.title}
    if source:
        item["author"] = [{"literal": one_line(author)} for author in source.authors]
        item["publisher"] = source.publisher
        item["language"] = source.language
        item["issued"] = _date(source.published)
        item["URL"] = source.url
    if isinstance(record, Event):
        item["event-title"] = record.title
        item["event-place"] = ", ".join(map(names.name, record.places))
    if reference.date:
        item["event-date"] = _date(reference.date)
    item["note"] = "; ".join(part for part in (reference.locator, claim) if part)
    return {
        key: one_line(value) if isinstance(value, str) else value
        for key, value in item.items()
        if value
    }


def _date(date: Edtf) -> dict[str, Any]:
    """Give a date's parts where CSL can say it with them, else its words; `circa` is for about."""
    bare = is_plain(date)
    if not bare and date.text.endswith("~") and (stated := _bare(date)):
        return {"date-parts": [list(stated)], "circa": True}
    if not bare:
        return {"literal": date.in_words}
    start, end = sure_ends(date)
    return {"date-parts": [list(parts) for parts in (start, end) if parts]}


def _bare(date: Edtf) -> tuple[int, ...]:
    """Give the parts of a date that is plain but for its being approximate as a whole."""
    from sahara_cli.dates import parse

    stated = parse(date.text.removesuffix("~"))
    return sure_ends(stated).start if is_plain(stated) and "/" not in stated.text else ()
