"""Both sides of a deed that a noun tells: "Russia's invasion of Peru", "held talks", "an attack by rebels"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.participants.agents import struck_by
from sahara_cli.reading.events.participants.arguments import (
    attending_of,
    home_of,
    is_done_to_another,
    joining_of,
    made_by,
    near,
    owners_unnamed,
    phrase_at,
    towards_of,
    undergoing_of,
)
from sahara_cli.reading.events.participants.both import SHARED, Sides, both_of, shaped
from sahara_cli.reading.events.participants.parties import Parties
from sahara_cli.reading.events.participants.places import TO_PLACE, places_in
from sahara_cli.reading.events.participants.possessions import is_anothers, is_listed
from sahara_cli.reading.events.participants.pronouns import POSSESSIVES, within
from sahara_cli.reading.events.participants.subjects import subjects_of
from sahara_cli.reading.events.participants.unnamed import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.coreference import Coreference, Names
    from sahara_cli.reading.events.participants.parties import Finder
    from sahara_cli.reading.events.participants.pronouns import Pronouns
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.phrases import Phrase
    from sahara_cli.reading.people.mentions import Mention

#: With these nouns a possessive is the sufferer: "his arrest", "Peru's defeat".
_SUFFERED = frozenset(
    {"arrest", "detention", "conviction", "expulsion", "deportation", "assassination", "death", "kidnapping"}
    | {"execution", "release", "murder", "appointment", "inauguration", "killing", "extradition", "torture"}
    | {"shooting", "defeat", "acquittal", "criticism", "overthrow"}
)  # fmt: skip
#: "The arrival of Quispe": behind "of" stands who does it.
_OF_DOERS = frozenset({"visit", "arrival", "withdrawal", "resignation", "surrender", "talks", "meeting"})  # fmt: skip
#: What people alone suffer: "the department's shooting" was not of the department.
_OF_PEOPLE = frozenset(
    {"arrest", "detention", "assassination", "death", "kidnapping", "execution", "murder", "killing", "torture"}
    | {"extradition", "shooting"}
)  # fmt: skip
_ORDINAL = late(
    r"\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|last|deadliest"
)
_OPENS = late(r"(?:An?|The|One|Another) (?:[a-z]+ ){0,2}")
_LONGEST = 6


class Nominal:
    """Finds the participants of the deeds that nouns tell in one article."""

    def __init__(
        self, names: Names, before: Coreference, pronouns: Pronouns, finder: Finder
    ) -> None:
        self._names, self._before, self._pronouns, self._finder = names, before, pronouns, finder

    def of_noun(self, sentence: Sentence, trigger: Trigger, verb: Trigger | None) -> Sides:
        """Find both sides of a deed that a noun tells; `verb` is the one that leads to it: "held talks"."""
        if undergoing := undergoing_of(sentence, trigger):
            return shaped(trigger, self._undergone(sentence, trigger, undergoing))
        owners = self._acting(sentence, trigger, verb)
        towards = self._towards(sentence, trigger)
        if trigger.label in _SUFFERED and owners:
            suffered = self._of_sufferer(sentence, trigger, verb, Sides(owners, towards))
            if suffered is not None:
                return suffered
        hosts = tuple(self._behind(sentence, trigger)) if trigger.mode == "visit" else ()
        return shaped(trigger, Sides(owners, Parties.of(hosts) if hosts else towards, hosts))

    def _undergone(self, sentence: Sentence, trigger: Trigger, undergoing: list[Phrase]) -> Sides:
        """Read "Kenya faced criticism from Peru": it was done to the subject, by whom "from" tells."""
        doing, suffering = both_of(trigger)
        doers = self._owners(sentence, trigger)
        for word, governed in near(sentence, trigger):
            if word in {"from", "of", "by"}:
                doers += self._finder.party(sentence, governed, trigger.clause, doing)
        clause = home_of(sentence, trigger)
        return Sides(doers, self._finder.all(sentence, undergoing, clause, suffering))

    def _of_sufferer(
        self, sentence: Sentence, trigger: Trigger, verb: Trigger | None, sides: Sides
    ) -> Sides | None:
        """Read "his arrest", whose possessive suffers; None where the verb that leads to it tells who acts."""
        owners, towards = sides.actors, sides.recipients
        if verb is None or (verb.group and verb.group.base == "be"):
            if self._suffers(sentence, trigger, owners):
                return Sides(Parties(), owners + towards)
            acting = towards or is_done_to_another(sentence, trigger)
            return shaped(trigger, Sides(owners if acting else Parties(), towards))
        if trigger.label == "overthrow":
            # "Quispe led Odhiambo's overthrow": the possessive suffers, the verb's subject acts.
            return Sides(self._leading(sentence, trigger, verb), owners + towards)
        return None

    def _acting(self, sentence: Sentence, trigger: Trigger, verb: Trigger | None) -> Parties:
        """Find who acts in a noun's deed; independence is of those to whom it is granted."""
        joining = joining_of(sentence, trigger)
        owners = self._finder.all(sentence, joining, trigger.clause, both_of(trigger)[0])
        owners = owners or self._owners(sentence, trigger) or self._leading(sentence, trigger, verb)
        if trigger.label == "independence" and not owners:
            clause = trigger.clause
            return self._finder.all(sentence, clause.objects, clause, Side(acts=True))
        return owners

    def _suffers(self, sentence: Sentence, trigger: Trigger, owners: Parties) -> bool:
        """Tell "Quispe's arrest" from "the department's 21st shooting", "Peru's arrest of Quispe"."""
        phrase = phrase_at(sentence, trigger.token)
        if is_done_to_another(sentence, trigger):
            return False  # "Quispe's criticism of Peru"
        if phrase and set(owners.ids) <= set(self._beside(sentence, trigger, phrase).ids):
            return False  # "the release of the report by the ministry"
        inner = sentence.tokens[phrase.first : trigger.token] if phrase else []
        if any(_ORDINAL.fullmatch(token.low) for token in inner):
            return False
        if trigger.label not in _OF_PEOPLE or all(map(self._names.is_person, owners.ids)):
            return True
        return any(token.low in POSSESSIVES for token in inner[:1])

    def _leading(self, sentence: Sentence, trigger: Trigger, verb: Trigger | None) -> Parties:
        """Find who acts by the verb that leads to a noun: "Kenya held talks", "talks were held by Kenya"."""
        doing = both_of(trigger)[0]
        if verb is None or verb.group is None or verb.group.base == "be":
            # "What Kenya says was an attack" is not by Kenya.
            return self._finder.all(
                sentence, attending_of(sentence, trigger), trigger.clause, doing
            )
        if verb.group.is_passive:
            by = [phrase for word, phrase in verb.clause.prepositional if word == "by"]
            return self._finder.all(sentence, by, verb.clause, doing)
        if verb.token > trigger.token:
            return Parties()
        return self._finder.all(sentence, subjects_of(sentence, verb.clause), verb.clause, doing)

    def _owners(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Read "Russia's invasion", "the Russian invasion", "his visit", "an attack by rebels"."""
        phrase = phrase_at(sentence, trigger.token)
        if phrase is None:
            return Parties()
        parties = self._owner_names(sentence, trigger, phrase)
        first = sentence.tokens[phrase.first]
        if not parties and first.low in POSSESSIVES:
            parties = self._finder.pronoun(sentence, first.low, trigger.clause, first.start)
        parties += self._beside(sentence, trigger, phrase)
        if not parties:
            owning = owners_unnamed(sentence, trigger, phrase)
            parties = self._finder.all(sentence, owning, trigger.clause, both_of(trigger)[0])
        if not parties and (made := made_by(sentence, trigger)):
            return self._finder.all(sentence, made, trigger.clause, both_of(trigger)[0])
        if not parties and trigger.mode == "visit":
            return self._owner_before(sentence, trigger) or self._visitor(sentence, trigger)
        return parties

    def _beside(self, sentence: Sentence, trigger: Trigger, phrase: Phrase) -> Parties:
        """Read "an attack by rebels", "talks between Kenya and Peru", "the arrival of Quispe"."""
        parties, doing = Parties(), both_of(trigger)[0]
        for word, governed in home_of(sentence, trigger).prepositional:
            close = phrase.end <= governed.first <= phrase.end + _LONGEST
            if word == "by":  # "her bid followed a visit by its envoy": he made no bid
                close = is_listed(sentence, phrase.end, governed.first)
            doer = word == "of" and governed.first == phrase.end + 1 and trigger.label in _OF_DOERS
            if (word in {"by", "between"} and close) or doer:
                parties += self._finder.party(sentence, governed, trigger.clause, doing)
        return parties

    def _owner_names(self, sentence: Sentence, trigger: Trigger, phrase: Phrase) -> Parties:
        before = (m for m in sentence.mentions if m.actor and m.end <= trigger.start)
        inside = (m for m in before if within(sentence, m, phrase))
        return Parties.of(m for m in inside if self._owns(sentence, trigger, phrase, m))

    def _owns(self, sentence: Sentence, trigger: Trigger, phrase: Phrase, mention: Mention) -> bool:
        """Tell "Kenya's attack" and "the Kenyan attack" from "the Kenya attack" and "an NFL game"."""
        if sentence.text.startswith(("'s", "' "), mention.end):
            return True
        if is_anothers(sentence, phrase, mention, trigger):
            return False
        where = trigger.kind == "assault" and mention.place
        named = not mention.adjective and (where or trigger.label == "sport")
        return not (named or self._names.is_person(mention.actor or ""))

    def _owner_before(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Read "his arrival follows a visit": the visit is by the owner of the other one."""
        for phrase in trigger.clause.subjects:
            first = sentence.tokens[phrase.first]
            if first.low in POSSESSIVES and phrase.end <= trigger.token:
                return self._finder.pronoun(sentence, first.low, trigger.clause, first.start)
        return Parties()

    def _visitor(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Read "a visit" of nobody as that of the person whom the sentence goes on about."""
        goes_on = re.search(r"\b(he|she)\b", sentence.text[trigger.close : sentence.end])
        opens = _OPENS.fullmatch(sentence.text, sentence.begin, trigger.start)
        whom = self._before.person(goes_on[1]) if goes_on and opens else None
        if not whom or any(m.person for m in self._pronouns.acting(sentence)):
            return Parties()
        name = self._names.name(whom)
        return Parties((whom,), (f"nobody is named whose visit it was: {name} was named before",))

    def _towards(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Find whom a noun's deed is done to: "an attack on Kenya", "talks with Peru"."""
        parties, allowed = Parties(), towards_of(trigger)
        allowed |= set() if trigger.kind in SHARED else {"of", "on", "against"}
        allowed -= {"of"} if trigger.label in _OF_DOERS else set()
        suffering = both_of(trigger)[1]
        for word, governed in near(sentence, trigger):
            if word in allowed:
                parties += self._finder.party(sentence, governed, trigger.clause, suffering)
        struck = struck_by(trigger)
        return parties or self._finder.all(sentence, struck, trigger.clause, suffering)

    def _behind(self, sentence: Sentence, trigger: Trigger) -> Iterator[Mention]:
        """Yield the places and states that a noun's visit is to."""
        for word, governed in near(sentence, trigger):
            if word in TO_PLACE or word == "of":
                yield from places_in(sentence, governed)
