"""What a proposal is shown beside: its whole sentence, or its surroundings where that goes on for ever."""

from __future__ import annotations

import pytest

from sahara_cli.drafting.citing import Citer
from sahara_cli.texts import normalise


@pytest.mark.parametrize(
    ("before", "after", "opens", "closes"),
    [(500, 0, "…", ""), (0, 500, "", "…"), (500, 500, "…", "…")],
)
def test_of_a_sentence_without_end_the_surroundings_are_shown(
    before: int, after: int, opens: str, closes: str
) -> None:
    raw = f"{'mast ' * before}the tide{' sail' * after}"
    text = normalise(raw)
    start = text.text.index("the tide")
    shown = Citer("paper", text).around(start, start + len("the tide"))
    assert "the tide" in shown
    assert shown.startswith(opens)
    assert shown.endswith(closes)
    assert len(shown) < 500


def test_a_sentence_is_shown_whole() -> None:
    text = normalise("The tide rose. It fell by night. Nobody saw it.")
    start = text.text.index("fell")
    assert Citer("paper", text).around(start, start + 4) == "It fell by night."
