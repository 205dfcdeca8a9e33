"""The tick of `quote`: words that stand, word for word, in the reader's copy of the article."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sahara

TEXT = 'Ana Silva, the minister of roads, said on Monday that the bridge was "beyond repair" and would close in June.\n'


@pytest.mark.parametrize(
    ("words", "ticked"),
    [
        ('"beyond repair"', True),
        ('the bridge was "beyond repair"', True),
        ("the bridge was “beyond repair” and would close in June", True),
        ('the bridge is "beyond repair"', False),
    ],
)
def test_a_mixed_quotation_is_ticked_where_all_of_its_words_stand(
    sahara: Sahara, tmp_path: Path, *, words: str, ticked: bool
) -> None:
    article, draft, dossier = (tmp_path / name for name in ("a.txt", "draft.jsonl", "ds"))
    article.write_text(TEXT, encoding="utf-8")
    assert sahara("new", dossier)[0] == 0
    assert sahara("draft", article, "--published", "2024-05-14", "-o", draft)[0] == 0
    lines = [json.loads(line) for line in draft.read_text(encoding="utf-8").splitlines()]
    told = [
        line | ({"text": words} if line["record"] == "statement" else {})
        for line in lines
        if line["record"] != "event"
    ]
    draft.write_text("".join(f"{json.dumps(line)}\n" for line in told), encoding="utf-8")
    assert sahara("add", draft, "--to", dossier, "--accept-doubts")[0] == 0
    code, out, _ = sahara("quote", "--dossier", dossier, "--format", "json")
    (statement,) = json.loads(out)
    assert (code, statement["directness"]) == (0, "mixed")
    assert statement.get("proved", False) is ticked
