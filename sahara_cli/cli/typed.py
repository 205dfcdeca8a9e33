"""A reviewer's words for a field, read among what the draft and the dossiers have; who is new can be proposed."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from sahara_cli.cli.fields import editable, field_read
from sahara_cli.dates import parse
from sahara_cli.dossier.kinds import KINDS
from sahara_cli.dossier.records import Actor, AnyRecord, Article, Place
from sahara_cli.dossier.selection import Dossier
from sahara_cli.drafts.names import Ids, made
from sahara_cli.errors import AmbiguousNameError, DateError, RequestError, UnknownNameError
from sahara_cli.reviewing.draft import Line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sahara_cli.cli.desk import Desk
    from sahara_cli.cli.proving import Prover
    from sahara_cli.reviewing.draft import DraftFile

#: The letters that stand for an actor's kinds, and how they are asked for.
ACTOR_KINDS = {"p": "person", "s": "state", "o": "organisation", "a": "armed_group"}
WHICH_KIND = "p person, s state, o organisation, a armed group"
#: What a field is called by a person, where that is not its name.
_CALLED = {"who": "actors", "to whom": "recipients", "whom": "recipients", "where": "places"}
_SEVERAL = frozenset(
    {"actors", "recipients", "mentioned", "places", "topics", "authors", "aliases", "figures"}
)
_PLACES = frozenset({"places", "place", "within"})
_NAMED: Mapping[str, Any] = {
    "actor": Actor,
    "place": Place,
    "article": Article,
}
_ADDED = {"rule": "added in review"}
_KIND = ("event", "kind")


class Typed:
    """Reads what is typed for the fields of a draft's records."""

    def __init__(self, draft: DraftFile, prover: Prover, desk: Desk) -> None:
        self._draft, self._prover, self._desk = draft, prover, desk
        every = (*prover.at_hand.named, *prover.target.named)
        #: The actors and places of the dossiers, by their ids.
        self.known: Mapping[str, AnyRecord] = {record.id: record for record in every}
        self._counted: tuple[int, Dossier] = (-1, Dossier(lambda _: ()))

    @property
    def names(self) -> Dossier:
        """Everyone whom a name may mean: of the draft, and of the dossiers."""
        if self._counted[0] != self._draft.turn:
            self._counted = (self._draft.turn, self._gathered())
        return self._counted[1]

    def name(self, identifier: str) -> str:
        """Give the name behind an id, the id itself where there is none."""
        return self.names.names.get(identifier) or identifier

    def one_named(self, typed: str) -> str:
        """Give the id of the one actor, or else place, that a name means. Raises `RequestError`."""
        try:
            return self.names.resolve_actor(typed).id
        except UnknownNameError as error:
            try:
                return self.names.resolve_place(typed).id
            except UnknownNameError:
                raise error from None

    def called(self) -> dict[str, tuple[str, ...]]:
        """Give all names of actors and places, by their ids."""
        return {record.id: (record.name, *record.aliases) for record in self.names.named}

    def change(self, line: Line, field: str, typed: str) -> None:
        """Set a field of a record, where what was typed for it is sound. Raises `RequestError`."""
        self.change_all(line, {field: typed})

    def change_all(self, line: Line, typed: Mapping[str, str]) -> None:
        """Set several fields, all or none of them. Raises `RequestError`."""
        changes: dict[str, Any] = {}
        for field, words in typed.items():
            spelled = _kind_begun(words) if (line.noun, field) == _KIND else words
            changes |= self.read(line, field, spelled)
        tried = Line({**line.fields, **changes, "draft": dict(line.notes)})
        if wrong := self._prover.wrong(tried, list(changes)):
            raise RequestError(self.as_day(line, typed.get("kind", ""), "kind") or wrong[0])
        self._draft.edit(line, changes)

    def as_day(self, line: Line, typed: str, what: str) -> str:
        """Say that what was typed, as a kind or an answer, is a date, and how a date is set; "" where it is none."""
        with suppress(RequestError):
            if typed and field_read(self.names, "event", {}, "date", typed, self._published(line)):
                return f'"{typed}" is no {what}, but a date; d {typed} sets the date'
        return ""

    def read(self, line: Line, field: str, typed: str) -> dict[str, Any]:
        """Read what was typed for a field, and what changes with it. Raises `RequestError`."""
        if field == "speaker":
            return self._speaker(typed)
        if field == "text" and line.noun == "statement":
            bare = typed.strip('"“”')
            directness = "direct" if bare != typed else line.fields.get("directness")
            return {"text": bare, "directness": directness or "indirect"}
        changes = self._with_new_names(line, field, parts(typed) if field in _SEVERAL else typed)
        if field == "date":
            stands = bool(typed) and typed in str(line.notes.get("sentence"))
            changes["date_text"] = typed if stands else None
            changes["date_basis"] = "Read by a person, in review." if typed else None
        return changes

    def add(self, noun: str, **fields: Any) -> str:
        """Put an actor or a place into the draft, and give its id."""
        all_fields = {"record": noun, "id": "", **fields}
        all_fields["id"] = self.free(noun, all_fields)
        self._draft.insert(Line({**all_fields, "draft": dict(_ADDED)}))
        return str(all_fields["id"])

    def free(self, noun: str, fields: Mapping[str, Any]) -> str:
        """Make an id that nothing has."""
        taken = [*(line.id for line in self._draft.lines), *self.known]
        return Ids(taken).free(made(noun, {"topics": [], **fields}))

    def _with_new_names(self, line: Line, field: str, value: str | list[str]) -> dict[str, Any]:
        """Read a field; a name that nobody bears may be proposed as a new one."""
        while True:
            try:
                return field_read(
                    self.names, line.noun, line.fields, field, value, self._published(line)
                )
            except UnknownNameError as error:
                noun = "place" if field in _PLACES else "actor"
                unknown = self._unknown(noun, value)
                if not unknown or not self._propose(noun, unknown, error):
                    raise

    def _unknown(self, noun: str, value: str | list[str]) -> str:
        """Give the first of some names that nobody bears."""
        resolve = self.names.resolve_place if noun == "place" else self.names.resolve_actor
        for typed in [value] if isinstance(value, str) else value:
            try:
                resolve(typed)
            except AmbiguousNameError:
                continue
            except UnknownNameError:
                return typed.strip()
        return ""

    def _propose(self, noun: str, name: str, error: UnknownNameError) -> bool:
        """Put a new actor or place into the draft, where that is wanted."""
        self._desk.say(str(error), under=2)
        if noun == "place":
            answer = self._desk.ask(f"{name} as a new place? (y, Enter for no):") or ""
            if answer.casefold() == "y":
                self.add(noun, name=name)
            return answer.casefold() == "y"
        letter = self._desk.ask(f"{name} as a new actor? ({WHICH_KIND}, Enter for no):") or ""
        kind = ACTOR_KINDS.get(letter[:1].casefold())
        if kind:
            self.add(noun, name=name, kind=kind)
        return kind is not None

    def _speaker(self, typed: str) -> dict[str, Any]:
        if not typed:
            return {"speaker": None, "speaker_text": None}
        try:
            return {"speaker": self.names.resolve_actor(typed).id, "speaker_text": None}
        except UnknownNameError as error:
            self._desk.say(str(error), under=2)
            message = f"{typed}: a new actor ({WHICH_KIND}), or w for words that name nobody:"
            letter = (self._desk.ask(message) or "")[:1].casefold()
            if letter == "w":
                return {"speaker": None, "speaker_text": typed}
            if not (kind := ACTOR_KINDS.get(letter)):
                raise
            return {"speaker": self.add("actor", name=typed, kind=kind), "speaker_text": None}

    def _published(self, line: Line) -> dt.date | None:
        """Give the day of publication that a date such as "Tuesday" is counted from."""
        article = line.place[0]
        for other in self._draft.lines:
            if other.noun == "article" and other.id == article:
                with suppress(DateError, ValueError):
                    return dt.date.fromisoformat(parse(str(other.fields.get("published"))).latest)
        return None

    def _gathered(self) -> Dossier:
        known = dict(self.known)
        there = (*self._prover.at_hand.articles, *self._prover.target.articles)
        articles: dict[str, AnyRecord] = {article.id: article for article in there}
        for line in self._draft.lines:
            if record := _named(line):
                (articles if isinstance(record, Article) else known)[record.id] = record
        by_noun: dict[str, list[AnyRecord]] = {"article": list(articles.values())}
        for named in known.values():
            by_noun.setdefault(named.noun, []).append(named)
        return Dossier(lambda noun: tuple(by_noun.get(noun, ())))


def parted(typed: str) -> tuple[str, str]:
    """Part an answer into its letter and the words behind it."""
    letter, _, rest = typed.partition(" ")
    return letter.casefold(), rest


def field_in(typed: str, noun: str) -> tuple[str, str]:
    """Part what was typed into a field and its value. Raises `RequestError` for what is no field of a kind."""
    plain = typed.strip()
    fields = editable(noun)
    names = {name.replace("_", " "): name for name in fields} | {name: name for name in fields}
    names |= {said: field for said, field in _CALLED.items() if field in fields}
    for said in sorted(names, key=len, reverse=True):
        if plain.casefold() == said or plain.casefold().startswith((f"{said} ", f"{said}:")):
            return names[said], plain[len(said) :].lstrip(" :=")
    if not plain:
        return "", ""
    raise RequestError(f'"{plain.split()[0]}" is no field; they are {", ".join(fields)}')


def heading(field: str) -> str:
    """Say what a field is called by a person."""
    return next((said for said, name in _CALLED.items() if name == field), field.replace("_", " "))


def _kind_begun(typed: str) -> str:
    """Give the kind that the beginning of one stands for, where it is of one alone: "agr"."""
    begun, slash, mode = typed.casefold().partition("/")
    having = [kind for kind in KINDS if begun and kind.startswith(begun)]
    return f"{having[0]}{slash}{mode}" if len(having) == 1 else typed


def parts(typed: str) -> list[str]:
    """Part what was typed at its commas."""
    return [part for piece in typed.split(",") if (part := piece.strip())]


def _named(line: Line) -> Actor | Place | Article | None:
    """Make a record to find by its name; what it leaves blank does not matter for that."""
    fields = line.fields
    name = str(fields.get("name") or fields.get("label") or line.id)
    listed = fields.get("aliases")
    aliases = tuple(map(str, listed)) if isinstance(listed, list) else ()
    if not line.id:
        return None
    values: dict[str, Any] = {"id": line.id, "name": name, "label": name, "aliases": aliases}
    values |= {key: fields.get(key) for key in ("kind", "role", "publisher")}
    if (model := _NAMED.get(line.noun)) is None:
        return None
    known = {key: values[key] for key in model.declared.keys() & values.keys()}
    record: Actor | Place | Article = model.plainly(known)
    return record
