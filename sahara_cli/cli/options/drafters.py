"""Options about who drafts: rules, unless another's claims are given or a language model is named."""

from pathlib import Path
from typing import Annotated, NamedTuple

from sahara_cli.cli.words import Option

_WHO = "Who drafts"


class Drafters(NamedTuple):
    """Options about another drafter than rules."""

    from_: Annotated[
        Path | None,
        Option(
            "--from",
            metavar="FILE",
            help="Take what another drafted: a chat's JSON, or langextract's JSONL.",
            rich_help_panel=_WHO,
        ),
    ] = None
    model: Annotated[
        str | None,
        Option(
            "--model",
            metavar="NAME",
            help="Ask a language model too, by its name or alias in `llm`.",
            rich_help_panel=_WHO,
        ),
    ] = None
    model_option: Annotated[
        list[str] | None,
        Option(
            "--model-option",
            metavar="K V",
            help="An option of the model's; may be repeated.",
            rich_help_panel=_WHO,
        ),
    ] = None
    yes: Annotated[
        bool,
        Option("--yes", help="Send the text to a model elsewhere unasked.", rich_help_panel=_WHO),
    ] = False
    again: Annotated[
        bool,
        Option("--again", help="Ask anew, also what was answered.", rich_help_panel=_WHO),
    ] = False
    dry_run: Annotated[
        bool,
        Option(
            "--dry-run",
            help="Print what the model would be asked, and stop.",
            rich_help_panel=_WHO,
        ),
    ] = False
    reasons: Annotated[
        bool,
        Option(
            "--reasons",
            help="Say of each claim that is refused or doubted why.",
            rich_help_panel=_WHO,
        ),
    ] = False
