"""The names of months, in English and in the languages whose dates stand in articles or are typed by their readers."""

from __future__ import annotations

import unicodedata

_ENGLISH = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
#: French, Spanish, Italian, Portuguese and German, with what is written short.
_ELSEWHERE = (
    "janvier janv enero ene gennaio janeiro januar jänner", "février févr febrero febbraio fevereiro februar",
    "mars marzo março märz", "avril avr abril abr aprile", "mai mayo maggio maio", "juin junio giugno junho juni",
    "juillet juil julio luglio julho juli", "août agosto ago", "septembre septiembre setiembre settembre setembro",
    "octobre octubre ottobre outubro oktober okt", "novembre noviembre novembro",
    "décembre diciembre dic dicembre dezembro dez dezember",
)  # fmt: skip


def _numbered(lists: tuple[str, ...]) -> dict[str, int]:
    named = {name: number for number, names in enumerate(lists, 1) for name in names.split()}
    return named | {without_accents(name): number for name, number in named.items()}


def without_accents(text: str) -> str:
    """Take the marks off letters: "août" is "aout"."""
    return "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    )


#: Of each name, in small letters, with accents and without, the number of its month.
ELSEWHERE = _numbered(_ELSEWHERE)
NUMBERS = ELSEWHERE | _numbered(_ENGLISH)
