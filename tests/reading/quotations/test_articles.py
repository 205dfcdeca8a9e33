"""Whole articles, invented in many manners, with all that a careful reader would record of each.

In `articles.txt` a line that starts with "#" names an article; its text follows as it stands, and
then a line a quotation: "> " and the first words of each part, who says it ("-" for nobody), and
its kind where it is no quotation.
"""

from __future__ import annotations

from pathlib import Path

from sahara_cli.reading.quotations import Quotation, find
from tests.rows import tried_on

_FIRST_WORDS = 3


def _articles() -> list[tuple[str, str, list[str]]]:
    articles = []
    written = Path(__file__).with_name("articles.txt").read_text(encoding="utf-8")
    for article in written.split("# ")[1:]:
        name, *lines = article.rstrip().split("\n")
        text = "\n".join(line for line in lines if not line.startswith("> "))
        articles.append((name, text, [line[2:] for line in lines if line.startswith("> ")]))
    return articles


def _recorded(text: str, one: Quotation) -> str:
    parts = (" ".join(text[start:end].split()[:_FIRST_WORDS]) for start, end in one.parts)
    kind = [] if one.kind == "quotation" else [one.kind]
    return " | ".join([" / ".join(parts), one.speaker or "-", *kind])


@tried_on(("name", "text", "recorded"), _articles())
def test_an_article_yields_what_a_careful_reader_records(
    name: str, text: str, recorded: list[str]
) -> None:
    assert [_recorded(text, one) for one in find(text)] == recorded, name
