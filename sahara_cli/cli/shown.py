"""A record under review as it is shown: its sentence with words marked, what it would record, and what is doubted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.cli.typed import heading
from sahara_cli.reports.proposed import (
    NO_KIND,
    NOT_WRITTEN,
    counted,
    day,
    ids_in,
    in_one_line,
    marks,
    parted,
)
from sahara_cli.reviewing.queue import needed, usual_day
from sahara_cli.reviewing.suggestions import suggested
from sahara_cli.texts import stands

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    "told as hearsay",
)
#: What is noted of many records, and how it is told from the second time on.
_BRIEF = {"the pronoun's person is inferred": "pronoun inferred"}
#: How a long note that drafts have is told in a review, where the rest is seen.
_IN_SHORT = (
    (
        re.compile(r"the article gives no day for these words: (?:by the rule news, )?"),
        "no day is given: ",
    ),
    (re.compile(r"^(“[^”]+”) is read as (.+), named before$"), r"\1 is \2"),
    (
        re.compile(r"^write what was said around the quoted words, in your own$"),
        "write the words around",
    ),
)
#: The fields that are told below a record with their names, where they hold anybody.
_BESIDE = {
    "places": "where",
    "place": "where",
    "addressee": "to",
    "reported_by": "reported by",
    "asserted_by": "claimed by",
}
#: A quotation of more words is told by its first and its last, for it is marked in its sentence.
_LONG, _ENDS = 6, (2, 2)
#: What is noted of every phrase that names nobody in particular.
_BY_WORDS = "names nobody: kept by its words"


class Shown:
    """Shows records one after the other; what was said before is said briefly."""

    def __init__(self, draft: DraftFile, prover: Prover, desk: Desk, typed: Typed) -> None:
        self._draft, self._prover, self._desk, self._typed = draft, prover, desk, typed
        self._articles: set[str] = set()
        self._sentence = ""
        self.forget()

    def forget(self) -> None:
        """Say anew, from here on, what was said before: who goes back has other records before them."""
        self._said_before: set[str] = set()
        self._title = ""
        self._days: set[tuple[str, str]] = set()
        self._last: tuple[object, ...] = ()
        self.forget_names()

    def forget_names(self) -> None:
        """Introduce anew who is new: whoever a dropped record brought along is so still."""
        self._met: set[str] = set()

    def say_article(self, line: Line) -> None:
        """Say, before the first record of an article, what the draft notes of the article itself."""
        name, article = line.place[0], self.article(line)
        if article and article.unsure and name not in self._articles:
            self._desk.say()
            for note in map(self._briefly, article.unsure):
                hint = "; e label does so" if note.startswith("the label") else ""
                self._desk.say(f"{name}: {note}{hint}", under=2)
        self._articles.add(name)

    def article(self, line: Line) -> Line | None:
        """Give the article whose sentence a record cites, where it is one of the draft's."""
        own = (
            other
            for other in self._draft.lines
            if (other.noun, other.id) == ("article", line.place[0])
        )
        return next(own, None)

    def where(self, line: Line, last: Line | None = None) -> str:
        """Tell where a record stands: its sentence, of several articles its own too; "" of the one above.

        Of several records, `last` is the one whose sentence ends them: "sentences 3-5".
        """
        article, _, sentence = line.place
        if not article:
            return ", no sentence"
        end = last.place[2] if last else sentence
        if end == sentence and self._goes_on(str(line.notes.get("sentence") or "")) == "":
            return ""
        several = len({other.place[0] for other in self._draft.lines if other.place[0]}) > 1
        called = f"sentence {sentence}" if end == sentence else f"sentences {sentence}-{end}"
        return f", {article}, {called}" if several else f", {called}"

    def lay(self, line: Line, lead: str = "") -> None:
        """Say what a record has below its sentence: what it tells, when, who and where; nothing twice."""
        text = str(line.notes.get("sentence") or "")
        self._say_sentence(line, text)
        new = {other.id: other for other in needed(line, self._draft.lines) if self._is_new(other)}
        row = _shortened(in_one_line(line.fields, self._typed.name), line, text)
        self._desk.say(f"{lead}{self._suggesting(row, line)}", indent=2, under=4)
        beside = [
            self._day(line, text),
            self._sides(line, text, new),
            *self._beside(line, text, new),
        ]
        # Whoever stands in no list.
        beside += [self._named(identifier, text, new) for identifier in list(new)]
        if rest := "; ".join(filter(None, beside)):
            self._desk.say(rest, indent=4, under=6)

    def _sides(self, line: Line, text: str, new: dict[str, Line]) -> str:
        """Tell who does it, and to whom, as they are typed: "Mugabe > Mnangagwa"."""
        who, whom = (self._listed(line, field, text, new) for field in ("actors", "recipients"))
        # "UN passes a resolution" tells who did.
        is_told = str(line.fields.get("title") or "").startswith(f"{who} ")
        return f"{who} > {whom}".strip() if whom else "" if is_told else who

    def _beside(self, line: Line, text: str, new: dict[str, Line]) -> Iterator[str]:
        """Yield what else a record refers to and counts; of whoever is only mentioned, who is new or marked nowhere."""
        for field, called in _BESIDE.items():
            if names := self._listed(line, field, text, new):
                yield f"{called}: {names}"
        shown = [
            identifier
            for identifier in ids_in(line.fields.get("mentioned"))
            if self._is_unseen(identifier, text, new)
        ]
        if shown:
            yield f"mentioned: {', '.join(self._named(identifier, text, new) for identifier in shown)}"
        if figures := counted(line.fields, self._typed.name):
            yield figures
        if topics := ids_in(line.fields.get("topics")):
            yield f"topics: {', '.join(topic.replace('-', ' ') for topic in topics)}"

    def _listed(self, line: Line, field: str, text: str, new: dict[str, Line]) -> str:
        return ", ".join(
            self._named(identifier, text, new) for identifier in ids_in(line.fields.get(field))
        )

    def _is_new(self, line: Line) -> bool:
        is_known = line.id in self._typed.known or line.id in self._met
        return line.noun != "article" and not is_known and not line.answer

    def _named(self, identifier: str, text: str, new: dict[str, Line]) -> str:
        """Give a name as it stands in the sentence; with who that is where it is new, which is then told."""
        full = self._typed.name(identifier)
        names = self._typed.called().get(identifier, ())
        here = min((name for name in names if stands(text, name)), key=len, default=full)
        if (line := new.pop(identifier, None)) is None:
            return here
        self._met.add(identifier)
        called = [full] if full != here else []
        introduced = ", ".join((*called, *self._introduced(line, text)))
        return f"{here} (new: {introduced})" if introduced else f"{here} (new)"

    def _is_unseen(self, identifier: str, text: str, new: dict[str, Line]) -> bool:
        """Tell whether whoever is only mentioned is new, or marked in no sentence above."""
        names = (self._typed.name(identifier), *self._typed.called().get(identifier, ()))
        return identifier in new or not any(stands(text, name) for name in names)

    def _day(self, line: Line, text: str) -> str:
        """Give a record's day; "" where it is that of the record above, or of all without a day of their own.

        Its words are told where they are marked in no sentence above.
        """
        if "date" not in line.fields:
            return ""
        article, date, words = (
            line.place[0],
            str(line.fields.get("date")),
            line.fields.get("date_text"),
        )
        last, self._last = self._last, (line.place, date, words)
        if words:
            is_marked = stands(text, str(words))
            return (
                ""
                if last == self._last
                else day({**line.fields, **({"date_text": None} if is_marked else {})})
            )
        if date != usual_day(article, self._draft.lines):
            return "" if last == self._last else day(line.fields)
        if (article, date) in self._days:
            return ""
        self._days.add((article, date))
        return f"{day(line.fields)}; where no day stands below, the same"

    def _suggesting(self, row: str, line: Line) -> str:
        """Say which words y takes for a statement that has none: those of its event, which may be right above."""
        title = str(line.fields.get("title") or "") if line.noun == "event" else ""
        words, above = suggested(line, self._draft.lines), self._title
        self._title = title
        if not words:
            return row.replace(NOT_WRITTEN, "…").replace(f"({NO_KIND}", "(kind?")
        own = "the event's words" if words == above else f"“{words}”"
        return row.replace(NOT_WRITTEN, f"(y takes {own})")

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
        if unsure := self._unsure(line, finding):
            self._desk.say(f"unsure: {'; '.join(unsure)}", indent=2, under=4)
        for why in finding.refused:
            self._desk.say(f"cannot be taken: {why}", indent=2, under=4)
        for why in finding.doubted:
            self._desk.say(f"doubted: {why}", indent=2, under=4)
        if finding.kin[0]:
            hint = "; = takes it as another report of that" if finding.kin[1] else ""
            self._desk.say(f"{finding.kin[0]}{hint}", indent=2, under=4)

    def _unsure(self, line: Line, finding: Finding) -> list[str]:
        """List what is blank or unsure of a record; what is so of nearly every one only the first time."""
        # One after the other: what is said of the first is known of the next.
        doubts = [self._briefly(doubt) for doubt in line.unsure if not self.knows(doubt)]
        blanks = [
            f"{heading(field)}: {advice}"
            for field, advice in finding.blanks
            if not any(doubt.startswith(advice) or heading(field) in doubt for doubt in line.unsure)
        ]
        return [*blanks, *doubts]

    def knows(self, note: str) -> bool:
        """Tell whether a note that is usual was said before; that a phrase names nobody is seen by its words."""
        is_usual = note.startswith(_USUAL) or note.endswith(_BY_WORDS)
        return is_usual and _noted(note) in self._said_before

    def _briefly(self, doubt: str) -> str:
        """Give what a draft is unsure of; why it is so only the first time: "no day is given: by the rule ..."."""
        short = _BRIEF.get(doubt) or doubt.partition(": ")[0]
        known = doubt in self._said_before
        self._said_before.update((doubt, _noted(doubt)))
        words = short if known else doubt
        for long, brief in _IN_SHORT:
            words = long.sub(brief, words)
        return words

    def _introduced(self, line: Line, text: str) -> Iterator[str]:
        """Yield what a new actor or place is; a role that its sentence has is seen there."""
        if kind := line.fields.get("kind") or ("place" if line.noun == "place" else ""):
            yield str(kind).replace("_", " ")
        role = str(line.fields.get("role") or "")
        if role and not stands(text, role):
            yield role


def _noted(note: str) -> str:
    return _BY_WORDS if note.endswith(_BY_WORDS) else note


def _shortened(row: str, line: Line, sentence: str) -> str:
    """Shorten a long quotation of a record where its sentence, which is shown above, has all of it."""
    quoted = str(line.fields.get("text") or "") if line.noun == "statement" else ""
    words = quoted.split()
    if len(words) <= _LONG or not stands(sentence, quoted):
        return row
    return row.replace(quoted, " ".join((*words[: _ENDS[0]], "…", *words[-_ENDS[1] :])))
