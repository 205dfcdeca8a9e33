"""The speakers of a text so far, and the person that a pronoun or an epithet stands for."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon import english
from sahara_cli.reading.lexicon.english import SUBJECT_PRONOUNS
from sahara_cli.reading.people.posts import is_called
from sahara_cli.reading.quotations.attribution.clauses import sentence_subject
from sahara_cli.reading.quotations.attribution.relayed import relayer
from sahara_cli.reading.quotations.attribution.rules import reported
from sahara_cli.reading.quotations.grammar.phrases import names_somebody, phrase_left
from sahara_cli.reading.quotations.speakers.antecedents import Seen, Spoken, likeliest, role
from sahara_cli.reading.quotations.speakers.sources import Source, kind_of_post, source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.people.persons import Naming, People, Person
    from sahara_cli.reading.quotations.grammar.phrases import Span
    from sahara_cli.reading.quotations.grammar.tokens import Sentence
    from sahara_cli.reading.quotations.layouts.layout import Layout

_NAMES_BACK = 40
_SPEAKERS_BACK = 6
_OFTEN = 2  # mentions of a person whom a text is about
_CLEAR = 1.0  # points by which the bearer of an epithet must lead
_LEAD = 200  # characters before a name that show its part in its sentence
_ASKING = frozenset(("asked", "asks", "ask", "wondered", "inquired", "asking"))


#: "Dear Ann," and "Ann," on a line of its own: who a letter is to.
_GREETED = late(r"(?:^|\n)[ \t]*(?:(?:Dear|Hi|Hello|Hey|Good (?:morning|day|evening)),? )?\Z")
_GREETING_ENDS = late(r"[,!:][ \t]*\n")
_LONGEST_GREETING = 20


class Utterance(NamedTuple):
    """A speaker, the place where the words ended, and whether they were a question."""

    source: Source
    at: int
    paragraph: int
    asked: bool


def _is_addressee(text: str, mention: Naming) -> bool:
    """Tell who is greeted on a line of its own: the reader of a letter, and nobody it tells of there."""
    greeted = _GREETED.search(text[max(0, mention.start - _LONGEST_GREETING) : mention.start])
    return bool(greeted and _GREETING_ENDS.match(text, mention.end))


class Discourse:
    """The speakers of a text in the order in which they are met."""

    def __init__(self, layout: Layout, people: People) -> None:
        self._layout = layout
        self._people = people
        self._utterances: list[Utterance] = []
        self._described: list[Utterance] = []

    def add(self, who: Source, at: int, paragraph: int, cue: str | None) -> None:
        """Note that somebody spoke."""
        self._utterances.append(Utterance(who, at, paragraph, (cue or "").lower() in _ASKING))

    def listen(self, paragraph: int, sentence: Sentence) -> None:
        """Note the speaker of a sentence, quoted or not, and the person it is about."""
        self._note(paragraph, sentence)
        if attribution := reported(sentence.tokens):
            who = self.resolve(paragraph, sentence, attribution.span)
            cue = sentence.tokens[attribution.cue or 0]
            self.add(who, cue.end, paragraph, cue.lower)

    def _note(self, paragraph: int, sentence: Sentence) -> None:
        # "His mother wept. … she said": a woman whom nobody names.
        span = sentence_subject(sentence.tokens, len(sentence.tokens))
        who = source(self._layout.text, sentence.tokens, span, self._people) if span else None
        if who and who.sex in ("m", "f") and not (who.person or who.pronoun):
            self._described.append(Utterance(who, who.start, paragraph, asked=False))

    def last(self, paragraph: int, *, back: int = 0) -> Source | None:
        """Return the last speaker of this paragraph, or of at most `back` paragraphs before it."""
        if self._utterances and self._utterances[-1].paragraph >= paragraph - back:
            return self._utterances[-1].source
        return None

    def alternates(self, paragraph: int) -> bool:
        """Tell whether one asked and another answered in the two paragraphs before."""
        turns = {utterance.paragraph: utterance for utterance in self._utterances[-_SPEAKERS_BACK:]}
        answer, question = turns.get(paragraph - 1), turns.get(paragraph - 2)
        if answer is None or question is None or not question.asked or answer.asked:
            return False
        return answer.source.name != question.source.name

    def resolve(self, paragraph: int, sentence: Sentence, span: Span) -> Source:
        """Read a phrase; find the person whom a pronoun or an epithet stands for."""
        who = source(self._layout.text, sentence.tokens, span, self._people)
        if who.epithet:
            return self._epithet(paragraph, who, kind_of_post(sentence.tokens, span))
        if not who.pronoun or who.sex == "i":
            return who
        if who.sex == "r":
            return self._relative(sentence, span, who)
        opening = sentence.tokens[0]
        same = opening.text in ("He", "She") and SUBJECT_PRONOUNS[opening.lower] == who.sex
        at = opening.start if same else who.start
        others = self._relayers(sentence, span)
        speakers = self._spoken_before(self._utterances, paragraph, at)
        guess = likeliest(
            who.sex,
            [seen for seen in self._seen(paragraph, at) if seen.mention.person not in others],
            [spoken for spoken in speakers if spoken.source.person not in others],
            self._spoken_before(self._described, paragraph, at),
        )
        return who._replace(name=guess.name, person=guess.person) if guess else who

    def _relayers(self, sentence: Sentence, span: Span) -> tuple[Person, ...]:
        quoting = relayer(sentence.tokens, span)
        if quoting is None:
            return ()
        person = source(self._layout.text, sentence.tokens, quoting, self._people).person
        return (person,) if person else ()

    def _epithet(self, paragraph: int, who: Source, kind: str) -> Source:
        """Find the person whom "the candidate" stands for, if he leads all others by far.

        An office needs a holder: "the mayor" is a person whom the text calls mayor.
        """
        seen = self._seen(paragraph, who.start)
        spoken = self._spoken_before(self._utterances, paragraph, who.start)
        guess = likeliest(who.sex or "a", seen, spoken)
        if guess is None or guess.person is None or guess.lead < _CLEAR:
            return who
        noun = (who.name or "").rsplit(maxsplit=1)[-1].lower()
        is_office = noun in english.OFFICES or (kind and noun in english.POSTS)
        if guess.person.mentions < _OFTEN or (
            is_office and not is_called(guess.person.roles, noun, kind)
        ):
            return who
        return who._replace(name=guess.name, person=guess.person, sex=guess.person.sex)

    def _relative(self, sentence: Sentence, span: Span, who: Source) -> Source:
        end = span[0]
        while end and not sentence.tokens[end - 1].is_word:
            end -= 1
        before = self._antecedent(sentence, end)
        if before is None or not names_somebody(sentence.tokens, before):
            return who
        first, last = sentence.tokens[before[0]], sentence.tokens[before[1] - 1]
        namings = self._people.within(first.start, last.end)[-1:]
        if namings and namings[0].end == last.end and namings[0].person.kind == "person":
            person = namings[0].person  # "the case against Ann Lee, who said"
            return who._replace(name=person.name, person=person, sex=person.sex)
        antecedent = source(self._layout.text, sentence.tokens, before, self._people)
        return who._replace(name=antecedent.name, person=antecedent.person, sex=antecedent.sex)

    @staticmethod
    def _antecedent(sentence: Sentence, end: int) -> Span | None:
        """Take "Ann Lee" in "Ann Lee, a mother of two, who said", whatever the noun beside her name."""
        tokens = sentence.tokens
        before = phrase_left(tokens, end)
        if before and before[0] > 1 and tokens[before[0] - 1].lower == "of":
            before = phrase_left(tokens, before[0] - 1)
        if before is None or before[0] <= 1 or tokens[before[0] - 1].text != ",":
            return before
        named = phrase_left(tokens, before[0] - 1)
        apposed = tokens[before[0]].lower in ("a", "an", "the") and named
        return named if named and apposed and tokens[named[1] - 1].is_capital else before

    def _seen(self, paragraph: int, at: int) -> list[Seen]:
        text = self._layout.text
        starts, counted = self._layout.starts(paragraph)
        here = bisect_right(counted, at)
        seen = []
        for mention in self._people.before(at, _NAMES_BACK):
            place = bisect_right(starts, mention.start)
            if not place or _is_addressee(text, mention):
                continue
            follow = text[mention.end : mention.end + 20].split(maxsplit=1)
            part = role(
                text[max(starts[place - 1], mention.start - _LEAD) : mention.start],
                follow[0] if follow and text[mention.end] == " " else "",
                possessive=mention.possessive,
                quoted=self._layout.is_quoted(mention.start),
            )
            seen.append(Seen(mention, here - bisect_right(counted, mention.start), part))
        return seen

    def _spoken_before(
        self, utterances: Sequence[Utterance], paragraph: int, at: int
    ) -> list[Spoken]:
        _, counted = self._layout.starts(paragraph)
        here = bisect_right(counted, at)
        return [
            Spoken(utterance.source, here - bisect_right(counted, utterance.at), utterance.asked)
            for utterance in reversed(utterances[-_SPEAKERS_BACK:])
            if utterance.at < at and self._layout.reaches(utterance.paragraph, paragraph)
        ]
