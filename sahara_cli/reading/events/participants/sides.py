"""Participants of an event and their sides, by the phrases that are its verb's subject and objects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.events.participants.agents import agents_of, struck_by
from sahara_cli.reading.events.participants.arguments import (
    UNDERGOING,
    UNDERGONE,
    asked_to,
    attending_of,
    givers_of,
    home_of,
    is_laid,
    joining_of,
    made_by,
    meant_by,
    near,
    owners_unnamed,
    phrase_at,
    robbed_of,
    settled_with,
    towards_of,
    undergoing_of,
)
from sahara_cli.reading.events.participants.parties import Finder, Parties
from sahara_cli.reading.events.participants.places import (
    TO_PLACE,
    hosts_of,
    is_bordering,
    places_in,
)
from sahara_cli.reading.events.participants.possessions import is_anothers, is_listed
from sahara_cli.reading.events.participants.pronouns import Pronouns, within
from sahara_cli.reading.events.participants.subjects import actors_of, subjects_of
from sahara_cli.reading.events.participants.tellers import told_by
from sahara_cli.reading.events.participants.unnamed import SPEAKING, SPORTING, Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.coreference import Coreference, Names
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase
    from sahara_cli.reading.people.mentions import Mention

_SHARED = frozenset({"consult", "cooperate"})
#: With these nouns a possessive is the sufferer: "his arrest", "Peru's defeat".
_SUFFERED = frozenset(
    {"arrest", "detention", "conviction", "expulsion", "deportation", "assassination", "death", "kidnapping"}
    | {"execution", "release", "murder", "appointment", "inauguration", "killing", "extradition", "torture"}
    | {"shooting", "defeat", "acquittal", "criticism", "overthrow"}
)  # fmt: skip
#: Deeds of no kind of PLOVER's that are done to somebody all the same.
_DONE_TO = frozenset(
    {"appointment", "inauguration", "takeover", "acquittal", "death", "deaths", "election", *SPORTING}
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
_TALKS = frozenset(
    {"talks", "meeting", "meetings", "discussions", "consultations", "negotiations", "dinner", "lunch"}
)  # fmt: skip
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
#: "Ending a dispute with Peru" tells to whom a step is a concession.
_YIELDING = frozenset({"concede", "retreat", "support", "agree", "aid"})
_OPENS = late(r"(?:An?|The|One|Another) (?:[a-z]+ ){0,2}")
_LONGEST = 6


class Sides(NamedTuple):
    """Both sides of an event, and the mentions of the places and states that a visit is to."""

    actors: Parties
    recipients: Parties
    hosts: tuple[Mention, ...] = ()


class Participants:
    """Finds the participants of events in one article."""

    def __init__(self, names: Names, before: Coreference) -> None:
        self._names, self._before = names, before
        self.pronouns = Pronouns(names, before)
        self._finder = Finder(names, self.pronouns)

    def party(self, sentence: Sentence, phrase: Phrase, clause: Clause) -> Parties:
        """Find whom a phrase means, as one who acts or speaks."""
        return self._finder.party(sentence, phrase, clause, Side(acts=True))

    def speaker(self, sentence: Sentence, phrase: Phrase, clause: Clause) -> Parties:
        """Find who speaks in a clause: whoever is no text or figure, kept by the phrase if nobody is named."""
        return self._finder.party(sentence, phrase, clause, Side(acts=True, kind=SPEAKING))

    # The sides of a verb ------------------------------------------------------------------------

    def of_verb(self, sentence: Sentence, trigger: Trigger) -> Sides:
        """Find both sides of a deed that a verb tells."""
        clause, group = trigger.clause, trigger.group
        assert group is not None  # noqa: S101 - only verbs come here
        subjects = actors_of(sentence, clause, group)
        if group.is_passive:
            return _shaped(trigger, self._of_passive(sentence, trigger, subjects, group.head))
        if group.base in UNDERGOING and trigger.kind in UNDERGONE:
            # "Kenya faced charges": they were brought against it.
            suffering = self._both(trigger)[1]
            return Sides(Parties(), self._finder.all(sentence, subjects, clause, suffering))
        actors = self._finder.all(sentence, subjects, clause, self._both(trigger)[0])
        if trigger.mode == "visit":
            hosts = tuple(hosts_of(sentence, clause, group.head))
            met = self._partners(sentence, trigger)
            return _shaped(trigger, Sides(actors, Parties.of(hosts) + met, hosts))
        if (
            trigger.kind == "other"
            and (trigger.label not in _DONE_TO or group.base == "win")
            and not trigger.is_vague
        ):
            return _shaped(trigger, Sides(actors, self._robbed(sentence, trigger)))
        towards = self._objects(sentence, trigger) or self._reconciled(sentence, trigger)
        return _shaped(trigger, Sides(actors, towards))

    def _of_passive(
        self, sentence: Sentence, trigger: Trigger, subjects: list[Phrase], head: int
    ) -> Sides:
        """Read "Quispe was arrested by police", and "aid was sent to Peru", whose subject suffers nothing."""
        clause, (doing, suffering) = trigger.clause, self._both(trigger)
        doers = self._finder.all(sentence, agents_of(sentence, trigger, head), clause, doing)
        doers = doers or told_by(self._finder, self._names, sentence, trigger)
        if is_laid(trigger):
            return Sides(doers, self._behind_verb(sentence, trigger, head))
        sufferers = self._finder.all(sentence, subjects, clause, suffering)
        named = any(sentence.tokens[phrase.head].tag == "P" for phrase in subjects)
        if not sufferers and not named:
            sufferers = self._objects(sentence, trigger)
        sufferers = self._robbed(sentence, trigger) or sufferers
        if trigger.kind == "aid" and not doers:
            return self._of_grant(sentence, trigger, subjects, sufferers)
        return Sides(doers, sufferers)

    def _robbed(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Read "stole a rifle from Quispe": it is done to whom it is taken from."""
        side = Side(acts=False, kind="coerce")
        parties = self._finder.all(sentence, robbed_of(sentence, trigger), trigger.clause, side)
        return parties._replace(
            ids=tuple(one for one in parties.ids if not self._names.is_state(one))
        )

    def _of_grant(
        self, sentence: Sentence, trigger: Trigger, subjects: list[Phrase], sufferers: Parties
    ) -> Sides:
        """Read "a Kenyan grant to Malawi was announced": whose it is gives, and whom it goes to receives."""
        clause, suffering = trigger.clause, self._both(trigger)[1]
        givers = givers_of(sentence, subjects)
        sufferers = sufferers._replace(ids=tuple(one for one in sufferers.ids if one not in givers))
        for word, phrase in clause.prepositional if givers else ():
            if word in {"to", "for"}:
                sufferers += self._finder.party(sentence, phrase, clause, suffering)
        return Sides(Parties(givers), sufferers or self._meant(sentence, trigger))

    def _partners(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Find whom a journey is to see: "flew to Oslo for talks with Quispe"."""
        parties, clause, before = Parties(), trigger.clause, ""
        side = Side(acts=True, kind="consult")
        for word, phrase in clause.prepositional:
            if word == "with" and before in _TALKS:
                parties += self._finder.party(sentence, phrase, clause, side)
            before = sentence.tokens[phrase.head].low
        for below in sentence.clauses:
            aim = below.group if below.parent is clause and below.relation == "infinitive" else None
            if aim and aim.base in {"meet", "see"}:
                phrases = [one for one in below.objects if sentence.tokens[one.head].tag == "P"]
                parties += self._finder.all(sentence, phrases, below, side)
        return parties

    def _reconciled(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Read "lifted its ban, ending a dispute with Peru": it is done to the other side of the dispute."""
        parties = Parties()
        if trigger.kind not in _YIELDING:
            return parties
        for clause, phrase in settled_with(sentence, trigger.clause):
            parties += self._finder.party(sentence, phrase, clause, Side(acts=True, kind="consult"))
        return parties

    def _both(self, trigger: Trigger) -> tuple[Side, Side]:
        kind, label = trigger.kind or "", trigger.label
        return Side(acts=True, kind=kind, label=label), Side(acts=False, kind=kind, label=label)

    def _objects(self, sentence: Sentence, trigger: Trigger) -> Parties:
        clause, group = trigger.clause, trigger.group
        assert group is not None  # noqa: S101 - only verbs come here
        suffering = self._both(trigger)[1]
        parties = Parties()
        if not group.is_passive and trigger.label != "recall":
            # "Recalled its ambassador to Peru" is done to Peru.
            parties = self._finder.all(sentence, clause.objects, clause, suffering)
        if not parties or trigger.kind in _SHARED:
            parties += self._behind_verb(sentence, trigger, group.head)
        return parties or self._meant(sentence, trigger)

    def _behind_verb(self, sentence: Sentence, trigger: Trigger, head: int) -> Parties:
        """Find whom the prepositional phrases behind a verb name: "called on Peru", "for Quispe to leave"."""
        clause, suffering = trigger.clause, self._both(trigger)[1]
        asked = asked_to(sentence, clause) if trigger.kind == "request" else []
        parties, towards = Parties(), towards_of(trigger)
        for word, phrase in clause.prepositional:
            behind = phrase.first > head and (word in towards or phrase in asked)
            if behind and not is_bordering(sentence, clause, phrase):
                parties += self._finder.party(sentence, phrase, clause, suffering)
        return parties

    def _meant(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Find whom a further clause names: "sent food to help Peru", "threatened to attack Peru"."""
        # Whom aid is to help is kept though they are counted, unlike the doctors that are sent.
        kind = "request" if trigger.kind == "aid" else trigger.kind or ""
        parties, suffering = Parties(), Side(acts=False, kind=kind, label=trigger.label)
        for clause, phrases in meant_by(sentence, trigger):
            parties += self._finder.all(sentence, phrases, clause, suffering)
        return parties

    # The sides of a noun ------------------------------------------------------------------------

    def of_noun(self, sentence: Sentence, trigger: Trigger, verb: Trigger | None) -> Sides:
        """Find both sides of a deed that a noun tells; `verb` is the one that leads to it: "held talks"."""
        if undergoing := undergoing_of(sentence, trigger):
            return _shaped(trigger, self._undergone(sentence, trigger, undergoing))
        owners = self._acting(sentence, trigger, verb)
        towards = self._towards(sentence, trigger)
        if trigger.label in _SUFFERED and owners:
            suffered = self._of_sufferer(sentence, trigger, verb, Sides(owners, towards))
            if suffered is not None:
                return suffered
        hosts = tuple(self._behind(sentence, trigger)) if trigger.mode == "visit" else ()
        return _shaped(trigger, Sides(owners, Parties.of(hosts) if hosts else towards, hosts))

    def _undergone(self, sentence: Sentence, trigger: Trigger, undergoing: list[Phrase]) -> Sides:
        """Read "Kenya faced criticism from Peru": it was done to the subject, by whom "from" tells."""
        doing, suffering = self._both(trigger)
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
            return _shaped(trigger, Sides(owners if towards else Parties(), towards))
        if trigger.label == "overthrow":
            # "Quispe led Odhiambo's overthrow": the possessive suffers, the verb's subject acts.
            return Sides(self._leading(sentence, trigger, verb), owners + towards)
        return None

    def _acting(self, sentence: Sentence, trigger: Trigger, verb: Trigger | None) -> Parties:
        """Find who acts in a noun's deed; independence is of those to whom it is granted."""
        joining = joining_of(sentence, trigger)
        owners = self._finder.all(sentence, joining, trigger.clause, self._both(trigger)[0])
        owners = owners or self._owners(sentence, trigger) or self._leading(sentence, trigger, verb)
        if trigger.label == "independence" and not owners:
            clause = trigger.clause
            return self._finder.all(sentence, clause.objects, clause, Side(acts=True))
        return owners

    def _suffers(self, sentence: Sentence, trigger: Trigger, owners: Parties) -> bool:
        """Tell "Quispe's arrest" from "the department's 21st shooting", "Peru's arrest of Quispe"."""
        phrase = phrase_at(sentence, trigger.token)
        if phrase and set(owners.ids) <= set(self._beside(sentence, trigger, phrase).ids):
            return False  # "the release of the report by the ministry"
        inner = sentence.tokens[phrase.first : trigger.token] if phrase else []
        if any(_ORDINAL.fullmatch(token.low) for token in inner):
            return False
        if trigger.label not in _OF_PEOPLE or all(map(self._names.is_person, owners.ids)):
            return True
        return any(token.low in _POSSESSIVES for token in inner[:1])

    def _leading(self, sentence: Sentence, trigger: Trigger, verb: Trigger | None) -> Parties:
        """Find who acts by the verb that leads to a noun: "Kenya held talks", "talks were held by Kenya"."""
        doing = self._both(trigger)[0]
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
        if not parties and first.low in _POSSESSIVES:
            parties = self._finder.pronoun(sentence, first.low, trigger.clause, first.start)
        parties += self._beside(sentence, trigger, phrase)
        if not parties:
            owning = owners_unnamed(sentence, trigger, phrase)
            parties = self._finder.all(sentence, owning, trigger.clause, self._both(trigger)[0])
        if not parties and (made := made_by(sentence, trigger)):
            return self._finder.all(sentence, made, trigger.clause, self._both(trigger)[0])
        if not parties and trigger.mode == "visit":
            return self._owner_before(sentence, trigger) or self._visitor(sentence, trigger)
        return parties

    def _beside(self, sentence: Sentence, trigger: Trigger, phrase: Phrase) -> Parties:
        """Read "an attack by rebels", "talks between Kenya and Peru", "the arrival of Quispe"."""
        parties, doing = Parties(), self._both(trigger)[0]
        for word, governed in home_of(sentence, trigger).prepositional:
            close = phrase.end <= governed.first <= phrase.end + _LONGEST
            if word == "by":  # "her bid followed a visit by its envoy": he made no bid
                close = is_listed(sentence, phrase.end, governed.first)
            doer = word == "of" and governed.first == phrase.end + 1 and trigger.label in _OF_DOERS
            if (word in {"by", "between"} and close) or doer:
                parties += self._finder.party(sentence, governed, trigger.clause, doing)
        return parties

    def _owner_names(self, sentence: Sentence, trigger: Trigger, phrase: Phrase) -> Parties:
        parties = Parties()
        for mention in sentence.mentions:
            if (
                not mention.actor
                or mention.end > trigger.start
                or not within(sentence, mention, phrase)
            ):
                continue
            owns = sentence.text.startswith(("'s", "' "), mention.end)
            if not owns and is_anothers(sentence, phrase, mention, trigger):
                continue
            # "The Kenya attack" is where it was, "the Kenyan attack" whose.
            where = trigger.kind == "assault" and mention.place and not mention.adjective
            if owns or not (where or self._names.is_person(mention.actor)):
                parties += Parties((mention.actor,))
        return parties

    def _owner_before(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Read "his arrival follows a visit": the visit is by the owner of the other one."""
        for phrase in trigger.clause.subjects:
            first = sentence.tokens[phrase.first]
            if first.low in _POSSESSIVES and phrase.end <= trigger.token:
                return self._finder.pronoun(sentence, first.low, trigger.clause, first.start)
        return Parties()

    def _visitor(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Read "a visit" of nobody as that of the person whom the sentence goes on about."""
        goes_on = re.search(r"\b(he|she)\b", sentence.text[trigger.close : sentence.end])
        opens = _OPENS.fullmatch(sentence.text, sentence.begin, trigger.start)
        whom = self._before.person(goes_on[1]) if goes_on and opens else None
        if not whom or any(m.person for m in self.pronouns.acting(sentence)):
            return Parties()
        name = self._names.name(whom)
        return Parties((whom,), (f"nobody is named whose visit it was: {name} was named before",))

    def _towards(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Find whom a noun's deed is done to: "an attack on Kenya", "talks with Peru"."""
        parties, allowed = Parties(), towards_of(trigger)
        allowed |= set() if trigger.kind in _SHARED else {"of", "on", "against"}
        allowed -= {"of"} if trigger.label in _OF_DOERS else set()
        suffering = self._both(trigger)[1]
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


def _shaped(trigger: Trigger, sides: Sides) -> Sides:
    """Put both sides of what is done together on one; nobody stands on both."""
    actors, recipients = sides.actors, sides.recipients
    if trigger.kind in _SHARED and trigger.mode in {None, "multilateral"}:
        return sides._replace(actors=actors + recipients, recipients=Parties())
    left = tuple(one for one in recipients.ids if one not in actors.ids)
    return sides._replace(recipients=recipients._replace(ids=left))
