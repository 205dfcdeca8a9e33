"""A language model as a drafter on the command line: to whom the text goes, what it cost, and what stands of it."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Any

from sahara_cli.cli.options import tell
from sahara_cli.cli.outcomes import summed_up
from sahara_cli.drafting.claims.claimed import Proposer
from sahara_cli.drafting.claims.taking import taken
from sahara_cli.drafting.models.asking import Answer, Asking, questions, whole_prompt
from sahara_cli.drafting.models.joined import joined
from sahara_cli.drafting.models.library import model as model_of
from sahara_cli.drafting.models.prompts import SYSTEM, VERSION
from sahara_cli.drafting.proposals import ruled
from sahara_cli.errors import CheckError, RequestError
from sahara_cli.reports.rows import plural
from sahara_cli.sink import one_line, seen
from sahara_cli.storage import answers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.cli.options.drafters import Drafters
    from sahara_cli.drafting.sheets import Sheet
    from sahara_cli.reports.drafts import Proposal
    from sahara_cli.sink import Sink


class ByModel:
    """Drafts by rules and asks a model; both are joined."""

    def __init__(self, who: Drafters, *, reads_input: bool, keep: bool) -> None:
        self._model = model_of(who.model or "", who.model_option or (), time.monotonic)
        self._yes, self._reasons, self._reads_input = who.yes, who.reasons, reads_input
        self._asking = Asking(self._model, _Kept(keeps=keep), self._consent, again=who.again)
        self._taken = self._failed = 0
        self._seconds = 0.0

    def __call__(self, sheet: Sheet, name: str) -> list[Proposal]:
        """Propose what rules read and what stands of the model's claims."""
        by_rules = ruled(sheet)
        if sheet.reading is None:
            tell(one_line(f"{name}: it is not in English, and no model is asked"))
            return by_rules
        began = time.monotonic()
        said = [record for record in by_rules if record.noun == "statement"]
        asked = self._asking.article(sheet, said)
        self._seconds += time.monotonic() - began
        for why in asked.failed:
            tell(one_line(f"model {self._model.name}: {why}"))
        self._failed += bool(asked.failed)
        by = {"model": self._model.name, "prompt": VERSION, "digest": asked.digest}
        proposer = Proposer(f"model {self._model.name}, prompt {VERSION}", by)
        outcome = taken(sheet, [choice.claim for choice in asked.chosen], proposer)
        if asked.chosen:
            summed_up(outcome, reasons=self._reasons)
        self._taken += outcome.stands + outcome.doubted
        return joined(by_rules, outcome, asked.chosen)

    def close(self) -> None:
        """Say what asking cost. Raises `CheckError` where answers were given and none could be read."""
        tally = self._asking.tally
        kept = f", {tally.kept} kept from before" if tally.kept else ""
        tokens = (
            f"{tally.tokens_in:,} tokens in, {tally.tokens_out:,} out"
            if tally.counts
            else "its tokens are not told"
        )
        cost = f"; {tokens}; {self._seconds:.1f} s" if tally.asked else ""
        tell(
            one_line(
                f"model {self._model.name}: {plural('question', tally.asked)} asked{kept}{cost}"
            )
        )
        if self._failed and not self._taken:
            raise CheckError(f"model {self._model.name}: nothing that it answered stands")

    def _consent(self) -> None:
        """Say to whom a text is sent, and ask; once. Raises `RequestError` where it may not be sent."""
        to = self._model.sent_to
        if not to or self._yes:
            return
        message = f"model {self._model.name} is not on this machine: the text is sent to {to}"
        terminal = sys.stdin is not None and sys.stdin.isatty() and not self._reads_input
        if not terminal:
            raise RequestError(f"{message}; --yes allows it")
        sys.stderr.write(f"sahara: {seen(message)}; send it? [y/N] ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() not in {"y", "yes"}:
            raise RequestError("nothing is sent, and nothing is drafted")
        self._yes = True


class _Kept:
    """The answers that are kept in the reader's data folder; where nothing is to be kept there, those from before."""

    def __init__(self, *, keeps: bool) -> None:
        self._keeps = keeps

    def read(self, key: str) -> Answer | None:
        answer = answers.read(key)
        if answer is None:
            return None
        return Answer(
            answer["text"],
            _count(answer.get("in")),
            _count(answer.get("out")),
            str(answer.get("problem") or ""),
        )

    def keep(self, key: str, answer: Answer) -> None:
        fields: dict[str, Any] = {
            "text": answer.text,
            "in": answer.tokens_in,
            "out": answer.tokens_out,
            "problem": answer.problem,
        }
        if self._keeps:
            answers.keep(key, fields)


def _count(value: object) -> int | None:
    return value if isinstance(value, int) else None


def write_questions(sheets: Sequence[Sheet], sink: Sink) -> None:
    """Print what a model would be asked: the instructions, and each window's prompt and schema."""
    sink.write(f"--- instructions, prompt {VERSION} ---\n{SYSTEM}")
    for sheet in sheets:
        said = [proposal for proposal in ruled(sheet) if proposal.noun == "statement"]
        asked = questions(sheet, said)
        for at, question in enumerate(asked, 1):
            place = f"{sheet.article}, window {at} of {len(asked)}"
            schema = json.dumps(question.schema, ensure_ascii=False)
            sink.write(f"\n--- {place}: prompt ---\n{whole_prompt(question, with_schema=False)}")
            sink.write(f"\n--- {place}: schema ---\n{seen(schema)}\n")
