"""A dossier is changed through its index as it is without: the same bytes, the same words, and an index that holds."""

from __future__ import annotations

import gc
import json
import os
import random
import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.dossier.lazy import Answers
from sahara_cli.storage import journal, parts, shelf, stamps
from sahara_cli.storage.dossiers import load
from sahara_cli.storage.index import keeping, place
from tests.conftest import DIGEST, filled, written
from tests.drafted import TEXT, article, contents, draft, write
from tests.sampled import sampled
from tests.storage.forks import killed_before
from tests.storage.index.various import ACTORS, PLACES, WHEN, records

if TYPE_CHECKING:
    from tests.conftest import Result, Sahara

_TO = "held"
_QUESTIONS = (
    ("events", "-f", "json"),
    ("find", "visit", "-f", "json"),
    ("events", "--since", "2020", "--actor", "north", "--count"),
    ("quote", "-f", "jsonl", "--reverse"),
    ("fact", "--topic", "talks", "-f", "csv"),
    ("count", "--by", "year", "--by", "kind", "-f", "json"),
    ("actor", "-f", "json"),
    ("articles", "-f", "json"),
)


@pytest.fixture(autouse=True)
def _long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "LONG", 1)


class Twin:
    """One dossier twice: one has an index, where one is wanted, and the other never has."""

    def __init__(self, sahara: Sahara, monkeypatch: pytest.MonkeyPatch, at: Path) -> None:
        self._sahara, self._patch, self._at = sahara, monkeypatch, at
        held = records(48)
        for one in draft():
            one.pop("draft", None)
            if (noun := one.pop("record")) in ("article", "event", "statement", "fact"):
                held[noun].append({**one, "places": []} if noun == "event" else one)
        for name in ("indexed", "read"):
            (at / name).mkdir()
            written(at / name, _TO, **held)
        (at / "talks.txt").write_text(TEXT, encoding="utf-8")
        assert self._run("indexed", "events", "--count", "--dossier", _TO).status == 0

    def _run(self, name: str, *words: object) -> Result:
        gc.collect(1)  # which closes what was asked before, as the end of a process does
        with self._patch.context() as here:
            here.chdir(self._at / name)
            here.setattr(shelf, "LARGE", 1 if name == "indexed" else 1 << 40)
            return self._sahara(*words)

    def do(self, *words: object) -> Result:
        """Do the same to both, which is told alike and leaves the same bytes."""
        told = [self._run(name, *words) for name in ("indexed", "read")]
        assert told[0] == told[1]
        held = [contents(self._at / name / _TO) for name in ("indexed", "read")]
        assert held[0] == held[1]
        return told[0]

    def add(self, lines: list[dict[str, Any]], *more: object) -> Result:
        """Add a draft to both."""
        return self.do("add", write(self._at / "draft.jsonl", lines), "--to", _TO, *more)

    def is_kept(self) -> bool:
        """Whether the index answers, without having been made again."""
        with self._patch.context() as here:
            here.setattr(shelf, "LARGE", 1)
            dossier = load([self._at / "indexed" / _TO], plainly=True)
            return isinstance(dossier.select(dossier.events), Answers)

    def ask(self) -> None:
        """Put questions to both, which are answered alike."""
        for question in _QUESTIONS:
            self.do(*question, "--dossier", _TO)


@pytest.fixture
def twin(sahara: Sahara, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Twin:
    return Twin(sahara, monkeypatch, tmp_path)


class Drafter:
    """Drafts with something of everything: new records, known ones, other ones of known ids, and wrong ones."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - the same drafts each time
        self._known = records(48)
        self._others = records(60, seed + 100)

    def lines(self) -> list[dict[str, Any]]:
        makers = (
            self._new, self._new, self._known_one, self._other, self._actor, self._place, self._about_event,
            self._kindred, self._kindred, self._cited_sentence,
        )  # fmt: skip
        made = [self._chance.choice(makers)() for _ in range(self._chance.randint(1, 6))]
        return [filled(one["record"], one) | one for one in made]

    def wrong(self) -> list[dict[str, Any]]:
        one = self._new()
        match self._chance.randrange(4):
            case 0:
                one["mentioned"] = ["no-such-actor"]
            case 1:
                one["cites"] = [{**CITED, "article": "no-such-paper"}]
            case 2:
                one["cites"] = [{**CITED, "end": 100_000}]
            case _:
                one = {
                    "record": "actor",
                    "id": "circle",
                    "name": "C",
                    "kind": "state",
                    "part_of": "circle",
                }
        return [*self.lines(), one]

    def edit(self) -> tuple[str, ...]:
        """Change a record's fields, or remove some."""
        chance = self._chance
        noun = chance.choice(("event", "statement", "fact"))
        one = f"{noun}-{chance.randrange(12)}"
        fields = chance.choice(
            (
                ("--date", chance.choice(("2023-12-08", "2021", "1 May 2020"))),
                ("--topics", "talks", "--topics", "ports"),
                ("--mentioned", "Northland", "--mentioned", "press-office"),
                ("--title", "Boats come in"),
                ("--value", "twelve"),
                ("--actors", "Southland", "--recipients", "nobody"),
                ("--subject", "event-1"),
            )
        )
        whole = (
            ("edit", one, *fields),
            ("edit", one, *fields),
            ("edit", "envoy", "--part-of", chance.choice(("south", "press-office", ""))),
            ("edit", "quay", "--within", chance.choice(("harbour", "quay", ""))),
            ("remove", one),
            ("remove", one, f"{noun}-{chance.randrange(12)}"),
            ("remove", chance.choice(("north", "quay", "counts", "paper"))),
            ("remove", "no-such-id"),
        )
        return chance.choice(whole)

    def _pick(self, held: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
        noun = self._chance.choice(("event", "statement", "fact"))
        return {"record": noun, **self._chance.choice(held[noun])}

    def _new(self) -> dict[str, Any]:
        one = self._pick(self._others)
        if self._chance.random() < 0.5:
            one.pop("id")
        else:
            one["id"] = f"new-{self._chance.randrange(10_000)}"
        return {**one, "date": self._chance.choice(WHEN)} if one["record"] == "event" else one

    def _known_one(self) -> dict[str, Any]:
        return self._pick(self._known)

    def _other(self) -> dict[str, Any]:
        return self._pick(self._others)

    def _kindred(self) -> dict[str, Any]:
        known = self._chance.choice(self._known["event"])
        cites = [{**CITED, "start": self._chance.randrange(40), "end": 95}]
        when = self._chance.choice((known["date"], "2023-12", "2021"))
        return {
            **known,
            "record": "event",
            "id": f"kin-{self._chance.randrange(99)}",
            "cites": cites,
            "date": when,
        }

    def _actor(self) -> dict[str, Any]:
        chance = self._chance
        one = {
            "record": "actor", "id": chance.choice(("north", "east", "envoy", "bureau", "office")),
            "name": chance.choice(("Northland", "Eastland", "the North", "Zoë O'Neill", "Bureau (North)")),
            "kind": chance.choice(("state", "person", "organisation")),
            "part_of": chance.choice((None, "north", "press-office", "bureau")),
            "same_as": chance.choice(([], ["https://www.wikidata.org/wiki/Q1"])),
        }  # fmt: skip
        return {name: value for name, value in one.items() if value}

    def _place(self) -> dict[str, Any]:
        within = self._chance.choice((None, "harbour", "quay", "pier"))
        name = self._chance.choice(("Pier", "The Harbour", "Northland"))
        one = {
            "record": "place",
            "id": name.lower().replace(" ", "-"),
            "name": name,
            "within": within,
        }
        return {name: value for name, value in one.items() if value}

    def _about_event(self) -> dict[str, Any]:
        subject = self._chance.choice(("event-0", "event-3", *ACTORS, *PLACES))
        number = self._chance.randrange(10_000)
        return {
            "record": "fact", "id": f"told-{number}", "subject": subject, "property": "was told",
            "value": f"{number} times", "cites": [CITED],
        }  # fmt: skip

    def _cited_sentence(self) -> dict[str, Any]:
        return {
            "record": "statement", "date": self._chance.choice(("15 December 2023", "2023-12-15")),
            "speaker": self._chance.choice(("Zoë O'Neill", "envoy", "the North")), "directness": "direct",
            "text": "We shall open the border in spring,", "article": "border-talks",
            "sentence": self._chance.choice((2, 2, 3, 9)),
        }  # fmt: skip


CITED = {"article": "paper", "start": 0, "end": 60, "digest": DIGEST, "paragraph": 1, "sentence": 1}


def _seeds(count: int) -> list[Any]:
    """Give seeds of series of commands: the first always, the others where there is time."""
    return sampled(range(count), count)


@pytest.mark.parametrize("seed", _seeds(16))
def test_whatever_is_added_is_the_same_with_an_index_as_without(twin: Twin, seed: int) -> None:
    drafter = Drafter(seed)
    for step in range(4):
        more = ["--accept-doubts"] * (seed % 2) + ["--replace"] * (step % 2)
        more += ["--copy", "../talks.txt"] * (seed % 3 == 0)
        twin.add(drafter.wrong(), *more, "--dry-run")
        taken = twin.add(drafter.lines(), *more).status
        assert twin.is_kept(), taken
    twin.ask()
    twin.do("check", "--dossier", _TO)
    assert twin.is_kept()


@pytest.mark.parametrize("seed", _seeds(12))
def test_whatever_is_changed_is_the_same_with_an_index_as_without(twin: Twin, seed: int) -> None:
    drafter = Drafter(seed)
    for _ in range(6):
        command, *words = drafter.edit()
        twin.do(command, *words, "--to", _TO, "--dry-run")
        twin.do(command, *words, "--to", _TO)
        assert twin.is_kept()
    twin.add(drafter.lines(), "--accept-doubts")
    assert twin.is_kept()
    twin.ask()


@pytest.mark.slow  # makes many dossiers anew
def test_records_are_changed_and_are_removed(twin: Twin) -> None:
    """Else what is compared above tells little."""
    told = [twin.do(*drafter.edit(), "--to", _TO) for drafter in map(Drafter, range(30))]
    assert sum("changed " in one.out for one in told) > 4
    assert sum("removed " in one.out for one in told) > 2


@pytest.mark.slow  # makes many dossiers anew
@pytest.mark.parametrize(
    ("mark", "block"),
    [
        (b"\xef\xbb\xbf", 1),
        pytest.param(b"", 100, marks=pytest.mark.slow),
        pytest.param(b"", 1, marks=pytest.mark.slow),
        pytest.param(b"", 1 << 20, marks=pytest.mark.slow),
        pytest.param(b"\xef\xbb\xbf", 100, marks=pytest.mark.slow),
        pytest.param(b"\xef\xbb\xbf", 1 << 20, marks=pytest.mark.slow),
    ],
)
def test_lines_are_exchanged_as_they_stand(
    twin: Twin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: int, mark: bytes
) -> None:
    monkeypatch.setattr(parts, "_BLOCK", block)
    for name in ("indexed", "read"):
        path = tmp_path / name / _TO / "facts.jsonl"
        lines = path.read_bytes().rstrip().split(b"\n")
        lines[3] = b"  " + lines[3] + b" "
        lines[5] += b"\r"
        lines.insert(7, b" ")
        path.write_bytes(mark + b"\n".join(lines))
    twin.ask()
    for at in (0, 3, 5, 7, 11):
        twin.do("edit", f"fact-{at}", "--to", _TO, "--value", f"Changed {at}")
    twin.add(
        [
            {
                "record": "fact",
                "id": "last",
                "subject": "north",
                "property": "p",
                "value": "v",
                "cites": [CITED],
            }
        ]
    )
    twin.do("remove", "fact-0", "fact-3", "fact-11", "--to", _TO)
    twin.do(
        "remove",
        "last",
        "border",
        *(f"fact-{at}" for at in range(12) if at not in (0, 3, 11)),
        "--to",
        _TO,
    )
    assert not (tmp_path / "read" / _TO / "facts.jsonl").exists()
    twin.ask()


@pytest.mark.slow  # makes many dossiers anew
def test_the_version_goes_back_where_nothing_asks_for_it_any_more(
    twin: Twin, tmp_path: Path
) -> None:
    def version() -> int:
        return int(
            json.loads((tmp_path / "read" / _TO / "dossier.json").read_text())["schema_version"]
        )

    counted = {**EVENT, "figures": [{"what": "killed", "low": 1}]}
    about = {"record": "fact", "id": "of", "property": "p", "value": "v", "cites": [CITED]}
    claims = ["talks", "more-talks", "on-border", "border"]
    for noun, count in (("event", 24), ("statement", 12), ("fact", 12)):
        claims += [f"{noun}-{at}" for at in range(count)]
    twin.add([{**counted, "id": "new"}])
    assert version() == 2
    twin.do("remove", "new", "--to", _TO)
    assert version() == 2
    twin.add([{**counted, "id": "again"}])
    twin.do("remove", "again", *claims, "counts", "harbour", "quay", "--to", _TO)
    assert version() == 1
    twin.add([{**counted, "id": "other"}])
    assert version() == 2
    twin.add([{**about, "subject": "other"}])
    twin.do("edit", "other", "--to", _TO, "--figures", "")
    assert version() == 2
    twin.do("remove", "of", "--to", _TO)
    assert version() == 1
    assert twin.is_kept()


@pytest.mark.slow  # makes many dossiers anew
def test_drafts_are_taken_and_are_refused(twin: Twin) -> None:
    """Else what is compared above tells little."""
    told = [
        twin.add(drafter.lines(), "--accept-doubts").status for drafter in map(Drafter, range(12))
    ]
    assert (told.count(0), told.count(1)) > (4, 2)


@pytest.mark.slow  # adds forty times
def test_records_at_either_end_of_time_and_many_at_one_place_have_room(twin: Twin) -> None:
    def day(at: int) -> list[dict[str, Any]]:
        return [
            {**EVENT, "id": f"at-{abs(at)}-{n}", "title": f"Talks {at} {n}", "date": f"{2030 + at}-01-0{n}"}
            for n in range(1, 4)
        ]  # fmt: skip

    for at in (*range(12), *range(-40, -52, -1)):
        told = twin.add(day(at))
        assert told.status == 0, told.err
    for at in range(12):
        same = {**EVENT, "id": f"n-{100 - at}", "title": f"Talks {at}", "date": "2021-01-01"}
        assert twin.add([same]).status == 0
    assert twin.is_kept()
    twin.ask()


EVENT = {
    "record": "event", "date": "2031-01-01", "kind": "consult", "title": "Talks", "cites": [CITED],
    "status": "planned",
}  # fmt: skip


def test_where_there_is_no_room_the_index_goes(twin: Twin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "NOUN_BITS", 61)
    assert twin.add([{**EVENT, "id": "new"}]).status == 0
    assert not twin.is_kept()
    twin.ask()
    assert twin.is_kept()


def test_a_judgement_that_two_are_the_same_keeps_the_index(twin: Twin) -> None:
    known = records(48)["event"][2]
    kin = {**known, "record": "event", "id": "kin", "cites": [{**CITED, "article": "leaflet"}]}
    assert "joined" in twin.add([kin], "--same", "--accept-doubts").out
    assert twin.is_kept()
    twin.ask()


@pytest.mark.slow  # makes many dossiers anew
@pytest.mark.parametrize("tick", [0, 2_000_000_000])
def test_what_comes_to_a_dossier_with_judgements_is_told_of_happenings(
    twin: Twin, tick: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is so whether the files are old enough for their times to tell, or not."""
    monkeypatch.setattr(stamps, "_TICK", tick)
    known = records(48)["event"]
    for first, second in ((6, 2), (3, 9), (9, 4)):
        twin.do(
            "same", f"event-{first}", f"event-{second}", "--dossier", _TO, "--today", "2024-02-02"
        )
    told = ""
    for at in range(12):
        cites = [{**CITED, "article": "leaflet"}]
        kin = {**known[at], "record": "event", "id": f"kin-{at}", "cites": cites}
        told += str(twin.add([kin], "--same", "--accept-doubts"))
        assert twin.is_kept()
    assert told.count("has this as event-6") == 2  # as of event-2, and of its lead
    assert told.count("has this as event-4") == 3  # of event-3 and event-9 too
    twin.ask()


@pytest.mark.parametrize("tick", [0, 2_000_000_000])
def test_the_id_of_a_judgement_is_given_once(
    twin: Twin, tick: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Its id is among those issued once more is added, or something removed, while it stands."""
    monkeypatch.setattr(stamps, "_TICK", tick)
    assert twin.add([{**EVENT, "id": "new", "title": "New talks"}]).status == 0
    judged = ("--dossier", _TO, "--today", "2024-02-02")
    twin.do("same", "event-0", "event-1", *judged)
    twin.do("same", "event-2", "event-3", *judged)
    twin.do("same", "--undo", "event-2", "--dossier", _TO)
    twin.do("remove", "new", "--to", _TO)
    issued = (tmp_path / "indexed" / _TO / "ids.txt").read_text(encoding="utf-8").split()
    same = json.loads((tmp_path / "indexed" / _TO / "same.jsonl").read_bytes())["id"]
    assert same in issued
    kin = {**records(48)["event"][4], "record": "event", "id": "kin"}
    told = twin.add(
        [{**kin, "cites": [{**CITED, "article": "leaflet"}]}], "--same", "--accept-doubts"
    )
    assert "joined" in told.out
    twin.do("same", "--undo", "kin", "--dossier", _TO)
    twin.do("remove", "kin", "--to", _TO)


@pytest.mark.slow  # makes many dossiers anew
@pytest.mark.parametrize("seed", _seeds(8))
def test_whatever_is_judged_is_the_same_with_an_index_as_without(twin: Twin, seed: int) -> None:
    chance, drafter = random.Random(seed), Drafter(seed)  # noqa: S311 - the same series each time
    done = [twin.do("same", "event-0", "event-1", "--dossier", _TO, "--today", "2024-02-02")]
    for _ in range(12):
        members = [f"event-{chance.randrange(8)}" for _ in range(chance.randint(2, 3))]
        series: tuple[tuple[str, ...], ...] = (
            ("same", *members, "--dossier", _TO, "--today", "2024-02-02"),
            ("same", *members, "--dossier", _TO, "--today", "2024-02-02"),
            ("same", "--undo", members[0], "--dossier", _TO),
            ("same", *members, "--not", "--dossier", _TO, "--today", "2024-02-02"),
            ("edit", members[0], "--title", f"Boats {chance.randrange(99)}", "--to", _TO),
            ("edit", members[0], "--date", "2021-05", "--to", _TO),
            ("edit", "quay", "--name", "The Quay", "--to", _TO),
            (*drafter.edit(), "--to", _TO),
        )
        words = chance.choice(series)
        done.append(twin.do(*words))
        assert twin.is_kept(), words
        twin.do("events", "-f", "json", "--dossier", _TO)
        twin.do("find", "visit", "-f", "json", "--dossier", _TO)
        twin.do("show", members[0], "--dossier", _TO)
    assert any("joined" in one.out for one in done)
    twin.ask()


def test_an_article_of_other_words_is_held_against_what_cites_it(twin: Twin) -> None:
    other = article(TEXT.replace("Friday", "Sunday"))
    told = twin.add([other], "--replace")
    assert (told.status, "talks refers to it: " in told.err) == (0, False)
    (Path("talks-2.txt")).write_text(TEXT.replace("Friday", "Sunday"), encoding="utf-8")
    told = twin.add(
        [article(TEXT.replace("Friday", "Monday"))], "--replace", "--copy", "talks-2.txt"
    )
    assert "talks" in told.err


@pytest.mark.parametrize(
    "names", sampled([{"ids.txt": b"b\na\n"}, {"ids.txt": None}, {"ids.txt": b"\r\n\xef"}], 3)
)
def test_ids_that_are_in_no_order_are_put_in_order_alike(
    twin: Twin, tmp_path: Path, names: dict[str, bytes | None]
) -> None:
    twin.add([{**EVENT, "id": "first", "title": "First"}])
    for name in ("indexed", "read"):
        path = tmp_path / name / _TO / "ids.txt"
        if (held := names["ids.txt"]) is None:
            path.unlink()
        else:
            path.write_bytes(path.read_bytes() + held)
    for at in range(3):
        twin.add([{**EVENT, "id": f"more-{at}", "title": f"More {at}"}])
    twin.ask()


def test_an_id_that_was_given_to_what_is_gone_is_not_given_again(twin: Twin) -> None:
    assert twin.add([{**EVENT, "id": "first", "title": "First"}]).status == 0
    assert twin.do("remove", "first", "--to", _TO).status == 0
    told = twin.add([{**EVENT, "id": "first", "title": "Another"}])
    assert (
        'the id "first" was given before, to a record that is gone; here it is "first-2"'
        in told.err
    )
    twin.ask()


def test_a_change_by_hand_is_seen_between_two_additions(twin: Twin, tmp_path: Path) -> None:
    assert twin.add([{**EVENT, "id": "first", "title": "First"}]).status == 0
    for name in ("indexed", "read"):
        path = tmp_path / name / _TO / "events.jsonl"
        path.write_text(path.read_text("utf-8").replace('"First"', '"Fifth"'), "utf-8")
    assert not twin.is_kept()
    assert twin.add([{**EVENT, "id": "second", "title": "Second"}]).status == 0
    assert twin.is_kept()
    twin.ask()


@pytest.mark.slow  # makes many dossiers anew
@pytest.mark.usefixtures("twin")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="skipped: needs fork")
def test_killed_at_any_step_an_index_tells_the_old_dossier_or_the_new_one(
    tmp_path: Path, sahara: Sahara, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "LARGE", 1)
    path = write(tmp_path / "draft.jsonl", [{**EVENT, "id": "new", "title": "New talks"}])
    folder = tmp_path / "indexed" / _TO
    count = ("events", "--count", "--dossier", folder)
    before = int(sahara(*count).out)
    outcomes = []
    stood = contents(folder)
    for step in range(60):
        status = killed_before(step, tmp_path, "add", path, "--to", folder)
        told = int(sahara(*count).out)
        assert told in (before, before + 1)
        monkeypatch.setattr(shelf, "LARGE", 1 << 40)
        assert int(sahara(*count).out) == told
        monkeypatch.setattr(shelf, "LARGE", 1)
        outcomes.append(told - before)
        assert sahara("add", path, "--to", folder).status == 0
        assert int(sahara(*count).out) == before + 1
        if status == 0:
            break
        assert status == -signal.SIGKILL
        for name, held in stood.items():
            (folder / name).write_bytes(held)
        for name in contents(folder).keys() - stood.keys():
            (folder / name).unlink()
        sahara(*count)
    assert status == 0
    assert outcomes == sorted(outcomes)
    assert {0, 1} == {*outcomes}


def test_whoever_asks_meanwhile_is_not_waited_for_long_and_costs_the_index(
    twin: Twin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "LARGE", 1)
    reader = load([tmp_path / "indexed" / _TO], plainly=True)
    asked = reader.select(reader.events)
    assert asked[0]
    assert twin.add([{**EVENT, "id": "new", "title": "New talks"}]).status == 0
    assert len(asked) == len([*asked])
    twin.ask()


@pytest.mark.slow  # makes many dossiers anew
def test_a_damaged_index_costs_the_time_of_reading_all(twin: Twin, tmp_path: Path) -> None:
    path = place.path_of(tmp_path / "indexed" / _TO)
    for at, sql in enumerate(
        (
            "UPDATE line SET json = 'x'",
            "UPDATE line SET at = NULL",
            "UPDATE line SET key = 'x'",
            "DELETE FROM meta WHERE name = 'following'",
            "INSERT INTO meta VALUES ('ids', 'x')",
        )
    ):
        gc.collect()
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(sql)
        about = {"record": "fact", "id": f"f-{at}", "subject": "north", "property": "p"}
        event = {**EVENT, "id": f"e-{at}", "title": f"Talks {at}"}
        told = twin.add([event, {**about, "value": f"{at}", "cites": [CITED]}])
        assert told.status == 0
        twin.ask()
