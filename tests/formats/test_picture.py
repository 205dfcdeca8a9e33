import io
import re
from xml.etree import ElementTree as ET

import pytest

from sahara_cli.dossier.records import Event
from sahara_cli.dossier.selection import Found
from sahara_cli.formats import write
from sahara_cli.reports import Report, Section
from sahara_cli.sink import Sink
from tests.formats.claims import exported, happened, listed
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

SVG = "{http://www.w3.org/2000/svg}"


def _written(report: Report, encoding: str = "utf-8") -> bytes:
    stream = io.StringIO()
    write(report, Sink(stream, encoding=encoding), "svg")
    return stream.getvalue().encode(encoding)


def _read(report: Report, encoding: str = "utf-8") -> ET.Element:
    return ET.fromstring(_written(report, encoding))  # noqa: S314 - we have just written it


def _texts(picture: ET.Element) -> list[str]:
    return ["".join(text.itertext()).strip() for text in picture.iter(f"{SVG}text")]


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_a_picture_is_xml_whatever_the_encoding(name: str, encoding: str) -> None:
    assert _texts(_read(REPORTS[name], encoding)) == _texts(_read(REPORTS[name]))


def test_every_record_is_drawn_with_its_date_in_words() -> None:
    texts = _texts(_read(TIMELINE))
    joined = " ".join(texts)
    for found in TIMELINE.found:
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


@pytest.mark.parametrize(
    "text", ["]]>", "<!--", "&lt;", '"', "x" * 5000, "", " ", "日本" * 200, HOSTILE]
)
def test_any_words_are_wrapped_into_their_room(text: str) -> None:
    report = Report(
        (Section("events", "table", text, (Found(event("e", "2020", text or "x")),), COLUMNS),),
        (text,),
    )
    assert max(map(len, _texts(_read(report)))) <= 220


def test_a_picture_points_to_nothing_outside() -> None:
    text = _written(TIMELINE).decode()
    assert re.findall(r"(?:href|url\()[^ )]*", text) == [
        one for one in re.findall(r"(?:href|url\()[^ )]*", text) if one.startswith("url(#")
    ]
    assert text.count("http") == 1  # the name of SVG itself


@pytest.mark.parametrize("form", ["svg", "html", "jsonld"])
def test_what_xml_forbids_is_shown_and_not_written(form: str) -> None:
    text = exported(listed(happened(title="a\ufffe\uffff\x0bb")), form)
    assert not set(text) & set("\ufffe\uffff\x0b")
