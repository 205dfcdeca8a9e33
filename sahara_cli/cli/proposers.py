"""The drafter that was typed: rules, what is in a file that another wrote, or rules and a language model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sahara_cli.cli.outcomes import summed_up
from sahara_cli.drafting.proposals import ruled
from sahara_cli.errors import CheckError, RequestError
from sahara_cli.files import DASH, name_of, read_text
from sahara_cli.sink import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sahara_cli.cli.options.drafters import Drafters
    from sahara_cli.drafting.claims.claimed import Outcome
    from sahara_cli.drafting.sheets import Sheet
    from sahara_cli.reports.drafts import Proposal


class Proposing(Protocol):
    """Proposes records of an article, its own first."""

    def __call__(self, sheet: Sheet, name: str) -> list[Proposal]:
        """Propose; `name` is what the article's file is called."""

    def close(self) -> None:
        """Say at the end what is left to say. Raises `CheckError` where nothing that was proposed stands."""


class Rules:
    """Drafts by rules."""

    def __call__(self, sheet: Sheet, name: str) -> list[Proposal]:  # noqa: ARG002 - another drafter tells it
        """Propose what the rules read."""
        return ruled(sheet)

    def close(self) -> None:
        """Say nothing: rules tell of themselves in the draft."""


class FromFile:
    """Takes what stands of the claims in a file: what a chat was asked for, or langextract wrote."""

    def __init__(self, path: Path, *, reasons: bool) -> None:
        from sahara_cli.texts import digest  # of what is read alone

        self._path, self._reasons = path, reasons
        self._text = read_text(path)
        self._by = {"file": one_line(path.name), "digest": digest(self._text)}
        self._outcome: Outcome | None = None

    def __call__(self, sheet: Sheet, name: str) -> list[Proposal]:  # noqa: ARG002 - it is one article
        """Propose what stands of the file."""
        from sahara_cli.drafting.claims.claimed import Proposer
        from sahara_cli.drafting.claims.plain import claims_in
        from sahara_cli.drafting.claims.taking import taken

        proposer = Proposer(one_line(name_of(self._path)), self._by)
        sheet.roster.pass_over()  # whom the claims do not name, no one asked for
        claims = claims_in(self._text, name_of(self._path), sheet)
        self._outcome = taken(sheet, claims, proposer)
        return [sheet.own, *self._outcome.proposals]

    def close(self) -> None:
        """Sum up what became of the claims, and say why on request."""
        outcome = self._outcome
        if outcome is None:
            return
        summed_up(outcome, reasons=self._reasons)
        if not (outcome.stands or outcome.doubted):
            raise CheckError(f"{outcome.proposer.name}: nothing that it proposes stands")


def proposing(who: Drafters, files: Sequence[Path], count: int, *, keep: bool) -> Proposing:
    """Choose who drafts. Raises `RequestError` where what was typed does not go together."""
    _refuse(who, count)
    if who.from_:
        return FromFile(who.from_, reasons=who.reasons)
    if who.model and not who.dry_run:
        from sahara_cli.cli.modelled import ByModel  # no other draft needs it

        return ByModel(who, reads_input=DASH in map(str, files), keep=keep)
    return Rules()


def _refuse(who: Drafters, count: int) -> None:
    if who.from_ and who.model:
        raise RequestError("--from and --model exclude one another; give one of them")
    if who.from_ and count != 1:
        raise RequestError(f"--from is of one article, and {count} are given; give one")
    about_model = {
        "--model-option": who.model_option,
        "--yes": who.yes,
        "--again": who.again,
        "--dry-run": who.dry_run,
    }
    for option, value in about_model.items():
        if value and not who.model:
            raise RequestError(f"{option} is about a model: give --model NAME with it")
    if who.reasons and not (who.from_ or who.model):
        raise RequestError(
            "--reasons tells why claims are refused: give --from FILE or --model NAME with it"
        )
