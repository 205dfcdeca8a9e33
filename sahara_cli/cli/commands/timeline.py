"""`sahara timeline`: events and statements down a spine."""

from typing import Annotated, Literal, get_args

from sahara_cli.cli import completion
from sahara_cli.cli.answers import answer, deliver, form_of, order_of
from sahara_cli.cli.opened import opened
from sahara_cli.cli.options import (
    Engines,
    Kinds,
    Out,
    Reports,
    Rows,
    Statuses,
    When,
    Where,
    Which,
    bound,
)
from sahara_cli.cli.words import Option
from sahara_cli.errors import RequestError, UnknownNameError
from sahara_cli.formats import DATA_FORMS, ROW_FORMS
from sahara_cli.sink import open_sink

EXAMPLES = """\
sahara timeline
sahara timeline --actor Algeria --since 2023
sahara timeline --by year
"""
GUIDE = """\
--by is for many records: a row a period, with how many there are, their figures added up, and what there is most of.
"""

#: As in `reports.periods`, which a timeline without --by does not need.
Unit = Literal["year", "quarter", "month", "week"]
UNITS: tuple[Unit, ...] = get_args(Unit)


@bound
def timeline(
    when: When,
    which: Which,
    statuses: Statuses,
    kinds: Kinds,
    reports: Reports,
    where: Where,
    engines: Engines,
    out: Out,
    rows: Rows,
    by: Annotated[
        str | None,
        Option(
            "--by",
            metavar="PERIOD",
            help=f"A row a period: {', '.join(UNITS)}.",
            autocompletion=completion.among(UNITS),
        ),
    ] = None,
) -> None:
    """Draw events, statements and dated facts down a timeline.

    Years and months are headings, gaps are shown; each mark tells how well its date is known.
    """
    from sahara_cli.cli.questions import question  # which completion does not need
    from sahara_cli.dossier.criteria import All, IsDated

    unit = None if by is None else _unit(by)
    dossier = opened(where, when, reports, engines)
    asked = question(dossier, when, which, statuses, kinds, reports)
    dated = All((*asked.parts, IsDated()))
    answers = dossier.select(dossier.claims, dated, strict=when.strict)
    if unit is None:
        answer("any", answers, dossier, out, rows, layout="timeline", asked=asked)
        return
    from sahara_cli.reports.outline import outlined  # which only --by needs

    form, order = form_of(out), order_of(rows)
    if form not in ROW_FORMS:
        raise RequestError(
            f"--by gives rows, which {form} has none of; say --format {', '.join(ROW_FORMS)}"
        )
    if order.sort:
        raise RequestError("--sort means nothing to --by: its rows are in order of time")
    outline = outlined(answers, unit, dossier, order, data=form in DATA_FORMS)
    if rows.counted:
        with open_sink(out.output) as sink:
            sink.write(f"{len(outline.answers)}\n")
        return
    deliver(outline, out)


def _unit(typed: str) -> Unit:
    from sahara_cli.texts.folding import fold, forms, nearest  # which only --by needs

    word = fold(typed)
    if unit := next((name for name in UNITS if word in forms(name)), None):
        return unit
    raise UnknownNameError(
        "period", typed, nearest(word, UNITS), f"it is one of {', '.join(UNITS)}"
    )
