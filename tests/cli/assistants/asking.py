"""Asking the server with the SDK's own client, in memory or as a process of its own."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any

from sahara_cli.cli.assistants.answers import Answers
from sahara_cli.storage.dossiers import chosen
from tests.conftest import FROM_HERE

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from mcp.client.client import Client

#: Three bytes are a token at least, in any script that models are fed with.
BYTES_PER_TOKEN = 3


def weight(answer: Any) -> float:
    """Count an answer's tokens, cautiously: all that is sent, by its bytes."""
    raw: str = answer.model_dump_json(by_alias=True, exclude_none=True)
    return len(raw.encode()) / BYTES_PER_TOKEN


def session(
    work: Callable[[Client], Awaitable[Any]], *folders: Path | str, own_process: bool = False
) -> Any:
    """Do some work with a client that is connected to a server of these dossiers, or of the one that ships."""
    import anyio  # here, since the SDK takes a second to load: not wherever tests are collected
    from mcp.client.client import Client
    from mcp.client.stdio import StdioServerParameters, stdio_client

    from sahara_cli.cli.assistants.server import served

    async def run() -> Any:
        named = [str(one) for one in folders]
        if own_process:
            args = [
                "-m",
                "sahara_cli",
                "mcp",
                *(word for one in named for word in ("--dossier", one)),
            ]
            started = StdioServerParameters(
                command=sys.executable, args=args, env={**os.environ, **FROM_HERE}
            )
            # By default it writes where standard error led when it was first loaded, which a test may have changed.
            server: Any = stdio_client(started, errlog=sys.__stderr__ or sys.stderr)
        else:
            server = served(Answers(chosen(named or None)))
        async with Client(server) as client:
            return await work(client)

    return anyio.run(run)


def called(tool: str, *folders: Path | str, **arguments: object) -> Any:
    """Call one tool."""

    async def work(client: Client) -> Any:
        return await client.call_tool(tool, arguments)

    return session(work, *folders)


def answered(tool: str, *folders: Path | str, **arguments: object) -> dict[str, Any]:
    """Call one tool that must answer; its two forms are the same."""
    result = called(tool, *folders, **arguments)
    assert not result.is_error, result.content
    held: dict[str, Any] = result.structured_content
    assert json.loads(result.content[0].text) == held
    return held


def refused(tool: str, *folders: Path | str, **arguments: object) -> str:
    """Call one tool that must refuse; give its sentence."""
    result = called(tool, *folders, **arguments)
    assert result.is_error
    text: str = result.content[0].text
    return text.removeprefix(f"Error executing tool {tool}: ")
