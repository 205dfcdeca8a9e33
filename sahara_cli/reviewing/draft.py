"""A draft's file under review: its lines, what was answered to each, and every answer on disk before the next."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic_core import from_json

from sahara_cli.drafts.lines import LARGEST
from sahara_cli.drafts.names import references
from sahara_cli.drafts.reviewed import ASKED, DROPPED, REVIEW, REVIEWED, TAKEN, answer_of
from sahara_cli.errors import FileError
from sahara_cli.files import conflicting, read_text, replacing
from sahara_cli.texts.folding import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

#: What a draft notes of a line under review, beside its answer: what edits changed, and when it was added.
_EDITS, _ADDED = "edits", "added"
#: What doubts begin with that are settled once a field of these is written.
_SETTLED_BY = {
    "no word tells the kind": ("kind",),
    "nobody is recognised as who did it": ("actors",),
    "who speaks: ": ("speaker", "speaker_text"),
}
#: What is doubted of a phrase, after its words, and the fields in which it stands as a party.
_BY_PHRASE = ("names nobody", "is not recognised")
_PARTIES = ("actors", "recipients", "mentioned", "speaker", "addressee")


class Line:
    """A record of a draft, with the notes that came with it. `fields` are all its fields, "record" and "draft" too."""

    def __init__(self, fields: dict[str, Any]) -> None:
        self.fields = fields
        if not isinstance(fields.get("draft"), dict):
            fields["draft"] = {}

    @property
    def noun(self) -> str:
        """The kind of the record."""
        return str(self.fields.get("record"))

    @property
    def id(self) -> str:
        """The record's id; empty where the draft gives none."""
        return str(self.fields.get("id") or "")

    @property
    def notes(self) -> dict[str, Any]:
        """The notes for people: the sentence, what is unsure, and the review."""
        notes: dict[str, Any] = self.fields["draft"]
        return notes

    @property
    def answer(self) -> str:
        """What was answered: taken, dropped or, so far, nothing."""
        return answer_of(self.notes)

    @property
    def unsure(self) -> list[str]:
        """What the draft itself is unsure of, but for what an edit has settled since."""
        unsure = self.notes.get("unsure")
        doubts = [str(doubt) for doubt in unsure] if isinstance(unsure, list) else []
        return [doubt for doubt in doubts if not self._is_settled(doubt)]

    def _is_settled(self, doubt: str) -> bool:
        """Tell whether an edit wrote what is doubted: a field, or who takes the place of a phrase."""
        edited = {field for edit in self._edits() for field in edit.get("before") or ()}
        for begun, fields in _SETTLED_BY.items():
            if doubt.startswith(begun):
                return any(field in edited and self.fields.get(field) for field in fields)
        phrase, quoted, after = doubt.removeprefix("“").partition("” ")
        if not quoted or not after.startswith(_BY_PHRASE):
            return False
        words = set(plain(phrase).split())
        return any(words.issuperset(_words(identifier)) for identifier in self._left())

    def _left(self) -> set[str]:
        """Give the ids of parties that edits took out of the record."""
        befores = [edit.get("before") or {} for edit in self._edits()]
        removed = {
            identifier
            for before in befores
            for field in _PARTIES
            for identifier in _ids(before.get(field))
        }
        return removed - set(self.referred())

    @property
    def turn(self) -> int:
        """The number of the last answer that changed the line; 0 where none did."""
        review = self.notes.get(REVIEW)
        turns = [review.get("turn")] if isinstance(review, dict) else []
        turns += [edit.get("turn") for edit in self._edits()]
        turns.append(self.notes.get(_ADDED))
        return max((turn for turn in turns if isinstance(turn, int)), default=0)

    @property
    def place(self) -> tuple[str, int, int]:
        """Where the record stands: its article, and the first code point and the sentence that it cites."""
        places = [
            (str(cite.get("article")), _number(cite.get("start")), _number(cite.get("sentence")))
            for cite in self.fields.get("cites") or ()
            if isinstance(cite, dict)
        ]
        return min(places, default=("", 0, 0))

    def referred(self) -> Iterator[str]:
        """Yield the ids that the record refers to."""
        fields = {"topics": (), **self.fields}
        try:
            yield from (str(name) for _, name in references(self.noun, fields))
        except (
            AttributeError,
            KeyError,
            TypeError,
        ):  # a field of a wrong shape, which is told of the line
            return

    def text(self, *, bare: bool = False) -> str:
        """Write the line as drafts have it; `bare`, without its notes."""
        fields = {name: value for name, value in self.fields.items() if name != "draft"}
        return json.dumps(fields if bare else self.fields, ensure_ascii=False)

    def _edits(self) -> list[dict[str, Any]]:
        edits = self.notes.get(_EDITS)
        return [edit for edit in edits if isinstance(edit, dict)] if isinstance(edits, list) else []

    def _answered(self, answer: str, turn: int, same: str) -> None:
        before = self.notes.get(REVIEW)
        review: dict[str, Any] = {"answer": answer, "turn": turn}
        if same:
            review["same"] = same
        if before is not None:
            review["was"] = before
        self._reviewed(review)

    def _reviewed(self, review: Mapping[str, Any] | None) -> None:
        """Note an answer; who takes a record takes what is doubted of it too."""
        self.notes.pop(REVIEW, None)
        self.notes.pop(REVIEWED, None)
        if review is not None:
            self.notes[REVIEW] = review
            if review.get("answer") == TAKEN:
                self.notes[REVIEWED] = True

    def _edited(self, changes: Mapping[str, Any], turn: int) -> None:
        before = {name: self.fields.get(name) for name in changes}
        self.notes[_EDITS] = [*self._edits(), {"turn": turn, "before": before}]
        self.fields.update(changes)

    def _is_added(self, turn: int) -> bool:
        return bool(self.notes.get(_ADDED) == turn)

    def _undone(self, turn: int) -> None:
        """Take back what a turn changed."""
        review = self.notes.get(REVIEW)
        if isinstance(review, dict) and review.get("turn") == turn:
            was = review.get("was")
            self._reviewed(was if isinstance(was, dict) else None)
        edits = self._edits()
        if edits and edits[-1].get("turn") == turn:
            before = edits.pop().get("before")
            self.fields.update(before if isinstance(before, dict) else {})
            if edits:
                self.notes[_EDITS] = edits
            else:
                del self.notes[_EDITS]


def _ids(value: object) -> list[str]:
    """Give the ids that a field holds, one or several."""
    return (
        [str(identifier) for identifier in value]
        if isinstance(value, list)
        else [str(value)]
        if value
        else []
    )


def _words(identifier: str) -> set[str]:
    """Give the words of an id, without the number that tells it from another."""
    return {part for part in identifier.split("-") if not part.isdigit()} or {identifier}


#: A line, and its fields that are set anew.
Edit = tuple[Line, "Mapping[str, Any]"]


class DraftFile:
    """A draft that is reviewed: JSON Lines, a record a line. Every change is on disk when its method returns."""

    def __init__(self, path: Path) -> None:
        """Read a draft. Raises `FileError` for a line that is no record."""
        self.path = path
        self._text = read_text(path, LARGEST)
        self.lines = [
            _line(path, number, raw)
            for number, raw in enumerate(self._text.split("\n"), 1)
            if raw.strip()
        ]
        #: Counts every change, undoing too, so that what was made of the draft can be told to be old.
        self.turn = self._turn = max((line.turn for line in self.lines), default=0)

    def answer(
        self, answer: str, lines: Iterable[Line], same: str = "", edits: Iterable[Edit] = ()
    ) -> None:
        """Note an answer to some lines, as one turn with edits; the first is the one that was asked about."""
        self._turn += 1
        for line, changes in edits:
            line._edited(changes, self._turn)  # noqa: SLF001  # its file's own lines
        for at, line in enumerate(lines):
            line._answered(answer, self._turn, "" if at else same)  # noqa: SLF001  # its file's own lines
        self._save()

    def take(self, lines: Iterable[Line], same: str = "", edits: Iterable[Edit] = ()) -> None:
        """Take a record, and what it needs, with fields of them set anew."""
        self.answer(TAKEN, lines, same, edits)

    def drop(self, line: Line) -> None:
        """Leave a record out."""
        self.drop_all([line])

    def drop_all(self, lines: Iterable[Line]) -> None:
        """Leave records out, as one turn."""
        self.answer(DROPPED, lines)

    def edit(self, line: Line, changes: Mapping[str, Any]) -> None:
        """Set fields of a record anew."""
        self.edit_all([(line, changes)])

    def edit_all(self, edits: Iterable[Edit]) -> None:
        """Set fields of several records anew, as one turn."""
        self._turn += 1
        for line, changes in edits:
            line._edited(changes, self._turn)  # noqa: SLF001  # its file's own lines
        self._save()

    def insert(self, line: Line, before: Line | None = None) -> None:
        """Put a new record into the draft: before another, else at the end."""
        self._turn += 1
        line.notes[_ADDED] = self._turn
        self.lines.insert(self.lines.index(before) if before else len(self.lines), line)
        self._save()

    def undo(self) -> Line | None:
        """Take the last turn back, and give the line that it was about; none where there is no turn."""
        turn = max((line.turn for line in self.lines), default=0)
        if not turn:
            return None
        changed = [line for line in self.lines if line.turn == turn]
        for line in changed:
            line._undone(turn)  # noqa: SLF001  # its file's own lines
        self.lines = [line for line in self.lines if not line._is_added(turn)]  # noqa: SLF001  # likewise
        self._save()
        asked = [line for line in changed if line in self.lines and line.noun in ASKED]
        return asked[0] if asked else changed[0]

    def _save(self) -> None:
        if read_text(self.path, LARGEST) != self._text:
            raise FileError(
                self.path, "was changed meanwhile, so the last answer is not taken; run it again"
            )
        self.turn += 1
        self._text = "".join(f"{line.text()}\n" for line in self.lines)
        with replacing(self.path) as stream:
            stream.write(self._text)


_WHAT_IT_IS = "a draft is what `sahara draft -o draft.jsonl` writes"


def _line(path: Path, number: int, raw: str) -> Line:
    try:
        fields = from_json(raw)
    except ValueError as error:
        if conflict := conflicting(raw):
            raise FileError(path, conflict, line=number) from None
        reason = str(error).replace("line 1 column", "column")
        raise FileError(path, f"is not JSON: {reason}; {_WHAT_IT_IS}", line=number) from None
    if not isinstance(fields, dict) or not isinstance(fields.get("record"), str):
        raise FileError(path, f"is no record; {_WHAT_IT_IS}", line=number)
    return Line(fields)


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
