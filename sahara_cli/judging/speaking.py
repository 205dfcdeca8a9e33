"""Statements: a speaker named nowhere near, a cue that is not there, words put together from two quotations."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Actor
from sahara_cli.judging.findings import Lack
from sahara_cli.judging.names import Mentions, name_of, states_of
from sahara_cli.judging.words import EMPTY, stems, words
from sahara_cli.reading.events.triggers import frames
from sahara_cli.reading.lexicon.tables import column
from sahara_cli.texts import normalise, stands

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dossier.records import Statement
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names
    from sahara_cli.judging.naming import Naming
    from sahara_cli.judging.words import Word

_LEFT_OUT = "[...]"
#: Verbs of speech that a name beside them is the subject of.
_REPORTS = frozenset({"speech", "clausal", "with_object", "telling"})
_SAYS = frozenset(
    """
    said says told tells added adds asked asks wrote writes tweeted stated announced declared noted warned argued
    insisted explained replied claimed stressed recalled testified admitted acknowledged concluded continued
    """.split()  # noqa: SIM905 - words read best so
)
_TELLS = frozenset({"told", "tells", "asked", "asks"})
_HELPS = frozenset({"also", "has", "have", "had", "later", "then", "himself", "herself"})
#: How one begins of whom nothing was told before; and what somebody's words stand in.
_NEW = re.compile(r"(?:an?|one|another|his|her|their|its) ", re.IGNORECASE)
_PAPERS = frozenset(
    "statement letter communique report release paper document notice note message tweet post ruling".split()  # noqa: SIM905
)
#: Kinds of deeds that are done by words.
_SPOKEN = frozenset({"support", "accuse", "request", "reject", "threaten"})
_VOICES = frozenset("underscored underlined voiced highlighted reassured outlined briefed".split())  # noqa: SIM905
_IN_NAMES = frozenset({"of", "al", "de", "bin", "von", "van", "da", "el"})
#: Who speaks for whatever body was told of.
_OFFICIALS = frozenset(
    {"officials", "authorities", "officers", "investigators", "detectives", "prosecutors"}
)
_AFTER_NOUN = re.compile(r",| (?:of|in|at|from|with|for|on|who|which|that)\b")
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who"})


def misheard(
    statement: Statement, evidence: Evidence, names: Names, naming: Naming
) -> Iterator[Lack]:
    """Yield what the cited sentences do not bear out of who spoke, and how."""
    if statement.speaker:
        yield from _speaker(statement.speaker, evidence, names, naming)
    elif statement.speaker_text and not stems(statement.speaker_text) & stems(
        f"{evidence.text} {evidence.around}"
    ):
        told = f'"{statement.speaker_text}" stands neither in the cited sentences nor near them'
        yield Lack("speaker_text", told, statement.speaker_text)
    if statement.cue and not any(
        _cues(one, statement.cue) for one in (evidence.text, evidence.around)
    ):
        told = f'"{statement.cue}" stands neither in the cited sentences nor beside them'
        yield Lack("cue", told, statement.cue)
    if (
        statement.directness == "mixed"
        and '"' not in normalise(statement.text).text
        and not re.search("[‘‹]", statement.text)
    ):
        yield Lack("text", "is mixed, and has no words in quotation marks; is it indirect?")


def _cues(text: str, cue: str) -> bool:
    return stands(text.replace("\n", " "), cue) or (bool(stems(cue)) and stems(cue) <= stems(text))


def stitched(statement: Statement, evidence: Evidence) -> str:
    """Tell whether a quotation with words left out joins what different sentences say; "" where it does not."""
    words_left = normalise(statement.text).text
    if _LEFT_OUT not in words_left or statement.directness == "indirect":
        return ""
    marked = [words_left] if statement.directness == "direct" else words_left.split('"')[1::2]
    for own in marked:
        if _LEFT_OUT in own and not any(stands(one, own) for one in evidence.sentences):
            return f"{_LEFT_OUT} joins words of different sentences; make them two statements, or cite one"
    return ""


def _speaker(speaker: str, evidence: Evidence, names: Names, naming: Naming) -> Iterator[Lack]:
    """Doubt a speaker where each verb of speech has another subject, or who is named nowhere near."""
    heard = _heard(evidence)
    may_be = any(_may_be(one, speaker, names, naming) for one in heard)
    if naming.is_named(speaker) and (may_be or not heard):
        return
    if any(_may_be(one, speaker, names, naming) for one in evidence.speakers):
        return
    if problem := _misheard(speaker, evidence, names, naming, "" if may_be else "".join(heard[:1])):
        who = names.name(speaker)
        yield Lack("speaker", f"{who} {problem}", who)


def _misheard(speaker: str, evidence: Evidence, names: Names, naming: Naming, other: str) -> str:
    """Say why the words are not a speaker's; `other` is whom a verb gives them to. "" where they may be theirs."""
    heard, read = _heard(evidence), evidence.speakers
    if other and not _is_introduced(other, speaker, evidence, names):
        return f'is recorded, and the sentence gives the words to "{other}"'
    if not heard and not _is_near(speaker, names, naming):
        return "is named neither in the cited sentences nor near them"
    if _reads_otherwise(heard, read, names):
        return f'is recorded, and the words read as those of "{read[0]}"'
    if not (heard or read) and (acting := _acts(evidence, speaker, names, naming)):
        return f'is recorded, and the sentence tells it of "{acting}"'
    return ""


def _is_introduced(told: str, speaker: str, evidence: Evidence, names: Names) -> bool:
    """Tell whether a subject without a name, "a port official" or "his lawyer", may be one who is named later only.

    What is said in somebody's statement is theirs where the sentence names them: "a statement of the union said".
    """
    own = words(told)
    if not _NEW.match(told) or any(one.text[0].isupper() for one in own[2:]):
        return False
    named = names.names(speaker)
    if own[-1].folded in _PAPERS:
        here = Mentions(evidence.words)
        return any(here.holds(name) for name in named)
    before, after = Mentions(words(evidence.before)), Mentions(words(evidence.later))
    return any(after.holds(name) for name in named) and not any(map(before.holds, named))


def _acts(evidence: Evidence, speaker: str, names: Names, naming: Naming) -> str:
    """Give whom a sentence tells of that another voiced, praised or asked something; "" where it may be the speaker."""
    found = []
    for sentence, clause in evidence.clauses:
        if clause.group and not clause.group.is_passive and clause.group.word in _voices():
            found += [sentence.shown(one) for one in clause.subjects]
    if not found or any(_may_be(one, speaker, names, naming) for one in found):
        return ""
    return found[0] if _is_somebody(found[0], names) else ""


def _is_somebody(told: str, names: Names) -> bool:
    """Tell whether a subject has a name: one that is known, or a capital behind its first word."""
    return bool(names.known_as(name_of(told))) or any(
        one.text[0].isupper() for one in words(told)[1:]
    )


def _reads_otherwise(heard: Sequence[str], read: Sequence[str], names: Names) -> bool:
    """Tell whether only pronouns speak in the sentences, and the reader of quotations has somebody else for them.

    Of "they" no single name that it reads is sure.
    """
    is_pronoun = all(one.lower() in _PRONOUNS for one in heard)
    is_many = any(one.lower() == "they" for one in heard)
    return is_pronoun and not is_many and bool(read) and _is_name(read[0], names)


def _is_name(read: str, names: Names) -> bool:
    """Tell whether whoever the reader has for the speaker is somebody: a name of several words, or a known one."""
    found = words(read)
    capitals = [one for one in found if one.text[0].isupper() and one.folded not in EMPTY]
    return len(capitals) > 1 or bool(names.known_as(tuple(one.folded for one in found)))


def _is_near(speaker: str, names: Names, naming: Naming) -> bool:
    """Tell whether a speaker, or whom it is part of, is named in the sentences or near them."""
    return _is_about(speaker, naming) or any(map(naming.is_heard, names.wholes(speaker)))


def _heard(evidence: Evidence) -> list[str]:
    """List the subjects of the verbs of speech in the sentences."""
    found = []
    for sentence, clause in evidence.clauses:
        if not clause.group or clause.group.word not in _says():
            continue
        if _is_quoted(sentence.text, sentence.start, sentence.tokens[clause.group.head].start):
            continue
        if clause.group.is_passive:
            found += [sentence.shown(one) for by, one in clause.prepositional if by == "by"]
        else:
            found += [sentence.shown(one) for one in (*clause.subjects, *clause.apposed)]
    for at, word in enumerate(evidence.words):
        if word.text in _SAYS:
            found += _beside(evidence, at)
    return found


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


@cache
def _says() -> frozenset[str]:
    """Read the verbs that report speech."""
    return frozenset(
        word
        for word, classes in column("speech", "word", "classes")
        if _REPORTS & set(classes.split("|"))
    )


@cache
def _voices() -> frozenset[str]:
    """Read the verbs that hold somebody's words up, or tell of a deed that is done by words."""
    described = {
        word
        for word, classes in column("speech", "word", "classes")
        if "describing" in classes.split("|")
    }
    done = {word for word, some in frames()[0].items() if {one.sort.kind for one in some} & _SPOKEN}
    return frozenset(described | done | _VOICES)


def _may_be(told: str, speaker: str, names: Names, naming: Naming) -> bool:
    """Tell whether a subject may be the speaker: by name, role, state or pronoun, or as somebody without a name."""
    mentions = Mentions(words(told))
    low = told.lower()
    if low in _PRONOUNS:
        return _may_stand_for(low, speaker, names) and _is_about(speaker, naming)
    if _is_called(mentions, speaker, names):
        return True
    is_one = _is_plural(low) and names.is_person(speaker)
    if not is_one and stems(told) & stems(f"{names.role(speaker)} {names.called(speaker)}"):
        return True
    is_nameless = all(one.text[0].islower() for one in mentions.words[1:])
    if not is_nameless or is_one:
        return False
    is_bare = low in _OFFICIALS
    return (low.startswith("the ") or is_bare) and _is_about(speaker, naming)


def _may_stand_for(pronoun: str, speaker: str, names: Names) -> bool:
    """Tell whether a pronoun fits a speaker: "he" is nobody's that is no person, "it" and "they" no person's."""
    if pronoun in {"he", "she"}:
        return not _is_body(speaker, names)
    return pronoun not in {"it", "they"} or not names.is_person(speaker)


def _is_plural(told: str) -> bool:
    """Tell whether a phrase is of several, by its noun: "the port officials"."""
    noun = _AFTER_NOUN.split(told, maxsplit=1)[0].rstrip()
    return noun.endswith("s") and not noun.endswith(("ss", "us", "press"))


def _is_about(speaker: str, naming: Naming) -> bool:
    return naming.is_heard(speaker) or naming.is_near(speaker)


def _is_called(mentions: Mentions, speaker: str, names: Names) -> bool:
    """Tell whether a phrase names the speaker, whom it is part of, or the state of either."""
    known = [name for one in (speaker, *names.wholes(speaker)) for name in names.names(one)]
    states = mentions.states()
    return any(mentions.holds(name) or states_of(name) & states for name in known)


def _is_body(speaker: str, names: Names) -> bool:
    known = names.records.get(speaker)
    return isinstance(known, Actor) and known.kind != "person"


def _run(spoken: Sequence[Word], at: int, step: int) -> list[Word]:
    """Take the words of a name from a place on, forwards or backwards."""
    found: list[Word] = []
    while 0 <= at < len(spoken) and _is_of_name(spoken[at], found):
        found.append(spoken[at])
        at += step
    while found and found[-1].folded in _IN_NAMES:
        found.pop()
    return found[::step]


def _is_of_name(word: Word, found: Sequence[Word]) -> bool:
    is_capital = word.text[0].isupper() and word.text != "I" and word.folded not in EMPTY
    return is_capital or bool(found and word.folded in _IN_NAMES)


def _parted(text: str, run: Sequence[Word], verb: Word) -> bool:
    """Tell whether a comma, a quotation mark or a full stop stands within a name, or between it and its verb."""
    first, last = min(run[0].start, verb.end), max(run[-1].end, verb.start)
    return bool(set(text[first:last]) & set(',";:\n'))
