"""The language of a text, by its script, else by the small words that every text needs."""

from __future__ import annotations

from collections import Counter
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon import tables

#: How much of a text is read, in characters.
_READ = 8_000
#: A text of fewer words is taken for English unless it has words of another language.
_FEW = 60
#: At least one word in so many of an English text is a small word.
_RARE = 15
#: Another language needs so many small words, and so many times as many as English.
_SURE, _AHEAD = 3, 1.5
#: A verb of saying ("dijo", "a déclaré") tells as much as so many small words.
_TELLING = 3
#: Verbs of saying of other languages that are English words as well.
_ENGLISH_TOO = frozenset({"so", "dice"})

_WORD = late(r"[^\W\d_]{2,}")
#: Small words within a name, which tell nothing of the language around it: "Ana *de la* Cruz", "in *Los* Angeles".
_BEHIND, _LEADING = (
    "de da do dos das del la los van von di al el".split(),  # noqa: SIM905 - words read best so
    "El La Los Las Le Les De Da Do Di Del Al Den Van Das".split(),  # noqa: SIM905 - as above
)
_NAMING = frozenset((*_BEHIND, *_LEADING))
_IN_NAME = late(
    rf"(?P<before>(?<!\w)[A-Z][\w'’-]{{1,40}} )(?:(?:{'|'.join(_BEHIND)}) )+(?=[A-Z])"
    rf"|(?<=[a-z,] )(?:(?:{'|'.join(_LEADING)}) )+(?=[A-Z])"
)

#: Scripts by the range of their letters; a script of a single language has that language's code.
_SCRIPTS = (
    ("\u0370", "\u03ff", "el"), ("\u0400", "\u052f", "cyrillic"), ("\u0530", "\u058f", "hy"),
    ("\u0590", "\u05ff", "he"), ("\u0600", "\u06ff", "arabic"),
    ("\u0750", "\u077f", "arabic"), ("\u0900", "\u097f", "devanagari"),
    ("\u0980", "\u09ff", "bn"), ("\u0a80", "\u0aff", "gu"), ("\u0b80", "\u0bff", "ta"), ("\u0c00", "\u0c7f", "te"),
    ("\u0d00", "\u0d7f", "ml"), ("\u0e00", "\u0e7f", "th"), ("\u1000", "\u109f", "my"), ("\u10a0", "\u10ff", "ka"),
    ("\u1200", "\u137f", "am"), ("\u1780", "\u17ff", "km"), ("\u3040", "\u30ff", "ja"), ("\u3400", "\u9fff", "han"),
    ("\uac00", "\ud7af", "ko"), ("\u0d80", "\u0dff", "si"),
)  # fmt: skip
#: Letters that only one language of a script has; the last language takes the rest.
_LETTERS = {
    "arabic": (("ur", "ٹڈڑںے"), ("fa", "پچژگی"), ("ar", "")),
    "cyrillic": (("uk", "іїєґ"), ("sr", "ђћџљњј"), ("ru", "ыэё")),
    "devanagari": (("hi", "हैका"),),
}
#: The share of a text's letters that makes it one of a script, or a letter at home in it.
_SHARE, _AT_HOME = 0.4, 0.004
#: A Japanese text has at least one letter of its own for so many Chinese signs.
_AMONG = 10
_OTHER_SCRIPTS = late("[\u0370-\u1fff\u3040-\ud7af]")


class Language(NamedTuple):
    """A text's language: whether it is English, and its code, or "" where that is unsure."""

    english: bool
    code: str


def language_of(text: str) -> Language:
    """Tell a text's language. A short text without words of any language is taken for English."""
    read = text[:_READ]
    if script := _script(read):
        return Language(english=False, code=_of_script(script, read))
    words_read = _WORD.findall(read)
    if not _NAMING.isdisjoint(words_read):
        words_read = _WORD.findall(_IN_NAME.sub(r"\g<before>", read))
    words = [word.lower() for word in words_read]
    counts = _counted(words)
    english = counts.pop("en", 0)
    code, most = max(counts.items(), key=itemgetter(1), default=("", 0))
    if most >= _SURE and most > english * _AHEAD:
        rivals = [other for other, count in counts.items() if other != code and count > most * 0.9]
        return Language(english=False, code="" if rivals else code)
    if len(words) < _FEW or english >= len(words) / _RARE:
        return Language(english=True, code="en")
    return Language(english=False, code="")


def name_of(code: str) -> str:
    """Give a language's name in English; "" where its code is not known."""
    row = tables.index("languages").get(code)
    return row[1] if row else ""


def _counted(words: list[str]) -> Counter[str]:
    """Count a text's small words by the languages that have them."""
    by_word = _by_word()
    counts = Counter[str]()
    word_counts = Counter(words)
    for word, count in word_counts.items():
        for code in by_word.get(word, ()):
            counts[code] += count
    said = f" {' '.join(words)} "
    for code, first, phrase in _phrases_of_saying():
        if first in word_counts:
            counts[code] += _TELLING * said.count(phrase)
    return +counts


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    by_word: dict[str, tuple[str, ...]] = {}
    for code, words in tables.column("languages", "code", "words"):
        for word in tables.values(words):
            by_word[word] = (*by_word.get(word, ()), code)
    return by_word


@cache
def _phrases_of_saying() -> tuple[tuple[str, str, str], ...]:
    """Give each language's words of saying that no English sentence has: the first, and all set between spaces."""
    rows = tables.column("languages", "code", "said")
    phrases_read = (
        (code, _WORD.findall(phrase))
        for code, phrases in rows
        for phrase in tables.values(phrases)
        if phrase not in _ENGLISH_TOO
    )
    return tuple((code, words[0], f" {' '.join(words)} ") for code, words in phrases_read)


def _script(text: str) -> str:
    """Tell the script of a text that is not written in Latin letters."""
    if text.isascii():
        return ""
    letters = _OTHER_SCRIPTS.findall(text)
    if len(letters) < _SURE or len(letters) < sum(map(str.isalpha, text)) * _SHARE:
        return ""
    others = Counter(letters)
    scripts = Counter[str]()
    for letter, count in others.items():
        scripts[next((name for low, high, name in _SCRIPTS if low <= letter <= high), "?")] += count
    if scripts["ja"] * _AMONG > scripts["han"]:
        return "ja"  # it uses Chinese signs as well
    return max(scripts, key=scripts.__getitem__)


def _of_script(script: str, text: str) -> str:
    if script == "han":
        return "zh"
    if script not in _LETTERS:
        return "" if script == "?" else script
    letters = Counter(text.lower())
    total = sum(count for letter, count in letters.items() if letter.isalpha())
    for code, own in _LETTERS[script]:
        if not own or sum(letters[letter] for letter in own) > total * _AT_HOME:
            return code
    return ""
