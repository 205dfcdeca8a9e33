"""The measure of quotations, run on a corpus of one invented article."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.conftest import Result, ran

_COMMAND = Path(__file__).with_name("quotations.py")
_TEXT = (
    'Omar Haddad met Salma Idrissi in Rabat. "It rained all day," she said.\n'
    '"We are late again," said Haddad.\n'
    'The film "A Road to the Sea" is out.\n'
)
_STANDOFF = """\
T1\tSource {she}\tshe
T2\tCue {said}\tsaid
T3\tContent {rain}\t"It rained all day,"
T4\tAttribution {said}\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
T5\tSource {haddad}\tHaddad
T6\tContent {late}\t"We are late again,"
T7\tAttribution {haddad}\tHaddad
E2\tAttribution:T7 Content:T6 Source:T5
"""


def _place(words: str, *, last: bool = False) -> str:
    at = _TEXT.rindex(words) if last else _TEXT.index(words)
    return f"{at} {at + len(words)}"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    standoff = _STANDOFF.format(
        she=_place("she"),
        said=_place("said"),
        rain=_place('"It rained all day,"'),
        haddad=_place("Haddad", last=True),
        late=_place('"We are late again,"'),
    )
    for name, ending, text in (
        ("text/rain", ".txt", _TEXT),
        ("attributions/rain_0a1b", ".ann", standoff),
        ("attributions/rain_ffff", ".ann", "another annotator's"),
    ):
        path = tmp_path / "train" / f"{name}{ending}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def _run(*arguments: object) -> Result:
    return ran(sys.executable, _COMMAND, *arguments)


def test_a_part_is_measured_and_a_pronoun_of_train_counts_for_no_speaker(corpus: Path) -> None:
    status, printed, complaints = _run(corpus, "train")
    lines = [line for line in printed.splitlines() if not line.startswith("articles")]
    assert (status, complaints) == (0, "")
    assert lines == [
        "train",
        "exact F1             100.0  (precision 100.0 % of 2, recall 100.0 % of 2)",
        "phrase accuracy      100.0 % of 2",
        "speaker accuracy     100.0 % of 1",
        "",
    ]


def test_what_was_found_is_written_for_another_scorer(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "system.json"
    assert _run(corpus, "train", "--system", out)[0] == 0
    she, haddad = json.loads(out.read_text(encoding="utf-8"))["rain"]["quotes"]
    assert _TEXT[slice(*she["mention"])] == "she"
    assert [_TEXT[slice(*span)] for span in haddad["spans"]] == ["We are late again,"]
    assert (she["speaker"], haddad["speaker"]) == ("Salma Idrissi", "Omar Haddad")


@pytest.mark.parametrize(
    ("part", "why"),
    [
        ("test", "the part test is kept for the examination and never read: choose train or dev"),
        ("tset", "no part is called 'tset': choose train or dev"),
    ],
)
def test_a_part_that_is_not_to_be_measured_is_refused(corpus: Path, part: str, why: str) -> None:
    status, printed, complaints = _run(corpus, part)
    assert (status, printed) == (2, "")
    assert complaints.endswith(f"{why}\n")


def test_a_folder_that_is_no_corpus_is_refused(tmp_path: Path) -> None:
    status, printed, complaints = _run(tmp_path, "dev")
    assert (status, printed) == (2, "")
    assert complaints.endswith("no article with its text in text/ and its .ann in attributions/\n")
