"""`sahara draft`: articles into proposed records."""

from pathlib import Path
from typing import Annotated

from sahara_cli.cli.options import Out, Today, Where, bound_for
from sahara_cli.cli.options.drafters import Drafters
from sahara_cli.cli.words import Argument, Option
from sahara_cli.formats import ROW_FORMS

EXAMPLES = """\
sahara draft article.txt --published 2023-12-18
sahara draft article.txt --published 2023-12-18 -o draft.jsonl
sahara draft page.html --publisher "The Shore" --author "Jane Roe"
sahara draft article.txt --published 2023-12-18 -o draft.csv
sahara draft article.txt --published 2023-12-18 -o draft.html
sahara draft article.txt --published 2023-12-18 --update draft.jsonl
sahara draft article.txt --published 2023-12-18 --update draft.csv
sahara draft clippings/ -o draft.jsonl
sahara draft clippings/ --manifest clippings.csv -o draft.jsonl
sahara draft article.txt --from chat.json -o draft.jsonl
sahara draft article.txt --model qwen3 --dry-run
"""
GUIDE = """\
An article may be plain or hard-wrapped text, Markdown, mail (.eml, or pasted with its headers), what
`pdftotext` writes, or a saved web page. What is kept and cited is its clean text: wrapped lines are joined;
headers, marks of quoting, signatures, heads and feet of pages, links to other articles and credits of
pictures are left out.

As .html it is a page to look at: the article with the words that a proposal rests on marked, each
proposal beside its sentence, what is unsure, and the sentences passed over. It holds the text.

The day of publication is what you give; else what a page's metadata, a message's header, a date line of the
text or the file's name tells, in this order. Where two of them differ, the draft says so. Of several
articles, one that cannot be read or whose day nothing tells is left out, which is said: the others are
drafted, and the exit status is 1 (with --skip-bad 0). With --update nothing is drafted then.

With --update a draft is made again, after the rules or the text changed, and written in its place: the
lines, or the rows of a sheet, that you changed, wrote or answered (in `sahara review`, or by `take`) stay
as they are, those that you deleted stay deleted, and a citation follows its sentence to where it stands now.

A manifest is CSV with the columns file, published, publisher, title, url and author; file alone is needed,
and is looked for from the manifest's folder on.

--from takes in place of the rules' proposals what another drafted: JSON or JSON Lines, its records as
`sahara schema draft` has them, or langextract's JSONL. A name, a sentence or words that do not stand in
the article are refused; what the cited sentences do not bear out is doubted, and says so in the draft;
--reasons tells why.

--model asks a language model beside the rules, through the llm library: it chooses among the sentences,
dates, names and quotations that were found, and only its titles are its own. What both have is marked.
"""
PAIRED = frozenset({"--model-option"})


@bound_for(*ROW_FORMS, "html", without=("fragment",))  # it is nothing to publish
def draft(
    where: Where,
    out: Out,
    who: Drafters,
    files: Annotated[
        list[Path] | None,
        Argument(
            metavar="FILE",
            help="Texts, mails, saved web pages, or folders of them; - is standard input.",
        ),
    ] = None,
    published: Annotated[
        str | None,
        Option(
            "--published", metavar="DATE", help="When it was published; it may tell that itself."
        ),
    ] = None,
    published_all: Annotated[
        str | None,
        Option("--published-all", metavar="DATE", help="When all of several were published."),
    ] = None,
    manifest: Annotated[
        Path | None,
        Option(
            "--manifest",
            metavar="FILE",
            help="A CSV that tells when each was published, and by whom.",
        ),
    ] = None,
    label: Annotated[
        str | None,
        Option(
            "--title",
            "--label",
            metavar="TEXT",
            help="What it is called; its id is made of it.",
        ),
    ] = None,
    publisher: Annotated[
        str | None, Option("--publisher", metavar="NAME", help="Who published it.")
    ] = None,
    author: Annotated[
        list[str] | None, Option("--author", metavar="NAME", help="Who wrote it; may be repeated.")
    ] = None,
    url: Annotated[str | None, Option("--url", metavar="URL", help="Where it can be read.")] = None,
    skip_bad: Annotated[
        bool, Option("--skip-bad", help="Exit with 0 though an article of several is left out.")
    ] = False,
    timeml: Annotated[
        bool, Option("--timeml", help="Write the time expressions as TimeML instead.")
    ] = False,
    no_keep: Annotated[
        bool,
        Option(
            "--no-keep", help="Keep no copy of the text, nor a model's answer, in your data folder."
        ),
    ] = False,
    update: Annotated[
        Path | None,
        Option("--update", metavar="DRAFT", help="Bring a draft up to date, keeping what you did."),
    ] = None,
    jobs: Annotated[
        str | None,
        Option(
            "--jobs",
            "-j",
            metavar="N",
            help="Read with N processes; with all cores, if left out and it helps.",
        ),
    ] = None,
    today: Today = None,
) -> None:
    """Draft records from articles, and say what is unsure.

    Nothing is written into a dossier: edit the drafts, then take them with `sahara add`.
    """
    from sahara_cli.cli.drafted import Wishes, draft_all  # which help does not need

    wishes = Wishes(
        published,
        published_all,
        manifest,
        label,
        publisher,
        author or (),
        url,
        skip_bad,
        timeml,
        no_keep,
        update,
        jobs,
        today,
    )
    draft_all(files or (), where, out, who, wishes)
