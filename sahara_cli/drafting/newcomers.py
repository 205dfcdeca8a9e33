"""Whom a text names that nobody knows yet: whole names, of what kind, by which other names, how often."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.drafting.cities import BODIES, BODY_ENDINGS, GENERIC, PLACES
from sahara_cli.drafting.clauses import dateline
from sahara_cli.drafting.nations import ALIASES, STATES, demonym_of
from sahara_cli.drafting.quotations.cast import cast
from sahara_cli.drafting.quotations.lexicon import NOT_NAMES, PERSON_NOUNS, TITLES, sex
from sahara_cli.drafting.shortened import shorts_of, tails_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.drafting.quotations.cast import Mention

#: What stands before a name and belongs to it, though it is a common word.
_BEFORE = re.compile(
    r"\b(New|White|Great|North|South|East|West|Northern|Southern|San|Los|Las|St\.|Saint|Supreme|High) $"
)
_SEVERAL = re.compile(
    r"^(?:Presidents|Ministers|Senators|Generals|Chancellors|Secretaries|Professors|Ambassadors) "
)
_MADE = re.compile(r"^(?:[\w.]+-[a-z]+ )+(?=[A-Z])")
#: Places of several words, which are looked for whole.
_PLACE = re.compile(
    rf"\b(?:{'|'.join(re.escape(one) for one in sorted(PLACES, key=len, reverse=True) if ' ' in one)})\b"
)
#: A full stop between two sentences of which one ends and the next begins with a name.
_STOP = re.compile(r"(?<=[a-z]{2})\. ")
_TAIL = re.compile(r",? (?:Jr|Sr)\.?$| (?:II|III|IV)$")
_TITLED = re.compile(
    r"^.*\b(?:Chairman|Chairwoman|Secretary|Minister|President|Director|Spokesman|Spokeswoman|Ambassador|Judge"
    r"|Governor|Senator|General|Colonel|Captain|Chief|Justice|Editor|Officer"
    r"|Mayor|Premier|Chancellor|Secretary of [A-Z]\w+) (?=[A-Z][\w.]+ [A-Z])"
)
_ACTS = re.compile(
    r"(?:'s\b| (?:said|says|has|had|will|would|is|was|plans?|announced|agreed|told|also|may|and)\b)"
)
#: What opens a sentence before a name.
_OPENERS = NOT_NAMES | {
    "besides",
    "many",
    "like",
    "unlike",
    "earlier",
    "later",
    "former",
    "today",
    "recently",
}
#: Words of which no name is made alone.
_PLAIN = (
    TITLES
    | PERSON_NOUNS
    | GENERIC
    | frozenset(("assistant", "deputy", "under", "vice", "acting", "state", "of", "affairs"))
)
_LONGEST_SHORT, _OFTEN, _VERY_OFTEN = 5, 2, 3
_CLEARLY = 2


class Newcomer(NamedTuple):
    """A name, what it names where that can be told, its other names, how many times and where first it stands.

    `is_place` tells that it is a place and acts nowhere; `often` that the article is about it.
    """

    name: str
    kind: str | None
    is_place: bool
    aliases: tuple[str, ...]
    times: int
    first: int
    often: bool


class _Met:
    """What is gathered of one name."""

    def __init__(self, first: int) -> None:
        self.count, self.first = 0, first
        self.kinds, self.sexes = Counter[str](), Counter[str]()
        self.acts = self.described = False


def newcomers(
    text: str, lines: Sequence[tuple[int, int]], known: Sequence[str]
) -> Iterator[Newcomer]:
    """Yield those whom the lines of a text name, in order of first mention, states apart."""
    met = _gathered(text, lines, known)
    shorts = shorts_of(text, met)
    for long, short in shorts.items():
        one = met.setdefault(long, _Met(text.find(long)))
        if short in met:
            one.count += met.pop(short).count
            one.acts = True
    for name, tails in tails_of(met).items():
        met[name].count += sum(met.pop(tail).count for tail in tails)
    kinds = {name: _kind(name, one, shorts.get(name, "")) for name, one in met.items()}
    called = _called(met, [name for name, (kind, _) in kinds.items() if kind == "person"])
    for name, one in met.items():
        if name in kinds:
            aliases = tuple(filter(None, (shorts.get(name), *called.get(name, ()))))
            yield _newcomer(name, one, kinds[name], aliases)


def _gathered(text: str, lines: Sequence[tuple[int, int]], known: Sequence[str]) -> dict[str, _Met]:
    bodies = [(max(start, dateline(text, start, end)), end) for start, end in lines]
    met: dict[str, _Met] = {}
    for mention in cast(text, bodies, known).mentions:
        name = _whole(text, mention)
        if not _is_name(name):
            continue
        one = met.setdefault(name, _Met(mention.start))
        one.count += 1
        one.kinds[mention.person.kind] += 1
        one.acts |= bool(_ACTS.match(text, mention.end))
        one.described |= bool(mention.person.sex or mention.person.roles)
    for place in _PLACE.finditer(text):
        for fragment in place[0].split():
            met.pop(fragment, None)
        met.setdefault(place[0], _Met(place.start())).count += 1
    return met


def _called(met: dict[str, _Met], people: Sequence[str]) -> dict[str, list[str]]:
    """Give people the parts of their names by which the text calls them: a family's name where it is one's alone."""
    called: dict[str, list[str]] = {name: [] for name in people if " " in name}
    families: dict[str, list[str]] = {}
    for name in called:
        families.setdefault(_family(name), []).append(name)
    for family, names in families.items():
        first, *others = sorted(names, key=lambda name: -met[name].count)
        if not others or met[first].count >= _CLEARLY * met[others[0]].count:
            called[first].append(family)
    for name, parts in called.items():
        given = name.partition(" ")[0]
        if sex(given) and given in met and given not in called:
            met[name].count += met[given].count
            parts.append(given)
    return called


def _newcomer(
    name: str, one: _Met, told: tuple[str | None, bool], aliases: tuple[str, ...]
) -> Newcomer:
    kind, is_place = told
    sure = kind is not None or is_place
    often = one.count >= (_OFTEN if sure else _VERY_OFTEN) and (sure or one.acts)
    if not often and not is_place and " " not in name and not name.isupper():
        kind = None
    return Newcomer(name, kind, is_place, aliases, one.count, one.first, often)


def _family(name: str) -> str:
    return _TAIL.sub("", name).rsplit(maxsplit=1)[-1]


def _kind(name: str, one: _Met, short: str) -> tuple[str | None, bool]:
    """Tell person, organisation or place; None where nothing tells."""
    if name in PLACES:
        return None, True
    last = name.rsplit(maxsplit=1)[-1].lower()
    if name.partition(" ")[2] in PLACES:
        return None, True
    if short or last in BODY_ENDINGS or name in BODIES.values():
        return "organisation", False
    told = {"person": "person", "group": "organisation"}.get(
        one.kinds.most_common(1)[0][0] if one.kinds else ""
    )
    if told is None and one.described and " " in name:
        return "person", False
    if told == "person" and " " not in name and not one.described:
        told = None
    return told, told is None and one.kinds["place"] > 0 and not one.acts


def _whole(text: str, mention: Mention) -> str:
    """Take a name whole: with the common word that begins it, without what only describes or entitles."""
    name = _SEVERAL.sub("", _TITLED.sub("", _MADE.sub("", mention.person.name)))
    name = _STOP.split(name)[-1]
    last = name.rsplit(maxsplit=1)[-1].lower()
    if last.endswith(".") and len(last) > _LONGEST_SHORT and last not in TITLES:
        name = name[:-1]
    first, _, rest = name.partition(" ")
    if rest and first.lower() in _OPENERS:
        name = rest
    name = name.removesuffix("'s").strip(" -'’")
    if name.isupper() and name.isalpha() and len(name) > _LONGEST_SHORT:
        name = name.title()
    lead = _BEFORE.search(text, max(0, mention.start - 12), mention.start)
    if lead and mention.person.name.startswith(
        text[mention.start : mention.end].split(" ", maxsplit=1)[0]
    ):
        name = f"{lead[1]} {name}"
    return BODIES.get(name, name)


def _is_name(name: str) -> bool:
    letters = sum(letter.isalpha() for letter in name)
    if (
        letters < _OFTEN
        or re.match(r"^[A-Z](?:\.|-\w+)?$|^(?:[A-Z]\.){1,2}$", name)
        or not name[:1].isupper()
    ):
        return False
    plain = name.lower()
    if all(
        word.rstrip(".") in _PLAIN or word in _PLAIN or demonym_of(word.capitalize())
        for word in plain.split()
    ):
        return False
    return not (
        name in STATES
        or name in ALIASES
        or plain in GENERIC
        or demonym_of(name)
        or demonym_of(name.rsplit(maxsplit=1)[-1])
    )
