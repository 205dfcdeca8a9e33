"""Drafted events against annotated corpora: `python tests/benchmarks/events.py FOLDER...`, folders of TimeML files.

Measured is the anchoring in time: whether the deed of a drafted event is one that annotators put at the time
expression that it was dated by. Gold are the pairs of an EVENT and a TIMEX3 (a date or a time) in one sentence that a
TLINK joins by a relation of being at, in or along it; an event that an ALINK, or a TLINK of being the same or at the
same time, joins to such an event in the sentence is at the time as well. A drafted event is right where the word for
its deed (where no word tells it, any word of its clause) is the EVENT, not negated, of a gold pair whose TIMEX3
overlaps its own. Precision is over the drafted events with a kind that can be judged: those whose TIMEX3 is in a gold
pair, since annotators left many unlinked. So it is a lower bound: what nobody linked beside a link counts as wrong.
What has no kind is right by almost any word of its clause, and is told apart. Recall is over the pairs with an EVENT
that a drafted event could be: of class OCCURRENCE or I_ACTION, and not negated. Per kind, right of judged.

`python tests/benchmarks/events.py --kinds FILE...`: PLOVER's gold standard records, in JSON. Each sentence is drafted
with a date put before it, which dates its deed unless a time of its own does. Precision is the share of right kinds
among the sentences that got one, recall among all; kinds of PLOVER's draft of 2016 that its edition of 2021 renamed or
split count as their successors.
"""

from __future__ import annotations

import datetime as dt
import html
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.selection import Dossier
from sahara_cli.drafting.ids import Ids
from sahara_cli.drafting.roster import Roster
from sahara_cli.reading.document import Document as Text
from sahara_cli.reading.events.extractor import Extractor
from sahara_cli.reading.events.moments import moments
from sahara_cli.reading.events.news import Days
from sahara_cli.reading.people.entities import entities
from sahara_cli.reading.people.persons import people_in
from sahara_cli.texts import NormalText, normalise

if TYPE_CHECKING:
    from sahara_cli.reading.events.model import Event

_BODY = re.compile(r"<TEXT\s*>(.*?)</TEXT>", re.DOTALL)
_CREATION = re.compile(r"<DCT>.*?value=\"(\d{4}-\d\d-\d\d)", re.DOTALL)
_TAG = re.compile(r"(<[^>]*>)")
_ATTRIBUTE = re.compile(r"(\w+)\s*=\s*\"([^\"]*)\"")
_WRAPPED = re.compile(r"(?<!\n)\n(?!\n)")
_AT = frozenset(
    "IS_INCLUDED INCLUDES SIMULTANEOUS IDENTITY DURING DURING_INV BEGINS BEGUN_BY ENDS ENDED_BY".split()  # noqa: SIM905 - words read best so
)
_SAME = frozenset(("SIMULTANEOUS", "IDENTITY"))
_EVENTS = frozenset(("OCCURRENCE", "I_ACTION"))
_TIMES = frozenset(("DATE", "TIME"))
#: Where more than one pair in so many is marked as negated, the marks are a slip of the annotation (AQUAINT's).
_MOST_NEGATED = 4
#: What PLOVER called otherwise in 2016.
_SUCCESSORS = {
    "fight": ("assault",), "demand": ("request",), "disapprove": ("accuse",), "investigate": ("accuse",),
}  # fmt: skip

_Span = tuple[int, int]


class Pair(NamedTuple):
    """An event at a time, as stretches of the normal text; `wanted` where a drafted event could be it."""

    event: _Span
    time: _Span
    wanted: bool
    negated: bool


class Document(NamedTuple):
    """A gold document: its text, its day of creation, and what is at which time."""

    text: NormalText
    published: dt.date
    pairs: list[Pair]


class _Tags(NamedTuple):
    text: str
    spans: dict[str, _Span]
    classes: dict[str, str]


def read(path: Path) -> Document:
    """Read a TimeML file; a line break within a paragraph is a space."""
    source = path.read_text(encoding="utf-8", errors="replace")
    body, creation = _BODY.search(source), _CREATION.search(source)
    published = dt.date.fromisoformat(creation[1]) if creation else dt.date(2000, 1, 1)
    tags = _tags(body[1] if body else source)
    text = normalise(_WRAPPED.sub(" ", tags.text))
    tags = tags._replace(spans={name: text.from_raw(*span) for name, span in tags.spans.items()})
    return Document(text, published, list(_pairs(source, tags, text)))


def _tags(body: str) -> _Tags:
    tags = _Tags("", {}, {})
    opened: list[tuple[int, dict[str, str]]] = []
    text = ""
    for part in _TAG.split(body):
        if part.startswith(("<TIMEX3", "<EVENT")) and not part.endswith("/>"):
            opened.append((len(text), dict(_ATTRIBUTE.findall(part))))
        elif part.startswith(("</TIMEX3", "</EVENT")) and opened:
            start, attributes = opened.pop()
            name = attributes.get("tid") or attributes.get("eid") or ""
            tags.spans[name] = (start, len(text))
            tags.classes[name] = attributes.get("class") or attributes.get("type") or ""
        elif not part.startswith("<"):
            text += html.unescape(part)
    return tags._replace(text=text)


def _pairs(source: str, tags: _Tags, text: NormalText) -> list[Pair]:
    found = {}
    negated = set()
    for attributes in _elements(source, "MAKEINSTANCE"):
        found[attributes["eiid"]] = attributes["eventID"]
        if attributes.get("polarity") == "NEG":
            negated.add(attributes["eventID"])
    at, alike = _links(source, found)
    at |= {(other, time) for event, time in at for other in alike[event]}
    return [
        Pair(tags.spans[event], tags.spans[time],
             wanted=tags.classes[event] in _EVENTS, negated=event in negated)
        for event, time in sorted(at)
        if event in tags.spans and tags.classes.get(time) in _TIMES
        and text.place(tags.spans[event][0]) == text.place(tags.spans[time][0])
    ]  # fmt: skip


def _links(
    source: str, instances: dict[str, str]
) -> tuple[set[tuple[str, str]], defaultdict[str, set[str]]]:
    at: set[tuple[str, str]] = set()
    alike: defaultdict[str, set[str]] = defaultdict(set)
    for name in ("TLINK", "ALINK"):
        for one in _elements(source, name):
            keys = ("eventInstanceID", "relatedToEventInstance")
            events = [instances[one[key]] for key in keys if one.get(key) in instances]
            time = one.get("timeID") or one.get("relatedToTime")
            if time and events and one["relType"] in _AT:
                at.add((events[0], time))
            elif len(events) > 1 and (name == "ALINK" or one["relType"] in _SAME):
                alike[events[0]].add(events[1])
                alike[events[1]].add(events[0])
    return at, alike


def _elements(source: str, name: str) -> list[dict[str, str]]:
    return [
        dict(_ATTRIBUTE.findall(tag)) for tag in re.findall(rf"<{name}\b[^>]*>", source, re.DOTALL)
    ]


def drafted(text: NormalText, published: dt.date) -> list[Event]:
    """Read a text's dated events beside an empty dossier."""
    laid = "\n".join(text.text[start:end] for start, end in text.paragraphs)
    roster = Roster(Dossier(lambda _: ()), Ids(()))
    namings = people_in(laid, text.paragraphs).namings
    roster.meet(laid, entities(laid, text.paragraphs, namings))
    times = moments(laid, published, published)
    spans = [(one.start, one.end) for one in times]
    document = Text(laid, text.paragraphs, text.sentences, spans, roster.mentions)
    day = published.isoformat()
    found = Extractor(document, roster, times, Days(day, day)).read()
    return [one for one in found if one.moment]


def measure(folder: Path) -> None:
    """Print one folder's figures."""
    documents = [read(path) for path in sorted(folder.glob("[!.]*.tml"))]
    if not documents:
        sys.exit(f"{folder}: no .tml files")
    every = [pair for document in documents for pair in document.pairs]
    is_marked = sum(pair.negated for pair in every) < len(every) / _MOST_NEGATED
    judged, right = Counter[str](), Counter[str]()
    wanted = hit = events = 0
    for document in documents:
        found = drafted(document.text, document.published)
        events += len(found)
        met: set[Pair] = set()
        for one in found:
            at = [pair for pair in document.pairs if _overlap(pair.time, _dated(one))]
            if at:
                judged[one.kind or ""] += 1
                same = [pair for pair in at if _overlap(pair.event, one.deed_span)]
                same = [pair for pair in same if not (is_marked and pair.negated)]
                right[one.kind or ""] += bool(same)
                met.update(same)
        asked = {one for one in document.pairs if one.wanted and not (is_marked and one.negated)}
        wanted += len(asked)
        hit += len(met & asked)
    told, told_right = judged.total() - judged[""], right.total() - right[""]
    print(
        f"{folder}: {len(documents)} documents, {events} drafted events; with a kind {told} can be judged:"
        f" precision {100 * told_right / (told or 1):.1f};"
        f" recall of all {100 * hit / (wanted or 1):.1f} of {wanted} pairs"
    )
    for kind, count in judged.most_common():
        print(f"  {kind or '(none)':10} {right[kind]} of {count} right")


def _dated(one: Event) -> _Span:
    assert one.moment is not None  # only dated events are measured
    return one.moment.start, one.moment.end


def _overlap(one: _Span, other: _Span) -> bool:
    return max(one[0], other[0]) < min(one[1], other[1])


def measure_kinds(path: Path) -> None:
    """Print the figures of one file of records."""
    day = dt.date(2000, 1, 1)
    told, right, every = Counter[str](), Counter[str](), Counter[str]()
    for record in json.loads(path.read_text(encoding="utf-8")):
        kind = record["event"].lower()
        if not record.get("text"):
            continue
        every[kind] += 1
        found = drafted(normalise(f"On 3 March 1999, {record['text'].strip()}"), day)
        known = [one for one in found if one.kind]
        put = [one.kind for one in known if _dated(one)[0] < len("On 3 March 1999")]
        # A time of its own, nearer to its deed, goes before the one put.
        kinds = put or [one.kind for one in known]
        if kinds:
            told[kind] += 1
            right[kind] += kinds[0] in _SUCCESSORS.get(kind, (kind,))
    print(
        f"{path}: {every.total()} sentences, {told.total()} got a kind; precision"
        f" {100 * right.total() / (told.total() or 1):.1f}, recall {100 * right.total() / every.total():.1f}"
    )
    for kind, count in every.most_common():
        print(f"  {kind:12} {right[kind]} right of {told[kind]} told of {count}")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if not arguments:
        sys.exit(__doc__)
    if arguments[0] == "--kinds":
        for name in arguments[1:]:
            measure_kinds(Path(name))
    else:
        for name in arguments:
            measure(Path(name))
