"""Which language a text is in, by its script, else by the small words that no text does without."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

#: How much of a text is read, in characters.
_READ = 20_000
#: A shorter text, in words, is taken for English where nothing speaks for another language.
_FEW = 60
#: Of an English text's words so many are small ones at least: one in so many.
_RARE = 15
#: So many small words of another language must be there, and so many times as many as English ones.
_SURE, _AHEAD = 3, 1.5

_WORD = re.compile(r"[^\W\d_]{2,}")

#: Small words by the language's code (ISO 639-1); those that several have in common count for each.
_SMALL = {
    "en": "the of and to that with for was by he his from are has have which were had this they it is on be been will",
    "fr": "le la les des du et est une un dans pour que qui sur pas par au aux avec ce cette sont ont été il elle ses en de",
    "es": "el la los las del de que en un una por con para se su es al lo como más este esta han fue sus pero sobre entre",
    "it": "il la che di del della dei gli le un una per con non è si sono nel nella alla dal ha hanno più anche come questo",
    "pt": "o os as do da dos das de que em um uma por com para não se na no ao é mais como foi pelo pela são sua seu também",
    "de": "der die das und den dem des ein eine einen ist nicht mit von zu im auf für sich auch bei nach aus werden wird hat",
    "nl": "de het een en van is dat niet op te zijn met voor aan er ook die door naar bij werd heeft maar uit deze worden",
    "sv": "och att det som en är på för av med den till inte har de ett om var från sig men kan vid ska efter eller",
    "da": "og det at en er på til af for med som den der ikke har de et fra var vil han kan efter ved også blev",
    "pl": "i w na z że się nie do to jest od przez po o jak dla jego oraz był była które który za przed także są",
    "cs": "a v na se je že s z do o ve pro od by jako po za podle jeho také které který byl byla však",
    "tr": "ve bir bu için ile da de olarak olan daha çok kadar gibi sonra ise en ancak olduğu etti dedi değil",
    "ro": "și de la în a cu pe din că o un pentru este au mai care nu se al să după fost sunt fi prin",
    "hu": "a az és hogy nem is egy meg ez van már csak de el még mint volt után azt szerint aki pedig",
    "fi": "ja on ei se että oli hän mutta kun myös ovat mukaan kuin joka sen jälkeen ole tai ovat vuoden",
    "id": "yang dan di dengan untuk dari ini pada itu dalam tidak akan ke oleh telah adalah juga kepada para sebagai",
    "sw": "ya wa na kwa ni katika za la cha hiyo kuwa hii yake kama pia baada ambao watu hivyo lakini",
    "hr": "i u je na se da za su od o s a koji što kao će ne iz nije bi do nakon prema također sve",
    "vi": "và của là có cho không được các trong với một này người đã từ đến khi về những cũng",
    "ca": "el la els les de del que i en un una per amb es al no és ha més com són però aquest aquesta seva",
}  # fmt: skip
#: Languages as English calls them, by their codes.
NAMES = {
    "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "de": "German", "nl": "Dutch", "sv": "Swedish",
    "da": "Danish or Norwegian", "pl": "Polish", "cs": "Czech", "tr": "Turkish", "ro": "Romanian", "hu": "Hungarian",
    "fi": "Finnish", "id": "Indonesian or Malay", "sw": "Swahili", "hr": "Croatian, Bosnian or Serbian", "vi": "Vietnamese",
    "ca": "Catalan", "el": "Greek", "hy": "Armenian", "he": "Hebrew", "ar": "Arabic", "fa": "Persian", "ur": "Urdu",
    "uk": "Ukrainian", "sr": "Serbian", "ru": "Russian", "hi": "Hindi", "bn": "Bengali", "gu": "Gujarati", "ta": "Tamil",
    "te": "Telugu", "ml": "Malayalam", "th": "Thai", "my": "Burmese", "ka": "Georgian", "am": "Amharic", "km": "Khmer",
    "ja": "Japanese", "zh": "Chinese", "ko": "Korean", "si": "Sinhala",
}  # fmt: skip
_BY_WORD: dict[str, tuple[str, ...]] = {}

#: Scripts by the range of their letters; where one language alone is written in one, its code.
_SCRIPTS = (
    ("\u0370", "\u03ff", "el"), ("\u0400", "\u052f", "cyrillic"), ("\u0530", "\u058f", "hy"), ("\u0590", "\u05ff", "he"),
    ("\u0600", "\u06ff", "arabic"), ("\u0750", "\u077f", "arabic"), ("\u0900", "\u097f", "devanagari"),
    ("\u0980", "\u09ff", "bn"), ("\u0a80", "\u0aff", "gu"), ("\u0b80", "\u0bff", "ta"), ("\u0c00", "\u0c7f", "te"),
    ("\u0d00", "\u0d7f", "ml"), ("\u0e00", "\u0e7f", "th"), ("\u1000", "\u109f", "my"), ("\u10a0", "\u10ff", "ka"),
    ("\u1200", "\u137f", "am"), ("\u1780", "\u17ff", "km"), ("\u3040", "\u30ff", "ja"), ("\u3400", "\u9fff", "han"),
    ("\uac00", "\ud7af", "ko"), ("\u0d80", "\u0dff", "si"),
)  # fmt: skip
#: Letters that one language of a script has and its neighbours do not; the last has what is left.
_LETTERS = {
    "arabic": (("ur", "ٹڈڑںے"), ("fa", "پچژگی"), ("ar", "")),
    "cyrillic": (("uk", "іїєґ"), ("sr", "ђћџљњј"), ("ru", "ыэё")),
    "devanagari": (("hi", "हैका"),),
}
#: So large a share of a text's letters tells its script, or that a letter is at home in it.
_SHARE, _AT_HOME = 0.4, 0.004
#: A Japanese text has a letter of its own for so many Chinese signs at least.
_AMONG = 10
_OTHER_SCRIPTS = re.compile("[\u0370-\u1fff\u3040-\ud7af]")


class Language(NamedTuple):
    """A text's language: whether it is English, and its code where it is sure; "" where it is not."""

    english: bool
    code: str


def language_of(text: str) -> Language:
    """Tell a text's language. A text of few words that speak for none is taken for English."""
    read = text[:_READ]
    if script := _script(read):
        return Language(english=False, code=_of_script(script, read))
    words = [word.lower() for word in _WORD.findall(read)]
    counts = _counted(words)
    english = counts.pop("en", 0)
    code, most = max(counts.items(), key=lambda one: one[1], default=("", 0))
    if most >= _SURE and most > english * _AHEAD:
        rivals = [other for other, count in counts.items() if other != code and count > most * 0.9]
        return Language(english=False, code="" if rivals else code)
    if len(words) < _FEW or english >= len(words) / _RARE:
        return Language(english=True, code="en")
    return Language(english=False, code="")


def _counted(words: list[str]) -> Counter[str]:
    if not _BY_WORD:
        for code, small in _SMALL.items():
            for word in small.split():
                _BY_WORD[word] = (*_BY_WORD.get(word, ()), code)
    counts = Counter[str]()
    for word, count in Counter(words).items():
        for code in _BY_WORD.get(word, ()):
            counts[code] += count
    return counts


def _script(text: str) -> str:
    """Tell the script of a text that is not written in Latin letters."""
    others = Counter(_OTHER_SCRIPTS.findall(text))
    if sum(others.values()) < max(_SURE, sum(map(str.isalpha, text)) * _SHARE):
        return ""
    scripts = Counter[str]()
    for letter, count in others.items():
        scripts[next((name for low, high, name in _SCRIPTS if low <= letter <= high), "?")] += count
    if scripts["ja"] * _AMONG > scripts["han"]:
        return "ja"  # Chinese signs stand among its own
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
