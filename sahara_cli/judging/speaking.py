"""Statements: a speaker named nowhere near, a cue that is not there, words put together from two quotations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.judging.attributed import given_to
from sahara_cli.judging.findings import Lack
from sahara_cli.judging.hearing import PRONOUNS, before_voices, heard_in, hinted
from sahara_cli.judging.names import mentions_in, name_of, states_of
from sahara_cli.judging.subjects import AFTER_NOUN, is_about, is_called, may_be
from sahara_cli.judging.voices import voices
from sahara_cli.judging.words import EMPTY, stems, words
from sahara_cli.patterns import late
from sahara_cli.texts import normal_form, stands

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dossier.records import Statement
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names
    from sahara_cli.judging.naming import Naming
    from sahara_cli.judging.words import Word

_LEFT_OUT = "[...]"
#: How many marks a quotation has.
_BOTH = 2
#: How one begins of whom nothing was told before; and what somebody's words stand in.
_NEW = late(r"(?:an?|one|another|his|her|their|its) ", re.IGNORECASE)
_ONE = late(r"\b(?:I|[Mm]y)\b")
_PAPERS = frozenset(
    "statement letter communique report release paper document notice note message tweet post ruling".split()  # noqa: SIM905
)
#: With these verbs somebody answers what another said: "the bureau has disputed the claim".
_ANSWERS = frozenset(
    {
        "dispute",
        "deny",
        "reject",
        "contest",
        "refute",
        "rebut",
        "dismiss",
        "question",
        "contradict",
        "confirm",
    }
)
#: "According to the Port Police, Quispe was at home."
_ACCORDING = late(r"\b[Aa]ccording to (?:the )?([A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,4})")
_CITING = late(r"\b(?:citing|cited by|according to|quoting|quoted)\b", re.IGNORECASE)


def misheard(
    statement: Statement, evidence: Evidence, names: Names, naming: Naming
) -> Iterator[Lack]:
    """Yield what the cited sentences do not bear out of who spoke, and how."""
    if statement.speaker:
        lacks = list(_speaker(statement.speaker, evidence, names, naming))
        yield from lacks or _given_away(statement, statement.speaker, evidence, names, naming)
    elif statement.speaker_text and not _is_told(statement.speaker_text, evidence):
        problem = f'"{statement.speaker_text}" stands neither in the cited sentences nor near them'
        yield Lack("speaker_text", problem, statement.speaker_text)
    if statement.cue and not _is_cued(statement.cue, evidence):
        problem = f'"{statement.cue}" stands neither in the cited sentences nor beside them'
        yield Lack("cue", problem, statement.cue)
    if (
        statement.directness == "mixed"
        and '"' not in normal_form(statement.text)
        and not re.search("[‘‹]", statement.text)
    ):
        yield Lack("text", "is mixed, and has no words in quotation marks; is it indirect?")


def _is_told(speaker: str, evidence: Evidence) -> bool:
    """Tell whether a word of a speaker without a name stands in the cited sentences or beside them: "Some", "They"."""
    own = stems(speaker)
    if own:
        return not own.isdisjoint(evidence.stems | evidence.stems_around)
    return any(word.folded in evidence.folded for word in words(speaker))


def _is_cued(cue: str, evidence: Evidence) -> bool:
    """Tell whether a cue stands in the cited sentences or beside them, in any form of its words."""
    own = stems(cue)
    if own and (own <= evidence.stems or own <= evidence.stems_around):
        return True
    return any(stands(text.replace("\n", " "), cue) for text in (evidence.text, evidence.around))


def stitched(statement: Statement, evidence: Evidence) -> str:
    """Tell whether a quotation with words left out joins what different sentences say; "" where it does not.

    Where it only goes on in a new paragraph, behind a quotation mark that opens again, nothing is left out.
    """
    words_left = normal_form(statement.text)
    if _LEFT_OUT not in words_left or statement.directness == "indirect":
        return ""
    marked = [words_left] if statement.directness == "direct" else words_left.split('"')[1::2]
    for own in marked:
        if _LEFT_OUT not in own or _goes_on(own, evidence.text.replace("\n", " ")):
            continue
        if not any(stands(sentence, own) for sentence in evidence.sentences):
            return f"{_LEFT_OUT} joins words of different sentences; make them two statements, or cite one"
    return ""


def _goes_on(own: str, text: str) -> bool:
    """Tell whether the parts of a quotation stand one behind another, with nothing but quotation marks between."""
    parts = [part.strip() for part in own.split(_LEFT_OUT)]
    return re.search(r"[\"' ]+".join(map(re.escape, parts)), text) is not None


def _speaker(speaker: str, evidence: Evidence, names: Names, naming: Naming) -> Iterator[Lack]:
    """Doubt a speaker where each verb of speech has another subject, or who is named nowhere near."""
    heard = heard_in(evidence)
    if not heard and (other := _according(speaker, evidence, names)):
        who = names.name(speaker)
        yield Lack(
            "speaker", f'{who} is recorded, and the sentence has it according to "{other}"', who
        )
        return
    is_fit = _may_be_heard(speaker, heard, evidence, names, naming)
    if naming.is_named(speaker) and (is_fit or not heard or _answers(speaker, evidence, names)):
        return
    problem = _misheard(speaker, evidence, names, naming, "" if is_fit else "".join(heard[:1]))
    # The quotations of the whole text are read last, and only where a doubt hangs on them.
    if problem and not any(
        may_be(phrase, speaker, evidence, names, naming) for phrase in evidence.speakers
    ):
        who = names.name(speaker)
        yield Lack("speaker", f"{who} {problem}", who)


def _given_away(
    statement: Statement, speaker: str, evidence: Evidence, names: Names, naming: Naming
) -> Iterator[Lack]:
    """Doubt a speaker where the very words are read as another's, of one who is not named as those of a name alone.

    "A police chief" may be whoever is named elsewhere, "Mayer" nobody else; a state is told of by many a name.
    """
    is_named = naming.is_named(speaker)
    if not is_named and names.is_state(speaker):
        return
    other = given_to(statement, speaker, evidence, names, naming)
    if other and _is_joined(other, speaker, evidence, names):
        return
    if other and (is_named or _is_own_name(other)):
        who = names.name(speaker)
        yield Lack("speaker", f'{who} is recorded, and the words read as those of "{other}"', who)


def _is_joined(phrase: str, speaker: str, evidence: Evidence, names: Names) -> bool:
    """Tell whether somebody is told of as one of two beside the speaker: "Odera and officials of the port said"."""
    text, low = evidence.text.lower().replace("\n", " "), re.escape(phrase.lower())
    return any(
        re.search(rf"\b{last} and (?:\w+ )?{low}|{low} and (?:[\w.]+ ){{0,2}}{last}\b", text)
        for last in (re.escape(name[-1]) for name in names.names(speaker))
    )


def _is_own_name(phrase: str) -> bool:
    """Tell a phrase that is but a name, and no state's."""
    phrase_words = words(phrase)
    is_name = all(word.text[0].isupper() for word in phrase_words) and not _NEW.match(phrase)
    if phrase.lower() in PRONOUNS:
        return False
    return bool(phrase_words) and is_name and not states_of(name_of(phrase))


def _according(speaker: str, evidence: Evidence, names: Names) -> str:
    """Give whom a sentence without a verb of speech has it according to, where that is another known one; else ""."""
    cited = [match[1] for match in _ACCORDING.finditer(evidence.text)]
    return cited[0] if cited and all(_is_other(phrase, speaker, names) for phrase in cited) else ""


def _is_other(phrase: str, speaker: str, names: Names) -> bool:
    """Tell whether a name is of somebody known who is not the speaker, nor part of it, nor it of them."""
    known = set(names.known_as(name_of(phrase)))
    near = known.union(*(names.wholes(party) for party in known))
    return bool(known) and not near & {speaker, *names.wholes(speaker)}


def _may_be_heard(
    speaker: str, heard: Sequence[str], evidence: Evidence, names: Names, naming: Naming
) -> bool:
    """Tell whether one of the subjects that are heard, or whom somebody cites, may be the speaker."""
    if naming.is_named(speaker) and _CITING.search(evidence.text):
        return True
    return any(
        may_be(phrase, speaker, evidence, names, naming)
        or _is_apposed(phrase, speaker, evidence, names)
        for phrase in (*heard, *hinted(evidence))
    )


def _answers(speaker: str, evidence: Evidence, names: Names) -> bool:
    """Tell whether a sentence tells that the speaker denies, disputes or confirms what somebody says."""
    return any(
        is_called(mentions_in(sentence.shown(subject)), speaker, names)
        for sentence, clause in evidence.clauses
        if clause.group and clause.group.base in _ANSWERS and not clause.group.is_passive
        for subject in clause.subjects
    )


def _is_apposed(phrase: str, speaker: str, evidence: Evidence, names: Names) -> bool:
    """Tell whether a subject stands right behind the speaker's name: "Grace Odera, head of the port, said"."""
    text = evidence.text.casefold()
    return any(f"{name[-1]}, {phrase.casefold()}" in text for name in names.names(speaker))


def _misheard(speaker: str, evidence: Evidence, names: Names, naming: Naming, other: str) -> str:
    """Say why the words are not a speaker's; `other` is whom a verb gives them to. "" where they may be theirs."""
    heard = heard_in(evidence)
    if all(source.is_own_voice for source in evidence.sources.values()):
        is_other = _is_no_author(speaker, evidence, names)
        return "is recorded, and the whole text is in somebody's own words" if is_other else ""
    if other and not _is_introduced(other, speaker, evidence, names):
        return f'is recorded, and the sentence gives the words to "{other}"'
    if not heard and not _is_near(speaker, evidence, names, naming):
        return "is named neither in the cited sentences nor near them"
    if other := _reads_otherwise(heard, evidence, names):
        return f'is recorded, and the words read as those of "{other}"'
    if not heard and (acting := _acts(evidence, speaker, names, naming)) and not evidence.speakers:
        return f'is recorded, and the sentence tells it of "{acting}"'
    return ""


def _is_no_author(speaker: str, evidence: Evidence, names: Names) -> bool:
    """Tell whether a text in somebody's own words is not a speaker's: one who says "I" is a person, and has a name."""
    is_of_one = any(_ONE.search(source.text) for source in evidence.sources.values())
    return names.is_common(speaker) or (is_of_one and not names.is_person(speaker))


def _is_all_quoted(text: str) -> bool:
    """Tell whether a paragraph is but a quotation's, which the speaker of those before it goes on with."""
    return text[:1] in {'"', "'"} and text.count('"') <= _BOTH


def _is_introduced(phrase: str, speaker: str, evidence: Evidence, names: Names) -> bool:
    """Tell whether a subject without a name, "a port official" or "his lawyer", may be one who is named later only.

    What is said in somebody's statement is theirs where the sentence names them: "a statement of the union said".
    """
    noun = AFTER_NOUN.split(phrase, maxsplit=1)[0]
    own = words(noun)
    if not (
        _NEW.match(phrase) and own and _may_be_new(own, words(phrase[len(noun) :]), speaker, names)
    ):
        return False
    named = names.names(speaker)
    if own[-1].folded in _PAPERS:
        here = mentions_in(evidence.text)
        return any(here.holds(name) for name in named)
    before, after = mentions_in(evidence.before), mentions_in(evidence.later)
    return any(after.holds(name) for name in named) and not any(map(before.holds, named))


def _may_be_new(noun: Sequence[Word], rest: Sequence[Word], speaker: str, names: Names) -> bool:
    """Tell whether a phrase has no name of its own; the name of a person's body is none: "a Port Police spokesman"."""
    is_named = noun[-1].text[0].isupper() or any(word.text[0].isupper() for word in rest)
    return not is_named and (noun[-1].folded in _PAPERS or names.is_person(speaker))


def _acts(evidence: Evidence, speaker: str, names: Names, naming: Naming) -> str:
    """Give whom a sentence tells of that another voiced, praised or asked something; "" where it may be the speaker."""
    voiced = []
    for sentence, clause in evidence.clauses:
        if clause.group and not clause.group.is_passive and clause.group.word in voices():
            voiced += [sentence.shown(subject) for subject in clause.subjects]
    voiced += before_voices(evidence)
    if not voiced or any(may_be(phrase, speaker, evidence, names, naming) for phrase in voiced):
        return ""
    return voiced[0] if _is_somebody(voiced[0], names) else ""


def _is_somebody(phrase: str, names: Names) -> bool:
    """Tell whether a subject has a name: one that is known, or a capital behind its first word."""
    return bool(names.known_as(name_of(phrase))) or any(
        word.text[0].isupper() for word in words(phrase)[1:]
    )


def _reads_otherwise(heard: Sequence[str], evidence: Evidence, names: Names) -> str:
    """Give whom the reader of quotations has where only pronouns speak in the sentences, if it is somebody; else "".

    Of "they" no single name that it reads is sure.
    """
    is_pronoun = all(phrase.lower() in PRONOUNS for phrase in heard)
    if not is_pronoun or any(phrase.lower() == "they" for phrase in heard):
        return ""
    read = evidence.speakers
    return read[0] if read and _is_name(read[0], names) else ""


def _is_name(read: str, names: Names) -> bool:
    """Tell whether whoever the reader has for the speaker is somebody: a name of several words, or a known one."""
    name_words = words(read)
    capitals = [word for word in name_words if word.text[0].isupper() and word.folded not in EMPTY]
    is_known = bool(names.known_as(tuple(word.folded for word in name_words)))
    return len(capitals) > 1 or (bool(capitals) and is_known)


def _is_near(speaker: str, evidence: Evidence, names: Names, naming: Naming) -> bool:
    """Tell whether a speaker, or whom it is part of, is named in the sentences or near them.

    In a paragraph that is but a quotation whoever the article begins with may go on.
    """
    if _is_all_quoted(evidence.text) and naming.is_at_head(speaker):
        return True
    return is_about(speaker, naming) or any(map(naming.is_heard, names.wholes(speaker)))
