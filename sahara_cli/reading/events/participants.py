"""Who takes part in an event, and on which side: by the phrases that its verb's subject and objects are.

A state is a party by its name, by "the government of Peru" and by "Peruvian troops", never by a citizen, an embassy,
an adjective or the police. Whom nobody names is kept by the phrase, and that is said.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.lexicon.rows import rows, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.coreference import Coreference, Names
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase
    from sahara_cli.reading.people.mentions import Mention

#: Both sides act alike.
SHARED = frozenset({"consult", "cooperate"})
#: With these nouns a possessive is the sufferer: "his arrest", "Peru's defeat".
SUFFERED = frozenset(
    "arrest detention conviction expulsion deportation assassination death kidnapping execution release murder"
    " appointment inauguration killing extradition torture shooting defeat acquittal criticism".split()
)
#: Phrases after a verb's preposition that are whom it is done to or with.
_TOWARDS = frozenset({"to", "of", "against", "with", "on", "at", "upon", "towards", "toward", "into"})
_BY_KIND = {
    "consult": {"with", "to", "between"}, "cooperate": {"with", "between"}, "support": {"with", "to", "for", "of"},
    "agree": {"with", "to", "between"}, "aid": {"to", "for", "in", "on"}, "concede": {"to", "against", "on", "with"},
    "retreat": {"to", "with"}, "request": {"to", "on", "of", "from"}, "accuse": {"against", "of", "into"},
    "reject": {"from"}, "threaten": {"against", "to", "with"}, "protest": {"against"}, "sanction": {"on", "against", "with", "from"},
    "mobilize": {"against"}, "coerce": {"with", "against", "on"}, "assault": {"on", "against", "at", "with", "into"},
    "other": set(),
}  # fmt: skip
#: Whose objects only are parties.
_SUFFERERS = frozenset({"assault", "coerce", "sanction", "accuse", "consult", "request", "retreat", "threaten", "aid", "other"})
_PRONOUNS = frozenset({"he", "she", "him", "her", "it", "they", "them", "his", "its", "their"})
_SMALL, _LONGEST = 2, 6


class Parties(NamedTuple):
    """Ids of parties, in order, and what is unsure of them; false where there are none."""

    ids: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.ids)

    def __add__(self, other: object) -> Parties:
        assert isinstance(other, Parties)  # noqa: S101 - only parties are added
        return Parties(
            tuple(dict.fromkeys((*self.ids, *other.ids))),
            tuple(dict.fromkeys((*self.unsure, *other.unsure))),
        )


class Sides(NamedTuple):
    """Both sides of an event."""

    actors: Parties
    recipients: Parties
    #: The mentions of places and states that a visit is to.
    hosts: tuple[Mention, ...] = ()


@cache
def people() -> dict[str, frozenset[str]]:
    """Give the classes of `human.tsv`."""
    return {name: frozenset(listed.split()) for name, listed in rows("human")}


class Participants:
    """Finds the parties of events in one article."""

    def __init__(self, names: Names, before: Coreference) -> None:
        self._names, self.before = names, before
        self._label = ""

    def acting(self, sentence: Sentence) -> list[Mention]:
        """List the mentions that head a phrase, or stand for whoever acts in it."""
        ends = {}
        for chunk in sentence.chunks:
            if chunk.phrase:
                ends[sentence.tokens[chunk.phrase.head].start] = chunk.phrase
        return [m for m in sentence.mentions if self._heads(sentence, m, ends)]

    def _heads(self, sentence: Sentence, mention: Mention, heads: dict[int, Phrase]) -> bool:
        if any(mention.start <= at < mention.end for at in heads) and not mention.adjective:
            return True
        phrase = next((p for p in heads.values() if self._within(sentence, mention, p)), None)
        return phrase is not None and sentence.tokens[phrase.head].low in people()["arms"]

    def _within(self, sentence: Sentence, mention: Mention, phrase: Phrase) -> bool:
        start, end = sentence.span(phrase)
        return start <= mention.start and mention.end <= end

    # The sides of a verb ------------------------------------------------------------------------

    def of_verb(self, sentence: Sentence, trigger: Trigger) -> Sides:
        """Find both sides of a deed that a verb tells."""
        clause, group = trigger.clause, trigger.group
        assert group is not None  # noqa: S101 - only verbs come here
        kind = trigger.kind or ""
        self._label = trigger.label
        subjects = self._subjects(sentence, clause)
        if group.is_passive:
            by = [phrase for word, phrase in clause.prepositional if word == "by" and phrase.first > group.head]
            actors = self._all(sentence, by, clause, acts=True)
            sufferers = self._all(sentence, subjects, clause, acts=False, kind=kind) or self._objects(sentence, trigger)
            return self._shaped(trigger, Sides(actors, sufferers))
        actors = self._all(sentence, subjects, clause, acts=True)
        hosts: tuple[Mention, ...] = ()
        recipients = self._objects(sentence, trigger)
        if trigger.mode == "visit":
            hosts = tuple(self._hosts(sentence, clause, group.head))
            recipients = Parties(tuple(dict.fromkeys(m.actor for m in hosts if m.actor)))
        return self._shaped(trigger, Sides(actors, recipients, hosts))

    def _shaped(self, trigger: Trigger, sides: Sides) -> Sides:
        actors, recipients = sides.actors, sides.recipients
        if trigger.label in _SUFFERED_VERBS and not (trigger.group and trigger.group.is_passive):
            return sides
        if trigger.kind in SHARED and trigger.mode in {None, "multilateral"}:
            return sides._replace(actors=actors + recipients, recipients=Parties())
        left = tuple(one for one in recipients.ids if one not in actors.ids)
        return sides._replace(recipients=recipients._replace(ids=left))

    def _subjects(self, sentence: Sentence, clause: Clause) -> list[Phrase]:
        """Give a clause's subjects; one without takes those of the clause that it hangs on."""
        if clause.subjects:
            return clause.subjects
        above = clause.parent
        if above is None:
            opening = [one for one in sentence.clauses if one.parent is None and one.subjects]
            return opening[0].subjects if clause.relation == "participle" and opening else []
        if clause.relation == "infinitive" and above.group and above.objects and above.group.word in words()["control"]:
            return above.objects
        if clause.relation == "gerund" and above.objects and above.group and above.group.base in _OF_OBJECTS:
            return above.objects
        return self._subjects(sentence, above)

    def _objects(self, sentence: Sentence, trigger: Trigger) -> Parties:
        clause, kind = trigger.clause, trigger.kind or ""
        assert trigger.group is not None  # noqa: S101 - only verbs come here
        found = self._all(sentence, clause.objects, clause, acts=False, kind=kind)
        if found.ids and kind not in SHARED:
            return found
        allowed = _BY_KIND.get(kind, set())
        for word, phrase in self._behind(clause, trigger.group.head):
            if word in allowed:
                found += self._party(sentence, phrase, clause, acts=False, kind=kind)
        return found or (self._asked(sentence, trigger) if kind == "request" else found)

    def _asked(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Find of whom something is asked: the subject of "demanded that Syrian forces withdraw"."""
        for clause in sentence.clauses:
            if clause.relation == "that" and clause.parent is trigger.clause and clause.subjects:
                return self._all(sentence, clause.subjects, clause, acts=False, kind="request")
        return Parties()

    def _behind(self, clause: Clause, head: int) -> Iterator[tuple[str, Phrase]]:
        return ((word, phrase) for word, phrase in clause.prepositional if phrase.first > head)

    def _hosts(self, sentence: Sentence, clause: Clause, head: int) -> Iterator[Mention]:
        phrases = [*clause.objects, *(phrase for word, phrase in self._behind(clause, head) if word in _TO_PLACE)]
        for phrase in phrases:
            for mention in sentence.mentions:
                if self._within(sentence, mention, phrase) and not mention.adjective and not mention.person:
                    yield mention

    # The sides of a noun ------------------------------------------------------------------------

    def of_noun(self, sentence: Sentence, trigger: Trigger, verb: Trigger | None) -> Sides:
        """Find both sides of a deed that a noun tells; `verb` is the one that leads to it: "held talks"."""
        clause = trigger.clause
        owners = self._owners(sentence, trigger)
        towards = self._towards(sentence, trigger)
        hosts: tuple[Mention, ...] = ()
        if trigger.mode == "visit":
            hosts = tuple(m for m in self._after(sentence, trigger) if not m.person)
        if not owners.ids and verb is not None and verb.group is not None:
            if verb.group.is_passive:
                by = [phrase for word, phrase in verb.clause.prepositional if word == "by"]
                owners = self._all(sentence, by, clause, acts=True)
            else:
                owners = self._all(sentence, self._subjects(sentence, verb.clause), verb.clause, acts=True)
        if trigger.label == "independence" and not owners.ids:
            owners = self._all(sentence, clause.objects, clause, acts=True)
        if trigger.label in SUFFERED and owners.ids and verb is None:
            return Sides(Parties(), owners + towards, hosts)
        recipients = Parties(tuple(dict.fromkeys(m.actor for m in hosts if m.actor))) if hosts else towards
        return self._shaped(trigger, Sides(owners, recipients, hosts))

    def _owners(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Read "Russia's invasion", "the Russian invasion", "his visit", "an attack by rebels"."""
        phrase = self._phrase_at(sentence, trigger.token)
        found = Parties()
        if phrase is None:
            return found
        for mention in sentence.mentions:
            if self._within(sentence, mention, phrase) and mention.end <= trigger.start and mention.actor:
                if not (self._names.is_person(mention.actor) and not sentence.text.startswith("'s", mention.end)):
                    found += Parties((mention.actor,))
        first = sentence.tokens[phrase.first]
        if not found.ids and first.low in {"his", "her", "its", "their"}:
            found = self._pronoun(sentence, first.low, trigger.clause, first.start)
        if not found.ids and trigger.mode == "visit":
            found = self._owner_before(sentence, trigger) or self._visitor(sentence, trigger)
        for chunk_word, governed in trigger.clause.prepositional:
            if chunk_word in {"by", "between"} and phrase.end <= governed.first <= phrase.end + _LONGEST:
                found += self._party(sentence, governed, trigger.clause, acts=True)
            if chunk_word == "of" and governed.first == phrase.end + 1 and trigger.label in _OF_DOERS:
                found += self._party(sentence, governed, trigger.clause, acts=True)
        return found

    def _visitor(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Read "a visit" of nobody as that of the person whom the sentence goes on about."""
        told = re.search(r"\b(he|she)\b", sentence.text[trigger.close : sentence.end])
        opens = re.fullmatch(r"(?:An?|The|One|Another) (?:[a-z]+ ){0,2}", sentence.text[sentence.begin : trigger.start])
        whom = self.before.person(told[1]) if told and opens else None
        if not whom or any(m.person for m in self.acting(sentence)):
            return Parties()
        return Parties((whom,), (f"nobody is named whose visit it was: {self._names.name(whom)} was named before",))

    def _owner_before(self, sentence: Sentence, trigger: Trigger) -> Parties:
        """Read "his arrival follows a visit": the visit is by the owner of the other one."""
        for phrase in trigger.clause.subjects:
            first = sentence.tokens[phrase.first]
            if first.low in {"his", "her", "its", "their"} and phrase.end <= trigger.token:
                return self._pronoun(sentence, first.low, trigger.clause, first.start)
        return Parties()

    def _towards(self, sentence: Sentence, trigger: Trigger) -> Parties:
        found = Parties()
        allowed = _BY_KIND.get(trigger.kind or "", set()) | {"of", "on", "against"}
        phrase = self._phrase_at(sentence, trigger.token)
        at = phrase.end if phrase else trigger.token + 1
        for word, governed in trigger.clause.prepositional:
            near = at <= governed.first <= at + _SMALL
            if near and word in allowed and not (word == "of" and trigger.label in _OF_DOERS):
                found += self._party(sentence, governed, trigger.clause, acts=False, kind=trigger.kind or "")
            if near:
                at = governed.end
        return found

    def _after(self, sentence: Sentence, trigger: Trigger) -> Iterator[Mention]:
        phrase = self._phrase_at(sentence, trigger.token)
        at = phrase.end if phrase else trigger.token + 1
        for word, governed in trigger.clause.prepositional:
            if at <= governed.first <= at + _SMALL and word in _TO_PLACE | {"of"}:
                at = governed.end
                yield from (m for m in sentence.mentions if self._within(sentence, m, governed) and not m.adjective)

    def _phrase_at(self, sentence: Sentence, place: int) -> Phrase | None:
        return next((c.phrase for c in sentence.chunks if c.phrase and c.first <= place < c.end), None)

    # One phrase ---------------------------------------------------------------------------------

    def _all(
        self, sentence: Sentence, phrases: Sequence[Phrase], clause: Clause, *, acts: bool, kind: str = ""
    ) -> Parties:
        found = Parties()
        for phrase in phrases:
            found += self._party(sentence, phrase, clause, acts=acts, kind=kind)
        return found

    def party(self, sentence: Sentence, phrase: Phrase, clause: Clause) -> Parties:
        """Find whom a phrase means, as one who acts or speaks."""
        return self._party(sentence, phrase, clause, acts=True)

    def _party(
        self, sentence: Sentence, phrase: Phrase, clause: Clause, *, acts: bool, kind: str = ""
    ) -> Parties:
        head = sentence.tokens[phrase.head]
        if head.low in _PRONOUNS and phrase.end - phrase.first == 1:
            return self._pronoun(sentence, head.low, clause, head.start)
        if (head.tag == "M" or head.low in _SHARES) and (whole := self._whole_of(phrase, clause)):
            return self._party(sentence, whole, clause, acts=acts, kind=kind)
        first = sentence.tokens[phrase.first]
        if first.low in {"its", "their", "his", "her"} and head.low in people()["arms"]:
            owner = self._pronoun(sentence, first.low, clause, first.start)
            if owner.ids and all(map(self._names.is_state, owner.ids)):
                return owner
        held = [m for m in sentence.mentions if self._within(sentence, m, phrase)]
        if head.low in _TITLES_ALONE and (person := self._titled(sentence, phrase, clause)):
            return Parties((person,))
        if named := self._named(sentence, phrase, held, clause, acts=acts, kind=kind):
            return Parties(tuple(named))
        meant = self._definite(sentence, phrase, clause)
        if meant is not None:
            return meant
        return self._unknown(sentence, phrase, acts=acts, kind=kind)

    def _titled(self, sentence: Sentence, phrase: Phrase, clause: Clause) -> str | None:
        """Find whose office goes on behind "of" or "for": "with Assistant Secretary of State for Trade Jane Roe"."""
        end = phrase.end
        for word, governed in clause.prepositional:
            if word not in {"of", "for"} or governed.first != end + 1:
                continue
            end = governed.end
            head = sentence.tokens[governed.head]
            named = [m for m in sentence.mentions if m.person and m.actor and m.start <= head.start < m.end]
            if named and named[-1].start > sentence.tokens[governed.first].start:
                return named[-1].actor
        return None

    def _whole_of(self, phrase: Phrase, clause: Clause) -> Phrase | None:
        """Give what "one of its soldiers" is one of."""
        return next((p for word, p in clause.prepositional if word == "of" and p.first == phrase.end + 1), None)

    def _named(
        self, sentence: Sentence, phrase: Phrase, held: Sequence[Mention], clause: Clause, *, acts: bool, kind: str
    ) -> list[str]:
        """Find the named parties of a phrase: its head, or the state or body whose officials or forces it is."""
        head = sentence.tokens[phrase.head]
        whole = [m for m in held if m.start <= head.start < m.end]
        if not acts and not whole and kind in {"agree", "aid", "support"} and held and held[0].actor and not held[0].adjective:
            # "Offered Quispe asylum".
            if held[0].start == sentence.tokens[phrase.first].start and sentence.text[held[0].end] == " ":
                return [held[0].actor]
        if whole:
            mention = whole[-1]
            if mention.adjective and mention.start <= head.start:
                return [mention.actor] if mention.actor and self._described(sentence, phrase) else []
            if mention.actor:
                if not acts and kind in {"assault", "coerce"} and head.low in _SITES:
                    return []
                if not mention.person and (apposed := self._apposed(sentence, phrase, clause, mention)):
                    return apposed
                return [mention.actor]
            spoken = acts or kind in _IN_WORDS
            state = self._names.seated_at(sentence.text[mention.start : mention.end]) if spoken else None
            return [state] if state else []
        if head.low in _TITLES_ALONE and (apposed := self._apposed(sentence, phrase, clause, None)):
            return apposed
        arms, officials = people()["arms"], people()["officials"]
        owners = [m for m in held if m.actor and not m.person and m.end <= head.start]
        if not owners and (of := self._of(sentence, phrase, clause)):
            owners = of
        if not owners:
            return []
        owner = owners[-1] if owners[-1].adjective else owners[0]
        if not acts and self._is_owned(sentence, phrase, kind):
            return [owner.actor] if owner.actor else []
        if acts and head.low in _MEDIA and {"official", "state", "state-run"} & {t.low for t in sentence.tokens[phrase.first : phrase.end]}:
            return [owner.actor] if owner.actor else []
        if self._names.is_state(owner.actor or ""):
            if self._label in _PERSONAL and head.low in _TITLES_ALONE:
                return []
            return [m.actor for m in owners if m.actor] if head.low in arms | {"spokesman", "spokeswoman", "spokesperson"} else []
        return [owner.actor] if owner.actor and head.low in officials | arms else []

    def _described(self, sentence: Sentence, phrase: Phrase) -> bool:
        """Tell "Algerian" in "Algerian and US officials": what the second describes, the first does."""
        number = next((n for n, c in enumerate(sentence.chunks) if c.phrase == phrase), None)
        after = sentence.chunks[number + 1 : number + 3] if number is not None else []
        if len(after) < _SMALL or after[0].sort not in {"C", "X"} or not after[1].phrase:
            return False
        return sentence.tokens[after[1].phrase.head].low in people()["arms"]

    def _is_owned(self, sentence: Sentence, phrase: Phrase, kind: str) -> bool:
        """Tell whether what a deed is done to is a state's own: "Syrian positions", "Kenya's claim"."""
        head = sentence.tokens[phrase.head].low
        if kind == "assault":
            return head in people()["assets"]
        held = people()
        human = head in held["agent"] | held["people"] | held["arms"] or head in _APART
        return kind in {"accuse", "reject", "threaten"} and not human

    def _apposed(self, sentence: Sentence, phrase: Phrase, clause: Clause, own: Mention | None) -> list[str]:
        """Find the person whose office a phrase is: "the mayor, Ana Silva"."""
        for other in clause.apposed:
            if 0 <= other.first - phrase.end <= _SMALL:
                named = [m for m in sentence.mentions if m.person and m.actor and self._within(sentence, m, other)]
                if named and sentence.tokens[other.head].start < named[-1].end:
                    if own is None or sentence.tokens[phrase.head].low in _TITLES_ALONE:
                        return [named[-1].actor or ""]
        return []

    def _of(self, sentence: Sentence, phrase: Phrase, clause: Clause) -> list[Mention]:
        """Find the state or body behind "of": "the ambassador of Morocco"."""
        for word, governed in clause.prepositional:
            if word in {"of", "from"} and governed.first == phrase.end + 1:
                if word == "from" and sentence.tokens[phrase.head].low in {"soldier", "soldiers", "troops"}:
                    return []
                held = [governed]
                held += [p for w, p in clause.prepositional if w == word and held[-1].end < p.first <= held[-1].end + _SMALL]
                heads = [sentence.tokens[one.head].start for one in held]
                return [m for m in sentence.mentions if m.actor and not m.adjective and any(m.start <= at < m.end for at in heads)]
        return []

    def _definite(self, sentence: Sentence, phrase: Phrase, clause: Clause) -> Parties | None:
        """Read "the two countries", "both sides", "the company"."""
        head = sentence.tokens[phrase.head].low
        first = [token.low for token in sentence.tokens[phrase.first : phrase.head]]
        if "two" in first or "both" in first:
            pair = self._above(sentence, clause, sentence.tokens[phrase.first].start)
            if len(pair) == _SMALL:
                pass
            elif head.startswith(("countr", "nation", "state", "neighbo", "government")):
                pair = self.before.states
            elif head in {"sides", "parties", "leaders", "presidents", "ministers", "men", "women", "two"}:
                pair = self.before.two
            if len(pair) == _SMALL:
                who = " and ".join(map(self._names.name, pair))
                return Parties(pair, (f"“{first[0]} …” is read as {who}",))
            return Parties()
        if first[:1] == ["the"] and head in _BODIES and self.before.organisation and len(first) == 1:
            whole = sentence.shown(phrase)
            return Parties((self.before.organisation,), (f"“{whole}” is read as {self._names.name(self.before.organisation)}",))
        return None

    def _unknown(self, sentence: Sentence, phrase: Phrase, *, acts: bool, kind: str) -> Parties:
        """Keep a party that nobody names by its phrase, and say so; a name that nothing tells more of likewise."""
        head = sentence.tokens[phrase.head]
        if self._is_name(sentence, phrase) and (acts or kind in _NAMING):
            told = self._short(sentence, phrase)
            identifier = self._names.phrase(told, sentence.words)
            return Parties((identifier,), (f"“{told}” is not recognised: kept as it stands",))
        listed = people()["agent" if acts else "sufferer"]
        if head.low not in listed and not (acts and head.low.endswith(("men", "ists"))):
            return Parties()
        if not acts and kind not in _SUFFERERS:
            return Parties()
        told = self._short(sentence, phrase)
        if not told:
            return Parties()
        identifier = self._names.phrase(told, sentence.words)
        return Parties((identifier,), (f"“{told}” names nobody: kept by its words",))

    def _is_name(self, sentence: Sentence, phrase: Phrase) -> bool:
        """Tell a name that nothing tells more of: capitals that open no sentence, and no place, month or thing."""
        head, first = sentence.tokens[phrase.head], sentence.tokens[phrase.first]
        if head.tag != "P" or sentence.is_headline or head.text.isupper():
            return False
        opens = first.start == sentence.begin and phrase.end - phrase.first == 1
        start, end = sentence.span(phrase)
        placed = any(start <= m.start and m.end <= end for m in sentence.mentions)
        inside = sentence.document.quoted and head.low in {"i"}
        return not (opens or placed or inside or head.low in _SITES or any(t.tag in "NM" and t.low not in _TITLES_ALONE for t in sentence.tokens[phrase.first : phrase.head]))

    def _short(self, sentence: Sentence, phrase: Phrase) -> str:
        """Give a phrase without its numbers and articles, and with the place that goes with it: "police in Lyon"."""
        first = phrase.first
        while first < phrase.head and (sentence.tokens[first].tag in "DM" or sentence.tokens[first].low in _ROUGH):
            first += 1
        start, end = sentence.tokens[first].start, sentence.tokens[phrase.end - 1].end
        if phrase.end - first > _LONGEST:
            start = sentence.tokens[phrase.head].start
        for mention in sentence.mentions:
            if mention.place and sentence.text[end : mention.start] in {" in ", " of "}:
                end = mention.end
                break
        else:
            if named := re.match(r" (?:of|in) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*", sentence.text[end : sentence.end]):
                end += named.end() if sentence.tokens[phrase.head].tag == "N" else 0
        told = sentence.text[start:end]
        return told if first == phrase.first and told[:1].isupper() and sentence.tokens[first].tag == "P" else told[:1].lower() + told[1:] if sentence.tokens[first].tag != "P" else told

    # Pronouns -----------------------------------------------------------------------------------

    def _pronoun(self, sentence: Sentence, word: str, clause: Clause, at: int) -> Parties:
        who = self._meant(sentence, word, clause, at)
        if not who:
            return Parties()
        told = " and ".join(map(self._names.name, who))
        return Parties(who, (f"“{word}” is read as {told}, named before",))

    def _meant(self, sentence: Sentence, word: str, clause: Clause, at: int) -> tuple[str, ...]:
        acting = [m for m in self.acting(sentence) if m.end <= at and m.actor]
        if word in {"its", "their"} and (owner := self._object_before(sentence, at)):
            return (owner,)
        if word in {"they", "their", "them"}:
            subject = self._above(sentence, clause, at)
            return subject or self.before.joint
        if word in {"it", "its"}:
            objective = word == "it" and clause.group is not None and sentence.tokens[clause.group.head].start < at
            subject = () if objective else tuple(one for one in self._above(sentence, clause, at) if not self._names.is_person(one))
            return subject[:1] or ((self.before.body,) if self.before.body else ())
        fits = [m.actor for m in acting if m.actor and self.before.fits(m.actor, word)]
        if fits:
            above = [one for one in self._above(sentence, clause, at) if one in fits]
            return (above[0] if above and word in {"he", "she", "his", "her"} else fits[-1],)
        person = self.before.person(word)
        return (person,) if person else ()

    def _object_before(self, sentence: Sentence, at: int) -> str | None:
        """Find whose "its" is in "condemned Russia for its invasion": the object before the preposition."""
        for clause in sentence.clauses:
            for phrase in clause.objects:
                end = sentence.tokens[phrase.end - 1].end
                if re.fullmatch(r" (?:for|over|after|because of|following|of) ", sentence.text[end:at]):
                    named = [m for m in sentence.mentions if self._within(sentence, m, phrase) and m.actor and not m.person]
                    return named[-1].actor if named and not named[-1].adjective else None
        return None

    def _above(self, sentence: Sentence, clause: Clause, at: int) -> tuple[str, ...]:
        """Find the subject of the clause that this one hangs on or follows: "Iran said its troops"."""
        for other in (clause, *clause.ancestors(), *reversed(sentence.clauses)):
            if other.subjects and sentence.tokens[other.subjects[-1].head].end <= at:
                held = [
                    m.actor for phrase in other.subjects for m in sentence.mentions
                    if m.actor and self._within(sentence, m, phrase) and (not m.adjective)
                ]  # fmt: skip
                if held:
                    return tuple(dict.fromkeys(held))
        return ()


#: What is done by or to a person alone, whatever the office.
_PERSONAL = frozenset({"resignation", "death", "victory", "inauguration", "appointment", "conviction", "arrest", "retirement", "marriage", "acquittal"})
#: Kinds whose other side may be a name that nothing tells more of.
_NAMING = frozenset({"consult", "cooperate", "agree", "accuse", "sanction", "request", "threaten"})
#: Where something is done, and no party to it.
_SITES = frozenset("consulate embassy hotel airport hospital school mosque church base street square building stadium palace station market university prison bridge port road river sea ocean lake hall house centre center island islands park court plant".split())
_SHARES = frozenset({"one", "some", "many", "members", "most", "hundreds", "thousands", "dozens", "several", "number", "group"})
_MEDIA = frozenset({"newspaper", "media", "television", "radio", "agency", "broadcaster"})
_IN_WORDS = frozenset({"accuse", "reject", "threaten", "request", "agree", "support"})
_APART = frozenset({"embassy", "consulate", "company", "companies", "firm", "firms", "bank", "press", "newspaper", "law", "court"})
_TO_PLACE = frozenset({"to", "in", "at", "for", "into", "near"})
_OF_OBJECTS = frozenset({"accuse", "suspect", "blame", "convict", "acquit", "prevent", "stop", "keep", "bar", "ban", "discourage", "warn", "find"})
_OF_DOERS = frozenset({"visit", "arrival", "withdrawal", "resignation", "surrender", "talks", "meeting"})
_SUFFERED_VERBS = frozenset({"inauguration"})
_BODIES = frozenset("company firm group bank airline carrier union party agency charity organisation organization alliance bloc club".split())
_TITLES_ALONE = frozenset(
    "mayor minister president premier chancellor governor chief executive director secretary chairman chairwoman king queen"
    " envoy ambassador consul leader commander general judge lawyer spokesman spokeswoman head commissioner senator bishop"
    " archbishop prince princess sheikh officer neighbour neighbor rival husband wife brother sister son daughter father mother".split()
)
_ROUGH = frozenset({"several", "some", "many", "dozens", "hundreds", "thousands", "least"})
