"""A draft on its way out: for people, for a spreadsheet, as a page, a record a line, or into one that is there."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.cli.answers import deliver, form_of
from sahara_cli.cli.options import tell
from sahara_cli.errors import FileError, RequestError
from sahara_cli.files import DASH, read_bytes, read_text
from sahara_cli.reports.drafts import by_article, drafts
from sahara_cli.sink import one_line, open_sink

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from sahara_cli.cli.options import Out
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.drafting.proposals import Drafter
    from sahara_cli.drafts.updates import Line
    from sahara_cli.reports import Report
    from sahara_cli.reports.drafts import Proposal


class Before(NamedTuple):
    """A draft that is to be brought up to date: its file, and its lines, or its rows where it is a sheet."""

    file: Path
    lines: list[Line]
    is_sheet: bool = False


def write(
    proposals: Sequence[Proposal],
    drafter: Drafter,
    dossier: Dossier,
    out: Out,
    before: Before | None,
) -> None:
    """Write proposals in the form that is asked for, or into the draft that is brought up to date."""
    form = form_of(out)
    if before is not None and before.is_sheet:
        _update_sheet(before, proposals, drafter, out)
    elif before is not None:
        _update(before, proposals, drafter, out)
    elif form == "html":
        _write_sheets(proposals, drafter, dossier, out)
    else:
        deliver(_laid(proposals, form, drafter), out)


def before_of(update: Path | None, form: str) -> Before | None:
    """Read the draft that is to be brought up to date, where one is."""
    if update is None:
        return None
    is_sheet = update.suffix.lower() == ".csv"
    own = "csv" if is_sheet else "jsonl"
    if form not in {"table", own}:
        message = f"a {own} draft is brought up to date as {own}"
        raise RequestError(f"--update writes a draft in the form that it has: {message}")
    if str(update) == DASH:
        raise RequestError("--update takes a file, which it writes again; give its name")
    from sahara_cli.drafts import LARGEST  # which most drafts do not need
    from sahara_cli.drafts.updates import read_draft

    try:
        if is_sheet:
            return Before(update, _rows(update), is_sheet=True)
        return Before(update, read_draft(read_text(update, LARGEST)))
    except ValueError as error:
        raise FileError(update, str(error)) from None


def refuse_reviewed(out: Path) -> None:
    """Refuse to write over a draft that holds answers of a review. Raises `RequestError`."""
    from sahara_cli.drafts import LARGEST  # which most drafts do not need
    from sahara_cli.drafts.updates import is_reviewed, read_draft

    with suppress(FileError, OSError, ValueError):  # whatever else is there is written anew
        if out.is_file() and any(map(is_reviewed, read_draft(read_text(out, LARGEST)))):
            message = "holds answers of a review, which would be lost"
            raise RequestError(
                f"{out} {message}; keep them with --update {out}, or give another name"
            )


def _refuse_other(before: Before, new: Sequence[Mapping[str, object]]) -> None:
    """Refuse to bring a draft up to date with articles that it is not of. Raises `RequestError`."""
    from sahara_cli.drafts.updates import sources

    if sources(new).isdisjoint(known := sources(before.lines)) and known:
        reason = "is a draft of another article, which would lose what was drafted of it"
        raise RequestError(f"{before.file} {reason}; give the article that it was drafted from")


def _rows(update: Path) -> list[Line]:
    """Read a sheet's cells as somebody left them."""
    from sahara_cli.drafts import LARGEST
    from sahara_cli.drafts.spreadsheets import decoded, read_cells

    text, how = decoded(read_bytes(update, LARGEST))
    if how:
        tell(one_line(f"{update} {how}"))
    return list(read_cells(text))


def _update_sheet(
    before: Before, proposals: Sequence[Proposal], drafter: Drafter, out: Out
) -> None:
    """Write a sheet again, in its place or where it is asked for."""
    from sahara_cli.drafts.sheet_updates import updated_rows
    from sahara_cli.reports.spreadsheets import sheet_of

    texts = {str(own.fields["id"]): text for own, text in drafter.texts}
    new = [answer.extra for answer in _laid(proposals, "csv", drafter).answers]
    _refuse_other(before, new)
    result = updated_rows(before.lines, new, texts)
    deliver(sheet_of(result.lines), out._replace(output=out.output or before.file, format="csv"))
    tell(one_line(f"{before.file}: {result.in_words}"))


def _update(before: Before, proposals: Sequence[Proposal], drafter: Drafter, out: Out) -> None:
    """Write a draft again, in its place or where it is asked for."""
    from sahara_cli.drafts.updates import updated, written

    sections = drafts(proposals, for_people=False).sections
    texts = {str(own.fields["id"]): text for own, text in drafter.texts}
    new = [dict(answer.extra) for part in sections for answer in part.answers]
    _refuse_other(before, new)
    result = updated(before.lines, new, texts)
    with open_sink(out.output or before.file) as sink:
        for line in written(result.lines):
            sink.write(f"{line}\n")
    tell(one_line(f"{before.file}: {result.in_words}"))


def _laid(proposals: Sequence[Proposal], form: str, drafter: Drafter) -> Report:
    """Lay proposals out for people, for a spreadsheet, or a record a line."""
    if form != "csv":
        return drafts(proposals, for_people=form in {"table", "md"})
    from sahara_cli.reports.spreadsheets import spreadsheet  # which most drafts do not need

    return spreadsheet(by_article(proposals), drafter.sentences)


def _write_sheets(
    proposals: Sequence[Proposal], drafter: Drafter, dossier: Dossier, out: Out
) -> None:
    """Write a page of the articles with what is proposed beside each sentence."""
    from sahara_cli.formats.page import sheet  # for those who would rather look
    from sahara_cli.reports.sheets import sheets

    texts = {str(own.fields["id"]): text for own, text in drafter.texts}
    known = {record.id: (record.name, *record.aliases) for record in dossier.named}
    laid = sheets(proposals, texts, known)
    with open_sink(out.output) as sink:
        sheet.write(laid, sink)
