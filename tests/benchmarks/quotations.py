"""Measure the quotations found against gold: `python tests/benchmarks/quotations.py GOLD.json...`.

A gold file holds documents by name: `{"text": …, "quotes": [{"start", "end", "kind", …}]}`. Kind
"quote" is a quotation with a source, "none" marks that quote nobody; anything else is left out on
both sides. A quote's `source` holds the spans of the phrase that names its source, `pron` whether
that is a pronoun, and `names` the last names that will do, for a pronoun those of the person meant.

Only stretches of three words and more count. Two are the same where their words are, whatever
marks, spaces and closing stops surround them. A speaker is right who bears one of the gold's names
or, where no pronoun stands for it, was read from the phrase that the gold names. Pronouns of gold
that has no `names` for them can score no speaker: there the phrases are the measure.
"""

from __future__ import annotations

import json
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sahara_cli.drafting.quotations import Quotation, find

_SHORTEST = 3  # words
_EDGES = "“”\"'‘’ \n\t.,;:!?—–-…"
_WORD = re.compile(r"[\w'-]+")

Part = tuple[int, int]


@dataclass
class Tally:
    """What was counted over all documents."""

    documents: int = 0
    gold: int = 0
    found: int = 0
    exact: int = 0
    phrases: int = 0
    right: int = 0
    pronouns: int = 0
    pronouns_right: int = 0
    seconds: float = 0.0

    def lines(self) -> list[str]:
        """Lay the figures out, percentages with their counts behind them."""
        return [
            f"documents            {self.documents}, {self.documents / self.seconds:.0f} a second",
            f"exact F1             {_f1(self.exact, self.found, self.gold)}",
            f"attributed F1        {_f1(self.right, self.found, self.gold)}",
            f"phrase accuracy      {_share(self.phrases, self.exact)}",
            f"speaker accuracy     {_share(self.right, self.exact)}",
            f"  of pronouns        {_share(self.pronouns_right, self.pronouns)}",
        ]


def main(paths: list[str]) -> None:
    """Print the figures of each gold file."""
    for path in paths:
        tally = Tally()
        for document in json.loads(Path(path).read_text(encoding="utf-8")).values():
            _count(document, tally)
        print(path, *tally.lines(), sep="\n", end="\n\n")


def _count(document: dict[str, Any], tally: Tally) -> None:
    text = document["text"]
    started = time.perf_counter()
    quotations = find(text)
    tally.seconds += time.perf_counter() - started
    tally.documents += 1
    by_kind: dict[str, dict[Part, dict[str, Any]]] = {"quote": {}, "none": {}, "other": {}}
    for quote in document["quotes"]:
        kind = quote["kind"] if quote["kind"] in by_kind else "other"
        by_kind[kind][_trimmed(text, (quote["start"], quote["end"]))] = quote
    found = {
        part: one
        for one in quotations
        if one.kind == "quotation"
        for part in (_trimmed(text, raw) for raw in one.parts)
        if _counts(text, part) and part not in by_kind["other"]
    }
    wanted = {part: quote for part, quote in by_kind["quote"].items() if _counts(text, part)}
    tally.gold += len(wanted)
    tally.found += len(found)
    for part in wanted.keys() & found.keys():
        _judge(wanted[part], found[part], tally)


def _judge(quote: dict[str, Any], found: Quotation, tally: Tally) -> None:
    pronoun = bool(quote["pron"])
    read = _meets(found.mention, quote["source"])
    named = _bears(found.speaker, quote.get("names", []))
    right = named or (read and not pronoun and found.speaker is not None)
    tally.exact += 1
    tally.phrases += read
    tally.right += right
    tally.pronouns += pronoun
    tally.pronouns_right += pronoun and right


def _bears(speaker: str | None, names: list[str]) -> bool:
    """Tell whether a speaker's phrase, up to its first "of" or comma, ends in one of the names."""
    if not speaker:
        return False
    head = re.split(r"[,(;]| (?:of|for|at|in|from|who) ", speaker)[0]
    words = [word.casefold() for word in _WORD.findall(head)]
    words = [word for word in words if word not in ("jr", "sr", "ii", "iii")]
    return bool(words) and words[-1] in {name.casefold() for name in names}


def _meets(mention: Part | None, spans: list[Part]) -> bool:
    return mention is not None and any(
        max(mention[0], start) < min(mention[1], end) for start, end in spans
    )


def _trimmed(text: str, part: Part) -> Part:
    start, end = part
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _counts(text: str, part: Part) -> bool:
    return len(text[slice(*part)].split()) >= _SHORTEST


def _f1(hits: int, found: int, gold: int) -> str:
    total = found + gold
    score = 200 * hits / total if total else 0.0
    return f"{score:5.1f}  (precision {_share(hits, found)}, recall {_share(hits, gold)})"


def _share(hits: int, total: int) -> str:
    return f"{100 * hits / total if total else 0.0:5.1f} % of {total}"


if __name__ == "__main__":
    main(sys.argv[1:])
