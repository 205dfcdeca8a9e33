"""Citations as people write them, by a sentence's number or some of its words: the copy gives the span."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from sahara_cli.dossier.checks import Fault
from sahara_cli.drafts.bearers import Bearers, Listed
from sahara_cli.drafts.citing import Citations
from sahara_cli.texts import digest, normal_form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sahara_cli.texts import NormalText

_FILLED = frozenset({"start", "end", "digest"})
_TOLD = frozenset({"article", "paragraph", "sentence", "sentences", "words"})
_LEFT_OUT = "[...]"
#: The most places of words that an error names, and the most characters of the words.
_MOST_PLACES, _SHOWN = 5, 60
_HINT = 'such as {"article": "ID", "sentence": 4}, or "sentences": [4, 5]'

#: The placeholder for a citation that could not be made, while the other fields are judged.
_STAND_IN = {
    "article": "unnamed", "start": 0, "end": 1, "digest": "0" * 64, "paragraph": 1, "sentence": 1,
}  # fmt: skip


class Laid(NamedTuple):
    """The identity of a text and its layout: the digest of its words, and the number of paragraphs."""

    digest: str
    paragraphs: int | None = None


class Sources(NamedTuple):
    """The articles in which numbers are looked up: each text's identity, and the copies.

    `known` gives the actors and places that a name may mean.
    """

    laid: Callable[[str], Laid | None]
    copy_of: Callable[[Laid], NormalText | None]
    known: Callable[[], Bearers] = Listed


class Numbered:
    """Makes citations from sentence numbers; `own` has the texts of the draft's own articles, by id."""

    def __init__(self, sources: Sources | None, own: Mapping[str, Laid]) -> None:
        self._sources, self._own = sources, own
        self._citations: dict[str, tuple[Citations, NormalText] | None] = {}

    def filled(self, cites: object) -> tuple[object, tuple[Fault, ...]]:
        """Fill in the citations that give a number alone, and report those that could not be."""
        if not isinstance(cites, list):
            return cites, ()
        filled, wrong = list(cites), []
        for at, cite in enumerate(cites):
            if _is_short(cite):
                made = self._made(cite)
                filled[at] = _STAND_IN if isinstance(made, str) else made
                if isinstance(made, str):
                    wrong.append(Fault(f"cites[{at}]", made))
        return filled, tuple(wrong)

    def _made(self, cite: Mapping[str, Any]) -> dict[str, object] | str:
        """Make a citation, or say why there is none."""
        article, numbers, words = cite.get("article"), _numbers(cite), cite.get("words")
        if unknown := sorted(set(cite) - _FILLED - _TOLD):
            return f'"{unknown[0]}" is not known; cite a sentence by its number, {_HINT}'
        if not isinstance(article, str) or not (numbers or isinstance(words, str)):
            return f"cite a sentence by its number, {_HINT}"
        cited = self._copy_of(article)
        return cited if isinstance(cited, str) else _numbered(cite, numbers, *cited)

    def _copy_of(self, article: str) -> tuple[Citations, NormalText] | str:
        """Find an article's text, or say why there is none."""
        if (laid := self._laid(article)) is None:
            return f'"{article}" is no article of this dossier'
        return self._copy(article, laid) or (
            f"no copy of {article}, word for word, is at hand to count sentences in; --copy FILE gives one"
        )

    def _laid(self, article: str) -> Laid | None:
        if article in self._own:
            return self._own[article]
        return self._sources.laid(article) if self._sources else None

    def _copy(self, article: str, laid: Laid) -> tuple[Citations, NormalText] | None:
        if article not in self._citations:
            text = self._sources.copy_of(laid) if self._sources else None
            same = text is not None and digest(text.text) == laid.digest
            self._citations[article] = (Citations(article, text), text) if text and same else None
        return self._citations[article]


def _is_short(cite: object) -> bool:
    is_row = isinstance(cite, dict) and "dataset" in cite
    return isinstance(cite, dict) and not is_row and all(cite.get(name) is None for name in _FILLED)


def _numbers(cite: Mapping[str, Any]) -> tuple[int, int] | None:
    """Read the numbers of the first and the last sentence; None where they are missing or make no sense."""
    several, single = cite.get("sentences"), cite.get("sentence")
    match [single, single] if several is None else several:
        case [int() as first, int() as last] if 1 <= first <= last and single in (None, first):
            return (first, last) if bool not in {type(first), type(last)} else None
    return None


def _numbered(
    cite: Mapping[str, Any],
    numbers: tuple[int, int] | None,
    citations: Citations,
    text: NormalText,
) -> dict[str, object] | str:
    """Cite sentences by their numbers, or by the words of one, or say why that is no citation."""
    where = numbers or _sentences_with(str(cite.get("words")), text)
    if isinstance(where, str):
        return where
    return "; ".join(_misplaced(cite, where, text)) or (
        citations.numbered(where[0] - 1, where[1] - 1)
        or "is too short or stands at several places, even with the sentences around it; cite more of it"
    )


def _sentences_with(words: str, text: NormalText) -> tuple[int, int] | str:
    """Find the sentences with some words, counted from 1; say why where there are none, or several places."""
    parts = [part for piece in words.split(_LEFT_OUT) if (part := normal_form(piece))]
    spans = _with_words(parts[0], text) if len(parts) == 1 else _with_parts(parts, text)
    places = [*islice(spans, _MOST_PLACES)] if parts else []
    if len(places) == 1:
        return places[0]
    message = f'the words "{" ".join(words.split())[:_SHOWN]}" stand in'
    if not places:
        return f"{message} no sentence"
    at = ", ".join(str(place[0]) for place in places)
    return f"{message} the sentences {at}, and one is to be cited by its number,"


def _with_words(words: str, text: NormalText) -> Iterator[tuple[int, int]]:
    """Yield the first and the last sentence of each place where words stand, which may go on from one to the next."""
    starts = [start for start, _ in text.sentences]
    before, at = None, text.text.find(words)
    while at >= 0:
        where = bisect_right(starts, at), bisect_right(starts, at + len(words) - 1)
        if where != before:
            yield where
        before, at = where, text.text.find(words, at + 1)


def _with_parts(parts: Sequence[str], text: NormalText) -> Iterator[tuple[int, int]]:
    """Yield the sentences in which parts stand one after another: words are left out within a sentence alone."""
    for number, (start, end) in enumerate(text.sentences, 1):
        close = start
        for part in parts:
            at = text.text.find(part, close, end)
            close = at + len(part)
            if at < 0:
                break
        else:
            yield number, number


def _misplaced(
    cite: Mapping[str, Any], numbers: tuple[int, int], text: NormalText
) -> Iterator[str]:
    first, last = numbers
    count = len(text.sentences)
    if last > count:
        yield f"sentence {last} lies beyond the article, which has {count} sentences"
        return
    paragraph, is_in = cite.get("paragraph"), text.place(text.sentences[first - 1][0])[0]
    if paragraph is not None and type(paragraph) is not int:
        yield "paragraph is no whole number; it may be left out"
    elif paragraph not in (None, is_in):
        yield f"sentence {first} stands in paragraph {is_in}: sentences are counted over the whole article"
