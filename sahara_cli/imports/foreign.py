"""Means that readers of other programs' files share: kinds and topics by their words, markup, dates in words."""

from __future__ import annotations

import datetime as dt
import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from sahara_cli.dates import Edtf, parse, read
from sahara_cli.dossier.kinds import KINDS
from sahara_cli.dossier.records import MODES
from sahara_cli.dossier.slugs import LONGEST_SLUG
from sahara_cli.errors import DateError
from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST_NOTE, _LONGEST_TITLE = 20_000, 500
_TAG = re.compile(r"<(?:/?[A-Za-z][^<>]*|!--.*?--)>", re.DOTALL)
_BREAK = re.compile(r"</(?:p|div|li|h\d|blockquote)>|<br\s*/?>", re.IGNORECASE)
_STANDING = re.compile(r"(.+) \((planned|disputed)(?: by [^()]*)?\)", re.DOTALL)
#: What parts days that are all meant: "1 and 2 Mar 2021", "1 Mar 2021, 2 Apr 2021 and 3 May 2022".
_PARTED = re.compile(r", | and ")
_SLUG = re.compile(r"[^a-z0-9]+")
#: What is said before a date that is about.
_ABOUT = re.compile(r"(?:c\.|ca\.?|circa|about|around|approx(?:\.|imately)?)\s*", re.IGNORECASE)
#: Words around a date, with the EDTF that they make of it: as our own exports say it, and people do.
_AROUND: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), edtf)
    for pattern, edtf in (
        (r"from (.+) on(?:wards?)?", "{}/.."),
        (r"since (.+)", "{}/"),
        (r"up to (.+)", "../{}"),
        (r"until (.+)", "/{}"),
        (r"(.+) or (?:before|earlier)", "[..{}]"),
        (r"(.+) or (?:after|later)", "[{}..]"),
        (r"(.+?) ?(?:\(uncertain\)|\?)", "{}?"),
        (rf"(?:{_ABOUT.pattern})(.+)", "{}~"),
        (r"(.+)", "{}"),
    )
)
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
    return _SLUG.sub("-", fold(words)).strip("-")[:LONGEST_SLUG].strip("-")


def plain_text(markup: str) -> str:
    """Take text out of HTML: a block is a line, tags are left out."""
    bare = html.unescape(_TAG.sub("", _BREAK.sub("\n", markup)))
    return "\n".join(line for raw in bare.splitlines() if (line := " ".join(raw.split())))


def title_of(text: str) -> str:
    """Give a title on one line, cut where nobody would read on."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_TITLE else f"{line[:_LONGEST_TITLE]}…"


def standing_of(title: str) -> tuple[str, str | None]:
    """Take how an event stands out of its title, as our own exports say it: "Talks (planned)"."""
    match = _STANDING.fullmatch(title)
    return (match[1], match[2].casefold()) if match else (title, None)


def note_of(*parts: str) -> str | None:
    """Join what is said beside, as long as a note may be; none where nothing is."""
    return "\n".join(part for part in parts if part)[:_LONGEST_NOTE] or None


@lru_cache(maxsize=8_192)
def date_in_words(words: str) -> Edtf | None:
    """Read a date in words, whatever day it is read on: "c. 1920", "summer 1969"; none of what is no such date.

    Several days that are all meant are a set: "1 Mar 2021 and 1 Mar 2022".
    """
    return _day_in_words(words) or _set_of(words)


def _day_in_words(words: str) -> Edtf | None:
    match, edtf = next(
        (match, edtf) for pattern, edtf in _AROUND if (match := pattern.fullmatch(words))
    )
    try:
        first, second = (read(match[1], today).edtf for today in _TODAYS)
        return parse(edtf.format(first)) if first == second else None
    except DateError:
        return None


def _set_of(words: str) -> Edtf | None:
    """Read several days that are all meant; one without its month or its year has that of the last."""
    *others, last = (member.split(" ") for member in _PARTED.split(words))
    if not others:
        return None
    dates = [_day_in_words(" ".join(member + last[len(member) :])) for member in (*others, last)]
    if not all(date and date.kind in ("year", "month", "day") for date in dates):
        return None
    return parse(f"{{{','.join(map(str, dates))}}}")


def is_about(words: str) -> bool:
    """Tell whether words say that a date is about: "c. 1920"."""
    return bool(_ABOUT.match(words))
