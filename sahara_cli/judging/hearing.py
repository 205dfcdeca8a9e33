"""Whom sentences give words to: the subjects of their verbs of speech, and the names beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.judging.voices import saying, says, voices
from sahara_cli.judging.words import EMPTY, stems
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.words import Word
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase

_SAYS = frozenset(
    """
    said says told tells added adds asked asks wrote writes tweeted stated announced declared noted warned argued
    insisted explained replied claimed stressed recalled testified admitted acknowledged concluded continued
    """.split()  # noqa: SIM905 - words read best so
)
_TELLS = frozenset({"told", "tells", "asked", "asks"})
_HELPS = frozenset({"also", "has", "have", "had", "later", "then", "himself", "herself"})
#: Verbs that report nothing where they have an object: "continued the journey", "was pronounced dead".
_ACTS_TOO = frozenset(
    [
        "continue",
        "pronounce",
        "conclude",
        "add",
        "repeat",
        "claim",
        "find",
        "record",
        "observe",
        "open",
        "charge",
    ]
)
_CLAIMED = frozenset({"responsibility", "credit", "victory", "innocence"})
_IN_NAMES = frozenset({"of", "al", "de", "bin", "von", "van", "da", "el"})
#: Times that look like a subject: "the law passed in May, which said".
_TIMES = frozenset(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    """.split()  # noqa: SIM905 - words read best so
)
#: Times of several words: "earlier this week".
_TIME = late(
    r"(?:(?:earlier|later|early|late|back) )?(?:this|last|next|that|the same|every|each|the previous|the following)"
    r" (?:\w+day|morning|evening|night|week|weekend|month|summer|winter|spring|autumn|season|year|decade)"
)
#: Who holds something to be so, which need not be read as a clause: "lawyers fear that".
_HELD = late(
    r"(?:^|[,;] )((?:[\w'’-]+ ){1,5})(?:fear|believe|think|hope|suspect|worry|worrie)(?:s|d|ed)? that\b"
)
#: Verbs that give something a name: "called it a disgrace".
_LABELS = frozenset({"call", "describe", "brand", "label", "dub", "term"})
_LABELLED = late(
    r" (?:it|him|her|them|this|that|(?:the|an?|his|her|its|their) (?:[\w'’-]+ ){0,4}?[\w'’-]+) (?:as )?(?:an?\b|\")"
)
#: Verbs that give somebody's words to whoever does what the sentence tells: "resigned, calling it a disgrace".
_NAMING = frozenset("calling describing branding labelling labeling dubbing terming".split())  # noqa: SIM905
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who"})


def heard_in(evidence: Evidence) -> list[str]:
    """List the subjects of the verbs of speech in the sentences."""
    subjects: list[str] = []
    for sentence, clause in evidence.clauses:
        group = clause.group
        is_said = group is not None and (group.word in says() or _is_view(sentence, group))
        if group is None or not is_said or _is_deed(sentence, clause, group):
            continue
        if not _is_quoted(sentence.text, sentence.start, sentence.tokens[group.head].start):
            subjects += map(sentence.shown, _speaking(clause, group))
    subjects += (match[1].strip() for text in evidence.sentences for match in _HELD.finditer(text))
    for at, word in enumerate(evidence.words):
        if word.text in _SAYS:
            subjects += _beside(evidence, at)
    return list(filter(_is_somebody, subjects))


def _is_somebody(phrase: str) -> bool:
    low = phrase.lower()
    if low in _TIMES or _TIME.fullmatch(low):
        return False
    return low in PRONOUNS or bool(stems(phrase))


def _is_view(sentence: Sentence, group: Group) -> bool:
    """Tell whether a verb gives what somebody thinks of something: "the union called the offer an insult"."""
    after = sentence.text[sentence.tokens[group.head].end : sentence.end]
    if group.base == "attribute":
        return not group.is_passive and " to " in after
    return group.base in _LABELS and not group.is_passive and bool(_LABELLED.match(after))


def _speaking(clause: Clause, group: Group) -> list[Phrase]:
    """List who says something in a clause: its subject, or behind "by" of a passive."""
    if group.is_passive:
        return [phrase for by, phrase in clause.prepositional if by == "by"]
    return [*clause.subjects, *clause.apposed]


def hinted(evidence: Evidence) -> list[str]:
    """List who may have said it too, by what hangs on them: "relatives marched, saying", "the HWU, which claims".

    Whoever stands right before a verb of speech is among them, however the sentence is read.
    """
    phrases = [
        sentence.shown(phrase)
        for sentence, clause in evidence.clauses
        if clause.group
        for phrase in _hinted(clause, clause.group.word)
    ]
    spoken = evidence.words
    for at, word in enumerate(spoken):
        run = _run(spoken, at - 1, -1) if word.text in says() else ()
        if run and not _parted(evidence.text, run, word):
            phrases.append(evidence.text[run[0].start : run[-1].end])
    return phrases


def _hinted(clause: Clause, word: str) -> Iterator[Phrase]:
    above = filter(None, (clause.antecedent,))
    if word in _NAMING or word in saying():
        yield from (*clause.subjects, *clause.matrix().subjects, *above)
    elif word in says():
        yield from above


def _is_deed(sentence: Sentence, clause: Clause, group: Group) -> bool:
    """Tell whether a verb of speech tells of a deed: "added two rooms", "was pronounced dead by a doctor".

    To claim responsibility is to say so.
    """
    if group.base not in _ACTS_TOO:
        return False
    said = (sentence.shown(phrase).rpartition(" ")[2] for phrase in clause.objects)
    return group.is_passive or (bool(clause.objects) and not _CLAIMED & set(said))


def _is_quoted(text: str, start: int, at: int) -> bool:
    """Tell whether a place of a sentence stands within its quotation marks."""
    return text.count('"', start, at) % 2 == 1


def _beside(evidence: Evidence, at: int) -> Iterator[str]:
    """Yield the names right before and right behind a verb of speech."""
    spoken = evidence.words
    before = at
    while before and spoken[before - 1].folded in _HELPS:
        before -= 1
    behind = [] if spoken[at].text in _TELLS else _run(spoken, at + 1, 1)
    for run in (_run(spoken, before - 1, -1), behind):
        if run and not _parted(evidence.text, run, spoken[at]):
            yield evidence.text[run[0].start : run[-1].end]


def before_voices(evidence: Evidence) -> Iterator[str]:
    """Yield the names right before a verb that voices something, however the sentence is read."""
    spoken = evidence.words
    for at, word in enumerate(spoken):
        if word.text in voices() and word.text.endswith("ed"):
            run = _run(spoken, at - 1, -1)
            if run and not _parted(evidence.text, run, word):
                yield evidence.text[run[0].start : run[-1].end]


def _run(spoken: Sequence[Word], at: int, step: int) -> list[Word]:
    """Take the words of a name from a place on, forwards or backwards."""
    run: list[Word] = []
    while 0 <= at < len(spoken) and _is_of_name(spoken[at], run):
        run.append(spoken[at])
        at += step
    while run and run[-1].folded in _IN_NAMES:
        run.pop()
    return run[::step]


def _is_of_name(word: Word, run: Sequence[Word]) -> bool:
    is_capital = word.text[0].isupper() and word.text != "I" and word.folded not in EMPTY
    return is_capital or bool(run and word.folded in _IN_NAMES)


def _parted(text: str, run: Sequence[Word], verb: Word) -> bool:
    """Tell whether a comma, a quotation mark or a full stop stands within a name, or between it and its verb."""
    first, last = min(run[0].start, verb.end), max(run[-1].end, verb.start)
    return bool(set(text[first:last]) & set(',";:\n'))
