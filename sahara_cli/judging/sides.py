"""Sides told the wrong way round: against the title's own words, or against an active or a passive sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.judging.names import Mentions
from sahara_cli.judging.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names

#: Where both sides do the same it does not matter who stands where; a retreat may be from or before somebody.
_MUTUAL = frozenset({"agree", "cooperate"})
_VERB = re.compile(r"\b[a-z]+(?:s|ed|ing|en)\b|\b(?:met|held|shot|hit|won|told|sent|gave|took|beat|sued|led|left|struck|fought)\b")
_BROKEN = re.compile(r"[.;:\n\"]|\b(?:and|or|but|who|which|that|as|after|before|while|when|where|with|because|said|says|from|of|in|at|than|for|by)\b")
_BE = re.compile(r"\b(?:is|are|was|were|been|being|be)\b")
_SHORT = 60


def swapped(event: Event, evidence: Evidence, names: Names) -> Iterator[tuple[str, str]]:
    """Doubt sides that the title or a cited sentence tells the other way round."""
    if event.kind in _MUTUAL or set(event.actors) & set(event.recipients):
        return
    if not event.actors or not event.recipients:
        if told := _alone(event, names):
            yield "actors" if event.actors else "recipients", told
        return
    ways = [_titled(event, names) or _way(event.title, event, names), *(_way(one, event, names) for one in evidence.sentences)]
    if ways[0] < 0:
        yield "actors", "the title tells the sides the other way round"
    elif min(ways) < 0 and max(ways) <= 0:
        yield "actors", "the cited sentence tells the sides the other way round"


def _alone(event: Event, names: Names) -> str:
    """Hold the one side that is recorded against a title that begins with whom something was done to."""
    found = Mentions(words(event.title))
    for side, others in ((event.actors, False), (event.recipients, True)):
        for one in side:
            places = [at for name in names.names(one) for at in found.places(name)]
            if not places or min(places) > 1:
                continue
            rest = event.title[found.words[min(places)].end :]
            begun = re.match(r"\W+(?:\w+\W+)?(?:is|are|was|were)? ?\w+(?:ed|en|shot|hit|held) by\b", rest)
            if begun and not others:
                return "the title tells that it was done to them"
    return ""


def _titled(event: Event, names: Names) -> int:
    """Tell which way a title has the sides that begins with one of them: whoever begins acts, unless "by" tells otherwise."""
    mentions = Mentions(words(event.title))
    actors, recipients = _places(mentions, event.actors, names), _places(mentions, event.recipients, names)
    if not actors or not recipients or min(*actors, *recipients) > 0:
        return 0
    first, second = sorted((actors[0], recipients[0]))
    between = event.title[mentions.words[first].end : mentions.words[second].start]
    if not _VERB.search(between) or re.search(r"\b(?:by|from|of|and|for|on|as|after)\b|'s|,", between):
        return 0
    return 1 if actors[0] == first else -1


def _way(text: str, event: Event, names: Names) -> int:
    """Tell which way a text has the sides: 1 as recorded, -1 the other way round, 0 where it tells neither."""
    mentions = Mentions(words(text))
    actors = _places(mentions, event.actors, names)
    recipients = _places(mentions, event.recipients, names)
    ways = {_order(text, mentions, a, b) for a in actors for b in recipients if a < b}
    ways |= {-_order(text, mentions, b, a) for a in actors for b in recipients if b < a}
    ways.discard(0)
    return ways.pop() if len(ways) == 1 else 0


def _places(mentions: Mentions, ids: Sequence[str], names: Names) -> list[int]:
    return sorted({at for one in ids for name in names.names(one) for at in mentions.places(name)})


def _order(text: str, mentions: Mentions, first: int, second: int) -> int:
    """Tell whether whoever stands first acts (1) or suffers (-1), by the words between the two."""
    between = text[mentions.words[first].end : mentions.words[second].start]
    if len(between) > _SHORT or re.search(r"[.;:\n\"]", between):
        return 0
    if re.search(r"\bby (?:the |an? )?(?:\w+ ){0,2}$", between) and (_BE.search(between) or _VERB.search(between)):
        return -1
    if _BROKEN.search(between) or "," in between or between.startswith(("'s", "’s", "'", "-")):
        return 0
    if _BE.search(between):
        return 0
    return 1 if _VERB.search(between) else 0
