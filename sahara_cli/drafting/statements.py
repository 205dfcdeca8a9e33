"""Statements drafted from quotations: verbatim words, a speaker where the text tells one, a date where it gives one."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.drafting.citing import LONGEST_SENTENCE
from sahara_cli.drafting.deeds import deeds
from sahara_cli.drafting.events import basis_of
from sahara_cli.reports.drafts import Proposal
from sahara_cli.texts import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.drafting.citing import Citer
    from sahara_cli.drafting.events import Happening
    from sahara_cli.drafting.ids import Ids
    from sahara_cli.drafting.moments import Moment
    from sahara_cli.drafting.quotations import Quotation
    from sahara_cli.drafting.roster import Roster
    from sahara_cli.texts import NormalText

#: How far from the verb of speech a date may stand and still be the speech's.
_REACH = 60
_LONGEST = 20_000
_ELSEWHERE = re.compile(
    r"[;]|, (?:which|where|who|when|while|and|but)\b|\b(?:that|after|before|about|over)\b"
)
_OCCASION = re.compile(r"\b(?:during|on|at|in|after) (?:his|her|their|its|the|that|this) ")
_ID_WORDS = 4
#: How many of the last events "his visit" may be.
_REMEMBERED = 100


class _Date(NamedTuple):
    edtf: str | None
    words: str | None = None
    basis: str | None = None
    anchor: str = ""
    unsure: tuple[str, ...] = ()


class _Spoken(NamedTuple):
    """A quotation in the normal text: its parts, the phrase that names its source, all of it."""

    found: Quotation
    parts: tuple[tuple[int, int], ...]
    mention: tuple[int, int] | None
    start: int
    end: int


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
        published: str,
    ) -> None:
        self._raw, self._laid, self._text = raw, laid, text
        self._citer, self._roster, self._ids, self._published = citer, roster, ids, published
        self._last: tuple[str | None, _Date] = (None, _Date(None))

    def draft(
        self, found: Sequence[Quotation], moments: Sequence[Moment], happenings: Sequence[Happening]
    ) -> Iterator[Proposal]:
        """Yield the statements, in order; titles of works and words held at arm's length are none."""
        starts = [moment.start for moment in moments]
        for quotation in found:
            if quotation.kind != "quotation":
                continue
            spoken = self._spoken(quotation)
            start, end = self._stretch(spoken)
            near = moments[bisect_left(starts, start) : bisect_left(starts, end)]
            speaker = self._speaker(spoken, start, end)
            date = self._date(spoken, (start, end), near, speaker, happenings)
            self._last = (speaker, date)
            yield self._statement(spoken, speaker, date)

    def _stretch(self, spoken: _Spoken) -> tuple[int, int]:
        """Give the sentences that words and their source lie in, as far as either may reach."""
        first, last = self._citer.sentences(spoken.start, spoken.end)
        start, end = self._text.sentences[first][0], self._text.sentences[last][1]
        return (
            max(start, spoken.start - LONGEST_SENTENCE),
            min(end, spoken.end + LONGEST_SENTENCE),
        )

    def _spoken(self, found: Quotation) -> _Spoken:
        parts = tuple(self._text.from_raw(*part) for part in found.parts)
        mention = self._text.from_raw(*found.mention) if found.mention else None
        start, end = parts[0][0], parts[-1][1]
        near = (
            mention
            and abs(mention[0] - end) < _REACH * 10
            and self._same_paragraph(mention[0], start)
        )
        if mention and near:
            start, end = min(start, mention[0]), max(end, mention[1])
        return _Spoken(found, parts, mention, start, end)

    def _same_paragraph(self, one: int, other: int) -> bool:
        return self._text.place(one)[0] == self._text.place(other)[0]

    def _speaker(self, spoken: _Spoken, start: int, end: int) -> str | None:
        found = spoken.found
        if not found.speaker:
            return None
        return self._roster.speaker(found.speaker, found.phrase or "", self._laid[start:end])

    def _date(
        self,
        spoken: _Spoken,
        stretch: tuple[int, int],
        near: Sequence[Moment],
        speaker: str | None,
        happenings: Sequence[Happening],
    ) -> _Date:
        """Find when the words were said: beside the verb of speech, on the occasion it names, or as those before."""
        if speaker is None:
            return _Date(None, unsure=("no date while nobody speaks",))
        if spoken.mention and spoken.start <= spoken.mention[0] < spoken.end:
            for moment in near:
                if self._beside(spoken, moment):
                    return _Date(
                        moment.edtf,
                        moment.words,
                        basis_of(moment, self._published),
                        moment.anchor,
                        moment.unsure,
                    )
            if dated := self._occasion(spoken, stretch, speaker, happenings):
                return dated
        elif self._last[0] == speaker and self._last[1].edtf:
            before = self._last[1]
            basis = f"These words go on from those said before. {before.basis}"
            return before._replace(basis=basis, unsure=("dated as the words before it",))
        return _Date(None, unsure=("the article gives no date for these words; write one",))

    def _beside(self, spoken: _Spoken, moment: Moment) -> bool:
        if any(a <= moment.start < b for a, b in spoken.parts) or not spoken.mention:
            return False
        start, end = spoken.mention
        between = (end, moment.start) if moment.start >= end else (moment.end, start)
        if between[1] - between[0] > _REACH or any(
            between[0] <= a < between[1] for a, _ in spoken.parts
        ):
            return False
        words = self._laid[between[0] : between[1]]
        return (
            "\n" not in words and not _ELSEWHERE.search(words) and not deeds(self._laid, *between)
        )

    def _occasion(
        self,
        spoken: _Spoken,
        stretch: tuple[int, int],
        speaker: str | None,
        happenings: Sequence[Happening],
    ) -> _Date | None:
        """Date words by "during his visit to Algeria", where such a visit was told before."""
        start, end = stretch
        for lead in _OCCASION.finditer(self._laid, start, end):
            if any(a <= lead.start() < b for a, b in spoken.parts):
                continue
            named = [
                deed
                for deed in deeds(self._laid, lead.end(), min(lead.end() + 30, end))
                if not deed.is_verb
            ][:1]
            for deed in named:
                about = self._roster.mentions(self._laid, deed.end, min(deed.end + 30, end))
                places = {one for m in about for one in (m.actor, m.place) if one}
                close = about[0].end if about else deed.end
                for told in reversed(happenings[-_REMEMBERED:]):
                    if told.at < start and _fits(told, (deed.kind, deed.mode), speaker, places):
                        words = self._laid[lead.start() : close]
                        basis = (
                            f'The occasion is the one dated before by "{told.words}": {told.date}.'
                        )
                        return _Date(
                            told.date,
                            words,
                            basis,
                            f"told before as {told.words}",
                            ("the occasion is taken for the last of its sort told before",),
                        )
        return None

    def _statement(self, spoken: _Spoken, speaker: str | None, date: _Date) -> Proposal:
        found = spoken.found
        words = [self._words(part) for part in found.parts]
        cite = self._citer.cite(spoken.start, spoken.end)
        whole = self._citer.around(spoken.start, spoken.end)
        held = self._text.text[max(0, spoken.start - 1) : spoken.end + 1]
        unsure = [*([found.unsure] if found.unsure else ()), *date.unsure]
        if speaker is None:
            told = f"“{found.phrase}” names nobody surely" if found.phrase else "nobody is named"
            unsure.insert(0, f"who speaks: {told}; write the speaker")
        text: str | None = (
            " [...] ".join(words)
            if found.directness == "direct"
            else " ... ".join(f'"{one}"' for one in words)
        )
        if found.directness == "mixed":
            unsure.append("write what was said around the quoted words, in your own")
        if text and (
            len(text) > _LONGEST or (found.directness == "direct" and not quoted(held, text))
        ):
            text = None
            unsure.append("the words could not be taken over; copy them by hand")
        if not cite:
            unsure.append("no span is long enough and at one place: cite it by hand")
        mentioned = [
            m.actor
            for part in spoken.parts
            for m in self._roster.mentions(self._laid, *part)
            if m.actor
        ]
        mentioned = [one for one in dict.fromkeys(mentioned) if one != speaker]
        self._roster.use(speaker, *mentioned)
        first = " ".join(words[0].split()[:_ID_WORDS])
        who = self._roster.name(speaker) if speaker else ""
        fields: dict[str, object] = {
            "id": self._ids.new(f"{who} {first}", "statement"),
            "date": date.edtf,
            "date_text": date.words,
            "date_basis": date.basis,
            "speaker": speaker,
            "directness": found.directness,
            "text": text,
            "cue": found.cue,
            "mentioned": mentioned,
            "cites": [cite] if cite else [],
            "origin": "drafted",
        }
        return Proposal("statement", fields, whole, tuple(unsure), found.rule, date.anchor)

    def _words(self, part: tuple[int, int]) -> str:
        return " ".join(self._raw[part[0] : part[1]].split()).removesuffix(",").strip()


def _fits(
    told: Happening, deed: tuple[str, str | None], speaker: str | None, places: set[str]
) -> bool:
    if (told.kind, told.mode) != deed or (places and not places & told.hosts):
        return False
    return speaker is None or speaker in told.actors or not told.actors
