"""To whom the sentence gives a statement's very words, where others speak, or are spoken of, beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.judging.hearing import PRONOUNS, before_voices, heard_in, hinted
from sahara_cli.judging.names import mentions_in, name_of
from sahara_cli.judging.subjects import is_called, may_be
from sahara_cli.judging.voices import voices
from sahara_cli.judging.words import folded, stems, words
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dossier.records import Statement
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names
    from sahara_cli.judging.naming import Naming
    from sahara_cli.reading.quotations import Quotation

#: Who is cited has said it too.
_CITING = late(r"\b(?:citing|cited by|quoting|quoted)\b")
#: Words are told by so many letters from where they begin.
_BEGUN = 24
#: A reported clause is a statement's that has so much more of its words than any other.
_CLEARLY = 2


def given_to(
    statement: Statement, speaker: str, evidence: Evidence, names: Names, naming: Naming
) -> str:
    """Give who is read as the speaker of a statement's very words, where that is surely another; else "".

    "Odera said Peru would pay" is not said by Peru, nor "She said Odera would pay" by Odera.
    """
    if names.is_common(speaker) or _CITING.search(evidence.text):
        return ""
    near, cue = list(_near(evidence)), statement.cue
    cued = [said for said in near if cue and said[0].cue == cue]
    if not cued and _speaks_besides(statement, speaker, evidence, names):
        return ""
    own = _own(statement, cued or near)
    return _if_all(
        own, [_is_others(quotation, speaker, evidence, names, naming) for quotation in own]
    )


def _if_all(own: Sequence[Quotation], are_others: Sequence[bool]) -> str:
    return own[0].phrase or "" if own and all(are_others) else ""


def _is_others(
    quotation: Quotation, speaker: str, evidence: Evidence, names: Names, naming: Naming
) -> bool:
    """Tell whether what is read as said is surely said by another than a speaker."""
    if not (quotation.phrase and quotation.speaker and (around := _told_in(quotation, evidence))):
        return False
    if quotation.phrase.lower() in PRONOUNS:
        return _is_named_later(around, speaker, names)
    phrases = (quotation.phrase, quotation.speaker)
    if quotation.unsure or any(may_be(each, speaker, evidence, names, naming) for each in phrases):
        return False
    return _is_named_other(quotation.speaker, names)


def _speaks_besides(statement: Statement, speaker: str, evidence: Evidence, names: Names) -> bool:
    """Tell whether what is told in other words is of somebody who speaks by name in the sentence."""
    return statement.directness == "indirect" and _speaks(speaker, evidence, names)


def _near(evidence: Evidence) -> Iterator[tuple[Quotation, str]]:
    """Yield what is read as said in the sentences cited, each with its words."""
    for article, numbers in evidence.cited.items():
        source = evidence.sources[article]
        for quotation in (
            quotation for number in numbers for quotation in source.said_in.get(number, ())
        ):
            yield quotation, " ".join(source.document.text[a:b] for a, b in quotation.parts)


def _told_in(quotation: Quotation, evidence: Evidence) -> tuple[str, str] | None:
    """Give the words before whoever speaks, and behind, in the sentence that tells it; None where that is not cited."""
    if quotation.mention is None:
        return None
    begun, ended = quotation.mention
    for article, numbers in evidence.cited.items():
        source = evidence.sources[article]
        for start, end in map(source.spans.__getitem__, numbers):
            if start <= begun < end:
                text = source.document.text
                return text[start:begun], text[ended:end]
    return None


def _speaks(speaker: str, evidence: Evidence, names: Names) -> bool:
    """Tell whether a speaker, by name, says or voices something in the sentences."""
    phrases = [*heard_in(evidence), *hinted(evidence), *before_voices(evidence)]
    phrases += [
        sentence.shown(subject)
        for sentence, clause in evidence.clauses
        if clause.group and clause.group.word in voices()
        for subject in clause.subjects
    ]
    return any(is_called(mentions_in(phrase), speaker, names) for phrase in phrases)


def _own(statement: Statement, near: Sequence[tuple[Quotation, str]]) -> list[Quotation]:
    """List which of those read as said are a statement's words."""
    if statement.directness != "indirect":
        quoted = statement.text if statement.directness == "direct" else _marked(statement.text)
        begun = _plain(quoted)[:_BEGUN]
        return [quotation for quotation, text in near if begun and begun in _plain(text)]
    wanted = stems(statement.text)
    overlaps = sorted(
        ((len(stems(text) & wanted), at) for at, (_, text) in enumerate(near)), reverse=True
    )
    if (
        not overlaps
        or not overlaps[0][0]
        or (len(overlaps) > 1 and overlaps[0][0] < overlaps[1][0] + _CLEARLY)
    ):
        return []
    return [near[overlaps[0][1]][0]]


def _marked(text: str) -> str:
    return '"'.join(text.split('"')[1:2])


def _plain(text: str) -> str:
    return " ".join(folded(text))


def _is_named_later(around: tuple[str, str], speaker: str, names: Names) -> bool:
    """Tell whether a pronoun stands before every word of the speaker's name: "she said Odera would pay"."""
    before, after = map(mentions_in, around)
    named = names.names(speaker)
    return any(map(after.holds, named)) and not any(map(before.holds, named))


def _is_named_other(read: str, names: Names) -> bool:
    """Tell whether whoever is read as speaking has a name: one that is known, or one of several words."""
    name_words = words(read)
    capitals = [word for word in name_words if word.text[0].isupper()]
    return len(capitals) > 1 or bool(names.known_as(name_of(read)))
