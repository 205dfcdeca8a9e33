"""A record as TOML says what it is, whatever it holds, and is read again as it was."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dossier.records import RECORDS
from sahara_cli.drafts.toml import FIXED, read, written
from tests.conftest import ARTICLE, CITE, DATASET, filled
from tests.rows import tried_on

if TYPE_CHECKING:
    from sahara_cli.dossier.records import AnyRecord

#: Whatever a text may hold: controls, what turns the reading, quotation marks, TOML's own signs.
_TEXTS = st.text(
    st.one_of(
        st.sampled_from("\"'\\#=[]\n\r\t\x00\x07\x1b\x7f\x85\u2028\u202e\u200d{}"),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=40,
)
_SLUGS = st.from_regex(r"[a-z]{1,8}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)
_FIGURES = st.fixed_dictionaries(
    {"what": _SLUGS, "low": st.integers(0, 10**15), "approximate": st.booleans()},
    optional={"text": _TEXTS, "by": _SLUGS},
)
_CITES = st.builds(
    lambda article, start, sentence: {
        **CITE, "article": article, "start": start, "end": start + 30, "sentence": sentence,
    },
    _SLUGS, st.integers(0, 900), st.integers(1, 9),
)  # fmt: skip


def _event(**fields: Any) -> AnyRecord:
    return RECORDS["event"].model_validate({"id": "one", **filled("event", fields)})  # type: ignore[return-value]  # of the noun


@given(
    st.fixed_dictionaries(
        {"title": _TEXTS, "cites": st.lists(_CITES, min_size=1, max_size=5)},
        optional={
            "date_basis": _TEXTS,
            "actors": st.lists(_SLUGS, max_size=4),
            "figures": st.lists(_FIGURES, max_size=3),
        },
    )
)
def test_what_is_written_is_read_as_it_was(fields: dict[str, Any]) -> None:
    event = _event(**fields)
    told = read(written(event), event)
    assert told is not None
    assert RECORDS["event"].model_validate(told) == event


@given(_TEXTS)
def test_no_text_of_a_record_gets_out_of_its_quotation_marks(text: str) -> None:
    event = _event(title=text, date_text=text)
    lines = written(event).split("\n")
    begins = ('date = "', 'date_text = "', 'kind = "', 'status = "', 'title = "', 'origin = "')
    rest = ("# it may have as well: ", "[[cites]]", 'article = "paper"', "sentence = 1")
    assert [one for one in lines if one and not one.startswith((*begins, *rest))] == []
    assert tomllib.loads(written(event))["title"] == text
    assert all(one.isprintable() or one in "\n\u200c\u200d" for one in written(event))


@tried_on("noun", RECORDS)
def test_every_field_of_every_kind_is_written_or_named(noun: str) -> None:
    least: dict[str, dict[str, Any]] = {
        "article": ARTICLE,
        "actor": {"name": "North", "kind": "state"},
        "place": {"name": "North"},
        "same": {"members": ["a", "b"]},
        "dataset": DATASET,
    }
    record: Any = RECORDS[noun].model_validate({**filled(noun, least.get(noun, {})), "id": "one"})
    text = written(record)
    for name in RECORDS[noun].declared:
        assert bool(re.search(rf"(^|\W){name}\b", text)) != (name in FIXED), name
    assert "digest" not in text
    told = read(text, record)
    assert told
    assert RECORDS[noun].model_validate(told) == record


def test_of_two_spans_in_one_sentence_each_keeps_its_own() -> None:
    spans = [{**CITE, "start": at, "end": at + 30} for at in (0, 40, 80)]
    event = _event(cites=spans)
    told = read(written(event), event)
    assert told
    assert [one["start"] for one in told["cites"]] == [0, 40, 80]
    fewer = written(event).rpartition("\n[[cites]]")[0]
    assert [one["start"] for one in (read(fewer, event) or {})["cites"]] == [0, 40]
    more = written(event) + '\n[[cites]]\narticle = "paper"\nsentence = 1\n'
    assert (read(more, event) or {})["cites"][3] == {"article": "paper", "sentence": 1}


@tried_on(
    ("text", "told"),
    [
        ("date = 2023-12-08", {"date": "2023-12-08"}),
        ("date = 2023-12-08T10:00:00", {"date": "2023-12-08T10:00:00"}),
        ("low = nan", {"low": "nan"}),
        ("# all of it\n\n", None),
        ("", None),
    ],
)
def test_what_toml_has_and_json_has_not_is_put_in_words(
    text: str, told: dict[str, Any] | None
) -> None:
    assert read(text, _event()) == (told and {"id": "one", **told})


@tried_on(
    ("text", "told"),
    [
        ("title = ", "Invalid value"),
        ("title = 'a'\ntitle = 'b'", "Cannot overwrite a value"),
        ("id = 'two'", "id stays as it is: delete that line"),
        ("text_digest = ''", "text_digest stays as it is: delete that line"),
        ("a = " + "[" * 100_000, "nested too deeply|maximum nesting"),
        ("a = " + "[" * 900 + "]" * 900, "nested too deeply|maximum nesting"),
        ("a = " + "9" * 5000, "Exceeds the limit"),
    ],
)
def test_what_is_no_record_is_refused_with_a_sentence(text: str, told: str) -> None:
    if "nested" in told and _nests(text):
        return
    with pytest.raises(ValueError, match=told):
        read(text, _event())


def _nests(text: str) -> bool:
    """Tell whether this Python's reader goes as deep."""
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
