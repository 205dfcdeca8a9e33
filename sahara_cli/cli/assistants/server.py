"""The tools as an MCP server has them: read-only, over standard input and output; errors are our own sentences."""

import json
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, Literal, ParamSpec, TypeVar

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.context import Context
from mcp.server.mcpserver.exceptions import ToolError, UnexpectedToolError
from mcp.server.mcpserver.tools import Tool
from mcp_types import ToolAnnotations
from pydantic import ValidationError

from sahara_cli import __version__
from sahara_cli.cli.assistants.answers import LIMIT, Answers
from sahara_cli.cli.assistants.results import Listing, Profile, Proved, References, Whole
from sahara_cli.cli.options import Kinds, Reports, Statuses, When, Which
from sahara_cli.errors import SaharaError
from sahara_cli.sink import one_line

P = ParamSpec("P")
R = TypeVar("R")

_READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)
#: How much of a misgiven value is told, in characters.
_LONGEST = 80
#: Defaults that a client need not be told of: they say that nothing was asked.
_NOTHING: tuple[object, ...] = ("", 0, [], False)
_ABOUT = """\
A dossier of records coded from news articles: events, statements and facts, each with the sentence that it rests on. \
Dates are EDTF and say no more than the articles do; "possible" is not "certain". Cite with `cite`, and `prove` a \
sentence before you write it."""


class _Tool(Tool):
    """A tool that says in our own sentences what is wrong with what it was given."""

    async def run(
        self,
        arguments: dict[str, Any],
        context: Context[Any, Any],
        convert_result: bool = False,  # noqa: FBT001, FBT002  # the library's own
    ) -> Any:
        """Run the tool; refuse arguments that it has not, and those of another kind."""
        fields = self.parameters["properties"]
        if unknown := [argument for argument in arguments if argument not in fields]:
            reason = f"no {_as_json(unknown[0])} is asked for; give {_listed(fields)}"
            raise ToolError(f"Error executing tool {self.name}: {reason}")
        try:
            return await super().run(arguments, context, convert_result)
        except UnexpectedToolError:
            raise
        except ToolError as error:
            if not isinstance(error.__cause__, ValidationError):
                raise
            reason = _misgiven(error.__cause__, fields)
            raise ToolError(f"Error executing tool {self.name}: {reason}") from None


#: What a field of a schema's type is called.
_TYPES = {
    "string": "text", "integer": "whole number", "array": 'list of texts, as ["Algeria"]', "boolean": "true or false",
}  # fmt: skip


def _misgiven(error: ValidationError, fields: dict[str, Any]) -> str:
    """Say what the first misgiven argument is, and what would be right."""
    first = error.errors()[0]
    name, *within = first["loc"] or ("",)
    field = fields.get(str(name), {})
    kind = _TYPES["string" if within else field.get("type", "string")]
    choices = _listed(field["enum"]) if "enum" in field else ""
    if first["type"] == "missing":
        return f"{name} is not given; give {choices or kind}"
    right = f"none of {choices}" if choices else f"no {kind}"
    return f"{name}: {_as_json(first['input'])} is {right}"


def _listed(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last


def _as_json(value: object) -> str:
    """Give what a client gave as JSON, on one line and not all of a long one."""
    written = one_line(json.dumps(value, ensure_ascii=False, default=str))
    return written if len(written) <= _LONGEST else f"{written[:_LONGEST]}…"


def served(answers: Answers) -> MCPServer:
    """Make the server whose tools give these answers."""
    tools: list[Tool] = []

    def tool(call: Callable[P, R]) -> Callable[P, R]:
        made = _Tool.from_function(_telling(call), annotations=_READS)
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
        near: list[str] = [],  # noqa: B006
        status: list[str] = [],  # noqa: B006
        kind: list[str] = [],  # noqa: B006
        sources: int = 0,
        about: str = "",
        limit: int = LIMIT,
        cursor: str = "",
    ) -> Listing:
        """List records in order of date. Dates as typed: 2023, "June 2020", 2020..2023. Several values of one filter: any; different filters: all. `about` is a statement's speaker or a fact's subject; `kind` an event's (visit, meeting, attack, PLOVER's); `sources` the least number of publishers; `as_of` what was out by then; `near` LAT,LON,KM; `strict` leaves out what is only possible. limit ≤ 50."""  # noqa: E501 - clients show it as it stands
        when = When(since or None, until or None, on or None, as_of or None, strict)
        which = Which(
            *(some or None for some in (actor, together_with, place, topic, article, text, near))
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
            for key, value in field.items()
            if key != "title" and not (key == "default" and value in _NOTHING)
        }
        for name, field in schema["properties"].items()
    }
    return {key: schema[key] for key in ("type", "required") if key in schema} | {
        "properties": fields
    }


def _telling(call: Callable[P, R]) -> Callable[P, R]:
    """Give an expected failure to the client in its own sentence, with what was meant instead."""

    @wraps(call)
    def refusing(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return call(*args, **kwargs)
        except SaharaError as error:
            raise ToolError(one_line(str(error))) from error

    return refusing
