"""A draft's records held against the dossier that is to take them, and against their article, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from sahara_cli.dossier.selection import Dossier
from sahara_cli.drafts import plan, read_lines, without_blanks
from sahara_cli.drafts.lines import OR_DELETE
from sahara_cli.drafts.plans import repeats
from sahara_cli.drafts.stock import NO_PAST, Whole
from sahara_cli.reviewing.draft import Line
from sahara_cli.reviewing.queue import needed
from sahara_cli.storage.changing import past
from sahara_cli.storage.dossiers import load
from sahara_cli.storage.named_copies import NamedCopies

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from sahara_cli.drafts import Lines, Problem

#: Stands for the kind of an actor that nobody has told yet: of the kinds the one that is doubted least.
_ANY_KIND = "organisation"


class Finding(NamedTuple):
    """The faults of a record: blank fields with what to write, what refuses it, what is doubted of it.

    `kin` tells what the dossier has of it already, as a sentence and an id; the id is empty where they do not join.
    """

    blanks: tuple[tuple[str, str], ...]
    refused: tuple[str, ...]
    doubted: tuple[str, ...]
    kin: tuple[str, str] = ("", "")


class Prover:
    """Judges a draft's records as `sahara add` does."""

    def __init__(self, at_hand: Dossier, to: Path | None) -> None:
        self.at_hand = at_hand
        self.target = load([to]) if to else Dossier(lambda _: ())
        self._stocks = Whole(self.target), Whole(at_hand)
        self._copies = NamedCopies({})
        self._past = past(to) if to else NO_PAST
        self._sources = self._copies.sources(to) if to else None

    def finding(self, line: Line, lines: Sequence[Line]) -> Finding:
        """Judge a record, beside those of the draft that it needs."""
        others = [_filled(other) for other in needed(line, lines)]
        text = "\n".join(judged.text(bare=True) for judged in (line, *others))
        read = read_lines(text, self._sources)
        if blanks := [problem for blank in _first(read.blanks) for problem in blank.problems]:
            return Finding(tuple((problem.field, _advice(problem)) for problem in blanks), (), ())
        kept, left = without_blanks(read)
        if refused := _first(read.problems):
            return Finding((), tuple(map(_in_words, refused)), ())
        if _first(left):  # someone whom it names has a blank, which is asked for
            return Finding((), (), ())
        return self._planned(kept)

    def _planned(self, kept: Lines) -> Finding:
        """Judge a record that has no blanks and is sound by itself."""
        planned = plan(kept, *self._stocks, self._copies)
        kin = next(iter(_first(planned.kin)), None)
        return Finding(
            (),
            tuple(map(_in_words, _first(planned.problems))),
            tuple(f"{finding.field}: {finding.problem}" for finding in _first(planned.unsure)),
            (kin.comparison, kin.id if kin.joins else "") if kin else ("", ""),
        )

    def there(self, lines: Sequence[Line]) -> list[Line]:
        """List the lines whose record the dossier has already, told by just this sentence."""
        if not self.target.claims:
            return []
        text = "\n".join(line.text(bare=True) for line in lines)
        kept, _ = without_blanks(read_lines(text, self._sources))
        numbers = repeats(kept, *self._stocks, self._past)
        return [line for number, line in enumerate(lines, 1) if number in numbers]

    def wanting(self, line: Line) -> tuple[tuple[str, str], ...]:
        """List the blank fields of an actor or a place, with what to write."""
        read = read_lines(line.text(bare=True), self._sources)
        return tuple(
            (problem.field, _advice(problem)) for blank in read.blanks for problem in blank.problems
        )

    def wrong(self, line: Line, fields: Sequence[str]) -> list[str]:
        """Tell what is wrong with some fields of a record by themselves."""
        read = read_lines(line.text(bare=True), self._sources)
        every = (*read.problems, *(problem for blank in read.blanks for problem in blank.problems))
        return [
            _in_words(problem)
            for problem in every
            if problem.field.split("[")[0].split(".")[0] in (*fields, "")
            and line.fields.get(problem.field, "") not in (None, "")
        ]


def _filled(line: Line) -> Line:
    """Give an actor whose kind is asked for later a kind to be judged with: nothing that is doubted waits for it."""
    if line.noun != "actor" or line.fields.get("kind"):
        return line
    return Line({**line.fields, "kind": _ANY_KIND})


class _OfLine(Protocol):
    @property
    def line(self) -> int: ...


_Told = TypeVar("_Told", bound=_OfLine)


def _first(items: Iterable[_Told]) -> list[_Told]:
    """Keep what is told of the first line: the record that is judged stands there, and those that it needs below."""
    return [item for item in items if item.line == 1]


def _advice(problem: Problem) -> str:
    return (
        problem.problem.removesuffix(OR_DELETE)
        .removeprefix("is blank; ")
        .removeprefix("is missing; ")
    )


def _in_words(problem: Problem) -> str:
    return f"{problem.field}: {problem.problem}" if problem.field else problem.problem
