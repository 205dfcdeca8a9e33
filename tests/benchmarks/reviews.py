"""Reckon how long a person needs for a review of drafts of field articles.

    python -m tests.benchmarks.reviews --field FOLDER E8 E24 F1

`--field` holds the repositories of the field articles (see `tests/reading/field/texts.py`). Every proposal is taken:
what is blank is written, in six words where words are asked for. Reckoned are 238 words a minute for all that is shown
but the questions, 0.3 seconds a key, and a second a question. Printed is a line an article, and what 26 proposals take.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unittest.mock import patch

from sahara_cli.app import run
from sahara_cli.cli.commands import review
from sahara_cli.cli.desk import Desk
from tests.reading.field import texts

if TYPE_CHECKING:
    from sahara_cli.sink import Sink

_WORDS_A_MINUTE, _SECONDS_A_KEY = 238, 0.3
_WRITTEN = "the sides still differ on terms"
#: What is answered to a question that has some words; the first that fits.
_ANSWERS = (
    ("take these", "y"),
    ("kind? writing", "other"),
    ("date? writing", "n"),
    ("writing it takes it", _WRITTEN),
    ("take it?", "y"),
    ("leaves it out", "o"),
    ("kind", "other"),
    ("Enter leaves", _WRITTEN),
)
#: A review that goes on for longer is stuck at what no such answer mends.
_MOST = 300


class Reader(Desk):
    """A person who takes everything; counts what is shown, asked and typed."""

    words = keys = questions = 0
    _last = ""

    def __init__(self, sink: Sink) -> None:
        super().__init__(sink)
        type(self).words = type(self).keys = type(self).questions = 0

    def _lay(self, shown: str, indent: int, under: int) -> None:
        self._last = f"{self._last}\n{shown}"
        type(self).words += len(shown.split())
        super()._lay(shown, indent, under)

    def ask(self, question: str) -> str:
        """Answer a question."""
        offered = "(y takes" in self._last and "writing it takes it" in question
        typed = "y" if offered else next((one for told, one in _ANSWERS if told in question), "q")
        self._last = ""
        type(self).questions += 1
        type(self).keys += len(typed) + 1
        return typed if self.questions < _MOST else "q"


class Took(NamedTuple):
    """What a review took."""

    proposals: int
    questions: int
    words: int
    keys: int

    @property
    def seconds(self) -> float:
        """How long a person needs, as reckoned."""
        return self.words / _WORDS_A_MINUTE * 60 + self.keys * _SECONDS_A_KEY + self.questions


def took(folder: Path, listed: texts.Listed, into: Path) -> Took:
    """Draft an article, and review the draft."""
    article, draft, dossier = into / "a.txt", into / "draft.jsonl", str(into / "dossier")
    article.write_text(texts.text(folder, listed), encoding="utf-8")
    reader = patch.object(review, "Desk", Reader)
    data = patch.dict(os.environ, {"XDG_DATA_HOME": str(into / "data")})
    with data, reader, contextlib.redirect_stdout(io.StringIO()):
        run(["new", dossier])
        day = ["--published", listed.published]
        run(["draft", str(article), *day, "-o", str(draft), "--dossier", dossier])
        run(["review", str(draft), "--dossier", dossier])
    nouns = ('"record": "event"', '"record": "statement"', '"record": "fact"')
    lines = draft.read_text(encoding="utf-8").splitlines()
    count = sum(any(noun in line[:30] for noun in nouns) for line in lines)
    return Took(count, Reader.questions, Reader.words, Reader.keys)


def main() -> None:
    """Print what reviews of some articles take."""
    parser = argparse.ArgumentParser(description="Reckon reviews.")
    parser.add_argument("--field", type=Path, required=True)
    parser.add_argument("ids", nargs="+", help="ids of field articles")
    asked = parser.parse_args()
    for listed in texts.listed():
        if listed.id in asked.ids:
            with tempfile.TemporaryDirectory() as into:
                one = took(asked.field, listed, Path(into))
            whole = one.seconds * 26 / max(one.proposals, 1)
            print(
                f"{listed.id}: {one.proposals} proposals, {one.questions} questions, {one.words} words,"
                f" {one.keys} keys: {one.seconds:.0f} s; 26 in {whole:.0f} s"
            )


if __name__ == "__main__":
    main()
