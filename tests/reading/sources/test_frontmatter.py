from __future__ import annotations

from sahara_cli.reading.sources import days
from sahara_cli.reading.sources.frontmatter import FrontMatter, split
from sahara_cli.reading.sources.text import read

TEXT = """\
---
title: "Dam\\_breaks at\\
  \\ Orla \\u2013 again"
date: '2024-05-14'
creators:
  - "Roe, Jane"
  - John Poe
source_url: https://shore.example/dam
publisher: The Shore
---
The dam above Orla broke.
"""


def test_what_stands_above_a_text_tells_of_it_and_is_none_of_it() -> None:
    source = read(TEXT.encode(), "a.txt", stem="a", suffix=".txt")
    assert source.text == "The dam above Orla broke."
    assert (source.title, source.publisher) == ("Dam breaks at Orla – again", "The Shore")
    assert (source.url, source.authors) == ("https://shore.example/dam", ("Roe, Jane", "John Poe"))
    settled = days.settled(source.clues, source.text)
    assert settled is not None
    assert (str(settled.day), settled.basis) == (
        "2024-05-14",
        "As what stands above the text tells.",
    )


def test_rules_around_prose_are_no_front_matter() -> None:
    for text in (
        "---\nThe dam broke.\n---\nMore.\n",
        "---\ntitle: x\nThe dam broke.",
        "title: x\n",
    ):
        assert split(text) == (None, text)
    assert split("---\ntitle: x\n---\n") == (FrontMatter("x"), "")
