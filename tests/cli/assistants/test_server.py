"""The server as a client meets it: five tools that read, small lists, small answers, typed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import validate  # type: ignore[import-untyped]  # it ships no types

from tests.cli.assistants.asking import called, session, weight
from tests.conftest import FROM_HERE, HUNG, PROGRAM
from tests.rows import tried_on

if TYPE_CHECKING:
    from pathlib import Path

    from mcp.client.client import Client

    from tests.conftest import Maker, Refused, Sahara

_TOOLS = ["ask", "show", "actor", "cite", "prove"]
_MOST_TOOLS, _MOST_ANSWER = 2_000, 8_000
_CALLS: dict[str, dict[str, Any]] = {
    "ask": {"records": "events", "since": "2020", "limit": 50},
    "show": {"id": "naval-exercises-2023-12"},
    "actor": {"name": "Algeria", "limit": 20},
    "cite": {"ids": ["naval-exercises-2023-12", "harris-on-un-process"]},
    "prove": {"sentence": "Algeria and Russia held joint naval exercises on 8 December 2023."},
}


@pytest.mark.slow  # starts a server
def test_a_client_over_stdio_lists_asks_and_is_told_what_was_meant() -> None:
    async def work(client: Client) -> tuple[Any, ...]:
        tools = await client.list_tools()
        answers = [await client.call_tool(name, given) for name, given in _CALLS.items()]
        return tools, answers, await client.call_tool("actor", {"name": "Algera"})

    tools, answers, slip = session(work, own_process=True)
    assert [one.name for one in tools.tools] == _TOOLS
    assert all(one.annotations.read_only_hint for one in tools.tools)
    assert weight(tools) <= _MOST_TOOLS
    for tool, answer in zip(tools.tools, answers, strict=True):
        assert not answer.is_error, answer.content
        validate(answer.structured_content, tool.output_schema)
        assert weight(answer) <= _MOST_ANSWER
    assert slip.is_error
    assert slip.content[0].text == (
        'Error executing tool actor: no actor "Algera"; did you mean "Algeria"?'
    )


def test_no_tool_writes_anything(tmp_path: Path, sahara: Sahara) -> None:
    sahara("new", "mine", "--example")
    before = {one: one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()}

    async def work(client: Client) -> None:
        await client.call_tool("ask", {"records": "events"})
        await client.call_tool("prove", {"sentence": "The Vell dam gave way in March."})

    session(work, "mine")
    assert {one: one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()} == before


def _hostile(make: Maker) -> Path:
    """Make a dossier whose every field is as long as it may be, in signs of four bytes."""
    wide = "\U00020000" * 4_000
    actors = [
        {"id": f"actor-{at}", "name": f"{wide[:300]} {at}", "kind": "state"} for at in range(200)
    ]
    ids = [one["id"] for one in actors]
    cites = [
        {
            "article": "paper",
            "start": at,
            "end": at + 30,
            "digest": "0" * 64,
            "paragraph": 1,
            "sentence": 1,
        }
        for at in range(200)
    ]
    events = [
        {
            "id": f"event-{at}",
            "title": f"{at} {wide}",
            "actors": ids,
            "recipients": ids,
            "date_basis": wide,
            "cites": cites,
        }
        for at in range(120)
    ]
    said = [
        {"id": f"said-{at}", "speaker": "actor-0", "text": wide, "mentioned": ids}
        for at in range(60)
    ]
    facts = [
        {"id": f"fact-{at}", "subject": "actor-0", "value": wide, "property": wide}
        for at in range(60)
    ]
    return make(actor=actors, event=events, statement=said, fact=facts)


@pytest.mark.slow  # sends the longest answers
def test_no_answer_is_longer_than_a_client_can_bear(make: Maker) -> None:
    folder = _hostile(make)
    asked: list[tuple[str, dict[str, Any]]] = [
        *(("ask", {"records": noun, "limit": 50}) for noun in ("events", "statements", "facts")),
        *(("show", {"id": one}) for one in ("event-3", "said-3", "fact-3", "actor-3")),
        ("actor", {"name": "actor-0", "limit": 20}),
        ("cite", {"ids": [f"event-{at}" for at in range(20)]}),
        ("prove", {"sentence": "\U00020000 and 450 others met on 3 March 2024. " * 200}),
        ("prove", {"sentence": "3 \U00020000", "ids": [f"event-{at}" for at in range(20)]}),
    ]

    async def work(client: Client) -> list[Any]:
        return [(name, given, await client.call_tool(name, given)) for name, given in asked]

    for name, given, answer in session(work, folder):
        assert weight(answer) <= _MOST_ANSWER, (name, given)
        assert not answer.is_error, answer.content


@tried_on(
    ("tool", "given"),
    [
        ("ask", {}),
        ("ask", {"records": "dreams"}),
        ("ask", {"records": "events", "actor": 7}),
        ("show", {"id": ["x"]}),
        ("cite", {"ids": "x"}),
        ("prove", {"sentence": None}),
        ("delete", {"id": "x"}),
    ],
)
def test_what_is_no_question_is_refused_and_the_server_goes_on(
    tool: str, given: dict[str, Any]
) -> None:
    async def work(client: Client) -> tuple[bool, Any]:
        try:
            refusal = (await client.call_tool(tool, given)).is_error
        except Exception:  # noqa: BLE001 - an unknown tool is an error of the protocol
            refusal = True
        return refusal, await client.call_tool("cite", {"ids": ["algeria-abstains-on-invasion"]})

    refusal, after = session(work)
    assert refusal
    assert not after.is_error


def test_what_a_terminal_would_obey_is_shown(make: Maker) -> None:
    folder = make(event=[{"id": "odd", "title": "They \x1b[2Jmet \u202eagain"}])
    answer = called("ask", folder, records="events")
    (row,) = answer.structured_content["rows"]
    assert row["what"] == "They \\x1b[2Jmet \\u202eagain"


def test_a_dossier_that_is_not_sound_is_refused_before_anybody_asks(
    refused: Refused, make: Maker
) -> None:
    folder = make()
    (folder / "dossier.json").write_text("{", encoding="utf-8")
    assert "dossier.json" in refused("mcp", "--dossier", folder, status=3)


def test_without_the_library_it_is_said_how_to_get_it(
    refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mcp", None)
    sentence = refused("mcp")
    assert sentence.startswith("sahara mcp needs the MCP library, which is not installed: ")


def test_the_guide_s_configuration_names_the_command() -> None:
    page = (files("sahara_cli.guides") / "models.md").read_text("utf-8")
    told = next(line for line in page.splitlines() if line.startswith('{"mcpServers"'))
    server = json.loads(told)["mcpServers"]["sahara"]
    assert server["command"].endswith("/sahara")
    assert server["args"][0] == "mcp"


@pytest.mark.slow  # starts servers
def test_an_interrupt_ends_it_and_so_does_the_end_of_its_input() -> None:
    started = (*PROGRAM, "mcp")
    with subprocess.Popen(
        started, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, **FROM_HERE}
    ) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        hello = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {
            "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"},
        }}  # fmt: skip
        server.stdin.write(json.dumps(hello).encode() + b"\n")
        server.stdin.flush()
        assert b'"serverInfo"' in server.stdout.readline()
        server.send_signal(signal.SIGINT)
        assert server.wait(HUNG) == -signal.SIGINT
    ended = subprocess.run(
        started, stdin=subprocess.DEVNULL, capture_output=True, env={**os.environ, **FROM_HERE}, timeout=HUNG,
        check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
