"""Claims with hostile words and every manner of date, and what formats that export them write."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from sahara_cli.dates import parse
from sahara_cli.dossier.records import Actor, Article, Citation, Event, Fact, Place, Statement
from sahara_cli.dossier.selection import Answer
from sahara_cli.formats import write
from sahara_cli.reports import Report, Section
from sahara_cli.sink import Sink

if TYPE_CHECKING:
    from sahara_cli.dossier.records import AnyRecord, Claim

HOSTILE_WORDS = (
    'a "quoted", cell; and: more',
    "BEGIN:VEVENT\nSUMMARY:no\r\nEND:VEVENT\r\n",
    "two\nlines\n\nand a fourth",
    "=1+1",
    "'=1+1",
    "<script>alert(1)</script> &amp; <b>",
    "100 % {x} {{y}} %%{init: {}}%% \\alpha $x$ #tag _u_ ~t~ ^c",
    "2020: an event\n// a comment\nsection of it\ntitle x",
    "TY  - JOUR\nER  - ",
    "@misc{x, title={y}}",
    "[link](http://x.example) ![image](x) \U0001f600 \u0627\u0644\u062c \u202eturned\u202c \x1b[31m\x7f\ufffe\uffff",
    "#58; #quot; %0A \\n \\N",
)
#: Dates of every shape, with what a calendar knows of each: its days, or that there is none.
DATES = (
    "2023-12-08",
    "2023-12-08/2023-12-10",
    "2023-12-08T10:00:00Z",
    "0001-01-01",
    "9999-12-31",
    "2023-12",
    "2023",
    "2020?",
    "2023-12-17~",
    "[2023-12-01..2023-12-16]",
    "[2023-12-17,2023-12-18]",
    "{2023-12-01,2023-12-03}",
    "2021-05/2022-04",
    "2023-12-01/..",
    "2022-02/",
    "1975/..",
    "../1991",
    "/1991-05-02",
    "../..",
    "156X-12-25",
    "2023-XX-15",
    "2023-24",
    "199X",
    "[..2023-12-08]",
    "-0500",
    "0000",
    "Y-170000002",
    "Y17E8",
    "Y-17E7/2020",
)

CITE = Citation(
    article="paper", start=0, end=40, digest="0123456789abcdef" * 4, paragraph=3, sentence=4
)
PAPER = Article.model_validate(
    {
        "id": "paper", "label": "A paper on two neighbours", "published": "[2023-12-17,2023-12-18]",
        "published_basis": "As inferred.", "language": "en", "text_length": 1000, "text_digest": "0" * 64,
        "paragraphs": 3, "sentences": 9, "coded": "2024-01-05",
    }
)  # fmt: skip
PRESS = PAPER.model_copy(
    update={
        "id": "press", "label": "Neighbours meet", "publisher": "The Press", "published": parse("2023-12-18"),
        "url": "https://press.example/a?b=1&c=2_%7B", "coded": None,
    }
)  # fmt: skip
REFERRED: tuple[AnyRecord, ...] = (
    Actor(id="north", name="Northland", kind="state"),
    Actor(id="envoy", name="Zoë O'Neill", kind="person", role="envoy", part_of="north"),
    Place(id="harbour", name="The Harbour"),
    PAPER,
    PRESS,
)


def happened(identifier: str = "met", date: str = "2023-12-08", **fields: Any) -> Event:
    usual: dict[str, Any] = {
        "kind": "consult", "title": "They met", "actors": ["north"], "recipients": ["envoy"], "places": ["harbour"],
        "topics": ["two-words"], "cites": [CITE],
    }  # fmt: skip
    return Event.model_validate({**usual, **fields, "id": identifier, "date": date})


def said(identifier: str = "said", date: str = "2023-12-08", **fields: Any) -> Statement:
    usual: dict[str, Any] = {
        "speaker": "envoy", "addressee": "north", "place": "harbour", "directness": "direct", "text": "We met.",
        "cites": [CITE],
    }  # fmt: skip
    return Statement.model_validate({**usual, **fields, "id": identifier, "date": date})


def claimed(identifier: str = "claimed", date: str | None = None, **fields: Any) -> Fact:
    usual: dict[str, Any] = {
        "subject": "north", "property": "borders", "value": "the sea", "asserted_by": "envoy", "cites": [CITE],
    }  # fmt: skip
    return Fact.model_validate({**usual, **fields, "id": identifier, "date": date})


def listed(*records: AnyRecord) -> Report:
    return Report(
        (Section("records", answers=tuple(Answer(record) for record in records)),),
        referred=REFERRED,
    )


def told(report: Report, form: str, **options: bool) -> tuple[str, tuple[str, ...]]:
    """Give what a form writes, and the sentences on what it could not hold."""
    stream = io.StringIO(newline="")
    lost = write(report, Sink(stream), form, **options)
    return stream.getvalue(), lost


def exported(report: Report, form: str, **options: bool) -> str:
    return told(report, form, **options)[0]


words = st.one_of(
    st.sampled_from(HOSTILE_WORDS), st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
)


@st.composite
def claims(draw: st.DrawFn) -> tuple[Claim, ...]:
    """Some claims of any kind, whose words and dates are any."""
    drawn = draw(
        st.lists(st.tuples(st.sampled_from("esf"), words, st.sampled_from(DATES)), max_size=6)
    )
    made: list[Claim] = []
    for number, (kind, text, date) in enumerate(drawn):
        match kind:
            case "e":
                made.append(happened(f"r-{number}", date, title=text))
            case "s":
                made.append(said(f"r-{number}", date, text=text))
            case _:
                made.append(claimed(f"r-{number}", date, value=text))
    return tuple(made)
