"""Violence without its word: an assault of which the cited sentences, or the title, tell nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.judging.findings import Lack
from sahara_cli.judging.words import stem, words
from sahara_cli.patterns import late
from sahara_cli.reading.events.triggers import frames
from sahara_cli.reading.lexicon.verbs import forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence

#: How words of violence begin, and those that are whole words or several.
_BEGUN = """
    kill murder slay slain slew attack assault assassin bomb blast explod explos deton shoot shot gun sniper massacr
    slaughter behead knif tortur sexual molest abus grope invasion invad raid strik struck
    airstrike rocket missile mortar artillery ambush clash fight fought battl combat offensive violen wound
    injur hurt maim casualt death died fatal lynch strangl chok poison pepper tear-gas baton crackdown
    terror suicide hostage warfare onslaught rampage plough ramm hitting destroy burn arson torch genocide atrocit
    punch kick slap scuffl brawl riot unrest firefight pelted stoning stoned decapitat
    counteroffens counter-offens
    hostilit bloodshed carnage intifada insurg crush victim brutal manslaughter homicid firearm brandish landmine
    grenade bullet plow occupied occupation occupies liberat kidnap abduct hijack
"""
_WHOLE = (
    r"beat(?:s|en|ings?)?|batter(?:s|ed|ing)|gass(?:es|ed|ing)|(?:nerve|poison|mustard|chlorine) gas"
    r"|execut(?:es?|ed|ing|ions?)|harm(?:s|ed|ing|ful)?|dead(?:ly|liest)?"
    r"|stab(?:s|bed|bings?|ber)?|target(?:ed|ing)|drag(?:s|ged|ging)?|cleans(?:es?|ed|ing)|storm(?:s|ed|ing)?"
    r"|pursu(?:es?|ed|ing|its?|ers?)|"
    r"fir(?:e|ed|ing)|rap(?:e|ed|ing|ist)|shell(?:s|ed|ing|fire)?|hang(?:ed|ing)|hits?|wars?|set (?:fire|alight)"
    r"|tear gas|water cannon|rubber bullets?|hack(?:ed|ing) to|milit\w+ (?:action|operation)s?|open(?:s|ed)? up"
    r"|(?:limpet|land) mines?|mines? (?:blasts?|attacks?|explo\w+)|devices? (?:was|were|had been|is) \w+"
    r"|(?:go(?:es)?|went|going|set(?:s|ting)?) off"
    r"|bit(?:es?|ing|ten)?|launch\w* (?:[\w-]+ )*operations?"
    r"|dr(?:ives?|ove|iven|iving) (?:[\w-]+ ){0,5}(?:into|through|at)"
    r"|live (?:ammunition|rounds|fire)|pelt\w*|sp[ai]t(?:s|ting)? (?:at|on)"
    r"|(?:threw|throw(?:n|s|ing)?|fl[iu]ng\w*|hurl\w*|lobb?\w*|toss\w*) (?:\w+ ){0,3}(?:stones?|bricks?|bottles?|rocks?"
    r"|(?:fire|petrol) ?bombs?|molotov\w*|eggs?|acid|missiles?|punch\w*|fireworks?)"
    r"|stones? (?:the|an?|[A-Z]\w+|\w+s)\b"
    r"|cut down|air strikes?|comb(?:s|ed|ing)?|regain\w* (?:control|ground)|chang\w+ hands"
    r"|(?:re)?captur(?:e|es|ed|ing)|retak(?:e|es|en|ing)|retook|overr[au]n|seiz(?:e|es|ed|ing|ure)|repel\w*"
)
_VIOLENT = late(rf"\b(?:(?:{'|'.join(_BEGUN.split())})|(?:{_WHOLE})\b)", re.IGNORECASE)
#: Words of violence that peaceful news has too: "condemns the attack", "talks on hostages".
_AFTERMATH = late(
    r"\b(?:hostages?|casualt\w*|(?:a|an|the|of|more) (?:wounded|injured)|(?:wounded|injured) (?:and|man|men|people)"
    r"|combat\w*|war|military (?:action|operation)|combat|deaths?|dead|victims?|terror\w*|harm\w*"
    r"|the (?:attacks?|bombings?|killings?|blasts?))\b",
    re.IGNORECASE,
)
#: Words of a title that tell of fighting, though of no blow: "Rebels advance", "Troops push on".
_FIGHTING = late(
    r"\b(?:took|takes?|taken|threw|throw\w*|fl[iu]ng\w*|hurl\w*|gain\w*|footholds?|dr[io]ves?|hold\w*|held"
    r"|go(?:es)? on|driven|front|advanc\w*|push\w*|enter\w*"
    r"|sunk|sank|sinks?|sinking|fle(?:e|es|d)|(?:go(?:es)?|went) off|record(?:s|ed)"
    r"|die[sd]?|dying|shatter\w*|forces?|troops?|rebels?|win\w*)\b",
    re.IGNORECASE,
)

#: Pictures are captured, and rockets fly to space.
_PICTURED = late(
    r"\bcaptur\w+ (?:[\w'’-]+ ){0,4}(?:images?|photos?|photographs?|pictures?|footage|videos?|moments?|imaginations?)\b"
    r"|\b(?:images?|photos?|photographs?|pictures?|footage|camera)\b[^.;]{0,60}?\bcaptur\w+",
    re.IGNORECASE,
)
_SPACE = late(
    r"\b(?:payloads?|orbit\w*|satellites?|spacecraft|space|lunar|astronauts?|launch ?pads?|boosters?|SpaceX|NASA)\b",
    re.IGNORECASE,
)
_ROCKETS = late(r"\brockets?\b|\bexplor\w+", re.IGNORECASE)
#: Words for what befell somebody, whoever did it; and for what kills without anybody's doing.
_HARM = late(
    r"\b(?:kill\w*|deaths?|dead(?:ly)?|die[sd]?|fatal\w*|injur\w*|hurt|wound\w*|casualt\w*|victims?)\b",
    re.IGNORECASE,
)
_MISHAP = late(
    r"\b(?:crash(?:es|ed)?|derail\w*|accidents?|collisions?|collided?|earthquakes?|quakes?|flood(?:s|ing)?|landslides?"
    r"|mudslides?|avalanches?|wildfires?|hurricanes?|typhoons?|cyclones?|tornado(?:es)?|tsunamis?|stampedes?|capsized?)\b",
    re.IGNORECASE,
)
#: A strike of those who work; and words that are of blame, not of guns.
_STOPPAGE = late(
    r"(?<!air )(?<!missile )(?<!drone )(?<!rocket )\b(?:general )?str(?:ikes?|ikers?|iking)\b(?! by\b)",
    re.IGNORECASE,
)
_LABOUR = late(
    r"\b(?:teachers|workers|unions?|pay|wages?|drivers|nurses|doctors|pilots|miners|dockers|walk(?:ed)?[ -]?outs?"
    r"|stoppages?|employees|staff|salar(?:y|ies)|general strike|hunger strike|strikers)\b",
    re.IGNORECASE,
)
_UNDER_FIRE = late(r"\bunder (?:heavy |fresh )?fire (?:for|over)\b", re.IGNORECASE)
#: Verbs that tell nothing of what was done.
_LITTLE = frozenset(
    map(
        stem,
        (
            "use",
            "record",
            "say",
            "tell",
            "see",
            "find",
            "happen",
            "take",
            "come",
            "go",
            "make",
            "bring",
        ),
    )
)


def unviolent(event: Event, evidence: Evidence) -> Iterator[Lack]:
    """Doubt an assault of which neither the title nor the sentences tell, or whose title tells of a peaceful deed."""
    if event.kind != "assault":
        return
    is_titled = _is_violent(event.title) or any(
        _VIOLENT.search(figure.what) for figure in event.figures
    )
    if not _is_violent(evidence.text):
        is_near = bool(_VIOLENT.search(evidence.around))
        if not (is_near and (is_titled or not _peaceful(event.title))):
            yield Lack("kind", "assault, and no word of the cited sentences tells of violence")
    elif _is_mishap(evidence.text) and not _is_violent(_HARM.sub(" ", event.title)):
        yield Lack("kind", "assault, and the cited sentences tell of a mishap")
    elif _is_peaceful(event.title) and (deed := _peaceful(event.title)):
        yield Lack("kind", f'assault, and the title tells of none, but of "{deed}"', deed)


def _is_violent(text: str) -> bool:
    """Tell whether a text tells of violence; a strike over pay, and a minister "under fire for" something, are none."""
    bare = _PICTURED.sub(" ", _UNDER_FIRE.sub(" ", text))
    if _SPACE.search(bare):
        bare = _ROCKETS.sub(" ", bare)
    return bool(_VIOLENT.search(_STOPPAGE.sub(" ", bare) if _LABOUR.search(bare) else bare))


def _is_mishap(text: str) -> bool:
    """Tell whether a text has a word of chance, and none of violence but for what befell somebody: "tram derails"."""
    return bool(_MISHAP.search(text)) and not _is_violent(_HARM.sub(" ", text))


def _is_peaceful(title: str) -> bool:
    rest = _AFTERMATH.sub(" ", title)
    return not _is_violent(rest) and not _FIGHTING.search(rest)


def _peaceful(title: str) -> str:
    """Give a title's word for a deed that is no force, by the lexicon of deeds; "" where there is none."""
    verbs, nouns = frames()
    for word in words(title):
        kinds = {
            frame.sort.kind
            for table in (verbs, nouns)
            for frame in table.get(word.folded, ())
            if not frame.weight
        }
        is_verb = (
            word.text.islower()
            and stem(word.folded) not in _LITTLE
            and any(word.folded in table for table in forms().values())
        )
        if (kinds or is_verb) and "assault" not in kinds:
            return word.text
    return ""
