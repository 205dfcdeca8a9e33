"""What a question means, a criterion at a time, and the laws that hold them together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import Verdict, Window, parse
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
    KnownBy,
    Mentions,
    OfKind,
    PlainKind,
    date_of,
    involved,
    matches,
    places_of,
    references,
)
from tests.cli.commands.samples import BY_ID
from tests.cli.commands.strategies import ACTOR_IDS, CRITERION, RECORD
from tests.rows import tried_on

if TYPE_CHECKING:
    from sahara_cli.dossier.records import AnyRecord

NO, POSSIBLE, CERTAIN = Verdict.NO, Verdict.POSSIBLE, Verdict.CERTAIN


@given(st.lists(CRITERION, min_size=1, max_size=4), RECORD)
def test_all_is_the_least_and_any_the_greatest(parts: list[Criterion], record: AnyRecord) -> None:
    verdicts = [matches(part, record) for part in parts]
    assert matches(All(tuple(parts)), record) is min(verdicts)
    assert matches(AnyOf(tuple(parts)), record) is max(verdicts)


@given(RECORD)
def test_to_ask_for_nothing_is_to_take_everything(record: AnyRecord) -> None:
    assert matches(All(), record) is CERTAIN
    assert matches(AnyOf(()), record) is NO


@given(CRITERION, RECORD)
def test_order_and_repetition_do_not_matter(asked: Criterion, record: AnyRecord) -> None:
    other = Involves(frozenset(("envoy",)))
    for join in (All, AnyOf):
        assert matches(join((asked, other)), record) is matches(join((other, asked, asked)), record)


@given(RECORD, ACTOR_IDS, ACTOR_IDS)
def test_values_of_one_option_are_joined_by_or(
    record: AnyRecord, some: frozenset[str], others: frozenset[str]
) -> None:
    either = AnyOf((Involves(some), Involves(others)))
    assert matches(Involves(some | others), record) is matches(either, record)


@tried_on(
    ("asked", "verdicts"),
    [
        (Dated(Window.on(parse("2023-12-08"))), {"visit": CERTAIN, "stay": POSSIBLE, "blast": NO, "held": POSSIBLE}),
        (Dated(Window.on(parse("2023-12-03"))), {"blast": POSSIBLE, "visit": NO, "siege": CERTAIN, "theft": POSSIBLE}),
        (Dated(Window.since(parse("2023-12-18"))), {"paper": CERTAIN, "leaflet": NO, "north": NO}),
        (Involves(frozenset(("envoy",))), {"visit": CERTAIN, "meeting": CERTAIN, "stay": CERTAIN, "theft": NO,
                                           "envoy": CERTAIN, "harbour": NO, "paper": NO}),
        (Involves(frozenset(("south",))), {"visit": CERTAIN, "stay": CERTAIN, "claimed": CERTAIN, "neighbours": NO}),
        (Involves(frozenset(("north",))), {"theft": CERTAIN, "held": CERTAIN, "neighbours": CERTAIN}),
        (At(frozenset(("harbour",))), {"visit": CERTAIN, "stay": CERTAIN, "held": CERTAIN, "harbour": CERTAIN,
                                       "treaty": NO, "north": NO}),
        (About(frozenset(("diplomacy",))), {"visit": CERTAIN, "talks": CERTAIN, "held": NO, "north": NO}),
        (CitedFrom(frozenset(("leaflet",))), {"siege": CERTAIN, "visit": NO, "leaflet": CERTAIN, "north": NO}),
        (HasStatus(frozenset(("disputed",))), {"blast": CERTAIN, "held": CERTAIN, "visit": NO, "stay": NO}),
        (OfKind(frozenset((PlainKind("consult"),))), {"visit": CERTAIN, "meeting": CERTAIN, "stay": NO}),
        (OfKind(frozenset((PlainKind("consult", ""),))), {"visit": NO, "meeting": CERTAIN}),
        (OfKind(frozenset((PlainKind("mobilize", topic="military-exercise"),))), {"manoeuvre": CERTAIN, "joint": NO}),
        (Mentions("quay"), {"blast": CERTAIN, "visit": NO}),
        (Mentions("military exercise"), {"joint": CERTAIN, "visit": NO}),
        (Mentions("on 8 december"), {"visit": CERTAIN, "stay": NO}),
        (Mentions("xyzzy", frozenset(("harbour",))), {"visit": CERTAIN, "harbour": CERTAIN, "treaty": NO}),
        (KnownBy(frozenset({"leaflet"}), frozenset({"paper"})), {"siege": CERTAIN, "visit": POSSIBLE, "north": NO}),
        (KnownBy(frozenset()), {"siege": NO, "visit": NO}),
    ],
)  # fmt: skip
def test_a_criterion_judges_as_it_says(asked: Criterion, verdicts: dict[str, Verdict]) -> None:
    assert {name: matches(asked, BY_ID[name]) for name in verdicts} == verdicts


@tried_on(
    ("name", "date", "actors", "places"),
    [
        ("visit", "2023-12-08", {"envoy", "south"}, {"harbour"}),
        ("stay", "2023-12-08~", {"envoy", "south"}, {"harbour"}),
        ("held", None, {"harbour", "north"}, {"harbour"}),
        ("paper", "2023-12-18", set(), set()),
        ("envoy", None, {"envoy"}, set()),
        ("harbour", None, set(), {"harbour"}),
    ],
)
def test_a_record_tells_when_who_and_where(
    name: str, date: str | None, actors: set[str], places: set[str]
) -> None:
    record = BY_ID[name]
    assert (str(date_of(record)) if date_of(record) else None) == date
    assert involved(record) == actors
    assert places_of(record) == places
    assert involved(record) | places_of(record) <= references(record)


@tried_on("field", ["speaker", "reported_by", "addressee", "mentioned"])
def test_every_part_in_a_statement_involves_an_actor(field: str) -> None:
    nobody = {"speaker": "nobody", "reported_by": None, "addressee": None, "mentioned": ()}
    part: object = ("north",) if field == "mentioned" else "north"
    said = BY_ID["stay"].model_copy(update={**nobody, field: part})
    assert "north" in involved(said)


@tried_on("field", ["actors", "recipients", "mentioned"])
def test_every_part_in_an_event_involves_an_actor(field: str) -> None:
    nobody: dict[str, object] = {"actors": (), "recipients": (), "mentioned": ()}
    event = BY_ID["visit"].model_copy(update={**nobody, field: ("north",)})
    assert involved(event) == {"north"}
