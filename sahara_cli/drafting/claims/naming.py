"""Names in claims, joined to the dossier's or the article's actors; a new actor must be named in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sahara_cli.drafting.claims.claimed import NOBODY, UNFIT, Claimed, ClaimError
from sahara_cli.texts import stands

if TYPE_CHECKING:
    from sahara_cli.drafting.sheets import Sheet

_KINDS = ("person", "state", "organisation", "armed_group")
_OWN = {
    "actor": frozenset({"id", "name", "kind", "aliases", "role", "part_of"}),
    "place": frozenset({"id", "name", "aliases", "within", "note"}),
}
_LONGEST = 200


class Naming:
    """The actors and places that one proposer's claims name; `rule` names the proposer."""

    def __init__(self, sheet: Sheet, rule: str) -> None:
        self._sheet, self._rule = sheet, rule
        #: The ids that the claims themselves give to actors and places.
        self._by_given_id: dict[tuple[str, str], str] = {}

    def take(self, claimed: Claimed) -> tuple[str, tuple[str, ...], bool]:
        """Register a claimed actor or place; give its id, its doubts, and whether it is new. Raises `ClaimError`."""
        noun, fields = claimed.noun, claimed.fields
        if unknown := sorted(set(fields) - _OWN[noun]):
            raise ClaimError(unknown[0], f"is no field of {noun}s", UNFIT)
        name = words_of(fields.get("name"), "name")
        kind = fields.get("kind")
        if kind is not None and kind not in _KINDS:
            raise ClaimError("kind", f"{kind!r:.40} is none of {', '.join(_KINDS)}", UNFIT)
        known = self._known(noun, name)
        doubts: list[str] = []
        identifier = known
        if identifier is None:
            if not self._stands(name):
                raise ClaimError("name", _nowhere(name), NOBODY)
            kind_alone = {key: fields[key] for key in ("kind",) if fields.get(key)}
            identifier = self._sheet.roster.propose(
                noun,
                name,
                {**kind_alone, **self._borne_out(fields, doubts)},
                self._around(name),
                self._rule,
            )
        if isinstance(given_id := fields.get("id"), str) and given_id:
            self._by_given_id.setdefault((noun, given_id), identifier)
        return identifier, tuple(doubts), known is None

    def _borne_out(self, fields: Any, doubts: list[str]) -> dict[str, object]:
        """Keep the aliases and the role that the article has; leave out the others, each with a doubt."""
        aliases = names_of(fields.get("aliases"), "aliases")
        kept_fields: dict[str, object] = {}
        if kept := [alias for alias in aliases if self._stands(alias)]:
            kept_fields["aliases"] = kept
        doubts += [
            f'aliases: "{alias}" does not stand in the article'
            for alias in aliases
            if alias not in kept
        ]
        if fields.get("role"):
            role = words_of(fields["role"], "role")
            if self._stands(role):
                kept_fields["role"] = role
            else:
                doubts.append(f'role: "{role}" does not stand in the article')
        if fields.get("part_of"):
            kept_fields["part_of"] = self.actor(fields["part_of"], "part_of")
        return kept_fields

    def actor(self, value: object, field: str) -> str:
        """Find the actor that a claim names, or register a new one. Raises `ClaimError` where it names nobody."""
        if isinstance(value, dict):
            return self._described(value, field)
        name = words_of(value, field)
        if known := self._known("actor", name):
            return known
        if not self._stands(name):
            raise ClaimError(field, _nowhere(name), NOBODY)
        if not any(letter.isupper() for letter in name):
            return self._sheet.roster.phrase(name, self._around(name))
        return self._sheet.roster.propose("actor", name, {}, self._around(name), self._rule)

    def _described(self, fields: dict[str, Any], field: str) -> str:
        """Register an actor that a claim describes where it names it."""
        try:
            identifier, doubts, is_new = self.take(Claimed("actor", fields, field))
        except ClaimError as error:
            raise ClaimError(f"{field}.{error.field}", error.why, error.sort) from None
        if is_new:
            self._sheet.roster.doubt(identifier, doubts, None)
        return identifier

    def place(self, value: object, field: str) -> str:
        """Find the place that a claim names. Raises `ClaimError` where it names none."""
        name = words_of(value, field)
        if known := self._known("place", name):
            return known
        if not self._stands(name):
            raise ClaimError(field, _nowhere(name), NOBODY)
        return self._sheet.roster.propose("place", name, {}, self._around(name), self._rule)

    def subject(self, value: object, field: str) -> str:
        """Find the actor or the place that a fact is about. Raises `ClaimError` where it is neither."""
        name = words_of(value, field)
        return self._known("actor", name) or self._known("place", name) or self.actor(name, field)

    def speaker(self, value: object) -> dict[str, str]:
        """Find the speaker: an actor, or the article's words for an unnamed one. Raises `ClaimError` for none."""
        name = words_of(value, "speaker")
        if self._known("actor", name) or any(letter.isupper() for letter in name):
            return {"speaker": self.actor(name, "speaker")}
        return {"speaker_text": self.unnamed(name)}

    def unnamed(self, value: object) -> str:
        """Give the words for an unnamed speaker, which must stand in the article. Raises `ClaimError`."""
        words = words_of(value, "speaker_text")
        if not self._stands(words):
            raise ClaimError("speaker_text", f'"{words}" does not stand in the article', NOBODY)
        return words

    def _known(self, noun: str, name: str) -> str | None:
        roster = self._sheet.roster
        find = roster.actor_of if noun == "actor" else roster.place_of_name
        return self._by_given_id.get((noun, name)) or find(name)

    def _stands(self, name: str) -> bool:
        return stands(self._sheet.text.text, name)

    def _around(self, name: str) -> str:
        at = self._sheet.text.text.find(name)
        return self._sheet.citer.around(at, at + len(name)) if at >= 0 else ""


def _nowhere(name: str) -> str:
    return f'"{name}" is named nowhere, in the article or the dossier'


def words_of(value: object, field: str, longest: int = _LONGEST) -> str:
    """Read a field as text: one line, without control characters. Raises `ClaimError`."""
    if not isinstance(value, str) or not value.strip():
        why = "is missing" if value in (None, "") else "is no text"
        raise ClaimError(field, why, UNFIT)
    words = " ".join(value.split())
    if not words.isprintable():
        raise ClaimError(field, "holds signs that nobody sees, such as a terminal obeys", UNFIT)
    if len(words) > longest:
        raise ClaimError(field, f"is longer than {longest:,} characters", UNFIT)
    return words


def names_of(value: object, field: str) -> list[str]:
    """Read a field as names, a list of texts. Raises `ClaimError`."""
    return list(dict.fromkeys(words_of(name, field) for name in listed(value, field)))


def listed(value: object, field: str) -> list[Any]:
    """Read a field as a list, without its blanks. Raises `ClaimError` for anything else."""
    if value in (None, ""):
        return []
    if not isinstance(value, list):
        why = 'is no list; one stands in brackets, such as ["north", "south"]'
        raise ClaimError(field, why, UNFIT)
    return [item for item in value if item not in (None, "")]
