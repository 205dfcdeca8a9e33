"""A review: one proposal at a time beside its sentence, and what a person answers to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sahara_cli.cli.fields import editable
from sahara_cli.cli.filling import Filling
from sahara_cli.cli.folded import Folds
from sahara_cli.cli.shown import Shown
from sahara_cli.cli.typed import Typed, field_in, heading, parted
from sahara_cli.drafts.reviewed import ASKED
from sahara_cli.errors import RequestError
from sahara_cli.reports.rows import plural, singular
from sahara_cli.reviewing.draft import Line
from sahara_cli.reviewing.outcome import Outcome
from sahara_cli.reviewing.queue import as_other, needed, ordered
from sahara_cli.reviewing.suggestions import suggested

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sahara_cli.cli.desk import Desk
    from sahara_cli.cli.proving import Prover
    from sahara_cli.reviewing.draft import DraftFile

#: Who stands for "who" of what was said, and of what is claimed.
_SAYING = {"statement": "speaker", "fact": "asserted_by"}
QUESTION = "take it? [y n e d k w m s b u q ?]"
WRITING = "writing it takes it [y n e d k w m s b u q ?]"
HELP = """\
y  take it; `y Ministers meet` fills what it leaves blank
n  drop it              s  skip: ask again another time
e  edit a field: `e title Ministers meet`       d  the date: `d 5 March 2024`
k  the kind: `k consult/visit`                  w  who: `w Sana Odeh > Police`
                        two names of one: `w Odeh = Sana Odeh`
m  missed here: a record of this sentence that the draft lacks
b  back to the one before                       u  undo the last answer
=  take it, as another report of what the dossier has already
q  keep all answers, and leave                  ?  this help"""
#: The answers after which the next record is asked about.
_ONWARD = frozenset({"y", "n", "s", "="})
_MISSED = {"e": "event", "s": "statement", "f": "fact"}
#: How a record that is missed begins.
_BEGUN = {"event": {"status": "reported"}, "statement": {"directness": "indirect"}}
#: What is asked for a record that a draft lacks; the date and the sentence are its neighbour's.
_ASKED_FOR = {
    "event": ("title", "kind", "actors"),
    "statement": ("speaker", "text"),
    "fact": ("subject", "property", "value"),
}


class Review:
    """Asks about a draft's records, and notes each answer in its file before the next question."""

    def __init__(self, draft: DraftFile, prover: Prover, desk: Desk) -> None:
        self._draft, self._prover, self._desk = draft, prover, desk
        self._typed = Typed(draft, prover, desk)
        self._there = {id(line) for line in prover.there(draft.lines)}
        self._queue = self._asked()
        self._at = 0
        self._left = False
        self._shown = Shown(draft, prover, desk, self._typed)
        self._folds = Folds(draft, prover, desk, self._shown)
        answers: Mapping[str, Callable[[Line, str], bool]] = {
            "y": self._take,
            "n": self._drop,
            "e": self._edit,
            "d": lambda line, typed: self._set(line, "date", typed),
            "k": lambda line, typed: self._set(line, "kind", typed),
            "w": self._who,
            "m": self._missed,
            "s": lambda _, __: True,
            "b": self._back,
            "u": self._undo,
            "q": self._leave,
            "=": self._join,
        }
        self._answers = answers
        self._filling = Filling(draft, prover, desk, self._typed, answers)

    def run(self) -> Outcome:
        """Ask about what is not answered yet, in order, until the end or until somebody leaves."""
        self._at = self._next(0)
        while self._at < len(self._queue) and not self._left:
            group = self._folds.of(self._queue, self._at)
            self._shown.say_article(group[0])
            if len(group) > 1:
                self._ask_all(group)
            else:
                self._show(group[0])
                self._ask(group[0])
        return self.outcome(ended=not self._left)

    def _ask_all(self, group: Sequence[Line]) -> None:
        """Ask about plain records at once; each sentence is shown where it is another than the one before."""
        letter = self._folds.ask(group, self._at, len(self._queue))
        if letter in _ONWARD:
            self._at = self._next(self._at + len(group))
        elif letter in {"b", "u", "q"}:
            try:
                self._answers[letter](group[0], "")
            except RequestError as error:
                self._desk.say(str(error), under=2)

    def _asked(self) -> list[Line]:
        """Order what is asked about; what the dossier has already is not, unless it was answered before."""
        every = ordered(self._draft.lines)
        return [line for line in every if line.answer or id(line) not in self._there]

    def there(self) -> int:
        """Count the records that the dossier has already, and that are not asked about."""
        lines = self._draft.lines
        return sum(line.noun in ASKED and not line.answer and id(line) in self._there for line in lines)  # fmt: skip

    def _ask(self, line: Line) -> None:
        """Ask about a record until it is answered."""
        done = False
        while not done and not self._left:
            letter, rest = self._turned() or self._letter(line)
            if letter not in self._answers:
                self._help(line, f"{letter} {rest}".strip())
                continue
            try:
                done = self._answers[letter](line, rest.strip())
            except RequestError as error:
                self._desk.say(str(error), under=2)
        if done and letter in _ONWARD:
            self._at = self._next(self._at + 1)

    def _turned(self) -> tuple[str, str] | None:
        """Give the answer to the record that was typed where a blank was asked for, once."""
        typed, self._filling.turned = self._filling.turned, ""
        return parted(typed) if typed else None

    def _letter(self, line: Line) -> tuple[str, str]:
        """Ask about a record, and part the answer into its letter and the words behind it."""
        blank = self._blank(line)
        typed = self._desk.ask(f"{heading(blank)}? {WRITING}" if blank else QUESTION)
        letter, rest = parted("q" if typed is None else typed)
        if blank and letter not in {*self._answers, "?", ""}:  # it is no letter, but what is blank
            return "y", (typed or "").strip()
        return letter, rest

    def _blank(self, line: Line) -> str:
        """Give the one field that a record leaves blank, where a person can write it in answer; else ""."""
        blanks = [field for field, _ in self._prover.finding(line, self._draft.lines).blanks]
        return blanks[0] if len(blanks) == 1 and blanks[0] in editable(line.noun) else ""

    def _help(self, line: Line, typed: str) -> None:
        if advice := self._typed.as_day(line, typed, "answer"):
            self._desk.say(advice, under=2)
            return
        if typed not in {"?", ""}:
            self._desk.say(f'"{parted(typed)[0]}" is no answer; these are:')
        for row in HELP.split("\n"):
            self._desk.say(row, under=3)

    # What is shown.

    def _show(self, line: Line) -> None:
        self._desk.say()
        done = f", {line.answer}" if line.answer else ""
        where = self._shown.where(line)
        self._desk.say(f"{self._at + 1}/{len(self._queue)} {singular(line.noun)}{where}{done}")
        self._shown.lay(line)
        self._shown.say_finding(line)

    # Answers. Each tells whether the question is done with, or is to be shown anew.

    def _take(self, line: Line, typed: str, same: str = "") -> bool:
        if typed:
            self._write(line, typed)
        elif words := suggested(line, self._draft.lines):
            self._typed.change(line, "text", words)
        if not self._filling.complete(line):
            return False
        others = needed(line, self._draft.lines)  # anew: some may have been left out
        self._draft.take([line, *(other for other in others if not other.answer)], same)
        return True

    def _write(self, line: Line, typed: str) -> None:
        """Write what was typed beside the answer into what the record leaves blank."""
        blanks = self._prover.finding(line, self._draft.lines).blanks
        field = next((name for name, _ in blanks if name != "cites"), "")
        if not field or field not in editable(line.noun):
            raise RequestError(
                f'nothing is blank that "{typed}" could be; y takes it, e edits a field'
            )
        self._typed.change(line, field, typed)

    def _join(self, line: Line, _: str) -> bool:
        finding = self._prover.finding(line, self._draft.lines)
        if not finding.kin[1]:
            raise RequestError("the dossier has nothing that this is another report of; y takes it")
        return self._take(line, "", finding.kin[1])

    def _back(self, _: Line, __: str) -> bool:
        self._shown.forget()
        self._at = max(self._at - 1, 0)
        return True

    def _leave(self, _: Line, __: str) -> bool:
        self._left = True
        return True

    def _drop(self, line: Line, _: str) -> bool:
        self._draft.drop(line)
        self._shown.forget_names()
        return True

    def _edit(self, line: Line, typed: str) -> bool:
        if not typed:
            typed = self._desk.ask(f"which field? ({', '.join(editable(line.noun))}):") or ""
        about, (field, rest) = line, ("", "")
        try:
            field, rest = field_in(typed, line.noun)
        except RequestError as error:
            article = self._shown.article(line)
            if article is None or typed.partition(" ")[0] not in editable("article"):
                raise error from None
            about, (field, rest) = article, field_in(typed, "article")
        return self._set(about, field, rest) if field else False

    def _set(self, line: Line, field: str, typed: str) -> bool:
        if not typed:
            current = line.fields.get(field)
            now = f" (now {self._now(current)})" if current not in (None, "", []) else ""
            answer = self._desk.ask(f"{heading(field)}{now}; - for none:")
            if not answer:
                return False
            typed = answer
        self._typed.change(line, field, "" if typed == "-" else typed)
        return True

    def _now(self, current: object) -> str:
        if isinstance(current, list):
            return ", ".join(
                self._typed.name(item) if isinstance(item, str) else str(item) for item in current
            )
        return self._typed.name(str(current))

    def _who(self, line: Line, typed: str) -> bool:
        ways = "who (A, B > to whom; A = B for two names of one; - for none):"
        if not (typed := typed or self._desk.ask(ways) or ""):
            return False
        if "=" in typed:
            return self._one_of_two(typed)
        if (field := _SAYING.get(line.noun)) is not None:
            self._typed.change(line, field, "" if typed == "-" else typed)
            return True
        who, arrow, whom = map(str.strip, typed.partition(">"))
        sides = {"actors": who} if who else {}
        sides |= {"recipients": whom} if arrow else {}
        self._typed.change_all(
            line, {field: "" if words == "-" else words for field, words in sides.items()}
        )
        return True

    def _one_of_two(self, typed: str) -> bool:
        """Put another in one's place, in all records that are not dropped: "Li = Wei Li"."""
        name, _, other = map(str.strip, typed.partition("="))
        wrong, right = map(self._typed.one_named, (name, other))
        open_ = [line for line in self._draft.lines if line.answer != "dropped"]
        changes = as_other(wrong, right, open_) if wrong != right else []
        if not changes:
            raise RequestError(f'nothing in the draft refers to "{name}" that could be "{other}"')
        self._draft.edit_all(changes)
        count = plural("record", len(changes))
        self._desk.say(
            f"{self._typed.name(wrong)} is {self._typed.name(right)}, in {count}", under=2
        )
        return True

    def _missed(self, line: Line, typed: str) -> bool:
        """Begin a record that the draft lacks from this one's sentence, and ask about it next."""
        asked = typed or self._desk.ask("what is missed? (e event, s statement, f fact):") or ""
        noun = _MISSED.get(asked[:1].casefold())
        if noun is None:
            return False
        shared = ("cites",) if noun == "fact" else ("cites", "date", "date_text", "date_basis")
        fields: dict[str, Any] = {"record": noun, "id": "", "origin": "coded"}
        fields |= {key: line.fields[key] for key in shared if line.fields.get(key)}
        notes = {"sentence": line.notes.get("sentence", ""), "rule": "added in review"}
        new = Line({**fields, **_BEGUN.get(noun, {}), "draft": notes})
        for field in _ASKED_FOR[noun]:
            answer = self._desk.ask(f"{heading(field)}:") or ""
            new.fields.update(self._typed.read(new, field, answer) if answer else {})
        new.fields["id"] = self._typed.free(noun, new.fields)
        self._draft.insert(new, line)
        self._queue.insert(self._at, new)
        return True

    def _undo(self, _: Line, __: str) -> bool:
        undone = self._draft.undo()
        if undone is None:
            raise RequestError("nothing is answered yet")
        self._shown.forget()
        at = self._at
        self._queue = self._asked()
        if undone in self._queue:
            at = self._queue.index(undone)
        self._at = min(at, len(self._queue) - 1)
        return True

    def _next(self, at: int) -> int:
        """Give the place of the next record that is not answered."""
        while at < len(self._queue) and self._queue[at].answer:
            at += 1
        return at

    def outcome(self, *, ended: bool) -> Outcome:
        """Count what was answered."""
        answers = [line.answer for line in self._asked()]
        taken, dropped = (answers.count(answer) for answer in ("taken", "dropped"))
        return Outcome(taken, dropped, len(answers) - taken - dropped, ended)
