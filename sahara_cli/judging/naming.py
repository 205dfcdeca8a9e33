"""Names in our own words that the cited sentences lack: in no form, by no role, and no pronoun may stand for them."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from sahara_cli.computed import cached_property
from sahara_cli.judging.anaphors import (
    BODY,
    FIRST_PERSON,
    GOVERNMENT,
    HE,
    KIND,
    PERSON,
    THE_GOVERNMENT,
    THIRD_PERSON,
    WE,
)
from sahara_cli.judging.capitals import NO_NAME, is_english, named_in
from sahara_cli.judging.names import (
    Name,
    called_too,
    city_of,
    head_of,
    is_adjective,
    is_shortened,
    mentions_in,
    nation_of,
    states_of,
)
from sahara_cli.judging.words import EMPTY, stem, stems, words
from sahara_cli.patterns import late

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names

#: Offices: one of them alone means whoever holds it.
_OFFICES = "president premier governor mayor king queen senator chancellor ambassador pope chief"
#: What a people's name adds to a place's: "Peruvian", "Rohingyas".
_PEOPLE = late(r"(?:n|an|ian|ns|ans|ians|ese|is|ish|ic|s|i)$")
_SHORTEST_PLACE = 5
_LONGEST_INITIALS = 5


def _is_people(place: str, people: str) -> bool:
    """Tell whether a word is another with the ending of a people's name: "Rohingyan" of "Rohingya"."""
    if len(place) < _SHORTEST_PLACE or not people.startswith(place[:-1]) or people == place:
        return False
    return bool(_PEOPLE.fullmatch(people.removeprefix(place).removeprefix(place[:-1])))


class Naming:
    """Tells which names of a claim's own words its evidence lacks."""

    def __init__(self, evidence: Evidence, names: Names, ids: Sequence[str]) -> None:
        self._evidence, self._names = evidence, names
        self._own = frozenset(ids)
        self._cited = evidence.mentions
        self._around = evidence.mentions_around
        self._head = evidence.mentions_at_head
        self._pointed = mentions_in(evidence.pointed)
        #: Where the cited words are somebody's own, "I" and "this" may mean anybody named near.
        self._quoted = '"' in evidence.text or bool(FIRST_PERSON.search(evidence.text))

    @cached_property
    def _near_states(self) -> frozenset[str]:
        return self._around.states | self._head.states

    @cached_property
    def _own_states(self) -> frozenset[str]:
        """The states that those are of by their role, or whom they are part of, whom the record refers to and tells."""
        own = [record for record in self._own if self.is_heard(record)]
        wholes = (
            self._names.name(parent) for record in own for parent in self._names.wholes(record)
        )
        return mentions_in("; ".join((*map(self._names.role, own), *wholes))).states

    def lacking(self, text: str, *, loosely: bool) -> Iterator[str]:
        """Yield the names in a text that nothing in the cited sentences stands for.

        What is told `loosely`, as a paraphrase or a fact, may name what the article is about, or those named near.
        """
        for named in named_in(text, self._evidence, self._names):
            if self._pointed.holds(named.name):
                continue
            if named.place and self._is_nowhere(named.name):
                yield named.text
                continue
            if loosely and (self._around.holds(named.name) or self._head.holds(named.name)):
                continue
            if loosely and states_of(named.name) & self._near_states:
                continue
            if not self.is_meant(named.name, is_place=named.place) and not self._by_parts(
                named.name
            ):
                yield named.text

    def _is_nowhere(self, name: Name) -> bool:
        """Tell whether a name behind "in" or "off" is only a person's, whom the sentences do not name."""
        known = self._names.known_as(name)
        is_of_persons = bool(known) and all(map(self._names.is_person, known))
        return is_of_persons and not any(map(self.is_named, known))

    def _by_parts(self, name: Name) -> bool:
        """Tell whether a run of capitals is several names, or words that the sentence has: "Russian Su-24"."""
        if self._names.known_as(name) or states_of(name):
            return False
        rest = list(name)
        while rest:
            for size in range(len(rest), 0, -1):
                part = tuple(rest[:size])
                if (size < len(name) and self._is_told(part)) or (size == 1 and part[0] in NO_NAME):
                    del rest[:size]
                    break
            else:
                return False
        return True

    def _is_told(self, name: Name) -> bool:
        """Tell whether the cited sentences have a name, or its state, by whatever word, and no pronoun for it."""
        if self._cited.holds(name) or self._by_form(name):
            return True
        if states := states_of(name):
            return self._is_state_told(name, states)
        return any(map(self.is_named, self._names.known_as(name)))

    def is_meant(self, name: Name, *, is_place: bool = False) -> bool:
        """Tell whether the cited sentences name, or may mean, whom a name is of.

        By a role or a pronoun they mean only those whom the record itself refers to, or whom the dossier does not know.
        """
        if self._cited.holds(name) or self._by_form(name):
            return True
        known = self._names.known_as(name)
        if states := states_of(name):
            return self._is_state_told(name, states) or self._is_country(
                name, states, is_place=is_place
            )
        if any(map(self.is_named, known)) or self._is_city(name, is_place=is_place):
            return True
        if self._is_body_meant(name, known):
            return True
        if not known:
            return self._is_unknown(name)
        return self._may_be_meant(name, known) and any(map(self._is_meant, known))

    def _may_be_meant(self, name: Name, known: Sequence[str]) -> bool:
        """Tell whether a role or a pronoun may stand for those who have a name."""
        return not known or not self._own.isdisjoint(known) or self._is_followed(name, known)

    def _is_state_told(self, name: Name, states: frozenset[str]) -> bool:
        """Tell whether a state is named; of "Syrian weapons" the article's beginning tells which they are."""
        return bool(states & self._cited.states) or (
            is_adjective(name) and bool(states & self._head.states)
        )

    def _is_followed(self, name: Name, known: Sequence[str]) -> bool:
        """Tell whether "he" or "I" may be one whom the record, which refers to no person, does not refer to."""
        if any(map(self._names.is_person, self._own)):
            return False
        if not any(map(self._names.is_person, known)) or not self._around.holds(name[-1:]):
            return False
        is_first = bool(FIRST_PERSON.search(self._evidence.text))
        is_third = bool(THIRD_PERSON.search(self._evidence.text)) and self._head.holds(name[-1:])
        if any(name[-1] in (word.folded for word in words(who)) for who in self._evidence.speakers):
            return True
        return is_first or is_third

    def _is_spoken_for(self, name: Name, known: Sequence[str]) -> bool:
        """Tell whether a body is told of beside one of its people that the record refers to: "Odera, of the union"."""
        if any(map(self._names.is_person, known)):
            return False
        people = (
            self._names.names(record) for record in self._own if self._names.is_person(record)
        )
        last = {stem(full[-1]) for names in people for full in names}
        own = [stem(part) for part in name]
        return any(
            set(source.index.get(surname, ())).intersection(
                *(source.index.get(part, ()) for part in own)
            )
            for source in self._evidence.sources.values()
            for surname in last
        )

    def _is_body_meant(self, name: Name, known: Sequence[str]) -> bool:
        """Tell whether a body is named by another of its names, or by one of its people."""
        is_called = any(map(self._cited.holds, called_too(name)))
        is_part = self._is_part(name)
        return is_called or is_part or self._is_seat(name) or self._is_spoken_for(name, known)

    def _is_part(self, name: Name) -> bool:
        """Tell whether words are part of a longer name of one whom the record refers to and the sentences name."""
        return any(
            name == full[at : at + len(name)]
            for record in self._own
            if self.is_named(record)
            for full in self._names.names(record)
            for at in range(len(full) - len(name) + 1)
        )

    def _is_seat(self, name: Name) -> bool:
        """Tell whether a body is of the state for which one of the record's people speaks: "White House" of Obama."""
        state = nation_of(name)
        return bool(state) and state in self._own_states

    def _is_city(self, name: Name, *, is_place: bool) -> bool:
        """Tell whether a city is named near, or stands for a state of the record's that the sentences tell: "Lagos"."""
        state = city_of(name)
        if not state:
            return False
        if is_place:
            return self._head.holds(name) or self._around.holds(name)
        own = (full for record in self._own for full in self._names.names(record))
        return state in self._cited.states and any(state in states_of(full) for full in own)

    def _is_meant(self, record: str) -> bool:
        """Tell whether one whom the record refers to is named near, or speaks in the first person."""
        is_near = self.is_near(record) or self.is_heard(record) or self._is_headed(record)
        return is_near or (self._quoted and self._everywhere(record))

    def _is_headed(self, record: str) -> bool:
        """Tell whether the article begins with one whom the record refers to, and "he" or a body may be them."""
        form = PERSON if self._names.is_person(record) else BODY
        heads = any(self._head.holds(name) for name in self._names.names(record))
        return heads and bool(form.search(self._evidence.text))

    def _is_unknown(self, name: Name) -> bool:
        """Tell whether a name that the dossier does not know is what the article is about, or is referred to."""
        return self._head.holds(name) or self._is_back(name, PERSON, BODY)

    def _everywhere(self, record: str) -> bool:
        """Tell whether one who speaks in the first person is named anywhere in the article."""
        names = {part for name in self._names.names(record) if len(name) == 1 for part in name}
        names |= {name[-1] for name in self._names.names(record)}
        if any(self._head.holds((name,)) for name in names):
            return True
        return any(names & source.named for source in self._evidence.sources.values())

    def _by_form(self, name: Name) -> bool:
        """Tell whether a name stands by its last word, by its initials, or by another form of its word."""
        if len(name) > 1:
            is_last = self._cited.holds(name[-1:]) and not (states_of(name) or city_of(name))
            if is_last and not self._is_other_of_kind(name):
                return True
            initials = "".join(part[0] for part in name if part not in EMPTY)
            return len(initials) > 1 and initials in self._evidence.folded
        if len(name[0]) <= _LONGEST_INITIALS and self._spelt_out(name[0]):
            return True
        return not states_of(name) and self._is_kindred(name[0])

    def _is_other_of_kind(self, name: Name) -> bool:
        """Tell whether the sentences only have another of the same kind: "Lima Zoo" where they tell of "Cusco Zoo"."""
        if not is_english(name[-1]) and not self._is_common(name[-1]):
            return False
        cited_words = self._evidence.words
        ends = [at for at in self._cited.places(name[-1:]) if at < len(cited_words)]
        return bool(ends) and all(
            at > 0
            and cited_words[at].text[0].isupper()
            and cited_words[at - 1].text[0].isupper()
            and cited_words[at - 1].folded not in {*name, *NO_NAME}
            for at in ends
        )

    def _is_common(self, word: str) -> bool:
        return any(word in source.common for source in self._evidence.sources.values())

    def _is_kindred(self, word: str) -> bool:
        """Tell whether a word stands in another form: of its stem, as a people's, or with two letters turned."""
        is_near = self._is_of_people(word) or self._is_misspelt(word)
        return is_near or stem(word) in self._evidence.stems

    def _is_misspelt(self, word: str) -> bool:
        """Tell whether a name stands there with two letters turned: "Ulgii" as "Uglii"."""
        capitals = (candidate for candidate in self._evidence.words if candidate.text[0].isupper())
        return len(word) >= _SHORTEST_PLACE and any(
            candidate.folded[0] == word[0] and sorted(candidate.folded) == sorted(word)
            for candidate in capitals
        )

    def _is_of_people(self, word: str) -> bool:
        """Tell whether a place is named by its people, or a people by its place."""
        capitals = (
            candidate.folded for candidate in self._evidence.words if candidate.text[0].isupper()
        )
        return any(
            _is_people(word, candidate) or _is_people(candidate, word) for candidate in capitals
        )

    def _spelt_out(self, initials: str) -> bool:
        content_words = [word.folded for word in self._evidence.words if word.folded not in EMPTY]
        size = len(initials)
        if size == 1:
            return False
        return any(
            "".join(part[0] for part in content_words[at : at + size]) == initials
            for at in range(len(content_words))
        )

    def _is_country(self, name: Name, states: frozenset[str], *, is_place: bool) -> bool:
        """Tell whether a state may be said of the place: no sentence tells an article's readers which it is.

        Of whom the record is, "the envoy", "I" and "it" tell where any word for the state stands near.
        """
        is_own = any(name in self._names.names(record) for record in self._own)
        if self._is_governed(states) or states & self._own_states:
            return True
        if not (is_own or self._may_be_meant(name, self._names.known_as(name))):
            return False
        if is_place and states & self._head.states:
            return True
        return (is_own and self._is_own_state(states)) or self._is_back(name, BODY)

    def _is_governed(self, states: frozenset[str]) -> bool:
        """Tell whether a government that is told of, or "we", may be of a state that is named near."""
        text = self._evidence.text
        is_own = THE_GOVERNMENT.search(text) or (not self._cited.states and GOVERNMENT.search(text))
        if is_own and states & self._near_states:
            return True
        return bool(WE.search(text)) and bool(states & self._near_states)

    def _is_own_state(self, states: frozenset[str]) -> bool:
        text = self._evidence.text
        if states & self._near_states:
            return True
        return bool(FIRST_PERSON.search(text)) and any(map(self._everywhere, self._own))

    def is_named(self, record: str) -> bool:
        """Tell whether an actor or place is named, by any of its names, or by its state's."""
        names = self._names.names(record)
        return any(
            self._cited.holds(name)
            or states_of(name) & self._cited.states
            or is_shortened(self._cited, name)
            for name in names
        )

    def is_at_head(self, record: str) -> bool:
        """Tell whether the article begins with an actor."""
        return any(map(self._head.holds, self._names.names(record)))

    def is_followed_up(self, record: str) -> bool:
        """Tell whether "he" or "she" may be a person who is named near."""
        is_person = self._names.is_person(record) and HE.search(self._evidence.text)
        near = (self._around, self._head)
        return bool(is_person) and any(
            mentions.holds(name) or mentions.holds(name[-1:])
            for mentions in near
            for name in self._names.names(record)
        )

    def is_heard(self, record: str) -> bool:
        """Tell whether an actor or place is named by any name or role, or was and a pronoun stands for it."""
        if self.is_named(record):
            return True
        names = self._names.names(record)
        role = stems(self._names.role(record))
        least = 1 if role & stems(_OFFICES) & self._evidence.stems else 2
        is_head = bool(head_of(self._names.role(record)) & self._evidence.stems)
        if is_head and len(role & self._evidence.stems) >= min(len(role), least):
            return True
        form = PERSON if self._names.is_person(record) else BODY
        return any(self._is_back(name, form) for name in names)

    def _is_back(self, name: Name, *forms: re.Pattern[str]) -> bool:
        """Tell whether a pronoun of the cited sentences may stand for one who is named close by."""
        near = self._around.holds(name) or (len(name) > 1 and self._around.holds(name[-1:]))
        if self._quoted and near:
            return True
        return near and any(form.search(self._evidence.text) for form in forms)

    def is_referred_to(self, record: str) -> bool:
        """Tell whether the sentences have a word that may stand for one whom the article names far from them.

        An article's first sentences may tell of anybody whom it names.
        """
        form = PERSON if self._names.is_person(record) else KIND
        is_any = self._quoted or self._evidence.is_leading or form.search(self._evidence.text)
        if not is_any:
            return False
        last = frozenset(name[-1] for name in self._names.names(record))
        named = map(attrgetter("named"), self._evidence.sources.values())
        return any(map(last.__and__, named))

    def is_about(self, record: str) -> bool:
        """Tell whether one is named near the cited sentences, or where the article begins, as by a dateline."""
        names = self._names.names(record)
        return self.is_near(record) or any(map(self._head.holds, names))

    def is_near(self, record: str) -> bool:
        """Tell whether an actor is named in the sentences around."""
        names = self._names.names(record)
        return any(self._around.holds(name) or is_shortened(self._around, name) for name in names)
