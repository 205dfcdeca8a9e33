"""What files of other programs have in common: kinds and topics by their words, text out of markup, dates in words."""

from __future__ import annotations

import datetime as dt
import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from sahara_cli.dates import Edtf, parse, read
from sahara_cli.dossier.kinds import KINDS
from sahara_cli.dossier.records import MODES
from sahara_cli.errors import DateError
from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST_SLUG, _LONGEST_NOTE, _LONGEST_TITLE = 60, 20_000, 500
_TAG = re.compile(r"<(?:/?[A-Za-z][^<>]*|!--.*?--)>", re.DOTALL)
_BREAK = re.compile(r"</(?:p|div|li|h\d|blockquote)>|<br\s*/?>", re.IGNORECASE)
_SLUG = re.compile(r"[^a-z0-9]+")
#: What is said before a date that is about.
_ABOUT = re.compile(r"(?:c\.|ca\.?|circa|about|around|approx(?:\.|imately)?)\s*", re.IGNORECASE)
#: Two days on which a date is read: what is not the same on both is told from the day of reading.
_TODAYS = (dt.date(2000, 2, 1), dt.date(1950, 7, 15))


def kind_of(words: Iterable[str]) -> tuple[str, str | None, tuple[str, ...]]:
    """Tell a kind, its mode and topics of some words: the first that is one of PLOVER's kinds; the rest are topics."""
    kind, mode, topics = "other", None, []
    for word in words:
        bare, _, after = fold(word).partition("/")
        if kind == "other" and bare in KINDS and (not after or after in MODES.get(bare, ())):
            kind, mode = bare, after or None
        elif slug := slug_of(word):
            topics.append(slug)
    return kind, mode, tuple(dict.fromkeys(topics))


def slug_of(words: str) -> str:
    """Make a topic of words: "Two words" is `two-words`."""
    return _SLUG.sub("-", fold(words)).strip("-")[:_LONGEST_SLUG].strip("-")


def plain_text(markup: str) -> str:
    """Take text out of HTML: a block is a line, tags are left out."""
    bare = html.unescape(_TAG.sub("", _BREAK.sub("\n", markup)))
    return "\n".join(line for one in bare.splitlines() if (line := " ".join(one.split())))


def title_of(text: str) -> str:
    """Give a title on one line, cut where nobody would read on."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_TITLE else f"{line[:_LONGEST_TITLE]}…"


def note_of(*parts: str) -> str | None:
    """Join what is said beside, as long as a note may be; none where nothing is."""
    return "\n".join(part for part in parts if part)[:_LONGEST_NOTE] or None


@lru_cache(maxsize=8_192)
def date_in_words(words: str) -> Edtf | None:
    """Read a date in words, whatever day it is read on: "c. 1920", "summer 1969"; none of what is no such date."""
    rest = _ABOUT.sub("", words, count=1) if _ABOUT.match(words) else words
    try:
        first, second = (read(rest, today).edtf for today in _TODAYS)
        return None if first != second else parse(f"{first}~") if rest != words else first
    except DateError:
        return None


def is_about(words: str) -> bool:
    """Tell whether words say that a date is about: "c. 1920"."""
    return bool(_ABOUT.match(words))
