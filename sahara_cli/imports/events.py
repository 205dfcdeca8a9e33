"""An event as a row tells it, judged by one compiled validator: as its model would, and in a tenth of the time.

Only what the row says is judged. Whom and what it names has ids of the dossier's own, and a date is parsed already.
What many rows have, such as a kind with its figures, is judged once.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sahara_cli.dates import Edtf
from sahara_cli.dossier.checks import doubts_alone
from sahara_cli.dossier.records import Event, Figure, RowCitation
from sahara_cli.imports.rows import CellError, joined

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from pydantic_core import SchemaValidator


#: What a row names, and what a record has by its import.
_GIVEN = frozenset({"id", "actors", "recipients", "mentioned", "places", "cites", "origin"})
_USUAL = {name: field.default for name, field in Event.declared.items()} | {"origin": "imported"}
_OF_FIGURES = {name: field.default for name, field in Figure.declared.items()}
#: The fields of a row's own words, which are judged by their length where they are plain; so long they may be.
_WORDS = frozenset(
    name for name, field in Event.declared.items() if field.annotation.startswith("Words")
)
_LONGEST = 20_000
_PLAIN = frozenset({str, int, bool, type(None)})
#: So many sets of what many rows have are known.
_MANY = 4_096


@cache
def _validator() -> SchemaValidator:
    from sahara_cli.dossier.models import judge_of  # which imports Pydantic

    return judge_of(Event, [name for name in Event.declared if name not in _GIVEN])


class _Shared(NamedTuple):
    """What several rows have of an event, as it was judged, and its figures."""

    judged: Mapping[str, Any]
    figures: tuple[Figure, ...]


class _Alike(NamedTuple):
    """The fields that many rows have as one object, `source`, which stays while this does.

    `fields` are all fields of an event, these as they were judged; `is_clear` tells that nothing of them is doubted.
    """

    source: Mapping[str, Any]
    fields: Mapping[str, Any]
    is_clear: bool


class Judge:
    """Makes events of what rows tell."""

    def __init__(self) -> None:
        self._known: dict[Hashable, _Shared] = {}
        self._alike: dict[int, _Alike] = {}

    def event(
        self,
        fields: Mapping[str, Any],
        cite: dict[str, str],
        alike: Mapping[str, Any] | None = None,
    ) -> Event:
        """Judge the fields of an event, with ids in place of names. Raises `CellError` or Pydantic's `ValidationError`.

        What a citation says must have been judged. `alike` is as `RowRecord` has it.
        """
        if alike is None:
            return self._event(fields, cite)
        event = self._event({**fields, **alike}, cite)
        if id(alike) not in self._alike:
            own = {name: getattr(event, name) for name in (*alike, "figures")}
            is_clear = not any(doubts_alone(Event.of({**vars(event), "note": None, "title": "x"})))
            self._alike = self._alike if len(self._alike) < _MANY else {}
            self._alike[id(alike)] = _Alike(alike, {**_USUAL, **own}, is_clear)
        return event

    def plainly(
        self, fields: Mapping[str, Any], alike: Mapping[str, Any]
    ) -> Mapping[str, Any] | None:
        """Give all fields of an event as those that are alike were judged, if its own are plainly beyond doubt."""
        known = self._alike.get(id(alike))
        if known is None or not known.is_clear or fields["date"].__class__ is not Edtf:
            return None
        title, note = fields["title"], fields.get("note")
        is_clear = _is_clear(title) and title.isprintable() and (note is None or _is_clear(note))
        return known.fields if is_clear else None

    def _event(self, fields: Mapping[str, Any], cite: dict[str, str]) -> Event:
        taken, rest = {**_USUAL, "cites": (RowCitation.holding(cite),)}, {}
        for name, value in fields.items():
            if name in _GIVEN or (name in _WORDS and _are_words(value)) or value.__class__ is Edtf:
                taken[name] = value
            else:
                rest[name] = value
        key = _key(rest) if "title" in fields and taken["date"] is not None else None
        shared = self._known.get(key) if key is not None else None
        if shared is None:
            shared = self._judged(fields, rest)
            if key is not None:
                self._remember(key, shared)
        taken.update(shared.judged)
        taken["figures"] = shared.figures
        return Event.holding(taken)

    def _remember(self, key: Hashable, shared: _Shared) -> None:
        if len(self._known) == _MANY:
            self._known.clear()
        self._known[key] = shared

    def _judged(self, fields: Mapping[str, Any], rest: Mapping[str, Any]) -> _Shared:
        own = {name: value for name, value in fields.items() if name not in _GIVEN}
        judged = {**_USUAL, **_validator().validate_python(own)}
        figures = tuple(Figure.of({**_OF_FIGURES, **figure}) for figure in judged["figures"])
        parts = ((f"figures[{at}]", figure) for at, figure in enumerate(figures))
        wrong = []
        for field, part in (*parts, ("", Event.of(judged))):
            try:
                part.sound()
            except ValueError as error:
                wrong.append(CellError(field, str(error)))
        if wrong:
            raise joined(wrong)
        return _Shared({name: judged[name] for name in rest}, figures)


def _are_words(value: Any) -> bool:
    """Tell whether a value is plainly what a field of words holds; what else may be the validator says."""
    if value.__class__ is not str or not 0 < len(value) <= _LONGEST:
        return False
    try:
        return value.isascii() or bool(value.encode())
    except UnicodeEncodeError:  # halves of letters
        return False


def _is_clear(value: Any) -> bool:
    """Tell whether a value is plainly what a field of words holds, and begins with what everybody sees."""
    return _are_words(value) and value[0].isalnum()


def _key(fields: Mapping[str, Any]) -> Hashable | None:
    """Give what is the same of what is judged alike; none where a value is not plain."""
    key: list[Hashable] = []
    for name, value in fields.items():
        if name != "figures":
            parts = [(name, value)]
        elif value.__class__ is list and all(item.__class__ is dict for item in value):
            parts = [part for item in value for part in (*item.items(), ("", len(item)))]
        else:
            return None
        if not all(part_value.__class__ in _PLAIN for _, part_value in parts):
            return None
        key += [(part, part_value, part_value.__class__) for part, part_value in parts]
    return tuple(key)
