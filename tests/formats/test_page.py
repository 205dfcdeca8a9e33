import base64
import builtins
import hashlib
import io
import json
import re
import subprocess
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from sahara_cli.dossier.records import Event
from sahara_cli.dossier.selection import Answer
from sahara_cli.errors import FileError
from sahara_cli.extras import needed
from sahara_cli.formats import page as page_format
from sahara_cli.formats import write
from sahara_cli.formats.page import document
from sahara_cli.reports import Report, Section
from sahara_cli.sink import Sink
from sahara_cli.texts.folding import plain, sought, tokens
from tests.formats.claims import CITE, PRESS, happened, listed
from tests.formats.programs import programs
from tests.formats.samples import (
    COLUMNS,
    EMPTY,
    HOSTILE_QUOTE,
    HOSTILE_TABLE,
    PROFILE,
    QUOTES,
    REPORTS,
    TIMELINE,
    cite,
    event,
)
from tests.rows import tried_on

_VOID = {"meta", "input", "stop", "path", "rect", "line", "circle", "use"}
#: What may bring something in from elsewhere.
_LOADING = {"src", "srcset", "data", "action", "poster", "background", "ping", "manifest", "style"}


class _Reader(HTMLParser):
    """Read a page back: its elements, its text by element, and whether all that opens is closed."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts.append((self.open[-1], data))

    def text(self) -> str:
        return "".join(text for tag, text in self.texts if tag not in ("style", "script"))


def _read(report: Report) -> _Reader:
    read = _Reader(document(report, {}))
    assert read.open == []
    return read


@tried_on("name", REPORTS)
def test_every_element_that_opens_is_closed_and_ids_are_unique(name: str) -> None:
    ids = [given["id"] for _, given in _read(REPORTS[name]).elements if "id" in given]
    assert len(ids) == len(set(ids))


@tried_on("name", REPORTS)
def test_a_page_asks_for_nothing_beside_itself(name: str) -> None:
    for tag, given in _read(REPORTS[name]).elements:
        assert tag not in {
            "link",
            "img",
            "iframe",
            "object",
            "embed",
            "base",
            "image",
            "foreignobject",
        }
        assert not _LOADING & set(given)
        assert not [key for key in given if key.startswith("on")]
        assert (given.get("href") or "#").startswith("#")


def test_styles_and_script_run_by_their_hashes_alone() -> None:
    read = _read(TIMELINE)
    (policy,) = (
        given["content"] or ""
        for tag, given in read.elements
        if given.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (text,) = (text for within, text in read.texts if within == tag)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


@tried_on("program", programs("node"))
def test_its_script_compares_words_as_the_command_line_does(program: str) -> None:
    texts = [
        "The UN's U.S.-led visits", "Zoë O’Neill, Łódź – Đorđe", "Æthelred ß Yıldırım", "摩洛哥 the cities' news",
        "a.b.cd", "ﬁne processes of heroes; Hamas", "", "north-west 2,500", "Ελλάδας",
    ]  # fmt: skip
    asked = [
        "un",
        "us",
        "visit",
        "vis",
        "vi",
        "lodz",
        "dorde",
        "city",
        "news",
        "new",
        "hama",
        "hero",
        "2500",
        "ελλαδας",
    ]
    script = (
        files(page_format).joinpath("words.js").read_text(encoding="utf-8")
        + f"const texts = {json.dumps(texts)}, asked = {json.dumps(asked)};"
        "const fits = (word, text) => words.tokens(text).some((other) => words.fits(words.tokens(word)[0], other));"
        "console.log(JSON.stringify([texts.map(words.tokens), asked.map((w) => texts.map((t) => fits(w, t)))]));"
    )
    done = subprocess.run(
        [program, "-e", script], capture_output=True, check=True, encoding="utf-8"
    )
    cut, found = json.loads(done.stdout)
    assert cut == [tokens(text) for text in texts]
    assert found == [[sought(plain(word)).stands_in([text]) for text in texts] for word in asked]


def test_a_record_is_an_entry_with_its_words_its_date_and_a_link() -> None:
    read = _read(TIMELINE)
    entries = [
        given["id"] for _, given in read.elements if (given.get("class") or "").startswith("entry")
    ]
    assert entries == [found.record.id for found in TIMELINE.answers]
    links = [given["href"] for tag, given in read.elements if given.get("class") == "link"]
    assert links == [f"#{one}" for one in entries]
    for found in TIMELINE.answers:
        if isinstance(found.record, Event):
            assert found.record.title in read.text()


def test_statements_are_set_as_quotations_and_only_verbatim_words_in_marks() -> None:
    read = _read(QUOTES)
    quoted = [given["class"] for tag, given in read.elements if tag == "blockquote"]
    assert quoted == ["direct", "indirect"]
    direct, indirect = (
        found.record.text for found in QUOTES.answers if hasattr(found.record, "text")
    )
    assert f"“{direct}”" in read.text()
    assert indirect in read.text()
    assert f"“{indirect}" not in read.text()


def test_a_possible_record_is_marked() -> None:
    assert "≈ 2006" in _read(TIMELINE).text()


def test_a_citation_is_there_on_demand() -> None:
    read = _read(TIMELINE)
    assert [tag for tag, _ in read.elements].count("details") == len(TIMELINE.answers)
    assert (
        "talks-2023, paragraph 12, sentence 16; characters 160–200, SHA-256 0123456789ab…"
        in read.text()
    )


def test_a_profile_has_its_headings_and_fields() -> None:
    text = _read(PROFILE).text()
    for words in ("Algeria", "also called", "What it did", "Events that name it", "What it said"):
        assert words in text


def test_nothing_found_is_said() -> None:
    read = _read(EMPTY)
    assert "no events" in read.text()
    assert "form" not in [tag for tag, _ in read.elements]


@tried_on("report", [HOSTILE_TABLE, HOSTILE_QUOTE])
def test_hostile_text_is_text(report: Report) -> None:
    read = _read(report)
    assert not set(read.text()) & set("\x1b\x07\u202e\u202c")
    assert "<b>no tag</b>" in read.text()
    assert "b" not in [tag for tag, _ in read.elements]


@tried_on(
    "text",
    [
        '"><script>alert(1)</script>',
        "' onload='x",
        "</style><script>",
        "{{ 7 * 7 }}",
        "{% raw %}",
        "&amp;",
        "]]>",
        "-->",
    ],
)
def test_markup_in_any_field_stays_text(text: str) -> None:
    record = event("e", "2020", text).model_copy(
        update={"date_text": text, "date_basis": text, "topics": (text,), "actors": (text,)}
    )
    report = Report((Section("events", "table", text, (Answer(record),), COLUMNS),), (text,))
    read = _Reader(document(report, {text: text}))
    assert read.open == []
    assert [tag for tag, _ in read.elements].count("script") == 1
    assert read.text().count(text) >= 6
    assert not [key for _, given in read.elements for key in given if key.startswith("on")]


def test_names_stand_for_ids() -> None:
    record = Event.model_validate(
        {**event("e", "2020", "They met").model_dump(), "actors": ["harris"], "cites": [cite(1, 1)]}
    )
    report = Report(
        (Section("events", "table", answers=(Answer(record), Answer(event("f", "2021", "x")))),)
    )
    assert "الحسن (1)" in _Reader(document(report, {"harris": "الحسن"})).text()


@tried_on("encoding", ["ascii", "cp1252", "utf-8"])
def test_what_an_encoding_lacks_is_a_reference(encoding: str) -> None:
    stream = io.StringIO()
    write(TIMELINE, Sink(stream, encoding=encoding), "html")
    raw = stream.getvalue().encode(encoding)
    assert _Reader(raw.decode("utf-8")).text() == _read(TIMELINE).text()


def test_without_jinja_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: object, **kwargs: object) -> object:
        if name == "jinja2":
            raise ImportError(name)
        return real(name, *args, **kwargs)  # type: ignore[arg-type]  # passed on as it came

    page_format.template.cache_clear()
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(FileError, match=re.escape(needed("page"))) as refused:
        document(TIMELINE, {})
    assert refused.value.status == 3
    monkeypatch.undo()
    page_format.template.cache_clear()


def test_its_head_tells_the_dossier_and_numbers_the_sources() -> None:
    both = happened(cites=[CITE, CITE.model_copy(update={"article": "press"})])
    text = document(listed(both)._replace(dossier="A <b>dossier</b>"), {})
    read = _Reader(text)
    assert ("title", "Records – A <b>dossier</b>") in read.texts
    words = " ".join(read.text().split())
    assert "[1] A paper on two neighbours, 17 or 18 Dec 2023, paper" in words
    assert "[2] Neighbours meet, The Press, 18 Dec 2023, press" in words
    links = [one["href"] for tag, one in read.elements if tag == "a" and "rel" in one]
    assert links == [PRESS.url]
    evil = PRESS.model_copy(update={"url": "javascript:alert(1)"})
    report = listed(both)
    assert "javascript:" not in document(
        report._replace(referred=(*report.referred[:-1], evil)), {}
    )


def test_the_first_link_leads_past_the_filters_to_the_records() -> None:
    elements = _read(TIMELINE).elements
    body = next(at for at, (tag, _) in enumerate(elements) if tag == "body")
    assert [one.get("class") for _, one in elements[body + 1 : body + 3]] == [
        "sahara",
        "sheet alone",
    ]
    assert elements[body + 3] == ("a", {"class": "skip", "href": "#p_main"})
    assert [one.get("id") for tag, one in elements if tag == "main"] == ["p_main"]


def _many(count: int, date: str = "2020") -> Report:
    found = tuple(Answer(event(f"e-{at}", date, f"It was <{at}>")) for at in range(count))
    return Report((Section("events", answers=found, columns=COLUMNS),))


@pytest.mark.slow  # draws pages of thousands
def test_all_is_shown_but_of_a_page_of_thousands_a_line_a_year() -> None:
    style = document(TIMELINE, {})
    assert re.findall(r"[^\n{}]*\{ content-visibility: auto; \}", style) == [
        ".vast ol { content-visibility: auto; }"
    ]
    assert 'class="vast"' not in style
    assert 'class="vast"' not in document(_many(2000), {})
    folded = _Reader(document(_many(2001), {}))
    assert folded.open == []
    assert [one.get("class") for tag, one in folded.elements if tag in ("main", "noscript")] == [
        "vast",
        None,
    ]
    summary = [text.strip() for tag, text in folded.texts if tag in ("h2", "span") and text.strip()]
    assert summary[-2:] == ["2020", "2,001 records"]
    assert len([one for _, one in folded.elements if one.get("class") == "entry"]) == 2001


@pytest.mark.slow  # draws a page of thousands
def test_a_year_of_thousands_is_a_line_a_month() -> None:
    (section,) = _many(2001, "2020-05").sections
    other = tuple(Answer(event(f"f-{at}", "2020-06-07", "It was")) for at in range(9))
    report = Report((section._replace(layout="timeline", answers=(*section.answers, *other)),))
    read = _Reader(document(report, {}))
    lines = [text.strip() for tag, text in read.texts if tag in ("h2", "h3") and text.strip()]
    assert lines == ["2020", "May", "June"]
    assert [one.get("class") for tag, one in read.elements if tag == "details"].count("fold") == 2


def test_what_is_folded_cannot_break_out_of_it() -> None:
    evil = event("evil", "2020", "</noscript><script>alert(1)</script>")
    (section,) = _many(2001).sections
    text = document(Report((section._replace(answers=(Answer(evil), *section.answers)),)), {})
    assert text.count("</noscript>") == 1
    assert text.count("<script>") == 1


def test_a_page_that_is_too_long_says_what_to_ask_instead() -> None:
    stream = io.StringIO()
    assert write(_many(20), Sink(stream), "html") == ()
    (section,) = _many(1).sections
    too_many = Report((section._replace(answers=(*section.answers,) * 20_001),))
    (told,) = page_format._remarks(too_many, fragment=False)
    assert told.startswith("a page of 20,001 records is slow to open: narrow them, with --since, ")
    assert told.endswith(" or --limit, or ask for csv or jsonl")


def test_who_and_where_are_told_without_a_click() -> None:
    record = event("e", "2020", "They met").model_copy(
        update={"actors": ("a", "b"), "recipients": ("c",), "places": ("port",)}
    )
    report = Report((Section("events", "timeline", answers=(Answer(record),), columns=()),))
    assert (
        "A One, b → c, in Port Ore"
        in _Reader(document(report, {"a": "A One", "port": "Port Ore"})).text()
    )
    many = record.model_copy(update={"actors": tuple(f"a{at}" for at in range(200))})
    report = Report((Section("events", "timeline", answers=(Answer(many),), columns=()),))
    assert "a0, a1 and 198 more → c, in port" in _Reader(document(report, {})).text()


def test_the_question_is_its_title_and_sources_are_told_once() -> None:
    report = listed(happened(cites=[CITE]))._replace(
        question="Events since 2020 with Algeria", dossier="Western Sahara",
        notes=("1 event", "Source: paper, published 2023."), origins=("Source: paper, published 2023.",),
    )  # fmt: skip
    read = _Reader(document(report, {}))
    assert ("title", "Events since 2020 with Algeria – Western Sahara") in read.texts
    assert ("h1", "Events since 2020 with Algeria") in read.texts
    assert "1 event" in read.text()
    assert "Source: paper" not in read.text()


def test_a_fragment_has_styles_of_its_own_and_tells_what_a_policy_has_to_allow() -> None:
    stream = io.StringIO()
    (told,) = write(TIMELINE, Sink(stream), "html", fragment=True)
    text = stream.getvalue()
    read = _Reader(text)
    assert read.open == []
    tags = [tag for tag, _ in read.elements]
    assert not {"html", "head", "body", "title", "meta", "main", "h1"} & set(tags)
    assert read.elements[0] == ("div", {"class": "sahara", "lang": "en"})
    assert ("h2", "Timeline") in read.texts
    for tag in ("style", "script"):
        (within,) = (words for one, words in read.texts if one == tag)
        digest = base64.b64encode(hashlib.sha256(within.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in told
        if tag == "style":
            assert within.startswith(".sahara {\n")
            assert within.count("{") == within.count("}")
            assert within.endswith("}\n}\n")
