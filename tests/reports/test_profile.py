"""Whatever an actor has a part in stands under one heading of its profile."""

from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import Window, parse
from sahara_cli.dossier.criteria import All, Dated, Involves
from sahara_cli.dossier.records import Actor
from sahara_cli.dossier.selection import Dossier
from sahara_cli.reports.profile import PARTS, profile, tallied
from sahara_cli.storage.dossiers import load, shipped
from tests.cli.commands.samples import BY_ID
from tests.cli.commands.strategies import CRITERION
from tests.rows import tried_on

HARBOUR = Dossier(lambda noun: tuple(one for one in BY_ID.values() if one.noun == noun))
SHIPPED = load((shipped(),))


@tried_on(
    ("dossier", "actor"),
    [(dossier, actor) for dossier in (HARBOUR, SHIPPED) for actor in dossier.actors],
)
def test_a_record_stands_once_and_none_is_left_out(dossier: Dossier, actor: Actor) -> None:
    report = profile(dossier, actor, All())
    involved = Involves(frozenset((actor.id, *(part.id for part in dossier.parts(actor.id)))))
    expected = [found.record.id for found in dossier.select(dossier.claims, involved)]
    assert sorted(found.record.id for found in report.answers) == sorted(expected)


@given(CRITERION, st.sampled_from(["north", "south", "envoy"]))
def test_a_profile_answers_the_question(asked: All, identifier: str) -> None:
    actor = cast("Actor", BY_ID[identifier])
    report = profile(HARBOUR, actor, All((asked,)))
    whole = profile(HARBOUR, actor, All())
    kept = {found.record.id for found in HARBOUR.select(HARBOUR.claims, asked)}
    assert {found.record.id for found in report.answers} == kept & {
        one.record.id for one in whole.answers
    }


def test_every_heading_is_there_in_order_so_that_a_program_finds_its_key() -> None:
    for actor in HARBOUR.actors:
        keys = [section.key for section in profile(HARBOUR, actor, All()).sections[1:]]
        assert keys == [part.key for part in PARTS]


def test_counts_agree_with_profiles() -> None:
    for dossier in (HARBOUR, SHIPPED):
        for row in tallied(dossier, dossier.select(dossier.claims)):
            found = profile(dossier, cast("Actor", row.record), All()).answers
            nouns = [one.record.noun for one in found]
            assert row.extra == {
                f"{noun}s": nouns.count(noun) for noun in ("event", "statement", "fact")
            }


def test_the_most_involved_come_first() -> None:
    totals = [
        sum(map(int, map(str, row.extra.values())))
        for row in tallied(SHIPPED, SHIPPED.select(SHIPPED.claims))
    ]
    assert totals == sorted(totals, reverse=True)
    assert len(totals) == len(SHIPPED.actors)


def test_strict_holds_for_profiles_and_counts() -> None:
    asked = All((Dated(Window.on(parse("2023-11-15"))),))
    actor = cast("Actor", BY_ID["north"])
    assert len(profile(HARBOUR, actor, asked).answers) > len(
        profile(HARBOUR, actor, asked, strict=True).answers
    )
    loose, strict = (
        tallied(HARBOUR, HARBOUR.select(HARBOUR.claims, asked, strict=one)) for one in (False, True)
    )
    assert loose[0].extra["events"] == 2
    assert strict[0].extra["events"] == 1
