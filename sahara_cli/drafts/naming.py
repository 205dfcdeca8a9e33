"""Name drafted records beside a dossier: the new ones, under which id, and those that it has already."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sahara_cli.dossier.called import called
from sahara_cli.dossier.records import RECORDS, Actor, AnyRecord, Place
from sahara_cli.drafts.lines import Draft, Lines, Problem
from sahara_cli.drafts.names import Ids, content, followed, made, referred, source_of
from sahara_cli.drafts.stock import fields_of, key_of, mark_of
from sahara_cli.texts.folding import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sahara_cli.drafts.stock import Past, Stock

_NAMED = frozenset({"actor", "place"})
#: What comes along with the records that refer to it.
_AROUND = _NAMED | {"article"}
_GONE = "was removed, and stays out; another id, or --replace, takes it again"

#: The fate of an equal record where two dossiers are read together: with a name, and without.
_TOGETHER = {
    True: "read together, they are one, as the first has it",
    False: "the two cannot be read together",
}


class Taken(NamedTuple):
    """A record to be taken; `line` is None where it only comes along, as a reference of another.

    `before` is the record of the same id that it replaces.
    """

    record: AnyRecord
    line: int | None = None
    before: AnyRecord | None = None


class Naming:
    """Names a draft's records in order: a referenced record before its references.

    `past` knows every id ever given, also of a record that was removed; `repeats` has the lines that repeat a record
    of the dossier, by its id. Where it `replaces`, a line takes the place of the record with its id.
    """

    def __init__(
        self,
        lines: Lines,
        stock: Stock,
        at_hand: Stock,
        past: Past,
        *,
        replaces: bool = False,
    ) -> None:
        self._lines = lines
        self._stock, self._at_hand = stock, at_hand
        self._past, self._issued = past, past.issued
        self._replaces = replaces
        #: The coming records by id; their contents; the new bearers of names.
        self._come: dict[str, AnyRecord] = {}
        self._by_content: dict[str, str] = {}
        self._bearers: dict[tuple[str, str], str] = {}
        self._replaced: set[str] = set()
        self._ids = Ids(self._is_taken)
        #: By a line's own id its record's, one that was removed too; and the lines of those that were removed.
        self._before: dict[str, str] = {}
        self._gone: dict[int, str] = {}
        self.names: dict[str, str] = {}
        self.taken: list[Taken] = []
        self.problems: list[Problem] = []
        self.doubts: list[Problem] = []
        self.repeated = self.removed = 0
        self.repeats: dict[str, int] = {}
        self.involved: set[str] = set()
        #: The lines whose doubts a person accepts.
        self.reviewed = frozenset(draft.line for draft in lines.drafts if draft.reviewed)

    def get(self, identifier: str) -> AnyRecord | None:
        """Give the record of an id: a coming one, else the dossier's."""
        return self._come.get(identifier) or self._stock.get(identifier)

    def _is_taken(self, name: str) -> bool:
        return (
            name in self._lines.names
            or self._issued(name)
            or self._stock.noun(name) is not None
            or self._at_hand.noun(name) is not None
        )

    def _telling(self, noun: str, fields: Mapping[str, Any]) -> tuple[str, str]:
        """Give the id of the first record that tells the same, and what stands for that."""
        key = key_of(noun, fields)
        there = (
            self._by_content[key] if key in self._by_content else self._stock.telling(noun, fields)
        )
        return there, key

    def name_all(self) -> None:
        """Name every line's record, and bring along the records that they refer to elsewhere."""
        lines: dict[str, Draft] = {}
        for draft in self._lines.drafts:
            first = lines.setdefault(draft.given_id, draft) if draft.given_id else draft
            if first is not draft and not _alike(first, draft):
                where = f"{self._lines.unit} {first.line}"
                problem = f'"{draft.given_id}" stands already on {where}, for another record'
                self.problems.append(Problem(draft.line, "id", problem))
        for draft in self._in_order(lines):
            self._name(draft)
        self.taken.sort(key=lambda taken: taken.line or 0)
        self._leave_gone()
        self._bring_along()

    def _leave_gone(self) -> None:
        """Leave out articles, actors and places that were removed, where nothing that is taken refers to them."""
        if not self._gone:
            return
        left = self._unreferred(
            {taken.record.id: taken for taken in self.taken if taken.line in self._gone}
        )
        self.taken = [taken for taken in self.taken if taken.record.id not in left]
        lines = {taken.line or 0 for taken in left.values()}
        self.doubts = [problem for problem in self.doubts if problem.line not in lines]
        self.doubts += [Problem(line, "", f"{self._gone[line]} {_GONE}") for line in lines]
        self.removed += len(left)
        for name in left:
            del self._come[name]

    def _unreferred(self, gone: dict[str, Taken]) -> dict[str, Taken]:
        """Choose those of some records that no other one which is taken refers to."""
        waiting = [taken.record for taken in self.taken if taken.record.id not in gone]
        for record in waiting:  # the list grows within the loop
            names = set(referred(record.noun, fields_of(record))) & gone.keys()
            waiting += [gone.pop(name).record for name in names]
        return gone

    def _in_order(self, lines: Mapping[str, Draft]) -> list[Draft]:
        """Order each record behind its references; a circle among actors or places is a problem."""
        done: dict[int, Draft] = {}
        nouns = list(RECORDS)
        for draft in sorted(self._lines.drafts, key=lambda draft: nouns.index(draft.noun)):
            chain: dict[int, Draft] = {}
            above: Draft | None = draft
            while above is not None and above.line not in done and above.line not in chain:
                chain[above.line] = above
                above = self._above(above, lines)
            if above is not None and above.line in chain:
                field = "part_of" if above.noun == "actor" else "within"
                self.problems.append(Problem(above.line, field, "leads back to this very record"))
            done.update(reversed(chain.items()))
        return list(done.values())

    def _above(self, draft: Draft, lines: Mapping[str, Draft]) -> Draft | None:
        if draft.noun not in _NAMED:
            return None
        return next(
            (
                lines[identifier]
                for identifier in referred(draft.noun, draft.fields)
                if identifier in lines
            ),
            None,
        )

    def _name(self, draft: Draft) -> None:
        fields = followed(draft.noun, draft.fields, self.names)
        wanted = draft.given_id or made(draft.noun, fields)
        if self._is_replaceable(draft.given_id):
            name = self._replace(draft, fields)
        elif name := self._there(draft, fields, wanted):
            self._repeat(draft, name)
            self._doubt_other_words(draft, fields, name)
        else:
            name = self._new(draft, fields, wanted)
        if draft.given_id:
            self.names[draft.given_id] = name
            self._before.setdefault(draft.given_id, name)
        self.involved |= {source_of(cite)[1] for cite in fields.get("cites", ())}
        if draft.noun == "article":
            self.involved.add(name)

    def _is_replaceable(self, name: str) -> bool:
        is_there = self._replaces and self._stock.noun(name) is not None
        return is_there and name not in self._replaced

    def _there(self, draft: Draft, fields: Mapping[str, Any], wanted: str) -> str:
        """Find the dossier's record that a line repeats; "" where it repeats none."""
        same, _ = self._telling(draft.noun, fields)
        return same or self._bearer(draft, fields, wanted) or self._was(draft)

    def _was(self, draft: Draft) -> str:
        """Find the record that told just this before it was changed, or removed; "" where it is taken again."""
        fields = followed(draft.noun, draft.fields, self._before)
        name = self._past.earlier(mark_of(key_of(draft.noun, fields)))
        if not name or not _is_named(draft.given_id, name):
            return ""
        is_there = self._stock.noun(name) is not None
        if is_there or draft.noun not in _AROUND:
            return name if is_there or not self._replaces else ""
        if (
            draft.given_id and not self._replaces
        ):  # what refers to it did so before, and may come again
            self._gone[draft.line] = self._before[draft.given_id] = name
        return ""

    def _repeat(self, draft: Draft, name: str) -> None:
        if self.get(name) is None:
            self.removed += 1
        else:
            self.repeated += 1
        self.repeats[name] = draft.line

    def _replace(self, draft: Draft, fields: Mapping[str, Any]) -> str:
        """Put a line's record in the place of the one with its id; of several lines the first."""
        name, before = draft.given_id, self._there_is(draft.given_id)
        self._replaced.add(name)
        if before.noun != draft.noun:
            problem = (
                f'"{name}" is the id of another kind of record, {before.noun}; give another id'
            )
            self.problems.append(Problem(draft.line, "id", problem))
            return name
        record = cast("AnyRecord", RECORDS[draft.noun].model_validate({**fields, "id": name}))
        if record == before:
            self._repeat(draft, name)
            return name
        same, key = self._telling(before.noun, fields_of(before))
        if same == name:
            self._by_content[key] = ""
        self._hold(draft, record, before)
        return name

    def _hold(self, draft: Draft, record: AnyRecord, before: AnyRecord | None = None) -> None:
        fields = fields_of(record)
        self._come[record.id] = record
        same, key = self._telling(draft.noun, fields)
        self._by_content[key] = same or record.id
        self.taken.append(Taken(record, draft.line, before))
        self._doubt_namesake(draft, record.id)
        other = self._at_hand.get(record.id)
        if other is not None and other not in (record, before):
            together = _TOGETHER[draft.noun in _NAMED]
            message = f"{record.id} is told otherwise in another dossier: {together}"
            self.doubts.append(Problem(draft.line, "", message))

    def _bearer(self, draft: Draft, fields: Mapping[str, Any], wanted: str) -> str:
        """Find the actor or place that a line means: the one with its id, name and kind."""
        there = self.get(wanted)
        if draft.noun not in _NAMED or there is None or there.noun != draft.noun:
            return ""
        own = fields_of(there)
        same = plain(own["name"]) == plain(fields["name"]) and own.get("kind") == fields.get("kind")
        return wanted if same else ""

    def _doubt_other_words(self, draft: Draft, fields: Mapping[str, Any], same: str) -> None:
        if self.get(same) is None:
            self.doubts.append(Problem(draft.line, "", f"{same} {_GONE}"))
            return
        there = fields_of(self._there_is(same))
        apart = {"id", "origin", "proposed_by", "coded"}
        other = [name for name in fields if name not in apart and fields[name] != there[name]]
        if other:
            message = (
                f"{same} is there already, and stays as it is: it differs in {', '.join(other)}"
            )
            if draft.given_id == same and self._stock.noun(same) is not None:
                message += "; --replace takes the line's"
            self.doubts.append(Problem(draft.line, "", message))

    def _new(self, draft: Draft, fields: Mapping[str, Any], wanted: str) -> str:
        if not draft.given_id:
            name = self._ids.free(wanted)
        elif self.get(wanted) is not None or self._issued(wanted):
            name = self._ids.free(wanted)
            message = f'the id "{wanted}" {self._taken_by(wanted)}; here it is "{name}"'
            if self._stock.noun(wanted) and _rest_alike(self._there_is(wanted), draft, fields):
                message += "; --replace puts it in that one's place"
            self.doubts.append(Problem(draft.line, "", message))
        else:
            name = wanted
        self._hold(
            draft, cast("AnyRecord", RECORDS[draft.noun].model_validate({**fields, "id": name}))
        )
        return name

    def _taken_by(self, wanted: str) -> str:
        if there := self.get(wanted):
            return f"is taken by another {there.noun}"
        return "was given before, to a record that is gone"

    def _there_is(self, name: str) -> AnyRecord:
        """Give the record of an id that the dossier or the draft surely has."""
        return cast("AnyRecord", self.get(name))

    def _doubt_namesake(self, draft: Draft, name: str) -> None:
        record = self._there_is(name)
        if isinstance(record, Actor | Place):
            known = [self._bearer_of(draft.noun, called_so, name) for called_so in called(record)]
            for other in dict.fromkeys(known):
                if other != name:
                    message = f"{name} bears the same name as {other}"
                    self.doubts.append(Problem(draft.line, "", message))

    def _bearer_of(self, noun: str, name: str, new: str) -> str:
        """Give the first bearer of a name: one met before, else the dossier's that stays, else the new one."""
        if (noun, name) not in self._bearers:
            there = (
                bearer for bearer in self._stock.bearing(noun, name) if bearer not in self._come
            )
            self._bearers[noun, name] = next(iter(there), new)
        return self._bearers[noun, name]

    def _bring_along(self) -> None:
        """Bring along referenced actors and places, and the wholes that they are part of."""
        waiting = [taken.record for taken in self.taken]
        come: list[Taken] = []
        for record in waiting:  # the list grows within the loop
            for name in referred(record.noun, fields_of(record)):
                if name in self._lines.names or self.get(name) is not None:
                    continue
                if isinstance(known := self._at_hand.get(name), Actor | Place):
                    self._come[name] = known
                    if self._issued(name):
                        message = (
                            f"{name} comes along again: a record of this id was here, and is gone"
                        )
                        self.doubts.append(Problem(0, "", message))
                    come.append(Taken(known))
                    waiting.append(known)
        self.taken = [*come, *self.taken]


def _is_named(given_id: str, name: str) -> bool:
    """Tell whether a line's record has a name: the line's own, or that with a number, or one made for it."""
    return not given_id or bool(re.fullmatch(rf"{re.escape(given_id)}(-\d+)?", name))


def _rest_alike(record: AnyRecord, draft: Draft, fields: Mapping[str, Any]) -> bool:
    """Tell whether a line may correct a record: of the same kind, and with the same citations."""
    return record.noun == draft.noun and any(
        cite in fields.get("cites", ()) for cite in fields_of(record).get("cites", ())
    )


def _alike(first: Draft, second: Draft) -> bool:
    """Tell whether two lines with one id are one record: equal, or an actor or place of one name and kind."""
    if first.noun != second.noun:
        return False
    if first.noun in _NAMED:
        names = [plain(draft.fields["name"]) for draft in (first, second)]
        return names[0] == names[1] and first.fields.get("kind") == second.fields.get("kind")
    return content(first.noun, first.fields) == content(second.noun, second.fields)
