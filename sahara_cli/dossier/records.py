"""The records of a dossier: what fields each has, declared once for whoever reads, judges or shows one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias, get_args

from sahara_cli.dossier.declared import Declared

if TYPE_CHECKING:
    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.limits import (
        Address,
        AtLeastOne,
        Count,
        Date,
        Digest,
        Either,
        Language,
        Latitude,
        Longitude,
        Number,
        Offset,
        Several,
        Slug,
        Slugs,
        Words,
    )

Kind: TypeAlias = Literal[
    "agree", "consult", "support", "concede", "cooperate", "aid", "retreat", "request", "accuse", "reject",
    "threaten", "protest", "sanction", "mobilize", "coerce", "assault", "other",
]  # fmt: skip
Status: TypeAlias = Literal["reported", "planned", "disputed"]
STATUSES: tuple[str, ...] = get_args(Status)
Directness: TypeAlias = Literal["direct", "mixed", "indirect"]
Origin: TypeAlias = Literal["coded", "drafted", "imported"]
Precision: TypeAlias = Literal["exact", "near", "district", "province", "area", "country"]

#: PLOVER's modes, by the kinds that have them.
MODES: dict[str, tuple[str, ...]] = {
    "consult": ("visit", "third-party", "multilateral", "phone"),
    "retreat": ("withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"),
    "request": ("assist", "change", "yield", "meet"),
    "accuse": ("disapprove", "investigate", "allege"),
    "reject": ("assist", "change", "yield", "meet"),
    "threaten": ("restrict", "ban", "arrest", "relations", "expel", "territory", "violence"),
    "protest": ("demo", "riot", "strike", "hunger", "boycott", "obstruct"),
    "sanction": ("convict", "expel", "withdraw", "discontinue"),
    "mobilize": ("troops", "weapons", "police", "militia"),
    "coerce": (
        "seize", "restrict", "ban", "censor", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber",
    ),
    "assault": (
        "beat", "torture", "execute", "sexual", "assassinate", "primitive", "firearms", "explosives",
        "suicide-attack", "heavy-weapons", "crowd-control", "unconventional",
    ),
}  # fmt: skip


class Record(Declared):
    """The base of every record: an id, a short readable slug, unique in its dossier, that never changes."""

    #: The word for this kind of record in JSON, in file names and in sentences.
    noun: ClassVar[str]

    id: Slug


class Citation(Declared):
    """Where a record rests: a span of an article's normalised text (W3C `TextPositionSelector`).

    `start` and `end` count code points, end exclusive; `digest` is the SHA-256 of the normalised span, in hex;
    `paragraph` and `sentence` count from 1 over the whole article, for people: they name where the span starts.
    """

    article: Slug
    start: Offset
    end: Count
    digest: Digest
    paragraph: Count
    sentence: Count

    @property
    def source(self) -> str:
        """The id of what the record rests on."""
        return self.article


class RowCitation(Declared):
    """Where a record rests that came out of a data set: a row of it.

    `row` is what its key columns hold; `digest` is the SHA-256 of all its cells in the file's order, in hex.
    """

    dataset: Slug
    row: Words
    digest: Digest

    @property
    def source(self) -> str:
        """The id of what the record rests on."""
        return self.dataset


class Resting(Record):
    """A record that rests on something: spans of articles, or rows of data sets."""

    if TYPE_CHECKING:  # each kind declares its own, in its own place
        cites: AtLeastOne[Either[Citation, RowCitation]]

    @property
    def spans(self) -> tuple[Citation, ...]:
        """The spans of articles that it rests on."""
        return tuple(cite for cite in self.cites if isinstance(cite, Citation))

    @property
    def rows(self) -> tuple[RowCitation, ...]:
        """The rows of data sets that it rests on."""
        return tuple(cite for cite in self.cites if isinstance(cite, RowCitation))


class Article(Record):
    """A source. Its text is not in the record: its length in code points and its SHA-256 are.

    `label` is our own description, or the headline where the article has one; `published_basis` says how the date
    is known; `coded` is the day on which the article was read into the dossier.
    """

    noun: ClassVar[str] = "article"

    label: Words
    publisher: Words | None = None
    authors: tuple[Words, ...] = ()
    published: Date
    published_basis: Words
    language: Language
    url: Address | None = None
    text_length: Count
    text_digest: Digest
    paragraphs: Count
    sentences: Count
    coded: Date | None = None


class Dataset(Record):
    """A source of many rows. The rows are not in the record: their number and the SHA-256 of the file are.

    `key` names the columns whose cells name a row; none where rows are counted, from 1. `published_basis` says how the
    date is known; `coded` is the day on which the file was imported, and `preset` how its rows were read. `columns` are
    the file's, in its order, and `sums` a number for the cells of each, so that a cell that changed is found.
    """

    noun: ClassVar[str] = "dataset"

    label: Words
    publisher: Words | None = None
    published: Date
    published_basis: Words
    url: Address | None = None
    licence: Words | None = None
    key: tuple[Words, ...] = ()
    rows: Count
    file_digest: Digest
    preset: Words | None = None
    columns: tuple[Words, ...] = ()
    sums: tuple[Words, ...] = ()
    coded: Date | None = None


class Actor(Record):
    """Who acts or speaks. `role` is as the article gives it; `part_of` names the actor that this one belongs to.

    `same_as` are addresses that tell of the same actor, such as Wikidata's.
    """

    noun: ClassVar[str] = "actor"

    name: Words
    kind: Literal["person", "state", "organisation", "armed_group"]
    aliases: tuple[Words, ...] = ()
    role: Words | None = None
    part_of: Slug | None = None
    same_as: tuple[Address, ...] = ()

    @property
    def also(self) -> tuple[str, ...]:
        """The ids of other records that were judged to be of the same actor."""
        return ()


class Place(Record):
    """Where. `within` names a place that holds this one, where no party disputes it.

    `latitude` and `longitude` are in degrees (WGS 84); `precision` is how near they come: "exact", "near" it, somewhere
    in its "district", "province" or "country", or in an "area" such as a road or waters. `same_as` are addresses that
    tell of the same place, such as Wikidata's.
    """

    noun: ClassVar[str] = "place"

    name: Words
    aliases: tuple[Words, ...] = ()
    within: Slug | None = None
    note: Words | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    precision: Precision | None = None
    same_as: tuple[Address, ...] = ()

    @property
    def also(self) -> tuple[str, ...]:
        """The ids of other records that were judged to be of the same place."""
        return ()

    def sound(self) -> None:
        """Refuse half a point, and how near nothing comes."""
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("has one of latitude and longitude; give both or none")
        if self.precision is not None and self.latitude is None:
            raise ValueError("has a precision and no latitude and longitude that it tells of")


class Figure(Declared):
    """How many of `what` (killed, wounded, displaced…) a report tells of: from `low` to `high`, both the same if exact.

    "At least 12" has no `high`, "up to 12" no `low`, "dozens" neither: then `text`, the article's words, says it. `by`
    is the actor whose count it is, none where the article counts in its own voice.
    """

    what: Slug
    low: Number | None = None
    high: Number | None = None
    approximate: bool = False
    by: Slug | None = None
    text: Words | None = None

    @property
    def size(self) -> int:
        """How many: the lowest count, else the highest, else 0."""
        return self.low or self.high or 0

    def sound(self) -> None:
        """Refuse a figure without a number, and one whose bounds are turned round."""
        if self.low is None and self.high is None and self.text is None:
            raise ValueError("tells no number: give low, high or, where there is none, text")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"is turned round: low is {self.low}, and high is {self.high}")


class Event(Resting):
    """What happened, or is to happen. `kind` and `mode` are PLOVER's; `actors` did it to or with `recipients`.

    One actor may stand on both sides: rival militias of one name. `figures` are the counts that this report tells.
    `note` is what a row of a data set says beside, in its words.

    `date_text` is the article's wording of the date, `date_basis` says how it was resolved, and `proposed_by` names who
    drafted it where no rule did, such as a model; so in all three kinds.
    """

    noun: ClassVar[str] = "event"

    date: Date
    date_text: Words | None = None
    date_basis: Words | None = None
    kind: Kind
    mode: str | None = None
    status: Status = "reported"
    title: Words
    actors: Slugs = ()
    recipients: Slugs = ()
    mentioned: Slugs = ()
    places: Slugs = ()
    topics: Slugs = ()
    figures: tuple[Figure, ...] = ()
    note: Words | None = None
    cites: AtLeastOne[Either[Citation, RowCitation]]
    origin: Origin = "coded"
    proposed_by: Words | None = None

    @property
    def reports(self) -> tuple[Event, ...]:
        """The reports that a happening is told by; a report by itself has none."""
        return ()

    @property
    def rivals(self) -> tuple[Edtf, ...]:
        """The dates that the reports of a happening differ in."""
        return ()

    def sound(self) -> None:
        """Refuse a mode that is none of the kind's."""
        if self.mode is not None and self.mode not in MODES.get(self.kind, ()):
            modes = ", ".join(MODES.get(self.kind, ())) or "none"
            raise ValueError(
                f'mode "{self.mode}" does not belong to {self.kind}; its modes: {modes}'
            )


class Statement(Resting):
    """What somebody said: `text` is verbatim where direct, our paraphrase where indirect, both where mixed.

    In a mixed statement the words between quotation marks, double or curly, are the speaker's own, verbatim. Who speaks
    is an actor, `speaker`, or words for somebody unnamed, `speaker_text` ("a health official"): exactly one of the two.
    `role` is the speaker's as given there.
    """

    noun: ClassVar[str] = "statement"

    date: Date
    date_text: Words | None = None
    date_basis: Words | None = None
    speaker: Slug | None = None
    speaker_text: Words | None = None
    role: Words | None = None
    reported_by: Slug | None = None
    addressee: Slug | None = None
    place: Slug | None = None
    directness: Directness
    text: Words
    cue: Words | None = None
    mentioned: Slugs = ()
    topics: Slugs = ()
    cites: AtLeastOne[Either[Citation, RowCitation]]
    origin: Origin = "coded"
    proposed_by: Words | None = None

    def sound(self) -> None:
        """Refuse what nobody says, and what two do."""
        if self.speaker is None and self.speaker_text is None:
            raise ValueError(
                "has no speaker: give the actor, or speaker_text where nobody is named"
            )
        if self.speaker is not None and self.speaker_text is not None:
            raise ValueError("has a speaker and a speaker_text; give one of the two")


class Fact(Resting):
    """A claim that is no event: of `subject` (an actor, a place, an event or a topic), `property` is `value`.

    `date` is when it holds; `asserted_by` is who claims it, none where the article says it in its own voice;
    `mentioned` are the actors that its words name beside the subject.
    """

    noun: ClassVar[str] = "fact"

    subject: Slug
    property: Words
    value: Words
    date: Date | None = None
    date_text: Words | None = None
    date_basis: Words | None = None
    asserted_by: Slug | None = None
    status: Status = "reported"
    mentioned: Slugs = ()
    topics: Slugs = ()
    cites: AtLeastOne[Either[Citation, RowCitation]]
    origin: Origin = "coded"
    proposed_by: Words | None = None


class Same(Record):
    """A judgement: `members` tell of one happening, or are one actor or place; or, `different`, they are not.

    Nothing is overwritten by it, and deleting it undoes it. `lead` is the member whose title and id stand for all;
    `basis` is why, `decided` the day of the judgement.
    """

    noun: ClassVar[str] = "same"

    members: Several[Slug]
    verdict: Literal["same", "different"]
    lead: Slug | None = None
    basis: Words | None = None
    decided: Date

    def sound(self) -> None:
        """Refuse a member that stands twice, and a lead that leads nothing."""
        if twice := [member for member in self.members if self.members.count(member) > 1]:
            raise ValueError(f'"{twice[0]}" stands twice among the members')
        if self.lead is not None and self.lead not in self.members:
            raise ValueError(f'"{self.lead}" leads, and is none of the members')
        if self.lead is not None and self.verdict == "different":
            raise ValueError("what is different has no lead")


#: What others tell, and records rest on.
Source: TypeAlias = Article | Dataset
#: What a source says: whatever rests on it.
Claim: TypeAlias = Event | Statement | Fact
AnyRecord: TypeAlias = Article | Dataset | Actor | Place | Claim | Same

#: Every kind of record by its noun, in the order in which a dossier is read.
RECORDS: dict[str, type[Record]] = {
    model.noun: model for model in (Article, Dataset, Actor, Place, Event, Statement, Fact, Same)
}

#: The file of a dossier that holds each kind of record, by its noun.
FILES: dict[str, str] = {
    noun: "same.jsonl" if noun == "same" else f"{noun}s.jsonl" for noun in RECORDS
}
