"""The chosen records, and the same laid out in columns: what a command hands to a format.

Column formats read rows, structured formats read records; nothing else crosses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from sahara_cli.dates import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.selection import Answer

Layout: TypeAlias = Literal["table", "quotes", "timeline", "fields", "reading", "counts"]


class Column(NamedTuple):
    """A column: `cell` gives a record's text in it. `wraps` may be broken over lines; the others never are.

    `yields` marks a column that is left out first where a terminal is too narrow for all. `brief` gives the cell where
    it has to fit: of many names a few, and how many more.
    """

    key: str
    heading: str
    cell: Callable[[Answer], str]
    wraps: bool = False
    yields: bool = False
    brief: Callable[[Answer], str] | None = None

    def fitting(self, answer: Answer) -> str:
        """Give the cell for a table that has to fit a width."""
        return (self.brief or self.cell)(answer)


class Section(NamedTuple):
    """Records under one heading, laid out alike. `fields` are label and value pairs, for the `fields` layout."""

    key: str
    layout: Layout = "table"
    heading: str = ""
    answers: Sequence[Answer] = ()
    columns: tuple[Column, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()

    def rows(self) -> list[tuple[str, ...]]:
        """Lay the records out: a row a record, a cell a column."""
        return [row for _, row in self.each()]

    def each(self) -> Iterator[tuple[Answer, tuple[str, ...]]]:
        """Give each record with its row, when it is asked for."""
        for answer in self.answers:
            yield answer, tuple(column.cell(answer) for column in self.columns)


class Report(NamedTuple):
    """An answer. With a `subject` it is about one record, which a structured format makes its top; without, a list.

    `notes` are the sentences under the answer: counts, what the marks mean, sources; `hints` what to type next, told
    beside it on a terminal alone. `detail` is what is known of the subject beyond its record, for structured
    formats. `names` are those behind the ids that records refer to, and `referred` the actors, places and articles
    themselves, for formats that write names and citations. `asked` tells that the reader named its columns; `called` is
    what the dossier's folder is called, and `dossier` its title, for formats that are read far from it, as is
    `question`: what was asked, in words. `origins` are those of the notes that name the sources.
    """

    sections: tuple[Section, ...]
    notes: tuple[str, ...] = ()
    subject: Answer | None = None
    detail: Mapping[str, object] | None = None
    names: Mapping[str, str] | None = None
    referred: tuple[AnyRecord, ...] = ()
    hints: tuple[str, ...] = ()
    asked: bool = False
    called: str = ""
    dossier: str = ""
    question: str = ""
    origins: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What the answer is to, as its title."""
        first = self.sections[0] if self.sections else None
        if first is None:
            return self.question or "Nothing found"
        if self.question or first.heading:
            return self.question or first.heading
        return "Timeline" if first.layout == "timeline" else first.key.capitalize()

    @property
    def entitled(self) -> str:
        """The title, and that of the dossier, in one line."""
        return " – ".join(filter(None, (self.title, self.dossier)))

    @property
    def answers(self) -> tuple[Answer, ...]:
        """All records of all sections, in order."""
        return tuple(answer for section in self.sections for answer in section.answers)

    @property
    def doubtful(self) -> bool:
        """Tell whether any row is only possible, so that marks are due."""
        return any(answer.match is Verdict.POSSIBLE for answer in self.answers)
