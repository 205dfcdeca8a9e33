"""`sahara date`: how a date is read, and how a filter judges it."""

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from typing import Annotated

from sahara_cli.cli.answers import deliver, form_of
from sahara_cli.cli.options import Dates, Out, bound_for, tell
from sahara_cli.cli.questions import today, windows
from sahara_cli.cli.words import Argument, Option
from sahara_cli.dates import parse, read
from sahara_cli.errors import DateError, FileError, ToldError
from sahara_cli.files import DASH
from sahara_cli.formats import ROW_FORMS
from sahara_cli.reports.parsed_dates import DATA, SHOWN, Read, parsed_dates

EXAMPLES = """\
sahara date "last October" 2023-12~
sahara date "[2023-12-01..2023-12-07]" --on 2023-12-03
sahara date --edtf --format json 156X-12-25 2023-02-29
"""
GUIDE = """\
2023  2023-12  2023-12-08     some day of the year, of the month; that day
2023-21 … 2023-24             spring, summer, autumn, winter; -33 to -36 are quarters
2023~                         about then: a filter reaches one unit further
2023?                         uncertain: possible at most, whatever the filter; % is ~ and ?
202X  2023-XX-15  15XX-12-25  X is a digit that nobody knows
[2023-12-01..2023-12-07]      one day of these; [a,b] is a or b
{2023-12-01,2023-12-03}       all of these
2020/2022                     from some day of 2020 to some day of 2022, and all days between
1975/..  ../1975              no end, no beginning
1975/  /1975                  an end, a beginning, that nobody knows

A filter answers certain where the date is in time whichever of its days is meant, possible where
it is for some of them, and no where it is for none. An interval is in time where it overlaps;
[a,b] is certain where every member is, {a,b} where any is.
Typed dates are read into EDTF, so that a month stays a month.
"""


@bound_for(*ROW_FORMS)
def date(
    dates: Dates,
    out: Out,
    texts: Annotated[
        list[str],
        Argument(
            metavar="TEXT",
            help="A date each; - reads one a line from standard input, past blank lines.",
        ),
    ],
    edtf: Annotated[
        bool,
        Option(
            "--edtf", help="Take EDTF alone; what is none is part of the answer (exit status 1)."
        ),
    ] = False,
) -> None:
    """Tell how a date is read, and how a filter judges it."""
    day = today(dates.today)
    judged = windows(dates)
    reads = [_read(text, day, edtf=edtf) for text in _lines(texts)]
    refused = [read for read in reads if read.date is None]
    slips = [] if edtf else refused
    if slips:
        _tell(slips, texts, day)
    form = form_of(out)
    if len(reads) > 1 or form != "table" or not slips:
        deliver(
            parsed_dates(reads, judged, _columns(form, judged=bool(judged)), rows=form == "csv"),
            out,
        )
    if refused:
        raise ToldError(1 if edtf else DateError.status)


def _tell(refused: Sequence[Read], texts: list[str], day: dt.date) -> None:
    """Tell why some are no dates, and where all of them together are one."""
    for slip in refused:
        tell(slip.reason)
    if len(texts) > 1 and _read(together := " ".join(texts), day, edtf=False).date:
        tell(
            f'each word is read by itself; what has spaces goes in quotation marks: sahara date "{together}"'
        )


def _columns(form: str, *, judged: bool) -> list[str]:
    """Choose the columns; there is no verdict where no filter was given."""
    return [key for key in (DATA if form == "csv" else SHOWN) if judged or key != "match"]


def _lines(texts: list[str]) -> Iterator[str]:
    for text in texts:
        if text == DASH and sys.stdin is None:
            raise FileError("standard input", "cannot be read: it is closed")
        if text == DASH:
            yield from (line.rstrip("\r\n") for line in sys.stdin if line.strip())
        else:
            yield text


def _read(text: str, day: dt.date, *, edtf: bool) -> Read:
    try:
        return Read(text, parse(text) if edtf else read(text, day).edtf)
    except DateError as error:
        return Read(text, None, str(error))
