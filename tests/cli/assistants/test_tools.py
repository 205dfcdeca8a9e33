"""Each tool's answers are the commands' answers, in pages, and tell no more of an article than is cited."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests import drafted as talks
from tests.cli.assistants.asking import answered, refused, session
from tests.rows import tried_on
from tests.sampled import sampled

if TYPE_CHECKING:
    from mcp.client.client import Client

    from tests.conftest import Asking, Sahara


@pytest.mark.parametrize(
    ("given", "words"),
    sampled([
        ({"records": "events"}, ("events",)),
        ({"records": "events", "since": "2020", "strict": True}, ("events", "--since", "2020", "--strict")),
        ({"records": "events", "actor": ["Algeria"], "together_with": ["Russia"]},
         ("events", "--actor", "Algeria", "--with", "Russia")),
        ({"records": "events", "kind": ["visit"], "on": "2023-09"}, ("events", "--kind", "visit", "--on", "2023-09")),
        ({"records": "statements", "about": "Harris"}, ("quote", "Harris")),
        ({"records": "facts", "about": "Polisario"}, ("fact", "Polisario")),
        ({"records": "facts", "text": ["dispute"]}, ("fact", "--text", "dispute")),
        ({"records": "events", "as_of": "2020"}, ("events", "--as-of", "2020")),
    ], 3),
)  # fmt: skip
def test_ask_answers_as_the_commands_do(
    records: Asking, given: dict[str, Any], words: tuple[str, ...]
) -> None:
    listing = answered("ask", **given, limit=50)
    told = records(*words)
    assert [one["id"] for one in listing["rows"]] == [one["id"] for one in told]
    assert listing["total"] == len(told)
    assert listing["possible"] == sum(one.get("match") == "possible" for one in told)
    assert [one["match"] for one in listing["rows"]] == [one.get("match", "") for one in told]


def test_a_row_has_when_and_what_and_who_and_where_it_rests() -> None:
    listing = answered("ask", records="events", on="2023-12-08", strict=True)
    (row,) = (one for one in listing["rows"] if one["id"] == "naval-exercises-2023-12")
    assert row == {
        "id": "naval-exercises-2023-12", "when": "8 Dec 2023", "edtf": "2023-12-08", "match": "certain",
        "what": "Algeria and Russia hold joint naval exercises", "who": "Algeria, Russia",
        "source": "harris-visit-2023 ¶14 s18",
    }  # fmt: skip


def test_pages_follow_one_another_and_tell_each_record_once(ids: Asking) -> None:
    async def work(client: Client) -> list[str]:
        found: list[str] = []
        cursor, pages = "", 0
        while pages == 0 or cursor:
            result = await client.call_tool(
                "ask", {"records": "events", "limit": 4, "cursor": cursor}
            )
            page: Any = result.structured_content
            assert len(page["rows"]) <= 4
            found += (one["id"] for one in page["rows"])
            cursor, pages = page["cursor"], pages + 1
        return found

    assert session(work) == ids("events")


@tried_on(
    ("given", "sentence"),
    [
        ({"limit": 0}, "limit: 0 is no number from 1 to 50"),
        ({"limit": 51}, "limit: 51 is no number from 1 to 50"),
        ({"cursor": "x"}, 'cursor: "x" is none that an answer to this question gave'),
        ({"cursor": "99999"}, 'cursor: "99999" is none that an answer to this question gave'),
        ({"actor": ["Algera"]}, 'no actor "Algera"; did you mean "Algeria"?'),
        ({"since": "last blue moon"}, '--since: "last blue moon"'),
        ({"kind": ["vist"]}, 'no kind "vist"; did you mean "visit"?'),
        ({"about": "Harris"}, "about means nothing to events: leave it out"),
        (
            {"records": "statements", "kind": ["visit"]},
            "kind means nothing to statements: leave it out",
        ),
        ({"records": "facts", "sources": 2}, "sources means nothing to facts: leave it out"),
        ({"sources": -1}, '--sources: "-1" is no number from 1 up'),
    ],
)
def test_what_cannot_be_asked_is_refused_in_our_sentences(
    given: dict[str, Any], sentence: str
) -> None:
    assert refused("ask", **{"records": "events", **given}).startswith(sentence)


@tried_on(
    ("tool", "given", "sentence"),
    [
        (
            "show",
            {"id": "naval-exercise"},
            'no record "naval-exercise"; did you mean "naval-exercises-2023-12"',
        ),
        ("actor", {"name": "Western Mediterranean"}, 'no actor "Western Mediterranean"'),
        ("cite", {"ids": []}, "ids: give 1 to 20 of them"),
        ("cite", {"ids": ["algeria"]}, "only events, statements, facts and articles can be cited"),
        ("prove", {"sentence": " "}, "sentence: there are no words to prove; give some"),
        (
            "prove",
            {"sentence": "x", "ids": ["algeria"]},
            "ids: only events, statements and facts cite anything",
        ),
    ],
)
def test_each_tool_says_what_would_be_right(
    tool: str, given: dict[str, Any], sentence: str
) -> None:
    assert refused(tool, **given).startswith(sentence)


@tried_on(
    ("tool", "given", "sentence"),
    [
        ("ask", {}, "records is not given; give events, statements or facts"),
        (
            "ask",
            {"records": "dreams"},
            'records: "dreams" is none of events, statements or facts',
        ),
        (
            "ask",
            {"records": "events", "actor": 7},
            'actor: 7 is no list of texts, as ["Algeria"]',
        ),
        (
            "ask",
            {"records": "events", "limit": "many"},
            'limit: "many" is no whole number',
        ),
        (
            "ask",
            {"records": "events", "actors": []},
            'no "actors" is asked for; give records, since,',
        ),
        ("show", {"id": ["x"]}, 'id: ["x"] is no text'),
        ("cite", {"ids": [1]}, "ids: 1 is no text"),
        ("prove", {"sentence": None}, "sentence: null is no text"),
        ("prove", {"text": "x"}, 'no "text" is asked for; give sentence or ids'),
        ("prove", {}, "sentence is not given; give text"),
    ],
)
def test_what_is_misgiven_is_told_in_our_own_sentences(
    tool: str, given: dict[str, Any], sentence: str
) -> None:
    told = refused(tool, **given)
    assert told.startswith(sentence)
    assert not any(one in told for one in ("validation", "http", "pydantic", "\n"))


def test_actor_tells_a_part_by_its_headings() -> None:
    told = answered("actor", name="Algeria", limit=1)
    assert (told["id"], told["name"], told["fields"]["kind"]) == ("algeria", "Algeria", "state")
    did = told["parts"][0]
    assert (did["heading"], did["total"], len(did["rows"])) == ("What it did", 3, 1)


def test_cite_gives_what_the_command_gives(answer: Asking) -> None:
    told = answered("cite", ids=["harris-on-un-process"])
    as_markdown = answer("cite", "harris-on-un-process")
    assert "".join(f"{one}\n" for one in told["references"]) == as_markdown.replace("\\", "")


@pytest.fixture
def mine(sahara: Sahara) -> Path:
    """A dossier of our own article, whose text is attached."""
    Path("talks.txt").write_text(talks.TEXT, encoding="utf-8")
    assert sahara("new", "mine").status == 0
    talks.write(Path("draft.jsonl"), talks.draft())
    added = sahara("add", "draft.jsonl", "--to", "mine", "--copy", "talks.txt", "--accept-doubts")
    assert added.status == 0, added.err
    return Path("mine")


def test_no_text_of_an_article_is_told_beyond_the_cited_sentence(mine: Path) -> None:
    told = answered("show", mine, id="talks")
    assert [one["sentence"] for one in told["cited"]] == [
        "Ministers of Northland met their neighbours on Friday at the Harbour."
    ]
    assert "border in spring" not in json.dumps(told)
    proved = answered(
        "prove", mine, sentence="Ministers of Northland met their neighbours at the Harbour."
    )
    assert proved["verdict"] == "stands"
    assert "old mill" not in json.dumps(proved)
    Path("home/sahara").rename("elsewhere")
    told = answered("show", mine, id="talks")
    assert told["cited"] == [
        {"source": "border-talks ¶1 s1", "sentence": "", "proof": "no copy is attached"}
    ]


def test_a_dossier_that_changes_is_read_again(mine: Path) -> None:
    async def work(client: Client) -> tuple[Any, Any]:
        before: Any = (await client.call_tool("ask", {"records": "facts"})).structured_content
        (mine / "facts.jsonl").write_text("", encoding="utf-8")
        after: Any = (await client.call_tool("ask", {"records": "facts"})).structured_content
        return before["total"], after["total"]

    assert session(work, mine) == (1, 0)
