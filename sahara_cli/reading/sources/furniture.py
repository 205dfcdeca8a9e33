"""Lines of a page or a paper that are no part of the article: links, credits of pictures, advertisements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST, _LONGEST_CAPTION, _MOST_LINKS = 220, 400, 6

_CLOSING = 8
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*$")
_LEADS_AWAY = (
    r"related(?: (?:articles?|stor(?:y|ies)|topics?|content|coverage|news|links?|posts?|reading|video))?"
    r"|read (?:more|also|next|on)|also (?:on|read|see|in)(?: [\w.'’ -]{1,40})?|see also"
    r"|more (?:on this(?: story)?|from [\w.'’ -]{1,40}|stories|coverage|to read)|trending(?: now)?"
    r"|recommended(?: (?:for you|reading|stories))?|don['’]t miss|most (?:read|popular|viewed)"
    r"|you (?:may|might) (?:also )?(?:like|be interested in)|up next|editors?['’]? picks?"
    r"|lire aussi|à lire aussi|sur le même sujet|lee (?:también|además)|te puede interesar"
    r"|leia (?:mais|também)|leggi anche|mehr zum thema|lesen sie auch|اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا"
)
#: "Related: …" and "Related" on a line of its own, below which the titles of other articles stand.
_LINK = re.compile(rf"(?:[>►▶•*-]\s*)?(?:{_LEADS_AWAY})\s*[:|►▶»]\s*\S", re.IGNORECASE)
_LINKS = re.compile(rf"(?:{_LEADS_AWAY})\s*:?$", re.IGNORECASE)
_FURNITURE = re.compile(
    r"advertisement|advert|story continues below(?: advertisement)?|article continues (?:below|after)[\w ]{0,20}"
    r"|share(?: this)?(?: (?:article|story|page|post|on [\w, ]{2,40}))?|print(?: this page)?|skip to (?:main )?content"
    r"|loading\W*|supported by|sponsored(?: content)?|sign up (?:for|to) .{2,80}newsletters?.{0,40}"
    r"|subscribe (?:to|now).{0,80}|follow us on .{2,60}|click here to .{2,80}|image caption|image source|media caption"
    r"|reuters?|copyright (?:©|\(c\)|[12]).{0,80}|©.{0,80}|all rights reserved\.?",
    re.IGNORECASE,
)
_AGENCY = r"(?:AP|AFP|Reuters|REUTERS|EPA|EFE|ANSA|PA|Getty(?: Images)?|Shutterstock|Xinhua|Anadolu|dpa|NurPhoto)"
_PICTURE = r"(?:(?:Photo|Image|Picture) credit|(?:File )?[Pp]hoto(?:graph)?|Image|Picture|Illustration|Foto|Credit)s?"
_CREDIT = re.compile(
    rf"[\[(]?(?:{_PICTURE}(?: (?:by|courtesy(?: of)?|source))?\s*[:/©|]\s*.{{1,100}}|{_AGENCY}(?: Photo)?\s*/.{{1,60}}"
    rf"|(?:Photo(?:graph)?|Image|Picture)s? (?:by|courtesy of) [^.!?]{{2,80}}|{_AGENCY}(?: Images| Photo)?)[\])]?$"
)
_CAPTION = re.compile(
    rf"(?:\b{_PICTURE}(?: by| courtesy of)?\s*[:©]\s*[^.!?]{{2,80}}"
    r"|\b(?:Photo(?:graph)?|Image|Picture) by [^.!?]{2,60}"
    rf"|[\[(][^()\[\]]{{0,60}}\b{_AGENCY}(?: Photo| Images)?\s*(?:/|via|Photo|Images)[^()\[\]]{{0,60}}[\])]"
    rf"|\b(?:via Getty Images|/\s*(?:AFP|AP|EPA|Getty Images)))\s*[\])]?$"
)


class Cleared(NamedTuple):
    """An article's own paragraphs, and how many lines were left out."""

    lines: list[str]
    left_out: int


def cleared(lines: Sequence[str]) -> Cleared:
    """Leave out the lines that are no part of the article; if none would be left, keep all."""
    kept: list[str] = []
    links = left_out = 0
    for line in lines:
        if not any(map(str.isalnum, line[:_LONGEST])):
            continue  # a rule, or an ornament
        if (
            links
            and len(line) <= _LONGEST
            and not _ENDED.search(line, max(0, len(line) - _CLOSING))
        ):
            links -= 1
            left_out += 1
            continue
        links = _MOST_LINKS if _LINKS.fullmatch(line) else 0
        if links or _is_furniture(line):
            left_out += 1
        else:
            kept.append(line)
    return Cleared(kept, left_out) if kept else Cleared(list(lines), 0)


def _is_furniture(line: str) -> bool:
    if len(line) > _LONGEST_CAPTION:
        return False
    if len(line) <= _LONGEST and (
        _LINK.match(line) or _FURNITURE.fullmatch(line) or _CREDIT.fullmatch(line)
    ):
        return True
    return bool(_CAPTION.search(line, max(0, len(line) - _LONGEST)))
