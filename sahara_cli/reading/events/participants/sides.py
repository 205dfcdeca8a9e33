"""Participants of an event and their sides, by the phrases that are its verb's subject and objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants.addressees import addressees_of
from sahara_cli.reading.events.participants.agents import agents_of
from sahara_cli.reading.events.participants.arguments import (
    UNDERGOING,
    UNDERGONE,
    asked_to,
    givers_of,
    is_laid,
    meant_by,
    opposed_in,
    robbed_of,
    settled_with,
    towards_of,
)
from sahara_cli.reading.events.participants.authors import owner_pronoun, owners_of, work_of
from sahara_cli.reading.events.participants.both import SHARED, Sides, both_of, shaped
from sahara_cli.reading.events.participants.nominal import Nominal
from sahara_cli.reading.events.participants.parties import Finder, Parties
from sahara_cli.reading.events.participants.places import hosts_of, is_bordering
from sahara_cli.reading.events.participants.pronouns import Pronouns
from sahara_cli.reading.events.participants.subjects import actors_of
from sahara_cli.reading.events.participants.tellers import told_by
from sahara_cli.reading.events.participants.unnamed import SPEAKING, SPORTING, Side

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.coreference import Coreference, Names
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase

#: Deeds of no kind of PLOVER's that are done to somebody all the same.
_DONE_TO = frozenset(
    {"appointment", "inauguration", "takeover", "acquittal", "death", "deaths", "election", "marriage", *SPORTING}
)  # fmt: skip
_TALKS = frozenset(
    {"talks", "meeting", "meetings", "discussions", "consultations", "negotiations", "dinner", "lunch"}
)  # fmt: skip
#: "Ending a dispute with Peru" tells to whom a step is a concession.
_YIELDING = frozenset({"concede", "retreat", "support", "agree", "aid"})


class Participants:
    """Finds the participants of events in one article."""

    def __init__(self, names: Names, before: Coreference) -> None:
        self._names, self._before = names, before
        self.pronouns = Pronouns(names, before)
        self._finder = Finder(names, self.pronouns)
        self._nominal = Nominal(names, before, self.pronouns, self._finder)

    def party(self, sentence: Sentence, phrase: Phrase, clause: Clause) -> Parties:
        """Find whom a phrase means, as one who acts or speaks."""
        return self._finder.party(sentence, phrase, clause, Side(acts=True))

    def speaker(self, sentence: Sentence, phrase: Phrase, clause: Clause) -> Parties:
        """Find who speaks in a clause: whoever is no text or figure, kept by the phrase if nobody is named."""
        return self._finder.party(sentence, phrase, clause, Side(acts=True, kind=SPEAKING))

    def of_verb(self, sentence: Sentence, trigger: Trigger) -> Sides:
        """Find both sides of a deed that a verb tells."""
        clause, group = trigger.clause, trigger.group
        assert group is not None  # noqa: S101 - only verbs come here
        subjects = actors_of(sentence, clause, group)
        if group.is_passive:
            return shaped(trigger, self._of_passive(sentence, trigger, subjects, group.head))
        if group.base in UNDERGOING and trigger.kind in UNDERGONE:
            # "Kenya faced charges": they were brought against it.
            suffering = both_of(trigger)[1]
            return Sides(Parties(), self._finder.all(sentence, subjects, clause, suffering))
        opposed = opposed_in(sentence, clause)
        actors = self._finder.all(sentence, opposed or subjects, clause, both_of(trigger)[0])
        if trigger.mode == "visit":
            return shaped(trigger, self._of_visit(sentence, trigger, actors))
        towards = self._reached(sentence, trigger)
        if not towards and _is_of_other(trigger):
            towards = self._robbed(sentence, trigger)
        elif not towards:
            towards = self._objects(sentence, trigger) or self._reconciled(sentence, trigger)
        return shaped(trigger, Sides(actors, towards))

    def _of_visit(self, sentence: Sentence, trigger: Trigger, actors: Parties) -> Sides:
        """Read "visited Peru for talks with Silva", and "visited Quispe in Peru", which is to a person alone."""
        head = trigger.group.head if trigger.group else 0
        hosts = tuple(hosts_of(sentence, trigger.clause, head))
        met = self._partners(sentence, trigger)
        seen = self._visited(sentence, trigger) if len(hosts) <= 1 else Parties()
        if seen:
            return Sides(actors, seen + met)
        return Sides(actors, Parties.of(hosts) + met, hosts)

    def _of_passive(
        self, sentence: Sentence, trigger: Trigger, subjects: list[Phrase], head: int
    ) -> Sides:
        """Read "Quispe was arrested by police", and "aid was sent to Peru", whose subject suffers nothing."""
        clause, (doing, suffering) = trigger.clause, both_of(trigger)
        doers = self._finder.all(sentence, agents_of(sentence, trigger, head), clause, doing)
        doers = doers or told_by(self._finder, self._names, sentence, trigger)
        doers = doers or self._authors(sentence, trigger)
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

    def _authors(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Read "Quispe's letter was published", whose owner wrote it."""
        work = work_of(sentence, trigger)
        if work is None:
            return Parties()
        his = owner_pronoun(sentence, work)
        if his:
            return self._finder.pronoun(sentence, his.low, trigger.clause, his.start)
        return Parties.of(owners_of(sentence, work)[:1])

    def _robbed(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Read "stole a rifle from Quispe": it is done to whom it is taken from."""
        side = Side(acts=False, kind="coerce")
        parties = self._finder.all(sentence, robbed_of(sentence, trigger), trigger.clause, side)
        return parties._replace(
            ids=tuple(actor for actor in parties.ids if not self._names.is_state(actor))
        )

    def _reached(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Read "wrote to Congress" and "informed Acme": behind a preposition persons, bodies and states alone."""
        phrases, names = addressees_of(sentence, trigger), self._names
        parties = self._finder.all(sentence, phrases, trigger.clause, both_of(trigger)[1])
        if phrases == trigger.clause.objects:
            return parties
        kinds = (names.is_person, names.is_body, names.is_state)
        kept = tuple(actor for actor in parties.ids if any(is_kind(actor) for is_kind in kinds))
        return parties._replace(ids=kept) if kept else Parties()

    def _of_grant(
        self, sentence: Sentence, trigger: Trigger, subjects: list[Phrase], sufferers: Parties
    ) -> Sides:
        """Read "a Kenyan grant to Malawi was announced": whose it is gives, and whom it goes to receives."""
        clause, suffering = trigger.clause, both_of(trigger)[1]
        givers = givers_of(sentence, subjects)
        sufferers = sufferers._replace(
            ids=tuple(actor for actor in sufferers.ids if actor not in givers)
        )
        for word, phrase in clause.prepositional if givers else ():
            if word in {"to", "for"}:
                sufferers += self._finder.party(sentence, phrase, clause, suffering)
        return Sides(Parties(givers), sufferers or self._meant(sentence, trigger))

    def _visited(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Read "visited Quispe in Peru": of a visit to a person, the place is only where it was."""
        clause, side = trigger.clause, both_of(trigger)[1]
        visits = trigger.group is not None and trigger.group.base == "visit"
        parties = self._finder.all(sentence, clause.objects if visits else (), clause, side)
        names = self._names
        named = (
            actor
            for actor in parties.ids
            if names.is_person(actor) and names.name(actor)[0].isupper()
        )
        kept = tuple(named)
        return parties._replace(ids=kept) if kept else Parties()

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
                phrases = [
                    other for other in below.objects if sentence.tokens[other.head].tag == "P"
                ]
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

    def _objects(self, sentence: Sentence, trigger: Trigger) -> Parties:
        clause, group = trigger.clause, trigger.group
        assert group is not None  # noqa: S101 - only verbs come here
        suffering = both_of(trigger)[1]
        parties = Parties()
        if not group.is_passive and trigger.label != "recall":
            # "Recalled its ambassador to Peru" is done to Peru.
            parties = self._finder.all(sentence, clause.objects, clause, suffering)
        if not parties or trigger.kind in SHARED:
            parties += self._behind_verb(sentence, trigger, group.head)
        return parties or self._meant(sentence, trigger)

    def _behind_verb(self, sentence: Sentence, trigger: Trigger, head: int) -> Parties:
        """Find whom the prepositional phrases behind a verb name: "called on Peru", "for Quispe to leave"."""
        clause, suffering = trigger.clause, both_of(trigger)[1]
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

    def of_noun(self, sentence: Sentence, trigger: Trigger, verb: Trigger | None) -> Sides:
        """Find both sides of a deed that a noun tells; `verb` is the one that leads to it: "held talks"."""
        return self._nominal.of_noun(sentence, trigger, verb)


def _is_of_other(trigger: Trigger) -> bool:
    """Tell a deed of no kind of PLOVER's whose word tells it, and that is done to nobody."""
    won = trigger.group is not None and trigger.group.base == "win"
    known = trigger.kind == "other" and not trigger.is_vague
    return known and (won or trigger.label not in _DONE_TO)
