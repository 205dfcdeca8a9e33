"""The tables of the package are read by one reader, which refuses what is malformed."""

from __future__ import annotations

import pytest

from sahara_cli import tables
from tests.rows import tried_on


def test_a_table_has_its_columns_and_rows_and_not_its_head() -> None:
    table = tables.parse("x", "# head\n# more\na\tb\n1\t2\n3\t\n")
    assert table == (("a", "b"), (("1", "2"), ("3", "")))


def test_a_table_stands_beside_the_module_that_asks_for_it() -> None:
    table = tables.load("sahara_cli.dates.english", "feasts")
    assert table.columns == ("name", "nation", "rule", "source")


@tried_on(
    ("text", "fault"),
    [
        (
            "a\tb\n1\t2\n",
            "x.tsv:1: no head; begin with lines of # that name the source and columns",
        ),
        ("# head\na\tb\n1\t2\n1\n", "x.tsv:4: 1 cells, not 2"),
        ("# head\na\tb\n1\t2\n\t2\n", "x.tsv:4: nothing in the first cell"),
        ("# head\na\tb\n1\t2", "x.tsv:3: the last line has no end"),
    ],
)
def test_a_malformed_table_is_refused_at_its_line(text: str, fault: str) -> None:
    with pytest.raises(tables.TableError) as caught:
        tables.parse("x", text)
    assert str(caught.value) == fault
