"""Lines of several dossiers that have one id, read as one record: or why they are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sahara_cli.storage.parsing import Line

#: Kinds that bear names: those of one id are one, whatever else several dossiers tell of it.
NAMED = ("actor", "place")

_APART = "read one dossier at a time, or give it another id in one of them"


def unite(line: Line, first: Line, noun: str, otherwise: dict[str, list[str]]) -> str:
    """Read two lines of one id as one record, of one kind and from two dossiers; else say why they are none.

    What the second tells otherwise of the first is noted in `otherwise`.
    """
    identifier = first.fields["id"]
    stands = f'"{identifier}" stands already at {first.path}:{first.number}'
    if not noun or line.path == first.path:
        return stands
    if noun in NAMED or _is_of_one_text(line, first):
        if differing := _join(first.fields, line.fields):
            otherwise.setdefault(identifier, []).extend(differing)
        return ""
    return "" if line.fields == first.fields else f"{stands}, told otherwise; {_APART}"


def _join(own: dict[str, Any], other: Mapping[str, Any]) -> list[str]:
    """Give an actor or place the names that another dossier has for it, and tell what else that tells otherwise.

    When an article was coded is each dossier's own.
    """
    if own == other:
        return []
    if "name" in own:
        names = [other.get("name"), *_listed(other.get("aliases"))]
        aliases = _listed(own.get("aliases"))
        own["aliases"] = list(dict.fromkeys((*aliases, *names)))
        if own["name"] in own["aliases"]:
            own["aliases"].remove(own["name"])
    keys = {*own, *other} - {"id", "aliases", "coded"}
    return sorted(name for name in keys if own.get(name) != other.get(name))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def is_other_judgement(noun: str, line: Line, first: Line) -> bool:
    """Tell whether two dossiers judge differently under one id, to which nothing refers."""
    return noun == "same" and line.path != first.path and line.fields != first.fields


def _is_of_one_text(line: Line, first: Line) -> bool:
    """Tell whether two lines are of an article with one text, so that citations hold in both."""
    digest = line.fields.get("text_digest")
    return digest is not None and digest == first.fields.get("text_digest")
