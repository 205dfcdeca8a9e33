"""The words of people and programs in a draft become the record that they mean.

Names stand for ids: of those whom the draft or the dossier has, of new ones else. A date is as typed, a sentence is a
number, and the words of a quotation need no place.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from sahara_cli.dates import parse
from sahara_cli.dossier.checks import Fault
from sahara_cli.dossier.kinds import PAIRS
from sahara_cli.drafts.names import Ids, made
from sahara_cli.errors import DateError
from sahara_cli.texts.folding import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sahara_cli.drafts.bearers import Bearers


#: The fields that refer to actors, and those that refer to places, by the kinds of record that have them.
_ACTORS: Mapping[str, tuple[str, ...]] = {
    "actor": ("part_of",),
    "event": ("actors", "recipients", "mentioned"),
    "statement": ("speaker", "reported_by", "addressee", "mentioned"),
    "fact": ("asserted_by", "mentioned"),
}
_PLACES: Mapping[str, tuple[str, ...]] = {
    "place": ("within",),
    "event": ("places",),
    "statement": ("place",),
}
_NAMED = frozenset({"actor", "place"})
_CLAIMS = frozenset({"event", "statement", "fact"})
#: How a claim may cite without a list of citations.
_CITING = ("article", "sentence", "sentences", "words")
#: Any day will do: words that count from today are refused.
_SOME_DAY = dt.date(2000, 1, 1)
_BEGUN = re.compile(r"\s*\d{4}-")
_KINDS = "person, state, organisation or armed_group"


class Line(NamedTuple):
    """A line of a draft as it was typed: its kind, its id, empty where it gives none, and its other fields."""

    noun: str
    given_id: str
    fields: Mapping[str, Any]
    number: int = 0


class New(NamedTuple):
    """An actor or a place that only its name tells of, as it is proposed."""

    noun: str
    id: str
    fields: Mapping[str, Any]

    @property
    def in_words(self) -> str:
        """What is proposed, for people."""
        what = "a place" if self.noun == "place" else f"the {self.fields['kind'].replace('_', ' ')}"
        return f'"{self.fields["name"]}" is new: it is added as {what} {self.id}'


class Typed:
    """Reads the lines of one draft; `known` gives the actors and places that the dossier has."""

    def __init__(self, lines: Sequence[Line], known: Callable[[], Bearers]) -> None:
        self._lines, self._know = lines, known
        self.new: list[New] = []
        #: The ids of lines that give none, and are referred to by their names.
        self.ids: dict[int, str] = {}
        self._new: dict[tuple[str, str], str] = {}
        articles = [line.given_id for line in lines if line.noun == "article" and line.given_id]
        #: The one article that the draft is of, which its lines need not name.
        self._article = articles[0] if len(articles) == 1 else ""

    def read(self, noun: str, fields: Mapping[str, Any]) -> tuple[dict[str, Any], list[Fault]]:
        """Give a line's fields as its record holds them, and tell which could not be read."""
        wrong: list[Fault] = []
        read = dict(fields)
        for name in ("date", "published"):
            if isinstance(value := read.get(name), str) and value.strip():
                read[name] = self._tried(name, wrong, _day, value)
        self._refer(noun, read, wrong)
        if noun == "event" and not read.get("mode") and read.get("kind") in PAIRS:
            read["kind"], read["mode"] = read["kind"].split("/")
        if noun in _CLAIMS:
            self._cite(noun, read)
        return read, wrong

    def _refer(self, noun: str, fields: dict[str, Any], wrong: list[Fault]) -> None:
        """Put ids in the place of names."""
        for sort, names in (("actor", _ACTORS.get(noun, ())), ("place", _PLACES.get(noun, ()))):
            for name in names:
                if fields.get(name):
                    fields[name] = self._several(sort, name, fields[name], wrong)
        if noun == "fact" and isinstance(subject := fields.get("subject"), str):
            fields["subject"] = self._subject(subject)
        if isinstance(fields.get("figures"), list):
            fields["figures"] = [
                self._figure(at, figure, wrong) for at, figure in enumerate(fields["figures"])
            ]

    def _several(self, sort: str, field: str, value: Any, wrong: list[Fault]) -> Any:
        """Read one name, or each of a list."""
        if not isinstance(value, list):
            return self._tried(field, wrong, self._id, value, sort)
        return [self._tried(field, wrong, self._id, name, sort) for name in value]

    def _figure(self, at: int, figure: Any, wrong: list[Fault]) -> Any:
        if not isinstance(figure, dict) or not figure.get("by"):
            return figure
        return {**figure, "by": self._several("actor", f"figures[{at}].by", figure["by"], wrong)}

    def _tried(self, field: str, wrong: list[Fault], read: Callable[..., Any], *value: Any) -> Any:
        try:
            return read(*value)
        except ValueError as error:
            wrong.append(Fault(field, str(error)))
            return value[0]

    def _subject(self, typed: str) -> str:
        """Give the id of whom a fact is about, where the name is known; a topic stays as it is."""
        if self._is_id(typed):
            return typed
        meant = {
            identifier for sort in ("actor", "place") for identifier in self._meant(sort, typed)
        }
        return meant.pop() if len(meant) == 1 else typed

    def _id(self, typed: Any, sort: str) -> Any:
        """Give the id of whom a name means. Raises `ValueError` where several bear it, or no kind is told."""
        fields = typed if isinstance(typed, dict) else {"name": typed}
        name = fields.get("name")
        if not isinstance(name, str) or not plain(name) or self._is_id(name):
            return name
        if (sort, plain(name)) in self._new:
            return self._new[sort, plain(name)]
        meant = self._meant(sort, name)
        if len(meant) > 1:
            raise ValueError(f'"{name}" is the name of several: {", ".join(meant)}; write the id')
        if meant:
            return meant[0]
        return name if _is_id(name) else self._propose(sort, fields)

    def _meant(self, sort: str, name: str) -> list[str]:
        """List the ids of those who bear a name: the draft's own, else those of the dossier."""
        own = self._own.get((sort, plain(name)))
        if own is None and (line := self._nameless.get((sort, plain(name)))):
            own = [self.ids.setdefault(line.number, self._free.free(made(sort, line.fields)))]
        return own or [*self._known.bearing(sort, plain(name))]

    def _propose(self, sort: str, fields: Mapping[str, Any]) -> str:
        telling = {name: value for name, value in fields.items() if name != "id"}
        if sort == "actor" and not telling.get("kind"):
            telling["kind"] = _kind(telling["name"])
        new = New(sort, self._free.free(made(sort, telling)), telling)
        self.new.append(new)
        self._new[sort, plain(telling["name"])] = new.id
        return new.id

    @cached_property
    def _own(self) -> dict[tuple[str, str], list[str]]:
        by_name: dict[tuple[str, str], list[str]] = {}
        for line in self._lines:
            for name in _names(line) if line.given_id else ():
                _enter(by_name, line.noun, plain(name), line.given_id)
        return by_name

    @cached_property
    def _nameless(self) -> dict[tuple[str, str], Line]:
        """The lines of actors and places that give no id, by their names; those whom the dossier has are left to it."""
        without = [line for line in self._lines if not line.given_id]
        keys = {
            (line.noun, plain(name)): line for line in reversed(without) for name in _names(line)
        }
        return {key: line for key, line in keys.items() if not any(self._known.bearing(*key))}

    @cached_property
    def _known(self) -> Bearers:
        return self._know()

    @cached_property
    def _given_ids(self) -> frozenset[str]:
        return frozenset(line.given_id for line in self._lines)

    def _is_id(self, name: str) -> bool:
        return name in self._given_ids or self._known.has(name)

    @cached_property
    def _free(self) -> Ids:
        return Ids(self._is_id)

    def _cite(self, noun: str, fields: dict[str, Any]) -> None:
        """Make a list of citations of what a line says where it rests: an article, sentences, or words of it."""
        cite = {name: fields.pop(name) for name in _CITING if name in fields}
        if cites := fields.get("cites"):
            fields["cites"] = list(map(self._at_home, cites)) if isinstance(cites, list) else cites
            return
        if not any(cite.get(name) for name in ("sentence", "sentences", "words")):
            cite["words"] = _quoted(noun, fields)
        if stated := {name: value for name, value in cite.items() if value}:
            fields["cites"] = [self._at_home(stated)]

    def _at_home(self, cite: Any) -> Any:
        """Put in the draft's one article where a citation names none; a number alone is a sentence's."""
        if type(cite) is int:
            cite = {"sentence": cite}
        if (
            not isinstance(cite, dict)
            or cite.get("article")
            or "dataset" in cite
            or not self._article
        ):
            return cite
        return {**cite, "article": self._article}


def _quoted(noun: str, fields: Mapping[str, Any]) -> str:
    """Give the words by which a direct quotation finds its sentence; "" for anything else."""
    words = fields.get("text")
    is_direct = noun == "statement" and fields.get("directness") == "direct"
    return words.strip() if is_direct and isinstance(words, str) else ""


def _names(line: Line) -> Iterator[str]:
    """Yield the names that a line of an actor or a place tells."""
    if line.noun in _NAMED:
        aliases = line.fields.get("aliases")
        names = (line.fields.get("name"), *(aliases if isinstance(aliases, list) else ()))
        yield from (name for name in names if isinstance(name, str))


def _enter(
    by_name: dict[tuple[str, str], list[str]], sort: str, name: str, identifier: str
) -> None:
    identifiers = by_name.setdefault((sort, name), [])
    if identifier not in identifiers:
        identifiers.append(identifier)


def _is_id(name: str) -> bool:
    """Tell whether a name is written as an id is: what nobody bears is then told as a wrong id."""
    return name == name.lower() and " " not in name


def _kind(name: str) -> str:
    """Tell what a new name is of. Raises `ValueError`, which says how to tell it, where nothing does."""
    from sahara_cli.reading.people.kinds import kind_of  # which only a new name needs

    if kind := kind_of(name):
        return kind
    raise ValueError(
        f'"{name}" is new, and whether it is a {_KINDS} is not told: give it a line of its own,'
        f' or write {{"name": "{name}", "kind": "person"}}'
    )


def _day(text: str) -> str:
    """Read a date as it is typed. Raises `DateError`, a `ValueError`."""
    try:
        return parse(text.strip()).text
    except DateError:
        from sahara_cli.dates import read  # loaded for what is no plain EDTF
    try:
        reading = read(text, _SOME_DAY)
    except DateError:
        if _BEGUN.match(text):
            return text  # meant as EDTF, and told so where the record is made
        raise
    if not reading.literal:
        raise ValueError(f'"{text}" counts from some day; write the day itself, such as 2023-12-08')
    return reading.edtf.text
