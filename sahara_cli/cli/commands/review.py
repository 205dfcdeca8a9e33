"""`sahara review`: a draft gone through, one proposal at a time."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from sahara_cli.cli import completion
from sahara_cli.cli.desk import Desk
from sahara_cli.cli.opened import loaded
from sahara_cli.cli.options import Where, bound
from sahara_cli.cli.words import Argument, Option
from sahara_cli.errors import RequestError
from sahara_cli.files import DASH
from sahara_cli.reports.rows import plural
from sahara_cli.sink import open_sink
from sahara_cli.storage.descriptions import read_description
from sahara_cli.storage.dossiers import refuse_packaged

if TYPE_CHECKING:
    from sahara_cli.cli.reviewing import Review
    from sahara_cli.reviewing.outcome import Outcome

EXAMPLES = """\
sahara review draft.jsonl
sahara review draft.jsonl --to my-file
"""
GUIDE = """\
Each proposed event, statement and fact is shown beside its sentence, whose words it rests on are
marked: first the main news, then as the article goes on. Actors and places come along with what
names them. What is doubted is said with its reason; what the dossier has of it already, told by
another article, is said too. A record that the dossier has is not asked about again. Where a blank is
asked for, Enter leaves it, and the record is not taken; where one is, writing it takes the record.
Up to five plain ones close to one another, of which nothing is blank, doubted or unsure but the day
of words, are asked about at once: y takes all, n drops all, o asks one by one. What was shown above is not shown again:
a sentence, the day of most records, a note, who is new; whoever is only mentioned is marked in the
sentence. "A > B" is who did it, and to whom. For what was said, y takes the words of the sentence's
event where that is all that is said, else those of a headline of it, where one is offered.

y  take it; what is typed beside it fills what it leaves blank: y consult/visit
n  drop it
e  edit a field, or one of its article: e title Ministers meet
d  the date: d 5 March 2024
k  the kind: k consult/visit
w  who: w Sana Odeh > Police; where two names are of one: w Odeh = Sana Odeh
m  missed here: a record that the draft lacks, begun from this sentence
s  skip: ask again another time
=  take it, as another report of what the dossier has already
b  back to the one before
u  undo the last answer
q  keep all answers, and leave

Every answer is in DRAFT before the next question, so a review can be left and gone on with at any
time. `sahara add` then takes what was taken, and leaves out the rest.
"""


@bound
def review(
    where: Where,
    draft: Annotated[Path, Argument(metavar="DRAFT", help="The drafted records, as JSON Lines.")],
    to: Annotated[
        Path | None,
        Option(
            "--to",
            metavar="DIR",
            help="The dossier that is to take them: what it has is told.",
            autocompletion=completion.folders,
        ),
    ] = None,
) -> None:
    """Go through a draft, one proposal at a time beside its sentence."""
    from sahara_cli.cli.proving import Prover
    from sahara_cli.cli.reviewing import Review
    from sahara_cli.reviewing.draft import DraftFile
    from sahara_cli.reviewing.outcome import summed

    if str(draft) == DASH:
        raise RequestError(
            "a review is kept in the draft's file, and answers come from standard input: give a file"
        )
    if to is not None:
        read_description(to)
        refuse_packaged(to)
    file = DraftFile(draft)
    prover = Prover(loaded(where), to)
    with open_sink(None) as sink:
        desk = Desk(sink)
        session = Review(file, prover, desk)
        there = session.there()
        _say_there(desk, there, f"{draft}", f"{to}")
        outcome = _run(session, desk, draft, to)
        if there and not any(outcome[:3]):
            return
        wanted = ""
        desk.say()
        desk.say(f"{draft}: {summed(outcome)}")
        if outcome.taken and outcome.ended and to is not None:
            wanted = (desk.ask(f"take them into {to} now? [y n]") or "").casefold()
        if wanted != "y":
            _advise(desk, draft, to, outcome.ended, outcome.taken)
            return
    _add(where, draft, to or Path())


def _say_there(desk: Desk, there: int, draft: str, to: str) -> None:
    if there:
        are = "is" if there == 1 else "are"
        desk.say(f"{plural('record', there)} of {draft} {are} in {to} already, and not asked about")


def _run(session: "Review", desk: Desk, draft: Path, to: Path | None) -> "Outcome":
    """Ask until the end; who leaves by Ctrl-C is told what is kept, on a line of its own."""
    from sahara_cli.reviewing.outcome import summed

    try:
        return session.run()
    except KeyboardInterrupt:
        left = session.outcome(ended=False)
        desk.say()
        desk.say(f"{draft}: {summed(left)}")
        _advise(desk, draft, to, left.ended, left.taken)
        raise


def _advise(desk: Desk, draft: Path, to: Path | None, ended: bool, taken: int) -> None:  # noqa: FBT001  # its own outcome
    if not ended:
        desk.say(f"every answer is kept; `sahara review {draft}` goes on")
    if taken:
        desk.say(f"`sahara add {draft} --to {to or 'DIR'}` takes what was taken")


def _add(where: Where, draft: Path, to: Path) -> None:
    from sahara_cli.cli.added import Wishes, take_in

    take_in(draft, to, where, Wishes())
