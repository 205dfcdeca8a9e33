"""A record under review as it is shown: its sentence with words marked, what it would record, and what is doubted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.cli.typed import heading
from sahara_cli.reports.proposed import marks, parted, worded
from sahara_cli.reviewing.queue import needed
from sahara_cli.texts import stands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.cli.desk import Desk
    from sahara_cli.cli.proving import Finding, Prover
    from sahara_cli.cli.typed import Typed
    from sahara_cli.reviewing.draft import DraftFile, Line

#: What is noted of nearly every record, and seen by what it has and lacks: it is said once.
_USUAL = (
    "the article gives no day for these words",
    "write what was said",
    "nobody is recognised as who did it",
    "no word tells the kind",
)
#: A quotation of more words is told by its first and its last, for it is marked in its sentence.
_LONG, _ENDS = 10, (4, 3)


class Shown:
    """Shows records one after the other; what was said before is said briefly."""

    def __init__(self, draft: DraftFile, prover: Prover, desk: Desk, typed: Typed) -> None:
        self._draft, self._prover, self._desk, self._typed = draft, prover, desk, typed
        self._told: set[str] = set()
        self._sentence = ""

    def say_article(self, line: Line) -> None:
        """Say, before the first record of an article, what the draft notes of the article itself."""
        name, article = line.place[0], self.article(line)
        if article and article.unsure and name not in self._told:
            self._desk.say()
            for told in map(self._briefly, article.unsure):
                hint = "; e label does so" if told.startswith("the label") else ""
                self._desk.say(f"{name}: {told}{hint}", under=2)
        self._told.add(name)

    def article(self, line: Line) -> Line | None:
        """Give the article whose sentence a record cites, where it is one of the draft's."""
        own = (one for one in self._draft.lines if (one.noun, one.id) == ("article", line.place[0]))
        return next(own, None)

    def lay(self, line: Line, shown: set[str]) -> None:
        """Say what a record has, below its sentence, unless that is shown already."""
        text = str(line.notes.get("sentence") or "")
        if text and text not in shown:
            self._say_sentence(parted(text, marks(line.fields, self._typed.called())), text)
            shown.add(text)
        for what, told in worded(line.fields, self._typed.name):
            self._desk.say(f"{what}: {_shortened(told, line, text)}", indent=2, under=4)
        for one in needed(line, self._draft.lines):
            if one.noun != "article" and one.id not in self._typed.known and not one.answer:
                self._desk.say(f"new: {self._introduced(one)}", indent=2, under=4)

    def _say_sentence(self, parts: Sequence[tuple[str, bool]], text: str) -> None:
        """Show a sentence with its words marked; the same as the one before by these words alone."""
        if text == self._sentence:
            words = [one for one, is_marked in parts if is_marked]
            parts = [(": " if words else "", False), *((one, True) for one in words[:1])]
            parts += [part for one in words[1:] for part in ((", ", False), (one, True))]
            parts = [("the same sentence", False), *parts]
        self._sentence = text
        self._desk.say_marked(parts, indent=4)

    def say_finding(self, line: Line) -> None:
        """Say what is unsure of a record, what refuses it, what is doubted, and what the dossier has of it."""
        found = self._prover.finding(line, self._draft.lines)
        for told in self._unsure(line, found):
            self._desk.say(f"unsure: {told}", indent=2, under=4)
        for told in found.refused:
            self._desk.say(f"cannot be taken: {told}", indent=2, under=4)
        for told in found.doubted:
            self._desk.say(f"doubted: {told}", indent=2, under=4)
        if found.kin[0]:
            hint = "; = takes it as another report of that" if found.kin[1] else ""
            self._desk.say(f"{found.kin[0]}{hint}", indent=2, under=4)

    def _unsure(self, line: Line, found: Finding) -> list[str]:
        """List what is blank or unsure of a record; what is so of nearly every one only the first time."""
        doubts = [one for one in line.unsure if not (one in self._told and one.startswith(_USUAL))]
        blanks = [
            f"{heading(field)}: {advice}"
            for field, advice in found.blanks
            if not any(one.startswith(advice) or heading(field) in one for one in line.unsure)
        ]
        return [*blanks, *map(self._briefly, doubts)]

    def _briefly(self, doubt: str) -> str:
        """Give what a draft is unsure of; why it is so only the first time: "no day is given: by the rule ..."."""
        short, _, _ = doubt.partition(": ")
        known = doubt in self._told
        self._told.add(doubt)
        return short if known else doubt

    def _introduced(self, line: Line) -> str:
        fields = line.fields
        kind = fields.get("kind") or ("" if line.noun == "place" else "no kind yet")
        told = [line.noun if line.noun == "place" else "", str(kind).replace("_", " "), fields.get("role")]  # fmt: skip
        return f"{fields.get('name') or line.id} ({', '.join(str(one) for one in told if one)})"


def _shortened(told: str, line: Line, sentence: str) -> str:
    """Shorten a long quotation of a record where its sentence, which is shown above, has all of it."""
    quoted = str(line.fields.get("text") or "") if line.noun == "statement" else ""
    words = quoted.split()
    if len(words) <= _LONG or not stands(sentence, quoted):
        return told
    return told.replace(quoted, " ".join((*words[: _ENDS[0]], "…", *words[-_ENDS[1] :])))
