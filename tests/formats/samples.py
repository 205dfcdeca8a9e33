"""Reports that hold what formats must bear, and every way in which they are drawn.

`python -m tests.formats.samples` writes the drawings anew: look at what changed.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from sahara_cli.dates import Verdict, parse
from sahara_cli.dossier.criteria import date_of
from sahara_cli.dossier.records import Actor, Citation, Event, Statement
from sahara_cli.dossier.selection import Answer
from sahara_cli.formats import write
from sahara_cli.reports import Column, Report, Section
from sahara_cli.sink import Sink

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sahara_cli.reports import Layout

#: The forms that are no text.
BINARY = frozenset({"png", "sqlite"})
GOLDEN = Path(__file__).parent / "golden"

HOSTILE = (
    "[sic] [/] [red]not red[/red] :smile: \x1b[31mno escape\x1b[0m\a \u202eturned\u202c "
    "| `code` <b>no tag</b> "
    "\u0627\u0644\u062c\u0632\u0627\u0626\u0631 "
    "\u65e5\u672c\u8a9e e\u0301 \U0001f468\u200d\U0001f469\u200d\U0001f467"
)


def cite(paragraph: int, sentence: int) -> Citation:
    return Citation(
        article="talks-2023",
        start=10 * sentence,
        end=10 * sentence + 40,
        digest="0123456789abcdef" * 4,
        paragraph=paragraph,
        sentence=sentence,
    )


def event(
    identifier: str,
    date: str,
    title: str,
    *,
    at: tuple[int, int] = (1, 1),
    who: tuple[str, ...] = (),
) -> Event:
    return Event(
        id=identifier, date=parse(date), kind="other", title=title, actors=who, cites=(cite(*at),)
    )


def statement(identifier: str, date: str, speaker: str, directness: str, text: str) -> Statement:
    return Statement.model_validate(
        {
            "id": identifier,
            "date": date,
            "speaker": speaker,
            "directness": directness,
            "text": text,
            "cue": "said",
            "cites": [cite(4, 4)],
        }
    )


C, P = Verdict.CERTAIN, Verdict.POSSIBLE

EVENTS = tuple(
    Answer(event(identifier, date, title, at=at, who=who), match)
    for identifier, date, title, at, who, match in (
        ("plan", "2006", "Morocco puts forward a plan for autonomy", (12, 16), ("morocco",), P),
        (
            "recognition",
            "2020",
            "The United States recognises Moroccan sovereignty over the territory",
            (9, 12),
            ("united-states", "morocco"),
            P,
        ),
        (
            "exercises",
            "2022-10",
            "Algeria and Russia hold naval exercises",
            (10, 13),
            ("algeria", "russia"),
            C,
        ),
        (
            "blasts",
            "2023-10-29",
            "Explosions kill one person and wound three in a town near the buffer zone",
            (14, 18),
            (),
            C,
        ),
        (
            "visit-algiers",
            "[2023-12-01..2023-12-17]",
            "The deputy assistant secretary visits Algiers",
            (3, 3),
            ("harris",),
            C,
        ),
        (
            "talks",
            "2023-12-18",
            "The minister and the deputy assistant secretary meet",
            (1, 1),
            ("bourita", "harris"),
            C,
        ),
    )
)

PLAN = "We see this plan as one possible way to meet what the people of the territory hope for."
TALKS = "The talks should begin again without conditions, in the presence of both neighbours."
SAID = (
    Answer(statement("harris-plan", "2023-12-08", "joshua-harris", "direct", PLAN), C),
    Answer(statement("envoy-report", "2023-11~", "un-envoy", "indirect", TALKS), C),
)

SPAN = (
    Answer(event("host", "1975/..", "Algeria hosts refugees in camps around Tindouf")),
    Answer(event("war", "../1991", "The two sides fight")),
    Answer(event("closed", "2021-05/2022-04", "A consulate is closed")),
)


def _field(name: str) -> Callable[[Answer], str]:
    return lambda found: str(getattr(found.record, name, "") or "")


def _when(found: Answer) -> str:
    date = date_of(found.record)
    return date.in_words if date else ""


def _source(found: Answer) -> str:
    record = cast("Event", found.record)
    return f"¶{record.spans[0].paragraph} s{record.spans[0].sentence}"


def _what(found: Answer) -> str:
    if isinstance(found.record, Statement):
        words = found.record.text
        return (
            f"{found.record.speaker}: “{words}”"
            if found.record.directness == "direct"
            else f"{found.record.speaker}: {words}"
        )
    return cast("Event", found.record).title


WHEN = Column("when", "When", _when)
WHAT = Column("what", "What", _what, wraps=True)
WHO = Column("who", "Who", lambda found: ", ".join(cast("Event", found.record).actors), wraps=True)
SOURCE = Column("source", "Source", _source)
ID = Column("id", "Id", _field("id"), yields=True)
QUOTE = (
    WHEN,
    Column("speaker", "Speaker", _field("speaker"), wraps=True),
    Column("role", "Role", lambda _: "Deputy Assistant Secretary of State", wraps=True),
    Column("words", "Words", _field("text"), wraps=True),
    Column("directness", "Directness", _field("directness")),
    Column("place", "Place", lambda _: "Rabat"),
    Column("to", "Addressee", lambda _: "Morocco"),
    Column("reported_by", "Reported by", lambda _: "the State Department"),
    SOURCE,
    ID,
)

NOTES = ("6 events; 2 only possible (≈): the date is not known well enough to be sure",)


def _section(layout: Layout, found: tuple[Answer, ...], *columns: Column) -> Section:
    return Section("events", layout, answers=found, columns=columns)


TABLE = Report((_section("table", EVENTS, WHEN, WHAT, WHO, SOURCE, ID),), NOTES)
QUOTES = Report((_section("quotes", SAID, *QUOTE),), ("2 statements",))
LINE = (
    SPAN[1],
    SPAN[0],
    *EVENTS[:2],
    SPAN[2],
    *EVENTS[2:4],
    SAID[1],
    EVENTS[4],
    SAID[0],
    EVENTS[5],
)
RECORD = Column("record", "Record", lambda found: found.record.noun)
TIMELINE = Report((_section("timeline", LINE, RECORD, WHEN, WHAT, SOURCE, ID),), NOTES)

COLUMNS = (WHEN, WHAT, WHO, SOURCE, ID)
FIELDS = (
    ("kind", "state"),
    ("also called", "People's Democratic Republic of Algeria"),
    (
        "officials and bodies",
        "Ahmed Attaf, foreign minister; Ministry of Foreign Affairs and of the National Community",
    ),
    ("a label that is too long for its column", "stands on a line of its own"),
)
PROFILE = Report(
    (
        Section("who", "fields", "Algeria", fields=FIELDS),
        Section("did", "table", "What it did", EVENTS[2:3], COLUMNS),
        Section("named", "table", "Events that name it", EVENTS[:1], COLUMNS),
        Section("said", "quotes", "What it said", SAID[:1], QUOTE),
        Section("claims", "table", "What it claims", (), (WHEN,)),
    ),
    ("2 events, 1 statement",),
    subject=Answer(Actor(id="algeria", name="Algeria", kind="state"), extra={"parts": ["attaf"]}),
    detail={"in_words": None},
)
HOSTILE_ROWS = (
    Answer(event("hostile", "2020", HOSTILE)),
    Answer(event("long", "2020", "x" * 300)),
    EVENTS[2],
)
HOSTILE_TABLE = Report((_section("table", HOSTILE_ROWS, WHEN, WHAT, SOURCE, ID),), ("3 events",))
HOSTILE_WORDS = statement("hostile", "2020", "someone", "direct", f"# {HOSTILE}\n2. and\ton")
HOSTILE_QUOTE = Report((_section("quotes", (Answer(HOSTILE_WORDS),), *QUOTE),))
EMPTY = Report((_section("table", (), WHEN, WHAT),), ("no events",))

REPORTS = {
    "table": TABLE,
    "quotes": QUOTES,
    "timeline": TIMELINE,
    "profile": PROFILE,
    "hostile-table": HOSTILE_TABLE,
    "hostile-quote": HOSTILE_QUOTE,
    "empty": EMPTY,
}


class Drawing(NamedTuple):
    """A report, the form it is written in, and the name of the file that holds what comes out."""

    name: str
    report: Report
    form: str
    sink: dict[str, object]

    def drawn(self) -> bytes:
        stream = io.StringIO(newline="")
        write(self.report, Sink(stream, **self.sink), self.form)  # type: ignore[arg-type]  # the cases below are typed by hand
        return stream.getvalue().encode()


def drawings() -> Iterator[Drawing]:
    for name, report in REPORTS.items():
        for width in (None, 40, 60, 80, 160):
            yield Drawing(f"{name}.{width or 'wide'}.txt", report, "table", {"width": width})
        color: dict[str, object] = {"width": 80, "color": True, "terminal": True}
        yield Drawing(f"{name}.color.txt", report, "table", color)
        ascii_only: dict[str, object] = {"width": 80, "encoding": "ascii", "draws": False}
        yield Drawing(f"{name}.ascii.txt", report, "table", ascii_only)
        for form, ending in (("json", "json"), ("jsonl", "jsonl"), ("csv", "csv"), ("md", "md")):
            yield Drawing(f"{name}.{ending}", report, form, {})
    yield Drawing(
        "hostile-table.ascii.json", HOSTILE_TABLE, "json", {"encoding": "ascii", "draws": False}
    )


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for drawing in drawings():
        (GOLDEN / drawing.name).write_bytes(drawing.drawn())
