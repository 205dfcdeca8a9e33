"""Whom an article has named so far: who may be meant by a pronoun, by "the two countries", by "they"."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sahara_cli.reading.events.clauses import AND, heads

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.drafting.roster import Roster
    from sahara_cli.reading.people.mentions import Mention

#: A sentence that opens so goes on about a person named before it.
OPENING = re.compile(r"[\"'(]?(?:He|She|His|Her)\b")
_GOING_ON = re.compile(r"[\"'(]?(?:It|Its|They|Their)\b")
_SUBJECT = re.compile(r"\b(?:he|she)\b")
_LED = re.compile(r"[\"'(]*(?:(?:The|Both|But|And|Then) )*")
_SEXES = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
#: How many people back one may be meant, and how many sentences back two states.
_PEOPLE, _SENTENCES = 6, 6
_BOTH = re.compile(r"[\"'(]?(?:The two|Both) (?:countr|nation|state|neighbo|government|side)")
_TWO = 2


class Named:
    """Those named in the sentences before, as one sentence after the other is noted."""

    def __init__(self, text: str, roster: Roster) -> None:
        self._text, self._roster = text, roster
        self._people: list[str] = []
        self._states: tuple[str, ...] = ()
        self._age = 0
        self._counts: Counter[str] = Counter()
        self._told: tuple[str, ...] = ()
        self._organisation: str | None = None
        #: Two or more that the last sentence opens with as one subject: "Kenya and Peru".
        self.joint: tuple[str, ...] = ()
        #: A body or a state that the last sentence opens with.
        self.body: str | None = None

    def note(
        self, start: int, mentions: Sequence[Mention], told: Iterable[tuple[str, ...]] = ()
    ) -> None:
        """Take in whom the sentence that begins at `start` names; `told` are those found to act in it."""
        self._told = next((actors for actors in told if len(actors) == _TWO), ())
        acting = [one for one in heads(self._text, mentions) if one.actor]
        self._note_people(start, acting)
        self._note_states(mentions)
        self._note_organisation(start, acting)
        if not _GOING_ON.match(self._text, start):
            self._note_subject(
                start, [one for one in mentions if one in acting or not one.adjective]
            )

    def person(self, pronoun: str, but: Iterable[str] = ()) -> str | None:
        """Find the person whom a pronoun means: the last one whose sex, if known, it tells."""
        return next(
            (one for one in reversed(self._people) if one not in but and self.fits(one, pronoun)),
            None,
        )

    def fits(self, actor: str, pronoun: str) -> bool:
        """Tell whether an actor is a person whom "he" or "her" may mean."""
        sex = self._roster.sex_of(actor)
        return self._roster.is_person(actor) and sex in ("", _SEXES.get(pronoun.lower(), ""))

    @property
    def organisation(self) -> str | None:
        """The last body, and no state, that a sentence opens with or names alone: "the company"."""
        return self._organisation

    @property
    def states(self) -> tuple[str, ...]:
        """The two that a sentence not far back named, and none since beside them; else the two named most."""
        if self._states and self._age <= _SENTENCES:
            return self._states
        most = self._counts.most_common(_TWO + 1)
        clear = len(most) == _TWO or (len(most) > _TWO and most[_TWO][1] * 2 <= most[1][1])
        return tuple(one for one, _ in most[:_TWO]) if clear and most[1][1] >= _TWO else ()

    @property
    def two(self) -> tuple[str, ...]:
        """The last two that acted together or are of one subject, or else the last two states."""
        if self._told:
            return self._told
        return self.joint if len(self.joint) == _TWO else self.states

    def _note_people(self, start: int, acting: Sequence[Mention]) -> None:
        people = [one for one in acting if self._roster.is_person(one.actor or "")]
        told = list(dict.fromkeys(one.actor for one in people if one.actor))
        if not told:
            return
        if OPENING.match(self._text, start):
            # It stays with the one that it opens with; who else is named is the less likely.
            self._people = [*self._people[:-1], *told, *self._people[-1:]][-_PEOPLE:]
            return
        others = [one.start for one in people if one.actor != told[0]]
        until = others[0] if others else people[0].end
        if _SUBJECT.search(self._text, people[0].end, until):
            # "Hale left after he had met Marsh": it is Hale's story.
            told = [*told[1:], told[0]]
        elif people[-1].actor != told[-1]:
            told = [*(one for one in told if one != people[-1].actor), people[-1].actor or ""]
        self._people = [*self._people, *told][-_PEOPLE:]

    def _note_states(self, mentions: Sequence[Mention]) -> None:
        found = tuple(
            dict.fromkeys(m.actor for m in mentions if m.actor and self._roster.is_state(m.actor))
        )
        self._counts.update(found)
        self._age += 1
        if len(found) == _TWO or (found and set(found) <= set(self._states)):
            self._states, self._age = (found if len(found) == _TWO else self._states), 0
        elif not set(found) <= set(self._states):
            self._states = ()

    def _note_organisation(self, start: int, acting: Sequence[Mention]) -> None:
        bodies = [
            one
            for one in acting
            if one.actor
            and not self._roster.is_person(one.actor)
            and not self._roster.is_state(one.actor)
        ]
        if not bodies:
            return
        opens = _LED.fullmatch(self._text, start, bodies[0].start)
        alone = len({one.actor for one in bodies}) == 1
        self._organisation = bodies[0].actor if opens or alone else None

    def _note_subject(self, start: int, named: Sequence[Mention]) -> None:
        self.joint, self.body = (), None
        if _BOTH.match(self._text, start):
            self.joint = self.states
        if not named or not _LED.fullmatch(self._text, start, named[0].start):
            return
        run = [named[0]]
        for one in named[1:]:
            if not AND.fullmatch(self._text, run[-1].end, one.start):
                break
            run.append(one)
        if len(run) > 1:
            self.joint = tuple(dict.fromkeys(one.actor for one in run if one.actor))
        elif not self._roster.is_person(run[0].actor or ""):
            self.body = run[0].actor
