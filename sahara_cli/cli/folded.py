"""Several plain proposals in one question: what each would record, and one answer for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reports.rows import singular
from sahara_cli.reviewing.folds import together
from sahara_cli.reviewing.queue import needed
from sahara_cli.reviewing.suggestions import suggested

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.cli.desk import Desk
    from sahara_cli.cli.proving import Prover
    from sahara_cli.cli.shown import Shown
    from sahara_cli.reviewing.draft import DraftFile, Line

HELP = """\
y  take all of them     n  drop all of them
o  one by one           s  skip: ask again another time
b  back to the one before                       u  undo the last answer
q  keep all answers, and leave                  ?  this help"""
#: Every quotation in an article without days has the first note; where words are offered, they answer the second:
#: neither makes a record less plain.
_NO_DAY, _UNWRITTEN = "the article gives no day for these words", "write what was said"


class Folds:
    """Asks about plain proposals together: those of which nothing but the day is blank, doubted or unsure."""

    def __init__(self, draft: DraftFile, prover: Prover, desk: Desk, shown: Shown) -> None:
        self._draft, self._prover, self._desk, self._shown = draft, prover, desk, shown
        self._apart: set[int] = set()

    def of(self, queue: Sequence[Line], at: int) -> list[Line]:
        """List the records from a place on that are asked about at once."""
        return together(queue, at, self._apart, self._is_plain)

    def _is_plain(self, line: Line) -> bool:
        # What has no sentence beside it is not plain to anybody.
        offered = suggested(line, self._draft.lines)
        usual = (_NO_DAY, _UNWRITTEN) if offered else (_NO_DAY,)
        if not line.notes.get("sentence") or not all(
            doubt.startswith(usual) for doubt in line.unsure
        ):
            return False
        finding = self._prover.finding(line, self._draft.lines)
        is_blank = [field for field, _ in finding.blanks] != (["text"] if offered else [])
        if is_blank or finding.refused or finding.doubted or finding.kin[0]:
            return False
        return not any(map(self._prover.wanting, needed(line, self._draft.lines)))

    def ask(self, group: Sequence[Line], at: int, count: int) -> str:
        """Ask about several at once, the first of which is number `at`; give the answer's letter."""
        self._desk.say()
        where = self._shown.where(group[0], group[-1])
        self._desk.say(f"{at + 1}-{at + len(group)}/{count} plain ones{where}")
        for line in group:
            self._shown.lay(line, f"{singular(line.noun)}: ")
        question = f"take these {len(group)}? [y n o s b u q ?]"
        while (letter := self._letter(self._desk.ask(question))) not in set("ynosbuq"):
            for row in HELP.split("\n"):
                self._desk.say(row, under=3)
        self._answer(letter, group)
        return letter

    def _letter(self, typed: str | None) -> str:
        """Read an answer; what edits one record asks for them one by one, and so does one with more words."""
        letter, _, rest = ("q" if typed is None else typed).casefold().partition(" ")
        if letter in set("edkwm=") or (rest and letter == "y"):
            self._desk.say("these are asked about one by one, then:", under=2)
            return "o"
        return letter

    def _answer(self, letter: str, group: Sequence[Line]) -> None:
        if letter == "y":
            others = {
                id(other): other for line in group for other in needed(line, self._draft.lines)
            }
            needed_too = (other for other in others.values() if not other.answer)
            words = ((line, suggested(line, self._draft.lines)) for line in group)
            edits = [(line, {"text": text}) for line, text in words if text]
            self._draft.take([*group, *needed_too], edits=edits)
        elif letter == "n":
            self._draft.drop_all(group)
            self._shown.forget_names()
        elif letter == "o":
            self._apart.update(map(id, group))
