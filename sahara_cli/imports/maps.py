"""The map of a table's columns: what it may tell, and one written from a table's heads for a person to mend."""

from __future__ import annotations

import json
import re
from itertools import product
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.kinds import KINDS
from sahara_cli.dossier.slugs import is_slug
from sahara_cli.errors import RequestError
from sahara_cli.imports.columns import key_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: What a map may tell, with what each field is, and the heads that it is guessed by.
FIELDS: dict[str, tuple[str, str]] = {
    "id": (
        "what names a row; rows are counted without it",
        "id event_id eventid code key uuid ref reference ref_no event_code incident_id case_id record_id",
    ),
    "prefix": ("what ids of events begin with", ""),
    "date": (
        "the day, or the first",
        ("date event_date day start_date date_start start when"
        " incident_date date_of_event from_date date_from begin began since"),
    ),
    "end": (
        "the last day of what lasted",
        "end end_date date_end enddate until till to_date date_to last_day ended finish",
    ),
    "precision": (
        "how near the date is known: see [precisions]",
        "precision date_prec date_precision time_precision",
    ),
    "day_first": ("true: 3/4/2024 is 3 April; false: 4 March", ""),
    "title": (
        'what happened; "={type} in {town}" puts cells together',
        "title headline event name summary description what what_happened incident",
    ),
    "kind": (
        "PLOVER's kind, or what [kinds] makes one of; \"=assault\" is one for all",
        "kind type event_type category event_kind incident_type",
    ),
    "status": ("reported, planned or disputed", "status"),
    "actors": (
        "who did it: one column or several",
        ("actors actor perpetrator perpetrators attacker attackers"
        " assailant actor1 side_a who by by_whom done_by"),
    ),
    "recipients": (
        "to whom, or with whom",
        "recipients recipient target targets victim victims actor2 side_b against to_whom whom",
    ),
    "mentioned": ("who else is named", "mentioned"),
    "actor_kind": ("what actors are: person, state, organisation or armed_group", ""),
    "place": ("where", "place location town city where site village settlement locality place_name"),
    "within": (
        "what holds the place, the nearest first",
        "district county adm2 admin2 governorate province region adm1 admin1 state country",
    ),
    "lat": ("its latitude, in degrees", "lat latitude y"),
    "lon": ("its longitude", "lon lng long longitude x"),
    "topics": ("topics", "topics topic tags keywords"),
    "note": ("what else the row says", "note notes comment comments remarks details"),
    "source": ("who told it", "source sources publisher reported_by outlet newspaper"),
    "url": ("where that stands", "url link source_url"),
    "split": ("what parts several names in one cell", ""),
}  # fmt: skip
#: The tables of a map.
TABLES = ("precisions", "kinds", "figures")
#: The fields that may name several columns.
_SEVERAL = frozenset({"id", "actors", "recipients", "mentioned", "within"})
FIGURE = frozenset({"low", "high", "approximate"})
#: The words for the lowest and the highest count, beside a head of `_COUNTED`: "Deaths (min)", "Deaths (max)".
_BOUNDS = (("low", "high"), ("min", "max"), ("minimum", "maximum"), ("lowest", "highest"))
#: The heads that tell a figure, and what it counts.
_COUNTED = {
    "killed": "killed deaths fatalities dead deaths_total death_toll best",
    "wounded": "wounded injured injuries hurt",
    "displaced": "displaced",
    "arrested": "arrested arrests detained",
    "abducted": "abducted kidnapped",
    "missing": "missing",
}
_BRACKETS = re.compile(r"[()\[\]]")


def known(fields: Mapping[str, object] | None) -> dict[str, Any]:
    """Take a map as it is told, or say what is wrong with it. Raises `RequestError`."""
    if fields is None:
        raise RequestError(
            "give a map of the columns: --map map.toml; --map '?' writes one from the file's heads"
        )
    for name, value in fields.items():
        if name in TABLES:
            _refuse_table(name, value)
        elif name not in FIELDS:
            raise RequestError(
                f'the map has a field "{name}", which is not known; the fields are {", ".join((*FIELDS, *TABLES))}'
            )
        elif name == "day_first":
            _refuse_unless(isinstance(value, bool), name, "true or false")
        elif not (isinstance(value, str) or (name in _SEVERAL and _are_texts(value))):
            what = (
                "column, or list of columns"
                if name in _SEVERAL
                else "head of a column, in quotation marks"
            )
            _refuse_unless(False, name, what)  # noqa: FBT003
    return dict(fields)


def _refuse_unless(is_right: bool, name: str, what: str) -> None:  # noqa: FBT001
    if not is_right:
        raise RequestError(f"the map's {name} is no {what}")


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _refuse_table(name: str, value: object) -> None:
    _refuse_unless(isinstance(value, dict), name, f"table; one begins with [{name}]")
    assert isinstance(value, dict)  # noqa: S101  # as was just told
    for key, entry in value.items():
        if name == "figures":
            _refuse_unless(is_slug(key), f'figure "{key}"', "word such as killed")
            is_right = isinstance(entry, str) or (isinstance(entry, dict) and set(entry) <= FIGURE)
            _refuse_unless(
                is_right, f"figure {key}", "column, and no table of low, high and approximate"
            )
        else:
            _refuse_unless(isinstance(entry, str), f"{name}.{key}", "text")
        if name == "kinds" and str(entry).partition("/")[0] not in KINDS:
            raise RequestError(f'the map\'s kinds: "{entry}" is none of {", ".join(KINDS)}')


def written(columns: Sequence[str]) -> str:
    """Write a map for a table with these heads, as far as they can be guessed; the rest is a comment each."""
    at = {key_of(name): name for name in reversed(columns)}
    lines = [f"# {len(columns)} columns: {', '.join(map(_text, columns))}", ""]
    guesses = {field: _guessed(heads, at) for field, (_, heads) in FIELDS.items()}
    counted = {
        what: _bounded(heads, columns) or _guessed(heads, at)[:1]
        for what, heads in _COUNTED.items()
    }
    guesses["title"] = guesses["title"] or _entitled(guesses, counted)
    lines += (_field(field, what, guesses[field]) for field, (what, _) in FIELDS.items())
    lines += [
        "",
        "[precisions]",
        '# 1 = "day"    or week, month, year, between (date and end), lasts',
    ]
    lines += ["", "[kinds]", '# "Bombing" = "assault/explosives"', "", "[figures]"]
    lines += (_figure(what, heads) for what, heads in counted.items() if heads)
    lines.append('# killed = { low = "MIN", high = "MAX", approximate = true }')
    return "\n".join(lines) + "\n"


def _entitled(
    guesses: Mapping[str, Sequence[str]], counted: Mapping[str, Sequence[str]]
) -> list[str]:
    """Put a title together of what other fields name, such as "Bombing, Vell"; none where they tell no deed."""
    what = [f"{{{heads[0]}}}" for heads in (guesses["kind"],) if heads]
    what = what or [f"{{{heads[0]}}} {figure}" for figure, heads in counted.items() if heads][:1]
    where = [f"{{{heads[0]}}}" for heads in (guesses["place"],) if heads]
    title = ", ".join((*what, *where))
    is_plain = title.count("{") == len(what) + len(
        where
    )  # a head with braces has no place in words
    return [f"={title}"] if what and is_plain else []


def _guessed(heads: str, at: Mapping[str, str]) -> list[str]:
    return [at[word] for word in heads.split() if word in at]


def _bounded(heads: str, columns: Sequence[str]) -> list[str]:
    """Find two columns for the lowest and the highest count of one thing, such as "Deaths (min)" and "Deaths (max)"."""
    at = {key_of(_BRACKETS.sub(" ", name)): name for name in reversed(columns)}
    for head, (low, high) in product(heads.split(), _BOUNDS):
        for pair in ((f"{head}_{low}", f"{head}_{high}"), (f"{low}_{head}", f"{high}_{head}")):
            if at.keys() >= {*pair}:
                return [at[name] for name in pair]
    return []


def _figure(what: str, heads: Sequence[str]) -> str:
    if len(heads) == 1:
        return f"{what} = {_text(heads[0])}"
    low, high = map(_text, heads)
    return f"{what} = {{ low = {low}, high = {high} }}"


def _field(field: str, what: str, heads: Sequence[str]) -> str:
    if not heads:
        return f"# {field} =   {what}"
    if field in _SEVERAL and field != "id" and len(heads) > 1:
        return f"{field} = [{', '.join(map(_text, heads))}]  # {what}"
    return f"{field} = {_text(heads[0])}  # {what}"


def _text(text: str) -> str:
    """Write a text as TOML has it: JSON's escapes are its own."""
    return json.dumps(
        "".join(char if char.isprintable() else " " for char in text), ensure_ascii=False
    )
