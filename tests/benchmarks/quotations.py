"""Measure the quotations found against PolNeAR: `python tests/benchmarks/quotations.py FOLDER [train|dev]...`.

FOLDER is the corpus's `data/`, with `train/` and `dev/` in it. Without a part it is dev that is measured: the persons
whom its pronouns mean are known, while those of train count for no speaker there. The part that is kept for the
examination is refused. `--system OUT.json` also writes what was found, for a scorer from outside:
`{article: {"quotes": [{"spans", "speaker", "mention"}]}}`.

Only stretches of three words and more count. Two are the same where their words are, whatever marks, spaces and
closing stops surround them; speakers are judged where two share half of what both cover. A speaker is right who bears
one of the gold's names or, where no pronoun stands for it, was read from the phrase that the gold names. A name is
borne by the last word of a speaker's first phrase; a scorer that takes any word of it gives the same or a little more.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from polnear import PARTS, Article, CorpusError, Gold, Span, head, read

from sahara_cli.reading.quotations import Quotation, find

_SHORTEST = 3  # words
_HALF = 0.5
_EDGES = "“”\"'‘’ \n\t.,;:!?—–-…"


@dataclass
class Tally:
    """What was counted over all articles."""

    articles: int = 0
    gold: int = 0
    found: int = 0
    exact: int = 0
    paired: int = 0
    phrases: int = 0
    known: int = 0
    right: int = 0
    pronouns: int = 0
    pronouns_right: int = 0
    seconds: float = 0.0
    system: dict[str, Any] = field(default_factory=dict)

    def lines(self) -> list[str]:
        """Lay the figures out, percentages with their counts behind them."""
        return [
            f"articles             {self.articles}, {self.articles / self.seconds:.0f} a second",
            f"exact F1             {_f1(self.exact, self.found, self.gold)}",
            f"phrase accuracy      {_share(self.phrases, self.paired)}",
            f"speaker accuracy     {_share(self.right, self.known)}",
            *(
                [f"  of pronouns        {_share(self.pronouns_right, self.pronouns)}"]
                if self.pronouns
                else []
            ),
            *(
                [f"attributed F1        {_f1(self.right, self.found, self.gold)}"]
                if self.pronouns
                else []
            ),
        ]


def main(arguments: list[str]) -> None:
    """Print the figures of each part."""
    parser = argparse.ArgumentParser(description="Measure the quotations found against PolNeAR.")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the corpus's data/")
    parser.add_argument("parts", type=_part, metavar="train|dev", nargs="*", default=["dev"])
    parser.add_argument("--system", type=Path, metavar="OUT.json", help="write what was found")
    asked = parser.parse_args(arguments)
    system: dict[str, Any] = {}
    for part in asked.parts:
        tally = Tally()
        try:
            articles = read(asked.folder, part)
        except CorpusError as error:
            parser.error(str(error))
        for article in articles:
            _count(article, tally)
        system |= tally.system
        print(part, *tally.lines(), sep="\n", end="\n\n")
    if asked.system:
        try:
            asked.system.write_text(json.dumps(system, ensure_ascii=False), encoding="utf-8")
        except OSError as error:
            parser.error(f"{asked.system}: {error.strerror}")


def _part(name: str) -> str:
    if name in PARTS:
        return name
    kept = (
        "the part test is kept for the examination and never read"
        if name == "test"
        else f"no part is called {name!r}"
    )
    raise argparse.ArgumentTypeError(f"{kept}: choose train or dev")


def _count(article: Article, tally: Tally) -> None:
    text = article.text
    started = time.process_time()
    quotations = [one for one in find(text) if one.kind == "quotation"]
    tally.seconds += time.process_time() - started
    tally.articles += 1
    tally.system[article.name] = {
        "quotes": [
            {"spans": one.parts, "speaker": one.speaker, "mention": one.mention}
            for one in quotations
        ]
    }
    gold = [(span, one) for one in article.gold if _counts(text, span := _trimmed(text, one.span))]
    wanted = [(span, one) for span, one in gold if one.kind == "quotation"]
    left_out = [span for span, one in gold if one.kind == "unsourced"]
    found = [
        (span, one)
        for one in quotations
        for part in one.parts
        if _counts(text, span := _trimmed(text, part))
        and not any(_overlap(span, other) >= _HALF for other in left_out)
    ]
    tally.gold += len(wanted)
    tally.found += len(found)
    tally.exact += len({span for span, _ in wanted} & {span for span, _ in found})
    for span, one in wanted:
        # Neither side's stretches overlap among themselves: who shares half is the only one.
        for other, quotation in found:
            if _overlap(span, other) >= _HALF:
                _judge(one, quotation, tally)
                break


def _judge(gold: Gold, found: Quotation, tally: Tally) -> None:
    read_from = found.mention is not None and any(
        _overlap(found.mention, span) for span in gold.source
    )
    tally.paired += 1
    tally.phrases += read_from
    if not gold.names:
        return
    right = found.speaker is not None and (
        head(found.speaker) in gold.names or (read_from and not gold.pronoun)
    )
    tally.known += 1
    tally.right += right
    tally.pronouns += gold.pronoun
    tally.pronouns_right += gold.pronoun and right


def _overlap(one: Span, other: Span) -> float:
    """Return what two spans share of what both cover."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def _trimmed(text: str, part: Span) -> Span:
    start, end = part
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _counts(text: str, part: Span) -> bool:
    return len(text[slice(*part)].split()) >= _SHORTEST


def _f1(hits: int, found: int, gold: int) -> str:
    total = found + gold
    score = 200 * hits / total if total else 0.0
    return f"{score:5.1f}  (precision {_share(hits, found)}, recall {_share(hits, gold)})"


def _share(hits: int, total: int) -> str:
    return f"{100 * hits / total if total else 0.0:5.1f} % of {total}"


if __name__ == "__main__":
    main(sys.argv[1:])
