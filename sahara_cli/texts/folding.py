"""How texts are compared: folded, cut into words, and a phrase looked for among them.

This is the one meaning of looking for words; whatever index answers them must reproduce it.

1. `fold` takes away case, accents, strokes and ligatures (ł is l, æ is ae), apostrophes, what cannot be seen, and the
   dots of an acronym (U.S. is us). A hyphen or a dash is a space, and spaces are single.
2. `tokens` cuts what is folded wherever there is no letter, no digit and no mark. Scripts that set no space between
   words (Han, Kana, Thai, Lao, Khmer, Burmese) are cut letter by letter.
3. `forms` are a word in both numbers: visit, visits; city, cities; process, processes. All are known.
4. A phrase stands in a text where its words stand side by side, each in one of its forms; the last of them may also be
   the beginning of a longer word, from three letters on.

An index needs the tokens alone, in order. In FTS5, "UN visit" is `"un visit" OR "un visits" OR "un visit" *`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from sahara_cli.texts.invisible import DIRECTION, GRAPHEME_JOINER, NO_WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Apostrophes, and marks that stand for one; some become others when they are decomposed, so they are dropped twice.
_APOSTROPHES = "'`´ʹʻʼʽʾʿˀˁˈ\u2018\u2019\u201b\u2032\ua78c\uff07"
_HYPHENS = "-\u058a\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_INVISIBLE = NO_WIDTH + GRAPHEME_JOINER + DIRECTION
_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ƀ": "b",
    "ɓ": "b", "ɖ": "d", "ɗ": "d", "ǥ": "g", "ɨ": "i", "ƙ": "k", "ɫ": "l", "ŋ": "n", "ɵ": "o", "ɍ": "r", "ʉ": "u",
    "ƴ": "y", "ɏ": "y", "ƶ": "z", "ⱥ": "a", "ȼ": "c", "ɇ": "e", "ɉ": "j", "ᵽ": "p",
}  # fmt: skip

#: Letters with a dot after each, one at least between two. (Patterns are compiled when first needed.)
_ACRONYM = r"(?<![\w.])[^\W\d_](?:\.[^\W\d_])+\.?(?!\.?[^\W_])"
_DOTTED = r"\.\w(?!\w)"

#: A word of so many letters or more is looked for by its beginning.
SHORTEST_BEGINNING = 3
#: An s after so many letters may be a plural's: MPs. Of shorter words no e is taken for one's: die, dies.
_LEAST, _LEAST_WITH_E = 2, 3
#: Words that look like plurals, and are none: "news".
_NO_PLURALS = frozenset({
    "always", "chaos", "christmas", "does", "gas", "hamas", "has", "his", "its", "laos", "lens", "mars", "news",
    "perhaps", "texas", "wales", "was", "yes",
})  # fmt: skip
#: The plurals in -us, and what belongs to a union; other words in -us are none.
_PLURALS_IN_US = frozenset({"aus", "bantus", "eus", "gurus", "hindus", "hutus", "menus", "zulus"})
#: After these the plural's e is no part of the word: boxes, churches, heroes; so no e there counts: axe, ache, shoe.
_SIBILANT = ("s", "x", "z", "ch", "sh", "o")


class _Table(dict[int, str | None]):
    """A translation of code points that is worked out as they are met."""

    def __missing__(self, code: int) -> str | None:
        self[code] = made = self.made(chr(code))
        return made

    def made(self, letter: str) -> str | None:
        raise NotImplementedError


class _Folded(_Table):
    def made(self, letter: str) -> str | None:
        if letter in _HYPHENS:
            return " "
        dropped = letter in _APOSTROPHES or letter in _INVISIBLE or unicodedata.combining(letter)
        return None if dropped else _LETTERS.get(letter, letter)


class _Spaced(_Table):
    def made(self, letter: str) -> str | None:
        if any(first <= letter <= last for first, last in _UNSPACED):
            return f" {letter} "
        return letter if letter.isalnum() or unicodedata.category(letter)[0] == "M" else " "


#: The letters of scripts without spaces, from one to another; as a pattern they would take longer than a query's dates.
_UNSPACED = (
    ("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"), ("\u3040", "\u30ff"), ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff"),
)  # fmt: skip
_FOLDED, _SPACED = _Folded(), _Spaced()
_DROPPED = dict.fromkeys(map(ord, _APOSTROPHES))
_TYPED = (
    ("\u2013", "-"),
    ("\u2014", "-"),
    ("\u2019", "'"),
    ("\u2018", "'"),
    ("\u201c", '"'),
    ("\u201d", '"'),
)
#: What of ASCII is dropped, and what each other byte of it is.
_DROPPED_BYTES = b"'`"
_PLAIN = bytes(
    ord(chr(code).lower()) if chr(code).isalnum() else ord(" ") for code in range(128)
) + bytes(128)


def fold(text: str) -> str:
    """Reduce a text to what comparing it needs: no case, no accents, no apostrophes, single spaces."""
    if text.isascii():
        if text.isalpha():  # a word, as most are
            return text.lower()
        plain = text.casefold().replace("'", "").replace("`", "").replace("-", " ")
    else:
        plain = unicodedata.normalize("NFKD", text.translate(_DROPPED)).casefold()
        plain = plain.translate(_FOLDED)
    if "." in plain and re.search(_DOTTED, plain):
        plain = re.sub(_ACRONYM, lambda acronym: acronym[0].replace(".", ""), plain)
    return " ".join(plain.split())


def unaccented(text: str) -> str:
    """Take the accents off a text, and nothing else: "São Paulo" is "Sao Paulo", "Łódź" is "Łodz"."""
    parted = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


def tokens(text: str) -> list[str]:
    """Cut a text into its words, folded."""
    return spaced(text).split()


def spaced(text: str) -> str:
    """Fold a text to its words, with one space or more between them, and around them."""
    typed = text if text.isascii() else _typed(text)
    if typed.isascii() and not ("." in typed.rstrip(".") and _has_acronym(typed)):
        return typed.encode().translate(_PLAIN, _DROPPED_BYTES).decode()
    return fold(text).translate(_SPACED)


def _typed(text: str) -> str:
    """Give the signs of a printed text as they are typed, which fold alike: many texts have no other signs."""
    for printed, typed in _TYPED:
        text = text.replace(printed, typed)
    return text


@cache
def _dotted() -> re.Pattern[str]:
    """Compile the pattern once, where a text first asks for it: `re` looks it up anew for each text."""
    return re.compile(_DOTTED)


def _has_acronym(text: str) -> bool:
    """Tell whether letters of a text in ASCII may have dots between them, once apostrophes are dropped."""
    bare = text.replace("'", "").replace("`", "") if "'" in text or "`" in text else text
    return _dotted().search(bare) is not None


def plain(text: str) -> str:
    """Give a text's words with single spaces between them; a text without words is only folded."""
    return " ".join(tokens(text)) or fold(text)


@lru_cache(maxsize=1024)
def forms(word: str) -> frozenset[str]:
    """Give a folded word in both numbers: of "city" it is city and cities, of "cities" the same."""
    singular = _singular(word)
    stems = {singular, f"{singular}e"}
    if singular.endswith("y"):
        stems.add(f"{singular[:-1]}ie")
    written = stems | {f"{stem}s" for stem in stems}
    return frozenset(form for form in written if _singular(form) == singular) | {word}


def _singular(word: str) -> str:
    """Give the stem that a word shares with its plural, and with no other word."""
    stem = word
    if len(word) > _LEAST and word.endswith("s") and not _is_no_plural(word):
        stem = word[:-1]
    if len(stem) > _LEAST_WITH_E and stem.endswith("e"):
        if stem.endswith("ie"):
            return f"{stem[:-2]}y"
        return stem[:-1] if stem[:-1].endswith(_SIBILANT) else stem
    return stem


def _is_no_plural(word: str) -> bool:
    if word in _NO_PLURALS or word.endswith("ss"):
        return True
    return word.endswith("us") and word not in _PLURALS_IN_US


class Sought:
    """A phrase that is looked for; `phrase` are its words as `plain` gives them.

    It stands in a text whose tokens, between single spaces, match `pattern`; `common` stands in every text that does.
    """

    def __init__(self, phrase: str) -> None:
        words = [forms(word) for word in phrase.split()]
        parts = ["|".join(map(re.escape, sorted(forms_of_word))) for forms_of_word in words]
        last = phrase.rpartition(" ")[2]
        if len(last) >= SHORTEST_BEGINNING:
            parts[-1] += f"|{re.escape(last)}[^ ]*"
        self.pattern = f" {' '.join(f'(?:{part})' for part in parts)} "
        self._compiled = re.compile(self.pattern)
        self.common = max(
            (
                _common({*forms_of_word, *phrase.split()[at : at + 1]})
                for at, forms_of_word in enumerate(words)
            ),
            key=len,
        )

    def stands_in(self, texts: Iterable[str]) -> bool:
        """Tell whether the phrase stands in one of some texts."""
        all_texts = tuple(texts)
        if self.common not in fold(" ".join(all_texts)):
            return False
        return any(self._compiled.search(f" {' '.join(tokens(text))} ") for text in all_texts)


def _common(words: Iterable[str]) -> str:
    """Give the beginning that all of some words share."""
    columns = zip(*words, strict=False)
    return "".join(column[0] for column in takewhile(lambda c: len(set(c)) == 1, columns))


@lru_cache(maxsize=256)
def sought(phrase: str) -> Sought:
    """Make a phrase ready to be looked for in many texts."""
    return Sought(phrase)


def nearest(typed: str, known: Iterable[str]) -> list[str]:
    """Find the words that look most like the one that was typed, three at most, best first."""
    from difflib import get_close_matches  # what finds its name never needs it

    return get_close_matches(typed, list(known), n=3, cutoff=0.6)
