"""Ask a model about an article, window by window: answers are bounded, kept, and repaired once where needed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple, Protocol

from sahara_cli.drafting.claims.claimed import Refused
from sahara_cli.drafting.models.answers import AnswerError, chosen, parsed
from sahara_cli.drafting.models.offers import offer
from sahara_cli.drafting.models.prompts import SYSTEM, VERSION, question
from sahara_cli.drafting.models.windows import windows
from sahara_cli.texts import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Any

    from sahara_cli.drafting.models.answers import Chosen
    from sahara_cli.drafting.models.prompts import Question
    from sahara_cli.drafting.sheets import Sheet
    from sahara_cli.reports.drafts import Proposal

#: A model that is to mend its answer is shown so many characters of it.
_SHOWN = 2_000


class Answer(NamedTuple):
    """A model's answer; `problem` says where it was cut off, `late` because it took too long.

    Tokens are none where the model does not count.
    """

    text: str
    tokens_in: int | None = None
    tokens_out: int | None = None
    problem: str = ""
    late: bool = False


class Model(Protocol):
    """A model that can be asked."""

    @property
    def name(self) -> str:
        """The model's name."""

    @property
    def options(self) -> Mapping[str, object]:
        """The options that the model is asked with."""

    @property
    def supports_schema(self) -> bool:
        """Whether the model holds itself to a schema."""

    def ask(self, system: str, prompt: str, schema: Mapping[str, Any] | None) -> Answer:
        """Ask once; the answer is bounded in length and in time. Raises `ModelError`."""


class Kept(Protocol):
    """Keeps answers by the digest of their whole question."""

    def read(self, key: str) -> Answer | None:
        """Give the answer kept under a digest, or None."""

    def keep(self, key: str, answer: Answer) -> None:
        """Keep an answer under a digest."""


class Tally:
    """Counts the cost of asking: questions and tokens."""

    def __init__(self) -> None:
        self.asked = self.kept = 0
        self.tokens_in = self.tokens_out = 0
        self.counts = True

    def add(self, answer: Answer, *, was_kept: bool) -> None:
        """Add an answer."""
        if was_kept:
            self.kept += 1
            return
        self.asked += 1
        if answer.tokens_in is None or answer.tokens_out is None:
            self.counts = False
        self.tokens_in += answer.tokens_in or 0
        self.tokens_out += answer.tokens_out or 0


class Asked(NamedTuple):
    """A model's answers about an article: its choices, the windows that failed and why, and the answers' digest."""

    chosen: list[Chosen]
    failed: list[str]
    digest: str
    windows: int


def questions(sheet: Sheet, said: Sequence[Proposal]) -> list[Question]:
    """Write the questions about an article; `said` are the statements that rules drafted."""
    return [question(offer(sheet, window, said), sheet.published) for window in windows(sheet.text)]


def whole_prompt(posed: Question, *, with_schema: bool) -> str:
    """Give a question's prompt, with its schema where the model takes none of its own."""
    if not with_schema:
        return posed.prompt
    schema = json.dumps(posed.schema, ensure_ascii=False, separators=(",", ":"))
    return f"{posed.prompt}\nThe JSON Schema of your answer:\n{schema}\n"


class Asking:
    """Asks one model. `consent` is called before anything is sent, and may refuse."""

    def __init__(
        self, model: Model, kept: Kept, consent: Callable[[], None], *, again: bool
    ) -> None:
        self._model, self._kept, self._consent, self._again = model, kept, consent, again
        self.tally = Tally()

    def article(self, sheet: Sheet, said: Sequence[Proposal]) -> Asked:
        """Ask about an article."""
        asked = questions(sheet, said)
        answered: list[tuple[Question, list[Chosen]]] = []
        failed: list[str] = []
        answers: list[str] = []
        for at, posed in enumerate(asked, 1):
            where = f"window {at}, " if len(asked) > 1 else ""
            answer, lists = self._answered(posed)
            answers.append(answer.text)
            if isinstance(lists, str):
                failed.append(f"{where}nothing of the answer is taken: {lists}")
            else:
                answered.append((posed, list(chosen(lists, posed.offer, where))))
        return Asked(list(_joined(answered)), failed, digest("\n".join(answers)), len(asked))

    def _answered(self, posed: Question) -> tuple[Answer, dict[str, list[Any]] | str]:
        """Ask about a window; a model without schemas may mend its answer once."""
        bare = not self._model.supports_schema
        prompt = whole_prompt(posed, with_schema=bare)
        answer = self.ask(prompt, posed.schema)
        lists = _lists(answer)
        if isinstance(lists, str) and bare:
            prompt = (
                f"{prompt}\nYour last answer could not be read: {lists}. It began:\n{answer.text[:_SHOWN]}\n"
                "Answer again, with the JSON object alone.\n"
            )
            answer = self.ask(prompt, posed.schema)
            lists = _lists(answer)
        return answer, lists

    def ask(self, prompt: str, asked: Mapping[str, Any]) -> Answer:
        """Ask once within a schema, or give the kept answer; a late answer is not kept."""
        schema = asked if self._model.supports_schema else None
        key = self._key(prompt, schema)
        if not self._again and (stored := self._kept.read(key)):
            self.tally.add(stored, was_kept=True)
            return stored
        self._consent()
        answer = self._model.ask(SYSTEM, prompt, schema)
        self.tally.add(answer, was_kept=False)
        if not answer.late:
            self._kept.keep(key, answer)
        return answer

    def _key(self, prompt: str, schema: Mapping[str, Any] | None) -> str:
        options = {name: str(value) for name, value in self._model.options.items()}
        asked = [VERSION, self._model.name, options, SYSTEM, prompt, schema]
        return digest(json.dumps(asked, sort_keys=True))


def _lists(answer: Answer) -> dict[str, list[Any]] | str:
    if answer.problem:
        return answer.problem
    try:
        return parsed(answer.text)
    except AnswerError as error:
        return str(error)


def _joined(answered: Sequence[tuple[Question, list[Chosen]]]) -> Iterator[Chosen]:
    """Join the answers of overlapping windows by sentence: the window that asks about a sentence speaks for it.

    Another window's claim about it counts where that window has none.
    """
    spoken_for = {
        (_noun(claim), claim.sentence)
        for asked, claims in answered
        for claim in claims
        if claim.sentence - 1 in asked.offer.window.core
    }
    for asked, claims in answered:
        others: set[tuple[str, int]] = set()
        for claim in claims:
            key = (_noun(claim), claim.sentence)
            if not claim.sentence or claim.sentence - 1 in asked.offer.window.core:
                yield claim
            elif key not in spoken_for:
                others.add(key)
                yield claim
        spoken_for |= others


def _noun(chosen_claim: Chosen) -> str:
    claim = chosen_claim.claim
    return claim.claimed.noun if isinstance(claim, Refused) else claim.noun
