"""The words behind a word: those that alone must follow are found as their pattern finds them."""

from __future__ import annotations

import pytest

from sahara_cli.reading.events.behind import Behind


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("fell off the pier", 8),
        ("fell OFF the pier", 8),
        ("fell offs, they said", 9),
        ("fell offshore", -1),
        ("fell off_", -1),
        ("fell off", 8),
        ("fell, off", -1),
    ],
)
def test_a_word_ends_where_no_letter_goes_on(text: str, end: int) -> None:
    assert Behind(text, len("fell"), len(text)).word_end((" out", " off")) == end


def test_a_word_beyond_the_sentence_does_not_count() -> None:
    assert Behind("fell off. Then", 4, 7).word_end((" of", " off")) == -1
