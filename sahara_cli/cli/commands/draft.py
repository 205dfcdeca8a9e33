"""`sahara draft`: an article into proposed records."""

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from sahara_cli.cli.answers import deliver, form_of
from sahara_cli.cli.options import Out, Today, Where, bound_for, tell
from sahara_cli.cli.questions import today as day_of
from sahara_cli.dates import parse
from sahara_cli.drafting.proposals import Drafter, Published, anchors
from sahara_cli.errors import DateError, FileError, RequestError
from sahara_cli.files import DASH
from sahara_cli.formats import ROW_FORMS
from sahara_cli.reading import timexes
from sahara_cli.reading.sources.text import Source, read_source
from sahara_cli.reports.drafts import Proposal, drafts
from sahara_cli.sink import one_line, open_sink
from sahara_cli.storage import copies
from sahara_cli.storage.dossiers import chosen, load
from sahara_cli.texts import digest, normalise

EXAMPLES = """\
sahara draft article.txt --published 2023-12-18
sahara draft article.txt --published 2023-12-18 -o draft.jsonl
sahara draft page.html
"""


#: How far an article is read for an example, in characters.
_LOOKED_THROUGH = 20_000


@bound_for(*ROW_FORMS)
def draft(
    where: Where,
    out: Out,
    files: Annotated[
        list[Path],
        Argument(metavar="FILE", help="Articles as text or saved web pages; - is standard input."),
    ],
    published: Annotated[
        str | None,
        Option(
            "--published", metavar="DATE", help="When they were published; a page may tell itself."
        ),
    ] = None,
    label: Annotated[
        str | None,
        Option(
            "--label",
            metavar="TEXT",
            help="What the article is, in your words; its id is made of it.",
        ),
    ] = None,
    timeml: Annotated[
        bool, Option("--timeml", help="Write the time expressions as TimeML instead.")
    ] = False,
    no_keep: Annotated[
        bool,
        Option("--no-keep", help="Keep no copy of the text in your data folder: give it to `add`."),
    ] = False,
    today: Today = None,
) -> None:
    """Draft records from an article, and say what is unsure.

    Nothing is written into a dossier: edit the drafts, then take them with `sahara add`.
    """
    day = day_of(today)
    given = _published(published, day)
    _refuse(files, out, label)
    sources = [read_source(file, today=day.isoformat()) for file in files]
    dated = [(source, given or _of_page(source, day)) for source in sources]
    for _, when in dated:
        anchors(when.date)
    if timeml:
        _write_timeml(dated, out)
        return
    form = form_of(out)  # which is refused before the work
    drafter = Drafter(load(chosen(where.dossier)), day)
    distinct = list(_distinct(dated)) if len(dated) > 1 else dated
    proposals: list[Proposal] = []
    kept: list[str] = []
    with _progress(len(distinct)) as show:
        for count, (source, when) in enumerate(distinct, 1):
            show(count, source)
            proposals += (found := drafter.draft(source, when, label or ""))
            if not no_keep:
                kept.append(_keep(found[0], source))
    for sentence in dict.fromkeys(kept):
        tell(sentence)
    deliver(drafts([*proposals, *drafter.named()], for_people=form in {"table", "md"}), out)


def _refuse(files: Sequence[Path], out: Out, label: str | None) -> None:
    """Refuse what would be found out only after the work, or cost an article."""
    if label is not None and len(files) > 1:
        raise RequestError("--label is for one file; give several files without it")
    if list(map(str, files)).count(DASH) > 1:
        raise RequestError("standard input can be read once: give files for the others")
    if out.output is None or str(out.output) == DASH:
        return
    with suppress(OSError):  # which is told by whoever reads or writes there
        if not out.output.parent.exists():
            raise FileError(out.output, "cannot be written: no such folder")
        if any(
            out.output.exists() and file.exists() and out.output.samefile(file) for file in files
        ):
            raise RequestError(f"{out.output} is an article to be drafted; give another --output")


def _published(typed: str | None, day: dt.date) -> Published | None:
    if typed is None:
        return None
    given = _read_date(typed, day)
    if given.date.sort_key[0] > parse(day.isoformat()).sort_key[1]:
        raise RequestError(f"--published: {given.date} is still to come: today is {day}")
    return given


def _read_date(typed: str, day: dt.date) -> Published:
    try:
        return Published(parse(typed), "As given when it was drafted.")
    except DateError:
        from sahara_cli.dates import read  # loaded for what is no plain EDTF
    try:
        reading = read(typed, day)
    except DateError as error:
        raise RequestError(f"--published: {error}") from error
    if not reading.literal:
        tell(f'--published "{typed}" is read as {reading.edtf}')
    return Published(reading.edtf, f'As given when it was drafted: "{typed}".')


def _of_page(source: Source, day: dt.date) -> Published:
    if not source.published:
        raise RequestError(
            f"{one_line(source.name)}: give --published: {_counted(source.text, day)} counted from the day "
            "of publication, and nothing else tells it"
        )
    if source.changed:
        return Published(
            parse(source.published),
            "The day of the page's last change, as its own metadata tells; it tells no other.",
            unsure=f"{source.published} is the day of its last change: it may be older; --published tells better",
        )
    return Published(parse(source.published), "As the page's own metadata tells.")


def _counted(text: str, day: dt.date) -> str:
    """Name the first words of an article that count from its day of publication, where there are any."""
    found = timexes.find(text[:_LOOKED_THROUGH], day)
    words = next((one.text for one in found if one.anchor == f"published {day}"), "")
    return f'"{one_line(words)}" is' if words else "dates are"


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int, Source], None]]:
    """Show which article is being drafted, where there are several and somebody watches; nothing of it is left."""
    shown = total > 1 and sys.stderr is not None and sys.stderr.isatty()

    def show(count: int, source: Source) -> None:
        if shown:
            name = one_line(source.name)[-60:]
            sys.stderr.write(f"\r\x1b[Kdrafting {count} of {total}: {name}")
            sys.stderr.flush()

    try:
        yield show
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def _distinct(
    dated: Iterable[tuple[Source, Published]],
) -> Iterator[tuple[Source, Published]]:
    """Leave out an article that another file holds too, however its lines are laid."""
    names: dict[str, str] = {}
    for source, when in dated:
        first = names.setdefault(digest(normalise(source.text).text), source.name)
        if first is source.name:
            yield source, when
        else:
            tell(one_line(f"{source.name} holds the same text as {first}; it is drafted once"))


def _keep(article: Proposal, source: Source) -> str:
    """Keep an article's text in the reader's data folder, so that its citations can be proved, and tell of it."""
    try:
        folder = copies.keep(str(article.fields["text_digest"]), source.text).parent
    except FileError as error:
        return f"no copy of the text could be kept, so give it to `add` with --copy: {error}"
    return (
        f"the text is kept in {folder}, so that `add` can prove the citations; no dossier holds it"
    )


def _write_timeml(dated: Sequence[tuple[Source, Published]], out: Out) -> None:
    if len(dated) > 1 or out.format is not None:
        raise RequestError("--timeml writes one article, and no --format; give one file")
    source, when = dated[0]
    day = anchors(when.date)[1]
    if anchors(when.date)[0] != day:
        tell(f"TimeML takes one day of publication: {day} is taken")
    found = timexes.find(source.text, day)
    document = timexes.timeml(source.text, found, day, source.stem or "article")
    with open_sink(out.output) as sink:
        if (
            sink.encoding != "utf-8"
        ):  # the document says that it is; references are what they are in any encoding
            document = document.encode("ascii", "xmlcharrefreplace").decode()
        sink.write(document)
