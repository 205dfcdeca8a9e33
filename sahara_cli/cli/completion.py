"""Completion for a shell: names, kinds and ids out of the dossier at hand, whatever their case."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from sahara_cli.texts.invisible import JOINERS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sahara_cli.cli.words import Completer
    from sahara_cli.dossier.called import Named
    from sahara_cli.dossier.selection import Dossier

#: Spaces that are no plain one, but letters to a shell.
_SPACES = "\u00a0\u202f"

#: A name that what was typed may begin, and what to type for it: itself, or an id.
Offer: TypeAlias = tuple[str, str]


class _Fitting(str):
    """A choice that fits what was typed, if not to the letter; Typer keeps only those that `startswith` it."""

    __slots__ = ()

    def startswith(self, *_: object) -> bool:
        return True


def _folders(typed: "Mapping[str, Any]") -> "tuple[Path, ...]":
    """Tell which dossiers a command line names: the one that it changes, else those that it asks."""
    from pathlib import Path

    from sahara_cli.storage.dossiers import chosen

    to = typed.get("to")
    return (Path(to),) if to else chosen(typed.get("dossier"))


def _of_dossier(choices: "Callable[[Dossier], Iterable[str | Offer]]") -> "Completer":
    """Complete from the dossiers that the command line names; one that cannot be read completes nothing."""

    def complete(ctx: Any, incomplete: str) -> list[str]:
        from sahara_cli.errors import SaharaError
        from sahara_cli.storage.dossiers import load

        try:
            return _fitting(incomplete, choices(load(_folders(ctx.params), plainly=True)))
        except SaharaError:
            return []

    return complete


def _of_kind(*nouns: str) -> "Completer":
    """Complete the names of a kind of records, for which no more of the dossiers is loaded."""

    def complete(ctx: Any, incomplete: str) -> list[str]:
        from sahara_cli.errors import SaharaError
        from sahara_cli.storage.dossiers import shelved

        try:
            shelf = shelved(_folders(ctx.params), plainly=True)
            read = [record for noun in nouns for record in shelf.read(noun)]
            return _fitting(incomplete, _names(cast("Sequence[Named]", read)))
        except SaharaError:
            return []

    return complete


def _of(choices: Callable[[], Iterable[str]]) -> "Completer":
    def complete(ctx: Any, incomplete: str) -> list[str]:  # noqa: ARG001  # Typer calls by these names
        return _fitting(incomplete, choices())

    return complete


def among(choices: Iterable[str]) -> "Completer":
    """Complete from words that are known beforehand."""
    return _of(lambda: choices)


def _fitting(incomplete: str, choices: "Iterable[str | Offer]") -> list[str]:
    from sahara_cli.texts.folding import (
        fold,  # a plain query imports this module too, but completes nothing
    )

    typed = fold(incomplete.strip("\"'"))
    offers = (choice if isinstance(choice, tuple) else (choice, choice) for choice in choices)
    fitting = (offer for name, offer in offers if fold(name).startswith(typed))
    return [_Fitting(offer) for offer in dict.fromkeys(fitting) if _is_typable(offer)]


def _is_typable(choice: str) -> bool:
    """Leave out what a command line could not hold as it stands, and what a command would take for an option."""
    allowed = _SPACES + JOINERS
    return not choice.startswith("-") and all(
        sign.isprintable() or sign in allowed for sign in choice
    )


def _kinds() -> Iterable[str]:
    from sahara_cli.dossier.kinds import KINDS, PLAIN

    return (*PLAIN, *KINDS)


def _statuses() -> Iterable[str]:
    from sahara_cli.dossier.records import STATUSES

    return STATUSES


def _nouns() -> Iterable[str]:
    from sahara_cli.reports.flat import NOUNS

    return (*NOUNS, "draft")


#: The kinds of records that commands list, whose columns may be named.
_LISTED = {
    "events": "event", "quote": "statement", "fact": "fact", "actor": "actor", "articles": "article", "find": "any",
    "timeline": "any",
}  # fmt: skip


def columns(ctx: Any, incomplete: str) -> list[str]:
    """Complete the columns of a listing, the last of several that a comma parts."""
    from sahara_cli.reports.columns import DATA, SHOWN

    before, comma, last = incomplete.rpartition(",")
    noun = _LISTED.get(ctx.info_name, "")
    known = dict.fromkeys((*SHOWN.get(noun, ()), *DATA.get(noun, ())))
    rest = [name for name in known if name not in before.split(",")]
    return [_Fitting(f"{before}{comma}{name}") for name in _fitting(last, rest)]


def folders(ctx: Any, incomplete: str) -> list[str]:  # noqa: ARG001  # Typer calls by these names
    """Complete the folders that hold a dossier; where there is none of that name, the shell completes files itself."""
    from pathlib import Path

    before, slash, begun = incomplete.rpartition("/")
    try:
        beside = sorted(Path(f"{before}{slash}" or ".").expanduser().iterdir())
    except (OSError, ValueError, RuntimeError):
        return []
    names = [folder.name for folder in beside if (folder / "dossier.json").is_file()]
    fitting = [name for name in names if name.startswith(begun) and _is_typable(name)]
    return [_Fitting(f"{before}{slash}{name}") for name in fitting]


def _names(records: "Iterable[Named]") -> "Iterator[Offer]":
    from sahara_cli.dossier.called import offered

    return offered(records)


actors = _of_kind("actor")
places = _of_kind("place")
articles = _of_kind("article", "dataset")
figures = _of_dossier(lambda d: d.figures)
topics = _of_dossier(lambda d: d.topics)
subjects = _of_dossier(lambda d: (*_names(d.actors), *_names(d.places), *d.topics))
ids = _of_dossier(
    lambda d: (claim.id for claim in (*d.claims, *d.actors, *d.places, *d.sources, *d.sames))
)
kinds = _of(_kinds)
statuses = _of(_statuses)
nouns = _of(_nouns)
