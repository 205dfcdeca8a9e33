"""Spark answers as `matches` does, from the same Parquet: a cluster of two executors on this machine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sahara_cli.engines import pack
from tests.engines import spark
from tests.engines.made import held, lines

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(spark.missing()), reason=spark.missing()),
]

_MANY, _ASKED, _EXECUTORS = 100_000, 14, 2


def test_two_executors_answer_as_matches_does(tmp_path: Path) -> None:
    target = tmp_path / "made.parquet"
    pack(lines(_MANY), {"title": "Made"}, target)
    script = Path(__file__).with_name("on_spark.py")
    told = spark.run(script, str(target), str(_MANY), str(_ASKED), str(_EXECUTORS))
    assert json.loads(told.splitlines()[-1]) == {
        "executors": _EXECUTORS,
        "rows": len(held(_MANY)) + 1,
        "differences": [],
    }
