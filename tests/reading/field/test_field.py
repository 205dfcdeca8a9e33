"""The codings are well formed, and the scorer counts as its docstring says: no article's text is needed."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Any, get_args

import pytest

from sahara_cli.dates import parse
from sahara_cli.dossier.records import Kind
from sahara_cli.texts import digest, normalise
from tests.reading.field import agreeing, agreement, drafts, gold, measures, score, texts
from tests.reading.field.aligned import Numbered
from tests.rows import tried_on

if TYPE_CHECKING:
    from pathlib import Path

CODED = sorted(
    path for part in ("", "second/") for path in gold.HERE.glob(f"{part}[abcdefghi]/*.toml")
)
KEYS = {
    "": {"id", "language", "note", "main", "events", "statements", "figures"},
    "main": {"sentences", "title"},
    "events": {
        "sentences", "date", "dates", "dated", "kinds", "who", "whom", "status", "main", "optional",
        "title",
    },
    "statements": {"sentences", "speaker", "directness", "what", "optional"},
    "figures": {"sentences", "what", "low", "high", "approximate", "by", "optional"},
}  # fmt: skip
KINDS = {*get_args(Kind)}


@pytest.mark.slow  # reads all codings
@tried_on("path", CODED)
def test_a_coding_is_well_formed(path: Path) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    assert path.stem == table["id"]
    assert table["id"] in {article.id for article in texts.listed()}
    assert table.keys() <= KEYS[""]
    for name in ("main", "events", "statements", "figures"):
        rows = [table[name]] if name == "main" else table.get(name, [])
        for row in rows:
            assert row.keys() <= KEYS[name], row
            assert row["sentences"], row
            assert all(type(number) is int and number > 0 for number in row["sentences"]), row
    assert all(_known(event) for event in table.get("events", []))
    assert any(event.get("main") for event in table.get("events", []))
    assert {said["directness"] for said in table.get("statements", [])} <= {
        "direct",
        "indirect",
        "mixed",
    }
    assert gold.load(path).id == path.stem


def _known(event: dict[str, Any]) -> bool:
    assert ("date" in event) != ("dates" in event), event
    assert all(parse(date) for date in event.get("dates") or [event["date"]])
    assert event["kinds"], event
    assert set(event["kinds"]) <= KINDS, event
    assert event.get("status", "reported") in {"reported", "planned", "disputed"}, event
    return True


# An invented article: its town, its people and its dead are nowhere.
SENTENCES = [
    "Gunmen stormed the harbour office of Port Ilva on Tuesday, killing at least six guards.",
    "Mayor Tess Orlan condemned the raid.",
    '"We will rebuild," she said.',
    "Police said that two men had been arrested.",
    "The mayors of Ilva and Dorn will meet on Friday.",
    "A ferry sank off Dorn on Monday.",
]
TEXT = "\n".join(SENTENCES)
PUBLISHED = "2024-05-15"
CODING: dict[str, Any] = {
    "id": "invented",
    "main": {"sentences": [1], "title": "Raid on a harbour office"},
    "events": [
        {
            "sentences": [1],
            "date": "2024-05-14",
            "dated": True,
            "kinds": ["assault"],
            "who": ["?Gunmen"],
            "whom": ["?Port Ilva"],
            "main": True,
            "title": "Raid",
        },
        {
            "sentences": [4],
            "dates": ["[..2024-05-15]", "[2024-05-08..2024-05-15]"],
            "dated": False,
            "kinds": ["coerce"],
            "who": ["?Police"],
            "whom": [],
            "title": "Arrests",
        },
        {
            "sentences": [5],
            "date": "2024-05-17",
            "dated": True,
            "kinds": ["consult"],
            "who": ["Ilva", "Dorn"],
            "whom": [],
            "status": "planned",
            "title": "Mayors to meet",
        },
        {
            "sentences": [6],
            "date": "2024-05-13",
            "dated": True,
            "kinds": ["other"],
            "who": [],
            "whom": [],
            "title": "A ferry sinks",
        },
    ],
    "statements": [
        {
            "sentences": [3],
            "speaker": "Tess Orlan|Orlan",
            "directness": "direct",
            "what": "will rebuild",
        },
        {"sentences": [4], "speaker": "Police", "directness": "indirect", "what": "arrests"},
    ],
    "figures": [
        {"sentences": [1], "what": "killed", "low": 6, "by": ""},
        {"sentences": [4], "what": "arrested", "low": 2, "high": 2, "by": "?Police"},
    ],
}


def _cites(number: int) -> list[dict[str, Any]]:
    text = normalise(TEXT)
    start, end = text.sentences[number - 1]
    return [{"start": start, "end": end, "digest": digest(text.text[start:end]), "sentence": 99}]


def _proposed(record: str, number: int, **fields: Any) -> dict[str, Any]:
    return {
        "record": record,
        "cites": _cites(number),
        "draft": {"sentence": SENTENCES[number - 1]},
        **fields,
    }


RAID = _proposed(
    "event",
    1,
    date="2024-05-14",
    date_text="Tuesday",
    kind="assault",
    title="Raid in Port Ilva",
    actors=["gunmen"],
    recipients=[],
    figures=[{"what": "killed", "low": 6}],
)
MEETING = _proposed(
    "event",
    5,
    date="2024-05-17",
    date_text="Friday",
    kind="consult",
    status="planned",
    title="Meeting",
    actors=["ilva"],
    recipients=["dorn"],
)
SINKING = _proposed(
    "event", 6, date="2024-05-13", date_text="Monday", kind="assault", title="Attack off Dorn"
)
SAYING = _proposed(
    "statement", 3, speaker="tess-orlan", directness="direct", text="We will rebuild"
)
ORLAN = {"record": "actor", "id": "tess-orlan", "name": "Tess Orlan", "aliases": ["Orlan"]}


def counts(*records: dict[str, Any]) -> dict[str, tuple[int, int]]:
    """Score a draft of the invented article: what of how many, by measure."""
    draft = drafts.read(list(records), TEXT, Numbered(SENTENCES))
    tally = measures.measure(gold.read(CODING), draft)
    return {
        name: (tally.counts[name], tally.counts[f"{name} of"])
        for _, name in (*score.LINES, ("", "true violence"))
    }


def test_a_right_draft_is_acceptable_whole_and_found() -> None:
    found = counts(RAID, MEETING)
    assert found["dated acceptable"] == found["dated whole"] == (2, 2)
    assert found["dated found"] == (2, 3)
    assert found["planned or disputed found"] == (1, 1)
    assert found["main found"] == found["main titled"] == (1, 1)
    assert found["status"] == (2, 2)
    assert found["true violence"] == (1, 1)


def test_a_blank_kind_is_acceptable_but_not_whole() -> None:
    found = counts({**RAID, "kind": None, "title": "Port"})
    assert found["dated acceptable"] == found["main found"] == (1, 1)
    assert found["dated whole"] == (0, 1)
    assert found["main titled"] == (0, 1)


def test_another_day_or_a_side_too_many_is_wrong() -> None:
    assert counts({**RAID, "date": "2024-05-07"})["dated acceptable"] == (0, 1)
    assert counts({**RAID, "recipients": ["dorn"]})["dated whole"] == (0, 1)
    assert counts({**RAID, "date": "2024-05"})["dated whole"] == (0, 1)


def test_what_sinks_is_attacked_by_nobody() -> None:
    found = counts(SINKING)
    assert found["dated acceptable"] == (0, 1)
    assert found["true violence"] == (0, 1)


def test_news_without_a_day_is_found_by_a_draft_without_one() -> None:
    arrest = _proposed("event", 4, date="[2024-05-08..2024-05-15]", kind="coerce", title="Arrests")
    found = counts(arrest)
    assert found["undated found"] == found["undated acceptable"] == (1, 1)
    assert found["dated acceptable"] == (0, 0)


def test_the_day_of_another_event_does_not_date_what_has_none() -> None:
    arrest = _proposed(
        "event", 4, date="2024-03-01", date_text="1 March", kind="coerce", title="Arrests"
    )
    assert counts(arrest)["dated acceptable"] == (0, 1)


def test_two_drafts_of_one_event_find_it_once() -> None:
    found = counts(RAID, {**RAID, "kind": None})
    assert found["dated acceptable"] == (2, 2)
    assert found["dated found"] == (1, 3)


def test_statements_are_found_by_sentence_and_sort_and_their_speaker_by_name() -> None:
    known = counts(ORLAN, SAYING)
    assert known["direct"] == known["direct speaker"] == known["speakers"] == (1, 1)
    assert known["indirect"] == (0, 1)
    assert counts({**SAYING, "speaker": None})["direct speaker"] == (0, 1)
    assert counts({**SAYING, "speaker": None})["speakers"] == (0, 0)
    assert counts({**SAYING, "speaker": "police"})["speakers"] == (0, 1)
    assert counts({**SAYING, "directness": "indirect"})["direct"] == (0, 1)
    told = _proposed("statement", 4, speaker_text="the police", directness="indirect", text="two")
    assert counts(told)["indirect speaker"] == (1, 1)


def test_a_long_quotation_answers_one_statement_a_sentence() -> None:
    coding = gold.read({**CODING, "statements": [
        {"sentences": [2], "speaker": "Orlan", "directness": "direct", "what": "one"},
        {"sentences": [2], "speaker": "Dorn", "directness": "direct", "what": "two"},
        {"sentences": [3], "speaker": "Orlan", "directness": "direct", "what": "three"},
    ]})  # fmt: skip
    quoted = drafts.Statement(frozenset({2, 3}), ("Orlan",), "direct", "both")
    found = measures.measure(coding, drafts.Draft((), (quoted,), ())).counts
    assert (found["direct"], found["direct of"]) == (2, 3)


@pytest.mark.parametrize(
    ("low", "high", "right"),
    [(6, None, True), (7, None, True), (6, 6, False), (8, None, False), (None, None, False)],
)
def test_at_least_six_has_no_upper_end(low: int | None, high: int | None, right: bool) -> None:  # noqa: FBT001
    figure = drafts.Figure(frozenset({1}), "dead", low, high, ())
    coded = gold.read(CODING).figures[0]
    assert agreeing.counted(figure, coded) is right


def test_figures_are_read_from_events_and_from_facts() -> None:
    fact = _proposed("fact", 4, property="arrested", value="2 men", asserted_by="police")
    found = counts(RAID, fact)
    assert found["figures acceptable"] == found["figures found"] == (2, 2)
    assert found["figures counter"] == (2, 2)


def test_a_fact_that_is_no_count_is_no_figure() -> None:
    fact = _proposed("fact", 4, property="headquarters", value="12 Quay Street")
    assert counts(fact)["figures acceptable"] == (0, 0)


def test_words_are_found_wherever_a_draft_splits() -> None:
    numbered = Numbered(["A first one.", "Then a second one stood.", "A first one."])
    assert numbered.find("a second one") == {2}
    assert numbered.find("A first one. Then a second one stood.") == {1, 2}
    assert numbered.find("A first one.", near=1.0) == {3}
    assert numbered.find("Then a second one [they say] stood there, it was told") == frozenset()
    assert numbered.find("Then a second one, he said, stood.") == {2}
    assert numbered.find("nothing of it") == frozenset()


def test_names_agree_by_spelling_or_last_word() -> None:
    assert agreeing.same_name(("Tess Orlan",), ("Orlan",))
    assert agreeing.same_name(("the Ilva Police",), ("Police",))
    assert agreeing.same_name(("Świt",), ("swit",))
    assert not agreeing.same_name(("Ilva",), ("Dorn",))
    assert not agreeing.same_name((), ("Dorn",))


def test_the_report_tells_what_of_how_many() -> None:
    draft = drafts.read([RAID, SINKING], TEXT, Numbered(SENTENCES))
    tally = measures.measure(gold.read(CODING), draft)
    told = score.lines("a", tally)
    assert told[:2] == ["half a: 1 articles", "  dated events acceptable       50%  1 of 2"]
    assert told[-1] == "  false violence                50%  1 of 2"
    assert "invented s6 false violence: 2024-05-13 assault: Attack off Dorn" in tally.errors
    assert json.loads(json.dumps(score.plain(tally, errors=True)))["counts"]["articles"] == 1


def test_a_coder_agrees_with_himself_and_what_is_background_is_not_held_against_another() -> None:
    aside = {**CODING["events"][0], "sentences": [2], "title": "Raid condemned", "optional": True}
    other = gold.read({**CODING, "events": [*CODING["events"], aside]})
    drafted = agreement.drafted(other)
    assert len(drafted.events) == len(CODING["events"])
    counts = measures.measure(gold.read(CODING), drafted).counts
    for name in ("dated whole", "dated found", "statements acceptable", "figures found"):
        assert counts[name] == counts[f"{name} of"] > 0


@pytest.mark.slow  # reads all codings
def test_the_second_coder_read_the_same_articles() -> None:
    for half in ("h", "i"):
        first, second = (folder / half for folder in (gold.HERE, agreement.SECOND))
        assert [one.name for one in sorted(second.iterdir())] == [
            one.name for one in sorted(first.glob("*.toml"))
        ]
