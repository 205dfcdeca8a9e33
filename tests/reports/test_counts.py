"""Counts add up: whatever is asked and whatever it is counted by, no record is lost and none is counted twice."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import Verdict
from sahara_cli.dossier.criteria import Criterion, cited, status_of
from sahara_cli.dossier.records import Claim
from sahara_cli.dossier.selection import Dossier
from sahara_cli.reports.counting import counted
from sahara_cli.reports.counts import BY, SEVERAL, By
from sahara_cli.reports.periods import UNITS
from tests.cli.commands.samples import BY_ID
from tests.cli.commands.strategies import CRITERION

GROUPS = st.lists(st.sampled_from(BY), max_size=2, unique=True)


@cache
def _harbour() -> Dossier:
    return Dossier(lambda noun: tuple(one for one in BY_ID.values() if one.noun == noun))


@given(CRITERION, GROUPS)
def test_certain_possible_and_not_known_add_up_to_the_listing(
    asked: Criterion, by: list[By]
) -> None:
    found = _harbour().select(_harbour().claims, asked)
    counts = counted(found, by, _harbour())
    assert counts.total.certain + counts.total.possible + counts.total.unknown == len(found)
    cells = sum(one.total for one in counts.tallies.values())
    if not SEVERAL & set(by):
        assert cells == len(found)
    if not set(UNITS) & set(by):
        assert counts.total.possible == sum(one.match is Verdict.POSSIBLE for one in found)
        assert counts.total.unknown == 0
    for at, group in enumerate(by):
        margin = sum(one.total for one in counts.margins[at].values())
        assert margin == len(found) if group not in SEVERAL else margin >= len(found)
        assert (
            {groups[at] for groups in counts.tallies}
            == set(counts.margins[at])
            == set(counts.groups(at))
        )


@given(CRITERION)
def test_a_margin_counts_each_of_its_groups_once(asked: Criterion) -> None:
    found = _harbour().select(_harbour().claims, asked)
    counts = counted(found, ["article", "topic"], _harbour())
    for group, tally in counts.margins[0].items():
        assert tally.total == sum(group.key in cited(one.record) for one in found)
    for group, tally in counts.margins[1].items():
        topics = [one.record.topics for one in found if isinstance(one.record, Claim)]
        assert tally.total == sum(group.key in held if group.key else not held for held in topics)
    by_status = counted(found, ["status"], _harbour())
    assert {one.key for one in by_status.groups(0)} == {status_of(one.record) for one in found}


def test_periods_stand_in_order_of_time_and_others_by_their_size() -> None:
    found = _harbour().select(_harbour().events)
    years = counted(found, ["year"], _harbour()).groups(0)
    assert [one.key for one in years] == ["1975", "2020", "2022", "2023"]
    months = counted(found, ["month"], _harbour()).groups(0)
    assert [one.in_words for one in months] == [
        "Feb 2022",
        "Nov 2023",
        "Dec 2023",
        "not known to the month",
    ]
    kinds = counted(found, ["kind"], _harbour()).groups(0)
    assert [one.key for one in kinds][:2] == ["consult", "agree"]
