"""Blank fields of a record under review are asked for: its own, and those of whom and what it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.cli.fields import editable
from sahara_cli.cli.typed import ACTOR_KINDS, WHICH_KIND, heading, parted
from sahara_cli.errors import RequestError
from sahara_cli.reviewing.queue import as_place, needed, without

if TYPE_CHECKING:
    from collections.abc import Collection

    from sahara_cli.cli.desk import Desk
    from sahara_cli.cli.proving import Finding, Prover
    from sahara_cli.cli.typed import Typed
    from sahara_cli.reviewing.draft import DraftFile, Line

#: An actor without a kind may be a place, or nobody.
_LEFT_OUT, _A_PLACE = "x", "l"
_NONE: frozenset[str] = frozenset()
#: What takes a record is no answer to what is blank of it; typed twice, the record is skipped.
_TAKES, _LATER = frozenset({"y", "Y", "="}), "s"


class Filling:
    """Asks for what is blank. A letter that answers the record itself, such as n, is kept in `turned` to be heeded."""

    def __init__(
        self, draft: DraftFile, prover: Prover, desk: Desk, typed: Typed, letters: Collection[str]
    ) -> None:
        self._draft, self._prover, self._desk, self._typed = draft, prover, desk, typed
        self._letters = frozenset(letters) - {"y", "="}
        self._advised: set[str] = set()
        self.turned = ""

    def complete(self, line: Line) -> bool:
        """Ask for all that keeps a record from being taken; false where that is not told, or it cannot be taken."""
        finding = self._own(line)
        if finding is None or self._refuses(finding):
            return False
        if not all(self._introduced(other, line) for other in needed(line, self._draft.lines)):
            return False
        return not self._refuses(self._prover.finding(line, self._draft.lines))

    def _refuses(self, finding: Finding) -> bool:
        """Say why a record cannot be taken, and tell whether that is so."""
        if reason := next(iter(finding.refused), ""):
            self._desk.say(f"it cannot be taken: {reason}; mend it with e, or drop it", under=2)
        return bool(reason)

    def _own(self, line: Line) -> Finding | None:
        """Ask for what a record leaves blank; none where that is not told."""
        while (finding := self._prover.finding(line, self._draft.lines)).blanks:
            field, advice = finding.blanks[0]
            if field == "cites" or field not in editable(line.noun):
                self._desk.say(f"it cannot be taken: {field}: {advice}", under=2)
                return None
            own = _NONE if field == "kind" else None
            if (typed := self._asked(heading(field), advice, "Enter leaves it", own)) is None:
                return None
            self._tried(line, field, typed)
        return finding

    def _introduced(self, line: Line, asking: Line, *, again: bool = False) -> bool:
        """Ask for what an actor or place leaves blank that `asking` names; false where that is not told."""
        for field, advice in self._prover.wanting(line):
            what = f"{heading(field)} of {line.fields.get('name') or line.id}"
            is_kind = (line.noun, field) == ("actor", "kind")
            message = f"{WHICH_KIND}, {_A_PLACE} a place" if is_kind else advice
            own = frozenset({_LEFT_OUT, _A_PLACE, *ACTOR_KINDS}) if is_kind else None
            typed = self._asked(what, message, f"{_LEFT_OUT} leaves it out", own)
            if typed is None:
                return False
            if typed.casefold() == _LEFT_OUT:
                self._draft.edit(asking, without(asking, line.id))
                return True
            if is_kind and typed.casefold() == _A_PLACE:
                self._draft.edit_all(as_place(line, self._draft.lines))
                return True
            self._tried(line, field, ACTOR_KINDS.get(typed.casefold(), typed) if is_kind else typed)
        wanting = self._prover.wanting(line)
        if wanting and not again:  # what was typed is no kind: asked once more
            return self._introduced(line, asking, again=True)
        return not wanting

    def _asked(
        self, what: str, advice: str, ways: str, own: Collection[str] | None = None
    ) -> str | None:
        """Ask for what is blank; none where it is left so, or a letter of the record's own answers is typed.

        Where `own` letters are given, or an empty set of them, one of a few words is asked for: whatever answers the
        record may then have words behind it, such as "d 5 March".
        What may be written is told in full the first time, and at a question mark.
        """
        message = f"? tells what; {ways}" if advice in self._advised else f"{advice}; {ways}"
        self._advised.add(advice)
        refused = 0
        while (typed := self._desk.ask(f"{what} ({message}):")) is not None and typed in {
            "?",
            *_TAKES,
        }:
            refused += typed in _TAKES
            if refused > 1:  # nobody reads what is asked, as where answers come from a pipe
                self._desk.say(f"{what} is not told, so it is left for another time", under=2)
                self.turned = _LATER
                return None
            if typed in _TAKES:
                self._desk.say(f'"{typed}" takes nothing while this is blank', under=2)
            message = f"{advice}; {ways}"
        self.turned = self._answered("q" if typed is None else typed, own)
        if self.turned:
            return None
        if not typed:
            self._desk.say(f"{what} is left blank, so it is not taken", under=2)
        return typed or None

    def _answered(self, typed: str, own: Collection[str] | None) -> str:
        """Give what was typed where it answers the record itself, and is no letter that a blank has; else ""."""
        letter, rest = parted(typed)
        if rest and own is None:
            return ""
        is_answer = letter in self._letters and letter not in (own or {_LEFT_OUT})
        return f"{letter} {rest}".strip() if is_answer else ""

    def _tried(self, line: Line, field: str, typed: str) -> None:
        """Set a field; a refusal is said."""
        try:
            self._typed.change(line, field, typed)
        except RequestError as error:
            self._desk.say(str(error), under=2)
