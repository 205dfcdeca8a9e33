"""Which rows, in which order; and numbers in words."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dossier.selection import Answer, Dossier
from sahara_cli.errors import UnknownNameError
from sahara_cli.reports.rows import Order, arranged, bare, by_subject, plural
from tests.cli.commands.samples import BY_ID
from tests.formats.samples import event
from tests.rows import tried_on

DOSSIER = Dossier(lambda noun: tuple(one for one in BY_ID.values() if one.noun == noun))
EVENTS = [Answer(one) for one in DOSSIER.events]
FACTS = [Answer(one) for one in DOSSIER.facts]


@tried_on(
    ("noun", "count", "words"),
    [
        ("event", 0, "no events"),
        ("event", 1, "1 event"),
        ("fact", 12, "12 facts"),
        ("any", 1, "1 record"),
        ("any", 0, "no records"),
        ("statement", None, "statements"),
        ("any", None, "records"),
    ],
)
def test_a_number_is_told_in_words(noun: str, count: int | None, words: str) -> None:
    assert plural(noun, count) == words


def _titled(*titles: str) -> list[Answer]:
    return [Answer(event(f"e{at}", "2020", title)) for at, title in enumerate(titles)]


def _order(rows: Sequence[Answer]) -> list[str]:
    return [row.record.id for row in rows]


@tried_on(
    ("titles", "order"),
    [
        (("b", "a", "C"), ["e1", "e0", "e2"]),
        (("10", "9", "100"), ["e1", "e0", "e2"]),
        (("é", "f", "e"), ["e0", "e2", "e1"]),
        (("same", "Same", "sâme"), ["e0", "e1", "e2"]),
        (("a", "1"), ["e0", "e1"]),
        (("٣", "2"), ["e0", "e1"]),
    ],
)
def test_cells_are_ordered_as_a_reader_would(titles: tuple[str, ...], order: list[str]) -> None:
    assert _order(arranged("event", _titled(*titles), DOSSIER, Order(sort="title"))) == order


def test_a_number_of_any_length_can_be_sorted() -> None:
    rows = arranged("event", _titled("9" * 5000, "1"), DOSSIER, Order(sort="title"))
    assert _order(rows) == ["e1", "e0"]


@tried_on("key", ["when", "date", "earliest"])
def test_dates_are_sorted_by_time_and_not_as_words(key: str) -> None:
    rows = arranged("event", EVENTS[::-1], DOSSIER, Order(sort=key))
    assert _order(rows)[:3] == ["treaty", "recognised", "siege"]


def test_the_latest_days_are_sorted_by_themselves() -> None:
    rows = arranged("event", EVENTS, DOSSIER, Order(sort="latest"))
    assert _order(rows)[-1] == "siege"


@given(
    found=st.permutations(EVENTS),
    sort=st.sampled_from(["", "id", "when", "kind", "mode"]),
    limit=st.none() | st.integers(0, 12),
    reverse=st.booleans(),
)
def test_rows_are_those_found_in_one_order(
    found: list[Answer], sort: str, limit: int | None, *, reverse: bool
) -> None:
    order = Order(sort=sort, reverse=reverse, limit=limit)
    rows = arranged("event", found, DOSSIER, order)
    assert len(rows) == min(len(found), len(found) if limit is None else limit)
    assert len(set(_order(rows))) == len(rows)
    assert rows == arranged("event", found, DOSSIER, order._replace(limit=None))[: len(rows)]


def test_no_rows_are_lost_where_nothing_is_asked() -> None:
    (section,) = bare("event", EVENTS, DOSSIER, Order()).sections
    assert section.answers == tuple(EVENTS)
    assert section.key == "events"


def test_a_sort_by_no_column_is_refused() -> None:
    with pytest.raises(UnknownNameError, match='no column "mood"'):
        arranged("event", EVENTS, DOSSIER, Order(sort="mood"))


def test_rivals_stand_side_by_side() -> None:
    rows = _order(by_subject(FACTS[::-1], DOSSIER))
    assert abs(rows.index("held") - rows.index("claimed")) == 1
    assert sorted(rows) == sorted(_order(tuple(FACTS)))
