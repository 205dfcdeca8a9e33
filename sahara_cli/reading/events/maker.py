"""An event made of a deed: its kind, its sides and places, its title, and what is unsure of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.attachment.scheduled import is_set
from sahara_cli.reading.events.deeds import triggers_in
from sahara_cli.reading.events.factuality.certainty import Factuality
from sahara_cli.reading.events.factuality.embedding import CONDITIONS
from sahara_cli.reading.events.factuality.fictions import is_of_fiction
from sahara_cli.reading.events.model import NO_KIND, Event
from sahara_cli.reading.events.ordinary import ordinary
from sahara_cli.reading.events.participants.addressees import addressees_of
from sahara_cli.reading.events.participants.arguments import home_of
from sahara_cli.reading.events.participants.both import Sides
from sahara_cli.reading.events.participants.nationality import is_nationality
from sahara_cli.reading.events.participants.parties import Parties
from sahara_cli.reading.events.spans import within
from sahara_cli.reading.events.titles.writer import Titles
from sahara_cli.reading.events.triggers import Sort
from sahara_cli.reading.events.violence.kinds import settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reading.document import Document, Sentence
    from sahara_cli.reading.events.attachment.dating import When
    from sahara_cli.reading.events.deeds import Deed
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.events.participants.coreference import Names
    from sahara_cli.reading.events.participants.sides import Participants
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.people.mentions import Mention

_PLACED = late(
    r"\b(?:in|at|near|across|off|above|outside|inside|around|hit|hits|shook|rocked|struck|swept)(?: the)? $"
    r"|\b(?:in|at|near|across|off|around|outside) (?:[\w'-]+ ){1,5}"
    r"(?:city|town|village|province|district|region|state|capital|suburb|port|island|county|municipality) of $"
)
#: How far before a place the words for where it is may stand.
_LEAD = 60
_SOIL = late(r" (?:soil|territory|waters|airspace|border)\b")
#: What is done in words: the place in such a sentence is of what they are about.
_OF_WORDS = frozenset({"accuse", "reject", "request", "threaten", "support", "agree"})
_HEARD = frozenset({"allegedly", "reportedly", "purportedly", "supposedly", "apparently"})
#: A title of a deed of nobody's, which no day is told of either.
_NOBODYS = late(r"\S+ reported")
#: Titles that say nothing: "It sets", "Shooting was".
_BARE = late(
    r"(?:It|This|That|He|She|They|These|Those|There) \S+|(?:\S+ ){1,3}(?:was|were|is|are|has|have|had)"
    r"|(?:\S+ ){1,4}(?:says|tells|adds|said)"
)
#: Deeds of no kind of PLOVER's that are done to bodies and teams as well: "Acme buys Nordvik".
_AGAINST = frozenset(
    {"sport", "victory", "defeat", "takeover", "appointment", "theft", "acquittal", "layoffs", "election", "founding"}
)  # fmt: skip
#: What is shown or made is no party: "unveiled the Vell Roadster".
_SHOWING = frozenset(
    {"unveil", "launch", "build", "design", "develop", "publish", "post", "sell", "make", "test", "show", "wear"}
    | {"write", "ship", "air", "stream", "produce", "debut"}
)  # fmt: skip
#: What a thing does that is launched by others.
_COMING_OUT = frozenset({"launch", "debut", "premiere", "air", "ship", "blast", "lift"})
_MISHAPS = frozenset({"deaths", "accident", "disaster"})
_WHEN = frozenset({"when", "as", "after"})


_THREAT = Sort("threaten", None, "threat")


class Maker:
    """Makes the events of one document, none twice."""

    def __init__(self, document: Document, names: Names, participants: Participants) -> None:
        self._document, self._names, self._participants = document, names, participants
        self._titles = Titles(names, document.sentences)
        self._seen: set[tuple[object, ...]] = set()

    def events(
        self, sentence: Sentence, deed: Deed, sure: Factuality, when: When
    ) -> Iterator[Event]:
        """Yield the event of a deed; of a visit to several one each, for the visited is the recipient (PLOVER)."""
        trigger = deed.trigger
        sides = self._sides(sentence, deed)
        others = triggers_in(sentence)
        sort = _threatened(settled(sentence, trigger, sides, others), trigger, sure)
        if sort is None and (sort := ordinary(self._names, sentence, trigger, sides, others)):
            # "A boy slipped": whom a phrase alone tells is kept by it only in deeds that matter.
            sides = self._participants.of_verb(sentence, trigger._replace(sort=sort))
        if is_of_fiction(sentence, trigger, sort.kind if sort else None):
            return
        if sort and self._is_nobodys(trigger, sort, sides):
            sort = None
        if sort:
            sides = self._fitting(sentence, trigger, sort, sides)
        deed = deed._replace(trigger=trigger._replace(sort=sort))
        for hosted in _each_host(deed.trigger, sides):
            yield from self._made(sentence, deed, hosted, sure, when)

    def _fitting(self, sentence: Sentence, trigger: Trigger, sort: Sort, sides: Sides) -> Sides:
        """Leave out sides that no deed of the sort has: nobody does a crash, and what is leaked is no party."""
        if sort.label in _MISHAPS and not trigger.is_verb:
            return Sides(Parties(), Parties(), sides.hosts)
        if trigger.is_verb and addressees_of(sentence, trigger._replace(sort=sort)):
            return sides
        if sort.kind == "other" and _comes_out(trigger):
            sides = self._by_somebody(sides)
        if sort.kind == "other" and (_is_shown(trigger) or _is_of_craft(sort, sides)):
            return sides._replace(recipients=Parties())
        if sort.kind in {"other", "mobilize"} and sort.label not in _AGAINST:
            return self._of_persons(sides)
        return sides

    def _by_somebody(self, sides: Sides) -> Sides:
        """Leave out what comes out itself: nobody is told of by "the Vell Roadster launched"."""
        kept = (
            actor
            for actor in sides.actors.ids
            if self._names.is_state(actor) or self._names.sex_of(actor)
        )
        return sides._replace(actors=sides.actors._replace(ids=tuple(kept)))

    def _is_nobodys(self, trigger: Trigger, sort: Sort, sides: Sides) -> bool:
        """Tell a withdrawal of nobody, and what is received that is no person and no state."""
        if sort.label == "hosting":
            return not all(map(self._may_host, sides.actors.ids))
        return sort.mode == "withdraw" and not (trigger.is_verb or sides.actors or sides.recipients)

    def _of_persons(self, sides: Sides) -> Sides:
        """Leave out what has a name and is no person and no state: "leaked the Panama Papers"."""
        kept = (
            recipient
            for recipient in sides.recipients.ids
            if self._may_host(recipient) or self._names.name(recipient)[:1].islower()
        )
        return sides._replace(recipients=sides.recipients._replace(ids=tuple(kept)))

    def _may_host(self, actor: str) -> bool:
        """Tell a person or a state, who may be received by another."""
        return self._names.is_person(actor) or self._names.is_state(actor)

    def _sides(self, sentence: Sentence, deed: Deed) -> Sides:
        if deed.trigger.is_verb:
            return self._participants.of_verb(sentence, deed.trigger)
        return self._participants.of_noun(sentence, deed.trigger, deed.verb)

    def plain(self, sentence: Sentence, deed: Deed, when: When) -> list[Event]:
        """Make an event of a sentence that tells that something was not done: kind blank, in the sentence's words."""
        sides = self._participants.of_verb(sentence, deed.trigger)._replace(recipients=Parties())
        made = self._made(sentence, deed, sides, Factuality(), when)
        return [event._replace(title=self._titles.of_words(sentence)) for event in made]

    def _made(
        self, sentence: Sentence, deed: Deed, sides: Sides, sure: Factuality, when: When
    ) -> list[Event]:
        trigger = deed.trigger
        kind, mode = _kind(self._names, sentence, trigger, sides)
        places = self._places(sentence, trigger, sides)
        sort = _sort_of(trigger)
        known = (sides.actors.ids, sides.recipients.ids, places)
        # "Hundreds died", "900 people died": of nobody known, and not alike.
        counted = () if any(known) else _counted(sentence, trigger)
        key = (kind, mode, *known, when.date, sort, counted)
        if key in self._seen:
            return []
        self._seen.add(key)
        title = self._title(sentence, deed, sides, places, sure.status)
        if _BARE.fullmatch(title) or (when.moment is None and _NOBODYS.fullmatch(title)):
            return []
        return [
            Event(
                span=(sentence.start, sentence.end),
                deed_span=_deed_span(sentence, deed, kind),
                kind=kind,
                mode=mode,
                label=trigger.label,
                title=title,
                status=sure.status,
                actors=sides.actors.ids,
                recipients=sides.recipients.ids,
                mentioned=self._mentioned(sentence, sides, places),
                places=places,
                date=when.date,
                moment=when.moment,
                how=when.how,
                unsure=tuple(self._unsure(trigger, sides, sure, when.moment or when.heard)),
                heard=when.heard,
            )
        ]

    def _title(
        self, sentence: Sentence, deed: Deed, sides: Sides, places: tuple[str, ...], status: str
    ) -> str:
        verb = deed.trigger if deed.trigger.is_verb else deed.verb
        apart = (
            verb and not deed.trigger.is_verb and home_of(sentence, deed.trigger) is not verb.clause
        )
        if (
            verb
            and verb.group
            and not (apart or is_set(deed))
            and (deed.trigger.is_verb or verb.group.base != "be")
        ):
            return self._titles.of_verb(sentence, verb, sides, status)
        named = [self._names.place_name(place) for place in places]
        return self._titles.of_noun(sentence, deed.trigger, sides, named, status)

    def _mentioned(
        self, sentence: Sentence, sides: Sides, places: tuple[str, ...]
    ) -> tuple[str, ...]:
        parties = {*sides.actors.ids, *sides.recipients.ids}
        mentioned = (
            m.actor for m in sentence.mentions
            if m.actor and m.actor not in parties and m.place not in places and self._names.is_noted(m.actor)
            and not is_nationality(sentence, m)
        )  # fmt: skip
        return tuple(dict.fromkeys(mentioned))

    def _unsure(
        self, trigger: Trigger, sides: Sides, sure: Factuality, moment: Moment | None
    ) -> Iterator[str]:
        yield from moment.unsure if moment else ()
        yield from dict.fromkeys((*sides.actors.unsure, *sides.recipients.unsure))
        if sure.status == "disputed" or sure.word.lower() in _HEARD:
            yield f"told as hearsay: “{sure.word}”"
        if sure.word in CONDITIONS:
            yield f"only on a condition: “{sure.word}”"
        if trigger.sort is None:
            yield NO_KIND
        if not sides.actors:
            yield "nobody is recognised as who did it"
        if moment and within(moment.start, self._document.quoted):
            yield "told within a quotation"

    def _places(self, sentence: Sentence, trigger: Trigger, sides: Sides) -> tuple[str, ...]:
        if trigger.mode == "visit" and sides.hosts:
            return tuple(dict.fromkeys(mention.place for mention in sides.hosts if mention.place))
        if trigger.is_verb and trigger.kind in _OF_WORDS:
            return ()
        own = self._places_within(sentence, trigger, _span(sentence, trigger))
        occasion = None if own else _occasion(sentence, trigger)
        return self._places_within(sentence, trigger, occasion) if occasion else own

    def _places_within(
        self, sentence: Sentence, trigger: Trigger, span: tuple[int, int]
    ) -> tuple[str, ...]:
        """Give the places that a stretch of a sentence says a deed was done at."""
        places = (
            self._names.place_of(m) for m in sentence.mentions
            if span[0] <= m.start < span[1] and _is_place_of(sentence, m, trigger)
        )  # fmt: skip
        return tuple(dict.fromkeys(place for place in places if place))


def _is_of_craft(sort: Sort, sides: Sides) -> bool:
    """Tell a plane that arrived in Peru, which is no guest of Peru's."""
    return sort.label == "arrival" and not sides.actors


def _comes_out(trigger: Trigger) -> bool:
    """Tell "the film premiered" from "Acme launched a phone"."""
    group, objects = trigger.group, trigger.clause.objects
    return group is not None and group.base in _COMING_OUT and not (group.is_passive or objects)


def _is_shown(trigger: Trigger) -> bool:
    """Tell "unveiled the Vell Roadster" from "was made a lord"."""
    group = trigger.group
    return (
        group is not None
        and group.base in _SHOWING
        and not (group.is_passive and group.base == "make")
    )


def _counted(sentence: Sentence, trigger: Trigger) -> tuple[str, ...]:
    """Give the counted subjects of a deed: "900 people"."""
    subjects = trigger.clause.subjects
    return tuple(map(sentence.shown, [p for p in subjects if sentence.tokens[p.first].tag == "M"]))


def _sort_of(trigger: Trigger) -> str | int:
    """Give what two events of one deed share: its label, or the verb where that only says that somebody was busy."""
    if trigger.is_vague and trigger.group is not None:
        return trigger.group.base if trigger.sort else trigger.start
    return trigger.label or trigger.start


def _threatened(sort: Sort | None, trigger: Trigger, sure: Factuality) -> Sort | None:
    """Read "they would attack the port" as the threat that it is."""
    planned = trigger.is_verb and sure.status == "planned"
    return _THREAT if sort and sort.kind == "assault" and planned else sort


def _each_host(trigger: Trigger, sides: Sides) -> Iterator[Sides]:
    if trigger.mode != "visit" or len(sides.hosts) <= 1:
        yield sides
        return
    for host in sides.hosts:
        visited = Parties((host.actor,) if host.actor else (), sides.recipients.unsure)
        yield sides._replace(recipients=visited, hosts=(host,))


def _kind(
    names: Names, sentence: Sentence, trigger: Trigger, sides: Sides
) -> tuple[str | None, str | None]:
    """Give kind and mode; an exercise of one country alone is a mobilisation (PLOVER)."""
    both = (*sides.actors.ids, *sides.recipients.ids)
    alone = len(both) == 1 and names.is_state(both[0]) and "joint" not in sentence.words
    if trigger.label == "exercise" and alone:
        return "mobilize", None
    return trigger.kind, trigger.mode


def _deed_span(sentence: Sentence, deed: Deed, kind: str | None) -> tuple[int, int]:
    """Give where the words for a deed stand, those of the verb that leads to a noun too; else its clause."""
    trigger, verb = deed.trigger, deed.verb
    if not kind:
        return _span(sentence, trigger)
    if verb is None or trigger.is_verb:
        return trigger.start, trigger.close
    return min(verb.start, trigger.start), max(verb.end, trigger.close)


def _occasion(sentence: Sentence, trigger: Trigger) -> tuple[int, int] | None:
    """Give the stretch of what deaths came of: "killed when a crane toppled in Gdynia"."""
    if trigger.label not in _MISHAPS:
        return None
    for clause in sentence.clauses:
        if clause.parent is trigger.clause and clause.relation == "adverbial":
            return _span_of(sentence, clause) if clause.marker in _WHEN else None
    return None


def _span(sentence: Sentence, trigger: Trigger) -> tuple[int, int]:
    """Give the stretch of a trigger's clause."""
    return _span_of(sentence, trigger.clause)


def _span_of(sentence: Sentence, clause: Clause) -> tuple[int, int]:
    end = (
        _behind(sentence, clause.group.head) if clause.group else max(clause.end, clause.first + 1)
    )
    last = sentence.tokens[min(end, len(sentence.tokens)) - 1]
    return sentence.tokens[clause.first].start, last.end


def _behind(sentence: Sentence, head: int) -> int:
    """Give where the words behind a verb end: where the next clause begins."""
    begins = [clause.first for clause in sentence.clauses if clause.first > head]
    verbs = [
        clause.group.first
        for clause in sentence.clauses
        if clause.group and clause.group.first > head
    ]
    return min((*begins, *verbs), default=len(sentence.tokens))


def _is_place_of(sentence: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell where something was done: "in Kenya", "shelled Aden"."""
    return _is_where(sentence, mention) or _is_attacked(sentence, mention, trigger)


def _is_attacked(sentence: Sentence, mention: Mention, trigger: Trigger) -> bool:
    """Tell the place that was attacked: "shelled Aden", not "attacked Peru", which is a party."""
    if trigger.kind != "assault" or not trigger.is_verb or not mention.place or mention.actor:
        return False
    passive = trigger.group is not None and trigger.group.is_passive
    attacked = trigger.clause.subjects if passive else trigger.clause.objects
    return any(
        mention.start <= sentence.tokens[phrase.head].start < mention.end for phrase in attacked
    )


def _is_where(sentence: Sentence, mention: Mention) -> bool:
    """Tell where something was done: "in Kenya", "on Kenyan soil"."""
    after = sentence.text[mention.end : mention.end + 12]
    if mention.adjective:
        return bool(_SOIL.match(after))
    lead = sentence.lead(mention.start, _LEAD)
    return bool(_PLACED.search(lead)) and not after.startswith("'s")
