"""From a question to an answer at its place: what all listings do, and how any report leaves."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from sahara_cli.cli.options import Out, Rows, keys_of, number, tell
from sahara_cli.errors import RequestError, UnknownNameError
from sahara_cli.formats import ENDINGS, EXPORTS, FORMAT_OPTIONS, ROW_FORMS, write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from sahara_cli.dossier.criteria import All
    from sahara_cli.dossier.selection import Answer, Dossier
    from sahara_cli.reports import Layout, Report
    from sahara_cli.reports.rows import Order
    from sahara_cli.sink import Choice, Sink

#: Formats that write records whole, and those that give a program columns.
_RECORD_FORMATS = frozenset({"json", "jsonl"})
_DATA_FORMATS = frozenset({"csv"})
#: The formats for other programs that are written as records are read: none is held.
_STREAMED = frozenset({"geojson", "ftm", "sqlite"})
#: The formats that bear the dossier's title.
_ENTITLED = frozenset({"html", "svg", "png", "mermaid", "timelinejs", "markwhen", "ics"})
#: What a title begins with, by layout, else by the kind of record.
_LEADS = {
    "timeline": "Timeline", "any": "Records", "event": "Events", "statement": "Statements", "fact": "Facts",
    "actor": "Actors", "article": "Articles",
}  # fmt: skip
#: An absolute IRI: a scheme, and none of what RFC 3987 keeps out.
_IRI = r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20\x7f-\x9f<>\"{}|\\^`\s]+"


def form_of(out: Out) -> str:
    """Tell the format asked for: said outright, else by the output's ending, else the command's first."""
    if out.format is not None:
        if (form := out.format.strip().lower()) in out.forms:
            return form
        raise UnknownNameError("format", out.format, (), f"it is one of {', '.join(out.forms)}")
    if out.output is None or str(out.output) == "-" or not out.output.suffix:
        return out.forms[0]
    endings = {ending: form for ending, form in ENDINGS.items() if form in out.forms}
    if by_ending := endings.get(out.output.suffix.lower()):
        return by_ending
    raise RequestError(
        f'"{out.output.suffix}" tells no format; end the output in {", ".join(endings)}, or say --format'
    )


def order_of(rows: Rows) -> Order:
    """Read the options about rows."""
    limit = number("--limit", rows.limit, least=0)
    from sahara_cli.reports.rows import Order  # which completion does not need

    sort = keys_of("--sort", rows.sort)
    if len(sort) > 1:
        raise RequestError("--sort takes one column")
    return Order(keys_of("--columns", rows.columns), sort[0] if sort else "", rows.reverse, limit)


def deliver(report: Report, out: Out, dossier: Dossier | None = None) -> None:
    """Write a report where it was asked to go, and tell what its form could not hold."""
    form = form_of(out)
    if dossier:
        report = _referring(report, form, dossier)
    options = _format_options(out, form)
    width = number("--width", out.width, least=1)
    color = _color(out.color)
    lost: Sequence[str] = ()
    with _open(out, form, color, width) as sink:  # which a reader may leave before all is written
        lost = write(report, sink, form, **options)
    for sentence in lost:
        tell(sentence)
    if report.hints and form == "table" and _typed_beside(out):
        tell(" ".join(report.hints))
    if form in EXPORTS and not (
        report.subject or any(section.answers for section in report.sections)
    ):
        tell(f"no {report.sections[0].key} found: what is written holds none")


def _referring(report: Report, form: str, dossier: Dossier) -> Report:
    """Give an export, and a page, which looks for names, these and the sources; what is read far from it the title."""
    if form in EXPORTS or form == "html":
        referred = (*dossier.named, *dossier.sources)
        report = report._replace(referred=referred, called=dossier.called)
    return report._replace(dossier=dossier.entitled()) if form in _ENTITLED else report


def _open(out: Out, form: str, color: Choice, width: int | None) -> AbstractContextManager[Sink]:
    """Open what an answer is written to: a terminal's answer that is longer than it goes through the reader's pager."""
    if form in ROW_FORMS and not out.no_pager and is_shown(out):
        from sahara_cli.cli.pager import paged  # no pipe and no file needs it

        return paged(out.output, color=color, width=width)
    from sahara_cli.sink import open_sink  # which completion does not need

    return open_sink(out.output, color=color, width=width, exchanged=form != "table")


def is_shown(out: Out) -> bool:
    """Tell whether an answer goes to a terminal."""
    here = out.output is None or str(out.output) == "-"
    return here and sys.stdout is not None and sys.stdout.isatty()


def _typed_beside(out: Out) -> bool:
    """Tell whether somebody reads an answer where the next command is typed."""
    return is_shown(out) and sys.stderr is not None and sys.stderr.isatty()


def _format_options(out: Out, form: str) -> dict[str, bool | str]:
    """Gather what was wished of the form; refuse a option that only another form heeds."""
    options = {
        option: getattr(out, option)
        for option in FORMAT_OPTIONS
        if getattr(out, option) not in (None, False)
    }
    for option in options:
        if (heeding := FORMAT_OPTIONS[option]) != form:
            flag = f"--{option.replace('_', '-')}"
            raise RequestError(f"{flag} means nothing to {form}; say --format {heeding}")
    if "base" in options and not re.fullmatch(_IRI, str(options["base"])):
        raise RequestError(
            f'--base: "{options["base"]}" is no IRI; give one such as https://news.example/dossier/'
        )
    return options


def answer(
    noun: str,
    answers: Sequence[Answer],
    dossier: Dossier,
    out: Out,
    rows: Rows,
    layout: Layout = "table",
    sentences: Sequence[Answer] = (),
    notes: tuple[str, ...] = (),
    asked: All | None = None,
    lead: str = "",
) -> None:
    """Answer with a listing, or with the number of its rows; `notes` are told below it, behind their count.

    What was `asked` is the title of what bears one, behind `lead`, which says of what: "Statements of Joshua Harris".

    `sentences` that were found in the reader's copies follow under a heading of their own, in forms that are nobody's
    but the reader's: what is made to be published holds no article's text.
    """
    form, order = form_of(out), order_of(rows)
    if rows.counted:
        from sahara_cli.sink import open_sink  # as above

        with open_sink(out.output) as sink:
            count = len(answers)
            sink.write(f"{count if order.limit is None else min(count, order.limit)}\n")
        return
    if order.columns:
        from sahara_cli.reports.columns import (
            columns,
        )  # a column that is none is refused in any form

        columns(noun, dossier, order.columns)
    if form in _RECORD_FORMATS:
        from sahara_cli.reports.rows import bare

        deliver(_with(sentences, bare(noun, answers, dossier, order), order), out)
        _say_licences(form, dossier, out)
        return
    question = titled(lead or _LEADS.get(layout, "") or _LEADS[noun], asked, dossier, out)
    if form in EXPORTS:
        from sahara_cli.reports.exports import exported

        report = exported(noun, answers, dossier, order, streamed=form in _STREAMED)
        deliver(report._replace(question=question), out, dossier)
        return
    from sahara_cli.reports.listing import (
        listing,
    )  # columns are loaded for the formats that have them

    data = form in _DATA_FORMATS
    report = listing(noun, answers, dossier, order, layout=layout, data=data)
    report = report._replace(
        notes=(*report.notes[:1], *notes, *report.notes[1:]), question=question
    )
    if form in ROW_FORMS:
        report = _with(sentences, report, order, data=data)
    deliver(report, out, dossier)
    _say_licences(form, dossier, out)


def _say_licences(form: str, dossier: Dossier, out: Out) -> None:
    """Say by which licences data sets may be passed on, where a file is written that has no place for that."""
    if out.output and form in (*_RECORD_FORMATS, *_DATA_FORMATS) and dossier.datasets:
        from sahara_cli.reports.licences import credited  # which few dossiers need
        from sahara_cli.sink import one_line

        for sentence in credited(dossier.datasets):
            tell(one_line(sentence))


def is_entitled(out: Out) -> bool:
    """Tell whether the form asked for bears a title."""
    return form_of(out) in _ENTITLED


def titled(lead: str, asked: All | None, dossier: Dossier, out: Out) -> str:
    """Say what was asked for as a title, behind its lead, where the form bears one."""
    if not is_entitled(out):
        return ""
    from sahara_cli.reports.asked import in_words  # what is read where it was asked bears no title

    return in_words(lead, asked, dossier) if asked else lead


def _with(
    sentences: Sequence[Answer], report: Report, order: Order, *, data: bool = False
) -> Report:
    if not sentences or order.columns:
        return report
    from sahara_cli.reports.sentences import beside  # most answers have none

    return beside(report, sentences[: order.limit], data=data)


def _color(typed: str) -> Choice:
    match typed:
        case "auto" | "always" | "never":
            return typed
        case _:
            raise UnknownNameError("colour", typed, (), "--color is auto, always or never")
