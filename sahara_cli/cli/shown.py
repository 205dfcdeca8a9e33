"""A record under review as it is shown: its sentence with words marked, what it would record, and what is doubted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.cli.typed import heading
from sahara_cli.reports.proposed import NOT_WRITTEN, marks, parted, worded
from sahara_cli.reviewing.queue import needed, suggested, usual_day
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
_LONG, _ENDS = 8, (3, 2)
#: What is noted of every phrase that names nobody in particular.
_BY_WORDS = "names nobody: kept by its words"


class Shown:
    """Shows records one after the other; what was said before is said briefly."""

    def __init__(self, draft: DraftFile, prover: Prover, desk: Desk, typed: Typed) -> None:
        self._draft, self._prover, self._desk, self._typed = draft, prover, desk, typed
        self._told: set[str] = set()
        self._sentence = self._title = ""
        self._days: set[tuple[str, str]] = set()

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
        own = (
            other
            for other in self._draft.lines
            if (other.noun, other.id) == ("article", line.place[0])
        )
        return next(own, None)

    def where(self, line: Line) -> str:
        """Tell where a record stands: its article where the draft has several, and its sentence."""
        article, _, sentence = line.place
        if not article:
            return "no sentence"
        if self._goes_on(str(line.notes.get("sentence") or "")) == "":
            return "the same sentence"
        several = len({one.place[0] for one in self._draft.lines if one.place[0]}) > 1
        return f"{article}, sentence {sentence}" if several else f"sentence {sentence}"

    def lay(self, line: Line) -> None:
        """Say what a record has, below its sentence; not what is shown above it already."""
        text = str(line.notes.get("sentence") or "")
        self._say_sentence(line, text)
        new = {one.id: one for one in needed(line, self._draft.lines) if self._is_new(one)}

        def listed(field: str, ids: Sequence[str]) -> str:
            is_side = field != "mentioned"
            shown = (
                identifier
                for identifier in ids
                if is_side or self._is_unseen(identifier, text, new)
            )
            return ", ".join(self._named(one, new) for one in shown)

        for what, told in worded(line.fields, self._typed.name, listed):
            if what != "when" or (told := self._day(line, told)):
                row = _shortened(told, line, text) if what == "what" else told
                self._desk.say(f"{what}: {self._suggesting(row, line)}", indent=2, under=4)
        if new:  # whoever stands in no list
            told = "; ".join(
                f"{self._called(one)} ({self._introduced(one)})" for one in new.values()
            )
            self._desk.say(f"new: {told}", indent=2, under=4)

    def _is_new(self, line: Line) -> bool:
        return line.noun != "article" and line.id not in self._typed.known and not line.answer

    def _named(self, identifier: str, new: dict[str, Line]) -> str:
        """Give a name; with who that is where it is new, which is then told."""
        name = self._typed.name(identifier)
        line = new.pop(identifier, None)
        return f"{name} (new: {self._introduced(line)})" if line else name

    def _is_unseen(self, identifier: str, text: str, new: dict[str, Line]) -> bool:
        """Tell whether whoever is only mentioned is new, or marked in no sentence above."""
        return identifier in new or not stands(text, self._typed.name(identifier))

    def _day(self, line: Line, told: str) -> str:
        """Give a record's day; "" where it is the one that was said to be that of all without a day of their own."""
        article, day = line.place[0], str(line.fields.get("date"))
        if line.fields.get("date_text") or day != usual_day(article, self._draft.lines):
            return told
        if (article, day) in self._days:
            return ""
        self._days.add((article, day))
        return f"{told}; where no day stands below, the same"

    def _suggesting(self, told: str, line: Line) -> str:
        """Say which words y takes for a statement that has none: those of its event, which may be right above."""
        title = str(line.fields.get("title") or "") if line.noun == "event" else ""
        words, above = suggested(line, self._draft.lines), self._title
        self._title = title
        if not words:
            return told
        own = "the event's words" if words == above else f"“{words}”"
        return told.replace(NOT_WRITTEN, f"(y takes {own})")

    def _goes_on(self, text: str) -> str | None:
        """Give what a sentence has beyond the one shown last: "" where it is the same; none where it is another."""
        if not text or not self._sentence:
            return None
        if text == self._sentence:
            return ""
        return text.removeprefix(self._sentence) if text.startswith(f"{self._sentence} ") else None

    def _say_sentence(self, line: Line, text: str) -> None:
        """Show a sentence with its words marked, as far as it was not shown just before."""
        rest = self._goes_on(text)
        if text and rest != "":
            parts = parted(rest or text, marks(line.fields, self._typed.called()))
            if rest:
                parts = [("…", False), *parts]
            self._desk.say_marked(parts, indent=4)
        self._sentence = text

    def say_finding(self, line: Line) -> None:
        """Say what is unsure of a record, what refuses it, what is doubted, and what the dossier has of it."""
        finding = self._prover.finding(line, self._draft.lines)
        for told in self._unsure(line, finding):
            self._desk.say(f"unsure: {told}", indent=2, under=4)
        for told in finding.refused:
            self._desk.say(f"cannot be taken: {told}", indent=2, under=4)
        for told in finding.doubted:
            self._desk.say(f"doubted: {told}", indent=2, under=4)
        if finding.kin[0]:
            hint = "; = takes it as another report of that" if finding.kin[1] else ""
            self._desk.say(f"{finding.kin[0]}{hint}", indent=2, under=4)

    def _unsure(self, line: Line, finding: Finding) -> list[str]:
        """List what is blank or unsure of a record; what is so of nearly every one only the first time."""
        doubts = [one for one in line.unsure if not self.knows(one)]
        blanks = [
            f"{heading(field)}: {advice}"
            for field, advice in finding.blanks
            if not any(one.startswith(advice) or heading(field) in one for one in line.unsure)
        ]
        return [*blanks, *map(self._briefly, doubts)]

    def knows(self, note: str) -> bool:
        """Tell whether a note that is usual was said before; that a phrase names nobody is seen by its words."""
        is_usual = note.startswith(_USUAL) or note.endswith(_BY_WORDS)
        return is_usual and _noted(note) in self._told

    def _briefly(self, doubt: str) -> str:
        """Give what a draft is unsure of; why it is so only the first time: "no day is given: by the rule ..."."""
        short, _, _ = doubt.partition(": ")
        known = doubt in self._told
        self._told.update((doubt, _noted(doubt)))
        return short if known else doubt

    def _called(self, line: Line) -> str:
        return str(line.fields.get("name") or line.id)

    def _introduced(self, line: Line) -> str:
        fields = line.fields
        kind = fields.get("kind") or ("place" if line.noun == "place" else "no kind yet")
        told = [str(kind).replace("_", " "), fields.get("role")]
        return ", ".join(str(one) for one in told if one)


def _noted(note: str) -> str:
    return _BY_WORDS if note.endswith(_BY_WORDS) else note


def _shortened(told: str, line: Line, sentence: str) -> str:
    """Shorten a long quotation of a record where its sentence, which is shown above, has all of it."""
    quoted = str(line.fields.get("text") or "") if line.noun == "statement" else ""
    words = quoted.split()
    if len(words) <= _LONG or not stands(sentence, quoted):
        return told
    return told.replace(quoted, " ".join((*words[: _ENDS[0]], "…", *words[-_ENDS[1] :])))
