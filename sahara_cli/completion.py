"""What a shell may complete: names, kinds and ids out of the dossier at hand, whatever their case."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sahara_cli.dossier import Dossier


def actors(incomplete: str) -> list[str]:
    """Complete an actor's name or alias."""
    return _from_dossier(incomplete, lambda d: (name for a in d.actors for name in (a.name, *a.aliases)))


def places(incomplete: str) -> list[str]:
    """Complete a place's name or alias."""
    return _from_dossier(incomplete, lambda d: (name for p in d.places for name in (p.name, *p.aliases)))


def topics(incomplete: str) -> list[str]:
    """Complete a topic."""
    return _from_dossier(incomplete, lambda d: d.topics)


def articles(incomplete: str) -> list[str]:
    """Complete an article's id."""
    return _from_dossier(incomplete, lambda d: (a.id for a in d.articles))


def subjects(incomplete: str) -> list[str]:
    """Complete what facts are about: actors, places, topics."""
    return _from_dossier(
        incomplete, lambda d: (*(one.name for one in (*d.actors, *d.places)), *d.topics)
    )


def ids(incomplete: str) -> list[str]:
    """Complete any record's id."""
    return _from_dossier(
        incomplete, lambda d: (one.id for one in (*d.claims, *d.actors, *d.places, *d.articles))
    )


def kinds(incomplete: str) -> list[str]:
    """Complete a kind of event."""
    from sahara_cli.kinds import KINDS, PLAIN

    return fitting(incomplete, (*PLAIN, *KINDS))


def statuses(incomplete: str) -> list[str]:
    """Complete a status."""
    return fitting(incomplete, ("reported", "planned", "disputed"))


def formats(incomplete: str) -> list[str]:
    """Complete a format."""
    from sahara_cli.formats import FORMATS

    return fitting(incomplete, FORMATS)


def nouns(incomplete: str) -> list[str]:
    """Complete a kind of record."""
    from sahara_cli.reports.flat import NOUNS

    return fitting(incomplete, NOUNS)


def fitting(incomplete: str, choices: Iterable[str]) -> list[str]:
    """Choose what begins as typed, case, accents and an opening quotation mark aside."""
    from sahara_cli.criteria import fold

    typed = fold(incomplete.lstrip("\"'"))
    return [choice for choice in dict.fromkeys(choices) if fold(choice).startswith(typed)]


def _from_dossier(incomplete: str, choices: Callable[[Dossier], Iterable[str]]) -> list[str]:
    """Choose from the default dossier; one that cannot be read completes nothing."""
    from sahara_cli.errors import SaharaError
    from sahara_cli.storage.dossiers import chosen, load

    try:
        return fitting(incomplete, choices(load(chosen(()))))
    except SaharaError:
        return []
