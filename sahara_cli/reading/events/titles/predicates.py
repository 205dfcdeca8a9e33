"""The predicate of a title: objects and phrases in whole, without words for a time, none cut within."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.lexicon.human import people
from sahara_cli.reading.lexicon.rows import words
from sahara_cli.reading.lexicon.verbs import base_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Chunk

#: So many words a title has behind its verb; a single phrase may be longer, up to the second.
_MOST, _LONGEST = 11, 18
#: Chunks that only lead to a phrase.
_SMALL = frozenset({"E", "I", "T", "A"})
_UNITS = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "weekend", "month", "year", "decade"}
    | {"seconds", "minutes", "hours", "days", "nights", "weeks", "months", "years", "decades"}
)  # fmt: skip
_SPELL_ENDS = frozenset({"later", "earlier", "ago", "before", "after", "afterwards"})
_COPULAS = frozenset({"be", "stay", "remain", "become", "keep", "turn", "stand", "lie"})
#: "Left 20 dead", "left hundreds homeless".
_LEFT = frozenset(
    {"dead", "alive", "homeless", "wounded", "injured", "missing", "unharmed", "unhurt"}
)
_QUOTES = frozenset({'"', "'", "``", "''", "<", ">"})
#: Nouns whose clause follows without a word: "the way the company handled it".
_OPEN = frozenset({"way", "fact", "moment", "time", "day", "year", "place", "reason"})


class _Unit(NamedTuple):
    """A part of a predicate; a title may end behind it where `ends`."""

    words: str
    ends: bool


def predicate(sentence: Sentence, number: int) -> str:
    """Give the words behind the verb that is the chunk `number`."""
    return _cut(list(_units(sentence, number)))


def complement(sentence: Sentence, clause: Clause) -> str:
    """Give what somebody says, demands or believes in a clause of its own: "it has no funds"."""
    for other in sentence.clauses:
        if other.parent is not clause or other.relation != "that" or other.group is None:
            continue
        if _is_before(other, clause) or not other.subjects or other.group.word.startswith("'"):
            continue
        verb = _shown(sentence, other.group.first, other.group.head + 1)
        head = next(n for n, c in enumerate(sentence.chunks) if c.first <= other.group.head < c.end)
        who = " and ".join(map(sentence.shown, other.subjects))
        opens = _opening(sentence, clause, other)
        return f"{opens}{who} {verb} {predicate(sentence, head)}".strip()
    return ""


def _opening(sentence: Sentence, clause: Clause, other: Clause) -> str:
    """Give what leads to the other clause: "that" it be done, "whether" or "on whether" it was."""
    if sentence.tokens[other.first].low == "what" or other.marker == "what":
        return "what "  # "rejects what it called an unfair offer"
    if other.marker == "whether":
        led = other.first > 0 and sentence.tokens[other.first - 1].low == "on"
        return "on whether " if led else "whether "
    return "that " if base_of(clause.group.word if clause.group else "") in _DEMANDS else ""


def _is_before(other: Clause, clause: Clause) -> bool:
    """Tell "a report on how it happened was published", where the other clause is no part of what is said."""
    return bool(clause.group and other.group and other.group.head < clause.group.first)


#: Particles that may stand behind an object.
_APART = frozenset({"off", "down", "up", "out", "back"})
_DEMANDS = frozenset({"demand", "insist", "require", "propose", "order", "recommend", "decide"})


def _cut(units: list[_Unit]) -> str:
    """Join units up to the last at which a title of fair length may end."""
    count = 0
    last = 0
    for number, unit in enumerate(units, 1):
        count += len(unit.words.split())
        if count > (_MOST if last else _LONGEST):
            break
        if unit.ends:
            last = number
    return " ".join(unit.words for unit in units[:last]).replace(" ,", ",")


def _units(sentence: Sentence, number: int) -> Iterator[_Unit]:
    """Yield the parts behind a verb, up to where another clause begins."""
    chunks = sentence.chunks
    kept: list[str] = []
    at = number + 1
    while 0 < at < len(chunks):
        chunk = chunks[at]
        if chunk.sort in {"X", "C"}:
            at = _sign(sentence, at, kept)
            continue
        if over := _is_spell(sentence, at) or _is_ruled_out(sentence, at):
            kept, at = [], at + over
            continue
        if (chunk.sort == "A" or _is_particle(sentence, at)) and _is_kept(sentence, at, number):
            yield _Unit(_words(sentence, chunk), not _governs(sentence, at, number))
        elif chunk.sort in _SMALL:
            kept = _kept(sentence, at, kept)
        elif _stays(sentence, at, number, kept):
            yield _Unit(" ".join((*kept, _words(sentence, chunk))), _ends(sentence, at))
            kept = []
        else:
            return
        at += 1


def _is_spell(sentence: Sentence, at: int) -> int:
    """Tell "two hours later" from what is done to somebody: how many chunks it takes up, 0 for none."""
    chunk = sentence.chunks[at]
    after = sentence.tokens[chunk.end].low if chunk.end < len(sentence.tokens) else ""
    unit = chunk.phrase and sentence.tokens[chunk.phrase.head].low in _UNITS
    return 2 if (unit and after in _SPELL_ENDS) or _is_of_first(sentence, at) else 0


def _is_of_first(sentence: Sentence, at: int) -> bool:
    """Tell "in 20 years" of "for the first time in 20 years", which says nothing alone."""
    chunk, after = sentence.chunks[at], sentence.chunks[at + 1 : at + 2]
    before = sentence.tokens[chunk.first - 1].low if chunk.first else ""
    opens = before == "time" and sentence.tokens[chunk.first].low == "in"
    return opens and bool(after) and after[0].sort in {"NP", "E"}


def _is_ruled_out(sentence: Sentence, at: int) -> int:
    """Tell "not by Peru but" before who did it: how many chunks it takes up, 0 for none."""
    lows = [sentence.tokens[chunk.first].low for chunk in sentence.chunks[at : at + 4]]
    own = [chunk.phrase for chunk in sentence.chunks[at + 2 : at + 3]]
    return 4 if own and own[0] and lows[:2] == ["not", "by"] and lows[3:] == ["but"] else 0


def _governs(sentence: Sentence, at: int, verb: int) -> bool:
    """Tell the particle of a further verb whose object follows: "for plotting to blow up a train"."""
    after = sentence.chunks[at + 1] if at + 1 < len(sentence.chunks) else None
    return at > verb + 1 and after is not None and after.phrase is not None


def _is_particle(sentence: Sentence, at: int) -> bool:
    """Tell "set off on Friday" from "off the coast": nothing is governed."""
    chunks = sentence.chunks
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    parted = after is None or after.sort in {"I", "T", "E", "X", "A", "S"}
    if sentence.tokens[chunks[at].first - 1].low == "sworn" and (after is None or not after.phrase):
        return sentence.tokens[chunks[at].first].low == "in"
    return parted and sentence.tokens[chunks[at].first].low in {"off", "out", "up", "down", "away"}


def _kept(sentence: Sentence, at: int, kept: list[str]) -> list[str]:
    """Keep a preposition, and what is within a phrase; drop words for a time with their preposition, and adverbs."""
    chunk = sentence.chunks[at]
    if chunk.sort == "E" and not _is_within(sentence, at):
        return []
    if chunk.sort == "A" and not (kept or _is_glue(sentence, at) or _denies(sentence, at)):
        return kept
    return [*kept, _shown(sentence, chunk.first, chunk.end)]


def _denies(sentence: Sentence, at: int) -> bool:
    """Tell "vows never to yield", "pleads not guilty": such a word is never dropped."""
    return sentence.tokens[sentence.chunks[at].first].low in words()["negation"]


def _is_within(sentence: Sentence, at: int) -> bool:
    """Tell words for a time that describe the noun behind them: "the New Year's Eve party"."""
    if at >= len(sentence.chunks) or sentence.chunks[at].sort != "E":
        return False
    after = sentence.chunks[at + 1] if at + 1 < len(sentence.chunks) else None
    if after is None or after.phrase is None or sentence.tokens[after.first].tag != "N":
        return False
    hyphened = "-" in sentence.tokens[sentence.chunks[at].first].text
    return hyphened or sentence.chunks[at - 1].phrase is not None


def _sign(sentence: Sentence, at: int, kept: list[str]) -> int:
    """Step over a sign or "and", which may be kept in `kept`; 0 where the predicate ends with it."""
    chunks = sentence.chunks
    low = sentence.tokens[chunks[at].first].low
    if chunks[at].sort == "C":
        if not _joins(chunks, at):
            return 0
        kept.append(low)
        return at + 1
    if low in _QUOTES or (low == "." and at + 1 < len(chunks)):
        return at + 1  # the stop is of "Inc."
    if low == "(":
        shut = (n for n in range(at, len(chunks)) if sentence.tokens[chunks[n].first].low == ")")
        return next(shut, -1) + 1
    return _comma(sentence, at, kept) if low == "," else 0


def _comma(sentence: Sentence, at: int, kept: list[str]) -> int:
    """Step over the comma of a list, which is kept, and the one before a name; 0 for any other."""
    if _names_last(sentence, at):
        return at + 1
    if _is_listed(sentence.chunks, at):
        kept.append(",")
        return at + 1
    return 0


def _names_last(sentence: Sentence, at: int) -> bool:
    """Tell "her counterpart, Jan Vos": a name behind a comma whose office stands before it."""
    chunks, tokens = sentence.chunks, sentence.tokens
    before, after = chunks[at - 1], chunks[at + 1] if at + 1 < len(chunks) else None
    if before.phrase is None or after is None or after.phrase is None:
        return False
    office = tokens[before.phrase.head].low in people()["office"]
    ends = at + 2 >= len(chunks) or tokens[chunks[at + 2].first].low in {",", "."}
    return office and ends and all(token.tag == "P" for token in tokens[after.first : after.end])


def _is_listed(chunks: list[Chunk], at: int) -> bool:
    """Tell a comma of a list: "Chad, Mali and Niger"."""
    there = at
    while there + 1 < len(chunks) and chunks[there + 1].sort == "NP":
        there += 2
        if there >= len(chunks):
            return False
        if chunks[there].sort == "C":
            return _joins(chunks, there)
        if chunks[there].sort != "X":
            return False
    return False


def _joins(chunks: list[Chunk], at: int) -> bool:
    """Tell "and" between two phrases from one between two clauses."""
    if at + 1 >= len(chunks) or chunks[at + 1].phrase is None:
        return False
    there = at + 2
    while there + 1 < len(chunks) and chunks[there].sort == "I" and chunks[there + 1].phrase:
        there += 2
    beyond = chunks[there].group if there < len(chunks) else None
    return not (beyond and beyond.form == "finite")


def _stays(sentence: Sentence, at: int, verb: int, kept: list[str]) -> bool:
    """Tell whether a phrase or a verb without a subject belongs to a predicate."""
    chunks = sentence.chunks
    chunk = chunks[at]
    if chunk.phrase:
        return not _is_subject(sentence, at) and not _is_contact(sentence, at)
    return chunk.group is not None and _is_carried(sentence, at, verb, chunk.group, kept)


def _is_carried(sentence: Sentence, at: int, verb: int, group: Group, kept: list[str]) -> bool:
    """Tell a further verb that goes on with a predicate: "to sign", "by signing", "a walkout planned for"."""
    follows = sentence.chunks[at - 1].phrase is not None
    match group.form:
        case "infinitive":
            return True
        case "ing":
            return at == verb + 1 or bool(kept)
        case "participle":
            return at == verb + 1 or follows
    return follows and not _is_subject(sentence, at - 1)


def _is_subject(sentence: Sentence, at: int) -> bool:
    """Tell a phrase whose own verb follows: the next clause begins with it."""
    after = sentence.chunks[at + 1] if at + 1 < len(sentence.chunks) else None
    if after is None or after.group is None or after.group.form != "finite":
        return False
    # "A walkout planned for May": the clauses tell that the noun suffers it.
    head = after.group.head
    behind = sentence.tokens[head + 1].tag if head + 1 < len(sentence.tokens) else "X"
    read = (
        clause.group for clause in sentence.clauses if clause.group and clause.group.head == head
    )
    return behind not in "IE" or all(group.form != "participle" for group in read)


def _is_contact(sentence: Sentence, at: int) -> bool:
    """Tell "the way the company handled it", which is cut with its phrase."""
    chunks = sentence.chunks
    phrase = chunks[at].phrase
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    opens = after is not None and after.phrase is not None and _is_subject(sentence, at + 1)
    return opens and phrase is not None and sentence.tokens[phrase.head].low in _OPEN


def _ends(sentence: Sentence, at: int) -> bool:
    """Tell whether a title may end behind a chunk: no verb before its object, no noun before its "of"."""
    chunks = sentence.chunks
    chunk, after, beyond = (chunks[n] if n < len(chunks) else None for n in (at, at + 1, at + 2))
    assert chunk is not None  # noqa: S101 - it is one of the chunks
    if chunk.group:
        return _ends_at_verb(sentence, after, beyond)
    last = sentence.tokens[chunk.end - 1]
    if last.tag in "DE" or last.low in words()["preposition"]:
        return False
    return after is None or beyond is None or not _goes_on(sentence, at + 1)


def _ends_at_verb(sentence: Sentence, after: Chunk | None, beyond: Chunk | None) -> bool:
    """Tell a verb behind which nothing of its own follows, be it in quotation marks, but a time: "to go on Monday"."""
    if after is None or (after.sort == "I" and beyond is not None and beyond.sort == "E"):
        return True
    quoted = sentence.tokens[after.first].low in _QUOTES and beyond and beyond.phrase
    return not quoted and after.sort not in {"NP", "I", "T", "A", "VG"}


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Tell whether what follows a phrase belongs to it: "of", "and" another, a word for a time that describes it."""
    chunks = sentence.chunks
    first = sentence.tokens[chunks[at].first]
    return (
        (first.low == "of" and chunks[at + 1].phrase is not None)
        or (chunks[at].phrase is not None and first.tag == "E")
        or (chunks[at].sort == "C" and _joins(chunks, at))
        or _is_within(sentence, at)
        or _is_glue(sentence, at)
    )


def _is_kept(sentence: Sentence, at: int, verb: int) -> bool:
    """Tell the particle of a verb, "speeds up", "shoots dead", and what somebody is: "be shut"."""
    before, group = sentence.chunks[at - 1], sentence.chunks[verb].group
    low = sentence.tokens[sentence.chunks[at].first].low
    if low in _LEFT and group and group.base in {"leave", "find", "lie", "shoot"}:
        return before.phrase is not None or at == verb + 1
    if at == verb + 1 and group and group.base in _COPULAS:
        return not low.endswith("ly")
    if low not in words()["particle"]:
        return False
    # "Calls the talks off", "shuts the plant down"
    return before.sort == "VG" or at == verb + 1 or (before.phrase is not None and low in _APART)


def _is_glue(sentence: Sentence, at: int) -> bool:
    """Tell a word that only looks like an adverb, within a phrase: "the lunar far side"."""
    chunks = sentence.chunks
    around = (
        chunks[at].sort == "A"
        and chunks[at - 1].phrase
        and at + 1 < len(chunks)
        and chunks[at + 1].phrase
    )
    return bool(around) and not sentence.tokens[chunks[at].first].low.endswith("ly")


def _words(sentence: Sentence, chunk: Chunk) -> str:
    """Give a chunk's words, without "Tuesday's" before it; "Cologne's New" goes on with "Year's Eve party"."""
    first = chunk.first
    goes_on = any(other.phrase and other.end == first for other in sentence.chunks)
    while not goes_on and first < chunk.end - 1 and sentence.tokens[first].tag == "E":
        first += 1
        if sentence.tokens[first].tag == "G":
            first += 1
    return _shown(sentence, first, chunk.end)


def _shown(sentence: Sentence, first: int, end: int) -> str:
    """Give the words of some tokens, those for a time left out."""
    return sentence.text[sentence.tokens[first].start : sentence.tokens[end - 1].end]
