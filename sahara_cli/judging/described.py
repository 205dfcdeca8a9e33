"""What an article calls those whom a record refers to, beside their names: "pilot Bo Lund", "Kito, a law firm"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.judging.words import stem, stems, words
from sahara_cli.reading.lexicon.verbs import forms, is_participle, is_past

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names
    from sahara_cli.judging.sources import Source

#: So many words before a name may tell what somebody is, and so many behind it.
_BEFORE, _BEHIND = 3, 5
#: So many sentences that have a name are looked at.
_MOST = 20


def described(evidence: Evidence, names: Names, ids: Iterable[str]) -> frozenset[str]:
    """Give the stems of the words by which the articles tell what some actors or places are."""
    spelled = dict.fromkeys(name for identifier in ids for name in _spelled(identifier, names))
    describing = (
        word
        for source in evidence.sources.values()
        for name in spelled
        for word in _describing_words(name, source)
    )
    return stems(" ".join(describing))


def _spelled(identifier: str, names: Names) -> Iterator[str]:
    record = names.find(identifier)
    if record is not None:
        yield from (name for name in (record.name, *record.aliases) if name[:1].isupper())


def _describing_words(name: str, source: Source) -> Iterator[str]:
    """Yield the words in small letters right before a name, and those set off by a comma behind it."""
    pattern = re.compile(
        rf"((?:\b[a-z][\w-]* ){{0,{_BEFORE}}}){re.escape(name)}"
        rf"(?:['’]s)?(, (?:an?|the|its|his|her|their) (?:[\w-]+ ?){{1,{_BEHIND}}})?"
    )
    last = words(name)[-1:]
    numbers = source.index.get(stem(last[0].folded), ()) if last else ()
    for number in list(numbers)[:_MOST]:
        for match in pattern.finditer(source.text_of(number, number + 1)):
            parts = map(words, match.groups(default=""))
            yield from (word.text for part in parts for word in part if not _is_verb(word.folded))


def _is_verb(word: str) -> bool:
    return (
        is_past(word) or is_participle(word) or word in forms()["third"] or word in forms()["ing"]
    )
