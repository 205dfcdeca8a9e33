"""What makes a record sound: its fields, its references, its date, and its citations' reach."""

from __future__ import annotations

from collections.abc import Container
from math import inf
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from sahara_cli.dates import Verdict, Window, parse
from sahara_cli.dossier.checks.misfits import Fault, misfits
from sahara_cli.dossier.records import (
    RECORDS,
    Actor,
    AnyRecord,
    Article,
    Citation,
    Claim,
    Dataset,
    Event,
    Fact,
    Place,
    Same,
    Statement,
)
from sahara_cli.errors import DateError
from sahara_cli.texts.invisible import control_in, is_blank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__ = [
    "SHORTEST_SPAN",
    "Circles",
    "Extent",
    "Fault",
    "Known",
    "Lookup",
    "circular",
    "doubts",
    "extent_of",
    "faults",
    "misfits",
    "whole_of",
]

#: What may be judged to be the same.
JOINED = ("event", "actor", "place")

#: A shorter span proves little: it could stand anywhere.
SHORTEST_SPAN = 25


class Extent(NamedTuple):
    """How far a source reaches: code points, paragraphs, sentences, and the days up to its publication.

    A data set has only the last.

    The days are none where no last day of publication is known.
    """

    length: int
    paragraphs: int
    sentences: int
    days: Window | None = None


_V_co = TypeVar("_V_co", covariant=True)


class Lookup(Protocol[_V_co]):
    """What is told of ids: all of it at hand, or looked up when it is asked for."""

    def get(self, name: str, /) -> _V_co | None:
        """Give what is told of an id; none where nothing is."""


class Known(NamedTuple):
    """What records may refer to: the noun behind every id, and the extent of every source.

    `circular` are the actors and places that, by what they are part of, are part of themselves.
    """

    nouns: Lookup[str]
    extents: Lookup[Extent]
    circular: Container[str] = frozenset()


def whole_of(fields: Mapping[str, Any]) -> str:
    """Take the id of what an actor or place is part of from its unjudged fields; "" where there is none."""
    identifier = fields.get("part_of") or fields.get("within")
    return identifier if isinstance(identifier, str) else ""


class Circles(Container[str]):
    """The ids that lead back to themselves, where each leads on to its `whole`; "" is none."""

    def __init__(self, whole: Callable[[str], str]) -> None:
        self._whole = whole
        self._circular: set[str] = set()
        self._done: set[str] = set()

    def __contains__(self, first: object) -> bool:
        chain: dict[str, int] = {}
        at = str(first)
        while at and at not in self._done and at not in chain:
            chain[at] = len(chain)
            at = self._whole(at)
        if at in chain:
            self._circular.update(list(chain)[chain[at] :])
        self._done.update(chain)
        return first in self._circular


def circular(wholes: Mapping[str, str]) -> frozenset[str]:
    """Find the ids that lead back to themselves, where each leads on to its whole."""
    circles = Circles(lambda name: wholes.get(name, ""))
    return frozenset(name for name in wholes if name in circles)


def extent_of(article: Mapping[str, Any]) -> Extent:
    """Take a source's extent from its unjudged fields; what is no count reaches nowhere."""
    length, paragraphs, sentences = (
        count if isinstance(count := article.get(name), int) else 0
        for name in ("text_length", "paragraphs", "sentences")
    )
    return Extent(length, paragraphs, sentences, _until(article.get("published")))


def _until(published: object) -> Window | None:
    try:
        return Window.until(parse(published)) if isinstance(published, str) else None
    except DateError:  # no date, which the article's own line is told of, or one without an end
        return None


def faults(record: AnyRecord, known: Known) -> Iterator[Fault]:
    """Yield what is wrong with a record among its fellows: dangling references, citations out of range."""
    if isinstance(record, Same):
        yield from _mixed(record, known)
        return
    for field, identifier, nouns in _references(record):
        if known.nouns.get(identifier) not in nouns:
            yield Fault(field, f'"{identifier}" is no {" or ".join(nouns)} of this dossier')
    if isinstance(record, Fact) and not _is_subject(record, known):
        problem = (
            f'"{record.subject}" is no actor, no place, no event and none of the record\'s topics'
        )
        yield Fault("subject", problem)
    if isinstance(record, Claim):
        yield from _out_of_reach(record, known)


def _mixed(same: Same, known: Known) -> Iterator[Fault]:
    nouns = [known.nouns.get(member) for member in same.members]
    first = nouns[0]
    if first in JOINED and nouns.count(first) == len(nouns):
        return
    for member, noun in zip(same.members, nouns, strict=True):
        if noun not in JOINED:
            yield Fault("members", f'"{member}" is no {" or ".join(JOINED)} of this dossier')
        elif noun != first and first in JOINED:
            problem = f'"{same.members[0]}" is {_a(first)}, "{member}" {_a(noun)}; members are of one kind'
            yield Fault("members", problem)


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "ae" else f"a {noun}"


def doubts(record: AnyRecord, known: Known) -> Iterator[Fault]:
    """Yield what a reader can live with and an editor should mend.

    Told as past, but surely after all that tells it; an article without a last day of publication, after which nothing
    could be; part of itself; a text without a sign that can be seen, or a name with one that a terminal obeys; an id
    that stands twice.
    """
    yield from doubts_alone(record)
    if isinstance(record, Article | Dataset) and record.published.bounds[1] == inf:
        yield Fault(
            "published", "has no last day; give the day, or days such as [2023-12-17,2023-12-18]"
        )
    if record.id in known.circular:
        field = "part_of" if isinstance(record, Actor) else "within"
        yield Fault(field, "leads back to this very record")
    if _is_told_too_early(record, known):
        problem = "comes after the publication of every article that it is cited from"
        planned = "; say status: planned of what is still to come"
        yield Fault("date", problem + (planned if isinstance(record, Event) else ""))


def doubts_alone(record: AnyRecord) -> Iterator[Fault]:
    """Yield those doubts that hang on no other record."""
    yield from _blanks(record)
    if isinstance(record, Claim):
        yield from _repeated(record)


def _blanks(record: AnyRecord) -> Iterator[Fault]:
    fields = vars(record)
    for field in _WORDED[record.noun]:
        if _hold_blank(fields[field]):
            yield Fault(field, _BLANK)
        elif field in _OWN_WORDS and (sign := _control_in(fields[field])):
            yield Fault(field, _CONTROL.format(ord(sign)))
    for at, figure in enumerate(record.figures if isinstance(record, Event) else ()):
        if figure.text is not None and is_blank(figure.text):
            yield Fault(f"figures[{at}].text", _BLANK)


#: The fields of each kind that hold words, which may be blank; ids and addresses never are.
_WORDED = {
    noun: tuple(name for name, field in kind.declared.items() if "Words" in field.annotation)
    for noun, kind in RECORDS.items()
}
_BLANK = "is blank: it holds nothing that can be seen"
#: Those that name something, or are a coder's: an article's own words, and notes, stand as they are.
_OWN_WORDS = frozenset(
    {"name", "aliases", "role", "title", "label", "publisher", "authors", "property", "value"}
)
_CONTROL = (
    "holds the control character U+{:04X}, which nobody sees and a terminal obeys; leave it out"
)


def _hold_blank(words: Any) -> bool:
    """Tell whether one of the texts that a field holds is blank."""
    if words is None or (words.__class__ is str and words[:1].isalnum()):
        return False  # as nearly all are
    texts = (words,) if isinstance(words, str) else words
    return any(not text[:1].isalnum() and is_blank(text) for text in texts)


def _control_in(words: Any) -> str:
    """Give a control character of the texts that a field holds, the first; "" where there is none."""
    if words.__class__ is str:
        return control_in(words)
    return next(filter(None, map(control_in, words or ())), "")


def _repeated(claim: Claim) -> Iterator[Fault]:
    every = vars(claim)
    for field in ("actors", "recipients", "mentioned", "places", "topics"):
        values = every.get(field, ())
        if len(values) < 2 or len(values) == len(set(values)):  # noqa: PLR2004  # one is no repetition
            continue
        for name in dict.fromkeys(value for value in values if values.count(value) > 1):
            yield Fault(field, f'"{name}" stands there twice')


def _out_of_reach(claim: Claim, known: Known) -> Iterator[Fault]:
    for at, cite in enumerate(claim.cites):
        if isinstance(cite, Citation) and (extent := known.extents.get(cite.article)):
            for fault in _reach(cite.start, cite.end, cite.paragraph, cite.sentence, extent):
                yield Fault(f"cites[{at}].{fault.field}", fault.problem)


def _is_told_too_early(record: AnyRecord, known: Known) -> bool:
    if not isinstance(record, Event | Statement):
        return False
    if isinstance(record, Event) and record.status == "planned":
        return False
    extents = [known.extents.get(cite.source) for cite in record.cites]
    return all(
        extent and extent.days and extent.days.verdict(record.date) is Verdict.NO
        for extent in extents
    )


def _is_subject(fact: Fact, known: Known) -> bool:
    return known.nouns.get(fact.subject) in JOINED or fact.subject in fact.topics


def _references(record: AnyRecord) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    match record:
        case Event():
            yield from _of_event(record)
        case Statement():
            yield from _reference("speaker", record.speaker, "actor")
            yield from _reference("reported_by", record.reported_by, "actor")
            yield from _reference("addressee", record.addressee, "actor")
            yield from _reference("place", record.place, "place")
            yield from (("mentioned", actor, ("actor",)) for actor in record.mentioned)
        case Fact():
            yield from _reference("asserted_by", record.asserted_by, "actor")
            yield from (("mentioned", actor, ("actor",)) for actor in record.mentioned)
        case Actor():
            yield from _reference("part_of", record.part_of, "actor")
        case Place():
            yield from _reference("within", record.within, "place")
    if isinstance(record, Claim):
        for at, cite in enumerate(record.cites):
            sort = "article" if isinstance(cite, Citation) else "dataset"
            yield f"cites[{at}].{sort}", cite.source, (sort,)


def _of_event(event: Event) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for field in ("actors", "recipients", "mentioned"):
        yield from ((field, actor, ("actor",)) for actor in getattr(event, field))
    yield from (("places", place, ("place",)) for place in event.places)
    for at, figure in enumerate(event.figures):
        yield from _reference(f"figures[{at}].by", figure.by, "actor")


def _reference(
    field: str, identifier: str | None, noun: str
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    if identifier is not None:
        yield field, identifier, (noun,)


def _reach(start: int, end: int, paragraph: int, sentence: int, extent: Extent) -> Iterator[Fault]:
    if end <= start:
        yield Fault("end", f"{end} does not come after the start, {start}")
    elif end > extent.length:
        yield Fault("end", f"{end} lies beyond the article, which has {extent.length} characters")
    elif end - start < SHORTEST_SPAN:
        yield Fault(
            "end",
            f"the span has {end - start} characters; a citation takes {SHORTEST_SPAN} at least",
        )
    if paragraph > extent.paragraphs:
        yield Fault(
            "paragraph",
            f"{paragraph} lies beyond the article, which has {extent.paragraphs} paragraphs",
        )
    if sentence > extent.sentences:
        yield Fault(
            "sentence",
            f"{sentence} lies beyond the article, which has {extent.sentences} sentences",
        )
