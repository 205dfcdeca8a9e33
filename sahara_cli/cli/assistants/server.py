"""The tools as an MCP server has them: read-only, over standard input and output; errors are our own sentences."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Literal, ParamSpec, TypeVar

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.tools import Tool
from mcp_types import ToolAnnotations

from sahara_cli import __version__
from sahara_cli.cli.assistants.answers import LIMIT, Answers
from sahara_cli.cli.assistants.results import Listing, Profile, Proved, References, Whole
from sahara_cli.cli.options import Kinds, Reports, Statuses, When, Which
from sahara_cli.errors import SaharaError
from sahara_cli.sink import one_line

P = ParamSpec("P")
R = TypeVar("R")

_READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)
#: Defaults that a client need not be told of: they say that nothing was asked.
_NOTHING: tuple[object, ...] = ("", 0, [], False)
_ABOUT = """\
A dossier of records coded from news articles: events, statements and facts, each with the sentence that it rests on. \
Dates are EDTF and say no more than the articles do; "possible" is not "certain". Cite with `cite`, and `prove` a \
sentence before you write it."""


def served(answers: Answers) -> MCPServer:
    """Make the server whose tools give these answers."""
    tools: list[Tool] = []

    def tool(call: Callable[P, R]) -> Callable[P, R]:
        made = Tool.from_function(_telling(call), annotations=_READS)
        tools.append(made.model_copy(update={"parameters": _brief(made.parameters)}))
        return call

    @tool
    def ask(
        records: Literal["events", "statements", "facts"],
        since: str = "",
        until: str = "",
        on: str = "",
        as_of: str = "",
        strict: bool = False,  # noqa: FBT001, FBT002  # a flag of the client's
        actor: list[str] = [],  # noqa: B006  # Pydantic makes each call's own
        together_with: list[str] = [],  # noqa: B006
        place: list[str] = [],  # noqa: B006
        topic: list[str] = [],  # noqa: B006
        article: list[str] = [],  # noqa: B006
        text: list[str] = [],  # noqa: B006
        status: list[str] = [],  # noqa: B006
        kind: list[str] = [],  # noqa: B006
        sources: int = 0,
        about: str = "",
        limit: int = LIMIT,
        cursor: str = "",
    ) -> Listing:
        """List records in order of date. Dates as typed: 2023, "June 2020", 2020..2023. Several values of one filter: any; different filters: all. `about` is a statement's speaker or a fact's subject; `kind` an event's (visit, meeting, attack, PLOVER's); `sources` the least number of publishers; `as_of` what was out by then; `strict` leaves out what is only possible. limit ≤ 50."""  # noqa: E501 - clients show it as it stands
        when = When(since or None, until or None, on or None, as_of or None, strict)
        which = Which(
            *(some or None for some in (actor, together_with, place, topic, article, text))
        )
        reports = Reports(str(sources) if sources else None)
        noun = records.removesuffix("s")
        return answers.listed(
            noun,
            when,
            which,
            Statuses(status or None),
            Kinds(kind or None),
            reports,
            about,
            limit,
            cursor,
        )

    @tool
    def show(id: str) -> Whole:  # noqa: A002  # as the rows call it
        """Show one record whole: its fields, how its date was derived, the cited sentences where a copy is attached."""
        return answers.shown(id)

    @tool
    def actor(name: str, since: str = "", until: str = "", limit: int = 5) -> Profile:
        """Tell an actor's part: what it did, had done to it, said, what is claimed of it; `limit` rows a heading."""
        when = When(since or None, until or None)
        return answers.actor(name, when, max(1, min(limit, LIMIT)))

    @tool
    def cite(ids: list[str]) -> References:
        """Give references to records, ready to paste."""
        return answers.cited(ids)

    @tool
    def prove(sentence: str, ids: list[str] = []) -> Proved:  # noqa: B006
        """Hold a sentence that you are about to write against the cited spans, all or those of `ids`: which of its words, numbers and dates stand where, what stands nowhere, what contradicts it."""  # noqa: E501
        return answers.proved(sentence, ids)

    return MCPServer(
        "sahara", instructions=_ABOUT, version=__version__, tools=tools, log_level="WARNING"
    )


def _brief(schema: dict[str, Any]) -> dict[str, Any]:
    """Leave out of a schema what is only made of names, and defaults that say nothing: each client reads it whole."""
    fields = {
        name: {
            key: value
            for key, value in one.items()
            if key != "title" and not (key == "default" and value in _NOTHING)
        }
        for name, one in schema["properties"].items()
    }
    return {key: schema[key] for key in ("type", "required") if key in schema} | {
        "properties": fields
    }


def _telling(call: Callable[P, R]) -> Callable[P, R]:
    """Give an expected failure to the client in its own sentence, with what was meant instead."""

    @wraps(call)
    def told(*args: P.args, **given: P.kwargs) -> R:
        try:
            return call(*args, **given)
        except SaharaError as error:
            raise ToolError(one_line(str(error))) from error

    return told
