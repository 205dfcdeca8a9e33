"""An article's authors, by the fields of its page, else by the byline that its page or its text shows."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.dates.english.lexicon import DAYS
from sahara_cli.dates.english.months import NUMBERS as MONTHS
from sahara_cli.patterns import late
from sahara_cli.reading.lexicon import classes as lexicon
from sahara_cli.reading.lexicon import person_names, verbs
from sahara_cli.reading.lexicon.rows import nouns_for_deeds
from sahara_cli.reading.sources.sites import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The most authors, and how long a name is.
MOST, LONGEST_NAME = 12, 100
#: The fewest and the most words of a person's name in a byline that is only shown.
_FEWEST_WORDS, _MOST_WORDS = 2, 5
#: How many lines above a text may be its byline.
_HEAD = 5

BY = late(
    r"(?:(?:words|text|story|written|posted|reported|published|article|report|analysis|opinion|commentary|by"
    r"|veröffentlicht|geschrieben|publié|publicado|escrito|scritto)\s+)?"
    r"(?:by|von|par|por|di|door)\s*:?\s+|(?:authors?|autore?s?|auteure?s?|texte?|words)\s*:\s*",
    re.IGNORECASE,
)
AND = late(r"\s*(?:[,;\u3001]|\b(?:and|und|et|with)\b|&| y | e )\s*")
_NOBODY = {
    "noauthor", "admin", "administrator", "author", "publisher", "editor", "editors", "staff", "redaktion", "redaction",
    "unknown", "webmaster", "guest", "contributor", "contributors", "none", "null", "undefined", "anonymous", "root",
    "editorial", "editorialteam", "newsdesk", "newsroom", "webdesk", "staffwriter", "staffreporter", "superadmin",
}  # fmt: skip
_DEGREE = late(r"(?:M\.?[AD]|MPH|MBA|Ph\.?D|R\.?N|Esq|J\.?D|[JS]r)\.?")
#: An enterprise or a society, such as the makers of a site.
_ENTERPRISE = late(r"\b(?:GmbH|AG|e\.\s?V|Inc|LLC|Ltd|B\.V|Corp|Agencies|Agency|Staff)\b\.?")
_NO_NAME = late(r"[@/<>{}=|]|https?:|\.(?:com|org|net)\b|^\W*$")
#: Words of links and roles beside a name, which no name has.
_NO_PERSON = late(
    r"\d|\b(?:views?|all|posts?|more|follow(?:ing)?|share|shares|read|reads|about|authors?|editors?|reporters?|writers?"
    r"|correspondents?|contributors?|columnists?|updated|published|posted|twitter|facebook|instagram|linkedin|e-?mail"
    r"|print|comments?|photos?|images?|getty|subscribe|sign|log|home|team|desk|press|agency|agencies|media|online"
    r"|magazine|inc|llc|ltd|newspaper|news|times|post|daily|staff|redaktion|rédaction|redacción|min|minutes?|ago|am|pm"
    r"|the|this|that|by|on|in|for|from|with|to|at|guest|senior|chief|special|advertisement|sponsored|profile|archives?"
    r"|bio|website|contact|rss|feed|menu|search|company|university|institute|department|ministry|government|reuters"
    r"|afp|xinhua|editorial|webdesk|bureau|network|tv|radio|article|articles|stories|story|topics?|opinion|politics"
    r"|zeitung|magazin|verlag|journal|tribune|herald|gazette|customs|police|council|commission|union|party|association"
    r"|foundation|cent(?:er|re)|office|services?|limited|group|club|society|committee|industry|board|club|gmbh"
    r"|zur|zum|über|von|keine?|alle|mehr|unsere?|artikel\w*|beiträge|kommentare|kategorien|tous|toutes|voir|ver|más"
    r"|todos|todas|comentarios|artículos|commentaires"
    r"|world|business|sports?|entertainment|science|technology|health|courtesy|credit|video|source|copyright)\b",
    re.IGNORECASE,
)
#: Small words of names that are words of their own elsewhere, and what stands behind a name.
_BESIDE_NAMES = frozenset({"do", "e", "ten", "zu", "st", "jr", "sr"})
#: The end of the names in a byline: a number, a day, a place, a mark, a handle, a word of another part.
_TIMES = "|".join(sorted({*filter(str.isalpha, MONTHS), *DAYS}, key=len, reverse=True))
_END = late(
    r"\s*(?:[\d|\u2022\u00b7@(/\u2013\u2014+]|\s-\s"
    r"|\b(?:on|in|for|at|updated|published|posted|follow|share|photos?|special to"
    rf"|{_TIMES})\b)",
    re.IGNORECASE,
)


def _small() -> frozenset[str]:
    """Give the words that are no names of somebody, and stand among them."""
    return person_names.particles() | _BESIDE_NAMES


def names_in(byline: str) -> list[str]:
    """Part a byline into names; leave out addresses and handles."""
    bare = BY.sub("", byline.strip(), count=1) if BY.match(byline.strip()) else byline.strip()
    parts = [part.strip() for part in AND.split(bare) if part.strip()]
    people = [part for part in parts if not _DEGREE.fullmatch(part)] or parts
    if len(people) > _FEWEST_WORDS and " " not in people[-1]:
        people.pop()  # "Jane Roe, Ali Haddad and Li Wei, CNN"
    are_names = all(1 < len(part.split()) <= _MOST_WORDS for part in people)
    return list(filter(_is_name, people if are_names else [bare]))


def _is_name(name: str) -> bool:
    return bool(name) and len(name) <= LONGEST_NAME and not _NO_NAME.search(name)


def authors_in(bylines: Sequence[str], site: str) -> tuple[str, ...]:
    """Give the people in the fields of a page that name its authors, without its site and offices of it."""
    names = (name for byline in bylines[:MOST] for name in names_in(byline))
    people = [
        name for name in names if not _is_nobody(name, site) and (" " in name or "." not in name)
    ]
    return tuple(dict.fromkeys(people))[:MOST]


def _is_nobody(author: str, site: str) -> bool:
    """Tell whether an author is the site itself, in full or in short, or an office of it."""
    key, site_key = key_of(author), key_of(site)
    initials = "".join(word[0] for word in site.split()).lower()
    return (
        not key
        or key in _NOBODY
        or bool(_ENTERPRISE.search(author))
        or site_key == key
        or (site_key.startswith(key) and not is_known(author))  # "Jane Roe's Blog" is hers
        or key == initials
    )


def in_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """Read the byline above a text: a line such as "By Jane Roe and Ali Haddad" with nothing else."""
    for line in lines[:_HEAD]:
        if len(line) <= LONGEST_NAME and (by := re.match(r"(?:By|BY|Von|Par|Por)\s+", line)):
            names = people_in(line[by.end() :])
            if any(map(is_known, names)):
                return names
    return ()


def people_in(text: str) -> tuple[str, ...]:
    """Give the people at the beginning of a text, up to what is no name; () where the first is none."""
    end = _END.search(text)
    names: list[str] = []
    for part in AND.split((text[: end.start()] if end else text).strip(" .,:;")):
        if not is_person(part):
            break
        names.append(part)
    return tuple(dict.fromkeys(names))[:MOST]


def is_person(name: str) -> bool:
    """Tell whether words may be a person's name: a few, with capitals, and none of a link or a role."""
    words = name.split()
    if (
        not _FEWEST_WORDS <= len(words) <= _MOST_WORDS
        or not _is_name(name)
        or _NO_PERSON.search(name)
    ):
        return False
    inner = (word for word in words[1:-1] if word.lower().rstrip(".") not in _small())
    return all(map(_is_capital, (words[0], words[-1], *inner)))


def is_known(name: str) -> bool:
    """Tell whether words with capitals are a person's by a known name: "By Jane Roe", but not "By Boat Across Asia"."""
    words = tuple(name.split())
    if not is_person(name) or person_names.is_person(words):
        return is_person(name)
    if any(word.lower() in _plain_words() for word in words):
        return False
    if any(map(person_names.is_given, words)):
        return True
    # a first name that is a word or a place as well: "Grace Odera", but not "Grace Period"
    return person_names.may_be_given(words[0]) and not _is_english(words[-1].lower())


@cache
def _plain_words() -> frozenset[str]:
    """Give the words of grammar that no name has: "across", "or"."""
    classes = ("adverb", "conjunction", "determiner", "preposition", "subordinator")
    listed = (word for name in classes for word in lexicon.words("function_words", name))
    return frozenset(listed) - _small()


def _is_english(word: str) -> bool:
    """Tell whether a word is a noun or a form of a verb of English, as far as the lexicon knows them."""
    return word in nouns_for_deeds() or any(word in table for table in verbs.forms().values())


def _is_capital(word: str) -> bool:
    first = word.lstrip("'\u2018\u2019\"\u201c(")[:1]
    return first.isalpha() and not first.islower()
