"""Who says what a clause tells, and may be meant by its pronoun: "police said they had arrested him"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants.pronouns import within
from sahara_cli.reading.events.participants.unnamed import singular
from sahara_cli.reading.lexicon.human import people

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase
    from sahara_cli.reading.people.mentions import Mention

_OWN = frozenset({"they", "he", "she", "it"})
#: Several who are one noun, of whom none is "he": "the family said he had left".
_SEVERAL = frozenset(
    {"family", "crowd", "public", "crew", "jury", "panel", "gang", "duo", "trio", "audience"}
)


def clause_above(clause: Clause, pronoun: str) -> Clause | None:
    """Give the clause whose one subject "he" may mean: "the man said he fled", "the man was held after he fled"."""
    is_said = clause.relation == "that" and pronoun in _OWN
    is_aside = clause.relation == "adverbial" and pronoun in {"he", "she"}
    above = clause.parent if is_said or is_aside else None
    return above if above and len(above.subjects) == 1 else None


def may_mean(pronoun: str, head: Token) -> bool:
    """Tell whether a pronoun may mean a noun for people or their bodies: "he" one, "it" a body, "they" any."""
    noun = head.low
    if head.tag == "P" or (pronoun == "it" and head.tag == "N" and head.text[0].isupper()):
        return pronoun != "they"
    if pronoun == "it":
        return noun in people()["body"] | people()["institution"] | people()["house"]
    return head.tag == "N" and (pronoun == "they" or noun in singular() - _SEVERAL)


def sayers(sentence: Sentence, subject: Phrase, head: Token) -> list[Mention]:
    """List those whom the subject of what is said names; of "a Kenyan woman said she" whoever its head names."""
    mentions = [m for m in sentence.mentions if within(sentence, m, subject)]
    if head.low not in people()["ordinary"]:
        return mentions
    return [m for m in mentions if m.start <= head.start < m.end]
