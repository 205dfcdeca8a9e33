"""Holders of offices: "the president" is the one whom the article calls so by name, if it is one alone."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon.english import OFFICES, POSTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase

#: Words before an office that tell which it is, and those of somebody who holds it no more.
_WHICH = frozenset(
    {
        "prime",
        "vice",
        "foreign",
        "defence",
        "defense",
        "interior",
        "finance",
        "first",
        "deputy",
        "acting",
    }
)
_PAST = frozenset({"former", "late", "ex"})
_MOST = 4


class Offices:
    """The holders of offices named so far."""

    def __init__(self) -> None:
        self._holders: defaultdict[str, dict[str, None]] = defaultdict(dict)

    def note(self, sentence: Sentence) -> None:
        """Take in who is named with an office: "Prime Minister Omar Haddad"."""
        persons = [mention for mention in sentence.mentions if mention.person and mention.actor]
        if not persons:
            return
        places = {token.start: at for at, token in enumerate(sentence.tokens)}
        for mention in persons:
            at = places.get(mention.start)
            if mention.actor and at:
                office, former = _before(sentence.tokens, at)
                if office and not former:
                    self._holders[office][mention.actor] = None

    def holder(self, sentence: Sentence, phrase: Phrase) -> str | None:
        """Find who is meant by "the president", where the article has named one holder alone."""
        tokens = sentence.tokens[phrase.first : phrase.end]
        kept = [token.low for token in tokens if token.low != "the"]
        led = tokens[0].low == "the" or tokens[0].text[0].isupper()
        if not led or len(kept) < len(tokens) - 1 or not _is_office(kept):
            return None
        holders = list(self._holders.get(" ".join(kept), ()))
        return holders[0] if len(holders) == 1 else None


def _is_office(words: Sequence[str]) -> bool:
    return (
        bool(words) and words[-1] in OFFICES | POSTS and all(word in _WHICH for word in words[:-1])
    )


def _before(tokens: Sequence[Token], at: int) -> tuple[str, bool]:
    """Read the office right before a name, and whether it is a former one."""
    first = at
    while first and tokens[first - 1].low in OFFICES | POSTS | _WHICH and at - first < _MOST:
        first -= 1
    words = [token.low for token in tokens[first:at]]
    former = first > 0 and tokens[first - 1].low in _PAST
    return (" ".join(words) if _is_office(words) else ""), former
