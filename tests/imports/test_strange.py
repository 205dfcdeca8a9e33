"""Every sort of JSON in every field of what JSON tells: it is taken, or refused by its field."""

from __future__ import annotations

import io
import json
import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.dates import parse
from sahara_cli.dossier.records import Place
from sahara_cli.imports.columns import key_of
from sahara_cli.imports.names import Names
from sahara_cli.imports.presets import Options, preset_named
from sahara_cli.imports.reading import Reading, Wrong
from sahara_cli.imports.sources import Source
from sahara_cli.storage.ledger import Ledger
from sahara_cli.storage.lines import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Sahara

_VALUES: tuple[Any, ...] = (
    None, True, False, 0, 7, -1.5, 10**400, float("inf"), float("nan"), 1e308,
    "", " ", "words", "\ud800", "\0", "x" * 30_000,
    [], [None], [7], ["words"], [["x"]], [{"a": 1}], ["\ud800"], {}, {"a": 1}, {"a": {"b": ["x"]}},
)  # fmt: skip
#: Of each sort one that few would think of.
_FEW = (7, "\ud800", [["x"]], {"a": 1})
#: How Python writes what is no text.
_PYTHON = re.compile(
    r"[{\[]'|\{\}|\[\]|\bNone\b|\bTrue\b|\bFalse\b|\bnan\b|<class|object at 0x|Traceback"
)
_CITES = [{"dataset": "rows", "row": "1", "digest": "0" * 64}]
_BEFORE: tuple[dict[str, Any], ...] = (
    {"record": "dataset", "id": "rows", "label": "Rows", "publisher": "Us", "url": "https://x.example",
     "licence": "CC0"},
    {"record": "actor", "id": "ada", "name": "Ada Vell", "kind": "person", "aliases": ["A"], "role": "mayor",
     "same_as": ["https://x.example/ada"]},
    {"record": "place", "id": "vell", "name": "Vell", "aliases": ["V"], "within": "kestria", "latitude": 1.5,
     "longitude": 2.5, "precision": "exact", "same_as": ["https://x.example/vell"]},
)  # fmt: skip
_CLAIMS: tuple[dict[str, Any], ...] = (
    {"record": "event", "id": "e", "date": "2020-01-02", "date_text": "on Friday", "date_basis": "a rule",
     "kind": "consult", "mode": "visit", "status": "reported", "title": "Ada visits Vell", "actors": ["ada"],
     "recipients": ["ada"], "mentioned": ["ada"], "places": ["vell"], "topics": ["water"], "note": "a note",
     "figures": [{"what": "killed", "low": 1, "high": 2, "approximate": True, "by": "ada", "text": "two"}],
     "members": None, "cites": _CITES},
    {"record": "statement", "id": "s", "date": "2020-01-02", "date_text": "on Friday", "date_basis": "a rule",
     "speaker": "ada", "reported_by": "ada", "addressee": "ada", "place": "vell", "role": "mayor",
     "directness": "indirect", "text": "It is so.", "cue": "said", "topics": ["water"], "mentioned": ["ada"],
     "cites": _CITES},
    {"record": "statement", "id": "s", "date": "2020", "speaker_text": "a mayor", "directness": "indirect",
     "text": "It is so.", "cites": _CITES},
    {"record": "fact", "id": "f", "subject": "water", "property": "price", "value": "12", "date": "2020",
     "asserted_by": "ada", "status": "disputed", "mentioned": ["ada"], "topics": ["water"], "cites": _CITES},
    {"record": "fact", "id": "f", "subject": "ada", "property": "price", "value": "12", "status": "disputed",
     "cites": _CITES},
)  # fmt: skip
_ENTITIES: tuple[dict[str, Any], ...] = (
    {"id": "p", "schema": "Person", "properties": {
        "name": ["Ada Vell", "Ada"], "alias": ["A"], "classification": ["state"], "position": ["mayor"],
        "description": ["a mayor"], "wikidataId": ["Q1"], "notes": ["Same as: https://x.example/1"]}},
    {"id": "a", "schema": "Address", "properties": {
        "full": ["Vell, Kestria"], "name": ["Vell"], "latitude": ["1.5"], "longitude": ["2.5"], "alias": ["V"],
        "notes": ["Precision: exact"], "wikidataId": ["Q2"]}},
    {"id": "e", "schema": "Event", "properties": {
        "name": ["Ada visits Vell"], "date": ["2020-01-02"], "startDate": ["2020-01-02"], "endDate": ["2020-01-03"],
        "involved": ["p"], "organizer": ["p"], "namesMentioned": ["Bo"], "location": ["Vell"], "addressEntity": ["a"],
        "keywords": ["consult"], "summary": ["S"], "description": ["D"], "notes": ["Status: planned"],
        "sourceUrl": ["https://x.example"], "proof": ["x"], "country": ["ke"]}},
)  # fmt: skip
_SLIDE: dict[str, Any] = {
    "unique_id": "one", "start_date": {"year": 2020, "month": "1", "day": 2, "hour": 3},
    "end_date": {"year": "2020", "month": 2, "day": 3, "hour": "4"}, "display_date": "early 2020", "type": "",
    "text": {"headline": "Ada visits Vell", "text": "She did."}, "group": "consult",
    "media": {"url": "https://x.example", "credit": "Us", "caption": "Ada"},
}  # fmt: skip


@pytest.fixture(params=[_FEW, pytest.param(_VALUES, marks=pytest.mark.slow)], ids=["few", "all"])
def values(request: pytest.FixtureRequest) -> tuple[Any, ...]:
    """Give what is put into each field: in most runs few, and all where there is time."""
    given: tuple[Any, ...] = request.param
    return given


def _places_in(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the paths of all that an object holds, however deep."""
    inside = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for key, one in inside:
        yield (*path, key)
        yield from _places_in(one, (*path, key))


def _with(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    changed = deepcopy(value)
    at = changed
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = new
    return changed


def _at(value: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        value = value[key]
    return value


def _gone_through(preset: str, text: str) -> list[tuple[str, ...]]:
    """Give what is wrong with a file, each as a column and a sentence; what it tells holds nothing of Python's."""
    kind, ledger = preset_named(preset), Ledger()
    source = Source(io.BytesIO(text.encode("utf-8", "surrogatepass")), "a file", "utf-8")
    options = Options()
    rows = kind.rows(source, options)
    near = Place.judging().model_validate(
        {"id": "old", "name": "Vell", "latitude": 1.0, "longitude": 2.0}
    )
    names = Names((), (near,), ledger.free)
    reading = Reading(rows, kind(rows.columns, options), names, ledger, ("rows", parse("2024")))
    wrong: list[tuple[str, ...]] = []
    for one in reading:
        if isinstance(one, Wrong):
            assert one.faults
            wrong += one.faults
        elif one.record:
            assert not _PYTHON.search(re.sub(r'"\w+": ?\[\]', "", line_of(one.record))), one.record
    for made in names.made:
        assert not _PYTHON.search(re.sub(r'"\w+": ?\[\]', "", line_of(made))), made
    ledger.close()
    for column, problem in wrong:
        assert problem
        assert not _PYTHON.search(f"{column} {problem}"), (column, problem)
    return wrong


def _is_strange(before: Any, after: Any) -> bool:
    """Tell whether a value is of another sort than one that is right, and so never right itself."""
    if isinstance(before, bool) or before is None or after is None:
        return False
    if isinstance(after, bool | dict) or isinstance(before, dict):
        return type(before) is not type(after)
    if isinstance(before, list):
        return not isinstance(after, list) or any(
            not isinstance(one, type(before[0])) for one in after
        )
    return isinstance(after, list)


_LINES = [(*_BEFORE[:at], one) for at, one in enumerate(_BEFORE)] + [
    (*_BEFORE, one) for one in _CLAIMS
]


@pytest.mark.parametrize("lines", _LINES, ids=lambda lines: lines[-1]["record"])
def test_a_line_of_a_record_is_taken_or_refused_by_its_fields(
    lines: tuple[dict[str, Any], ...], values: tuple[Any, ...]
) -> None:
    *before, last = lines
    begins = "".join(f"{json.dumps(one)}\n" for one in before)
    assert _gone_through("jsonl", begins + json.dumps(last)) == []
    for path in _places_in(last):
        for value in values:
            text = begins + json.dumps(_with(last, path, value))
            wrong = _gone_through("jsonl", text)
            if _is_strange(_at(last, path), value) and path[-1] != "digest":
                told = {re.split(r"[.\[]", column)[0] for column, _ in wrong}
                assert path[0] in told, (path, value, wrong)


@pytest.mark.parametrize("entity", _ENTITIES, ids=lambda one: one["schema"])
def test_an_entity_is_taken_or_refused_by_its_properties(
    entity: dict[str, Any], values: tuple[Any, ...]
) -> None:
    before = [one for one in _ENTITIES if one is not entity and one["schema"] != "Event"]
    begins = "".join(f"{json.dumps(one)}\n" for one in before)
    assert _gone_through("ftm", begins + json.dumps(entity)) == []
    for path in _places_in(entity):
        for value in values:
            wrong = _gone_through("ftm", begins + json.dumps(_with(entity, path, value)))
            is_strange = (
                not isinstance(value, dict) if path == ("properties",) else not _is_plain(value)
            )
            if is_strange and "country" not in path:
                told = {column for column, _ in wrong}
                assert path[min(1, len(path) - 1)] in told, (path, value, wrong)


def _is_plain(value: Any) -> bool:
    """Tell whether a value is a text or a number, or a list of such, as properties are."""
    if isinstance(value, list):
        return all(_is_plain(one) and not isinstance(one, list) for one in value)
    return value is None or (isinstance(value, str | int | float) and not isinstance(value, bool))


def test_a_slide_is_taken_or_refused_by_its_parts(values: tuple[Any, ...]) -> None:
    def book(slide: Any) -> str:
        return json.dumps({"events": [slide]})

    assert _gone_through("timelinejs", book(_SLIDE)) == []
    for path in _places_in(_SLIDE):
        for value in values:
            wrong = _gone_through("timelinejs", book(_with(_SLIDE, path, value)))
            inside = isinstance(_at(_SLIDE, path), dict)
            if (
                (value is not None and not isinstance(value, dict))
                if inside
                else isinstance(value, dict | list | bool)
            ):
                told = {key_of(column) for column, _ in wrong}
                assert key_of(".".join(path)) in told, (path, value, wrong)


def test_all_that_is_strange_in_a_line_is_told_at_once(sahara: Sahara) -> None:
    line = {**_CLAIMS[3], "topics": 7, "mentioned": [{"a": 1}], "cites": "zz"}
    with open("one.jsonl", "w", encoding="utf-8") as lines:  # noqa: PTH123  # in a folder of its own
        lines.write(json.dumps(line))
    assert sahara("new", "my-file").status == 0
    done = sahara(
        "import",
        "one.jsonl",
        "--as",
        "jsonl",
        "--to",
        "my-file",
        "--licence",
        "CC0",
        "--id",
        "rows",
    )
    assert (done.status, done.err.splitlines()[:3]) == (
        1,
        [
            "one.jsonl:1, column cites: is no list of objects",
            "one.jsonl:1, column mentioned: is a list with an object, and not of texts",
            "one.jsonl:1, column topics: is a number, and no list of texts",
        ],
    )
