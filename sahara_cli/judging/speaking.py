"""Statements: a speaker named nowhere near, a cue that is not there, words put together from two quotations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.judging.names import Mentions
from sahara_cli.judging.words import EMPTY, stems, words
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
_SAID = (
    "said says say told tells added adds asked asks wrote writes tweeted stated states announced declared noted warned"
    " argued insisted explained replied claimed claims stressed recalled testified admitted acknowledged concluded"
    " continued"
).split()
_SAYING = rf"(?:{'|'.join(_SAID)})"
_SAYS = frozenset(_SAID)
_TELLS = frozenset({"told", "tells", "asked", "asks"})
_HELPS = frozenset({"also", "has", "have", "had", "later", "then", "himself", "herself"})
_IN_NAMES = frozenset({"of", "al", "de", "bin", "von", "van", "da", "el"})
#: Somebody who is named by no name: whoever it is, it is not just anybody near.
_SAID_BY = re.compile(rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\b (?:\w+ )?{_SAYING}\b|\b{_SAYING} (?:he|she|they)\b")


def misheard(statement: Statement, evidence: Evidence, names: Names, naming: Naming) -> Iterator[tuple[str, str]]:
    """Yield what the cited sentences do not bear out of who spoke, and how."""
    if statement.speaker:
        yield from _speaker(statement.speaker, evidence, names, naming)
    elif statement.speaker_text and not stems(statement.speaker_text) & stems(f"{evidence.text} {evidence.around}"):
        yield "speaker_text", f'"{statement.speaker_text}" stands neither in the cited sentences nor near them'
    if statement.cue and not any(_cues(one, statement.cue) for one in (evidence.text, evidence.around)):
        yield "cue", f'"{statement.cue}" stands neither in the cited sentences nor beside them'
    if statement.directness == "mixed" and '"' not in normalise(statement.text).text and not re.search("[‘‹]", statement.text):
        yield "text", "is mixed, and has no words in quotation marks; is it indirect?"


def _cues(text: str, cue: str) -> bool:
    return stands(text.replace("\n", " "), cue) or bool(stems(cue)) and stems(cue) <= stems(text)


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


def _speaker(speaker: str, evidence: Evidence, names: Names, naming: Naming) -> Iterator[tuple[str, str]]:
    heard = _heard(evidence)
    others = [one for one in heard if not _is(one, speaker, names)]
    known = names.records.get(speaker)
    who = known.name if known else speaker
    if heard and len(others) == len(heard) and not _is_spoken_for(speaker, evidence, names, naming):
        yield "speaker", f'{who} is recorded, and the sentence names "{others[0].strip()}"'
    elif not (
        naming.is_heard(speaker)
        or _is_kin_heard(speaker, names, naming)
        or (naming.is_near(speaker) and not _SAID_BY.search(evidence.text))
    ):
        yield "speaker", f"{who} is named neither in the cited sentences nor near them"


def _heard(evidence: Evidence) -> list[str]:
    """List who is named right before or right behind a verb of speech."""
    found = []
    spoken = evidence.words
    for at, word in enumerate(spoken):
        if word.text in _SAYS:
            before = at
            while before and spoken[before - 1].folded in _HELPS:
                before -= 1
            behind = [] if word.text in _TELLS else _run(spoken, at + 1, 1)
            for run in (_run(spoken, before - 1, -1), behind):
                told = evidence.text[run[0].start : run[-1].end] if run else ""
                joined = "," in told or '"' in told or "\n" in told or _parted(evidence.text, run, word)
                if told and not joined:
                    found.append(told)
    return found


def _run(spoken: Sequence[Word], at: int, step: int) -> list[Word]:
    """Take the words of a name from a place on, forwards or backwards."""
    found: list[Word] = []
    while 0 <= at < len(spoken) and ((spoken[at].text[0].isupper() and spoken[at].folded not in EMPTY) or (found and spoken[at].folded in _IN_NAMES)):
        found.append(spoken[at])
        at += step
    while found and found[-1].folded in _IN_NAMES:
        found.pop()
    return found[::step]


def _parted(text: str, run: Sequence[Word], verb: Word) -> bool:
    """Tell whether a comma, a quotation mark or a full stop stands between a name and its verb."""
    if not run:
        return True
    first, last = (run[-1].end, verb.start) if run[-1].end <= verb.start else (verb.end, run[0].start)
    return bool(set(text[first:last]) & set(',";:\n.'))


def _is(told: str, speaker: str, names: Names) -> bool:
    found = Mentions(words(told))
    return any(found.holds(name) for one in (speaker, *names.wholes(speaker)) for name in names.names(one))


def _is_spoken_for(speaker: str, evidence: Evidence, names: Names, naming: Naming) -> bool:
    """Tell whether the sentence may give the words to somebody by a role, or somebody who belongs to the speaker."""
    cited = Mentions(evidence.words)
    if any(cited.holds(name) for name in names.names(speaker)):
        return True
    role = stems(names.role(speaker))
    return bool(role) and len(role & stems(evidence.text)) >= min(2, len(role))


def _is_kin_heard(speaker: str, names: Names, naming: Naming) -> bool:
    return any(naming.is_heard(whole) for whole in names.wholes(speaker))
