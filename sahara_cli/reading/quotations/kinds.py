"""The purpose of quotation marks: words that somebody said or did not say, a title, or a word held at arm's length."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon import english
from sahara_cli.reading.quotations.attribution.result import REACH
from sahara_cli.reading.quotations.grammar.verbs import describes, is_finite, reports
from sahara_cli.reading.quotations.titles import is_given_name, is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations.attribution.result import Attribution
    from sahara_cli.reading.quotations.grammar.tokens import Sentence, Token

Kind: TypeAlias = Literal["quotation", "scare", "title", "denied"]

#: "Never said", "denied saying": of words between a denial and what was not said.
_DENIAL = late(
    r"(?:\b(?:never|did not|didn't|had not|hadn't|has not|hasn't|have not|haven't)(?: once| ever| actually| in fact)?"
    r" (?:said?|say|uttered?|wrote|written?|spoke|spoken|used?|called?|told?|claimed?|promised?|vowed?)"
    r"|\b(?:denie[sd]|deny|denying|disputed?|disputes) (?:ever )?(?:having )?(?:ever )?"
    r"(?:said|saying|uttered|uttering|wrote|writing|written|called|calling|used|using|told|telling|claimed|claiming))"
    r"(?: that| him| her| them| it| the (?:words|phrase|sentence)){0,3},?$",
    re.IGNORECASE,
)
#: "Asked whether he had said", "unclear if the mayor ever wrote": nobody is told to have said what follows.
_DOUBTED = late(
    r"\b(?:whether|if) (?:he|she|they|it|you|anyone|anybody|somebody|someone"
    r"|(?:(?:the|his|her|their) (?:[\w'-]+ )?[\w'-]+)|(?:[\w'.-]+ ){0,2}[\w'.-]+)"
    r" (?:(?:had|has|have|did|does|do|might|could|would|ever|really|actually|indeed|once|also) )*"
    r"(?:said|says?|told|tells?|wr[io]te(?:s|n)?|uttered|shout(?:ed)?|call(?:ed)?|claim(?:ed)?|promised?|vowed|threaten(?:ed)?"
    r"|use(?:d)? the words?)"
    r"(?: (?:that|him|her|them|it|reporters|police|[a-z]+ (?:to|in|at|on) [\w' -]{2,30})){0,2},?$"
)
_REACH_OF_DENIAL = 10
_FEW = 3  # words below which marks without a source hold a word at arm's length
_SOME = 6  # words below which they do unless somebody is near who says them


def kind(sentence: Sentence, quoted: int, attribution: Attribution | None) -> Kind:
    """Tell quotations, titles and scare quotes apart; `attribution` is the source in the sentence."""
    tokens = sentence.tokens
    if is_denied(tokens, quoted):
        return "denied"
    if is_title(tokens, quoted, attribution):
        return "title"
    few = len(tokens[quoted].text.split()) < _FEW
    if is_given_name(tokens, quoted) or (attribution is None and few and sentence.has_words):
        return "scare"
    return "quotation"


def is_denied(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell words that nobody is told to have said: 'he never said "…"', 'asked whether he had said "…"'."""
    before = tokens[max(quoted - _REACH_OF_DENIAL, 0) : quoted]
    lead = " ".join(token.text for token in before if token.stretch is None).replace(" ,", ",")
    return any(pattern.search(lead) for pattern in (_DENIAL, _DOUBTED))


def is_narrated(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell whether a few quoted words, no sentence, are part of a narrative: no verb of speech is near."""
    words = tokens[quoted].text[1:]
    is_sentence = words[:1].isupper() and words.endswith((".", "!", "?"))
    led = quoted > 0 and tokens[quoted - 1].text == ":"
    if is_sentence or led or len(words.split()) >= _SOME:
        return False
    near = range(max(0, quoted - REACH), min(len(tokens), quoted + REACH))
    if any(_tells(tokens, index, quoted) for index in near):
        return False
    return any(tokens[index].stretch is None and is_finite(tokens[index]) for index in near)


def _tells(tokens: Sequence[Token], index: int, quoted: int) -> bool:
    at_once = index == quoted - 1 and tokens[index].lower in english.SPEECH
    return at_once or reports(tokens, index) or describes(tokens, index)


def is_direct(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell whether a quotation is a sentence of its own, not words inside a sentence of the writer's."""
    first = next((letter for letter in tokens[quoted].text if letter.isalnum()), "")
    if not quoted:
        return True
    before = tokens[quoted - 1]
    is_announced = before.lower in english.SPEECH or before.lower in english.PARTICIPLES
    led = is_announced or not before.is_word
    return led and not first.islower()
