"""`sahara add`: drafted records into a dossier."""

from pathlib import Path
from typing import Annotated

from sahara_cli.cli import completion
from sahara_cli.cli.options import Copies, Today, Where, bound
from sahara_cli.cli.words import Argument, Option

EXAMPLES = """\
sahara add draft.jsonl --to my-file
sahara add draft.jsonl --to my-file --copy article.txt
sahara add draft.csv --to my-file
sahara add draft.jsonl --to my-file --skip-blank
sahara add draft.jsonl --to my-file --accept-doubts
sahara add draft.jsonl --to my-file --same
sahara add draft.jsonl --to my-file --dry-run
sahara add corrected.jsonl --to my-file --replace
"""
GUIDE = """\
A draft is JSON Lines, a record a line: "record" tells its kind, "draft" holds notes and is left
out, and the other fields are the record's own, as in `sahara schema`. All of it is taken or, where
anything is wrong, none: every problem is told by its line. With --skip-blank a line with a blank is
left out, and so are the deeds and words of whom it tells; who is only mentioned is left out of the
mention, and so is an actor that is a phrase, "port workers", of an event. Once it is filled in, add
the draft again; an event that was taken without such an actor gets it with --replace.

Each record is held against the sentences that it cites. A number, a name, a speaker or a cue that
they lack, a date that their own words contradict, sides told the other way round, violence without
its word, and what they deny or tell as to come is doubted: read the sentence, mend the record, or
take it as it is: all with --accept-doubts, or one line that says "draft": {"reviewed": true}.

A line may be as a person writes it, and as `sahara schema draft` describes it for programs. Names
stand for ids ("actors": ["Joshua Harris"]): who is known is joined, who is new is added and told.
Dates are as typed: "8 December 2023". What it rests on is the number of a sentence, counted over the
whole article ("sentence": 4, or "sentences": [4, 5]), or words of it ("words": "arrived on Sunday"); for
a direct quotation its own words do. The rest is taken from a copy that is at hand. "article": "ID"
is needed only where the draft is of several.

A sheet that `sahara draft -o draft.csv` wrote is taken as a spreadsheet saves it: with commas,
semicolons or tabs, in UTF-8 or Windows-1252. A row whose cell `take` says no, or nothing, is left out;
yes beside a doubt takes what is doubted. What is wrong is told by row and column, what the spreadsheet
made of dates and numbers too.

A line without an id gets one. An id that another record has, or had before it was deleted, is
changed, and references within the draft follow: DIR/ids.txt keeps all that were given. A record
that is there already is left as it is: adding a draft twice changes nothing, and a record that you edited or
removed since stays so. An actor or place that only --dossier has comes along where a record refers to it.

With --replace, a line that gives the id of a record takes that one's place, whole; what becomes of
each field is shown before it is taken. What the change makes wrong elsewhere is refused too.

Where a draft was gone through with `sahara review`, what was taken there is taken, and the rest is
left out.

An event that the dossier has already, told by another article, is added as a report of its own, and
that is said. With --same the two are judged to be of one happening; `sahara same` does so later.
"""


@bound
def add(
    where: Where,
    draft: Annotated[
        Path, Argument(metavar="DRAFT", help="The drafted records; - is standard input.")
    ],
    to: Annotated[
        Path,
        Option(
            "--to",
            metavar="DIR",
            help="The folder of the dossier that takes them; --dossier only lends names.",
            autocompletion=completion.folders,
        ),
    ],
    copy: Copies = None,
    skip_blank: Annotated[
        bool,
        Option("--skip-blank", help="Leave out the lines that have a blank, and take the others."),
    ] = False,
    accept_doubts: Annotated[
        bool,
        Option("--accept-doubts", help="Take also what the cited sentences do not bear out."),
    ] = False,
    replace: Annotated[
        bool, Option("--replace", help="Let a line take the place of the record that has its id.")
    ] = False,
    same: Annotated[
        bool,
        Option(
            "--same", help="Join the events that the dossier has already: same day, kind and sides."
        ),
    ] = False,
    day: Today = None,
    dry_run: Annotated[bool, Option("--dry-run", help="Check, and write nothing.")] = False,
) -> None:
    """Take drafted records into a dossier, all or nothing."""
    from sahara_cli.cli.added import Wishes, take_in  # which help does not need

    wishes = Wishes(copy or (), skip_blank, accept_doubts, replace, same, day, dry_run)
    take_in(draft, to, where, wishes)
