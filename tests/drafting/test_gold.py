from __future__ import annotations

from tests.drafting.gold import Score, articles, read
from tests.rows import tried_on


@tried_on("name", articles())
def test_a_quotation_has_its_own_speaker_or_none(name: str) -> None:
    reading = read(name)
    speakers = {words: who for who, words in reading.said}
    given = {words: who for who, words in reading.drafted if words in speakers}
    assert given == {words: speakers[words] for words in given}


def test_nearly_all_that_is_drafted_is_right_and_most_is_found() -> None:
    total = sum((read(name).score for name in articles()), Score(0, 0, 0, 0))
    assert total.right >= 0.95 * total.drafted
    assert total.found >= 0.8 * total.wanted
    heard = sum((read(name).heard for name in articles()), Score(0, 0, 0, 0))
    assert heard.found >= 0.95 * heard.wanted
