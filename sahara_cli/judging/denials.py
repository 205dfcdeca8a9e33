"""Denials in a sentence, "did not sink", "nobody died", "refused to visit", held against those of a span."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.judging.numbers import numbers
from sahara_cli.judging.sureness import UNTIL
from sahara_cli.judging.words import EMPTY, shared, stem, words
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sahara_cli.reading.document import Sentence

#: Words that deny the verb, or the noun, after them.
_FIRM = (
    r"not|never|nobody|no[ -]one|none|nothing|nowhere|neither|nor|no|cannot|without|hardly|barely|scarcely"
    r"|(?:refus|declin|fail|neglect|omit)\w* to|(?:refusal|failure|inability) to|unable to|yet to|forg[eo]t\w* to"
    r"|refrain\w* from|abstain\w* from|stop\w* short of"
)
#: Words that deny something near them, before or after: a strike is called off, a visit is prevented.
_LOOSE = (
    r"almost|nearly|narrowly|lack\w*|absence of|rather than|instead of|far from|den(?:y|ies|ied|ying|ial)|false"
    r"|untrue|ruled out|rules out|call(?:ed|s) off|unhurt|unharmed|uninjured|unscathed|skipp\w*|spared"
    r"|(?:decid|vot|advis|rul|argu)\w* against"
    r"|(?:cancel|scrap|avert|avoid|prevent|foil|thwart|boycott|dismiss|escap|evad|elud|dodg|reject|refus|declin|fail"
    r"|postpon|forbid|forbad|block|abandon)\w*"
)
_CUE = late(rf"\b(?:(?P<firm>{_FIRM})|(?P<loose>{_LOOSE}))\b|(?P<short>n['’]t\b)", re.IGNORECASE)
_GRAMMAR = late(
    r"n['’]t|not|never|nobody|no[ -]one|none|nothing|nowhere|neither|nor|no|cannot|without|hardly|barely|scarcely"
    r"|almost|nearly|narrowly",
    re.IGNORECASE,
)
#: "Not only", "no fewer than", "not until": nothing is denied.
_NO_DENIAL = late(
    r"(?:not (?:only|just|merely|least|until|till|before|to mention|without|surprisingly)|no (?:more|fewer|less|later"
    r"|sooner) than|no doubt|no\.|no \d|nothing (?:but|less)|none other)\b",
    re.IGNORECASE,
)
#: "Was not opened until May" tells of what was done, if late.
_LATE_CUE = late(r"\b(?:was|were|did|had|has|have)(?: not|n['’]t)$", re.IGNORECASE)
_STRETCH = late(
    r"[,;:.]|\b(?:when|while|after|before|because|although|though|since|until|that|which|who|as|but)\b",
    re.IGNORECASE,
)
#: What may stand between "not" and the verb that it denies.
_BETWEEN = late(
    r"(?:\W*\b(?:yet|been|be|being|have|has|had|to|ever|even|also|\w+ly)\b)*\W*", re.IGNORECASE
)
_NOUNS = frozenset({"nobody", "no one", "no-one", "none", "nothing", "neither", "nor", "no"})
#: Verbs that say little: what is denied is the word after them.
_LIGHT = frozenset(
    map(
        stem,
        ("be", "go", "take", "hold", "make", "have", "give", "get", "come", "do", "begin", "carry"),
    )
)
#: How much before a word that denies shows that it denies a past tense.
_LONGEST, _REACH = 2000, 16


class Denial(NamedTuple):
    """A word that denies, what it denies and the stems of that, and whether it surely does."""

    cue: str
    word: str
    deeds: frozenset[str]
    firm: bool

    @property
    def is_lexical(self) -> bool:
        """Whether the word is a verb or a noun, as "refused" is, that a span may have in other places."""
        return not _GRAMMAR.fullmatch(self.cue)


class Denials(NamedTuple):
    """What a text denies, and the stems of the verbs that it tells without denying them."""

    denied: tuple[Denial, ...]
    affirmed: frozenset[str]

    @property
    def deeds(self) -> frozenset[str]:
        """The stems of all that is denied."""
        return frozenset().union(*(denial.deeds for denial in self.denied))


@lru_cache(maxsize=2_000)
def denials(text: str) -> Denials:
    """Find what a text denies, sentence by sentence."""
    from sahara_cli.judging.asked import source_of

    all_denials: list[Denial] = []
    affirmed: set[str] = set()
    for sentence in source_of(text[:_LONGEST]).document.sentences:
        denied = list(_of(sentence, _verbs(sentence)))
        struck = {at for _, at in denied}
        affirmed |= shared(verb for at, verb in _verbs(sentence) if at not in struck)
        all_denials += (denial for denial, _ in denied)
    return Denials(tuple(all_denials), frozenset(affirmed))


def _verbs(sentence: Sentence) -> list[tuple[int, str]]:
    """List the verbs of a sentence: where each stands, and its stem."""
    return sorted(
        (sentence.tokens[clause.group.head].start, stem(clause.group.base))
        for clause in sentence.clauses
        if clause.group
    )


def _of(sentence: Sentence, verbs: Sequence[tuple[int, str]]) -> Iterable[tuple[Denial, int]]:
    """Yield each denial of a sentence, and where the verb that it strikes stands; -1 where it strikes none."""
    text, end = sentence.text, sentence.end
    for cue in _CUE.finditer(text, sentence.start, end):
        if _denies_nothing(sentence, cue):
            continue
        breaks = _STRETCH.search(text, cue.end(), end)
        close = breaks.start() if breaks else end
        at, verb = _first(verbs, cue.end(), close)
        deeds = _deeds(text[cue.end() : close], verb, text[max(at, 0) : close])
        if not deeds and cue[0].lower() in _NOUNS:
            at, verb = _first(verbs, cue.end(), end)
            deeds = {verb} - {""}
        word = _first_meaningful(text[at if at >= 0 else cue.end() : end]) or cue[0]
        yield Denial(cue[0], word, shared(deeds), _is_firm(cue, text, at, close)), at


def _denies_nothing(sentence: Sentence, cue: re.Match[str]) -> bool:
    """Tell "not only", "was not opened until May" and the number of a name."""
    text = sentence.text
    is_past = _LATE_CUE.search(text[max(sentence.start, cue.end() - _REACH) : cue.end()])
    if is_past and UNTIL.match(text, cue.end(), sentence.end):
        return True
    return bool(_NO_DENIAL.match(text, cue.start())) or _is_of_number(cue, text)


def _first(verbs: Sequence[tuple[int, str]], begin: int, end: int) -> tuple[int, str]:
    """Find the first verb of a stretch: where it stands, and its stem; -1 and "" where there is none."""
    return next(((at, verb) for at, verb in verbs if begin <= at < end), (-1, ""))


def _first_meaningful(text: str) -> str:
    """Give the first meaningful word of a text."""
    return next((word.text for word in words(text) if word.folded not in EMPTY), "")


def _deeds(after: str, verb: str, stretch: str) -> set[str]:
    """Give the stems of what is denied: the verb, with a verb that says little the word after it, or the noun.

    `after` is what follows the word that denies, and `stretch` what follows from the verb on, itself included.
    """
    if not verb:
        return set(_content(after)[:1]) - {stem("be")}
    if verb not in _LIGHT:
        return {verb}
    return {verb, *_content(stretch.partition(" ")[2])[:1]} - {stem("be")}


def _is_of_number(cue: re.Match[str], text: str) -> bool:
    """Tell whether a word only makes a number rough: "nearly 300"."""
    after = text[cue.end() : cue.end() + 20].split()
    is_rough = cue[0].lower() in {"almost", "nearly", "barely"}
    return is_rough and bool(after) and bool(numbers(after[0]) or after[0] in {"all", "every", "a"})


def _is_firm(cue: re.Match[str], text: str, at: int, close: int) -> bool:
    """Tell whether a word surely denies its deed: "not on Monday" and "not all" deny something else of it."""
    if cue["loose"]:
        return False
    if cue[0].lower() in _NOUNS or " " in cue[0]:
        return True
    after = text[cue.end() : at if at >= 0 else close].strip()
    if at >= 0:
        return bool(_BETWEEN.fullmatch(after))
    first = after.split(" ", 1)[0].casefold()
    return bool(first) and first not in EMPTY


def _content(text: str) -> list[str]:
    return [stem(word.folded) for word in words(text) if word.folded not in EMPTY]


def opposed(
    asked: Denials, spans: Sequence[tuple[str, Denials, frozenset[str]]]
) -> tuple[list[str], list[str], list[str]]:
    """Hold a sentence's denials against the spans: give contradictions, doubts, and the words that lack.

    Each span has its record, what it denies, and all its stems; the one that fits the sentence best is first.
    """
    against: list[str] = []
    doubts: list[str] = []
    lacking: list[str] = []
    for denial in asked.denied:
        denying = _whose(spans, denial, _denies)
        telling = _whose(spans, denial, _tells)
        if denying and (denial.is_lexical or not telling):
            continue
        if telling and denying:
            doubts.append(f'"{denial.cue}": {denying} denies it, and {telling} tells it')
            continue
        lacking.append(denial.cue)
        if telling and denial.firm and not _is_undone(denial, asked):
            against.append(f'the sentence denies it ("{denial.cue}"), and {telling} tells it')
        else:
            doubts.append(f'"{denial.cue}": no span denies "{denial.word}"')
    return against, doubts, lacking


def left_out(asked: Denials, spans: Sequence[tuple[str, Denials, frozenset[str]]]) -> Iterable[str]:
    """Yield deeds that spans deny and the sentence affirms: "could have known" of "could not have known"."""
    affirmed = frozenset().union(*(span.affirmed for _, span, _ in spans)) | asked.deeds
    for record, span, _ in spans:
        for denial in span.denied:
            if denial.firm and (denial.deeds & asked.affirmed) - affirmed:
                yield f'{record} denies "{denial.word}" ("{denial.cue}"), and the sentence does not'


def _whose(
    spans: Sequence[tuple[str, Denials, frozenset[str]]],
    denial: Denial,
    does: Callable[[Denial, Denials, frozenset[str]], bool],
) -> str:
    """Find the first record whose span does something with a denial; "" where none does."""
    return next((record for record, span, stems in spans if does(denial, span, stems)), "")


def _denies(denial: Denial, span: Denials, stems: frozenset[str]) -> bool:
    """Tell whether a span denies the same: by its own word, or by the very verb, "refused", wherever it stands."""
    if denial.is_lexical and _cue_stem(denial) in stems:
        return not denial.deeds or bool(denial.deeds & stems)
    same = any(other.cue.lower() == denial.cue.lower() for other in span.denied)
    return bool(span.deeds & denial.deeds) or (not denial.deeds and same)


def _tells(denial: Denial, span: Denials, stems: frozenset[str]) -> bool:
    """Tell whether a span has the denied deed, and does not deny it."""
    is_undenied = not denial.deeds & span.deeds
    return bool(denial.deeds & span.affirmed) or (is_undenied and bool(denial.deeds & stems))


def _cue_stem(denial: Denial) -> str:
    return stem(denial.cue.split()[0].casefold())


def _is_undone(denial: Denial, asked: Denials) -> bool:
    """Tell whether a denial is itself denied: "did not refuse to visit"."""
    return any(_cue_stem(denial) in other.deeds for other in asked.denied)
