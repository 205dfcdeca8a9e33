"""Judging what is the same: suggested, joined, parted, undone, all or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.commands.market import MARKET
from tests.conftest import CITE
from tests.drafted import contents
from tests.sampled import sampled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Asking, Maker, Sahara

    Same = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(make: Maker) -> Path:
    plain = [
        {name: value for name, value in one.items() if name != "figures"} for one in MARKET["event"]
    ]
    facts = [{**one, "subject": "fez"} for one in MARKET["fact"]]
    kinds = {**MARKET, "event": plain, "fact": facts, "same": []}
    made = make("market", **kinds)
    (made / "same.jsonl").unlink()
    return made


@pytest.fixture
def same(sahara: Sahara, folder: Path) -> Same:
    return lambda *args: sahara("same", *args, "--dossier", folder, "--today", "2024-04-01")


def _pairs(records: Asking, folder: Path) -> list[tuple[str, ...]]:
    return [tuple(one["members"]) for one in records("same", "--dossier", folder)]


def test_the_likeliest_come_first_and_what_was_judged_never_again(
    records: Asking, same: Same, folder: Path
) -> None:
    first = _pairs(records, folder)
    assert first[:2] == [("blast-1", "blast-5"), ("visit", "visit-plan")]
    assert ("blast-1", "blast-2") in first
    same("blast-1", "blast-5")
    same("visit", "visit-plan", "--not")
    same("blast-5", "blast-2", "--not")
    judged = {
        ("visit", "visit-plan"),
        ("blast-1", "blast-2"),
        ("blast-1", "blast-5"),
        ("blast-2", "blast-5"),
    }
    assert judged.isdisjoint(_pairs(records, folder))


def test_at_most_twenty_are_suggested(make: Maker, records: Asking, answer: Asking) -> None:
    articles = [{**MARKET["article"][0], "id": f"a{n}"} for n in range(9)]
    events: list[dict[str, Any]] = [
        {
            "id": f"e{n}",
            "places": ["fez"],
            "cites": [{**MARKET["event"][0]["cites"][0], "article": f"a{n}"}],
        }
        for n in range(9)
    ]
    folder = make("many", article=articles, event=events, place=MARKET["place"])
    assert len(_pairs(records, folder)) == 20
    assert "20 suggestions, the likeliest: judge them, and ask again\n" in answer(
        "same", "--dossier", folder
    )


def test_two_events_of_one_article_are_no_suggestion(make: Maker, records: Asking) -> None:
    events = [{"id": "one", "actors": ["north"]}, {"id": "two", "actors": ["north"]}]
    assert _pairs(records, make(event=events)) == []


def test_joining_and_undoing_gives_the_same_bytes(same: Same, folder: Path) -> None:
    before = contents(folder)
    assert same("blast-1", "blast-2", "--basis", "One blast.") == (
        0, "joined blast-1 and blast-2; --undo same-blast-1 takes it back\n", "",
    )  # fmt: skip
    assert (folder / "same.jsonl").read_text(encoding="utf-8") == (
        '{"id": "same-blast-1", "members": ["blast-1", "blast-2"], "verdict": "same", "basis": "One blast.", '
        '"decided": "2024-04-01"}\n'
    )
    assert '"schema_version": 2' in (folder / "dossier.json").read_text(encoding="utf-8")
    assert same("silva", "dos-reis", "--lead", "dos-reis")[0] == 0
    assert same("--undo", "same-blast-1") == (
        0,
        "took back that blast-1 and blast-2 are the same\n",
        "",
    )
    assert same("--undo", "silva") == (0, "took back that silva and dos-reis are the same\n", "")
    assert contents(folder) == before


def test_a_rehearsal_writes_nothing(same: Same, folder: Path) -> None:
    before = contents(folder)
    told = "would join blast-1 and blast-2; --undo same-blast-1 takes it back\n"
    assert same("blast-1", "blast-2", "--dry-run") == (0, told, "")
    assert contents(folder) == before
    same("blast-1", "blast-2")
    held = contents(folder)
    assert same("--undo", "blast-1", "--dry-run") == (
        0,
        "would take back that blast-1 and blast-2 are the same\n",
        "",
    )
    assert contents(folder) == held


def test_what_is_judged_so_already_is_left_as_it_is(same: Same, folder: Path) -> None:
    same("blast-1", "blast-2")
    same("blast-2", "blast-3")
    held = contents(folder)
    assert same("blast-3", "blast-1") == (0, "nothing to do: that is judged so already\n", "")
    assert contents(folder) == held


@pytest.mark.parametrize(
    ("args", "sentence"),
    sampled([
        (("blast-1", "--not"), '"blast-1" alone is the same as itself; give two ids or more'),
        (("blast-1", "blast-1"), '"blast-1" alone is the same as itself; give two ids or more'),
        (("blast-1", "blast-9"), 'no record "blast-9"; did you mean "blast-5", "blast-4" or "blast-3"?'),
        (("blast-1", "silva"), "what is the same is of one kind, and these are not: blast-1 (event), silva (actor)"),
        (("first", "second"), '"first" is an article; events, actors and places can be the same'),
        (("blast-1", "blast-2", "--lead", "visit"), '--lead: "visit" is none of them'),
        (("blast-1", "blast-2", "--not", "--lead", "blast-1"), "--lead: what is different has no lead"),
        (("--not",), "say what is the same or different: give two ids or more"),
        (("blast-1", "--undo", "x"), "--undo takes the id of a judgement, and nothing beside it"),
        (("--undo", "x"), 'no judgement "x"; did you mean "same-blast-2" or "different-visit"?'),
        (("blast-3", "blast-2", "--not"),
         "blast-3 and blast-2 were judged to be the same: --undo same-blast-2 parts them"),
        (("visit", "blast-3"), ("visit and blast-2 were judged to be different by different-visit; "
                                "--undo different-visit first")),
    ], 3),
)  # fmt: skip
def test_what_cannot_be_judged_is_refused_and_nothing_is_written(
    same: Same, folder: Path, args: tuple[str, ...], sentence: str
) -> None:
    same("blast-2", "blast-3")
    same("visit", "blast-2", "--not")
    held = contents(folder)
    status, out, err = same(*args)
    assert (status, out) == (2, "")
    assert err.startswith("sahara: ")
    assert err == f"sahara: {sentence}\n"
    assert contents(folder) == held


def test_the_dossier_that_ships_is_left_as_it_is(sahara: Sahara) -> None:
    assert sahara("same", "harris-in-algeria-2023-09", "harris-in-algeria-2023-12") == (
        2, "", "sahara: the dossier that ships is left as it is; give --dossier DIR\n",
    )  # fmt: skip


def test_a_contradiction_by_hand_is_found_by_check(
    same: Same, folder: Path, sahara: Sahara
) -> None:
    same("blast-1", "blast-2")
    line = '{"id": "no", "members": ["blast-2", "blast-1"], "verdict": "different", "decided": "2024"}\n'
    with (folder / "same.jsonl").open("a", encoding="utf-8") as file:
        file.write(line)
    status, out, _ = sahara("check", "--dossier", folder)
    assert status == 1
    assert (
        "no: members: blast-2 and blast-1 are judged to be the same too; delete one judgement\n"
        in out
    )


def test_a_version_that_cannot_hold_what_is_there_is_found_by_check(
    same: Same, folder: Path, sahara: Sahara
) -> None:
    same("blast-1", "blast-2")
    described = folder / "dossier.json"
    described.write_text(
        described.read_text(encoding="utf-8").replace(": 2", ": 1"), encoding="utf-8"
    )
    status, out, _ = sahara("check", "--dossier", folder)
    told = "schema_version: is 1, and same.jsonl has what is judged to be the same: make it 2"
    assert (status, told in out) == (1, True)
    assert sahara("events", "--dossier", folder).status == 0


def test_hundreds_are_joined_in_one_row_and_parted_again(
    make: Maker, sahara: Sahara, answer: Asking
) -> None:
    killed: list[dict[str, Any]] = [
        {"what": "killed", "low": number, "high": 10**15} for number in range(300)
    ]
    events: list[dict[str, Any]] = [
        {"id": f"e{n}", "date": f"2023-12-{1 + n % 9:02}", "figures": [killed[n]]}
        for n in range(300)
    ]
    folder = make("many", event=events)
    before = contents(folder)
    ids = [one["id"] for one in events]
    status, out, _ = sahara("same", *ids, "--dossier", folder)
    assert status == 0
    many = f"{', '.join(ids[:10])} and 290 more"
    assert out == (
        f"joined {many}; --undo same-e0 takes it back\n"
        f"{many} are told by paper, which may tell of two things\n"
    )
    row = answer("events", "--dossier", folder, "-f", "csv").splitlines()[1]
    assert "/ (292 more) /" in row
    assert answer("events", "--dossier", folder, "--count") == "1\n"
    assert sahara("remove", "e7", "--to", folder).err == (
        "sahara: nothing is removed: others refer to e7, by judgement same-e0; edit or remove those first\n"
    )
    assert sahara("same", "--undo", "e7", "--dossier", folder).status == 0
    held = {name: text for name, text in contents(folder).items() if name != "dossier.json"}
    assert held == {name: text for name, text in before.items() if name != "dossier.json"}


def test_a_circle_of_judgements_is_one_and_each_of_those_that_join_is_named(
    same: Same, folder: Path
) -> None:
    same("blast-1", "blast-2")
    same("blast-2", "blast-3")
    held = contents(folder)
    assert same("blast-3", "blast-1") == (0, "nothing to do: that is judged so already\n", "")
    told = "blast-1 and blast-3 were judged to be the same by same-blast-1, same-blast-2"
    refusal = f"sahara: {told}; --undo takes back one of these\n"
    assert same("blast-1", "blast-3", "--not") == (2, "", refusal)
    assert contents(folder) == held


def _told(number: int) -> list[dict[str, Any]]:
    return [{"what": "killed", "low": number, "high": number}]


def test_a_day_apart_or_without_sides_is_suggested_after_all_others(
    make: Maker, records: Asking
) -> None:
    articles = [{**MARKET["article"][0], "id": f"a{n}"} for n in range(6)]
    cites = [[{**MARKET["event"][0]["cites"][0], "article": f"a{n}"}] for n in range(6)]
    sank: dict[str, Any] = {"kind": "other", "actors": [], "recipients": []}
    events: list[dict[str, Any]] = [
        {"id": "met", "date": "2024-03-04", "actors": ["north"], "cites": cites[0]},
        {"id": "met-again", "date": "2024-03-04", "actors": ["north"], "cites": cites[1]},
        {"id": "met-later", "date": "2024-03-05", "actors": ["north"], "cites": cites[2]},
        {**sank, "id": "sank", "date": "2024-03-10", "title": "Barge sinks", "cites": cites[3]},
        {**sank, "id": "sank-too", "date": "2024-03-11", "title": "Old barge sinks", "cites": cites[4]},
        {**sank, "id": "fair", "date": "2024-03-11", "title": "Fair opens", "cites": cites[5]},
    ]  # fmt: skip
    folder = make("near", article=articles, event=events)
    found = [(one["members"], one["why"]) for one in records("same", "--dossier", folder)]
    assert found[0] == (["met", "met-again"], "same day, same actors, same kind")
    assert found[1:] == [
        (["met", "met-later"], "a day apart, same actors, same kind"),
        (["met-again", "met-later"], "a day apart, same actors, same kind"),
        (["sank", "sank-too"], "a day apart, same kind"),
    ]


def test_two_years_are_no_day_apart(make: Maker, records: Asking) -> None:
    cites = MARKET["event"][0]["cites"][0]
    events = [
        {"id": f"met-{year}", "date": year, "actors": ["north"], "cites": [{**cites, "article": f"a{year}"}]}
        for year in ("2004", "2005")
    ]  # fmt: skip
    articles = [{**MARKET["article"][0], "id": f"a{year}"} for year in ("2004", "2005")]
    folder = make("years", article=articles, event=events)
    (found,) = records("same", "--dossier", folder)
    assert found["why"] == "dates side by side, same actors, same kind"


def test_without_sides_two_are_suggested_by_kind_and_words_or_a_figure(
    make: Maker, records: Asking
) -> None:
    articles = [{**MARKET["article"][0], "id": f"a{n}"} for n in range(3)]
    cites = [[{**MARKET["event"][0]["cites"][0], "article": f"a{n}"}] for n in range(3)]
    sank: dict[str, Any] = {"kind": "other", "date": "2024-03-10", "actors": [], "recipients": []}
    events: list[dict[str, Any]] = [
        {**sank, "id": "sank", "title": "Barge sinks", "figures": _told(14), "cites": cites[0]},
        {**sank, "id": "toll", "title": "Fourteen die", "figures": _told(14), "cites": cites[1]},
        {**sank, "id": "sinks", "title": "Old barge sinks", "cites": cites[2]},
        {**sank, "id": "lead", "title": "People die", "figures": _told(14), "cites": cites[0]},
    ]
    folder = make("near", article=articles, event=events)
    told = {tuple(one["members"]): one["why"] for one in records("same", "--dossier", folder)}
    assert told == {
        ("sank", "toll"): "same day, same kind, same figure",
        ("sank", "sinks"): "same day, same kind",
        ("lead", "toll"): "same day, same kind, same figure",
        ("lead", "sank"): "same day, same kind, same figure, one article",
    }


def test_a_toll_that_is_told_again_on_a_later_day_is_suggested_and_not_added_up_in_silence(
    make: Maker, records: Asking, sahara: Sahara
) -> None:
    articles = [{**MARKET["article"][0], "id": f"a{n}"} for n in range(7)]
    cites = [[{**MARKET["event"][0]["cites"][0], "article": f"a{n}"}] for n in range(7)]
    slid: dict[str, Any] = {
        "kind": "other", "actors": [], "recipients": [], "places": ["harbour"],
        "title": "Landslide at the Harbour kills nine", "date": "2024-03-04", "figures": _told(9),
    }  # fmt: skip
    events: list[dict[str, Any]] = [
        {**slid, "id": "slid"},
        {**slid, "id": "rose", "date": "2024-03-09", "title": "Landslides kill 31", "figures": _told(31)},
        {**slid, "id": "fell", "date": "2024-03-08", "title": "Landslide kills two", "figures": _told(2)},
        {**slid, "id": "fire", "date": "2024-03-08", "title": "Fire at the Harbour", "figures": _told(40)},
        {**slid, "id": "late", "date": "2024-04-08", "title": "Landslide kills 60", "figures": _told(60)},
        {**slid, "id": "away", "date": "2024-03-10", "figures": _told(50), "places": ["in-north"]},
        {**slid, "id": "done", "date": "2024-03-10", "figures": _told(50), "actors": ["north"]},
    ]  # fmt: skip
    events = [{**one, "cites": cites[at]} for at, one in enumerate(events)]
    folder = make("slide", article=articles, event=events)
    told = {tuple(one["members"]): one["why"] for one in records("same", "--dossier", folder)}
    apart = {pair: why for pair, why in told.items() if "days apart" in why}
    assert apart == {("rose", "slid"): "5 days apart, same place, same kind"}
    summed = sahara("count", "--sum", "killed", "--dossier", folder).out
    twice = summed.partition("count one thing twice: ")[2].partition(".")[0]
    assert "rose and slid" in twice.split("; ")
    assert sahara("same", "slid", "rose", "--dossier", folder).status == 0
    assert "rose" not in sahara("count", "--sum", "killed", "--dossier", folder).out


def test_what_has_nothing_in_common_is_joined_and_said_to_be_so(
    make: Maker, sahara: Sahara
) -> None:
    events: list[dict[str, Any]] = [
        {"id": "visit", "date": "2024-03-04", "actors": ["north"], "recipients": []},
        {"id": "strike", "date": "2024-03-12", "actors": ["south"], "recipients": []},
        {"id": "march", "date": "2024-03-12", "actors": ["south"], "recipients": []},
    ]
    cites = _cites("first", "second", "third")
    events = [{**one, "cites": cited} for one, cited in zip(events, cites, strict=True)]
    articles = [{**MARKET["article"][0], "id": name} for name in ("first", "second", "third")]
    folder = make("odd", article=articles, event=events)
    asked = ("--dry-run", "--today", "2024-04-01", "--dossier", folder)
    undo = "takes it back\n"
    assert sahara("same", "visit", "strike", *asked).out.partition(undo)[2] == (
        "they share neither day, side nor place\n"
    )
    assert sahara("same", "visit", "strike", "march", *asked).out.partition(undo)[2] == (
        "neither day, side nor place is shared with the others by visit\n"
    )
    assert sahara("same", "march", "strike", *asked).out.partition(undo)[2] == ""
    assert sahara("same", "visit", "strike", "--not", *asked).out.partition(undo)[2] == ""


def test_two_reports_of_one_source_are_joined_and_said_to_be_so(
    make: Maker, sahara: Sahara
) -> None:
    cites = _cites("first", "first", "second", "first")
    events = [{"id": f"e-{at}", "cites": cited} for at, cited in enumerate(cites)]
    articles = [{**MARKET["article"][0], "id": name} for name in ("first", "second")]
    folder = make("odd", article=articles, event=events)
    asked = ("--dry-run", "--today", "2024-04-01", "--dossier", folder)

    def said(*ids: str) -> str:
        return sahara("same", *ids, *asked).out.partition("takes it back\n")[2]

    assert said("e-0", "e-1") == (
        "e-0 and e-1 are both told by first, which may tell of two things\n"
    )
    assert said("e-2", "e-0", "e-1", "e-3") == (
        "e-0, e-1 and e-3 are told by first, which may tell of two things\n"
    )
    assert said("e-0", "e-2") == ""
    assert said("e-0", "e-1", "--not") == ""


def test_the_lead_that_was_named_last_stands_for_all(
    records: Asking, same: Same, folder: Path
) -> None:
    """Of what is joined already too, and whatever judgements joined it."""

    def leading() -> set[str]:
        ids = {one["id"] for one in records("events", "--dossier", folder)}
        return ids & {"blast-1", "blast-2", "blast-3"}

    same("blast-1", "blast-2")
    assert leading() == {"blast-1", "blast-3"}
    led = ("blast-1", "blast-2", "--lead", "blast-2")
    undo = "; --undo same-blast-2-blast-1 takes it back\n"
    assert same(*led, "--dry-run")[1] == f"blast-2 would stand for blast-1 and blast-2{undo}"
    assert same(*led)[1] == f"blast-2 stands for blast-1 and blast-2{undo}"
    assert leading() == {"blast-2", "blast-3"}
    assert same("blast-1", "blast-2", "--lead", "blast-2")[1].startswith("nothing to do")
    same("blast-3", "blast-1", "--lead", "blast-3")
    assert leading() == {"blast-3"}
    assert same("blast-1", "blast-2")[1].startswith("nothing to do")
    same("blast-1", "blast-3", "--lead", "blast-1")
    assert leading() == {"blast-1"}


def _cites(*articles: str) -> list[list[dict[str, Any]]]:
    """Cite one and the same span of articles, each for an event."""
    return [[{**CITE, "article": article}] for article in articles]
