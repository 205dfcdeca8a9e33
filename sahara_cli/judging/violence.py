"""Violence without its word: an assault of which the cited sentences, or the title, tell nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.judging.findings import Lack
from sahara_cli.judging.words import words
from sahara_cli.reading.events.triggers import frames

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence

#: How words of violence begin, and those that are whole words or several.
_BEGUN = """
    kill murder slay slain slew attack assault assassin bomb blast explod explos deton shoot shot gun sniper massacr
    slaughter behead execut stab knif beat batter tortur sexual molest abus grope invasion invad raid strik struck
    airstrike rocket missile mortar artillery ambush clash fight fought battl combat storm offensive violen wound
    injur hurt maim casualt dead death died fatal lynch strangl chok poison gas pepper tear-gas baton crackdown
    terror suicide hostage warfare onslaught rampage plough ramm hitting destroy burn arson torch genocide atrocit
    cleans punch kick slap scuffl brawl riot unrest firefight drag pelted stoning stoned target decapitat pursu
    hostilit bloodshed carnage intifada insurg crush victim brutal harm manslaughter
"""
_WHOLE = (
    r"fir(?:e|ed|ing)|rap(?:e|ed|ing|ist)|shell(?:s|ed|ing|fire)?|hang(?:ed|ing)|hits?|wars?|set (?:fire|alight)"
    r"|tear gas|water cannon|rubber bullets?|hack(?:ed|ing) to|milit\w+ (?:action|operation)s?|open(?:s|ed)? up"
    r"|cut down|air strikes?"
)
_VIOLENT = re.compile(rf"\b(?:(?:{'|'.join(_BEGUN.split())})|(?:{_WHOLE})\b)", re.IGNORECASE)
#: Words of violence that peaceful news has too: "condemns the attack", "talks on hostages".
_AFTERMATH = re.compile(
    r"\b(?:hostages?|war|military (?:action|operation)|combat|deaths?|dead|victims?|terror\w*|harm\w*"
    r"|the (?:attacks?|bombings?|killings?|blasts?))\b",
    re.IGNORECASE,
)
_PEACEFUL = frozenset(
    "agree consult support concede cooperate aid retreat request accuse reject sanction".split()  # noqa: SIM905 - words read best so
)


def unviolent(event: Event, evidence: Evidence) -> Iterator[Lack]:
    """Doubt an assault of which neither the title nor the sentences tell, or whose title tells of a peaceful deed."""
    if event.kind != "assault":
        return
    is_titled = _VIOLENT.search(event.title) or any(
        _VIOLENT.search(one.what) for one in event.figures
    )
    if not _VIOLENT.search(evidence.text):
        if not (is_titled and _VIOLENT.search(evidence.around)):
            yield Lack("kind", "assault, and no word of the cited sentences tells of violence")
    elif not _VIOLENT.search(_AFTERMATH.sub(" ", event.title)) and (deed := _peaceful(event.title)):
        yield Lack("kind", f'assault, and the title tells of none, but of "{deed}"', deed)


def _peaceful(title: str) -> str:
    """Give a title's word for a deed that is no force, by the lexicon of deeds; "" where there is none."""
    verbs, nouns = frames()
    for word in words(title):
        kinds = {
            one.sort.kind
            for table in (verbs, nouns)
            for one in table.get(word.folded, ())
            if not one.weight
        }
        if kinds and kinds <= _PEACEFUL:
            return word.text
    return ""
