"""The forms of English verbs, from `verbs.tsv`: which base a word is a form of, and which form."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.tables import rows

_IN_Y = late(r"[^aeiou]y$")
_DOUBLING = late(r"[^aeiou][aeiou][bdglmnprt]$")
#: Stems that end in a silent "e" where their verb stands alone.
_SILENT = late(r"(?:[^aeiou](?:at|iz|is|ut|am)|[vcguz]|[^aeioul]l|[^aeious][aeiou]s|[nr]s)$")
#: One short syllable, whose last letter would be doubled: "flar" of "flared".
_SHORT = late(r"[^aeiouy]+[aeiou][^aeiouywx]")
_VOWELS = late(r"[aeiouy]+")
#: Letters that a base may end in two of: "pass", "call", "scoff", "boo", "referee".
_DOUBLE = frozenset("slfoe")
_SHORTEST_PAST, _SHORTEST_ING, _SHORTEST_STEM = 5, 6, 2
#: What was found of so many words is remembered, for the same few are asked again and again.
_REMEMBERED = 10_000


def third(base: str) -> str:
    """Give the third person of a verb: visits, reaches, carries, goes, boos, has."""
    if base in _THIRDS:
        return _THIRDS[base]
    if base.endswith("y") and _IN_Y.search(base):
        return f"{base[:-1]}ies"
    hisses = base.endswith(("s", "sh", "ch", "x", "o", "z")) and not base.endswith("oo")
    return f"{base}es" if hisses else f"{base}s"


def participle(base: str) -> str:
    """Give the past participle of a verb: signed, put, driven."""
    doubles = _DOUBLING.search(base) and len(_VOWELS.findall(base)) == 1
    return _participles().get(base) or _regular(base)[-1 if doubles else 0]


@cache
def _participles() -> dict[str, str]:
    participles: dict[str, str] = {}
    for base, past, part in rows("verbs"):
        if past or part:
            participles.setdefault(base, (part or past).partition("/")[0])
    return participles


#: Bases that look like the past of another verb.
_OWN = frozenset({"wound", "lay", "bear"})
_THIRDS = {"have": "has", "be": "is"}


@cache
def known() -> frozenset[str]:
    """Give the base forms of all verbs of the file."""
    return frozenset(row[0] for row in rows("verbs"))


@cache
def forms() -> dict[str, dict[str, str]]:
    """Give the known verbs by form: "base", "third", "past", "part" and "ing", each from a word to its base."""
    tables: dict[str, dict[str, str]] = {
        name: {} for name in ("base", "third", "past", "part", "ing")
    }
    for base, past, participle in rows("verbs"):
        tables["base"][base] = base
        tables["third"][third(base)] = base
        pasts = past.split("/") if past else _regular(base)
        parts = participle.split("/") if participle else pasts
        for word in pasts:
            tables["past"].setdefault(word, base)
        for word in parts:
            tables["part"].setdefault(word, base)
        for word in _ings(base):
            tables["ing"].setdefault(word, base)
    return tables


@lru_cache(maxsize=_REMEMBERED)
def is_past(word: str) -> bool:
    """Tell a past tense by its form."""
    return word in forms()["past"] or _ends(word, "ed", _SHORTEST_PAST)


@lru_cache(maxsize=_REMEMBERED)
def is_participle(word: str) -> bool:
    """Tell a past participle by its form."""
    return word in forms()["part"] or _ends(word, "ed", _SHORTEST_PAST)


@lru_cache(maxsize=_REMEMBERED)
def is_ing(word: str) -> bool:
    """Tell a form in -ing."""
    return word in forms()["ing"] or _ends(word, "ing", _SHORTEST_ING)


@lru_cache(maxsize=_REMEMBERED)
def may_be_verb(word: str) -> bool:
    """Tell whether a word may be a verb's form at all: a listed one, or by its ending."""
    return word in _bases() or word.endswith(("ed", "ing"))


@lru_cache(maxsize=_REMEMBERED)
def base_of(word: str) -> str:
    """Give the base of a verb's form; of an unknown one what its ending makes likely."""
    if (listed := _bases().get(word)) is not None:
        return listed
    for ending, bare in (("ied", "y"), ("ed", ""), ("ing", ""), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + _SHORTEST_STEM:
            return _restored(word.removesuffix(ending) + bare, ending)
    return word


@cache
def _bases() -> dict[str, str]:
    """Map each listed form to its base: "wound" to itself, though it is the past of "wind" as well."""
    tables = forms()
    by_form: dict[str, str] = {}
    for name in ("ing", "third", "base", "part", "past"):
        by_form |= tables[name]
    return (
        by_form
        | {word: tables["base"][word] for word in _OWN & tables["base"].keys()}
        | {"am": "be"}
    )


def _restored(stem: str, ending: str) -> str:
    """Give an unknown verb's base its last letter back: "codenam" of "codenamed", "zapp" of "zapped"."""
    if len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2] and stem[-1] not in _DOUBLE:
        return stem[:-1]
    silent = _SILENT.search(stem) or _SHORT.fullmatch(stem)
    return f"{stem}e" if ending != "s" and silent else stem


def _ends(word: str, ending: str, shortest: int) -> bool:
    return len(word) >= shortest and word.endswith(ending) and not word.endswith("eed")


def _regular(base: str) -> list[str]:
    stem = base.removesuffix("e")
    if base.endswith("y") and _IN_Y.search(base):
        return [f"{base[:-1]}ied"]
    doubled = [f"{base}{base[-1]}ed"] if _DOUBLING.search(base) else []
    return [f"{stem}ed", *doubled]


def _ings(base: str) -> list[str]:
    if base.endswith("ie"):
        return [f"{base[:-2]}ying"]
    stem = base if base.endswith(("ee", "oe", "ye")) else base.removesuffix("e")
    doubled = [f"{base}{base[-1]}ing"] if _DOUBLING.search(base) else []
    return [f"{stem}ing", *doubled]


@cache
def listed_pasts() -> dict[str, tuple[str, ...]]:
    """Give the pasts and participles of the verbs whose past no ending makes, by their bases."""
    known = {base for base, past, _ in rows("verbs") if past}
    by_base: defaultdict[str, list[str]] = defaultdict(list)
    for name in ("past", "part"):
        for word, base in forms()[name].items():
            if base in known:
                by_base[base].append(word)
    return {base: tuple(words) for base, words in by_base.items()}
