"""What kind of body a noun tells of: "the union" is no ministry, and "the company" no person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Actor
from sahara_cli.judging.words import words

if TYPE_CHECKING:
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names

#: Nouns of bodies, by their kind. "Group", "organisation" and "body" may be of any.
_KINDS = {
    "union": "union unions federation league guild",
    "firm": "company firm corporation carmaker airline manufacturer retailer shipbuilder lender brewer operator bank",
    "state": "government cabinet administration ministry department office",
    "police": "police constabulary",
    "army": "army military navy guard forces",
    "court": "court tribunal",
    "party": "party",
    "school": "university college school academy institute",
    "hospital": "hospital clinic",
    "press": "newspaper paper magazine broadcaster channel agency",
    "church": "church diocese vatican",
    "club": "club team",
    "armed": "rebels militants guerrillas insurgents jihadists",
}
_KIND_OF = {noun: kind for kind, nouns in _KINDS.items() for noun in nouns.split()}
#: Nouns of bodies that have names with them, "Audit Bureau": those of any kind, and of some kinds.
_NAMED = frozenset(
    """
    agency association board bureau command commission committee council embassy foundation fund network
    organisation organization parliament ministry department office
    """.split()  # noqa: SIM905 - words read best so
).union(
    *(_KINDS[kind].split() for kind in ("union", "firm", "court", "party", "school", "hospital")),
    {"club"},
)
#: What may speak for a state.
_OF_STATES = frozenset({"state", "army", "court", "police"})
#: Kinds that news takes for one another: "the agency" may be an office or a bureau.
_LIKE = {"state": frozenset({"press", "school"}), "press": frozenset({"state", "school", "firm"})}


def is_body(phrase: str) -> bool:
    """Tell whether a phrase ends with the noun of a body: "police", "the trade ministry"."""
    phrase_words = words(phrase)
    return bool(phrase_words) and (
        phrase_words[-1].folded in _KIND_OF or phrase_words[-1].folded in _NAMED
    )


def fits_kind(phrase: str, speaker: str, names: Names) -> bool:
    """Tell whether "the company" may be a speaker: no person, no state, and nothing with "union" in its name."""
    phrase_words = words(phrase)
    kind = (
        _KIND_OF.get(phrase_words[-1].folded)
        if phrase_words and phrase.startswith("the ")
        else None
    )
    known = names.find(speaker)
    if kind is None or not isinstance(known, Actor):
        return True
    if kind == "armed":
        return known.kind == "armed_group"
    if known.kind in {"person", "state"}:
        return known.kind == "state" and kind in _OF_STATES
    own = _kinds_of(speaker, names)
    return not own or kind in own or bool(own & _LIKE.get(kind, frozenset()))


def _kinds_of(speaker: str, names: Names) -> frozenset[str]:
    """Tell which kinds of bodies a body's names and role tell of."""
    called = {word for name in names.names(speaker) for word in name}
    called.update(word.folded for word in words(names.role(speaker)))
    return frozenset(_KIND_OF[word] for word in called if word in _KIND_OF)


def is_another_body(phrase: str, evidence: Evidence) -> bool:
    """Tell whether "the agency" is one that the text has a name for, and that is not the speaker's."""
    noun = (words(phrase) or words("nobody"))[-1].folded
    return noun in _NAMED and any(noun in source.named for source in evidence.sources.values())
