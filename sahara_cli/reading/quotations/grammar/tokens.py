"""Sentences of a paragraph as tokens; a quoted stretch is a single token, however long."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon import person_names
from sahara_cli.texts import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reading.quotations.marks import Paragraph, Stretch

_TOKEN = late(
    r"(?=\S)(?:"  # of a space nothing need be tried
    r"[A-Z]?[a-z]++(?![\w.'’&-])"  # most words, which need be tried as nothing else
    r"|(?:[A-Z]\.)+(?:[A-Z]\b)?"  # initials: U.S., J.
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Maj|Adm|Prof|Rev|Hon|St|Jr|Sr|Inc|Corp|Reps|Sens|Messrs"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mich|Calif|Pa|Fla|Wis|Ala|Ariz|Ark|Colo|Conn|Del|Ga|Ill"
    r"|Ind|Kan|Ky|La|Md|Mass|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Tenn|Tex|Va|Vt|Wash|Wyo)\.(?!\w)"
    r"|\d[\d,.]*\d(?:-[^\W\d_]\w*)*(?!\w)"
    r"|(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|[Yy]ou|[Ww]ho|[Tt]hat)(?=['’](?:s|re|m|ve|ll|d)\b)"
    r"|['’](?:s|re|m|ve|ll|d)\b"
    r"|[@#]?\w+(?:[.'’&-]\w+)*(?:(?<=s)['’](?!\w))?"
    r"|--+|[^\w\s])"
)
#: Arabic surnames keep their article small: "al-Kaabi".
_ARTICLED = late(rf"{person_names.PREFIX}[^\W\da-z_]")
DASHES = frozenset(("—", "–", "--", "-", "―"))
PAUSES = DASHES | frozenset(",….?!")
_FILL = "x"


class Token(NamedTuple):
    """A word or a mark; where `stretch` is set, a whole quotation with its marks."""

    text: str
    lower: str
    start: int
    end: int
    stretch: Stretch | None
    is_word: bool = False
    is_capital: bool = False


class Sentence(NamedTuple):
    """A sentence's place in the text, its tokens, and whether any is a word outside marks."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    has_words: bool


def sentences(text: str, paragraph: Paragraph) -> list[Sentence]:
    """Split a paragraph into sentences; none ends inside a quotation."""
    spans = sentence_spans(_masked(text, paragraph))
    waiting = list(reversed(paragraph.stretches))
    split = []
    for first, last in spans:
        start, end = first + paragraph.start, last + paragraph.start
        tokens: list[Token] = []
        at = start
        while waiting and waiting[-1].start <= end:
            stretch = waiting.pop()
            tokens.extend(words(text, at, stretch.start - 1))
            at = stretch.end if stretch.open_ended else stretch.end + 1
            quoted = text[stretch.start - 1 : stretch.end].rstrip()
            tokens.append(Token(quoted, "“", stretch.start - 1, at, stretch))
        tokens.extend(words(text, at, end))
        has_words = any(token.is_word for token in tokens)
        if tokens:
            split.append(Sentence(start, max(at, end), tuple(tokens), has_words))
    return split


#: A tuple with names is made of many words, in fewer steps so than when it is called.
_new = tuple.__new__


def words(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the words and marks of a stretch without quotations."""
    before = ""
    for match in _TOKEN.finditer(text, start, max(start, end)):
        word = match[0]
        begin, close = match.span()
        # The May of "Ada May said" and "Mr May said" is no auxiliary.
        lower = word if word == "May" and before[:1].isupper() else word.lower()
        before = word
        if word.isalpha():
            yield _new(Token, (word, lower, begin, close, None, True, word[0].isupper()))
            continue
        first = word[0] if len(word) == 1 else word.lstrip("'’")[0]
        yield Token(
            word,
            word.lower(),
            begin,
            close,
            None,
            first.isalnum() or (first in "@#" and len(word) > 1),
            first.isupper()
            or (first == "@" and len(word) > 1)
            or (len(word) > 1 and _ARTICLED.match(word) is not None),
        )


def _masked(text: str, paragraph: Paragraph) -> str:
    pieces, at = [], paragraph.start
    for stretch in paragraph.stretches:
        pieces.append(text[at : stretch.start])
        pieces.append(_mask(text, stretch))
        at = stretch.end
    pieces.append(text[at : paragraph.end])
    return "".join(pieces)


def _mask(text: str, stretch: Stretch) -> str:
    length = stretch.end - stretch.start
    if length <= len("Xx"):
        return _FILL * length
    first = "X" if text[stretch.start].isupper() else _FILL
    last = text[stretch.end - 1]
    return first + _FILL * (length - 2) + (last if last in ".!?…," else _FILL)
