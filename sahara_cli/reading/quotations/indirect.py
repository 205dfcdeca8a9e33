"""Reported speech without quotation marks: who speaks, the word that tells so, and the clause that is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.quotations.attribution import DASHES
from sahara_cli.reading.quotations.clauses import (
    inverted_subject,
    joined_subject,
    participle_subject,
)
from sahara_cli.reading.quotations.contents import (
    around,
    clause_after,
    clause_before,
    ends,
    has_finite,
    is_adverbial,
    to_end,
)
from sahara_cli.reading.quotations.cues import is_asked, is_cue, passed_on, source_start
from sahara_cli.reading.quotations.phrases import Span, phrase_left, phrase_right
from sahara_cli.reading.quotations.relayed import CITING, is_media, relayed_after
from sahara_cli.reading.quotations.subjects import subject
from sahara_cli.reading.quotations.verbs import follows_be, is_joined, is_saying

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.quotations.tokens import Token

_SHORTEST = 2  # words of a clause
_CLOSE = 16  # tokens that "Lee said in a statement on Monday" may take up
_NOUN = 8  # tokens within which "a statement" stands before "saying"
_PAUSES = DASHES | {",", ";"}
_OPENERS = english.words("that whether if how why what when where who")
_JOINS = english.words("and but while whereas although though as")
_NO_SPEAKERS = english.words("i we you me us there here nobody none what this that these those")
_PLAIN = english.words("said says say")
#: Every word that may report: all others are passed over at once.
_CUES = (
    english.CLAUSAL
    | english.WITH_OBJECT
    | english.WITH_PARTICLE.keys()
    | english.CALLING
    | english.SAYING
    | CITING
    | english.words("according as heard")
)


class Report(NamedTuple):
    """A clause that is reported, by tokens: who speaks, the cue, where the clause stands, and the rule."""

    span: Span
    cue: int
    clause: Span
    rule: str

    def holds(self, token: int) -> bool:
        """Tell whether a token is part of the clause."""
        return self.clause[0] <= token < self.clause[1]


def reports_of(tokens: Sequence[Token]) -> Iterator[Report]:
    """Yield what a sentence reports, each clause once: what is reported within a clause is part of it.

    Of "Lee said the road was shut, the agency reported" Lee is the speaker, whom the agency only passes on.
    """
    closing = _closing(tokens)
    if closing and not is_media(tokens, closing.span):
        yield closing
        return
    inner = list(_in_order(tokens, 0, closing.clause[1] if closing else len(tokens)))
    if closing and (not inner or tokens[inner[0].span[0]].lower in english.RELATIVES):
        inner = [closing]  # "Police held a man who said he was armed, the agency reported"
    limit = closing.clause[1] if closing else len(tokens)
    for one in inner:
        yield one._replace(clause=(one.clause[0], min(one.clause[1], limit)))


def _in_order(tokens: Sequence[Token], done: int, end: int) -> Iterator[Report]:
    cues = (index for index in range(end) if tokens[index].lower in _CUES)
    for index in cues:
        if index < done:
            continue
        found = _according(tokens, index, done) or _reported(tokens, index, done)
        if found is None or not _may_speak(tokens, found.span):
            continue
        yield found
        done = max(found.cue + 1, _past(tokens, found))


def _closing(tokens: Sequence[Token]) -> Report | None:
    """Read "…, Lee said on Monday." at a sentence's end: all before it is what Lee said."""
    for index in range(len(tokens) - 1, max(0, len(tokens) - _CLOSE), -1):
        if (
            tokens[index].lower in english.CLAUSAL
            and tokens[index].stretch is None
            and is_cue(tokens, index)
        ):
            found = _by_verb(tokens, index, 0)
            behind = (
                found is not None and found.rule.endswith("behind") and found.clause[1] <= index
            )
            return found if behind and found and _may_speak(tokens, found.span) else None
    return None


def _past(tokens: Sequence[Token], found: Report) -> int:
    """Return where what a report holds ends: at a comma behind which somebody else may speak."""
    for index in range(max(found.clause[0], found.cue), found.clause[1]):
        if index + 1 == found.clause[1]:
            break
        after = tokens[index + 1]
        if tokens[index].text == ";" or (tokens[index].text == "," and after.lower in _JOINS):
            return index + 1
        if (
            tokens[index].lower in ("and", "but", "while")
            and after.is_capital
            and _speaks_next(tokens, index + 1)
        ):
            return index + 1
    return found.clause[1]


def _speaks_next(tokens: Sequence[Token], start: int) -> bool:
    """Tell "… and Israel claims" within what another reports: a name and its verb of speech at once."""
    span = phrase_right(tokens, start)
    return span is not None and span[1] < len(tokens) and tokens[span[1]].lower in english.CLAUSAL


def _reported(tokens: Sequence[Token], index: int, floor: int) -> Report | None:
    if tokens[index].stretch is not None or not tokens[index].is_word:
        return None
    if found := relayed_after(tokens, index):
        quoted = found.cue is not None and found.cue > index
        return _passed_on(tokens, found.span, found.cue) if quoted else None
    if saying := passed_on(tokens, index):
        return _passed_on(tokens, subject(tokens, index), saying)
    if is_cue(tokens, index):
        return _by_verb(tokens, index, floor)
    return _by_participle(tokens, index)


def _passed_on(tokens: Sequence[Token], span: Span | None, saying: int | None) -> Report | None:
    if span is None or saying is None:
        return None
    return _made(tokens, span, saying, clause_after(tokens, saying), "quoted by another")


def _by_verb(tokens: Sequence[Token], verb: int, floor: int) -> Report | None:
    clause = clause_after(tokens, verb)
    if is_joined(tokens, verb):
        span = joined_subject(tokens, verb)
        return (
            _made(tokens, span, verb, clause, "subject of the clause") if span and clause else None
        )
    if found := _inverted(tokens, verb, clause, floor):
        return found
    span = subject(tokens, verb)
    if span is None or span[0] < floor or is_asked(tokens, span, verb):
        return None
    start = span[0]
    if start and tokens[start - 1].text in _PAUSES and (clause is None or ends(tokens, verb + 1)):
        before = clause_before(tokens, start - 1, floor) or around(
            tokens, start - 1, verb + 1, floor
        )
        if before and tokens[verb].lower in english.CLAUSAL and not is_adverbial(tokens, before):
            return _made(tokens, span, verb, before, "subject and verb behind")
    if (
        clause is None
        and tokens[verb].lower in _PLAIN
        and tokens[verb + 1 : verb + 2]
        and tokens[verb + 1].text == ","
    ):
        clause = to_end(tokens, verb + 2)  # "Lee said, win or lose, he would go"
    return _made(tokens, span, verb, clause, "subject and verb before") if clause else None


def _inverted(tokens: Sequence[Token], verb: int, clause: Span | None, floor: int) -> Report | None:
    """Read "The road is shut, said Lee." but not "Lee, a nurse, said roads in Lima are shut"."""
    paused = verb > 0 and (tokens[verb - 1].text == "," or tokens[verb - 1].stretch is not None)
    if not paused or tokens[verb].lower not in english.SPEECH:
        return None
    span = inverted_subject(tokens, verb)
    before = clause_before(tokens, verb - 1, floor) if span else None
    if span is None or before is None or not ends(tokens, span[1]):
        return None
    if clause and has_finite(tokens, span[0], clause[1]) and subject(tokens, verb):
        return None
    return _made(tokens, span, verb, before, "verb and subject behind")


def _by_participle(tokens: Sequence[Token], index: int) -> Report | None:
    if tokens[index].lower not in english.SAYING or follows_be(tokens, index):
        return None
    near = range(max(0, index - _NOUN), index)
    if not index or not (
        tokens[index - 1].text in _PAUSES or any(is_saying(tokens, at) for at in near)
    ):
        return None
    clause = clause_after(tokens, index)
    span = participle_subject(tokens, index) if clause else None
    return _made(tokens, span, index, clause, "subject of the clause") if span else None


def _according(tokens: Sequence[Token], index: int, floor: int) -> Report | None:
    start = source_start(tokens, index)
    span = phrase_right(tokens, start) if start and start < len(tokens) else None
    if span is None:
        return None
    if span[1] + 1 < len(tokens) and tokens[span[1]].lower == "and":
        other = phrase_right(tokens, span[1] + 1)
        if other and ends(tokens, other[1]) and not has_finite(tokens, *other):
            span = span[0], other[1]
    after = span[1]
    opening = (
        not any(token.is_word for token in tokens[floor:index]) or tokens[index - 1].lower in _JOINS
    )
    if opening:
        while after < len(tokens) and tokens[after].text != ",":
            after += 1
        clause = to_end(tokens, after + 1)
    else:
        end = index - 1 if tokens[index - 1].text == "," else index
        clause = clause_before(tokens, end, floor) or around(tokens, end, after, floor)
    return _made(tokens, span, index, clause, "according to")


def _may_speak(tokens: Sequence[Token], span: Span) -> bool:
    first = tokens[span[0]]
    if span[1] - span[0] == 1 and (first.lower in _NO_SPEAKERS and first.text != "US"):
        return False
    return any(token.text[0].isalpha() for token in tokens[span[0] : span[1]])


def _made(
    tokens: Sequence[Token], span: Span | None, cue: int, clause: Span | None, rule: str
) -> Report | None:
    if span is None or clause is None:
        return None
    return Report(_widened(tokens, span), cue, clause, rule)


def _widened(tokens: Sequence[Token], span: Span) -> Span:
    """Take in "diplomats and" before "military sources said": no name ends either."""
    start, end = span
    if start < _SHORTEST or tokens[start - 1].lower != "and" or tokens[end - 1].is_capital:
        return span
    left = phrase_left(tokens, start - 1)
    if left is None or has_finite(tokens, *left):
        return span
    last = tokens[left[1] - 1]
    if last.is_capital and not (left == (0, 1) and english.can_act(last.lower.removesuffix("s"))):
        return span
    opens = not left[0] or not tokens[left[0] - 1].is_word or tokens[left[0] - 1].lower in _OPENERS
    return (left[0], end) if opens else span
