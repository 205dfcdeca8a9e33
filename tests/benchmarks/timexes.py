"""Time expressions against annotated corpora: `python tests/benchmarks/timexes.py FOLDER...`, of annotated files.

A folder is searched with all below it for TimeML (`.tml`) files; where it has none, for `.xml` files with TIMEX2
elements in their text, as WikiWars has them, which bear no type. For each folder, and for several together,
precision, recall and F1 by character offset, as in TempEval-3's task A: `strict` is the same span, `relaxed` one that
overlaps, `type` and `value` a relaxed one whose attribute is the same string; and documents a second on one core, the
process warm, reading and writing of files apart.
"""

from __future__ import annotations

import datetime as dt
import html
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from sahara_cli.reading.timexes import find

_BODY = re.compile(r"<TEXT\s*>(.*?)</TEXT>", re.DOTALL)
_CREATION = re.compile(r"<(?:DCT|DATETIME)>.*?val(?:ue)?=\"(\d{4}-\d\d-\d\d)", re.DOTALL)
_OPENING, _CLOSING = ("<TIMEX3", "<TIMEX2"), ("</TIMEX3", "</TIMEX2")
_TAG = re.compile(r"(<[^>]*>)")
_ATTRIBUTE = re.compile(r"(\w+)\s*=\s*\"([^\"]*)\"")
MEASURES = ("strict", "relaxed", "type", "value")


class Span(NamedTuple):
    """An expression by the offsets of its characters, white space not counted: corpora break lines at will."""

    start: int
    end: int
    type: str
    value: str


class Document(NamedTuple):
    """A gold document: its text, its creation time, its expressions."""

    text: str
    published: dt.date
    gold: list[Span]


def read(path: Path) -> Document:
    """Read an annotated file; an element without text counts for nothing."""
    source = path.read_text(encoding="utf-8", errors="replace")
    body, creation = _BODY.search(source), _CREATION.search(source)
    published = dt.date.fromisoformat(creation[1]) if creation else dt.date(2000, 1, 1)
    texts: list[str] = []
    gold: list[Span] = []
    open_tags: list[tuple[int, dict[str, str]]] = []
    count = 0
    for part in _TAG.split(body[1] if body else source):
        if part.startswith(_OPENING) and not part.endswith("/>"):
            open_tags.append((count, dict(_ATTRIBUTE.findall(part))))
        elif part.startswith(_CLOSING) and open_tags:
            start, attributes = open_tags.pop()
            if count > start:
                gold.append(
                    Span(
                        start,
                        count,
                        attributes.get("type", ""),
                        html.unescape(attributes.get("value") or attributes.get("val", "")),
                    )
                )
        elif not part.startswith("<"):
            texts.append(html.unescape(part))
            count += len("".join(texts[-1].split()))
    return Document("".join(texts), published, sorted(gold))


def found(document: Document) -> list[Span]:
    """Find the expressions of a document, white space not counted."""
    spans, count, done = [], 0, 0
    for one in find(document.text, document.published):
        count += len("".join(document.text[done : one.start].split()))
        size = len("".join(one.text.split()))
        spans.append(Span(count, count + size, one.type, one.value))
        count, done = count + size, one.end
    return spans


def pairs(gold: list[Span], system: list[Span]) -> list[tuple[Span, Span]]:
    """Pair one to one what overlaps: equal spans first, then by the length shared, then in order."""
    near = sorted(
        ((a[:2] != b[:2], max(a.start, b.start) - min(a.end, b.end), i, j)
         for i, a in enumerate(gold) for j, b in enumerate(system)
         if min(a.end, b.end) > max(a.start, b.start)),
    )  # fmt: skip
    taken_gold: set[int] = set()
    taken: dict[int, int] = {}
    for _, _, i, j in near:
        if i not in taken_gold and j not in taken:
            taken_gold.add(i)
            taken[j] = i
    return [(gold[i], system[j]) for j, i in taken.items()]


def counts(gold: list[Span], system: list[Span]) -> dict[str, int]:
    """Count what agrees, by measure."""
    both = pairs(gold, system)
    return {
        "strict": sum(a[:2] == b[:2] for a, b in both),
        "relaxed": len(both),
        "type": sum(a.type == b.type for a, b in both),
        "value": sum(a.value == b.value for a, b in both),
    }


def files(folder: Path) -> list[Path]:
    """Find the annotated files of a folder and of those below it, hidden ones apart; each document once."""
    for pattern, holds in (("*.tml", "<"), ("*.xml", "<TIMEX2")):
        paths = [path for path in sorted(folder.rglob(pattern)) if not path.name.startswith(".")]
        found = [path for path in paths if holds in path.read_text("utf-8", "replace")]
        name, times = Counter(path.name for path in found).most_common(1)[0] if found else ("", 0)
        if times > 1:
            sys.exit(f"{folder}: {name} is there {times} times; name the folder that is meant")
        if found:
            return found
    sys.exit(f"{folder}: no .tml files in it or below, nor .xml files with TIMEX2 elements")


def measure(folder: Path) -> Counter[str]:
    """Count one folder's documents, expressions, agreements and seconds."""
    documents = [read(path) for path in files(folder)]
    find("today", dt.date(2000, 1, 1))
    start = time.process_time_ns()
    for document in documents:
        find(document.text, document.published)
    total = Counter(nanoseconds=time.process_time_ns() - start, documents=len(documents))
    for document in documents:
        spans = found(document)
        total.update(counts(document.gold, spans))
        total.update(gold=len(document.gold), system=len(spans))
        total.update(typed=sum(bool(one.type) for one in document.gold))
    return total


def tell(name: str, total: Counter[str]) -> None:
    """Print the figures of what was counted; no types where the gold has none."""
    gold, system = total["gold"], total["system"]
    speed = total["documents"] * 1e9 / (total["nanoseconds"] or 1)
    print(
        f"{name}: {total['documents']} documents, {gold} expressions, {speed:.0f} documents a second"
    )
    for measured in MEASURES if total["typed"] else [one for one in MEASURES if one != "type"]:
        right = total[measured]
        precision, recall = right / (system or 1), right / (gold or 1)
        score = 2 * right / ((gold + system) or 1)
        print(
            f"  {measured:8} precision {100 * precision:5.2f}  recall {100 * recall:5.2f}  F1 {100 * score:5.2f}"
        )


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit(__doc__)
    whole: Counter[str] = Counter()
    for name in sys.argv[1:]:
        part = measure(Path(name))
        tell(name, part)
        whole.update(part)
    if sys.argv[2:]:
        tell("all together", whole)
