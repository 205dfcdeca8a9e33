"""Verbs of speech, by what they do: report words, hold them up, or tell of a deed that is done by words."""

from __future__ import annotations

from functools import cache

from sahara_cli.reading.events.triggers import frames
from sahara_cli.reading.lexicon.tables import column

#: Classes of verbs that report speech.
_REPORTS = frozenset({"speech", "clausal", "with_object", "telling"})
#: Kinds of deeds that are done by words.
_SPOKEN = frozenset({"support", "accuse", "request", "reject", "threaten"})
_VOICES = frozenset("underscored underlined voiced highlighted reassured outlined briefed".split())  # noqa: SIM905


@cache
def says() -> frozenset[str]:
    """Read the verbs that report speech."""
    return frozenset(
        word
        for word, classes in column("speech", "word", "classes")
        if _REPORTS & set(classes.split("|"))
    )


@cache
def saying() -> frozenset[str]:
    """Read the participles that report by themselves: "relatives protested, saying"."""
    speech_rows = column("speech", "word", "classes")
    return frozenset(word for word, classes in speech_rows if "saying" in classes.split("|"))


@cache
def voices() -> frozenset[str]:
    """Read the verbs that hold somebody's words up, or tell of a deed that is done by words."""
    described = {
        word
        for word, classes in column("speech", "word", "classes")
        if "describing" in classes.split("|")
    }
    done = {
        word for word, some in frames()[0].items() if {frame.sort.kind for frame in some} & _SPOKEN
    }
    return frozenset(described | done | _VOICES)
