"""Statements drafted from what a text quotes and reports: who speaks, in which words, when, and where that stands.

Quoted words are verbatim; a reported clause is left blank, for the coder's own words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from sahara_cli.drafting.citing import LONGEST_SENTENCE, UNCITED
from sahara_cli.drafting.statement_dates import REACH, Dater, SaidOn, Spoken
from sahara_cli.reading.events.spans import within
from sahara_cli.reading.lexicon.english import (
    OBJECT_PRONOUNS,
    POSSESSIVES,
    RELATIVES,
    SUBJECT_PRONOUNS,
)
from sahara_cli.reading.people.roles import role_of
from sahara_cli.reports.drafts import Proposal
from sahara_cli.texts import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.drafting.citing import Citer
    from sahara_cli.drafting.ids import Ids
    from sahara_cli.drafting.roster import Roster
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.quotations import Quotation
    from sahara_cli.texts import NormalText

_LONGEST = 20_000
_LONGEST_NAME = 200
_ID_WORDS = 4
_SAID = frozenset(("quotation", "reported"))
#: Words that name nobody by themselves, and no speaker to keep.
_PRONOUNS = (
    frozenset(SUBJECT_PRONOUNS) | frozenset(OBJECT_PRONOUNS) | frozenset(POSSESSIVES) | RELATIVES
)
#: Where a speaker was, which is no part of who: "a doctor on the scene", "a spokesman at its headquarters in Lima".
_WHERE = re.compile(
    r" (?:(?:in|on|at|near) (?:the|this|that)"
    r" (?:area|region|scene|ground|spot|field|front|town|city|village|capital|country|province)"
    r"|at (?:its|his|her|their))\b.*"
)
_PARAPHRASE = "write what was said, in your own words"


class StatementDrafter:
    """Drafts the statements of one article; `raw` is its text as given, `laid` its normal text, a paragraph a line."""

    def __init__(
        self,
        raw: str,
        laid: str,
        text: NormalText,
        citer: Citer,
        roster: Roster,
        ids: Ids,
        dater: Dater,
    ) -> None:
        self._raw, self._laid, self._text = raw, laid, text
        self._citer, self._roster, self._ids, self._dater = citer, roster, ids, dater

    def draft(self, found: Sequence[Quotation], moments: Sequence[Moment]) -> Iterator[Proposal]:
        """Yield the statements, in order; titles of works and words held at arm's length are none."""
        quoted = sorted(self._text.from_raw(*part) for one in found for part in one.parts)
        told = [moment for moment in moments if not within(moment.start, quoted)]
        starts = [moment.start for moment in told]
        for quotation in found:
            if quotation.kind not in _SAID:
                continue
            spoken = self._spoken(quotation)
            start, end = self._stretch(spoken)
            near = told[bisect_left(starts, start) : bisect_left(starts, end)]
            spoken = spoken._replace(speaker=self._speaker(spoken, start, end))
            if quotation.kind == "reported" and not (spoken.speaker or speaker_text(quotation)):
                continue  # "It said so": nobody is told, and no word is quoted
            yield self._statement(spoken, self._dater.date(spoken, (start, end), near))

    def _stretch(self, spoken: Spoken) -> tuple[int, int]:
        """Give the sentences that words and their source lie in, as far as either may reach."""
        first, last = self._citer.sentences(spoken.start, spoken.end)
        start, end = self._text.sentences[first][0], self._text.sentences[last][1]
        return (
            max(start, spoken.start - LONGEST_SENTENCE),
            min(end, spoken.end + LONGEST_SENTENCE),
        )

    def _spoken(self, found: Quotation) -> Spoken:
        parts = tuple(self._text.from_raw(*part) for part in found.parts)
        mention = self._text.from_raw(*found.mention) if found.mention else None
        start, end = parts[0][0], parts[-1][1]
        near = (
            mention
            and abs(mention[0] - end) < REACH * 10
            and self._same_paragraph(mention[0], start)
        )
        if mention and near:
            start, end = min(start, mention[0]), max(end, mention[1])
        return Spoken(found, parts, mention, start, end)

    def _same_paragraph(self, one: int, other: int) -> bool:
        return self._text.place(one)[0] == self._text.place(other)[0]

    def _speaker(self, spoken: Spoken, start: int, end: int) -> str | None:
        found = spoken.found
        if not found.speaker:
            return None
        return self._roster.speaker(found.speaker, found.phrase or "", self._laid[start:end])

    def _statement(self, spoken: Spoken, date: SaidOn) -> Proposal:
        found, speaker = spoken.found, spoken.speaker
        unnamed = None if speaker else speaker_text(found)
        words = [self._words(part) for part in found.parts]
        cite = self._citer.cite(spoken.start, spoken.end)
        whole = self._citer.around(spoken.start, spoken.end)
        text, doubts = self._text_of(spoken, words)
        unsure = [*_doubts(found, speaker, unnamed), *date.unsure, *doubts]
        if not cite:
            unsure.append(UNCITED)
        mentioned = self._mentioned(spoken)
        self._roster.use(speaker, *mentioned)
        first = " ".join(words[0].split()[:_ID_WORDS])
        who = self._roster.name(speaker) if speaker else unnamed or ""
        fields: dict[str, object] = {
            "id": self._ids.new(f"{who} {first}", "statement"),
            "date": date.edtf,
            "date_text": date.words,
            "date_basis": date.basis,
            "speaker": speaker,
            **self._given_there(spoken, unnamed),
            "directness": found.directness,
            "text": text,
            "cue": found.cue,
            "mentioned": mentioned,
            "cites": [cite] if cite else [],
            "origin": "drafted",
        }
        return Proposal("statement", fields, whole, tuple(unsure), found.rule, date.anchor)

    def _given_there(self, spoken: Spoken, unnamed: str | None) -> dict[str, object]:
        """Give the phrase of a speaker whom nobody names, or the role that a named one is given there."""
        if unnamed:
            return {"speaker_text": unnamed}
        if not (spoken.speaker and spoken.mention and spoken.found.speaker):
            return {}
        role = role_of(self._laid, spoken.mention, spoken.found.speaker)
        return {"role": role} if role else {}

    def _text_of(self, spoken: Spoken, words: Sequence[str]) -> tuple[str | None, list[str]]:
        """Give the words as a statement holds them, and what is left to do about them."""
        if spoken.found.directness == "indirect":
            return None, [_PARAPHRASE]
        direct = spoken.found.directness == "direct"
        text = " [...] ".join(words) if direct else " ... ".join(f'"{one}"' for one in words)
        doubts = [] if direct else ["write what was said around the quoted words, in your own"]
        held = self._text.text[max(0, spoken.start - 1) : spoken.end + 1]
        if len(text) <= _LONGEST and (not direct or quoted(held, text)):
            return text, doubts
        return None, [*doubts, "the words could not be taken over; copy them by hand"]

    def _mentioned(self, spoken: Spoken) -> list[str]:
        mentions = (
            one.actor for part in spoken.parts for one in self._roster.mentions(self._laid, *part)
        )
        return [one for one in dict.fromkeys(mentions) if one and one != spoken.speaker]

    def _words(self, part: tuple[int, int]) -> str:
        return " ".join(self._raw[part[0] : part[1]].split()).removesuffix(",").strip()


def speaker_text(found: Quotation) -> str | None:
    """Give the words for a speaker whom nobody names: "the city's fire chief"; none for a mere pronoun."""
    for words in (found.speaker, found.phrase):
        kept = _WHERE.sub("", " ".join((words or "").split()).strip(" ,;:-\"'"))
        if kept and kept.lower() not in _PRONOUNS and len(kept) <= _LONGEST_NAME:
            return kept
    return None


def _doubts(found: Quotation, speaker: str | None, unnamed: str | None) -> list[str]:
    doubts = [found.unsure] if found.unsure else []
    if speaker or unnamed:
        return doubts
    told = f"“{found.phrase}” names nobody surely" if found.phrase else "nobody is named"
    return [f"who speaks: {told}; write the speaker", *doubts]
