"""Words that stand without a helper: told for verbs, and for which form of one, by the words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.language.tagging.context import Place
from sahara_cli.reading.lexicon.human import one_person
from sahara_cli.reading.lexicon.rows import words, words_of
from sahara_cli.reading.lexicon.verbs import forms, is_ing, is_participle, is_past

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.lexeme import Token

_TELLING = frozenset(
    {"this", "that", "these", "those", "all", "both", "many", "some", "each", "most", "few"}
)
_BEFORE_GERUNDS = frozenset({"after", "before", "by", "while", "without", "since", "upon"})
_OPENING = frozenset({"say", "report", "confirm", "believe", "think", "know"})
_SEVERAL = frozenset(
    {"police", "people", "men", "women", "children", "they", "we", "couple", "duo", "pair"}
)
_PERSONS = frozenset({"they", "we", "you", "i", "who", "many", "some"})
#: How far back a comma or a mark shows that what follows says who told it, and how far behind its verb "by" may stand.
_CREDIT, _BY = 6, 9
_WITH_OF = frozenset(
    {"consist", "die", "approve", "dispose", "warn", "complain", "tell", "speak", "think", "dream", "hear", "boast"}
)  # fmt: skip
_ADJECTIVES = ("al", "ive", "ous", "ic", "ary", "ful", "less", "able", "ible")
#: "Their last meeting": behind these and whose it is stands a noun.
_ORDERING = frozenset(
    {"last", "first", "next", "second", "third", "fourth", "fifth", "latest", "final", "previous", "past", "recent"}
    | {"upcoming", "forthcoming", "regular", "weekly", "monthly", "yearly", "opening", "closing", "emergency"}
)  # fmt: skip
_ALONE = frozenset(
    {"bus", "gas", "virus", "campus", "census", "minibus", "circus", "bonus", "status", "chorus", "focus"}
    | {"yemen", "specimen", "regimen", "abdomen", "semen", "acumen", "omen"}
)  # fmt: skip
_ONE_THING = frozenset({"a", "an", "its", "his", "her", "their"})
_OF_SEVERAL = frozenset({"those", "these", "several", "many", "few", "both", "various", "other"})


def form_of(tokens: Sequence[Token], at: int, last: str) -> str:
    """Tell a word's form as a verb: "finite", "participle", "ing", "" for a noun; `last` is the verb before."""
    place = Place(tokens, at)
    if place.low in words()["noverb"]:
        return "finite" if _opens(place) else _gerund(place)
    if is_ing(place.low):
        return "" if place.are_people or _opens_noun(place) else _ing(place)
    if place.low.startswith("un") and place.low not in forms()["past"]:
        return ""  # "left rates unchanged"
    if _is_behind_article(place):
        return "finite" if _is_determined(place) else ""
    if is_past(place.low) or is_participle(place.low):
        return _past(place, last)
    return _present(place)


def _opens(place: Place) -> bool:
    """Tell "ticket sales open on Friday"."""
    several = place.left == "N" and _is_several(place.lead)
    return place.low == "open" and several and place.right == "E"


def _present(place: Place) -> str:
    """Tell "Kenya bans imports" and "they ban imports" from nouns."""
    if place.low in forms()["third"] and not _is_before_past(place):
        return "finite" if _is_third(place) and not place.completes else ""
    return "finite" if place.low in forms()["base"] and _is_plural(place) else ""


def _is_behind_article(place: Place) -> bool:
    return place.left in {"D", "G"} or (place.left == "M" and place.is_counted)


def _gerund(place: Place) -> str:
    """Tell "accused of bombing Mali" from "the bombing": what follows is what it is done to."""
    if place.low not in forms()["ing"] or place.before is None:
        return ""
    objected = place.is_objected or (place.right == "N" and place.lead == ",")
    return "ing" if objected and (place.left in "IVC" or place.lead == ",") else ""


def _ing(place: Place) -> str:
    if place.left in {"D", "G"} or _is_ordered(place):
        return ""
    if place.left == "I":
        bare = place.right == "" or place.right in "IEXCVRS"
        return "" if bare and place.lead not in _BEFORE_GERUNDS else "ing"
    if place.low not in forms()["ing"]:
        return "ing" if _is_of_unknown(place) else ""
    return "" if _is_within(place) or _describes_one(place) or _is_described(place) else "ing"


def _is_of_unknown(place: Place) -> bool:
    """Tell "signed a law Thursday de-ratifying the treaty", "a drill simulating a strike" by what stands beside."""
    timed = place.left == "E" and (place.is_objected or place.right == "N")
    return timed or place.right == "D" or place.lead in {",", "after"}


def _opens_noun(place: Place) -> bool:
    """Tell "striking nurses have accepted" from "citing weak demand, it closed": a verb comes before any comma."""
    if place.before is not None or place.right != "N" or (place.after and is_past(place.after.low)):
        return False
    if place.after and place.after.low in forms()["third"] and place.beyond in {"I", "E"}:
        return True  # "voting begins on Sunday"
    for token in place.tokens[place.at + 1 :]:
        if token.tag in "XRS":
            return False
        if token.tag == "V" or is_past(token.low):
            return True
    return False


def _is_ordered(place: Place) -> bool:
    """Tell "their last meeting" from "the last meeting them"."""
    before = place.tokens[place.at - 2] if place.at > 1 else None
    which = before is not None and before.tag in "DG"
    nth = place.lead in _ORDERING or place.lead[:-2].isdigit()  # "the 22nd meeting"
    return which and (nth or ("-" in place.lead and place.left in "NM")) and not place.is_objected


def _is_within(place: Place) -> bool:
    """Tell "its visiting team", right behind a verb and before a noun it describes, and "managing director"."""
    if place.low == "managing" and place.right == "N":
        return bool(place.after and place.after.low.startswith(("director", "editor", "partner")))
    describes = place.right == "N" and place.left == "V" and place.at > 0
    return describes and place.tokens[place.at - 1].tag == "V"


def _is_described(place: Place) -> bool:
    """Tell "its annual meeting in May" from "its troops meeting in May"."""
    adjective = place.left == "N" and place.lead.endswith(_ADJECTIVES) and place.is_nounlike
    return place.is_compound or (adjective and not place.is_objected)


def _describes_one(place: Place) -> bool:
    """Tell "a major restructuring program" from "a man driving trucks": one thing stands behind it."""
    after = place.after if place.left == place.right == "N" else None
    if after is None or after.low.endswith("s") or place.lead in one_person():
        return False
    there = place.at - 1
    while there >= 0 and place.tokens[there].tag in "NA":
        there -= 1
    return there >= 0 and place.tokens[there].tag == "D" and place.tokens[there].low in _ONE_THING


def _is_determined(place: Place) -> bool:
    """Tell "this angered Peru" and "the two met" from "the accused man"."""
    if not is_past(place.low) or (place.low == "won" and place.is_behind_large):
        return False
    if place.lead in _TELLING:
        return place.right == "" or place.right in "DPOIE"
    # "15,000 took to the streets", "23 perished when it sank"
    alone = not is_participle(place.low) or place.low in {"died", "perished", "drowned"}
    return place.left == "M" and place.right in ("IDEAXTS" if alone else "IDEAX")


def _past(place: Place, last: str) -> str:
    if place.before is None or place.left in {"X", "S", "C"}:
        return _opening_past(place, described=_is_passive(place))
    if place.left == "I":
        return "finite" if _ends_stranded(place) else ""
    if _is_noun_alike(place) or _is_shot(place):
        return ""
    if place.left == "V":
        return _past_behind_verb(place, last)
    if _is_passive(place) or _is_done_by(place) or _is_naming(place):
        return "participle"
    return "" if _is_adjective_of_noun(place) else "finite"


def _past_behind_verb(place: Place, last: str) -> str:
    """Tell "they reject proposed changes" from "said fired workers", "reported killed"."""
    if _ends_contact(place):
        return "finite"
    return "finite" if last in _OPENING and place.right != "N" else ""


def _ends_stranded(place: Place) -> bool:
    """Tell the second verb of "the plane they were flying in crashed into a hill"."""
    behind_verb = place.at > 1 and place.tokens[place.at - 2].tag == "V"
    known = place.low in forms()["past"] and place.low not in words()["nounlike"]
    return behind_verb and known and place.right in {"", "I", "T", "E"}


def _ends_contact(place: Place) -> bool:
    """Tell the second verb of "the village the army shelled burned"."""
    at = place.at - 2
    while at > 0 and place.tokens[at].tag in "NP":
        at -= 1
    opens = 0 < at < place.at - 2 and place.tokens[at].tag == "D"
    return opens and place.tokens[at - 1].tag == "N" and place.right not in {"N", "P", "D"}


def _is_adjective_of_noun(place: Place) -> bool:
    """Tell "a state backed firm", whose verb no list has."""
    unknown = place.low.endswith("ed") and place.low not in forms()["past"]
    return unknown and place.left == place.right == "N" and not _is_several(place.lead)


def _is_passive(place: Place) -> bool:
    """Tell a form that is a participle alone, or has "by" behind it."""
    by = place.after is not None and place.after.low == "by" and is_participle(place.low)
    alone = place.low not in forms()["past"] and place.low in forms()["part"]
    return by or alone or place.is_superlative


def _is_noun_alike(place: Place) -> bool:
    """Tell "the cost" from "it cost Kenya dear"."""
    alike = place.low in words()["nounlike"] and not is_participle(place.low)
    return place.opens_verb or place.describes_receiver or (alike and not place.is_objected)


def _is_shot(place: Place) -> bool:
    """Tell "a stunning shot of the berg", whose head looks like a past tense."""
    at = place.at - 1
    while at >= 0 and place.tokens[at].tag in "NA" and place.tokens[at].low.endswith(_DESCRIBING):
        at -= 1
    described = at < place.at - 1 and at >= 0 and place.tokens[at].low in {"a", "an"}
    return place.low in _BOTH and (
        described or (place.low == "shot" and place.lead in words()["shots"])
    )


#: Words that are a noun as well as a past tense, and the endings of what describes one.
_BOTH = frozenset(
    {"shot", "cut", "hit", "set", "bid", "cast", "read", "find", "lead", "left", "spread", "split"}
)
_DESCRIBING = ("ing", "ed", *_ADJECTIVES)


def _is_done_by(place: Place) -> bool:
    """Tell "figures published in May by Acme", whose verb is passive: "by" follows behind a time or a place."""
    if (
        place.right not in {"I", "E"}
        or not is_participle(place.low)
        or place.low in words()["moving"]
    ):
        return False
    for there in range(place.at + 1, min(place.at + _BY, len(place.tokens))):
        token = place.tokens[there]
        if token.low == "by":
            after = place.tokens[there + 1].tag if there + 1 < len(place.tokens) else ""
            return after in {"D", "P", "N", "G"}
        if token.tag not in "IENPDGM":
            return False
    return False


def _is_naming(place: Place) -> bool:
    """Tell "a station named Tiangong is to fall": the sentence has another verb."""
    if place.low not in words()["naming"] or place.left != "N" or place.right not in {"P", "X"}:
        return False
    return any(
        token.tag == "V" and token.low in words_of("be", "have", "modal") for token in place.tokens
    )


def _opening_past(place: Place, *, described: bool) -> str:
    """Read a past that opens a sentence or a phrase: "Backed by Kenya, ...", "and left"."""
    if place.before is None and place.right in {"N", "P"} and not described:
        return ""
    if _describes_doers(place) or place.are_people:
        return ""
    if place.left == "S" or described or (place.before is None and place.right == "I"):
        return "participle"
    return "finite"


def _describes_doers(place: Place) -> bool:
    """Tell "in May, armed men stormed it" and "plasma, or ionized gas" from "he won it and left"."""
    if place.left == "C":
        return place.right == "N" and place.low not in forms()["past"]
    beyond = place.tokens[place.at + 2 : place.at + 3]
    doers = place.left == "X" and place.right == "N" and is_participle(place.low)
    several = place.after is not None and _is_several(place.after.low)
    return doers and several and any(is_past(token.low) for token in beyond)


def _is_several(low: str) -> bool:
    return (low.endswith(("s", "men")) and low not in _ALONE) or low in _SEVERAL


def _is_third(place: Place) -> bool:
    """Tell "Kenya attacks Peru", whose verb could be a noun, by the words around it."""
    if place.lead == "," and place.low not in words()["nounlike"]:
        return place.right != "" and place.right in "DPIT"
    if not _may_have_subject(place):
        return False
    if _is_subject_of_one(place) or _is_credit(place):
        return True
    if place.left == "C":
        return not place.is_nounlike and (place.is_objected or place.right in {"R", "G"})
    if _are_many(place):
        return False
    return _is_third_noun(place) if place.is_nounlike else True


def _is_before_past(place: Place) -> bool:
    """Tell "structural engineers cleared it": the verb is the past behind it, with an object of its own."""
    beyond = place.tokens[place.at + 2].tag if place.at + 2 < len(place.tokens) else ""
    after = place.after
    past = after is not None and after.tag == "N" and after.low in forms()["past"]
    if past and place.left == "R" and _is_several(place.low):
        return True  # "which rebels captured in 2022"
    return past and place.left != "O" and beyond != "" and beyond in "DPOG"


def _may_have_subject(place: Place) -> bool:
    apart = place.before is not None and place.left in "NPORCE" and not place.is_given
    return apart and not _is_counted(place)


def _are_many(place: Place) -> bool:
    """Tell "the farmers", "those Acme shares", "two Kenyan bases", of whom no verb in -s is told."""
    if place.left == "N" and _is_several(place.lead) and not place.lead.endswith("ss"):
        return True
    at = place.at - 1
    while at >= 0 and place.tokens[at].tag in "NPA":
        at -= 1
    if at < 0 or not place.left or place.left not in "NP":
        return False
    first = place.tokens[at]
    counts = first.tag == "M" and "-" not in first.low and first.low not in {"one", "1"}
    return first.low in _OF_SEVERAL or counts


def _is_subject_of_one(place: Place) -> bool:
    """Tell "he" and "who", of which a verb in -s is told; "that attacks" may be a noun."""
    return place.left == "O" or (place.left == "R" and place.lead != "that")


def _is_counted(place: Place) -> bool:
    """Tell "whose shares", "small amounts of oil", "holding small stakes" from a verb."""
    bare = place.left == "N" and place.right != "D" and _is_bare(place)
    return place.lead == "whose" or _is_amount(place) or bare


def _is_bare(place: Place) -> bool:
    """Tell "holding small stakes": one thing alone, and no "the" before it, is no subject right behind a verb."""
    at = place.at - 1
    while at >= 0 and place.tokens[at].tag in "NA":
        at -= 1
    if at < 0 or _is_several(place.lead):
        return False
    before = place.tokens[at]
    return (before.tag == "V" and before.low not in words()["speech"]) or before.tag == "I"


def _is_amount(place: Place) -> bool:
    """Tell "small amounts of oil" from "dies of cancer"."""
    of = place.after is not None and place.after.low == "of"
    return of and place.left == "N" and forms()["third"][place.low] not in _WITH_OF


def _is_credit(place: Place) -> bool:
    """Tell ", the opposition claims." from a noun: it ends what it is told of."""
    near = place.tokens[max(0, place.at - _CREDIT) : place.at]
    ends = place.right in {"", "X", "E"}
    return ends and place.low in words()["speech"] and any(sign.low in {",", '"'} for sign in near)


def _is_third_noun(place: Place) -> bool:
    if place.right == "R" and place.beyond == "V":
        return False  # "peace talks that were to resume"
    if place.is_objected or place.right in {"R", "G"} or place.is_lasting:
        return True
    if place.right in {"T", "A"} and place.left in {"P", "O"}:
        return True
    return _is_shown(place) and place.is_only_verb()


def _is_shown(place: Place) -> bool:
    """Tell "Esper accuses China", "N. Korea slams S. Korea"."""
    leads = place.right == "I" and place.left == "P" and not place.has_of
    return leads or (place.left in {"P", "N"} and place.right in {"T", "A", "N"})


def _is_plural(place: Place) -> bool:
    """Tell "the farmers reject it", whose verb could not be a noun, or has what it is done to behind it."""
    if place.before is None or place.left not in "NPOMRC" or place.is_within_noun:
        return False
    if place.left == "O":
        return place.lead in _PERSONS
    if not _are_several(place):
        return place.is_said
    if place.is_nounlike:
        leads = place.right == "I" and not place.has_of
        return place.is_objected or place.opens_promise or (leads and place.is_only_verb())
    return place.is_objected if place.left == "C" else True


def _are_several(place: Place) -> bool:
    if place.lead in _SEVERAL and place.tokens[max(place.at - 2, 0)].low == "a":
        return False  # "a police post"
    several = _is_several(place.lead) or place.left == "M" or place.lead in {"who", "which", "that"}
    return place.is_of_name or (several and not place.lead.endswith("ss"))
