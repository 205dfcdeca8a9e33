"""The words for kinds of event: PLOVER's own, with a mode after a slash, and the plain ones that people type."""

from __future__ import annotations

from typing import get_args

from sahara_cli.dossier.criteria import PlainKind
from sahara_cli.dossier.records import MODES, Kind
from sahara_cli.errors import UnknownNameError
from sahara_cli.texts.folding import fold, nearest

#: Plain words, as the kinds, modes and topics that they mean. An empty mode is a record without one.
PLAIN: dict[str, tuple[PlainKind, ...]] = {
    "visit": (PlainKind("consult", "visit"),),
    "meeting": (
        PlainKind("consult", ""),
        PlainKind("consult", "third-party"),
        PlainKind("consult", "multilateral"),
    ),
    "talks": (
        PlainKind("consult", ""),
        PlainKind("consult", "third-party"),
        PlainKind("consult", "multilateral"),
    ),
    "agreement": (PlainKind("agree"), PlainKind("support", topic="agreement")),
    "recognition": (PlainKind("support", topic="recognition"),),
    "exercise": (
        PlainKind("cooperate", topic="military-exercise"),
        PlainKind("mobilize", topic="military-exercise"),
    ),
    "attack": (PlainKind("assault"),),
    "violence": (PlainKind("assault"), PlainKind("threaten", "violence")),
    "plan": (PlainKind("agree"),),
}
KINDS: tuple[str, ...] = get_args(Kind)
#: A kind with a mode of its own, as both are typed in one: "coerce/arrest".
PAIRS: tuple[str, ...] = tuple(f"{kind}/{mode}" for kind in KINDS for mode in MODES.get(kind, ()))


def kinds_of(typed: str) -> tuple[PlainKind, ...]:
    """Read a word for a kind: "consult", "consult/visit", "visit" or "visits"."""
    word = fold(typed).replace(" ", "-")
    kind, _, mode = word.partition("/")
    if kind in KINDS and (not mode or mode in MODES.get(kind, ())):
        return (PlainKind(kind, mode or None),)
    for plain in (word, word.removesuffix("s")):
        if plain in PLAIN:
            return PLAIN[plain]
    for plain in (word, word.removesuffix("s")):
        if having := kinds_with(plain):
            return tuple(PlainKind(name, plain) for name in having)
    every = (*PLAIN, *KINDS)
    where = f"the kinds are {', '.join(every)}; a mode follows a slash"
    raise UnknownNameError("kind", typed, nearest(word, every), where)


def kinds_with(mode: str) -> list[str]:
    """List the kinds that have a mode: a strike is a protest's."""
    return [kind for kind in KINDS if mode in MODES.get(kind, ())]
