"""Characters that nobody sees, by kind; each user joins the kinds that its work is about.

They stand as they are between the brackets of a regular expression, and in a string to look them up in.
"""

from __future__ import annotations

#: Marks of direction (Unicode Standard Annex 9).
DIRECTION = "\u061c\u200e\u200f"
#: Embeddings, overrides and isolates (the same).
OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
#: All that turns the order in which a text is read.
BIDI = DIRECTION + OVERRIDES

#: Those of them that write a text the other way round than it stands.
_TURNING = "\u202d\u202e"

#: Joiners of letters, which writing may need: a name may be spelt with them.
JOINERS = "\u200c\u200d"
#: The soft hyphen, and spaces and joiners of no width.
NO_WIDTH = f"\u00ad\u180e\u200b{JOINERS}\u2060\ufeff"
#: Keeps letters and accents apart.
GRAPHEME_JOINER = "\u034f"
#: Operators of mathematics, and controls that Unicode advises against.
OPERATORS = "\u2061\u2062\u2063\u2064"
DEPRECATED = "\u206a\u206b\u206c\u206d\u206e\u206f"

#: Line and paragraph separators, which end a line where nobody sees one.
SEPARATORS = "\u2028\u2029"


def is_blank(text: str) -> bool:
    """Tell whether a text holds nothing that can be seen."""
    return not any(sign.isprintable() and not sign.isspace() for sign in text)


def control_in(text: str) -> str:
    """Give the first sign that a terminal would obey and no name has; "" where there is none.

    Tabs and line ends are none, nor are the marks and isolates that names of two directions may need.
    """
    if text.isprintable():
        return ""
    return next((sign for sign in text if _is_control(sign)), "")


def _is_control(sign: str) -> bool:
    c0, c1 = sign < " " and sign not in "\t\n\r", "\x7f" <= sign <= "\x9f"
    return c0 or c1 or sign in _TURNING
