"""How closely a record answers to some words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import Verdict
from sahara_cli.dossier.criteria import All, AnyOf, Mentions, matches
from sahara_cli.dossier.ranking import ranked, score
from sahara_cli.dossier.selection import Answer
from tests.cli.commands.samples import BY_ID
from tests.cli.commands.strategies import RECORD
from tests.formats.samples import event
from tests.rows import tried_on

WORDS = st.sampled_from(
    ["harbour", "quay", "the", "blast", "visits", "weath", "treaty", "xyzzy", "of"]
)
if TYPE_CHECKING:
    from sahara_cli.dossier.records import AnyRecord

FOUND = [Answer(one, extra={"kept": one.id}) for one in BY_ID.values()]


@tried_on(
    ("title", "phrase", "points"),
    [
        ("The naval exercises begin", "naval exercises", 6),
        ("Naval, exercise", "naval exercises", 4),
        ("naval-exercises", "naval exercises", 6),
        ("exercises of a naval kind", "naval exercises", 2),
        ("antinaval exercisesque", "naval exercises", 1),
        ("naval exercisesque", "naval exercises", 4),
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
def test_ranking_keeps_all_and_the_order_of_equals(found: list[Answer], text: str) -> None:
    result = ranked(found, text)
    assert sorted(one.record.id for one in result) == sorted(one.record.id for one in found)
    points = [int(str(one.extra["score"])) for one in result]
    assert points == sorted(points, reverse=True)
    for level in set(points):
        here = [one.record for one in result if one.extra["score"] == level]
        assert here == [one.record for one in found if one.record in here]
    assert all(one.extra["kept"] == one.record.id for one in result)


@given(RECORD, st.lists(WORDS, min_size=1, max_size=3).map(" ".join))
def test_what_scores_is_what_is_found(record: AnyRecord, phrase: str) -> None:
    every = All(tuple(map(Mentions, phrase.split())))
    found = matches(AnyOf((Mentions(phrase), every)), record) is Verdict.CERTAIN
    points = score(record, phrase)
    assert not found or points >= len(phrase.split())
    assert (matches(Mentions(phrase), record) is Verdict.CERTAIN) is (points > len(phrase.split()))
