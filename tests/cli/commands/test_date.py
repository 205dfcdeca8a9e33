"""Dates from standard input."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

    from tests.conftest import Sahara


def test_blank_lines_of_standard_input_are_passed_over(
    sahara: Sahara, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "2020\n\n  \n2021\r\n\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    status, out, err = sahara("date", "-", "-f", "csv")
    assert (status, err) == (0, "")
    assert [line.partition(",")[0] for line in out.splitlines()[1:]] == ["2020", "2021"]


def test_words_that_are_a_date_together_are_told_to_be_quoted(sahara: Sahara) -> None:
    told = sahara("date", "44", "BC").err
    assert told.endswith(
        'sahara: each word is read by itself; what has spaces goes in quotation marks: sahara date "44 BC"\n'
    )
    assert "quotation marks" not in sahara("date", "44", "banana").err
