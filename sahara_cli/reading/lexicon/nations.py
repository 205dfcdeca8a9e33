"""States by their names, and the adjectives that name them: "Algerian" is of Algeria."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

#: States by the names that English texts have for them: members and observers of the United Nations,
#: but for those whose names are other names too.
STATES = tuple(
    """
    Afghanistan|Albania|Algeria|Andorra|Angola|Antigua and Barbuda|Argentina|Armenia|Australia|Austria|Azerbaijan
    Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia and Herzegovina|Botswana
    Brazil|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic|Chad
    Chile|China|Colombia|Comoros|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Democratic Republic of the Congo
    Denmark|Djibouti|Dominica|Dominican Republic|Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini
    Ethiopia|Fiji|Finland|France|Gabon|Gambia|Germany|Ghana|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti
    Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Kazakhstan|Kenya
    Kiribati|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar
    Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco
    Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria
    North Korea|North Macedonia|Norway|Oman|Pakistan|Palau|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines
    Poland|Portugal|Qatar|Romania|Russia|Rwanda|Saint Kitts and Nevis|Saint Lucia|Saint Vincent and the Grenadines
    Samoa|San Marino|Sao Tome and Principe|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia
    Slovenia|Solomon Islands|Somalia|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden
    Switzerland|Syria|Tajikistan|Tanzania|Thailand|Timor-Leste|Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey
    Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|Uruguay|Uzbekistan|Vanuatu
    Vatican City|Venezuela|Vietnam|Yemen|Zambia|Zimbabwe
    """.strip()
    .replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
#: Other names of the same, where few would be misread.
ALIASES = {
    "US": "United States", "U.S.": "United States", "UK": "United Kingdom", "U.K.": "United Kingdom",
    "Britain": "United Kingdom", "UAE": "United Arab Emirates", "East Timor": "Timor-Leste",
    "Holy See": "Vatican City",
}  # fmt: skip
#: Adjectives that no ending makes of the name.
_ADJECTIVES = {
    "Afghanistan": "Afghan", "Argentina": "Argentine", "Belgium": "Belgian", "Brazil": "Brazilian",
    "China": "Chinese", "Cyprus": "Cypriot", "Czech Republic": "Czech", "Denmark": "Danish", "Egypt": "Egyptian",
    "Finland": "Finnish", "France": "French", "Germany": "German", "Greece": "Greek", "Iceland": "Icelandic",
    "Ireland": "Irish", "Kazakhstan": "Kazakh", "Lebanon": "Lebanese", "Netherlands": "Dutch", "Niger": "Nigerien",
    "Norway": "Norwegian",
    "Pakistan": "Pakistani", "Peru": "Peruvian", "Philippines": "Philippine", "Poland": "Polish",
    "Portugal": "Portuguese", "Saudi Arabia": "Saudi", "Spain": "Spanish", "Sweden": "Swedish",
    "Switzerland": "Swiss", "Thailand": "Thai", "Turkey": "Turkish", "Uzbekistan": "Uzbek",
    "United Kingdom": "British", "United States": "American", "Vietnam": "Vietnamese", "Yemen": "Yemeni",
}  # fmt: skip
#: Faiths and peoples beyond states, of whom a text speaks in the mass.
_BELIEVERS = frozenset(
    """
    christian protestant catholic orthodox anglican muslim islam sunni shiite shia jew jewish judaism hindu sikh
    buddhist arab kurd kurdish palestinian african european asian american latino hispanic sahrawi roma tamil
    tibetan uighur uyghur chechen scot scottish welsh english
    """.split()  # noqa: SIM905 - words read best so
)
#: Names of states that are other names too: read so where the text has one of these words.
_DOUBTFUL = {"Jordan": ("Jordanian", "Amman"), "Georgia": ("Georgian", "Tbilisi")}
_ENDINGS = ("n", "an", "ian", "nian", "ean", "i", "ese", "ish")
_SHORTEST_STEM = 4


def adjectives(state: str) -> tuple[str, ...]:
    """Give the adjectives that may name a state: the one that is known, else what its endings could make."""
    if known := _ADJECTIVES.get(state):
        return (known,)
    stem = state.rstrip("aeiouy")
    if " " in state or len(stem) < _SHORTEST_STEM:
        return (f"{state}n", f"{state}an", f"{state}i")
    return tuple(dict.fromkeys(base + ending for base in (state, stem) for ending in _ENDINGS))


def states_in(text: str) -> list[str]:
    """List the states that a text names or has an adjective of, in order of first mention."""
    found: dict[str, None] = {}
    by_word = _by_first_word()
    for word in re.finditer(r"\b[A-Z](?:\.[A-Z]\.|\w*)", text):
        for name, state in by_word.get(word[0], ()):
            close = word.start() + len(name)
            if text.startswith(name, word.start()) and not text[close : close + 1].isalnum():
                found[state] = None
                break
    return [
        one for one in found if one not in _DOUBTFUL or any(hint in text for hint in _DOUBTFUL[one])
    ]


def is_people(name: str) -> bool:
    """Tell a word for a people or for believers, "Saudis" or "British Protestant", from a name."""
    return all(_is_people(word) for word in name.split())


def _is_people(word: str) -> bool:
    called = word.removesuffix("s")
    if called.lower() in _BELIEVERS or word.lower() in _BELIEVERS:
        return True
    names = _by_first_word()
    return any(
        one != state and one in (word, called)
        for one, state in (*names.get(word, ()), *names.get(called, ()))
    )


@cache
def _by_first_word() -> dict[str, list[tuple[str, str]]]:
    states = (*STATES, *_DOUBTFUL)
    names = {name: name for name in states} | ALIASES
    for state in states:
        for adjective in adjectives(state):
            names.setdefault(adjective, state)
    index: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        index[name.partition(" ")[0].partition("-")[0]].append((name, names[name]))
    return dict(index)
