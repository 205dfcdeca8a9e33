"""A compiled question gives the verdicts of `matches`, and the order of a listing."""

from __future__ import annotations

import doctest
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.dates import Window, parse
from sahara_cli.dossier.criteria import All, Dated, Mentions
from sahara_cli.engines import compile as compiled
from sahara_cli.engines import compiling, example, pack
from sahara_cli.engines.tables import opened
from sahara_cli.errors import RequestError
from sahara_cli.texts.folding import plain, sought
from tests.engines.agreeing import by_engine, by_python, differences
from tests.engines.made import held, lines, questions
from tests.rows import tried_on

if TYPE_CHECKING:
    from pathlib import Path

#: So many questions have each sort of criterion three times.
_FEW, _MANY, _ASKED = 600, 100_000, 54


def _packed(folder: Path, count: int) -> Any:
    pack(lines(count), {"title": "Made"}, folder / "made.parquet")
    return opened(str(folder / "made.parquet"))


@pytest.mark.slow  # a law on many questions
@pytest.mark.parametrize(
    ("count", "asked", "seed"),
    [
        (_FEW // 3, _ASKED // 3, 0),
        pytest.param(_FEW, _ASKED, 0, marks=pytest.mark.slow),
        pytest.param(2 * _FEW, 2 * _ASKED, 0, marks=pytest.mark.slow),
        pytest.param(_MANY, 16, 1, marks=pytest.mark.slow),
    ],
)
def test_duckdb_answers_as_matches_does(tmp_path: Path, count: int, asked: int, seed: int) -> None:
    assert differences(_packed(tmp_path, count), held(count), questions(asked, seed)) == []


def test_the_comparison_sees_a_verdict_that_is_too_high(tmp_path: Path) -> None:
    table = _packed(tmp_path, 200)
    lying = table.mutate(s_hi=table.s_lo, e_lo=table.e_hi)
    asked = [Dated(Window.since(parse("2010")))]
    assert differences(table, held(200), asked) == []
    assert differences(lying, held(200), asked) != []


def test_the_questions_are_answered_by_some_records_and_not_by_others() -> None:
    records = held(_FEW)
    shares = [len(by_python(records, asked)) / len(records) for asked in questions(_ASKED)]
    assert sum(0.01 < share < 0.99 for share in shares) > _ASKED / 2


def test_the_example_runs() -> None:
    failed, tried = doctest.testmod(compiling)
    assert (failed, tried > 5) == (0, True)


def test_a_verdict_is_a_number() -> None:
    table = example()
    asked = compiled(All((Dated(Window.on(parse("2020"))),)), table)
    rows = table.select("id", verdict=asked.verdict).order_by("id").to_pyarrow().to_pylist()
    assert rows == [
        {"id": "bridge-closes", "verdict": 0},
        {"id": "bridge-opens", "verdict": 0},
        {"id": "talks", "verdict": 2},
    ]


@tried_on("phrase", ["!!", "bridge", "brid", "br", "a.b", "50%", "the bridge ope"])
def test_words_are_found_whole_and_begun(phrase: str) -> None:
    titles = {
        "bridge-closes": "A bridge closes",
        "talks": "Talks on the bridge",
        "bridge-opens": "The bridge opens",
    }
    words = plain(phrase)
    wanted = [one for one, title in titles.items() if sought(words).stands_in((title,))]
    told = [identifier for identifier, *_ in by_engine(example(), Mentions(words))]
    assert sorted(told) == sorted(wanted)


def test_a_window_beyond_all_days_is_refused() -> None:
    with pytest.raises(RequestError, match=r"5\.8 million years"):
        compiled(Dated(Window.since(parse("Y170000002"))), example())
