"""Words that may stand for somebody named before: "he", "the minister", "the carmaker", "our government"."""

from __future__ import annotations

import re

from sahara_cli.patterns import late

#: What may stand for a person, and for a body or a state, that was named before.
PERSON = late(
    r"\b(?:he|she|him|her|his|hers|himself|herself|who|I|my|the (?:[\w'-]+ ){0,3}(?:president|minister|premier|leader"
    r"|official|spokes\w+|man|woman|suspect|officer|victim|singer|actor|actress|author|chief|director|senator|candidate"
    r"|coach|player|judge|lawyer|general|boy|girl|teenager|driver|gunman|attacker|couple|duo|pair|\d+-year-old"
    r"|musician|rapper|star|comedian|footballer|striker|midfielder|goalkeeper|quarterback|champion|tycoon|billionaire"
    r"|businessman|businesswoman|politician|nominee|congressm[ae]n|congresswoman|mayor|governor|pope|king|queen|prince"
    r"|princess|priest|bishop|teacher|doctor|nurse|engineer|scientist|professor|writer|novelist|poet|journalist"
    r"|reporter|presenter|campaigner|activist|fugitive|defendant|accused|inmate|prisoner|detainee|hostage|patient"
    r"|pensioner|student|schoolboy|schoolgirl|pilot|captain|soldier|colonel|sergeant|diplomat|ambassador|lawmaker"
    r"|veteran|founder|boss|owner|executive|banker|designer|model|dancer|cyclist|swimmer|athlete|boxer|golfer|baby"
    r"|mother|father|widow|wife|husband|brother|sister|son|daughter|nephew|niece|democrat|republican|conservative"
    r"|striker|winger|defender|racer|runner|artist|painter|composer|director|producer|vicar|imam|cleric|billionaire)"
    r"|(?:both|two|three|four) (?:[\w-]+ ){0,2}(?:men|women|brothers|sisters|suspects|officers|boys|girls"
    r"|dealers|drivers|suppliers|leaders|ministers|presidents))\b",
    re.IGNORECASE,
)
BODY = late(
    r"\b(?:it|its|itself|they|their|them|who|which|we|our|both|the (?:[\w'-]+ ){0,2}(?:country|countries|nation|company"
    r"|companies|group|movement|organi[sz]ation|agency|party|government|city|town|firm|bank|army|militants|rebels|airline|carrier"
    r"|airport|team|club|union|kingdom|regime|network|court|council|committee|force|police|ministry|department|site|island"
    r"|university|school))\b",
    re.IGNORECASE,
)
#: Kinds of firms and bodies, by which one of them that was named before is told of again: "the carmaker".
KIND = late(
    BODY.pattern
    + r"|\bthe (?:[\w'-]+ ){0,2}(?:\w+maker|giant|manufacturer|lender|retailer|operator|producer"
    r"|developer|insurer|broadcaster|publisher|supplier|bloc|alliance|coalition|watchdog|regulator|newspaper|charity|front|brigade|militia"
    r"|faction)\b",
    re.IGNORECASE,
)
MEANT = late(
    rf"{BODY.pattern}|\b(?:I|my|the (?:[\w-]+ )?(?:envoys?|delegation|ambassador|troops|forces|soldiers|officials?"
    r"|ministers?|diplomats?|president|premier|leaders?|embassy))\b",
    re.IGNORECASE,
)
FIRST_PERSON = late(r"\b(?:I|me|my|we|us|our)\b")
THIRD_PERSON = late(
    r"\b(?:he|she|him|her|his|hers|(?:the|'s) (?:[\w'-]+ ){0,2}(?:president|premier|minister|leader|chief|director))\b",
    re.IGNORECASE,
)
#: Whose government may be that of the state which an article's beginning names; and who "we" are.
GOVERNMENT = late(r"\b(?:administration|government|cabinet|ministry|military|army|troops)\b")
THE_GOVERNMENT = late(r"\bthe (?:federal |national )?government\b", re.IGNORECASE)
HE = late(r"\b(?:he|she|his|her|him|I|my)\b", re.IGNORECASE)
WE = late(r"\b(?:we|us|our)\b", re.IGNORECASE)
