import datetime as dt
import io
import re
from itertools import pairwise
from xml.etree import ElementTree as ET

from sahara_cli.dossier.records import Event
from sahara_cli.dossier.selection import Answer
from sahara_cli.formats import write
from sahara_cli.reports import Report, Section
from sahara_cli.sink import Sink
from tests.formats.claims import claimed, exported, happened, listed, told
from tests.formats.samples import (
    COLUMNS,
    EMPTY,
    HOSTILE,
    HOSTILE_TABLE,
    PROFILE,
    REPORTS,
    TIMELINE,
    event,
)
from tests.rows import tried_on

SVG = "{http://www.w3.org/2000/svg}"


def _written(report: Report, encoding: str = "utf-8") -> bytes:
    stream = io.StringIO()
    write(report, Sink(stream, encoding=encoding), "svg")
    return stream.getvalue().encode(encoding)


def _read(report: Report, encoding: str = "utf-8") -> ET.Element:
    return ET.fromstring(_written(report, encoding))  # noqa: S314 - we have just written it


def _texts(picture: ET.Element) -> list[str]:
    return ["".join(text.itertext()).strip() for text in picture.iter(f"{SVG}text")]


@tried_on("name", REPORTS)
@tried_on("encoding", ["utf-8", "ascii", "cp1252"])
def test_a_picture_is_xml_whatever_the_encoding(name: str, encoding: str) -> None:
    assert _texts(_read(REPORTS[name], encoding)) == _texts(_read(REPORTS[name]))


def test_every_record_is_drawn_with_its_date_in_words() -> None:
    texts = _texts(_read(TIMELINE))
    joined = " ".join(texts)
    for found in TIMELINE.answers:
        if isinstance(found.record, Event):
            assert found.record.title.split()[-1] in joined
            assert any(found.record.date.in_words in text for text in texts)


def test_the_legend_says_what_the_marks_mean() -> None:
    texts = _texts(_read(TIMELINE))
    for meaning in (
        "on this day",
        "at some time within",
        "all this time",
        "about then",
        "no end given",
    ):
        assert meaning in texts
    assert "not sure" not in texts


def test_a_picture_says_its_title_and_its_notes() -> None:
    picture = _read(TIMELINE)
    assert picture.findtext(f"{SVG}title") == "Timeline"
    assert TIMELINE.notes[0] in " ".join(_texts(picture))
    assert "no events" in _texts(_read(EMPTY))


def test_a_profile_has_its_fields_and_headings() -> None:
    texts = _texts(_read(PROFILE))
    assert {"Algeria", "also called", "What it did"} <= set(texts)


def test_nothing_is_drawn_outside_of_the_picture() -> None:
    for report in REPORTS.values():
        picture = _read(report)
        width, height = (float(picture.attrib[side]) for side in ("width", "height"))
        for element in picture.iter():
            for key, most in (
                ("x", width),
                ("x1", width),
                ("x2", width),
                ("cx", width),
                ("y", height),
                ("cy", height),
            ):
                assert 0 <= float(element.attrib.get(key, 0)) <= most


def test_hostile_text_is_text() -> None:
    picture = _read(HOSTILE_TABLE)
    known = {
        "svg",
        "title",
        "defs",
        "linearGradient",
        "stop",
        "rect",
        "g",
        "text",
        "tspan",
        "line",
        "circle",
        "path",
    }
    assert {element.tag.removeprefix(SVG) for element in picture.iter()} <= known
    shown = " ".join(_texts(picture))
    assert "no tag</b>" in shown
    assert "\\x1b[31mno" in shown
    assert not set(shown) & set("\x1b\x07\u202e")


@tried_on("text", ["]]>", "<!--", "&lt;", '"', "x" * 5000, "", " ", "日本" * 200, HOSTILE])
def test_any_words_are_wrapped_into_their_room(text: str) -> None:
    report = Report(
        (Section("events", "table", text, (Answer(event("e", "2020", text or "x")),), COLUMNS),),
        (text,),
    )
    assert max(map(len, _texts(_read(report)))) <= 220


def test_a_picture_points_to_nothing_outside() -> None:
    text = _written(TIMELINE).decode()
    assert re.findall(r"(?:href|url\()[^ )]*", text) == [
        one for one in re.findall(r"(?:href|url\()[^ )]*", text) if one.startswith("url(#")
    ]
    assert text.count("http") == 1  # the name of SVG itself


@tried_on("form", ["svg", "html", "jsonld"])
def test_what_xml_forbids_is_shown_and_not_written(form: str) -> None:
    text = exported(listed(happened(title="a\ufffe\uffff\x0bb")), form)
    assert not set(text) & set("\ufffe\uffff\x0b")


def _many(count: int) -> Report:
    days = (dt.date(2001, 1, 1) + dt.timedelta(days=at * 7 % 9000) for at in range(count))
    events = (happened(f"e-{at}", str(day), title=f"Event {at}") for at, day in enumerate(days))
    found = tuple(map(Answer, events))
    return Report((Section("events", answers=found, columns=COLUMNS),))


def _height(report: Report) -> float:
    return float(_read(report).attrib["height"])


def test_many_records_share_lanes_and_each_bears_its_words() -> None:
    picture = _read(_many(500))
    assert float(picture.attrib["height"]) < 2000
    titles = [one.text or "" for one in picture.findall(f"{SVG}g/{SVG}title")]
    assert len(titles) == 500
    assert any(title.endswith(": Event 499") for title in titles)
    marks = [
        (float(one.attrib["cx"]), float(one.attrib["cy"]))
        for one in picture.findall(f"{SVG}g/{SVG}circle")
    ]
    lanes: dict[float, list[float]] = {}
    for x, y in sorted(marks):
        lanes.setdefault(y, []).append(x)
    for places in lanes.values():
        assert all(after - before >= 10 for before, after in pairwise(places))


@tried_on(("count", "times"), [(16, 0), (100, 0), (101, 1)])
def test_a_picture_says_that_it_has_no_room_for_words(count: int, times: int) -> None:
    sentence = f"{count} records are drawn without their words; narrow them to 100, "
    assert sum(one.startswith(sentence) for one in told(_many(count), "svg")[1]) == times
    assert " ".join(_texts(_read(_many(count)))).count(sentence[:30]) == times


def test_many_records_of_one_date_are_one_mark_with_their_number() -> None:
    found = tuple(Answer(happened(f"e-{at}", "2020", title=f"Event {at}")) for at in range(500))
    picture = _read(Report((Section("events", answers=found, columns=COLUMNS),)))
    assert float(picture.attrib["height"]) < 400
    (title,) = [one.text or "" for one in picture.findall(f"{SVG}g/{SVG}title")]
    assert title.startswith("2020: Event 0; Event 1; ")
    assert title.endswith("; and 480 more")
    assert "500" in _texts(picture)


def test_pictures_of_a_few_records_are_no_scrolls() -> None:
    assert _height(_many(16)) < 1000
    assert _height(_many(50)) < 2500


def test_a_picture_names_its_dossier() -> None:
    picture = _read(_many(3)._replace(dossier="News <b>of</b> two"))
    assert picture.findtext(f"{SVG}title") == "Events – News <b>of</b> two"
    assert "News <b>of</b> two" in _texts(picture)


def test_what_has_no_date_is_counted_where_there_is_no_room_for_it() -> None:
    found = tuple(Answer(claimed(f"f-{at}")) for at in range(120))
    report = Report((Section("facts", answers=found, columns=COLUMNS[:0]),))
    (sentence,) = told(report, "svg")[1]
    assert sentence.startswith(
        "120 records are drawn without their words, and 120 that have no date not at all; "
    )


def test_years_months_and_days_are_labelled_in_rows_of_their_own() -> None:
    days = ("2023-12-04", "2023-12-08", "2023-12-08", "2023-12-17")
    root = _read(listed(*(happened(f"e{at}", day) for at, day in enumerate(days))))
    rows: dict[float, list[str]] = {}
    for text in root.iter(f"{SVG}text"):
        if text.get("text-anchor") == "middle":
            rows.setdefault(float(text.attrib["y"]), []).append(text.text or "")
    assert [rows[y] for y in sorted(rows)] == [["2023"], ["Dec"], ["4", "8", "17"]]
    assert max(rows) < min(float(line.attrib["y1"]) for line in root.iter(f"{SVG}line"))


def test_a_mark_takes_the_highest_lane_that_is_free() -> None:
    early = [happened(f"u{at}", f"1990-0{month}") for at in range(60) for month in (1, 2)]
    late = [happened(f"s{year}", f"{year}-06") for year in range(1996, 2000)]
    lasting = [happened(f"l{at}", f"1990/199{at}") for at in range(1, 6)]
    root = _read(listed(*early, *lasting, *late))
    tops = {
        (group.findtext(f"{SVG}title") or "").partition(":")[0]: float(box.attrib["y"])
        for group in root.findall(f"{SVG}g")
        if (box := group.find(f"{SVG}rect")) is not None
    }
    highest = min(tops.values())
    assert {tops[f"Jun {year}"] for year in range(1996, 2000)} == {highest}
