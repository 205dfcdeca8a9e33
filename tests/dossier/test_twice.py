"""A key that stands twice in one object is found, wherever it stands and however it is spaced."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import from_json

from sahara_cli.dossier.checks.twice import twice
from tests.rows import tried_on


@tried_on(
    ("text", "places"),
    [
        ('{"date": "2006", "date": "1066"}', ["date"]),
        ('{"date": 1, "date" : 1}', ["date"]),
        ('{"date"  \t\r\n : 1, "date"\t:1}', ["date"]),
        ('{"a": 1, "a": 2, "a": 3}', ["a", "a"]),
        ('{"a": {"b": 1, "b": 2}}', ["a.b"]),
        ('{"cites": [{"end": 1}, {"end": 1, "end": 1323}]}', ["cites[1].end"]),
        ('{"a": [[{"b": [], "b": []}]]}', ["a[0][0].b"]),
        (r'{"date": 1, "d\u0061te": 2}', ["date"]),
        (r'{"a\\": 1, "a\\" : 2, "b": "\u0022: \\\": x"}', ["a\\"]),
        (r'{"a": 1, "a": "\u0022:"}', ["a"]),
        (r'{"a\"": 1, "a\u0022": 2}', ['a"']),
        ('{"": 1, "": 2}', [""]),
        ('{"a": 1e999, "a": ' + "9" * 4000 + "}", ["a"]),
        ('{"a": 1, "b": {"a": 1}, "c": [{"a": 1}, {"a": 1}]}', []),
        (r'{"text": "he said \"a\": b : c", "a": ":"}', []),
        ('{"text": "Il dit : « oui »"}', []),
        ("{}", []),
    ],
)
def test_a_key_that_stands_again_is_told_by_its_place(text: str, places: list[str]) -> None:
    parsed = from_json(text)
    assert list(twice(text.encode(), parsed)) == places


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(alphabet='a": \\\t\n'),
    lambda held: st.lists(held) | st.dictionaries(st.text(alphabet='a": \\'), held),
    max_leaves=12,
)


@given(
    st.dictionaries(st.text(alphabet='a": \\'), _VALUES, max_size=6), st.sampled_from([None, 0, 2])
)
def test_what_has_each_key_once_is_let_through(
    value: dict[str, object], indent: int | None
) -> None:
    text = json.dumps(value, indent=indent)
    assert list(twice(text.encode(), from_json(text))) == []


@given(st.lists(st.tuples(st.text(alphabet='a: "\\', max_size=2), _VALUES), min_size=1, max_size=6))
def test_a_key_is_told_exactly_where_it_stands_again(fields: list[tuple[str, object]]) -> None:
    held = ", ".join(f"{json.dumps(key)} :{json.dumps(value)}" for key, value in fields)
    text, names = f"{{{held}}}", [key for key, _ in fields]
    again = [key for at, key in enumerate(names) if key in names[:at]]
    assert list(twice(text.encode(), from_json(text))) == again
