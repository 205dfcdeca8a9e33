"""PolNeAR's articles and attributions read into gold quotations.

The corpus is a folder with a folder a part, and in each `text/NAME.txt` and `attributions/NAME_XXXX.ann`, standoff
annotation by one annotator; the first one's counts. What stands between double quotation marks, paired by paragraph,
is a gold item: a quotation where half of it and more lies inside the content of an attribution that has a source.

The corpus leaves pronouns as they stand. For the dev part `polnear-dev-pronouns.tsv`, resolved by hand, says whom each
means: an article, two offsets, the pronoun, and the names that will do.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = ("train", "dev")
_RESOLVED = Path(__file__).with_name("polnear-dev-pronouns.tsv")
_ANNOTATOR = re.compile(r"_[0-9a-f]{4}$")
_SPAN = re.compile(r"(?P<id>T\d+)\t\w+ (?P<offsets>[\d ;]+)\t")
_ROLE = re.compile(r"(?P<role>[A-Za-z]+)\d*:(?P<id>T\d+)")
_PARAGRAPH = re.compile(r"[^\n]+")
_MARK = re.compile('[“”"]')
_PRONOUNS = frozenset(
    ("he", "she", "they", "it", "i", "we", "you", "who", "his", "her", "their", "him", "them")
)
_POSSESSOR = re.compile(r"^.*?\b[A-Z][\w.'-]*'s?\s+(?=\w)")
_MORE = re.compile(
    r"\s*[,;(—–]\s*"
    r"|\s+(?:who|whose|that|which|of|for|at|in|with|from|on|and|to|about|filed|released|after|near|running)\s"
)
_WORD = re.compile(r"[\w.'&-]+")
_TAILS = frozenset(("jr", "sr", "ii", "iii", "md", "phd"))

Span = tuple[int, int]
Kind = Literal["quotation", "unsourced", "none"]


class CorpusError(Exception):
    """A folder that does not hold the part asked for."""


class Attribution(NamedTuple):
    """Where an attribution's content and its source stand, each in one or more spans."""

    content: list[Span]
    source: list[Span]


class Reported(NamedTuple):
    """Where an attribution's content, its source and its cue stand, each in one or more spans."""

    content: list[Span]
    source: list[Span]
    cue: list[Span]

    def words(self, text: str, spans: list[Span]) -> str:
        """Give the words of some of its spans."""
        return " ".join(text[start:end] for start, end in spans)


class Gold(NamedTuple):
    """A quoted stretch: "unsourced" where its attribution has no source, "none" where it has no attribution.

    `names` holds the head names of its speaker, any of which will do; it is empty for the pronouns of a part that
    nobody has resolved. Where one alone was left open, it holds the pronoun, which no speaker bears.
    """

    span: Span
    kind: Kind
    source: list[Span]
    pronoun: bool
    names: frozenset[str]


class Article(NamedTuple):
    """An article and its gold."""

    name: str
    text: str
    gold: list[Gold]


def reported(corpus: Path, part: str) -> list[tuple[str, str, list[Reported]]]:
    """Read the attributions of a part that have content, source and cue: name, text, attributions."""
    found = []
    for name, path, text in _annotated(corpus / part):
        spans, events = _standoff(path.read_text(encoding="utf-8"))
        every = (
            Reported(*(_in_role(role, event, spans) for role in ("Content", "Source", "Cue")))
            for event in events
        )
        found.append((name, text, [one for one in every if all(one)]))
    if not found:
        raise CorpusError(
            f"{corpus / part}: no article with its text in text/ and its .ann in attributions/"
        )
    return found


def _annotated(folder: Path) -> Iterator[tuple[str, Path, str]]:
    """Yield the articles of a folder that have a text: their name, the first annotation, the text."""
    annotated: dict[str, Path] = {}
    for path in sorted(folder.glob("attributions/*.ann")):
        annotated.setdefault(_ANNOTATOR.sub("", path.stem), path)
    for name, path in annotated.items():
        source = folder / "text" / f"{name}.txt"
        if source.is_file():
            yield name, path, source.read_text(encoding="utf-8")


def read(corpus: Path, part: str) -> list[Article]:
    """Read a part of the corpus, by name in order."""
    folder = corpus / part
    resolved = _resolved() if part == "dev" else None
    articles = []
    for name, path, text in _annotated(folder):
        found = _attributions(path.read_text(encoding="utf-8"))
        people = None if resolved is None else resolved.get(name, {})
        articles.append(Article(name, text, list(_gold(text, found, people))))
    if not articles:
        raise CorpusError(
            f"{folder}: no article with its text in text/ and its .ann in attributions/"
        )
    return articles


def head(phrase: str) -> str:
    """Return the head name of a source: "Lee" of "Sen. Ann Lee of Ohio", "doctor" of "Lee's doctor"."""
    phrase = _POSSESSOR.sub("", phrase.replace("’", "'").strip(" “”\"',"))
    first = _MORE.split(f"{phrase} ", maxsplit=1)[0] or phrase
    words = [re.sub(r"'s?$", "", word).strip(".") for word in _WORD.findall(first)]
    kept = [word for word in words if word.casefold() not in _TAILS] or words
    return kept[-1].casefold() if kept else ""


def _resolved() -> dict[str, dict[Span, frozenset[str]]]:
    resolved: defaultdict[str, dict[Span, frozenset[str]]] = defaultdict(dict)
    with _RESOLVED.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            names = frozenset(re.split("[|,;]", row["names"].casefold())) - {""}
            resolved[row["doc"]][int(row["start"]), int(row["end"])] = names
    return resolved


def _attributions(standoff: str) -> list[Attribution]:
    spans, events = _standoff(standoff)
    return [
        Attribution(_in_role("Content", event, spans), _in_role("Source", event, spans))
        for event in events
    ]


def _standoff(standoff: str) -> tuple[dict[str, list[Span]], list[list[re.Match[str]]]]:
    spans: dict[str, list[Span]] = {}
    events: list[list[re.Match[str]]] = []
    for line in standoff.split("\n"):
        if found := _SPAN.match(line):
            pieces = (piece.split() for piece in found["offsets"].split(";"))
            spans[found["id"]] = [(int(start), int(end)) for start, end in pieces]
        elif line.startswith("E"):
            events.append(list(_ROLE.finditer(line)))
    return spans, events


def _in_role(role: str, event: list[re.Match[str]], spans: dict[str, list[Span]]) -> list[Span]:
    return [span for one in event if one["role"] == role for span in spans.get(one["id"], ())]


def _gold(
    text: str, attributions: list[Attribution], resolved: dict[Span, frozenset[str]] | None
) -> Iterator[Gold]:
    for span in _quoted(text):
        shares = [_shared(span, one.content) for one in attributions]
        most = max(shares, default=0)
        if not most or 2 * most < span[1] - span[0]:
            yield Gold(span, "none", [], pronoun=False, names=frozenset())
            continue
        source = attributions[shares.index(most)].source
        phrase = " ".join(text[start:end] for start, end in source)
        names = frozenset((head(phrase),))
        pronoun = not names.isdisjoint(_PRONOUNS) and len(phrase.split()) == 1
        if pronoun:
            names = frozenset() if resolved is None else resolved.get(span, names)
        yield Gold(span, "quotation" if source else "unsourced", source, pronoun, names)


def _shared(span: Span, content: list[Span]) -> int:
    return sum(max(0, min(span[1], end) - max(span[0], start)) for start, end in content)


def _quoted(text: str) -> Iterator[Span]:
    """Yield what stands between marks; a mark left open runs to its paragraph's end."""
    for paragraph in _PARAGRAPH.finditer(text):
        opened = None
        for mark in _MARK.finditer(text, *paragraph.span()):
            if opened is not None:
                yield opened, mark.start()
            opens = mark[0] == "“" or (mark[0] == '"' and opened is None)
            opened = mark.end() if opens else None
        if opened is not None:
            yield opened, paragraph.end()
