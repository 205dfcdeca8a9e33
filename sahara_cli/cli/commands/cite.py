"""`sahara cite`: references, ready to paste."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

from sahara_cli.cli import completion
from sahara_cli.cli.answers import deliver, form_of, is_shown
from sahara_cli.cli.opened import loaded, viewed
from sahara_cli.cli.options import Out, Where, bound_for, tell
from sahara_cli.cli.questions import identified
from sahara_cli.cli.words import Argument, Option
from sahara_cli.dossier.criteria import reports_of
from sahara_cli.dossier.records import AnyRecord
from sahara_cli.dossier.selection import Answer, Dossier
from sahara_cli.errors import RequestError, UnknownNameError
from sahara_cli.formats import LOCATOR_FORMS, REFERENCE_FORMS
from sahara_cli.reports import Report, Section
from sahara_cli.reports.citations import cited, paragraph
from sahara_cli.sink import open_sink

EXAMPLES = """\
sahara cite harris-on-un-process
sahara cite harris-in-algeria-2023-09 --style footnote
sahara cite harris-in-algeria-2023-09 --format pandoc
sahara cite naval-exercises-2023-12 blasts-2023-10 --format bibtex
sahara cite harris-visit-2023 -o refs.ris
"""
#: The styles of print; a form's name is taken for one too.
_STYLES = ("chicago", "apa", "footnote")


@bound_for("md", *REFERENCE_FORMS, *LOCATOR_FORMS)
def cite(
    where: Where,
    out: Out,
    ids: Annotated[
        list[str],
        Argument(metavar="ID", help="A record's id, or several.", autocompletion=completion.ids),
    ],
    style: Annotated[
        str | None,
        Option(
            "--style",
            metavar="STYLE",
            help="As plain text: chicago, apa, footnote.",
            autocompletion=completion.among(_STYLES),
        ),
    ] = None,
) -> None:
    """Give references to records, ready to paste.

    As Markdown, which a terminal shows as plain text; with --style as plain text; with --format csl-json, bibtex or
    ris an entry a source, and with --format pandoc, latex or typst what cites the place in it. A description that
    stands for a title is in square brackets.
    """
    printed, out = _style(style, out)
    form = form_of(out)
    dossier = loaded(where)
    answers = tuple(
        Answer(record) for identifier in ids for record in _cited(dossier, identifier, ids)
    )
    report = Report((Section("references", answers=answers),), referred=dossier.sources)
    if printed:
        from sahara_cli.reports.styles import STYLES  # other forms need none

        _print(dict.fromkeys(map(STYLES[printed], cited(report))), out.output)
        return
    if form == "md":
        lines = tuple(paragraph(reference, dossier) for reference in cited(report))
        if out.format is None and is_shown(out):
            _print(lines, None)  # backslashes are for what reads Markdown
            return
        report = Report((), notes=lines)
    deliver(report, out, dossier)


def _print(references: Iterable[str], output: Path | None) -> None:
    with open_sink(output) as sink:
        for reference in references:
            for line in reference.split("\n"):
                sink.write(f"{sink.shows(line)}\n")


def _cited(dossier: Dossier, identifier: str, ids: Sequence[str]) -> tuple[AnyRecord, ...]:
    """Find what is cited: of a happening all its reports, each as its own source tells it."""
    record = identified(dossier, identifier)
    if not dossier.sames:
        return (record,)
    seen = viewed(dossier).record(record.id)
    reports = reports_of(seen)
    if reports and seen.id == record.id:
        return reports
    if reports and seen.id not in ids:
        others = len(reports) - 1
        which = "another report tells" if others == 1 else f"{others} other reports tell"
        tell(f"{which} of the same as {record.id}: sahara cite {seen.id} cites all")
    return (record,)


def _style(typed: str | None, out: Out) -> tuple[str, Out]:
    """Tell the style of print asked for, "" where there is none; a form's name asks for the form."""
    if typed is None:
        return "", out
    if out.format is not None:
        raise RequestError("--style and --format are two ways to say one thing; give one of them")
    asked = typed.strip().lower()
    if asked in (forms := out.forms):
        return "", out._replace(format=asked)
    if asked not in _STYLES:
        raise UnknownNameError(
            "style", typed, (), f"it is one of {', '.join((*_STYLES, *forms[1:]))}"
        )
    return asked, out
