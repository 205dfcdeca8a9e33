"""The source of a quotation whose own sentence has none, by the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.lexicon.human import speaks
from sahara_cli.reading.quotations.attribution.before import introduction
from sahara_cli.reading.quotations.attribution.clauses import sentence_subject
from sahara_cli.reading.quotations.attribution.passives import is_suffered
from sahara_cli.reading.quotations.attribution.rules import reported
from sahara_cli.reading.quotations.grammar.phrases import phrase_right
from sahara_cli.reading.quotations.grammar.tokens import DASHES
from sahara_cli.reading.quotations.grammar.verbs import follows_be
from sahara_cli.reading.quotations.layouts.runs import (
    goes_on,
    named_further_on,
    named_next,
    runs_out,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations.attribution.result import Attribution
    from sahara_cli.reading.quotations.grammar.tokens import Sentence
    from sahara_cli.reading.quotations.layouts.layout import Layout
    from sahara_cli.reading.quotations.layouts.runs import Spot
    from sahara_cli.reading.quotations.speakers.discourse import Discourse
    from sahara_cli.reading.quotations.speakers.sources import Source

_CREDIT = 14  # tokens that a line such as "— Lee, mayor" may have
_REACH = 8  # tokens before a quotation among which "put" may stand
#: Verbs by which the subject, be it a body, says what is quoted: "the chamber put it at "no more than 60%"".
_CALLING = frozenset(
    {"put", "puts", "called", "calls", "described", "describes", "branded", "brands", "labelled", "dubbed", "deemed"}
    | {"estimated", "estimates"}
)  # fmt: skip
_FAR = "no source in its paragraph"
_TWO = "the paragraph that goes on with it names another speaker"
_NO_VERB = "no verb of speech in its sentence"


class Said(NamedTuple):
    """The source of a quotation, the verb, the rule that found it, and what may be wrong with it."""

    source: Source | None
    cue: str | None
    rule: str
    unsure: str | None


NOBODY = Said(None, None, "none", "no source was found")


def attributed(
    discourse: Discourse, number: int, sentence: Sentence, attribution: Attribution, rule: str = ""
) -> Said:
    """Read the phrase that a rule found in a sentence."""
    cue = _cue(sentence, attribution.cue) if attribution.cue is not None else None
    who = discourse.resolve(number, sentence, attribution.span)
    return Said(who, cue, rule or attribution.rule, _doubt(who))


def _cue(sentence: Sentence, at: int) -> str:
    """Give a verb of speech with the particle without which it means something else: "ruled out"."""
    behind = sentence.tokens[at + 1 : at + 2]
    cue = sentence.tokens[at].text
    return f"{cue} out" if behind and behind[0].lower == "out" else cue


def in_turn(who: Source) -> Said:
    """Read the label of a turn in a transcript."""
    return Said(who, None, "transcript", "who answers is inferred" if who.pronoun else None)


def fragment(
    discourse: Discourse, number: int, sentence: Sentence, at: int, *, narrated: bool
) -> Said:
    """Find the source of words inside a sentence that has no verb of speech for them.

    Where the sentence is `narrated`, the source is the person whom it is about or nobody.
    """
    if is_suffered(sentence.tokens, at):
        return NOBODY
    who = _subject_of(discourse, number, sentence, at)
    said = Said(who, None, "subject of the sentence", _NO_VERB) if who else None
    calls = _is_called(sentence, at)
    if who and (_is_somebody(who) if narrated else calls or _may_speak(who)):
        return said or NOBODY
    if narrated:
        return NOBODY
    return _so_far(discourse, number, said if _tells(who) else None) or NOBODY


def _is_called(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb close before a quotation calls something by it, and is no passive."""
    return any(
        sentence.tokens[verb].lower in _CALLING and not follows_be(sentence.tokens, verb)
        for verb in range(max(0, at - _REACH), at)
    )


def _subject_of(discourse: Discourse, number: int, sentence: Sentence, at: int) -> Source | None:
    """Return the sentence's subject before a quotation, if it has a name; "was" makes it no speaker."""
    if follows_be(sentence.tokens, at - 1):
        return None
    span = sentence_subject(sentence.tokens, at)
    who = discourse.resolve(number, sentence, span) if span else None
    return who if who and who.name else None


def _may_speak(who: Source) -> bool:
    if who.person is None:
        return who.pronoun or who.sex != "n"
    # "Scenes" and "Western Lowland", met once and of no kind, may be anything.
    person = who.person
    return bool(person.kind or person.sex) or person.mentions > 1


def _tells(who: Source | None) -> bool:
    """Tell a person and a statement from a thing: "the device"."""
    if who is None:
        return False
    if who.person or who.name is None:
        return _may_speak(who)
    return speaks(who.name.partition(" of ")[0].rsplit(maxsplit=1)[-1].lower())


def _so_far(discourse: Discourse, number: int, otherwise: Said | None) -> Said | None:
    if last := discourse.last(number):
        return Said(last, None, "speaker so far", _NO_VERB)
    if otherwise:
        return otherwise
    last = discourse.last(number, back=1)
    return Said(last, None, "speaker of the paragraph before", _FAR) if last else None


def _is_somebody(who: Source) -> bool:
    person = who.person
    if person is None:
        return False
    return person.kind == "person" or (not person.kind and bool(person.sex or " " in person.name))


def over_paragraphs(layout: Layout, discourse: Discourse, spot: Spot) -> Said | None:
    """Find the source of a quotation that goes on from the paragraph before, or in the next."""
    if goes_on(layout, spot):
        # Its first paragraph has looked through all of them.
        last = discourse.last(spot.number, back=1)
        return Said(last, None, "paragraph goes on", None) if last else None
    further = named_further_on(layout, spot)
    if further is None or further.attribution is None:
        return None
    rule = "speaker named further on"
    said = attributed(discourse, further.number, further.sentence, further.attribution, rule)
    if so_far := discourse.last(spot.number):
        # Rather a closing mark was forgotten than that another's words go on.
        other = said.source is None or so_far.name != said.source.name
        return Said(so_far, None, "speaker goes on", _TWO if other else None)
    return _introduced(layout, discourse, spot) or said


def alone(layout: Layout, discourse: Discourse, spot: Spot, later: Sequence[Spot]) -> Said:
    """Find the source of a quotation that is a sentence of its own; `later` quotations follow it.

    A mark that is left open to the paragraph's end hides where the words end: their neighbours are
    no evidence then.
    """
    number, at = spot.number, spot.sentence.start
    if last := discourse.last(number):
        return Said(last, None, "speaker goes on", None)
    open_to_end = runs_out(layout, spot)
    if not open_to_end and (said := _led(layout, discourse, number, at)):
        return said
    if (following := named_next(later)) and following.attribution:
        return attributed(
            discourse, number, following.sentence, following.attribution, "speaker named next"
        )
    said = _credited(layout, discourse, number) or _introduced(layout, discourse, spot)
    if said is None and not open_to_end:
        said = _before(layout, discourse, number, at)
    return said or NOBODY


def _led(layout: Layout, discourse: Discourse, number: int, at: int) -> Said | None:
    """Take the subject of the sentence before, in the same paragraph."""
    earlier = layout.before(number, at)
    who = _about(discourse, number, earlier) if earlier else None
    return Said(who, None, "subject of the sentence before", _NO_VERB) if who else None


def _about(discourse: Discourse, number: int, sentence: Sentence) -> Source | None:
    span = sentence_subject(sentence.tokens, len(sentence.tokens))
    who = discourse.resolve(number, sentence, span) if span else None
    return who if who and who.name and (who.person or who.pronoun) else None


def _credited(layout: Layout, discourse: Discourse, number: int) -> Said | None:
    """Read the line after a quotation: "— Lee, mayor"."""
    following = layout.paragraphs[number + 1 : number + 2]
    if not following or following[0].stretches:
        return None
    sentence = layout.sentences(number + 1)[0]
    tokens = sentence.tokens
    if len(tokens) > _CREDIT or tokens[0].text not in DASHES or not tokens[1:2]:
        return None
    span = phrase_right(tokens, 1) if tokens[1].is_capital else None
    who = discourse.resolve(number, sentence, span) if span else None
    return Said(who, None, "credit after a dash", None) if who else None


def _introduced(layout: Layout, discourse: Discourse, spot: Spot) -> Said | None:
    number = spot.number
    if not number or spot.sentence.has_words or not layout.ends_in_colon(number - 1):
        return None
    sentence = layout.sentences(number - 1)[-1]
    rule = "introduced by a colon"
    attribution = reported(sentence.tokens) or introduction(
        sentence.tokens, len(sentence.tokens), rule
    )
    if attribution is None:
        return None
    who = discourse.resolve(number - 1, sentence, attribution.span)
    return Said(who, None, rule, _doubt(who))


def _before(layout: Layout, discourse: Discourse, number: int, at: int) -> Said | None:
    """Take the speaker of the paragraph before, else the subject of its last sentence."""
    if layout.asks(number) and discourse.alternates(number):
        return None
    if last := discourse.last(number, back=1):
        acts = layout.after(number, at)
        other = acts is not None and _is_another(acts.tokens[0].text, last)
        return None if other else Said(last, None, "speaker of the paragraph before", _FAR)
    if not number:
        return None
    who = _about(discourse, number - 1, layout.sentences(number - 1)[-1])
    return Said(who, None, "subject of the paragraph before", _FAR) if who else None


def _is_another(opening: str, who: Source) -> bool:
    """Tell whether 'She poured the tea.' after a quotation is about another than the last speaker."""
    sexes = {"He": "f", "She": "m"}
    return opening in sexes and who.sex == sexes[opening]


def _doubt(who: Source) -> str | None:
    if who.rivals:
        return f"the name may mean {' or '.join(who.rivals)}"
    if who.name is None:
        return "nobody was found for the pronoun" if who.pronoun else "the phrase names nobody"
    if who.epithet and who.person:
        return "the phrase's person is inferred"
    return "the pronoun's person is inferred" if who.pronoun else None
