"""Names as they stand in a text: capitalised words, freed of titles and sentence openers."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.language.datelines import opens_report
from sahara_cli.reading.lexicon import english, person_names
from sahara_cli.reading.lexicon.person_names import sex
from sahara_cli.reading.people.posts import behind_speech, tells_post
from sahara_cli.reading.people.runs import is_firm, is_heading, is_seat, parted

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A capitalised word; two or three letters with a full stop are a title ("Mr.", "Sen.").
_WORD = (
    r"(?:[A-Z]{1,4}&[A-Z]{1,4}\b|(?:[A-Z]\.)+"
    rf"|(?:{person_names.PREFIX})?[^\W\da-z_][\w'’-]*(?:(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z][a-z])\.|(?<=Messrs)\.)?)"
)
#: "Mato Grosso do Sul", and no "Why do Kenyans", "Americans do Christmas".
_DO = r"(?<![sn] )(?<!What )(?<!Why )(?<!How )(?<!Who )(?<!Where )(?<!They )(?<!We )(?<!You )(?<!So )(?<!Nor )do"
_PARTICLE = rf"(?:(?:of|for|the|&|{_DO}|{'|'.join(sorted(english.PARTICLES))}) ){{0,2}}"
#: A nickname inside a name: 'Ann "Slim" Lee'.
_NICKNAME = r"(?:[\"“][^\W\da-z_][\w'’-]{0,20}[\"”][ \u00a0])?"
_RUN = late(rf"(?<![\w@#]){_WORD}(?:[ \u00a0]{_NICKNAME}{_PARTICLE}{_WORD}){{0,7}}")
_POSSESSIVE = late(r"(?:['’]s|(?<=s)['’])$")
_OWNER_ENDS = ("s", "'", "’")
#: Words behind "Lee's" that make it "Lee is" or "Lee has".
_CONTRACTED = late(
    r"(?:been|not|going|got|a|an|the|ready|still|never|always|already|just)\b"
    r"|\w+ing (?:a|the|his|her)\b"
)
#: Words behind the name of a person: an age, a description, a relative clause, a verb of speech.
_DESCRIBED = late(r",? (?:\(\w|\d\d,|an? [a-z]|the [a-z]|who\b|said\b|told\b|says\b)")
#: "…, an aid group that", "…, the world's largest bank,": the last word is the kind of the name's bearer.
_ASIDE = late(
    r", (?:an?|the) (?:[\w'’-]+ ){0,4}?([a-z-]+)(?=[,.;)]| (?:of|for|that|which|in|based)\b)"
)
_MONTHS = frozenset(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec June July April March August".split()  # noqa: SIM905 - words read best so
)
_ERAS = english.words(
    "BC BCE AD CE OS NS AM PM GMT UTC BST EST EDT CET CEST PST PDT MST MDT CST CDT AEST AEDT IST JST"
    " SGT HKT"
)
#: Months that are names of people too, given names that are other words, and family names.
_MONTH_NAMES = frozenset({"May", "March", "April", "June", "August"})
_GIVEN_TOO = _MONTH_NAMES | {"Per", "Will"}
_FAMILIES_TOO = frozenset({"May", "Will"})
#: Last words of feasts, and spells of days kept by the faithful.
_FEASTS = frozenset({"Day", "Eve"})
_SEASONS = frozenset({"Ramadan", "Lent", "Advent", "Passover", "Hanukkah", "Diwali", "Nowruz"})
_OF_DATES = _MONTHS | _ERAS
_ALWAYS = frozenset(("BC", "BCE", "GMT", "UTC", "OS", "NS"))
_DAY, _DAY_BEFORE = re.compile(r"\.? \d"), re.compile(r"\d[a-z]* $")
_COUNTED = late(r"\d ?(?:[ap]\.?m\.?)? $|\d[a-z]* $|\d ?$")
_LINKS = ("of", "for", "the")
#: Endings of what a body is for: "the Liberation of", "the Rights of".
_REMITS = (
    "tion",
    "sion",
    "ment",
    "ence",
    "ance",
    "rights",
    "unity",
    "defense",
    "revival",
    "struggle",
)
_MARKS = '"“'
_CLOSE = late(r"[,.;\n]")
_NOUN = 24  # characters that hold the noun before a name
_HEADLINE = 160  # characters that a headline may have
_LONG = 4  # letters of the words, and words, that make one
#: Words that a headline may write small.
_SMALL = english.words(
    "a an and as at by for from in of on or the to with is vs but nor de la el al bin van von"
)
#: Capitalised in a headline alone, where they end a name: "Ann Lee On How To Win".
_HEADLINED = english.words(
    "on how what why when who where is are was to with from that if about after before as"
)
#: First words of posts, and of no person's name: "the Foreign Minister".
_OF_POSTS = english.words("foreign prime vice deputy former chief majority minority")
#: First words of bodies whose name says whom they serve: "Transport for London".
_FOR = english.words("transport alternative teach doctors citizens mothers students lawyers")
_HEADLINE_SHARE = 0.9  # of its longer words that are capitalised
_ROLE_OF_TITLE = {
    "sen.": "senator", "rep.": "representative", "gov.": "governor", "gen.": "general",
    "dr.": "doctor", "prof.": "professor", "mr.": "man", "mrs.": "woman", "ms.": "woman",
    "rev.": "reverend",
}  # fmt: skip

#: What is written with a stop that ends no sentence, and nouns before a name that are a title: "editor Ann Lee".
_STOPPED = english.TITLES | english.HONORIFIC_TAILS
_TITLING = english.PERSON_NOUNS - english.BODIES_TOO

_Word = tuple[str, int, int]


class Name(NamedTuple):
    """A name and the words around it.

    `title` is the last title before it; `article`, `placed` and `initial` tell that "the", "in" or the start of a
    sentence precedes; `described` that the text treats it as a person, `body` as a group; `roles` are the nouns for
    the person, posts also with the word before them: "minister", "foreign minister".
    """

    start: int
    end: int
    words: tuple[str, ...]
    title: str
    possessive: bool
    article: bool
    placed: bool
    initial: bool
    described: bool
    body: bool
    roles: tuple[str, ...]


def names(text: str, start: int, end: int) -> Iterator[Name]:
    """Yield the names in a line of the text; a headline yields none."""
    if _is_headline(text, start, end):
        return
    for run in _RUN.finditer(text, start, end):
        words: list[_Word] = []
        at = run.start()
        for word in run[0].replace("\u00a0", " ").split(" "):
            if word[0] in _MARKS:
                at += len(word) + 1
                continue
            if _parts(text, at, word, words):
                yield from _each(text, words, possessive=False)
                words, at = [], at + len(word) + 1
                continue
            stem = word[:-1] if _is_stopped(word) else _without_s(word)
            belongs = word[0].isupper() or word.isascii()
            if belongs:
                words.append((stem, at, at + len(stem)))
            at += len(word) + 1
            # A letter without case, or a small one beyond ASCII, ends a name.
            if stem != word or not belongs:
                possessive = stem + "." != word and not _CONTRACTED.match(text, at)
                yield from _each(text, words, possessive=possessive)
                words = []
        yield from _each(text, words, possessive=False)


def _without_s(word: str) -> str:
    return _POSSESSIVE.sub("", word) if word.endswith(_OWNER_ENDS) else word


def _is_stopped(word: str) -> bool:
    """Tell a sentence's end, "Lee.", from "Mr." and "J."."""
    if not word.endswith(".") or "." in word[:-1] or len(word) <= len("J."):
        return False
    return word.lower() not in _STOPPED


def _parts(text: str, at: int, word: str, words: list[_Word]) -> bool:
    """Tell a word that is no part of a name: "of" behind "Lee", "Jan" before a day."""
    return _is_of_date(text, at, word) if word not in _LINKS else not _goes_on(word, words)


def _is_of_date(text: str, at: int, word: str) -> bool:
    """Tell a month, an era or a zone from a name: "Jan. 9", "1190 BC", "18:00 GMT", "(O.S.)"."""
    era = word.strip(".,'\"").replace(".", "")
    if era not in _OF_DATES:
        return False
    if word.rstrip(".") in _MONTHS:
        return bool(
            _DAY.match(text, at + len(word)) or _DAY_BEFORE.search(text[max(0, at - 4) : at])
        )
    return era in _ERAS and (era in _ALWAYS or bool(_COUNTED.search(text[max(0, at - 7) : at])))


def _goes_on(link: str, words: list[_Word]) -> bool:
    """Tell "Ministry of", "Ministry for the" and "Front for the Liberation of" from "Lee of"."""
    last = words[-1][0].lower() if words else ""
    if link == "the":
        return last in _LINKS
    if link == "for" and last in _FOR:
        return True
    return last in english.BODIES or (link == "of" and _is_remit(words))


def _is_remit(words: list[_Word]) -> bool:
    """Tell what a body is for, which goes on behind "of": "Front for the Liberation", "Union for the Independence"."""
    linked = any(word in _LINKS for word, _, _ in words[:-1])
    return linked and words[-1][0].lower().endswith(_REMITS)


def _is_headline(text: str, start: int, end: int) -> bool:
    """Tell a line whose words are nearly all capitalised, and which is no sentence."""
    line = text[start:end]
    if len(line) > _HEADLINE or any(mark in line for mark in '"“”'):
        return False
    words = line.split()
    return not _is_sentence(words) and _is_capitalised(words)


def _is_sentence(words: list[str]) -> bool:
    """Tell "Ann Lee met Omar Haddad on Monday." by its stop and a small word that is no "on"."""
    if not words or not words[-1].endswith("."):
        return False
    return any(word.isalpha() and word.islower() and word not in _SMALL for word in words)


def _is_capitalised(words: list[str]) -> bool:
    longer = [word for word in words if len(word) >= _LONG]
    capitals = sum(word.strip("“”\"'‘’(")[:1].isupper() for word in longer)
    return len(longer) >= _LONG and capitals >= _HEADLINE_SHARE * len(longer)


def _each(text: str, words: list[_Word], *, possessive: bool) -> Iterator[Name]:
    """Yield the names of a run of words; a possessive belongs to the last."""
    if not words:
        return
    breaks = [*parted([word for word, _, _ in words]), len(words)]
    for first, end in pairwise(breaks):
        if is_seat(words[end - 1][0]) or words[first][0] == "&":
            continue
        named = _unlabelled(text, words[first:end])
        yield from _name(text, named, possessive=possessive and end == len(words))


def _unlabelled(text: str, words: list[_Word]) -> list[_Word]:
    """Leave out the label of "Q. Minister, will you resign?"."""
    return words[1:] if words[0][0] == "Q." and _is_initial(text, words[0][1]) else words


def _name(text: str, words: list[_Word], *, possessive: bool) -> Iterator[Name]:
    if not words:
        return
    initial = _is_initial(text, words[0][1])
    kept, title = _without_titles(text, words, initial=initial)
    kept = _from_given_name(kept)
    if not kept or is_heading([word for word, _, _ in kept]) or _is_season(text, kept):
        return
    called = _called(text, kept[0][1], kept[-1][2])
    if called in _TITLING:
        title = title or called
    start, end = kept[0][1], kept[-1][2]
    lead = text[max(0, start - 4) : start].lower()
    roles = _roles(text, start, end, title)
    body = _is_called_body(text, start, end, called)
    yield Name(
        start,
        end,
        tuple(word.replace("’", "'") for word, _, _ in kept),
        title,
        possessive,
        article=lead.endswith("the "),
        placed=f" {lead}".endswith((" in ", "\nin ")) or opens_report(text, start),
        initial=_is_initial(text, start),
        described=not body and (bool(roles) or bool(_DESCRIBED.match(text, end))),
        body=body,
        roles=roles,
    )


def _is_called_body(text: str, start: int, end: int, called: str) -> bool:
    """Tell "Acme, an aid group that" and "the party Acme" by the noun beside the name."""
    aside = _ASIDE.match(text, end)
    adjacent = "" if text[max(0, start - 2) : start] == ", " else called
    return (aside[1] if aside else adjacent) in english.GROUP_WORDS


def _called(text: str, start: int, end: int) -> str:
    """Read the noun before a name: "his wife, Ann," and "the editor Ann Lee"."""
    before = text[max(0, start - _NOUN) : start].split(" ")
    if len(before) <= 1 or before[-1]:
        return ""
    noun = before[-2]
    closed = noun.endswith(",") and text[end : end + 1] in (",", ".", ";", ":", ")")
    return noun.removesuffix(",") if closed else noun


def _is_season(text: str, words: list[_Word]) -> bool:
    """Tell "in Ramadan" and "during Lent", which are no places, from the family name of "Tariq Ramadan"."""
    start = words[0][1]
    is_season = len(words) == 1 and words[0][0] in _SEASONS
    return is_season and text[max(0, start - 8) : start].lower().endswith((" in ", "during "))


def _without_titles(text: str, words: list[_Word], *, initial: bool) -> tuple[list[_Word], str]:
    """Cut titles and common words off a name; give what is left of it, and the last title."""
    if len(words) == 1 and words[0][0].lower() in english.TITLES and not sex(words[0][0]):
        return [], ""
    named = words[0][0] in _GIVEN_TOO and _is_first_name(
        words, initial=initial, noun=_called(text, words[0][1], words[-1][2])
    )
    first, title = (0, "") if named else _past_titles(words, initial=initial)
    kept = words[first:]
    if title in _OF_POSTS and len(kept) == 1 and kept[0][0].lower() in english.POSTS:
        return [], ""
    return _without_tail(kept, title), title


def _past_titles(words: list[_Word], *, initial: bool) -> tuple[int, str]:
    """Return where a name starts behind its titles, and the last of these; a body keeps its own."""
    title, first = "", 0
    body = bool(words) and words[-1][0].lower() in english.GROUP_WORDS
    for index, (word, _, _) in enumerate(words):
        lower = word.lower()
        if index == first and (lower in english.NOT_NAMES or not word):
            first = index + (not _is_kept(words, index, title, initial=initial))
        elif not (body or sex(word)) and _is_title(words, index, initial=initial):
            first, title = index + 1, "" if lower in english.BODIES_TOO else lower
    return first, title


def _is_first_name(words: list[_Word], *, initial: bool = True, noun: str = "") -> bool:
    """Tell "April Jones" at the start of a sentence, and "the singer May Sund", from "May Day"."""
    if len(words) == 1 or words[0][0] not in _GIVEN_TOO:
        return False
    return noun in _TITLING or (initial and person_names.is_family(words[1][0]))


def _is_kept(words: list[_Word], index: int, title: str, *, initial: bool) -> bool:
    firm = not (index or initial) and is_firm([word for word, _, _ in words])
    return firm or _is_styled(words, index, title)


def _is_styled(words: list[_Word], index: int, title: str) -> bool:
    """Tell the family name of "Mr May" and "Theresa May", which is a common word elsewhere."""
    word, before = words[index][0], words[index - 1][0] if index else ""
    named = bool(title) or (index == 1 and bool(sex(before)))
    full = bool(title) and _is_first_name(words[index:])  # "Minister Per Lund"
    return full or (named and index + 1 == len(words) and word in _MONTH_NAMES)


def _without_tail(words: list[_Word], title: str) -> list[_Word]:
    """Cut off "On How To Win" in a headline, and common words at the end."""
    if len(words) > 1 and words[-1][0] in _FEASTS and not person_names.is_given(words[-2][0]):
        return []  # "Independence Day"
    styled = len(words) if words and _is_styled(words, len(words) - 1, title) else 0
    cut = (at for at in range(1, len(words)) if words[at][0].lower() in _HEADLINED)
    words = words[: next(cut, None)]
    while len(words) > styled and _is_common_tail(words):
        words = words[:-1]
    return words


def _is_common_tail(words: list[_Word]) -> bool:
    """Tell a common word that ends a name from the family names of "Theresa May" and "Jim Will"."""
    last = words[-1][0]
    is_forename = len(words) > 1 and person_names.is_given(words[-2][0])
    return last.lower() in english.NOT_NAMES and not (is_forename and last in _FAMILIES_TOO)


def _is_title(words: list[_Word], index: int, *, initial: bool) -> bool:
    # "Senator Lee" and "Editor Ann Lee"; "Wife Donna" where a sentence starts with it.
    if index + 1 == len(words):
        return False
    lower = words[index][0].lower()
    if lower in english.TITLES:
        return True
    noun = index == 0 and lower in english.PERSON_NOUNS
    return noun and (initial or bool(sex(words[1][0])))


def _from_given_name(words: list[_Word]) -> list[_Word]:
    # "Texas Senator Ann Lee" has lost its title by now; "Texas Ann Lee" starts at "Ann".
    if not words or words[-1][0].lower() in english.GROUP_WORDS:
        return words
    if person_names.is_given(words[0][0]) or person_names.is_family(words[0][0]):
        return words
    starts = (
        index
        for index in range(1, len(words) - 1)
        if sex(words[index][0]) and words[index - 1][0] not in english.PARTICLES
    )
    return words[next(starts, 0) :]


def _is_initial(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \u00a0")
    return not before or before[-1] in ".!?\n:“\"”’'"


def _roles(text: str, start: int, end: int, title: str) -> tuple[str, ...]:
    """Gather the nouns for a person: "Senator Lee", "Lee, a former nurse"."""
    around = text[max(0, start - 40) : start].split()[-3:]
    around = behind_speech(around)
    around = [word for word in around if word[-1] not in ",.;" or word.lower() in _ROLE_OF_TITLE]
    if text[end : end + 2] == ", ":
        around += _CLOSE.split(text[end + 2 : end + 60], maxsplit=1)[0].split()
    nouns = [title, *(word.lower().strip("'’") for word in around)]
    nouns = [_ROLE_OF_TITLE.get(noun, noun) for noun in nouns]
    roles = [noun for noun in nouns if noun in english.PERSON_NOUNS]
    kinds = [f"{kind} {noun}" for kind, noun in pairwise(nouns) if tells_post(kind, noun)]
    return (*roles, *kinds)
