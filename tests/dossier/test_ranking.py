"""How closely a record answers to some words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dossier.ranking import ranked, score
from sahara_cli.dossier.selection import Found
from tests.cli.commands.samples import BY_ID
from tests.formats.samples import event

FOUND = [Found(one, extra={"kept": one.id}) for one in BY_ID.values()]


@pytest.mark.parametrize(
    ("title", "phrase", "points"),
    [
        ("The naval exercises begin", "naval exercises", 6),
        ("Naval, exercises", "naval exercises", 2),
        ("naval-exercises", "naval exercises", 6),
        ("exercises of a naval kind", "naval exercises", 2),
        ("antinaval exercisesque", "naval exercises", 2),
        ("naval matters", "naval exercises", 1),
        ("nothing", "naval exercises", 0),
        ("Zoë's visit", "zoes", 5),
    ],
)
def test_a_phrase_counts_more_than_its_words(title: str, phrase: str, points: int) -> None:
    assert score(event("one", "2020", title), phrase) == points


@given(
    st.lists(st.sampled_from(FOUND), unique_by=lambda one: one.record.id),
    st.sampled_from(["the", "quay", "harbour"]),
)
def test_ranking_keeps_all_and_the_order_of_equals(found: list[Found], text: str) -> None:
    result = ranked(found, text)
    assert sorted(one.record.id for one in result) == sorted(one.record.id for one in found)
    points = [int(str(one.extra["score"])) for one in result]
    assert points == sorted(points, reverse=True)
    for level in set(points):
        here = [one.record for one in result if one.extra["score"] == level]
        assert here == [one.record for one in found if one.record in here]
    assert all(one.extra["kept"] == one.record.id for one in result)
