"""The ends of the sentences in an English paragraph.

A full stop ends a sentence unless the word before it is known to carry its own; where both may be so,
the next word decides. Time is linear in the paragraph's length: each decision looks at a few words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late

if TYPE_CHECKING:
    import re

#: Begins with the mark, before what stands before it: other letters are passed over at once.
_STOP = late(r"""[.!?](?<![.!?].)[.!?]*+["')\]]*+(?: ["'](?!\S))?(?!\S)""")
_OPENING = "\"'(["
#: The credit of a post that a text embeds, which is a sentence's end: "(@anasol) May 3, 2016 The council".
_POSTED = late(
    r"\(@\w{1,30}\) (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?),? \d{4}(?= \S)"
)
#: A stop whose space a page has lost, before a word with a capital: "this week.The dam"; no title's, no site's name.
_LOST_SPACE = late(
    r""" (?!(?:Prof|Capt|Insp|Supt|Cmdr|Sept?|Univ|Assn|Messrs)\.)[A-Za-z][a-z]{2,}+[.!?]["')]?"""
    r"""(?=["'(]?(?!(?:Com|Net|Org|Js)\b)[A-Z][a-z]*+,? )"""
)
#: How long an abbreviation is that has no full stop within.
_LONGEST = 6

#: Abbreviations whose full stop never ends a sentence.
_TITLE = late(
    "Mr|Mrs|Ms|Messrs|Mme|Dr|Prof|Gen|Lt|Col|Capt|Cpl|Sgt|Maj|Cmdr|Adm|Sens?|Reps?|Gov|Rev|Hon|Fr"
    "|Pres|Amb|Insp|Supt|Mt|Ft|vs?|cf|e[.]g|i[.]e|viz|ca?|approx"
)
#: Abbreviations whose full stop does not end a sentence before a number.
_NUMBERED = late("Nos?|pp?|[Ff]igs?|[Vv]ols?|[Cc]h|[Aa]rt|Eq|[Ss]ect?|[Pp]aras?")
#: Abbreviations, initials and acronyms whose full stop ends a sentence where a starter follows.
_SHORTENED = late(
    r"Inc|Ltd|Cos?|Corp|Bros|Jr|Sr|Esq|Ph[.]D|etc|al|St|Ave|Blvd|Rd|Dept|Univ|Assn"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun"
    r"|(?:[^\W\d_][.])*[^\W\d_]"
)
#: Words that, with a capital, begin a sentence far more often than they go on with a name.
_STARTER = late(
    "A|After|All|Although|An|And|Another|As|At|Because|Before|Both|But|By|Despite|During|Each|For"
    "|From|Given|Here?|Her|His|How|However|I|If|In|Its?|Last|Many|Meanwhile|More|Most|My|Next|Nor"
    "|Now|Of|On|Once|One|Only|Or|Other|Our|She|Since|So|Some|Still|Such|That|The|Their|Then|There"
    "|These|They|This|Those|Though|Through|Thus|To|Two|Under|Until|We|What|When|Where|Whether"
    "|Which|While|Who|Why|With|Yet|You"
)
#: The name and the verb that credit a question or a cry before them: they belong to its sentence.
_CREDIT = late(r"(?:[A-Z][\w.'-]{0,30}+ ){1,5}(?:said|says|asked|asks|added|told|replied|cried)\b")


def sentence_spans(paragraph: str) -> list[tuple[int, int]]:
    """Split a paragraph into sentences, closing quotation marks included and outer spaces left out.

    The paragraph is in normal form: ASCII marks, single spaces.
    """
    ends = [0]
    for stop in _STOP.finditer(paragraph):
        if _ends(paragraph, ends[-1], stop):
            ends.append(stop.end())
    others = _run_on(paragraph)
    if "(@" in paragraph:
        others += (post.end() for post in _POSTED.finditer(paragraph))
    if others:
        ends = sorted({*ends, *others})
    spans = zip(ends, [*ends[1:], len(paragraph)], strict=True)
    trimmed = (_trim(paragraph, start, end) for start, end in spans)
    return [(start, end) for start, end in trimmed if start < end]


def _run_on(paragraph: str) -> list[int]:
    """List the ends of sentences whose space was lost: before a mark that opens a quotation, behind one that closes."""
    ends: list[int] = []
    counted = marks = 0
    for stop in _LOST_SPACE.finditer(paragraph):
        marks += paragraph.count('"', counted, stop.end())
        counted = stop.end()
        opens = stop[0].endswith('"') and marks % 2
        ends.append(stop.end() - 1 if opens else stop.end())
    return ends


def _trim(paragraph: str, start: int, end: int) -> tuple[int, int]:
    stretch = paragraph[start:end]
    return start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())


def _ends(paragraph: str, start: int, stop: re.Match[str]) -> bool:
    following = paragraph[stop.end() : stop.end() + 200].lstrip()
    if not following:
        return True
    word = following.lstrip(_OPENING)
    if not word or word[0].islower() or word[0] in ".,;:-":
        return False
    closed = '"' in stop[0] or "'" in stop[0]
    if "!" in stop[0] or "?" in stop[0]:
        opens = paragraph[start : start + 2].lstrip()[:1] in ('"', "'")
        return not (closed and opens and _CREDIT.match(following))
    if closed or stop[0].startswith(".."):
        return True
    before = paragraph[max(start, stop.start() - 40) : stop.start()]
    return not _shortened(before.strip(), following)


def _shortened(before: str, following: str) -> bool:
    """Tell whether a full stop belongs to the word before it, and ends no sentence."""
    word = before.rpartition(" ")[2].lstrip(_OPENING)
    if len(word) > _LONGEST and "." not in word and not word.isdigit():
        return False
    if _TITLE.fullmatch(word) or before.isdigit():
        return True
    if _NUMBERED.fullmatch(word):
        return following[0].isdigit()
    if not _SHORTENED.fullmatch(word):
        return False
    if following[0] in _OPENING:
        return len(word) == 1
    return not _STARTER.fullmatch(following.partition(" ")[0].rstrip(",:"))
