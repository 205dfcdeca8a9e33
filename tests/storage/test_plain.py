"""No more of a dossier is read than may answer, and the answer is the same."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import Window, parse
from sahara_cli.dossier.criteria import (
    About,
    All,
    AnyOf,
    At,
    CitedFrom,
    Criterion,
    Dated,
    HasStatus,
    Involves,
)
from sahara_cli.dossier.lazy import LazyRecords
from sahara_cli.storage import plain
from sahara_cli.storage.dossiers import load
from sahara_cli.storage.plain import lines_having
from tests.conftest import CITE
from tests.rows import tried_on

if TYPE_CHECKING:
    from pathlib import Path

    from sahara_cli.dossier.selection import Dossier
    from tests.conftest import Asking, Maker, Sahara

_FIGURE = {"what": "killed", "low": 2, "by": "envoy"}
_EVENTS: list[dict[str, Any]] = [
    {
        "id": "met",
        "actors": ["north"],
        "recipients": ["south"],
        "topics": ["talks"],
        "places": ["harbour"],
    },
    {"id": "north-met", "actors": ["south"], "date": "2020"},
    {"id": "counted", "figures": [_FIGURE], "date": "2021-03"},
    {
        "id": "named",
        "mentioned": ["north"],
        "title": 'A "north" wind\\',
        "cites": [{**CITE, "article": "paper"}],
    },
]
_OTHERS: dict[str, list[dict[str, Any]]] = {
    "statement": [{"id": "said", "reported_by": "south", "place": "harbour"}],
    "fact": [
        {"id": "fact-of-north"},
        {"id": "claimed", "subject": "harbour", "asserted_by": "envoy", "topics": ["talks"]},
    ],
}


@pytest.fixture
def folder(make: Maker) -> Path:
    made = make("plain", event=_EVENTS, **_OTHERS)
    list(load([made], plainly=True).events)  # which leaves a stamp
    return made


def _held(folder: Path, noun: str) -> LazyRecords:
    read = load([folder], plainly=True)._read(noun)
    assert isinstance(read, LazyRecords)
    return read


def _read(held: LazyRecords) -> bool:
    return "_all_records" in vars(held)


_IDS = st.frozensets(
    st.sampled_from(
        ["north", "south", "envoy", "harbour", "in-north", "talks", "paper", "nobody", "met"]
    ),
    max_size=3,
)
_ONE = st.one_of(
    st.builds(Involves, _IDS),
    st.builds(At, _IDS),
    st.builds(About, _IDS),
    st.builds(CitedFrom, _IDS),
    st.sampled_from([HasStatus(frozenset({"reported"})), Dated(Window.since(parse("2021")))]),
)
_ASKED = st.recursive(
    _ONE,
    lambda some: st.one_of(
        st.builds(All, st.lists(some, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(some, min_size=1, max_size=2).map(tuple)),
    ),
    max_leaves=4,
)


@pytest.mark.hypothesis  # its law stands within
def test_what_is_narrowed_answers_as_all_do(folder: Path) -> None:
    whole = load([folder])

    @given(asked=_ASKED)
    def alike(asked: Criterion) -> None:
        for noun in ("event", "statement", "fact"):
            some = load([folder], plainly=True)
            narrowed = [one.record.id for one in some.select(some._read(noun), asked)]
            assert narrowed == [one.record.id for one in whole.select(whole._read(noun), asked)]

    alike()


def test_no_more_is_read_than_names_somebody(folder: Path) -> None:
    held = _held(folder, "event")
    assert [one.id for one in held.narrowed(Involves(frozenset({"envoy"})))] == ["counted"]
    assert not _read(held)
    assert len(held.narrowed(Dated(Window.since(parse("2021"))))) == len(_EVENTS)
    assert _read(held)


def test_a_record_is_found_without_reading_all(folder: Path) -> None:
    dossier: Dossier = load([folder], plainly=True)
    for name in ("met", "north", "harbour", "said", "claimed", "paper"):
        assert dossier.record(name).id == name
    assert "_records" not in vars(dossier)


def test_what_is_written_with_escapes_is_found_all_the_same(folder: Path, ids: Asking) -> None:
    path = folder / "events.jsonl"
    path.write_text(
        path.read_text(encoding="utf-8").replace('"envoy"', '"\\u0065nvoy"'), encoding="utf-8"
    )
    for _ in range(2):
        assert ids("events", "--actor", "envoy", "--dossier", folder) == ["counted"]


@tried_on("end", ["\n", "\r\n", ""])
def test_lines_are_given_whole_and_once_in_their_order(end: str) -> None:
    lines = ['{"id": "a", "actors": ["b", "b"]}', '{"id": "b"}', '{"id": "abb"}']
    file = (end or "\n").join(lines).encode() + end.encode()
    found = lines_having(file, {"b", "a"}).decode().replace("\r", "").split("\n")
    assert found == lines[:2]
    assert lines_having(b"\xef\xbb\xbf" + file, {"abb"}).decode().strip() == lines[2]
    assert lines_having(file, {"c"}) == b""


def test_answers_are_the_same_before_and_after(sahara: Sahara, make: Maker) -> None:
    folder = make("other", event=_EVENTS, **_OTHERS)
    questions = [
        ("events", "--actor", "north", "--since", "2020"), ("events", "--place", "harbour", "-f", "json"),
        ("actor", "north"), ("show", "met"), ("show", "nothing"), ("quote", "--topic", "talks"), ("fact", "north"),
        ("find", "north"),
        ("events", "--article", "paper", "--count"), ("cite", "counted", "said"),
    ]  # fmt: skip
    first = [sahara(*asked, "--dossier", folder) for asked in questions]
    assert first == [sahara(*asked, "--dossier", folder) for asked in questions]
    assert json.loads(sahara(*questions[1], "--dossier", folder).out)
    assert plain.plain("event", []) == ()
