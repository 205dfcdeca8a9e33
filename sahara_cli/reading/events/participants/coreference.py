"""Coreference: those meant by "he" and "its", by "they", by "the two countries", by "the company"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, Protocol

from sahara_cli.patterns import late
from sahara_cli.reading.events.participants.offices import Offices
from sahara_cli.reading.events.spans import within
from sahara_cli.reading.lexicon.person_names import is_in_families, may_be_given
from sahara_cli.reading.people.coreference import FAR, SEX_UNKNOWN, WEIGHTS, Candidates
from sahara_cli.reading.people.kinds import is_land_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.phrases import Phrase
    from sahara_cli.reading.people.mentions import Mention

#: What joins one name to the next.
_AND = late(r",? (?:and|as well as|or) (?:the )?|, (?:the )?")
_GOING_ON = late(r"[\"'(]?(?:It|Its|They|Their)\b")
_LED = late(r"[\"'(]*(?:(?:The|Both|But|And|Then) )*")
_BOTH = late(r"[\"'(]?(?:The two|Both) (?:countr|nation|state|neighbo|government|side)")
_SEXES = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
#: How many mentions are kept, and how many sentences back two states may be meant.
_SEEN, _SENTENCES, _TWO = 60, 6, 2
_KIND_UNKNOWN = -1.2
_HALVES = {"North": {"North Korea", "North Vietnam"}, "South": {"South Korea", "South Vietnam"}}


class Seen(NamedTuple):
    """A mention: whose, the number of its sentence, and the points of its part there."""

    actor: str
    number: int
    points: float


def points_of(sentence: Sentence, mention: Mention, *, quoted: bool) -> float:
    """Weigh a mention by its part in its sentence."""
    return WEIGHTS["quoted" if quoted else _part_of(sentence, mention)]


def _part_of(sentence: Sentence, mention: Mention) -> str:
    """Tell a mention's part by the clauses of its sentence."""
    if sentence.text.startswith(("'s", "’s", "' ", "’ "), mention.end):
        return "possessor"
    for clause in sentence.clauses:
        for phrase in clause.subjects:
            if mention.start <= sentence.tokens[phrase.head].start < mention.end:
                return "clause" if clause.is_embedded else "subject"
        for _, phrase in clause.prepositional:
            if mention.start <= sentence.tokens[phrase.head].start < mention.end:
                return "preposed"
    return "object"


class Names(Protocol):
    """The names of a text as the reader of events needs them; ids are the caller's own."""

    def mentions(self, text: str, start: int, end: int) -> list[Mention]:
        """Find who is named in a stretch of a text."""

    def name(self, actor: str) -> str:
        """Give an actor's short name."""

    def is_person(self, actor: str) -> bool:
        """Tell whether an actor is a person."""

    def is_state(self, actor: str) -> bool:
        """Tell whether an actor is a state."""

    def is_body(self, actor: str) -> bool:
        """Tell whether an actor is an organisation or an armed group."""

    def is_armed(self, actor: str) -> bool:
        """Tell whether an actor is a state or an armed group, who may use force."""

    def sex_of(self, actor: str) -> str:
        """Give a person's sex, "m" or "f", where it is known."""

    def seated_at(self, capital: str) -> str | None:
        """Give the state whose government a capital stands for."""

    def place_of(self, mention: Mention) -> str | None:
        """Give the place that a mention names."""

    def place_name(self, place: str) -> str:
        """Give a place's name."""

    def is_noted(self, actor: str) -> bool:
        """Tell whether an actor that is merely mentioned is worth noting."""

    def phrase(self, words: str, sentence: str) -> str:
        """Give the id of a party of which only a phrase is known: "police in Lyon"."""


def _may_name_a_person(name: str) -> bool:
    """Tell "Sign Up" and "Vell Bowl", with no word that people are called by, from a name that nobody knows."""
    first, *rest = name.split() or [""]
    if not rest or rest[-1].islower():  # "One man"
        return True
    linked = any(word in {"of", "for", "and", "&"} for word in rest)
    return not linked and (may_be_given(first) or is_in_families(rest[-1]))


class Coreference:
    """Those named in the sentences before, as one sentence after the other is noted."""

    def __init__(self, names: Names, quoted: Sequence[tuple[int, int]] = ()) -> None:
        self._names = names
        #: The stretches in quotation marks, in order.
        self.quoted = quoted
        self._seen: list[Seen] = []
        self._number = 0
        self._states: tuple[str, ...] = ()
        self._age = 0
        self._counts: Counter[str] = Counter()
        self._acted: tuple[str, ...] = ()
        #: Who holds which office.
        self.offices = Offices()
        #: The last body, and no state, that a sentence opens with or names alone: "the company".
        self.organisation: str | None = None
        #: Two or more that the last sentence opens with as one subject: "Kenya and Peru".
        self.joint: tuple[str, ...] = ()
        #: A body or a state that the last sentence opens with.
        self.body: str | None = None

    def note(
        self, sentence: Sentence, acting: Sequence[Mention], acted: Iterable[tuple[str, ...]]
    ) -> None:
        """Take in whom a sentence names; `acting` are the mentions that head a phrase, `acted` those found to act."""
        self._acted = next((actors for actors in acted if len(actors) == _TWO), ())
        text, start = sentence.text, sentence.start
        self.offices.note(sentence)
        self._note_people(sentence)
        self._note_states(sentence.mentions)
        self._note_organisation(text, start, acting)
        if not _GOING_ON.match(text, start):
            self._note_subject(
                text, start, [m for m in sentence.mentions if m in acting or not m.adjective]
            )

    def person(
        self, pronoun: str, but: Iterable[str] = (), here: Iterable[Seen] = ()
    ) -> str | None:
        """Find the person whom a pronoun means: the likeliest of those whose sex, if known, it tells.

        `here` are those whom its own sentence names before it.
        """
        candidates = Candidates()
        for seen in (*self._seen, *here):
            distance = self._number - seen.number
            if distance <= FAR and seen.actor not in but:
                candidates.mention(seen.actor, seen.points - distance)
        ranked = candidates.ranked(lambda actor: self._cost(actor, pronoun))
        return ranked[0][0] if ranked else None

    def seen_in(self, sentence: Sentence, end: int, *, quoted: bool) -> list[Seen]:
        """List the people whom a sentence names before a place; of those quoted, only if the place is `quoted` too."""
        return [
            Seen(m.actor, self._number, points_of(sentence, m, quoted=said and not quoted))
            for m in sentence.mentions
            if m.actor and m.end <= end and not m.adjective
            for said in (within(m.start, self.quoted),)
            if not (quoted and not said)
        ]

    def fits(self, actor: str, pronoun: str) -> bool:
        """Tell whether an actor is a person whom "he" or "her" may mean."""
        return self._cost(actor, pronoun) is not None

    def _cost(self, actor: str, pronoun: str) -> float | None:
        """Tell what an unknown sex or kind costs; None for no person, and for one of the other sex."""
        names = self._names
        sex, known = names.sex_of(actor), names.is_person(actor)
        if names.is_state(actor) or names.is_body(actor):
            return None
        name = names.name(actor)
        if not known and (is_land_name(name) or not _may_name_a_person(name)):
            return None
        if sex not in ("", _SEXES.get(pronoun.lower(), "")):
            return None
        return (0.0 if sex else SEX_UNKNOWN) + (0.0 if known else _KIND_UNKNOWN)

    @property
    def states(self) -> tuple[str, ...]:
        """The two that a sentence not far back named, and none since beside them; else the two named most."""
        if self._states and self._age <= _SENTENCES:
            return self._states
        most = self._counts.most_common(_TWO + 1)
        clear = len(most) == _TWO or (len(most) > _TWO and most[_TWO][1] * 2 <= most[1][1])
        return tuple(state for state, _ in most[:_TWO]) if clear and most[1][1] >= _TWO else ()

    def half_of(self, sentence: Sentence, phrase: Phrase) -> str | None:
        """Read "the North" as North Korea, where the text has named that state."""
        words = [token.text for token in sentence.tokens[phrase.first : phrase.end]]
        if len(words) != _TWO or words[0].lower() != "the" or words[1] not in _HALVES:
            return None
        here = (m.actor for m in sentence.mentions if m.actor)
        named = (count for count in (*self._counts, *here) if self._names.is_state(count))
        return next(
            (state for state in named if self._names.name(state) in _HALVES[words[1]]), None
        )

    @property
    def land(self) -> str | None:
        """The state that the text is about: named often, and clearly more often than any other."""
        if self.body and self._names.is_state(self.body):
            return self.body
        most = self._counts.most_common(_TWO)
        clear = bool(most) and (len(most) == 1 or most[0][1] >= _TWO * most[1][1])
        return most[0][0] if clear and most[0][1] >= _TWO else None

    @property
    def realm(self) -> str | None:
        """The state named most, which is meant by "the hermit kingdom"."""
        most = self._counts.most_common(_TWO)
        alone = len(most) == 1 or (len(most) > 1 and most[0][1] > most[1][1])
        return most[0][0] if alone else None

    @property
    def two(self) -> tuple[str, ...]:
        """The last two that acted together or are of one subject."""
        if self._acted:
            return self._acted
        return self.joint if len(self.joint) == _TWO else ()

    def _note_people(self, sentence: Sentence) -> None:
        """Take in whom a sentence names, and whom the pronoun means that is its subject."""
        subject = self._goes_on(sentence)
        self._seen += [Seen(subject, self._number, 1.5)] if subject else []
        self._seen += self.seen_in(sentence, sentence.end, quoted=False)
        self._seen = self._seen[-_SEEN:]
        self._number += 1

    def _goes_on(self, sentence: Sentence) -> str | None:
        """Find whom "he" means that is the subject of a main clause, or of ", he said"."""
        for clause in sentence.clauses:
            for phrase in clause.subjects if not clause.is_embedded else ():
                head = sentence.tokens[phrase.head]
                if head.low in {"he", "she"} and not within(head.start, self.quoted):
                    here = self.seen_in(sentence, head.start, quoted=False)
                    return self.person(head.low, here=here)
        return None

    def _note_states(self, mentions: Sequence[Mention]) -> None:
        states = tuple(
            dict.fromkeys(m.actor for m in mentions if m.actor and self._names.is_state(m.actor))
        )
        if states:
            self._counts.update(states)
        self._age += 1
        if len(states) == _TWO or (states and set(states) <= set(self._states)):
            self._states, self._age = (states if len(states) == _TWO else self._states), 0
        elif not set(states) <= set(self._states):
            self._states = ()

    def _note_organisation(self, text: str, start: int, acting: Sequence[Mention]) -> None:
        bodies = [
            mention for mention in acting if mention.actor and self._names.is_body(mention.actor)
        ]
        if bodies:
            opens = _LED.fullmatch(text, start, bodies[0].start)
            alone = len({mention.actor for mention in bodies}) == 1
            self.organisation = bodies[0].actor if opens or alone else None

    def _note_subject(self, text: str, start: int, mentions: Sequence[Mention]) -> None:
        self.joint, self.body = (), None
        if _BOTH.match(text, start):
            self.joint = self.states
        if not mentions or not _LED.fullmatch(text, start, mentions[0].start):
            return
        run = [mentions[0]]
        for mention in mentions[1:]:
            if not _AND.fullmatch(text, run[-1].end, mention.start):
                break
            run.append(mention)
        if len(run) > 1:
            self.joint = tuple(dict.fromkeys(mention.actor for mention in run if mention.actor))
        elif not self._names.is_person(run[0].actor or ""):
            self.body = run[0].actor
