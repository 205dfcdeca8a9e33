"""Saved pages against what others wrote down of them: `python tests/benchmarks/pages.py FOLDER...`, checkouts.

A checkout is one of `mozilla/readability` (title, authors, publisher, day, text), `adbar/trafilatura` (title, authors,
day) or `scrapinghub/article-extraction-benchmark` (text); nothing is fetched. The pages are parted into halves by a
digest of their names: rules were written on the first, and the second is told apart. A field is right where its letters
and digits are the same, and blank where nothing is told; text is scored by runs of four words, F1 averaged over pages.
Their writers leave the site's name in many titles, and take a kicker off others.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from trafilatura import load_html

from sahara_cli.errors import SaharaError
from sahara_cli.reading.sources import days
from sahara_cli.reading.sources.bylines import names_in
from sahara_cli.reading.sources.sites import key_of
from sahara_cli.reading.sources.text import Source, read

if TYPE_CHECKING:
    from collections.abc import Iterator

_TODAY = "2026-11-28"
_RUN = 4
_BLOCKS = ("p", "div", "li", "h1", "h2", "h3", "h4", "td", "blockquote", "pre", "br")


class Gold(NamedTuple):
    """A page and what was written down of it; "" where nothing was."""

    name: str
    path: Path
    title: str = ""
    authors: str = ""
    publisher: str = ""
    day: str = ""
    text: str = ""


def pages(folder: Path) -> Iterator[Gold]:
    """Yield the pages of a checkout."""
    if (folder / "test/test-pages").is_dir():
        for page in sorted((folder / "test/test-pages").iterdir()):
            about = json.loads((page / "expected-metadata.json").read_text(encoding="utf-8"))
            text = _words_of((page / "expected.html").read_text(encoding="utf-8"))
            told = [
                about.get(key) or "" for key in ("title", "byline", "siteName", "publishedTime")
            ]
            yield Gold(page.name, page / "source.html", told[0], told[1], told[2], told[3], text)
    elif (folder / "tests/evaldata.json").is_file():
        for about in json.loads(
            (folder / "tests/evaldata.json").read_text(encoding="utf-8")
        ).values():
            path = next((folder / "tests").glob(f"*/{about['file']}"), None)
            author = about.get("author") or ""
            names = author if isinstance(author, str) else ", ".join(author)
            if path:
                yield Gold(
                    about["file"],
                    path,
                    about.get("title") or "",
                    names,
                    "",
                    about.get("date") or "",
                )
    else:
        about = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
        for key, page in about.items():
            yield Gold(key, folder / f"html/{key}.html.gz", text=page["articleBody"])


def _words_of(page: str) -> str:
    tree = load_html(f"<html><body>{page}</body></html>")
    if tree is None:
        return ""
    for element in tree.iter(*_BLOCKS):
        element.tail = f"\n{element.tail or ''}"
    return "".join(tree.itertext())


def fields(gold: Gold, source: Source) -> dict[str, str]:
    """Judge each field of a page: right, blank or wrong."""
    day = days.settled(source.clues, source.text)
    told = {
        "title": (key_of(gold.title), key_of(source.title)),
        "authors": (_keys(names_in(gold.authors)), _keys(source.authors)),
        "publisher": (key_of(gold.publisher), key_of(source.publisher)),
        "day": (
            found[0] if (found := re.match(r"\d{4}-\d\d-\d\d", gold.day)) else "",
            str(day.day) if day else "",
        ),
    }
    return {
        field: "right" if ours == theirs else "wrong" if ours else "blank"
        for field, (theirs, ours) in told.items()
        if theirs
    }


def _keys(names: list[str] | tuple[str, ...]) -> str:
    return " ".join(sorted(map(key_of, names)))


def likeness(expected: str, text: str) -> float:
    """Give the F1 of two texts' runs of words."""
    theirs, ours = (_runs(re.findall(r"\w+", one)) for one in (expected, text))
    same = (theirs & ours).total()
    return 2 * same / (theirs.total() + ours.total())


def _runs(words: list[str]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1)))


def main(folders: list[str]) -> None:
    """Print, for each checkout and half, what is right, blank and wrong of each field, and the text's F1."""
    for folder in map(Path, folders):
        judged: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        likenesses: dict[str, list[float]] = defaultdict(list)
        for gold in pages(folder):
            half = "other" if hashlib.sha256(gold.name.encode()).digest()[0] % 2 else "first"
            raw = gold.path.read_bytes()
            raw = gzip.decompress(raw) if gold.path.suffix == ".gz" else raw
            try:
                source = read(raw, gold.name, suffix=".html", today=_TODAY)
            except SaharaError:
                source = Source(gold.name, "", "")
            for field, verdict in fields(gold, source).items():
                judged[half, field][verdict] += 1
            if gold.text:
                likenesses[half].append(likeness(gold.text, source.text))
        for (half, field), counts in sorted(judged.items()):
            told = ", ".join(
                f"{counts[verdict]} {verdict}" for verdict in ("right", "blank", "wrong")
            )
            print(f"{folder.name}: {half} half: {field}: {told}")
        for half, scores in sorted(likenesses.items()):
            print(
                f"{folder.name}: {half} half: text: F1 {sum(scores) / len(scores):.3f} of {len(scores)} pages"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
