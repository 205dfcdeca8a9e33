"""Measure what `sahara draft` makes of the field articles, against the codings made by hand.

    python -m tests.reading.field.score FOLDER [--half a|b|c|d|e|f|g|h|i] [--ids ID...] [--second] [--errors] [--json]

FOLDER holds the repositories that `articles.tsv` names (see `texts.py`). Each article is written to a file of
its own, `sahara draft` is run on it as a user would, and what it proposes is held against `<half>/<ID>.toml`.
With `--second` it is `second/<half>/<ID>.toml`, by another coder (`agreement.py`).
A drafted record's sentences are found by their words, never by the draft's own numbers. Printed is a line a
measure and half:

- **dated events acceptable**: of the drafted events that cite date words, how many are of a sentence that
  reports such an event: a coded one, background included, whose date overlaps and among whose kinds the drafted
  kind is. A blank kind is no error. A coded event without a day is not matched through "some day up to
  publication". Titles are not judged, and `other` says little more than a blank.
- **dated events whole**: of the same, how many also state a kind, no day but those of a right date, and both
  sides: all who must stand, nobody else. In what is mutual (agree, consult, cooperate) it does not matter on
  which side.
- **dated events found**: of the coded events with a day, background aside, how many have an acceptable dated
  draft. Here and below, no drafted record answers two coded ones.
- **planned or disputed found**: of those that are planned or disputed, how many are found.
- **undated drafts acceptable**, **undated news found**: the same for events that the article gives no day for;
  a dated draft may answer one.
- **main news found**, **main news titled**: in how many articles an event is drafted, of the right kind and
  time, from a sentence that tells the main news; and in how many one such has a title of more than one word.
- **direct, mixed, indirect statements found**: of the coded statements of each sort, how many have a draft of
  the sentence and sort (mixed passes for either). A long drafted quotation may answer one coded statement a
  sentence.
- **their speaker right**: of those found, how many have a draft with the right speaker.
- **statements acceptable**: of the drafted statements, how many are of a sentence in which one of their sort is
  coded.
- **speakers right if named**: of those that name a speaker, how many name the right one: a blank is no error
  here.
- **figures acceptable**, **figures found**: counts in an event's `figures`, or facts whose property is such a
  count, by what is counted and its numbers; "more than 30" may be 30 or 31 and has no upper end.
- **figures' counter right**: of the acceptable ones, how many name who counts, or nobody where that may stay
  blank.
- **false violence**: of the drafted events of kind assault or coerce, how many are of a sentence in which no
  coded event is violent.
- **statuses right**: of the acceptable events, how many are reported, planned or disputed as coded.

Names agree where one is any of the coded spellings, or ends in the same word, case and accents aside.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from tests.reading.field import aligned, drafts, gold, texts
from tests.reading.field.measures import Tally, measure

#: What is printed, and what it counts; false violence is told by its opposite.
LINES = (
    ("dated events acceptable", "dated acceptable"),
    ("dated events whole", "dated whole"),
    ("dated events found", "dated found"),
    ("planned or disputed found", "planned or disputed found"),
    ("undated drafts acceptable", "undated acceptable"),
    ("undated news found", "undated found"),
    ("main news found", "main found"),
    ("main news titled", "main titled"),
    ("direct statements found", "direct"),
    ("  their speaker right", "direct speaker"),
    ("mixed statements found", "mixed"),
    ("  their speaker right", "mixed speaker"),
    ("indirect statements found", "indirect"),
    ("  their speaker right", "indirect speaker"),
    ("statements acceptable", "statements acceptable"),
    ("  speakers right if named", "speakers"),
    ("figures acceptable", "figures acceptable"),
    ("figures found", "figures found"),
    ("figures' counter right", "figures counter"),
    ("statuses right", "status"),
)


def score(
    folder: Path, half: str | None, ids: list[str], codings: Path = gold.HERE
) -> dict[str, Tally]:
    """Measure the articles asked for, all that are coded where none is named; a tally a half."""
    tallies: dict[str, Tally] = {}
    for article in texts.listed():
        coded = codings / article.half / f"{article.id}.toml"
        if half not in {None, article.half} or (ids and article.id not in ids):
            continue
        if coded.is_file():
            found = _scored(folder, article, gold.load(coded))
            tallies.setdefault(article.half, Tally()).add(found)
    return tallies


def _scored(folder: Path, article: texts.Listed, coding: gold.Coding) -> Tally:
    text = texts.text(folder, article)
    numbered = aligned.Numbered(texts.sentences(text))
    with tempfile.TemporaryDirectory() as place:
        records = drafts.run(text, article.id, article.published, Path(place))
    return measure(coding, drafts.read(records, text, numbered))


def lines(half: str, tally: Tally) -> list[str]:
    """Write a half's measures out, a line each: the share, and what of how many."""
    counts = tally.counts
    told = [f"half {half}: {counts['articles']} articles"]
    told += [_line(title, counts[name], counts[f"{name} of"]) for title, name in LINES]
    violent = counts["true violence of"]
    return [*told, _line("false violence", violent - counts["true violence"], violent)]


def _line(title: str, count: int, total: int) -> str:
    share = f"{count / total:4.0%}" if total else "   -"
    return f"  {title:28} {share}  {count} of {total}"


def main(typed: list[str] | None = None) -> None:
    """Print the measures of the halves asked for."""
    parser = argparse.ArgumentParser(description="Measure `sahara draft` on the field articles.")
    parser.add_argument("folder", type=Path, help="where the repositories are")
    parser.add_argument("--half", choices=("a", "b", "c", "d", "e", "f", "g", "h", "i"))
    parser.add_argument("--ids", nargs="+", default=[], metavar="ID")
    parser.add_argument(
        "--second", action="store_true", help="hold drafts against the second coder"
    )
    parser.add_argument("--errors", action="store_true", help="tell what was wrong or missed")
    parser.add_argument("--json", action="store_true", help="print the counts as JSON")
    asked = parser.parse_args(typed)
    codings = gold.HERE / "second" if asked.second else gold.HERE
    tallies = score(asked.folder, asked.half, asked.ids, codings)
    if asked.json:
        shown = {half: plain(tally, errors=asked.errors) for half, tally in tallies.items()}
        print(json.dumps(shown, ensure_ascii=False, indent=1))
        return
    for half, tally in tallies.items():
        print(*lines(half, tally), *(tally.errors if asked.errors else ()), sep="\n")


def plain(tally: Tally, *, errors: bool) -> dict[str, object]:
    """Give a half's counts, and its errors where they are asked for, as JSON holds them."""
    return {"counts": dict(sorted(tally.counts.items()))} | (
        {"errors": tally.errors} if errors else {}
    )


if __name__ == "__main__":
    main()
