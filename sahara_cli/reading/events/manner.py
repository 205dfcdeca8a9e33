"""How what killed was done, where the words around tell: "killed in a bombing", "killed when they opened fire"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.events.deeds.verbforms import SPEECH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.events.clauses import Clause
    from sahara_cli.reading.events.deeds import Deed

_IN = re.compile(
    r"[^,;]{0,60} (?:in|by|during) (?:an?|the|several|two|three|more)(?: [a-z-]+){0,2} "
)
_WHEN = re.compile(r"[,\s]*(?:when|after|as)\b")
_KILLING = frozenset({"killed", "wounded", "injured", "kills", "killing", "died", "hit"})


def sharpened(text: str, parts: Sequence[Clause], clause: Clause, deed: Deed) -> Deed:
    """Give a deed of killing the sort of the deed that it was done by, where the sentence tells it."""
    if deed.kind != "assault" or deed.mode or not deed.verb or deed.verb.word not in _KILLING:
        return deed
    manner = next((one for one in _manners(text, parts, clause, deed) if _has_mode(one)), None)
    return deed._replace(sort=manner.sort) if manner else deed


def _manners(text: str, parts: Sequence[Clause], clause: Clause, deed: Deed) -> list[Deed]:
    verb, nouns = deed.verb, [one for one in clause.deeds if not one.is_verb]
    assert verb is not None  # noqa: S101 - only verbs come here
    opening = min(one.first for one in clause.verbs if one.word not in SPEECH)
    found = [one for one in nouns if one.end <= opening and _is_subject(text, one, verb.first)]
    found += [
        one for one in nouns if one.start >= verb.end and _IN.fullmatch(text, verb.end, one.start)
    ]
    at = parts.index(clause) + 1 if clause in parts else len(parts)
    if at < len(parts) and _WHEN.match(text, parts[at - 1].end - 1, parts[at].end):
        found += [one for one in parts[at].deeds if one.is_verb]
    return found


def _is_subject(text: str, noun: Deed, first: int) -> bool:
    return not re.search(r"[,;]| (?:after|before|during) ", text[noun.end : first])


def _has_mode(one: Deed) -> bool:
    return one.kind == "assault" and one.mode is not None
