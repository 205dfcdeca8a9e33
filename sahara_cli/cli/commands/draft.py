"""`sahara draft`: articles into proposed records."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated

from sahara_cli.cli.answers import form_of
from sahara_cli.cli.articles import Drafted, Own, distinct, jobs_of, progress, read, skip
from sahara_cli.cli.gathering import Given, gathered
from sahara_cli.cli.opened import opened
from sahara_cli.cli.options import Out, Today, Where, bound_for, tell
from sahara_cli.cli.options.drafters import Drafters
from sahara_cli.cli.proposers import Proposing, proposing
from sahara_cli.cli.publication import typed
from sahara_cli.cli.questions import today as day_of
from sahara_cli.cli.words import Argument, Option
from sahara_cli.cli.written_drafts import before_of, write
from sahara_cli.drafting.articles import Published, anchors
from sahara_cli.drafting.compared import compared, kinsfolk
from sahara_cli.drafting.judged import judged
from sahara_cli.drafting.proposals import Drafter, Skim
from sahara_cli.drafting.sheets import Sheet
from sahara_cli.errors import CheckError, FileError, RequestError
from sahara_cli.files import DASH
from sahara_cli.formats import ROW_FORMS
from sahara_cli.jobs import Crew
from sahara_cli.reading import timexes
from sahara_cli.reading.sources.text import Source
from sahara_cli.reports.drafts import Proposal
from sahara_cli.sink import open_sink
from sahara_cli.storage import copies

EXAMPLES = """\
sahara draft article.txt --published 2023-12-18
sahara draft article.txt --published 2023-12-18 -o draft.jsonl
sahara draft page.html --publisher "The Shore" --author "Jane Roe"
sahara draft article.txt --published 2023-12-18 -o draft.csv
sahara draft article.txt --published 2023-12-18 -o draft.html
sahara draft article.txt --published 2023-12-18 --update draft.jsonl
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
text or the file's name tells, in this order. Where two of them differ, the draft says so.

With --update a draft is made again, after the rules or the text changed, and written in its place: the
lines that you changed, wrote or answered in `sahara review` stay as they are, those that you deleted
stay deleted, and a citation follows its sentence to where it stands now.

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
#: What a process needs to read articles.
_LOADS = ("sahara_cli.cli.articles", "sahara_cli.drafting.proposals", "sahara_cli.drafting.judged")


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
        bool, Option("--skip-bad", help="Leave out what cannot be read, and draft the others.")
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
    day = day_of(today)
    files = files or []
    _refuse_two_inputs(files, who)
    given = gathered(files, manifest)
    own = _own(label, publisher, author, url)
    day_typed = _day_typed(published, published_all, given, day)
    _refuse([one.path for one in given], out, own)
    proposer = proposing(who, files, len(given), keep=not no_keep)
    with Crew(jobs_of(jobs, given), _LOADS) as crew:
        articles = list(read(given, day_typed, own, day, crew, skip_bad=skip_bad))
        if not articles:
            raise CheckError(_none(given))
        if timeml:
            _write_timeml(articles, who, out)
            return
        form = form_of(out)  # which is refused before the work
        before = before_of(update, form)
        dossier = opened(where)
        drafter = Drafter(dossier.unjoined, day)
        once = list(distinct(articles, dossier)) if len(given) > 1 else articles
        if who.dry_run:
            _write_questions([drafter.opened(*one) for one in once], out)
            return
        kin = kinsfolk(dossier)
        drafted = _drafted(drafter, once, proposer, crew, keep=not no_keep, skip_bad=skip_bad)
        if once and not drafted:
            raise CheckError(_none(given))
        proposals = [[compared(one, kin) for one in every] for every in drafted]
        named = list(drafter.named())
        whole = judged(proposals, named, drafter.texts, dossier.unjoined, crew.map)
    write(whole, drafter, dossier, out, before)
    proposer.close()


def _refuse_two_inputs(files: Sequence[Path], who: Drafters) -> None:
    if list(map(str, [*files, who.from_])).count(DASH) > 1:
        raise RequestError("standard input can be read once: give files for the others")


def _drafted(
    drafter: Drafter,
    articles: Sequence[Drafted],
    proposer: Proposing,
    crew: Crew,
    *,
    keep: bool,
    skip_bad: bool,
) -> list[list[Proposal]]:
    """Draft articles, one after the other: what one of them introduces, the next ones know."""
    proposals: list[list[Proposal]] = []
    kept: list[str] = []
    skimmed: Iterator[Skim] = crew.map(
        drafter.skimming, ((one.source, one.published) for one in articles)
    )
    with progress(len(articles)) as show:
        for count, one in enumerate(articles, 1):
            show(count, one.source)
            try:
                found = proposer(drafter.opened(*one, next(skimmed)), one.source.name)
            except FileError as error:
                skip(error, skip_bad=skip_bad)
                continue
            proposals.append(found)
            if keep:
                kept.append(_keep(found[0], one.source))
    for sentence in dict.fromkeys(kept):
        tell(sentence)
    return proposals


def _own(
    label: str | None, publisher: str | None, author: Sequence[str] | None, url: str | None
) -> Own:
    """Gather what was typed of one article; refuse what is no address."""
    if url is not None and not re.fullmatch(r"https?://\S+", url):
        raise RequestError(f'--url: "{url}" is no address; one begins with https:// or http://')
    told = {
        "title": label,
        "publisher": publisher,
        "author": tuple(author or ()) or None,
        "url": url,
    }
    for option, value in told.items():
        if value is not None and not (
            value.strip() if isinstance(value, str) else all(map(str.strip, value))
        ):
            raise RequestError(f"--{option} is blank; leave it out, or give what it is")
    return {option: value for option, value in told.items() if value is not None}


def _day_typed(
    published: str | None, published_all: str | None, given: Sequence[Given], day: dt.date
) -> Published | None:
    if published is not None and published_all is not None:
        raise RequestError("--published and --published-all exclude one another; give one of them")
    if published is not None and len(given) > 1:
        raise RequestError(
            f"--published is the day of one article, and {len(given)} are given: leave it out where each tells "
            "its own, give a --manifest, or say --published-all"
        )
    if published is not None:
        return typed(published, "--published", day)
    return typed(published_all, "--published-all", day) if published_all is not None else None


def _none(given: Sequence[Given]) -> str:
    return (
        f"none of the {len(given)} articles can be drafted"
        if len(given) > 1
        else "nothing can be drafted"
    )


def _refuse(files: Sequence[Path], out: Out, own: Own) -> None:
    """Refuse what would be found out only after the work, or cost an article."""
    if own and len(files) > 1:
        raise RequestError(f"--{next(iter(own))} is for one file; give several files without it")
    if out.output is None or str(out.output) == DASH:
        return
    with suppress(OSError):  # which is told by whoever reads or writes there
        if not out.output.parent.exists():
            raise FileError(out.output, "cannot be written: no such folder")
        if out.output.exists() and any(
            file.exists() and out.output.samefile(file) for file in files
        ):
            raise RequestError(f"{out.output} is an article to be drafted; give another --output")


def _keep(article: Proposal, source: Source) -> str:
    """Keep an article's text in the reader's data folder, so that its citations can be proved, and tell of it."""
    try:
        folder = copies.keep(
            str(article.fields["text_digest"]), source.text, int(str(article.fields["paragraphs"]))
        ).parent
    except FileError as error:
        return f"no copy of the text could be kept, so give it to `add` with --copy: {error}"
    return (
        f"the text is kept in {folder}, so that `add` can prove the citations; no dossier holds it"
    )


def _write_questions(sheets: Sequence[Sheet], out: Out) -> None:
    from sahara_cli.cli.modelled import write_questions  # no other draft needs it

    with open_sink(out.output) as sink:
        write_questions(sheets, sink)


def _write_timeml(articles: Sequence[Drafted], who: Drafters, out: Out) -> None:
    if who.from_ or who.model:
        raise RequestError("--timeml writes what rules read; give it without another drafter")
    if len(articles) != 1 or out.format is not None:
        raise RequestError("--timeml writes one article, and no --format; give one file")
    from sahara_cli.reading.timexes.timeml import timeml  # which loads what writes XML

    source, when = articles[0][:2]
    day = anchors(when.date)[1]
    if anchors(when.date)[0] != day:
        tell(f"TimeML takes one day of publication: {day} is taken")
    found = timexes.find(source.text, day)
    document = timeml(source.text, found, day, source.stem or "article")
    with open_sink(out.output) as sink:
        if sink.encoding != "utf-8":  # which it says that it is; a reference is the same in any
            document = document.encode("ascii", "xmlcharrefreplace").decode()
        sink.write(document)
