"""Reported speech without quotation marks: the speaker, the cue, and the clause that is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.quotations.attribution.clauses import (
    inverted_subject,
    joined_subject,
    participle_subject,
)
from sahara_cli.reading.quotations.attribution.relayed import CITING, is_media, relayed_after
from sahara_cli.reading.quotations.grammar.phrases import (
    Span,
    phrase_left,
    phrase_right,
    source_right,
)
from sahara_cli.reading.quotations.grammar.subjects import subject
from sahara_cli.reading.quotations.grammar.tokens import DASHES
from sahara_cli.reading.quotations.grammar.verbs import follows_be, is_joined, is_speech_noun
from sahara_cli.reading.quotations.indirect.contents import (
    around,
    clause_after,
    clause_before,
    ends,
    has_finite,
    is_adverbial,
    to_end,
)
from sahara_cli.reading.quotations.indirect.cues import (
    is_asked,
    is_cue,
    is_urged,
    passed_on,
    source_start,
)
from sahara_cli.reading.quotations.indirect.voices import may_speak

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.quotations.grammar.tokens import Token

#: Verbs that no speaker stands behind: "The Taliban, in a message, denied involvement".
_BEFORE_OBJECTS = frozenset({"denied", "denies", "rejected", "rejects", "condemned", "condemns"})
_SHORTEST = 2  # words of a clause
_CLOSE = 16  # tokens that "Lee said in a statement on Monday" may take up
_NOUN = 8  # tokens within which "a statement" stands before "saying"
_PAUSES = DASHES | {",", ";"}
_OPENERS = english.words("that whether if how why what when where who")
_JOINS = english.words("and but while whereas although though as")
_NO_SPEAKERS = english.words("i we you me us there here nobody none what this that these those")
_PLAIN = english.words("said says say")
_SOURCE = "according to"
#: Every word that may report; all others are skipped at once.
_CUES = (
    english.CLAUSAL
    | english.WITH_OBJECT
    | english.WITH_PARTICLE.keys()
    | english.CALLING
    | english.REPORTING_PARTICIPLES
    | CITING
    | english.words("according as heard")
)


class Report(NamedTuple):
    """A clause that is reported: the speaker, the cue and the clause by their tokens, and the rule."""

    span: Span
    cue: int
    clause: Span
    rule: str

    def holds(self, token: int) -> bool:
        """Tell whether a token is part of the clause."""
        return self.clause[0] <= token < self.clause[1]


def reports_of(tokens: Sequence[Token]) -> Iterator[Report]:
    """Yield the reports of a sentence, each clause once; a report within a clause is part of it.

    In "Lee said the road was shut, the agency reported" the speaker is Lee, whom the agency only passes on.
    """
    closing = _closing(tokens)
    if closing and not is_media(tokens, closing.span):
        yield closing
        return
    inner = list(_in_order(tokens, 0, closing.clause[1] if closing else len(tokens)))
    if closing and (not inner or tokens[inner[0].span[0]].lower in english.RELATIVES):
        inner = [closing]  # "Police held a man who said he was armed, the agency reported"
    limit = closing.clause[1] if closing else len(tokens)
    for report in inner:
        yield report._replace(clause=(report.clause[0], min(report.clause[1], limit)))


def _in_order(tokens: Sequence[Token], done: int, end: int) -> Iterator[Report]:
    cues = (index for index in range(end) if tokens[index].lower in _CUES)
    for index in cues:
        if index < done:
            continue
        report = _according(tokens, index, done) or _reported(tokens, index, done)
        if report is None or not _may_speak(tokens, report):
            continue
        yield report
        done = max(report.cue + 1, _past(tokens, report))


def _closing(tokens: Sequence[Token]) -> Report | None:
    """Read "…, Lee said on Monday." at a sentence's end: all before it is what Lee said."""
    for index in range(len(tokens) - 1, max(0, len(tokens) - _CLOSE), -1):
        plain = tokens[index].lower in english.CLAUSAL and tokens[index].stretch is None
        if plain and is_cue(tokens, index):
            report = _by_verb(tokens, index, 0)
            if report is None or not report.rule.endswith("behind") or report.clause[1] > index:
                return None
            return report if _may_speak(tokens, report) else None
    return None


def _past(tokens: Sequence[Token], report: Report) -> int:
    """Return where a report ends: at a comma behind which somebody else may speak."""
    for index in range(max(report.clause[0], report.cue), report.clause[1]):
        if index + 1 == report.clause[1]:
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
    return report.clause[1]


def _speaks_next(tokens: Sequence[Token], start: int) -> bool:
    """Tell "… and Israel claims" within another's report: a name with a verb of speech right behind."""
    span = phrase_right(tokens, start)
    return span is not None and span[1] < len(tokens) and tokens[span[1]].lower in english.CLAUSAL


def _reported(tokens: Sequence[Token], index: int, floor: int) -> Report | None:
    if tokens[index].stretch is not None or not tokens[index].is_word:
        return None
    if relayed := relayed_after(tokens, index):
        quoted = relayed.cue is not None and relayed.cue > index
        return _passed_on(tokens, relayed.span, relayed.cue) if quoted else None
    if participle := passed_on(tokens, index):
        return _passed_on(tokens, subject(tokens, index), participle)
    if is_cue(tokens, index):
        return _by_verb(tokens, index, floor)
    return _by_participle(tokens, index)


def _passed_on(tokens: Sequence[Token], span: Span | None, participle: int | None) -> Report | None:
    if span is None or participle is None:
        return None
    return _made(tokens, span, participle, clause_after(tokens, participle), "quoted by another")


def _by_verb(tokens: Sequence[Token], verb: int, floor: int) -> Report | None:
    clause = clause_after(tokens, verb)
    if is_joined(tokens, verb):
        span = joined_subject(tokens, verb)
        return _made(tokens, span, verb, clause, "subject of the clause")
    return _inverted(tokens, verb, clause, floor) or _by_subject(tokens, verb, clause, floor)


def _by_subject(
    tokens: Sequence[Token], verb: int, clause: Span | None, floor: int
) -> Report | None:
    """Read "Lee said the road is shut", and "The road is shut, Lee said"."""
    span = subject(tokens, verb)
    if span is None or span[0] < floor or is_asked(tokens, span, verb):
        return None
    if clause is None or ends(tokens, verb + 1):
        earlier = _clause_before_subject(tokens, span, verb, floor)
        if earlier:
            return _made(tokens, span, verb, earlier, "subject and verb behind")
    clause = clause or _clause_past_comma(tokens, verb)
    return _made(tokens, span, verb, clause, "subject and verb before")


def _clause_before_subject(
    tokens: Sequence[Token], span: Span, verb: int, floor: int
) -> Span | None:
    """Return the clause that a pause parts from "Lee said": before it, or around it."""
    start = span[0]
    paused = start > 0 and tokens[start - 1].text in _PAUSES
    if not paused or tokens[verb].lower not in english.CLAUSAL:
        return None
    clause = clause_before(tokens, start - 1, floor)
    if clause and not is_adverbial(tokens, clause):
        return clause
    return around(tokens, start - 1, verb + 1, floor)


def _clause_past_comma(tokens: Sequence[Token], verb: int) -> Span | None:
    """Return the clause of "Lee said, win or lose, he would go"."""
    paused = verb + 1 < len(tokens) and tokens[verb + 1].text == ","
    return to_end(tokens, verb + 2) if paused and tokens[verb].lower in _PLAIN else None


def _inverted(tokens: Sequence[Token], verb: int, clause: Span | None, floor: int) -> Report | None:
    """Read "The road is shut, said Lee." but not "Lee, a nurse, said roads in Lima are shut"."""
    paused = verb > 0 and (tokens[verb - 1].text == "," or tokens[verb - 1].stretch is not None)
    says = tokens[verb].lower in english.SPEECH and tokens[verb].lower not in _BEFORE_OBJECTS
    if not (paused and says):
        return None
    span = inverted_subject(tokens, verb)
    if span is None or not (_closes(tokens, verb, span[1]) and may_speak(tokens, span, verb)):
        return None
    before = clause_before(tokens, verb - 1, floor)
    if clause and has_finite(tokens, span[1], _pause(tokens, span[1])) and subject(tokens, verb):
        return None
    return _made(tokens, span, verb, before, "verb and subject behind")


def _closes(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """Tell the end of "said a lawyer", also before "who asked not to be named"; "urged them" ends at no "to go"."""
    if is_urged(tokens, verb, at):
        return False
    return ends(tokens, at) or tokens[at].lower in {"who", "whose"}


def _pause(tokens: Sequence[Token], start: int) -> int:
    """Return where the words from a place on pause: of "said Lee, who lives there" at the comma."""
    return next((at for at in range(start, len(tokens)) if tokens[at].text == ","), len(tokens))


def _by_participle(tokens: Sequence[Token], index: int) -> Report | None:
    if tokens[index].lower not in english.REPORTING_PARTICIPLES or follows_be(tokens, index):
        return None
    near = range(max(0, index - _NOUN), index)
    if not index or not (
        tokens[index - 1].text in _PAUSES or any(is_speech_noun(tokens, at) for at in near)
    ):
        return None
    clause = clause_after(tokens, index)
    span = participle_subject(tokens, index) if clause else None
    return _made(tokens, span, index, clause, "subject of the clause") if span else None


def _according(tokens: Sequence[Token], index: int, floor: int) -> Report | None:
    start = source_start(tokens, index)
    span = source_right(tokens, start) if start and start < len(tokens) else None
    if span is None:
        return None
    span = _with_second_source(tokens, span)
    if _opens_clause(tokens, index, floor):
        clause = _behind_comma(tokens, span[1])
    else:
        end = index - 1 if tokens[index - 1].text == "," else index
        clause = clause_before(tokens, end, floor) or around(tokens, end, span[1], floor)
    return _made(tokens, span, index, clause, _SOURCE)


def _with_second_source(tokens: Sequence[Token], span: Span) -> Span:
    """Take in the mayor of "according to Lee and the mayor"."""
    if span[1] + 1 >= len(tokens) or tokens[span[1]].lower != "and":
        return span
    second = phrase_right(tokens, span[1] + 1)
    if second and ends(tokens, second[1]) and not has_finite(tokens, *second):
        return span[0], second[1]
    return span


def _opens_clause(tokens: Sequence[Token], index: int, floor: int) -> bool:
    before = any(token.is_word for token in tokens[floor:index])
    return not before or tokens[index - 1].lower in _JOINS


def _behind_comma(tokens: Sequence[Token], at: int) -> Span | None:
    """Return the clause of "according to Lee on Monday, the road is shut"."""
    while at < len(tokens) and tokens[at].text != ",":
        at += 1
    return to_end(tokens, at + 1)


def _may_speak(tokens: Sequence[Token], report: Report) -> bool:
    span = report.span
    first = tokens[span[0]]
    if span[1] - span[0] == 1 and (first.lower in _NO_SPEAKERS and first.text != "US"):
        return False
    if not any(token.text[0].isalpha() for token in tokens[span[0] : span[1]]):
        return False
    return report.rule == _SOURCE or may_speak(tokens, span, report.cue)


def _made(
    tokens: Sequence[Token], span: Span | None, cue: int, clause: Span | None, rule: str
) -> Report | None:
    if span is None or clause is None:
        return None
    return Report(_widened(tokens, span), cue, clause, rule)


def _widened(tokens: Sequence[Token], span: Span) -> Span:
    """Take in "diplomats and" before "military sources said", and "Peru and" before "Chile agreed"."""
    start, end = span
    if start < _SHORTEST or tokens[start - 1].lower != "and":
        return span
    left = phrase_left(tokens, start - 1)
    if left is None or has_finite(tokens, *left):
        return span
    return (left[0], end) if _is_joined(tokens, left, span) else span


def _is_joined(tokens: Sequence[Token], left: Span, span: Span) -> bool:
    """Tell whether two phrases around "and" speak together: both names that open the sentence, or neither a name."""
    last = tokens[left[1] - 1]
    if tokens[span[1] - 1].is_capital:
        return last.is_capital and not left[0]
    if last.is_capital and not (left == (0, 1) and english.can_act(last.lower.removesuffix("s"))):
        return False
    return not left[0] or not tokens[left[0] - 1].is_word or tokens[left[0] - 1].lower in _OPENERS
