"""What newsrooms write is found whole, valued by the guidelines, and nothing else is found."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from sahara_cli.dates import parse
from sahara_cli.reading.timexes import find
from tests.rows import tried_on

PUBLISHED = dt.date(2013, 3, 22)
LINES = Path(__file__).with_name("news.txt").read_text(encoding="utf-8").splitlines()[3:]


@tried_on("line", LINES)
def test_the_expressions_of_news_are_found_and_valued(line: str) -> None:
    sentence, _, values = (part.strip() for part in line.partition("|"))
    words = re.findall(r"\[([^\]]*)\]", sentence)
    found = find(re.sub(r"[\[\]]", "", sentence), PUBLISHED)
    assert [(one.text, f"{one.type} {one.value}") for one in found] == list(
        zip(words, filter(None, values.split("; ")), strict=True)
    )
    for one in found:
        assert one.edtf is None or str(parse(one.edtf)) == one.edtf
