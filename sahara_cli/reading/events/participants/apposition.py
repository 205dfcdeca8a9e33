"""Names in a phrase or beside it: in apposition, behind "of", before what is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants.pronouns import within
from sahara_cli.reading.lexicon.human import is_person, nouns_of, people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase
    from sahara_cli.reading.people.mentions import Mention

_GIVING = frozenset({"agree", "aid", "support"})
_SOLDIERS = frozenset({"soldier", "soldiers", "troops"})
_SMALL = 2
#: "Detectives with the Lima police", "officials at Acme".
_BESIDE = frozenset({"with", "at"})


def apposed_person(sentence: Sentence, phrase: Phrase, clause: Clause) -> str | None:
    """Find the person beside a noun for people: "the gunman, Omar Haddad"."""
    personal = nouns_of("office", "people", "sufferer")
    head = sentence.tokens[phrase.head].low
    return apposed(sentence, phrase, clause) if head in personal or is_person(head) else None


def apposed_to(sentence: Sentence, phrase: Phrase) -> str | None:
    """Find the person whom an office describes: "Ana Silva, the mayor", "Ana Silva, a lawyer and a former mayor"."""
    if sentence.tokens[phrase.head].low not in people()["office"]:
        return None
    at = phrase.first
    if at > 1 and sentence.tokens[at - 1].low == "and":
        at = next((chunk.first for chunk in sentence.chunks if chunk.end == at - 1), at)
    if at <= 1 or sentence.tokens[at - 1].low != ",":
        return None
    end = sentence.tokens[at - 2].end
    return next((m.actor for m in sentence.mentions if m.person and m.end == end), None)


def named_beside(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Give the name between commas of "the company, Acme, said"."""
    tokens = sentence.tokens
    known = tokens[phrase.head].low in people()["body"] and tokens[phrase.first].low == "the"
    if not known or phrase.end >= len(tokens) or tokens[phrase.end].low != ",":
        return None
    name = _between_commas(sentence, phrase)
    beside = name and name.first == phrase.end + 1 and tokens[name.head].tag == "P"
    listed = name and name.end + 1 < len(tokens) and tokens[name.end + 1].tag == "C"
    return name if beside and not listed else None


def whole_of(phrase: Phrase, clause: Clause) -> Phrase | None:
    """Give what "one of its soldiers" is one of."""
    wholes = (p for word, p in clause.prepositional if word == "of" and p.first == phrase.end + 1)
    return next(wholes, None)


def titled(sentence: Sentence, phrase: Phrase, clause: Clause) -> str | None:
    """Find whose office goes on behind "of" or "for": "with Assistant Secretary of State for Trade Jane Roe"."""
    end = phrase.end
    for word, governed in clause.prepositional:
        if word not in {"of", "for"} or governed.first != end + 1:
            continue
        end, head = governed.end, sentence.tokens[governed.head]
        mentions = [
            m for m in sentence.mentions if m.person and m.actor and m.start <= head.start < m.end
        ]
        if mentions and mentions[-1].start > sentence.tokens[governed.first].start:
            return None if _is_styled(sentence, governed, mentions[-1]) else mentions[-1].actor
    return None


def _is_styled(sentence: Sentence, phrase: Phrase, mention: Mention) -> bool:
    """Tell "the son of President Quispe", who is not the president, from "Secretary for Trade Jane Roe"."""
    before = [
        token for token in sentence.tokens[phrase.first : phrase.head] if token.end < mention.start
    ]
    return bool(before) and before[-1].low in nouns_of("office", "officials")


def name_before(
    sentence: Sentence, phrase: Phrase, mentions: Sequence[Mention], kind: str
) -> str | None:
    """Read "offered Quispe asylum" and "found Quispe guilty": the name before what is given or told of it."""
    if (
        not mentions
        or mentions[0].adjective
        or not (kind in _GIVING or _is_told_of(sentence, phrase))
    ):
        return None
    opens = mentions[0].start == sentence.tokens[phrase.first].start
    return mentions[0].actor if opens and sentence.text[mentions[0].end] == " " else None


def _is_told_of(sentence: Sentence, phrase: Phrase) -> bool:
    return sentence.tokens[phrase.head].low in {
        "guilty",
        "liable",
        "responsible",
        "innocent",
        "dead",
    }


def apposed(sentence: Sentence, phrase: Phrase, clause: Clause) -> str | None:
    """Find the person whose office a phrase is: "the mayor, Ana Silva"."""
    end = phrase.end
    for word, governed in clause.prepositional:
        end = governed.end if word == "of" and governed.first == end + 1 else end
    owner = sentence.tokens[phrase.head].low == "owner"
    if named := set_off(sentence, phrase) or _next(sentence, phrase):
        return named
    near = (
        name
        for other in sentence.clauses
        for name in other.apposed
        if 0 <= name.first - end <= _SMALL or _behind_relative(sentence, phrase, name)
    )
    return next((who for name in near if (who := _bearer(sentence, name, owner=owner))), None)


def set_off(sentence: Sentence, phrase: Phrase) -> str | None:
    """Find who is named between commas behind what describes: "a banker who fled to Peru, Omar Haddad, said"."""
    if sentence.text.find(",", sentence.span(phrase)[1], sentence.end) < 0:
        return None
    describing = (
        clause for clause in sentence.clauses if clause.relation in {"relative", "participle"}
    )
    if not any(clause.antecedent == phrase for clause in describing):
        return None
    name = _between_commas(sentence, phrase)
    return _person(sentence, name) if name else None


def _person(sentence: Sentence, phrase: Phrase) -> str | None:
    """Give the person whose name a phrase ends in."""
    start, end = sentence.span(phrase)
    named = (m for m in sentence.mentions if m.person and start <= m.start)
    return next((m.actor for m in named if m.actor and m.end == end), None)


def _next(sentence: Sentence, phrase: Phrase) -> str | None:
    """Find who is named right behind: "the kidnapping of the mayor, Omar Haddad, and two others"."""
    if phrase.end >= len(sentence.tokens) or sentence.tokens[phrase.end].low != ",":
        return None
    name = _between_commas(sentence, phrase)
    return _person(sentence, name) if name and name.first == phrase.end + 1 else None


def _between_commas(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Find the phrase between the first two signs behind a phrase, where it stands there alone."""
    after = (n for n, chunk in enumerate(sentence.chunks) if chunk.first >= phrase.end)
    at = next((n for n in after if sentence.chunks[n].sort == "X"), len(sentence.chunks))
    behind = sentence.chunks[at + 1 : at + 3]
    return behind[0].phrase if [chunk.sort for chunk in behind] == ["NP", "X"] else None


def _bearer(sentence: Sentence, phrase: Phrase, *, owner: bool) -> str | None:
    """Give the person, of an owner anybody, whose name a phrase ends in."""
    named = [m for m in sentence.mentions if m.actor and within(sentence, m, phrase)]
    mentions = [m for m in named if m.person or owner]
    ends = mentions and sentence.tokens[phrase.head].start < mentions[-1].end
    return mentions[-1].actor if ends else None


def _behind_relative(sentence: Sentence, phrase: Phrase, other: Phrase) -> bool:
    """Tell "the man who fled, Omar Haddad": a relative clause stands between."""
    return any(
        clause.relation == "relative" and clause.antecedent == phrase and clause.first < other.first
        for clause in sentence.clauses
    )


def those_of(sentence: Sentence, phrase: Phrase, clause: Clause) -> list[Mention]:
    """Find the states or bodies behind "of": "the ambassador of Morocco", "the guards of Kenya and Peru"."""
    officials = sentence.tokens[phrase.head].low in nouns_of("officials", "agent")
    governed = _governed(sentence, clause, phrase.end, _BESIDE if officials else frozenset())
    soldier = sentence.tokens[phrase.head].low in _SOLDIERS
    if not governed or (governed[0][0] == "from" and soldier):
        return []
    heads = [sentence.tokens[owner.head].start for _, owner in governed]
    return [
        m for m in sentence.mentions
        if m.actor and not m.adjective and any(m.start <= at < m.end for at in heads)
    ]  # fmt: skip


def _is_of_forces(sentence: Sentence, governed: Sequence[tuple[str, Phrase]]) -> bool:
    """Tell "the heads of the armies of Kenya", which are Kenya's."""
    return len(governed) == 1 and sentence.tokens[governed[0][1].head].low in people()["arms"]


def _governed(
    sentence: Sentence, clause: Clause, end: int, also: frozenset[str] = frozenset()
) -> list[tuple[str, Phrase]]:
    """List what "of" or "from" governs behind a place, with what is joined to it."""
    governed: list[tuple[str, Phrase]] = []
    for word, phrase in clause.prepositional:
        if not governed:
            goes_on = word in {"of", "from", *also} and phrase.first == end + 1
        elif _is_of_forces(sentence, governed) and phrase.first == governed[-1][1].end + 1:
            goes_on = word == "of"
        else:
            last = governed[-1][1].end
            goes_on = word == governed[0][0] and last < phrase.first <= last + _SMALL
        if goes_on:
            governed.append((word, phrase))
    return governed


def described(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell "Algerian" in "Algerian and US officials": what the second describes, the first does."""
    number = next((n for n, c in enumerate(sentence.chunks) if c.phrase == phrase), None)
    after = sentence.chunks[number + 1 : number + 3] if number is not None else []
    if len(after) < _SMALL or after[0].sort not in {"C", "X"} or not after[1].phrase:
        return False
    return sentence.tokens[after[1].phrase.head].low in people()["arms"]
