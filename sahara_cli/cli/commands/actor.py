"""`sahara actor`: an actor's part in it."""

from typing import TYPE_CHECKING, Annotated

from sahara_cli.cli import completion
from sahara_cli.cli.answers import answer, deliver, titled
from sahara_cli.cli.opened import opened
from sahara_cli.cli.options import (
    Engines,
    Out,
    Reports,
    Rows,
    Statuses,
    When,
    Where,
    Which,
    bound,
    tell,
)
from sahara_cli.cli.words import Argument
from sahara_cli.errors import RequestError, UnknownNameError

if TYPE_CHECKING:
    from sahara_cli.dossier.records import Actor
    from sahara_cli.dossier.selection import Dossier

EXAMPLES = """\
sahara actor Algeria
sahara actor Morocco --with "United States"
sahara actor
"""


@bound
def actor(
    when: When,
    which: Which,
    statuses: Statuses,
    reports: Reports,
    where: Where,
    engines: Engines,
    out: Out,
    rows: Rows,
    name: Annotated[
        str | None,
        Argument(
            metavar="NAME",
            help="Whose part; all actors, with counts, if left out.",
            autocompletion=completion.actors,
        ),
    ] = None,
) -> None:
    """Tell an actor's part: what it did, met with, said.

    Its officials and bodies have headings of their own.
    """
    from sahara_cli.cli.questions import question  # none of which completion needs
    from sahara_cli.dossier.selection import is_graded
    from sahara_cli.reports.profile import (
        doubts_of_tally,
        profile,
        tallied,
    )

    dossier = opened(where, when, reports, engines)
    if name is None:
        asked = question(dossier, when, which, statuses, reports=reports)
        answers = dossier.select(dossier.claims, asked, strict=when.strict)
        notes = doubts_of_tally(answers) if is_graded(asked) else ()  # which reads all once more
        answer("actor", tallied(dossier, answers), dossier, out, rows, notes=notes, asked=asked)
        return
    if rows != Rows():
        raise RequestError(
            "--columns, --sort, --reverse, --limit and --count go with the list of all actors; leave out the name"
        )
    asked = question(dossier, when, which._replace(with_=None), statuses, reports=reports)
    others = [dossier.resolve_actor(other) for other in which.with_ or ()]
    actor = _whose(dossier, name)
    if _is_phrase_with(actor, name):
        tell(
            f'nobody is called "{name}"; what follows is of "{actor.name}", whom a text only describes so'
        )
    report = profile(dossier, actor, asked, others, strict=when.strict)
    beside = " and ".join((actor.name, *(other.name for other in others)))
    deliver(report._replace(question=titled(beside, asked, dossier, out)), out, dossier)


def _is_phrase_with(actor: "Actor", typed: str) -> bool:
    """Tell a word within what is no name but a phrase: "Quell" of "former mayor of Quell"."""
    from sahara_cli.dossier.called import called, ids_of  # which completion does not need
    from sahara_cli.texts.folding import plain

    is_phrase = actor.name[:1].islower() and " " in actor.name
    return is_phrase and plain(typed) not in {*called(actor), *map(plain, ids_of(actor))}


def _whose(dossier: "Dossier", name: str) -> "Actor":
    """Resolve an actor; a place's name gets the question that fits it."""
    try:
        return dossier.resolve_actor(name)
    except UnknownNameError as unknown:
        try:
            place = dossier.resolve_place(name)
        except RequestError:
            raise unknown from None
        where = f'{place.name} is a place: try sahara events --place "{place.name}"'
        raise UnknownNameError("actor", name, (), where) from None
