"""A model that gives recorded answers, registered through `llm`'s own plugin hook."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import llm
from llm.plugins import pm

from tests.drafting.claims.ferries import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.conftest import Result, Sahara

DRAFT = (
    "draft",
    "ferries.txt",
    "--published",
    "2024-05-12",
    "--today",
    "2024-06-01",
    "--model",
    "told",
)

SIGNED = {
    "sentence": 2, "title": "Ferry lines sign accord on timetables", "kind": "support", "status": "reported",
    "date": "D2", "actors": ["Orsen Line", "Selva Ferries"], "recipients": [], "places": [], "new_names": [],
}  # fmt: skip
STRIKE = {
    "sentence": 8, "title": "Deckhands plan strike over timetables", "kind": "protest", "status": "planned",
    "date": "D5", "actors": [], "recipients": [], "places": [],
    "new_names": [{"name": "union of deckhands", "side": "actor"}],
}  # fmt: skip
SAID = {"quotation": "Q1", "speaker": "Marta Ilves", "speaker_words": "", "says": ""}
DECIDES = {
    "quotation": "Q3",
    "speaker": "Pavel Orlo",
    "speaker_words": "",
    "says": "He will decide by 20 May.",
}
FACT = {
    "sentence": 3,
    "subject": "Marta Ilves",
    "property": "is the director of",
    "value": "Selva Ferries",
}
GOOD: dict[str, list[Any]] = {
    "events": [SIGNED, STRIKE],
    "statements": [SAID, DECIDES],
    "facts": [FACT],
}


class Told(llm.Model):
    """Gives one answer after another, the last for ever; each as text, or as parts."""

    model_id = "told"
    can_stream = True

    class Options(llm.Options):
        """What it can be asked with."""

        temperature: float | None = None

    def __init__(self) -> None:
        self.answers: list[str | Iterable[str]] = [json.dumps(GOOD)]
        self.prompts: list[Any] = []
        self.supports_schema = True
        self.api_base: str | None = "http://localhost:11434/v1"

    def answer(self, *answers: object) -> None:
        self.answers = [one if isinstance(one, str) else json.dumps(one) for one in answers]

    def execute(self, prompt: Any, stream: Any, response: Any, conversation: Any) -> Iterator[str]:  # noqa: ARG002
        answer = self.answers[min(len(self.prompts), len(self.answers) - 1)]
        self.prompts.append(prompt)
        response.set_usage(input=120, output=45)
        yield from [answer] if isinstance(answer, str) else answer


class Plugin:
    """Registers the model as a plugin does."""

    def __init__(self, model: Told) -> None:
        self._model = model

    @llm.hookimpl
    def register_models(self, register: Any) -> None:
        register(self._model, aliases=("t",))


def registered(model: Told) -> Plugin:
    """Register a model; the plugin is to be taken out again."""
    llm.get_models()  # which loads what is installed
    plugin = Plugin(model)
    pm.register(plugin)
    return plugin


def drafted(sahara: Sahara, *more: object) -> Result:
    """Draft the ferries' article with the model."""
    lay_out()
    return sahara(*DRAFT, "-f", "jsonl", *more)
