"""`sahara count`: how many, by when, what, who, where."""

from collections.abc import Sequence
from typing import Annotated

from sahara_cli.cli import completion
from sahara_cli.cli.answers import deliver, form_of
from sahara_cli.cli.opened import opened
from sahara_cli.cli.options import (
    Engines,
    Kinds,
    Out,
    Reports,
    Statuses,
    When,
    Where,
    Which,
    bound_for,
    tell,
)
from sahara_cli.cli.questions import question
from sahara_cli.cli.words import Argument, Option
from sahara_cli.dossier.lazy import Answers
from sahara_cli.dossier.records import AnyRecord
from sahara_cli.dossier.selection import Answer, Dossier, is_graded
from sahara_cli.errors import RequestError, UnknownNameError
from sahara_cli.formats import DATA_FORMS, ROW_FORMS
from sahara_cli.reports.count_tables import Asked, listed, tables
from sahara_cli.reports.counting import counted
from sahara_cli.reports.counts import BY, By
from sahara_cli.reports.sums import MONEY
from sahara_cli.texts.folding import fold, forms, nearest

EXAMPLES = """\
sahara count --by year
sahara count --by month --by kind --since 2023
sahara count quotes --by actor
"""
GUIDE = """\
Counts the rows that the same filters give in `sahara events`, `quote` or `fact`. Each has one period, where it begins;
what is not known to the period stands in a row of its own, so that the column adds up. A row counts for each of its
actors (and what they belong to), places (and those around them), topics and articles; the last row is all of them once.

--sum adds up a figure, such as killed: of each happening what its last published report says, from the lowest to the
highest count in it, and never two reports of one happening: where several were published on that last day, the range is
of them all. Amounts of money (--sum sum) are not added up where their words name several currencies.
"""

_NOUNS = {"events": "event", "quotes": "statement", "facts": "fact", "statements": "statement"}
_WORDS = tuple(_NOUNS)[:-1]
_MOST_BY = 2


@bound_for(*ROW_FORMS)
def count(
    when: When,
    which: Which,
    statuses: Statuses,
    kinds: Kinds,
    reports: Reports,
    where: Where,
    engines: Engines,
    out: Out,
    what: Annotated[
        str,
        Argument(
            metavar="WHAT",
            help="events, quotes or facts.",
            autocompletion=completion.among(_WORDS),
        ),
    ] = "events",
    by: Annotated[
        list[str] | None,
        Option(
            "--by",
            metavar="GROUP",
            help=f"{', '.join(BY)}; twice for a table.",
            autocompletion=completion.among(BY),
        ),
    ] = None,
    sum_: Annotated[
        str | None,
        Option(
            "--sum",
            metavar="FIGURE",
            help="Add up a figure of the events, such as killed.",
            autocompletion=completion.figures,
        ),
    ] = None,
) -> None:
    """Count events, by year, kind, actor and more.

    What is certain, what is possible and what is not known to the period are counted apart.
    """
    form, noun, groups = form_of(out), _noun(what), _by(by or ())
    dossier = opened(where, when, reports, engines)
    if sum_ is not None and reports.apart:
        raise RequestError("--sum never adds up reports of one happening; leave out --apart")
    figure = _figure(sum_, noun, dossier)
    asked = question(dossier, when, which, statuses, kinds, reports)
    answers = dossier.select(_records(noun, dossier), asked, strict=when.strict)
    if figure == MONEY:
        _refuse_several_currencies(answers, dossier)
    counts = counted(answers, groups, dossier, figure)
    of_what = Asked(noun, figure, is_graded(asked))
    if form in DATA_FORMS:
        deliver(listed(counts, of_what), out)
        return
    deliver(tables(counts, of_what._replace(twice=_twice(dossier, answers, figure))), out)


def _twice(
    dossier: Dossier, answers: Sequence[Answer], figure: str | None
) -> list[tuple[str, str]]:
    """Find what may be added up twice."""
    if figure is None:
        return []
    if isinstance(answers, Answers) and answers.are_packed:
        tell(
            "what may be added up twice is not looked for: a packed dossier reads no record for a sum"
        )
        return []
    from sahara_cli.dossier.suggesting import counted_twice  # which only sums need

    return counted_twice(dossier, answers, figure)


def _refuse_several_currencies(answers: Sequence[Answer], dossier: Dossier) -> None:
    """Add up money of one currency alone, and say where it is not known that it is one."""
    from sahara_cli.reports.moneys import moneys  # which only sums of money need

    currencies = moneys(answers, dossier)
    if len(currencies.named) > 1:
        raise RequestError(
            f"--sum sum adds up amounts of one currency, and these are in several: {', '.join(currencies.named)}; ask "
            'for fewer events, such as with --text, or list each amount with "sahara events -f json"'
        )
    if currencies.unnamed:
        tell(
            f"{currencies.unnamed:,} of {currencies.amounts:,} amounts of money tell no currency in their words; they "
            "are added as they stand"
        )


def _noun(typed: str) -> str:
    word = fold(typed)
    if meant := next((noun for noun in _NOUNS if word in forms(noun)), None):
        return _NOUNS[meant]
    where = f"what is counted are {', '.join(_WORDS)}"
    raise UnknownNameError("kind of row", typed, nearest(word, _WORDS), where)


def _records(noun: str, dossier: Dossier) -> Sequence[AnyRecord]:
    match noun:
        case "event":
            return dossier.events
        case "statement":
            return dossier.statements
        case _:
            return dossier.facts


def _by(typed: Sequence[str]) -> tuple[By, ...]:
    groups: list[By] = []
    for name in typed:
        word = fold(name)
        group = next((by for by in BY if word in forms(by)), None)
        if group is None:
            raise UnknownNameError(
                "group", name, nearest(word, BY), f"it is one of {', '.join(BY)}"
            )
        if group in groups:
            raise RequestError(f"--by {group} is given twice; a table needs two groups")
        groups.append(group)
    if len(groups) > _MOST_BY:
        raise RequestError("--by is given twice at most: for rows and for columns")
    return tuple(groups)


def _figure(typed: str | None, noun: str, dossier: Dossier) -> str | None:
    if typed is None:
        return None
    if noun != "event":
        raise RequestError("--sum adds up figures, which only events have; leave it out")
    known = dossier.figures
    slug = fold(typed).replace(" ", "-")
    if slug not in known:
        where = f"the figures are {', '.join(known)}" if known else "no event has a figure"
        raise UnknownNameError("figure", typed, nearest(slug, known), where)
    return slug
