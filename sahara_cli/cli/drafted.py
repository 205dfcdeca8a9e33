"""Articles drafted: what was typed is held together, then each is read, drafted, judged and written."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.cli.answers import form_of
from sahara_cli.cli.articles import LeftOut, distinct, jobs_of, progress, read, wipe
from sahara_cli.cli.gathering import gathered
from sahara_cli.cli.opened import opened
from sahara_cli.cli.options import tell
from sahara_cli.cli.proposers import proposing
from sahara_cli.cli.publication import typed
from sahara_cli.cli.questions import today as day_of
from sahara_cli.cli.written_drafts import before_of, refuse_reviewed, write
from sahara_cli.drafting.articles import anchors
from sahara_cli.drafting.compared import compared, kinsfolk
from sahara_cli.drafting.judged import judged
from sahara_cli.drafting.proposals import Drafter
from sahara_cli.errors import CheckError, FileError, RequestError
from sahara_cli.files import DASH
from sahara_cli.jobs import Crew, let_go
from sahara_cli.reading import timexes
from sahara_cli.sink import open_sink
from sahara_cli.storage import copies

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from sahara_cli.cli.articles import Drafted, Own
    from sahara_cli.cli.gathering import FileToDraft
    from sahara_cli.cli.options import Out, Where
    from sahara_cli.cli.options.drafters import Drafters
    from sahara_cli.cli.proposers import Proposing
    from sahara_cli.drafting.articles import Published
    from sahara_cli.drafting.proposals import Skim
    from sahara_cli.drafting.sheets import Sheet
    from sahara_cli.reading.sources.text import Source
    from sahara_cli.reports.drafts import Proposal

#: What a process needs to read articles.
_LOADS = ("sahara_cli.cli.articles", "sahara_cli.drafting.proposals", "sahara_cli.drafting.judged")


class Wishes(NamedTuple):
    """The options of `sahara draft`: what was typed of the articles, and how they are drafted."""

    published: str | None = None
    published_all: str | None = None
    manifest: Path | None = None
    label: str | None = None
    publisher: str | None = None
    author: Sequence[str] = ()
    url: str | None = None
    skip_bad: bool = False
    timeml: bool = False
    no_keep: bool = False
    update: Path | None = None
    jobs: str | None = None
    today: str | None = None


def draft_all(files: Sequence[Path], where: Where, out: Out, who: Drafters, wishes: Wishes) -> None:
    """Draft articles and write what is proposed; of several, one that cannot be drafted is left out.

    Raises `CheckError`, once all is written, where one was left out, unless that was asked for.
    """
    left_out = LeftOut(is_fine=wishes.skip_bad, is_update=wishes.update is not None)
    _draft(files, where, out, who, wishes, left_out)
    left_out.settle()


def _draft(
    files: Sequence[Path],
    where: Where,
    out: Out,
    who: Drafters,
    wishes: Wishes,
    left_out: LeftOut,
) -> None:
    day = day_of(wishes.today)
    _refuse_two_inputs(files, who)
    files_given = gathered(files, wishes.manifest)
    left_out.total = len(files_given)
    own = _own(wishes)
    day_typed = _day_typed(wishes, files_given, day)
    _refuse([file.path for file in files_given], out, own, is_update=wishes.update is not None)
    proposer = proposing(who, files, len(files_given), keep=not wishes.no_keep)
    with Crew(jobs_of(wishes.jobs, files_given), _LOADS) as crew:
        articles = list(read(files_given, day_typed, own, day, crew, left_out))
        if not articles:
            raise CheckError(_none(files_given))
        if wishes.timeml:
            _write_timeml(articles, who, out)
            return
        form = form_of(out)  # which is refused before the work
        before = before_of(wishes.update, form)
        dossier = opened(where)
        drafter = Drafter(dossier.unjoined, day)
        once = list(distinct(articles, dossier)) if len(files_given) > 1 else articles
        if who.dry_run:
            _write_questions([drafter.opened(*article) for article in once], out)
            return
        kin = kinsfolk(dossier)
        drafted = _drafted(drafter, once, proposer, crew, wishes, left_out)
        if once and not drafted:
            raise CheckError(_none(files_given))
        proposals = [[compared(proposal, kin) for proposal in every] for every in drafted]
        named = list(drafter.named())
        judged_whole = judged(
            proposals, named, drafter.texts, dossier.unjoined, crew.map, drafter.read
        )
    write(judged_whole, drafter, dossier, out, before)
    proposer.close()


def _refuse_two_inputs(files: Sequence[Path], who: Drafters) -> None:
    if list(map(str, [*files, who.from_])).count(DASH) > 1:
        raise RequestError("standard input can be read once: give files for the others")


def _drafted(
    drafter: Drafter,
    articles: Sequence[Drafted],
    proposer: Proposing,
    crew: Crew,
    wishes: Wishes,
    left_out: LeftOut,
) -> list[list[Proposal]]:
    """Draft articles, one after the other: what one of them introduces, the next ones know."""
    proposals: list[list[Proposal]] = []
    kept: list[str] = []
    skimmed: Iterator[Skim] = crew.map(
        drafter.skimming, ((article.source, article.published) for article in articles)
    )
    with progress(len(articles)) as show:
        for count, drafted in enumerate(articles, 1):
            show(count, drafted.source)
            try:
                proposed = proposer(drafter.opened(*drafted, next(skimmed)), drafted.source.name)
            except FileError as error:
                wipe()
                left_out.add(error)
                continue
            proposals.append(proposed)
            let_go()
            if not wishes.no_keep:
                kept.append(_keep(proposed[0], drafted.source))
    for sentence in dict.fromkeys(kept):
        tell(sentence)
    return proposals


def _own(wishes: Wishes) -> Own:
    """Gather what was typed of one article; refuse what is no address."""
    url = wishes.url
    if url is not None and not re.fullmatch(r"https?://\S+", url):
        raise RequestError(f'--url: "{url}" is no address; one begins with https:// or http://')
    typed = {
        "title": wishes.label,
        "publisher": wishes.publisher,
        "author": tuple(wishes.author) or None,
        "url": url,
    }
    for option, value in typed.items():
        if value is not None and not (
            value.strip() if isinstance(value, str) else all(map(str.strip, value))
        ):
            raise RequestError(f"--{option} is blank; leave it out, or give what it is")
    return {option: value for option, value in typed.items() if value is not None}


def _day_typed(
    wishes: Wishes, files_given: Sequence[FileToDraft], day: dt.date
) -> Published | None:
    published, published_all = wishes.published, wishes.published_all
    if published is not None and published_all is not None:
        raise RequestError("--published and --published-all exclude one another; give one of them")
    if published is not None and len(files_given) > 1:
        raise RequestError(
            f"--published is the day of one article, and {len(files_given)} are given: leave it out where each tells "
            "its own, give a --manifest, or say --published-all"
        )
    if published is not None:
        return typed(published, "--published", day)
    return typed(published_all, "--published-all", day) if published_all is not None else None


def _none(files_given: Sequence[FileToDraft]) -> str:
    return (
        f"none of the {len(files_given)} articles can be drafted"
        if len(files_given) > 1
        else "nothing can be drafted"
    )


def _refuse(files: Sequence[Path], out: Out, own: Own, *, is_update: bool) -> None:
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
        if not is_update:
            refuse_reviewed(out.output)


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
    times = timexes.find(source.text, day)
    document = timeml(source.text, times, day, source.stem or "article")
    with open_sink(out.output) as sink:
        if sink.encoding != "utf-8":  # which it says that it is; a reference is the same in any
            document = document.encode("ascii", "xmlcharrefreplace").decode()
        sink.write(document)
