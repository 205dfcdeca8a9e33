"""Reported speech without quotation marks: who speaks, the word that tells so, and the clause that is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.quotations import lexicon
from sahara_cli.reading.quotations.attribution import DASHES
from sahara_cli.reading.quotations.clauses import (
    inverted_subject,
    joined_subject,
    participle_subject,
)
from sahara_cli.reading.quotations.phrases import Span, is_nominal, is_pronoun, phrase_left, phrase_right
from sahara_cli.reading.quotations.relayed import is_media, relayed_after
from sahara_cli.reading.quotations.subjects import subject
from sahara_cli.reading.quotations.verbs import (
    describes,
    follows_be,
    is_adverb,
    is_finite,
    is_joined,
    is_possessive,
    is_saying,
    reports,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.quotations.tokens import Token

_REACH = 60  # tokens that a clause may hold before its "Lee said"
_SHORTEST = 2  # words of a clause
_CLOSE = 16  # tokens that "Lee said in a statement on Monday" may take up
_NOUN = 8  # tokens within which "a statement" stands before "saying"
_NEAR = 4  # tokens looked back over for what denies or puts off a verb
_ENDS = frozenset((".", "!", "?", ";", "…"))
_PAUSES = DASHES | {",", ";"}
_OPENERS = lexicon.words("that whether if how why what when where who")
_JOINS = lexicon.words("and but while whereas although though as")
_NOT_SAID = lexicon.words("not never nobody n't didn't don't doesn't hasn't haven't won't cannot")
_TO_COME = lexicon.words("will would may might could can should must shall")
_UNTOLD = lexicon.words("refused refuses declined declines failed fails")
_AIMED = lexicon.words("expected expects due set scheduled likely about wants want hopes")
_SPEAKING = lexicon.words("went goes continued goes wanted")
_OPEN = lexicon.words("what whatever if unless whether")
_REPORTED = lexicon.words("reported told described confirmed announced noted quoted")
_CALLING = lexicon.words("called calls call branded brands termed dubbed labelled labeled")
_EMPTY = lexicon.words("so nothing little much goodbye sorry yes no")
_NO_SPEAKERS = lexicon.words("i we you me us there here nobody none what this that these those")
#: What may stand between a verb of speech and its clause: "said in a statement on Monday that".
_CIRCUMSTANCE = lexicon.words("in on at during after before by via from through over to with")
_TIMES = lexicon.DAYS | lexicon.words("yesterday today earlier later last this week month year")
_NOT_CLAUSES = lexicon.words("in on at during after before by via from through over to with of as for about")


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
    if closing and (not inner or tokens[inner[0].span[0]].lower in lexicon.RELATIVES):
        inner = [closing]  # "Police held a man who said he was armed, the agency reported"
    yield from inner


def _in_order(tokens: Sequence[Token], done: int, end: int) -> Iterator[Report]:
    for index in range(end):
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
        if tokens[index].lower in lexicon.CLAUSAL and tokens[index].stretch is None and _is_cue(tokens, index):
            found = _by_verb(tokens, index, 0)
            behind = found is not None and found.rule.endswith("behind") and found.clause[1] <= index
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
        if tokens[index].lower in ("and", "but", "while") and after.is_capital and _speaks_next(tokens, index + 1):
            return index + 1
    return found.clause[1]


def _speaks_next(tokens: Sequence[Token], start: int) -> bool:
    """Tell "… and Israel claims" within what another reports: a name and its verb of speech at once."""
    span = phrase_right(tokens, start)
    return span is not None and span[1] < len(tokens) and tokens[span[1]].lower in lexicon.CLAUSAL


def _reported(tokens: Sequence[Token], index: int, floor: int) -> Report | None:
    if tokens[index].stretch is not None or not tokens[index].is_word:
        return None
    if found := relayed_after(tokens, index):
        if found.cue is not None and found.cue > index:
            return _made(tokens, found.span, found.cue, _clause_after(tokens, found.cue), "quoted by another")
        return None
    if as_saying := _passive(tokens, index):
        span = subject(tokens, index)
        return _made(tokens, span, as_saying, _clause_after(tokens, as_saying), "quoted by another") if span else None
    if _is_cue(tokens, index):
        return _by_verb(tokens, index, floor)
    if tokens[index].lower in lexicon.SAYING and not follows_be(tokens, index):
        return _by_participle(tokens, index)
    return None


def _passive(tokens: Sequence[Token], index: int) -> int | None:
    """Find the participle of "Lee was quoted as saying", where "quoted" stands at an index."""
    if tokens[index].lower not in ("quoted", "cited", "reported", "heard") or not follows_be(tokens, index):
        return None
    for at in range(index + 1, min(len(tokens) - 1, index + 8)):
        if tokens[at].lower == "as" and tokens[at + 1].lower in lexicon.PARTICIPLES:
            return at + 1
    return None


def _is_cue(tokens: Sequence[Token], index: int) -> bool:
    lower = tokens[index].lower
    if not (
        (lower in lexicon.CLAUSAL and (lower not in lexicon.SPEECH or reports(tokens, index)))
        or (lower in lexicon.WITH_OBJECT and (reports(tokens, index) or describes(tokens, index) or _stands(tokens, index)))
        or _has_particle(tokens, index)
        or _is_called(tokens, index)
    ):
        return False
    if tokens[index].is_capital and index and tokens[index - 1].is_word:
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after and lower.endswith("s") and lower != "says" and after.lower in lexicon.AUXILIARIES:
        return False  # "His cost estimates have been"
    return not (follows_be(tokens, index) or _is_unsaid(tokens, index))


def _stands(tokens: Sequence[Token], index: int) -> bool:
    """Tell a verb that no other table knows from a participle or a noun: a subject stands before it."""
    before = tokens[index - 1] if index else None
    if before is None or is_possessive(before):
        return False
    return (
        before.is_capital
        or before.lower in lexicon.SUBJECT_PRONOUNS
        or before.lower in lexicon.AUXILIARIES
        or before.lower in lexicon.CONJUNCTIONS
        or before.text == ","
        or is_adverb(before)
        or (before.is_word and lexicon.can_act(before.lower))
    )


def _has_particle(tokens: Sequence[Token], index: int) -> bool:
    particles = lexicon.WITH_PARTICLE.get(tokens[index].lower, "").split()
    return index + 1 < len(tokens) and tokens[index + 1].lower in particles


def _is_called(tokens: Sequence[Token], index: int) -> bool:
    """Tell "called the attack a reprisal": behind what is called so stands an article again."""
    if tokens[index].lower not in _CALLING or index + 2 >= len(tokens):
        return False
    behind = tokens[index + 2 : index + 2 + _NEAR]
    return any(token.lower in ("a", "an") for token in behind) and not any(
        token.lower in lexicon.PREPOSITIONS or not token.is_word for token in behind[:2]
    )


def _is_unsaid(tokens: Sequence[Token], index: int) -> bool:
    """Tell "did not say", "will say", "refused to say" and "is expected to announce"."""
    for at in range(index - 1, max(-1, index - _NEAR), -1):
        lower = tokens[at].lower
        if lower in _NOT_SAID or lower in _TO_COME or lower in _UNTOLD:
            return True
        if lower == "to":
            return not (at and tokens[at - 1].lower in _SPEAKING)
        if not (is_adverb(tokens[at]) or lower in lexicon.AUXILIARIES):
            return False
    return False


def _by_verb(tokens: Sequence[Token], verb: int, floor: int) -> Report | None:
    clause = _clause_after(tokens, verb)
    if is_joined(tokens, verb):
        span = joined_subject(tokens, verb)
        return _made(tokens, span, verb, clause, "subject of the clause") if span and clause else None
    if found := _inverted(tokens, verb, clause, floor):
        return found
    span = subject(tokens, verb)
    if span is None or span[0] < floor or _is_asked(tokens, span, verb):
        return None
    start = span[0]
    if start and tokens[start - 1].text in _PAUSES and (clause is None or _ends(tokens, verb + 1)):
        before = _clause_before(tokens, start - 1, floor) or _around(tokens, start - 1, verb + 1, floor)
        if before and tokens[verb].lower in lexicon.CLAUSAL and not _is_adverbial(tokens, before):
            return _made(tokens, span, verb, before, "subject and verb behind")
    if clause is None and tokens[verb].lower in _PLAIN and tokens[verb + 1 : verb + 2] and tokens[verb + 1].text == ",":
        clause = _to_end(tokens, verb + 2)  # "Lee said, win or lose, he would go"
    return _made(tokens, span, verb, clause, "subject and verb before") if clause else None


def _is_asked(tokens: Sequence[Token], span: Span, verb: int) -> bool:
    """Tell "what Lee says", "if Lee says" and "voters who say": nobody is said to have spoken."""
    before = tokens[span[0] - 1].lower if span[0] else ""
    if tokens[span[0]].lower == "who":
        noun = phrase_left(tokens, span[0])
        return before != "," and (noun is None or tokens[noun[0]].lower not in ("a", "an", "one"))
    inserted = before == "what" and is_finite(tokens[verb + 1]) if verb + 1 < len(tokens) else False
    return before in _OPEN and not inserted


def _is_adverbial(tokens: Sequence[Token], clause: Span) -> bool:
    """Tell "When the crew came," which is no statement, by its opening and its having no comma of its own."""
    opens = tokens[clause[0]].lower in lexicon.SUBORDINATORS - {"that", "what", "how", "why"}
    return opens and not any(token.text == "," for token in tokens[slice(*clause)])


def _inverted(tokens: Sequence[Token], verb: int, clause: Span | None, floor: int) -> Report | None:
    """Read "The road is shut, said Lee." but not "Lee, a nurse, said roads in Lima are shut"."""
    paused = verb > 0 and (tokens[verb - 1].text == "," or tokens[verb - 1].stretch is not None)
    if not paused or tokens[verb].lower not in lexicon.SPEECH:
        return None
    span = inverted_subject(tokens, verb)
    before = _clause_before(tokens, verb - 1, floor) if span else None
    if span is None or before is None or not _ends(tokens, span[1]):
        return None
    if clause and _has_finite(tokens, span[0], clause[1]) and subject(tokens, verb):
        return None
    return _made(tokens, span, verb, before, "verb and subject behind")


def _has_finite(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a verb seems to stand in a stretch: a known one, or a word that looks like one."""
    return any(
        is_finite(token) or token.stretch is not None or (token.lower in lexicon.WITH_OBJECT and not token.is_capital)
        for token in tokens[start:end]
    )


def _ends(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a place ends the words that name a source: a stop, a pause, or "on Monday"."""
    if index >= len(tokens):
        return True
    token = tokens[index]
    return not token.is_word or token.lower in _CIRCUMSTANCE or token.lower in _TIMES


def _by_participle(tokens: Sequence[Token], index: int) -> Report | None:
    near = range(max(0, index - _NOUN), index)
    if not index or not (tokens[index - 1].text in _PAUSES or any(is_saying(tokens, at) for at in near)):
        return None
    clause = _clause_after(tokens, index)
    span = participle_subject(tokens, index) if clause else None
    return _made(tokens, span, index, clause, "subject of the clause") if span else None


def _according(tokens: Sequence[Token], index: int, floor: int) -> Report | None:
    start = _source_start(tokens, index)
    span = phrase_right(tokens, start) if start and start < len(tokens) else None
    if span is None:
        return None
    if span[1] + 1 < len(tokens) and tokens[span[1]].lower == "and":
        other = phrase_right(tokens, span[1] + 1)
        if other and _ends(tokens, other[1]) and not _has_finite(tokens, *other):
            span = span[0], other[1]
    after = span[1]
    opening = not any(token.is_word for token in tokens[floor:index]) or tokens[index - 1].lower in _JOINS
    if opening:
        while after < len(tokens) and tokens[after].text != ",":
            after += 1
        clause = _to_end(tokens, after + 1)
    else:
        end = index - 1 if tokens[index - 1].text == "," else index
        clause = _clause_before(tokens, end, floor) or _around(tokens, end, after, floor)
    return _made(tokens, span, index, clause, "according to")


def _source_start(tokens: Sequence[Token], index: int) -> int | None:
    """Return where the source of "according to Lee" and "as reported by Lee" starts."""
    words = [token.lower for token in tokens[index : index + 3]]
    if words[:2] == ["according", "to"]:
        return index + 2
    if len(words) > 2 and words[0] == "as" and words[2] == "by" and words[1] in _REPORTED:
        return index + 3
    return None


def _clause_after(tokens: Sequence[Token], cue: int) -> Span | None:
    """Return the clause behind a verb of speech, past who is told and when; None where none stands there."""
    verb = tokens[cue].lower
    at = cue + 1
    if verb in lexicon.WITH_PARTICLE and _has_particle(tokens, cue):
        return _to_end(tokens, at)
    if verb in lexicon.TELLING:
        at = _that(tokens, at) or _past_told(tokens, at)
    at = _past_circumstances(tokens, at)
    if at >= len(tokens) or tokens[at].text in _ENDS:
        return None
    lower = tokens[at].lower
    if lower in _OPENERS:
        return _to_end(tokens, at + (lower == "that"))
    if tokens[at].text in (",", ":") or not (tokens[at].is_word or tokens[at].stretch):
        return None
    if lower == "to":
        return _to_end(tokens, at) if verb in lexicon.TELLING | _WILLING else None
    if verb in lexicon.WITH_OBJECT or verb in _CALLING:
        return _to_end(tokens, at)
    if verb in lexicon.ONLY_THAT or lower in _NOT_CLAUSES or _is_empty(tokens, at):
        return None
    if verb not in _PLAIN and (lower in lexicon.PREPOSITIONS or not _has_finite(tokens, at, len(tokens))):
        return None
    return _to_end(tokens, at)


_PLAIN = lexicon.words("said says say")


def _is_empty(tokens: Sequence[Token], at: int) -> bool:
    """Tell "said so." and "said nothing on Monday", which report no words."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return tokens[at].lower in _EMPTY and (after is None or not after.is_word or after.lower in _CIRCUMSTANCE)


_WILLING = lexicon.words("promised promises vowed vows pledged pledges threatened threatens claimed claims agreed offered")


def _that(tokens: Sequence[Token], at: int) -> int | None:
    """Find the "that" behind who is told at length: "told the Post of Lima on Monday that"."""
    for index in range(at, min(len(tokens), at + _CLOSE)):
        if tokens[index].lower == "that" and index > at:
            return index
        if is_finite(tokens[index]) or tokens[index].text in _ENDS or is_pronoun(tokens[index]):
            return None
    return None


def _past_told(tokens: Sequence[Token], at: int) -> int:
    """Step over who is told: "reporters", "the Lima court", "Reuters on Monday"."""
    start = at
    if at < len(tokens) and (is_pronoun(tokens[at]) or tokens[at].lower in ("him", "her", "them", "us", "me")):
        return at + 1
    while at < len(tokens) and tokens[at].is_word:
        token = tokens[at]
        stops = token.lower in _OPENERS or token.lower in _NOT_CLAUSES or is_pronoun(token) or token.lower in lexicon.AUXILIARIES
        if stops or (at > start and token.lower in lexicon.DETERMINERS) or not is_nominal(token) and token.lower not in lexicon.DETERMINERS:
            break
        at += 1
    return at


def _past_circumstances(tokens: Sequence[Token], at: int) -> int:
    """Step over "in a statement", "on Monday", "late last week" between a verb and its clause."""
    while at < len(tokens):
        lower = tokens[at].lower
        if lower in _TIMES or (is_adverb(tokens[at]) and lower not in ("all", "both", "only", "no")):
            at += 1
        elif lower in _CIRCUMSTANCE and not (lower == "to" and not _is_noun(tokens, at + 1)):
            span = phrase_right(tokens, at + 1)
            end = span[1] if span else at + 1
            if not _goes_on(tokens, end):
                return end
            at = end
        elif tokens[at].text == "," and at + 2 < len(tokens) and is_adverb(tokens[at + 1]) and tokens[at + 2].text == ",":
            at += 3
        elif tokens[at].text == "," and _aside(tokens, at):
            at = _aside(tokens, at)
        else:
            return at
    return at


def _aside(tokens: Sequence[Token], at: int) -> int:
    """Return where ", speaking in Lima," ends, if a clause follows it."""
    for end in range(at + 1, min(len(tokens) - 1, at + 12)):
        if tokens[end].text == ",":
            return end + 1 if tokens[end + 1].lower == "that" else 0
        if tokens[end].text in _ENDS:
            return 0
    return 0


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].is_capital or tokens[at].lower in lexicon.DETERMINERS or tokens[at].lower.endswith("s"))


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].is_word or tokens[at].text == ",")


def _to_end(tokens: Sequence[Token], start: int) -> Span | None:
    end = len(tokens)
    while end > start and not (tokens[end - 1].is_word or tokens[end - 1].stretch):
        end -= 1
    words = sum(token.is_word for token in tokens[start:end])
    quoted = any(token.stretch is not None for token in tokens[start:end])
    return (start, end) if words >= _SHORTEST or (words and quoted) else None


def _clause_before(tokens: Sequence[Token], end: int, floor: int) -> Span | None:
    start = max(floor, end - _REACH)
    while start < end and (not tokens[start].is_word or tokens[start].lower in ("and", "but")):
        if tokens[start].stretch is not None:
            break
        start += 1
    words = sum(token.is_word for token in tokens[start:end])
    return (start, end) if words > _SHORTEST else None


def _around(tokens: Sequence[Token], end: int, after: int, floor: int) -> Span | None:
    """Return the clause that "Lee said" interrupts: "The road, Lee said, is shut"."""
    if after >= len(tokens) or tokens[after].text not in _PAUSES:
        return None
    rest = _to_end(tokens, after + 1)
    start = next((at for at in range(floor, end) if tokens[at].is_word), None)
    return (start, rest[1]) if rest and start is not None else None


def _may_speak(tokens: Sequence[Token], span: Span) -> bool:
    first = tokens[span[0]]
    if span[1] - span[0] == 1 and (first.lower in _NO_SPEAKERS and first.text != "US"):
        return False
    return any(token.text[0].isalpha() for token in tokens[span[0] : span[1]])


def _made(tokens: Sequence[Token], span: Span | None, cue: int, clause: Span | None, rule: str) -> Report | None:
    if span is None or clause is None:
        return None
    return Report(_widened(tokens, span), cue, clause, rule)


def _widened(tokens: Sequence[Token], span: Span) -> Span:
    """Take in "diplomats and" before "military sources said": no name ends either."""
    start, end = span
    if start < _SHORTEST or tokens[start - 1].lower != "and" or tokens[end - 1].is_capital:
        return span
    left = phrase_left(tokens, start - 1)
    if left is None or tokens[left[1] - 1].is_capital or _has_finite(tokens, *left):
        return span
    opens = not left[0] or not tokens[left[0] - 1].is_word or tokens[left[0] - 1].lower in _OPENERS
    return (left[0], end) if opens else span
