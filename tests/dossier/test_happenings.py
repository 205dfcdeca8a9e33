"""Laws of happenings: undoing gives the old bytes, a day's view is a dossier of that day, verdicts lie between."""

from __future__ import annotations

import json
import tempfile
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sahara_cli.dates import Verdict, Window, parse
from sahara_cli.dossier.as_of import AsOf
from sahara_cli.dossier.criteria import Dated, KnownBy, matches
from sahara_cli.dossier.happenings import happening
from sahara_cli.dossier.joined import Joined
from sahara_cli.dossier.joins import groups
from sahara_cli.dossier.records import FILES, RECORDS, Event
from sahara_cli.dossier.rivals import settled
from sahara_cli.dossier.selection import Dossier
from sahara_cli.errors import RequestError
from sahara_cli.reports.flat import flat
from sahara_cli.storage.judging import Judgement, judge, undo
from tests.conftest import ARTICLE, CITE, filled
from tests.drafted import contents
from tests.formats.claims import DATES
from tests.rows import tried_on

if TYPE_CHECKING:
    from sahara_cli.dossier.records import AnyRecord

_Kinds = dict[str, list[dict[str, Any]]]

_DAYS = [f"2024-03-{day:02}" for day in range(1, 7)]
_ACTORS: list[dict[str, Any]] = [
    {"id": "a", "name": "Ana", "kind": "person", "part_of": "n"},
    {"id": "b", "name": "Bea", "kind": "person", "role": "minister", "aliases": ["B"]},
    {"id": "c", "name": "Cy", "kind": "person", "role": "aide"},
    {"id": "n", "name": "Norland", "kind": "state"},
]
_PLACES: list[dict[str, Any]] = [
    {"id": "p", "name": "Port"},
    {"id": "q", "name": "Quay", "within": "p"},
]


def _dossier(kinds: _Kinds) -> Dossier:
    held = {
        noun: tuple(
            RECORDS[noun].model_validate(filled(noun, line)) for line in kinds.get(noun, ())
        )
        for noun in RECORDS
    }
    return Dossier(lambda noun: cast("tuple[AnyRecord, ...]", held[noun]))


@st.composite
def _reports(draw: st.DrawFn) -> _Kinds:
    """Some reports by articles of some days, and judgements on them and on those who take part."""
    published = draw(st.lists(st.sampled_from(_DAYS), min_size=2, max_size=5))
    articles = [{**ARTICLE, "id": f"r{n}", "published": day} for n, day in enumerate(published)]
    names = [one["id"] for one in articles]
    actors = [one["id"] for one in _ACTORS]

    def ids(most: int) -> list[str]:
        return draw(st.lists(st.sampled_from(actors), unique=True, max_size=most))

    def cites() -> list[dict[str, Any]]:
        cited = draw(st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True))
        return [{**CITE, "article": one} for one in cited]

    events = [
        {
            "id": f"e{n}", "date": draw(st.sampled_from((*_DAYS, "2024-03", "2024-03-02/2024-03-04"))),
            "status": draw(st.sampled_from(("reported", "planned", "disputed"))), "title": f"Title {n}",
            "actors": ids(2), "recipients": ids(1), "places": draw(st.sampled_from(([], ["p"], ["q"]))),
            "figures": [{"what": "killed", "low": n, "high": n}] * draw(st.integers(0, 1)), "cites": cites(),
        }
        for n in range(draw(st.integers(2, 6)))
    ]  # fmt: skip
    said = [
        {"id": f"s{n}", "speaker": draw(st.sampled_from(actors)), "cites": cites()}
        for n in range(2)
    ]
    facts = [{"id": "f", "subject": draw(st.sampled_from(("a", "e0", "p"))), "cites": cites()}]
    sames = []
    for n in range(draw(st.integers(0, 3))):
        pool = draw(st.sampled_from(([one["id"] for one in events], actors[:3])))
        members = draw(st.lists(st.sampled_from(pool), min_size=2, max_size=3, unique=True))
        lead = draw(st.sampled_from((None, *members)))
        sames.append({"id": f"j{n}", "members": members, "lead": lead})
    return {
        "article": articles, "actor": _ACTORS, "place": _PLACES, "event": events, "statement": said, "fact": facts,
        "same": sames,
    }  # fmt: skip


def _by(kinds: _Kinds, day: str) -> _Kinds:
    """Make, line by line, the dossier that holds only what was out by a day."""
    out = {one["id"] for one in kinds["article"] if one["published"] <= day}

    def cut(noun: str) -> list[dict[str, Any]]:
        kept = [
            {**line, "cites": [cite for cite in line["cites"] if cite["article"] in out]}
            for line in kinds[noun]
        ]
        return [line for line in kept if line["cites"]]

    claims = {noun: cut(noun) for noun in ("event", "statement", "fact")}
    known = _named(claims) | {line["id"] for line in claims["event"]}
    later = _named(kinds) - known
    named = {
        noun: [one for one in kinds[noun] if one["id"] not in later] for noun in ("actor", "place")
    }
    known |= {one["id"] for noun in named for one in named[noun]}
    of = groups(_dossier({"same": kinds["same"]}).sames)
    sames = []
    for n, group in enumerate({id(one): one for one in of.values()}.values()):
        members = [one for one in group.members if one in known]
        if len(members) > 1:
            lead = group.lead if group.lead in members else None
            sames.append({"id": f"k{n}", "members": members, "lead": lead})
    articles = [one for one in kinds["article"] if one["id"] in out]
    return {**claims, **named, "article": articles, "same": sames}


def _named(kinds: _Kinds) -> set[str]:
    """Gather whom and what claims name, and the wholes of those."""
    found = {
        one
        for event in kinds["event"]
        for field in ("actors", "recipients", "places")
        for one in event[field]
    }
    found |= {said["speaker"] for said in kinds["statement"]} | {
        fact["subject"] for fact in kinds["fact"]
    }
    wholes = {"a": "n", "q": "p"}
    return found | {wholes[one] for one in found if one in wholes}


def _listing(dossier: Dossier) -> dict[str, list[dict[str, object]]]:
    held = {
        "claims": dossier.select(dossier.claims),
        "actors": dossier.select(dossier.actors),
        "places": dossier.select(dossier.places),
    }
    rows = {key: [flat(one) for one in found] for key, found in held.items()}
    for row in rows["actors"]:
        row["name"] = dossier.name(str(row["id"]))
    return rows


@given(_reports(), st.sampled_from(_DAYS))
def test_a_listing_as_of_a_day_is_that_of_a_dossier_of_the_day(kinds: _Kinds, day: str) -> None:
    out = frozenset(one["id"] for one in kinds["article"] if one["published"] <= day)
    view = Joined(AsOf(_dossier(kinds), KnownBy(out)))
    assert _listing(view) == _listing(Joined(_dossier(_by(kinds, day))))


@given(_reports(), st.sampled_from(_DAYS), st.sampled_from(("a", "b", "c", "n")))
def test_an_actor_as_of_a_day_is_looked_up_by_any_name_and_shows_what_was_out(
    kinds: _Kinds, day: str, name: str
) -> None:
    out = frozenset(one["id"] for one in kinds["article"] if one["published"] <= day)
    view, small = Joined(AsOf(_dossier(kinds), KnownBy(out))), Joined(_dossier(_by(kinds, day)))
    meant = view.resolve_actor(name)
    if any(name in (one.id, *one.also) for one in small.actors):
        own = small.resolve_actor(name)
        whole = Joined(_dossier(kinds)).resolve_actor(name)
        assert {meant.id, *meant.also} <= {whole.id, *whole.also}
        assert flat_of(meant) == flat_of(own)
        assert view.with_parts(meant.id) == small.with_parts(own.id)


def flat_of(record: AnyRecord) -> dict[str, object]:
    return record.model_dump(mode="json")


@given(_reports())
def test_every_report_is_in_one_row_and_keeps_what_it_tells(kinds: _Kinds) -> None:
    dossier = _dossier(kinds)
    rows = Joined(dossier).events
    told = [one.id for row in rows for one in row.reports or (row,)]
    assert sorted(told) == sorted(one.id for one in dossier.events)
    for row in rows:
        ranks = [min(c.article for c in one.spans) for one in row.reports]
        assert len(ranks) != 1
        assert [figure.low for figure in row.figures] == [
            figure.low for one in row.reports or (row,) for figure in one.figures
        ]
    apart = Joined(dossier, apart=True).events
    assert [one.id for one in apart] == [one.id for one in dossier.events]


def _report(number: int, date: str) -> Event:
    return Event.model_validate(filled("event", {"id": f"e{number}", "date": date}))


_ANY = st.sampled_from(DATES)
_WINDOWS = [
    Window.on(parse(one))
    for one in ("2023-12-08", "2023-12", "2023", "2020/2024", "2023-12-09", "1991", "0001/9999")
] + [Window.since(parse("2022-03")), Window.until(parse("2021"))]


@given(st.lists(_ANY, min_size=2, max_size=4), st.sampled_from(_WINDOWS))
@settings(max_examples=4 * settings().max_examples)
def test_a_happenings_verdict_lies_between_those_of_its_reports(
    dates: list[str], window: Window
) -> None:
    reports = [_report(number, date) for number, date in enumerate(dates)]
    verdicts = [matches(Dated(window), report) for report in reports]
    verdict = matches(Dated(window), happening(reports))
    assert min(verdicts) <= verdict <= max(verdicts)


@given(st.lists(_ANY, min_size=2, max_size=4))
@settings(max_examples=4 * settings().max_examples)
def test_a_happenings_date_is_a_date_and_the_order_of_reports_is_no_matter(
    dates: list[str],
) -> None:
    told = [parse(date) for date in dates]
    date = settled(told)
    assert parse(date.text).bounds == date.bounds
    assert settled(told[::-1]).bounds == date.bounds
    if "Y" not in date.text:  # of a far year there are no days
        low, high = date.bounds
        assert min(one.bounds[0] for one in told) <= low
        assert high <= max(one.bounds[1] for one in told)


@tried_on(
    ("dates", "date"),
    [
        (["2024-03-04", "2024-03-04"], "2024-03-04"),
        (["2024-03", "2024-03-04"], "2024-03-04"),
        (["2024-03-04~", "2024-03-04"], "2024-03-04"),
        (["2024-03-04?", "2024-03-04"], "2024-03-04"),
        (["2024-03-05~", "2024-03-04"], "2024-03-04"),
        (["2024-03-04", "2024-03-03"], "[2024-03-03,2024-03-04]"),
        (["2024-03", "2024-03-04", "2024-03-03"], "[2024-03-03,2024-03-04]"),
        (["2024-02", "2024-03-03"], "[2024-02,2024-03-03]"),
        (["[2024-03-01..2024-03-03]", "2024-03-05"], "[2024-03-01..2024-03-03,2024-03-05]"),
        (["[..2024-03-03]", "2024-03-05"], "[..2024-03-03,2024-03-05]"),
        (["2024-03-01/2024-03-03", "2024-03-05"], "[2024-03-01..2024-03-03,2024-03-05]"),
        (["{2024-03-01,2024-03-03}", "2024-03-05"], "[2024-03-01..2024-03-03,2024-03-05]"),
        (["2024-03-05/..", "2024-03-06"], "[2024-03-05,2024-03-06]"),
        (["2024-03-05/", "2024-03-06"], "[2024-03-05,2024-03-06]"),
        (["2024-03-05/..", "2024-03-06/.."], "[2024-03-05,2024-03-06]"),
        (["2024-03-05/..", "2024-03-05"], "2024-03-05"),
        (["2024-03-05/..", "2024-03"], "2024-03-05/.."),
        (["2024-03-05/2024-03-08", "2024-03-06"], "2024-03-06"),
        (["../2024-03-06", "2024-03-05"], "2024-03-05"),
        (["2024-03-01/..", "2024-02-01/2024-02-03"], "[2024-02-01..2024-02-03,2024-03-01..]"),
        (
            ["2024-03-01/2024-04", "2023/2024-03-05"],
            "[2023-01-01..2024-03-05,2024-03-01..2024-04-30]",
        ),
    ],
)
def test_the_date_within_all_others_is_the_happenings_else_those_that_differ(
    dates: list[str], date: str
) -> None:
    assert settled([parse(one) for one in dates]).text == date


def test_two_that_last_are_certain_where_both_do() -> None:
    reports = [_report(1, "2024-03-01/2024-03-05"), _report(2, "2024-03-03/2024-03-08")]
    asked = Dated(Window.on(parse("2024-03-04")))
    assert matches(asked, happening(reports)) is Verdict.CERTAIN


@st.composite
def _judgements(draw: st.DrawFn) -> list[tuple[tuple[str, ...], str]]:
    ids = [f"e{n}" for n in range(5)]
    pairs = st.sampled_from([*combinations(ids, 2), *combinations(ids, 3)])
    return draw(st.lists(st.tuples(pairs, st.sampled_from(("same", "different"))), max_size=4))


@pytest.mark.slow  # a law on many dossiers
@given(_judgements(), st.randoms(use_true_random=False), st.booleans())
@settings(max_examples=40)
def test_joining_and_undoing_in_any_order_gives_the_same_bytes(
    judgements: list[tuple[tuple[str, ...], str]],
    random: Any,
    figures: bool,  # noqa: FBT001
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        counts: dict[str, Any] = {"figures": [{"what": "killed", "low": 1}]} if figures else {}
        version = 2 if figures else 1
        described = json.dumps({"title": "A", "description": "", "schema_version": version})
        (folder / "dossier.json").write_text(described, encoding="utf-8")
        kinds: _Kinds = {
            "article": [ARTICLE],
            "event": [{"id": f"e{n}", **counts} for n in range(5)],
        }
        for noun, lines in kinds.items():
            text = "".join(json.dumps(filled(noun, line)) + "\n" for line in lines)
            (folder / FILES[noun]).write_text(text, encoding="utf-8")
        before = contents(folder)
        made = []
        for members, verdict in judgements:
            try:
                same = judge(folder, Judgement(members, verdict, "2024-03-09"), lambda: None)
            except RequestError:
                continue
            made += [same.id] if same else []
        assert (contents(folder) == before) is (not made)
        random.shuffle(made)
        for one in made:
            undo(folder, one, lambda: None)
        assert contents(folder) == before
