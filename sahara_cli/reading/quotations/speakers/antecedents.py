"""Antecedents of a pronoun: the people named before it, each with its part in the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.people.coreference import FAR, SEX_UNKNOWN, WEIGHTS, Candidates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.people.persons import Naming, Person
    from sahara_cli.reading.quotations.speakers.sources import Source

_SPOKE_LAST = 2.0
_SPOKE_EARLIER = 0.5
_ASKED = -1.5  # a person who asked does not answer
_SEX_GUESSED = -1.2  # a name that stands alone suggests the other sex
_SPEAKER_UNKNOWN = -0.3
_KIND_UNKNOWN = -0.6
_BARELY_A_NAME = -0.8
_LEAD = 5  # words that may stand between a clause's start and its subject's name

_BEFORE_NAMES = (
    english.DETERMINERS
    | english.ADVERBS
    | english.TITLES
    | english.PERSON_NOUNS
    | english.words("longtime fellow")
)
_CLAUSE_OPENERS = (english.CONJUNCTIONS | english.SUBORDINATORS) - english.words("than as")
_PARTS_BY_WORD = dict.fromkeys(english.PREPOSITIONS, "preposed") | dict.fromkeys(
    ("asked", "asks", "questioned", "pressed"), "asked"
)
_CLAUSE_ENDS = frozenset(',;)—–-”"')


class Seen(NamedTuple):
    """A mention as a candidate: how many sentences back, and its part in its sentence."""

    mention: Naming
    distance: int
    role: str


class Spoken(NamedTuple):
    """A speaker as a candidate: how many sentences back, and whether it was a question."""

    source: Source
    distance: int
    asked: bool


class Guess(NamedTuple):
    """The best candidate, and by how many points it leads the next."""

    name: str
    person: Person | None
    lead: float


def role(lead: str, follow: str, *, possessive: bool, quoted: bool) -> str:
    """Tell a mention's part from the words of its sentence before it and the word after it."""
    before = lead.split()
    if quoted:
        return "quoted"
    if possessive:
        return "possessor" if before else "owner of the subject"
    if follow.rstrip(".,;:s") in english.PERSON_NOUNS or follow in english.GROUP_WORDS:
        return "modifier"
    if before and before[-1].lower() in _PARTS_BY_WORD:
        return _PARTS_BY_WORD[before[-1].lower()]
    return _part_by_lead(before)


def _part_by_lead(before: list[str]) -> str:
    """Tell a subject: only titles and the like stand between its clause's start and its name."""
    for count, word in enumerate(reversed(before[-_LEAD - 1 :])):
        lower = word.lower()
        if word[-1] in _CLAUSE_ENDS:
            spoken = any(other.lower() in english.SPEECH for other in before)
            return "clause" if spoken else "subject"
        if lower in _CLAUSE_OPENERS:
            return "clause" if count + 1 < len(before) else "subject"
        if not word[0].isupper() and lower not in _BEFORE_NAMES:
            return "object"
    return "subject" if len(before) <= _LEAD else "object"


def agrees(sex: str, kind: str, pronoun: str) -> bool:
    """Tell whether a pronoun may stand for somebody of a sex and a kind; "a" stands for any person."""
    if pronoun in ("m", "f"):
        return sex in ("", pronoun) and kind in ("", "person")
    if pronoun == "a":
        return kind == "person"
    if pronoun == "n":
        return kind in ("group", "place") or not (kind or sex)
    return kind == "group"


def likeliest(
    pronoun: str, seen: Sequence[Seen], speakers: Sequence[Spoken], described: Sequence[Spoken] = ()
) -> Guess | None:
    """Weigh the names seen, the speakers so far and the people described, by distance in sentences."""
    candidates = Candidates()
    people: dict[str, Person | None] = {}
    for candidate in seen:
        person = candidate.mention.person
        counts = candidate.role != "quoted" or not _is_bare(person)
        if counts and agrees("" if person.guessed else person.sex, person.kind, pronoun):
            people[person.name] = person
            candidates.mention(person.name, _weigh(candidate, pronoun))
    _add_speakers(candidates, people, speakers, pronoun)
    for spoken in described:
        name = spoken.source.name
        if name is not None and spoken.source.sex == pronoun:
            people.setdefault(name, None)
            candidates.rise(name, WEIGHTS["subject"] - spoken.distance)
    ranked = candidates.ranked()
    if not ranked:
        return None
    lead = ranked[0][1] - ranked[1][1] if len(ranked) > 1 else FAR
    return Guess(ranked[0][0], people[ranked[0][0]], lead)


def _add_speakers(
    candidates: Candidates,
    people: dict[str, Person | None],
    speakers: Sequence[Spoken],
    pronoun: str,
) -> None:
    for rank, (speaker, distance, asked) in enumerate(speakers):
        name = speaker.name
        if name is None or not _may_be(speaker, pronoun):
            continue
        people.setdefault(name, speaker.person)
        bonus = (_SPOKE_EARLIER if rank else _SPOKE_LAST) - min(distance, FAR)
        bonus += (0.0 if speaker.sex else _SPEAKER_UNKNOWN) + (_ASKED if asked else 0.0)
        candidates.rise(name, bonus, more=0.0 if rank or asked else _SPOKE_EARLIER)


def _is_bare(person: Person) -> bool:
    """Tell a single word that may be no name: it has no sex and no kind."""
    return not (person.sex or person.kind or " " in person.name)


def _may_be(speaker: Source, pronoun: str) -> bool:
    if speaker.person is not None:
        person = speaker.person
        return agrees("" if person.guessed else person.sex, person.kind, pronoun)
    return speaker.sex in ("", pronoun)


def _weigh(seen: Seen, pronoun: str) -> float:
    person = seen.mention.person
    total = WEIGHTS[seen.role] - float(min(seen.distance, FAR))
    if pronoun in ("m", "f"):
        total += 0.0 if person.sex else SEX_UNKNOWN
        total += _SEX_GUESSED if person.guessed and person.sex != pronoun else 0.0
        total += 0.0 if person.kind == "person" else _KIND_UNKNOWN
        total += _BARELY_A_NAME if _is_bare(person) else 0.0
    elif not person.kind:
        total += _KIND_UNKNOWN + (_KIND_UNKNOWN if " " in person.name else 0.0)
    return total
