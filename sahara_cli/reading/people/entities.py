"""The people, bodies and places of an article: each under its fullest name, with its kind, aliases and role."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.language.datelines import dateline
from sahara_cli.reading.lexicon.bodies import ENDINGS
from sahara_cli.reading.lexicon.english import GROUP_WORDS
from sahara_cli.reading.lexicon.nations import STATES, is_people, states_in
from sahara_cli.reading.lexicon.person_names import is_given
from sahara_cli.reading.lexicon.places import known_places, place_at
from sahara_cli.reading.lexicon.rows import words
from sahara_cli.reading.people.kinds import is_land_name
from sahara_cli.reading.people.mentions import shortened
from sahara_cli.reading.people.roles import is_title, role_after, role_before

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.reading.people.persons import Naming, Person

_SHORT = late(r" \(([A-Z][A-Za-z.&]{1,9})\)")
_MORE = late(
    r" (?:of|for)(?: the)? [A-Z][\w'-]*[\w](?: (?:and )?(?!(?:On|In|At)\b)[A-Z][\w'-]*\w){0,3}(?!')"
)
#: "The Labour party".
_PARTY = late(
    r" (?:party|union)\b(?! (?:leader|member|conference|headquarters|chief|spokes|official|boss))"
)
#: "Board of Nets and Ropes (BNR)": the letters in brackets tell that the name goes on.
_AND_SO = late(r" and [A-Z][\w-]+(?= \([A-Z]{2,}\))")
_AND_MORE = late(r" and [A-Z][\w-]+(?: [A-Z][\w-]+){0,3}(?= \((?P<short>[A-Z]{2,})\))")
_HOLDS_MORE = (
    "Ministry", "Department", "League", "Committee", "Bank", "University", "Council", "Organisation", "Organization",
    "Institute", "Court", "House", "Bureau", "Federation", "Association", "Union", "Party", "Front", "Movement",
    "Office", "Chamber", "Board", "Centre", "Center", "Forces", "Army", "Chiefs",
)  # fmt: skip
_COMPANIES = (
    " ASA", " AS", " NV", " AG", " SA", " AB", " Ltd", " Inc", " Corp", " plc", " PLC", " GmbH", " LLC", " SpA", " Co",
)  # fmt: skip
_WHERE = late(
    r"\b(?:(?:in|near|outside|around|across|off)(?: the)?|(?:city|town|village|port|suburb) of) $"
)
#: "Islamist militants": an adjective, whose noun follows.
_ADJECTIVAL = late(r"\w+(?:ist|ian|ean|ese|ish|ic|can)s?$")
#: "Secretary of State for", "Minister of": the words behind are the remit of the office, and no body.
_REMIT = late(
    r"\b(?:[Ss]ecretary|[Mm]inister|[Aa]mbassador|[Cc]ommissioner|[Oo]fficer)(?: of State)? (?:of|for)(?: the)? $"
)
_BEFORE_REMIT = ("of ", "for ", "the ")
#: "In World War II", "in Operation Storm": no place.
_OCCASION = late(
    r"\b(?:War|Wars|War I{1,2}|Operation|Day|Eve|Week|Cup|Games|Olympics|Act|Agreement|Treaty|Accords?|Championships?"
    r"|Awards?|Revolution|Uprising|Intifada|League|Series|Bill|Law|Congress|Twitter|Facebook|YouTube|TV)\b"
)
_LAW = late(r" (?:Act|Bill|Law|Constitution|Code|Convention|Treaty|Accords?|Amendment|Ordinance)$")
#: "The ferry Santa Lucia": a ship bears the name, which is nobody's.
_SHIP = late(
    r"\b(?:ship|ferry|tanker|vessel|trawler|freighter|frigate|destroyer|yacht|steamer|liner|warship|submarine|tugboat"
    r"|barge|boat|sailboat|lifeboat|schooner|cruiser|dredger|bulk carrier|container ship|icebreaker|MV|MS|SS|USS|HMS)"
    r",? (?:called |named |the )?[\"']?$"
)
_NEAR_SHIP = 32
_LAND = late(
    r" (?:Sea|Gulf|Ocean|River|Strait|Straits|Desert|Mountains|Peninsula|Valley|Bay|Coast|Islands?|Hills|Lake|Strip"
    r"|Heights|Province|County|Canal|Basin|Region|Desert|Airport|Square|Street|Avenue|Road)$"
)
#: "Red Sea. Aqaba": two names, of which the first ends a sentence.
_TWO = late(r"[A-Z][a-z]{2}\. [A-Z]")
#: "Tokyo-based Acme Motors", "Twelve Arab League states".
_LED = late(
    r"^(?:\S+-[a-z]+|Neither|Nor|Either|Both|Several|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)"
    r" (?=[A-Z])"
)
#: Words that may begin a name: "North Korea".
_SIDE = late(
    r"(?<![\w'])((?:New|White|North|South|East|West|Northern|Southern|Eastern|Western|Central|Great|Saint|San|US"
    r"|U\.S\.) )$"
)
_FIELD = late(r"(?<![\w'])((?:[A-Z][\w-]+ )?)([A-Z][\w-]+) (?:and|&) $")
_AMID = late(r"[^\W_] $|, $")
#: "Group C", "B-minus".
_LETTERED = late(r"(?:^| )[A-Z](?:-\w+|\.)?$|^I\. ")
_SMALL = late(r"\b[a-z]{3,}\b")
_COURTESY = late(r"\b(?:Mrs|Ms|Miss|Mr|Sir|Lady|Lord)\.? $")
_AGENCIES = frozenset({"AP", "AFP", "UPI", "EFE", "ANSA", "TASS", "DPA"})
_LETTERS = 2
#: What may stand before a family name in the name of a place, a firm or a team.
_NO_GIVEN = frozenset(
    {
        "Camp",
        "Fort",
        "Mount",
        "Lake",
        "Port",
        "Saint",
        "House",
        "Team",
        "Hurricane",
        "Storm",
        "Royal",
        "New",
        "Hotel",
    }
)
#: How many times as often as the next a bearer is named for a shared family name to be his alone.
_CLEARLY = 2


@dataclass(slots=True)
class Entity:
    """A person, body or place that an article names; `called` are the phrases in apposition to the name.

    `placed` counts its mentions behind "in" or "near", `amid` those that do not open a sentence; `owns` tells that
    one is a possessive, "Norland's"; a ship is nobody; `titled` are forms such as "Mrs Lee".
    """

    name: str
    kind: str | None
    start: int
    count: int = 0
    aliases: list[str] = field(default_factory=list)
    role: str = ""
    called: list[str] = field(default_factory=list)
    placed: int = 0
    amid: int = 0
    sex: str = ""
    is_ship: bool = False
    owns: bool = False
    titled: set[str] = field(default_factory=set)

    @property
    def is_land(self) -> bool:
        """Tell a name that ends as those of countries do, "Norland", of which nothing else is known."""
        return self.kind is None and is_land_name(self.name)

    @property
    def is_place(self) -> bool:
        """Tell a place, which is no actor."""
        return self.kind == "place"


def entities(
    text: str, lines: Sequence[tuple[int, int]], namings: Iterable[Naming]
) -> list[Entity]:
    """Gather the entities that a text names, in order, without states.

    `text` is normal text, a paragraph a line; `namings` are the names where they stand in it, in order.
    """
    reader = _Reader(text, lines)
    for mention in namings:
        reader.meet(mention)
    return list(reader.gathered())


class _Reader:
    def __init__(self, text: str, lines: Sequence[tuple[int, int]]) -> None:
        self._text = text
        self._from: dict[int, tuple[str, int]] = {}
        for start, _ in lines:
            if line := dateline(text, start):
                self._from[line.start("place")] = (line["place"].title(), line.end())
        self._met: dict[str, Entity] = {}
        self._people: dict[int, Entity] = {}
        self._same: dict[str, str] = {}
        self._called: set[str] = set()
        self._end = 0
        self._small = frozenset(_SMALL.findall(text))

    def meet(self, mention: Naming) -> None:
        """Take a name, with the words around it."""
        if self._is_no_name(mention):
            return
        if line := self._from.get(mention.start):
            place, self._end = line
            self._entity(place, mention.start).kind = "place"
            return
        name, end = self._extended(mention)
        self._end = end
        entity = self._entity_of(mention, name, end)
        if self._text.startswith(":", end) and name.isupper():
            entity.kind = None  # a transcript's speaker, of whatever sort
        entity.count += not mention.rivals
        entity.owns = entity.owns or (mention.possessive and end == mention.end)
        entity.sex = entity.sex or mention.person.sex
        self._read_short(entity, end)
        self._read_around(entity, mention.start, end)

    def _is_no_name(self, mention: Naming) -> bool:
        """Tell a part of the name before, a title, two names in one, or the remit of an office."""
        name, start = mention.person.name, mention.start
        if start < self._end or is_title(name) or (". " in name and _TWO.search(name)):
            return True
        if not self._text.endswith(_BEFORE_REMIT, 0, start):
            return False
        return bool(_REMIT.search(self._text, max(0, start - 40), start))

    def _entity_of(self, mention: Naming, name: str, end: int) -> Entity:
        """Find or make the entity of a name; a name that goes on behind its person's is another."""
        is_persons = end == mention.end
        if is_persons and (known := self._people.get(id(mention.person))):
            self._call(known, mention.start, end)
            return known
        entity = self._entity(name, mention.start)
        entity.kind = entity.kind or _kind(name, mention.person)
        if is_persons:
            self._people[id(mention.person)] = entity
        return entity

    def _call(self, entity: Entity, start: int, end: int) -> None:
        """Take "Ann" as an alias where a text calls her so again and again, and "Mrs Lee" where there is a Mr Lee."""
        forename, *rest = entity.name.split()
        called = self._text[start:end]
        if courtesy := _COURTESY.search(self._text, max(0, start - 6), start):
            entity.titled.add(courtesy[0] + called)
        if called != forename or not rest or not is_given(called) or called in entity.aliases:
            return
        if called in self._called:
            entity.aliases.append(called)
        self._called.add(called)

    def gathered(self) -> Iterator[Entity]:
        """Yield all entities, each with its aliases once."""
        for alias, name in self._same.items():
            if (other := self._met.pop(alias, None)) is not None:
                self._met[name].count += other.count
        for entity in self._met.values():
            placed = entity.placed * 2 >= max(entity.count, 1)
            if entity.kind is None and placed and not _OCCASION.search(entity.name):
                entity.kind = "place"
        _know_kin(self._met.values())
        self._join_tails()
        _share_family_names([met for met in self._met.values() if met.kind == "person"])
        named = (met for met in self._met.values() if not (met.is_ship or self._is_common(met)))
        yield from named

    def _join_tails(self) -> None:
        """Join people to the fuller names that the text gives them elsewhere: "Ben Salah" to "Ali Ben Salah"."""
        people = [
            entity
            for entity in self._met.values()
            if entity.kind == "person" and " " in entity.name
        ]
        by_tail: dict[str, list[Entity]] = {}
        for person in people:
            words = person.name.split()
            for at in range(1, len(words) - 1):
                by_tail.setdefault(" ".join(words[at:]), []).append(person)
        for short in people:
            bearers = by_tail.get(short.name, [])
            if len(bearers) == 1 and short.name in self._met:
                bearers[0].count += self._met.pop(short.name).count
                bearers[0].aliases.append(short.name)

    def _entity(self, name: str, start: int) -> Entity:
        return self._met.setdefault(name, Entity(name, None, start))

    def _extended(self, mention: Naming) -> tuple[str, int]:
        """Give a name with the words that belong to it: "League of Human Rights", "Labour party"."""
        name = self._text[mention.start : mention.end]
        if place := place_at(self._text, mention.start):
            return place, mention.start + len(place)
        if before := self._words_before(name, mention.start):
            return before + name, mention.end
        if party := _PARTY.match(self._text, mention.end):
            return name + party[0], party.end()
        if more := self._rest_of_body(name, mention.end):
            return name + more[0], more.end()
        if name.endswith(_HOLDS_MORE) and (more := _MORE.match(self._text, mention.end)):
            return name + more[0], more.end()
        return _LED.sub("", mention.person.name), mention.end

    def _words_before(self, name: str, start: int) -> str:
        """Give the words before a name that belong to it: "North " of "North Korea"."""
        side = _SIDE.search(self._text, max(0, start - 12), start)
        return side[1] if side else self._field_before(name, start)

    def _field_before(self, name: str, start: int) -> str:
        """Give the first of two fields that a body is named after: "Food and " of "Food and Drug Administration"."""
        if not self._text.endswith(("and ", "& "), 0, start):
            return ""
        field = _FIELD.search(self._text, max(0, start - 40), start)
        known = words()["portfolio"]
        if field is None or field[2].lower() not in known:
            return ""
        *inner, last = name.lower().split()
        is_body = last in known or (bool(inner) and last in words()["public_body"])
        return (field[1] if field[1] != "The " else "") + field[2] + " and " if is_body else ""

    def _rest_of_body(self, name: str, end: int) -> re.Match[str] | None:
        """Tell by the letters in brackets that a name goes on: "Nets and Ropes Board (NRB)"."""
        if " of " in name and (more := _AND_SO.match(self._text, end)):
            return more
        more = _AND_MORE.match(self._text, end)
        if more is None:
            return None
        initials = "".join(word[0] for word in f"{name}{more[0]}".split() if word[0].isupper())
        return more if initials == more["short"] else None

    def _read_short(self, entity: Entity, end: int) -> None:
        short = _SHORT.match(self._text, end)
        if short and sum(map(str.isupper, short[1])) >= _LETTERS and " " in entity.name:
            self._end = max(self._end, short.end())
            if short[1] not in _AGENCIES:
                self._join(entity, short[1])
        if entity.name.endswith(_COMPANIES):
            self._join(entity, entity.name.rpartition(" ")[0])

    def _join(self, entity: Entity, alias: str) -> None:
        entity.kind = "organisation"
        if alias not in entity.aliases:
            entity.aliases.append(alias)
        self._same[alias] = entity.name

    def _read_around(self, entity: Entity, start: int, end: int) -> None:
        lead = self._text[max(0, start - 12) : start]
        near = self._text[max(0, start - _NEAR_SHIP) : start]
        entity.is_ship = entity.is_ship or bool(_SHIP.search(near))
        entity.amid += bool(_AMID.search(lead))
        entity.placed += bool(_WHERE.search(lead)) and not self._text.startswith("'s", end)
        if entity.kind == "place" or _is_body(entity.name) or entity.aliases:
            return
        floor = self._text.rfind("\n", 0, start) + 1
        role = role_before(self._text, start, floor) or role_after(self._text, end)
        if role:
            entity.kind = "person"
            entity.role = entity.role or role.words
            entity.called.append(role.phrase)

    def _is_common(self, entity: Entity) -> bool:
        """Tell a common word or a people, "Police", "Muslims", from a name."""
        name = entity.name
        if is_people(name) or name in STATES or _LETTERED.search(name) or _LAW.search(name):
            return True
        if " " in name or entity.kind == "person" or name.isupper() or entity.aliases:
            return False
        return name.lower() in GROUP_WORDS or (entity.kind is None and self._is_word(entity))

    def _is_word(self, entity: Entity) -> bool:
        """Tell a name that is an adjective, only opens sentences, or is written small elsewhere."""
        lower = entity.name.lower()
        if _ADJECTIVAL.match(entity.name) or lower in self._small:
            return True
        return not (entity.amid or entity.owns or entity.is_land)


def _kind(name: str, person: Person) -> str | None:
    if _LAND.search(name) or name in known_places():
        return "place"
    if person.kind == "group" or _is_body(name):
        return "organisation"
    if person.kind == "person" or (person.sex and " " in name):
        return "person"
    return "place" if person.kind == "place" and name not in states_in(name) else None


def _is_body(name: str) -> bool:
    head, last = name.partition(" of ")[0], name.rpartition(" ")[2].lower()
    if (
        name.endswith((" party", " union"))
        or head.endswith(_HOLDS_MORE)
        or name.endswith(_COMPANIES)
    ):
        return True
    return name.isupper() or (last in ENDINGS and " " in name)


def _know_kin(entities: Iterable[Entity]) -> None:
    """Read "Zorba Smith" as a person, and none of the known, in an article about Jane Smith."""
    full_named = [entity for entity in entities if " " in entity.name]
    families = {entity.name.split()[-1] for entity in full_named if entity.kind == "person"}
    for entity in full_named:
        forename, *_, family = entity.name.split()
        if (
            entity.kind is None
            and family in families
            and forename not in _NO_GIVEN
            and forename.isalpha()
        ):
            entity.kind = "person"


def _share_family_names(people: Sequence[Entity]) -> None:
    """Give each family name to its bearer; of several bearers only to the one named clearly more often."""
    bearers: dict[str, list[Entity]] = {}
    for person in people:
        for family in shortened(person.name):
            bearers.setdefault(family, []).append(person)
    for family, alike in bearers.items():
        first, *others = sorted(alike, key=lambda person: -person.count)
        if not others or first.count >= _CLEARLY * others[0].count:
            first.aliases.append(family)
        for other in others:
            other.aliases += sorted(name for name in other.titled if name.endswith(family))
