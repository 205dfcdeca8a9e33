"""What is ended, denied, called off, averted, feared or asked for: the deed itself is never drafted."""

from __future__ import annotations

from pathlib import Path

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

LINES = Path(__file__).with_name("reversals.txt").read_text(encoding="utf-8").splitlines()


def test_there_are_two_hundred_reversals() -> None:
    assert len(set(LINES)) > 200


@tried_on("line", LINES)
def test_a_reversal_never_yields_the_deed(line: str) -> None:
    sentence, kind = line.split(" | ")
    kinds = {one.fields["kind"] for one in of("event", drafted(sentence))}
    assert kind not in kinds
