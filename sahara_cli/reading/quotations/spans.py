"""Quoted spans of a text in any language, and their speakers where a plain "a déclaré NAME" stands beside them.

Marks are paired within a paragraph: those with a side of their own by it, straight ones by what stands beside them.
Stretches too short for a statement, such as titles and single terms, are left out.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon import tables
from sahara_cli.reading.lexicon.person_names import particles

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Closing marks by the opening ones; German and Danish may turn « » round.
_PAIRS = {
    "«": "»",
    "“": "”",
    "„": "“”",
    "»": "«",
    "「": "」",
    "『": "』",
    '"': '"',
    "‟": "”",
    "”": "”",
}
_MARK = late('[«»“”„‟「」『』"]')
#: Fewer words are a title or a term; so are fewer letters in scripts that do not part words.
_FEWEST_WORDS, _FEWEST_LETTERS = 4, 12
_LONGEST = 5_000
_NEAR = 120

_WORD = r"[A-ZÀ-ÖØ-Þ](?:[\w'’-]*\w|\.)"
_PARTICLE = rf"(?: (?:{'|'.join(sorted(particles()))}))"
_FULL = rf"(?<![\w'’-]){_WORD}(?:{_PARTICLE}{{0,2}} {_WORD}){{1,3}}"
#: A capitalised word that opens a sentence, and a nation or a house with its article, is nobody's name.
_NO_NAME = late(
    r"(?:Le|La|Les|L['’]|El|Los|Las|Il|Lo|Gli|I|O|Os|As|Der|Die|Das|Un|Une|Ein|Eine|Het|De)\b",
    re.IGNORECASE,
)
_NOT = late(
    r"Nations|États|Unis|Estados|Unidos|Conseil|Consejo|Union|Unión|Ministère|Ministerio|Presid|Minist|Parti|Human|Amnesty"
)


class Span(NamedTuple):
    """Words between marks, as offsets into the text, and the name of the speaker, or ""."""

    start: int
    end: int
    speaker: str = ""
    #: The span of the speaker's name, for the citation.
    near: tuple[int, int] | None = None


def spans(text: str, language: str = "") -> list[Span]:
    """Find the quoted spans of a text, in order, paragraph by paragraph."""
    rules = _rules(language)
    quoted: list[Span] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        for opened, closed in _paired(text, start, end):
            span = _credited(text, (start, end), (opened, closed), rules)
            if span.speaker or _is_said(text[opened:closed]):
                quoted.append(span)
        start = end + 1
    return quoted


def _paired(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Pair the marks of a paragraph; yield the words between them, without marks and outer spaces."""
    opened, closing = -1, ""
    for mark in _MARK.finditer(text, start, end):
        sign, at = mark[0], mark.start()
        if opened < 0:
            if sign == "”" and not _leans_right(text, at, start):
                continue
            opened, closing = at + 1, _PAIRS.get(sign, "")
        elif sign in closing:
            if at - opened <= _LONGEST:
                yield _stripped(text, opened, at)
            opened = -1


def _leans_right(text: str, at: int, start: int) -> bool:
    """Tell whether a closing mark stands where one opens, as it does in Swedish."""
    return (at == start or text[at - 1].isspace()) and not text[at + 1 : at + 2].isspace()


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    shown = text[start:end]
    return start + len(shown) - len(shown.lstrip()), start + len(shown.rstrip())


def _is_said(words: str) -> bool:
    parts = words.split()
    if len(parts) >= _FEWEST_WORDS:
        return True
    return (
        bool(parts)
        and not words.isascii()
        and len(words) >= _FEWEST_LETTERS
        and not re.search("[a-zà-ÿ]", words)
    )


@cache
def _rules(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Give the patterns of a name behind the quoted words and before them; None if no verb is known."""
    row = tables.index("languages").get(language)
    verbs = (
        tables.values(dict(zip(tables.columns("languages"), row, strict=True))["said"])
        if row
        else ()
    )
    if not verbs:
        return None
    said = "|".join(sorted(map(re.escape, verbs), key=len, reverse=True))
    after = re.compile(
        r"[»«”\"“]?\s*[.,;:!?]?\s*[»”\"]?\s*[,–—-]?\s*"
        rf"(?:{said})\b(?: (?:hier|ayer|heute|ieri|à|a) \w+)?,? (?P<name>{_FULL})"
    )
    before = re.compile(
        rf"(?P<name>{_FULL})(?:, [^,.:;\n]{{2,60}},)? (?:{said})\b[^.;:«“”„\"\n]{{0,60}}[:,]?\s*[«“„\"]?\s*$"
    )
    return after, before


def _credited(
    text: str,
    line: tuple[int, int],
    span: tuple[int, int],
    rules: tuple[re.Pattern[str], re.Pattern[str]] | None,
) -> Span:
    if rules is None:
        return Span(*span)
    start, end = span
    behind = rules[0].match(text, end, min(line[1], end + _NEAR))
    if behind and _is_name(behind["name"]):
        return Span(start, end, behind["name"], behind.span("name"))
    begun = max(line[0], start - _NEAR)
    ahead = rules[1].search(text[begun:start])
    if ahead and _is_name(ahead["name"]):
        at = ahead.span("name")
        return Span(start, end, ahead["name"], (begun + at[0], begun + at[1]))
    return Span(start, end)


def _is_name(name: str) -> bool:
    return not (_NO_NAME.match(name) or _NOT.search(name))
