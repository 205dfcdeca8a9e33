"""Which currency the words of an amount name: "$10 million" is in dollars, "5m Swiss francs" in Swiss francs."""

from __future__ import annotations

import re
from functools import cache

from sahara_cli.reading.lexicon.rows import rows

#: The signs and codes of money, with what they stand for. A bare "$" is a dollar, whoever's: an article seldom says.
_SIGNS = {
    "$": "dollar", "US$": "dollar", "$US": "dollar", "USD": "dollar", "A$": "Australian dollar",
    "$A": "Australian dollar", "AUD": "Australian dollar", "C$": "Canadian dollar", "$C": "Canadian dollar",
    "CAD": "Canadian dollar", "NZ$": "New Zealand dollar", "$NZ": "New Zealand dollar", "HK$": "Hong Kong dollar",
    "$HK": "Hong Kong dollar", "S$": "Singapore dollar", "R$": "real", "£": "pound", "GBP": "pound", "€": "euro",
    "EUR": "euro", "¥": "yen", "JPY": "yen", "CNY": "yuan", "₹": "Indian rupee", "INR": "Indian rupee",
    "Rs": "rupee", "PKR": "Pakistani rupee", "₦": "naira", "NGN": "naira", "N": "naira", "R": "rand", "ZAR": "rand",
    "CHF": "Swiss franc", "KES": "Kenyan shilling", "KSh": "Kenyan shilling", "UGX": "Ugandan shilling",
    "TZS": "Tanzanian shilling", "GHS": "cedi", "dlrs": "dollar",
}  # fmt: skip
#: Words for what another word is the usual one for.
_ALIKE = {
    "dlr": "dollar", "renminbi": "yuan", "rouble": "ruble", "lire": "lira", "reais": "real", "stg": "pound",
    "sterling": "pound", "kronor": "krona", "kroner": "krone",
}  # fmt: skip
#: What several countries have, each its own, and the adjectives that change nothing.
_SHARED = frozenset(
    {"dollar", "pound", "franc", "shilling", "rupee", "peso", "dinar", "riyal", "dirham", "lira", "mark", "crown"}
)  # fmt: skip
_USUAL = frozenset({"us dollar", "u.s. dollar", "american dollar", "british pound"})


@cache
def _named() -> tuple[frozenset[str], re.Pattern[str]]:
    known = frozenset(
        word for row in rows("counts") if row[0] in {"currency", "unit"} for word in row[2].split()
    )
    longest = sorted(_SIGNS, key=len, reverse=True)
    signs = "|".join(re.escape(sign) for sign in longest if not sign.isalpha())
    codes = "|".join(code for code in longest if code.isalpha())
    words = "|".join(sorted(known, key=len, reverse=True))
    pattern = (
        rf"(?P<sign>(?<![A-Za-z])(?:{signs})(?![A-Za-z])|[$£€¥₹₦]|\b(?:{codes})(?=\.? ?\d))"
        rf"|\b(?:(?P<of>U\.S\.|US|[A-Z][a-z]+) )?(?P<word>(?i:{words}))\b"
    )
    return known, re.compile(pattern)


def currency(text: str) -> str | None:
    """Name the currency that words tell first; none where they tell of none.

    >>> currency("$2.3 billion"), currency("500 million yen"), currency("US dollars"), currency("12")
    ('dollar', 'yen', 'dollar', None)
    """
    known, pattern = _named()
    if (match := pattern.search(text)) is None:
        return None
    if sign := match["sign"]:
        return _SIGNS[sign]
    word = match["word"].lower()
    word = word[:-1] if word[:-1] in known and word.endswith("s") else word
    word = _ALIKE.get(word, word)
    full_name = f"{match['of']} {word}"
    return (
        full_name if match["of"] and word in _SHARED and full_name.lower() not in _USUAL else word
    )
