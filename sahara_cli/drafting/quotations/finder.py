"""All quotations of a text, in order: each by its own sentence first, then by what its neighbours say."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.drafting.quotations import kinds
from sahara_cli.drafting.quotations.cast import cast
from sahara_cli.drafting.quotations.marks import paragraphs
from sahara_cli.drafting.quotations.model import Quotation
from sahara_cli.drafting.quotations.phrases import phrase_left, phrase_right
from sahara_cli.drafting.quotations.pronouns import Seen, likeliest
from sahara_cli.drafting.quotations.clauses import sentence_subject
from sahara_cli.drafting.quotations.rules import Attribution, attribute, continues, reported
from sahara_cli.drafting.quotations.sources import Source, source
from sahara_cli.drafting.quotations.transcripts import Turn, turns
from sahara_cli.drafting.quotations.tokens import Sentence, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.drafting.quotations.marks import Stretch
    from sahara_cli.drafting.quotations.phrases import Span

_BACK = 40  # names that a pronoun looks back over
_PARAGRAPHS_BACK = 3


class _Quoted(NamedTuple):
    sentence: Sentence
    index: int
    stretch: Stretch
    found: Attribution | None


class _Heard(NamedTuple):
    source: Source
    at: int
    paragraph: int


class _Said(NamedTuple):
    source: Source | None
    cue: str | None
    rule: str
    unsure: str | None


_NOBODY = _Said(None, None, "none", "no source was found")


def find(text: str, known: Sequence[str] = ()) -> list[Quotation]:
    """Find the quotations of a text; `known` names are taken for the fullest form of what they fit.

    Deterministic, and linear in the length of the text. Offsets are into the text as given.
    """
    return _Reader(text, known).read()


class _Reader:
    def __init__(self, text: str, known: Sequence[str]) -> None:
        self.text = text
        self.paragraphs = list(paragraphs(text))
        self.cast = cast(text, [(p.start, p.end) for p in self.paragraphs], known)
        self.quoted_starts = [s.start for p in self.paragraphs for s in p.stretches]
        self.quoted_ends = [s.end for p in self.paragraphs for s in p.stretches]
        self.turns = turns(text, self.paragraphs)
        self.heard: list[_Heard] = []
        self._sentences: dict[int, list[Sentence]] = {}

    def read(self) -> list[Quotation]:
        found: list[Quotation] = []
        for number, paragraph in enumerate(self.paragraphs):
            nexts = self.paragraphs[number + 1 : number + 2]
            if number in self.turns:
                found.extend(self._turn(number, self.turns[number]))
            elif paragraph.stretches:
                found.extend(self._paragraph(number))
            elif any(after.stretches for after in nexts):
                for sentence in self.sentences(number):
                    self._listen(number, sentence)
        return found

    def _turn(self, number: int, turn: Turn) -> list[Quotation]:
        paragraph = self.paragraphs[number]
        who = self._labelled(turn)
        self.heard.append(_Heard(who, turn.end, number))
        said = _Said(who, None, "transcript", None)
        if paragraph.stretches and paragraph.stretches[0].start <= turn.start:
            parts = [(s.start, s.end) for s in paragraph.stretches]
        else:
            parts = [(turn.words, paragraph.end)]
        return [self._made(part, said, "direct", "quotation") for part in parts]

    def _labelled(self, turn: Turn) -> Source:
        label = self.text[turn.start : turn.end]
        person = self.cast.called(label)
        name = person.name if person else label.title() if label.isupper() else label
        return Source(
            turn.start, turn.end, name, person, person.sex if person else "", pronoun=False
        )

    def sentences(self, number: int) -> list[Sentence]:
        if number not in self._sentences:
            self._sentences[number] = _joined(sentences(self.text, self.paragraphs[number]))
        return self._sentences[number]

    def _paragraph(self, number: int) -> list[Quotation]:
        quoted = []
        for sentence in self.sentences(number):
            spots = [i for i, token in enumerate(sentence.tokens) if token.stretch is not None]
            quoted.append((sentence, [
                _Quoted(sentence, i, sentence.tokens[i].stretch, attribute(sentence.tokens, i)) for i in spots
            ]))  # fmt: skip
        found: list[Quotation] = []
        for place, (sentence, items) in enumerate(quoted):
            if not items:
                self._listen(number, sentence)
            for item in items:
                said = self._said(
                    number, item, [one for _, later in quoted[place:] for one in later]
                )
                if said.source:
                    self.heard.append(_Heard(said.source, item.stretch.end, number))
                found.append(self._quotation(item, said))
        return found

    def _said(self, number: int, item: _Quoted, later: list[_Quoted]) -> _Said:
        if item.found:
            return self._as_found(number, item.sentence, item.found)
        if kinds.stands_alone(item.sentence.tokens, item.index):
            return self._alone(number, item, later)
        return self._fragment(number, item)

    def _as_found(self, number: int, sentence: Sentence, found: Attribution) -> _Said:
        cue = sentence.tokens[found.cue].text if found.cue is not None else None
        who = self._source(number, sentence, found.span)
        return _Said(who, cue, found.rule, _doubt(who))

    def _source(self, number: int, sentence: Sentence, span: Span) -> Source:
        who = source(self.text, sentence.tokens, span, self.cast)
        if not who.pronoun:
            return who
        if who.sex == "r":
            return self._relative(sentence, span, who)
        if who.sex == "i":
            return who
        guess = likeliest(who.sex, self._seen(number, who.start), self._speakers(number, who.start))
        if guess is None:
            return who
        return who._replace(name=guess.name, person=guess.person)

    def _relative(self, sentence: Sentence, span: Span, who: Source) -> Source:
        end = span[0]
        while end and not sentence.tokens[end - 1].is_word:
            end -= 1
        before = phrase_left(sentence.tokens, end)
        if before is None:
            return who
        meant = source(self.text, sentence.tokens, before, self.cast)
        return who._replace(name=meant.name, person=meant.person, sex=meant.sex)

    def _seen(self, number: int, at: int) -> list[Seen]:
        starts = [
            s.start
            for n in range(max(0, number - _PARAGRAPHS_BACK), number + 1)
            for s in self.sentences(n)
        ]
        here = bisect_right(starts, at)
        seen = []
        for mention in self.cast.before(at, _BACK):
            place = bisect_right(starts, mention.start)
            if place:
                lead = self.text[starts[place - 1] : mention.start].split()
                seen.append(
                    Seen(
                        mention,
                        here - place,
                        len(lead) <= 4,
                        bool(lead) and lead[-1].lower() in kinds.PREPOSITIONS,
                        self._is_quoted(mention.start),
                    )
                )
        return seen

    def _is_quoted(self, at: int) -> bool:
        place = bisect_right(self.quoted_starts, at)
        return place > 0 and at < self.quoted_ends[place - 1]

    def _speakers(self, number: int, at: int) -> list[tuple[Source, int]]:
        starts = [
            s.start
            for n in range(max(0, number - _PARAGRAPHS_BACK), number + 1)
            for s in self.sentences(n)
        ]
        here = bisect_right(starts, at)
        return [
            (heard.source, here - bisect_right(starts, heard.at))
            for heard in reversed(self.heard[-6:])
            if heard.paragraph >= number - _PARAGRAPHS_BACK
        ]

    def _listen(self, number: int, sentence: Sentence) -> None:
        found = reported(sentence.tokens)
        if found:
            who = self._source(number, sentence, found.span)
            if who:
                self.heard.append(_Heard(who, sentence.tokens[found.cue or 0].end, number))

    def _alone(self, number: int, item: _Quoted, later: list[_Quoted]) -> _Said:
        last = self.heard[-1] if self.heard else None
        if last and last.paragraph == number:
            return _Said(last.source, None, "speaker goes on", None)
        if (
            last
            and number
            and item.stretch.start <= self.paragraphs[number].start + 2
            and self._left_open(number - 1)
        ):
            return _Said(last.source, None, "paragraph goes on", None)
        for one in later:
            if one.found and one.found.rule in ("subject and verb after", "verb and subject after"):
                said = self._as_found(number, one.sentence, one.found)
                return said._replace(rule="speaker named next")
        if who := self._credited(number):
            return _Said(who, None, "credit after a dash", None)
        if number and self.text[
            self.paragraphs[number - 1].start : self.paragraphs[number].start
        ].rstrip().endswith(":"):
            sentence = self.sentences(number - 1)[-1]
            span = sentence_subject(sentence.tokens, len(sentence.tokens))
            found = reported(sentence.tokens)
            if found or span:
                who = self._source(number - 1, sentence, found.span if found else span)
                return _Said(who, None, "introduced by a colon", _doubt(who))
        if last and last.paragraph >= number - 1:
            return _Said(
                last.source, None, "speaker of the paragraph before", "no source in its paragraph"
            )
        return _NOBODY

    def _left_open(self, number: int) -> bool:
        stretches = self.paragraphs[number].stretches
        return bool(stretches) and stretches[-1].open_ended

    def _credited(self, number: int) -> Source | None:
        """Read the line after a quotation: "- Lee"."""
        if number + 1 >= len(self.paragraphs) or self.paragraphs[number + 1].stretches:
            return None
        tokens = self.sentences(number + 1)[0].tokens
        if (
            len(tokens) < 2
            or len(tokens) > 14
            or tokens[0].text not in ("-", "—", "–", "--", "―")
            or not tokens[1].is_capital
        ):
            return None
        span = phrase_right(tokens, 1)
        return source(self.text, tokens, span, self.cast) if span else None

    def _fragment(self, number: int, item: _Quoted) -> _Said:
        last = self.heard[-1] if self.heard else None
        if last and last.paragraph == number:
            return _Said(last.source, None, "speaker so far", "no verb of speech in its sentence")
        span = sentence_subject(item.sentence.tokens, item.index)
        if span:
            who = self._source(number, item.sentence, span)
            return _Said(who, None, "subject of the sentence", "no verb of speech in its sentence")
        if last and last.paragraph >= number - 1:
            return _Said(
                last.source, None, "speaker of the paragraph before", "no source in its paragraph"
            )
        return _NOBODY

    def _quotation(self, item: _Quoted, said: _Said) -> Quotation:
        kind = kinds.kind(self.text, item.sentence.tokens, item.index, item.found)
        direct = "direct" if kinds.stands_alone(item.sentence.tokens, item.index) else "mixed"
        return self._made((item.stretch.start, item.stretch.end), said, direct, kind)

    def _made(self, part: tuple[int, int], said: _Said, directness, kind) -> Quotation:
        who = said.source
        return Quotation(
            parts=(part,),
            speaker=who.name if who else None,
            mention=(who.start, who.end) if who else None,
            phrase=self.text[who.start : who.end] if who else None,
            cue=said.cue,
            directness=directness,
            kind=kind,
            rule=said.rule,
            unsure=said.unsure,
        )


def _joined(found: list[Sentence]) -> list[Sentence]:
    joined: list[Sentence] = []
    for sentence in found:
        if joined and continues(joined[-1].tokens, sentence.tokens):
            last = joined.pop()
            joined.append(Sentence(last.start, sentence.end, last.tokens + sentence.tokens))
        else:
            joined.append(sentence)
    return joined


def _doubt(who: Source) -> str | None:
    if who.name is None:
        return "nobody was found for the pronoun"
    return "the pronoun's person is inferred" if who.pronoun else None
