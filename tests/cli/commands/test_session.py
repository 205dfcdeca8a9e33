"""From an article to answers, in the words that a reader types, nothing edited between.

What is reported without quotation marks waits for a person's paraphrase: `--skip-blank` leaves it out.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.drafting.articles import ARTICLE, PUBLISHED

if TYPE_CHECKING:
    from tests.conftest import Sahara

COPY = Path(__file__).parents[3].parent / "shared" / "article.txt"

_BY_NOBODY = "“Nobody asked us about the nets at all,” one of them said on Sunday.\n"


@pytest.mark.skipif(not COPY.is_file(), reason="no copy of the article")
def test_the_article_that_the_shipped_dossier_was_coded_from_is_taken_whole(sahara: Sahara) -> None:
    assert sahara("new", "my-file").status == 0
    draft = ("draft", COPY, "--published", "2023-12-18", "-o", "draft.jsonl")
    assert sahara(*draft).status == 0
    refused = sahara("add", "draft.jsonl", "--to", "my-file")
    assert (refused.status, refused.out) == (1, "")
    blank, _, rest = refused.err.partition("\n")
    assert blank.endswith(": text: is blank; write what was said, or delete the line")
    assert rest.startswith("sahara: draft.jsonl: 1 problem; nothing is taken; --skip-blank takes")
    taken = sahara("add", "draft.jsonl", "--to", "my-file", "--skip-blank")
    assert taken.status == 0
    assert "13 events, 3 statements" in taken.out
    assert "13 events" in sahara("events", "--dossier", "my-file").out
    assert "\nno problems\n" in sahara("check", "--dossier", "my-file").out
    again = sahara("add", "draft.jsonl", "--to", "my-file", "--skip-blank")
    assert again.out.startswith("nothing to add")


def test_an_article_of_our_own_is_taken_but_for_its_blanks(sahara: Sahara) -> None:
    Path("shore.txt").write_text(f"{ARTICLE}{_BY_NOBODY}", encoding="utf-8")
    sahara("new", "my-file")
    sahara("draft", "shore.txt", "--published", PUBLISHED, "--dossier", "my-file", "-o", "a.jsonl")
    refused = sahara("add", "a.jsonl", "--to", "my-file")
    assert refused.status == 1
    assert all(": is blank; write " in line for line in refused.err.splitlines()[:-1])
    taken = sahara("add", "a.jsonl", "--to", "my-file", "--skip-blank")
    assert taken.status == 0
    assert "events" in taken.out
    assert "\nno problems\n" in sahara("check", "--dossier", "my-file").out
