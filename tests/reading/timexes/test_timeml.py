"""A TimeML document holds its text unchanged, its creation time, and its expressions in place."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET  # what we wrote ourselves is read back

from sahara_cli.reading.timexes import find
from sahara_cli.reading.timexes.timeml import timeml

PUBLISHED = dt.date(1998, 3, 18)


def test_expressions_stand_in_the_text_with_type_value_and_mod() -> None:
    text = 'Smith & Sons left <b>early this week</b>,\nafter "two years".'
    written = timeml(text, find(text, PUBLISHED), PUBLISHED, name="a&b")
    assert (
        '<TEXT>Smith &amp; Sons left &lt;b&gt;<TIMEX3 tid="t1" type="DATE" value="1998-W12" mod="START">'
        'early this week</TIMEX3>&lt;/b&gt;,\nafter "<TIMEX3 tid="t2" type="DURATION" value="P2Y">two years</TIMEX3>".'
        "</TEXT>"
    ) in written
    assert "<DOCID>a&amp;b</DOCID>" in written


def test_a_reader_of_xml_gets_the_text_back() -> None:
    text = "On 3 May ]]> & \u2028 \r\n\r é 𝔘 \t the mayor <left/>.\n\nToday he is back. &amp;"
    root = ET.fromstring(timeml(text, find(text, PUBLISHED), PUBLISHED))  # noqa: S314  # our own writing
    body = root.find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == text
    assert [one.get("value") for one in body.iter("TIMEX3")] == ["1997-05-03", "1998-03-18"]
    creation = root.find("DCT/TIMEX3")
    assert creation is not None
    assert (creation.get("value"), creation.get("functionInDocument")) == (
        "1998-03-18",
        "CREATION_TIME",
    )


def test_what_xml_cannot_hold_is_replaced() -> None:
    written = timeml("a\x00b\x1bc\ud800d\ufffe", [], PUBLISHED)
    assert "<TEXT>a\ufffdb\ufffdc\ufffdd\ufffd</TEXT>" in written
