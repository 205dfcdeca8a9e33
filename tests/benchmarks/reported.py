"""Measure the speech reported without quotation marks against PolNeAR: `python tests/benchmarks/reported.py FOLDER`.

FOLDER is the corpus's `data/`. The articles of train are parted in two by a hash of their names: on `a` the rules were
tuned, `b` is a check. `--part dev` measures those of dev. What is asked for is every attribution with a source, whose
content holds no mark, whose cue is a verb of speech and not denied or to come, and which stands in no other's content
("I", "we" and "you" aside). One is found whose cue or, by its source, whose content is met; a clause is right that
shares half with the content. What is found is right where the corpus has an attribution of any sort there, of thought
and belief too.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from polnear import CorpusError, Reported, reported

from sahara_cli.reading.quotations import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations import Quotation

_SPEECH = frozenset(
    """
    said say says saying told tell tells telling added adds adding announced announces announcing noted notes noting
    wrote writes writing warned warns warning denied denies denying claimed claims claiming argued argues arguing
    insisted insists confirmed confirms acknowledged acknowledges admitted admits reported reports explained explains
    stated states declared declares suggested suggests promised promises pledged pledges vowed vows urged urges asked
    asks predicted predicts tweeted accused accuses testified recalled stressed reiterated concluded alleged complained
    contended asserted maintained emphasized according described responded replied disclosed revealed indicated
    """.split()  # noqa: SIM905 - words read best so
)
_NOT = re.compile(
    r"not|n't|n’t|never|declin|refus|would|will\b|could|might|should|may\b", re.IGNORECASE
)
_OURS = frozenset(("i", "we", "you", "us", "me", "my"))
_MARK = re.compile('["“”]')
_SHARED, _HALF = 0.3, 0.5


class Found(NamedTuple):
    """A reported clause that was found, with where its cue may stand: between its source and itself or beside them."""

    clause: tuple[int, int]
    source: tuple[int, int]
    near: tuple[int, int]


def main(typed: Sequence[str] | None = None) -> None:
    """Print recall and precision, a line each."""
    parser = argparse.ArgumentParser(description="Measure reported speech against PolNeAR.")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the corpus's data/")
    parser.add_argument("--part", choices=("a", "b", "dev"), default="b")
    asked = parser.parse_args(typed)
    try:
        articles = reported(asked.folder, "dev" if asked.part == "dev" else "train")
    except CorpusError as error:
        parser.error(str(error))
    counts: Counter[str] = Counter()
    for name, text, attributions in articles:
        if asked.part in ("dev", half(name)):
            count(text, attributions, counts)
    for title, hits, total in (
        ("recall", "met", "wanted"),
        ("  with its source", "met with source", "wanted"),
        ("  with half its clause", "met with clause", "wanted"),
        ("precision", "right", "found"),
        ("  with its source", "right with source", "right"),
    ):
        share = 100 * counts[hits] / (counts[total] or 1)
        print(f"{title:24} {share:5.1f} % of {counts[total]}")


def half(name: str) -> str:
    """Tell the half of train that an article is of."""
    return "ab"[int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2]


def count(text: str, attributions: list[Reported], counts: Counter[str]) -> None:
    """Hold what is found in an article against its attributions."""
    found = [_found(text, one) for one in said(text) if one.kind == "reported" and one.mention]
    for gold in attributions:
        if not _is_wanted(text, gold, attributions):
            continue
        counts["wanted"] += 1
        met = [one for one in found if _meets(gold, one)]
        own = [one for one in met if _touch(gold.source, one.source)]
        counts["met"] += bool(met)
        counts["met with source"] += bool(own)
        counts["met with clause"] += any(_share(gold.content, one.clause) > _HALF for one in own)
    for one in found:
        right = [gold for gold in attributions if _meets(gold, one)]
        counts["found"] += 1
        counts["right"] += bool(right)
        counts["right with source"] += any(_touch(gold.source, one.source) for gold in right)


def _found(text: str, one: Quotation) -> Found:
    clause, source = one.parts[0], one.mention or one.parts[0]
    start, end = min(clause[0], source[0]), max(clause[1], source[1])
    cue = one.cue or ""
    places = [
        at.span()
        for at in re.finditer(rf"\b{re.escape(cue)}\b", text[max(0, start - 40) : end + 60])
    ]
    at = min(
        places,
        key=lambda place: abs(place[0] + max(0, start - 40) - source[1]),
        default=(source[0], source[0]),
    )
    shift = max(0, start - 40)
    return Found(clause, source, (at[0] + shift, at[1] + shift))


def _is_wanted(text: str, gold: Reported, attributions: list[Reported]) -> bool:
    words = set(re.findall("[a-z]+", gold.words(text, gold.cue).lower()))
    if not words & _SPEECH or _NOT.search(gold.words(text, gold.cue)):
        return False
    if any(_MARK.search(text[start:end]) for start, end in gold.content):
        return False
    at = min(start for start, _ in gold.cue)
    nested = any(
        start <= at < end
        for other in attributions
        if other is not gold
        for start, end in other.content
    )
    return not nested and text[slice(*gold.source[0])].lower() not in _OURS


def _meets(gold: Reported, one: Found) -> bool:
    if _touch(gold.cue, one.near):
        return True
    return _touch(gold.source, one.source) and _share(gold.content, one.clause) > _SHARED


def _touch(spans: Sequence[tuple[int, int]], other: tuple[int, int]) -> bool:
    return any(start < other[1] and other[0] < end for start, end in spans)


def _share(spans: Sequence[tuple[int, int]], other: tuple[int, int]) -> float:
    """Return what a content and a clause share of what both cover."""
    shared = sum(max(0, min(end, other[1]) - max(start, other[0])) for start, end in spans)
    whole = sum(end - start for start, end in spans) + other[1] - other[0] - shared
    return shared / whole if whole else 0.0


if __name__ == "__main__":
    main()
