"""Lines of a page or a paper that are no part of the article: links, credits of pictures, advertisements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST, _LONGEST_CAPTION, _MOST_LINKS = 220, 400, 6

_CLOSING = 8
_ENDED = late(r"[.!?…][\"'”’»)\]]*$")
_LEADS_AWAY = (
    r"related(?: (?:articles?|stor(?:y|ies)|topics?|content|coverage|news|links?|posts?|reading|video))?"
    r"|read (?:more|also|next|on)|also (?:on|read|see|in)(?: [\w.'’ -]{1,40})?|see also"
    r"|more (?:on this(?: story)?|from [\w.'’ -]{1,40}|stories|coverage|to read)|trending(?: now)?"
    r"|more must-reads(?: from [\w.'’ -]{1,40})?|más sobre(?: [\w.'’ -]{1,40})?|también puede leer|mire|ver además"
    r"|recommended(?: (?:for you|reading|stories))?|don['’]t miss|most (?:read|popular|viewed)"
    r"|you (?:may|might) (?:also )?(?:like|be interested in)|up next|editors?['’]? picks?"
    r"|lire aussi|à lire aussi|sur le même sujet|lee (?:también|además)|te puede interesar"
    r"|leia (?:mais|também)|leggi anche|mehr zum thema|lesen sie auch|اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا"
)
#: "Related: …" and "Related" on a line of its own, below which the titles of other articles stand.
_LINK = late(
    rf"(?:[>►▶•*-]\s*)?(?:{_LEADS_AWAY}|watch|listen|in pictures)\s*[:|►▶»]\s*\S", re.IGNORECASE
)
_LINKS = late(rf"(?:{_LEADS_AWAY})\s*:?$", re.IGNORECASE)
_FURNITURE = late(
    r"advertisement|advert|story continues below(?: advertisement)?|article continues (?:below|after)[\w ]{0,20}"
    r"|share(?: this)?(?: (?:article|story|page|post|on [\w, ]{2,40}))?|print(?: this page)?|skip to (?:main )?content"
    r"|loading(?:\b.{0,40}(?:\.{3}|…)|\W*)|supported by|sponsored(?: content)?|explore further|load more|show more"
    r"|scroll down.{0,40}"
    r"|subscribe (?:to|now).{0,80}|follow us on .{2,60}|click here (?:to|for) .{2,80}|image caption|image source"
    r"|reuters?|copyright (?:©|\(c\)|[12]).{0,80}|©.{0,80}|all rights reserved\.?|media caption|\(end\)|-30-|#{2,}"
    r"|(?:\d{1,4} |no |leave a |post a |view |add a |join the )?(?:comments?|conversation|repl(?:y|ies))"
    r"(?: \(\d{1,4}\))?"
    r"|comentar(?:ios)?|kommentare?|keine kommentare|commentaires?|commenti|\d{1,5} (?:shares?|likes?|views?)"
    r"|(?:estimated )?(?:reading time|read time|tempo de leitura|lesedauer|temps de lecture)\s?:?\s?\d{0,3}.{0,12}"
    r"|\d{1,3}[- ]min(?:ute)?s? read"
    r"|(?:filed under|posted in|tagged|tags|topics|keywords|categories|temas|etiquetas)\s?:.{0,160}"
    r"|page \d{1,3} of \d{1,3}\b.{0,120}|\d{1,2}/\d{1,2}/\d{2,4},? https?://.*"  # a browser's head and foot in print
    r"|(?:last )?updated at \d.{0,20}|https?://\S+|(?:www\.|twitter\.com/)\S+|[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}"
    r"|\d{4}-\d\d-\d\dT\d\d:\d\d\S{0,12}",
    re.IGNORECASE,
)
#: The words of an editor to readers, and of who helped to write.
_APPEALS = late(
    r"\bsign(?:ing)? up (?:here |now |today |to |for )[^.!?]{0,120}\bnewsletter|\bnewsletter\b[^.!?]{0,60}\bsign up\b"
    r"|^(?:like|enjoyed?) (?:this|our) (?:story|article|post|piece)\?"
    r"|^if you (?:enjoyed|liked|like) (?:this|our) (?:story|article|post|piece)\b"
    r"|^if you (?:buy|purchase|click)\b[^.!?]{0,120}\b(?:commission|share of the sale|affiliate)"
    r"|^(?:we|this (?:post|article|site)) (?:may )?(?:earns?|receives?|contains?)\b[^.!?]{0,80}"
    r"\b(?:commission|affiliate)"
    r"|^follow (?:\S+ ){1,8}on (?:facebook|twitter|instagram|x|telegram|youtube|linkedin|google news)\b"
    r"|^follow (?:\S+ ){0,3}full coverage\b|^download (?:the|our) (?:\S+ ){1,4}app\b"
    r"|^(?:have|got) (?:a (?:tip|story|view)|something to say)\b.{0,60}\?"
    r"|\bclick here for more(?: information)?\W*$|\bon the go by clicking here\b"
    r"|^\((?:(?:additional |with )?reporting|writing|editing|compiled|edited|written|reported) by [^()]{3,200}\)$"
    r"|^(?:additional )?(?:reporting|writing|editing) by [^.!?]{3,100}"
    r"(?:[.;] ?(?:editing|writing) by [^.!?]{3,80})?\.?$"
    r"|^[^.!?:\"“”]{3,160}\b(?:contributed|contributing) (?:to (?:this|the) (?:report|story|article|piece|post)\b"
    r"|(?:additional )?(?:reporting|research)\b)[^.!?\"“”]{0,60}\.?$",
    re.IGNORECASE,
)
_AGENCY = r"(?:AP|AFP|Reuters|REUTERS|EPA|EFE|ANSA|PA|Getty(?: Images)?|Shutterstock|Xinhua|Anadolu|dpa|NurPhoto)"
_PICTURE = r"(?:(?:Photo|Image|Picture) credit|(?:File )?[Pp]hoto(?:graph)?|Image|Picture|Illustration|Foto|Credit)s?"
_CREDIT = late(
    rf"[\[(]?(?:{_PICTURE}(?: (?:by|courtesy(?: of)?|source))?\s*[:/©|]\s*.{{1,100}}|{_AGENCY}(?: Photo)?\s*/.{{1,60}}"
    rf"|(?:Photo(?:graph)?|Image|Picture)s? (?:by|courtesy of) [^.!?]{{2,80}}|{_AGENCY}(?: Images| Photo)?)[\])]?$"
)
_CAPTION = late(
    rf"(?:\b{_PICTURE}(?: by| courtesy of)?\s*[:©]\s*[^.!?]{{2,80}}"
    r"|\b(?:Photo(?:graph)?|Image|Picture) by [^.!?]{2,60}"
    rf"|[\[(][^()\[\]]{{0,60}}\b{_AGENCY}(?: Photo| Images)?\s*(?:/|via|Photo|Images)[^()\[\]]{{0,60}}[\])]"
    rf"|\b(?:via Getty Images|/\s*(?:AFP|AP|EPA|Getty Images)))\s*[\])]?$"
)


#: One of these is in each of them.
_CREDITING = ("hoto", "mage", "icture", "llustration", "Foto", "redit", "[", "(", "/", "via Getty")


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
        _LINK.match(line)
        or _FURNITURE.fullmatch(line)
        or _CREDIT.fullmatch(line)
        or _APPEALS.search(line)
    ):
        return True
    may_be_credit = any(sign in line for sign in _CREDITING)
    return may_be_credit and bool(_CAPTION.search(line, max(0, len(line) - _LONGEST)))
