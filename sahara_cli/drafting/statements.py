"""Draft statements from a text's quotations and reports: speaker, words, date and citation.

Quoted words are verbatim; a reported clause is left blank, for the coder's own words.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from sahara_cli.drafting.citing import LONGEST_SENTENCE, UNCITED
from sahara_cli.drafting.hearsay import Hearsay, hearsay
from sahara_cli.drafting.statement_dates import REACH, Dater, SaidOn, Spoken
from sahara_cli.patterns import late
from sahara_cli.reading.events.news import is_correction
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
#: Words that name nobody by themselves, so they are no speaker.
_PRONOUNS = (
    frozenset(SUBJECT_PRONOUNS) | frozenset(OBJECT_PRONOUNS) | frozenset(POSSESSIVES) | RELATIVES
)
#: The place of a speaker, which is no part of the name: "a doctor on the scene", "a spokesman at its headquarters".
_WHERE = late(
    r" (?:(?:in|on|at|near) (?:the|this|that)"
    r" (?:area|region|scene|ground|spot|field|front|town|city|village|capital|country|province)"
    r"|at (?:its|his|her|their))\b.*"
)
#: What takes back the words that follow: 'denied that "the army fired first"', 'rejected claims that she "stole" it'.
_DENIED = late(
    r"\b(?:den(?:y|ies|ied|ying)\b|(?:reject|dismiss|disput|refut)\w* (?:the |any |all )?(?:[\w'-]+ )?"
    r"(?:claims?|allegations?|suggestions?|reports?|accusations?|charges?|that)\b)(?!.*\bas\b)"
)
_DENIAL = "the marked words are what the speaker denies; write what was said, in your own words"
_UNNAMED_TELLER = late(r"(?:[Tt]he|[Aa]n?) ([a-z][\w'-]*(?: [\w'-]+){0,4})")
_PARAPHRASE = "write what was said, in your own words"


class StatementDrafter:
    """Drafts the statements of an article; `raw` is its text, `laid` its normal text, a paragraph a line."""

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

    def draft(
        self, quotations: Sequence[Quotation], moments: Sequence[Moment]
    ) -> Iterator[Proposal]:
        """Yield the statements in order, without titles of works and scare quotes."""
        quoted = sorted(
            self._text.from_raw(*part) for quotation in quotations for part in quotation.parts
        )
        outside = [moment for moment in moments if not within(moment.start, quoted)]
        starts = [moment.start for moment in outside]
        for quotation in quotations:
            if quotation.kind not in _SAID:
                continue
            spoken = self._spoken(quotation)
            start, end = self._stretch(spoken)
            near = outside[bisect_left(starts, start) : bisect_left(starts, end)]
            spoken = spoken._replace(speaker=self._speaker(spoken, start, end))
            if is_correction(self._text.text, start, end):
                continue
            if quotation.kind == "reported" and not (spoken.speaker or speaker_text(quotation)):
                continue  # "It said so": nobody is named, and no word is quoted
            date = self._dater.date(spoken, (start, end), near)
            teller = hearsay(self._laid, spoken, (start, end))
            yield self._at_second_hand(self._statement(spoken, date), spoken, teller)

    def _at_second_hand(
        self, statement: Proposal, spoken: Spoken, teller: Hearsay | None
    ) -> Proposal:
        """Add to a statement who passes it on, if its text tells that."""
        if not teller:
            return statement
        words = self._laid[teller.start : teller.end]
        named = [
            mention.actor
            for mention in self._roster.mentions(self._laid, teller.start, teller.end)
            if mention.actor and mention.end == teller.end
        ]
        if spoken.speaker and spoken.speaker in named:
            return statement
        note, fields = f'at second hand, as "{words}" tells it', dict(statement.fields)
        if not named and (phrase := _UNNAMED_TELLER.fullmatch(words)):
            # A phrase is a blank: without its teller a statement would be at first hand.
            named = [self._roster.phrase(phrase[1], statement.sentence)]
        if named:
            self._roster.use(named[0])
            fields["reported_by"] = named[0]
        else:
            note += ": write who passes it on"
        return statement._replace(fields=fields, unsure=(*statement.unsure, note))

    def _stretch(self, spoken: Spoken) -> tuple[int, int]:
        """Give the span of the sentences of words and their source, within the longest sentence around them."""
        first, last = self._citer.sentences(spoken.start, spoken.end)
        start, end = self._text.sentences[first][0], self._text.sentences[last][1]
        return (
            max(start, spoken.start - LONGEST_SENTENCE),
            min(end, spoken.end + LONGEST_SENTENCE),
        )

    def _spoken(self, quotation: Quotation) -> Spoken:
        parts = tuple(self._text.from_raw(*part) for part in quotation.parts)
        mention = self._text.from_raw(*quotation.mention) if quotation.mention else None
        start, end = parts[0][0], parts[-1][1]
        near = (
            mention
            and abs(mention[0] - end) < REACH * 10
            and self._same_paragraph(mention[0], start)
        )
        if mention and near:
            start, end = min(start, mention[0]), max(end, mention[1])
        return Spoken(quotation, parts, mention, start, end)

    def _same_paragraph(self, number: int, other: int) -> bool:
        return self._text.place(number)[0] == self._text.place(other)[0]

    def _speaker(self, spoken: Spoken, start: int, end: int) -> str | None:
        quotation = spoken.quotation
        if not quotation.speaker:
            return None
        phrase = quotation.phrase or ""
        if phrase in _PRONOUNS:  # "who" is not the WHO
            phrase = ""
        return self._roster.speaker(quotation.speaker, phrase, self._laid[start:end])

    def _statement(self, spoken: Spoken, date: SaidOn) -> Proposal:
        quotation, speaker = spoken.quotation, spoken.speaker
        unnamed = None if speaker else speaker_text(quotation)
        words = [self._words(part) for part in quotation.parts]
        cite = self._citer.cite(spoken.start, spoken.end)
        sentences = self._citer.around(spoken.start, spoken.end)
        text, doubts = self._text_of(spoken, words)
        short = self._roster.doubts_of(speaker)
        unsure = [*_doubts(quotation, speaker, unnamed), *short, *date.unsure, *doubts]
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
            **self._words_for_speaker(spoken, unnamed),
            "directness": quotation.directness,
            "text": text,
            "cue": quotation.cue,
            "mentioned": mentioned,
            "cites": [cite] if cite else [],
            "origin": "drafted",
        }
        return Proposal("statement", fields, sentences, tuple(unsure), quotation.rule, date.anchor)

    def _words_for_speaker(self, spoken: Spoken, unnamed: str | None) -> dict[str, object]:
        """Give the phrase of a speaker without a name, or the role of a named speaker in this place."""
        if unnamed:
            return {"speaker_text": unnamed}
        if not (spoken.speaker and spoken.mention and spoken.quotation.speaker):
            return {}
        role = role_of(self._laid, spoken.mention, spoken.quotation.speaker)
        return {"role": role} if role else {}

    def _text_of(self, spoken: Spoken, words: Sequence[str]) -> tuple[str | None, list[str]]:
        """Give a statement's words, and the notes on work left to do."""
        if spoken.quotation.directness == "indirect":
            return None, [_PARAPHRASE]
        if _DENIED.search(self._text.text, spoken.start, spoken.parts[0][0]):
            return None, [_DENIAL]
        direct = spoken.quotation.directness == "direct"
        text = " [...] ".join(words) if direct else " ... ".join(f'"{word}"' for word in words)
        doubts = [] if direct else ["write what was said around the quoted words, in your own"]
        around = self._text.text[max(0, spoken.start - 1) : spoken.end + 1]
        if len(text) <= _LONGEST and (not direct or quoted(around, text)):
            return text, doubts
        return None, [*doubts, "the words could not be taken over; copy them by hand"]

    def _mentioned(self, spoken: Spoken) -> list[str]:
        mentions = (
            mention.actor
            for part in spoken.parts
            for mention in self._roster.mentions(self._laid, *part)
        )
        return [
            fromkey for fromkey in dict.fromkeys(mentions) if fromkey and fromkey != spoken.speaker
        ]

    def _words(self, part: tuple[int, int]) -> str:
        return " ".join(self._raw[part[0] : part[1]].split()).removesuffix(",").strip()


def speaker_text(quotation: Quotation) -> str | None:
    """Give the words for a speaker without a name: "the city's fire chief"; None for a mere pronoun."""
    for words in (quotation.speaker, quotation.phrase):
        kept = _WHERE.sub("", " ".join((words or "").split()).strip(" ,;:-\"'"))
        if len(kept) > 1 and kept.lower() not in _PRONOUNS and len(kept) <= _LONGEST_NAME:
            return kept  # a single letter is the mark of an item: "e) That the rules hold"
    return None


def _doubts(quotation: Quotation, speaker: str | None, unnamed: str | None) -> list[str]:
    doubts = [quotation.unsure] if quotation.unsure else []
    if speaker or unnamed:
        return doubts
    reason = f"“{quotation.phrase}” names nobody surely" if quotation.phrase else "nobody is named"
    return [f"who speaks: {reason}; write the speaker", *doubts]
